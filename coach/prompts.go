package coach

import (
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

// A mood is what somebody who last wrote this may need to hear.
type mood int

const (
	anyDay     mood = iota
	recovering      // the feeling was strong
	aboutPrice
	aboutNeeds
	aboutChemistry
	aboutLanguage
	inSilence
	keeping  // a win
	changing // a lesson is written and not yet used
)

// freshDays is how long what was last written sets the mood; it is the eight
// weeks after which a silence is reviewed.
const freshDays = 56

// Prompt returns the thought for the day: of those that suit what was last
// written, one that the day alone chooses, so that it stays the same until
// tomorrow. It is never the one with the id previous, which is what an earlier
// day showed. Last is nil in an empty journal.
func Prompt(day calendar.Date, last *journal.Head, previous string) PromptText {
	wanted := moodOf(day, last)
	var suited []PromptText
	for _, p := range Prompts {
		if p.mood == wanted {
			suited = append(suited, p)
		}
	}
	turn := max(0, int(day.Number())) % len(suited)
	if suited[turn].ID == previous {
		turn = (turn + 1) % len(suited)
	}
	return suited[turn]
}

func moodOf(day calendar.Date, last *journal.Head) mood {
	if last == nil || day.DaysSince(last.Decided) > freshDays {
		return anyDay
	}
	a := last.Answers
	switch {
	case last.Outcome == journal.Won:
		return keeping
	case strong(a.FeelingBefore) || strong(a.FeelingAfter):
		return recovering
	case last.Outcome == journal.Silent:
		return inSilence
	case wide(a.GapLastYear) || wide(a.GapRival) || a.Mine == "price-value" || a.Said == "price-value":
		return aboutPrice
	case low(a.Clarity, 2) || a.CriterionKnown == "no" || a.CriteriaMoved == "yes":
		return aboutNeeds
	case a.Chemistry >= 4 && !a.Advantage:
		return aboutChemistry
	case a.LanguageMatch == journal.SomeoneDiffers:
		return aboutLanguage
	case last.LessonOpen || last.PlanOpen:
		return changing
	default:
		return anyDay
	}
}

func strong(feeling *int) bool { return feeling != nil && *feeling >= strongFeeling }

func wide(gap *float64) bool { return gap != nil && *gap >= wideGap }
