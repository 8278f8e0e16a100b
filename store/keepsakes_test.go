package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
)

// shelves are what a journal keeps beside its entries, as the store returns it.
type shelves struct {
	Facts     []journal.Fact
	Templates []journal.Template
	Reviews   []journal.Review
}

func shelvesOf(s *Store) (kept shelves, err error) {
	var wrong [3]error
	kept.Facts, wrong[0] = s.Facts()
	kept.Templates, wrong[1] = s.Templates()
	kept.Reviews, wrong[2] = s.Reviews()
	return kept, errors.Join(wrong[:]...)
}

// changed is one change to the shelves: the shelves after it, and how it is made in
// a journal. choice, of 0 to 99, says which, so that things meet what is there.
func (k shelves) changed(choice int, words string) (shelves, func(*Store) error) {
	which := choice / 6
	id := journal.ID{15: byte(which + 1)}
	on := calendar.NewDate(2026, time.January, 1).AddDays(which % 5)
	switch choice % 6 {
	case 0, 1:
		f := journal.Fact{ID: id, On: on, Words: words}
		k.Facts = placed(k.Facts, f, func(a, b journal.Fact) bool { return a.ID == b.ID })
		slices.SortStableFunc(k.Facts, byDayAndPlace)
		return k, func(s *Store) error { return s.AddFact(f) }
	case 2:
		own := journal.Template{ID: id, Name: fmt.Sprintf("%02d", which), Language: "ja", Subject: words, Body: words}
		k.Templates = placed(k.Templates, own, func(a, b journal.Template) bool { return a.ID == b.ID })
		slices.SortFunc(k.Templates, func(a, b journal.Template) int { return int(a.ID[15]) - int(b.ID[15]) })
		return k, func(s *Store) error { return s.SaveTemplate(own) }
	case 3:
		r := journal.Review{Week: calendar.WeekOf(on.AddDays(7 * which)), Saved: day, Kept: words, Plan: journal.Plan{Then: words}}
		k.Reviews = placed(k.Reviews, r, func(a, b journal.Review) bool { return a.Week == b.Week })
		slices.SortFunc(k.Reviews, func(a, b journal.Review) int { return b.Week.Monday().Compare(a.Week.Monday()) })
		return k, func(s *Store) error { return s.SaveReview(r) }
	case 4:
		if len(k.Facts) == 0 {
			return k.changed(choice-4, words)
		}
		i := which % len(k.Facts)
		id := k.Facts[i].ID
		k.Facts = without(k.Facts, i)
		return k, func(s *Store) error { return s.DeleteFact(id) }
	default:
		if len(k.Templates) == 0 {
			return k.changed(choice-3, words)
		}
		i := which % len(k.Templates)
		id := k.Templates[i].ID
		k.Templates = without(k.Templates, i)
		return k, func(s *Store) error { return s.DeleteTemplate(id) }
	}
}

// byDayAndPlace is the order of facts where, as in changed, a fact of the same id
// always has the same day.
func byDayAndPlace(a, b journal.Fact) int { return a.On.Compare(b.On) }

// placed is list with one in the place of what it is, or at the end.
func placed[T any](list []T, one T, is func(a, b T) bool) []T {
	list = slices.Clone(list)
	if i := slices.IndexFunc(list, func(other T) bool { return is(one, other) }); i >= 0 {
		list[i] = one
		return list
	}
	return append(list, one)
}

func without[T any](list []T, i int) []T {
	list = slices.Delete(slices.Clone(list), i, i+1)
	if len(list) == 0 {
		return nil
	}
	return list
}

// shelved fills the shelves of a journal with a few of each.
func shelved(t *testing.T, s *Store) (kept shelves) {
	t.Helper()
	for choice := range 24 {
		if choice%6 > 3 {
			continue // would delete
		}
		var do func(*Store) error
		kept, do = kept.changed(choice, fmt.Sprint("words ", choice))
		check(t, do(s))
	}
	if len(kept.Facts) == 0 || len(kept.Templates) == 0 || len(kept.Reviews) == 0 {
		t.Fatalf("the shelves hold %+v", kept)
	}
	return kept
}

func sameShelves(t *testing.T, s *Store, want shelves) {
	t.Helper()
	if got := succeeded(shelvesOf(s))(t); !reflect.DeepEqual(got, want) {
		t.Errorf("on the shelves are %+v, want %+v", got, want)
	}
}

func TestShelvesAreInOrder(t *testing.T) {
	s := newStore(t)
	one, two := journal.ID{1}, journal.ID{2}
	may, june := calendar.NewDate(2026, 5, 12), calendar.NewDate(2026, 6, 1)
	week := calendar.WeekOf(may)
	check(t,
		s.AddFact(journal.Fact{ID: one, On: june, Words: "later"}), s.AddFact(journal.Fact{ID: two, On: may, Words: "earlier"}),
		s.AddFact(journal.Fact{ID: one, On: june, Words: "later, in other words"}),
		s.SaveTemplate(journal.Template{ID: two, Name: "thanks"}), s.SaveTemplate(journal.Template{ID: one, Name: "brief"}),
		s.SaveReview(journal.Review{Week: week, Step: "kept"}),
		s.SaveReview(journal.Review{Week: calendar.WeekOf(june)}),
		s.SaveReview(journal.Review{Week: week, Done: true}),
	)
	sameShelves(t, s, shelves{
		Facts:     []journal.Fact{{ID: two, On: may, Words: "earlier"}, {ID: one, On: june, Words: "later, in other words"}},
		Templates: []journal.Template{{ID: one, Name: "brief"}, {ID: two, Name: "thanks"}},
		Reviews:   []journal.Review{{Week: calendar.WeekOf(june)}, {Week: week, Done: true}},
	})
	check(t, s.DeleteFact(two), s.DeleteTemplate(one))
	for name, err := range map[string]error{"fact": s.DeleteFact(two), "template": s.DeleteTemplate(one)} {
		if !errors.Is(err, journal.ErrNotFound) {
			t.Errorf("deleting a %s twice gives %v", name, err)
		}
	}
}

func TestNothingIsShelvedWithoutItsName(t *testing.T) {
	s := newStore(t)
	if s.AddFact(journal.Fact{}) == nil || s.SaveTemplate(journal.Template{}) == nil || s.SaveReview(journal.Review{}) == nil {
		t.Error("something without an id or a week was stored")
	}
	sameShelves(t, s, shelves{})
}

func TestShelvesAreNotUndone(t *testing.T) {
	s := newStore(t)
	check(t, s.Add(newGenerator(1).entries(2), day))
	kept := shelved(t, s)
	if change := succeeded(s.Undo(day))(t); change.Kind != journal.Added {
		t.Errorf("undid %+v", change)
	}
	sameShelves(t, s, kept)
}

// TestShelvesGoWhereverTheJournalGoes looks for them in a backup, a journal
// restored from it, and one whose key was exchanged.
func TestShelvesGoWhereverTheJournalGoes(t *testing.T) {
	s := newStore(t)
	kept := shelved(t, s)
	backup := filepath.Join(t.TempDir(), "backup.daruma")
	check(t, s.BackUp(backup))

	c := succeeded(OpenCopy(backup, Options{}))(t)
	sameShelves(t, c, kept)
	elsewhere := filepath.Join(t.TempDir(), "daruma", "journal.daruma")
	succeeded(c.RestoreTo(elsewhere, "", day))(t)
	check(t, c.Close())
	restored := reopen(t, elsewhere)
	sameShelves(t, restored, kept)
	check(t, restored.Close())

	succeeded(s.SetPassphrase([]byte("correct horse battery")))(t)
	sameShelves(t, s, kept)
	verify(t, s)
}

// TestKeysOfShelvesTellNothing holds that neither days nor weeks stand in the
// clear.
func TestKeysOfShelvesTellNothing(t *testing.T) {
	s := newStore(t)
	shelved(t, s)
	check(t, s.file.View(func(b *bolt.Tx) error {
		for _, name := range [][]byte{factBucket, templateBucket, reviewBucket} {
			err := b.Bucket(name).ForEach(func(key, _ []byte) error {
				if len(key) != 8 || binary.BigEndian.Uint64(key) > 100 {
					t.Errorf("bucket %s has the key %x", name, key)
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
}

func TestLog(t *testing.T) {
	s := newStore(t)
	e := newGenerator(1).entry()
	before := len(e.Thread.Contacts)
	draft := journal.Draft{Entry: e, Step: "price", Editing: true, Started: day, Saved: day}
	draft.Entry.Observer = "still being typed"
	check(t, s.Add([]journal.Entry{e}, day), s.SaveDraft(draft))

	e.Thread.Contacts = append(slices.Clone(e.Thread.Contacts), journal.Contact{Kind: "phone", Result: "reached"})
	check(t, s.Log(e, day))
	if got := succeeded(s.Get(e.ID))(t); !reflect.DeepEqual(got, e) {
		t.Errorf("the entry is %+v", got)
	}
	drafts := succeeded(s.Drafts())(t)
	if len(drafts) != 1 || len(drafts[0].Entry.Thread.Contacts) != before+1 || drafts[0].Entry.Observer != "still being typed" {
		t.Errorf("the draft is %+v", drafts)
	}
	change, found, err := s.LastChange()
	check(t, err)
	if !found || change.Kind != journal.Contacts || change.Title != e.Deal.Company || !slices.Equal(change.IDs, []journal.ID{e.ID}) {
		t.Errorf("the change is %+v", change)
	}

	succeeded(s.Undo(day))(t)
	if got := succeeded(s.Get(e.ID))(t); len(got.Thread.Contacts) != before {
		t.Errorf("after undo the entry has the contacts %+v", got.Thread.Contacts)
	}
	if drafts = succeeded(s.Drafts())(t); len(drafts) != 1 || len(drafts[0].Entry.Thread.Contacts) != before {
		t.Errorf("after undo the draft is %+v", drafts)
	}

	e.ID = journal.ID{1}
	if err := s.Log(e, day); !errors.Is(err, journal.ErrNotFound) {
		t.Errorf("logging with an entry that is not there gives %v", err)
	}
}

// TestLogAmends: what is added to the contact that was logged last is no change
// of its own; what is added after another change is.
func TestLogAmends(t *testing.T) {
	for name, test := range map[string]struct {
		between func(s *Store, other journal.Entry) error
		left    int // contacts after undo, besides those there were
	}{
		"at once":              {func(*Store, journal.Entry) error { return nil }, 0},
		"after another entry":  {func(s *Store, other journal.Entry) error { return s.Put(other, day) }, 1},
		"after one of another": {func(s *Store, other journal.Entry) error { return s.Log(other, day) }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			g := newGenerator(1)
			e, other := g.entry(), g.entry()
			first := e
			check(t, s.Add([]journal.Entry{e, other}, day))
			logged := journal.Contact{Kind: "phone", Result: "reached"}
			e.Thread.Contacts = append(slices.Clone(e.Thread.Contacts), logged)
			check(t, s.Log(e, day), test.between(s, other))
			for _, note := range []string{"a", "a page", "a page, on Monday"} {
				logged.Note = note
				e.Thread.Contacts = append(slices.Clone(first.Thread.Contacts), logged)
				check(t, s.Log(e, day))
				if test.left > 0 {
					break
				}
			}
			if got := succeeded(s.Get(e.ID))(t); !reflect.DeepEqual(got, e) {
				t.Errorf("the entry is %+v", got)
			}
			change, _, err := s.LastChange()
			check(t, err)
			if change.Kind != journal.Contacts || !slices.Equal(change.IDs, []journal.ID{e.ID}) {
				t.Errorf("the change is %+v", change)
			}
			succeeded(s.Undo(day))(t)
			if got := succeeded(s.Get(e.ID))(t); len(got.Thread.Contacts) != len(first.Thread.Contacts)+test.left {
				t.Errorf("after undo the entry has the contacts %+v", got.Thread.Contacts)
			}
		})
	}
}
