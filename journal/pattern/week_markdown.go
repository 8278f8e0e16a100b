package pattern

import (
	"strconv"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// mostShared is how many things in common are told in words; a longer list would
// be looked through for a reason until one is found.
const mostShared = 3

// Markdown returns the week for reading and keeping, in language l. What was
// typed is cleaned and escaped, so that it can become no heading and no link.
func (w Week) Markdown(l text.Lang) string {
	p := &page{lang: l}
	p.b.WriteString("# " + text.Say("Week %[1]s, %[2]s", "%[1]s（%[2]s）").With(w.Week, w.Days()).In(l) + "\n\n" + w.Decided().In(l) + "\n")

	p.cases(text.Say("Lost", "失注"), w.Losses)
	p.cases(text.Say("Silent", "返答なし"), w.Silences)
	p.cases(text.Say("Won", "受注"), w.Wins)

	p.heading(text.Say("Figures", "数字"))
	p.item(text.Say("The eight weeks before", "直前の8週間"), w.Before.Told().In(l))
	if moved := w.Feeling.Moved(); !moved.IsZero() {
		p.item(text.Say("Feeling", "気持ちの強さ"), moved.In(l))
	}
	p.item(text.Say("Replies", "返信"), text.Say("%[1]d sent, %[2]d owed", "送信%[1]d件、未返信%[2]d件").With(len(w.RepliesSent), len(w.RepliesOwed)).In(l))
	p.item(text.Say("Follow-ups", "フォロー"), text.Say("%[1]d made, %[2]d due", "実施%[1]d件、予定%[2]d件").With(len(w.Done), len(w.Due)).In(l))
	p.item(text.Say("Lessons still to be tried", "まだ試していない学び"), text.Say("%[1]d", "%[1]d件").With(len(w.LessonsOpen)).In(l))

	if len(w.Shared) > 0 {
		p.heading(text.Say("In common with the eight weeks before", "直前の8週間との共通点"))
		for _, s := range w.Shared[:min(mostShared, len(w.Shared))] {
			p.line(text.MarkdownLine(s.Sentence().In(l)))
		}
	}
	p.due(w)
	p.written(w)
	return p.b.String()
}

// A page is Markdown being written.
type page struct {
	b    strings.Builder
	lang text.Lang
}

func (p *page) heading(title text.Text) { p.b.WriteString("\n## " + title.In(p.lang) + "\n\n") }

// line writes one line of a list; s is Markdown.
func (p *page) line(s string) { p.b.WriteString("- " + s + "\n") }

// item writes a labelled line; value is Markdown.
func (p *page) item(label text.Text, value string) {
	p.line("**" + label.In(p.lang) + "**" + text.Say(": ", "：").In(p.lang) + value)
}

func (p *page) cases(title text.Text, cases []Case) {
	if len(cases) == 0 {
		return
	}
	p.heading(title)
	for _, c := range cases {
		p.line(p.joined(c.Decided.String(), c.Company, c.Title))
	}
}

// due lists what waits with buyers.
func (p *page) due(w Week) {
	if len(w.RepliesOwed)+len(w.Due) == 0 {
		return
	}
	p.heading(text.Say("Due", "予定"))
	for _, list := range [][]Due{w.RepliesOwed, w.Due} {
		for _, d := range list {
			p.line(p.joined(d.On.String(), d.Company, d.Contact, d.Kind.Label().In(p.lang)))
		}
	}
}

// written lists the last plan and what the review was answered with.
func (p *page) written(w Week) {
	if w.LastPlan == nil && w.Answers == nil {
		return
	}
	p.heading(text.Say("Looking back", "振り返り"))
	if plan := w.LastPlan; plan != nil {
		p.answer(text.Say("The last plan", "前回の計画"), plan.words().In(p.lang))
		if plan.CameUp != "" {
			p.answer(text.Say("Did it come up", "使う場面があったか"), journal.Label(journal.YesNo, plan.CameUp).In(p.lang))
		}
	}
	if a := w.Answers; a != nil {
		p.answer(text.Say("What buyers said", "お客様の言葉"), a.BuyersSaid)
		p.answer(text.Say("What was in my hands", "自分で変えられたこと"), a.InMyHands)
		p.answer(text.Say("What I keep", "続けること"), a.Kept)
		p.answer(text.Say("In which meeting", "どの商談で"), a.Meeting)
		p.answer(text.Say("Which one change", "変えることを一つ"), a.Change)
	}
}

// words are the plan as one sentence.
func (p LastPlan) words() text.Text {
	if p.If == "" {
		return text.Same(p.Then)
	}
	return text.Say("if %[1]s, then I %[2]s", "もし%[1]s、そのときは%[2]s").With(p.If, p.Then)
}

// answer writes what was typed under its label, unless nothing was.
func (p *page) answer(label text.Text, words string) {
	if words != "" {
		p.item(label, text.MarkdownLine(words))
	}
}

// joined puts the typed parts that are there behind each other.
func (p *page) joined(parts ...string) string {
	var there []string
	for _, part := range parts {
		if part = text.MarkdownLine(part); part != "" {
			there = append(there, part)
		}
	}
	return strings.Join(there, text.Say(", ", "、").In(p.lang))
}

// number writes a median: whole, or with a half.
func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
