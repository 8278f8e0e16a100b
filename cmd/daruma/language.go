package main

import (
	"strings"

	"daruma/journal/text"
	"daruma/store"
)

// givenLang is the value of --lang, looked up before the command line is
// understood, so that what is wrong with it is said in that language.
func givenLang(args []string) string {
	for i, a := range args {
		switch {
		case a == "--":
			return ""
		case a == "--lang" && i+1 < len(args):
			return args[i+1]
		case strings.HasPrefix(a, "--lang="):
			return strings.TrimPrefix(a, "--lang=")
		}
	}
	return ""
}

// language is the language of the interface: --lang, DARUMA_LANG, the setting,
// or that of the locale. A configuration that cannot be read has no say here;
// the verbs that need it tell what is wrong with it.
func language(flag string, getenv func(string) string, config string) text.Lang {
	for _, given := range []string{flag, getenv("DARUMA_LANG"), configured(config, "language")} {
		if l, ok := langOf(given); ok {
			return l
		}
	}
	return localeLang(getenv)
}

func configured(path, key string) string {
	values, err := store.LoadConfig(path)
	if err != nil {
		return ""
	}
	return values[key]
}

func langOf(s string) (text.Lang, bool) {
	for _, l := range text.Langs {
		if s == string(l) {
			return l, true
		}
	}
	return "", false
}

// localeLang is Japanese where the locale for messages is, as POSIX finds it.
func localeLang(getenv func(string) string) text.Lang {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			if strings.HasPrefix(strings.ToLower(locale), "ja") {
				return text.Japanese
			}
			return text.English
		}
	}
	return text.English
}

// checkLang refuses a language that the program does not speak.
func checkLang(where, given string) error {
	if _, ok := langOf(given); given == "" || ok {
		return nil
	}
	return wrong(where, text.Say("the languages are en and ja", "言語は en か ja を指定してください"))
}
