package main

import (
	"regexp"

	"daruma/journal/text"
)

// misreadings put the parser's English into one sentence of the interface's
// language. The parser has no types for its errors; a wording it changes falls
// back to the sentence that always holds, and a test tells.
var misreadings = []struct {
	pattern *regexp.Regexp
	say     text.Text // %[1]s is what the pattern captures
}{
	{regexp.MustCompile(`^unknown flag (-+[^\s,]+)`), text.Say(
		`there is no flag %[1]s; "daruma --help" and "daruma VERB --help" show them all`,
		"%[1]s というオプションはありません。「daruma --help」または「daruma コマンド名 --help」で確認してください")},
	{regexp.MustCompile(`^unexpected (?:flag )?argument "?(.+?)"?(?:, did you mean .*)?$`), text.Say(
		`"%[1]s" is one word too many or no verb; "daruma --help" shows the verbs`,
		"「%[1]s」は余分な語か、存在しないコマンドです。「daruma --help」で確認してください")},
	{regexp.MustCompile(`(?:^missing positional arguments|^expected) "?<([a-z-]+)`), text.Say(
		`<%[1]s> is missing; add "--help" to see how the verb is written`,
		"<%[1]s> がありません。--help を付けると書き方を確認できます")},
	{regexp.MustCompile(`^(--[a-z-]+).*: expected .* value but got`), text.Say(
		"%[1]s needs a value; one that begins with - is written %[1]s=VALUE",
		"%[1]s に値が必要です。「-」で始まる値は %[1]s=値 のように書いてください")},
	{regexp.MustCompile(`^(--[a-z-]+(?: and --[a-z-]+)+) can't be used together`), text.Say(
		"%[1]s do not go together; leave one out",
		"%[1]s は同時に指定できません。いずれか1つにしてください")},
	{regexp.MustCompile(`^(?:(--[a-z-]+).*: )?bool value must be`), text.Say(
		"%[1]s is set by its name alone; leave the value out",
		"%[1]s に値は不要です。名前だけを書いてください")},
}

var unreadable = text.Say(
	`the command line cannot be read; "daruma --help" shows how it is written`,
	"コマンドの書き方が正しくありません。「daruma --help」で確認してください")

// misread is what the parser says about the command line, as a mistake in it.
func misread(err error) error {
	for _, m := range misreadings {
		if found := m.pattern.FindStringSubmatch(err.Error()); found != nil {
			return misused(m.say.With(found[1]))
		}
	}
	return misused(unreadable)
}
