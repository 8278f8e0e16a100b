package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// threadChanged tells that something about a thread was saved.
type threadChanged struct{ say text.Text }

// actions are what can be done about u, the most important first.
func (f followUps) actions(u followUp) []shortcut {
	h := &f.heads[u.head]
	keys := []shortcut{keyText, keyLog}
	if u.row.Template == "" {
		keys[0] = keyOpen.called(text.Say("the entry", "記録"))
	}
	if in(u, thread.DoNotContact) {
		keys = append(keys, keyLift)
	}
	if postponable(u) {
		keys = append(keys, keyPostpone)
	}
	switch {
	case h.LetGo:
		keys = append(keys, keyTakeUp)
	case !in(u, thread.Closed):
		keys = append(keys, keyLetGo)
	}
	if h.Outcome != journal.Won && !f.madeGood(h) {
		keys = append(keys, keyWonBack)
	}
	if u.row.Template != "" {
		keys = append(keys, keyEntry)
	}
	return keys
}

func (f followUps) madeGood(h *journal.Head) bool {
	_, ok := f.rules.MadeGood[h.ID]
	return ok
}

// postponable reports whether u has a date that the person can move.
func postponable(u followUp) bool {
	return in(u, thread.Nurture, thread.Silent) && !u.status.Next.IsZero()
}

// act does what the key says about the thread in focus, if it is one of its
// actions.
func (f followUps) act(msg tea.KeyMsg) tea.Cmd {
	u, ok := f.inFocus()
	if !ok {
		return nil
	}
	for _, k := range f.actions(u) {
		if k.hit(msg) {
			return f.do(k, u)
		}
	}
	return nil
}

func (f followUps) do(k shortcut, u followUp) tea.Cmd {
	id, row := f.heads[u.head].ID, u.row
	switch k.show {
	case keyText.show:
		return openText(f.env, id, row)
	case keyLog.show:
		return f.open(func(e *env) screen { return newContact(e, id, row.Channel) })
	case keyEntry.show:
		return f.open(func(e *env) screen { return newEntry(e, id) })
	case keyLift.show:
		return openOn(f.env, id, newLift)
	case keyPostpone.show:
		return openOn(f.env, id, newPostpone)
	case keyWonBack.show:
		return openOn(f.env, id, newWonBack)
	case keyLetGo.show:
		if f.heads[u.head].LetGo {
			return changeThread(f.env, id, func(t *journal.Thread) { t.LetGo = false }, text.Say("taken up again", "フォローを再開しました"))
		}
		return changeThread(f.env, id, func(t *journal.Thread) { t.LetGo = true }, text.Say("let go, u brings it back", "フォローを終了しました。uで戻せます"))
	}
	return nil
}

// openText opens the text that fits a row: the reply that is owed, one of the
// other templates, or the entry where there is none.
func openText(e *env, id journal.ID, r thread.Row) tea.Cmd {
	return openOn(e, id, func(e *env, entry journal.Entry) screen {
		switch {
		case r.Template == "":
			return newEntry(e, id)
		case r.Kind == thread.Reply:
			return newReplyTo(e, entry)
		}
		return newReplyWith(e, entry, r.Template)
	})
}

// openOn reads an entry and opens the screen about it.
func openOn(e *env, id journal.ID, show func(*env, journal.Entry) screen) tea.Cmd {
	j := e.journal
	return func() tea.Msg {
		entry, err := j.Get(id)
		return orFail(openMsg{func(e *env) screen { return show(e, entry) }}, err)
	}
}

// changeThread saves a change to an entry's thread.
func changeThread(e *env, id journal.ID, change func(*journal.Thread), say text.Text) tea.Cmd {
	j, now := e.journal, e.clock()
	return func() tea.Msg {
		refused, err := changeEntry(j, id, func(e *journal.Entry) { change(&e.Thread) }, now)
		if !refused.IsZero() {
			return failMsg{say: refused}
		}
		return orFail(threadChanged{say}, err)
	}
}

// changeEntry saves a change to the entry named. An edit of it that was left
// unfinished would be lost with it and goes first: then it is refused.
func changeEntry(j Journal, id journal.ID, change func(*journal.Entry), now time.Time) (refused text.Text, err error) {
	draft, err := draftOf(j, id)
	if err != nil {
		return text.Text{}, err
	}
	if draft != nil {
		return text.Say("An edit of this entry is unfinished. Finish it on home first.", "この記録には書きかけの変更があります。先にホームで仕上げてください。"), nil
	}
	entry, err := j.Get(id)
	if err != nil {
		return text.Text{}, err
	}
	change(&entry)
	entry.Updated = now
	return text.Text{}, j.Put(entry.Normalised(), now)
}

// newWonBack begins the entry of a win that makes good the loss: company, people
// and deal are carried over.
func newWonBack(e *env, lost journal.Entry) screen {
	now := e.clock()
	won := journal.Entry{ID: journal.NewID(), Created: now, Zone: e.zone, Outcome: journal.Won, Deal: lost.Deal}
	won.Deal.Follows, won.Deal.Decided, won.Deal.FirstContact = lost.ID, e.today(), calendar.Date{}
	won.Deal.Competitor, won.Deal.ExternalID, won.Deal.Stage = "", "", ""
	return newWalk(e, journal.Draft{
		Entry: won, Length: string(coach.Quick), Step: coach.Steps[0].ID, Focus: "deal.decided", Started: now,
	})
}
