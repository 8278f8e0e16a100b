package guard

import (
	"errors"
	"os"
)

// WriteNote writes a small file that others cannot read (0600), without waiting
// for the disk: after a loss of power it may hold what it held before, or
// nothing. Links and other users' files are [ErrUnsafe].
func WriteNote(path string, content []byte) (err error) {
	file, err := openSafe(path, os.O_WRONLY|os.O_CREATE)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if _, err := file.WriteAt(content, 0); err != nil {
		return err
	}
	return file.Truncate(int64(len(content)))
}

// ErrLoose says that others than the user may read or change a file.
var ErrLoose = errors.New("file is open to others")

// Inspect says what is wrong with who owns the file or folder at path and who
// may use it: [ErrMissing], [ErrUnsafe] or [ErrLoose]. It changes nothing; a
// file that is opened is narrowed then.
func Inspect(path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return missing(path, err)
	}
	if !info.IsDir() {
		if err := checkKind(path, info); err != nil {
			return err
		}
	} else if !ownedByUser(info) {
		return pathError(path, ErrUnsafe)
	}
	if openToOthers(info) {
		return pathError(path, ErrLoose)
	}
	return nil
}
