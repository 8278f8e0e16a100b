package ui

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// rulesLoaded are the rules with what the whole journal knows, which is read
// beside the entry: that is on the page before.
type rulesLoaded thread.Rules

// hasThread reports whether something can still happen with the buyer: a win
// that is simply won has nothing to follow up.
func (v entry) hasThread() bool {
	return v.whole.Outcome != journal.Won || len(v.whole.Thread.Contacts) > 0
}

// status is where the thread of the entry stands today.
func (v entry) status() thread.Status {
	h := v.whole.Head()
	return thread.Of(&h, v.today(), v.rules)
}

// threadSection is where the thread stands, what comes next, and each contact,
// the last one first.
func (v entry) threadSection() []string {
	s := v.status()
	rows := v.row(text.Say("Now", "現在"), v.say(thread.LabelOf(s.State)))
	if !s.Until.IsZero() {
		rows = append(rows, v.row(text.Say("Until", "この日まで"), v.say(dayAndYear(s.Until)))...)
	}
	if !s.Next.IsZero() {
		next := text.Say("%[1]s, %[2]s: %[3]s", "%[1]s、%[2]s：%[3]s").
			With(dayAndYear(s.Next), distance(s.Next, v.today()), deedText(s.Kind, s.Number, s.Channel))
		rows = append(rows, v.row(text.Say("Next", "次の予定"), v.say(next))...)
	}
	for _, c := range slices.Backward(v.whole.Thread.Contacts) {
		label := text.Say("Contact", "連絡")
		if !c.On.IsZero() {
			label = dayAndYear(c.On)
		}
		words := v.say(contactText(c.Kind, c.Direction, c.Result, c.Signal))
		for _, more := range []string{c.Value, c.Note} {
			if more != "" {
				words += "\n" + text.Clean(more)
			}
		}
		rows = append(rows, v.row(label, words)...)
	}
	return append([]string{"  " + v.look.Title.Render(v.say(text.Say("The thread", "その後")))}, append(rows, "")...)
}
