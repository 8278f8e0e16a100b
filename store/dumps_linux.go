package store

import (
	"sync"

	"golang.org/x/sys/unix"
)

// forbidDumps keeps the memory of a program that holds a key out of core dumps,
// and from other programs of the same user. Where the system refuses, the
// journal is used all the same.
var forbidDumps = sync.OnceFunc(func() {
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
	_ = unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0)
})
