package guard

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

func TestCreateNeverReplaces(t *testing.T) {
	path := newSample(t, 20)
	wantError(t, Create(path, fillSample(1)), ErrExists)
	wantRecords(t, open(t, path, Options{}), 43)
}

func TestCreateThatFailsLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	mine := errors.New("mine")
	err := Create(path, func(tx *bbolt.Tx) error {
		return errors.Join(fillSample(5)(tx), mine)
	})
	wantError(t, err, mine)
	if left := filesIn(t, filepath.Dir(path)); left != "" {
		t.Errorf("left behind: %s", left)
	}
}

func TestKilledWhileCreating(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	creator := startChild(t, self(t), "create and wait", path)
	creator.start(t)
	creator.expect(t, "filling")
	creator.kill()

	_, err := Open(path, Options{})
	wantError(t, err, ErrMissing)
	if err := Create(path, fillSample(20)); err != nil {
		t.Fatal(err)
	}
	wantRecords(t, open(t, path, Options{}), 43)
	if left := filesIn(t, filepath.Dir(path)); left != "journal.db" {
		t.Errorf("there are %s", left)
	}
}

func TestKilledAtAnyTimeWhileCreating(t *testing.T) {
	for round := range 8 {
		path := filepath.Join(t.TempDir(), "journal")
		creator := startChild(t, self(t), "create many", path)
		creator.start(t)
		for range round + 1 {
			creator.expect(t, "created")
		}
		creator.kill()

		created := 0
		for ; ; created++ {
			file, err := Open(fmt.Sprint(path, created), Options{})
			if errors.Is(err, ErrMissing) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			wantRecords(t, file, 203)
			closeFile(t, file)
		}
		if created < round+1 {
			t.Errorf("%d journals are there, %d were created", created, round+1)
		}
	}
}

func TestWriteFileReplacesWholeOrNotAtAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "export.md")
	write := func(text string, err error) error {
		return WriteFile(path, func(w io.Writer) error {
			_, writeErr := io.WriteString(w, text)
			return errors.Join(writeErr, err)
		})
	}
	mine := errors.New("mine")
	steps := []struct {
		name string
		run  func() error
		want error
		text string
	}{
		{"new", func() error { return write("first", nil) }, nil, "first"},
		{"again", func() error { return write("second", nil) }, nil, "second"},
		{"failed", func() error { return write("third", mine) }, mine, "second"},
		{"panicked", func() (err error) {
			defer func() {
				if recover() != nil {
					err = mine
				}
			}()
			return WriteFile(path, func(io.Writer) error { panic("mine") })
		}, mine, "second"},
	}
	for _, step := range steps {
		t.Run(step.name, func(t *testing.T) {
			wantError(t, step.run(), step.want)
			if got := string(readFile(t, path)); got != step.text {
				t.Errorf("the file says %q, want %q", got, step.text)
			}
			if left := filesIn(t, filepath.Dir(path)); left != "export.md" {
				t.Errorf("there are %s", left)
			}
		})
	}
}

func TestWriteFileNeedsItsFolder(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a", "b")
	path := filepath.Join(folder, "export.md")
	nothing := func(io.Writer) error { return nil }
	wantError(t, WriteFile(path, nothing), os.ErrNotExist)
	for range 2 {
		if err := MakeFolder(folder); err != nil {
			t.Fatal(err)
		}
	}
	if err := WriteFile(path, nothing); err != nil {
		t.Error(err)
	}
	wantError(t, MakeFolder(path), ErrUnsafe)
}
