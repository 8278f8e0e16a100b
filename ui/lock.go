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

// newDay tells every screen that the date has changed: the program may stay open
// overnight.
type newDay struct{}

// tick looks at the clock: a new day begins, or nothing was typed for so long
// that the journal locks.
func (a App) tick() (tea.Model, tea.Cmd) {
	today := a.env.today()
	if today == a.day {
		return a.idle()
	}
	a.day = today
	fresh, cmd := a.spread(newDay{})
	next, idle := fresh.(App).idle()
	return next, tea.Batch(cmd, idle)
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

// lock blanks the screen and asks every screen of the stack to put its text
// away: one below may still have a draft on its way to the disk.
func (a App) lock() (App, tea.Cmd) {
	a.blank, a.help = true, false
	stack := append([]screen(nil), a.stack...)
	cmds := make([]tea.Cmd, len(stack))
	for i, s := range stack {
		stack[i], cmds[i] = s.Leave(locking)
	}
	a.stack, a.unsealed, a.staying = stack, len(stack), false
	return a, tea.Batch(cmds...)
}

// sealed takes note of a screen whose text is safe. When all are, the key goes.
func (a App) sealed(ready lockReady) (tea.Model, tea.Cmd) {
	a.unsealed--
	a.staying = a.staying || ready.stays
	if a.unsealed > 0 {
		return a, nil
	}
	return a.forget()
}

// forget drops the key, off the loop.
func (a App) forget() (tea.Model, tea.Cmd) {
	j, suspend, now := a.env.journal, a.suspending, lockedNow{a.staying}
	a.suspending = false
	gone := func() tea.Msg {
		j.Lock()
		return now
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
