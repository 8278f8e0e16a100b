//go:build unix

package main_test

import (
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
	"daruma/store"
)

// markedDays are days on which clocks do something odd, and some on which they
// do not, in zones from the first to the last of the day.
var markedDays = []struct {
	zone             string
	year, month, day int
}{
	{"Asia/Tokyo", 2026, 11, 20},
	{"UTC", 2028, 2, 29},
	{"Europe/London", 2026, 10, 25},
	{"America/New_York", 2027, 3, 14},
	{"America/Sao_Paulo", 2018, 2, 18}, // whose eve has the hour before midnight twice
	{"Pacific/Kiritimati", 2027, 1, 1},
	{"Pacific/Pago_Pago", 2026, 12, 31},
	{"Europe/London", 2027, 3, 28},
	{"America/New_York", 2026, 11, 1},
	{"America/Sao_Paulo", 2018, 11, 4}, // which has no midnight
}

// A clocked person is a user who has a clock and a zone of their own, and remembers what they
// did by it.
type clocked struct {
	*user
	now   time.Time
	added []clockedEntry // in the order of adding
}

type clockedEntry struct {
	id string
	at time.Time
}

// in carries a verb out at a time, in the zone of that.
func (c *clocked) in(args ...string) outcome {
	c.t.Helper()
	return c.endsWith(func(cmd *exec.Cmd) {
		cmd.Env = append(cmd.Env, "TZ="+c.now.Location().String(), "DARUMA_NOW="+c.now.Format(time.RFC3339))
	}, args...)
}

// does is in for a verb that has to succeed.
func (c *clocked) does(args ...string) string {
	c.t.Helper()
	got := c.in(args...)
	if got.status != 0 {
		c.t.Fatalf("%v in %s: %s ends with %d: %s", c.now, c.now.Location(), args[0], got.status, got.stderr)
	}
	return got.stdout
}

func (c *clocked) adds() {
	c.t.Helper()
	id := strings.TrimSpace(c.does("add", "--outcome", "lost", "--company", fmt.Sprint("Company ", len(c.added))))
	c.added = append(c.added, clockedEntry{id, c.now})
}

// TestMarkClock adds, changes, takes back and holds on days on which clocks do
// something odd, and with a clock that was set back a day.
func TestMarkClock(t *testing.T) {
	bin := build(t)
	days := markedDays[len(markedDays)-shortOrFull(5, len(markedDays)):]
	var entries, hours int
	for _, d := range days {
		zone := placeOf(t, d.zone)
		t.Run(fmt.Sprintf("%s %d-%02d-%02d", d.zone, d.year, d.month, d.day), func(t *testing.T) {
			at := func(day, hour, minute int) time.Time {
				return time.Date(d.year, time.Month(d.month), d.day+day, hour, minute, 0, 0, zone)
			}
			c := &clocked{user: newUser(t, bin, text.English)}
			for _, c.now = range []time.Time{
				at(-1, 22, 30), at(-1, 23, 30), at(0, 0, 30), at(0, 1, 30), at(0, 1, 30).Add(time.Hour), at(0, 2, 30), at(0, 23, 59),
				at(-1, 12, 0), // the clock was set back
				at(0, 12, 0),
			} {
				c.adds()
			}
			c.listsInOrder(t)
			hours += c.owesReplies(t)
			c.changesLater(t)
			c.takesBackFor30Days(t)
			c.holdsOverNight(t)
			entries += len(c.added)
		})
	}
	t.Run("a traveller", func(t *testing.T) {
		c := &clocked{user: newUser(t, bin, text.English)}
		for _, hour := range []int{0, 9, 11, 23} {
			for _, d := range markedDays {
				c.now = time.Date(2026, 12, 31, hour, 0, 0, 0, time.UTC).In(placeOf(t, d.zone))
				c.adds()
			}
		}
		c.listsInOrder(t)
		hours += c.owesReplies(t)
		entries += len(c.added)
	})
	figure(t, 15, "%d entries on %d odd days in up to 7 zones and on a journey, the clock a day back: order, counts, undo's 30 days and held letters right, owed replies in each of %d hours",
		entries, len(days), hours)
}

func placeOf(t *testing.T, zone string) *time.Location {
	t.Helper()
	place, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	return place
}

// listsInOrder compares lists with the days that calendars on the wall showed:
// the newest decision first, and of one day the last added.
func (c *clocked) listsInOrder(t *testing.T) {
	t.Helper()
	want := slices.Clone(c.added)
	slices.Reverse(want)
	slices.SortStableFunc(want, func(a, b clockedEntry) int {
		return strings.Compare(b.at.Format(time.DateOnly), a.at.Format(time.DateOnly))
	})
	var heads []struct{ ID, Decided string }
	c.read(&heads, "list", "--json")
	if len(heads) != len(want) {
		t.Fatalf("%d entries are listed, want %d", len(heads), len(want))
	}
	for i, h := range heads {
		if h.ID != want[i].id || h.Decided != want[i].at.Format(time.DateOnly) {
			t.Errorf("place %d has an entry decided on %s, want that of %v", i, h.Decided, want[i].at)
		}
	}
	var all []struct {
		ID, Created, Updated, Zone string
	}
	c.read(&all, "export")
	for i, e := range all {
		at := c.added[i].at
		if e.ID != c.added[i].id || e.Created != at.Format(time.RFC3339) || e.Updated != e.Created || e.Zone != at.Location().String() {
			t.Errorf("export has %+v in place %d, want what was added at %v", e, i, at)
		}
	}
}

// owesReplies compares in every hour of three weeks how many replies are owed
// with the days that a calendar counts.
func (c *clocked) owesReplies(t *testing.T) (hours int) {
	t.Helper()
	heads := c.heads(t)
	first := c.added[0].at
	for now := first.Add(-48 * time.Hour); now.Before(first.AddDate(0, 0, 19)); now = now.Add(time.Hour) {
		owed, want := 0, 0
		for _, h := range heads {
			if thread.Of(&h, calendar.DateOf(now), thread.Rules{}).State == thread.Lost {
				owed++
			}
		}
		for _, e := range c.added {
			if age := daysApart(t, e.at, now); age >= 0 && age <= thread.ReplyOwedDays {
				want++
			}
		}
		if owed != want {
			t.Errorf("at %v %d replies are owed, want %d", now, owed, want)
		}
		hours++
	}
	return hours
}

func (c *clocked) heads(t *testing.T) (heads []journal.Head) {
	t.Helper()
	c.inStore(t, func(s *store.Store) error {
		return s.Heads(t.Context(), func(h journal.Head) bool { heads = append(heads, h); return true })
	})
	return heads
}

// daysApart counts the nights between what calendars show at two times.
func daysApart(t *testing.T, from, to time.Time) int {
	t.Helper()
	var days [2]time.Time
	for i, at := range []time.Time{from, to} {
		day, err := time.Parse(time.DateOnly, at.Format(time.DateOnly))
		if err != nil {
			t.Fatal(err)
		}
		days[i] = day
	}
	return int(days[1].Sub(days[0]).Hours() / 24)
}

// changesLater changes an entry again and again while the clock goes back. Each
// change is later than the one before.
func (c *clocked) changesLater(t *testing.T) {
	t.Helper()
	e := c.added[len(c.added)-1]
	before := e.at
	for i, back := range []time.Duration{0, -time.Hour, -24 * time.Hour, time.Hour} {
		c.now = e.at.Add(back)
		c.does("edit", e.id, "--json", c.file("patch.json", fmt.Sprintf(`{"lesson":{"text":"change %d"}}`, i)))
		var now struct{ Created, Updated time.Time }
		c.read(&now, "show", e.id, "--json")
		if !now.Updated.After(before) || !now.Created.Equal(e.at) {
			t.Errorf("change %d at %v leaves it created %v and updated %v, before %v", i, c.now, now.Created, now.Updated, before)
		}
		before = now.Updated
	}
}

// takesBackFor30Days deletes an entry and takes that back: never more than 30
// days later, also not by the hour that clocks were set by, and at any time
// before.
func (c *clocked) takesBackFor30Days(t *testing.T) {
	t.Helper()
	const month = 30 * 24 * time.Hour
	e := c.added[0]
	for _, later := range []time.Duration{month, -24 * time.Hour, 0} {
		c.now = e.at
		c.does("delete", e.id)
		c.now = e.at.Add(month + time.Second)
		if got := c.in("undo"); got.status != 1 || got.stderr != "daruma: there is nothing to undo\n" {
			t.Errorf("undo at %v ends with %d: %s", c.now, got.status, got.stderr)
		}
		c.now = e.at.Add(later)
		c.does("undo")
		if n := c.ids()[e.id]; n != 1 {
			t.Errorf("the entry is there %d times after undo at %v", n, c.now)
		}
	}
}

// holdsOverNight holds a letter at each time at which an entry was added.
func (c *clocked) holdsOverNight(t *testing.T) {
	t.Helper()
	c.inStore(t, func(s *store.Store) error {
		var err error
		for _, e := range c.added {
			_, failed := s.HoldVent("Not one question.", e.at, journal.HoldUntil(e.at))
			err = errors.Join(err, failed)
		}
		letters, failed := s.Letters()
		if len(letters) != len(c.added) || !slices.IsSortedFunc(letters, func(a, b journal.Letter) int { return a.At.Compare(b.At) }) {
			t.Errorf("%d letters are there, or in another order", len(letters))
		}
		for _, l := range letters {
			opens := l.Until.In(c.now.Location())
			if opens.Format(time.TimeOnly) != "09:00:00" || l.Until.Sub(l.At) < 6*time.Hour || l.Until.Sub(l.At) > 31*time.Hour {
				t.Errorf("a letter of %v opens at %v", l.At, opens)
			}
			if !l.Held(l.At) || !l.Held(l.At.Add(-24*time.Hour)) || !l.Held(l.Until.Add(-time.Second)) || l.Held(l.Until) {
				t.Errorf("a letter of %v that opens at %v is open or shut at the wrong time", l.At, opens)
			}
		}
		return errors.Join(err, failed)
	})
}
