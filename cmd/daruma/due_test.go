package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
)

// decidedDates are decisions with the days of their follow-ups, worked out by
// hand from the law's holidays.
const decidedDates = "../../journal/thread/testdata/decided.tsv"

// A plannedDeal is one row of them.
type plannedDeal struct {
	decided, asOf    string
	four, three      []string // follow-ups 4 and 3 months apart
	line, annotation string
}

func plannedDeals(t *testing.T) []plannedDeal {
	t.Helper()
	table, err := os.ReadFile(decidedDates)
	if err != nil {
		t.Fatal(err)
	}
	var deals []plannedDeal
	for i, line := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		f := strings.Split(line, "\t")
		deals = append(deals, plannedDeal{
			decided: f[0], asOf: f[1], four: f[2:6], three: append([]string{f[2]}, f[6:9]...),
			line: fmt.Sprint(i + 2), annotation: f[9],
		})
	}
	return deals
}

// TestDueDates holds the dates that "due --on" prints against those worked out
// by hand: month ends, leap years, Golden Week, Obon, year ends and weekends,
// for every follow-up of both intervals.
func TestDueDates(t *testing.T) {
	deals := plannedDeals(t)
	if len(deals) < 100 {
		t.Fatalf("only %d decisions", len(deals))
	}
	for _, interval := range []string{"4", "3"} {
		s := newScript(t, "")
		s.exits(done, []string{"settings", "follow-up.interval=" + interval})
		entries, want := followedUp(t, deals, interval)
		s.write("entries.json", entries)
		s.exits(done, []string{"add", "--json", "entries.json"})
		// What has passed stays due on its day until it is done.
		s.exits(done, []string{"due", "--on", "2045-01-01", "--json"})
		got := map[string]string{}
		for _, row := range s.rows() {
			got[row["id"]] = row["on"] + " " + row["kind"]
		}
		for id, w := range want {
			if got[id] != w.on+" follow-up" {
				t.Errorf("interval %s, line %s (%s), after %d follow-ups: %s, want %s", interval, w.line, w.annotation, w.made, got[id], w.on)
			}
		}
		t.Logf("interval %s: %d dates of %d decisions", interval, len(want), len(deals))
	}
}

// TestDueAsOf asks for each decision on another day: before its first follow-up
// falls due it is not listed, and then it is.
func TestDueAsOf(t *testing.T) {
	deals := plannedDeals(t)
	s := newScript(t, "")
	var entries []journal.Entry
	for i, d := range deals {
		entries = append(entries, replied(t, i, d.decided))
	}
	s.write("entries.json", asJSON(t, entries))
	s.exits(done, []string{"add", "--json", "entries.json"})
	for i, d := range deals {
		s.exits(done, []string{"due", "--on", d.asOf, "--json"})
		listed := false
		for _, row := range s.rows() {
			listed = listed || row["id"] == entries[i].ID.String() && row["kind"] == "follow-up"
		}
		if want := d.asOf >= d.four[0]; listed != want {
			t.Errorf("line %s, decided %s, as of %s: listed is %t, due %s", d.line, d.decided, d.asOf, listed, d.four[0])
		}
	}
}

// An expected is the day of the next follow-up after so many were made.
type expected struct {
	plannedDeal
	on   string
	made int
}

// followedUp are entries for every date of the deals: one whose follow-ups
// before it were made on their days, without an answer.
func followedUp(t *testing.T, deals []plannedDeal, interval string) (entries string, want map[string]expected) {
	t.Helper()
	var all []journal.Entry
	want = map[string]expected{}
	for _, d := range deals {
		days := d.four
		if interval == "3" {
			days = d.three
		}
		for made, on := range days {
			if on == "-" {
				continue
			}
			e := replied(t, len(all), d.decided)
			for _, earlier := range days[:made] {
				e.Thread.Contacts = append(e.Thread.Contacts, journal.Contact{
					On: date(t, earlier), Kind: "email", Direction: "out", Result: "no-answer",
				})
			}
			all = append(all, e)
			want[e.ID.String()] = expected{d, on, made}
		}
	}
	return asJSON(t, all), want
}

// replied is the nth loss; its reply went out on the day of the decision.
func replied(t *testing.T, n int, decided string) journal.Entry {
	t.Helper()
	e := journal.Entry{Outcome: journal.Lost}
	e.ID[0], e.ID[14], e.ID[15] = 1, byte(n>>8), byte(n)
	e.Deal.Company, e.Deal.Decided = fmt.Sprintf("Company %d", n), date(t, decided)
	e.Reply.SentOn = e.Deal.Decided
	return e
}

func date(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// rows is the JSON array of texts that the last run printed.
func (s *script) rows() []map[string]string {
	s.Helper()
	var rows []map[string]string
	if err := json.Unmarshal(s.stdout.Bytes(), &rows); err != nil {
		s.fail("%v", err)
	}
	return rows
}
