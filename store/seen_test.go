package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"daruma/journal"
)

// remembered makes a journal of one entry that is remembered in a state folder.
func remembered(t *testing.T) (path string, o Options) {
	t.Helper()
	folder := t.TempDir()
	path, o = filepath.Join(folder, "journal.daruma"), Options{State: filepath.Join(folder, "state")}
	if err := Create(path); err != nil {
		t.Fatal(err)
	}
	addTo(t, path, o, newGenerator(1).entry())
	return path, o
}

// addTo opens a journal, adds entries to it and closes it.
func addTo(t *testing.T, path string, o Options, entries ...journal.Entry) {
	t.Helper()
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.Add(entries, day), s.Close()); err != nil {
		t.Fatal(err)
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	content, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsLessThanRememberedIsNoticed(t *testing.T) {
	tests := map[string]struct {
		do   func(t *testing.T, path string, o Options) error
		want error
	}{
		"nothing was done": {func(*testing.T, string, Options) error { return nil }, nil},
		"gone":             {func(_ *testing.T, path string, _ Options) error { return os.Remove(path) }, journal.ErrVanished},
		"emptied":          {func(_ *testing.T, path string, _ Options) error { return os.Truncate(path, 0) }, journal.ErrEmptied},
		"an older copy in its place": {func(t *testing.T, path string, o Options) error {
			copyFile(t, path, path+".old")
			addTo(t, path, o, newGenerator(2).entry())
			return os.Rename(path+".old", path)
		}, journal.ErrBehind},
		"an older copy elsewhere": {func(t *testing.T, path string, o Options) error {
			copyFile(t, path, path+".old")
			addTo(t, path, o, newGenerator(2).entry())
			return errors.Join(os.Rename(path, path+".new"), os.Rename(path+".old", path))
		}, journal.ErrBehind},
		"written to elsewhere since": {func(t *testing.T, path string, _ Options) error {
			addTo(t, path, Options{}, newGenerator(2).entry())
			return nil
		}, nil},
		"the memory is lost": {func(_ *testing.T, path string, o Options) error {
			return errors.Join(os.Remove(path), os.RemoveAll(o.State))
		}, journal.ErrMissing},
		"the memory is damaged": {func(t *testing.T, _ string, o Options) error {
			files, err := filepath.Glob(filepath.Join(o.State, "*"))
			if len(files) != 2 {
				t.Errorf("the memory is %v", files)
			}
			for _, file := range files {
				err = errors.Join(err, os.WriteFile(file, []byte("\x00\x00"), 0o600))
			}
			return err
		}, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path, o := remembered(t)
			if err := test.do(t, path, o); err != nil {
				t.Fatal(err)
			}
			for _, o.ReadOnly = range []bool{true, false, true} {
				s, err := Open(path, o)
				if !errors.Is(err, test.want) {
					t.Fatalf("read only %t: got %v, want %v", o.ReadOnly, err, test.want)
				}
				if errors.Is(test.want, journal.ErrVanished) && errors.Is(err, journal.ErrMissing) {
					t.Error("a journal that is gone counts as one never begun")
				}
				if err == nil {
					if err := s.Close(); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}

func TestReadingWritesNoMemory(t *testing.T) {
	path, _ := remembered(t)
	state := filepath.Join(t.TempDir(), "state")
	s, err := Open(path, Options{ReadOnly: true, State: state})
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(state); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the state folder: %v", err)
	}
}

func TestMemoryThatCannotBeWrittenKeepsNobodyOut(t *testing.T) {
	path, _ := remembered(t)
	state := filepath.Join(t.TempDir(), "state")
	if err := os.WriteFile(state, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	addTo(t, path, Options{State: state}, newGenerator(2).entry())
}
