package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/text"
)

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
			if all := strings.Join(slices.Concat(d.store.Calls("Put"), d.store.Calls("Answer"), d.store.Calls("SaveDraft")), "\n"); !strings.Contains(all, "Sevenfold") {
				t.Errorf("it was not put away: %s", all)
			}
			d.wantCalls("Lock", 1)
		})
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
