package ui

import (
	"maps"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// autosave keeps a draft on disk at most a second behind the screen. At most
// one save is under way, so that an older draft can never overwrite a newer one.
type autosave struct {
	dirty   bool // changed since the last save began
	waiting bool // the pause before a save is running
	busy    bool // a save is under way
}

type (
	draftDue   struct{}
	draftSaved struct{ err error }
)

// draftPause is how long a change waits for more of them before it is saved.
const draftPause = 300 * time.Millisecond

// changed takes note of a change and returns the pause before it is saved,
// unless one is running.
func (a autosave) changed() (autosave, tea.Cmd) {
	a.dirty = true
	if a.waiting || a.busy {
		return a, nil
	}
	a.waiting = true
	return a, tea.Tick(draftPause, func(time.Time) tea.Msg { return draftDue{} })
}

// begin takes note of a save that begins now, and reports false where nothing
// changed or one is under way.
func (a autosave) begin() (autosave, bool) {
	a.waiting = false
	if a.busy || !a.dirty {
		return a, false
	}
	a.busy, a.dirty = true, false
	return a, true
}

// save puts d on disk, unless nothing changed or a save is under way.
func (a autosave) save(j drafter, d journal.Draft, now time.Time) (autosave, tea.Cmd) {
	a, begun := a.begin()
	if !begun {
		return a, nil
	}
	d.Saved = now
	d.Raw = maps.Clone(d.Raw)
	return a, func() tea.Msg { return draftSaved{j.SaveDraft(d)} }
}

// saved takes note of a finished save. A failed one leaves the draft changed.
func (a autosave) saved(err error) autosave {
	a.busy = false
	a.dirty = a.dirty || err != nil
	return a
}

var saidSaved = text.Say("saved", "保存しました")
