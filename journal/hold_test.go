package journal

import (
	"testing"
	"time"
	_ "time/tzdata"

	"pgregory.net/rapid"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	location, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return location
}

func TestHoldUntil(t *testing.T) {
	const written = "2006-01-02 15:04:05"
	tests := map[string]struct{ zone, now, want, away string }{
		"in the evening":               {"Asia/Tokyo", "2026-11-20 18:02:11", "2026-11-21 09:00:00", "14h57m49s"},
		"after midnight":               {"Asia/Tokyo", "2026-11-21 01:30:00", "2026-11-21 09:00:00", "7h30m0s"},
		"six hours before, exactly":    {"Asia/Tokyo", "2026-11-21 03:00:00", "2026-11-21 09:00:00", "6h0m0s"},
		"a second too late":            {"Asia/Tokyo", "2026-11-21 03:00:01", "2026-11-22 09:00:00", "29h59m59s"},
		"at the turn of the year":      {"Asia/Kathmandu", "2026-12-31 17:00:00", "2027-01-01 09:00:00", "16h0m0s"},
		"the night loses an hour":      {"Europe/Berlin", "2027-03-28 01:30:00", "2027-03-28 09:00:00", "6h30m0s"},
		"six hours by the clock alone": {"Europe/Berlin", "2027-03-28 00:00:00", "2027-03-28 09:00:00", "8h0m0s"},
		"the morning is too near":      {"America/New_York", "2027-03-14 03:30:00", "2027-03-15 09:00:00", "29h30m0s"},
		"the night gains an hour":      {"America/New_York", "2026-11-01 00:30:00", "2026-11-01 09:00:00", "9h30m0s"},
		"half an hour of summer time":  {"Australia/Lord_Howe", "2026-10-04 01:00:00", "2026-10-04 09:00:00", "7h30m0s"},
		"a day that never was":         {"Pacific/Apia", "2011-12-29 20:00:00", "2011-12-31 09:00:00", "13h0m0s"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			now, err := time.ParseInLocation(written, test.now, zone(t, test.zone))
			if err != nil {
				t.Fatal(err)
			}
			got := HoldUntil(now)
			if got.Format(written) != test.want || got.Sub(now).String() != test.away {
				t.Errorf("got %s, %s away; want %s, %s away", got.Format(written), got.Sub(now), test.want, test.away)
			}
		})
	}
}

func TestHoldUntilIsTheFirstMorningSixHoursAway(t *testing.T) {
	for _, name := range []string{
		"Asia/Tokyo", "Asia/Kathmandu", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland",
	} {
		t.Run(name, func(t *testing.T) {
			location := zone(t, name)
			from := time.Date(2026, 1, 1, 0, 0, 0, 0, location).Unix()
			rapid.Check(t, func(t *rapid.T) {
				now := time.Unix(from+rapid.Int64Range(0, 4*366*86400).Draw(t, "second"), 0).In(location)
				got := HoldUntil(now)
				if hour, minute, second := got.Clock(); hour != 9 || minute != 0 || second != 0 {
					t.Fatalf("%v opens at %v", now, got)
				}
				if got.Sub(now) < 6*time.Hour {
					t.Fatalf("%v opens after %v", now, got.Sub(now))
				}
				if before := got.AddDate(0, 0, -1); before.Sub(now) >= 6*time.Hour {
					t.Fatalf("%v opens at %v, and could at %v", now, got, before)
				}
			})
		})
	}
}
