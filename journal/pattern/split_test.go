package pattern_test

import (
	"errors"
	"testing"

	"daruma/journal"
	"daruma/journal/pattern"
)

// dealsOf returns so many lost and won deals that gave the two answers.
func dealsOf(losses, wins int, moved, source string) []journal.Head {
	var heads []journal.Head
	for i := range losses + wins {
		outcome := journal.Lost
		if i >= losses {
			outcome = journal.Won
		}
		heads = append(heads, deal(outcome, func(e *journal.Entry) { e.Needs.CriteriaMoved, e.Deal.Source = moved, source }))
	}
	return heads
}

func join(lists ...[]journal.Head) []journal.Head {
	var all []journal.Head
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// moved is the group of the deals whose criteria moved.
var moved = pattern.Group{Factor: "criteria_moved", Value: "yes"}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name  string
		heads []journal.Head
		want  pattern.Finding
	}{
		{
			// The numbers of the treatments of kidney stones (Charig et al. 1986),
			// in which the better treatment has the worse total.
			"Simpson's case", join(
				dealsOf(6, 81, "yes", "inbound"), dealsOf(36, 234, "no", "inbound"),
				dealsOf(71, 192, "yes", "tender"), dealsOf(25, 55, "no", "tender"),
			), pattern.Reversed,
		},
		{
			"holds in each", join(
				dealsOf(30, 10, "yes", "inbound"), dealsOf(12, 28, "no", "inbound"),
				dealsOf(25, 10, "yes", "tender"), dealsOf(10, 20, "no", "tender"),
			), pattern.Holds,
		},
		{
			"one way here, the other there", join(
				dealsOf(30, 10, "yes", "inbound"), dealsOf(12, 28, "no", "inbound"),
				dealsOf(8, 22, "yes", "tender"), dealsOf(20, 10, "no", "tender"),
			), pattern.Differs,
		},
		{
			"nothing left within the parts", join(
				dealsOf(36, 4, "yes", "inbound"), dealsOf(9, 1, "no", "inbound"),
				dealsOf(1, 9, "yes", "tender"), dealsOf(4, 36, "no", "tender"),
			), pattern.Fades,
		},
		{
			"one part only is large enough", join(
				dealsOf(30, 10, "yes", "inbound"), dealsOf(12, 28, "no", "inbound"),
				dealsOf(3, 1, "yes", "tender"), dealsOf(4, 30, "no", "tender"),
			), pattern.Untold,
		},
		{"no deals", nil, pattern.Untold},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := pattern.Split(c.heads, pattern.Period{}, moved, "source")
			if err != nil {
				t.Fatal(err)
			}
			if s.Finding != c.want {
				t.Errorf("%s, want %s: %+v", s.Finding, c.want, s)
			}
		})
	}
}

func TestSplitOfSimpsonsCase(t *testing.T) {
	heads := join(
		dealsOf(6, 81, "yes", "inbound"), dealsOf(36, 234, "no", "inbound"),
		dealsOf(71, 192, "yes", "tender"), dealsOf(25, 55, "no", "tender"),
		dealsOf(2, 3, "yes", ""), // has no answer to source
	)
	s, err := pattern.Split(heads, pattern.Period{}, moved, "source")
	if err != nil {
		t.Fatal(err)
	}
	if s.Whole != (pattern.Table{Losses: 77, Wins: 273, RestLosses: 61, RestWins: 289}) || s.Blank != 5 {
		t.Errorf("the whole is %+v and %d are left out", s.Whole, s.Blank)
	}
	if len(s.Parts) != 2 || s.Parts[0].Value != "inbound" || s.Parts[0].Table != (pattern.Table{Losses: 6, Wins: 81, RestLosses: 36, RestWins: 234}) {
		t.Errorf("the parts are %+v", s.Parts)
	}
	if whole := s.Whole.OddsRatio(); whole <= 1 || s.Ratio >= 1 || !s.Known || s.Low >= s.Ratio || s.High <= s.Ratio {
		t.Errorf("the whole has the ratio %v, the parts together %v (%v to %v)", whole, s.Ratio, s.Low, s.High)
	}
	near(t, "Mantel and Haenszel's ratio", s.Ratio, (6*234/357.0+71*55/343.0)/(81*36/357.0+192*25/343.0), 1e-12)
	if s.Parts[0].Label.EN != "source: they came to us" {
		t.Errorf("a part is called %q", s.Parts[0].Label.EN)
	}
}

func TestSplitByAnUnknownFactor(t *testing.T) {
	_, err := pattern.Split(dealsOf(1, 1, "yes", "inbound"), pattern.Period{}, moved, "Region")
	var problem *journal.Problem
	if !errors.As(err, &problem) {
		t.Errorf("the error is %v", err)
	}
}

func TestABuiltInGroupIsNotTheAttributeOfItsName(t *testing.T) {
	heads := []journal.Head{deal(journal.Lost, func(e *journal.Entry) {
		e.Deal.Source, e.Attributes = "inbound", map[string]string{"source": "Media"}
	})}
	for _, c := range []struct {
		group pattern.Group
		cases int
	}{
		{pattern.Group{Factor: "source", Value: "inbound"}, 1},
		{pattern.Group{Factor: "source", Value: "Media"}, 0},
		{pattern.Group{Factor: "source", Value: "Media", Attribute: true}, 1},
	} {
		if got := pattern.Cases(heads, pattern.Period{}, c.group); len(got) != c.cases {
			t.Errorf("%+v has %d cases, want %d", c.group, len(got), c.cases)
		}
	}
}

func TestCasesAreTheDealsOfTheirGroup(t *testing.T) {
	heads, attributes := salvirt(t)
	heads = append(heads, deal(journal.Silent, func(e *journal.Entry) { e.Attributes = map[string]string{"Client": "New"} }))
	for _, attribute := range attributes {
		for _, g := range scan(t, heads, pattern.Period{}, attribute).Factors {
			cases, losses := pattern.Cases(heads, pattern.Period{}, g), 0
			for _, h := range cases {
				if h.Outcome == journal.Lost {
					losses++
				}
			}
			if len(cases) != g.N || losses != g.Losses {
				t.Errorf("%s=%s has %d cases, %d of them lost, want %d and %d", attribute, g.Value, len(cases), losses, g.N, g.Losses)
			}
		}
	}
}
