package store

import (
	"bytes"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// The journal, the letters and the copies are several files, and only one of
// them can be exchanged at a time. So the new journal, sealed by the new key,
// also holds the key before. From the moment it takes the old one's place
// everything that is still sealed by that key can be found and sealed again, now
// or by a later run; then the key before is deleted.

// exchange puts a new file in the journal's place that holds the same, sealed by
// next and unlocked by slots, and nothing that was deleted; then it sees to
// letters and copies. done tells whether the new file is in place, whatever err
// says. The caller holds writing.
func (s *Store) exchange(next *seal.Vault, slots []seal.Slot) (done bool, err error) {
	// Otherwise there would be two keys before.
	if err := s.finish(); err != nil {
		return false, err
	}
	r := &rewriting{next: next, slots: slots, before: s.vault}
	err = s.view(func(t *tx) error { return r.prepare(t, s.file) })
	if err != nil {
		return false, err
	}
	done, err = s.swap(r)
	if !done || err != nil {
		return done, err
	}
	return true, s.finish()
}

// swap takes the file that was prepared into use.
func (s *Store) swap(r *rewriting) (done bool, err error) {
	s.opening.Lock()
	defer s.opening.Unlock()
	err = s.file.Exchange()
	found := s.file.View(func(b *bolt.Tx) error {
		t, err := begin(b, r.next)
		done = err == nil && t.manifest.stamp == r.written.stamp
		return err
	})
	if !done {
		return false, errors.Join(err, found)
	}
	s.putVault(r.next, !isOpen(r.slots))
	_ = memory(s.options.State).note(r.next.ID(), r.written.commits, s.path) // as in recall
	return true, err
}

func isOpen(slots []seal.Slot) bool {
	m := meta{slots: slots}
	return !m.protected()
}

// finish seals what is still sealed by the key before, if there is one.
func (s *Store) finish() error {
	before, err := s.keyBefore()
	if err != nil || before == nil {
		return err
	}
	defer before.Wipe()
	if err := errors.Join(resealLetters(s.path, before, s.vault), s.resealCopies(before, s.vault)); err != nil {
		return err
	}
	return s.change(func(t *tx) error { return t.delete(stateBucket, keyBeforeKey) })
}

// keyBefore returns the vault whose key was exchanged for the present one, nil
// where nothing is sealed by it any more.
func (s *Store) keyBefore() (before *seal.Vault, err error) {
	err = s.view(func(t *tx) error {
		stored, found, err := t.get(stateBucket, keyBeforeKey)
		if err != nil || !found {
			return err
		}
		slot, err := seal.ParseSlot(stored)
		if err == nil {
			before, err = slot.Unlock(nil)
		}
		return err
	})
	return before, err
}

// An addition changes the new file through t, whose transaction is that of the
// call of write under way.
type addition func(t *tx, write func(fn func() error) error) error

// A rewriting writes all that one transaction sees to a new file.
type rewriting struct {
	next   *seal.Vault
	slots  []seal.Slot
	before *seal.Vault // noted as the key before, nil for none
	more   addition    // what the new file holds besides, nil for nothing

	from    *tx
	written manifest
}

// prepare writes the new file beside file, from t, a transaction on it.
func (r *rewriting) prepare(t *tx, file *guard.File) error {
	// What is missing would go unnoticed in the new file for ever.
	if err := t.check(); err != nil {
		return err
	}
	r.from = t
	r.written = manifest{commits: t.manifest.commits, buckets: map[string]content{}}
	if t.hasComebacks() {
		r.written.buckets[string(comebackBucket)] = content{} // be it empty
	}
	if r.next == t.vault {
		r.written.sealed = t.manifest.sealed
	}
	return file.Prepare(t.bolt, r.record, r.add)
}

// record is what one record is copied as.
func (r *rewriting) record(bucket, key, sealed []byte) ([]byte, error) {
	switch {
	case bytes.Equal(bucket, metaBucket):
		if bytes.HasPrefix(key, slotPrefix) {
			return nil, nil
		}
		return sealed, nil
	case bytes.Equal(bucket, manifestBucket), bytes.Equal(bucket, stateBucket) && bytes.Equal(key, keyBeforeKey):
		return nil, nil
	case bytes.Equal(bucket, lettersBucket):
		return r.reseal(lettersPlace, sealed)
	}
	place := seal.Place{Bucket: bucket, Key: key}
	revision, err := seal.Revision(sealed)
	if err != nil {
		return nil, damaged(bucket, key)
	}
	r.written.add(bucket, r.next.Mark(place, revision))
	return r.reseal(place, sealed)
}

func (r *rewriting) reseal(place seal.Place, sealed []byte) ([]byte, error) {
	if r.next == r.from.vault {
		return sealed, nil
	}
	r.written.sealed++
	return resealed(r.from.vault, r.next, place, sealed)
}

// resealed opens what one vault sealed and seals it with another.
func resealed(from, to *seal.Vault, place seal.Place, sealed []byte) ([]byte, error) {
	plain, err := from.Open(nil, place, sealed)
	if err != nil {
		return nil, damaged(place.Bucket, place.Key)
	}
	revision, err := seal.Revision(sealed)
	if err != nil {
		return nil, damaged(place.Bucket, place.Key)
	}
	return to.Seal(nil, place, revision, plain), nil
}

// add puts into the new file what differs from the old one.
func (r *rewriting) add(write guard.Write) error {
	t := &tx{vault: r.next, manifest: r.written}
	within := func(fn func() error) error {
		return write(func(b *bolt.Tx) error {
			t.bolt = b
			return fn()
		})
	}
	if r.more != nil {
		if err := r.more(t, within); err != nil {
			return err
		}
	}
	err := within(func() error { return r.addSlots(t) })
	r.written = t.manifest
	return err
}

func (r *rewriting) addSlots(t *tx) error {
	if err := writeSlots(t.bolt.Bucket(metaBucket), r.next.ID(), r.slots); err != nil {
		return err
	}
	if r.before != nil {
		if err := t.put(stateBucket, keyBeforeKey, seal.NewOpenSlot(r.before).Bytes()); err != nil {
			return err
		}
	}
	return t.finish()
}

// resealLetters has now open the letters of the journal at path where before
// opens them.
func resealLetters(path string, before, now *seal.Vault) error {
	sealed, err := readLetters(path)
	if err != nil || sealed == nil {
		return err
	}
	if _, err := now.Open(nil, lettersPlace, sealed); err == nil {
		return nil
	}
	sealed, err = resealed(before, now, lettersPlace, sealed)
	if errors.Is(err, journal.ErrDamaged) {
		return nil // reading them says so, and no key helps
	}
	if err == nil {
		err = storeLetters(path, sealed)
	}
	if err != nil {
		return fmt.Errorf("seal the letters: %w", err)
	}
	return nil
}
