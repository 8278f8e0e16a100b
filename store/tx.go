package store

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/seal"
)

// A tx is one transaction on the journal. Everything the store reads or writes
// goes through it: it opens and seals values, and keeps the manifest in step.
// Nothing it returns belongs to bbolt, save the rows, which die with it.
type tx struct {
	bolt     *bolt.Tx
	vault    *seal.Vault
	manifest manifest
	words    *dictionary // nil until it is needed
	order    *order      // nil until it is needed
	scratch  []byte      // what open returns
}

// begin reads the manifest, which says that the file is whole and the key is
// right. Without a vault the journal is locked.
func begin(b *bolt.Tx, vault *seal.Vault) (*tx, error) {
	if vault == nil {
		return nil, journal.ErrLocked
	}
	t := &tx{bolt: b, vault: vault}
	record, found, err := t.get(manifestBucket, onlyKey)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fmt.Errorf("read the manifest: %w", journal.ErrDamaged)
	}
	t.manifest, err = readManifest(string(record))
	return t, err
}

// revision is what this transaction seals its values with.
func (t *tx) revision() uint64 { return t.manifest.commits + 1 }

// finish writes what the transaction gathered, and the manifest last.
func (t *tx) finish() error {
	if err := t.writeDictionary(); err != nil {
		return err
	}
	if err := t.writeOrder(); err != nil {
		return err
	}
	revision := t.revision()
	t.manifest.commits = revision
	t.manifest.sealed++
	rand.Read(t.manifest.stamp[:])
	place := seal.Place{Bucket: manifestBucket, Key: onlyKey}
	bucket, err := t.bolt.CreateBucketIfNotExists(manifestBucket)
	if err != nil {
		return err
	}
	return bucket.Put(onlyKey, t.vault.Seal(nil, place, revision, t.manifest.record()))
}

// get opens the value at key. What it returns is valid until the next value is
// opened. That there is none is compared with the manifest, but for ids, of which
// there are many; see existing.
func (t *tx) get(bucket, key []byte) (value []byte, found bool, err error) {
	var sealed []byte
	if b := t.bolt.Bucket(bucket); b != nil {
		sealed = b.Get(key)
	}
	if sealed == nil && bytes.Equal(bucket, idBucket) {
		return nil, false, nil
	}
	if sealed == nil {
		_, err := t.rows(bucket)
		return nil, false, err
	}
	value, err = t.open(bucket, row{key: key, sealed: sealed})
	return value, err == nil, err
}

// put seals value and stores it at key.
func (t *tx) put(bucket, key, value []byte) error {
	if t.manifest.sealed >= maxSealed {
		return errWornKey
	}
	b, err := t.bolt.CreateBucketIfNotExists(bucket)
	if err != nil {
		return err
	}
	if growing(bucket) {
		b.FillPercent = fill
	}
	if err := t.forget(bucket, key, b.Get(key)); err != nil {
		return err
	}
	place, revision := seal.Place{Bucket: bucket, Key: key}, t.revision()
	t.manifest.add(bucket, t.vault.Mark(place, revision))
	t.manifest.sealed++
	return b.Put(key, t.vault.Seal(nil, place, revision, value))
}

// delete removes the value at key, if there is one.
func (t *tx) delete(bucket, key []byte) error {
	b := t.bolt.Bucket(bucket)
	if b == nil {
		return nil
	}
	if err := t.forget(bucket, key, b.Get(key)); err != nil {
		return err
	}
	return b.Delete(key)
}

// forget takes the record sealed at key, nil where there is none, out of the
// manifest. Its revision is read from the clear, since the record goes.
func (t *tx) forget(bucket, key, sealed []byte) error {
	if sealed == nil {
		return nil
	}
	revision, err := seal.Revision(sealed)
	if err != nil {
		return damaged(bucket, key)
	}
	t.manifest.remove(bucket, t.vault.Mark(seal.Place{Bucket: bucket, Key: key}, revision))
	return nil
}

// A row is one sealed record in bbolt's own memory: valid until the transaction
// ends, and never to be written to.
type row struct {
	sequence uint64 // of the key, where it is one
	key      []byte
	sealed   []byte
}

// rows returns all records of a bucket in the order of their keys, having
// compared them with the manifest: none is missing, added, or an older one.
// They are not opened yet. In a damaged tree records may come again for ever, so
// that no more are read than there should be.
func (t *tx) rows(bucket []byte) ([]row, error) {
	want := t.manifest.buckets[string(bucket)]
	var got content
	rows := make([]row, 0, min(want.count, 1<<20))
	if b := t.bolt.Bucket(bucket); b != nil {
		cursor := b.Cursor()
		for key, sealed := cursor.First(); key != nil && got.count <= want.count; key, sealed = cursor.Next() {
			revision, err := seal.Revision(sealed)
			if err != nil {
				return nil, damaged(bucket, key)
			}
			got.count++
			got.mark.Toggle(t.vault.Mark(seal.Place{Bucket: bucket, Key: key}, revision))
			r := row{key: key, sealed: sealed}
			if len(key) == 8 {
				r.sequence = binary.BigEndian.Uint64(key)
			}
			rows = append(rows, r)
		}
	}
	if got != want {
		return nil, fmt.Errorf("bucket %s holds %d records and should hold %d: %w", bucket, got.count, want.count, journal.ErrDamaged)
	}
	return rows, nil
}

// open opens a row of bucket. What it returns is valid until the next value is
// opened.
func (t *tx) open(bucket []byte, r row) ([]byte, error) {
	value, err := t.vault.Open(t.scratch[:0], seal.Place{Bucket: bucket, Key: r.key}, r.sealed)
	if err != nil {
		return nil, damaged(bucket, r.key)
	}
	t.scratch = value
	return value, nil
}

// damaged says which record cannot be read.
func damaged(bucket, key []byte) error {
	return fmt.Errorf("bucket %s, record %x: %w", bucket, key, journal.ErrDamaged)
}
