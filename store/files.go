package store

import (
	"errors"
	"io/fs"
	"os"
)

// discard removes the file at path, if there is one.
func discard(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
