package reply

import (
	"cmp"
	"regexp"
	"strings"
	"time"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// blocks are the names that stand for words worked out from several values.
// Unlike a placeholder, an empty one never takes its line along.
var blocks = map[string]func(t version, v Values) string{
	"salutation":      salutation,
	"self":            self,
	"signature":       signature,
	"their_company":   theirCompany,
	"addressee":       func(t version, v Values) string { return courteous(t.lang, v["contact"], v["honorific"]) },
	"their_colleague": func(t version, v Values) string { return courteous(t.lang, v["colleague"], "") },
	"today":           func(t version, v Values) string { return written(v[today], "", t.lang) },
	"letter_date":     letterDate,
	"season_heading":  func(t version, v Values) string { return t.season(v).heading },
	"season_greeting": func(t version, v Values) string { return t.season(v).greeting },
	"season_wish":     func(t version, v Values) string { return t.season(v).wish },
	late:              extra(late),
	Pivot:             extra(Pivot),
	Reserve:           extra(Reserve),
}

// extra are words that the template has for a case, where it is that case.
func extra(name string) func(t version, v Values) string {
	return func(t version, v Values) string {
		if v[name] == "" {
			return ""
		}
		return t.extras[name]
	}
}

// letterDate is the day that a letter is dated: the one that was given, or else
// the day it is written.
func letterDate(t version, v Values) string {
	return written(cmp.Or(v["date"], v[today]), "", t.lang)
}

// written is a day as a text writes it: "22 November 2026", 2026年11月22日, and
// without the year where that is the year of now. Anything but a date in the form
// 2026-11-22 stays as it is.
func written(day, now string, lang text.Lang) string {
	on, err := calendar.Parse(day)
	if err != nil {
		return day
	}
	layout := text.Say("2 January 2006", "2006年1月2日")
	if strings.HasPrefix(now, day[:len("2006-")]) {
		layout = text.Say("2 January", "1月2日")
	}
	return on.At(0, 0, time.UTC).Format(layout.In(lang))
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

// self is who is writing or calling, as the first line after the greeting.
func self(t version, v Values) string {
	sender, company := v["sender"], v["sender_company"]
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
	ending := "でございます。"
	if t.spoken {
		ending = "と申します。" // to whoever answers
	}
	sender = closed(sender)
	switch {
	case sender == "" && company == "":
		return ""
	case sender == "":
		return company + "でございます。"
	case company == "":
		return sender + ending
	default:
		return company + "の" + sender + ending
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

// theirCompany is how a text speaks of the buyer's company. In Japanese that is
// 貴社 in a letter and 御社 in speech, or 貴行 and 御行 for a bank; in English its
// name.
func theirCompany(t version, v Values) string {
	if t.lang != text.Japanese {
		return cmp.Or(v["company"], "your company")
	}
	prefix, kind := "貴", "社"
	if t.spoken {
		prefix = "御"
	}
	if bank.MatchString(v["company"]) {
		kind = "行"
	}
	return prefix + kind
}
