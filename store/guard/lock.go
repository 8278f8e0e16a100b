package guard

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

const (
	lockSuffix = ".lock"
	lockPoll   = 20 * time.Millisecond

	// noteStart is where the holder's name begins in the lock file. Windows
	// lets nobody read the first byte while it is locked.
	noteStart   = 1
	noteMaxSize = 300
)

// lock holds the lock file beside a journal. bbolt locks the journal itself,
// but a journal that was renamed while open would let a second writer in at the
// old path. The zero lock holds nothing.
type lock struct {
	held    *flock.Flock
	note    *os.File // who holds it; writers alone write there
	writer  bool
	unclean bool // the last writer did not get to take its note away
}

// takeLock waits up to timeout for the lock file at path: for writers alone, or
// together with other readers. It returns a [*BusyError] when that is over. A
// reader that may not create the file goes without: bbolt's own lock keeps
// writers out, and nobody writes in a read-only folder.
func takeLock(path string, writer bool, timeout time.Duration) (*lock, error) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	for {
		l, err := tryLock(ctx, path, writer)
		switch {
		case errors.Is(err, errLockMoved) && ctx.Err() == nil:
			continue
		case errors.Is(err, errLockMoved):
			return nil, &BusyError{}
		case err == nil:
			return l, nil
		case !writer && (errors.Is(err, errReadOnlyDisk) || errors.Is(err, fs.ErrPermission)):
			return &lock{}, nil
		}
		return nil, openError(err)
	}
}

// errLockMoved says that the lock file was removed or replaced while it was
// being taken, so that what was locked locks nothing.
var errLockMoved = errors.New("lock file moved")

func tryLock(ctx context.Context, path string, writer bool) (*lock, error) {
	note, err := openSafe(path, os.O_RDWR|os.O_CREATE)
	if err != nil {
		return nil, err
	}
	l := &lock{note: note, writer: writer}
	l.held = flock.New(path, flock.SetFlag(os.O_RDWR|noFollow), flock.SetPermissions(fileMode))
	if err := l.take(ctx, path); err != nil {
		return nil, errors.Join(err, l.held.Close(), note.Close())
	}
	return l, nil
}

func (l *lock) take(ctx context.Context, path string) error {
	try := l.held.TryRLockContext
	if l.writer {
		try = l.held.TryLockContext
	}
	switch taken, err := try(ctx, lockPoll); {
	case errors.Is(err, context.DeadlineExceeded):
		return l.busy()
	case errors.Is(err, fs.ErrNotExist):
		return errLockMoved
	case err != nil:
		return err
	case !taken:
		return l.busy()
	}
	if !l.isAt(path) {
		return errLockMoved
	}
	if !l.writer {
		return nil
	}
	l.unclean = l.holder().PID != 0
	return l.sign()
}

// isAt says whether the file that is locked is the one at path, and the one the
// note is in.
func (l *lock) isAt(path string) bool {
	locked, err := l.held.Stat()
	if err != nil {
		return false
	}
	note, err := l.note.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(path)
	return err == nil && os.SameFile(locked, note) && os.SameFile(locked, there)
}

// busy says who is in the way. A writer that could share the lock is kept out
// by readers, who leave no note.
func (l *lock) busy() error {
	if l.writer {
		if shared, err := l.held.TryRLock(); shared || err != nil {
			return &BusyError{}
		}
	}
	holder := l.holder()
	return &holder
}

// holder reads the note, and returns zero when there is none.
func (l *lock) holder() BusyError {
	note, err := io.ReadAll(io.NewSectionReader(l.note, noteStart, noteMaxSize))
	if err != nil {
		return BusyError{}
	}
	pid, host, _ := strings.Cut(strings.TrimSpace(string(note)), " ")
	number, err := strconv.Atoi(pid)
	if err != nil || number <= 0 {
		return BusyError{}
	}
	return BusyError{PID: number, Host: host}
}

// sign writes the note.
func (l *lock) sign() error {
	host, err := os.Hostname()
	if err != nil {
		host = "this machine"
	}
	note := fmt.Appendf(nil, "%d %s\n", os.Getpid(), host)
	if _, err := l.note.WriteAt(note, noteStart); err != nil {
		return err
	}
	return l.note.Truncate(int64(noteStart + len(note)))
}

// release gives the lock up. A writer that is done cleanly takes its note away;
// otherwise the next one finds it and looks at the whole journal first. The
// file itself stays: whoever waits for it has it open.
func (l *lock) release(clean bool) error {
	if l.held == nil {
		return nil
	}
	if l.writer && clean {
		// A note that cannot be taken away costs the next writer a look, and
		// nobody what was saved: that is no reason to say that closing failed.
		_ = l.note.Truncate(noteStart)
	}
	return errors.Join(l.held.Unlock(), l.note.Close())
}
