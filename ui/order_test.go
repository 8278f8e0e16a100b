package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
	"daruma/ui/terminal"
)

// TestAnotherDealIsNotTouched: going from one reply to the next stores what was
// changed about the first, and nothing about the second.
func TestAnotherDealIsNotTouched(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "e")
	d.Type(" With best wishes.")
	d.Press("ctrl+d", "o")
	d.Sees("Minato")
	d.Press("esc")
	d.Sees("New reflection")
	if calls := d.store.Calls("Answer"); len(calls) != 1 || !strings.Contains(calls[0], "best wishes") {
		t.Errorf("stored %d entries: %v", len(calls), calls)
	}
}

// TestCtrlCWhileTheEntryIsStored: the program ends once the entry is stored, and
// no draft of it is left.
func TestCtrlCWhileTheEntryIsStored(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("down", "down", "enter", "enter")
	d.Sees("How did it end?")
	d.Press("right")
	release := d.store.Hold("Put")
	d.update(keyNamed(t, "esc"))
	d.update(keyNamed(t, "ctrl+c"))
	release()
	d.Settle()
	d.wantQuit()
	drafts, err := d.store.Drafts()
	if err != nil || len(drafts) != 0 {
		t.Errorf("%d drafts are left, %v", len(drafts), err)
	}
}

// TestLargePasteIsAskedAbout: nothing of a large paste is lost without a word,
// and nothing of it is put in without a yes.
func TestLargePasteIsAskedAbout(t *testing.T) {
	large := strings.Repeat("long words ", terminal.PasteLimit/10)
	for _, test := range []struct {
		answer string
		taken  bool
	}{{"y", true}, {"n", false}} {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Press("r", "e")
		d.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(large), Paste: true})
		d.Sees("KB of text. y pastes it")
		d.Press(test.answer)
		d.Press("ctrl+d")
		d.Sees("Reply to Tanaka")
		r := d.app.top().(replies)
		if got := strings.Contains(r.pane.own, "long words long words"); got != test.taken {
			t.Errorf("after %s the paste is in: %v", test.answer, got)
		}
	}
}
