package ui

import (
	"strings"
	"testing"
	"time"

	"daruma/journal/text"
)

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
