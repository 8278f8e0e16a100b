package guard

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestWriteNoteReplacesLongerOnes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "note")
	for _, content := range []string{"12 a long path", "13 b"} {
		if err := WriteNote(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != content {
			t.Errorf("got %q, %v", got, err)
		}
	}
	if err := Inspect(path); err != nil {
		t.Errorf("the note is not the user's alone: %v", err)
	}
}

func TestInspect(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has access lists in the place of modes")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "file")
	link := filepath.Join(folder, "link")
	if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Symlink(path, link)); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, path string
		mode       os.FileMode
		want       error
	}{
		{"a file of the user", path, 0o600, nil},
		{"a read-only file", path, 0o400, nil},
		{"others may read", path, 0o604, ErrLoose},
		{"the group may write", path, 0o620, ErrLoose},
		{"a link", link, 0o600, ErrUnsafe},
		{"nothing", path + "x", 0, ErrMissing},
		{"a folder of the user", folder, 0o700, nil},
		{"a folder for all", folder, 0o755, ErrLoose},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.mode != 0 {
				if err := os.Chmod(test.path, test.mode); err != nil {
					t.Fatal(err)
				}
			}
			if err := Inspect(test.path); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}
