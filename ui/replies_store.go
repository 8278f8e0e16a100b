package ui

import (
	"context"
	"errors"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// store saves the entry with its reply, where something about it changed. A
// draft that is on its way to the disk goes first, so that none is left behind.
func (r replies) store(next nextStore) (screen, tea.Cmd) {
	switch {
	case !r.dirty || !r.pane.known():
		return r.stored(replyStored{nextStore: next, entry: r.pane.entry})
	case r.saving.busy:
		r.next = &next
		return r, nil
	}
	r.saving.dirty = false
	e := r.pane.answer(r.pane.entry)
	j, now := r.journal, r.clock()
	e.Updated = now
	return r, func() tea.Msg { return replyStored{next, putReply(j, e, now), e} }
}

// putReply stores e with its reply. Of an entry that is in the journal nothing
// else is changed: a contact may have been logged meanwhile, and an edit of
// another section may be unfinished.
func putReply(j keeper, e journal.Entry, now time.Time) error {
	current, err := j.Get(e.ID)
	switch {
	case errors.Is(err, journal.ErrNotFound):
		return j.Put(e.Normalised(), now)
	case err != nil:
		return err
	}
	current.Reply, current.Updated = e.Reply, now
	return j.Answer(current.Normalised(), now)
}

func (r replies) stored(msg replyStored) (screen, tea.Cmd) {
	switch {
	case msg.err != nil:
		r.saving.dirty = true
		return r, failed(msg.err)
	case r.pane.entry.ID == msg.entry.ID:
		r.dirty = r.saving.dirty
	}
	switch {
	case msg.another:
		return r, r.load(r.at)
	case msg.leave && msg.why == goingBack && r.vented:
		return r.afterVent()
	case msg.leave:
		return depart(r, msg.why)
	}
	return r, nil
}

// afterVent asks the observer's question about the deal that was replied to,
// and remembers to ask it the next day where it is not answered now. An edit of
// the deal that is unfinished goes first.
func (r replies) afterVent() (screen, tea.Cmd) {
	if !r.pane.known() {
		return r, r.become(newObserverPage)
	}
	entry, prefs, due := r.pane.answer(r.pane.entry), r.prefs, r.today().String()+" "+r.pane.entry.ID.String()
	if r.unfinished {
		r.become(newObserverPage)
	} else {
		r.become(func(e *env) screen { return newSection(e, entry, coach.Calm.ID, "") })
	}
	return r, func() tea.Msg { return orFail(nil, prefs.Set(calmDue, due)) }
}

// newObserverPage is the last page after a vent about no deal in particular.
func newObserverPage(e *env) screen { return newFarewell(e, journal.Entry{Outcome: journal.Lost}) }

// calmDue is the setting that remembers the last vent's day and entry.
const calmDue = "calm.due"

// owedReplies are the explicit losses of the last 14 days that were neither
// answered nor skipped, newest first.
func owedReplies(j lister, today calendar.Date) ([]journal.Head, error) {
	comebacks, err := j.Comebacks()
	if err != nil {
		return nil, err
	}
	var owed []journal.Head
	rules, oldest := thread.Rules{MadeGood: comebacks}, today.AddDays(-thread.ReplyOwedDays)
	err = j.Heads(context.Background(), func(h journal.Head) bool {
		if h.Decided.IsZero() || h.Decided.Before(oldest) {
			return false
		}
		if thread.Of(&h, today, rules).State == thread.Lost {
			owed = append(owed, h)
		}
		return true
	})
	return owed, err
}
