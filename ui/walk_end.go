package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal/text"
)

// ending is what the walk does once no save is under way any more.
type ending int

const (
	goingOn  ending = iota
	sealing         // keep the draft, lock the journal
	setAside        // keep the draft, go back
	closing         // keep the draft, end the program
	storing         // save the entry, drop the draft
)

// ending is what follows where a page is asked to leave while its whole is on
// the way to the disk: esc waits for that and no more.
func (why leaving) ending() ending {
	switch why {
	case quitting, hungUp, atOnce:
		return closing
	case locking:
		return sealing
	case goingBack:
	}
	return goingOn
}

type entrySaved struct {
	err  error
	used text.Text // what an edit has put to use, where it has
}

// saveDraft puts the draft on disk, unless that is under way.
func (w walk) saveDraft() (screen, tea.Cmd) {
	if w.ending == storing { // the entry itself is on its way; its draft must not come back
		w.saving.waiting = false
		return w, nil
	}
	var cmd tea.Cmd
	w.saving, cmd = w.saving.save(w.journal, w.draft, w.clock())
	return w, cmd
}

func (w walk) draftIsSaved(err error) (screen, tea.Cmd) {
	w.saving = w.saving.saved(err)
	if err != nil {
		w.ending = goingOn
		return w, failed(err)
	}
	if w.ending != goingOn {
		return w.end(w.ending)
	}
	if w.saving.dirty {
		return w.saveDraft()
	}
	if w.under {
		return w, nil
	}
	return w, notice(saidSaved)
}

// end carries an ending out, after the draft's last change is on disk.
func (w walk) end(how ending) (screen, tea.Cmd) {
	w.ending = how
	if w.saving.busy {
		return w, nil
	}
	if how == storing {
		e, now := w.draft.Entry, w.clock()
		e.Updated = now
		e = e.Normalised()
		if err := e.Validate(); err != nil {
			w.ending = goingOn
			return w, failed(err)
		}
		j, editing := w.journal, w.draft.Editing
		return w, func() tea.Msg {
			var used text.Text
			if was, err := j.Get(e.ID); editing && err == nil {
				used = putToUse(was.Head(), e.Head())
			}
			return entrySaved{j.Put(e, now), used}
		}
	}
	if w.saving.dirty {
		return w.saveDraft()
	}
	switch how {
	case closing:
		return w, tea.Quit
	case sealing:
		w.ending = goingOn
		return w, lockNow
	default:
		return w, back
	}
}

// stored is the ending that saves, unless an edit changed nothing.
func (w walk) stored() ending {
	if w.draft.Editing && !w.dirty {
		return setAside
	}
	return storing
}

// finished is what follows the saved entry: back to where the edit began, or
// the closing page of a reflection.
func (w walk) finished(used text.Text) tea.Cmd {
	switch w.after {
	case closing:
		return tea.Quit
	case sealing:
		return lockNow
	case goingOn, setAside, storing:
	}
	if !used.IsZero() {
		of := companyOf(w.draft.Entry)
		return w.become(func(e *env) screen { return newEyePage(e, of, used) })
	}
	if w.draft.Editing {
		return tea.Sequence(back, notice(saidSaved))
	}
	e, facts := w.draft.Entry, w.facts()
	facts.Entry = &e
	return w.become(func(env *env) screen { return newFarewellOn(env, e, facts) })
}

// keptTemplate keeps a template that is being written on the reply's page.
func (w walk) keptTemplate() tea.Cmd {
	if w.step().Page != coach.Replying {
		return nil
	}
	return w.reply.storing()
}

// Leave goes back a step, or out of the walk with the draft kept. An edit that
// changed nothing leaves no draft.
func (w walk) Leave(why leaving) (screen, tea.Cmd) {
	if w.step().Page == coach.Replying && why == goingBack {
		if pane, within := w.reply.stepBack(); within {
			w.reply = pane
			w.draft.Entry = w.reply.answer(w.draft.Entry)
			return w, nil
		}
	}
	switch {
	case why == atOnce:
		return w, tea.Quit
	case w.ending == storing: // what follows waits until it is known to be stored
		w.after = why.ending()
		return w, nil
	case why == locking:
		left, cmd := w.end(sealing)
		return left, tea.Sequence(w.keptTemplate(), cmd)
	case why != goingBack:
		left, cmd := w.end(closing)
		return left, tea.Sequence(w.keptTemplate(), cmd)
	case w.draft.Editing:
		if path, _ := w.form.unread(); path != "" { // the draft keeps what the entry cannot
			return w.end(setAside)
		}
		return w.end(w.stored())
	case w.at > 0:
		return w.enter(w.at-1, "").changed(nil)
	}
	return w.end(setAside)
}
