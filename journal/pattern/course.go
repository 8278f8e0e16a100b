package pattern

import (
	"maps"
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
)

// monthNotes gathers what a month's entries tell of the person.
type monthNotes struct {
	feelings  feelings
	explained int
	sliders   [4][]float64 // lasting, everywhere, me, can change
}

// tellsOfMe reports whether a feeling or an explanation was given.
func tellsOfMe(a *journal.Answers) bool {
	return a.FeelingBefore != nil && a.FeelingAfter != nil || explains(a)
}

func explains(a *journal.Answers) bool {
	return a.Lasting != 0 || a.Everywhere != 0 || a.Me != 0 || a.CanChange != 0
}

func (m *monthNotes) add(a *journal.Answers) {
	m.feelings.add(a.FeelingBefore, a.FeelingAfter)
	if explains(a) {
		m.explained++
	}
	for i, slider := range [...]int{a.Lasting, a.Everywhere, a.Me, a.CanChange} {
		if slider != 0 {
			m.sliders[i] = append(m.sliders[i], float64(slider))
		}
	}
}

func inOrder(months map[calendar.Date]*monthNotes) []Month {
	var out []Month
	for _, first := range slices.SortedFunc(maps.Keys(months), calendar.Date.Compare) {
		notes := months[first]
		out = append(out, Month{
			First: first, Feeling: notes.feelings.medians(), Explained: notes.explained,
			Lasting: medianOf(notes.sliders[0]), Everywhere: medianOf(notes.sliders[1]),
			Me: medianOf(notes.sliders[2]), CanChange: medianOf(notes.sliders[3]),
		})
	}
	return out
}
