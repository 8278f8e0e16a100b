package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
)

type (
	// reviewSaved tells how saving went of what was answered so far.
	reviewSaved struct {
		week calendar.Week
		used []journal.Review // the one that made the last plan, where it changed
		err  error
	}
	// reviewFinished tells how the last save went, with the week as it is now.
	reviewFinished struct {
		reviewLoaded
		of    calendar.Week
		offer bool // of the weekly event
	}
	// winKept tells that a fact of the week is among the evidence.
	winKept struct {
		week calendar.Week
		id   journal.ID
	}
)

// save puts what was answered on disk, unless that is under way.
func (r review) save() (screen, tea.Cmd) {
	if r.ending == storing { // the whole of it is on its way
		r.saving.waiting = false
		return r, nil
	}
	var begun bool
	if r.saving, begun = r.saving.begin(); !begun {
		return r, nil
	}
	r.draft.Saved = r.clock()
	j, draft, used := r.journal, r.draft, r.usedPlan()
	return r, func() tea.Msg { return reviewSaved{draft.Week, used, saveAll(j, append(slices.Clip(used), draft)...)} }
}

// usedPlan is the review of the last plan, where that has to be marked as used
// or as not used.
func (r review) usedPlan() []journal.Review {
	if !r.asksPlan || reviewOf(r.past, r.last.Week).Plan == r.last.Plan {
		return nil
	}
	return []journal.Review{r.last}
}

func saveAll(j reviewer, reviews ...journal.Review) error {
	for _, r := range reviews {
		if err := j.SaveReview(r); err != nil {
			return err
		}
	}
	return nil
}

func (r review) isSaved(msg reviewSaved) (screen, tea.Cmd) {
	if msg.week != r.draft.Week {
		return r, nil
	}
	r.saving = r.saving.saved(msg.err)
	if msg.err == nil {
		r = r.withSaved(msg.used)
	}
	switch {
	case msg.err != nil:
		r.ending, r.next = goingOn, nil
		return r, failed(msg.err)
	case r.ending == storing:
		return r.finish()
	case r.ending != goingOn:
		return r.end(r.ending)
	case r.saving.dirty:
		return r.save()
	}
	return r, notice(saidSaved)
}

// withSaved knows of reviews as they are on disk by now.
func (r review) withSaved(reviews []journal.Review) review {
	r.past = slices.Clone(r.past)
	for i := range r.past {
		for _, saved := range reviews {
			if r.past[i].Week == saved.Week {
				r.past[i] = saved
			}
		}
	}
	return r
}

// end carries an ending out, after the last change is on disk.
func (r review) end(how ending) (screen, tea.Cmd) {
	r.ending = how
	switch {
	case r.saving.busy:
		return r, nil
	case r.saving.dirty:
		return r.save()
	}
	return r.gone(how)
}

// gone leaves, now that nothing can be lost.
func (r review) gone(how ending) (screen, tea.Cmd) {
	switch how {
	case closing:
		return r, tea.Quit
	case sealing:
		r.ending = goingOn
		return r, lockNow
	default:
	}
	if r.next != nil {
		return r, r.become(r.next)
	}
	return r, back
}

// finish saves the whole review, and the win of a week without a loss among the
// evidence (A21).
func (r review) finish() (screen, tea.Cmd) {
	r.ending = storing
	if r.saving.busy {
		return r, nil
	}
	done := r.draft
	done.Done, done.Step, done.Saved = true, "", r.clock()
	if done.Change == "" {
		done.Change = done.Plan.Then
	}
	done = done.Normalised()
	if err := done.Validate(); err != nil {
		r.ending = goingOn
		return r, failed(err)
	}
	used, fact := r.usedPlan(), journal.Fact{ID: factID(done.Week, weekWin), On: r.today(), Words: done.Kept}.Normalised()
	if !r.short() {
		fact.Words = ""
	}
	e, now := *r.env, r.clock()
	return r, func() tea.Msg {
		if fact.Words != "" {
			if err := e.journal.AddFact(fact); err != nil {
				return reviewFinished{of: done.Week, reviewLoaded: reviewLoaded{err: err}}
			}
		}
		if err := saveAll(e.journal, append(slices.Clip(used), done)...); err != nil {
			return reviewFinished{of: done.Week, reviewLoaded: reviewLoaded{err: err}}
		}
		return reviewFinished{loadReview(e.journal, e.prefs, done.Week, now), done.Week, e.prefs.Get(weeklyEvent) != "yes"}
	}
}

// isFinished goes on to the last page, or to what was asked for meanwhile.
func (r review) isFinished(msg reviewFinished) (screen, tea.Cmd) {
	switch {
	case msg.of != r.draft.Week:
		return r, nil
	case msg.err != nil:
		r.ending, r.after, r.saving.dirty = goingOn, goingOn, true
		return r, failed(msg.err)
	}
	r.saving.dirty = false
	if r.after != goingOn {
		return r.gone(r.after)
	}
	return r, r.become(func(e *env) screen { return newReviewed(e, msg) })
}

// offersWin reports whether the last plan came up and is not yet kept as a
// small win.
func (r review) offersWin() bool {
	return r.step().id == stepLastPlan && r.draft.PlanCameUp == "yes" && !r.hasWin()
}

// hasWin reports whether the plan that was used is among the evidence.
func (r review) hasWin() bool { return slices.Contains(r.wins, factID(r.draft.Week, planWin)) }

// keepWin puts the plan that was used among the evidence (A21).
func (r review) keepWin() tea.Cmd {
	j, week := r.journal, r.draft.Week
	fact := journal.Fact{ID: factID(week, planWin), On: r.today(), Words: strings.TrimSpace(r.say(saidPlanUsed.With(planText(r.last.Plan))))}
	return func() tea.Msg { return orFail(winKept{week, fact.ID}, j.AddFact(fact)) }
}

// Leave goes back a step, or out of the review with every answer kept.
func (r review) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case why == atOnce:
		return r, tea.Quit
	case r.ahead.takesBack(why):
		r.ahead = r.ahead.with(escape)
		return r, nil
	case !r.ready:
		return depart(r, why)
	case r.ending == storing: // what follows waits until it is known to be saved
		r.after = why.ending()
		return r, nil
	case why == locking:
		return r.end(sealing)
	case why != goingBack:
		return r.end(closing)
	case r.at > 0:
		return r.enter(r.at - 1).changed(nil)
	}
	return r.end(setAside)
}
