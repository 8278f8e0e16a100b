package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/coach"
	"daruma/journal"
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
	for key, want := range map[string]string{"enter": "Aoyama Kogyo", "n": "How did it end?", "e": "Aoyama Kogyo", "s": "idle-lock"} {
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

// TestLockSealsTheDraft: ctrl+l blanks at once, the draft is on disk to the
// last character before the key is gone, and home resumes at the very field.
func TestLockSealsTheDraft(t *testing.T) {
	for _, step := range []string{"deal", "price", "conditions", "plan", "reply"} {
		t.Run(step, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty.unlocked(), start: AtReflection})
			walkTo(d, step)
			before := d.app.top().(walk).draft
			release := d.store.Hold("SaveDraft")
			d.update(keyNamed(t, "ctrl+l"))
			d.wantBlank()
			if d.store.Locked() {
				t.Error("locked before the draft was on disk")
			}
			release()
			d.Settle()
			d.wantLocked()
			d.wantOrder("SaveDraft", "Lock")
			if err := d.store.Store.Unlock(journal.Secret{Passphrase: []byte(fallSeven)}); err != nil {
				t.Fatal(err)
			}
			all, err := d.store.Store.Drafts()
			if err != nil || len(all) != 1 || asJSON(all[0].Entry) != asJSON(before.Entry) {
				t.Fatalf("the drafts are %s, %v", asJSON(all), err)
			}
			d.store.Store.Lock()
			d.Press("enter")
			d.unlockNow()
			d.Sees("Resume Aoyama Kogyo")
			d.Press("enter")
			after := d.app.top().(walk).draft
			if after.Step != step || after.Focus != before.Focus || asJSON(after.Entry) != asJSON(before.Entry) {
				t.Errorf("resumed at %s, %s with %s", after.Step, after.Focus, asJSON(after.Entry))
			}
		})
	}
}

// wantOrder fails unless the methods were called in this order, each for the
// last time.
func (d *driver) wantOrder(methods ...string) {
	d.t.Helper()
	at := -1
	for _, m := range methods {
		last := -1
		for i, c := range d.store.Calls("") {
			if strings.HasPrefix(c, m+" ") {
				last = i
			}
		}
		if last <= at {
			d.t.Errorf("%s is not called after the one before it: %s", m, d.store.Calls(""))
		}
		at = last
	}
}

// TestLockKeepsOtherTexts: a reply and a section that are being changed.
func TestLockKeepsOtherTexts(t *testing.T) {
	for name, keys := range map[string][]string{
		"reply": {"r", "e", "ctrl+end"}, "section": {"e", "enter", "down", "down", "enter", "ctrl+end"},
	} {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english.unlocked()})
			d.Press(keys...)
			d.Type("Sevenfold")
			d.Sees("Sevenfold")
			d.Press("ctrl+l")
			d.wantLocked()
			if all := strings.Join(slices.Concat(d.store.Calls("Put"), d.store.Calls("SaveDraft")), "\n"); !strings.Contains(all, "Sevenfold") {
				t.Errorf("it was not put away: %s", all)
			}
			d.wantCalls("Lock", 1)
		})
	}
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

// TestLockForgetsAReadLetter: it has to be asked for again.
func TestLockForgetsAReadLetter(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.unlocked(), start: AtVent})
	pastLetters(1, "r")(d)
	d.Sees(fury)
	d.Press("ctrl+l")
	d.wantLocked("Locked.")
	d.Misses(fury)
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

// TestLockOnAFullDisk: a draft that cannot be sealed keeps the journal open,
// with the text, and that is said on return.
func TestLockOnAFullDisk(t *testing.T) {
	for _, key := range []string{"ctrl+l", "ctrl+z", "idle"} {
		t.Run(key, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty.unlocked(), start: AtReflection, prefs: map[string]string{"idle-lock": "1"}})
			walkTo(d, "price")
			before := asJSON(d.walked())
			d.store.Refuse(journal.ErrFull, "SaveDraft")
			if key == "idle" {
				d.Advance(time.Minute)
				d.Send(idleTick{})
			} else {
				d.Press(key)
			}
			d.wantCalls("Lock", 0)
			d.wantBlank()
			d.Press("x")
			d.Sees("there is no room left on the disk", "5,800,000")
			if got := asJSON(d.walked()); got != before {
				t.Errorf("the walk has\n%s\nwant\n%s", got, before)
			}
			d.store.Refuse(nil, "SaveDraft")
			d.Press("ctrl+l")
			d.wantLocked()
			if d.timesSaved() == 0 || d.outside != nil {
				t.Errorf("%d drafts saved, the program was asked for %v", d.timesSaved(), d.outside)
			}
		})
	}
}

// timesSaved counts how often a draft was put on disk.
func (d *driver) timesSaved() int { return len(d.store.Calls("SaveDraft")) }

// TestSuspendLocksFirst: the program does not sleep before the key is gone.
func TestSuspendLocksFirst(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.unlocked(), start: AtReflection})
	walkTo(d, "price")
	release := d.store.Hold("Lock")
	d.update(keyNamed(t, "ctrl+z"))
	d.wantBlank()
	d.await(func() bool { return len(d.store.Calls("Lock")) > 0 })
	if d.outside != nil {
		t.Error("suspended before the journal was locked")
	}
	release()
	d.Settle()
	if strings.Join(d.outside, " ") != "SuspendMsg" {
		t.Errorf("the program was asked for %v", d.outside)
	}
	d.wantLocked()
	d.wantOrder("SaveDraft", "Lock")
}

// TestIdleLock: after the minutes set without a key, counted by a clock that
// cannot be set.
func TestIdleLock(t *testing.T) {
	open := func(t *testing.T, minutes string) *driver {
		t.Helper()
		return launch(t, options{lang: text.English, fixture: english.unlocked(), prefs: map[string]string{"idle-lock": minutes}})
	}
	t.Run("after its time", func(t *testing.T) {
		d := open(t, "2")
		d.Press("e")
		d.Advance(2*time.Minute - time.Second)
		d.Send(idleTick{})
		d.wantCalls("Lock", 0)
		d.Sees("Aoyama Kogyo")
		d.Advance(time.Second)
		d.Send(idleTick{})
		d.wantLocked()
		d.Press("enter")
		d.unlockNow()
		d.Send(idleTick{})
		d.wantCalls("Lock", 1)
	})
	t.Run("not while one types", func(t *testing.T) {
		d := open(t, "1")
		d.Press("n", "1")
		for range 10 {
			d.Type("a")
			d.Advance(59 * time.Second)
			d.Send(idleTick{})
		}
		d.wantCalls("Lock", 0)
	})
	t.Run("off", func(t *testing.T) {
		d := open(t, "off")
		d.Advance(100 * time.Hour)
		d.Send(idleTick{})
		d.wantCalls("Lock", 0)
	})
	t.Run("it goes on watching", func(t *testing.T) {
		for _, minutes := range []string{"off", "1"} {
			d := open(t, minutes)
			d.Advance(time.Hour)
			if _, cmd := d.app.Update(idleTick{}); cmd == nil {
				t.Errorf("idle-lock=%s: the watch ends", minutes)
			}
		}
	})
	t.Run("not while the editor is open", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: empty.unlocked(), start: AtReflection, prefs: map[string]string{"idle-lock": "1", "editor": "on"}})
		walkTo(d, "plan")
		d.Press("esc", "ctrl+n", "ctrl+e")
		if strings.Join(d.outside, " ") != "execMsg" {
			t.Fatalf("the program was asked for %v\n%s", d.outside, d.View())
		}
		d.Advance(time.Hour)
		d.Send(idleTick{})
		d.Send(edited{words: "Sevenfold"})
		d.Send(idleTick{})
		d.wantCalls("Lock", 0)
		d.Sees("Sevenfold")
		d.Advance(time.Minute)
		d.Send(idleTick{})
		d.wantLocked()
		if all := d.store.Calls("SaveDraft"); !strings.Contains(all[len(all)-1], "Sevenfold") {
			t.Errorf("the draft is %s", all)
		}
	})
}

// TestLockWithAVent: its text stays in memory alone, and the question waits.
func TestLockWithAVent(t *testing.T) {
	ways := map[string]func(d *driver){
		"ctrl+l": pressing("ctrl+l"),
		"ctrl+z": pressing("ctrl+z"),
		"idle": func(d *driver) {
			d.Advance(4 * time.Minute)
			d.Send(idleTick{})
		},
		"asked already": pressing("ctrl+d", "down", "ctrl+l"),
	}
	for name, lock := range ways {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english.unlocked(), start: AtVent, prefs: map[string]string{"idle-lock": "4", "motion": "off"}})
			d.Type(fury)
			lock(d)
			d.wantLocked("> b  burn it", fury)
			d.wantVentIn("")
			d.Press("esc")
			d.Type(" More.")
			d.Sees(fury + " More.")
			d.Press("ctrl+d", "h")
			d.unlockNow()
			d.wantHeld(fury + " More.")
			d.Sees("Breathe")
			d.Press("esc")
			d.Sees("Aoyama Kogyo")
		})
	}
}

// wantHeld fails unless exactly these words are held.
func (d *driver) wantHeld(words string) {
	d.t.Helper()
	all := d.letters()
	if len(all) != 1 {
		d.t.Fatalf("%d letters", len(all))
	}
	if got, err := d.store.Store.ReadLetter(all[0].ID); err != nil || got != words {
		d.t.Errorf("held is %q, %v", got, err)
	}
}

// TestLockWithAVentInAWalk: the walk below is on disk, and home resumes it.
func TestLockWithAVentInAWalk(t *testing.T) {
	venting := func(t *testing.T) *driver {
		t.Helper()
		d := launch(t, options{lang: text.English, fixture: empty.unlocked(), start: AtReflection, prefs: map[string]string{"motion": "off"}})
		walkTo(d, "before")
		d.Press("enter")
		if d.step() != "vent" {
			t.Fatalf("the walk is at %s", d.step())
		}
		return d
	}
	resumes := func(t *testing.T, d *driver) {
		t.Helper()
		d.Press("enter")
		d.unlockNow()
		d.Sees("Resume Aoyama Kogyo")
		d.Press("enter")
		if next := coach.Steps[slices.IndexFunc(coach.Steps, func(s coach.Step) bool { return s.ID == "vent" })+1]; d.step() != next.ID {
			t.Errorf("it resumes at %s, want %s", d.step(), next.ID)
		}
		if e := d.walked(); e.Deal.Contact != "Tanaka" || e.Feeling.Before == nil || *e.Feeling.Before != 8 {
			t.Errorf("it resumes with %s", asJSON(e))
		}
	}
	t.Run("burned after it", func(t *testing.T) {
		d := venting(t)
		d.Press("enter")
		d.Type(fury)
		d.Press("ctrl+l")
		d.wantLocked("> b  burn it", fury)
		d.Press("b", "enter")
		d.Sees("Locked.")
		resumes(t, d)
	})
	t.Run("the draft is still on its way", func(t *testing.T) {
		d := venting(t)
		release := d.store.Hold("SaveDraft")
		d.update(keyNamed(t, "enter"))
		for _, r := range "Fury" {
			d.update(keyNamed(t, string(r)))
		}
		d.update(keyNamed(t, "ctrl+l"))
		d.wantBlank()
		d.await(func() bool { return len(d.store.Calls("SaveDraft")) > 0 })
		release()
		d.Settle()
		d.wantLocked("> b  burn it", "Fury")
		d.Press("b", "enter")
		resumes(t, d)
	})
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
