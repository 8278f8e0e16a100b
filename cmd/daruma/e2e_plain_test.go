//go:build unix

package main_test

import (
	"syscall"
	"testing"

	"daruma/journal/text"
)

// TestPlainText shows a reply outside the alternate screen, where a mouse can
// select it. Enter leads back; a program that is to end, ends there too.
func TestPlainText(t *testing.T) {
	bin := build(t)
	for name, end := range map[string]func(*terminal){
		"enter": func(tm *terminal) {
			tm.press("enter")
			tm.sees("c copy")
			tm.press("ctrl+c")
		},
		"ctrl+c":    func(tm *terminal) { tm.press("ctrl+c") },
		"terminate": func(tm *terminal) { tm.kill(syscall.SIGTERM) },
		"hang up":   func(tm *terminal) { tm.kill(syscall.SIGHUP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			u := newRegular(t, bin, text.English, aoyama)
			tm := u.startInShell(usual, "-c", "trap : INT\n"+untilStopped) // ctrl+c goes to the shell, too
			tm.sees("1 reply owed")
			tm.press("r")
			tm.sees("Reply to Tanaka")
			tm.press("v")
			tm.sees("Enter to go back")
			if tm.on(alternateMode) {
				t.Error("the text stands in the alternate screen")
			}
			end(tm)
			tm.sees("left with 0")
			tm.isRestored()
		})
	}
}
