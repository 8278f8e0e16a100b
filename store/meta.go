package store

import (
	"bytes"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/seal"
)

// What this version writes, and the oldest versions that may still read and
// write it. A version that adds a field of a head or a bucket leaves minReader
// alone; one whose additions an older version would lose raises minWriter.
const (
	formatVersion = 1
	minReader     = 1
	minWriter     = 1
)

// The keys of the bucket in the clear. Slots stand at their prefix and a digit.
var (
	formatKey    = []byte("f")
	minReaderKey = []byte("r")
	minWriterKey = []byte("w")
	vaultKey     = []byte("v")
	slotPrefix   = []byte("s")
)

// A meta is what a file says of itself in the clear.
type meta struct {
	minReader, minWriter uint64
	vault                seal.ID
	slots                []seal.Slot
}

func writeMeta(b *bolt.Tx, id seal.ID, slots ...seal.Slot) error {
	bucket, err := b.CreateBucketIfNotExists(metaBucket)
	if err != nil {
		return err
	}
	values := []struct{ key, value []byte }{
		{formatKey, appendNumber(nil, formatVersion)},
		{minReaderKey, appendNumber(nil, minReader)},
		{minWriterKey, appendNumber(nil, minWriter)},
	}
	for _, v := range values {
		if err := bucket.Put(v.key, v.value); err != nil {
			return err
		}
	}
	return writeSlots(bucket, id, slots)
}

// writeSlots says which vault the file belongs to and what unlocks it.
func writeSlots(bucket *bolt.Bucket, id seal.ID, slots []seal.Slot) error {
	if err := bucket.Put(vaultKey, id[:]); err != nil {
		return err
	}
	for i, slot := range slots {
		if err := bucket.Put(fmt.Appendf(nil, "%s%d", slotPrefix, i+1), slot.Bytes()); err != nil {
			return err
		}
	}
	return nil
}

// readMeta reads the versions first, since a newer file may have changed all
// the rest.
func readMeta(b *bolt.Tx) (m meta, err error) {
	bucket := b.Bucket(metaBucket)
	if bucket == nil || bucket.Get(formatKey) == nil {
		return m, journal.ErrNotJournal
	}
	number := func(key []byte) uint64 {
		r := wireReader{rest: string(bucket.Get(key))}
		n := r.number()
		if r.broken || n == 0 {
			err = damaged(metaBucket, key)
		}
		return n
	}
	m.minReader, m.minWriter = number(minReaderKey), number(minWriterKey)
	if err != nil || m.minReader > formatVersion {
		return m, err
	}
	if copy(m.vault[:], bucket.Get(vaultKey)) < len(m.vault) {
		return m, damaged(metaBucket, vaultKey)
	}
	cursor := bucket.Cursor()
	for key, value := cursor.Seek(slotPrefix); bytes.HasPrefix(key, slotPrefix); key, value = cursor.Next() {
		slot, err := seal.ParseSlot(value)
		if err != nil || slot.VaultID() != m.vault {
			return m, damaged(metaBucket, key)
		}
		m.slots = append(m.slots, slot)
	}
	return m, nil
}

// check returns [journal.ErrNewer] where this version may not use the file.
func (m *meta) check(readOnly bool) error {
	if m.minReader > formatVersion || !readOnly && m.minWriter > formatVersion {
		return journal.ErrNewer
	}
	return nil
}

// protected reports whether it takes a secret to unlock the file.
func (m *meta) protected() bool { return m.slot(seal.KindOpen) == nil }

// slot returns the slot of the given kind, nil where there is none.
func (m *meta) slot(kind seal.Kind) *seal.Slot {
	for i := range m.slots {
		if m.slots[i].Kind() == kind {
			return &m.slots[i]
		}
	}
	return nil
}

// unlock returns the vault that the open slot holds, and [journal.ErrLocked]
// where there is none.
func (m *meta) unlock() (*seal.Vault, error) { return m.unlockWith(nil) }

// unlockWith returns the vault of the file. The secret is not looked at where
// none is needed.
func (m *meta) unlockWith(secret *journal.Secret) (*seal.Vault, error) {
	kind, typed := seal.KindOpen, []byte(nil)
	switch {
	case !m.protected():
	case secret == nil:
		return nil, journal.ErrLocked
	case secret.Recovery != "":
		kind, typed = seal.KindRecovery, []byte(secret.Recovery)
	default:
		kind, typed = seal.KindPassphrase, secret.Passphrase
	}
	slot := m.slot(kind)
	if slot == nil {
		return nil, fmt.Errorf("no %s slot: %w", kind, journal.ErrWrongPassphrase)
	}
	return slot.Unlock(typed)
}
