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
