package reply

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// TestTheYearOfGreetings shows what the greeting of the season says from each of
// its days on, in one file a language.
func TestTheYearOfGreetings(t *testing.T) {
	for _, lang := range text.Langs {
		t.Run(string(lang), func(t *testing.T) {
			parts := versions[key{"season", lang}].seasons
			if parts[0].from != "" {
				t.Fatal("no greeting for a day that is not known")
			}
			starts := make([]string, 0, len(parts))
			year := ""
			for i, s := range parts {
				if i > 1 && s.from <= parts[i-1].from {
					t.Errorf("%s follows %s", s.from, parts[i-1].from)
				}
				starts = append(starts, s.from)
				v := with(full[lang], today, "2026-"+s.from)
				year += "== " + s.from + "\n" + letter(t, "season", lang, v) + "\n"
			}
			custom := calendar.NextSeason(calendar.NewDate(2025, time.December, 31))
			for ; custom.First.Year() == 2026; custom = calendar.NextSeason(custom.First) {
				for _, day := range []calendar.Date{custom.First, custom.Last.AddDays(1)} {
					if !slices.Contains(starts, day.String()[len("2006-"):]) {
						t.Errorf("%s: nothing changes on %s", custom.ID, day)
					}
				}
			}
			golden(t, "season."+string(lang)+".year", year)
		})
	}
}

func TestTheGreetingFollowsTheDay(t *testing.T) {
	for on, want := range map[calendar.Date]string{
		calendar.NewDate(2026, time.January, 5): "謹んで新年のお慶びを申し上げます。",
		calendar.NewDate(2026, time.January, 9): "寒中お見舞い申し上げます。",
		calendar.NewDate(2026, time.July, 31):   "暑中お見舞い申し上げます。",
		calendar.NewDate(2026, time.August, 31): "残暑お見舞い申し上げます。",
	} {
		v := Values{}
		v.SetDay(on)
		if got := letter(t, "season", text.Japanese, v); !strings.Contains(got, want) {
			t.Errorf("on %s: %s", on, got)
		}
	}
	spring, unknown := Values{}, Values{today: "a day"}
	spring.SetDay(calendar.NewDate(2026, time.April, 6))
	if got := letter(t, "season", text.English, spring); !strings.Contains(got, "new business year") {
		t.Errorf("in April: %s", got)
	}
	if got, want := letter(t, "season", text.English, unknown), letter(t, "season", text.English, nil); got != want {
		t.Errorf("a day that is none: %s", got)
	}
}

func TestDates(t *testing.T) {
	tests := []struct {
		name, day, now    string
		english, japanese string
	}{
		{"another year", "2027-01-12", "2026-11-20", "12 January 2027", "2027年1月12日"},
		{"the same year", "2026-12-03", "2026-11-20", "3 December", "12月3日"},
		{"on an unknown day", "2026-12-03", "", "3 December 2026", "2026年12月3日"},
		{"in words", "next Friday", "2026-11-20", "next Friday", "next Friday"},
		{"nothing", "", "2026-11-20", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := written(tt.day, tt.now, text.English); got != tt.english {
				t.Errorf("English %q, want %q", got, tt.english)
			}
			if got := written(tt.day, tt.now, text.Japanese); got != tt.japanese {
				t.Errorf("Japanese %q, want %q", got, tt.japanese)
			}
		})
	}
}

func TestALetterIsDated(t *testing.T) {
	for name, tt := range map[string]struct {
		values Values
		want   string
	}{
		"the day it is written": {Values{today: "2026-11-20"}, "20 November 2026\n"},
		"a day that was given":  {Values{today: "2026-11-20", "date": "2026-11-24"}, "24 November 2026\n"},
		"no day":                {Values{}, "I am writing"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := letter(t, "letter", text.English, tt.values); !strings.HasPrefix(got, tt.want) {
				t.Errorf("begins differently: %s", got)
			}
		})
	}
}
