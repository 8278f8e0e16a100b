package calendar_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"
	"time"

	"daruma/journal/calendar"

	"pgregory.net/rapid"
)

// day reads a date of a table.
func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	var d calendar.Date
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}

// anyDate draws a date that can be written.
func anyDate() *rapid.Generator[calendar.Date] {
	first := calendar.NewDate(calendar.FirstYear, 1, 1).Number()
	last := calendar.NewDate(calendar.LastYear, 12, 31).Number()
	return rapid.Map(rapid.Int32Range(first, last), calendar.FromNumber)
}

func TestDateParts(t *testing.T) {
	d := calendar.NewDate(2026, time.November, 20)
	if d.Year() != 2026 || d.Month() != time.November || d.Day() != 20 || d.Weekday() != time.Friday {
		t.Errorf("got %d %v %d %v", d.Year(), d.Month(), d.Day(), d.Weekday())
	}
	if got := calendar.NewDate(2026, time.April, 31); got != day(t, "2026-05-01") {
		t.Errorf("31 April gave %v", got)
	}
}

func TestNoDate(t *testing.T) {
	var none calendar.Date
	someday := day(t, "2026-11-20")
	if !none.IsZero() || someday.IsZero() {
		t.Error("IsZero confuses a date and no date")
	}
	if none.Year() != 0 || none.Month() != 0 || none.Day() != 0 || none.String() != "" {
		t.Error("no date has parts")
	}
	if none.AddDays(3) != none || none.AddMonths(-3) != none || calendar.NextBusiness(none) != none ||
		calendar.AddBusinessDays(none, 3) != none {
		t.Error("no date moved")
	}
	if none.DaysSince(someday) != 0 || someday.DaysSince(none) != 0 || calendar.BusinessDaysBetween(none, someday) != 0 {
		t.Error("a distance to no date is not 0")
	}
	if !none.Before(someday) || !someday.After(none) || none.Compare(someday) != -1 {
		t.Error("no date must sort before every date")
	}
	if !none.At(9, 0, time.UTC).IsZero() || calendar.DateOf(time.Time{}) != none {
		t.Error("no date and the zero time must correspond")
	}
	if _, closed := calendar.Closed(none); closed || calendar.Business(none) || calendar.WeekOf(none) != (calendar.Week{}) {
		t.Error("no date lies nowhere in the calendar")
	}
}

func TestDateOfUsesTheTimesOwnLocation(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*60*60)
	instant := time.Date(2026, time.November, 20, 20, 30, 0, 0, time.UTC)
	if got := calendar.DateOf(instant); got != day(t, "2026-11-20") {
		t.Errorf("in UTC: %v", got)
	}
	if got := calendar.DateOf(instant.In(tokyo)); got != day(t, "2026-11-21") {
		t.Errorf("in Tokyo: %v", got)
	}
	at := day(t, "2026-11-21").At(9, 15, tokyo)
	if want := time.Date(2026, time.November, 21, 0, 15, 0, 0, time.UTC); !at.Equal(want) {
		t.Errorf("09:15 in Tokyo is %v, want %v", at, want)
	}
}

func TestAddMonths(t *testing.T) {
	for _, tc := range []struct {
		name, from string
		months     int
		want       string
	}{
		{"plain", "2026-05-20", 6, "2026-11-20"},
		{"clamped to February", "2026-08-31", 6, "2027-02-28"},
		{"clamped to a leap February", "2027-08-31", 6, "2028-02-29"},
		{"clamped to 30 days", "2026-01-31", 3, "2026-04-30"},
		{"over the year's end", "2026-12-31", 2, "2027-02-28"},
		{"back over the year's start", "2026-01-31", -2, "2025-11-30"},
		{"eighteen", "2026-08-31", 18, "2028-02-29"},
		{"none", "2026-08-31", 0, "2026-08-31"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := day(t, tc.from).AddMonths(tc.months); got != day(t, tc.want) {
				t.Errorf("%s and %d months: got %v, want %s", tc.from, tc.months, got, tc.want)
			}
		})
	}
}

func TestAddMonthsNeverOverflowsTheMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		n := rapid.IntRange(-240, 240).Draw(t, "months")
		got := d.AddMonths(n)
		months := func(d calendar.Date) int { return d.Year()*12 + int(d.Month()) }
		if months(got) != months(d)+n {
			t.Fatalf("%v and %d months landed in another month: %v", d, n, got)
		}
		if got.Day() != d.Day() && (got.Day() > d.Day() || got.AddDays(1).Day() != 1) {
			t.Fatalf("%v and %d months is neither the same day nor the month's last: %v", d, n, got)
		}
	})
}

func TestDaysAgreeWithTheTimePackage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		n := rapid.IntRange(-40_000, 40_000).Draw(t, "days")
		moved := d.AddDays(n)
		if want := d.At(12, 0, time.UTC).AddDate(0, 0, n); moved != calendar.DateOf(want) || moved.Weekday() != want.Weekday() {
			t.Fatalf("%v and %d days: got %v, %v, want %v", d, n, moved, moved.Weekday(), want)
		}
		if moved.DaysSince(d) != n {
			t.Fatalf("%v lies %d days after %v, want %d", moved, moved.DaysSince(d), d, n)
		}
		if moved.Before(d) != (n < 0) || moved.After(d) != (n > 0) || moved.Compare(d) != -d.Compare(moved) {
			t.Fatalf("the order of %v and %v is wrong", d, moved)
		}
	})
}

func TestNumber(t *testing.T) {
	for _, tc := range []struct {
		date string
		want int32
	}{{"1970-01-01", 0}, {"1969-12-31", -1}, {"2026-11-20", 20777}, {"", -719163}} {
		if got := day(t, tc.date).Number(); got != tc.want {
			t.Errorf("%q: got %d, want %d", tc.date, got, tc.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int32Range(math.MinInt32, math.MaxInt32).Draw(t, "number")
		if got := calendar.FromNumber(n).Number(); got != n {
			t.Fatalf("%d came back as %d", n, got)
		}
	})
}

func TestParse(t *testing.T) {
	for _, tc := range []struct {
		name, input string
		fault       calendar.Fault
	}{
		{"empty", "", calendar.FaultForm},
		{"short month", "2026-1-20", calendar.FaultForm},
		{"slashes", "2026/11/20", calendar.FaultForm},
		{"space", " 2026-11-20", calendar.FaultForm},
		{"sign", "+026-11-20", calendar.FaultForm},
		{"full-width", "２０２６-11-20", calendar.FaultForm},
		{"time behind", "2026-11-20T00:00:00Z", calendar.FaultForm},
		{"month 13", "2026-13-01", calendar.FaultDay},
		{"month 0", "2026-00-01", calendar.FaultDay},
		{"day 0", "2026-11-00", calendar.FaultDay},
		{"31 November", "2026-11-31", calendar.FaultDay},
		{"29 February of a common year", "2026-02-29", calendar.FaultDay},
		{"before the years", "1899-12-31", calendar.FaultYear},
		{"after the years", "2200-01-01", calendar.FaultYear},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d, err := calendar.Parse(tc.input)
			wantFault(t, err, tc.input, tc.fault)
			if !d.IsZero() {
				t.Errorf("a date came with the error: %v", d)
			}
		})
	}
	if d, err := calendar.Parse("2028-02-29"); err != nil || d != calendar.NewDate(2028, 2, 29) {
		t.Errorf("29 February of a leap year: %v, %v", d, err)
	}
}

// wantFault checks that err is a ParseError with this fault.
func wantFault(t *testing.T, err error, input string, fault calendar.Fault) {
	t.Helper()
	var wrong *calendar.ParseError
	if !errors.As(err, &wrong) {
		t.Fatalf("%q: got %v, want a ParseError", input, err)
	}
	if wrong.Fault != fault {
		t.Errorf("%q: got fault %d, want %d", input, wrong.Fault, fault)
	}
}

func TestWrittenDateReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		if got, err := calendar.Parse(d.String()); err != nil || got != d {
			t.Fatalf("%v came back as %v, %v", d, got, err)
		}
		words, err := calendar.ParseWords(d.String(), d)
		if err != nil || words != d {
			t.Fatalf("%v in words came back as %v, %v", d, words, err)
		}
	})
}

func TestJSON(t *testing.T) {
	type record struct {
		Decided calendar.Date         `json:"decided,omitzero"`
		Changed calendar.Date         `json:"changed"`
		Notes   map[calendar.Date]int `json:"notes,omitempty"`
	}
	full := record{
		Decided: day(t, "2026-11-20"),
		Changed: day(t, "2026-12-01"),
		Notes:   map[calendar.Date]int{day(t, "2026-12-02"): 1},
	}
	for _, tc := range []struct {
		name  string
		value record
		want  string
	}{
		{"dates", full, `{"decided":"2026-11-20","changed":"2026-12-01","notes":{"2026-12-02":1}}`},
		{"no dates", record{}, `{"changed":null}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := json.Marshal(tc.value)
			if err != nil || string(got) != tc.want {
				t.Fatalf("got %s, %v, want %s", got, err, tc.want)
			}
		})
	}
	for _, cleared := range []string{`{"decided":null}`, `{"decided":""}`} {
		got := full
		if err := json.Unmarshal([]byte(cleared), &got); err != nil || !got.Decided.IsZero() || got.Changed != full.Changed {
			t.Errorf("%s left %v, %v", cleared, got, err)
		}
	}
	for _, wrong := range []string{`{"decided":"20 Nov"}`, `{"decided":20261120}`, `{"decided":{}}`} {
		got := full
		var fault *calendar.ParseError
		if err := json.Unmarshal([]byte(wrong), &got); !errors.As(err, &fault) || got.Decided != full.Decided {
			t.Errorf("%s: got %v and %v, want a ParseError and the old date", wrong, err, got.Decided)
		}
	}
}
