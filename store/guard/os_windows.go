package guard

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// noFollow is nothing here: what is opened is compared with what was seen at
// the path before.
const noFollow = 0

// errReadOnlyDisk is ERROR_WRITE_PROTECT.
const errReadOnlyDisk = syscall.Errno(19)

// reserved is nothing here, where a file grows to what is reserved for it.
const reserved = 0

func isDiskFull(err error) bool {
	const (
		errorHandleDiskFull = syscall.Errno(39)
		errorDiskFull       = syscall.Errno(112)
	)
	return errors.Is(err, errorHandleDiskFull) || errors.Is(err, errorDiskFull)
}

// ownedByUser is left to the access list of the user's own folders.
func ownedByUser(fs.FileInfo) bool { return true }

// openToOthers is left to the access list of the user's own folders.
func openToOthers(fs.FileInfo) bool { return false }

// narrow is left to the access list of the user's own folders.
func narrow(string, *os.File, fs.FileInfo) error { return nil }

// unlockFile has nothing to do: closing the file gives up its locks.
func unlockFile(*os.File) error { return nil }

// syncFolder has nothing to do: the file system keeps a journal of names.
func syncFolder(string) error { return nil }
