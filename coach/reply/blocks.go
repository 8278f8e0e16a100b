package reply

import (
	"regexp"
	"strings"

	"daruma/journal/text"
)

// blocks are the names that stand for words worked out from several values.
// Unlike a placeholder, an empty one never takes its line along.
var blocks = map[string]func(t version, v Values) string{
	"salutation":    salutation,
	"self":          self,
	"signature":     signature,
	"their_company": theirCompany,
	late: func(t version, v Values) string {
		if v[late] == "" {
			return ""
		}
		return t.late
	},
}

// salutation is "Dear Tanaka-san," or, in Japanese, the company's name and below
// it the person's. A company alone is 御中, which never stands beside 様.
func salutation(t version, v Values) string {
	company := strings.TrimSpace(strings.TrimSuffix(v["company"], "御中"))
	person := japaneseName(v["contact"], v["honorific"])
	switch {
	case person == "" && (company == "" || t.lang != text.Japanese):
		return ""
	case t.lang != text.Japanese:
		return "Dear " + englishName(v["contact"], v["honorific"]) + ","
	case person == "":
		return company + " 御中"
	case company == "":
		return person
	default:
		return company + "\n" + person
	}
}

// self is who is writing, as the first line after the greeting.
func self(t version, v Values) string {
	sender, company := closed(v["sender"]), v["sender_company"]
	if t.lang != text.Japanese {
		switch {
		case sender == "":
			return ""
		case company == "":
			return "This is " + sender + "."
		default:
			return "This is " + sender + " of " + company + "."
		}
	}
	switch {
	case sender == "" && company == "":
		return ""
	case sender == "" || company == "":
		return company + sender + "でございます。"
	default:
		return company + "の" + sender + "でございます。"
	}
}

var spaced = regexp.MustCompile(`(\p{Han})[ \x{3000}](\p{Han})`)

// closed is a Japanese name without the space that only a signature has between
// its two parts.
func closed(name string) string { return spaced.ReplaceAllString(name, "$1$2") }

// signature is the close and the names as far as they are known; nobody's name
// is no signature. In Japanese the company stands first, and the close has been
// said in the text: a mail has no 敬具.
func signature(t version, v Values) string {
	sender, company := v["sender"], v["sender_company"]
	if sender == "" && company == "" {
		return ""
	}
	if t.lang == text.Japanese {
		return joinLines(company, sender)
	}
	return joinLines("Kind regards,", sender, company)
}

func joinLines(lines ...string) string {
	var known []string
	for _, l := range lines {
		if l != "" {
			known = append(known, l)
		}
	}
	return strings.Join(known, "\n")
}

var bank = regexp.MustCompile(`銀行|(?i:\bbank\b)`)

// theirCompany is how a letter speaks of the buyer's company: 貴社, or 貴行 for a
// bank. 御社 is for speech.
func theirCompany(t version, v Values) string {
	switch {
	case t.lang != text.Japanese:
		return "your company"
	case bank.MatchString(v["company"]):
		return "貴行"
	default:
		return "貴社"
	}
}

// usualHonorific is taken where none is named. It fits everybody: Mr or Ms would
// have to be guessed.
var usualHonorific = text.Say("-san", "様")

var (
	// titled is a name with a title before it: "Dr. Tanaka".
	titled = regexp.MustCompile(`^(?i:mr|mrs|ms|miss|mx|dr|prof|professor)(?:\.\s*|\s+)(\S.*)$`)
	// courteous is a name with a courtesy after it that Japanese letters write 様.
	courteous = regexp.MustCompile(`^(.*?)\s*(?:(?i:[-‐‑–\s](?:san|sama))|さん|さま|様|氏|殿)$`)
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
	if titled.MatchString(contact) || courteous.MatchString(contact) || ranked.MatchString(contact) {
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
	if m := courteous.FindStringSubmatch(contact); m != nil {
		contact = m[1]
	}
	if contact == "" {
		return ""
	}
	if formOfAddress.MatchString(honorific) {
		honorific = usualHonorific.JA
	}
	return contact + honorific
}
