package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// lettersSuffix is added to the journal's path for the file of the vents that
// are held or kept. They have a file of their own, which is written anew at each change
// and which automatic backups leave out, so that burning one leaves no copy
// behind in pages or backups of the journal.
const lettersSuffix = ".letters"

// maxLetters is the size in bytes that the file of vents may have.
const maxLetters = 64 << 20

// lettersPlace binds the file's one sealed value to its purpose.
var lettersPlace = seal.Place{Bucket: []byte("letters"), Key: onlyKey}

// readAllLetters returns all letters in the order they were added.
func (s *Store) readAllLetters() ([]letter, error) {
	// Letters and the key they are sealed by change together.
	s.writing.Lock()
	defer s.writing.Unlock()
	letters, _, err := s.letters()
	return letters, explain(err)
}

// changeLetters stores what change makes of the letters.
func (s *Store) changeLetters(change func([]letter) ([]letter, error)) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.rewriteLetters(change)
}

// rewriteLetters is changeLetters for a caller that holds writing.
func (s *Store) rewriteLetters(change func([]letter) ([]letter, error)) error {
	if s.options.ReadOnly {
		return journal.ErrReadOnly
	}
	letters, revision, err := s.letters()
	if err == nil {
		letters, err = change(letters)
	}
	if err == nil {
		err = s.writeLetters(letters, revision+1)
	}
	return explain(err)
}

// letters returns the letters in the order they were added, and the file's
// revision; none where there is no file yet. The caller holds writing.
func (s *Store) letters() ([]letter, uint64, error) {
	if s.vault == nil {
		return nil, 0, journal.ErrLocked
	}
	sealed, err := readLetters(s.path)
	if err != nil || sealed == nil {
		return nil, 0, err
	}
	letters, revision, err := openLetters(s.vault, sealed)
	if err == nil || s.file == nil {
		return letters, revision, err
	}
	// A run that exchanged the key may have been killed before it came to them.
	before, failed := s.keyBefore()
	if failed != nil || before == nil {
		return nil, 0, err
	}
	defer before.Wipe()
	return openLetters(before, sealed)
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

// writeLetters stores letters in the place of those there are.
func (s *Store) writeLetters(letters []letter, revision uint64) error {
	packed, err := packJSON(letters)
	if err != nil {
		return err
	}
	sealed := s.vault.Seal(nil, lettersPlace, revision, packed)
	if len(sealed) > maxLetters {
		return fmt.Errorf("the letters are more than %d bytes: %w", maxLetters, journal.ErrFull)
	}
	err = storeLetters(s.path, sealed)
	if err == nil {
		return nil
	}
	// It can fail after the file has its place. Whoever heard of that as a
	// failure would store the letter a second time.
	if now, failed := readLetters(s.path); failed == nil && bytes.Equal(now, sealed) {
		return nil
	}
	return err
}

// readLetters returns the file of letters of the journal at path as it is, nil
// where there is none.
func readLetters(path string) ([]byte, error) {
	sealed, err := guard.ReadPrivate(path+lettersSuffix, maxLetters)
	if errors.Is(err, guard.ErrMissing) {
		return nil, nil
	}
	return sealed, err
}

func storeLetters(path string, sealed []byte) error {
	return guard.WriteFile(path+lettersSuffix, func(w io.Writer) error {
		_, err := w.Write(sealed)
		return err
	})
}
