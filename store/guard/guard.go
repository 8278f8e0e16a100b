// Package guard opens a bbolt file without trusting it.
//
// bbolt takes the file it is given on trust: it follows links, makes an empty
// file into a new database, and ends the process when pages are damaged. This
// package stands in between. It looks at the file before bbolt does, holds a
// lock file beside it, turns faults into errors, and writes files so that they
// are either whole or not there.
//
// The package knows nothing of what is stored.
package guard

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
)

// DefaultTimeout is how long [Open] and [Create] wait for another program to
// let go of a file. With the start of the program whoever is kept out hears so
// within half a second.
const DefaultTimeout = 450 * time.Millisecond

// Options say how to open a file.
type Options struct {
	ReadOnly bool          // share the file with other readers, change nothing
	Private  bool          // of a backup or a draft, which needs no lock file beside it
	Timeout  time.Duration // to wait for the locks; DefaultTimeout when zero or less
	MaxSize  int           // bytes the file may grow to; no limit when zero or less
}

// File is an open bbolt file. It is safe for use by several goroutines at once,
// as far as bbolt is.
type File struct {
	path     string
	db       *bbolt.DB
	raw      *os.File // bbolt's own handle
	lock     *lock
	options  Options
	hurt     atomic.Bool
	closing  sync.Once
	closeErr error
}

// Open opens the bbolt file at path. It never creates one; see [Create].
//
// Before bbolt sees the file its meta pages, list of free pages and branches
// are checked, and all of its pages when the last writer did not close it; see
// [File.WasUnclean].
//
// It returns [ErrMissing], [ErrEmpty], [ErrNotAJournal], [ErrNewer] or
// [ErrDamaged] for what is wrong with the file, [ErrUnsafe] for a file that may
// not be ours, a [*BusyError] when another program holds it, and [ErrReadOnly]
// when it was to be written on a read-only file system.
func Open(path string, o Options) (*File, error) {
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	if err := checkPath(path); err != nil {
		return nil, err
	}
	l := &lock{}
	if !o.Private {
		var err error
		if l, err = takeLock(path+lockSuffix, !o.ReadOnly, o.Timeout); err != nil {
			return nil, fmt.Errorf("lock: %w", err)
		}
	}
	f := &File{path: path, lock: l, options: o}
	if err := f.open(o); err != nil {
		// Nothing was written, so the next writer finds what this one found.
		return nil, errors.Join(err, l.release(!l.unclean))
	}
	return f, nil
}

// checkPath finds what can be told without opening anything, so that no lock
// file is left beside a journal that is not there.
func checkPath(path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return missing(path, err)
	}
	if err := checkKind(path, info); err != nil {
		return err
	}
	if info.Size() == 0 {
		return pathError(path, ErrEmpty)
	}
	return nil
}

func (f *File) open(o Options) error {
	addresses := 0
	if !o.ReadOnly && o.MaxSize <= 0 {
		addresses = reserved
	}
	hurt, err := protect(func() (err error) {
		f.db, err = bbolt.Open(f.path, fileMode, &bbolt.Options{
			Timeout:         o.Timeout,
			ReadOnly:        o.ReadOnly,
			MaxSize:         o.MaxSize,
			InitialMmapSize: addresses,
			OpenFile:        f.openFile,
		})
		return openError(err)
	})
	if hurt {
		return errors.Join(err, f.abandon())
	}
	return err
}

// openFile opens and checks the file for bbolt.
func (f *File) openFile(path string, flag int, _ os.FileMode) (*os.File, error) {
	file, err := openSafe(path, flag&^os.O_CREATE)
	if err != nil {
		return nil, err
	}
	check := checkShape
	if f.lock.unclean {
		check = checkAll
	}
	if err := checkFile(file, path, check); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	f.raw = file
	return file, nil
}

// DB returns the database itself, for what this package does not offer. Calls
// to it are not protected from damage, and must not be made after an
// [ErrDamaged].
func (f *File) DB() *bbolt.DB { return f.db }

// Path returns the path the file was opened at.
func (f *File) Path() string { return f.path }

// WasUnclean says whether the writer before this one ended without closing the
// file. Its pages were all checked then and found sound; what is in them may
// deserve a look.
func (f *File) WasUnclean() bool { return f.lock.unclean }

// View runs fn in a read-only transaction. What fn takes from the transaction
// is valid until fn returns.
//
// It returns fn's error, or [ErrDamaged] when a page turned out to be damaged;
// from then on every call returns that. A panic of fn that damage did not cause
// goes through.
func (f *File) View(fn func(*bbolt.Tx) error) error {
	return f.protect(func() error { return f.db.View(fn) })
}

// Update runs fn in a transaction and commits it unless fn returns an error,
// which it then returns. What fn takes from the transaction is valid until fn
// returns.
//
// It returns [ErrReadOnly] for a file opened for reading and [ErrReplaced] when
// the path no longer leads to the file, both before fn is called. When fn did
// its part but the commit failed it returns [ErrFull] or [ErrUncertain], or
// both. Damage and panics are treated as in [File.View].
func (f *File) Update(fn func(*bbolt.Tx) error) error {
	if f.options.ReadOnly {
		return pathError(f.path, ErrReadOnly)
	}
	return f.protect(func() error {
		size, err := f.checkPlace()
		if err != nil {
			return err
		}
		f.db.AllocSize = growth(size)
		done := false
		err = f.db.Update(func(tx *bbolt.Tx) error {
			err := fn(tx)
			done = err == nil
			return err
		})
		if done && err != nil {
			return commitError(err)
		}
		return err
	})
}

// checkPlace sees to it that what is saved will be found again at the path, and
// returns how large the file is.
func (f *File) checkPlace() (size int64, err error) {
	there, err := os.Lstat(f.path)
	if errors.Is(err, os.ErrNotExist) {
		return 0, pathError(f.path, ErrReplaced)
	}
	if err != nil {
		return 0, err
	}
	opened, err := f.raw.Stat()
	if err != nil {
		return 0, err
	}
	if !os.SameFile(there, opened) {
		return 0, pathError(f.path, ErrReplaced)
	}
	return opened.Size(), nil
}

// growth is how many bytes more than it needs a file of a given size gets when
// it grows: as many again, so that it seldom has to. bbolt itself would go by how
// much of memory is reserved for the file.
func growth(size int64) int {
	const least, most = 32 << 10, 16 << 20
	return int(min(max(size, least), most))
}

func (f *File) protect(call func() error) error {
	if f.hurt.Load() {
		return pathError(f.path, damaged("found earlier"))
	}
	hurt, err := protect(call)
	if hurt {
		f.hurt.Store(true)
		return pathError(f.path, err)
	}
	return err
}

// Walk checks every page of the file as one transaction sees it. See [Walk].
func (f *File) Walk() error {
	return f.View(func(*bbolt.Tx) error { return f.checkPages() })
}

// checkPages is Walk within a transaction, which keeps its pages, and those of
// the commits after it, from being used again while they are read.
func (f *File) checkPages() error { return checkFile(f.raw, f.path, checkAll) }

// Close closes the file and gives up its locks. It waits for transactions under
// way, unless damage was met: those may never end. Closing twice does nothing.
func (f *File) Close() error {
	f.closing.Do(func() { f.closeErr = f.close() })
	return f.closeErr
}

func (f *File) close() error {
	hurt, err := f.hurt.Load(), error(nil)
	if !hurt {
		hurt, err = protect(f.db.Close)
	}
	if hurt {
		f.hurt.Store(true)
		err = errors.Join(err, f.abandon())
	}
	return errors.Join(err, f.lock.release(!hurt))
}

// abandon lets go of a file whose bbolt was left with its locks taken. The
// pages stay mapped, since other goroutines may be reading them.
func (f *File) abandon() error {
	if f.raw == nil {
		return nil
	}
	return errors.Join(unlockFile(f.raw), f.raw.Close())
}
