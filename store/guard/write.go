package guard

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

const draftSuffix = ".new"

// Create makes a new bbolt file at path with what fill puts into it, and the
// folder it lies in when that is missing. The file appears whole or not at all,
// also when the program is killed or the power fails.
//
// It returns [ErrExists] when something is at path already, a [*BusyError] when
// another program is creating it, and fill's error.
func Create(path string, fill func(*bbolt.Tx) error) (err error) {
	if err := MakeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	l, err := takeLock(path+lockSuffix, true, DefaultTimeout)
	if err != nil {
		return fmt.Errorf("lock: %w", err)
	}
	defer func() {
		// The note of a writer that did not close its journal stays for Open.
		err = errors.Join(err, l.release(err == nil || !l.unclean))
	}()

	if _, err := os.Lstat(path); err == nil {
		return pathError(path, ErrExists)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	// The name is always the same, so that what a killed program left behind is
	// taken away by the next. The lock keeps two from building at once.
	draft := path + draftSuffix
	if err := removeIfThere(draft); err != nil {
		return err
	}
	if err := build(draft, fill); err != nil {
		return errors.Join(err, removeIfThere(draft))
	}
	return moveInto(draft, path)
}

// build makes a bbolt file that is on the disk when it returns.
func build(path string, fill func(*bbolt.Tx) error) (err error) {
	draft, err := newDraft(path)
	if err != nil {
		return err
	}
	db, err := openDraft(draft)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Update(fill); err != nil {
		return err
	}
	return db.Sync()
}

// newDraft makes the file of the fixed name path, where none is yet.
func newDraft(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL|noFollow, fileMode)
}

// openDraft makes a bbolt file of an empty one, which it closes with itself.
func openDraft(draft *os.File) (*bbolt.DB, error) {
	db, err := bbolt.Open(draft.Name(), fileMode, &bbolt.Options{
		Timeout:  DefaultTimeout,
		OpenFile: func(string, int, os.FileMode) (*os.File, error) { return draft, nil },
	})
	return db, openError(err)
}

// WriteFile writes a file that others cannot read (0600). It appears at path
// whole or not at all, also when the program is killed or the power fails; a
// file that was there is replaced.
//
// It returns [ErrUnsafe] when a link, a folder or another user's file is at
// path, [ErrFull] when the disk is, and fill's error.
func WriteFile(path string, fill func(io.Writer) error) error {
	return viaDraft(path, func(draft *os.File) error { return fillDraft(draft, fill) })
}

// viaDraft lets fill write a new file and close it, and then gives it the name
// path. Until then it has a name of its own that nobody else's file has, since
// it lies in a folder that the user chose; [RemoveDrafts] knows such names.
func viaDraft(path string, fill func(draft *os.File) error) error {
	if info, err := os.Lstat(path); err == nil {
		if err := checkKind(path, info); err != nil {
			return err
		}
	}
	draft, err := createDraft(path)
	if err != nil {
		return err
	}
	done := false
	defer func() {
		// Also when fill panics.
		if !done {
			_ = draft.Close()
			_ = os.Remove(draft.Name())
		}
	}()
	if err := fill(draft); err != nil {
		if isDiskFull(err) {
			return fmt.Errorf("%w: %w", ErrFull, err)
		}
		return err
	}
	done = true
	return moveInto(draft.Name(), path)
}

// createDraft makes an empty file beside path. Where that fails it is the
// folder's fault, and the error names it.
func createDraft(path string) (*os.File, error) {
	folder := filepath.Dir(path)
	draft, err := os.CreateTemp(folder, "."+filepath.Base(path)+".*"+draftSuffix)
	var at *fs.PathError
	if errors.As(err, &at) {
		err = pathError(folder, at.Err)
	}
	return draft, err
}

func fillDraft(draft *os.File, fill func(io.Writer) error) error {
	out := bufio.NewWriterSize(draft, 64<<10)
	if err := fill(out); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if err := draft.Sync(); err != nil {
		return err
	}
	return draft.Close()
}

// moveInto gives a finished draft its name for good. Renaming replaces a link,
// it does not follow it.
func moveInto(draft, path string) error {
	if err := os.Rename(draft, path); err != nil {
		return errors.Join(err, removeIfThere(draft))
	}
	return syncFolder(filepath.Dir(path))
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
