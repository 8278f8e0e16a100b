package store

import (
	"errors"
	"fmt"
	"io"
	"time"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// lettersSuffix is added to the journal's path for the file of the vents that
// were kept. They have a file of their own, which is written anew at each change
// and which automatic backups leave out, so that burning one leaves no copy
// behind in pages or backups of the journal.
const lettersSuffix = ".letters"

// maxLetters is the size in bytes that the file of vents may have.
const maxLetters = 64 << 20

// lettersPlace binds the file's one sealed value to its purpose.
var lettersPlace = seal.Place{Bucket: []byte("letters"), Key: onlyKey}

// A letter is a vent that was kept. It belongs to no entry.
type letter struct {
	ID    journal.ID `json:"id"`
	At    time.Time  `json:"at"`
	Words string     `json:"words"`
}

// KeepVent keeps the words of a vent, sealed under the journal's key in a file
// of its own beside the journal, and returns the id it is kept under. No list,
// search or export ever shows it.
func (s *Store) KeepVent(words string, at time.Time) (journal.ID, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	kept := letter{ID: journal.NewID(), At: at, Words: words}
	if err := s.appendLetter(kept); err != nil {
		return journal.ID{}, fmt.Errorf("keep a vent: %w", explain(err))
	}
	return kept.ID, nil
}

func (s *Store) appendLetter(kept letter) error {
	if s.options.ReadOnly {
		return journal.ErrReadOnly
	}
	letters, revision, err := s.letters()
	if err != nil {
		return err
	}
	return s.writeLetters(append(letters, kept), revision+1)
}

// writeLetters stores letters in the place of those there are.
func (s *Store) writeLetters(letters []letter, revision uint64) error {
	packed, err := packJSON(letters)
	if err != nil {
		return err
	}
	sealed := s.vault.Seal(nil, lettersPlace, revision, packed)
	return guard.WriteFile(s.path+lettersSuffix, func(w io.Writer) error {
		_, err := w.Write(sealed)
		return err
	})
}

// letters returns the vents that were kept, in order, and the file's revision;
// none where there is no file yet.
func (s *Store) letters() ([]letter, uint64, error) {
	sealed, err := readOwn(s.path+lettersSuffix, maxLetters)
	if errors.Is(err, guard.ErrMissing) {
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, err
	}
	return openLetters(s.vault, sealed)
}

// openLetters reads what writeLetters sealed.
func openLetters(vault *seal.Vault, sealed []byte) ([]letter, uint64, error) {
	revision, err := seal.Revision(sealed)
	if err != nil {
		return nil, 0, fmt.Errorf("open the letters: %w", journal.ErrDamaged)
	}
	packed, err := vault.Open(nil, lettersPlace, sealed)
	if err != nil {
		return nil, 0, fmt.Errorf("open the letters: %w", journal.ErrDamaged)
	}
	var letters []letter
	return letters, revision, unpackJSON(packed, &letters)
}

// CountBurned counts one more vent that was burned. Nothing else is known of it.
func (s *Store) CountBurned() error {
	err := s.update(func(t *tx) error {
		burned, err := t.burned()
		if err != nil {
			return err
		}
		return t.put(stateBucket, burnedKey, appendNumber(nil, burned+1))
	})
	if err != nil {
		return fmt.Errorf("count a burned vent: %w", err)
	}
	return nil
}

// Burned returns how many vents were burned.
func (s *Store) Burned() (n int, err error) {
	err = s.view(func(t *tx) error {
		burned, err := t.burned()
		n = int(burned)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("read how many vents were burned: %w", err)
	}
	return n, nil
}

func (t *tx) burned() (uint64, error) {
	record, found, err := t.get(stateBucket, burnedKey)
	if err != nil || !found {
		return 0, err
	}
	r := wireReader{rest: string(record)}
	n := r.number()
	if r.broken {
		return 0, damaged(stateBucket, burnedKey)
	}
	return n, nil
}
