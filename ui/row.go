package ui

import (
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// A row is what a line of a list says; brief stands for what where there is no
// room for that, and may be empty.
type row struct{ when, company, what, brief, state string }

// listRow is the one shape of a line in every list: date, company, what, and the
// state at the right edge.
func listRow(e *env, width int, r row, focused bool) string {
	dates, company := dateColumn(e), companyColumn(width)
	room := max(width-3-dates-text.Width(r.state)-2, 10)
	what, most := r.what, max(room-company, 1)
	if r.brief != "" && text.Width(what) > most {
		what = r.brief
	}
	left := text.PadRight(r.when, dates) +
		text.PadRight(e.look.Truncate(text.CleanLine(r.company), company-2), company) +
		e.look.Truncate(what, most)
	mark, style := "   ", e.look.Text
	if focused {
		mark, style = " "+e.look.Accent.Render(e.look.Glyphs.Focus)+" ", e.look.Accent
	}
	gap := max(width-3-text.Width(left)-text.Width(r.state), 1)
	return mark + style.Render(left) + strings.Repeat(" ", gap) + e.look.Muted.Render(r.state)
}

// entryRow is the line of an entry.
func entryRow(e *env, h journal.Head, b bonds, focused bool) string {
	s := thread.Of(&h, e.today(), b.rules)
	when := ""
	if !h.Decided.IsZero() {
		when = e.say(day(h.Decided, e.today()))
	}
	return listRow(e, e.width, row{
		when: when, company: h.Company,
		what: e.say(rowWhat(h, s, b)), brief: e.say(rowBrief(h)), state: e.say(rowState(h, s, e.today())),
	}, focused)
}

// tab is one of several lists or languages beside each other; the chosen one
// shows without colour, too.
func tab(e *env, chosen bool, name string) string {
	if chosen {
		return e.look.Title.Render("[" + name + "]")
	}
	return e.look.Muted.Render(" " + name + " ")
}

// dateColumn is how many cells a row gives the date, room for a year included.
func dateColumn(e *env) int {
	if e.lang == text.Japanese {
		return text.Width("2026年11月22日") + 2
	}
	return text.Width("22 Nov 2026") + 2
}

// companyColumn is how many cells a row gives the company, alike in all rows.
func companyColumn(width int) int { return min(max((width-15)/3, 16), 30) }

// rowWhat is the one thing about an entry that is worth a few words in a list.
func rowWhat(h journal.Head, s thread.Status, b bonds) text.Text {
	switch {
	case h.Outcome == journal.Won && !h.Follows.IsZero():
		return wonBackText(b.lost[h.Follows], h.Decided)
	case h.Outcome == journal.Won:
		return text.Say("won", "受注")
	case h.Outcome == journal.Silent && s.State == thread.Silent && s.Number == 2:
		return text.Say("silent, 1 attempt", "返答なし、連絡1回")
	case h.Outcome == journal.Silent && s.State == thread.Silent && s.Number > 2:
		return text.Say("silent, %d attempts", "返答なし、連絡%d回").With(s.Number - 1)
	case h.Outcome == journal.Silent:
		return text.Say("silent", "返答なし")
	case h.Answers.GapLastYear != nil && *h.Answers.GapLastYear != 0:
		return journal.GapSentence(*h.Answers.GapLastYear)
	case h.Answers.Mine != "" && h.Answers.Mine != journal.Unknown:
		return journal.Label(journal.ReasonOptions, h.Answers.Mine)
	case h.Title != "":
		return text.Same(text.CleanLine(h.Title))
	}
	return text.Say("lost", "失注")
}

// rowBrief is what rowWhat says, in fewer words; empty where it has none.
func rowBrief(h journal.Head) text.Text {
	switch {
	case h.Outcome == journal.Won && !h.Follows.IsZero():
		return wonBackText(calendar.Date{}, h.Decided)
	case h.Outcome == journal.Won:
		return text.Text{}
	case h.Outcome == journal.Silent:
		return text.Say("silent", "返答なし")
	case h.Answers.GapLastYear != nil && *h.Answers.GapLastYear != 0:
		return journal.FormatGap(*h.Answers.GapLastYear)
	}
	return text.Text{}
}

// rowState is what an entry waits for: its reply, the next date, nothing any
// more. One whose goal is reached shows both eyes.
func rowState(h journal.Head, s thread.Status, today calendar.Date) text.Text {
	painted := eyes(h)
	switch {
	case s.State == thread.Lost, s.State == thread.Reopened:
		return thread.LabelOf(s.State)
	case painted == bothEyes, s.State == thread.Won:
		return text.Same(painted)
	case !s.Next.IsZero():
		return weekday(s.Next, today)
	case s.State == thread.Nurture, s.State == thread.Closed && painted != "":
		return text.Same(painted)
	}
	return thread.LabelOf(s.State)
}

// wonBackText is "won back after March": when it had been lost, where that is
// known.
func wonBackText(lost, won calendar.Date) text.Text {
	switch {
	case lost.IsZero():
		return text.Say("won back", "改めて受注")
	case lost.Year() == won.Year():
		return text.Say("won back after %[1]s", "%[2]d月の失注後、改めて受注").With(lost.Month().String(), int(lost.Month()))
	default:
		return text.Say("won back after %d", "%d年の失注後、改めて受注").With(lost.Year())
	}
}
