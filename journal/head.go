package journal

import (
	"slices"
	"strings"

	"daruma/journal/calendar"
)

// A Head is what lists, due dates and figures need of an entry: every factor
// and date, and no free text but names. It is kept beside the entry, so that
// none of them ever reads a whole one.
type Head struct {
	ID       ID
	Outcome  string
	Company  string
	Title    string
	Contact  string
	Amount   *Amount
	Currency string
	Decided  calendar.Date
	Follows  ID
	Tags     []string

	Answers    Answers
	Attributes []Attribute // sorted by name

	Replied     calendar.Date
	ReplySkip   bool
	Contacts    []Touch
	Promised    bool // something was promised to the buyer
	PostponedTo calendar.Date
	StopLifted  calendar.Date
	LetGo       bool

	LessonOpen   bool          // a lesson was written and nothing was changed yet
	LessonUsed   bool          // something was changed, with or without its day
	LessonUsedOn calendar.Date // the day, where it is known
	PlanOpen     bool          // a plan was written and not used yet
	PlanUsed     bool          // the plan was used
	PlanUsedOn   calendar.Date
}

// Answers are the factors of an entry; an empty or nil one was not answered.
type Answers struct {
	Source, Stage                      string
	AskedLower, Anchored               string
	CriterionKnown, CriteriaMoved      string
	LedBy, Meetings                    string
	Said, Mine, Secondary, Debrief     string
	Clarity, Fit, Options              int
	Chemistry, Comfort                 int
	Advantage, Competitor              bool
	Late, Unprepared                   bool
	Conditions                         []string
	GapLastYear, GapRival              *float64
	LanguageMatch                      string // "same", "someone differs" or "" where it cannot be told
	FeelingBefore, FeelingAfter        *int
	Lasting, Everywhere, Me, CanChange int
}

// An Attribute is one column that an import brought.
type Attribute struct{ Name, Value string }

// A Touch is a contact without its words.
type Touch struct {
	On                              calendar.Date
	Kind, Direction, Result, Signal string
}

// Touch is the contact without its words.
func (c Contact) Touch() Touch { return Touch{c.On, c.Kind, c.Direction, c.Result, c.Signal} }

// Incoming reports whether the buyer made the contact. Where no direction was
// recorded the result tells, see [UsualDirection].
func (t Touch) Incoming() bool {
	return t.Direction == "in" || t.Direction == "" && UsualDirection(t.Result) == "in"
}

// The values of [Answers.LanguageMatch].
const (
	SameLanguage   = "same"
	SomeoneDiffers = "someone differs"
)

// Head returns the head of e.
func (e Entry) Head() Head {
	h := Head{
		ID: e.ID, Outcome: e.Outcome, Company: e.Deal.Company, Title: e.Deal.Title, Contact: e.Deal.Contact,
		Amount: e.Deal.Amount, Currency: e.Deal.Currency, Decided: e.Deal.Decided, Follows: e.Deal.Follows, Tags: e.Tags,
		Answers: e.answers(),
		Replied: e.Reply.SentOn, ReplySkip: e.Reply.Skipped,
		Promised: e.Thread.Promised != "", PostponedTo: e.Thread.PostponedTo, StopLifted: e.Thread.StopLiftedOn, LetGo: e.Thread.LetGo,
		LessonUsed: e.Lesson.Changed != "" || !e.Lesson.ChangedOn.IsZero(), LessonUsedOn: e.Lesson.ChangedOn,
		PlanUsed: !e.Plan.UsedOn.IsZero(), PlanUsedOn: e.Plan.UsedOn,
	}
	h.LessonOpen = e.Lesson.Text != "" && !h.LessonUsed
	h.PlanOpen = e.Plan.Then != "" && !h.PlanUsed
	for _, c := range e.Thread.Contacts {
		h.Contacts = append(h.Contacts, c.Touch())
	}
	for name, value := range e.Attributes {
		h.Attributes = append(h.Attributes, Attribute{name, value})
	}
	slices.SortFunc(h.Attributes, func(a, b Attribute) int { return strings.Compare(a.Name, b.Name) })
	return h
}

func (e Entry) answers() Answers {
	a := Answers{
		Source: e.Deal.Source, Stage: e.Deal.Stage,
		AskedLower: e.Price.AskedLower, Anchored: e.Price.Anchored,
		CriterionKnown: e.Needs.CriterionKnown, CriteriaMoved: e.Needs.CriteriaMoved,
		LedBy: e.Fit.LedBy, Meetings: e.Language.Meetings,
		Said: e.Reasons.Said, Mine: e.Reasons.Mine, Secondary: e.Reasons.Secondary, Debrief: e.Reasons.DebriefSaid,
		Clarity: e.Needs.Clarity, Fit: e.Fit.Rating, Options: e.Fit.Options,
		Chemistry: e.Chemistry.Rating, Comfort: e.Language.Comfort,
		Advantage: e.Chemistry.Advantage != "", Competitor: e.Deal.Competitor != "",
		Late: e.Conduct.Late, Unprepared: e.Conduct.Unprepared, Conditions: e.Conditions,
		LanguageMatch: e.LanguageMatch(),
		FeelingBefore: e.Feeling.Before, FeelingAfter: e.Feeling.After,
		Lasting: e.Explanation.Lasting, Everywhere: e.Explanation.Everywhere,
		Me: e.Explanation.Me, CanChange: e.Explanation.CanChange,
	}
	if gap, ok := e.Price.GapLastYear(); ok {
		a.GapLastYear = &gap
	}
	if gap, ok := e.Price.GapRival(); ok {
		a.GapRival = &gap
	}
	return a
}

// LanguageMatch tells whether everybody whose preference is known prefers the
// language that the meetings were held in (A13): [SameLanguage],
// [SomeoneDiffers], or "" where the meetings' language or all preferences are
// unknown. Meetings in both languages or with an interpreter suit everybody
// who prefers English or Japanese.
func (e Entry) LanguageMatch() string {
	if e.Language.Meetings == "" {
		return ""
	}
	match := ""
	for _, p := range e.Deal.People {
		if p.Language == "" {
			continue
		}
		if !suits(e.Language.Meetings, p.Language) {
			return SomeoneDiffers
		}
		match = SameLanguage
	}
	return match
}

func suits(meetings, preferred string) bool {
	switch meetings {
	case "mixed", "interpreter":
		return preferred == "en" || preferred == "ja"
	default:
		return meetings == preferred
	}
}
