package coach

import (
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
)

// decided is a Friday; its first follow-up, six months on, is Thursday 20 May.
var decided = calendar.NewDate(2026, 11, 20)

// sourceCase is the entry of the first of the five texts: a buyer who came to
// us, 16% above last year, in English although one preferred Japanese.
func sourceCase() *journal.Entry {
	return &journal.Entry{
		Outcome: journal.Lost,
		Deal: journal.Deal{
			Company: "Aoyama Kogyo", Source: "inbound", Decided: decided,
			People: []journal.Person{{Name: "Tanaka", Language: "en"}, {Name: "Sato", Language: "ja", Voice: "strong"}},
		},
		Price:     journal.Price{Quote: yen(5_800_000), LastYear: yen(5_000_000), AskedLower: "no", Anchored: "after"},
		Needs:     journal.Needs{Clarity: 2, CriterionKnown: "no", CriteriaMoved: "yes"},
		Fit:       journal.Fit{Rating: 3, Options: 4, LedBy: "strengths"},
		Chemistry: journal.Chemistry{Rating: 4},
		Language:  journal.Language{Meetings: "en", Comfort: 3},
		Reasons:   journal.Reasons{Said: journal.Unknown, Mine: "price-value"},
		Feeling:   journal.Feeling{Before: new(8)},
	}
}

func yen(major int64) *journal.Amount { return new(journal.Amount(major * 10_000)) }

// on returns the ids of the notes on a step.
func on(step string, f Facts) []int {
	var ids []int
	for _, n := range Notes(step, f) {
		ids = append(ids, n.RuleID)
	}
	return ids
}

func TestNotesOnTheCaseOfTheSource(t *testing.T) {
	f := Facts{Entry: sourceCase(), Today: decided.AddDays(4)}
	for step, want := range map[string][]int{
		"deal": nil, "before": {16}, "vent": nil, "price": {1, 2}, "needs": {4, 5, 6, 7}, "chemistry": {8},
		"language": {9}, "conditions": {2, 10}, "plan": nil, "reply": {16, 21}, "followup": nil, "after": nil, Close: {21},
	} {
		if got := on(step, f); !slices.Equal(got, want) {
			t.Errorf("%s: rules %v, want %v", step, got, want)
		}
	}
	price := Notes("price", f)[0]
	if !strings.HasPrefix(price.Text.EN, "16% above last year") || !strings.HasPrefix(price.Text.JA, "昨年より16%高い") {
		t.Errorf("the gap is not told: %+v", price.Text)
	}
	if !slices.Equal(price.Sources, []string{"A5", "A6"}) {
		t.Errorf("sources %v", price.Sources)
	}
}

func TestAnEmptyEntryIsLeftInPeace(t *testing.T) {
	for _, o := range []string{"", journal.Lost, journal.Won} {
		f := Facts{Entry: &journal.Entry{Outcome: o, Deal: journal.Deal{Decided: decided}}, Today: decided}
		for _, s := range everywhere() {
			if got := on(s, f); len(got) != 0 {
				t.Errorf("outcome %q, step %s: rules %v", o, s, got)
			}
		}
	}
}

// everywhere is each step and place at which a note can stand.
func everywhere() []string {
	ids := []string{Calm.ID, Close, FollowUps, Logged, Home}
	for _, s := range Steps {
		ids = append(ids, s.ID)
	}
	return ids
}

// logs logs a contact on the day it is made.
func logs(f *Facts, c journal.Contact) {
	f.Entry.Thread.Contacts = append(f.Entry.Thread.Contacts, c)
	f.Today, f.Logged = c.On, &c
}

// followsUp makes n follow-ups on their days, each without an answer.
func followsUp(f *Facts, n int) {
	for i := range n {
		logs(f, journal.Contact{On: calendar.NextBusiness(decided.AddMonths(6 + 4*i)), Kind: "email", Direction: "out", Result: "no-answer"})
	}
}

// ended is an earlier entry that ended with that feeling.
func ended(feeling int) journal.Head {
	return journal.Head{Outcome: journal.Lost, Answers: journal.Answers{FeelingAfter: &feeling}}
}
