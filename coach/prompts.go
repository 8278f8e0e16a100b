package coach

import (
	"slices"
	"strings"

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

// PromptOf returns the thought for the day where note is what [PromptText.Note] kept
// of the last one shown: it stays the same all day, and differs from an earlier
// day's. Last is the newest entry, nil in an empty journal.
func PromptOf(day calendar.Date, last *journal.Head, note string) PromptText {
	shown, previous, _ := strings.Cut(note, " ")
	if shown == day.String() {
		if i := slices.IndexFunc(Prompts, func(p PromptText) bool { return p.ID == previous }); i >= 0 {
			return Prompts[i]
		}
	}
	return Prompt(day, last, previous)
}

// Note is what to keep of the thought shown on the day.
func (p PromptText) Note(day calendar.Date) string { return day.String() + " " + p.ID }

// firstThought is the id of what an empty journal begins with.
const firstThought = "an-offer-on-a-day"

// Prompt returns the thought for the day: of those that suit what was last
// written, one that the day alone chooses, so that it stays the same until
// tomorrow. It is never the one with the id previous, which is what an earlier
// day showed. Last is nil in an empty journal, whose very first thought is that
// a no is about an offer on a day (B1).
func Prompt(day calendar.Date, last *journal.Head, previous string) PromptText {
	if last == nil && previous == "" {
		return Prompts[slices.IndexFunc(Prompts, func(p PromptText) bool { return p.ID == firstThought })]
	}
	suited := PromptsFor(day, last)
	turn := max(0, int(day.Number())) % len(suited)
	if suited[turn].ID == previous {
		turn = (turn + 1) % len(suited)
	}
	return suited[turn]
}

// PromptsFor returns all thoughts that suit the day and what was last written,
// which is nil in an empty journal. There is always one.
func PromptsFor(day calendar.Date, last *journal.Head) []PromptText {
	moods := moodsOf(day, last)
	var suited []PromptText
	for _, p := range Prompts {
		if slices.Contains(moods, p.mood) {
			suited = append(suited, p)
		}
	}
	return suited
}
