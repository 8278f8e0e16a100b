//go:build unix

package guard

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// noFollow has the system refuse a symbolic link, and not wait for the other
// end of a pipe.
const noFollow = syscall.O_NOFOLLOW | syscall.O_NONBLOCK

// errReadOnlyDisk is what writing to a read-only file system returns.
const errReadOnlyDisk = syscall.EROFS

// reserved is how many addresses a file that is written to gets in memory before
// it needs them: 1 GiB where addresses are many. bbolt maps a file anew when it
// outgrows them, and then copies all that the transaction holds so far, which
// makes an import several times as large and slow.
const reserved = int(^uint(0)>>63) << 30

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func ownedByUser(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}

// openToOthers says whether anybody but the user may use a file or folder.
func openToOthers(info fs.FileInfo) bool { return info.Mode().Perm()&0o077 != 0 }

// narrow takes away from everybody but the user what the file's mode grants. On
// a read-only file system it stays as it is.
func narrow(path string, file *os.File, info fs.FileInfo) error {
	if info.Mode().Perm()&^fileMode == 0 {
		return nil
	}
	err := file.Chmod(info.Mode().Perm() & fileMode)
	if err != nil && !errors.Is(err, errReadOnlyDisk) {
		return pathError(path, fmt.Errorf("%w: others may use it: %w", ErrUnsafe, err))
	}
	return nil
}

// unlockFile gives up bbolt's lock. Closing the file would not: its lock lives
// as long as its pages are mapped.
func unlockFile(file *os.File) error {
	return os.NewSyscallError("flock", syscall.Flock(int(file.Fd()), syscall.LOCK_UN))
}

// syncFolder makes the names in a folder survive a loss of power.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
