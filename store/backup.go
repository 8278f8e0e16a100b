package store

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// BackUp writes a consistent copy of the journal to a new file at dst that
// others cannot read (0600), together with the letters that were kept, and
// verifies it. What was deleted from the journal is not in it. The error wraps
// [guard.ErrExists] where anything is at dst.
func (s *Store) BackUp(dst string) error {
	// Letters are written under this lock, too, and have to fit the journal.
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.backUpWithLetters(dst); err != nil {
		return fmt.Errorf("back up: %w", explain(err))
	}
	return nil
}

func (s *Store) backUpWithLetters(dst string) error {
	if _, err := os.Lstat(dst); err == nil {
		return fmt.Errorf("%s: %w", dst, guard.ErrExists)
	}
	sealed, err := guard.ReadPrivate(s.path+lettersSuffix, maxLetters)
	if errors.Is(err, guard.ErrMissing) {
		return s.copyTo(dst, nil)
	}
	if err != nil {
		return err
	}
	return s.copyTo(dst, func(b *bolt.Tx) error {
		bucket, err := b.CreateBucket(lettersBucket)
		if err != nil {
			return err
		}
		return bucket.Put(onlyKey, sealed)
	})
}

// copyTo writes the journal without letters to a file at dst, lets add put
// something more into it, and verifies it.
func (s *Store) copyTo(dst string, add func(*bolt.Tx) error) error {
	s.opening.RLock()
	defer s.opening.RUnlock()
	if s.vault == nil {
		return journal.ErrLocked
	}
	err := s.file.Rewrite(dst, func(bucket []byte) bool { return !bytes.Equal(bucket, lettersBucket) }, add)
	if err != nil {
		return err
	}
	if err := verifyCopy(dst, s.vault); err != nil {
		return errors.Join(err, discard(dst))
	}
	return nil
}

// verifyCopy checks the pages of a file that no other program has open, and
// that it holds all records of the vault and each one opens.
func verifyCopy(path string, vault *seal.Vault) error {
	return openPrivately(path, func(file *guard.File) error {
		return file.View(func(b *bolt.Tx) error {
			t, err := begin(b, vault)
			if err != nil {
				return err
			}
			return t.check()
		})
	})
}

// CheckCopy checks a backup, or any other copy of a journal that no program has
// open: its pages, its format, and where it needs no passphrase every record.
// It leaves no lock file beside it. The errors are those of [Open].
func CheckCopy(path string) error {
	err := openPrivately(path, func(file *guard.File) error {
		return file.View(func(b *bolt.Tx) error {
			m, err := readMeta(b)
			if err != nil {
				return err
			}
			if err := m.check(true); err != nil {
				return err
			}
			if !slices.ContainsFunc(m.slots, func(s seal.Slot) bool { return s.Kind() == seal.KindOpen }) {
				return nil
			}
			vault, err := m.unlock()
			if err != nil {
				return err
			}
			t, err := begin(b, vault)
			if err != nil {
				return err
			}
			return t.check()
		})
	})
	if err != nil {
		return fmt.Errorf("check a copy: %w", explain(err))
	}
	return nil
}

// openPrivately opens a file that needs no lock file, checks its pages and hands
// it to use.
func openPrivately(path string, use func(*guard.File) error) (err error) {
	file, err := guard.Open(path, guard.Options{ReadOnly: true, Private: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if err := file.Walk(); err != nil {
		return err
	}
	return use(file)
}

// Check compares every bucket with the manifest and opens every record of the
// journal, and its letters. The error is [journal.ErrDamaged] where anything is
// missing, altered or too much.
func (s *Store) Check() error {
	err := s.viewAll(func(t *tx) error { return t.check() })
	if err != nil {
		return fmt.Errorf("check the journal: %w", err)
	}
	return nil
}

// check compares every bucket with the manifest and opens every record.
func (t *tx) check() error {
	names := map[string]bool{}
	for name := range t.manifest.buckets {
		names[name] = true
	}
	err := t.bolt.ForEach(func(name []byte, _ *bolt.Bucket) error {
		names[string(name)] = true
		return nil
	})
	if err != nil {
		return err
	}
	for _, apart := range [][]byte{metaBucket, manifestBucket, lettersBucket} {
		delete(names, string(apart))
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if err := t.checkBucket([]byte(name)); err != nil {
			return err
		}
	}
	o, err := t.readOrder()
	if err != nil {
		return err
	}
	if o.count() != t.manifest.buckets[string(headBucket)].count {
		return fmt.Errorf("the order holds %d entries: %w", o.count(), journal.ErrDamaged)
	}
	return nil
}

func (t *tx) checkBucket(name []byte) error {
	rows, err := t.rows(name)
	if err != nil {
		return err
	}
	for _, row := range rows {
		if _, err := t.open(name, row); err != nil {
			return err
		}
	}
	return nil
}
