package ui

import (
	"slices"
	"testing"
	"time"

	"daruma/coach"
	"daruma/journal/text"
)

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

// TestLockForgetsAReadLetter: it has to be asked for again.
func TestLockForgetsAReadLetter(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.unlocked(), start: AtVent})
	pastLetters(1, "r")(d)
	d.Sees(fury)
	d.Press("ctrl+l")
	d.wantLocked("Locked.")
	d.Misses(fury)
}
