package ui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// planTasks are the newest if-then plan that has not been carried out yet, of a
// review or of an entry: it is shown again until it is.
func (l *homeLoaded) planTasks(j keeper, d *reviewDue) ([]task, error) {
	const week = 7
	reviewed := d.planTasks()
	if l.plan == nil || len(reviewed) > 0 && l.plan.Decided.Before(d.plan.Week.Monday().AddDays(week)) {
		return reviewed, nil
	}
	entry, err := j.Get(l.plan.ID)
	if errors.Is(err, journal.ErrNotFound) || err == nil && !entry.Head().PlanOpen { // since the heads were read
		return reviewed, nil
	}
	return []task{{
		say: planText(entry.Plan), when: text.Say("your plan", "計画"), sources: []string{coach.IfThen},
		make: func(e *env) screen { return newPlan(e, entry) },
	}}, err
}

// planPage is the plan of an entry, and the question whether it came up.
type planPage struct {
	*env
	entry  journal.Entry
	saving bool
	after  *leaving // what was asked for while it was being stored
}

// planStored tells that a plan was noted as carried out, or was not.
type planStored struct {
	err     error
	refused text.Text // why it was not, where that is known
}

var keyCameUp = press("enter", "done today", "今日実行した")

func newPlan(e *env, entry journal.Entry) screen { return planPage{env: e, entry: entry} }

func (p planPage) Init() tea.Cmd { return nil }

func (p planPage) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case planStored:
		return p.stored(msg)
	case tea.KeyMsg:
		switch {
		case p.saving:
		case keyCameUp.hit(msg):
			p.saving = true
			return p, p.carriedOut()
		case keyEntry.hit(msg):
			id := p.entry.ID
			return p, p.become(func(e *env) screen { return newEntry(e, id) })
		}
	}
	return p, nil
}

// carriedOut notes that the plan was carried out today.
func (p planPage) carriedOut() tea.Cmd {
	j, id, today, now := p.journal, p.entry.ID, p.today(), p.clock()
	return func() tea.Msg {
		refused, err := changeEntry(j, id, func(e *journal.Entry) { e.Plan.UsedOn = today }, now)
		return planStored{err, refused}
	}
}

func (p planPage) stored(msg planStored) (screen, tea.Cmd) {
	after := p.after
	p.saving, p.after = false, nil
	switch {
	case msg.err != nil:
		return p, failed(msg.err)
	case !msg.refused.IsZero():
		return p, failedWith(msg.refused)
	case after != nil:
		return depart(p, *after)
	}
	of := companyOf(p.entry)
	return p, p.become(func(e *env) screen { return newEyePage(e, of, planUsed) })
}

func (p planPage) Leave(why leaving) (screen, tea.Cmd) {
	if p.saving && why != atOnce {
		p.after = &why
		return p, nil
	}
	return depart(p, why)
}

func (planPage) Typing() bool        { return false }
func (p planPage) Sources() []string { return cited(p.env, []string{coach.IfThen}) }
func (planPage) Keys() []shortcut    { return []shortcut{keyCameUp, keyEntry, keyBack} }

func (p planPage) View() string {
	title := p.say(text.Say("Your plan", "計画"))
	lines := []string{titleLine(p.env, title, p.say(companyOf(p.entry))), p.look.Rule(p.width), ""}
	lines = append(append(lines, said(p.env, p.look.Text.Render, planText(p.entry.Plan))...), "")
	return strings.Join(append(lines, said(p.env, p.look.Muted.Render, text.Say(
		"Has it come up, and did you do it? Enter notes it with today's date; until then it waits on home.",
		"その場面があって実行できたときは、Enterで今日の日付を記録します。それまでホームに表示されます。"))...), "\n")
}
