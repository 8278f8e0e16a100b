package thread

import (
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
)

// The kinds of contact that a follow-up or an attempt can be.
const (
	phone  = "phone"
	email  = "email"
	letter = "letter"
	visit  = "visit"
	card   = "card"
	meet   = "meeting"
)

// known returns the contacts up to the day on, by day and within a day in the
// order they were logged. Those on no known day come first. It copies only
// where they are out of order.
func known(contacts []journal.Touch, on calendar.Date) []journal.Touch {
	byDay := func(a, b journal.Touch) int { return a.On.Compare(b.On) }
	if !slices.IsSortedFunc(contacts, byDay) {
		contacts = slices.Clone(contacts)
		slices.SortStableFunc(contacts, byDay)
	}
	end := len(contacts)
	for end > 0 && contacts[end-1].On.After(on) {
		end--
	}
	return contacts[:end]
}

// isSignal reports whether the contact was a sign from the buyer.
func isSignal(t journal.Touch) bool {
	return t.Result == "signal" || t.Signal != "" && t.Incoming()
}

// isStep reports whether the contact is of ours and of a kind that makes a
// follow-up or an attempt. Cards, events, meetings and colleagues met are not.
func isStep(t journal.Touch) bool {
	if t.Incoming() {
		return false
	}
	switch t.Kind {
	case phone, email, letter, visit:
		return true
	}
	return false
}

// isAnswer reports whether the buyer answered: they wrote or called, or one of
// our own steps reached them. A step with no result is not answered yet.
func isAnswer(t journal.Touch) bool {
	if t.Incoming() {
		return true
	}
	switch t.Result {
	case "complained", "stop", "signal":
		return true
	case "reached", "answered":
		return isStep(t)
	}
	return false
}
