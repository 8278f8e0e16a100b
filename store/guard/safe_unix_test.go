//go:build unix

package guard

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// another is a user other than the one who runs the tests.
const another = 65534

// obstacles put something unsafe at path. target is a sound file of the same
// kind elsewhere.
var obstacles = map[string]func(t *testing.T, path, target string){
	"link": func(t *testing.T, path, target string) {
		if err := os.Symlink(target, path); err != nil {
			t.Fatal(err)
		}
	},
	"dangling link": func(t *testing.T, path, target string) {
		if err := os.Symlink(target+".none", path); err != nil {
			t.Fatal(err)
		}
	},
	"pipe": func(t *testing.T, path, _ string) {
		if err := syscall.Mkfifo(path, 0o600); err != nil {
			t.Fatal(err)
		}
	},
	"folder": func(t *testing.T, path, _ string) {
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
	},
	"file of another user": func(t *testing.T, path, target string) {
		if os.Geteuid() != 0 {
			t.Skip("only root can give a file to another user")
		}
		writeFile(t, path, readFile(t, target))
		if err := os.Chown(path, another, another); err != nil {
			t.Fatal(err)
		}
	},
}

func TestUnsafeFilesAreNotTouched(t *testing.T) {
	openers := map[string]func(path string) error{
		"writer": func(path string) error { _, err := Open(path, Options{}); return err },
		"reader": func(path string) error { _, err := Open(path, Options{ReadOnly: true}); return err },
		"walk":   Walk,
		"read":   func(path string) error { _, err := ReadFile(path, 1<<20); return err },
		"write":  func(path string) error { return WriteFile(path, func(io.Writer) error { return nil }) },
	}
	for what, put := range obstacles {
		for who, opens := range openers {
			t.Run(what+" for "+who, func(t *testing.T) {
				target := newSample(t, 5)
				before := readFile(t, target)
				path := filepath.Join(t.TempDir(), "journal.db")
				put(t, path, target)
				wantError(t, opens(path), ErrUnsafe)
				if string(readFile(t, target)) != string(before) {
					t.Error("the file elsewhere was changed")
				}
				if _, err := os.Lstat(target + ".none"); !errors.Is(err, fs.ErrNotExist) {
					t.Error("the link was followed")
				}
			})
		}
		t.Run(what+" for create", func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			put(t, path, newSample(t, 5))
			wantError(t, Create(path, fillSample(1)), ErrExists)
		})
		t.Run(what+" as lock file", func(t *testing.T) {
			path := newSample(t, 5)
			if err := os.Remove(path + lockSuffix); err != nil {
				t.Fatal(err)
			}
			put(t, path+lockSuffix, newSample(t, 5))
			for _, o := range []Options{{}, {ReadOnly: true}} {
				_, err := Open(path, o)
				wantError(t, err, ErrUnsafe)
			}
		})
		t.Run(what+" as draft", func(t *testing.T) {
			target := newSample(t, 5)
			before := readFile(t, target)
			path := filepath.Join(t.TempDir(), "journal.db")
			put(t, path+draftSuffix, target)
			if err := Create(path, fillSample(5)); err != nil {
				t.Fatal(err)
			}
			wantRecords(t, open(t, path, Options{}), 13)
			if string(readFile(t, target)) != string(before) {
				t.Error("the file elsewhere was changed")
			}
		})
	}
}

func wantMode(t *testing.T, path string, want fs.FileMode) {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != want {
		t.Errorf("%s has mode %o, want %o", filepath.Base(path), got, want)
	}
}

func TestNothingIsWiderThanItsOwner(t *testing.T) {
	for name, umask := range map[string]int{"umask 0": 0, "umask 077": 0o077} {
		t.Run(name, func(t *testing.T) {
			defer syscall.Umask(syscall.Umask(umask))
			folder := filepath.Join(t.TempDir(), "share", "daruma")
			path := filepath.Join(folder, "journal.db")
			if err := Create(path, fillSample(5)); err != nil {
				t.Fatal(err)
			}
			file := open(t, path, Options{})
			if err := file.Rewrite(path+".bak", everything, nil); err != nil {
				t.Fatal(err)
			}
			closeFile(t, file)
			for _, made := range []string{path, path + lockSuffix, path + ".bak"} {
				wantMode(t, made, 0o600)
			}
			wantMode(t, folder, 0o700)
			wantMode(t, filepath.Dir(folder), 0o700)
		})
	}
}

func TestWideModesAreNarrowed(t *testing.T) {
	for name, o := range map[string]Options{"writer": {}, "reader": {ReadOnly: true}} {
		t.Run(name, func(t *testing.T) {
			path := newSample(t, 5)
			wide := []string{path, path + lockSuffix}
			for _, file := range wide {
				if err := os.Chmod(file, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			open(t, path, o)
			for _, file := range wide {
				wantMode(t, file, 0o600)
			}
		})
	}
}

func TestReadingNarrowsWhatIsTheProgramsOwn(t *testing.T) {
	tests := map[string]struct {
		read func(string, int64) ([]byte, error)
		want fs.FileMode
	}{
		"the program's": {ReadPrivate, 0o600},
		"the user's":    {ReadFile, 0o666},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "small")
			writeFile(t, path, []byte("words"))
			if err := os.Chmod(path, 0o666); err != nil {
				t.Fatal(err)
			}
			if got, err := test.read(path, 5); err != nil || string(got) != "words" {
				t.Errorf("got %q, %v", got, err)
			}
			wantMode(t, path, test.want)
		})
	}
}

func TestFolderOfTheJournalMayBeALink(t *testing.T) {
	path := newSample(t, 5)
	link := filepath.Join(t.TempDir(), "data")
	if err := os.Symlink(filepath.Dir(path), link); err != nil {
		t.Fatal(err)
	}
	wantRecords(t, open(t, filepath.Join(link, "journal.db"), Options{}), 13)
}

func TestReadingInAReadOnlyFolder(t *testing.T) {
	// Root may write anywhere, so it takes an ordinary user, who can enter
	// neither the tests' folders nor that of the test program.
	folder, err := os.MkdirTemp("", "daruma-guard")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	data := filepath.Join(folder, "data")
	path := filepath.Join(data, "journal.db")
	if err := Create(path, fillSample(5)); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(folder, "program")
	if err := os.WriteFile(program, readFile(t, self(t)), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Chmod(folder, 0o755), os.Chmod(program, 0o755), os.Remove(path+lockSuffix)); err != nil {
		t.Fatal(err)
	}
	reader := startChild(t, program, "read", path)
	if os.Geteuid() == 0 {
		if err := errors.Join(os.Chown(path, another, another), os.Chown(data, another, another)); err != nil {
			t.Fatal(err)
		}
		reader.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: another, Gid: another}}
	}
	if err := os.Chmod(data, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(data, 0o700) })
	reader.start(t)
	reader.expect(t, "13 <nil>")
	if _, err := os.Lstat(path + lockSuffix); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the folder was written")
	}
}
