//go:build unix

package main_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"daruma/store"
)

// The tests that begin with TestMark measure how safe what was written is; see
// those of the store, whose lines theirs belong to.

// full says whether the long runs were asked for.
func full() bool { return os.Getenv("DARUMA_FULL") != "" }

// figure logs what a mark was measured to be; one that was missed has none.
func figure(t testing.TB, mark int, format string, args ...any) {
	t.Helper()
	if t.Failed() {
		return
	}
	t.Logf("mark %d: %s", mark, fmt.Sprintf(format, args...))
}

// shortOrFull is how often something is done.
func shortOrFull(short, long int) int {
	if full() {
		return long
	}
	return short
}

// keptVent is a letter that a user keeps.
const keptVent = "They never read the outline."

// An outcome is how a run of the program ended.
type outcome struct {
	status         int
	stdout, stderr string
}

// ends carries a verb out without a terminal, however that ends.
func (u *user) ends(args ...string) outcome {
	u.t.Helper()
	return u.endsWith(func(*exec.Cmd) {}, args...)
}

// endsWith is ends for a run that is prepared first.
func (u *user) endsWith(prepare func(*exec.Cmd), args ...string) outcome {
	u.t.Helper()
	return u.endsWithin(patience, prepare, args...)
}

// endsWithin is endsWith for a run that is killed when it takes longer; its
// status is -1 then.
func (u *user) endsWithin(limit time.Duration, prepare func(*exec.Cmd), args ...string) outcome {
	u.t.Helper()
	cmd := exec.Command(u.bin, args...)
	cmd.Env = u.env()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	prepare(cmd)
	err := cmd.Start()
	if err == nil {
		killer := time.AfterFunc(limit, func() { _ = cmd.Process.Kill() })
		err = cmd.Wait()
		killer.Stop()
	}
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		u.t.Fatal(err)
	}
	return outcome{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// ids are the entries that export tells of, by how often.
func (u *user) ids() map[string]int {
	u.t.Helper()
	var entries []struct{ ID string }
	u.read(&entries, "export")
	ids := map[string]int{}
	for _, e := range entries {
		ids[e.ID]++
	}
	return ids
}

// inStore opens the user's journal, once no program has it open.
func (u *user) inStore(t *testing.T, do func(*store.Store) error) {
	t.Helper()
	s, err := store.Open(u.journal(), store.Options{Timeout: patience})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(do(s), s.Close()); err != nil {
		t.Fatal(err)
	}
}
