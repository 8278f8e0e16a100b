package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
)

// widths and heights go from nothing to more than anybody has, closely where a
// screen is laid out in another way.
var (
	widths  = []int{0, 1, 2, 3, 10, 31, 59, 60, 61, 68, 75, 76, 77, 78, 79, 80, 95, 111, 112, 113, 114, 115, 130}
	heights = []int{0, 1, 2, 5, 15, 16, 17, 19, 20, 21, 22, 23, 24, 31, 36, 45}
)

// everySize is each width with a small, a usual and a large height, and each
// height with such widths.
func everySize() [][2]int {
	var out [][2]int
	for _, w := range widths {
		out = append(out, [2]int{w, 16}, [2]int{w, 24}, [2]int{w, 45})
	}
	for _, h := range heights {
		out = append(out, [2]int{60, h}, [2]int{80, h}, [2]int{130, h})
	}
	return out
}

// TestEverySize: no window makes a screen panic or overflow.
func TestEverySize(t *testing.T) {
	for i, s := range scenes {
		lang := text.Langs[i%len(text.Langs)]
		t.Run(s.name+"."+string(lang), func(t *testing.T) {
			t.Parallel()
			d := s.launch(t, lang)
			for _, size := range everySize() {
				d.update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				checkShape(t, d)
				if t.Failed() {
					t.Fatalf("at %dx%d", size[0], size[1])
				}
			}
			d.Settle()
		})
	}
}

// TestKeysInEverySize: a key that is hit while the window is too small, or no
// window yet, loses nothing and breaks nothing.
func TestKeysInEverySize(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		if d.app.help {
			continue // any key closes it, in any window
		}
		before := d.View()
		for w := 0; w <= 10; w++ {
			for _, h := range []int{0, 1, 2} {
				d.update(tea.WindowSizeMsg{Width: w, Height: h})
				for _, key := range []string{"enter", "down", "q", "x", "esc", "tab", "backspace", "right"} {
					d.Press(key)
					checkShape(t, d)
				}
			}
		}
		d.Resize(80, 24)
		if d.View() != before || d.quit {
			t.Errorf("%s came back as\n%s\nwas\n%s", s.name, d.View(), before)
		}
	}
}

// TestTypingInTheSmallestWindow: long answers in the smallest window keep the
// caret in sight.
func TestTypingInTheSmallestWindow(t *testing.T) {
	for _, lang := range text.Langs {
		for _, s := range scenes {
			d := s.launch(t, lang)
			d.Resize(minWidth, minHeight)
			if !d.app.top().Typing() || d.app.help {
				continue
			}
			for range 8 {
				d.Type("そして長い返事 and a long answer ")
			}
			checkShape(t, d)
			checkCaret(t, d)
			if t.Failed() {
				t.Fatalf("in %s", s.name)
			}
		}
	}
}
