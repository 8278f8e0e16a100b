package pattern_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// deal returns the head of an entry of the given outcome, decided on a day of
// this year, after change.
func deal(outcome string, change func(e *journal.Entry)) journal.Head {
	e := journal.Entry{ID: journal.NewID(), Outcome: outcome}
	e.Deal.Company, e.Deal.Decided = "Aoyama Kogyo", calendar.NewDate(2026, 3, 2)
	if change != nil {
		change(&e)
	}
	return e.Head()
}

func amount(n int64) *journal.Amount { return new(journal.Amount(n * 10_000)) }

func TestBuiltInFactors(t *testing.T) {
	gap := func(quote int64) func(e *journal.Entry) {
		return func(e *journal.Entry) {
			e.Price = journal.Price{Quote: amount(quote), LastYear: amount(1000), Rival: amount(1000)}
		}
	}
	for _, c := range []struct {
		name, factor, value string // no value: no group
		change              func(e *journal.Entry)
	}{
		{"source as answered", "source", "inbound", func(e *journal.Entry) { e.Deal.Source = "inbound" }},
		{"stage as answered", "stage", "verbal", func(e *journal.Entry) { e.Deal.Stage = "verbal" }},
		{"unsure is an answer", "asked_lower", "unsure", func(e *journal.Entry) { e.Price.AskedLower = "unsure" }},
		{"anchored as answered", "anchored", "never", func(e *journal.Entry) { e.Price.Anchored = "never" }},
		{"criterion as answered", "criterion_known", "no", func(e *journal.Entry) { e.Needs.CriterionKnown = "no" }},
		{"criteria as answered", "criteria_moved", "yes", func(e *journal.Entry) { e.Needs.CriteriaMoved = "yes" }},
		{"lead as answered", "led_by", "strengths", func(e *journal.Entry) { e.Fit.LedBy = "strengths" }},
		{"meetings as answered", "meetings", "interpreter", func(e *journal.Entry) { e.Language.Meetings = "interpreter" }},
		{"unknown is a group", "reason_mine", "unknown", func(e *journal.Entry) { e.Reasons.Mine = "unknown" }},
		{"their reason", "reason_said", "no-decision", func(e *journal.Entry) { e.Reasons.Said = "no-decision" }},
		{"a blank is no group", "reason_said", "", nil},
		{"competitor named", "competitor", "named", func(e *journal.Entry) { e.Deal.Competitor = "Contoso" }},
		{"nobody ever named a competitor", "competitor", "", nil},
		{"gap below", "price_gap", "below", gap(999)},
		{"gap of nothing", "price_gap", "0-5%", gap(1000)},
		{"gap just under 5", "price_gap", "0-5%", gap(1049)},
		{"gap of 5", "price_gap", "5-10%", gap(1050)},
		{"gap of 10", "price_gap", "10-20%", gap(1100)},
		{"gap of 20", "price_gap", "10-20%", gap(1200)},
		{"gap over 20", "price_gap", "over 20%", gap(1201)},
		{"rival's price", "rival_gap", "over 20%", gap(1500)},
		{"clarity of 2", "clarity", "1-2", func(e *journal.Entry) { e.Needs.Clarity = 2 }},
		{"fit of 3", "fit", "3", func(e *journal.Entry) { e.Fit.Rating = 3 }},
		{"chemistry of 4", "chemistry", "4-5", func(e *journal.Entry) { e.Chemistry.Rating = 4 }},
		{"comfort of 5", "comfort", "4-5", func(e *journal.Entry) { e.Language.Comfort = 5 }},
		{"one option", "options", "1", func(e *journal.Entry) { e.Fit.Options = 1 }},
		{"two options", "options", "2", func(e *journal.Entry) { e.Fit.Options = 2 }},
		{"seven options", "options", "3+", func(e *journal.Entry) { e.Fit.Options = 7 }},
		{"chemistry with an advantage", "chemistry_advantage", "high, written", func(e *journal.Entry) { e.Chemistry = journal.Chemistry{Rating: 4, Advantage: "faster"} }},
		{"chemistry alone", "chemistry_advantage", "high, none", func(e *journal.Entry) { e.Chemistry.Rating = 5 }},
		{"an advantage without chemistry", "chemistry_advantage", "not high", func(e *journal.Entry) { e.Chemistry = journal.Chemistry{Rating: 3, Advantage: "faster"} }},
		{"language matched", "language_match", "same", func(e *journal.Entry) {
			e.Language.Meetings, e.Deal.People = "ja", []journal.Person{{Language: "ja"}}
		}},
		{"language not matched", "language_match", "someone differs", func(e *journal.Entry) {
			e.Language.Meetings, e.Deal.People = "en", []journal.Person{{Language: "en"}, {Language: "ja"}}
		}},
		{"late", "conduct", "late or unprepared", func(e *journal.Entry) { e.Conduct.Late = true }},
		{"nobody was ever late", "conduct", "", nil},
		{"a condition ticked", "condition:timing", "ticked", func(e *journal.Entry) { e.Conditions = []string{"offer", "timing"} }},
		{"a condition that was never ticked", "condition:budget", "", func(e *journal.Entry) { e.Conditions = []string{"offer"} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := scan(t, []journal.Head{deal(journal.Lost, c.change)}, pattern.Period{}, c.factor)
			var got []string
			for _, g := range r.Factors {
				got = append(got, g.Value)
			}
			var want []string
			if c.value != "" {
				want = []string{c.value}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s is %q, want %q", c.factor, got, want)
			}
		})
	}
}

func TestNotTickedIsAGroupOnceSomebodyTicked(t *testing.T) {
	heads := []journal.Head{
		deal(journal.Lost, func(e *journal.Entry) {
			e.Conduct.Unprepared, e.Deal.Competitor, e.Conditions = true, "Contoso", []string{"offer"}
		}),
		deal(journal.Won, nil),
	}
	for factor, value := range map[string]string{"conduct": "fine", "competitor": "none", "condition:offer": "not"} {
		r := scan(t, heads, pattern.Period{}, factor)
		if len(r.Factors) != 2 || r.Factors[1].Value != value || r.Factors[1].Wins != 1 || r.Factors[1].N != 1 {
			t.Errorf("%s: %+v, want the win under %q", factor, r.Factors, value)
		}
	}
}

func TestEveryValueHasALabelOfItsOwn(t *testing.T) {
	seen := map[text.Text]string{}
	for _, f := range pattern.Factors {
		for _, v := range f.Values {
			g := pattern.Group{Factor: f.Name, Value: v.Name}
			label := g.Label()
			if label.EN == "" || label.JA == "" || strings.Contains(label.EN+label.JA, "%!") {
				t.Errorf("%s %s is called %+v", f.Name, v.Name, label)
			}
			if other, twice := seen[label]; twice {
				t.Errorf("%s %s is called what %s is: %s", f.Name, v.Name, other, label.EN)
			}
			seen[label] = f.Name + " " + v.Name
		}
	}
	g := pattern.Group{Factor: "price_gap", Value: "10-20%"}
	if got := g.Label().EN; got != "price 10-20% above last year" {
		t.Errorf("a price gap is called %q", got)
	}
	g = pattern.Group{Factor: "source", Value: "Media", Attribute: true}
	if got := g.Label(); got != text.Say("source: Media", "source：Media") {
		t.Errorf("an attribute with a built-in name is called %+v", got)
	}
}

func TestPeriod(t *testing.T) {
	day := func(d int) calendar.Date { return calendar.NewDate(2026, 5, d) }
	var heads []journal.Head
	for d := 1; d <= 10; d++ {
		heads = append(heads, deal(journal.Lost, func(e *journal.Entry) { e.Deal.Decided = day(d) }))
	}
	heads = append(heads, deal(journal.Lost, func(e *journal.Entry) { e.Deal.Decided = calendar.Date{} }))
	for _, c := range []struct {
		name   string
		period pattern.Period
		losses int
	}{
		{"all time holds the undated", pattern.Period{}, 11},
		{"both ends belong to it", pattern.Period{Since: day(3), Until: day(5)}, 3},
		{"open at the end", pattern.Period{Since: day(9)}, 2},
		{"open at the start", pattern.Period{Until: day(4)}, 4},
		{"nothing", pattern.Period{Since: day(20)}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := scan(t, heads, c.period, ""); r.Losses != c.losses {
				t.Errorf("%d losses, want %d", r.Losses, c.losses)
			}
		})
	}
}

func TestSilenceIsNeverALoss(t *testing.T) {
	heads := []journal.Head{
		deal(journal.Silent, func(e *journal.Entry) {
			e.Needs.CriteriaMoved = "yes"
			e.Attributes = map[string]string{"Region": "Kanto"}
		}),
		deal(journal.Lost, func(e *journal.Entry) { e.Needs.CriteriaMoved = "no" }),
	}
	r := scan(t, heads, pattern.Period{}, "")
	if r.Losses != 1 || r.Silent != 1 || r.LossRate.N != 1 || len(r.Factors) != 1 || r.Factors[0].Value != "no" {
		t.Errorf("%+v", r)
	}
	if r := scan(t, heads, pattern.Period{}, "Region"); len(r.Factors) != 0 {
		t.Errorf("an attribute of silent deals has groups %+v", r.Factors)
	}
}

func TestByOneFactor(t *testing.T) {
	var heads []journal.Head
	for i := range 40 {
		outcome := []string{journal.Lost, journal.Won}[i%2]
		heads = append(heads, deal(outcome, func(e *journal.Entry) {
			e.Deal.Source = []string{"inbound", "tender"}[i/20]
			e.Attributes = map[string]string{"Region": []string{"Kanto", "Kansai"}[i%4/2], "stage": "7"}
			e.Deal.Stage = "lead"
		}))
	}
	whole, one := scan(t, heads, pattern.Period{}, ""), scan(t, heads, pattern.Period{}, "Region")
	if one.Scanned != whole.Scanned || one.Scanned != len(whole.Factors) {
		t.Errorf("%d groups scanned, want %d", one.Scanned, len(whole.Factors))
	}
	for _, g := range one.Factors {
		i := slices.IndexFunc(whole.Factors, func(w pattern.Group) bool { return w.Factor == "Region" && w.Value == g.Value })
		if i < 0 || !reflect.DeepEqual(whole.Factors[i], g) {
			t.Errorf("%+v differs from the whole scan's", g)
		}
	}
	if len(one.Factors) != 2 {
		t.Errorf("%d groups of Region, want 2", len(one.Factors))
	}
	if r := scan(t, heads, pattern.Period{}, "stage"); len(r.Factors) != 1 || r.Factors[0].Value != "7" {
		t.Errorf("an attribute goes before the built-in factor of its name: %+v", r.Factors)
	}

	_, err := pattern.Scan(heads, pattern.Period{}, today, thread.Rules{}, "region")
	var problem *journal.Problem
	if !errors.As(err, &problem) || !strings.Contains(err.Error(), "Region") || !strings.Contains(problem.In(text.Japanese), "price_gap") {
		t.Errorf("an unknown factor is %v", err)
	}
}

func TestJSONContract(t *testing.T) {
	data, err := json.Marshal(scan(t, nil, pattern.Period{}, ""))
	if err != nil {
		t.Fatal(err)
	}
	const empty = `{"since":null,"until":null,"losses":0,"wins":0,"silent":0,` +
		`"loss_rate":{"k":0,"n":0,"share":null,"low":null,"high":null},"scanned":0,"factors":[],` +
		`"reasons":{"said":{},"mine":{},"debrief":{},"agreement":{"k":0,"n":0}},` +
		`"feeling":{"n":0,"before_median":null,"after_median":null},` +
		`"price_gap":{"n":0,"median":null,"p25":null,"p75":null},"replies":{"sent":0,"owed":0},"comebacks":{"k":0,"n":0}}`
	if string(data) != empty {
		t.Errorf("an empty report is\n%s, want\n%s", data, empty)
	}

	heads := []journal.Head{deal(journal.Won, func(e *journal.Entry) { e.Deal.Source = "tender" })}
	data, err = json.Marshal(scan(t, heads, pattern.Period{Since: calendar.NewDate(2026, 1, 1)}, "source").Factors)
	if err != nil {
		t.Fatal(err)
	}
	const group = `[{"factor":"source","value":"tender","losses":0,"wins":1,"n":1,"share":0,"low":0,"high":0.7934506856227626,` +
		`"lift":null,"odds_ratio":0.3333333333333333,"p":1,"q":null,"verdict":"too few"}]`
	if string(data) != group {
		t.Errorf("a group is\n%s, want\n%s", data, group)
	}
}

func TestWhatIsToldOfLosses(t *testing.T) {
	lost := func(change func(e *journal.Entry)) journal.Head { return deal(journal.Lost, change) }
	made := lost(func(e *journal.Entry) { e.Deal.Decided = today.AddDays(-3) })
	heads := []journal.Head{
		lost(func(e *journal.Entry) {
			e.Reasons = journal.Reasons{Mine: "price-value", Said: "unknown", DebriefSaid: "fit"}
			e.Price = journal.Price{Quote: amount(110), LastYear: amount(100)}
			e.Feeling = journal.Feeling{Before: new(8), After: new(4)}
			e.Reply.SentOn = calendar.NewDate(2026, 3, 3)
		}),
		lost(func(e *journal.Entry) {
			e.Reasons = journal.Reasons{Mine: "fit", DebriefSaid: "fit"}
			e.Price = journal.Price{Quote: amount(120), LastYear: amount(100)}
			e.Feeling = journal.Feeling{Before: new(5), After: new(0)}
			e.Deal.Decided = today.AddDays(-2)
		}),
		lost(func(e *journal.Entry) {
			e.Reasons.Mine = "fit"
			e.Price = journal.Price{Quote: amount(150), LastYear: amount(100)}
			e.Feeling.Before = new(9)
			e.Reply.Skipped, e.Deal.Decided = true, today.AddDays(-2)
		}),
		made,
		deal(journal.Won, func(e *journal.Entry) {
			e.Deal.Follows, e.Deal.Decided = made.ID, today.AddDays(-1)
			e.Price = journal.Price{Quote: amount(900), LastYear: amount(100)}
		}),
	}
	r := scan(t, heads, pattern.Period{}, "")
	reasons := pattern.Reasons{
		Said: map[string]int{"unknown": 1}, Mine: map[string]int{"price-value": 1, "fit": 2}, Debrief: map[string]int{"fit": 2},
		Agreement: pattern.Count{K: 1, N: 2},
	}
	if !reflect.DeepEqual(r.Reasons, reasons) {
		t.Errorf("reasons are %+v, want %+v", r.Reasons, reasons)
	}
	if r.Feeling.N != 2 || *r.Feeling.Before != 6.5 || *r.Feeling.After != 2 {
		t.Errorf("feeling is %d, %v, %v", r.Feeling.N, *r.Feeling.Before, *r.Feeling.After)
	}
	within(t, "median gap", *r.PriceGap.Median, .2, 1e-12)
	within(t, "first quartile", *r.PriceGap.P25, .15, 1e-12)
	within(t, "third quartile", *r.PriceGap.P75, .35, 1e-12)
	if want := (pattern.Replies{Sent: 1, Owed: 1}); r.Replies != want {
		t.Errorf("replies are %+v, want %+v", r.Replies, want)
	}
	if want := (pattern.Count{K: 1, N: 4}); r.Comebacks != want {
		t.Errorf("comebacks are %+v, want %+v", r.Comebacks, want)
	}
}

func TestTelling(t *testing.T) {
	heads := []journal.Head{
		deal(journal.Lost, func(e *journal.Entry) {
			e.Reasons.Mine, e.Conduct.Late, e.Conditions, e.Deal.Stage = "fit", true, []string{"offer"}, "lead"
			e.Attributes = map[string]string{"conduct": "fine"}
		}),
		deal(journal.Won, func(e *journal.Entry) { e.Deal.Stage, e.Deal.Source = "lead", "tender" }),
	}
	var got []string
	for _, g := range scan(t, heads, pattern.Period{}, "").Telling() {
		got = append(got, g.Factor+"="+g.Value)
	}
	if want := []string{"conduct=fine", "conduct=late or unprepared", "source=tender"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
