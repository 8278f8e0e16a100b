package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
)

// factStored tells how storing a fact went: the journal has it as it is here.
type factStored struct {
	fact journal.Fact
	err  error
}

// changed takes note of a change, if it was one: a save follows soon.
func (f factPage) changed(cmd tea.Cmd) (screen, tea.Cmd) {
	if f.fact() == f.stored && !f.saving.busy {
		return f, cmd
	}
	var due tea.Cmd
	f.saving, due = f.saving.changed()
	return f, tea.Batch(cmd, due)
}

// fact is what the journal is to have: what was written, on the day it was before
// where another cannot be read. Without words it is what was there before.
func (f factPage) fact() journal.Fact {
	fact := journal.Fact{ID: f.was.ID, On: f.was.On, Words: f.words.Value()}.Normalised()
	if fact.Words == "" {
		return f.was
	}
	if on, problem := f.day(); problem.IsZero() {
		fact.On = on
	}
	return fact
}

// save puts the fact into the journal, unless it is there or on its way. A new
// one that was emptied again is taken out.
func (f factPage) save() (screen, tea.Cmd) {
	saving, begun := f.saving.begin()
	f.saving = saving
	if !begun {
		return f, nil
	}
	fact := f.fact()
	if fact == f.stored {
		f.saving = f.saving.saved(nil)
		return f, nil
	}
	j := f.journal
	if fact.Words == "" {
		return f, func() tea.Msg { return factStored{fact, j.DeleteFact(fact.ID)} }
	}
	if err := fact.Validate(); err != nil {
		f.saving, f.ending = f.saving.saved(err), false
		return f, failed(err)
	}
	return f, func() tea.Msg { return factStored{fact, j.AddFact(fact)} }
}

func (f factPage) isStored(msg factStored) (screen, tea.Cmd) {
	f.saving = f.saving.saved(msg.err)
	if msg.err != nil {
		f.ending = false
		return f, failed(msg.err)
	}
	f.stored = msg.fact
	switch {
	case f.ending:
		return f.end(f.why)
	case f.saving.dirty:
		return f.save()
	}
	return f, notice(saidSaved)
}

// finish stores the fact and leaves. Without words there is none. Where nobody
// can be asked any more, a day that cannot be read stays as it was.
func (f factPage) finish(why leaving) (screen, tea.Cmd) {
	_, problem := f.day()
	if why == goingBack && !problem.IsZero() && strings.TrimSpace(f.words.Value()) != "" {
		return f.focused(true), failedWith(problem)
	}
	return f.end(why)
}

// end leaves, after the last change is in the journal.
func (f factPage) end(why leaving) (screen, tea.Cmd) {
	f.ending, f.why = true, why
	switch {
	case f.saving.busy:
		return f, nil
	case f.fact() != f.stored:
		f.saving.dirty = true
		return f.save()
	case why == goingBack && f.stored != f.was:
		return f, tea.Sequence(back, notice(saidSaved))
	}
	f.ending = false
	return depart(f, why)
}

// Leave keeps what was written.
func (f factPage) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case why == atOnce:
		return f, tea.Quit
	case f.ending:
		f.why = why
		return f, nil
	}
	return f.finish(why)
}
