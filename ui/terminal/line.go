package terminal

import (
	"strings"
	"unicode/utf8"

	"daruma/journal/text"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// Line is a field of one line. It keeps the value, cursor and drawing of a
// bubbles textinput and closes what that leaves open: its caret moves by
// characters, not runes; its word keys neither hang nor panic; what is typed or
// pasted arrives normalised and clean; it has no limit; a wide character never
// makes it wider than it should be.
//
// A Line is a value: keep what Update returns. Enter, tab, up and down are not
// its keys. A command takes the Value along, not the Line.
type Line struct {
	input textinput.Model
	width int
	from  int // first visible rune
}

// NewLine returns an empty Line without focus, 40 cells wide.
func NewLine() Line {
	input := textinput.New()
	input.Prompt = ""
	input.PlaceholderStyle = lipgloss.NewStyle()
	input.Cursor.Style = CaretStyle()
	input.Cursor.SetMode(cursor.CursorStatic)
	return Line{input: input, width: 40}
}

// Value returns the text.
func (l Line) Value() string { return l.input.Value() }

// SetValue replaces the text and puts the caret behind it. Line breaks become
// spaces.
func (l *Line) SetValue(s string) { l.set(oneLine(s), -1) }

// Insert puts s at the caret, whatever its size.
func (l *Line) Insert(s string) {
	line, pos := l.caret()
	start := boundaryBefore(line, pos)
	insert, erase := join(string(line[start:pos]), strings.Trim(text.Normal(s), "\n"), text.CleanLine)
	if !erase {
		start = pos
	}
	l.replace(start, pos, insert)
}

// SetPlaceholder sets what stands in the empty field, and its style.
func (l *Line) SetPlaceholder(s string, style lipgloss.Style) {
	l.input.Placeholder = text.CleanLine(s)
	l.input.PlaceholderStyle = style
}

// Mask shows a * for each cell of the text: for a passphrase.
func (l *Line) Mask() { l.input.EchoMode = textinput.EchoPassword }

// SetWidth sets the width in cells, the caret's own cell included. Less than
// three is three.
func (l *Line) SetWidth(cells int) {
	l.width = max(3, cells)
	l.scroll()
}

// Focus lets the field take keys and shows the caret. One field of a screen has
// the focus at a time.
func (l *Line) Focus() { l.input.Focus() }

// Blur takes the focus away.
func (l *Line) Blur() { l.input.Blur() }

// Focused tells whether the field has the focus.
func (l Line) Focused() bool { return l.input.Focused() }

// Update takes one message. Without the focus nothing is taken; the command is
// nil, or reports PasteTooLarge.
func (l Line) Update(msg tea.Msg) (Line, tea.Cmd) {
	key, ok := msg.(tea.KeyMsg)
	if !ok || !l.Focused() {
		return l, nil
	}
	if s := typed(key); s != "" {
		if key.Paste && len(s) > PasteLimit {
			return l, refuse(oneLine(s))
		}
		l.Insert(s)
		return l, nil
	}
	l.act(actions[key.String()])
	return l, nil
}

func (l *Line) act(a action) {
	line, pos := l.caret()
	switch a {
	case left:
		l.move(boundaryBefore(line, pos))
	case right:
		l.move(boundaryAfter(line, pos))
	case wordLeft:
		l.move(l.wordBefore(line, pos))
	case wordRight:
		l.move(l.wordAfter(line, pos))
	case lineStart, textStart:
		l.move(0)
	case lineEnd, textEnd:
		l.move(len(line))
	case eraseLeft:
		l.replace(boundaryBefore(line, pos), pos, "")
	case eraseRight:
		l.replace(pos, boundaryAfter(line, pos), "")
	case eraseWordLeft:
		l.replace(l.wordBefore(line, pos), pos, "")
	case eraseWordRight:
		l.replace(pos, l.wordAfter(line, pos), "")
	case eraseToStart:
		l.replace(0, pos, "")
	case eraseToEnd:
		l.replace(pos, len(line), "")
	case nothing, up, down, pageUp, pageDown, newline:
	}
}

// wordBefore and wordAfter take a masked text as one word: where its words end
// would tell something about it.
func (l Line) wordBefore(line []rune, pos int) int {
	if l.input.EchoMode != textinput.EchoNormal {
		return 0
	}
	return wordBefore(line, pos)
}

func (l Line) wordAfter(line []rune, pos int) int {
	if l.input.EchoMode != textinput.EchoNormal {
		return len(line)
	}
	return wordAfter(line, pos)
}

func (l Line) caret() (line []rune, pos int) {
	return []rune(l.input.Value()), l.input.Position()
}

func (l *Line) move(pos int) {
	l.input.SetCursor(pos)
	l.scroll()
}

// replace puts s in the place of the runes from start to end, and the caret
// behind it.
func (l *Line) replace(start, end int, s string) {
	line, _ := l.caret()
	head := string(line[:start]) + s
	whole := head + string(line[end:])
	l.set(whole, snapUp([]rune(whole), utf8.RuneCountInString(head)))
}

// set replaces the whole text; a negative pos is its end.
func (l *Line) set(s string, pos int) {
	l.input.SetValue(s)
	if pos < 0 {
		l.input.CursorEnd()
	} else {
		l.input.SetCursor(pos)
	}
	l.scroll()
}

// scroll moves the visible part so that the caret is in it, and shows as much
// of the text as fits.
func (l *Line) scroll() {
	line, pos := l.caret()
	chars := characters(line)
	at, first := indexAt(chars, pos), indexAt(chars, min(l.from, pos))
	caretCells := 1
	if at < len(chars) {
		caretCells = chars[at].cells
	}
	for first > 0 && cells(chars[first-1:])+1 <= l.width {
		first--
	}
	room := l.width - caretCells
	for room -= cells(chars[first:at]); room < 0 && first < at; first++ {
		room += chars[first].cells
	}
	l.from = len(line)
	if first < len(chars) {
		l.from = chars[first].start
	}
}

// View draws the field exactly as wide as SetWidth says. bubbles draws the
// visible part: its own scrolling measures runes and lets wide ones through.
func (l Line) View() string {
	line, pos := l.caret()
	end, room := l.from, l.width
	for _, c := range characters(line[l.from:]) {
		if room -= c.cells; room < 0 {
			break
		}
		end = l.from + c.end
	}
	part := l.input
	part.SetValue(string(line[l.from:end]))
	part.SetCursor(pos - l.from)
	if len(line) == 0 && part.Placeholder != "" {
		part.Width = l.width // the placeholder is cut to it
	}
	return text.PadRight(part.View(), l.width)
}

func oneLine(s string) string {
	return text.CleanLine(strings.Trim(text.Normal(s), "\n"))
}
