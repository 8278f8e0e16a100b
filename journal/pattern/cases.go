package pattern

import "daruma/journal"

// Cases are the decided deals behind a group, in the order of heads. A name that
// is no factor is a [*journal.Problem].
func Cases(heads []journal.Head, p Period, factor, value string) ([]journal.Head, error) {
	look, _, err := lensOf(heads, factor)
	if err != nil {
		return nil, err
	}
	var cases []journal.Head
	for i := range heads {
		if h := &heads[i]; h.Outcome != journal.Silent && p.Holds(h.Decided) && look(h) == value {
			cases = append(cases, *h)
		}
	}
	return cases, nil
}
