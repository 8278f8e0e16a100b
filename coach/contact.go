package coach

import (
	"slices"

	"daruma/journal"
)

// Values of a contact that rules and evidence look at, see
// [journal.ContactKinds], [journal.ContactResults] and [journal.Signals].
const (
	colleague = "colleague"

	reached     = "reached"
	answered    = "answered"
	absent      = "absent"
	blocked     = "blocked"
	noAnswer    = "no-answer"
	messageLeft = "message-left"
	complained  = "complained"
	stop        = "stop"
	signal      = "signal"

	engaged           = "engaged"
	competitorFailed  = "competitor-failed"
	peopleChanged     = "people-changed"
	prioritiesChanged = "priorities-changed"
)

// byDay returns the contacts in the order of their days; within a day they stay
// as they were logged.
func byDay(contacts []journal.Contact) []journal.Contact {
	sorted := slices.Clone(contacts)
	slices.SortStableFunc(sorted, func(a, b journal.Contact) int { return a.On.Compare(b.On) })
	return sorted
}

// isUnanswered: we tried to reach them, and nobody came to speak or write. A
// card or an event asks for no answer.
func isUnanswered(c journal.Contact) bool {
	switch c.Kind {
	case "phone", "email", "letter", "visit":
	default:
		return false
	}
	switch c.Result {
	case noAnswer, messageLeft, absent, blocked:
		return true
	default:
		return false
	}
}
