// Package terminal is what stands between the screens and a real terminal: the
// cursor where an input method expects it, input without lost characters, the
// fields one types in, the clipboard and the external editor.
package terminal

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// Bubble Tea hides the cursor and parks it at the bottom, so that an input
// method composes Japanese in the wrong place and a screen reader reads the
// wrong line. Here the real cursor stands on the caret: the focused field
// leaves a marker in its view, Place turns the marker of the finished frame
// into a trailer with its position, and Writer moves the cursor there.
//
// Both are private control sequences. They have no width, so that everything
// measures the frame as without them, and neither reaches the terminal.
const marker = "\x1b[=87z"

var trailer = regexp.MustCompile("\x1b\\[=88;(\\d+);(\\d+)z")

// unstyled draws without any colour or attribute: the field's cursor would
// otherwise be reversed under the real one, and show as none at all.
var unstyled = func() *lipgloss.Renderer {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.Ascii)
	return r
}()

// CaretStyle is the style for the cursor of a bubbles field: it leaves the
// marker in front of the character under the cursor.
func CaretStyle() lipgloss.Style {
	return unstyled.NewStyle().Transform(func(s string) string { return marker + s })
}

// Place turns the caret's marker in a finished frame into the trailer Writer
// reads. It belongs around the outermost View; nothing may be appended to the
// frame after it, and no rendered field may be wrapped again before it. A frame
// without a caret hides the cursor; with several, the last one counts.
//
// The position is part of the frame, so that the renderer notices a caret that
// moves over unchanged text.
func Place(frame string) string {
	row, col := 0, 0
	if i := strings.LastIndex(frame, marker); i >= 0 {
		before := frame[:i]
		row = strings.Count(before, "\n") + 1
		col = ansi.StringWidth(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		frame = strings.ReplaceAll(frame, marker, "")
	}
	return frame + fmt.Sprintf("\x1b[=88;%d;%dz", row, col)
}

// HasCaret reports whether the caret of the field in focus is in line, which is
// part of a frame that has not been through [Place] yet.
func HasCaret(line string) bool { return strings.Contains(line, marker) }

// Strip removes what CaretStyle and Place have added: for golden files and for
// output that is no terminal.
func Strip(frame string) string {
	return strings.ReplaceAll(trailer.ReplaceAllString(frame, ""), marker, "")
}

// CaretAt returns the 1-based row and column of the caret in a placed frame,
// or zeros where it has none.
func CaretAt(frame string) (row, col int) {
	found := trailer.FindAllStringSubmatch(frame, -1)
	if found == nil {
		return 0, 0
	}
	last := found[len(found)-1]
	row, _ = strconv.Atoi(last[1])
	col, _ = strconv.Atoi(last[2])
	return row, col
}

// Writer is the program's output, for tea.WithOutput. It holds the *os.File, so
// that Bubble Tea still sees a terminal, and moves the real cursor to the caret
// after each frame, as one synchronised update (mode 2026).
//
// A Write reaches the terminal whole: what goes between two frames, such as a
// clipboard sequence, goes through the same Writer in one Write.
type Writer struct {
	*os.File

	mu        sync.Mutex
	alternate bool
	row, col  int
	question  func() string
}

// NewWriter returns a Writer to f.
func NewWriter(f *os.File) *Writer { return &Writer{File: f} }

// AskWith lets in ask the terminal its questions when the program enters the
// alternate screen for the first time: Bubble Tea clears it directly after, so
// that asking leaves no trace in a frame. It must be called before the program
// runs.
func (w *Writer) AskWith(in *Input) { w.question = in.Ask }

const (
	enterAlternate = "\x1b[?1049h"
	leaveAlternate = "\x1b[?1049l"
	home           = "\x1b[H"
	hideCursor     = "\x1b[?25l"
	showCursor     = "\x1b[?25h"
	beginUpdate    = "\x1b[?2026h"
	endUpdate      = "\x1b[?2026l"
)

// WriteString is Write for a string.
func (w *Writer) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

// Write sends p to the terminal and returns len(p) where all of it got there.
func (w *Writer) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := w.takeTrailer(p)
	if bytes.Contains(out, []byte(leaveAlternate)) {
		w.alternate, w.row, w.col = false, 0, 0
	}
	if bytes.Contains(out, []byte(enterAlternate)) {
		w.alternate = true
		if w.question != nil {
			out = append(bytes.Clone(out), w.question()...)
			w.question = nil
		}
	}
	if w.alternate && isFrame(out) {
		out = w.withCursor(out)
	}
	if _, err := w.File.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// takeTrailer notes the caret's position and returns p without it. A frame
// whose last line has not changed carries none: the caret has not moved.
func (w *Writer) takeTrailer(p []byte) []byte {
	if !trailer.Match(p) {
		return p
	}
	w.row, w.col = CaretAt(string(p))
	return trailer.ReplaceAll(p, nil)
}

// isFrame tells a frame from the other sequences Bubble Tea writes: in the
// alternate screen it begins by moving home, and holds more than that.
func isFrame(p []byte) bool { return len(p) > len(home) && bytes.HasPrefix(p, []byte(home)) }

func (w *Writer) withCursor(frame []byte) []byte {
	var out bytes.Buffer
	out.WriteString(beginUpdate + hideCursor)
	out.Write(frame)
	if w.row > 0 {
		fmt.Fprintf(&out, "\x1b[%d;%dH%s", w.row, w.col, showCursor)
	}
	out.WriteString(endUpdate)
	return out.Bytes()
}
