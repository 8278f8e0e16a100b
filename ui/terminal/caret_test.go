package terminal

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
)

func TestPlace(t *testing.T) {
	at := CaretStyle().Render
	tests := []struct {
		name, frame string
		row, col    int
	}{
		{"none", "abc\ndef", 0, 0},
		{"start", at("a") + "bc", 1, 1},
		{"behind wide characters", "見出し\nか価" + at(" "), 2, 5},
		{"behind colours", "\x1b[31mab\x1b[0m" + at("c"), 1, 3},
		{"the last of two", at("a") + "\n" + "b" + at("c"), 2, 2},
		{"beside a column", lipgloss.JoinHorizontal(lipgloss.Top, "左側 ", "x\n"+at("y")), 2, 6},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			placed := Place(tt.frame)
			if row, col := CaretAt(placed); row != tt.row || col != tt.col {
				t.Errorf("caret at %d, %d, want %d, %d", row, col, tt.row, tt.col)
			}
			if got, want := Strip(placed), strings.ReplaceAll(tt.frame, marker, ""); got != want {
				t.Errorf("the frame is %q, want %q", got, want)
			}
			if lipgloss.Width(placed) != lipgloss.Width(tt.frame) {
				t.Errorf("the frame is %d cells wide, want %d", lipgloss.Width(placed), lipgloss.Width(tt.frame))
			}
		})
	}
}

// written returns what a Writer sends on for the writes.
func written(t *testing.T, prepare func(*Writer), writes ...string) string {
	t.Helper()
	r, f, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	w := NewWriter(f)
	prepare(w)
	for _, s := range writes {
		if n, err := io.WriteString(w, s); n != len(s) || err != nil {
			t.Fatalf("write %q: %d bytes, %v", s, n, err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestWriter(t *testing.T) {
	const frame = beginUpdate + hideCursor + "\x1b[H"
	tests := []struct {
		name   string
		writes []string
		want   string
	}{
		{"outside the alternate screen", []string{"\x1b[Htext"}, "\x1b[Htext"},
		{
			"a frame with a caret",
			[]string{enterAlternate, "\x1b[H" + Place("ab"+CaretStyle().Render("c"))},
			enterAlternate + frame + "abc\x1b[1;3H" + showCursor + endUpdate,
		},
		{
			"a frame without a caret",
			[]string{enterAlternate, "\x1b[H" + Place("abc")},
			enterAlternate + frame + "abc" + endUpdate,
		},
		{
			"a frame whose last line is the same",
			[]string{enterAlternate, "\x1b[H" + Place(CaretStyle().Render("a")), "\x1b[Hb"},
			enterAlternate + frame + "a\x1b[1;1H" + showCursor + endUpdate + frame + "b\x1b[1;1H" + showCursor + endUpdate,
		},
		{
			"clearing the screen",
			[]string{enterAlternate, "\x1b[2J", "\x1b[H"},
			enterAlternate + "\x1b[2J\x1b[H",
		},
		{
			"a clipboard sequence between frames",
			[]string{enterAlternate, "\x1b]52;c;5L6h\a", "\x1b[H" + Place("abc")},
			enterAlternate + "\x1b]52;c;5L6h\a" + frame + "abc" + endUpdate,
		},
		{
			"after leaving",
			[]string{enterAlternate, "\x1b[H" + Place(CaretStyle().Render("a")), leaveAlternate, "\x1b[Hb"},
			enterAlternate + frame + "a\x1b[1;1H" + showCursor + endUpdate + leaveAlternate + "\x1b[Hb",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := written(t, func(*Writer) {}, tt.writes...); got != tt.want {
				t.Errorf("%q is sent on as\n%q, want\n%q", tt.writes, got, tt.want)
			}
		})
	}
}

func TestWriterAsksOnce(t *testing.T) {
	in := NewInput(nil, (&clock{}).now, nil)
	got := written(t, func(w *Writer) { w.AskWith(in) }, hideCursor, enterAlternate, leaveAlternate, enterAlternate)
	if want := hideCursor + enterAlternate + in.Ask() + leaveAlternate + enterAlternate; got != want {
		t.Errorf("sent on %q, want %q", got, want)
	}
}
