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
	"daruma/journal/thread"
)

// Facts are what a coaching rule may look at. Only Entry and Today are
// required; a rule says nothing about a fact that is not given.
type Facts struct {
	Entry  *journal.Entry // never nil; an empty one for a note on [Home]
	Today  calendar.Date
	Thread thread.Status  // of Entry as of Today; the zero one is worked out with the usual interval
	Before []journal.Head // entries decided before this one, newest first, at most 50

	Vented bool             // a vent was closed in this sitting; it leaves no trace in the entry (B5)
	Tone   []Wording        // what the tone check found in the reply as it stands
	Logged *journal.Contact // the contact that was logged just now; Entry holds it already
	Value  string           // what is in it for them, where the next contact is being planned (B10)
	Pivot  bool             // the user has turned on the line on the value after a complaint (E9)

	SelfTestOpen bool // see [SelfTest]
}

// A Wording is one finding of the tone check: its kind, a tone.Kind such as
// "argue", and the words it is about.
type Wording struct{ Kind, Words string }

// A Note is what one rule says about these facts, at most three lines of the
// coach's column.
type Note struct {
	RuleID  int
	Text    text.Text
	Sources []string // shown on request, by [SourceName]
}

// Notes returns what the coach says on a step of the walk or at another place,
// such as [FollowUps], in the order of [Rules]. Since
// that order never changes, a note that appears or goes leaves the others in
// their order.
func Notes(step string, f Facts) []Note {
	f = f.whole()
	var out []Note
	for _, r := range Rules {
		if slices.Contains(r.Steps, step) && r.applies(f) {
			out = append(out, r.note(f))
		}
	}
	return out
}

// whole returns f with its thread.
func (f Facts) whole() Facts {
	if f.Thread.State == "" {
		f.Thread = thread.Of(new(f.Entry.Head()), f.Today, thread.Rules{})
	}
	return f
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
