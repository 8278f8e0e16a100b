package store

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"daruma/journal"
)

func TestRestoreBringsLettersBack(t *testing.T) {
	tests := map[string]func(t *testing.T, path string) error{
		"the file of letters is gone":    func(_ *testing.T, path string) error { return os.Remove(path + lettersSuffix) },
		"the file of letters is damaged": func(_ *testing.T, path string) error { return os.Truncate(path+lettersSuffix, 90) },
		"the file of letters is another journal's": func(t *testing.T, path string) error {
			other, o := remembered(t)
			grow(t, other, o, newGenerator(9), 1)
			return os.Rename(other+lettersSuffix, path+lettersSuffix)
		},
		"all of it is gone": func(_ *testing.T, path string) error {
			return errors.Join(os.Remove(path), os.Remove(path+lettersSuffix))
		},
	}
	for name, damage := range tests {
		t.Run(name, func(t *testing.T) {
			path, o := remembered(t)
			grow(t, path, o, newGenerator(3), 2)
			copied := path + ".copy"
			backUp(t, path, o, copied)
			want := contentsOf(t, path, o)
			if err := damage(t, path); err != nil {
				t.Fatal(err)
			}
			kept := restore(t, path, o, copied)
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, want) {
				t.Errorf("got %d letters, want %d", len(got.letters), len(want.letters))
			}
			if (kept == "") != (name == "all of it is gone") {
				t.Errorf("kept %q", kept)
			}
		})
	}
}

func TestRestoreTakesOnlyWhatIsSound(t *testing.T) {
	path, o := remembered(t)
	grow(t, path, o, newGenerator(3), 20)
	copied := path + ".copy"
	backUp(t, path, o, copied)
	content, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := os.ReadFile(path + lettersSuffix)
	if err != nil {
		t.Fatal(err)
	}
	letters := strings.Index(string(content), string(sealed))
	if letters < 0 {
		t.Fatal("the copy did not take the letters along")
	}
	tests := map[string]struct {
		damage func() error
		want   error
	}{
		"cut":        {func() error { return os.Truncate(copied, int64(len(content)/2)) }, journal.ErrDamaged},
		"empty":      {func() error { return os.Truncate(copied, 0) }, journal.ErrDamaged},
		"a text":     {func() error { return os.WriteFile(copied, make([]byte, 9000), 0o600) }, journal.ErrNotJournal},
		"gone":       {func() error { return os.Remove(copied) }, journal.ErrMissing},
		"one bit":    {func() error { return flip(copied, int64(len(content)/2)) }, journal.ErrDamaged},
		"in letters": {func() error { return flip(copied, int64(letters+100)) }, journal.ErrDamaged},
	}
	before := contentsOf(t, path, o)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if err := errors.Join(os.WriteFile(copied, content, 0o600), test.damage()); err != nil {
				t.Fatal(err)
			}
			if _, err := OpenCopy(copied, o); !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) {
				t.Error("the journal changed")
			}
		})
	}
}

// flip changes one bit of a file.
func flip(path string, at int64) (err error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	var b [1]byte
	if _, err := file.ReadAt(b[:], at); err != nil {
		return err
	}
	b[0] ^= 0x10
	_, err = file.WriteAt(b[:], at)
	return err
}

func TestRestoreWaitsForNobody(t *testing.T) {
	path, o := remembered(t)
	copied := path + ".copy"
	backUp(t, path, o, copied)
	open, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = open.Close() }()
	s, err := OpenCopy(copied, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if _, err := s.RestoreTo(path, o.State, day); !errors.Is(err, journal.ErrBusy) {
		t.Errorf("got %v", err)
	}
	if names, err := filepath.Glob(path + ".re*"); err != nil || len(names) > 0 {
		t.Errorf("left behind: %v, %v", names, err)
	}
}
