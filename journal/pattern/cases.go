package pattern

import "daruma/journal"

// Cases are the decided deals of a period behind a group of its report, in the
// order of heads. Of the group its factor and value are enough.
func Cases(heads []journal.Head, p Period, g Group) []journal.Head {
	look := g.lens()
	var cases []journal.Head
	for i := range heads {
		if h := &heads[i]; h.Outcome != journal.Silent && p.Holds(h.Decided) && look(h) == g.Value {
			cases = append(cases, *h)
		}
	}
	return cases
}
