package pattern

import (
	"cmp"
	"strings"
)

// groups are all groups of the scan with all their figures, in no order.
func (t *Tally) groups() []Group {
	groups := []Group{}
	add := func(factor string, attribute bool, c *column) {
		for _, cell := range c.cells {
			groups = append(groups, Group{
				Factor: factor, Value: cell.value, Attribute: attribute,
				Table: Table{cell.losses, cell.wins, t.losses - cell.losses, t.wins - cell.wins},
			})
		}
	}
	for i, f := range Factors {
		if c := &t.builtIn[i]; f.tick == "" || c.has(f.tick) {
			add(f.Name, false, c)
		}
	}
	for name, c := range t.attributes {
		add(name, true, c)
	}
	work(groups)
	return groups
}

// work fills in the figures of all groups of one scan. Many groups have the
// same table, a serial number's all of them, and its figures are the same.
func work(groups []Group) {
	known := map[Table]Group{}
	for i := range groups {
		g := &groups[i]
		figures, found := known[g.Table]
		if !found {
			figures = figuresOf(g.Table)
			known[g.Table] = figures
		}
		figures.Factor, figures.Value, figures.Attribute = g.Factor, g.Value, g.Attribute
		*g = figures
	}
	adjust(groups)
	for i := range groups {
		groups[i].Verdict = verdictOf(groups[i].Table, groups[i].P, groups[i].Q)
	}
}

// figuresOf are the figures of one table, without what the others decide.
func figuresOf(t Table) Group {
	rate := RateOf(t.Losses, t.N())
	g := Group{
		Losses: t.Losses, Wins: t.Wins, N: t.N(),
		Share: rate.Share, Low: rate.Low, High: rate.High,
		OddsRatio: t.OddsRatio(), P: t.FisherExact(), Table: t,
	}
	if lost := t.Losses + t.RestLosses; lost > 0 {
		g.Lift = new(rate.Share / (float64(lost) / float64(t.N()+t.RestN())))
	}
	return g
}

// adjust gives every group of 10 deals or more its q, over all of these.
func adjust(groups []Group) {
	var p []float64
	for i := range groups {
		if groups[i].N >= percentFrom {
			p = append(p, groups[i].P)
		}
	}
	q := adjusted(p)
	next := 0
	for i := range groups {
		if groups[i].N >= percentFrom {
			groups[i].Q = &q[next]
			next++
		}
	}
}

// byLowerBound is the order of groups: what is surely lost most often first,
// then the larger, then by name.
func byLowerBound(a, b Group) int {
	return cmp.Or(
		cmp.Compare(b.Low, a.Low), cmp.Compare(b.N, a.N),
		strings.Compare(a.Factor, b.Factor), strings.Compare(a.Value, b.Value),
	)
}
