package coach

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

func TestThePromptFollowsWhatWasLastWritten(t *testing.T) {
	tests := []struct {
		name string
		last *journal.Head
		want mood
	}{
		{"nothing answered", &journal.Head{Outcome: journal.Lost, Decided: decided}, anyDay},
		{"a win", &journal.Head{Outcome: journal.Won, Decided: decided, Answers: journal.Answers{FeelingBefore: new(9)}}, keeping},
		{"a strong feeling", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{FeelingBefore: new(7), GapLastYear: new(0.16)}}, recovering},
		{"a silence", &journal.Head{Outcome: journal.Silent, Decided: decided, Answers: journal.Answers{FeelingBefore: new(3)}}, inSilence},
		{"a price gap", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{GapLastYear: new(0.16)}}, aboutPrice},
		{"a rival's price", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{GapRival: new(0.3), GapLastYear: new(-0.1)}}, aboutPrice},
		{"unclear needs", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{Clarity: 1}}, aboutNeeds},
		{"chemistry alone", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{Chemistry: 5}}, aboutChemistry},
		{"chemistry with an advantage", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{Chemistry: 5, Advantage: true}}, anyDay},
		{"another language", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{LanguageMatch: journal.SomeoneDiffers}}, aboutLanguage},
		{"a win after a loss", &journal.Head{Outcome: journal.Won, Decided: decided, Follows: journal.ID{1}}, wonBack},
		{"too many solutions", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{Options: 3, Fit: 3}}, aboutContent},
		{"strengths first", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{LedBy: "strengths"}}, aboutContent},
		{"late", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{Late: true}}, aboutConduct},
		{"no reason given", &journal.Head{Outcome: journal.Lost, Decided: decided, Answers: journal.Answers{Said: journal.Unknown}}, withoutReason},
		{"an open plan", &journal.Head{Outcome: journal.Lost, Decided: decided, PlanOpen: true}, planning},
		{"a sign", &journal.Head{
			Outcome: journal.Lost, Decided: decided.AddDays(-200), Answers: journal.Answers{FeelingBefore: new(9)},
			Contacts: []journal.Touch{{On: decided, Direction: "in", Result: "signal", Signal: "engaged"}},
		}, reopening},
		{"an objection", &journal.Head{
			Outcome: journal.Lost, Decided: decided.AddDays(-200), Answers: journal.Answers{FeelingBefore: new(9)},
			Contacts: []journal.Touch{{On: decided, Direction: "in", Result: "complained"}},
		}, leftInPeace},
		{"four without an answer", &journal.Head{
			Outcome: journal.Lost, Decided: decided.AddMonths(-18),
			Contacts: []journal.Touch{
				{On: decided.AddMonths(-12), Kind: "email", Result: "no-answer"},
				{On: decided.AddMonths(-8), Kind: "email", Result: "no-answer"},
				{On: decided.AddMonths(-4), Kind: "email", Result: "no-answer"},
				{On: decided, Kind: "email", Result: "no-answer"},
			},
		}, resting},
		{"an open lesson", &journal.Head{Outcome: journal.Lost, Decided: decided, LessonOpen: true}, changing},
		{"long ago", &journal.Head{Outcome: journal.Lost, Decided: decided.AddDays(-57), Answers: journal.Answers{FeelingBefore: new(9)}}, anyDay},
		{"no known day", &journal.Head{Outcome: journal.Silent}, inSilence},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Prompt(decided, tt.last, ""); got.mood != tt.want {
				t.Errorf("got %s", got.ID)
			}
		})
	}
}

func TestAPromptStaysForTheDayAndNeverComesTwiceInARow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last := &journal.Head{
			Outcome: rapid.SampledFrom([]string{journal.Lost, journal.Silent, journal.Won}).Draw(t, "outcome"),
			Answers: journal.Answers{
				Clarity:   rapid.IntRange(0, 5).Draw(t, "clarity"),
				Chemistry: rapid.IntRange(0, 5).Draw(t, "chemistry"),
			},
		}
		day := calendar.FromNumber(rapid.Int32Range(-10_000, 40_000).Draw(t, "day"))
		previous := rapid.SampledFrom(Prompts).Draw(t, "previous").ID
		got := Prompt(day, last, previous)
		if got.ID == previous {
			t.Fatalf("%s twice", got.ID)
		}
		if !slices.ContainsFunc(PromptsFor(day, last), func(p PromptText) bool { return p.ID == got.ID }) {
			t.Fatalf("%s is not among those that suit", got.ID)
		}
		if again := Prompt(day, last, previous); again.ID != got.ID {
			t.Fatalf("%s, then %s on the same day", got.ID, again.ID)
		}
		if next := Prompt(day.AddDays(1), last, got.ID); next.ID == got.ID {
			t.Fatalf("%s on two days", got.ID)
		}
	})
}

func TestTheTableOfPrompts(t *testing.T) {
	const column, lines = 58, 3 // beside the doll on the home screen
	seen, moods := map[string]bool{}, map[mood]int{}
	for _, p := range Prompts {
		if p.ID == "" || seen[p.ID] || len(p.Sources) == 0 {
			t.Errorf("%q has no id of its own or no source", p.ID)
		}
		seen[p.ID] = true
		moods[p.mood]++
		checkSources(t, p.Sources)
		for _, lang := range text.Langs {
			if n := len(text.Wrap(p.Text.In(lang), column)); n > lines {
				t.Errorf("%s takes %d lines in %s", p.ID, n, lang)
			}
		}
	}
	if len(Prompts) < 60 {
		t.Errorf("only %d prompts", len(Prompts))
	}
	for m := anyDay; m <= lastMood; m++ {
		if moods[m] < 2 {
			t.Errorf("mood %d has %d prompts", m, moods[m])
		}
	}
}

func TestSeveralTopicsTakeTurns(t *testing.T) {
	last := &journal.Head{
		Outcome: journal.Lost, Decided: decided, LessonOpen: true,
		Answers: journal.Answers{GapLastYear: new(0.16), LanguageMatch: journal.SomeoneDiffers},
	}
	seen, previous := map[mood]bool{}, ""
	for day := range 28 {
		p := Prompt(decided.AddDays(day), last, previous)
		seen[p.mood], previous = true, p.ID
	}
	for _, m := range []mood{aboutPrice, aboutLanguage, changing} {
		if !seen[m] {
			t.Errorf("nothing of mood %d in four weeks", m)
		}
	}
	if len(seen) != 3 {
		t.Errorf("%d moods", len(seen))
	}
}

// TestFirstPromptOfAll: who opens an empty journal has just heard a no, whatever
// the season.
func TestFirstPromptOfAll(t *testing.T) {
	for month := range 12 {
		day := calendar.NewDate(2026, 1, 20).AddMonths(month)
		first := PromptOf(day, nil, "")
		if !slices.Contains(first.Sources, "B1") {
			t.Errorf("on %s the first thought is %s", day, first.ID)
		}
		if again := PromptOf(day, nil, first.Note(day)); again.ID != first.ID {
			t.Errorf("on %s the thought turns to %s", day, again.ID)
		}
		if next := PromptOf(day.AddDays(1), nil, first.Note(day)); next.ID == first.ID {
			t.Errorf("%s comes twice in a row", next.ID)
		}
	}
}
