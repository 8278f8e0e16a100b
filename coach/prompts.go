package coach

import (
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A PromptText is one thought for the day on the home screen.
type PromptText struct {
	ID      string
	Text    text.Text
	Sources []string // item ids and methods, see [SourceName]

	mood mood
}

// Prompt returns the thought for the day: of those that suit what was last
// written, one that the day alone chooses, so that it stays the same until
// tomorrow. It is never the one with the id previous, which is what an earlier
// day showed. Last is nil in an empty journal.
func Prompt(day calendar.Date, last *journal.Head, previous string) PromptText {
	moods := moodsOf(day, last)
	var suited []PromptText
	for _, p := range Prompts {
		if slices.Contains(moods, p.mood) {
			suited = append(suited, p)
		}
	}
	turn := max(0, int(day.Number())) % len(suited)
	if suited[turn].ID == previous {
		turn = (turn + 1) % len(suited)
	}
	return suited[turn]
}
