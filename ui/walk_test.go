package ui

import (
	"encoding/json"
	"strings"
	"testing"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// walked is what the walk in view has noted so far.
func (d *driver) walked() journal.Entry {
	d.t.Helper()
	w, ok := d.app.top().(walk)
	if !ok {
		d.t.Fatalf("this is no walk\n%s", d.View())
	}
	return w.draft.Entry
}

// TestBackLosesNothing: from the last step back to the first and forward again,
// every answer stays.
func TestBackLosesNothing(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "after")
	before := asJSON(d.walked())
	for i := len(sourceA) - 2; i >= 0; i-- {
		d.Press("esc")
		if got := d.step(); got != sourceA[i].step {
			t.Fatalf("esc leads to %q, want %q", got, sourceA[i].step)
		}
	}
	if got := asJSON(d.walked()); got != before {
		t.Errorf("going back changed the answers from\n%s\nto\n%s", before, got)
	}
	for range len(sourceA) - 1 {
		d.Press("ctrl+n")
	}
	if got := asJSON(d.walked()); got != before || d.step() != "after" {
		t.Errorf("going on again changed the answers from\n%s\nto\n%s", before, got)
	}
}

// TestEscAtTheFirstStepKeepsTheDraft: esc leads home, and the draft is there.
func TestEscAtTheFirstStepKeepsTheDraft(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	d.Press("1")
	d.Type("Aoyama Kogyo")
	d.Press("esc")
	d.Sees("Resume Aoyama Kogyo")
	if d.drafts() != 1 {
		t.Errorf("%d drafts", d.drafts())
	}
}

// TestResume: whatever was typed, finished or not, is there again in the very
// field it was typed in.
func TestResume(t *testing.T) {
	cases := []struct {
		name, step, focus, typed string
		keys                     []string // from the first field of the step
	}{
		{"an unfinished amount", "price", "price.quote", "1,2", nil},
		{"an amount in words of its own", "price", "price.last_year", "5.8m", []string{"enter"}},
		{"what is no amount", "price", "price.rival", "12 or so", []string{"enter", "enter"}},
		{"spaces at the end of a line", "deal", "deal.contact", "Tanaka  ", nil},
		{"spaces and lines at the end of prose", "conditions", "reasons.buyer_said", "We chose  \n\n another.  \n", nil},
		{"a date in words", "deal", "deal.decided", "last fri", nil},
		{"a field behind more", "needs", "fit.options", "1x", []string{"ctrl+o", "tab", "tab", "tab", "tab"}},
		{"a name at the table", "language", "deal.people[0].name", "Tana ", []string{"ctrl+o", "tab", "tab"}},
		{"tags", "deal", "tags", "hr, multi,", []string{"ctrl+o"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
			d.Press("1")
			d.Type("Aoyama Kogyo")
			for d.step() != c.step {
				d.Press("ctrl+n")
			}
			d.Press(c.keys...)
			d.toField(c.focus)
			if c.focus == "deal.decided" {
				d.Press("ctrl+u")
			}
			d.Type(c.typed)
			before := d.View()
			if c.keys == nil || c.keys[0] != "ctrl+o" {
				d.Sees(strings.TrimSpace(strings.Split(c.typed, "\n")[0]))
			}
			d.Press("ctrl+f")
			d.Sees("Resume Aoyama Kogyo")

			again := launch(t, options{lang: text.English, fixture: empty})
			drafts, err := d.store.Store.Drafts()
			if err != nil || len(drafts) != 1 {
				t.Fatalf("%d drafts, %v", len(drafts), err)
			}
			if err := again.store.Store.SaveDraft(drafts[0]); err != nil {
				t.Fatal(err)
			}
			again.Press("s", "esc", "enter")
			w := again.app.top().(walk)
			if w.step().ID != c.step || w.form.focus() != c.focus {
				t.Errorf("resumed at %s, %s, want %s, %s", w.step().ID, w.form.focus(), c.step, c.focus)
			}
			if got := valueInFocus(w.form); got != c.typed {
				t.Errorf("resumed with %q, want %q", got, c.typed)
			}
			if got := strings.Split(again.View(), "\n"); strings.Join(got[:len(got)-1], "\n") != withoutFooter(before) {
				t.Errorf("resumed as\n%s\nwant\n%s", again.View(), before)
			}
		})
	}
}

func withoutFooter(view string) string {
	lines := strings.Split(view, "\n")
	return strings.Join(lines[:len(lines)-1], "\n")
}

// toField moves the focus on to the field named.
func (d *driver) toField(path string) {
	d.t.Helper()
	for range 40 {
		w, ok := d.app.top().(walk)
		if ok && w.form.focus() == path {
			return
		}
		d.Press("tab")
	}
	d.t.Fatalf("there is no field %s\n%s", path, d.View())
}

// valueInFocus is what stands in the text field in focus.
func valueInFocus(f form) string {
	switch fl := f.fields[f.at].(type) {
	case typedField:
		return fl.input.Value()
	case proseField:
		return fl.input.Value()
	}
	return ""
}

// TestAutosave: the draft is on disk when the pause after a change is over, and
// a save says so.
func TestAutosave(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	d.Press("1")
	d.Type("Aoyama")
	if d.drafts() != 0 {
		t.Fatal("saved before the pause")
	}
	d.Until(func(view string) bool { return strings.Contains(view, "saved") })
	all, err := d.store.Store.Drafts()
	if err != nil || len(all) != 1 || all[0].Entry.Deal.Company != "Aoyama" {
		t.Errorf("the draft is %+v, %v", all, err)
	}
}

// TestSavedEntryLeavesNoDraft: a save that was due while the entry was being
// stored brings no draft back.
func TestSavedEntryLeavesNoDraft(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "after")
	d.update(keyNamed(t, "enter"))
	waitFor(t, func() bool { return d.store.Finished("Put") })
	d.update(draftDue{})
	d.Settle()
	d.Sees("Good work loses deals too")
	if d.drafts() != 0 {
		t.Errorf("a draft of the stored entry came back: %s", d.store.Calls("SaveDraft"))
	}
}

// TestCompanyIsAskedFor: the one answer a walk needs.
func TestCompanyIsAskedFor(t *testing.T) {
	for _, key := range []string{"ctrl+n", "enter"} {
		d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
		d.Press("1")
		for range 20 {
			if d.app.failed {
				break
			}
			d.Press(key)
		}
		d.Sees("A company name is all this needs")
		if w := d.app.top().(walk); w.form.focus() != "deal.company" {
			t.Errorf("%s: the focus is on %s", key, w.form.focus())
		}
	}
}

// TestMoreAndLess: ctrl+o shows the questions behind "more" and hides them
// again, wherever the focus is; the answers stay.
func TestMoreAndLess(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "needs")
	d.Press("ctrl+o")
	d.Sees("How well did the content fit?")
	d.Press("tab", "4")
	d.Press("ctrl+o")
	d.Misses("How well did the content fit?")
	d.Sees("ctrl+o: 3 more")
	if got := d.walked().Fit.Rating; got != 4 {
		t.Errorf("the answer became %d", got)
	}
	d.Press("ctrl+o")
	d.Sees("How well did the content fit?", "[4]")
}

// TestPeople: a name makes room for one more; an erased one goes.
func TestPeople(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "language")
	d.Press("ctrl+o", "tab")
	d.Type("Tanaka")
	d.Sees("Somebody else?")
	d.Press("tab", "tab", "1", "tab", "1", "tab")
	d.Type("Sato")
	d.Press("tab", "tab", "2")
	people := []journal.Person{{Name: "Tanaka", Language: "en", Voice: "strong"}, {Name: "Sato", Language: "ja"}}
	if got := d.walked().Deal.People; asJSON(got) != asJSON(people) {
		t.Fatalf("at the table: %+v", got)
	}
	d.toFieldBack("deal.people[1].name")
	d.Press("ctrl+u")
	for d.step() != "" {
		d.Press("ctrl+n")
	}
	if got := d.newest().Deal.People; len(got) > 1 && got[1].Name == "" && got[1].Language == "" {
		t.Errorf("an empty person was stored: %+v", got)
	}
}

// TestErasedPersonIsGone: somebody typed by mistake leaves nothing behind.
func TestErasedPersonIsGone(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "language")
	d.Press("ctrl+o", "tab")
	d.Type("T")
	d.Press("backspace")
	for d.step() != "" {
		d.Press("ctrl+n")
	}
	if got := d.newest().Deal.People; len(got) != 0 {
		t.Errorf("at the table: %+v", got)
	}
}

func (d *driver) toFieldBack(path string) {
	d.t.Helper()
	for range 40 {
		if d.app.top().(walk).form.focus() == path {
			return
		}
		d.Press("shift+tab")
	}
	d.t.Fatalf("there is no field %s\n%s", path, d.View())
}

// TestOutcomeChangesTheWalk: an answer at the first step decides which steps
// follow.
func TestOutcomeChangesTheWalk(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	d.Press("1")
	d.Type("Hoshino Trading")
	d.Press("shift+tab", "3")
	d.Sees("1 of 6")
	for d.step() != "" {
		d.Press("ctrl+n")
	}
	if got := d.newest().Outcome; got != journal.Won {
		t.Errorf("the outcome is %s", got)
	}
}

// TestVentFromTheWalk: the blank page opens at once and leads back to the walk,
// at the step after it.
func TestVentFromTheWalk(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, start: AtReflection, prefs: map[string]string{"motion": "off"}})
	walkTo(d, "vent")
	d.Press("enter")
	d.Sees("Nothing is saved or sent unless you choose")
	d.Type("Two lines.")
	d.Press("ctrl+d", "enter", "enter")
	d.Misses("Reply to Tanaka")
	if got := d.step(); got != "price" {
		t.Errorf("after the breath comes %q, want price\n%s", got, d.View())
	}
	for _, call := range d.store.Calls("") {
		if strings.Contains(call, "Two lines") {
			t.Errorf("the vent reached the journal: %s", call)
		}
	}
}

// TestSection: one section of an entry is changed, saved, and taken back.
func TestSection(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	before := asJSON(d.newest())
	openNewest(d)
	d.Press("down", "down", "enter", "ctrl+u")
	d.Type("6,000,000")
	d.Press("esc")
	d.Sees("6,000,000", "saved")
	if got := journal.FormatAmount(*d.newest().Price.Quote, "").EN; got != "6,000,000" {
		t.Errorf("the quote is %s", got)
	}
	if d.drafts() != 0 {
		t.Errorf("%d drafts are left", d.drafts())
	}
	d.Press("u")
	d.Sees("5,800,000", "undone")
	if got := asJSON(d.newest()); got != before {
		t.Errorf("undo left\n%s\nwant\n%s", got, before)
	}
}

// TestLookingChangesNothing: to open a section, move about and leave is no
// change, so that undo still takes back the last real one.
func TestLookingChangesNothing(t *testing.T) {
	for _, keys := range [][]string{{"esc"}, {"tab", "esc"}, {"tab", "shift+tab", "down", "up", "esc"}, {"right", "left", "ctrl+a", "ctrl+e", "esc"}} {
		d := launch(t, options{lang: text.English, fixture: english})
		openNewest(d)
		d.Press("down", "down", "enter")
		d.Press(keys...)
		if calls := append(d.store.Calls("Put"), d.store.Calls("SaveDraft")...); len(calls) > 0 {
			t.Errorf("%v stored %s", keys, calls)
		}
	}
}

// TestEverySectionOpens: each section of a lost entry can be changed and left.
func TestEverySectionOpens(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	e := d.newest()
	openNewest(d)
	for _, s := range coach.Sections(&e) {
		d.Press("enter")
		if got := d.step(); got != s.ID {
			t.Fatalf("opened %q, want %q\n%s", got, s.ID, d.View())
		}
		d.Press("esc", "down")
	}
}

// TestDraftIsWhole: a draft holds all that JSON can carry.
func TestDraftIsWhole(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "plan")
	d.Send(draftDue{})
	all, err := d.store.Store.Drafts()
	if err != nil || len(all) != 1 {
		t.Fatalf("%d drafts, %v", len(all), err)
	}
	var back journal.Draft
	if err := json.Unmarshal([]byte(asJSON(all[0])), &back); err != nil {
		t.Fatal(err)
	}
	if asJSON(back.Entry) != asJSON(d.walked()) {
		t.Errorf("the draft holds\n%s\nwant\n%s", asJSON(back.Entry), asJSON(d.walked()))
	}
}
