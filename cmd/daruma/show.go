package main

import (
	"maps"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// showVerb shows one entry whole.
type showVerb struct {
	ID       string `arg:"" help:"The entry's id, or 4 or more of its first digits." ja:"記録のID（先頭4桁以上）。"`
	JSON     bool   `name:"json" xor:"form" help:"As JSON." ja:"JSONで出力します。"`
	Markdown bool   `xor:"form" help:"As Markdown." ja:"Markdownで出力します。"`
}

// Run shows the entry.
func (v *showVerb) Run(c *call) error {
	return c.readJournal(func(j reader) error {
		e, err := find(j, v.ID)
		if err != nil {
			return err
		}
		if v.Markdown {
			return c.print(exchange.MarkdownEntry(e, c.lang))
		}
		t, err := threadsOf(j, c.today())
		if err != nil {
			return err
		}
		if v.JSON {
			return exchange.EncodeEntry(c.stdout, e, t.derived())
		}
		return c.print(card(e, t, c.lang, c.width()))
	})
}

// A section is the answers of an entry that are shown together: the fields
// whose paths begin with one of its roots.
type section struct {
	title text.Text
	roots []string
}

var sections = []section{
	{text.Say("Deal", "案件"), []string{"outcome", "deal", "tags"}},
	{text.Say("Price", "価格"), []string{"price"}},
	{text.Say("Needs and content", "ニーズと内容"), []string{"needs", "fit"}},
	{text.Say("Chemistry and language", "相性と言語"), []string{"chemistry", "language"}},
	{text.Say("Reasons", "理由"), []string{"conditions", "reasons", "conduct"}},
	{text.Say("Feeling", "気持ち"), []string{"feeling", "explanation", "observer", "shield"}},
	{text.Say("Lesson", "学び"), []string{"lesson", "plan"}},
	{text.Say("Reply and follow-up", "返信とフォロー"), []string{"reply", "thread"}},
}

// A line is one answer of a card.
type line struct{ label, value string }

// card is an entry for reading: its answers in sections, labels aligned, long
// texts below each other. Without a width texts run on as they were written.
func card(e journal.Entry, t threads, l text.Lang, width int) string {
	var b strings.Builder
	b.WriteString(text.CleanLine(titleOf(e.Deal.Company, e.ID)) + "\n")
	labels := 0
	all := make([][]line, len(sections))
	for i, s := range sections {
		all[i] = s.lines(&e, t, l)
		for _, row := range all[i] {
			labels = max(labels, text.Width(row.label))
		}
	}
	for i, rows := range all {
		if len(rows) == 0 {
			continue
		}
		b.WriteString("\n" + sections[i].title.In(l) + "\n")
		for _, row := range rows {
			writeLine(&b, row, labels, width)
		}
	}
	b.WriteString("\n" + text.Say("id %[1]s, written %[2]s", "ID %[1]s、作成 %[2]s").
		With(e.ID, e.Created.Format("2006-01-02 15:04")).In(l) + "\n")
	return b.String()
}

func writeLine(b *strings.Builder, row line, labels, width int) {
	const indent, gap = "  ", "  "
	value := strings.Split(text.Clean(row.value), "\n")
	if room := width - len(indent) - labels - len(gap); width > 0 && room >= 20 {
		value = text.Wrap(text.Clean(row.value), room)
	}
	label := row.label
	for _, v := range value {
		b.WriteString(strings.TrimRight(indent+text.PadRight(label, labels)+gap+v, " ") + "\n")
		label = ""
	}
}

// lines are the answers of the section, and the lists that belong to it.
func (s section) lines(e *journal.Entry, t threads, l text.Lang) []line {
	var out []line
	for _, f := range journal.Fields {
		root, _, _ := strings.Cut(f.Path, ".")
		if slices.Contains(s.roots, root) && f.Answered(e) {
			out = append(out, line{f.Label.In(l), inWords(f, e, l)})
		}
	}
	if slices.Contains(s.roots, "deal") {
		out = append(out, people(e, l)...)
		for _, name := range slices.Sorted(maps.Keys(e.Attributes)) {
			out = append(out, line{text.CleanLine(name), e.Attributes[name]})
		}
	}
	if slices.Contains(s.roots, "thread") {
		out = append(append(out, contacts(e, l)...), t.lines(e, l)...)
	}
	return out
}

// inWords is the answer to f, as it is shown, a price with its gap to our quote.
func inWords(f journal.Field, e *journal.Entry, l text.Lang) string {
	return f.Words(e).In(l) + gapBeside(f.Path, e.Price, l)
}

// gapBeside says how far the quote was above or below the price at path.
func gapBeside(path string, p journal.Price, l text.Lang) string {
	say, known := text.Text{}, false
	switch path {
	case "price.last_year":
		var gap float64
		if gap, known = p.GapLastYear(); known {
			say = journal.GapSentence(gap)
		}
	case "price.rival":
		var gap float64
		if gap, known = p.GapRival(); known {
			say = journal.RivalGapSentence(gap)
		}
	}
	if !known {
		return ""
	}
	return text.Say(" (quote: %[1]s)", "（見積りは%[1]s）").With(say).In(l)
}

func people(e *journal.Entry, l text.Lang) []line {
	var out []line
	label := text.Say("On their side", "先方の出席者").In(l)
	for _, p := range e.Deal.People {
		out = append(out, line{label, text.CleanLine(p.Words().In(l))})
		label = ""
	}
	return out
}

func contacts(e *journal.Entry, l text.Lang) []line {
	var out []line
	label := text.Say("Contacts", "連絡の記録").In(l)
	for _, c := range e.Thread.Contacts {
		words := text.List(text.Same(c.On.String()), c.Words())
		out = append(out, line{label, text.CleanLine(words.In(l))})
		label = ""
	}
	return out
}

// lines say where the thread stands and what comes next.
func (t threads) lines(e *journal.Entry, l text.Lang) []line {
	h := e.Head()
	s := t.of(&h)
	out := []line{{text.Say("State", "状態").In(l), thread.LabelOf(s.State).In(l)}}
	if !s.Next.IsZero() {
		out = append(out, line{
			text.Say("Next", "次の予定").In(l),
			text.Say("%[1]s, %[2]s", "%[1]s、%[2]s").With(s.Next, s.Kind.Label()).In(l),
		})
	}
	return out
}
