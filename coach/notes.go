// Package coach is what the program says to the person who writes: the questions
// of the walk, the notes beside them, the thought for the day and the closing
// words, each in both languages and with the sources it rests on. It works on
// what it is given and stores nothing.
package coach

import (
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// Facts are what a coaching rule may look at. Entry is never nil.
type Facts struct {
	Entry  *journal.Entry
	Today  calendar.Date
	Vented bool // a vent was closed in this sitting; it leaves no trace in the entry (B5)
}

// A Note is what one rule says about these facts, at most three lines of the
// coach's column.
type Note struct {
	RuleID  int
	Text    text.Text
	Sources []string // shown on request, by [SourceName]
}

// Notes returns what the coach says on a step, in the order of [Rules]. Since
// that order never changes, a note that appears or goes leaves the others in
// their order.
func Notes(step string, f Facts) []Note {
	var out []Note
	for _, r := range Rules {
		if slices.Contains(r.Steps, step) && r.applies(f) {
			out = append(out, r.note(f))
		}
	}
	return out
}

func (r Rule) applies(f Facts) bool {
	return (r.Outcomes == nil || slices.Contains(r.Outcomes, f.Entry.Outcome)) && r.When(f)
}

func (r Rule) note(f Facts) Note {
	said := r.Say
	if r.Figures != nil {
		said = said.With(r.Figures(f)...)
	}
	return Note{RuleID: r.ID, Text: said, Sources: r.Sources}
}
