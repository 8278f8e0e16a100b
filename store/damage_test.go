package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/guard"
)

// damageable opens a journal of some entries that is not checked afterwards.
func damageable(t *testing.T, entries int) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.db")
	if err := Create(path); err != nil {
		t.Fatal(err)
	}
	s := reopen(t, path)
	t.Cleanup(func() { _ = s.Close() })
	if err := s.Add(newGenerator(1).entries(entries), day); err != nil {
		t.Fatal(err)
	}
	return s
}

// alter changes the file behind the store's back.
func alter(t *testing.T, s *Store, change func(b *bolt.Tx) error) {
	t.Helper()
	if err := s.file.Update(change); err != nil {
		t.Fatal(err)
	}
}

// readings are the ways to read all of a bucket.
var readings = map[string]func(s *Store) (int, error){
	"heads": func(s *Store) (n int, err error) {
		return n, s.Heads(context.Background(), func(journal.Head) bool { n++; return true })
	},
	"entries": func(s *Store) (n int, err error) {
		return n, s.Entries(func(journal.Entry) bool { n++; return true })
	},
	"search": func(s *Store) (n int, err error) {
		return n, s.Search(context.Background(), "stung", func(journal.Hit) bool { n++; return true })
	},
}

var readingBuckets = map[string][]byte{"heads": headBucket, "entries": bodyBucket, "search": textBucket}

func TestDamagedRecordsAreNoticed(t *testing.T) {
	older := map[string][]byte{} // the first record of each bucket before the last change
	damages := map[string]func(bucket *bolt.Bucket, name string) error{
		"a record is missing": func(b *bolt.Bucket, _ string) error { return b.Delete(sequenceKey(3)) },
		"a record too many": func(b *bolt.Bucket, _ string) error {
			return b.Put(sequenceKey(99), bytes.Clone(b.Get(sequenceKey(3))))
		},
		"two records are swapped": func(b *bolt.Bucket, _ string) error {
			one, two := bytes.Clone(b.Get(sequenceKey(1))), bytes.Clone(b.Get(sequenceKey(2)))
			return errors.Join(b.Put(sequenceKey(1), two), b.Put(sequenceKey(2), one))
		},
		"a bit is flipped": func(b *bolt.Bucket, _ string) error {
			value := bytes.Clone(b.Get(sequenceKey(2)))
			value[len(value)/2] ^= 4
			return b.Put(sequenceKey(2), value)
		},
		"a record is cut": func(b *bolt.Bucket, _ string) error {
			return b.Put(sequenceKey(2), bytes.Clone(b.Get(sequenceKey(2))[:5]))
		},
		"a record is an older one": func(b *bolt.Bucket, name string) error { return b.Put(sequenceKey(1), older[name]) },
	}
	for reading, read := range readings {
		for damage, do := range damages {
			t.Run(reading+"/"+damage, func(t *testing.T) {
				s := damageable(t, 4)
				bucket := readingBuckets[reading]
				alter(t, s, func(b *bolt.Tx) error {
					older[reading] = bytes.Clone(b.Bucket(bucket).Get(sequenceKey(1)))
					return nil
				})
				var first journal.Entry
				if err := s.Entries(func(e journal.Entry) bool { first = e; return false }); err != nil {
					t.Fatal(err)
				}
				if err := s.Put(first, day); err != nil {
					t.Fatal(err)
				}
				if n, err := read(s); err != nil || n != 4 {
					t.Fatalf("before the damage: %d, %v", n, err)
				}
				alter(t, s, func(b *bolt.Tx) error { return do(b.Bucket(bucket), reading) })
				if _, err := read(s); !errors.Is(err, journal.ErrDamaged) {
					t.Errorf("got %v, want ErrDamaged", err)
				}
			})
		}
	}
}

func TestDamagedOrderIsNoticed(t *testing.T) {
	damages := map[string]func(b *bolt.Bucket) error{
		"no directory": func(b *bolt.Bucket) error { return b.Delete(sequenceKey(0)) },
		"no chunk":     func(b *bolt.Bucket) error { return b.Delete(sequenceKey(1)) },
		"a bit of a chunk": func(b *bolt.Bucket) error {
			value := bytes.Clone(b.Get(sequenceKey(1)))
			value[30] ^= 1
			return b.Put(sequenceKey(1), value)
		},
	}
	for name, do := range damages {
		t.Run(name, func(t *testing.T) {
			s := damageable(t, 4)
			alter(t, s, func(b *bolt.Tx) error { return do(b.Bucket(orderBucket)) })
			if _, err := s.Recent(1); !errors.Is(err, journal.ErrDamaged) {
				t.Errorf("recent gives %v", err)
			}
			if _, err := readings["heads"](s); !errors.Is(err, journal.ErrDamaged) {
				t.Errorf("heads give %v", err)
			}
		})
	}
}

func TestNewerFileIsLeftAlone(t *testing.T) {
	tests := map[string]struct {
		key      []byte
		readOnly bool
		want     error
	}{
		"newer readers only":              {minReaderKey, true, journal.ErrNewer},
		"newer readers only, for writing": {minReaderKey, false, journal.ErrNewer},
		"newer writers only, for writing": {minWriterKey, false, journal.ErrNewer},
		"newer writers only, for reading": {minWriterKey, true, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := damageable(t, 2)
			alter(t, s, func(b *bolt.Tx) error {
				return b.Bucket(metaBucket).Put(test.key, appendNumber(nil, formatVersion+1))
			})
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(s.path)
			if err != nil {
				t.Fatal(err)
			}
			opened, err := Open(s.path, Options{ReadOnly: test.readOnly})
			if !errors.Is(err, test.want) {
				t.Fatalf("got %v, want %v", err, test.want)
			}
			if err == nil {
				if err := opened.Close(); err != nil {
					t.Error(err)
				}
			}
			if after, err := os.ReadFile(s.path); err != nil || !bytes.Equal(before, after) {
				t.Errorf("the file changed (%v)", err)
			}
		})
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	link := filepath.Join(folder, "link")
	if err := os.Symlink(write("target", "x"), link); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(folder, "other.db")
	db, err := bolt.Open(other, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		path string
		want error
	}{
		"missing":         {filepath.Join(folder, "none"), journal.ErrMissing},
		"empty":           {write("empty", ""), journal.ErrDamaged},
		"a text":          {write("text", strings.Repeat("not a journal\n", 1000)), journal.ErrNotJournal},
		"another's bbolt": {other, journal.ErrNotJournal},
		"a link":          {link, journal.ErrUnsafe},
		"a folder":        {folder, journal.ErrUnsafe},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := Open(test.path, Options{}); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

func TestSecondWriterLearnsWhoHoldsTheJournal(t *testing.T) {
	s := newStore(t)
	_, err := Open(s.path, Options{Timeout: 1})
	var busy *guard.BusyError
	if !errors.Is(err, journal.ErrBusy) || !errors.As(err, &busy) || busy.PID != os.Getpid() {
		t.Errorf("got %v", err)
	}
}

func TestReadOnlyStoreWritesNothing(t *testing.T) {
	s := damageable(t, 1)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(s.path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.SetSetting("a", "b"); !errors.Is(err, journal.ErrReadOnly) {
		t.Errorf("a setting gives %v", err)
	}
	if _, err := s.KeepVent("words", day); !errors.Is(err, journal.ErrReadOnly) {
		t.Errorf("a vent gives %v", err)
	}
}

func TestFullDiskKeepsWhatWasThere(t *testing.T) {
	s := newStore(t)
	g := newGenerator(1)
	if err := s.Put(g.entry(), day); err != nil {
		t.Fatal(err)
	}
	if err := s.file.Close(); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(s.path)
	if err != nil {
		t.Fatal(err)
	}
	s.file, err = guard.Open(s.path, guard.Options{MaxSize: int(info.Size()) + 64<<10})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Add(g.entries(500), day); !errors.Is(err, journal.ErrFull) {
		t.Fatalf("got %v, want ErrFull", err)
	}
	if n, err := s.Len(); err != nil || n != 1 {
		t.Errorf("length is %d, %v", n, err)
	}
	if err := s.Put(g.entry(), day); err != nil {
		t.Errorf("a small entry gives %v", err)
	}
}

func TestFailedCommitIsLookedUp(t *testing.T) {
	s := newStore(t)
	if err := s.Put(newGenerator(1).entry(), day); err != nil {
		t.Fatal(err)
	}
	var stamp [16]byte
	if err := s.view(func(x *tx) error { stamp = x.manifest.stamp; return nil }); err != nil {
		t.Fatal(err)
	}
	if !s.stored(s.file, stamp) {
		t.Error("a change that is in the file was not found")
	}
	stamp[0]++
	if s.stored(s.file, stamp) {
		t.Error("a change that is not in the file was found")
	}
	if n, err := s.Len(); err != nil || n != 1 {
		t.Errorf("after opening again the length is %d, %v", n, err)
	}
}
