package ui

import (
	"strconv"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// The journal locks where a passphrase is set: by ctrl+l, on suspend, and when
// nothing was typed for a while. The screen goes blank at once; the draft is
// sealed before the key is forgotten.

type (
	idleTick  struct{}
	lockReady struct{ stays bool } // the screen has put its text away, or stays with it in memory
	lockedNow struct{ stays bool }
)

// idleStep is how often the time since the last key is looked at.
const idleStep = 5 * time.Second

// lockNow is what a screen answers to [locking] once its text is safe.
func lockNow() tea.Msg { return lockReady{} }

// lockAndStay is the answer of a screen whose text lives in memory alone.
func lockAndStay() tea.Msg { return lockReady{stays: true} }

func watchIdle() tea.Cmd {
	return tea.Tick(idleStep, func(time.Time) tea.Msg { return idleTick{} })
}

// idleLimit is after how long without a key the journal locks, 0 for never.
func (a App) idleLimit() time.Duration {
	minutes, err := strconv.Atoi(a.env.prefs.Get("idle-lock"))
	if err != nil {
		return 0 // "off"
	}
	return time.Duration(minutes) * time.Minute
}

// idle locks the journal when nothing was typed for long enough.
func (a App) idle() (tea.Model, tea.Cmd) {
	limit := a.idleLimit()
	if limit > 0 && a.open() && !a.away && a.env.elapsed()-a.lastKey >= limit {
		next, cmd := a.lock()
		return next, tea.Batch(cmd, watchIdle())
	}
	return a, watchIdle()
}

// open reports whether there is something to lock.
func (a App) open() bool { return a.env.journal.Protected() && !a.env.journal.Locked() }

// lock blanks the screen and asks the one in view to put its text away.
func (a App) lock() (App, tea.Cmd) {
	a.blank, a.help = true, false
	return a.swap(a.top().Leave(locking))
}

// forget drops the key, off the loop.
func (a App) forget(ready lockReady) (tea.Model, tea.Cmd) {
	j, suspend := a.env.journal, a.suspending
	a.suspending = false
	gone := func() tea.Msg {
		j.Lock()
		return lockedNow(ready)
	}
	if suspend {
		return a, tea.Sequence(gone, tea.Suspend)
	}
	return a, gone
}

// locked shows home without what it knew, under a screen that stays.
func (a App) locked(now lockedNow) (tea.Model, tea.Cmd) {
	stack := []screen{newHome(a.env)}
	if now.stays {
		stack = append(stack, a.top())
	}
	return a.show(stack)
}
