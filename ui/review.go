package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// review is the look back on a week, a step at a time: what was planned, what
// happened, four questions, one plan. Every change is on disk within a second.
type review struct {
	*env
	asked    calendar.Week // the zero week: the one to look back on now
	week     pattern.Week
	past     []journal.Review // all that are saved
	draft    journal.Review
	last     journal.Review // the one that made the last plan
	asksPlan bool           // whether that came up: not of one used before this review began
	proposed journal.Plan   // what the plan was filled with, as long as nobody changed it
	offered  []pattern.Case // the losses that may be filled in, the same as long as the screen lives
	wins     []journal.ID   // facts that are among the evidence
	at       int            // of the steps
	top      int            // the first line of the figures in view
	row      int            // of the unfinished losses
	form     form
	saving   autosave
	ending   ending
	after    ending            // what was asked for while the review was being finished
	next     func(*env) screen // where to go instead of back
	ready    bool
	ahead    ahead
}

var (
	keyEarlier = press("b", "earlier weeks", "以前の週")
	keyKeepWin = press("a", "keep as a win", "前進として残す")
	keyDueList = press("f", "follow-ups", "フォロー")
)

// newReview is the review of the week to look back on now; where that is done,
// what was written in it.
func newReview(e *env) screen { return review{env: e} }

// newReviewOf is the review of a week.
func newReviewOf(e *env, week calendar.Week) screen { return review{env: e, asked: week} }

func (r review) Init() tea.Cmd {
	j, prefs, week, now := r.journal, r.prefs, r.asked, r.clock()
	return func() tea.Msg {
		l := loadReview(j, prefs, week, now)
		return orFail(l, l.err)
	}
}

func (r review) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case reviewLoaded:
		return r.take(msg)
	case newDay:
		return r, r.Init()
	case sizeMsg:
		return r.scrolled(0), nil
	case draftDue:
		return r.save()
	case reviewSaved:
		return r.isSaved(msg)
	case reviewFinished:
		return r.isFinished(msg)
	case winKept:
		if msg.week == r.draft.Week {
			r.wins = append(slices.Clip(r.wins), msg.id)
			return r, notice(text.Say("kept among your evidence", "「自信の根拠」に残しました"))
		}
		return r, nil
	case edited:
		switch {
		case msg.err != nil:
			return r, failed(msg.err)
		case !r.inProse():
			return r, nil
		}
		r.form = r.form.set(msg.words, &journal.Entry{})
		return r.answered().changed(nil)
	case tea.KeyMsg:
		if !r.ready {
			r.ahead = r.ahead.with(msg)
			return r, nil
		}
		return r.key(msg)
	}
	if !r.ready {
		return r, nil
	}
	return r.answer(msg)
}

// take takes in a week that was read. What is being written stays: figures
// alone are newer on the way back here.
func (r review) take(l reviewLoaded) (screen, tea.Cmd) {
	if r.asked != (calendar.Week{}) && l.week.Week != r.asked {
		return r, nil // another screen's
	}
	first := !r.ready
	r.week, r.past, r.wins = l.week, l.reviews, l.facts
	if !first {
		return r.scrolled(0), nil
	}
	r.draft = reviewOf(l.reviews, l.week.Week)
	if r.draft.Done && r.asked == (calendar.Week{}) {
		week, typed := l.week.Week, r.ahead
		r.ahead = nil
		return typed.replay(r, r.become(func(e *env) screen { return newPastReview(e, week) }))
	}
	r.asked, r.ready = l.week.Week, true
	if p := l.week.LastPlan; p != nil {
		r.last = reviewOf(l.reviews, p.Week)
		r.asksPlan = r.last.Plan.UsedOn.IsZero() || r.draft.PlanCameUp == "yes"
	}
	r.offered = l.week.Unfinished
	step := r.draft.Step
	r = r.enter(max(slices.IndexFunc(r.stepsOf(), func(s reviewStep) bool { return s.id == step }), 0))
	typed := r.ahead
	r.ahead = nil
	return typed.replay(r, nil)
}

func (r review) step() reviewStep { return r.stepsOf()[r.at] }

func (r review) key(k tea.KeyMsg) (screen, tea.Cmd) {
	if r.ending != goingOn {
		return r, nil
	}
	id := r.step().id
	switch {
	case keyFinish.hit(k):
		return r.end(setAside)
	case keyEditor.hit(k) && r.inProse():
		return r, edit(r.env, r.form.words())
	case id == stepUnfinished:
		return r.unfinishedKey(k)
	case keyNextBody.hit(k) && r.inProse(), keyNext.hit(k) && !r.inProse():
		if next, ok := r.form.move(+1); ok {
			r.form = next
			return r, nil
		}
		return r.goOn()
	case r.Typing():
		return r.answer(k)
	case keyEarlier.hit(k) && r.hasEarlier():
		return r.toEarlier()
	case keyKeepWin.hit(k) && r.offersWin():
		return r, r.keepWin()
	case id == stepFigures && keyDueList.hit(k) && r.waiting():
		return r, r.open(newFollowUps)
	case id == stepFigures:
		return r.scrolled(scrollBy(k, r.figureRoom())), nil
	}
	return r.answer(k)
}

// answer hands msg to the fields and takes over what they answer.
func (r review) answer(msg tea.Msg) (screen, tea.Cmd) {
	if len(r.form.fields) == 0 {
		return r, nil
	}
	was, cmd := r.draft, tea.Cmd(nil)
	r.form, _, cmd = r.form.update(msg, &journal.Entry{}, nil)
	if r = r.answered(); r.draft == was {
		return r, cmd
	}
	return r.changed(cmd)
}

// changed takes note of a change, be it only of the place: a save follows soon.
func (r review) changed(cmd tea.Cmd) (screen, tea.Cmd) {
	var due tea.Cmd
	r.saving, due = r.saving.changed()
	return r, tea.Batch(cmd, due)
}

// goOn goes to the next step, or finishes after the last.
func (r review) goOn() (screen, tea.Cmd) {
	if r.at+1 == len(r.stepsOf()) {
		return r.finish()
	}
	r = r.enter(r.at + 1)
	r.saving.dirty = true
	return r.save()
}

func (r review) inProse() bool {
	return r.ready && len(r.form.fields) > 0 && r.form.fields[r.form.at].prose()
}

func (r review) hasEarlier() bool {
	return slices.ContainsFunc(r.past, func(p journal.Review) bool { return p.Week != r.draft.Week })
}

// toEarlier puts what was answered on disk and leaves for the reviews of other
// weeks.
func (r review) toEarlier() (screen, tea.Cmd) {
	i := slices.IndexFunc(r.past, func(p journal.Review) bool { return p.Week.Monday().Before(r.draft.Week.Monday()) })
	if i < 0 {
		i = 0
	}
	week := r.past[i].Week
	r.next = func(e *env) screen { return newPastReview(e, week) }
	return r.end(setAside)
}

// waiting reports whether something is owed to buyers or due with them.
func (r review) waiting() bool { return len(r.week.RepliesOwed)+len(r.week.Due) > 0 }

func (r review) Typing() bool { return r.ready && r.form.typing() }

func (r review) Sources() []string {
	if !r.ready {
		return nil
	}
	return cited(r.env, r.step().sources)
}

func (r review) Keys() []shortcut {
	if !r.ready {
		return []shortcut{keyBack}
	}
	first := keyNext
	switch {
	case r.inProse():
		first = keyNextBody
	case r.at+1 == len(r.stepsOf()) && r.form.at+1 >= len(r.form.fields):
		first = keyNext.called(text.Say("finish", "完了"))
	}
	keys := []shortcut{first}
	switch r.step().id {
	case stepUnfinished:
		keys = r.unfinishedKeys()
	case stepFigures:
		if r.waiting() {
			keys = append(keys, keyDueList)
		}
	case stepLastPlan:
		if r.offersWin() {
			keys = append(keys, keyKeepWin)
		}
	}
	keys = append(keys, keyBack)
	if len(r.form.fields) > 0 {
		keys = append(keys, r.form.keys()...)
	}
	if r.hasEarlier() && !r.Typing() {
		keys = append(keys, keyEarlier)
	}
	keys = append(keys, keyFinish)
	if r.step().id == stepFigures {
		keys = append(keys, keyUp, keyDown, keyPageUp, keyPageDn)
	}
	return keys
}
