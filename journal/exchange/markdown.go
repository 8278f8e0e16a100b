package exchange

import (
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// Markdown writes entries for reading, each under a heading of company and
// date, with labels in language l. Texts are cleaned and escaped: nothing that
// was typed can become a heading, a link or HTML.
func Markdown(w io.Writer, entries iter.Seq2[journal.Entry, error], l text.Lang) error {
	separator := ""
	for e, err := range entries {
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, separator+MarkdownEntry(e, l)); err != nil {
			return err
		}
		separator = "\n"
	}
	return nil
}

// MarkdownEntry is one entry as [Markdown] writes it.
func MarkdownEntry(e journal.Entry, l text.Lang) string {
	p := &page{lang: l}
	p.heading(e)
	for _, f := range journal.Fields {
		switch f.Path {
		case "deal.company", "deal.currency":
			continue // in the heading, beside the amounts
		}
		p.field(f, &e)
		switch f.Path {
		case "deal.role":
			p.people(e.Deal.People)
		case "price.last_year":
			if gap, known := e.Price.GapLastYear(); known {
				p.item(text.Say("Compared with last year", "昨年との比較"), journal.GapSentence(gap).In(l))
			}
		case "price.rival":
			if gap, known := e.Price.GapRival(); known {
				p.item(text.Say("Compared with the rival", "競合との比較"), journal.RivalGapSentence(gap).In(l))
			}
		}
	}
	p.contacts(e.Thread.Contacts)
	p.attributes(e.Attributes)
	return p.b.String()
}

// A page is Markdown being written.
type page struct {
	b     strings.Builder
	lang  text.Lang
	items bool // the last thing written was a list's item
}

func (p *page) heading(e journal.Entry) {
	title := text.MarkdownLine(e.Deal.Company)
	if title == "" {
		title = text.Say("No company", "会社名なし").In(p.lang)
	}
	if !e.Deal.Decided.IsZero() {
		title += text.Say(", ", "、").In(p.lang) + e.Deal.Decided.String()
	}
	p.b.WriteString("## " + title + "\n")
}

// item writes one item; value is Markdown.
func (p *page) item(label text.Text, value string) {
	if !p.items {
		p.b.WriteByte('\n')
		p.items = true
	}
	p.b.WriteString("- **" + text.MarkdownLine(label.In(p.lang)) + "**" + text.Say(": ", "：").In(p.lang) + value + "\n")
}

// prose writes a text of many lines as a quotation under its label.
func (p *page) prose(label text.Text, s string) {
	p.items = false
	p.b.WriteString("\n**" + label.In(p.lang) + "**\n\n" + text.MarkdownQuote(s))
}

func (p *page) field(f journal.Field, e *journal.Entry) {
	switch {
	case !f.Answered(e):
	case f.Kind == journal.Prose:
		at, _ := f.At(e).(*string)
		p.prose(f.Label, *at)
	default:
		p.item(f.Label, text.MarkdownLine(f.Words(e).In(p.lang)))
	}
}

func (p *page) people(people []journal.Person) {
	for _, person := range people {
		p.item(text.Say("On their side", "先方の出席者"), text.MarkdownLine(person.Words().In(p.lang)))
	}
}

func (p *page) contacts(contacts []journal.Contact) {
	if len(contacts) == 0 {
		return
	}
	p.items = false
	p.b.WriteString("\n**" + text.Say("Contacts", "連絡の記録").In(p.lang) + "**\n")
	for _, c := range contacts {
		on := text.Same(c.On.String())
		if c.On.IsZero() {
			on = text.Say("no date", "日付なし")
		}
		p.item(on, text.MarkdownLine(c.Words().In(p.lang)))
	}
}

func (p *page) attributes(attributes map[string]string) {
	if len(attributes) == 0 {
		return
	}
	p.items = false
	p.b.WriteString("\n**" + text.Say("From the import", "取り込んだ項目").In(p.lang) + "**\n")
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		p.item(text.Same(name), text.MarkdownLine(attributes[name]))
	}
}
