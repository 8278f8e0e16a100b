package thread_test

import (
	"os"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/thread"
)

// TestDecidedDates replays the table of follow-ups that were worked out from the
// law: the first one as of the day the table asks on, and the later ones after
// each was made on its day and not answered.
func TestDecidedDates(t *testing.T) {
	data, err := os.ReadFile("testdata/decided.tsv")
	if err != nil {
		t.Fatal(err)
	}
	first, later := 0, 0
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(strings.TrimSpace(line), "\t")
		if len(c) != 10 {
			t.Fatalf("%d columns in %q", len(c), line)
		}
		first++
		t.Run(c[0]+" "+c[9], func(t *testing.T) {
			expect(t, status(t, lost(t, c[0]), c[1]), thread.Nurture, c[2])
		})
		if c[3] == "-" {
			continue
		}
		later++
		t.Run(c[0]+" every four months", func(t *testing.T) { walkPlan(t, c[0], 4, c[2], c[3], c[4], c[5]) })
		t.Run(c[0]+" every three months", func(t *testing.T) { walkPlan(t, c[0], 3, c[2], c[6], c[7], c[8]) })
	}
	if first < 100 || later < 40 {
		t.Errorf("the table holds %d decisions, %d with later dates", first, later)
	}
}

// walkPlan makes each follow-up on its planned day, without an answer.
func walkPlan(t *testing.T, decided string, interval int, dates ...string) {
	h := lost(t, decided)
	rules := thread.Rules{Interval: interval}
	for i, date := range dates {
		on := day(t, date)
		s := thread.Of(h, on, rules)
		if s.State != thread.Nurture || s.Next != on || s.Number != i+1 || s.Unanswered != i {
			t.Errorf("before follow-up %d, planned for %s: %+v", i+1, date, s)
		}
		h.Contacts = append(h.Contacts, journal.Touch{On: on, Kind: "email", Direction: "out", Result: "no-answer"})
	}
	s := thread.Of(h, day(t, dates[3]), rules)
	if s.State != thread.Paused || s.Since.String() != dates[3] || !s.Next.IsZero() {
		t.Errorf("after the fourth: %+v", s)
	}
}
