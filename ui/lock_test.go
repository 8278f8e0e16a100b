package ui

import (
	"strings"
	"testing"
	"time"

	"daruma/journal/text"
)

// unlockNow gives the passphrase to the page that asks for it.
func (d *driver) unlockNow() {
	d.t.Helper()
	d.Sees("Passphrase")
	d.Type(fallSeven)
	d.Press("enter")
}

// wantLocked fails unless the journal is locked, the screen blank, and what the
// next key brings back is home without a word of the journal, or want.
func (d *driver) wantLocked(want ...string) {
	d.t.Helper()
	if !d.store.Locked() {
		d.t.Errorf("the journal is not locked\n%s", d.View())
	}
	d.wantBlank()
	d.Press("x")
	if want == nil {
		want = []string{"Locked."}
	}
	d.Sees(want...)
	d.Misses("Aoyama", "Minato")
}

func (d *driver) wantBlank() {
	d.t.Helper()
	if got := strings.TrimSpace(d.View()); got != "" {
		d.t.Errorf("the screen is not blank\n%s", got)
	}
}

// TestLockedHome: each key leads through the passphrase to the screen asked
// for; nothing is read before.
func TestLockedHome(t *testing.T) {
	for key, want := range map[string]string{"enter": "Aoyama Kogyo", "n": "How did it end?", "e": "Aoyama Kogyo", "s": "Idle lock"} {
		t.Run(key, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english.locked()})
			d.Sees("Locked.")
			d.Misses("Aoyama")
			d.Press("/", "u", "d", "down", key)
			d.Sees("Passphrase")
			d.Press("enter") // nothing typed is no attempt
			d.wantCalls("Unlock", 0)
			d.Type("rise eight")
			d.Misses("rise")
			d.Press("enter")
			d.Sees("trouble", "Passphrase")
			d.Misses("***")
			for _, method := range []string{"Recent", "Heads", "Get", "Drafts"} {
				d.wantCalls(method, 0)
			}
			d.unlockNow()
			d.Sees(want)
			d.homeFrom()
			d.Sees("Aoyama Kogyo")
			d.Misses("Locked.")
		})
	}
	t.Run("recovery code", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english.locked()})
		d.Press("enter", "tab")
		d.Type("7KQ4")
		d.Sees("7KQ4")
		d.Press("enter")
		d.Sees("trouble", "7KQ4")
		d.Press("tab")
		d.Misses("7KQ4")
		d.Press("tab")
		d.Type(english.code(t))
		d.Press("enter")
		d.Sees("Aoyama Kogyo")
	})
	t.Run("before home is read", func(t *testing.T) {
		for _, key := range []string{"n", "e", "s", "enter"} {
			d := launch(t, options{lang: text.English, fixture: english.locked()})
			d.app.stack = []screen{newHome(d.app.env)}
			d.Press(key)
			d.run(d.app.stack[0].Init())
			d.Settle()
			d.Misses("trouble", "How did it end?")
		}
	})
	t.Run("esc while the passphrase is checked", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english.locked()})
		d.Press("enter")
		d.Type(fallSeven)
		d.Burst("enter", "esc")
		d.homeFrom()
		d.Misses("Locked.")
	})
	t.Run("reflect", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english.locked(), start: AtReflection})
		d.unlockNow()
		d.Sees("How did it end?")
	})
}

// TestLockedReply: a text that needs no name is never withheld, and nobody is
// asked for anything.
func TestLockedReply(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.locked()})
	d.Press("r", "c")
	if words := d.copied(1); strings.Contains(words, "Tanaka") || !strings.Contains(words, "Thank you for letting me know.") {
		t.Errorf("copied %q", words)
	}
	d.Misses("Which company?", "trouble")
	d.Press("enter")
	d.Sees("Locked.")
	d.wantCalls("Unlock", 0)
	d.wantCalls("Put", 0)
}

// TestLockEverywhere: every screen of an open journal locks, and what comes back
// holds not a word of it.
func TestLockEverywhere(t *testing.T) {
	for _, keys := range [][]string{
		nil, {"n"}, {"n", "1"}, {"v"}, {"e"}, {"e", "enter"}, {"/", "a", "o"}, {"r"}, {"r", "v"}, {"s"}, {"s", "down", "enter"}, {"v", "f2"}, {"?"}, {"v", "ctrl+d"},
	} {
		d := launch(t, options{lang: text.English, fixture: english.unlocked()})
		d.Press(keys...)
		d.Press("ctrl+l")
		d.wantLocked("Locked.")
		d.Press("enter")
		d.unlockNow()
		d.Sees("Aoyama Kogyo")
		if t.Failed() {
			t.Fatalf("after %v", keys)
		}
	}
}

// TestNothingToLock: without a passphrase ctrl+l only blanks.
func TestNothingToLock(t *testing.T) {
	for _, f := range []fixture{english, english.locked()} {
		d := launch(t, options{lang: text.English, fixture: f, prefs: map[string]string{"idle-lock": "1"}})
		d.Press("v")
		d.Type(fury)
		d.Press("ctrl+l")
		d.wantBlank()
		d.Press("x")
		d.Sees(fury)
		d.Advance(time.Hour)
		d.Send(idleTick{})
		d.Sees(fury)
		d.Press("ctrl+z")
		d.wantCalls("Lock", 0)
	}
}

// TestEditorWithAPassphrase: it would leave the text in a file, so it has to be
// allowed.
func TestEditorWithAPassphrase(t *testing.T) {
	cases := []struct {
		fixture fixture
		setting string
		opens   bool
	}{
		{empty, "auto", true},
		{empty, "on", true},
		{empty, "off", false},
		{empty.unlocked(), "auto", false},
		{empty.unlocked(), "", false},
		{empty.unlocked(), "on", true},
		{empty.unlocked(), "off", false},
	}
	for _, c := range cases {
		for _, step := range []string{"plan", "reply"} {
			d := launch(t, options{lang: text.English, fixture: c.fixture, start: AtReflection, prefs: map[string]string{"editor": c.setting}})
			walkTo(d, step)
			if step == "plan" {
				d.Press("esc", "ctrl+n", "ctrl+e")
			} else {
				d.Press("e", "ctrl+e")
			}
			if opened := d.outside != nil; opened != c.opens {
				t.Errorf("%s, editor=%q: opened is %v\n%s", step, c.setting, opened, d.View())
			}
			if !c.opens {
				d.Sees("settings editor=on")
			}
		}
	}
}
