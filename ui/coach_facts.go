package ui

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// background is what the coach may rest on besides the entry itself: the rules
// that its thread follows, and what was decided before it.
type background struct {
	of     journal.ID
	on     calendar.Date // the entry's day
	rules  thread.Rules
	before []journal.Head // newest first, see [coach.Facts.Before]
}

// newBackground is what is known of e before the journal is read.
func newBackground(e *env, entry *journal.Entry) background {
	return background{of: entry.ID, on: dayOf(e, entry), rules: rulesOf(e.prefs)}
}

// dayOf is the day an entry was decided; one without a day counts from today.
func dayOf(e *env, entry *journal.Entry) calendar.Date {
	if entry.Deal.Decided.IsZero() {
		return e.today()
	}
	return entry.Deal.Decided
}

// read is the command that reads the background, whose message it is.
func (b background) read(e *env) tea.Cmd {
	j, prefs := e.journal, e.prefs
	return func() tea.Msg {
		var err error
		if b.rules, err = loadRules(j, prefs); err != nil {
			return failMsg{err: err}
		}
		b.before, err = decidedBefore(j, b.of, b.on)
		return orFail(b, err)
	}
}

// pastEntries is how many earlier entries the coach looks at.
const pastEntries = 50

// decidedBefore are the newest entries that were decided before the one named,
// which was decided on the day. Of those of the same day it is the ones that
// were in the journal before it.
func decidedBefore(j lister, id journal.ID, on calendar.Date) ([]journal.Head, error) {
	var found []journal.Head
	seen := false
	err := j.Heads(context.Background(), func(h journal.Head) bool {
		switch {
		case h.ID == id:
			if seen = true; h.Decided == on {
				found = nil // they were added after it
			}
		case !h.Decided.IsZero() && !h.Decided.After(on):
			found = append(found, h)
		}
		return len(found) < pastEntries || !seen && found[len(found)-1].Decided == on
	})
	return slices.Clip(found[:min(len(found), pastEntries)]), err
}

// facts are what a note about the entry may look at.
func (b background) facts(e *env, entry *journal.Entry) coach.Facts {
	h := entry.Head()
	return coach.Facts{Entry: entry, Today: e.today(), Thread: thread.Of(&h, e.today(), b.rules), Before: b.before}
}
