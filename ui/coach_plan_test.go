package ui

import (
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

// planned is a deal lost so many days ago, with a plan.
func planned(company string, daysAgo int, then string) journal.Entry {
	e := aThread(company, journal.Lost, daysAgo)
	e.Reply.Skipped = true
	e.Plan = journal.Plan{If: "a brief is vague", Then: then}
	return e
}

// atPlan is home with two plans, neither of them used.
func atPlan(t *testing.T, prefs map[string]string) (d *driver, newest journal.ID) {
	t.Helper()
	d = launch(t, options{lang: text.English, fixture: empty, prefs: prefs})
	newer := planned("Kita Foods", 20, "I ask for one example")
	d.add(planned("Aoyama Kogyo", 40, "stay silent"), newer)
	d.homeAgain()
	d.Sees("If a brief is vague, then I ask for one example")
	d.Misses("stay silent")
	d.focusTask("If a brief")
	return d, newer.ID
}

// TestPlanIsCarriedOut: noted with today's date, the eye is painted, and home
// shows the plan before it until that was carried out, too.
func TestPlanIsCarriedOut(t *testing.T) {
	d, id := atPlan(t, nil)
	d.Press("enter")
	d.Sees("Your plan", "Kita Foods", "Has it come up")
	d.Press("enter")
	if got := d.entry(id).Plan.UsedOn; got != today {
		t.Errorf("used on %v", got)
	}
	d.Sees("Kita Foods", "The plan was carried out. The second eye is painted.", "( )   (@)", "saved")
	for _, eye := range []string{"(.)", "(o)", "(@)"} {
		d.Send(d.nextStroke())
		d.Sees(eye + "   (@)")
	}
	d.Press("enter")
	d.Sees("then I stay silent")
	d.Misses("one example")
	d.Press("u")
	d.Sees("the edit is undone", "then I ask for one example")
}

// nextStroke is the stroke that the eye in view waits for.
func (d *driver) nextStroke() brushStroke {
	d.t.Helper()
	p, ok := d.app.top().(eyePage)
	if !ok {
		d.t.Fatalf("no eye is being painted\n%s", d.View())
	}
	return brushStroke(p.brush)
}

// TestPlanLeadsToItsEntry and back to home.
func TestPlanLeadsToItsEntry(t *testing.T) {
	d, _ := atPlan(t, nil)
	d.Press("enter", "?")
	d.Sees("if-then plans")
	d.Press("esc", "e")
	d.Sees("> The deal", "Kita Foods")
	d.Press("esc")
	d.Sees("then I ask for one example")
}

// TestPlanThatCannotBeNoted: what stands in the way is said, and the plan stays.
func TestPlanThatCannotBeNoted(t *testing.T) {
	t.Run("the disk", func(t *testing.T) {
		d, _ := atPlan(t, nil)
		d.store.Refuse(errFull, "Put")
		d.Press("enter", "enter")
		d.Sees("trouble: the disk is full")
		d.Press("esc")
		d.Sees("then I ask for one example")
	})
	t.Run("an edit", func(t *testing.T) {
		d, id := atPlan(t, nil)
		d.Press("enter")
		draft := journal.Draft{Entry: d.entry(id), Length: "full", Step: "plan", Editing: true, Started: start, Saved: start}
		if err := d.store.SaveDraft(draft); err != nil {
			t.Fatal(err)
		}
		d.Press("enter")
		d.Sees("An edit of this entry is unfinished.")
		if !d.entry(id).Plan.UsedOn.IsZero() {
			t.Error("noted all the same")
		}
	})
	t.Run("leaving meanwhile", func(t *testing.T) {
		d, id := atPlan(t, nil)
		d.Press("enter")
		release := d.store.Hold("Put")
		d.update(keyNamed(t, "enter"))
		d.update(keyNamed(t, "enter"))
		d.update(keyNamed(t, "ctrl+c"))
		release()
		d.Settle()
		d.wantQuit()
		if d.entry(id).Plan.UsedOn != today {
			t.Error("not noted")
		}
	})
}

// TestNewestPlan: of a review and an entry the later one is shown, and without
// either none.
func TestNewestPlan(t *testing.T) {
	for _, test := range []struct {
		name    string
		entries []journal.Entry
		review  bool
		want    string
	}{
		{"neither", []journal.Entry{aThread("One", journal.Lost, 3)}, false, ""},
		{"an entry", []journal.Entry{planned("One", 3, "wait")}, false, "then I wait"},
		{"a review", nil, true, "then I ask which one they would keep"},
		{"an entry of that week", []journal.Entry{planned("One", 8, "wait")}, true, "then I ask which one they would keep"},
		{"an entry after it", []journal.Entry{planned("One", 3, "wait")}, true, "then I wait"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty})
			if len(test.entries) > 0 {
				d.add(test.entries...)
			}
			if test.review {
				d.keepReview(earlierReview(d))
			}
			d.homeAgain()
			d.Resize(120, 36)
			for _, plan := range []string{"then I wait", "then I ask which one they would keep"} {
				if plan == test.want {
					d.Sees(plan)
				} else {
					d.Misses(plan)
				}
			}
		})
	}
}

// TestEyeOfALesson: the eye is painted when an edit puts a lesson or a plan to
// use, once, and not by another edit.
func TestEyeOfALesson(t *testing.T) {
	for _, motion := range []string{"on", "off"} {
		t.Run("motion "+motion, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty, prefs: map[string]string{"motion": motion}})
			lost := aThread("Kita Foods", journal.Lost, 20)
			lost.Reply.Skipped, lost.Lesson.Text = true, "Ask for one example."
			d.add(lost)
			change := func(field, words string) {
				t.Helper()
				d.Press("e", "enter")
				d.toSection("plan")
				d.Press("enter")
				d.toField(field)
				d.Type(words)
				d.Press("esc")
			}
			change("lesson.text", " Early.")
			d.Sees("> One lesson, one plan", "saved")
			d.Press("esc", "esc")
			change("lesson.changed", "The first call has the question in it.")
			d.Sees("The lesson is put to use. The second eye is painted.")
			if motion == "off" {
				d.Sees("(@)   (@)")
			} else {
				d.Sees("( )   (@)")
				d.Press("x")
				d.Sees("(@)   (@)")
			}
			d.Press("enter")
			d.Sees("> One lesson, one plan", "The first call has the question in it.")
			d.Press("esc", "esc")
			change("lesson.changed", " Always.")
			d.Sees("> One lesson, one plan", "Always.")
			d.Press("esc", "esc")
			change("plan.used_on", "2026-11-19")
			d.Sees("The plan was carried out. The second eye is painted.")
		})
	}
}

// toSection moves the focus of an entry to the section named.
func (d *driver) toSection(step string) {
	d.t.Helper()
	for range 20 {
		v, ok := d.app.top().(entry)
		if ok && v.sections()[v.at].ID == step {
			return
		}
		d.Press("down")
	}
	d.t.Fatalf("no section %s\n%s", step, d.View())
}
