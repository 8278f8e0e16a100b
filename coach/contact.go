package coach

// Values of a contact that rules and evidence look at, see
// [journal.ContactKinds], [journal.ContactResults] and [journal.Signals].
const (
	outgoing = "out"

	colleague = "colleague"

	reached     = "reached"
	answered    = "answered"
	absent      = "absent"
	blocked     = "blocked"
	noAnswer    = "no-answer"
	messageLeft = "message-left"
	complained  = "complained"
	stop        = "stop"

	engaged           = "engaged"
	competitorFailed  = "competitor-failed"
	peopleChanged     = "people-changed"
	prioritiesChanged = "priorities-changed"
)
