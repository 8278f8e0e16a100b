package ui

import (
	"context"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// rulesOf are the rules that threads follow by the settings. Which losses were
// made good has to be read from the journal, see [loadRules].
func rulesOf(prefs Preferences) thread.Rules {
	return thread.RulesOf(prefs.Get(thread.IntervalSetting))
}

// loadRules are the rules with what the journal knows.
func loadRules(j lister, prefs Preferences) (r thread.Rules, err error) {
	r = rulesOf(prefs)
	r.MadeGood, err = j.Comebacks()
	return r, err
}

// bonds are what the heads of a journal know of each other.
type bonds struct {
	rules thread.Rules
	lost  map[journal.ID]calendar.Date // when a deal was lost that was won back
}

func newBonds(prefs Preferences) bonds {
	rules := rulesOf(prefs)
	rules.MadeGood = thread.MadeGood{}
	return bonds{rules, map[journal.ID]calendar.Date{}}
}

// add takes in one head, the newest decision first.
func (b bonds) add(h *journal.Head) {
	b.rules.MadeGood.Add(h)
	if h.Outcome == journal.Won && !h.Follows.IsZero() {
		b.lost[h.Follows] = calendar.Date{}
	}
	if _, ok := b.lost[h.ID]; ok {
		b.lost[h.ID] = h.Decided
	}
}

// allHeads are all heads, newest decision first.
func allHeads(j lister) ([]journal.Head, error) {
	var all []journal.Head
	err := j.Heads(context.Background(), func(h journal.Head) bool {
		all = append(all, h)
		return true
	})
	return all, err
}

// loadHeads are all heads, newest decision first, and what they know of each
// other.
func loadHeads(j lister, prefs Preferences) ([]journal.Head, bonds, error) {
	all, err := allHeads(j)
	b := newBonds(prefs)
	for i := range all {
		b.add(&all[i])
	}
	return all, b, err
}

// statusText says where a thread stands and what is planned: "keeping in touch;
// planned: Mon 24 May 2027, in 6 months".
func statusText(s thread.Status, today calendar.Date) text.Text {
	state := thread.LabelOf(s.State)
	if s.Next.IsZero() {
		return text.Say("%s; nothing is planned", "%s（予定なし）").With(state)
	}
	return text.Say("%[1]s; planned: %[2]s, %[3]s", "%[1]s。予定は%[2]s、%[3]s").With(state, dayAndYear(s.Next), distance(s.Next, today))
}

// deedText is what is to be done next, in a few words: "follow-up 2, by email".
func deedText(kind thread.Kind, number int, channel string) text.Text {
	t := kind.Label()
	if kind != thread.FollowUp && kind != thread.Attempt {
		return t
	}
	t = text.Say("%[1]s %[2]d", "%[1]s %[2]d回目").With(t, number)
	if channel == "" {
		return t
	}
	return text.Say("%[1]s, by %[2]s", "%[1]s（%[2]s）").With(t, journal.Label(journal.ContactKinds, channel))
}

// contactText is one contact in a few words: "phone, message left".
func contactText(kind, direction, result, signal string) text.Text {
	t := journal.Label(journal.ContactKinds, kind)
	if kind == "" {
		t = journal.Label(journal.Directions, direction)
	}
	for _, part := range []struct {
		options []journal.Option
		value   string
	}{{journal.ContactResults, result}, {journal.Signals, signal}} {
		if part.value != "" {
			t = text.Say("%s, %s", "%s、%s").With(t, journal.Label(part.options, part.value))
		}
	}
	return t
}
