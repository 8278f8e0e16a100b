//go:build unix

package main_test

import (
	"daruma/journal/text"
	"testing"
)

// TestPlainText shows a reply outside the alternate screen, where a mouse can
// select it. Enter leads back.
func TestPlainText(t *testing.T) {
	u := newRegular(t, build(t), text.English, aoyama)
	tm := u.start(dark, usual)
	tm.sees("1 reply owed")
	tm.press("r")
	tm.sees("Reply to Tanaka")
	tm.press("v")
	tm.sees("Enter to go back")
	if tm.on(alternateMode) {
		t.Error("the text stands in the alternate screen")
	}
	tm.press("enter")
	tm.sees("c copy")
	tm.leaves()
}
