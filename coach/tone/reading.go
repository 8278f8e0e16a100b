package tone

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A reading is a text made ready for the rules.
type reading struct {
	text string
	*fold
	sentences []Span // of the fold
}

func read(words string) *reading {
	t := &reading{text: words, fold: newFold(words)}
	t.sentences = sentencesOf(t.lower)
	return t
}

// sentence returns sentence i in small letters; "" where there is none.
func (t *reading) sentence(i int) string {
	if i < 0 || i >= len(t.sentences) {
		return ""
	}
	return t.lower[t.sentences[i].From:t.sentences[i].To]
}

// sentencesOf cuts a fold after every full stop and line break, and where a
// sentence turns: "I do not want to argue, but …" is two, so that the courtesy
// of the first does not excuse the second.
func sentencesOf(s string) []Span {
	var out []Span
	start := 0
	cut := func(end int) {
		if strings.TrimSpace(s[start:end]) != "" {
			out = append(out, Span{start, end})
		}
		start = end
	}
	for i, r := range s {
		switch {
		case r == '\n' || r == ';' || endsSentence(s, i, r):
			cut(i + utf8.RuneLen(r))
		case turns(s, i, r):
			cut(i)
		}
	}
	cut(len(s))
	return out
}

// turns reports whether a sentence turns at r, byte i of s.
func turns(s string, i int, r rune) bool {
	switch r {
	case ' ':
		return strings.HasPrefix(s[i:], " but ") && !strings.HasSuffix(s[:i], "thing") ||
			strings.HasPrefix(s[i:], " however")
	case '、':
		return strings.HasSuffix(s[:i], "ますが") || strings.HasSuffix(s[:i], "ですが") ||
			strings.HasSuffix(s[:i], "せんが") || strings.HasSuffix(s[:i], "したが") || strings.HasSuffix(s[:i], "けれど")
	}
	return false
}

// endsSentence reports whether r at byte i of s is the last mark of a sentence.
// The dots of "9.5", "e.g." and "Mr. Mori" end none; nor does one that more
// marks or a closing quote follow.
func endsSentence(s string, i int, r rune) bool {
	if r == utf8.RuneError {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
	switch r {
	case '。':
		return next != '」' && next != '』'
	case '!', '?':
		return next != '!' && next != '?' && next != '"' && next != '」'
	case '.':
		return (next == ' ' || next == '\n' || next == utf8.RuneError) && !abbreviation.MatchString(s[max(0, i-len(" approx")):i])
	}
	return false
}

var abbreviation = regexp.MustCompile(`\b(?:mr|mrs|ms|dr|prof|e\.g|i\.e|vs|no|approx|co|inc)$`)

// isQuoted reports whether a line quotes the mail that is answered.
func isQuoted(line string) bool {
	line = strings.TrimLeftFunc(line, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	return strings.HasPrefix(line, ">") || strings.HasPrefix(line, "＞")
}

// isItem reports whether a line is an item of a list and no continuation of the
// line before it.
func isItem(line string) bool { return item.MatchString(line) }

var item = regexp.MustCompile(`^\s*(?:[-*•・■●○◆※]|[0-9０-９]{1,2}[.)．）]\s)`)

// beginsForeign reports whether somebody else's mail begins with this line.
func beginsForeign(line string) bool { return foreign.MatchString(line) }

var foreign = regexp.MustCompile(`(?i)^\s*-{2,}.{0,10}(?:original message|forwarded message|元のメッセージ|転送)`)
