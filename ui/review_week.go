package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// reviewLoaded is a week with all that its review shows, read in one go.
type reviewLoaded struct {
	week    pattern.Week
	reviews []journal.Review // newest week first
	facts   []journal.ID     // those kept among the evidence
	err     error
}

// loadReview reads a week; the zero week stands for the one to look back on now.
func loadReview(j Journal, prefs Preferences, week calendar.Week, now time.Time) reviewLoaded {
	reviews, err := j.Reviews()
	if err != nil {
		return reviewLoaded{err: err}
	}
	if week == (calendar.Week{}) {
		week = weekToReview(now, reviews)
	}
	heads, bonds, err := loadHeads(j, prefs)
	if err != nil {
		return reviewLoaded{err: err}
	}
	l := reviewLoaded{week: pattern.Review(heads, week, calendar.DateOf(now), bonds.rules, reviews), reviews: reviews}
	facts, err := j.Facts()
	for _, f := range facts {
		l.facts = append(l.facts, f.ID)
	}
	l.err = err
	return l
}

// weekToReview is the week to look back on at a moment of the clock on the wall:
// from Monday to Wednesday the one before, unless its review is done, and this
// one from then on.
func weekToReview(now time.Time, reviews []journal.Review) calendar.Week {
	today := calendar.DateOf(now)
	switch today.Weekday() {
	case time.Monday, time.Tuesday, time.Wednesday:
		if last := calendar.WeekOf(today.AddDays(-7)); !reviewOf(reviews, last).Done {
			return last
		}
	default:
	}
	return calendar.WeekOf(today)
}

// reviewOf is what was written about a week so far.
func reviewOf(reviews []journal.Review, week calendar.Week) journal.Review {
	i := slices.IndexFunc(reviews, func(r journal.Review) bool { return r.Week == week })
	if i < 0 {
		return journal.Review{Week: week}
	}
	return reviews[i]
}

// weekText is the days of a week: "16-22 Nov 2026", 2026年11月16日〜22日.
func weekText(w calendar.Week) text.Text {
	from, to := w.Monday(), w.Sunday()
	first := text.Text{EN: fmt.Sprint(from.Day()), JA: fmt.Sprintf("%d年%d月%d日", from.Year(), from.Month(), from.Day())}
	last := text.Text{EN: fmt.Sprintf("%d %s %d", to.Day(), to.Month().String()[:3], to.Year()), JA: fmt.Sprintf("%d日", to.Day())}
	if from.Month() != to.Month() {
		first.EN += " " + from.Month().String()[:3]
		last.JA = fmt.Sprintf("%d月%d日", to.Month(), to.Day())
	}
	return text.Say("%[1]s-%[2]s", "%[1]s〜%[2]s").With(first, last)
}

// planText is an if-then plan as one sentence.
func planText(p journal.Plan) text.Text {
	return planAs(p, text.Say("If %[1]s, then I %[2]s", "もし%[1]s、そのときは%[2]s"), text.Say("I %[1]s", "%[1]s"))
}

// plannedText is a plan as it is looked back on.
func plannedText(p journal.Plan) text.Text {
	return planAs(p,
		text.Say("You planned: if %[1]s, then I %[2]s.", "前回の計画：もし%[1]s、そのときは%[2]s。"),
		text.Say("You planned: I %[1]s.", "前回の計画：%[1]s。"))
}

// planAs is a plan in one of two sentences, the second for one without a cue.
// The words that its questions begin with may have been typed again.
func planAs(p journal.Plan, whole, bare text.Text) text.Text {
	cue := without(text.CleanLine(p.If), "If ", "if ", "もし")
	act := without(text.CleanLine(p.Then), "then ", "そのときは", "I ")
	if cue == "" {
		return bare.With(act)
	}
	return whole.With(cue, act)
}

// The facts that a review adds are named after the week, so that going through
// it again changes them and adds none.
const (
	planWin = 'p' // the last plan was used
	weekWin = 'w' // the win of a week without a loss
)

// factID is the id of one of a week's facts.
func factID(w calendar.Week, kind byte) journal.ID {
	var id journal.ID
	copy(id[:], fmt.Sprintf("week %s %c", w, kind))
	return id
}

// without is s without those of the beginnings that it has, in their order.
func without(s string, beginnings ...string) string {
	for _, b := range beginnings {
		s = strings.TrimPrefix(s, b)
	}
	return s
}
