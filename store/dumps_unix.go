//go:build unix && !linux

package store

import (
	"sync"

	"golang.org/x/sys/unix"
)

// forbidDumps keeps the memory of a program that holds a key out of core dumps.
// Where the system refuses, the journal is used all the same.
var forbidDumps = sync.OnceFunc(func() {
	_ = unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
})
