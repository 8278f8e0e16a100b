package thread

import (
	"daruma/journal"
	"daruma/journal/calendar"
)

// A Status is a thread as of a day.
type Status struct {
	State      State
	Since      calendar.Date // the day the state began, where one is known
	Until      calendar.Date // lost: last day a reply is owed; complained: last day of the freeze
	Next       calendar.Date // zero: nothing is planned; else a business day, which may have passed
	Kind       Kind          // what Next is for
	Template   string        // the reply that fits Next; "" none
	Channel    string        // the kind of contact to use next, a value of [journal.ContactKinds]
	Number     int           // which follow-up or attempt the next one would be, from 1
	Unanswered int           // follow-ups (or attempts) running without an answer
}

// MayWrite reports whether anything may be written to the buyer: the user has
// not let the deal go, no stop stands, and no quiet after an objection.
func (s Status) MayWrite() bool {
	return s.State != Closed && s.State != DoNotContact && s.State != Complained
}

// Of returns the thread of h as of the day on, which must be a date. It is total:
// whatever the head holds, there is a state.
func Of(h *journal.Head, on calendar.Date, r Rules) Status {
	p := pastOf(h, on)
	madeGood, isMadeGood := r.MadeGood.by(h, on)
	switch {
	case p.stopped:
		return Status{State: DoNotContact, Since: p.stoppedOn}
	case isMadeGood:
		return Status{State: Closed, Since: madeGood}
	case h.LetGo:
		return Status{State: Closed}
	case !p.objected.IsZero() && !p.freezeEnd.Before(on):
		return Status{State: Complained, Since: p.objected, Until: p.freezeEnd}
	case !p.decided:
		return Status{State: Active}
	case !p.signal.IsZero():
		return reopened(h, &p)
	case !p.acted.IsZero():
		return Status{State: Active, Since: p.acted}
	case h.Outcome == journal.Won && h.Follows.IsZero():
		return Status{State: Won, Since: h.Decided}
	case h.Outcome == journal.Won:
		return Status{State: WonBack, Since: h.Decided}
	case h.Outcome == journal.Silent:
		return silent(h, &p)
	case replyOwed(h, &p, on):
		return lost(h, &p)
	default:
		return nurture(h, &p, on, r)
	}
}

// reopened is due on the day of the sign and stays there if missed.
func reopened(h *journal.Head, p *past) Status {
	s := Status{State: Reopened, Since: p.signal}
	if !h.Decided.IsZero() {
		s.Next, s.Kind, s.Template, s.Channel = p.planned(p.signal), Act, "check-in", email
	}
	return s
}

// replyOwed reports whether an explicit no still waits for its reply.
func replyOwed(h *journal.Head, p *past, on calendar.Date) bool {
	return h.Outcome == journal.Lost && !h.Decided.IsZero() && p.replied.IsZero() && !h.ReplySkip &&
		on.DaysSince(h.Decided) <= ReplyOwedDays
}

// lost waits for its reply, from the business day after the decision on.
func lost(h *journal.Head, p *past) Status {
	return Status{
		State: Lost, Since: h.Decided, Until: h.Decided.AddDays(ReplyOwedDays),
		Next: p.planned(h.Decided.AddDays(1)), Kind: Reply, Template: "thanks", Channel: email,
	}
}
