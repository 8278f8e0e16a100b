package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/thread"
)

// changed takes note of a change to what is added: a save follows soon.
func (c contact) changed(cmd tea.Cmd) (screen, tea.Cmd) {
	var due tea.Cmd
	c.keeping, due = c.keeping.changed()
	return c, tea.Batch(cmd, due)
}

// keepable is the contact with what was added, as far as it can be stored without
// a question: a day that cannot be read, or on which the thread's state forbids
// the contact, is left out.
func (c contact) keepable() journal.Contact {
	c.touch = c.details.contact()
	if !c.details.problem().IsZero() || c.forbidden() != nil {
		c.touch.On = c.day
	}
	return c.touch
}

// keep stores what was added so far, unless the journal has it or a save is under
// way.
func (c contact) keep() (screen, tea.Cmd) {
	if c.saving { // the whole of it is on its way
		c.keeping.waiting = false
		return c, nil
	}
	var begun bool
	if c.keeping, begun = c.keeping.begin(); !begun {
		return c, nil
	}
	kept := c.keepable()
	if kept == c.saved {
		c.keeping = c.keeping.saved(nil)
		return c, nil
	}
	e := withContact(c.before, kept)
	if err := e.Validate(); err != nil {
		c.keeping = c.keeping.saved(err)
		return c, failed(err)
	}
	store := storeContact(c.env, e, kept, c.saved)
	return c, func() tea.Msg { return contactKept(store().(contactStored)) }
}

// isKept goes on with what waited for the save, if something did.
func (c contact) isKept(msg contactKept) (screen, tea.Cmd) {
	waited, next := c.saving, c.next
	c.keeping, c.saving, c.saved = c.keeping.saved(msg.err), false, msg.contact
	if msg.err != nil {
		c.next = nextHere
		return c, failed(msg.err)
	}
	e := withContact(c.before, c.saved)
	h := e.Head()
	c.status = thread.Of(&h, c.today(), c.rules)
	switch {
	case waited:
		return c.settle(next)
	case c.keeping.dirty:
		return c.keep()
	}
	return c, notice(saidSaved)
}
