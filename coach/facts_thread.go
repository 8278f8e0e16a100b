package coach

import (
	"slices"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// dueToday reports whether something of that kind is due with the buyer today,
// or was due earlier and waits. A debrief and a seasonal greeting stand beside
// what the thread is for.
func dueToday(f Facts, kind thread.Kind) bool {
	if f.Thread.Kind == kind {
		return !f.Thread.Next.IsZero() && !f.Thread.Next.After(f.Today)
	}
	if f.Thread.State != thread.Nurture {
		return false
	}
	head := f.Entry.Head()
	return slices.ContainsFunc(thread.RowsOf(&head, f.Today, 0, thread.Rules{}), func(r thread.Row) bool { return r.Kind == kind })
}

// A busyDay is a planned date that is no good one, why, and the next good one.
type busyDay struct {
	on, better calendar.Date
	occasion   text.Text
}

// busyFollowUp looks at the date a coming follow-up was planned for, before it
// was moved to a business day. A plain weekend is not worth a note. March is
// advice only: nothing moves away from it.
func busyFollowUp(f Facts) (busyDay, bool) {
	next := nextFollowUp(f)
	if next.IsZero() || next.Before(f.Today) {
		return busyDay{}, false
	}
	planned := unmoved(f.Entry, next)
	if window, closed := calendar.Closed(planned); closed {
		return busyDay{planned, next, text.Say(window.English, window.Japanese)}, true
	}
	if name, off := calendar.Holiday(planned); off {
		return busyDay{planned, next, text.Say("a public holiday", name)}, true
	}
	const april, middle = time.April, 15
	if planned.Month() == time.March {
		better := calendar.NextBusiness(calendar.NewDate(planned.Year(), april, middle))
		return busyDay{planned, better, text.Say("many firms close their year then", "多くの会社の年度末")}, true
	}
	return busyDay{}, false
}

// nextFollowUp is the date of the next follow-up; while a reply is still owed,
// of the one that comes after it.
func nextFollowUp(f Facts) calendar.Date {
	status := f.Thread
	if status.State == thread.Lost {
		head := f.Entry.Head()
		head.ReplySkip = true
		status = thread.Of(&head, f.Today, thread.Rules{})
	}
	if status.Kind != thread.FollowUp {
		return calendar.Date{}
	}
	return status.Next
}

// unmoved is the date that became next when it was moved to a business day: the
// one the user postponed to, or a number of whole months after the decision.
func unmoved(e *journal.Entry, next calendar.Date) calendar.Date {
	if calendar.NextBusiness(e.Thread.PostponedTo) == next {
		return e.Thread.PostponedTo
	}
	for months := thread.FirstFollowUp; ; months++ {
		planned := e.Deal.Decided.AddMonths(months)
		if calendar.NextBusiness(planned) == next {
			return planned
		}
		if planned.IsZero() || planned.After(next) {
			return next
		}
	}
}

// reopenedBy reports whether the buyer has given a sign that waits for an
// answer, and it is one of these.
func reopenedBy(f Facts, signals ...string) bool {
	if f.Thread.State != thread.Reopened {
		return false
	}
	newest := ""
	for _, c := range byDay(f.Entry.Thread.Contacts) {
		if c.Signal != "" || c.Result == signal {
			newest = c.Signal
		}
	}
	return slices.Contains(signals, newest)
}

// decidedAndQuiet: they have decided, our last contact since has not been
// answered, and the next follow-up is not due yet.
func decidedAndQuiet(f Facts) bool {
	if f.Thread.State != thread.Nurture || !f.Thread.Next.After(f.Today) {
		return false
	}
	contacts := byDay(f.Entry.Thread.Contacts)
	if len(contacts) == 0 {
		return false
	}
	last := contacts[len(contacts)-1]
	return last.On.After(f.Entry.Deal.Decided) && isUnanswered(last)
}

// turnedAway: whoever answers the phone has not put the call through, and
// another call is in place.
func turnedAway(f Facts) bool {
	if f.Logged == nil || f.Logged.Result != blocked && f.Logged.Result != absent {
		return false
	}
	switch f.Thread.State {
	case thread.Silent, thread.Active, thread.Reopened:
		return true
	default:
		return false
	}
}

// reachedAtLast: the contact just logged found them, and the one before did not.
func reachedAtLast(f Facts) bool {
	if f.Logged == nil || f.Logged.Result != reached && f.Logged.Result != answered {
		return false
	}
	contacts := byDay(f.Entry.Thread.Contacts)
	at := slices.IndexFunc(contacts, func(c journal.Contact) bool {
		return c.On == f.Logged.On && c.Result == f.Logged.Result
	})
	return at > 0 && isUnanswered(contacts[at-1])
}

// nextChannel is how to try a silent buyer next (E6).
func nextChannel(f Facts) text.Text {
	return journal.Label(journal.ContactKinds, f.Thread.Channel)
}

// pivotLine is said after the apology where the user has turned it on; in a
// Japanese reply it has no place (E9).
func pivotLine(f Facts) text.Text {
	if !f.Pivot {
		return text.Text{}
	}
	return text.Say(" In English your line on its value may follow.", "価値を伝える一文を添えるのは、英語の場合に限ります。")
}
