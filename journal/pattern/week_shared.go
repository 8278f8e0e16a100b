package pattern

import (
	"cmp"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// newest are the n heads decided last, of one day in their order.
func newest(heads []*journal.Head, n int) []*journal.Head {
	slices.SortStableFunc(heads, func(a, b *journal.Head) int { return b.Decided.Compare(a.Decided) })
	return heads[:min(n, len(heads))]
}

// isUnfinished reports whether most of the main sections of a loss are blank:
// price, needs, chemistry, language, and why it was lost.
func isUnfinished(h *journal.Head) bool {
	a := &h.Answers
	sections := [...]bool{
		a.GapLastYear != nil || a.GapRival != nil || a.AskedLower != "" || a.Anchored != "",
		a.Clarity != 0 || a.CriterionKnown != "" || a.CriteriaMoved != "",
		a.Chemistry != 0,
		a.Meetings != "",
		a.Mine != "" || a.Said != "" || len(a.Conditions) > 0,
	}
	answered := 0
	for _, is := range sections {
		if is {
			answered++
		}
	}
	return 2*answered < len(sections)
}

// compare holds the week's losses against the eight weeks before.
func (w *Week) compare(heads []journal.Head, today calendar.Date, rules thread.Rules) {
	w.Before.Period = Period{w.Since.AddDays(-7 * weeksBefore), w.Since.AddDays(-1)}
	week, before := NewTally(w.Period, today, rules), NewTally(w.Before.Period, today, rules)
	for i := range heads {
		week.Add(&heads[i])
		before.Add(&heads[i])
	}
	w.Before.Losses, w.Before.Wins, w.Before.Silent = before.losses, before.wins, before.silent
	w.Before.LossRate = RateOf(before.losses, before.losses+before.wins)

	groups := map[groupName]Group{}
	for _, g := range before.groups() {
		groups[g.name()] = g
	}
	for _, g := range week.groups() {
		earlier := groups[g.name()]
		if g.Losses == 0 || earlier.Losses == 0 || g.isBackground() {
			continue // sharing that nothing was ticked is sharing nothing
		}
		w.Shared = append(w.Shared, Shared{
			Factor: g.Factor, Value: g.Value, Attribute: g.Attribute,
			Week:   Count{g.Losses, week.losses},
			Losses: Count{earlier.Losses, before.losses}, Wins: Count{earlier.Wins, before.wins},
			Verdict: earlier.verdictAgainstWins(),
		})
	}
	slices.SortFunc(w.Shared, byWeight)
}

type groupName struct {
	factor, value string
	attribute     bool
}

func (g Group) name() groupName { return groupName{g.Factor, g.Value, g.Attribute} }

// verdictAgainstWins is the verdict, but for what is asked of losses alone: no
// number of losses tells those from wins.
func (g Group) verdictAgainstWins() Verdict {
	if g.AfterNo() && g.Verdict != TooFew {
		return CannotTell
	}
	return g.Verdict
}

// byWeight is the order of what is shared: what can be told to go with losses
// first, then what the week's losses, and those before, have most in common.
func byWeight(a, b Shared) int {
	return cmp.Or(
		cmp.Compare(b.weight(), a.weight()),
		cmp.Compare(b.Week.K, a.Week.K), cmp.Compare(b.Losses.K, a.Losses.K),
		strings.Compare(a.Factor, b.Factor), strings.Compare(a.Value, b.Value),
	)
}

func (s Shared) weight() int {
	goesWithLosses := s.Losses.K*s.Wins.N > s.Wins.K*s.Losses.N
	switch {
	case s.Verdict == Clear && goesWithLosses:
		return 2
	case s.Verdict == Leaning && goesWithLosses:
		return 1
	}
	return 0
}
