package store

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

func TestLettersAreHeldKeptAndMoved(t *testing.T) {
	s := newStore(t)
	until := journal.HoldUntil(day)
	kept, err := s.KeepVent("kept", day.Add(time.Hour))
	check(t, err)
	held, err := s.HoldVent("held", day, until)
	check(t, err)
	want := []journal.Letter{{ID: held, At: day, Until: until}, {ID: kept, At: day.Add(time.Hour)}}
	wantLetters := func(what string) {
		t.Helper()
		got, err := s.Letters()
		check(t, err)
		if !slices.EqualFunc(got, want, func(a, b journal.Letter) bool {
			return a.ID == b.ID && a.At.Equal(b.At) && a.Until.Equal(b.Until)
		}) {
			t.Errorf("%s: the letters are %+v, want %+v", what, got, want)
		}
	}
	wantLetters("at first")
	for id, words := range map[journal.ID]string{held: "held", kept: "kept"} {
		if got, err := s.ReadLetter(id); got != words || err != nil {
			t.Errorf("read %q, %v; want %q", got, err, words)
		}
	}
	want[0].Until = until.AddDate(0, 0, 1)
	check(t, s.MoveLetter(held, want[0].Until), s.MoveLetter(kept, until))
	wantLetters("one moved")
	want[0].Until = time.Time{}
	check(t, s.KeepLetter(held), s.KeepLetter(kept))
	wantLetters("all kept")

	var words []string
	check(t, s.LetterWords(func(w string) bool { words = append(words, w); return len(words) < 2 }))
	slices.Sort(words)
	if !slices.Equal(words, []string{"held", "kept"}) {
		t.Errorf("the words are %q", words)
	}
	want = want[1:]
	check(t, s.BurnLetter(held))
	wantLetters("one burned")
	if burned, err := s.Burned(); burned != 1 || err != nil {
		t.Errorf("%d burned, %v", burned, err)
	}
	_, err = s.ReadLetter(held)
	wantError(t, "a burned letter", err, journal.ErrNotFound)
	for _, err := range []error{s.BurnLetter(held), s.KeepLetter(held), s.MoveLetter(held, until)} {
		wantError(t, "a burned letter", err, journal.ErrNotFound)
	}
	if _, err := s.HoldVent("for ever", day, time.Time{}); err == nil {
		t.Error("a vent was held without an end")
	}
}

// TestBurnedLettersAreNowhere burns many letters, one by one, and looks for
// their words and for their sealed bytes in every file.
func TestBurnedLettersAreNowhere(t *testing.T) {
	t.Parallel()
	letters := 50
	if full() {
		letters = 500
	}
	s, _ := newProtected(t)
	words := func(i int) string { return fmt.Sprintf("what I really thought of deal %d: 二度と御免だ", i) }
	var ids []journal.ID
	var sealed [][]byte
	for i := range letters {
		id, err := s.HoldVent(words(i), day, journal.HoldUntil(day))
		check(t, err)
		ids = append(ids, id)
		file := readFile(t, s.path+lettersSuffix)
		sealed = append(sealed, file[len(file)-48:])
		check(t, s.BackUpIfDue(calendar.DateOf(day.AddDate(0, 0, i%3))))
	}
	for _, id := range ids {
		check(t, s.BurnLetter(id))
	}
	if burned, err := s.Burned(); burned != letters || err != nil {
		t.Errorf("%d burned, %v", burned, err)
	}
	check(t, s.BackUpIfDue(calendar.DateOf(day.AddDate(0, 0, 9))), s.Close())
	files := filesOf(t, s.path)
	if len(files) < 4 {
		t.Fatalf("there are %d files: no backup was made", len(files))
	}
	for _, file := range files {
		content := readFile(t, file)
		for i := range letters {
			if bytes.Contains(content, []byte(words(i))) || bytes.Contains(content, []byte(ids[i].String())) {
				t.Errorf("%s holds letter %d", filepath.Base(file), i)
			}
			if bytes.Contains(content, sealed[i]) {
				t.Errorf("%s holds letter %d as it was sealed", filepath.Base(file), i)
			}
		}
	}
	s = unlocked(t, s.path, byPass(oldPass))
	if left, err := s.Letters(); err != nil || len(left) != 1 { // the one of newProtected
		t.Errorf("%d letters are left, %v", len(left), err)
	}
	for _, backup := range files {
		if filepath.Ext(backup) != backupEnding || backup == s.path {
			continue
		}
		copied, err := OpenCopy(backup, Options{Secret: byPass(oldPass)})
		check(t, err)
		got, err := copied.copiedLetters()
		if len(got) > 0 || err != nil {
			t.Errorf("%s took %d letters along, %v", filepath.Base(backup), len(got), err)
		}
		check(t, copied.Close())
	}
}

// TestReplacedLettersAreBurnedToo restores a copy of another key, so that the
// letters of the time go with the journal that is replaced.
func TestReplacedLettersAreBurnedToo(t *testing.T) {
	for _, change := range []string{"burned at once", "after a new passphrase"} {
		t.Run(change, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.daruma")
			check(t, Create(path))
			s := reopen(t, path)
			id, err := s.KeepVent("both have it", day)
			check(t, err)
			other, err := s.KeepVent("the old one has it", day)
			check(t, err)
			_, err = s.SetPassphrase(oldPass)
			check(t, err)
			copied := filepath.Join(t.TempDir(), "copy")
			check(t, s.BackUp(copied), s.RemovePassphrase(), s.Close())
			from, err := OpenCopy(copied, Options{Secret: byPass(oldPass)})
			check(t, err)
			kept, err := from.RestoreTo(path, "", day)
			check(t, err, from.Close())

			s = unlocked(t, path, byPass(oldPass))
			if change != "burned at once" {
				_, err := s.Rotate(oldPass)
				check(t, err)
			}
			check(t, s.BurnLetter(id))
			if _, err := s.ReadLetter(other); err != nil {
				t.Error(err)
			}
			check(t, s.Close())
			old, err := Open(kept, Options{ReadOnly: true, Secret: byPass(oldPass)})
			check(t, err)
			letters, err := old.Letters()
			check(t, err, old.Close())
			if len(letters) != 1 || letters[0].ID != other {
				t.Errorf("the replaced journal has %d letters", len(letters))
			}
		})
	}
}
