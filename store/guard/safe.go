package guard

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const (
	fileMode   fs.FileMode = 0o600
	folderMode fs.FileMode = 0o700
)

// openSafe opens a file that is ours alone: no link, no pipe, no folder, not
// another user's. A mode wider than 0600 is narrowed before the file is used.
// With os.O_CREATE in flag a file that is missing is created.
func openSafe(path string, flag int) (*os.File, error) {
	file, info, err := openOwn(path, flag)
	if err != nil {
		return nil, err
	}
	if err := narrow(path, file, info); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// openOwn is openSafe without a look at who else may use the file.
func openOwn(path string, flag int) (*os.File, fs.FileInfo, error) {
	before, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) && flag&os.O_CREATE != 0 {
		file, err := os.OpenFile(path, flag|os.O_EXCL|noFollow, fileMode)
		if err == nil {
			return withInfo(file)
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, nil, err
		}
		// Somebody else created it in the meantime.
		before, err = os.Lstat(path)
		if err != nil {
			return nil, nil, err
		}
	} else if err != nil {
		return nil, nil, missing(path, err)
	}
	// Opening a device or a pipe can itself have effects, so its kind is looked
	// at before as well as after.
	if err := checkKind(path, before); err != nil {
		return nil, nil, err
	}
	file, err := os.OpenFile(path, flag&^os.O_CREATE|noFollow, 0)
	if err != nil {
		return nil, nil, err
	}
	file, after, err := withInfo(file)
	if err != nil {
		return nil, nil, err
	}
	err = checkKind(path, after)
	if !os.SameFile(before, after) {
		err = pathError(path, fmt.Errorf("%w: replaced while opening", ErrUnsafe))
	}
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return file, after, nil
}

// withInfo adds to an open file what the system knows of it.
func withInfo(file *os.File) (*os.File, fs.FileInfo, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, nil, errors.Join(err, file.Close())
	}
	return file, info, nil
}

// checkKind returns [ErrUnsafe] unless info is that of a regular file of the
// current user.
func checkKind(path string, info fs.FileInfo) error {
	var fault string
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		fault = "a symbolic link"
	case info.IsDir():
		fault = "a folder"
	case !info.Mode().IsRegular():
		fault = "not a regular file"
	case !ownedByUser(info):
		fault = "another user's"
	default:
		return nil
	}
	return pathError(path, fmt.Errorf("%w: %s", ErrUnsafe, fault))
}

// missing turns the system's word for a missing file into [ErrMissing].
func missing(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return pathError(path, ErrMissing)
	}
	return err
}

// MakeFolder creates the folder at path, and those it lies in, for the current
// user alone (0700), and sees to it that they survive a loss of power. A folder
// that exists is left as it is; it may be a link, since people put their data
// on other disks that way.
func MakeFolder(path string) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return pathError(path, fmt.Errorf("%w: not a folder", ErrUnsafe))
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	parent := filepath.Dir(path)
	if parent != path {
		if err := MakeFolder(parent); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncFolder(parent)
}
