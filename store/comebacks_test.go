package store

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
)

// comebacksAmong is what [Store.Comebacks] is to return.
func comebacksAmong(entries []journal.Entry) map[journal.ID]calendar.Date {
	days := map[journal.ID]calendar.Date{}
	for _, e := range entries {
		before, known := days[e.Deal.Follows]
		if e.Outcome == journal.Won && !e.Deal.Follows.IsZero() && (!known || e.Deal.Decided.Before(before)) {
			days[e.Deal.Follows] = e.Deal.Decided
		}
	}
	return days
}

func win(id byte, follows journal.ID, decided calendar.Date) journal.Entry {
	return journal.Entry{ID: journal.ID{id}, Outcome: journal.Won, Deal: journal.Deal{Follows: follows, Decided: decided}}
}

func wantComebacks(t *testing.T, s *Store, want map[journal.ID]calendar.Date) {
	t.Helper()
	if got := succeeded(s.Comebacks())(t); !maps.Equal(got, want) {
		t.Errorf("comebacks are %v, want %v", got, want)
	}
}

func TestComebacks(t *testing.T) {
	s := newStore(t)
	lost, other := journal.ID{1}, journal.ID{2}
	may, june := calendar.NewDate(2026, 5, 12), calendar.NewDate(2026, 6, 1)
	wantComebacks(t, s, map[journal.ID]calendar.Date{})

	self := win(9, journal.ID{9}, may)
	silent := win(8, lost, may)
	silent.Outcome = journal.Silent
	check(t, s.Add([]journal.Entry{{ID: lost, Outcome: journal.Lost}, win(3, lost, june), win(4, lost, may), win(5, other, calendar.Date{}), self, silent}, day))
	wantComebacks(t, s, map[journal.ID]calendar.Date{lost: may, other: {}})

	check(t, s.Delete(journal.ID{4}, day))
	wantComebacks(t, s, map[journal.ID]calendar.Date{lost: june, other: {}})
	succeeded(s.Undo(day))(t)
	wantComebacks(t, s, map[journal.ID]calendar.Date{lost: may, other: {}})
	check(t, s.Put(win(5, journal.ID{}, may), day))
	wantComebacks(t, s, map[journal.ID]calendar.Date{lost: may})
	verify(t, s)
}

// TestComebacksOfAnOlderJournal takes the index away, as if there had never been
// one: it is read from the heads until an entry is changed.
func TestComebacksOfAnOlderJournal(t *testing.T) {
	s := newStore(t)
	lost, may := journal.ID{1}, calendar.NewDate(2026, 5, 12)
	want := map[journal.ID]calendar.Date{lost: may}
	check(t, s.Add([]journal.Entry{win(3, lost, may), win(4, journal.ID{}, may)}, day))
	check(t, s.update(func(x *tx) error {
		delete(x.manifest.buckets, string(comebackBucket))
		return x.bolt.DeleteBucket(comebackBucket)
	}))
	wantComebacks(t, s, want)
	indexed := func() (has bool) {
		check(t, s.view(func(x *tx) error { has = x.hasComebacks(); return nil }))
		return has
	}
	check(t, s.SetSetting("sender.name", "x"))
	if indexed() {
		t.Error("a setting made the index")
	}
	check(t, s.Add([]journal.Entry{win(5, journal.ID{}, may)}, day))
	if !indexed() {
		t.Error("the index was not made")
	}
	wantComebacks(t, s, want)
	verify(t, s)
}

// TestIndexOfComebacksStays looks for it, while it is empty, in what is written
// anew.
func TestIndexOfComebacksStays(t *testing.T) {
	s := newStore(t)
	backup := filepath.Join(t.TempDir(), "backup.daruma")
	succeeded(s.SetPassphrase([]byte("correct horse battery")))(t)
	check(t, s.importMany(inBatches(slices.Values(newGenerator(1).entries(20)), 7), day), s.BackUp(backup))
	c := succeeded(OpenCopy(backup, Options{Secret: byPass([]byte("correct horse battery"))}))(t)
	for name, s := range map[string]*Store{"journal": s, "backup": c} {
		check(t, s.view(func(x *tx) error {
			if !x.hasComebacks() {
				t.Errorf("the %s has no index", name)
			}
			return nil
		}))
	}
	check(t, c.Close())
}

func TestDamagedComebacks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "daruma", "journal.daruma")
	check(t, Create(path))
	addTo(t, path, Options{}, win(3, journal.ID{1}, calendar.Date{}), win(4, journal.ID{2}, calendar.Date{}))
	s := reopen(t, path)
	alter(t, s, func(b *bolt.Tx) error { return b.Bucket(comebackBucket).Delete(sequenceKey(1)) })
	_, err := s.Comebacks()
	wantError(t, "reading", err, journal.ErrDamaged)
	wantError(t, "checking", s.Check(), journal.ErrDamaged)
	check(t, s.Close())
}
