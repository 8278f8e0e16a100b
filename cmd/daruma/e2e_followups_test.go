//go:build unix

package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daruma/journal/text"
)

// A loss of half a year ago whose reply was sent.
const halfAYearAgo = `{"outcome":"lost","deal":{"company":"Aoyama Kogyo","contact":"Tanaka","decided":"2026-05-19"},` +
	`"reply":{"template":"thanks","sent_on":"2026-05-19"}}`

// TestFollowUp: home says what is due; the calendar file lies with the downloads;
// a contact is in the journal after two keys, and one undo takes it back.
func TestFollowUp(t *testing.T) {
	u := newRegular(t, build(t), text.English, halfAYearAgo)
	downloads := filepath.Join(u.home, "Downloads")
	if err := os.Mkdir(downloads, 0o700); err != nil {
		t.Fatal(err)
	}
	tm := u.start(dark, usual)
	tm.sees("1 follow-up due")
	tm.press("f")
	tm.sees("follow-up 1, by email")
	tm.press("i")
	tm.sees("written to ~/Downloads")
	tm.press("l")
	tm.sees("What kind of contact")
	tm.types("21")
	tm.sees("Logged: email, no answer.")
	tm.press("esc")
	tm.sees("0 due   1 to come")
	tm.leaves()

	contacts, _ := at(u.onlyEntry(), "thread.contacts").([]any)
	if len(contacts) != 1 {
		t.Errorf("the contacts are %v", contacts)
	}
	file, err := os.ReadFile(filepath.Join(downloads, "daruma-aoyama-kogyo-2026-11-19.ics"))
	if err != nil || !strings.Contains(string(file), "DTSTART;VALUE=DATE:20261119") {
		t.Errorf("the calendar file is %q, %v", file, err)
	}
	u.runs("undo")
	if contacts := at(u.onlyEntry(), "thread.contacts"); contacts != nil {
		t.Errorf("after undo the contacts are %v", contacts)
	}
}
