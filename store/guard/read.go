package guard

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// ReadFile reads a small file of the user's own, of at most limit bytes, and
// leaves its mode as it is: the user may share it. It returns [ErrMissing] where nothing is at path,
// [ErrUnsafe] for a link, a folder, a pipe or another user's file, and
// [ErrTooLarge] beyond the limit.
func ReadFile(path string, limit int64) ([]byte, error) {
	file, _, err := openOwn(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	return readSmall(file, path, limit)
}

// ReadPrivate is [ReadFile] for a file that is the program's. Nobody but the
// user may read it afterwards.
func ReadPrivate(path string, limit int64) ([]byte, error) {
	file, err := openSafe(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	return readSmall(file, path, limit)
}

// readSmall reads all of a file and closes it.
func readSmall(file *os.File, path string, limit int64) (content []byte, err error) {
	defer func() { err = errors.Join(err, file.Close()) }()
	content, err = io.ReadAll(io.LimitReader(file, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(content)) > limit {
		return nil, pathError(path, fmt.Errorf("%w: more than %d bytes", ErrTooLarge, limit))
	}
	return content, nil
}
