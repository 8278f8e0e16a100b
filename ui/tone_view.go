package ui

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"daruma/coach/tone"
	"daruma/journal/text"
	"daruma/ui/theme"
)

// findingRows is how many lines one finding takes at most.
const findingRows = 3

// toneLines are the finding in focus, or what is good about the text.
func (p replyPane) toneLines(width, rows int) []string {
	e := p.env
	found := p.findings()
	if len(found) == 0 {
		if p.tone.busy || p.tone.well.IsZero() || p.settled() || p.missingAny() {
			return nil
		}
		return styled(text.Wrap(e.say(p.tone.well), width-4), e.look.Good, rows)
	}
	f := found[min(p.tone.at, len(found)-1)]
	words := text.Truncate(text.CleanLine(f.Words), findingCells)
	note := func(said text.Text) []string {
		if len(found) > 1 {
			said = text.Say("%[1]d of %[2]d  %[3]s", "%[1]d/%[2]d　%[3]s").With(p.tone.at+1, len(found), said)
		}
		return text.Wrap(plainQuotes.Replace(e.say(said)), width-4)
	}
	lines := note(text.Say(`"%[1]s"  %[2]s %[3]s`, "「%[1]s」　%[2]s%[3]s").With(words, f.Why, f.Instead))
	if len(lines) > rows { // what to write instead goes before the reason
		lines = note(text.Say(`"%[1]s"  %[2]s`, "「%[1]s」　%[2]s").With(words, f.Instead))
	}
	if len(lines) > rows {
		lines = append(lines[:rows-1:rows-1], e.look.Truncate(strings.Join(lines[rows-1:], " "), width-4))
	}
	return styled(lines, e.look.Caution, rows)
}

// plainQuotes are of one width on every terminal.
var plainQuotes = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

// findingCells is how much of its words a finding quotes.
const findingCells = 36

// settled reports whether it is decided what becomes of the reply.
func (p replyPane) settled() bool {
	return !p.aside() && (p.entry.Reply.Skipped || !p.entry.Reply.SentOn.IsZero())
}

func (p replyPane) missingAny() bool {
	name, _ := p.missing()
	return name != "" || p.words() == ""
}

// styled are at most rows lines, indented.
func styled(lines []string, style lipgloss.Style, rows int) []string {
	out := make([]string, min(len(lines), rows))
	for i := range out {
		out[i] = "  " + style.Render(lines[i])
	}
	return out
}

// A short text has no more than this many words, or Japanese characters.
const (
	shortWords      = 130
	shortCharacters = 350
)

var (
	asks = regexp.MustCompile(`[?？]|(?:です|ます|でしょう|ません)か(?:。|$)`)
	// opens is an open door: something that is looked forward to, or may come.
	opens = regexp.MustCompile(`(?i)next (?:chance|time|opportunity)|look forward|stay in touch|in touch|think of me|should the occasion|if there is ever|(?:would|will) (?:gladly|be glad)|in (?:the )?future|またの機会|次の機会|機会がございましたら|機会をいただ|今後とも|お役に立てること|お気軽に|末永く`)
	kana  = regexp.MustCompile(`[\p{Hiragana}\p{Katakana}\p{Han}]`)
)

// readsWell says what is good about a text in which nothing was found; only what
// was looked at, and holds.
func readsWell(words string) text.Text {
	var holds []text.Text
	if isShort(words) {
		holds = append(holds, text.Say("short", "簡潔"))
	}
	if !asks.MatchString(words) {
		holds = append(holds, text.Say("no question", "質問なし"))
	}
	if opens.MatchString(words) {
		holds = append(holds, text.Say("the door is open", "次につながる一言あり"))
	}
	if len(holds) == 0 {
		return text.Say("The tone check found nothing.", "気になる表現は見つかりませんでした。")
	}
	said := holds[0]
	for _, more := range holds[1:] {
		said = text.Say("%[1]s, %[2]s", "%[1]s、%[2]s").With(said, more)
	}
	return text.Say("Reads well: %[1]s.", "よい文面です：%[1]s。").With(said)
}

func isShort(words string) bool {
	if kana.MatchString(words) {
		return utf8.RuneCountInString(words) <= shortCharacters
	}
	return len(strings.Fields(words)) <= shortWords
}

// marked underlines what was found in words, which were wrapped into lines.
func (p replyPane) marked(words string, lines []string) []string {
	spans := p.spansIn(words)
	if len(spans) == 0 {
		return lines
	}
	out := slices.Clone(lines)
	at := 0
	for i, l := range lines {
		found := strings.Index(words[at:], l)
		if found < 0 {
			continue
		}
		from := at + found
		at = from + len(l)
		out[i] = underlined(l, from, spans, p.env.look)
	}
	return out
}

// spansIn are the parts of words that were found, as far as they still stand
// where they were read, joined where they overlap.
func (p replyPane) spansIn(words string) []tone.Span {
	var out []tone.Span
	for _, f := range p.findings() {
		s := f.Span
		if s.To > len(words) || words[s.From:s.To] != f.Words {
			continue
		}
		if last := len(out) - 1; last >= 0 && s.From < out[last].To {
			out[last].To = max(out[last].To, s.To)
			continue
		}
		out = append(out, s)
	}
	return out
}

// underlined is a line that begins at from, with the spans underlined.
func underlined(l string, from int, spans []tone.Span, look theme.Theme) string {
	var b strings.Builder
	done := 0
	for _, s := range spans {
		begin, end := max(s.From-from, done), min(s.To-from, len(l))
		if begin >= end {
			continue
		}
		b.WriteString(l[done:begin])
		b.WriteString(underline(look, l[begin:end]))
		done = end
	}
	b.WriteString(l[done:])
	return b.String()
}

// underline draws a line below words in one piece: lipgloss would draw it below
// each character by itself, and so part a letter from its accent. A terminal
// without colour gets none; the words are quoted below the text as well.
func underline(look theme.Theme, words string) string {
	if look.Options().Profile == termenv.Ascii {
		return words
	}
	const off = "24"
	return termenv.CSI + termenv.UnderlineSeq + "m" + look.Caution.Render(words) + termenv.CSI + off + "m"
}
