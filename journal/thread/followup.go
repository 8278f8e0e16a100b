package thread

import (
	"daruma/journal"
	"daruma/journal/calendar"
)

// followUps replays the follow-ups of a decided loss: the dates planned for them
// and the contacts that used one (B8).
type followUps struct {
	decided  calendar.Date
	interval int // months
	slot     int // counts the planned dates from 0: decision + 6 months, then every interval

	next       calendar.Date
	last       calendar.Date // the last follow-up made
	made       int
	unanswered int           // running
	paused     calendar.Date // the day of the fourth
	woken      calendar.Date // the day an answer ended the last pause
	objected   calendar.Date
}

// followUpsOf replays the contacts, which are in order, up to their last.
func followUpsOf(decided calendar.Date, contacts []journal.Touch, interval int) followUps {
	f := followUps{decided: decided, interval: interval}
	f.plan(decided)
	for _, t := range contacts {
		if !t.On.IsZero() {
			f.take(t)
		}
	}
	return f
}

// take takes in one contact. What a quiet moves is known only from the objection
// on: a follow-up made before it keeps the slot it used.
func (f *followUps) take(t journal.Touch) {
	made := isStep(t) && f.paused.IsZero() && !t.On.Before(f.next.AddDays(-earlyDays))
	if made {
		f.made, f.unanswered, f.last = f.made+1, f.unanswered+1, t.On
		f.plan(f.last.AddMonths(f.interval - 1))
	}
	switch {
	case isAnswer(t):
		f.unanswered = 0
		if !f.paused.IsZero() {
			f.paused, f.woken = calendar.Date{}, t.On
			f.plan(t.On)
		}
	case made && f.unanswered == pauseAfter:
		f.paused = t.On
	}
	if t.Result == "complained" {
		f.objected = t.On
		f.next = outside(f.objected, f.next)
	}
}

// plan moves next to the first planned date on or after earliest. Each is
// clamped from the decision's own day, so that a short month shortens no other.
func (f *followUps) plan(earliest calendar.Date) {
	date := f.date()
	for date.Before(earliest) {
		f.slot++
		date = f.date()
	}
	f.next = outside(f.objected, date)
}

func (f *followUps) date() calendar.Date {
	return calendar.NextBusiness(f.decided.AddMonths(FirstFollowUp + f.slot*f.interval))
}

// nurture is patience after a decided loss: the next follow-up, or none after
// four without an answer. A date the user postponed to counts while it lies
// after the planned one.
func nurture(h *journal.Head, p *past, on calendar.Date, r Rules) Status {
	if h.Decided.IsZero() {
		return Status{State: Nurture, Since: p.replied}
	}
	f := followUpsOf(h.Decided, p.contacts, r.interval())
	if !f.paused.IsZero() {
		return Status{State: Paused, Since: f.paused, Unanswered: f.unanswered}
	}
	next := f.next
	if h.PostponedTo.After(next) {
		next = p.planned(h.PostponedTo)
	}
	return Status{
		State: Nurture, Since: nurtureSince(h, p, f.woken, on),
		Next: next, Kind: FollowUp, Template: "follow-up", Channel: email,
		Number: f.made + 1, Unanswered: f.unanswered,
	}
}

// nurtureSince is the day patience began: the reply's, the decision's where no
// reply was to be sent, the day after the last one on which it was owed, and
// never before the end of a pause, a quiet or a stop.
func nurtureSince(h *journal.Head, p *past, woken, on calendar.Date) calendar.Date {
	since := h.Decided.AddDays(ReplyOwedDays + 1)
	switch {
	case !p.replied.IsZero():
		since = later(p.replied, h.Decided)
	case h.ReplySkip:
		since = h.Decided
	}
	since = later(since, woken)
	if !p.objected.IsZero() {
		since = later(since, p.freezeEnd.AddDays(1))
	}
	if !h.StopLifted.After(on) {
		since = later(since, h.StopLifted)
	}
	return since
}

func later(a, b calendar.Date) calendar.Date {
	if b.After(a) {
		return b
	}
	return a
}
