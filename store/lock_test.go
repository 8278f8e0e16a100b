package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
	"daruma/store/seal"
)

// newProtected opens a new journal whose passphrase is oldPass, with a few
// entries, and returns its recovery code, too.
func newProtected(t testing.TB) (s *Store, code string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.daruma")
	check(t, Create(path))
	s = reopen(t, path)
	t.Cleanup(func() { _ = s.Close() })
	check(t, s.Add(newGenerator(1).entries(5), day))
	_, err := s.KeepVent("words", day)
	check(t, err)
	code, err = s.SetPassphrase(oldPass)
	check(t, err)
	return s, code
}

func wantError(t testing.TB, what string, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("%s gives %v, want %v", what, got, want)
	}
}

func TestLockedJournalTellsNothing(t *testing.T) {
	s, _ := newProtected(t)
	s.Lock()
	if !s.Protected() || !s.Locked() {
		t.Fatal("it is not locked")
	}
	id, e := journal.NewID(), newGenerator(9).entry()
	ctx := context.Background()
	calls := map[string]func() error{
		"Add":              func() error { return s.Add([]journal.Entry{e}, day) },
		"Put":              func() error { return s.Put(e, day) },
		"Answer":           func() error { return s.Answer(e, day) },
		"Delete":           func() error { return s.Delete(id, day) },
		"Undo":             func() error { _, err := s.Undo(day); return err },
		"LastChange":       func() error { _, _, err := s.LastChange(); return err },
		"Get":              func() error { _, err := s.Get(id); return err },
		"Resolve":          func() error { _, err := s.Resolve("abcd"); return err },
		"Len":              func() error { _, err := s.Len(); return err },
		"Entries":          func() error { return s.Entries(func(journal.Entry) bool { return true }) },
		"Recent":           func() error { _, err := s.Recent(1); return err },
		"Heads":            func() error { return s.Heads(ctx, func(journal.Head) bool { return true }) },
		"Search":           func() error { return s.Search(ctx, "stung", func(journal.Hit) bool { return true }) },
		"SaveDraft":        func() error { return s.SaveDraft(journal.Draft{Entry: e}) },
		"Drafts":           func() error { _, err := s.Drafts(); return err },
		"DeleteDraft":      func() error { return s.DeleteDraft(id) },
		"Setting":          func() error { _, err := s.Setting("sender.name"); return err },
		"Settings":         func() error { _, err := s.Settings(); return err },
		"SetSetting":       func() error { return s.SetSetting("sender.name", "Ken") },
		"CountBurned":      s.CountBurned,
		"Burned":           func() error { _, err := s.Burned(); return err },
		"KeepVent":         func() error { _, err := s.KeepVent("more", day); return err },
		"HoldVent":         func() error { _, err := s.HoldVent("more", day, day); return err },
		"Letters":          func() error { _, err := s.Letters(); return err },
		"ReadLetter":       func() error { _, err := s.ReadLetter(id); return err },
		"KeepLetter":       func() error { return s.KeepLetter(id) },
		"MoveLetter":       func() error { return s.MoveLetter(id, day) },
		"BurnLetter":       func() error { return s.BurnLetter(id) },
		"LetterWords":      func() error { return s.LetterWords(func(string) bool { return true }) },
		"SetPassphrase":    func() error { _, err := s.SetPassphrase(newPass); return err },
		"ChangePassphrase": func() error { _, err := s.ChangePassphrase(newPass); return err },
		"Rotate":           func() error { _, err := s.Rotate(oldPass); return err },
		"RemovePassphrase": s.RemovePassphrase,
		"Check":            s.Check,
		"BackUp":           func() error { return s.BackUp(filepath.Join(t.TempDir(), "copy")) },
	}
	for name, call := range calls {
		wantError(t, name, call(), journal.ErrLocked)
	}
	check(t, s.Unlock(*byPass(oldPass)))
	if n, err := s.Len(); n != 5 || err != nil {
		t.Errorf("%d entries, %v", n, err)
	}
}

func TestUnlockTellsWhetherTheSecretIsRight(t *testing.T) {
	s, code := newProtected(t)
	mistyped := []byte(code)
	mistyped[0] ^= 1
	tests := map[string]struct {
		secret journal.Secret
		want   error
	}{
		"passphrase":                 {*byPass(oldPass), nil},
		"recovery code":              {*byCode(code), nil},
		"another passphrase":         {*byPass(never), journal.ErrWrongPassphrase},
		"nothing":                    {journal.Secret{}, journal.ErrWrongPassphrase},
		"mistyped code":              {*byCode(string(mistyped)), journal.ErrMistypedCode},
		"passphrase for the code":    {*byCode(string(oldPass)), journal.ErrMistypedCode},
		"code for the passphrase":    {*byPass([]byte(code)), journal.ErrWrongPassphrase},
		"passphrase and a newline":   {*byPass(append(bytes.Clone(oldPass), '\n')), journal.ErrWrongPassphrase},
		"passphrase in other letter": {*byPass(bytes.ToUpper(oldPass)), journal.ErrWrongPassphrase},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			wantError(t, "unlocked, it", s.Unlock(test.secret), test.want)
			if s.Locked() {
				t.Error("it is locked now")
			}
			s.Lock()
			wantError(t, "locked, it", s.Unlock(test.secret), test.want)
			if s.Locked() != (test.want != nil) {
				t.Errorf("locked: %v", s.Locked())
			}
			check(t, s.Unlock(*byPass(oldPass)))
		})
	}
}

func TestPassphraseIsRefused(t *testing.T) {
	s, _ := newProtected(t)
	_, err := s.SetPassphrase(newPass)
	wantError(t, "a second passphrase", err, journal.ErrProtected)
	_, err = s.Rotate(never)
	wantError(t, "rotating with another passphrase", err, journal.ErrWrongPassphrase)
	var problem *journal.Problem
	if _, err = s.ChangePassphrase([]byte("short")); !errors.As(err, &problem) {
		t.Errorf("a short passphrase gives %v", err)
	}
	check(t, s.Unlock(*byPass(oldPass)), s.RemovePassphrase())
	_, err = s.ChangePassphrase(newPass)
	wantError(t, "changing none", err, journal.ErrNotProtected)
	_, err = s.Rotate(newPass)
	wantError(t, "rotating with none", err, journal.ErrNotProtected)
	wantError(t, "removing none", s.RemovePassphrase(), journal.ErrNotProtected)
	s.Lock()
	if s.Locked() {
		t.Error("a journal without a passphrase was locked")
	}
	check(t, s.Unlock(*byPass(never)), s.Close())

	reading, err := Open(s.path, Options{ReadOnly: true})
	check(t, err)
	_, err = reading.SetPassphrase(newPass)
	wantError(t, "a journal opened for reading", err, journal.ErrReadOnly)
	check(t, reading.Close())
}

// TestWrongPassphrasesAreRefused tries many.
func TestWrongPassphrasesAreRefused(t *testing.T) {
	t.Parallel()
	tries := 200
	if full() {
		tries = 10_000
	}
	s, _ := newProtected(t)
	s.Lock()
	for i := range tries {
		if err := s.Unlock(*byPass(fmt.Appendf(nil, "%s%d", oldPass, i))); !errors.Is(err, journal.ErrWrongPassphrase) || !s.Locked() {
			t.Fatalf("try %d gives %v", i, err)
		}
	}
	check(t, s.Unlock(*byPass(oldPass)))
}

// TestAlteredHeaderUnlocksNothing flips every bit that the header has in the
// clear about keys, with the check sum of the slot made to fit in every other run.
func TestAlteredHeaderUnlocksNothing(t *testing.T) {
	s, code := newProtected(t)
	s.Lock()
	s.file.DB().NoSync = true
	secrets := map[string]journal.Secret{"s1": *byPass(oldPass), "s2": *byCode(code)}
	for _, key := range []string{"v", "s1", "s2"} {
		var stored []byte
		alter(t, s, func(b *bolt.Tx) error {
			stored = bytes.Clone(b.Bucket(metaBucket).Get([]byte(key)))
			return nil
		})
		for i := range stored {
			altered := bytes.Clone(stored)
			altered[i] ^= 1 << (i % 8)
			alter(t, s, func(b *bolt.Tx) error { return b.Bucket(metaBucket).Put([]byte(key), altered) })
			for name, secret := range secrets {
				if name != key && key != "v" {
					continue
				}
				if err := s.Unlock(secret); !errors.Is(err, journal.ErrDamaged) || !s.Locked() {
					t.Fatalf("byte %d of %s: %s gives %v", i, key, name, err)
				}
			}
		}
		alter(t, s, func(b *bolt.Tx) error { return b.Bucket(metaBucket).Put([]byte(key), stored) })
	}
	check(t, s.Unlock(secrets["s1"]), s.Unlock(secrets["s2"]))
}

// TestForgedSlotsUnlockNothing alters slots as somebody would who knows the
// format, and puts those of another journal in their place.
func TestForgedSlotsUnlockNothing(t *testing.T) {
	s, code := newProtected(t)
	s.Lock()
	other, otherCode := newProtected(t)
	foreign, err := other.meta()
	check(t, err)
	mine, err := s.meta()
	check(t, err)
	checked := func(slot []byte) []byte {
		body := slot[:len(slot)-4]
		sum := sha256.Sum256(body)
		return append(bytes.Clone(body), sum[:4]...)
	}
	altered := func(at int, to byte) [][]byte {
		var slots [][]byte
		for _, slot := range mine.slots {
			b := slot.Bytes()
			b[at] ^= to
			slots = append(slots, checked(b))
		}
		return slots
	}
	const kind, salt, wrapped = 1, 27, 43
	renamed := func(slot seal.Slot) []byte {
		b := slot.Bytes()
		copy(b[2:18], mine.vault[:])
		return checked(b)
	}
	tests := map[string][][]byte{
		"opened":               altered(kind, byte(seal.KindPassphrase^seal.KindOpen)),
		"kinds exchanged":      altered(kind, byte(seal.KindPassphrase^seal.KindRecovery)),
		"salt":                 altered(salt, 1),
		"key":                  altered(wrapped+20, 1),
		"another journal's":    {foreign.slots[0].Bytes(), foreign.slots[1].Bytes()},
		"another's, renamed":   {renamed(foreign.slots[0]), renamed(foreign.slots[1])},
		"an open one, renamed": {renamed(seal.NewOpenSlot(other.vault)), mine.slots[1].Bytes()},
	}
	for name, slots := range tests {
		t.Run(name, func(t *testing.T) {
			alter(t, s, func(b *bolt.Tx) error {
				return errors.Join(b.Bucket(metaBucket).Put([]byte("s1"), slots[0]), b.Bucket(metaBucket).Put([]byte("s2"), slots[1]))
			})
			for _, secret := range []*journal.Secret{byPass(oldPass), byCode(code), byCode(otherCode)} {
				if err := s.Unlock(*secret); err == nil || !s.Locked() {
					t.Errorf("it unlocks, %v", err)
				}
			}
		})
	}
}

func TestWeakSlotIsMadeStronger(t *testing.T) {
	s, code := newProtected(t)
	s.Lock()
	weak := seal.DefaultParams
	seal.DefaultParams.Time = 2
	t.Cleanup(func() { seal.DefaultParams = weak })
	isWeak := func() bool {
		m, err := s.meta()
		check(t, err)
		return m.slots[0].Weak()
	}
	check(t, s.Unlock(*byCode(code)))
	if !isWeak() {
		t.Fatal("the slot is not weak: the test tests nothing")
	}
	check(t, s.Unlock(*byPass(oldPass)))
	if isWeak() {
		t.Error("the slot is as weak as before")
	}
	s.Lock()
	check(t, s.Unlock(*byPass(oldPass)), s.Unlock(*byCode(code)))
	if n, err := s.Len(); n != 5 || err != nil {
		t.Errorf("%d entries, %v", n, err)
	}
}

// TestUnfinishedCopiesFollow has a copy that cannot be sealed at first.
func TestUnfinishedCopiesFollow(t *testing.T) {
	t.Parallel()
	path := newFull(t)
	hidden := filepath.Join(t.TempDir(), "hidden")
	copied := path + ".replaced-20261119T101500"
	check(t, os.Rename(copied, hidden), os.Symlink(hidden, copied))
	s := reopen(t, path)
	want := holdingsOf(t, s)
	code, err := s.SetPassphrase(oldPass)
	wantError(t, "the copy", err, journal.ErrUnsafe)
	if code == "" || !s.Protected() {
		t.Fatal("no passphrase was set")
	}
	_, err = s.Rotate(oldPass)
	wantError(t, "a second key before", err, journal.ErrUnsafe)
	wantHoldings(t, s, want)
	check(t, s.Close(), os.Remove(copied), os.Rename(hidden, copied))
	s = unlocked(t, path, byCode(code))
	wantHoldings(t, s, want)
	if before, err := s.keyBefore(); err != nil || before != nil {
		t.Errorf("the key before is still there, %v", err)
	}
	check(t, s.Close())
	wantOpen(t, path, want, byPass(oldPass))
	wantShut(t, path, nil)
}

func TestCopiesThatAreNotTheJournals(t *testing.T) {
	path := newFull(t)
	folder := BackupFolder(path)
	foreign, _ := newProtected(t)
	check(t, foreign.Close())
	apart := filepath.Join(folder, dailyPrefix+"2026-11-01"+backupEnding)
	damagedCopy := filepath.Join(folder, dailyPrefix+"2026-11-02"+backupEnding)
	content := readFile(t, path)
	check(t,
		os.WriteFile(apart, readFile(t, foreign.path), 0o600),
		os.WriteFile(damagedCopy, content[:len(content)/3], 0o600),
		os.WriteFile(filepath.Join(folder, "note.txt"), []byte("mine"), 0o600),
	)
	s := reopen(t, path)
	_, err := s.SetPassphrase(newPass)
	check(t, err, s.Close())
	check(t, unlocked(t, apart, byPass(oldPass)).Close())
	if _, err := os.Lstat(damagedCopy); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the damaged copy is still there, %v", err)
	}
	if got := readFile(t, filepath.Join(folder, "note.txt")); string(got) != "mine" {
		t.Errorf("a file that is no copy holds %q", got)
	}
}

// TestLockingBesideWork locks, unlocks and seals anew while others read and
// write: each of them gets all it asked for, or hears that the journal is locked.
func TestLockingBesideWork(t *testing.T) {
	t.Parallel()
	s, _ := newProtected(t)
	s.file.DB().NoSync = true
	stop := make(chan struct{})
	var workers sync.WaitGroup
	work := func(do func(i int) error) {
		workers.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				if err := do(i); err != nil && !errors.Is(err, journal.ErrLocked) {
					t.Error(err)
					return
				}
			}
		})
	}
	work(func(int) error {
		n := 0
		err := s.Entries(func(journal.Entry) bool { n++; return true })
		if err == nil && n != 5 {
			err = fmt.Errorf("%d entries", n)
		}
		return err
	})
	work(func(i int) error { return s.SetSetting("sender.name", fmt.Sprint(i)) })
	work(func(int) error {
		id, err := s.KeepVent("words", day)
		if err == nil {
			err = s.BurnLetter(id)
		}
		return err
	})
	work(func(int) error { return s.BackUpIfDue(calendar.DateOf(day)) })
	for i := range 8 {
		s.Lock()
		check(t, s.Unlock(*byPass(oldPass)))
		if i%4 == 0 {
			_, err := s.Rotate(oldPass)
			check(t, err)
		}
	}
	close(stop)
	workers.Wait()
	check(t, s.Unlock(*byPass(oldPass)), s.Check(), s.Close())
}

func TestDraftsOfAKilledRunGo(t *testing.T) {
	s, _ := newProtected(t)
	check(t, s.Close())
	left := []string{s.path + ".new", filepath.Join(filepath.Dir(s.path), ".journal.daruma.letters.42.new")}
	for _, file := range left {
		check(t, guard.WriteNote(file, []byte("left")))
	}
	check(t, guard.WriteNote(s.path+".lock", []byte(" 1 here\n"))) // the note of a writer that did not close it
	check(t, unlocked(t, s.path, nil).Close())
	for _, file := range left {
		if _, err := os.Lstat(file); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is still there, %v", filepath.Base(file), err)
		}
	}
}
