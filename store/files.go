package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"daruma/store/guard"
)

// readOwn reads a small file beside the journal, of at most limit bytes. Links,
// folders and pipes are [guard.ErrUnsafe], and no file is [guard.ErrMissing].
func readOwn(path string, limit int64) (content []byte, err error) {
	before, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, guard.ErrMissing
	}
	if err != nil {
		return nil, err
	}
	// Opening a pipe would wait for its other end.
	if !before.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: %w", path, guard.ErrUnsafe)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	opened, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if !os.SameFile(before, opened) {
		return nil, fmt.Errorf("%s: %w", path, guard.ErrUnsafe)
	}
	content, err = io.ReadAll(io.LimitReader(file, limit+1))
	if err == nil && int64(len(content)) > limit {
		err = fmt.Errorf("%s: more than %d bytes", path, limit)
	}
	return content, err
}

// discard removes the file at path, if there is one.
func discard(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
