package pattern

import (
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// A Week is the look back on one ISO week in local time: what it held, what is
// open, and what it shares with the eight weeks before. Its JSON is a contract
// with other people's scripts; lists are never null.
type Week struct {
	Week calendar.Week `json:"week"`
	Period
	Losses   []Case  `json:"losses"`
	Silences []Case  `json:"silences"`
	Wins     []Case  `json:"wins"`
	Feeling  Feeling `json:"feeling"` // what moved in me, over the week's entries

	RepliesSent []Case    `json:"replies_sent"` // in the week
	RepliesOwed []Due     `json:"replies_owed"` // today
	Done        []Done    `json:"follow_ups_done"`
	Due         []Due     `json:"follow_ups_due"` // today or by the week's end, whichever is later
	LessonsOpen []Case    `json:"lessons_open"`   // written down, nothing changed yet
	PlansOpen   []Case    `json:"plans_open"`     // made, not used yet
	Before      Before    `json:"before"`
	Shared      []Shared  `json:"shared"`
	Unfinished  []Case    `json:"unfinished"` // at most two, to be offered
	LastPlan    *LastPlan `json:"last_plan"`
	Answers     *Answers  `json:"answers"`
}

// A Case is one deal in a list.
type Case struct {
	ID      journal.ID    `json:"id"`
	Company string        `json:"company"`
	Title   string        `json:"title"`
	Decided calendar.Date `json:"decided"`
}

// A Due is something that waits with a buyer.
type Due struct {
	ID       journal.ID    `json:"id"`
	Company  string        `json:"company"`
	Contact  string        `json:"contact"`
	On       calendar.Date `json:"on"`
	State    thread.State  `json:"state"`
	Kind     thread.Kind   `json:"kind"`
	Template string        `json:"template"`
}

// A Done is a contact that was made.
type Done struct {
	ID      journal.ID    `json:"id"`
	Company string        `json:"company"`
	On      calendar.Date `json:"on"`
	Kind    string        `json:"kind"`
	Result  string        `json:"result"`
}

// Before is what was decided in the eight weeks before the week.
type Before struct {
	Period
	Losses   int  `json:"losses"`
	Wins     int  `json:"wins"`
	Silent   int  `json:"silent"`
	LossRate Rate `json:"loss_rate"`
}

// A Shared is an answer that losses of the week have in common with losses of
// the eight weeks before. Whether it tells losses from wins is the verdict's to
// say, and the verdict's alone.
type Shared struct {
	Factor  string  `json:"factor"`
	Value   string  `json:"value"`
	Week    Count   `json:"week"`   // of the week's losses
	Losses  Count   `json:"losses"` // of those of the eight weeks
	Wins    Count   `json:"wins"`   // of the wins of the eight weeks
	Verdict Verdict `json:"verdict"`

	Attribute bool `json:"-"`
}

// A LastPlan is the plan that the newest earlier review made, and whether it
// came up since: a value of [journal.YesNo], or "" where that was not asked yet.
type LastPlan struct {
	Week   calendar.Week `json:"week"`
	If     string        `json:"if"`
	Then   string        `json:"then"`
	CameUp string        `json:"came_up"`
}

// Answers are what was written down in the week's review.
type Answers struct {
	Done       bool   `json:"done"`
	BuyersSaid string `json:"buyers_said"`
	InMyHands  string `json:"in_my_hands"`
	Kept       string `json:"kept"`
	Meeting    string `json:"meeting"`
	Change     string `json:"change"`
}

// weeksBefore is how many weeks a week is held against.
const weeksBefore = 8

// Review looks back on a week as today knows it. reviews are those that were
// saved, in any order: the week's own gives the answers, the newest earlier one
// with a plan the plan to begin with. What a later win made good is worked out
// from the heads, whatever the rules say.
func Review(heads []journal.Head, week calendar.Week, today calendar.Date, rules thread.Rules, reviews []journal.Review) Week {
	w := Week{
		Week: week, Period: Period{week.Monday(), week.Sunday()},
		Losses: []Case{}, Silences: []Case{}, Wins: []Case{},
		RepliesSent: []Case{}, RepliesOwed: []Due{}, Done: []Done{}, Due: []Due{},
		LessonsOpen: []Case{}, PlansOpen: []Case{}, Shared: []Shared{}, Unfinished: []Case{},
	}
	var moved feelings
	for i := range heads {
		w.add(&heads[i], &moved)
	}
	w.Feeling = moved.medians()
	w.addDue(heads, today, rules)
	w.compare(heads, today, rules)
	w.Unfinished = unfinished(heads, w.Period)
	w.addReviews(reviews)
	return w
}

// add puts a head into the lists it belongs to.
func (w *Week) add(h *journal.Head, moved *feelings) {
	if w.Holds(h.Decided) {
		moved.add(h.Answers.FeelingBefore, h.Answers.FeelingAfter)
		switch h.Outcome {
		case journal.Lost:
			w.Losses = append(w.Losses, caseOf(h))
		case journal.Won:
			w.Wins = append(w.Wins, caseOf(h))
		default:
			w.Silences = append(w.Silences, caseOf(h))
		}
	}
	if w.Holds(h.Replied) {
		w.RepliesSent = append(w.RepliesSent, caseOf(h))
	}
	if h.LessonOpen {
		w.LessonsOpen = append(w.LessonsOpen, caseOf(h))
	}
	if h.PlanOpen {
		w.PlansOpen = append(w.PlansOpen, caseOf(h))
	}
	for _, t := range h.Contacts {
		if w.Holds(t.On) && !t.Incoming() {
			w.Done = append(w.Done, Done{h.ID, h.Company, t.On, t.Kind, t.Result})
		}
	}
}

func caseOf(h *journal.Head) Case { return Case{h.ID, h.Company, h.Title, h.Decided} }

// addDue lists the replies owed, also those whose day is only next week, and all
// else that is due by the week's end.
func (w *Week) addDue(heads []journal.Head, today calendar.Date, rules thread.Rules) {
	rules.MadeGood = thread.MadeGoodIn(heads)
	for i := range heads {
		h := &heads[i]
		if today.DaysSince(h.Decided) > thread.ReplyOwedDays {
			continue
		}
		if s := thread.Of(h, today, rules); s.State == thread.Lost {
			w.RepliesOwed = append(w.RepliesOwed, Due{h.ID, h.Company, h.Contact, s.Next, s.State, s.Kind, s.Template})
		}
	}
	slices.SortStableFunc(w.RepliesOwed, func(a, b Due) int { return a.On.Compare(b.On) })
	for _, row := range thread.Due(heads, today, w.Until.DaysSince(today), rules) {
		if row.Kind != thread.Reply {
			w.Due = append(w.Due, Due{row.ID, row.Company, row.Contact, row.On, row.State, row.Kind, row.Template})
		}
	}
}

func (w *Week) addReviews(reviews []journal.Review) {
	var last *journal.Review
	for i := range reviews {
		switch r := &reviews[i]; {
		case r.Week == w.Week:
			w.Answers = &Answers{r.Done, r.BuyersSaid, r.InMyHands, r.Kept, r.Meeting, r.Change}
		case r.Plan.Then == "" || !r.Week.Monday().Before(w.Since):
		case last == nil || r.Week.Monday().After(last.Week.Monday()):
			last = r
		}
	}
	if last == nil {
		return
	}
	w.LastPlan = &LastPlan{Week: last.Week, If: last.Plan.If, Then: last.Plan.Then}
	for i := range reviews {
		if reviews[i].Week == w.Week {
			w.LastPlan.CameUp = reviews[i].PlanCameUp
		}
	}
}

// mostUnfinished is how many unfinished losses a review offers.
const mostUnfinished = 2

// unfinished are losses that little was written about, the week's own first and
// then those of the eight weeks before, newest first. A deal that was let go is
// left alone; so is everything that an import brought without a follow-up.
func unfinished(heads []journal.Head, week Period) []Case {
	recent := Period{week.Since.AddDays(-7 * weeksBefore), week.Until}
	var open []*journal.Head
	for i := range heads {
		if h := &heads[i]; h.Outcome == journal.Lost && !h.LetGo && recent.Holds(h.Decided) && isUnfinished(h) {
			open = append(open, h)
		}
	}
	cases := []Case{}
	for _, h := range newest(open, mostUnfinished) {
		cases = append(cases, caseOf(h))
	}
	return cases
}
