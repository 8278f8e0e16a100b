package store

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
)

// newStore opens a new journal in a folder of the test, which is checked in
// full when the test is over.
func newStore(t testing.TB) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	if err := Create(path); err != nil {
		t.Fatal(err)
	}
	s := reopen(t, path)
	t.Cleanup(func() {
		verify(t, s)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func reopen(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sealedBuckets are all buckets that the manifest speaks of.
var sealedBuckets = [][]byte{
	headBucket, bodyBucket, textBucket, idBucket, orderBucket,
	dictionaryBucket, draftBucket, undoBucket, stateBucket,
	factBucket, templateBucket, reviewBucket, comebackBucket,
}

// A checker is a test, or one run of a property.
type checker interface {
	Helper()
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// verify checks the pages, the manifest, and that an entry's records belong
// together.
func verify(t checker, s *Store) {
	t.Helper()
	err := s.file.View(func(b *bolt.Tx) error {
		for err := range b.Check() {
			t.Errorf("page check: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	err = s.view(func(x *tx) error {
		for _, bucket := range sealedBuckets {
			rows, err := x.rows(bucket)
			if err != nil {
				return err
			}
			for _, row := range rows {
				if _, err := x.open(bucket, row); err != nil {
					return err
				}
			}
		}
		for name := range x.manifest.buckets {
			if !slices.ContainsFunc(sealedBuckets, func(b []byte) bool { return string(b) == name }) {
				t.Errorf("the manifest speaks of bucket %q", name)
			}
		}
		return x.newestFirst(func(sequence uint64) (bool, error) {
			e, err := x.entry(sequence)
			if err != nil {
				return false, err
			}
			var h journal.Head
			if err := x.head(sequence, &h); err != nil {
				return false, err
			}
			if want := e.Head(); !reflect.DeepEqual(h, want) {
				t.Errorf("head is %+v, want %+v", h, want)
			}
			text, _, err := x.get(textBucket, sequenceKey(sequence))
			if string(text) != journal.SearchText(e) {
				t.Errorf("search text is %q", text)
			}
			return true, err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}

var day = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)

func TestEntryComesBackAsItWasSaved(t *testing.T) {
	s := newStore(t)
	want := newGenerator(1).entry()
	if err := s.Put(want, day); err != nil {
		t.Fatal(err)
	}
	got, err := s.Get(want.ID)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if _, err := s.Get(journal.NewID()); !errors.Is(err, journal.ErrNotFound) {
		t.Errorf("an unknown id gives %v", err)
	}
}

func TestSavingDeletesTheDraft(t *testing.T) {
	s := newStore(t)
	e := newGenerator(1).entry()
	other := journal.Draft{Entry: journal.Entry{ID: journal.NewID(), Outcome: journal.Lost}, Step: "price", Started: day, Saved: day}
	drafts := []journal.Draft{
		{Entry: e, Step: "deal", Raw: map[string]string{"price.quote": "1,2"}, Started: day, Saved: day.Add(time.Hour)},
		other,
	}
	for _, d := range drafts {
		if err := s.SaveDraft(d); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := s.Drafts(); err != nil || !reflect.DeepEqual(got, drafts) {
		t.Fatalf("drafts are %+v, %v; want the newest first", got, err)
	}
	if err := s.Put(e, day); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Drafts(); err != nil || !reflect.DeepEqual(got, drafts[1:]) {
		t.Fatalf("drafts are %+v, %v", got, err)
	}
	if err := s.DeleteDraft(other.Entry.ID); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Drafts(); err != nil || len(got) != 0 {
		t.Fatalf("drafts are %+v, %v", got, err)
	}
}

func TestSettingsAndCountsSurviveClosing(t *testing.T) {
	s := newStore(t)
	if got, err := s.Setting("sender"); err != nil || got != "" {
		t.Fatalf("an unset setting is %q, %v", got, err)
	}
	for _, value := range []string{"Sato", "佐藤 \"健\"", ""} {
		if err := s.SetSetting("sender", value); err != nil {
			t.Fatal(err)
		}
		if err := s.SetSetting("company", "青山"); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Setting("sender"); err != nil || got != value {
			t.Fatalf("the setting is %q, %v; want %q", got, err, value)
		}
	}
	for want := range 3 {
		if got, err := s.Burned(); err != nil || got != want {
			t.Fatalf("burned %d, %v; want %d", got, err, want)
		}
		if err := s.CountBurned(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCreateNeverReplacesAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Create(path); !errors.Is(err, guard.ErrExists) {
		t.Errorf("got %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "mine" {
		t.Errorf("the file is %q, %v", got, err)
	}
}

func TestRecentOrder(t *testing.T) {
	s := newStore(t)
	dates := []calendar.Date{
		calendar.NewDate(2026, 11, 1), {}, calendar.NewDate(2026, 11, 3), calendar.NewDate(2026, 11, 1), {}, calendar.NewDate(1969, 12, 31),
	}
	var entries []journal.Entry
	for _, date := range dates {
		e := journal.Entry{ID: journal.NewID(), Outcome: journal.Lost, Updated: day}
		e.Deal.Decided = date
		entries = append(entries, e)
	}
	if err := s.Add(entries, day); err != nil {
		t.Fatal(err)
	}
	want := []int{2, 3, 0, 5, 4, 1} // within a day and among undated ones the last added first
	for n := range len(want) + 2 {
		heads, err := s.Recent(n)
		if err != nil {
			t.Fatal(err)
		}
		if len(heads) != min(n, len(want)) {
			t.Fatalf("%d heads for %d", len(heads), n)
		}
		for i, h := range heads {
			if h.ID != entries[want[i]].ID {
				t.Errorf("place %d of %d holds another entry", i, n)
			}
		}
	}
}
