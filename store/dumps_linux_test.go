package store

import (
	"testing"

	"golang.org/x/sys/unix"
)

func TestUnlockedProgramLeavesNoDump(t *testing.T) {
	newProtected(t)
	var limit unix.Rlimit
	check(t, unix.Getrlimit(unix.RLIMIT_CORE, &limit))
	dumpable, err := unix.PrctlRetInt(unix.PR_GET_DUMPABLE, 0, 0, 0, 0)
	if limit != (unix.Rlimit{}) || dumpable != 0 || err != nil {
		t.Errorf("the limit is %+v, dumpable %d, %v", limit, dumpable, err)
	}
}
