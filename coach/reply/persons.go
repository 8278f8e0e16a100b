package reply

import (
	"regexp"
	"strings"

	"daruma/journal/text"
)

// usualHonorific is taken where none is named. It fits everybody: Mr or Ms would
// have to be guessed.
var usualHonorific = text.Say("-san", "様")

var (
	// titled is a name with a title before it: "Dr. Tanaka".
	titled = regexp.MustCompile(`^(?i:mr|mrs|ms|miss|mx|dr|prof|professor)(?:\.\s*|\s+)(\S.*)$`)
	// courtesied is a name with a courtesy after it that Japanese letters write 様.
	courtesied = regexp.MustCompile(`^(.*?)\s*(?:(?i:[-‐‑–\s](?:san|sama))|さん|さま|様|氏|殿)$`)
	// ranked is a name with a rank or title after it, which takes no 様 beside it.
	ranked = regexp.MustCompile(`(?:先生|教授|博士|社長|会長|部長|次長|課長|係長|室長|所長|支店長|店長|取締役|専務|常務|御中|(?i:[-‐‑–\s]sensei))$`)
	// formOfAddress is an honorific given by itself that Japanese letters write 様.
	formOfAddress = regexp.MustCompile(`^(?i:-?san|-?sama|mr\.?|mrs\.?|ms\.?|miss|mx\.?|dr\.?|prof\.?|professor|さん|さま|様|氏|殿)?$`)
)

// englishHonorifics are those that are written another way in an English letter.
var englishHonorifics = map[string]string{
	"": "-san", "san": "-san", "さん": "-san", "様": "-san", "さま": "-san", "氏": "-san", "殿": "-san",
	"sama": "-sama", "先生": "-sensei", "sensei": "-sensei",
}

// englishName is the contact with an honorific: "Tanaka-san", "Dr. Tanaka". A
// name that carries one is left as it is.
func englishName(contact, honorific string) string {
	if titled.MatchString(contact) || courtesied.MatchString(contact) || ranked.MatchString(contact) {
		return contact
	}
	if written, ok := englishHonorifics[honorific]; ok {
		honorific = written
	}
	if strings.HasPrefix(honorific, "-") {
		return contact + honorific
	}
	return honorific + " " + contact
}

// Addressed is how a contact is named in a sentence of the program: as they
// were written down in English, with 様 where that is missing in Japanese.
func Addressed(contact string) text.Text {
	return text.Say("%[1]s", "%[2]s").With(contact, japaneseName(contact, ""))
}

// japaneseName is the contact with 様, which takes the place of -san, さん and of
// titles before the name; a rank after the name stays and takes none.
func japaneseName(contact, honorific string) string {
	if m := titled.FindStringSubmatch(contact); m != nil {
		contact = m[1]
	}
	if ranked.MatchString(contact) {
		return contact
	}
	contact = bareName(contact)
	if contact == "" {
		return ""
	}
	if formOfAddress.MatchString(honorific) {
		honorific = usualHonorific.JA
	}
	return contact + honorific
}

// courteous is how a text names a person, "" where there is none.
func courteous(lang text.Lang, name, honorific string) string {
	switch {
	case lang == text.Japanese:
		return japaneseName(name, honorific)
	case name == "":
		return ""
	default:
		return englishName(name, honorific)
	}
}

// courtesy begins words that give the name before them a courtesy.
var courtesy = regexp.MustCompile(`^[ \x{3000}]?(?:[-‐‑–](?i:san|sama)|さん|さま|様|氏|殿)`)

// courtesyFollows reports whether the placeholder is a person's name and the
// words after it begin with a courtesy, which then takes the place of one that
// the name was written with.
func courtesyFollows(placeholder, after string) bool {
	return (placeholder == "contact" || placeholder == "colleague") && courtesy.MatchString(after)
}

// bareName is the name without a title before it or a courtesy after it.
func bareName(name string) string {
	if m := titled.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	if m := courtesied.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	return name
}
