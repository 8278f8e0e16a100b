package ui

import (
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/text"
)

// halfWritten is a draft of an edit of the entry that is owed a reply first.
func (d *driver) halfWritten() journal.Draft {
	d.t.Helper()
	draft := journal.Draft{
		Entry: d.newest(), Length: "full", Step: "conditions", Focus: "lesson.text", Editing: true,
		Raw: map[string]string{"price.quote": "1,"}, Started: start, Saved: start,
	}
	draft.Entry.Observer = "They had asked for a plant visit twice."
	if err := d.store.Store.SaveDraft(draft); err != nil {
		d.t.Fatal(err)
	}
	return draft
}

// onlyDraft is the one draft in the journal.
func (d *driver) onlyDraft() journal.Draft {
	d.t.Helper()
	all, err := d.store.Store.Drafts()
	if err != nil || len(all) != 1 {
		d.t.Fatalf("%d drafts, %v", len(all), err)
	}
	return all[0]
}

// wantKept: the draft is as it was but for its reply.
func (d *driver) wantKept(was journal.Draft, wording string) {
	d.t.Helper()
	got := d.onlyDraft()
	if !strings.Contains(got.Entry.Reply.Text, wording) {
		d.t.Errorf("the draft's reply is %q", got.Entry.Reply.Text)
	}
	if got.Step != was.Step || got.Focus != was.Focus || got.Length != was.Length || got.Raw["price.quote"] != "1," || got.Entry.Observer != was.Entry.Observer {
		d.t.Errorf("the draft is %+v", got)
	}
}

// TestReplyKeepsAnUnfinishedEdit: a reply is written, stored and undone, and
// the edit of the same entry waits on home all the same.
func TestReplyKeepsAnUnfinishedEdit(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	was := d.halfWritten()
	d.Press("r", "e", "ctrl+end")
	d.Type("\nPS: yours.")
	d.Send(draftDue{})
	d.wantKept(was, "PS: yours.")
	d.Press("esc", "enter")
	d.Sees("Resume Aoyama Kogyo")
	if got := d.newest().Reply.Text; !strings.Contains(got, "PS: yours.") {
		t.Errorf("stored is %q", got)
	}
	d.wantKept(was, "PS: yours.")
	if _, err := d.store.Store.Undo(start); err != nil {
		t.Fatal(err)
	}
	if got := d.onlyDraft().Entry.Reply; got != was.Entry.Reply {
		t.Errorf("after undo the draft's reply is %+v", got)
	}
}

// TestReplyIsTakenUpAgain: wording that was only saved as a draft is where the
// reply begins, wherever it is opened, and no other draft is left of it.
func TestReplyIsTakenUpAgain(t *testing.T) {
	for _, test := range []struct {
		name   string
		edit   bool
		opened []string
	}{
		{"from home", false, []string{"r"}},
		{"from home, within an edit", true, []string{"r"}},
		{"from the entry", false, []string{"e", "enter", "r"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			left := 0
			if test.edit {
				d.halfWritten()
				left = 1
			}
			d.Press("r", "e", "ctrl+end")
			d.Type("\nPS: yours.")
			d.Send(draftDue{})
			d.Sees("saved")

			d = d.again() // as after a crash
			d.Press(test.opened...)
			d.Sees("Reply to", "PS: yours.", "Your own wording")
			d.Press("esc")
			if got := d.newest().Reply.Text; !strings.Contains(got, "PS: yours.") {
				t.Errorf("stored is %q", got)
			}
			if d.drafts() != left {
				t.Errorf("%d drafts are left", d.drafts())
			}
		})
	}
}

// TestObserverWaitsForAnUnfinishedEdit: the question after a vent is asked once
// the edit of the same entry is finished, and does not take its place.
func TestObserverWaitsForAnUnfinishedEdit(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	unasked := d.newest()
	unasked.Observer = ""
	if err := d.store.Store.Put(unasked, start); err != nil {
		t.Fatal(err)
	}
	was := d.halfWritten()
	d.Send(openMsg{newReplyAfterVent})
	d.Sees("Reply to Tanaka")
	d.Press("enter")
	if _, asked := d.app.top().(walk); asked {
		t.Fatal("the question is asked in the place of the edit")
	}
	d.wantKept(was, "")
	d.Press("enter")
	d.Advance(24 * time.Hour)
	if d.prefs.Get(calmDue) == "" {
		t.Error("the question is forgotten")
	}
	d.Press("s", "esc")
	d.Misses("observer's view")
	d.Sees("Resume Aoyama Kogyo")
}
