package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

var errFull = errors.New("the disk is full")

// TestCoachThoughts: today's prompt is the one on home, n goes round the others
// that suit, and their sources stand in the help.
func TestCoachThoughts(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	first := d.app.top().(home).loaded.prompt
	d.Press("c")
	d.Resize(120, 36)
	d.Sees(first.Text.EN[:40])
	seen := []string{first.ID}
	for {
		d.Press("n")
		shown := d.app.top().(coachPage).leaves[leafThought].(thought).shown()
		d.Sees(shown.Text.EN[:30])
		if shown.ID == first.ID {
			break
		}
		if slices.Contains(seen, shown.ID) {
			t.Fatalf("%s came twice", shown.ID)
		}
		seen = append(seen, shown.ID)
	}
	if len(seen) < 3 {
		t.Errorf("there are %d thoughts for the day", len(seen))
	}
	d.Press("?")
	d.Sees("Based on " + coach.SourceName(first.Sources[0]).EN[:3])
	d.Press("esc", "esc")
	if got := d.app.top().(home).loaded.prompt.ID; got != first.ID {
		t.Errorf("home shows %s now", got)
	}
}

// TestCoachInAnEmptyJournal: every leaf says what it is for.
func TestCoachInAnEmptyJournal(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.Press("c")
	for _, words := range []string{"A thought is enough", "Two people were told no", "Dated facts that confidence can rest on", "To ask the buyer", "call your own switchboard"} {
		d.Sees(words)
		d.Press("right")
	}
	d.Sees("[thought]")
}

// TestStories: a story is read to its lesson in the smallest window, and Enter
// goes on to the other.
func TestStories(t *testing.T) {
	for _, lang := range text.Langs {
		d := launch(t, options{lang: lang, fixture: empty})
		d.Resize(minWidth, minHeight)
		d.Press("c", "right", "enter")
		for i, story := range coach.Stories {
			d.Sees(beginning(story.Title.In(lang)))
			d.Press("end")
			lesson := text.Wrap(story.Lesson.In(lang), minWidth-2-6)
			d.Sees(lesson...)
			d.Press("pgdown", "down", "home")
			d.Sees(beginning(story.Paragraphs[0].In(lang)))
			if i == 0 {
				d.Press("pgdown", "enter")
			}
		}
		d.Press("esc", "esc")
		d.Sees("daruma")
	}
}

// beginning is how a text begins, on one line.
func beginning(s string) string { return text.Truncate(s, 20)[:12] }

// atEvidence is the evidence file of the journal.
func atEvidence(t *testing.T, f fixture) *driver {
	t.Helper()
	d := launch(t, options{lang: text.English, fixture: f})
	d.Press("c", "right", "right")
	return d
}

// stored are the own facts on disk.
func (d *driver) stored() []journal.Fact {
	d.t.Helper()
	all, err := d.store.Store.Facts()
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// TestOwnFact: written down with its day, changed in place, deleted and brought
// back.
func TestOwnFact(t *testing.T) {
	d := atEvidence(t, empty)
	d.addFact("They asked for our outline first.", "2026-11-12")
	d.Sees("12 Nov", "They asked for our outline first.", "noted by you", "saved")
	all := d.stored()
	if len(all) != 1 || all[0].On != calendar.NewDate(2026, time.November, 12) || all[0].Words != "They asked for our outline first." {
		t.Fatalf("the facts are %+v", all)
	}
	id := all[0].ID
	d.Press("enter")
	d.Type(" Twice.")
	d.Press("esc")
	if all = d.stored(); len(all) != 1 || all[0].ID != id || all[0].Words != "They asked for our outline first. Twice." {
		t.Fatalf("the facts are %+v", all)
	}
	d.Press("d")
	d.Sees("deleted, u brings it back", "Dated facts that confidence can rest on")
	if len(d.stored()) != 0 {
		t.Fatal("the fact is still there")
	}
	d.Press("u")
	d.Sees("Twice.", "the fact is back")
	if now := d.stored(); len(now) != 1 || now[0] != all[0] {
		t.Errorf("the facts are %+v", now)
	}
	d.Press("u")
	d.Sees("Twice.")
	d.Press("esc", "c", "right", "right")
	d.Sees("Twice.")
}

// TestFactOfAThought: what a prompt brings to mind goes into the evidence file,
// of today unless it is told.
func TestFactOfAThought(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.Press("c")
	prompt := d.app.top().(coachPage).leaves[leafThought].(thought).shown()
	d.Press("a")
	d.Sees(prompt.Text.EN[:30], "Fri 20 Nov 2026")
	d.Type("I called Tanaka back")
	d.Press("tab", "enter")
	if all := d.stored(); len(all) != 1 || all[0].On != today || all[0].Words != "I called Tanaka back" {
		t.Errorf("the facts are %+v", all)
	}
	d.Sees("[thought]", "saved")
}

// TestFactIsNotLost: whichever way the page is left, what was written is kept; a
// page without words leaves nothing.
func TestFactIsNotLost(t *testing.T) {
	for name, leave := range map[string]func(d *driver){
		"esc":          func(d *driver) { d.Press("esc") },
		"ctrl+c":       func(d *driver) { d.Press("ctrl+c") },
		"hang-up":      func(d *driver) { d.Send(Hangup{}) },
		"lock":         func(d *driver) { d.Press("ctrl+l") },
		"a day unread": func(d *driver) { d.Press("tab", "x", "ctrl+c") },
		"a held store": func(d *driver) {
			release := d.store.Hold("AddFact")
			d.update(keyNamed(d.t, "esc"))
			d.update(keyNamed(d.t, "x"))
			d.update(keyNamed(d.t, "ctrl+c"))
			release()
			d.Settle()
			d.wantQuit()
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := atEvidence(t, empty.unlocked())
			d.Press("a")
			d.Type("It worked.")
			leave(d)
			if d.store.Locked() {
				if err := d.store.Store.Unlock(journal.Secret{Passphrase: []byte(fallSeven)}); err != nil {
					t.Fatal(err)
				}
			}
			if all := d.stored(); len(all) != 1 || all[0].Words != "It worked." || all[0].On != today {
				t.Errorf("the facts are %+v", all)
			}
		})
	}
	d := atEvidence(t, empty)
	d.Press("a", "space", "esc")
	d.Sees("[evidence]")
	if n := len(d.stored()); n != 0 {
		t.Errorf("%d facts of no words", n)
	}
}

// TestFactNeedsADayThatWas: a day to come, and one that cannot be read, are said
// and nothing is stored.
func TestFactNeedsADayThatWas(t *testing.T) {
	for typed, said := range map[string]string{"2026-11-21": "a fact has happened", "soonish": "day"} {
		d := atEvidence(t, empty)
		d.addFact("It worked.", typed)
		d.Sees("It worked.", said)
		d.Press("esc")
		d.Sees("It worked.")
		if n := len(d.stored()); n != 0 {
			t.Errorf("%q: stored", typed)
		}
		d.Press("ctrl+u", "enter")
		if all := d.stored(); len(all) != 1 || all[0].On != today {
			t.Errorf("%q: the facts are %+v", typed, all)
		}
	}
	d := atEvidence(t, empty)
	d.Press("a", "tab", "enter")
	d.Sees("Write what happened first.")
}

// TestFactsThatCannotBeStored: nothing is lost on the screen, and the reason is
// said.
func TestFactsThatCannotBeStored(t *testing.T) {
	d := atEvidence(t, empty)
	d.store.Refuse(errFull, "AddFact")
	d.addFact("It worked.", "")
	d.Sees("It worked.", "trouble: the disk is full")
	d.store.Refuse(nil, "AddFact")
	d.Press("enter")
	d.store.Refuse(errFull, "DeleteFact")
	d.Press("d")
	d.Sees("It worked.", "trouble: the disk is full")
	d.store.Refuse(nil, "DeleteFact")
	d.Press("d")
	d.store.Refuse(errFull, "AddFact")
	d.Press("u")
	d.Sees("trouble: the disk is full")
	d.store.Refuse(nil, "AddFact")
	d.Press("u")
	d.Sees("It worked.")
	if n := len(d.stored()); n != 1 {
		t.Errorf("%d facts", n)
	}
}

// TestCoachThatCannotRead says so, and shows what was there once it can.
func TestCoachThatCannotRead(t *testing.T) {
	for _, method := range []string{"Heads", "Facts"} {
		d := launch(t, options{lang: text.English, fixture: english})
		d.store.Refuse(errFull, method)
		d.Press("c")
		d.Sees("trouble: the disk is full")
		d.Press("right")
		d.store.Refuse(nil, method)
		d.Press("esc", "c")
		d.Sees("A thought is enough")
	}
}

// TestEvidenceOpensItsEntry: what comes from an entry leads to it, and back to
// the same line.
func TestEvidenceOpensItsEntry(t *testing.T) {
	d := atEvidence(t, english)
	heads := d.heads()
	all := coach.EvidenceOf(heads, nil)
	d.Press("down", "down", "down")
	d.Press("enter")
	entry := d.entry(all[3].Entry)
	d.Sees(entry.Deal.Company, "> The deal")
	d.Press("esc")
	if got := d.app.top().(coachPage).leaves[leafEvidence].(evidence).at; got != 3 {
		t.Errorf("the focus is at %d", got)
	}
	d.Press("end")
	d.Sees(text.Truncate(all[len(all)-1].Text.EN, 40)[:20])
	for i := 1; i < len(all); i++ {
		if all[i].On.After(all[i-1].On) {
			t.Fatalf("%v stands below %v", all[i].On, all[i-1].On)
		}
	}
}

// TestChecklistIsCopied: what is ticked, or else all of it, each question under
// whom it is for; the ticks outlive the page.
func TestChecklistIsCopied(t *testing.T) {
	for _, lang := range text.Langs {
		d := launch(t, options{lang: lang, fixture: empty})
		d.Press("c", "left", "left", "c")
		whole := d.copied(1)
		for _, c := range coach.Checklist {
			if !strings.Contains(whole, d.either("- ", "・")+c.Ask.In(lang)+"\n") {
				t.Errorf("%s is missing in\n%s", c.ID, whole)
			}
		}
		d.Press("x", "down", "enter", "end", "space", "up", "x", "x", "esc", "c", "left", "left", "c")
		d.Sees(d.either("copied", "コピーしました"))
		want := d.either("To ask the buyer", "先方に伺うこと") + "\n" +
			d.either("- ", "・") + checks[0].Ask.In(lang) + "\n" + d.either("- ", "・") + checks[1].Ask.In(lang) + "\n\n" +
			d.either("To ask yourself before", "事前に自分で確かめること") + "\n" + d.either("- ", "・") + checks[11].Ask.In(lang) + "\n"
		if got := d.copied(2); got != want {
			t.Errorf("copied\n%s\nnot\n%s", got, want)
		}
		d.Press("backspace", "c")
		if got := d.copied(3); got != whole {
			t.Errorf("copied\n%s", got)
		}
		d.Press("v")
		if !slices.Contains(d.outside, "execMsg") {
			t.Error("the plain text was not shown")
		}
		d.Send(shownPlain{errFull})
		d.Sees("the disk is full")
	}
}

// TestYearlyCall: noted once for the year, and again in the next.
func TestYearlyCall(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.Press("c", "left")
	d.Misses("Suggested or made")
	d.prefs.fail = errFull
	d.Press("x")
	d.Sees("trouble: the disk is full")
	d.Misses("Suggested or made")
	d.prefs.fail = nil
	d.Press("x")
	d.Sees("Suggested or made on Fri 20 Nov 2026. Home suggests it again in 2027.", "noted")
	if got := d.prefs.Get(selfTestOn); got != "2026-11-20" {
		t.Errorf("kept %q", got)
	}
	d.Advance(60 * 24 * time.Hour)
	d.Send(idleTick{})
	d.Misses("Suggested or made")
}

// TestCoachIsLocked: it shows the journal, so it waits for the passphrase.
func TestCoachIsLocked(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.locked()})
	d.Press("c")
	d.Misses("[thought]")
	d.Type(fallSeven)
	d.Press("enter")
	d.Sees("[thought]")
}

// TestKeysTypedAheadOfTheCoach wait until it has loaded.
func TestKeysTypedAheadOfTheCoach(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Burst("c", "right", "right", "down", "enter")
	d.Sees("> The deal")
	d = launch(t, options{lang: text.English, fixture: english})
	d.Burst("c", "right", "enter", "esc", "esc")
	if _, ok := d.app.top().(home); !ok {
		t.Errorf("this is not home\n%s", d.View())
	}
}

// TestHostileFacts: no fact shows as anything but harmless words.
func TestHostileFacts(t *testing.T) {
	for name, s := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := launch(t, options{lang: text.Japanese, fixture: empty})
			if err := d.store.AddFact(journal.Fact{ID: journal.NewID(), On: today, Words: s}); err != nil {
				t.Fatal(err)
			}
			d.Press("c", "right", "right")
			for range 2 {
				for _, size := range sizes {
					d.Resize(size.width, size.height)
					checkHarmless(t, d)
				}
				d.Press("enter")
			}
		})
	}
}
