// Package journal is the domain: what a lost, silent or won deal is, which
// answers it can hold, and what makes an entry valid. It does no input or
// output and reads no clock.
package journal

import (
	"time"

	"daruma/journal/calendar"
)

// The outcomes of a deal.
const (
	Lost   = "lost"   // an explicit no
	Silent = "silent" // no decision heard; never counted as lost (E12)
	Won    = "won"    // signed; the base line of all figures
)

// An Entry is one deal's outcome and what was thought about it. Only Outcome is
// required; an empty or nil member is a question not answered. The JSON names
// are a contract with other people's scripts.
type Entry struct {
	ID      ID        `json:"id,omitzero"`
	Created time.Time `json:"created,omitzero"`
	Updated time.Time `json:"updated,omitzero"`
	Zone    string    `json:"zone,omitempty"` // IANA name of the zone it was written in

	Outcome     string      `json:"outcome"`
	Deal        Deal        `json:"deal,omitzero"`
	Price       Price       `json:"price,omitzero"`
	Needs       Needs       `json:"needs,omitzero"`
	Fit         Fit         `json:"fit,omitzero"`
	Chemistry   Chemistry   `json:"chemistry,omitzero"`
	Language    Language    `json:"language,omitzero"`
	Conditions  []string    `json:"conditions,omitempty"` // what a no rejects besides the person (B1, B2)
	Reasons     Reasons     `json:"reasons,omitzero"`
	Conduct     Conduct     `json:"conduct,omitzero"`
	Feeling     Feeling     `json:"feeling,omitzero"`
	Explanation Explanation `json:"explanation,omitzero"`
	Observer    string      `json:"observer,omitempty"` // what a fair observer would say happened
	Shield      string      `json:"shield,omitempty"`   // self-protection, never counted as a reason (A18)
	Lesson      Lesson      `json:"lesson,omitzero"`
	Plan        Plan        `json:"plan,omitzero"`
	Reply       Reply       `json:"reply,omitzero"`
	Thread      Thread      `json:"thread,omitzero"`

	Tags       []string          `json:"tags,omitempty"`
	Attributes map[string]string `json:"attributes,omitempty"` // columns an import brought, under their exact headers
	Origin     Origin            `json:"origin,omitzero"`
}

// A Deal is what was on offer, to whom, and when it was decided.
type Deal struct {
	Company      string        `json:"company,omitempty"`
	Title        string        `json:"title,omitempty"`
	Contact      string        `json:"contact,omitempty"`
	Role         string        `json:"role,omitempty"`
	People       []Person      `json:"people,omitempty"`
	Source       string        `json:"source,omitempty"` // "inbound" is a hot prospect (A1)
	Stage        string        `json:"stage,omitempty"`
	Amount       *Amount       `json:"amount,omitempty"`
	Currency     string        `json:"currency,omitempty"` // ISO 4217
	FirstContact calendar.Date `json:"first_contact,omitzero"`
	Decided      calendar.Date `json:"decided,omitzero"` // for a silent deal, the day the silence was noted
	Competitor   string        `json:"competitor,omitempty"`
	Product      string        `json:"product,omitempty"`
	ExternalID   string        `json:"external_id,omitempty"`
	Follows      ID            `json:"follows,omitzero"` // the lost entry that this won one makes good
}

// A Person is somebody on the buyer's side (A13, C9).
type Person struct {
	Name     string `json:"name,omitempty"`
	Role     string `json:"role,omitempty"`
	Language string `json:"language,omitempty"` // the language they prefer
	Voice    string `json:"voice,omitempty"`    // their weight in the decision
}

// Price is our price beside the two it may be held against (A5-A7).
type Price struct {
	Quote      *Amount `json:"quote,omitempty"`
	LastYear   *Amount `json:"last_year,omitempty"`
	Rival      *Amount `json:"rival,omitempty"`
	AskedLower string  `json:"asked_lower,omitempty"`
	Anchored   string  `json:"anchored,omitempty"` // when the value came up, relative to the price (A6)
}

// Needs is how clear the buyer was about what they wanted (A2-A4).
type Needs struct {
	Clarity        int    `json:"clarity,omitempty"` // 1 vague to 5 clear
	CriterionKnown string `json:"criterion_known,omitempty"`
	CriteriaMoved  string `json:"criteria_moved,omitempty"`
}

// Fit is how well the proposal met the need (A8, A9).
type Fit struct {
	Rating  int    `json:"rating,omitempty"`  // 1 poor to 5 close
	Options int    `json:"options,omitempty"` // how many solutions were proposed
	LedBy   string `json:"led_by,omitempty"`
}

// Chemistry is rapport, and the advantage it needs beside it (A11, A12).
type Chemistry struct {
	Rating    int    `json:"rating,omitempty"` // 1 cool to 5 warm
	Advantage string `json:"advantage,omitempty"`
}

// Language is the language the meetings were held in (A13, A14).
type Language struct {
	Meetings string `json:"meetings,omitempty"`
	Comfort  int    `json:"comfort,omitempty"` // 1 strained to 5 at ease
}

// Reasons keeps three sources apart: what the buyer said, what the seller
// thinks, and what a debrief told.
type Reasons struct {
	BuyerSaid      string `json:"buyer_said,omitempty"` // verbatim
	Said           string `json:"said,omitempty"`       // the reason their words name
	SaidConfidence string `json:"said_confidence,omitempty"`
	Mine           string `json:"mine,omitempty"`
	MineText       string `json:"mine_text,omitempty"`
	MineConfidence string `json:"mine_confidence,omitempty"`
	Secondary      string `json:"secondary,omitempty"`
	DebriefSaid    string `json:"debrief_said,omitempty"`
	Debrief        string `json:"debrief,omitempty"` // verbatim
}

// Conduct is one's own conduct where it fell short (D3).
type Conduct struct {
	Late       bool `json:"late,omitempty"`
	Unprepared bool `json:"unprepared,omitempty"`
}

// Feeling is its intensity before and after the walk, 0 calm to 10, and a word
// for it, asked last because naming comes after reappraising.
type Feeling struct {
	Before *int   `json:"before,omitempty"`
	After  *int   `json:"after,omitempty"`
	Word   string `json:"word,omitempty"`
}

// Explanation is how the person explains the loss, each 1 not at all to 5
// wholly. It is shown as their own trend, never scored.
type Explanation struct {
	Lasting    int `json:"lasting,omitempty"`
	Everywhere int `json:"everywhere,omitempty"`
	Me         int `json:"me,omitempty"`
	CanChange  int `json:"can_change,omitempty"`
}

// A Lesson is what the loss teaches (C1), and what was changed because of it (C4).
type Lesson struct {
	Text          string        `json:"text,omitempty"`
	WithinControl string        `json:"within_control,omitempty"`
	Changed       string        `json:"changed,omitempty"`
	ChangedOn     calendar.Date `json:"changed_on,omitzero"`
}

// A Plan is one if-then plan, tied to a cue.
type Plan struct {
	If     string        `json:"if,omitempty"`
	Then   string        `json:"then,omitempty"`
	UsedOn calendar.Date `json:"used_on,omitzero"`
}

// A Reply is the courteous answer to the buyer's notice (A16).
type Reply struct {
	Template string        `json:"template,omitempty"`
	Language string        `json:"language,omitempty"`
	Text     string        `json:"text,omitempty"` // set only where the template was edited
	SentOn   calendar.Date `json:"sent_on,omitzero"`
	Skipped  bool          `json:"skipped,omitempty"`
}

// A Thread is what happens with the buyer afterwards.
type Thread struct {
	Contacts     []Contact     `json:"contacts,omitempty"`
	Promised     string        `json:"promised,omitempty"` // what was promised to the buyer
	PostponedTo  calendar.Date `json:"postponed_to,omitzero"`
	StopLiftedOn calendar.Date `json:"stop_lifted_on,omitzero"`
	LetGo        bool          `json:"let_go,omitempty"`
}

// A Contact is one touch with the buyer, out or in.
type Contact struct {
	On        calendar.Date `json:"on,omitzero"`
	Kind      string        `json:"kind,omitempty"`
	Direction string        `json:"direction,omitempty"`
	Result    string        `json:"result,omitempty"`
	Signal    string        `json:"signal,omitempty"`
	Note      string        `json:"note,omitempty"`
	Value     string        `json:"value,omitempty"` // what is in it for them (B10)
}

// An Origin tells which row of which file an imported entry came from.
type Origin struct {
	Source      string            `json:"source,omitempty"`
	ExternalID  string            `json:"external_id,omitempty"`
	Fingerprint string            `json:"fingerprint,omitempty"` // of the row, where it has no id
	Occurrence  int               `json:"occurrence,omitempty"`  // 1 for the first row of that fingerprint
	Fields      map[string]string `json:"fields,omitempty"`      // the file's value of each field at the last import
}

// GapLastYear is (quote − last year) / last year: 0.16 for 16% above. It is
// unknown where an amount is missing or last year's is zero (A5).
func (p Price) GapLastYear() (gap float64, known bool) { return relativeGap(p.Quote, p.LastYear) }

// GapRival is (quote − rival) / rival, as [Price.GapLastYear].
func (p Price) GapRival() (gap float64, known bool) { return relativeGap(p.Quote, p.Rival) }

func relativeGap(quote, other *Amount) (float64, bool) {
	if quote == nil || other == nil || *other == 0 {
		return 0, false
	}
	return float64(*quote-*other) / float64(*other), true
}
