package store

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	_ "unsafe" // for linkname

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
	"daruma/store/seal"
)

// leastMemory is the floor of package seal, which only tests may lower.
//
//go:linkname leastMemory daruma/store/seal.minMemory
var leastMemory uint32

// Deriving a key costs next to nothing in all tests of the package.
func init() {
	seal.DefaultParams = seal.Params{Time: 1, Memory: 8, Threads: 1}
	leastMemory = seal.DefaultParams.Memory
}

var (
	oldPass = []byte("fall seven times")
	newPass = []byte("七転び八起き、起き上がる")
	never   = []byte("nobody's passphrase")
)

func byPass(pass []byte) *journal.Secret { return &journal.Secret{Passphrase: pass} }

func byCode(code string) *journal.Secret { return &journal.Secret{Recovery: code} }

// deleted is what the journals of these tests once held.
const deleted = "a deal that was taken out of the journal"

// newFull creates a journal that has a bit of everything, with letters,
// backups, and one that was replaced, and returns its path.
func newFull(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.daruma")
	if err := Create(path); err != nil {
		t.Fatal(err)
	}
	s := reopen(t, path)
	e := newGenerator(2).entry()
	e.Deal.Company = deleted
	check(t,
		s.Add(newGenerator(1).entries(60), day),
		s.SaveDraft(journal.Draft{Entry: newGenerator(3).entry(), Step: "price"}),
		s.SetSetting("sender.name", "Ken Mori"),
		s.CountBurned(),
		s.Put(e, day),
		s.Delete(e.ID, day),
		s.Put(newGenerator(4).entry(), day), // so that undo does not hold it either
	)
	_, err := s.KeepVent("what I kept", day)
	check(t, err)
	_, err = s.HoldVent("what I hold", day, journal.HoldUntil(day))
	check(t, err)
	check(t, s.BackUpIfDue(calendar.DateOf(day.AddDate(0, 0, -1))), s.CountBurned(), s.BackUpIfDue(calendar.DateOf(day)))
	check(t, s.Close(), os.WriteFile(path+".replaced-20261119T101500", readFile(t, path), 0o600))
	return path
}

func check(t testing.TB, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// unlocked opens a journal that has to open with secret.
func unlocked(t testing.TB, path string, secret *journal.Secret) *Store {
	t.Helper()
	s, err := Open(path, Options{Secret: secret})
	check(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// holdings are all that a user could miss in a journal.
type holdings struct {
	Entries []journal.Entry
	Order   []journal.ID
	Drafts  []journal.Draft
	Sender  string
	Burned  int
	Change  journal.Change
	Letters []journal.Letter
	Words   []string
}

func holdingsOf(t testing.TB, s *Store) (c holdings) {
	t.Helper()
	check(t, s.Check())
	check(t,
		s.Entries(func(e journal.Entry) bool { c.Entries = append(c.Entries, e); return true }),
		s.Heads(context.Background(), func(h journal.Head) bool { c.Order = append(c.Order, h.ID); return true }),
		s.LetterWords(func(words string) bool { c.Words = append(c.Words, words); return true }),
	)
	var errs [5]error
	c.Drafts, errs[0] = s.Drafts()
	c.Sender, errs[1] = s.Setting("sender.name")
	c.Burned, errs[2] = s.Burned()
	c.Change, _, errs[3] = s.LastChange()
	c.Letters, errs[4] = s.Letters()
	check(t, errs[:]...)
	return c
}

func wantHoldings(t testing.TB, s *Store, want holdings) {
	t.Helper()
	if got := holdingsOf(t, s); !reflect.DeepEqual(got, want) {
		t.Errorf("the journal holds %+v, want %+v", got, want)
	}
}

// A resealing is one of the four things done to a passphrase, with what unlocks
// the journal before it and after it: nil for nothing.
type resealing struct {
	before, after []byte
	newKey        bool
	do            func(*Store) (code string, err error)
}

var resealings = map[string]resealing{
	"set":    {nil, oldPass, true, func(s *Store) (string, error) { return s.SetPassphrase(oldPass) }},
	"change": {oldPass, newPass, false, func(s *Store) (string, error) { return s.ChangePassphrase(newPass) }},
	"rotate": {oldPass, oldPass, true, func(s *Store) (string, error) { return s.Rotate(oldPass) }},
	"remove": {oldPass, nil, true, func(s *Store) (string, error) { return "", s.RemovePassphrase() }},
}

// start creates a journal as it is before the resealing, and returns its path,
// what unlocks it, and its recovery code if it has one.
func (r resealing) start(t testing.TB) (path string, secret *journal.Secret, code string) {
	t.Helper()
	path = newFull(t)
	if r.before == nil {
		return path, nil, ""
	}
	s := reopen(t, path)
	code, err := s.SetPassphrase(r.before)
	check(t, err, s.Close())
	return path, byPass(r.before), code
}

func TestResealing(t *testing.T) {
	t.Parallel()
	for name, r := range resealings {
		t.Run(name, func(t *testing.T) {
			path, secret, oldCode := r.start(t)
			sealed := samples(t, path, r.newKey)
			s := unlocked(t, path, secret)
			want := holdingsOf(t, s)
			old := s.vault
			code, err := r.do(s)
			check(t, err)
			wantHoldings(t, s, want)
			if s.Protected() != (r.after != nil) || s.Locked() || (code != "") != s.Protected() {
				t.Errorf("protected %v, locked %v, code %q", s.Protected(), s.Locked(), code)
			}
			check(t, s.SetSetting("sender.company", "Suzuran"), s.SetSetting("sender.company", ""), s.Close())

			if r.after != nil {
				wantOpen(t, path, want, byPass(r.after), byCode(code), byCode(strings.ToLower(code)))
				wantShut(t, path, nil, byPass(never), byCode(oldCode))
				if !bytes.Equal(r.before, r.after) {
					wantShut(t, path, byPass(r.before))
				}
			} else {
				wantOpen(t, path, want, nil)
			}
			if r.newKey {
				wantNoKey(t, path, old)
			}
			for _, file := range filesOf(t, path) {
				content := readFile(t, file)
				for _, sample := range sealed {
					if bytes.Contains(content, sample) {
						t.Errorf("%s holds bytes as they were sealed before", filepath.Base(file))
						break
					}
				}
			}
		})
	}
}

// samples are bytes that no file may hold afterwards: the slots, what was
// deleted, and with a new key all that was sealed.
func samples(t testing.TB, path string, newKey bool) (samples [][]byte) {
	t.Helper()
	for _, file := range journalsOf(t, path) {
		view(t, file, func(b *bolt.Tx) error {
			return b.ForEach(func(name []byte, bucket *bolt.Bucket) error {
				return bucket.ForEach(func(key, value []byte) error {
					slot := bytes.Equal(name, metaBucket) && bytes.HasPrefix(key, slotPrefix)
					if slot || newKey && !bytes.Equal(name, metaBucket) {
						samples = append(samples, bytes.Clone(value[len(value)-28:]))
					}
					return nil
				})
			})
		})
	}
	if newKey {
		letters := readFile(t, path+lettersSuffix)
		samples = append(samples, letters[len(letters)-28:])
	}
	return samples
}

// journalsOf are the journal at path and its copies.
func journalsOf(t testing.TB, path string) []string {
	t.Helper()
	copies, err := (&Store{path: path}).copies()
	check(t, err)
	if len(copies) != 3 {
		t.Fatalf("there are %d copies, want 3", len(copies))
	}
	return append(copies, path)
}

func view(t testing.TB, path string, fn func(*bolt.Tx) error) {
	t.Helper()
	file, err := guard.Open(path, guard.Options{ReadOnly: true, Private: true})
	check(t, err)
	check(t, file.View(fn), file.Close())
}

// filesOf are all files in the folder of the journal and below.
func filesOf(t testing.TB, path string) (files []string) {
	t.Helper()
	check(t, filepath.WalkDir(filepath.Dir(path), func(file string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, file)
		}
		return err
	}))
	return files
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	check(t, err)
	return content
}

func wantOpen(t testing.TB, path string, want holdings, secrets ...*journal.Secret) {
	t.Helper()
	for _, secret := range secrets {
		s := unlocked(t, path, secret)
		wantHoldings(t, s, want)
		check(t, s.Close())
		for _, file := range journalsOf(t, path) {
			copied, err := OpenCopy(file, Options{Secret: secret})
			if err != nil || copied.Locked() {
				t.Fatalf("%s does not open: %v", filepath.Base(file), err)
			}
			check(t, copied.Close())
		}
	}
}

// wantShut holds that no journal opens with any of secrets; without one they
// open locked.
func wantShut(t testing.TB, path string, secrets ...*journal.Secret) {
	t.Helper()
	for _, file := range journalsOf(t, path) {
		for _, secret := range secrets {
			s, err := Open(file, Options{Secret: secret, ReadOnly: true})
			switch {
			case secret != nil && !errors.Is(err, journal.ErrWrongPassphrase):
				t.Errorf("%s opens with another secret: %v", filepath.Base(file), err)
			case secret == nil && (err != nil || !s.Locked()):
				t.Errorf("%s is not locked: %v", filepath.Base(file), err)
			}
			if err == nil {
				check(t, s.Close())
			}
		}
	}
}

// wantNoKey holds that a vault opens nothing that any journal or the letters
// hold.
func wantNoKey(t testing.TB, path string, old *seal.Vault) {
	t.Helper()
	for _, file := range journalsOf(t, path) {
		view(t, file, func(b *bolt.Tx) error {
			return b.ForEach(func(name []byte, bucket *bolt.Bucket) error {
				return bucket.ForEach(func(key, value []byte) error {
					if _, err := old.Open(nil, seal.Place{Bucket: name, Key: key}, value); err == nil {
						t.Errorf("%s: the old key opens bucket %s", filepath.Base(file), name)
					}
					return nil
				})
			})
		})
	}
	if _, err := old.Open(nil, lettersPlace, readFile(t, path+lettersSuffix)); err == nil {
		t.Error("the old key opens the letters")
	}
}
