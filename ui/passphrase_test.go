package ui

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/text"
)

const riseEight = "and rise eight"

var codeOnScreen = regexp.MustCompile(`[0-9A-Z]{4}(-[0-9A-Z]{4}){7}`)

// choosing is the page of a journal that has a passphrase, or not.
func choosing(t *testing.T, f fixture) *driver {
	t.Helper()
	d := launch(t, options{lang: text.English, fixture: f, prefs: map[string]string{"idle-lock": "4"}})
	d.toPassphrase()
	return d
}

// give types a passphrase, which nobody sees.
func (d *driver) give(words string) {
	d.t.Helper()
	d.Type(words)
	d.Misses(words)
	d.Press("enter")
}

// code is the recovery code on the screen.
func (d *driver) code() string {
	d.t.Helper()
	code := codeOnScreen.FindString(d.View())
	if code == "" {
		d.t.Fatalf("there is no recovery code\n%s", d.View())
	}
	return code
}

// opens tells whether the secret unlocks the journal, which is left locked.
func (d *driver) opens(s journal.Secret) bool {
	d.store.Store.Lock()
	err := d.store.Store.Unlock(s)
	d.store.Store.Lock()
	return err == nil
}

func pass(words string) journal.Secret { return journal.Secret{Passphrase: []byte(words)} }

// TestSetPassphrase: typed twice; then it and a code, which is shown once,
// unlock the journal, and the settings say so.
func TestSetPassphrase(t *testing.T) {
	d := choosing(t, english)
	d.give("1234567")
	d.Sees("at least 8 characters")
	d.Press("ctrl+u")
	d.give(riseEight)
	d.Sees("The same again")
	d.give("and rise nine")
	d.Sees("These two differ", "A new passphrase")
	d.wantCalls("SetPassphrase", 0)
	d.give(riseEight)
	d.give(riseEight)
	code := d.code()
	if !d.store.Protected() || d.store.Locked() {
		t.Error("it is not set, or locked")
	}
	for _, key := range []string{"esc", "q", "x", "f1", "x"} {
		d.Press(key)
	}
	d.Sees(code)
	d.Press("enter")
	d.Misses(code)
	d.Sees("Passphrase            set")
	d.Press("enter")
	d.Misses(code)
	d.Sees("Change the passphrase")
	if !d.opens(pass(riseEight)) || !d.opens(journal.Secret{Recovery: code}) || d.opens(pass("and rise nine")) {
		t.Error("the wrong secrets unlock it")
	}
	for _, told := range []string{strings.Join(d.store.Calls(""), "\n"), asJSON(d.prefs.values), strings.Join(d.terminal.copies, "\n")} {
		if strings.Contains(told, riseEight) || strings.Contains(told, code) {
			t.Errorf("the secret was told: %s", told)
		}
	}
}

// TestRecoveryCodeStays until Enter: nothing that happens by itself, and no
// single key, takes it away.
func TestRecoveryCodeStays(t *testing.T) {
	code := func(t *testing.T) (*driver, string) {
		t.Helper()
		d := choosing(t, english)
		d.give(riseEight)
		d.give(riseEight)
		return d, d.code()
	}
	t.Run("idle lock", func(t *testing.T) {
		d, code := code(t)
		d.Advance(time.Hour)
		d.Send(idleTick{})
		d.Press("x")
		d.Sees(code)
		d.Press("enter")
		d.Misses(code)
	})
	t.Run("locking", func(t *testing.T) {
		d, code := code(t)
		d.Press("ctrl+l")
		d.wantLocked(code)
		d.Press("enter")
		d.Sees("Locked.")
	})
	t.Run("ctrl+c", func(t *testing.T) {
		d, code := code(t)
		d.Press("ctrl+c")
		if d.quit {
			t.Fatal("the program ended")
		}
		d.Press("x")
		d.Sees(code)
		d.Press("ctrl+c", "ctrl+c")
		d.wantQuit()
	})
	t.Run("locked while everything is sealed", func(t *testing.T) {
		d := choosing(t, english.unlocked())
		d.Press("enter")
		d.give(riseEight)
		release := d.store.Hold("ChangePassphrase")
		d.Type(riseEight)
		d.update(keyNamed(t, "enter"))
		d.update(keyNamed(t, "esc"))
		d.update(keyNamed(t, "ctrl+l"))
		release()
		d.Settle()
		d.Press("x")
		if d.opens(pass(fallSeven)) { // the lock came first: nothing was changed
			d.Sees("trouble")
			return
		}
		if code := d.code(); !d.opens(journal.Secret{Recovery: code}) {
			t.Error("the code on the screen does not unlock it")
		}
	})
}

// TestChangePassphrase: the new one takes the place of the old, and a new code
// comes with it.
func TestChangePassphrase(t *testing.T) {
	d := choosing(t, english.unlocked())
	d.Press("enter")
	d.give(riseEight)
	d.give(riseEight)
	code := d.code()
	if !d.opens(pass(riseEight)) || !d.opens(journal.Secret{Recovery: code}) || d.opens(pass(fallSeven)) || d.opens(journal.Secret{Recovery: english.code(t)}) {
		t.Error("the wrong secrets unlock it")
	}
}

// TestRotate keeps the passphrase, which is asked for, and gives a new code.
func TestRotate(t *testing.T) {
	d := choosing(t, english.unlocked())
	d.Press("down", "enter")
	d.give(riseEight)
	d.Sees("trouble", "Seal everything")
	d.Press("down", "enter")
	d.give(fallSeven)
	code := d.code()
	if !d.opens(pass(fallSeven)) || !d.opens(journal.Secret{Recovery: code}) || d.opens(journal.Secret{Recovery: english.code(t)}) {
		t.Error("the wrong secrets unlock it")
	}
}

// TestRemovePassphrase: the journal is readable again, and the settings say so.
func TestRemovePassphrase(t *testing.T) {
	d := choosing(t, english.unlocked())
	d.Press("down", "down", "enter")
	for d.store.Protected() {
		if len(d.store.Calls("RemovePassphrase")) > 0 {
			t.Fatalf("it is still set\n%s", d.View())
		}
		d.Press("y") // where it asks first
	}
	d.Sees("Done.")
	d.Press("enter")
	d.Sees("not set: whoever has this account can read the journal")
	d.Press("ctrl+l", "x")
	d.wantCalls("Lock", 0)
}

// TestPassphraseFails: what cannot be sealed is said, and all is as before.
func TestPassphraseFails(t *testing.T) {
	t.Run("set", func(t *testing.T) {
		d := choosing(t, english)
		d.store.Refuse(journal.ErrFull, "SetPassphrase")
		d.give(riseEight)
		d.give(riseEight)
		d.Sees("there is no room left on the disk", "A new passphrase")
		if d.store.Protected() {
			t.Error("it is set")
		}
		d.store.Refuse(nil, "SetPassphrase")
		d.give(riseEight)
		d.give(riseEight)
		d.code()
	})
	t.Run("change", func(t *testing.T) {
		d := choosing(t, english.unlocked())
		d.store.Refuse(journal.ErrFull, "ChangePassphrase")
		d.Press("enter")
		d.give(riseEight)
		d.give(riseEight)
		d.Sees("there is no room left on the disk", "Change the passphrase")
		if !d.opens(pass(fallSeven)) {
			t.Error("the passphrase is gone")
		}
	})
	t.Run("a copy that could not be sealed", func(t *testing.T) {
		d := choosing(t, english)
		d.atSealing()
		d.Send(resealed{recovery: "7KQ4-MZ0R-9TDX-2BVH-W8NC-5EJY-3GPA-6FHT", err: journal.ErrFull})
		d.Sees("there is no room left on the disk", "7KQ4-MZ0R-9TDX-2BVH-W8NC-5EJY-3GPA-6FHT")
		d.Press("x")
		d.code()
	})
}

// TestPassphraseIsLeft: esc gives up what was typed, and nothing is set.
func TestPassphraseIsLeft(t *testing.T) {
	d := choosing(t, english)
	d.give(riseEight)
	d.Type(riseEight)
	d.Press("esc", "esc", "esc")
	d.homeFrom()
	if d.store.Protected() {
		t.Error("a passphrase is set")
	}
	d.wantCalls("SetPassphrase", 0)
}
