package main

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/store"
)

// TestDemo holds that the demo moves by whole weeks to the day it is looked at,
// whichever day of the week that is, and that its writer can sign replies.
func TestDemo(t *testing.T) {
	friday := calendar.NewDate(2027, time.March, 5)
	for days, name := range []string{"friday", "saturday", "sunday", "monday", "tuesday", "wednesday", "thursday"} {
		t.Run(name, func(t *testing.T) {
			today := friday.AddDays(days)
			if got := lastFriday(today); got != friday {
				t.Errorf("last friday before %s is %s, want %s", today, got, friday)
			}
		})
	}
	s := emptyJournal(t)
	if err := fillDemo(s, text.Japanese, friday.AddDays(3).At(12, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	facts, err := s.Facts()
	if err != nil || len(facts) == 0 {
		t.Errorf("%d facts: %v", len(facts), err)
	}
	reviews, err := s.Reviews()
	if err != nil || len(reviews) != 1 || reviews[0].Week != calendar.WeekOf(friday.AddDays(-7)) || reviews[0].Validate() != nil {
		t.Errorf("reviews are %+v, want one of the week before %s: %v", reviews, friday, err)
	}
	if _, err := s.Undo(friday.AddDays(3).At(12, 1, time.UTC)); !errors.Is(err, journal.ErrNothingToUndo) {
		t.Errorf("one key takes the demo away: %v", err)
	}
	heads, err := s.Recent(1)
	if err != nil || len(heads) != 1 {
		t.Fatalf("%d entries: %v", len(heads), err)
	}
	if age := friday.DaysSince(heads[0].Decided); age < 0 || age > 7 {
		t.Errorf("the newest decision is of %s, want the week before %s", heads[0].Decided, friday)
	}
	if got := heads[0].Decided.Weekday(); got == time.Saturday || got == time.Sunday {
		t.Errorf("the newest decision is of a %s", got)
	}
	for key, want := range demoSettings {
		if got, err := s.Setting(key); err != nil || got != want {
			t.Errorf("%s is %q, want %q: %v", key, got, want, err)
		}
	}
}

// TestShift holds that every date of an entry moves, and none that is missing.
func TestShift(t *testing.T) {
	day := calendar.NewDate(2026, time.November, 20)
	var e journal.Entry
	for _, f := range journal.Fields {
		if d, ok := f.At(&e).(*calendar.Date); ok {
			*d = day
		}
	}
	e.Lesson.ChangedOn = calendar.Date{}
	e.Thread.Contacts = []journal.Contact{{On: day}, {}}
	e.Created = day.At(9, 0, time.UTC)
	shift(&e, 7)
	for _, f := range journal.Fields {
		d, ok := f.At(&e).(*calendar.Date)
		if !ok {
			continue
		}
		want := day.AddDays(7)
		if f.Path == "lesson.changed_on" {
			want = calendar.Date{}
		}
		if *d != want {
			t.Errorf("%s is %q, want %q", f.Path, *d, want)
		}
	}
	if got := e.Thread.Contacts; got[0].On != day.AddDays(7) || !got[1].On.IsZero() {
		t.Errorf("contacts are on %s and %q", got[0].On, got[1].On)
	}
	if want := day.AddDays(7).At(9, 0, time.UTC); !e.Created.Equal(want) {
		t.Errorf("created %s, want %s", e.Created, want)
	}
}

// emptyJournal is a journal that nobody else uses.
func emptyJournal(t *testing.T) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.daruma")
	if err := store.Create(path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
