package guard

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

// writers put a new file at a path that the user chose.
func writers(t *testing.T) map[string]func(path string) error {
	file := open(t, newSample(t, 5), Options{})
	return map[string]func(path string) error{
		"write": func(path string) error {
			return WriteFile(path, func(w io.Writer) error {
				_, err := w.Write(little)
				return err
			})
		},
		"rewrite": func(path string) error { return file.Rewrite(path, everything, nil) },
	}
}

func TestWritingLeavesTheUsersOwnFilesAlone(t *testing.T) {
	for name, write := range writers(t) {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "copy")
			for _, mine := range []string{path + draftSuffix, filepath.Join(folder, ".copy.1.new")} {
				writeFile(t, mine, []byte("mine"))
			}
			if err := write(path); err != nil {
				t.Fatal(err)
			}
			if got, want := filesIn(t, folder), ".copy.1.new copy copy.new"; got != want {
				t.Errorf("the folder holds %s, want %s", got, want)
			}
			if got := readFile(t, path+draftSuffix); string(got) != "mine" {
				t.Errorf("the file holds %q", got)
			}
		})
	}
}

func TestWritingNamesTheFolderThatIsMissing(t *testing.T) {
	for name, write := range writers(t) {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "none")
			err := write(filepath.Join(folder, "copy"))
			wantError(t, err, fs.ErrNotExist)
			var at *fs.PathError
			if !errors.As(err, &at) || at.Path != folder {
				t.Errorf("got %v, which does not name %s", err, folder)
			}
		})
	}
}

func TestRewriteThatFailsLeavesNothing(t *testing.T) {
	file := open(t, newSample(t, 5), Options{})
	folder := t.TempDir()
	broken := errors.New("broken")
	wantError(t, file.Rewrite(filepath.Join(folder, "copy"), everything, func(*bbolt.Tx) error { return broken }), broken)
	if files, err := os.ReadDir(folder); err != nil || len(files) > 0 {
		t.Errorf("the folder holds %v (%v)", files, err)
	}
}
