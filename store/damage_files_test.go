package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

// reads are all that can be read of a journal, each returning what it read.
func reads(ids []journal.ID) map[string]func(s *Store) (any, error) {
	all := map[string]func(s *Store) (any, error){
		"recent":   func(s *Store) (any, error) { return s.Recent(7) },
		"length":   func(s *Store) (any, error) { return s.Len() },
		"drafts":   func(s *Store) (any, error) { return s.Drafts() },
		"setting":  func(s *Store) (any, error) { return s.Setting("sender.name") },
		"burned":   func(s *Store) (any, error) { return s.Burned() },
		"letters":  func(s *Store) (any, error) { return s.readAllLetters() },
		"check":    func(s *Store) (any, error) { return nil, s.Check() },
		"resolve":  func(s *Store) (any, error) { return s.Resolve(ids[1].String()[:8]) },
		"last":     func(s *Store) (any, error) { c, _, err := s.LastChange(); return c, err },
		"absent":   func(s *Store) (any, error) { _, err := s.Setting("not.set"); return nil, err },
		"one head": func(s *Store) (any, error) { return s.Recent(1) },
		"heads": func(s *Store) (any, error) {
			var all []journal.Head
			err := s.Heads(context.Background(), func(h journal.Head) bool { all = append(all, h); return true })
			return all, err
		},
		"hits": func(s *Store) (any, error) {
			var all []journal.Hit
			err := s.Search(context.Background(), "価格", func(h journal.Hit) bool { all = append(all, h); return true })
			return all, err
		},
		"entries": func(s *Store) (any, error) {
			var all []journal.Entry
			err := s.Entries(func(e journal.Entry) bool { all = append(all, e); return true })
			return all, err
		},
	}
	for i, id := range ids {
		all[fmt.Sprint("entry ", i)] = func(s *Store) (any, error) { return s.Get(id) }
	}
	return all
}

// isFailure says whether err is one that tells of damage. That there is no such
// entry is none: it is a wrong answer about one that was stored.
func isFailure(err error) bool {
	return err != nil && !errors.Is(err, journal.ErrNotFound) && !errors.Is(err, journal.ErrNothingToUndo)
}

// spoils are the ways in which the bytes of a file are changed.
var spoils = []struct {
	name string
	do   func(b []byte, random *rand.Rand) []byte
}{
	{"one bit", func(b []byte, random *rand.Rand) []byte {
		b[random.IntN(len(b))] ^= 1 << random.IntN(8)
		return b
	}},
	{"some bits", func(b []byte, random *rand.Rand) []byte {
		for range 2 + random.IntN(30) {
			b[random.IntN(len(b))] ^= 1 << random.IntN(8)
		}
		return b
	}},
	{"a header", func(b []byte, random *rand.Rand) []byte {
		page := random.IntN(len(b) / 4096)
		b[page*4096+random.IntN(48)] ^= 1 << random.IntN(8)
		return b
	}},
	{"a page of zeros", func(b []byte, random *rand.Rand) []byte {
		page := random.IntN(len(b) / 4096)
		clear(b[page*4096 : (page+1)*4096])
		return b
	}},
	{"a page twice", func(b []byte, random *rand.Rand) []byte {
		from, to := random.IntN(len(b)/4096), random.IntN(len(b)/4096)
		copy(b[to*4096:(to+1)*4096], b[from*4096:(from+1)*4096])
		return b
	}},
	{"a sector of zeros", func(b []byte, random *rand.Rand) []byte {
		at := random.IntN(len(b)/512) * 512
		clear(b[at : at+512])
		return b
	}},
	{"cut", func(b []byte, random *rand.Rand) []byte { return b[:random.IntN(len(b))] }},
	{"cut after a page", func(b []byte, random *rand.Rand) []byte { return b[:random.IntN(len(b)/4096)*4096] }},
}

// TestDamagedFiles holds that whatever becomes of the bytes of a journal, no
// reading crashes, and each either fails or returns what was stored; and that
// the newest backup brings back what it holds.
func TestDamagedFiles(t *testing.T) {
	files := 200
	if full() {
		files = 10_000
	}
	path, o := remembered(t)
	grow(t, path, o, newGenerator(11), 60)
	addTo(t, path, o, newGenerator(12).entries(20)...)
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(s.CountBurned(), s.BackUpIfDue(calendar.NewDate(2026, time.November, 22)))
	if err != nil {
		t.Fatal(err)
	}
	var ids []journal.ID
	err = s.Entries(func(e journal.Entry) bool { ids = append(ids, e.ID); return true })
	if err != nil {
		t.Fatal(err)
	}
	ids = []journal.ID{ids[0], ids[len(ids)/2], ids[len(ids)-1]}
	want := map[string]any{}
	for name, read := range reads(ids) {
		if want[name], err = read(s); err != nil {
			t.Fatal(name, err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	stored := contentsOf(t, path, o)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	folder, random := t.TempDir(), rand.New(rand.NewPCG(13, 13))
	var failed, unhurt int
	for n := range files {
		spoil := spoils[n%len(spoils)]
		victim := filepath.Join(folder, "journal.daruma")
		if err := os.WriteFile(victim, spoil.do(append([]byte(nil), whole...), random), 0o600); err != nil {
			t.Fatal(err)
		}
		copyFile(t, path+lettersSuffix, victim+lettersSuffix)
		if n%2 == 0 {
			if err := os.Chtimes(victim, info.ModTime(), info.ModTime()); err != nil {
				t.Fatal(err)
			}
		}
		told := 0
		// A meta page that is gone brings the transaction before back, which only
		// what is remembered outside of the file can tell.
		s, err := Open(victim, Options{ReadOnly: random.IntN(2) == 0, State: o.State})
		if err != nil {
			if !isFailure(err) {
				t.Fatalf("file %d, %s: opening gives %v", n, spoil.name, err)
			}
			told++
		} else {
			for name, read := range reads(ids) {
				got, err := read(s)
				switch {
				case isFailure(err):
					told++
				case err != nil || !reflect.DeepEqual(got, want[name]):
					t.Fatalf("file %d, %s: %s returns something else (%v)", n, spoil.name, name, err)
				}
			}
			_ = s.Close()
		}
		if told > 0 {
			failed++
		} else {
			unhurt++
		}
		if n%25 == 0 {
			restoresNewest(t, path, victim, stored)
		}
	}
	t.Logf("%d files: %d told of damage, %d were damaged where nothing is", files, failed, unhurt)
}

// restoresNewest restores the newest backup of a journal in the place of victim.
func restoresNewest(t *testing.T, path, victim string, want contents) {
	t.Helper()
	b, found := NewestBackup(path)
	if !found {
		t.Fatal("there is no backup")
	}
	o := Options{State: filepath.Join(filepath.Dir(victim), "state")}
	kept := restore(t, victim, o, b.Path)
	if got := contentsOf(t, victim, o); !reflect.DeepEqual(got, want) {
		t.Fatal("the newest backup brings something else back")
	}
	if err := os.Remove(kept); err != nil {
		t.Fatal(err)
	}
}
