//go:build unix

package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"daruma/coach"
	"daruma/journal/text"
)

// TestNoNetworkCalls watches the system calls of verbs and of a whole walk on
// the screens with strace: none of them is about a network. Sockets of the
// machine itself (AF_UNIX) are none. It runs with DARUMA_FULL=1.
func TestNoNetworkCalls(t *testing.T) {
	strace, err := exec.LookPath("strace")
	switch {
	case os.Getenv("DARUMA_FULL") != "1":
		t.Skip("left out: it runs with DARUMA_FULL=1")
	case err != nil:
		t.Skip("left out: there is no strace on this machine")
	}
	u := newRegular(t, build(t), text.English, aoyama)
	trace := filepath.Join(u.home, "trace")
	traced := func(args ...string) *terminal {
		return u.startDeaf(dark, usual, strace, append([]string{"-f", "-A", "-e", "trace=network", "-o", trace, u.bin}, args...)...)
	}
	for _, verb := range [][]string{{"version"}, {"list"}, {"search", "aoyama"}, {"reply"}, {"export"}, {"add", "--outcome", "won", "--company", "Kita Foods"}, {"undo"}} {
		if err := traced(verb...).exit(); err != nil {
			t.Errorf("daruma %s: %v", strings.Join(verb, " "), err)
		}
	}
	tm := traced()
	tm.answers()
	tm.walks(coach.Full, answersIn(text.English))
	tm.leaves()

	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	if ends := strings.Count(string(calls), "+++ exited with 0 +++"); ends < 8 {
		t.Errorf("strace saw %d programs or threads end, want 8 programs at least", ends)
	}
	for line := range strings.Lines(string(calls)) {
		call := strings.Contains(line, "(") && !strings.Contains(line, "---") && !strings.Contains(line, "+++")
		if call && !strings.Contains(line, "AF_UNIX") {
			t.Errorf("a call to the network: %s", line)
		}
	}
}
