package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"daruma/ui"
)

// filesIn is a home with these files; a name that ends in a slash is a folder.
func filesIn(t *testing.T, names ...string) userFiles {
	t.Helper()
	home := t.TempDir()
	for _, name := range names {
		path := filepath.Join(home, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		err := error(nil)
		if name[len(name)-1] == '/' {
			err = os.MkdirAll(path, 0o700)
		} else {
			err = os.WriteFile(path, []byte(name), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return userFiles{home}
}

func TestOpenFile(t *testing.T) {
	const decomposed = "Downloads/か\u3099いしゃ.csv"
	files := filesIn(t, "Downloads/deals.csv", decomposed)
	tests := []struct {
		name, path, holds string
		err               error
	}{
		{"in the home", "~/Downloads/deals.csv", "Downloads/deals.csv", nil},
		{"its whole path", filepath.Join(files.home, "Downloads", "deals.csv"), "Downloads/deals.csv", nil},
		{"a name that is stored otherwise", "~/Downloads/がいしゃ.csv", decomposed, nil},
		{"missing", "~/Downloads/other.csv", "", fs.ErrNotExist},
		{"a folder", "~/Downloads", "", ui.ErrNoFile},
		{"the home of another", "~other/deals.csv", "", fs.ErrNotExist},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := files.Open(tt.path)
			if !errors.Is(err, tt.err) {
				t.Fatalf("%v, want %v", err, tt.err)
			}
			if err != nil {
				return
			}
			content, err := io.ReadAll(f)
			if err := errors.Join(err, f.Close()); err != nil || string(content) != tt.holds {
				t.Errorf("%q, %v", content, err)
			}
		})
	}
}

func TestCompleteFile(t *testing.T) {
	files := filesIn(t, "Downloads/deals-2026.csv", "Downloads/Deals-2025.CSV", "Downloads/deal.png", "Downloads/.deals.csv", "Downloads/deals/", "Downloads/がいしゃ.json")
	tests := []struct {
		typed string
		want  []string
	}{
		{"", []string{"~/"}},
		{"~", []string{"~/"}},
		{"~/Down", []string{"~/Downloads/"}},
		{"~/Downloads/deal", []string{"~/Downloads/Deals-2025.CSV", "~/Downloads/deals/", "~/Downloads/deals-2026.csv"}},
		{"~/Downloads/か\u3099", []string{"~/Downloads/がいしゃ.json"}},
		{"~/Downloads/.", []string{"~/Downloads/.deals.csv"}},
		{"~/Nowhere/", nil},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			want := slices.Clone(tt.want)
			for i, w := range want {
				want[i] = filepath.FromSlash(w)
			}
			if got := files.Complete(filepath.FromSlash(tt.typed)); !slices.Equal(got, want) {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}
