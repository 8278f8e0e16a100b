package thread

import (
	"strconv"

	"daruma/journal"
	"daruma/journal/calendar"
)

// The numbers of the domain. Days are calendar days unless they say business.
const (
	ReplyOwedDays    = 14 // after a decision; the last day counts
	FreezeDays       = 90 // after an objection nothing is written; the last day counts
	FirstFollowUp    = 6  // months from the decision to the first follow-up (B8)
	pauseAfter       = 4  // follow-ups running without an answer (B8)
	earlyDays        = 14 // how long before its date a follow-up may be made
	debriefFirst     = 14 // days after the reply
	debriefLast      = 21
	attemptsToReview = 4  // attempts after which to go on or let go
	daysToReview     = 56 // after the silence was noted, likewise
	attemptGap       = 5  // business days between attempts
	lateAttemptGap   = 10 // business days from the fourth attempt on
	callsRunning     = 2  // at most so many calls one after the other
)

// Rules are what a thread needs besides its head and the day.
type Rules struct {
	Interval int      // months between follow-ups, 3 or 4; anything else is 4
	MadeGood MadeGood // may be nil
}

// IntervalSetting is the key of the setting that says how many months lie
// between two follow-ups.
const IntervalSetting = "follow-up.interval"

// RulesOf are the rules of a user who set the interval to that; "" is the usual
// one. Which losses were made good is for the journal to tell.
func RulesOf(interval string) Rules {
	months, _ := strconv.Atoi(interval) // the setting takes numbers alone, or nothing
	return Rules{Interval: months}
}

func (r Rules) interval() int {
	if r.Interval == 3 {
		return 3
	}
	return 4
}

// MadeGood tells on which day a lost or silent entry was made good by a win that
// follows it. No date is a win on no known day, which has always been.
type MadeGood map[journal.ID]calendar.Date

// Add takes in one head; only a won one that follows another counts, and of
// several wins the earliest.
func (m MadeGood) Add(h *journal.Head) {
	if h.Outcome != journal.Won || h.Follows.IsZero() || h.Follows == h.ID {
		return
	}
	if before, known := m[h.Follows]; !known || h.Decided.Before(before) {
		m[h.Follows] = h.Decided
	}
}

// MadeGoodIn tells what the wins among heads make good.
func MadeGoodIn(heads []journal.Head) MadeGood {
	m := MadeGood{}
	for i := range heads {
		m.Add(&heads[i])
	}
	return m
}

// by reports whether h was made good by the day on.
func (m MadeGood) by(h *journal.Head, on calendar.Date) (day calendar.Date, ok bool) {
	if h.Outcome == journal.Won {
		return calendar.Date{}, false
	}
	day, ok = m[h.ID]
	return day, ok && !day.After(on)
}
