package guard

import (
	"errors"
	"fmt"
	"io/fs"

	bbolterrors "go.etcd.io/bbolt/errors"
)

var (
	// ErrMissing says that there is no file at the path.
	ErrMissing = errors.New("file is missing")
	// ErrEmpty says that the file has no bytes at all: a journal that was never
	// finished, or one that was emptied.
	ErrEmpty = errors.New("file is empty")
	// ErrNotAJournal says that the file is of some other kind.
	ErrNotAJournal = errors.New("file is not a journal")
	// ErrNewer says that the file's format is newer than this program.
	ErrNewer = errors.New("file has a newer format")
	// ErrDamaged says that the file is a journal but its pages are not sound.
	ErrDamaged = errors.New("file is damaged")
	// ErrReplaced is an [ErrDamaged]: another file lies at the path than the
	// one that was opened there. Nothing was written.
	ErrReplaced = fmt.Errorf("%w: another file took its place", ErrDamaged)
	// ErrUnsafe says that a file is a symbolic link, no regular file, or
	// belongs to another user, and was not touched.
	ErrUnsafe = errors.New("file is not safe to use")
	// ErrBusy says that another program holds the file. See [BusyError].
	ErrBusy = errors.New("file is in use")
	// ErrReadOnly says that the file was opened for reading, or cannot be
	// written where it lies.
	ErrReadOnly = errors.New("file is read-only")
	// ErrExists says that a file is there already where one was to be created.
	ErrExists = errors.New("file exists already")
	// ErrFull says that the disk, or the size allowed, is used up.
	ErrFull = errors.New("no space left")
	// ErrTooLarge says that a file is larger than its kind may be.
	ErrTooLarge = errors.New("file is too large")
	// ErrUncertain says that storing failed at a point where the change may
	// already be on the disk. Close, open again and look.
	ErrUncertain = errors.New("change may or may not be stored")
)

// BusyError is the [ErrBusy] that names who holds the file.
type BusyError struct {
	PID  int    // 0 when not known: a reader, or a program that is not ours
	Host string // empty when not known
}

// Error says who holds the file.
func (e *BusyError) Error() string {
	if e.PID == 0 {
		return ErrBusy.Error()
	}
	return fmt.Sprintf("%v by process %d on %s", ErrBusy, e.PID, e.Host)
}

// Is reports whether target is [ErrBusy].
func (e *BusyError) Is(target error) bool { return target == ErrBusy }

// pathError puts the path in front of an error of this package.
func pathError(path string, err error) error {
	return &fs.PathError{Op: "use", Path: path, Err: err}
}

// damaged describes what is wrong with a file.
func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, args...))
}

// openError says in this package's terms why bbolt did not open a file.
func openError(err error) error {
	switch {
	case errors.Is(err, bbolterrors.ErrTimeout):
		return &BusyError{}
	case errors.Is(err, errReadOnlyDisk):
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	default:
		return err
	}
}

// commitError says in this package's terms why bbolt did not commit. bbolt
// looks at the size allowed before it writes anything; every other failure may
// come after the change reached the disk.
func commitError(err error) error {
	switch {
	case errors.Is(err, bbolterrors.ErrMaxSizeReached):
		return fmt.Errorf("%w: %w", ErrFull, err)
	case isDiskFull(err):
		return fmt.Errorf("%w: %w: %w", ErrFull, ErrUncertain, err)
	default:
		return fmt.Errorf("%w: %w", ErrUncertain, err)
	}
}
