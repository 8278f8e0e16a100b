package ui

import (
	"errors"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

const fury = "Three months of charm and then two lines of nothing."

// venting is an app with fury on the page.
func venting(t *testing.T, motion string) *driver {
	t.Helper()
	d := launch(t, options{lang: text.English, fixture: english, start: AtVent, prefs: map[string]string{"motion": motion}})
	d.Type(fury)
	return d
}

// TestVentNeverReachesTheJournal: whatever one does with the page but keep it,
// no call to the journal or the settings carries a word of it.
func TestVentNeverReachesTheJournal(t *testing.T) {
	cases := []struct {
		name   string
		keys   []string
		burned int
	}{
		{"burned", []string{"ctrl+d", "enter"}, 1},
		{"burned by its letter", []string{"ctrl+d", "b"}, 1},
		{"burned on the way out", []string{"esc", "b"}, 1},
		{"gone back and forth", []string{"ctrl+d", "esc", "esc", "esc", "ctrl+d", "down", "up", "enter"}, 1},
		{"blanked", []string{"ctrl+l", "x", "ctrl+d", "ctrl+l", "x", "b"}, 1},
		{"quit", []string{"ctrl+c", "enter"}, 1},
		{"every shortcut", []string{"ctrl+f", "ctrl+n", "ctrl+o", "ctrl+e", "ctrl+z", "tab", "ctrl+s", "ctrl+p", "f1", "x", "ctrl+d", "b"}, 1},
		{"left there", nil, 0},
	}
	for _, c := range cases {
		for _, motion := range []string{"on", "off"} {
			t.Run(c.name+", motion "+motion, func(t *testing.T) {
				d := venting(t, motion)
				d.Press(c.keys...)
				for range burnFrames {
					d.Send(ventFrame{})
				}
				d.Send(draftDue{})
				for _, call := range d.store.Calls("") {
					if strings.Contains(call, "charm") {
						t.Errorf("the journal was told: %s", call)
					}
				}
				if strings.Contains(asJSON(d.prefs.values), "charm") || len(d.terminal.copies) > 0 {
					t.Error("the settings or the clipboard were told")
				}
				if got := len(d.store.Calls("CountBurned")); got != c.burned {
					t.Errorf("%d burned, want %d", got, c.burned)
				}
				if d.outside != nil && c.name != "every shortcut" {
					t.Errorf("the program was asked for %v", d.outside)
				}
				for _, o := range d.outside {
					if o == "execMsg" {
						t.Error("a vent opened an editor")
					}
				}
			})
		}
	}
}

// TestVentIsKept: on request, every character of it, once.
func TestVentIsKept(t *testing.T) {
	for _, keys := range [][]string{{"ctrl+d", "k"}, {"ctrl+d", "down", "down", "enter"}, {"esc", "k"}} {
		d := venting(t, "on")
		d.Press(keys...)
		calls := d.store.Calls("KeepVent")
		if len(calls) != 1 || !strings.Contains(calls[0], fury) {
			t.Errorf("%v: %s", keys, calls)
		}
		if burned := d.store.Calls("CountBurned"); len(burned) > 0 {
			t.Errorf("%v: a kept vent counts as burned", keys)
		}
		d.Sees("breathe")
	}
}

// TestVentCannotBeKept: a full disk costs not one word.
func TestVentCannotBeKept(t *testing.T) {
	d := venting(t, "on")
	d.store.Refuse(journal.ErrFull, "KeepVent")
	d.Press("ctrl+d", "k")
	d.Sees("there is no room left on the disk", fury)
	d.Press("esc")
	d.Type(" And more.")
	d.Sees(fury + " And more.")
	d.store.Refuse(nil, "KeepVent")
	d.Press("ctrl+d", "k")
	if calls := d.store.Calls("KeepVent"); len(calls) != 2 || !strings.Contains(calls[1], fury+" And more.") {
		t.Errorf("kept: %s", calls)
	}
}

// TestBurnIsNotCounted: that the count fails is said, and holds nothing up.
func TestBurnIsNotCounted(t *testing.T) {
	d := venting(t, "off")
	d.store.Refuse(errors.New("no"), "CountBurned")
	d.Press("ctrl+d", "b")
	d.Sees("breathe")
	d.Misses(fury)
}

// TestLeavingAVentAsks: esc and ctrl+c ask what is to become of the page.
func TestLeavingAVentAsks(t *testing.T) {
	t.Run("esc", func(t *testing.T) {
		d := venting(t, "off")
		d.Press("esc")
		d.Sees("burn it", "keep it", fury)
		d.Press("esc")
		d.Misses("keep it")
		d.Type("!")
		d.Sees(fury + "!")
	})
	t.Run("ctrl+c, then burn", func(t *testing.T) {
		d := venting(t, "on")
		d.Press("ctrl+c")
		d.Sees("burn it", "keep it", fury)
		d.Press("enter")
		d.wantQuit()
	})
	t.Run("ctrl+c, then keep", func(t *testing.T) {
		d := venting(t, "on")
		d.Press("ctrl+c", "k")
		if len(d.store.Calls("KeepVent")) != 1 {
			t.Error("it is not kept")
		}
		d.wantQuit()
	})
	t.Run("ctrl+c twice burns", func(t *testing.T) {
		d := venting(t, "on")
		d.Press("ctrl+c", "ctrl+c")
		d.wantQuit()
		if len(d.store.Calls("CountBurned")) != 1 || len(d.store.Calls("KeepVent")) != 0 {
			t.Errorf("the journal was asked for %s", d.store.Calls(""))
		}
	})
	t.Run("an empty page asks nothing", func(t *testing.T) {
		for _, key := range []string{"esc", "ctrl+c"} {
			d := launch(t, options{lang: text.English, fixture: empty, start: AtVent})
			d.Type(" \n")
			d.Press(key)
			d.Misses("burn it")
		}
	})
	t.Run("a ctrl+c taken back asks again", func(t *testing.T) {
		d := venting(t, "on")
		d.Press("ctrl+c", "esc")
		d.Type(" More.")
		d.Press("ctrl+c")
		if d.quit {
			t.Fatal("the second ctrl+c ended the program without asking, although the first was taken back")
		}
		d.Sees("burn it", fury+" More.")
	})
}

func (d *driver) wantQuit() {
	d.t.Helper()
	if !d.quit {
		d.t.Errorf("the program goes on\n%s", d.View())
	}
}

// TestBurnGoesOut: the characters go out from the edges; at the last frame none
// is left, and any key ends it.
func TestBurnGoesOut(t *testing.T) {
	d := venting(t, "on")
	d.Press("ctrl+d", "enter")
	left := func() int { return strings.Count(d.View(), "e") }
	for before := left(); ; {
		if _, burning := d.app.top().(vent); !burning {
			break
		}
		d.Send(ventFrame{})
		if now := left(); now > before {
			if _, breathing := d.app.top().(breath); !breathing {
				t.Fatalf("the fire gives words back\n%s", d.View())
			}
		}
	}
	d.Sees("breathe")

	d = venting(t, "on")
	d.Press("ctrl+d", "enter", "x")
	d.Sees("breathe")
}

// TestVentClock appears after two minutes, quietly.
func TestVentClock(t *testing.T) {
	d := venting(t, "on")
	for i := range ventClockFrom - 1 {
		d.Send(ventSecond(i))
	}
	d.Misses("1:59")
	d.Send(ventSecond(0)) // of another clock
	d.Misses("2:00")
	d.Send(ventSecond(ventClockFrom - 1))
	d.Sees("2:00")
}
