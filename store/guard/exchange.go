package guard

import (
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// A Change returns what a record is copied as, and nil for one that is left
// out: the value itself, or memory of its own that is not used again.
type Change func(bucket, key, value []byte) ([]byte, error)

// A Write runs fn in a transaction of its own on a file that nobody reads yet.
// Many small ones take less memory than a large one.
type Write func(fn func(*bbolt.Tx) error) error

// Prepare writes what from sees, each record as change returns it, to a new file
// beside f's, which is on the disk and sound when it returns; add puts something
// more into it at the end. from is a transaction on f. [File.Exchange] puts the
// new file in the place of the old one; until then nothing has changed.
//
// It returns [ErrReadOnly] for a file opened for reading, [ErrReplaced] when the
// path no longer leads to it, [ErrDamaged] when its pages are not sound,
// [ErrFull] when the disk is, and the errors of change and add.
func (f *File) Prepare(from *bbolt.Tx, change Change, add func(Write) error) error {
	if f.options.ReadOnly {
		return pathError(f.path, ErrReadOnly)
	}
	if _, err := f.checkPlace(); err != nil {
		return err
	}
	if err := f.checkPages(); err != nil {
		return err
	}
	draft := f.path + draftSuffix
	// What a killed program left behind is in the way.
	if err := removeIfThere(draft); err != nil {
		return err
	}
	done := false
	defer func() {
		// Also when damage ends the reading.
		if !done {
			_ = removeIfThere(draft)
		}
	}()
	into, err := newDraft(draft)
	if err != nil {
		return err
	}
	if err := rewriteTo(into, from, everything, change, add); err != nil {
		if isDiskFull(err) {
			return fmt.Errorf("%w: %w", ErrFull, err)
		}
		return err
	}
	if err := checkDraft(draft); err != nil {
		return err
	}
	done = true
	return nil
}

// everything keeps all buckets.
func everything([]byte) bool { return true }

// checkDraft looks at every page of a file that is about to replace another.
func checkDraft(path string) (err error) {
	file, err := openSafe(path, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	return checkFile(file, path, checkAll)
}

// Exchange puts the file that [File.Prepare] wrote in the place of f's, for
// good, and goes on with it. The locks of other programs stay out meanwhile; of
// this one, no other call on f may be under way.
//
// An error leaves f with whichever of the two lies at the path, or, where that
// cannot be opened, with none: every call then fails, save [File.Close]. With
// an [ErrUncertain] a loss of power may bring the other one back.
func (f *File) Exchange() error {
	if hurt, err := protect(f.db.Close); err != nil {
		f.hurt.Store(hurt)
		return errors.Join(pathError(f.path, err), removeIfThere(f.path+draftSuffix))
	}
	moved := moveInto(f.path+draftSuffix, f.path)
	if moved != nil {
		moved = fmt.Errorf("%w: %w", ErrUncertain, moved)
	}
	return errors.Join(moved, f.open(f.options))
}
