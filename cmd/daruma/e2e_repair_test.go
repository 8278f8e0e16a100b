//go:build unix

package main_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"daruma/journal/text"
)

// TestScreensOnADamagedJournal holds that the screens do not open on it, and say
// how it is restored.
func TestScreensOnADamagedJournal(t *testing.T) {
	bin := build(t)
	for _, l := range text.Langs {
		t.Run(string(l), func(t *testing.T) {
			u := newRegular(t, bin, l, `{"outcome":"lost","deal":{"company":"Aoyama"}}`)
			// The backup of the day was made at the first save.
			if err := os.RemoveAll(u.journal() + ".backups"); err != nil {
				t.Fatal(err)
			}
			u.runs("settings", "sender.name=Ken Mori")
			if err := os.Truncate(u.journal(), 9000); err != nil {
				t.Fatal(err)
			}
			tm := u.start(dark, large)
			var failed *exec.ExitError
			if err := tm.exit(); !errors.As(err, &failed) || failed.ExitCode() != 1 {
				t.Errorf("ended with %v", err)
			}
			tm.sees("daruma restore ")
			tm.seesText(text.Say("is damaged", "破損しています"))
			if tm.on(1049) {
				t.Error("the screens were opened")
			}

			backups, err := filepath.Glob(u.journal() + ".backups/daily-*")
			if err != nil || len(backups) != 1 {
				t.Fatal(backups, err)
			}
			u.runs("restore", backups[0])
			u.runs("doctor")
			tm = u.start(dark, large)
			tm.sees("Aoyama")
			tm.leaves()
		})
	}
}

// TestScreensOnAJournalThatCannotBeWritten holds that they open, and that what
// cannot be saved is told.
func TestScreensOnAJournalThatCannotBeWritten(t *testing.T) {
	u := newRegular(t, build(t), text.English, `{"outcome":"lost","deal":{"company":"Aoyama"}}`)
	if err := os.Chmod(u.journal(), 0o400); err != nil {
		t.Fatal(err)
	}
	name, args := u.bin, []string(nil)
	if os.Geteuid() == 0 { // whom no mode stops
		name, args = u.toNobody()
	}
	tm := u.startDeaf(dark, usual, name, args...)
	tm.answers()
	tm.sees("Aoyama")
	tm.press("e", "d")
	tm.sees("this cannot be saved")
	tm.leaves()
}

// toNobody gives all of the user's to another one, and returns the command that
// runs the program as that one.
func (u *user) toNobody() (name string, args []string) {
	u.t.Helper()
	const nobody = 65534
	err := filepath.WalkDir(u.home, func(path string, _ os.DirEntry, err error) error {
		return errors.Join(err, os.Lchown(path, nobody, nobody))
	})
	for _, folder := range []string{u.home, u.bin} {
		err = errors.Join(err, os.Chmod(filepath.Dir(folder), 0o755))
	}
	env, failed := exec.LookPath("env")
	if err := errors.Join(err, failed, os.Chmod(filepath.Dir(filepath.Dir(u.bin)), 0o755)); err != nil {
		u.t.Fatal(err)
	}
	return env, []string{"DARUMA_TEST_AS_PROGRAM=nobody", os.Args[0]}
}
