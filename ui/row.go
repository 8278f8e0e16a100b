package ui

import (
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// entryRow is the one shape of an entry in every list: date, company, what, and
// its state at the right edge.
func entryRow(e *env, h journal.Head, focused bool) string {
	dates := dateColumn(e)
	when := ""
	if !h.Decided.IsZero() {
		when = e.say(day(h.Decided, e.today()))
	}
	state := e.say(rowState(e, h))
	what := e.say(rowWhat(h))
	room := max(e.width-3-dates-text.Width(state)-2, 10)
	company := companyColumn(e.width)
	left := text.PadRight(when, dates) +
		text.PadRight(e.look.Truncate(text.CleanLine(h.Company), company-2), company) +
		e.look.Truncate(what, max(room-company, 1))
	mark, style := "   ", e.look.Text
	if focused {
		mark, style = " "+e.look.Accent.Render(e.look.Glyphs.Focus)+" ", e.look.Accent
	}
	gap := max(e.width-3-text.Width(left)-text.Width(state), 1)
	return mark + style.Render(left) + strings.Repeat(" ", gap) + e.look.Muted.Render(state)
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
func rowWhat(h journal.Head) text.Text {
	switch {
	case h.Outcome == journal.Won && !h.Follows.IsZero():
		return text.Say("won back", "再受注")
	case h.Outcome == journal.Won:
		return text.Say("won", "受注")
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

// rowState is what an entry waits for.
func rowState(e *env, h journal.Head) text.Text {
	if h.OwedReply(e.today()) {
		return text.Say("reply owed", "未返信")
	}
	return text.Same(eyes(h))
}
