package ui

import tea "github.com/charmbracelet/bubbletea"

// ahead is what was typed before a screen had loaded what the keys are for.
type ahead []tea.KeyMsg

// typedAhead are keys for the screen in view, whichever that is by now.
type typedAhead []tea.KeyMsg

// with returns the keys with one more.
func (a ahead) with(k tea.KeyMsg) ahead { return append(a[:len(a):len(a)], k) }

// takesBack reports whether esc has to wait for its turn behind other keys.
func (a ahead) takesBack(why leaving) bool { return why == goingBack && len(a) > 0 }

// replay hands the keys to the app again, now that their screen is ready.
func (a ahead) replay(s screen, cmd tea.Cmd) (screen, tea.Cmd) {
	if len(a) == 0 {
		return s, cmd
	}
	return s, tea.Batch(cmd, func() tea.Msg { return typedAhead(a) })
}

// escape is the esc key as it waits behind others.
var escape = tea.KeyMsg{Type: tea.KeyEsc}
