package ui

import (
	"errors"
	"strings"
	"testing"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// TestCopyNeverClaimsMore: what is said about a copy is what is known.
func TestCopyNeverClaimsMore(t *testing.T) {
	cases := []struct {
		result terminal.Result
		said   string
	}{
		{terminal.Copied, "copied"},
		{terminal.Sent, "sent to your terminal"},
		{terminal.Failed, "no clipboard found"},
	}
	for _, c := range cases {
		d := launch(t, options{lang: text.English, fixture: english})
		d.terminal.result = c.result
		d.Press("r", "c")
		d.Sees(c.said)
		if c.result != terminal.Copied {
			d.Misses("copied")
		}
	}
}

// TestReplyWaitsForItsDeal: a key that comes before the deal is read copies no
// text for nobody.
func TestReplyWaitsForItsDeal(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	release := d.store.Hold("Get")
	d.update(keyNamed(t, "r"))
	for {
		if _, there := d.app.top().(replies); there {
			break
		}
		d.take(<-d.results)
	}
	d.update(keyNamed(t, "c"))
	release()
	d.Settle()
	d.Sees("Reply to Tanaka")
	d.terminal.Lock()
	defer d.terminal.Unlock()
	for _, words := range d.terminal.copies {
		if !strings.Contains(words, "Tanaka") {
			t.Errorf("copied before the deal was known:\n%s", words)
		}
	}
}

// TestEveryTemplate: whichever template is picked, for a buyer or for nobody, it
// leaves no brace, and is copied as soon as it has what it needs.
func TestEveryTemplate(t *testing.T) {
	for _, f := range []fixture{english, settled} {
		for _, one := range reply.List() {
			t.Run(f.entries+"."+one.ID, func(t *testing.T) {
				d := launch(t, options{lang: text.English, fixture: f})
				d.Press("r")
				d.template(one.ID)
				d.Misses("{", "}")
				if d.app.top().Typing() != (len(one.Requires) > 0) {
					t.Errorf("asked for something: %v, required: %v", d.app.top().Typing(), one.Requires)
				}
				for range one.Requires {
					d.Type("HR Expo")
				}
				for d.app.top().Typing() {
					d.Press("enter")
				}
				d.Press("c")
				if words := d.copied(1); strings.ContainsAny(words, "{}_") || strings.TrimSpace(words) == "" {
					t.Errorf("copied %q", words)
				}
			})
		}
	}
}

// TestOwnWording is kept with the entry, and u goes back to the template.
func TestOwnWording(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "e", "ctrl+end")
	d.Type("\nPS: the book is yours.")
	d.Press("ctrl+d")
	d.Sees("PS: the book is yours.", "Your own wording")
	d.Press("esc")
	if got := d.newest().Reply.Text; !strings.Contains(got, "PS: the book is yours.") {
		t.Errorf("stored is %q", got)
	}
	d.Press("r")
	d.Sees("PS: the book is yours.")
	d.Press("u")
	d.Misses("PS: the book is yours.")
	d.Press("esc")
	if got := d.newest().Reply.Text; got != "" {
		t.Errorf("stored is %q", got)
	}
	if d.drafts() != 0 {
		t.Errorf("%d drafts are left", d.drafts())
	}
}

// TestEscInTheTextKeepsIt: esc ends the editing, not the text.
func TestEscInTheTextKeepsIt(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "e", "ctrl+end")
	d.Type("\nPS: yours.")
	d.Press("esc")
	d.Sees("PS: yours.", "Reply to Tanaka")
}

// TestSentAndTakenBack: m marks the reply as sent today and takes it back, x
// says that none is owed.
func TestSentAndTakenBack(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "m")
	d.Sees("Marked as sent on Fri 20 Nov 2026", "Next:")
	if got := d.newest().Reply.SentOn.String(); got != "2026-11-20" {
		t.Errorf("sent on %s", got)
	}
	d.Press("m")
	d.Misses("Marked as sent")
	if got := d.newest().Reply.SentOn; !got.IsZero() {
		t.Errorf("sent on %s", got)
	}
	d.Press("x")
	if !d.newest().Reply.Skipped {
		t.Error("not skipped")
	}
	d.Press("x", "m", "esc")
	d.Sees("1 reply owed")
}

// TestSentLeavesNoDraft: a save that was due when the reply was marked brings
// no draft back.
func TestSentLeavesNoDraft(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r", "e", "ctrl+end")
	d.Type(" PS")
	d.Press("ctrl+d", "m")
	d.Send(draftDue{})
	d.Press("esc")
	d.Misses("Resume")
	if d.drafts() != 0 {
		t.Errorf("%d drafts are left", d.drafts())
	}
}

// TestAnotherDeal: o goes through the deals that are owed a reply.
func TestAnotherDeal(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r")
	d.Sees("Aoyama Kogyo", "2 owed")
	d.Press("o")
	d.Sees("Minato Seimitsu")
	d.Press("o")
	d.Sees("Aoyama Kogyo")
}

// TestReplyCannotBeStored: the sentence stands there, the text too, until it
// can.
func TestReplyCannotBeStored(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.store.Refuse(journal.ErrFull, "Answer", "SaveDraft")
	d.Press("r", "e", "ctrl+end")
	d.Type("\nPS: yours.")
	d.Press("ctrl+d", "esc")
	d.Sees("there is no room left on the disk", "PS: yours.")
	d.store.Refuse(nil, "Answer", "SaveDraft")
	d.Press("esc")
	d.Sees("New reflection")
	if got := d.newest().Reply.Text; !strings.Contains(got, "PS: yours.") {
		t.Errorf("stored is %q", got)
	}
}

// TestTheCompanyCannotBeStored: the name typed for a copy is not lost.
func TestTheCompanyCannotBeStored(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.store.Refuse(errors.New("disk full"), "Put")
	d.Press("r", "c")
	d.Type("Aoyama Kogyo")
	d.Press("enter")
	d.Sees("disk full", "Aoyama Kogyo")
	d.store.Refuse(nil, "Put")
	d.Press("esc")
	if got := d.newest().Deal.Company; got != "Aoyama Kogyo" {
		t.Errorf("stored is %q", got)
	}
}
