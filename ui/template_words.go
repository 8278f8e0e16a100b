package ui

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"daruma/coach/reply"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A known is a value as it stands in a text, and the placeholder it came from.
type known struct{ words, name string }

// withPlaceholders is a text with what was filled into it turned back into
// placeholders, so that it can be used for somebody else.
func withPlaceholders(words string, v reply.Values) string {
	values := knownIn(v)
	var b strings.Builder
	before := utf8.RuneError
	for words != "" {
		if i := slices.IndexFunc(values, func(k known) bool { return k.begins(before, words) }); i >= 0 {
			b.WriteString("{" + values[i].name + "}")
			before, _ = utf8.DecodeLastRuneInString(values[i].words)
			words = words[len(values[i].words):]
			continue
		}
		r, n := utf8.DecodeRuneInString(words)
		b.WriteString(words[:n])
		before, words = r, words[n:]
	}
	return b.String()
}

// knownIn are the values, the longest first, so that a name within a name is
// not taken for it.
func knownIn(v reply.Values) []known {
	var out []known
	for _, name := range reply.Placeholders() {
		value := strings.TrimSpace(text.CleanLine(v[name]))
		switch {
		case value == "", name == "honorific":
		case name == "date":
			for _, day := range daysAsWritten(value) {
				out = append(out, known{day, name})
			}
		default:
			out = append(out, known{value, name})
		}
	}
	slices.SortStableFunc(out, func(a, b known) int { return cmp.Compare(len(b.words), len(a.words)) })
	return out
}

// daysAsWritten are the forms in which a text writes a day.
func daysAsWritten(value string) []string {
	on, err := calendar.Parse(value)
	if err != nil {
		return nil
	}
	var out []string
	for _, form := range []text.Text{dayOfLetter(on, true), dayOfLetter(on, false)} {
		out = append(out, form.EN, form.JA)
	}
	return out
}

// dayOfLetter is "4 December 2026", 2026年12月4日, or without the year.
func dayOfLetter(on calendar.Date, year bool) text.Text {
	if year {
		return text.Say("%[3]d %[2]s %[1]d", "%[1]d年%[4]d月%[3]d日").With(on.Year(), on.Month().String(), on.Day(), int(on.Month()))
	}
	return text.Say("%[2]d %[1]s", "%[3]d月%[2]d日").With(on.Month().String(), on.Day(), int(on.Month()))
}

// begins reports whether words begin with the value as words of its own: no
// letter of an alphabet may touch one, and a single kanji stands by itself or
// before a courtesy.
func (k known) begins(before rune, words string) bool {
	rest, ok := strings.CutPrefix(words, k.words)
	if !ok {
		return false
	}
	first, _ := utf8.DecodeRuneInString(k.words)
	last, _ := utf8.DecodeLastRuneInString(k.words)
	after, _ := utf8.DecodeRuneInString(rest)
	if isAlphabet(before) && isAlphabet(first) || isAlphabet(last) && isAlphabet(after) {
		return false
	}
	alone := utf8.RuneCountInString(k.words) == 1 && unicode.Is(unicode.Han, first)
	return !alone || !unicode.Is(unicode.Han, before) && (!unicode.Is(unicode.Han, after) || after == '様')
}

// isAlphabet reports whether r is of a script that writes words apart.
func isAlphabet(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
