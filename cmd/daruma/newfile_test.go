package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestNewFile: into the downloads where there are some, else the current folder,
// which is named; private, and never over another file.
func TestNewFile(t *testing.T) {
	t.Run("downloads", func(t *testing.T) {
		home := t.TempDir()
		if err := os.Mkdir(filepath.Join(home, "Downloads"), 0o700); err != nil {
			t.Fatal(err)
		}
		for i, want := range []string{"deal.ics", "deal-2.ics", "deal-3.ics"} {
			path, err := userFiles{home}.WriteNew("deal.ics", []byte{byte(i)})
			if err != nil || path != filepath.Join("~", "Downloads", want) {
				t.Fatalf("written to %q, %v", path, err)
			}
			checkNewFile(t, filepath.Join(home, "Downloads", want), byte(i))
		}
	})
	t.Run("no downloads", func(t *testing.T) {
		folder := t.TempDir()
		t.Chdir(folder)
		for _, home := range []string{"", t.TempDir()} {
			if err := os.RemoveAll("deal.ics"); err != nil {
				t.Fatal(err)
			}
			if path, err := (userFiles{home}).WriteNew("deal.ics", []byte{7}); err != nil || path != filepath.Join(folder, "deal.ics") {
				t.Fatalf("written to %q, %v", path, err)
			}
			checkNewFile(t, "deal.ics", 7)
		}
	})
	t.Run("a link is not followed", func(t *testing.T) {
		folder := t.TempDir()
		t.Chdir(folder)
		if err := os.Symlink("elsewhere", "deal.ics"); err != nil {
			t.Fatal(err)
		}
		if path, err := (userFiles{}).WriteNew("deal.ics", nil); err != nil || path != filepath.Join(folder, "deal-2.ics") {
			t.Errorf("written to %q, %v", path, err)
		}
		if _, err := os.Stat("elsewhere"); !errors.Is(err, fs.ErrNotExist) {
			t.Error("the link was followed")
		}
	})
	t.Run("no such place", func(t *testing.T) {
		if _, err := (userFiles{}).WriteNew(filepath.Join("nowhere", "deal.ics"), nil); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("the error is %v", err)
		}
	})
}

func checkNewFile(t *testing.T, path string, content byte) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil || len(b) != 1 || b[0] != content {
		t.Errorf("%s holds %v, %v", path, b, err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
		t.Errorf("%s: %v, %v", path, info.Mode(), err)
	}
}
