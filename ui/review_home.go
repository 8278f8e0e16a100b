package ui

import (
	"slices"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// reviewFrom is the hour of Friday from which home offers the week's review.
const reviewFrom = 15

// reviewDue is what home knows of reviews: the one that is offered now, and the
// plan of the last one.
type reviewDue struct {
	written         journal.Review // of the week that is offered; no week: none is
	ending          bool           // the week is the present one
	decided, losses int            // deals of that week
	plan            journal.Review // the newest that is done; its plan waits to be used
}

// newReviewDue is what the reviews tell at a moment of the clock on the wall:
// this week is offered from Friday afternoon on, the one before until Wednesday.
func newReviewDue(reviews []journal.Review, now time.Time) reviewDue {
	var d reviewDue
	if i := slices.IndexFunc(reviews, func(r journal.Review) bool { return r.Done }); i >= 0 {
		d.plan = reviews[i]
	}
	week, present := weekToReview(now, reviews), calendar.WeekOf(calendar.DateOf(now))
	d.ending = week == present
	if d.ending && !weekIsEnding(now) {
		return d
	}
	if r := reviewOf(reviews, week); !r.Done {
		d.written = r
	}
	return d
}

// weekIsEnding reports whether the work of a week is done by and large.
func weekIsEnding(now time.Time) bool {
	switch now.Weekday() {
	case time.Friday:
		return now.Hour() >= reviewFrom
	case time.Saturday, time.Sunday:
		return true
	default:
		return false
	}
}

// add takes in one head.
func (d *reviewDue) add(h *journal.Head) {
	if d.offered() && calendar.WeekOf(h.Decided) == d.written.Week {
		d.decided++
		if h.Outcome == journal.Lost {
			d.losses++
		}
	}
}

func (d *reviewDue) offered() bool { return d.written.Week != (calendar.Week{}) }

// tasks are the review where it is offered. A week that has passed is let go of
// where nothing was decided in it.
func (d *reviewDue) tasks(now time.Time) []task {
	begun := !d.written.Saved.IsZero()
	if !d.offered() || !d.ending && d.decided == 0 && !begun {
		return nil
	}
	week := d.written.Week
	t := task{
		say:  text.Say("Weekly review, %d min", "今週の振り返り（%d分）"),
		when: weekText(week),
		make: func(e *env) screen { return newReviewOf(e, week) },
	}
	if !d.ending {
		t.say = text.Say("Last week's review, %d min", "先週の振り返り（%d分）")
	}
	minutes := shortMinutes
	if d.losses > 0 {
		minutes = fullMinutes
	}
	t.say = t.say.With(minutes)
	if begun {
		t.when = ago(d.written.Saved, now)
	}
	return []task{t}
}

// How long a review takes, without and with losses.
const (
	shortMinutes = 3
	fullMinutes  = 15
)

// planTasks are the plan of the last review, until it was used.
func (d *reviewDue) planTasks() []task {
	if d.plan.Plan.Then == "" || !d.plan.Plan.UsedOn.IsZero() {
		return nil
	}
	week := d.plan.Week
	return []task{{
		say:  planText(d.plan.Plan),
		when: text.Say("your plan", "計画"),
		make: func(e *env) screen { return newPastReview(e, week) },
	}}
}
