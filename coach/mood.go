package coach

import (
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// A mood is what somebody who last wrote this may need to hear.
type mood int

const (
	anyDay     mood = iota
	recovering      // the feeling was strong
	aboutPrice
	aboutNeeds
	aboutContent
	aboutChemistry
	aboutLanguage
	aboutConduct
	withoutReason // a no that gave none
	changing      // a lesson is written and not yet used
	planning      // a plan is written and not yet used
	inSilence
	keeping     // a win
	wonBack     // a win after a loss
	reopening   // the buyer has given a sign
	resting     // follow-ups stayed without an answer
	leftInPeace // the buyer objected, or asked to stop
	lastMood    = leftInPeace
)

// freshDays is how long what was last written sets the mood; it is the eight
// weeks after which a silence is reviewed.
const freshDays = 56

// ofState is what a thread's state calls for, whatever the answers are.
var ofState = map[thread.State]mood{
	thread.Silent:       inSilence,
	thread.Won:          keeping,
	thread.WonBack:      wonBack,
	thread.Reopened:     reopening,
	thread.Paused:       resting,
	thread.Complained:   leftInPeace,
	thread.DoNotContact: leftInPeace,
}

// raised are the moods that the answers of an entry raise, several at once.
var raised = []struct {
	mood mood
	when func(h *journal.Head) bool
}{
	{aboutPrice, func(h *journal.Head) bool {
		a := h.Answers
		return wide(a.GapLastYear) || wide(a.GapRival) || a.Mine == "price-value" || a.Said == "price-value"
	}},
	{aboutNeeds, func(h *journal.Head) bool {
		a := h.Answers
		return low(a.Clarity, 2) || a.CriterionKnown == "no" || a.CriteriaMoved == "yes"
	}},
	{aboutContent, func(h *journal.Head) bool {
		a := h.Answers
		return a.LedBy == "strengths" || a.Options >= manyOptions && low(a.Fit, looseFit)
	}},
	{aboutChemistry, func(h *journal.Head) bool { return h.Answers.Chemistry >= 4 && !h.Answers.Advantage }},
	{aboutLanguage, func(h *journal.Head) bool { return h.Answers.LanguageMatch == journal.SomeoneDiffers }},
	{aboutConduct, func(h *journal.Head) bool { return h.Answers.Late || h.Answers.Unprepared }},
	{withoutReason, func(h *journal.Head) bool {
		a := h.Answers
		return h.Outcome == journal.Lost && a.Debrief == "" &&
			(a.Said == journal.Unknown || a.Said == "" && a.Mine == journal.Unknown)
	}},
	{changing, func(h *journal.Head) bool { return h.LessonOpen }},
	{planning, func(h *journal.Head) bool { return h.PlanOpen }},
}

// moodsOf are the moods on a day after last was written: one where the feeling
// was strong or the state of the thread tells, else each that its answers raise.
func moodsOf(day calendar.Date, last *journal.Head) []mood {
	if last == nil || day.DaysSince(lastDay(last)) > freshDays {
		return []mood{anyDay}
	}
	recent := day.DaysSince(last.Decided) <= freshDays
	a := last.Answers
	told, tells := ofState[thread.Of(last, day, thread.Rules{}).State]
	switch {
	case tells && (told == keeping || told == wonBack || told == reopening):
		return []mood{told}
	case recent && (strong(a.FeelingBefore) || strong(a.FeelingAfter)):
		return []mood{recovering}
	case tells:
		return []mood{told}
	}
	var moods []mood
	for _, r := range raised {
		if recent && r.when(last) {
			moods = append(moods, r.mood)
		}
	}
	if len(moods) == 0 {
		return []mood{anyDay}
	}
	return moods
}

// lastDay is the last day on which something was decided or exchanged.
func lastDay(h *journal.Head) calendar.Date {
	last := h.Decided
	for _, c := range h.Contacts {
		if c.On.After(last) {
			last = c.On
		}
	}
	return last
}

func strong(feeling *int) bool { return feeling != nil && *feeling >= strongFeeling }

func wide(gap *float64) bool { return gap != nil && *gap >= wideGap }
