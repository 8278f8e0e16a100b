package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daruma/journal/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sizes are the windows every screen is looked at in.
var sizes = []struct{ width, height int }{{80, 24}, {120, 36}, {60, 16}}

// TestScreens compares every screen with how it was last seen and found good.
func TestScreens(t *testing.T) {
	t.Logf("%d of %d scenes", len(scenes), len(allScenes))
	for _, lang := range text.Langs {
		for _, s := range scenes {
			t.Run(s.name+"."+string(lang), func(t *testing.T) {
				d := s.launch(t, lang)
				for _, size := range sizes {
					d.Resize(size.width, size.height)
					name := fmt.Sprintf("%s.%dx%d.%s.txt", s.name, size.width, size.height, lang)
					golden(t, name, d.View())
					checkFrame(t, d)
				}
			})
		}
	}
}

// TestTooSmall looks at what a window shows that no screen fits into.
func TestTooSmall(t *testing.T) {
	for _, lang := range text.Langs {
		d := launch(t, options{lang: lang, fixture: empty})
		d.Resize(40, 10)
		golden(t, fmt.Sprintf("too-small.40x10.%s.txt", lang), d.View())
	}
}

// TestNoGoldenIsLeftOver keeps files of scenes that are gone from staying.
func TestNoGoldenIsLeftOver(t *testing.T) {
	known := map[string]bool{}
	for _, lang := range text.Langs {
		known[fmt.Sprintf("too-small.40x10.%s.txt", lang)] = true
		for _, s := range allScenes {
			for _, size := range sizes {
				known[fmt.Sprintf("%s.%dx%d.%s.txt", s.name, size.width, size.height, lang)] = true
			}
		}
	}
	files, err := os.ReadDir(filepath.Join("testdata", "golden"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !known[f.Name()] {
			t.Errorf("no scene draws %s", f.Name())
		}
	}
}

// golden compares a frame, without the spaces at the ends of its lines, with
// the file of that name.
func golden(t *testing.T, name, frame string) {
	t.Helper()
	lines := strings.Split(frame, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	got := strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got\n%s\nwant\n%s", path, got, want)
	}
}
