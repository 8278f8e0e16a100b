//go:build unix

package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"daruma/coach"
	"daruma/journal/text"
)

// startInShell runs a script of the shell in the terminal, as the user's login
// shell would; in it $DARUMA is the program and $SH the shell.
func (u *user) startInShell(s size, options, script string) *terminal {
	u.t.Helper()
	sh, err := exec.LookPath("sh")
	if err != nil {
		u.t.Fatal(err)
	}
	script = "DARUMA='" + u.bin + "' SH='" + sh + "'\n" + script
	tm := u.startDeaf(dark, s, sh, options, script)
	tm.answers()
	return tm
}

// untilStopped is a shell that runs daruma, leaves its process id in the file
// pid, says how it ended, and waits for a line before it ends as well.
const untilStopped = `"$SH" -c 'echo $$ >pid; exec "$0"' "$DARUMA" 2>errors
echo "left with $?"
read line`

// process is the program that a shell runs with untilStopped.
func (tm *terminal) process() *os.Process {
	tm.t.Helper()
	var id int
	tm.until("the program's process id", func() bool {
		b, err := os.ReadFile(filepath.Join(tm.user.home, "pid"))
		line, whole := strings.CutSuffix(string(b), "\n")
		if err == nil && whole {
			id, err = strconv.Atoi(line)
		}
		return err == nil && whole
	})
	p, err := os.FindProcess(id)
	if err != nil {
		tm.t.Fatal(err)
	}
	return p
}

// drafting starts a reflection and types a company and a contact, which stand on
// the screen when it returns, and perhaps not yet on disk.
func (tm *terminal) drafting() {
	tm.t.Helper()
	tm.begins(coach.Full)
	tm.sees(progress(tm.user.lang, 0, len(takenBy(coach.Full))))
	tm.types("Aoyama Kogyo")
	tm.press("enter", "enter")
	tm.types("Tanaka")
	tm.seesCaretAfter("Tanaka")
}

// hasDraft fails unless what drafting typed is on disk.
func (u *user) hasDraft() {
	u.t.Helper()
	drafts := u.drafts()
	if len(drafts) != 1 {
		u.t.Fatalf("there are %d drafts, want 1", len(drafts))
	}
	d := drafts[0].Entry.Deal
	if d.Company != "Aoyama Kogyo" || d.Contact != "Tanaka" {
		u.t.Errorf("the draft is about %q and %q", d.Contact, d.Company)
	}
}

// isRestored fails unless the terminal is as the program found it.
func (tm *terminal) isRestored() {
	tm.t.Helper()
	for _, m := range []int{alternateMode, pasteMode, syncMode, 1000, 1002, 1003, 1004, 1006} {
		if tm.on(m) {
			tm.t.Errorf("mode %d is still on", m)
		}
	}
	if !tm.on(cursorMode) {
		tm.t.Error("the cursor is still hidden")
	}
	if !reflect.DeepEqual(tm.lineMode(), tm.before) {
		tm.t.Error("the terminal's line mode is another: lines are not edited or echoed as before")
	}
}

// TestEnd ends the program in every way it can notice: what was typed is on
// disk, and the terminal is as it was.
func TestEnd(t *testing.T) {
	bin := build(t)
	ends := map[string]func(*terminal){
		"ctrl+c":    func(tm *terminal) { tm.press("ctrl+c") },
		"terminate": func(tm *terminal) { tm.kill(syscall.SIGTERM) },
		"hang up":   func(tm *terminal) { tm.kill(syscall.SIGHUP) },
		"interrupt": func(tm *terminal) { tm.kill(syscall.SIGINT) },
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			u := newRegular(t, bin, text.English)
			tm := u.startInShell(usual, "-c", untilStopped)
			tm.drafting()
			if !tm.on(alternateMode) || reflect.DeepEqual(tm.lineMode(), tm.before) {
				t.Error("the program has not taken the terminal over")
			}
			end(tm)
			tm.sees("left with 0")
			tm.isRestored()
			u.hasDraft()
			if b, err := os.ReadFile(filepath.Join(u.home, "errors")); err != nil || len(b) != 0 {
				t.Errorf("the program said %q, %v", b, err)
			}
			tm.press("enter")
			if err := tm.exit(); err != nil {
				t.Error(err)
			}
		})
	}
}

func (tm *terminal) kill(s syscall.Signal) {
	tm.t.Helper()
	if err := tm.process().Signal(s); err != nil {
		tm.t.Fatal(err)
	}
}

// TestParentEnds ends the shell in which the program runs, and with it the
// terminal: the program saves the draft and gives the journal up.
func TestParentEnds(t *testing.T) {
	u := newRegular(t, build(t), text.English)
	tm := u.startInShell(usual, "-c", untilStopped)
	tm.drafting()
	tm.signal(syscall.SIGKILL)
	u.hasDraft()
}

// TestSuspend stops the program with ctrl+z while something is typed, as a shell
// with job control lets it, and brings it back to the foreground.
func TestSuspend(t *testing.T) {
	u := newRegular(t, build(t), text.English)
	tm := u.startInShell(usual, "-mc", `"$DARUMA"
echo stopped
read line
fg >/dev/null
echo "left with $?"
read line`)
	tm.drafting()
	tm.press("ctrl+z")
	tm.sees("stopped")
	tm.isRestored()
	tm.press("enter")
	tm.seesCaretAfter("Tanaka")
	tm.types(" san")
	tm.seesCaretAfter("Tanaka san")
	tm.press("ctrl+c")
	tm.sees("left with 0")
	tm.isRestored()
	if got := u.drafts()[0].Entry.Deal.Contact; got != "Tanaka san" {
		t.Errorf("the contact is %q", got)
	}
}
