package coach

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

func TestTheTableOfRules(t *testing.T) {
	steps := everywhere()
	last := 0
	for _, r := range Rules {
		if r.ID <= last {
			t.Errorf("rule %d follows rule %d", r.ID, last)
		}
		last = r.ID
		if len(r.Steps) == 0 || len(r.Sources) == 0 || r.When == nil {
			t.Errorf("rule %d lacks a step, a source or a condition", r.ID)
		}
		for _, s := range r.Steps {
			if !slices.Contains(steps, s) {
				t.Errorf("rule %d stands on %q, which is no step", r.ID, s)
			}
		}
		if verbs := strings.Contains(r.Say.EN, "%"); verbs != (r.Figures != nil) {
			t.Errorf("rule %d: verbs %v, figures %v", r.ID, verbs, !verbs)
		}
		checkSources(t, r.Sources)
	}
}

// Every source is an item's id or a method with a name.
func checkSources(t *testing.T, ids []string) {
	t.Helper()
	item := regexp.MustCompile(`^[A-E][1-9][0-9]?$`)
	for _, id := range ids {
		if _, method := methods[id]; !method && !item.MatchString(id) {
			t.Errorf("source %q is neither an item nor a method", id)
		}
		if name := SourceName(id); name.EN == "" || name.JA == "" || name == text.Same(id) {
			t.Errorf("source %q is shown as %+v", id, name)
		}
	}
}

func TestSourceName(t *testing.T) {
	for id, want := range map[string]text.Text{
		"A5":      text.Say("A5, after a polite refusal", "A5「丁寧に断られたあと」"),
		IfThen:    text.Say("if-then plans", "「もし〜なら」の計画"),
		"a guess": text.Same("a guess"),
		"":        {},
	} {
		if got := SourceName(id); got != want {
			t.Errorf("%q: %+v, want %+v", id, got, want)
		}
	}
}

// The longest note that Figures can make of each rule.
func noteTexts() map[string]text.Text {
	e := sourceCase()
	e.Price.Quote = yen(99_999_000)
	e.Fit.Options = 12
	e.Deal.Decided = calendar.NewDate(2026, 9, 11)
	next := calendar.NewDate(2027, 3, 11)
	won := journal.Head{Outcome: journal.Won, Company: "Sumidagawa Precision Instruments", Decided: calendar.NewDate(2025, 12, 24)}
	f := Facts{
		Entry: e, Today: calendar.NewDate(2027, 1, 20), Pivot: true,
		Thread: thread.Status{State: thread.Nurture, Kind: thread.FollowUp, Next: next, Until: next, Channel: "colleague"},
		Before: []journal.Head{won, {Outcome: journal.Won, Company: "墨田川精密機器製造株式会社", Decided: calendar.NewDate(2025, 11, 28)}},
		Tone:   []Wording{{"argue", "as I have explained to all of you more than three times"}},
	}
	out := map[string]text.Text{}
	for _, r := range Rules {
		out[fmt.Sprintf("rule %d", r.ID)] = r.note(f).Text
	}
	return out
}

func TestNotesAreShort(t *testing.T) {
	const column, lines, english, japanese = 36, 4, 150, 75
	for name, n := range noteTexts() {
		if got := utf8.RuneCountInString(n.EN); got > english || len(text.Wrap(n.EN, column)) > lines {
			t.Errorf("%s: %d characters: %s", name, got, n.EN)
		}
		if got := utf8.RuneCountInString(n.JA); got > japanese || len(text.Wrap(n.JA, column)) > lines {
			t.Errorf("%s: %d characters: %s", name, got, n.JA)
		}
	}
}

// TestSourceNames: a text is named once, with all its items that are cited.
func TestSourceNames(t *testing.T) {
	names := SourceNames([]string{"E5", Calming, "B4", "E6", "x", "E12"})
	var en, ja []string
	for _, n := range names {
		en, ja = append(en, n.EN), append(ja, n.JA)
	}
	if got, want := strings.Join(en, "; "), "E5, E6, E12, when nobody calls back; calming before acting; B4, staying calm in sales; x"; got != want {
		t.Errorf("names are %q, want %q", got, want)
	}
	if got, want := ja[0], "E5・E6・E12「折り返しが来ないとき」"; got != want {
		t.Errorf("the first is %q, want %q", got, want)
	}
}
