package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/coach"
	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// detailColumn is how wide the part about the thread in focus is where it stands
// beside the list.
const detailColumn = 48

// heights are the lines that the list and the part about the thread in focus
// have. In a wide window they stand beside each other, and each has all.
func (f followUps) heights() (list, detail int) {
	room := max(f.height-3, 2)
	if f.width >= stepsWidth {
		return room, room
	}
	list = min(max((room*2+4)/5, 3), max(len(f.shown()), 3))
	return list, room - list - 1
}

func (f followUps) View() string {
	title := titleLine(f.env, f.say(text.Say("Follow-ups", "フォロー")), f.count())
	lines := []string{title, f.shelfLine(), f.look.Rule(f.width)}
	rows, room := f.heights()
	u, some := f.inFocus()
	switch {
	case !f.ready:
		return strings.Join(lines, "\n")
	case !some:
		empty := text.Wrap(f.say(f.nothingHere()), f.width-6)
		return strings.Join(append(append(lines, ""), indent(empty, 3)...), "\n")
	case f.width >= stepsWidth:
		left := f.width - detailColumn
		list := column(strings.Join(f.rows(rows, left-1), "\n"), left, rows)
		bar := strings.TrimRight(strings.Repeat(f.look.Muted.Render(f.look.Glyphs.Divider)+"\n", rows), "\n")
		detail := column(strings.Join(f.detail(u, detailColumn-1, room), "\n"), detailColumn-1, room)
		return strings.Join(lines, "\n") + "\n" + lipgloss.JoinHorizontal(lipgloss.Top, list, bar, detail)
	}
	lines = append(append(lines, f.rows(rows, f.width)...), f.look.Rule(f.width))
	return strings.Join(append(lines, f.detail(u, f.width, room)...), "\n")
}

// count says how much is due and how much is to come.
func (f followUps) count() string {
	if len(f.lists) == 0 {
		return ""
	}
	return f.say(text.Say("%[1]d due   %[2]d to come", "期日 %[1]d件　今後 %[2]d件").With(len(f.lists[0]), len(f.lists[1])))
}

func (f followUps) shelfLine() string {
	parts := make([]string, len(shelves))
	for i, s := range shelves {
		parts[i] = tab(f.env, i == f.shelf, f.say(s.name))
	}
	return "  " + strings.Join(parts, " ")
}

// rows are the lines of the list that are in view, with a sign where more
// follow.
func (f followUps) rows(height, width int) []string {
	var lines []string
	for i := f.top; i < min(f.top+height, len(f.shown())); i++ {
		u := f.shown()[i]
		h := &f.heads[u.head]
		when := ""
		if d := dayOfLine(u, h); !d.IsZero() {
			when = f.say(day(d, f.today()))
		}
		what, brief := rowWhat(*h, u.status, bonds{}), rowBrief(*h)
		if u.row.Kind != "" {
			what, brief = deedText(u.row.Kind, u.row.Number, ""), text.Text{}
		}
		lines = append(lines, listRow(f.env, width, row{
			when: when, company: h.Company, what: f.say(what), brief: f.say(brief), state: f.say(thread.LabelOf(u.status.State)),
		}, i == f.at))
	}
	if f.top+height < len(f.shown()) && height > 1 {
		lines[len(lines)-1] = "   " + f.look.Muted.Render("...")
	}
	return lines
}

// dayOfLine is the day that is planned, else the day the state began.
func dayOfLine(u followUp, h *journal.Head) calendar.Date {
	for _, d := range []calendar.Date{u.row.On, u.status.Since} {
		if !d.IsZero() {
			return d
		}
	}
	return h.Decided
}

// detail is what there is to know about the thread in focus, the most pressing
// first, in height lines.
func (f followUps) detail(u followUp, width, height int) []string {
	p := paragraphs{env: f.env, width: width}
	p.add(f.look.Title, f.headline(u))
	p.add(f.look.Text, u.row.Why)
	if a := f.aside; a.of == f.heads[u.head].ID {
		for _, b := range a.bound {
			p.add(f.look.Caution, b.Warning())
		}
		if a.entry.Thread.Promised != "" {
			p.add(f.look.Text, text.Say("You promised: %s", "先方への約束：%s").With(text.CleanLine(a.entry.Thread.Promised)))
		}
	}
	if t, ok := reply.Find(u.row.Template); ok {
		p.add(f.look.Muted, text.Say("The text for it: %s", "文例：%s").With(t.Name))
	}
	if a := f.aside; a.of == f.heads[u.head].ID {
		p.add(f.look.Muted, f.contacts(a))
		if all := a.entry.Thread.Contacts; len(all) > 0 && all[len(all)-1].Note != "" {
			p.add(f.look.Muted, text.Say("Your note: %s", "メモ：%s").With(text.CleanLine(all[len(all)-1].Note)))
		}
		for _, n := range a.notes {
			p.gap()
			p.add(f.look.Muted, n.Text)
		}
	}
	return p.cut(height)
}

// headline is the day and what it is for, else the state and since when.
func (f followUps) headline(u followUp) text.Text {
	today := f.today()
	if u.row.Kind != "" {
		return text.Say("%[1]s: %[2]s, %[3]s", "%[1]s：%[2]s、%[3]s").
			With(deedText(u.row.Kind, u.row.Number, u.row.Channel), distance(u.row.On, today), dayAndYear(u.row.On))
	}
	state := thread.LabelOf(u.status.State)
	switch {
	case !u.status.Until.IsZero():
		return text.Say("%[1]s until %[2]s", "%[1]s：%[2]sまで").With(state, dayAndYear(u.status.Until))
	case !u.status.Since.IsZero():
		return text.Say("%[1]s since %[2]s", "%[1]s：%[2]sから").With(state, dayAndYear(u.status.Since))
	}
	return state
}

// contacts says which contacts there were, with this deal and this company.
func (f followUps) contacts(a aside) text.Text {
	all := a.entry.Thread.Contacts
	within := text.Say("%[1]d with this company in 12 months", "この会社への連絡は直近12か月で%[1]d件").With(a.contacts)
	switch {
	case len(all) == 0 && a.contacts == 0:
		return text.Say("No contact yet.", "連絡の記録はまだありません。")
	case len(all) == 0:
		return text.Say("No contact yet; %s.", "連絡の記録はまだありません。%s。").With(within)
	}
	last := all[len(all)-1]
	what := contactText(last.Kind, last.Direction, last.Result, last.Signal)
	if last.On.IsZero() {
		return text.Say("Contacts: %[1]d, the last: %[2]s; %[3]s.", "連絡 %[1]d件、最後は%[2]s。%[3]s。").With(len(all), what, within)
	}
	return text.Say("Contacts: %[1]d, the last on %[2]s: %[3]s; %[4]s.", "連絡 %[1]d件、最後は%[2]s、%[3]s。%[4]s。").
		With(len(all), dayAndYear(last.On), what, within)
}

// notes are the coach's, about the thread in focus.
func (f followUps) notes() []coach.Note {
	if u, ok := f.inFocus(); !ok || f.aside.of != f.heads[u.head].ID {
		return nil
	}
	return f.aside.notes
}

// paragraphs are lines of sentences, wrapped to a width and indented.
type paragraphs struct {
	env   *env
	width int
	lines []string
}

func (p *paragraphs) add(style lipgloss.Style, t text.Text) {
	if t.IsZero() {
		return
	}
	for _, l := range text.Wrap(p.env.say(t), max(p.width-5, 1)) {
		p.lines = append(p.lines, "   "+style.Render(l))
	}
}

// gap leaves a line empty.
func (p *paragraphs) gap() { p.lines = append(p.lines, "") }

// cut are the lines that fit into height, with a sign where some do not.
func (p *paragraphs) cut(height int) []string {
	if len(p.lines) <= height || height < 1 {
		return p.lines[:min(len(p.lines), max(height, 0))]
	}
	shown := p.lines[:height-1]
	for len(shown) > 0 && shown[len(shown)-1] == "" {
		shown = shown[:len(shown)-1]
	}
	return append(shown, "   "+p.env.look.Muted.Render("..."))
}
