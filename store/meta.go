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
		{vaultKey, id[:]},
	}
	for i, slot := range slots {
		values = append(values, struct{ key, value []byte }{fmt.Appendf(nil, "%s%d", slotPrefix, i+1), slot.Bytes()})
	}
	for _, v := range values {
		if err := bucket.Put(v.key, v.value); err != nil {
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

// unlock returns the vault that the open slot holds, and
// [journal.ErrWrongPassphrase] where there is none: no passphrase was given.
func (m *meta) unlock() (*seal.Vault, error) {
	for _, slot := range m.slots {
		if slot.Kind() != seal.KindOpen {
			continue
		}
		vault, err := slot.Unlock(nil)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", journal.ErrDamaged, err)
		}
		return vault, nil
	}
	return nil, journal.ErrWrongPassphrase
}
