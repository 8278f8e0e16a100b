package calendar_test

import (
	"testing"

	"daruma/journal/calendar"

	"pgregory.net/rapid"
)

func TestClosed(t *testing.T) {
	for _, tc := range []struct{ name, date, want string }{
		{"eve of the year end", "2026-12-28", ""},
		{"year end begins", "2026-12-29", "the New Year holidays"},
		{"New Year ends", "2027-01-03", "the New Year holidays"},
		{"after New Year", "2027-01-04", ""},
		{"eve of Golden Week", "2026-04-28", ""},
		{"Golden Week begins", "2026-04-29", "Golden Week"},
		{"over the month's end", "2026-04-30", "Golden Week"},
		{"Golden Week ends", "2026-05-05", "Golden Week"},
		{"after Golden Week", "2026-05-06", ""},
		{"eve of Obon", "2026-08-12", ""},
		{"Obon begins", "2026-08-13", "Obon"},
		{"Obon ends", "2026-08-16", "Obon"},
		{"after Obon", "2026-08-17", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			window, closed := calendar.Closed(day(t, tc.date))
			if window.English != tc.want || closed != (tc.want != "") || (window.Japanese == "") == closed {
				t.Errorf("%s: got %+v, %v, want %q", tc.date, window, closed, tc.want)
			}
		})
	}
}

func TestNextBusiness(t *testing.T) {
	for _, tc := range []struct{ name, from, want string }{
		{"business day", "2026-11-20", "2026-11-20"},
		{"weekend before a holiday", "2026-11-21", "2026-11-24"},
		{"Golden Week and its substitute", "2026-04-29", "2026-05-07"},
		{"Silver Week with a citizens' holiday", "2026-09-19", "2026-09-24"},
		{"year end", "2026-12-29", "2027-01-04"},
		{"year end before a weekend", "2025-12-29", "2026-01-05"},
		{"Obon and the weekend", "2026-08-13", "2026-08-17"},
		{"clamped month's end on a Sunday", "2027-02-28", "2027-03-01"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := calendar.NextBusiness(day(t, tc.from)); got != day(t, tc.want) {
				t.Errorf("%s: got %v, want %s", tc.from, got, tc.want)
			}
		})
	}
}

func TestAddBusinessDays(t *testing.T) {
	for _, tc := range []struct {
		name, from string
		n          int
		want       string
	}{
		{"Monday and five is the next Monday", "2026-11-09", 5, "2026-11-16"},
		{"a holiday is not counted", "2026-11-20", 1, "2026-11-24"},
		{"from a weekend", "2026-11-14", 1, "2026-11-16"},
		{"none on a business day", "2026-11-20", 0, "2026-11-20"},
		{"none on a weekend", "2026-11-14", 0, "2026-11-16"},
		{"over Golden Week", "2026-04-28", 2, "2026-05-08"},
		{"back over a holiday", "2026-11-24", -1, "2026-11-20"},
		{"back from a weekend", "2026-11-15", -1, "2026-11-13"},
		{"back a week", "2026-11-16", -5, "2026-11-09"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := calendar.AddBusinessDays(day(t, tc.from), tc.n); got != day(t, tc.want) {
				t.Errorf("%s and %d: got %v, want %s", tc.from, tc.n, got, tc.want)
			}
		})
	}
}

func TestBusinessDaysBetween(t *testing.T) {
	for _, tc := range []struct {
		name, after, upTo string
		want              int
	}{
		{"same day", "2026-11-20", "2026-11-20", 0},
		{"first day is left out, last counts", "2026-11-16", "2026-11-20", 4},
		{"over a long weekend", "2026-11-20", "2026-11-24", 1},
		{"weekend only", "2026-11-13", "2026-11-15", 0},
		{"backwards", "2026-11-20", "2026-11-16", -4},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := calendar.BusinessDaysBetween(day(t, tc.after), day(t, tc.upTo)); got != tc.want {
				t.Errorf("after %s up to %s: got %d, want %d", tc.after, tc.upTo, got, tc.want)
			}
		})
	}
}

func TestNextBusinessIsTheNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		next := calendar.NextBusiness(d)
		if next.Before(d) || !calendar.Business(next) || calendar.NextBusiness(next) != next {
			t.Fatalf("%v moved to %v", d, next)
		}
		for between := d; between.Before(next); between = between.AddDays(1) {
			if calendar.Business(between) {
				t.Fatalf("%v moved to %v past the business day %v", d, next, between)
			}
		}
	})
}

func TestBusinessDaysCountAsTheyAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		n := rapid.IntRange(1, 60).Draw(t, "days")
		later := calendar.AddBusinessDays(d, n)
		if got := calendar.BusinessDaysBetween(d, later); !calendar.Business(later) || got != n {
			t.Fatalf("%v and %d business days is %v, which lies %d after", d, n, later, got)
		}
		earlier := calendar.AddBusinessDays(d, -n)
		if got := calendar.BusinessDaysBetween(earlier.AddDays(-1), d.AddDays(-1)); !calendar.Business(earlier) || got != n {
			t.Fatalf("%v less %d business days is %v, which lies %d before", d, n, earlier, got)
		}
	})
}

func TestBusinessAllocatesNothing(t *testing.T) {
	first := day(t, "2026-01-01")
	allocations := testing.AllocsPerRun(10, func() {
		for n := range 366 {
			calendar.Business(first.AddDays(n))
		}
	})
	if allocations != 0 {
		t.Errorf("a year of Business made %v allocations", allocations)
	}
}

func BenchmarkBusiness(b *testing.B) {
	b.ReportAllocs()
	first := day(b, "2026-01-01")
	n := 0
	for b.Loop() {
		calendar.Business(first.AddDays(n % 366))
		n++
	}
}
