//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// nobody is a user other than root.
const nobody = 65534

func init() {
	becomeNobody = func() error {
		if os.Geteuid() != 0 {
			return nil
		}
		return errors.Join(syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody))
	}
}

// TestReadOnlyJournal holds that a journal which cannot be written is read by
// every reading verb, and that the others say so in one sentence.
func TestReadOnlyJournal(t *testing.T) {
	modes := map[string]struct{ file, folder os.FileMode }{
		"file":   {0o400, 0o700},
		"folder": {0o600, 0o500},
		"both":   {0o400, 0o500},
	}
	verbs := map[string][]string{
		"":                                   {"list", "list --json", "show 0001", "search Aoyama", "export", "settings", "reply thanks --entry 0001", "version"},
		"this cannot be saved: the journal ": {"add --outcome lost --company A", "delete 0001", "undo", "edit 0001 --json patch.json", "settings sender.name=Mori", "import more.json"},
	}
	for name, mode := range modes {
		t.Run(name, func(t *testing.T) {
			folder := readOnly(t, mode.file, mode.folder)
			for sentence, lines := range verbs {
				for _, line := range lines {
					command := exec.Command(os.Args[0], strings.Fields(line)...)
					command.Dir = filepath.Dir(folder)
					command.Env = []string{asProgram + "=nobody", "DARUMA_JOURNAL=" + filepath.Join(folder, "journal.daruma"), "HOME=/nowhere"}
					var stderr bytes.Buffer
					command.Stderr = &stderr
					err := command.Run()
					var failed *exec.ExitError
					switch {
					case sentence == "" && err != nil:
						t.Errorf("%s: %v, %s", line, err, &stderr)
					case sentence != "" && (!errors.As(err, &failed) || failed.ExitCode() != failure):
						t.Errorf("%s: %v, want status 1", line, err)
					case !strings.Contains(stderr.String(), sentence) || strings.Count(stderr.String(), "\n") > 1:
						t.Errorf("%s: says %q", line, &stderr)
					}
				}
			}
		})
	}
}

// readOnly makes a journal of one entry in a folder of its own, with the modes
// given, which belongs to somebody who may not do more.
func readOnly(t *testing.T, file, mode os.FileMode) (folder string) {
	t.Helper()
	root := t.TempDir()
	folder = filepath.Join(root, "data")
	path := filepath.Join(folder, "journal.daruma")
	write := func(name, content string) error {
		return errors.Join(os.WriteFile(filepath.Join(root, name), []byte(content), 0o600), os.Chmod(filepath.Join(root, name), 0o644))
	}
	err := errors.Join(
		write("patch.json", `{"outcome":"won"}`),
		write("more.json", `[{"outcome":"lost"}]`),
		write("one.json", `{"id":"00010000000000000000000000000000","outcome":"lost","deal":{"company":"Aoyama"}}`))
	if err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"HOME": filepath.Join(root, "home")}
	var said bytes.Buffer
	status := run([]string{"--journal", path, "add", "--json", filepath.Join(root, "one.json")},
		machine{getenv: func(name string) string { return env[name] }, stdin: strings.NewReader(""), stdout: &said, stderr: &said, now: time.Now})
	if status != done {
		t.Fatal(said.String())
	}
	// With the lock file there, the journal could be written in its place.
	err = os.Remove(path + ".lock")
	if os.Geteuid() == 0 {
		for _, name := range []string{folder, path} {
			err = errors.Join(err, os.Lchown(name, nobody, nobody))
		}
		// Nobody has to get there.
		err = errors.Join(err, os.Chmod(filepath.Dir(root), 0o755), os.Chmod(root, 0o755))
	}
	if err := errors.Join(err, os.Chmod(path, file), os.Chmod(folder, mode)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Chmod(folder, 0o700); err != nil { // so that it can be removed
			t.Error(err)
		}
	})
	return folder
}
