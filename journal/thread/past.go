package thread

import (
	"daruma/journal"
	"daruma/journal/calendar"
)

// A past is what a thread has seen up to a day.
type past struct {
	contacts []journal.Touch
	decided  bool // the decision, win or silence has been by that day, or its day is not known
	replied  calendar.Date

	stopped   bool // a stop stands
	stoppedOn calendar.Date
	objected  calendar.Date // the last time they objected
	freezeEnd calendar.Date // the last day of the quiet after it

	signal calendar.Date // their first sign that nobody has answered
	acted  calendar.Date // our first contact after the last sign that was answered
}

// pastOf looks at everything h has seen up to the day on.
func pastOf(h *journal.Head, on calendar.Date) past {
	p := past{contacts: known(h.Contacts, on), decided: !h.Decided.After(on)}
	if !h.Replied.After(on) {
		p.replied = h.Replied
	}
	lifted := h.StopLifted
	if lifted.After(on) {
		lifted = calendar.Date{}
	}
	for _, t := range p.contacts {
		if t.Result == "stop" && (lifted.IsZero() || lifted.Before(t.On)) {
			p.stopped, p.stoppedOn = true, t.On
		}
		if t.On.IsZero() {
			continue
		}
		if t.Result == "complained" {
			p.objected, p.freezeEnd = t.On, t.On.AddDays(FreezeDays)
		}
		p.sign(h, t)
	}
	return p
}

// sign keeps which sign of the buyer waits for an answer. A sign on the day of
// a decision or before it is part of what was decided; a silence decides
// nothing, so that a sign on its day ends it.
func (p *past) sign(h *journal.Head, t journal.Touch) {
	switch {
	case isSignal(t):
		newer := t.On.After(h.Decided) || h.Outcome == journal.Silent && t.On == h.Decided
		if newer && p.signal.IsZero() {
			p.signal, p.acted = t.On, calendar.Date{}
		}
	case !t.Incoming() && !p.signal.IsZero():
		p.signal, p.acted = calendar.Date{}, t.On
	}
}

// planned is a date the program proposes: a business day outside the quiet that
// follows an objection.
func (p *past) planned(d calendar.Date) calendar.Date {
	d = calendar.NextBusiness(d)
	if p.objected.IsZero() {
		return d
	}
	for _, t := range p.contacts {
		if t.Result == "complained" {
			d = outside(t.On, d)
		}
	}
	return d
}

// outside moves a date that falls into the quiet after an objection to the first
// business day after it.
func outside(objected, d calendar.Date) calendar.Date {
	if objected.IsZero() || d.Before(objected) || d.After(objected.AddDays(FreezeDays)) {
		return d
	}
	return calendar.NextBusiness(objected.AddDays(FreezeDays + 1))
}
