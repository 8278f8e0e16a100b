package guard

import (
	"errors"
	"os"

	"go.etcd.io/bbolt"
)

// rewriteBatch is how many bytes of records one transaction of a rewriting
// holds, so that a large file does not have to fit into memory.
const rewriteBatch = 16 << 20

// rewriteFill is how full pages are made. A little room is left, since keys
// that come in no order would split every page at once.
const rewriteFill = 0.95

// Rewrite writes the records of the buckets for which keep returns true, as one
// transaction sees them, to a new file at dst, record by record: what was
// deleted is not in it, and its pages are full. add, which may be nil, puts
// something more into it at the end. The file appears at dst whole or not at
// all, as [WriteFile] has it, and others cannot read it (0600).
//
// All pages are checked first: records of a damaged tree may come again for ever.
//
// It returns add's error, and [ErrDamaged] for damage and for buckets within
// buckets.
func (f *File) Rewrite(dst string, keep func(bucket []byte) bool, add func(*bbolt.Tx) error) error {
	return f.View(func(from *bbolt.Tx) error {
		if err := f.checkPages(); err != nil {
			return err
		}
		atEnd := func(write Write) error {
			if add == nil {
				return nil
			}
			return write(add)
		}
		return viaDraft(dst, func(draft *os.File) error { return rewriteTo(draft, from, keep, asItIs, atEnd) })
	})
}

// rewriteTo fills the empty file draft, which is closed and on the disk when it
// returns.
func rewriteTo(draft *os.File, from *bbolt.Tx, keep func([]byte) bool, change Change, add func(Write) error) (err error) {
	to, err := openDraft(draft)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	// Nobody reads the file before it is whole, so one sync at the end will do.
	to.NoSync, to.NoGrowSync = true, true
	err = from.ForEach(func(name []byte, bucket *bbolt.Bucket) error {
		if !keep(name) {
			return nil
		}
		return rewriteBucket(to, name, bucket, change)
	})
	if err != nil {
		return err
	}
	if err := add(to.Update); err != nil {
		return err
	}
	return to.Sync()
}

// asItIs is the [Change] that changes nothing.
func asItIs(_, _, value []byte) ([]byte, error) { return value, nil }

// rewriteBucket copies one bucket in as many transactions as it takes.
func rewriteBucket(to *bbolt.DB, name []byte, bucket *bbolt.Bucket, change Change) error {
	cursor := bucket.Cursor()
	key, value := cursor.First()
	for first := true; first || key != nil; first = false {
		err := to.Update(func(tx *bbolt.Tx) error {
			into, err := tx.CreateBucketIfNotExists(name)
			if err != nil {
				return err
			}
			into.FillPercent = rewriteFill
			if err := into.SetSequence(bucket.Sequence()); err != nil {
				return err
			}
			for size := 0; key != nil && size < rewriteBatch; key, value = cursor.Next() {
				if value == nil {
					return damaged("bucket %s holds another", name)
				}
				changed, err := change(name, key, value)
				if err != nil {
					return err
				}
				if changed == nil {
					continue
				}
				if err := into.Put(key, changed); err != nil {
					return err
				}
				size += len(key) + len(changed)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
