// Package pattern holds the figures: what losses have in common that wins have
// not, how sure that is, and what a week looked like. It only ever counts
// answers; a text that the program asked with is none.
//
// All of it is pure functions of heads, a period, a day and the rules of
// threads. A figure never says more than its numbers do: a share carries its
// interval, a contrast its exact test, and everything that was looked at is
// told along with what was found.
package pattern

import (
	"daruma/journal/calendar"
)

// A Period is a stretch of days, both ends included. A zero end is open, and
// the zero Period is all time.
type Period struct {
	Since calendar.Date `json:"since"`
	Until calendar.Date `json:"until"`
}

// Holds reports whether what was decided on d belongs to the period. All time
// holds deals without a date too; no other period does.
func (p Period) Holds(d calendar.Date) bool {
	if p == (Period{}) {
		return true
	}
	return !d.IsZero() && !d.Before(p.Since) && (p.Until.IsZero() || !d.After(p.Until))
}
