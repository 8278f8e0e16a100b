package ui

import (
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// TestReviewOnHome: this week's from Friday afternoon on, last week's until
// Wednesday where something was decided in it; nothing once it is done.
func TestReviewOnHome(t *testing.T) {
	this, last := calendar.Week{Year: 2026, Number: 47}, calendar.Week{Year: 2026, Number: 46}
	in := func(w calendar.Week, outcome string) journal.Head {
		return journal.Head{Outcome: outcome, Decided: w.Monday().AddDays(1)}
	}
	cases := []struct {
		name    string
		now     string // of November 2026
		heads   []journal.Head
		reviews []journal.Review
		want    string
	}{
		{"Thursday evening", "19 23:59", []journal.Head{in(this, journal.Lost)}, nil, ""},
		{"Friday before three", "20 14:59", []journal.Head{in(this, journal.Lost)}, nil, ""},
		{"Friday at three", "20 15:00", []journal.Head{in(this, journal.Lost)}, nil, "Weekly review, 15 min"},
		{"Friday without a loss", "20 15:00", []journal.Head{in(this, journal.Won)}, nil, "Weekly review, 3 min"},
		{"Sunday, nothing decided", "22 20:00", nil, nil, "Weekly review, 3 min"},
		{"Saturday, done", "21 10:00", []journal.Head{in(this, journal.Lost)}, []journal.Review{{Week: this, Done: true}}, ""},
		{"Monday", "16 00:00", []journal.Head{in(last, journal.Lost)}, nil, "Last week's review, 15 min"},
		{"Wednesday", "18 23:59", []journal.Head{in(last, journal.Silent)}, nil, "Last week's review, 3 min"},
		{"Monday after nothing", "16 09:00", []journal.Head{in(this, journal.Lost)}, nil, ""},
		{"Monday, begun", "16 09:00", nil, []journal.Review{{Week: last, Saved: start}}, "Last week's review, 3 min"},
		{"Tuesday, done", "17 09:00", []journal.Head{in(last, journal.Lost)}, []journal.Review{{Week: last, Done: true}}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			now, err := time.ParseInLocation("2006-01-2 15:04", "2026-11-"+c.now, tokyo)
			if err != nil {
				t.Fatal(err)
			}
			d := newReviewDue(c.reviews, now)
			for i := range c.heads {
				d.add(&c.heads[i])
			}
			got := ""
			for _, task := range d.tasks(now) {
				got += task.say.EN
			}
			if got != c.want {
				t.Errorf("home offers %q, want %q", got, c.want)
			}
		})
	}
}

// TestEnterStartsTheReview: on Friday from three on, one key.
func TestEnterStartsTheReview(t *testing.T) {
	for _, lang := range text.Langs {
		d := launch(t, options{lang: lang, fixture: whole})
		d.Advance(5 * time.Hour)
		d.Press("s", "esc", "enter")
		if got := d.reviewStep(); got != "figures" {
			t.Errorf("Enter leads to %q\n%s", got, d.View())
		}
	}
}

// TestPlanOnHome: the plan of the newest review stands there until it is used.
func TestPlanOnHome(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	older := earlierReview(d)
	older.Week, older.Plan.Then = calendar.Week{Year: 2026, Number: 45}, "say nothing"
	d.keepReview(older)
	reviewing("s", "esc")(d)
	d.Sees("If a brief lists three topics, then I ask which one they")
	d.Misses("say nothing")
	d.focusTask("If a brief")
	d.Press("enter")
	d.Sees("One page instead of twenty.")
	d.Press("t", "esc")
	d.Misses("If a brief lists", "say nothing")
}

// focusTask moves the focus of home down to a task.
func (d *driver) focusTask(words string) {
	d.t.Helper()
	h, ok := d.app.top().(home)
	if !ok {
		d.t.Fatalf("this is not home\n%s", d.View())
	}
	for i, task := range h.tasks() {
		if len(task.say.EN) >= len(words) && task.say.EN[:len(words)] == words {
			for range i - h.at {
				d.Press("down")
			}
			return
		}
	}
	d.t.Fatalf("home has no task %q\n%s", words, d.View())
}
