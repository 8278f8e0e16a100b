package guard

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace puts the finished file at draft in the place of the one at path, and
// keeps that one, whatever is wrong with it, under the name kept in the same
// folder. At any moment either of the two lies at path. The lock beside path is
// held meanwhile; before runs under it first, and its error leaves everything
// as it was.
//
// It returns a [*BusyError] when another program has the file at path open,
// [ErrExists] when something lies at kept, and [ErrUnsafe] when path leads to no
// file of the user's. Where there is no file at path, none is kept.
func Replace(path, draft, kept string, before func() error) (err error) {
	l, err := takeLock(path+lockSuffix, true, DefaultTimeout)
	if err != nil {
		return fmt.Errorf("lock: %w", err)
	}
	// The new file was closed well, whatever became of the old one.
	defer func() { err = errors.Join(err, l.release(err == nil || !l.unclean)) }()

	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	default:
		if err := checkKind(path, info); err != nil {
			return err
		}
		if err := keepAs(path, kept); err != nil {
			return err
		}
	}
	if err := before(); err != nil {
		return err
	}
	return moveInto(draft, path)
}

// keepAs gives the file at path a second name, or where the file system knows
// no such thing, a copy.
func keepAs(path, kept string) error {
	err := os.Link(path, kept)
	if err == nil {
		return syncFolder(filepath.Dir(kept))
	}
	if errors.Is(err, fs.ErrExist) {
		return pathError(kept, ErrExists)
	}
	return WriteFile(kept, func(w io.Writer) (err error) {
		file, err := openSafe(path, os.O_RDONLY)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, file.Close()) }()
		_, err = io.Copy(w, file)
		return err
	})
}
