package guard

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// ReadFile reads a small file of the user's own, of at most limit bytes, and
// leaves its mode as it is. It returns [ErrMissing] where nothing is at path,
// [ErrUnsafe] for a link, a folder, a pipe or another user's file, and
// [ErrTooLarge] beyond the limit.
func ReadFile(path string, limit int64) (content []byte, err error) {
	file, _, err := openOwn(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
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
