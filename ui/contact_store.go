package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
)

// touchOf is c without its words.
func touchOf(c journal.Contact) journal.Touch {
	return journal.Touch{On: c.On, Kind: c.Kind, Direction: c.Direction, Result: c.Result, Signal: c.Signal}
}

// withContact is e with one contact more.
func withContact(e journal.Entry, c journal.Contact) journal.Entry {
	e.Thread.Contacts = append(slices.Clone(e.Thread.Contacts), c)
	return e.Normalised()
}

// storeContact saves e, to which c was added. Where the journal has it already,
// as it was with less to it, that is amended: it is one contact, and one undo
// takes the whole of it back.
func storeContact(env *env, e journal.Entry, c, was journal.Contact) tea.Cmd {
	j, now := env.journal, env.clock()
	e.Updated = now
	return func() tea.Msg {
		if err := j.Log(e, now); err != nil {
			return contactStored{err: err, contact: was}
		}
		return contactStored{contact: c}
	}
}
