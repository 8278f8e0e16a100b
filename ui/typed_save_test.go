package ui

import (
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/thread"
)

// TestFactSavesSoon: what is typed reaches the disk without another key, and a
// new program finds it there.
func TestFactSavesSoon(t *testing.T) {
	d := atEvidence(t, empty)
	d.Press("a")
	d.Type("It worked.")
	d.Until(func(string) bool { return len(d.stored()) == 1 })
	d.Sees("A fact for the evidence file", "It worked.")
	d.Type(" Twice.")
	d.Press("tab", "ctrl+u")
	d.Type("2026-11-12")
	d.Send(draftDue{})
	want := today.AddDays(-8)
	if all := d.stored(); len(all) != 1 || all[0].Words != "It worked. Twice." || all[0].On != want {
		t.Fatalf("the facts are %+v", all)
	}
	n := d.again()
	n.Press("c", "right", "right")
	n.Sees("It worked. Twice.", "12 Nov")
	d.Press("esc")
	d.Sees("It worked. Twice.", "saved")
	if all := d.stored(); len(all) != 1 || all[0].Words != "It worked. Twice." || all[0].On != want {
		t.Errorf("the facts are %+v", all)
	}
}

// TestFactEmptiedAgain: a new fact without words is none, also where it was saved
// in between; one that was there before stays as it was.
func TestFactEmptiedAgain(t *testing.T) {
	for name, leave := range map[string]func(d *driver){
		"esc":     func(d *driver) { d.Press("esc") },
		"ctrl+c":  func(d *driver) { d.Press("ctrl+c") },
		"nothing": func(d *driver) { d.Send(draftDue{}) },
	} {
		t.Run(name, func(t *testing.T) {
			d := atEvidence(t, empty)
			d.Press("a")
			d.Type("It")
			d.Send(draftDue{})
			if n := len(d.stored()); n != 1 {
				t.Fatalf("%d facts", n)
			}
			d.Press("ctrl+u")
			leave(d)
			if all := d.stored(); len(all) != 0 {
				t.Errorf("the facts are %+v", all)
			}
		})
		t.Run(name+", an earlier one", func(t *testing.T) {
			d := atEvidence(t, empty)
			d.addFact("It worked.", "2026-11-12")
			before := d.stored()
			d.Press("enter")
			d.Type(" Twice.")
			d.Send(draftDue{})
			if all := d.stored(); all[0].Words != "It worked. Twice." {
				t.Fatalf("the facts are %+v", all)
			}
			d.Press("ctrl+u")
			leave(d)
			if all := d.stored(); len(all) != 1 || all[0] != before[0] {
				t.Errorf("the facts are %+v", all)
			}
		})
	}
}

// TestFactOnADayThatCannotBeRead: the words are saved all the same.
func TestFactOnADayThatCannotBeRead(t *testing.T) {
	d := atEvidence(t, empty)
	d.Press("a")
	d.Type("It worked.")
	d.Press("tab", "ctrl+u")
	d.Type("soonish")
	d.Send(draftDue{})
	if all := d.stored(); len(all) != 1 || all[0].On != today {
		t.Errorf("the facts are %+v", all)
	}
}

// TestFactOnlyLookedAt is not stored again.
func TestFactOnlyLookedAt(t *testing.T) {
	d := atEvidence(t, empty)
	d.addFact("It worked.", "")
	before := len(d.store.Calls("AddFact"))
	d.Press("enter", "left", "tab")
	d.Send(draftDue{})
	d.Press("esc")
	if n := len(d.store.Calls("AddFact")); n != before {
		t.Errorf("stored %d times more", n-before)
	}
}

// TestFactSavedOneAtATime: leaving waits for the save that is under way, and for
// what was typed since.
func TestFactSavedOneAtATime(t *testing.T) {
	for _, key := range []string{"esc", "ctrl+c", "ctrl+l"} {
		t.Run(key, func(t *testing.T) {
			d := atEvidence(t, empty.unlocked())
			d.Press("a")
			d.Type("It")
			release := d.store.Hold("AddFact")
			d.update(draftDue{})
			d.await(func() bool { return len(d.store.Calls("AddFact")) == 1 })
			for _, r := range " worked." {
				d.update(keyNamed(t, map[bool]string{true: "space", false: string(r)}[r == ' ']))
			}
			d.update(draftDue{})
			d.update(keyNamed(t, key))
			if n := len(d.store.Calls("AddFact")); n != 1 {
				t.Errorf("%d saves at once", n)
			}
			release()
			d.Settle()
			if d.store.Locked() {
				if err := d.store.Store.Unlock(journal.Secret{Passphrase: []byte(fallSeven)}); err != nil {
					t.Fatal(err)
				}
			}
			if all := d.stored(); len(all) != 1 || all[0].Words != "It worked." {
				t.Errorf("the facts are %+v", all)
			}
		})
	}
}

// TestFactThatCannotBeSaved: the words stay on the page, the reason is said, and
// the next change tries again.
func TestFactThatCannotBeSaved(t *testing.T) {
	d := atEvidence(t, empty)
	d.store.Refuse(errFull, "AddFact")
	d.Press("a")
	d.Type("It worked.")
	d.Send(draftDue{})
	d.Sees("the disk is full", "It worked.")
	d.Press("esc")
	d.Sees("the disk is full", "It worked.")
	d.store.Refuse(nil, "AddFact")
	d.Type(" Twice.")
	d.Send(draftDue{})
	if all := d.stored(); len(all) != 1 || all[0].Words != "It worked. Twice." {
		t.Errorf("the facts are %+v", all)
	}
}

// TestContactDetailsSaveSoon: what is added reaches the disk without another
// key; it is still one contact, which one undo takes back, also in a new program.
func TestContactDetailsSaveSoon(t *testing.T) {
	for name, undo := range map[string]func(d *driver){
		"after the page": func(d *driver) { d.Press("esc", "u"); d.Sees("the contact is undone") },
		"after a crash":  func(d *driver) { n := d.again(); n.Press("u"); n.Sees("undone") },
	} {
		t.Run(name, func(t *testing.T) {
			d := atThread(t, thread.Silent)
			before := d.inFocus()
			id := before.ID
			d.Press("l", "2", "1")
			d.Type("A page on plant visits")
			d.Until(func(string) bool { return last(d.contacts(id)).Value == "A page on plant visits" })
			d.Press("enter")
			d.Type("Ueda reads it on Monday")
			d.Send(draftDue{})
			want := journal.Contact{
				On: today, Kind: "email", Direction: "out", Result: "no-answer",
				Note: "Ueda reads it on Monday", Value: "A page on plant visits",
			}
			if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got != want {
				t.Fatalf("the contacts are %+v", d.contacts(id))
			}
			d.Sees("A page on plant visits", "Ueda reads it on Monday", "saved")
			if n := len(d.store.Calls("Undo")); n != 0 {
				t.Errorf("the contact was taken back %d times", n)
			}
			undo(d)
			if got := d.entry(id); asJSON(got) != asJSON(before) {
				t.Errorf("after undo the entry is\n%s, want\n%s", asJSON(got), asJSON(before))
			}
		})
	}
}

// TestContactDetailsOnAForbiddenDay: a day that cannot be read, or on which the
// thread's state forbids the contact, does not keep the words from the disk.
func TestContactDetailsOnAForbiddenDay(t *testing.T) {
	for name, typed := range map[string]string{
		"unread":    "soonish",
		"to come":   "tomorrow",
		"forbidden": start.Add(-60 * 24 * time.Hour).Format(time.DateOnly),
	} {
		for ending, end := range map[string]func(d *driver){
			"autosave":        func(d *driver) { d.Send(draftDue{}) },
			"ctrl+c":          func(d *driver) { d.Press("ctrl+c") },
			"enter, ctrl+c":   func(d *driver) { d.Press("enter", "ctrl+c") },
			"enter, autosave": func(d *driver) { d.Press("enter"); d.Send(draftDue{}) },
		} {
			t.Run(name+", "+ending, func(t *testing.T) {
				d := launch(t, options{fixture: empty})
				e := aThread("Aoyama", journal.Lost, 184)
				e.Reply.SentOn = e.Deal.Decided
				d.add(e)
				d.Press("f", "l", "2", "1")
				d.Type("A page")
				d.Press("tab", "tab", "ctrl+u")
				d.Type(typed)
				end(d)
				if got := last(d.contacts(e.ID)); got.Value != "A page" || got.On != today {
					t.Errorf("stored %+v", got)
				}
			})
		}
	}
}

// TestContactDetailsSavedOneAtATime: going on waits for the save that is under
// way, and for what was typed since.
func TestContactDetailsSavedOneAtATime(t *testing.T) {
	for _, keys := range [][]string{{"esc"}, {"ctrl+c"}, {"tab", "tab", "enter"}} {
		t.Run(keys[len(keys)-1], func(t *testing.T) {
			d := atThread(t, thread.Silent)
			id := d.inFocus().ID
			d.Press("l", "2", "1")
			d.Type("A")
			release := d.store.Hold("Log")
			d.update(draftDue{})
			d.await(func() bool { return len(d.store.Calls("Log")) == 2 })
			d.update(keyNamed(t, "x"))
			d.update(draftDue{})
			for _, key := range keys {
				d.update(keyNamed(t, key))
			}
			if n := len(d.store.Calls("Log")); n != 2 {
				t.Errorf("%d saves at once", n-1)
			}
			release()
			d.Settle()
			if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got.Value != "Ax" {
				t.Errorf("the contacts are %+v", d.contacts(id))
			}
			if keys[0] == "ctrl+c" {
				d.wantQuit()
			} else {
				d.Sees("Follow-ups")
			}
		})
	}
}

// TestContactDetailsThatCannotBeSaved: the contact stays in the journal and the
// words on the page; the next change tries again.
func TestContactDetailsThatCannotBeSaved(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Press("l", "2", "1")
	d.Type("A page")
	d.store.Refuse(errDisk, "Log")
	d.Send(draftDue{})
	d.Sees("input/output error", "A page")
	if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got.Value != "" {
		t.Fatalf("the contacts are %+v", d.contacts(id))
	}
	d.store.Refuse(nil, "Log")
	d.Type(" more")
	d.Send(draftDue{})
	if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got.Value != "A page more" {
		t.Errorf("the contacts are %+v", d.contacts(id))
	}
}
