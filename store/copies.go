package store

import (
	"errors"
	"fmt"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// copies are the files in which the program keeps whole journals beside the
// present one: its automatic backups and what restoring replaced.
func (s *Store) copies() ([]string, error) {
	backups, err := Backups(s.path)
	if err != nil {
		return nil, err
	}
	paths, err := ReplacedCopies(s.path)
	if err != nil {
		return nil, err
	}
	for _, b := range backups {
		paths = append(paths, b.Path)
	}
	return paths, nil
}

// resealCopies has now and the journal's slots open every copy that old opens or
// that needs no passphrase, so that what opened them before opens none. A copy
// that is damaged is removed: nothing can be sealed again in it, and its texts
// may be legible all the same. One under a passphrase of its own stays.
func (s *Store) resealCopies(old, now *seal.Vault) error {
	m, err := s.meta()
	if err != nil {
		return err
	}
	paths, err := s.copies()
	for _, path := range paths {
		if failed := resealCopy(path, m.slots, old, now); failed != nil {
			err = errors.Join(err, fmt.Errorf("seal a copy: %w", failed))
		}
	}
	return err
}

func resealCopy(path string, slots []seal.Slot, old, now *seal.Vault) error {
	if err := guard.RemoveDrafts(path); err != nil {
		return err
	}
	file, err := guard.Open(path, guard.Options{Private: true})
	if err == nil {
		err = errors.Join(exchangeCopy(file, slots, old, now), file.Close())
	}
	switch {
	case errors.Is(err, guard.ErrMissing), errors.Is(err, guard.ErrNewer):
		return nil
	case isBroken(err):
		return os.Remove(path)
	}
	return err
}

// isBroken says whether a file can never be read as a journal.
func isBroken(err error) bool {
	return errors.Is(explain(err), journal.ErrDamaged) || errors.Is(explain(err), journal.ErrNotJournal)
}

func exchangeCopy(file *guard.File, slots []seal.Slot, old, now *seal.Vault) error {
	r := &rewriting{next: now, slots: slots}
	stay := false
	err := file.View(func(b *bolt.Tx) error {
		m, err := readMeta(b)
		if err != nil {
			return err
		}
		if m.check(false) != nil || slices.Equal(m.slots, slots) {
			stay = true
			return nil
		}
		t := openWithAny(b, m, now, old)
		if t == nil {
			stay = m.protected()
			if stay {
				return nil
			}
			return guard.ErrDamaged
		}
		return r.prepare(t, file)
	})
	if err != nil || stay {
		return err
	}
	// Before the copy, without which their key is lost.
	if err := resealLetters(file.Path(), r.from.vault, now); err != nil {
		return err
	}
	return file.Exchange()
}

// openWithAny begins a transaction with the first vault that opens the file,
// after those given the one in its open slot.
func openWithAny(b *bolt.Tx, m meta, vaults ...*seal.Vault) *tx {
	if own, err := m.unlock(); err == nil {
		vaults = append(vaults, own)
	}
	for _, vault := range vaults {
		if t, err := begin(b, vault); err == nil {
			return t
		}
	}
	return nil
}

// burnInCopies takes a letter out of the letters that went with a journal which
// restoring replaced, where they open: with the present key, or with one that
// lies in that journal.
func (s *Store) burnInCopies(id journal.ID) error {
	replaced, err := ReplacedCopies(s.path)
	for _, path := range replaced {
		if failed := s.burnInCopy(path, id); failed != nil {
			err = errors.Join(err, fmt.Errorf("burn in a copy: %w", failed))
		}
	}
	return err
}

func (s *Store) burnInCopy(path string, id journal.ID) error {
	sealed, err := readLetters(path)
	if err != nil || sealed == nil {
		return err
	}
	vaults := []*seal.Vault{s.vault}
	if own := ownVault(path); own != nil {
		vaults = append(vaults, own)
	}
	for _, vault := range vaults {
		letters, revision, err := openLetters(vault, sealed)
		if err != nil {
			continue
		}
		i, err := findLetter(letters, id)
		if err != nil {
			return nil
		}
		beside := &Store{path: path, vault: vault}
		return beside.writeLetters(slices.Delete(letters, i, i+1), revision+1)
	}
	return nil
}

// ownVault is the vault in the open slot of a copy, nil where there is none.
func ownVault(path string) (vault *seal.Vault) {
	file, err := guard.Open(path, guard.Options{ReadOnly: true, Private: true})
	if err != nil {
		return nil
	}
	defer func() { _ = file.Close() }()
	err = file.View(func(b *bolt.Tx) error {
		m, err := readMeta(b)
		if err == nil {
			vault, err = m.unlock()
		}
		return err
	})
	if err != nil {
		return nil
	}
	return vault
}
