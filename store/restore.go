package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"daruma/journal"
	"daruma/store/guard"
)

const (
	restoredSuffix = ".restored"  // the journal that is about to be put in place
	replacedPrefix = ".replaced-" // and what it took the place of
)

// OpenCopy opens a backup, or any other copy of a journal that no program has
// open, for reading and for [Store.RestoreTo], and checks all of it: its pages,
// every record and the letters it took along. It leaves no lock file beside it.
// o may hold a passphrase; the rest of it does not count. The errors are those
// of [Open].
func OpenCopy(path string, o Options) (*Store, error) {
	o.ReadOnly, o.private, o.State = true, true, ""
	s, err := Open(path, o)
	if err != nil {
		return nil, err
	}
	err = s.file.Walk()
	if err == nil {
		err = s.Check()
	}
	if err == nil {
		_, err = s.copiedLetters()
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open a copy: %w", explain(err)), s.Close())
	}
	return s, nil
}

// copiedLetters returns the letters that a copy made by hand took along.
func (s *Store) copiedLetters() (letters []letter, err error) {
	err = s.view(func(t *tx) error {
		bucket := t.bolt.Bucket(lettersBucket)
		if bucket == nil {
			return nil
		}
		letters, _, err = openLetters(s.vault, bucket.Get(onlyKey))
		return err
	})
	return letters, err
}

// RestoreTo puts a copy of the journal, which was opened with [OpenCopy], in the
// place of the one at path, and brings the letters back that it took along;
// those that were kept since stay. What was at path before, however damaged,
// is kept under the name returned, which ends in the time at; "" where nothing
// was there. Until the last step nothing has changed, and what is remembered of
// the journal in the folder state begins anew.
//
// The error wraps [journal.ErrBusy] where another program has the journal at
// path open, and [journal.ErrUnsafe] or [journal.ErrReadOnly] where it cannot be
// replaced.
func (s *Store) RestoreTo(path, state string, at time.Time) (kept string, err error) {
	kept, err = s.restoreTo(path, state, at)
	if err != nil {
		return "", fmt.Errorf("restore: %w", explainOpen(err, false))
	}
	return kept, nil
}

func (s *Store) restoreTo(path, state string, at time.Time) (kept string, err error) {
	letters, err := s.copiedLetters()
	if err != nil {
		return "", err
	}
	if err := guard.MakeFolder(filepath.Dir(path)); err != nil {
		return "", err
	}
	draft := path + restoredSuffix
	if err := s.copyTo(draft, nil); err != nil {
		return "", err
	}
	kept = replacedName(path, at)
	err = guard.Replace(path, draft, kept, func() error {
		if err := s.restoreLetters(path, kept, letters); err != nil {
			return err
		}
		_ = s.remember(path, memory(state)) // as in recall
		return nil
	})
	if err != nil {
		return "", errors.Join(err, discard(draft))
	}
	if _, err := os.Lstat(kept); errors.Is(err, fs.ErrNotExist) {
		kept = ""
	}
	return kept, nil
}

// remember notes that the journal at path is this one now.
func (s *Store) remember(path string, m memory) error {
	return s.view(func(t *tx) error {
		return m.note(t.vault.ID(), t.manifest.commits, path)
	})
}

// restoreLetters adds letters to those beside the journal at path. Where these
// do not open with the key of the copy, they go with the journal that is
// replaced, which is kept under its name.
func (s *Store) restoreLetters(path, kept string, letters []letter) error {
	here := &Store{path: path, vault: s.vault}
	current, revision, err := here.letters()
	if errors.Is(err, journal.ErrDamaged) {
		current, revision = nil, 0
		err = os.Rename(path+lettersSuffix, kept+lettersSuffix)
	}
	if err != nil {
		return err
	}
	all := united(letters, current)
	if len(all) == len(current) {
		return nil
	}
	return here.writeLetters(all, revision+1)
}

// united is all letters, each once.
func united(a, b []letter) []letter {
	known := map[journal.ID]bool{}
	var all []letter
	for _, letters := range [][]letter{a, b} {
		for _, l := range letters {
			if !known[l.ID] {
				known[l.ID] = true
				all = append(all, l)
			}
		}
	}
	return all
}

// replacedName is a name that nothing has yet for what was at path before.
func replacedName(path string, at time.Time) string {
	first := path + replacedPrefix + at.Format("20060102T150405")
	name := first
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name = fmt.Sprintf("%s-%d", first, n)
	}
}

// isReplaced says whether file is the name of a journal that was replaced.
func isReplaced(file, journal string) bool {
	at, ok := strings.CutPrefix(file, journal+replacedPrefix)
	return ok && at != "" && strings.Trim(at, "0123456789T-") == ""
}

// ReplacedCopies are the journals that [Store.RestoreTo] kept when it put
// another in their place at path, the oldest first.
func ReplacedCopies(path string) ([]string, error) {
	folder, name := filepath.Split(path)
	files, err := os.ReadDir(filepath.Clean(folder))
	if err != nil {
		return nil, fmt.Errorf("list replaced journals: %w", err)
	}
	var replaced []string
	for _, file := range files {
		if isReplaced(file.Name(), name) {
			replaced = append(replaced, filepath.Join(folder, file.Name()))
		}
	}
	return replaced, nil
}
