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
	return ventingIn(t, english, motion)
}

func ventingIn(t *testing.T, f fixture, motion string) *driver {
	t.Helper()
	d := launch(t, options{lang: text.English, fixture: f, start: AtVent, prefs: map[string]string{"motion": motion}})
	d.Type(fury)
	return d
}

// TestVentNeverReachesTheJournal: whatever one does with the page but hold or
// keep it, no call to the journal or the settings carries a word of it; and
// these two carry it once.
func TestVentNeverReachesTheJournal(t *testing.T) {
	unlock := []string{"tab", "tab", "f", "a", "l", "l", "space", "s", "e", "v", "e", "n", "space", "t", "i", "m", "e", "s", "enter"}
	cases := []struct {
		name    string
		fixture fixture
		keys    []string
		burned  int
		stored  string // the one method that carries the words
	}{
		{"burned", english, []string{"ctrl+d", "enter"}, 1, ""},
		{"burned by its letter", english, []string{"ctrl+d", "b"}, 1, ""},
		{"burned on the way out", english, []string{"esc", "b"}, 1, ""},
		{"gone back and forth", english, []string{"ctrl+d", "esc", "esc", "esc", "ctrl+d", "down", "up", "enter"}, 1, ""},
		{"blanked", english, []string{"ctrl+l", "x", "ctrl+d", "ctrl+l", "x", "b"}, 1, ""},
		{"quit", english, []string{"ctrl+c", "enter"}, 1, ""},
		{"every shortcut", english, []string{"ctrl+f", "ctrl+n", "ctrl+o", "ctrl+e", "f2", "ctrl+z", "tab", "ctrl+s", "ctrl+p", "f1", "x", "ctrl+d", "b"}, 1, ""},
		{"left there", english, nil, 0, ""},
		{"held", english, []string{"ctrl+d", "h"}, 0, "HoldVent"},
		{"held on the way out", english, []string{"ctrl+c", "h"}, 0, "HoldVent"},
		{"kept", english, []string{"ctrl+d", "k"}, 0, "KeepVent"},
		{"burned while locked", english.locked(), []string{"ctrl+d", "b"}, 0, ""},
		{"burned instead of unlocking", english.locked(), []string{"ctrl+d", "h", "x", "enter", "esc", "b"}, 0, ""},
		{"quit while locked", english.locked(), []string{"ctrl+c", "ctrl+c"}, 0, ""},
		{"every shortcut while locked", english.locked(), []string{"ctrl+e", "f2", "ctrl+l", "x", "ctrl+z", "ctrl+d", "h", "f2", "ctrl+e", "ctrl+l", "x", "esc", "b"}, 0, ""},
		{"held after unlocking", english.locked(), append([]string{"ctrl+d", "h"}, unlock...), 0, "HoldVent"},
		{"kept after unlocking", english.locked(), append([]string{"ctrl+d", "k"}, unlock...), 0, "KeepVent"},
		{"locked and burned", english.unlocked(), []string{"ctrl+l", "x", "b"}, 0, ""},
		{"locked, unlocked and held", english.unlocked(), append([]string{"ctrl+l", "x", "h"}, unlock...), 0, "HoldVent"},
		{"burning when it locks", english.unlocked(), []string{"ctrl+d", "b", "ctrl+l", "x", "enter"}, 1, ""},
	}
	for _, c := range cases {
		for _, motion := range []string{"on", "off"} {
			t.Run(c.name+", motion "+motion, func(t *testing.T) {
				d := ventingIn(t, c.fixture, motion)
				d.Press(c.keys...)
				for range burnFrames {
					d.Send(ventFrame{})
				}
				d.Send(draftDue{})
				d.wantVentIn(c.stored)
				if got := len(d.store.Calls("CountBurned")); got != c.burned {
					t.Errorf("%d burned, want %d", got, c.burned)
				}
				if d.outside != nil && !strings.HasPrefix(c.name, "every shortcut") {
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

// wantVentIn fails unless the words of fury went to the method alone, once, or
// nowhere.
func (d *driver) wantVentIn(method string) {
	d.t.Helper()
	told := 0
	for _, call := range d.store.Calls("") {
		if !strings.Contains(call, "charm") {
			continue
		}
		told++
		if method == "" || !strings.HasPrefix(call, method+" ") || !strings.Contains(call, fury) {
			d.t.Errorf("the journal was told: %s", call)
		}
	}
	if method != "" && told != 1 {
		d.t.Errorf("the journal was told %d times", told)
	}
	if strings.Contains(asJSON(d.prefs.values), "charm") || len(d.terminal.copies) > 0 {
		d.t.Error("the settings or the clipboard were told")
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
		d.Sees("Breathe")
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
	d.Sees("Breathe")
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
	d.Sees("Breathe")

	d = venting(t, "on")
	d.Press("ctrl+d", "enter", "x")
	d.Sees("Breathe")
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

// TestVentIsStoredOnce, however often one presses.
func TestVentIsStoredOnce(t *testing.T) {
	for _, keys := range [][]string{{"h", "h"}, {"h", "k"}, {"k", "enter", "enter"}, {"h", "esc", "esc"}, {"h", "b"}, {"h", "ctrl+d"}} {
		d := venting(t, "off")
		d.Press("ctrl+d")
		d.Burst(keys...)
		if n := len(d.letters()); n != 1 || d.burned() != 0 {
			t.Errorf("%v: %d letters, %d burned", keys, n, d.burned())
		}
		d.Sees("Breathe")
	}
}

// TestLockedVent: the page opens and burns without the passphrase; to put its
// text away asks for it, and a wrong one costs nothing.
func TestLockedVent(t *testing.T) {
	locked := func(t *testing.T) *driver {
		t.Helper()
		d := launch(t, options{lang: text.English, fixture: english.locked(), prefs: map[string]string{"motion": "off"}})
		d.Press("v")
		d.Type(fury)
		return d
	}
	t.Run("burn", func(t *testing.T) {
		d := locked(t)
		d.Press("ctrl+d", "b")
		d.Sees("Breathe")
		d.Press("enter", "c")
		d.copied(1)
		d.wantCalls("Unlock", 0)
	})
	for key, method := range map[string]string{"h": "HoldVent", "k": "KeepVent"} {
		t.Run(method, func(t *testing.T) {
			d := locked(t)
			d.Press("ctrl+d", key)
			d.Sees("Passphrase", fury)
			d.Type("rise eight")
			d.Press("enter")
			d.Sees("trouble", fury)
			d.wantCalls(method, 0)
			d.Press("esc")
			d.Sees("burn it", fury)
			d.Press("esc")
			d.Type(" And more.")
			d.Press("ctrl+d", key)
			d.Type(fallSeven)
			d.Misses(fallSeven)
			d.Press("enter")
			d.Sees("Breathe")
			if calls := d.store.Calls(method); len(calls) != 1 || !strings.Contains(calls[0], fury+" And more.") {
				t.Errorf("stored: %s", calls)
			}
		})
	}
	t.Run("recovery code", func(t *testing.T) {
		d := locked(t)
		d.Press("ctrl+d", "h", "tab")
		d.Type(strings.ToLower(english.code(t)))
		d.Press("enter")
		d.wantCalls("HoldVent", 1)
	})
	t.Run("esc while the passphrase is checked", func(t *testing.T) {
		d := locked(t)
		d.Press("ctrl+d", "h")
		d.Type(fallSeven)
		d.Burst("enter", "esc")
		if kept := len(d.letters()); kept == 0 {
			d.Sees(fury)
		}
	})
	t.Run("the letters ask for themselves", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english.locked()})
		d.Press("v", "f2")
		d.Sees("Passphrase")
		d.Type(fallSeven)
		d.Press("enter")
		d.Sees("Letters not sent")
		d.wantCalls("HoldVent", 0)
		d.Press("esc")
		d.Type(fury)
		d.Sees(fury)
	})
}
