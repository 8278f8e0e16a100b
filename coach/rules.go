package coach

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
)

// A Rule is one row of coaching: if these facts hold, this note stands on these
// steps, because of these sources. Its numbers are agreed cut-offs, not findings.
type Rule struct {
	ID       int
	Steps    []string            // where the note stands: ids of [Steps], or a place such as [Close]
	Outcomes []string            // the outcomes it is for; nil: every one
	When     func(f Facts) bool  // never changes the entry
	Say      text.Text           // with verbs where Figures fills them
	Figures  func(f Facts) []any // what fills the verbs of Say; nil: there are none
	Sources  []string            // item ids and methods, see [SourceName]
}

// Places besides the steps of the walk at which a note can stand.
const (
	Close     = "close"      // the walk ends; it asks nothing
	FollowUps = "follow-ups" // a thread is in focus on the follow-ups screen
	Logged    = "logged"     // a contact is being logged, or was logged just now
	Home      = "home"       // the home screen, about no entry
)

var (
	decidedNo = []string{journal.Lost}
	notSigned = []string{journal.Lost, journal.Silent}
)

// Rules are what the coach can say, in the order in which notes stand on a
// page. A new rule is one row of one of the four tables.
var Rules = slices.Concat(dealRules, selfRules, laterRules, quietRules)
