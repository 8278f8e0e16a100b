package journal

import (
	"errors"
	"fmt"
	"testing"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

func TestDateProblem(t *testing.T) {
	today := calendar.NewDate(2026, 11, 20)
	words := func(s string) func() error {
		return func() error { _, err := calendar.ParseWords(s, today); return err }
	}
	week := func(s string) func() error {
		return func() error { _, err := calendar.ParseWeek(s); return err }
	}
	form := func() error { _, err := calendar.Parse("20 Nov"); return err }
	tests := map[string]struct {
		read func() error
		want string
	}{
		"words":         {words("some day"), "a date is written like 2026-11-20, yesterday, last friday or 3 days ago"},
		"form":          {form, "a date is written like 2026-11-20"},
		"no such day":   {words("2026-02-30"), "the calendar has no such day; check the month and the day"},
		"no such year":  {words("1066-10-14"), "the date must lie in the years 1900 to 2199"},
		"form of weeks": {week("47"), "a week is written like 2026-W47"},
		"no such week":  {week("2026-W54"), "the year has no such week; weeks are 1 to 52 or 53"},
	}
	seen := map[string]bool{}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			say := DateProblem(fmt.Errorf("read: %w", test.read()))
			if say.EN != test.want || say.JA == "" || seen[say.JA] {
				t.Errorf("got %q, want %q", say, test.want)
			}
			seen[say.JA] = true
		})
	}
	if say := DateProblem(errors.New("other")); say != (text.Text{}) {
		t.Errorf("another error is %q", say)
	}
}
