package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"daruma/journal/calendar"

	"pgregory.net/rapid"
)

func TestWeek(t *testing.T) {
	for _, tc := range []struct{ name, date, week, monday, sunday string }{
		{"mid-year", "2026-11-20", "2026-W47", "2026-11-16", "2026-11-22"},
		{"Monday", "2026-11-16", "2026-W47", "2026-11-16", "2026-11-22"},
		{"Sunday", "2026-11-22", "2026-W47", "2026-11-16", "2026-11-22"},
		{"week 53", "2026-12-31", "2026-W53", "2026-12-28", "2027-01-03"},
		{"January of the old year", "2027-01-03", "2026-W53", "2026-12-28", "2027-01-03"},
		{"December of the new year", "2025-12-29", "2026-W01", "2025-12-29", "2026-01-04"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := calendar.WeekOf(day(t, tc.date))
			if w.String() != tc.week || w.Monday() != day(t, tc.monday) || w.Sunday() != day(t, tc.sunday) {
				t.Errorf("got %v from %v to %v", w, w.Monday(), w.Sunday())
			}
		})
	}
	var none calendar.Week
	if none.String() != "" || !none.Monday().IsZero() || !none.Sunday().IsZero() {
		t.Error("no week has days")
	}
}

func TestParseWeek(t *testing.T) {
	for _, input := range []string{"2026-W47", "2026-w47", " ２０２６－Ｗ４７ "} {
		if got, err := calendar.ParseWeek(input); err != nil || got != (calendar.Week{Year: 2026, Number: 47}) {
			t.Errorf("%q: got %v, %v", input, got, err)
		}
	}
	for _, tc := range []struct {
		name, input string
		fault       calendar.Fault
	}{
		{"empty", "", calendar.FaultWeek},
		{"a date", "2026-11-20", calendar.FaultWeek},
		{"no dash", "2026W47", calendar.FaultWeek},
		{"one digit", "2026-W7", calendar.FaultWeek},
		{"three digits", "2026-W047", calendar.FaultWeek},
		{"text behind", "2026-W47x", calendar.FaultWeek},
		{"year out of range", "0026-W47", calendar.FaultWeek},
		{"week 0", "2026-W00", calendar.FaultWeekNumber},
		{"week 53 of a short year", "2025-W53", calendar.FaultWeekNumber},
		{"week 54", "2026-W54", calendar.FaultWeekNumber},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := calendar.ParseWeek(tc.input)
			wantFault(t, err, tc.input, tc.fault)
		})
	}
}

func TestWeekHoldsItsDate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		w := calendar.WeekOf(d)
		if w.Monday().Weekday() != time.Monday || w.Sunday().DaysSince(w.Monday()) != 6 {
			t.Fatalf("%v runs from %v to %v", w, w.Monday(), w.Sunday())
		}
		if d.Before(w.Monday()) || d.After(w.Sunday()) {
			t.Fatalf("%v is not in its week %v", d, w)
		}
		if w.Year > calendar.LastYear {
			return // the last days of the last year belong to a week that cannot be written
		}
		if got, err := calendar.ParseWeek(w.String()); err != nil || got != w {
			t.Fatalf("%v came back as %v, %v", w, got, err)
		}
		written, err := json.Marshal(w)
		if err != nil || string(written) != `"`+w.String()+`"` {
			t.Fatalf("%v in JSON is %s, %v", w, written, err)
		}
		read := calendar.Week{Year: 1999, Number: 1}
		if err := json.Unmarshal(written, &read); err != nil || read != w {
			t.Fatalf("%s was read as %v, %v", written, read, err)
		}
	})
}

func TestNoWeekInJSON(t *testing.T) {
	written, err := json.Marshal(calendar.Week{})
	if err != nil || string(written) != `""` {
		t.Fatalf("no week is %s, %v", written, err)
	}
	w := calendar.Week{Year: 2026, Number: 47}
	if err := json.Unmarshal(written, &w); err != nil || w != (calendar.Week{}) {
		t.Fatalf("it was read as %v, %v", w, err)
	}
	if err := json.Unmarshal([]byte(`"2026-47"`), &w); err == nil {
		t.Fatal("2026-47 was taken for a week")
	}
}
