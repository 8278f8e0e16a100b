package calendar_test

import (
	"testing"

	"daruma/journal/calendar"

	"pgregory.net/rapid"
)

func TestSeasonOf(t *testing.T) {
	for _, tc := range []struct{ name, date, id, first, last string }{
		{"year's end", "2026-12-31", "", "", ""},
		{"New Year's Day", "2027-01-01", "nenga", "2027-01-01", "2027-01-07"},
		{"end of the New Year", "2027-01-07", "nenga", "2027-01-01", "2027-01-07"},
		{"mid-winter begins", "2027-01-08", "kanchu", "2027-01-08", "2027-02-04"},
		{"mid-winter ends", "2027-02-04", "kanchu", "2027-01-08", "2027-02-04"},
		{"spring", "2027-02-05", "", "", ""},
		{"before mid-summer", "2026-07-14", "", "", ""},
		{"mid-summer begins", "2026-07-15", "shochu", "2026-07-15", "2026-08-07"},
		{"mid-summer ends", "2026-08-07", "shochu", "2026-07-15", "2026-08-07"},
		{"late summer begins", "2026-08-08", "zansho", "2026-08-08", "2026-08-31"},
		{"late summer ends", "2026-08-31", "zansho", "2026-08-08", "2026-08-31"},
		{"autumn", "2026-09-01", "", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			season, ok := calendar.SeasonOf(day(t, tc.date))
			if season.ID != tc.id || ok != (tc.id != "") || season.First.String() != tc.first || season.Last.String() != tc.last {
				t.Errorf("%s: got %+v, %v", tc.date, season, ok)
			}
			if ok && (season.English == "" || season.Japanese == "") {
				t.Errorf("%s: no name in both languages", tc.date)
			}
		})
	}
	if _, ok := calendar.SeasonOf(calendar.Date{}); ok {
		t.Error("no date lies in a season")
	}
}

func TestNextSeasonIsTheNextToBegin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "date")
		next := calendar.NextSeason(d)
		if found, ok := calendar.SeasonOf(next.First); !ok || found != next || !next.First.After(d) {
			t.Fatalf("after %v comes %+v", d, next)
		}
		for between := d.AddDays(1); between.Before(next.First); between = between.AddDays(1) {
			if s, ok := calendar.SeasonOf(between); ok && s.First.After(d) {
				t.Fatalf("after %v comes %+v, before it %+v", d, next, s)
			}
		}
	})
}
