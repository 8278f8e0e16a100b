package terminal

import (
	"strings"

	"daruma/journal/text"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textarea"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// maxLines is where the bubbles textarea cuts text off.
const maxLines = 10_000

// Prose is a field of many lines. It keeps, wraps and draws with a bubbles
// textarea and closes what that leaves open: its caret moves by characters, not
// runes; its word keys neither hang nor panic; what is typed or pasted arrives
// normalised and clean; it has no limit of characters, and text with more lines
// than it can hold is kept whole; the caret is in sight after every change.
//
// A Prose is a value: keep what Update returns, and do not use the one before.
// A command takes the Value along, not the Prose.
type Prose struct {
	area textarea.Model
	// whole is the text where it has more lines than the area holds.
	whole string
	// drawn is shared by all copies: a screen that sizes a copy in its View
	// sizes what the keys move in too.
	drawn *size
}

type size struct{ width, height int }

// NewProse returns an empty Prose without focus, 40 cells wide and 6 lines high.
func NewProse() Prose {
	area := textarea.New()
	area.Prompt = ""
	area.ShowLineNumbers = false
	area.CharLimit, area.MaxHeight, area.MaxWidth = 0, 0, 0
	area.FocusedStyle, area.BlurredStyle = textarea.Style{}, textarea.Style{}
	area.Cursor.Style = CaretStyle()
	area.Cursor.SetMode(cursor.CursorStatic)
	// The other keys of the area belong to the screens, or are done here.
	area.KeyMap = textarea.KeyMap{
		DeleteBeforeCursor:      key.NewBinding(key.WithKeys("ctrl+u")),
		DeleteAfterCursor:       key.NewBinding(key.WithKeys("ctrl+k")),
		DeleteCharacterBackward: key.NewBinding(key.WithKeys("backspace")),
		DeleteCharacterForward:  key.NewBinding(key.WithKeys("delete")),
		InsertNewline:           key.NewBinding(key.WithKeys("enter")),
		CharacterBackward:       key.NewBinding(key.WithKeys("left")),
		CharacterForward:        key.NewBinding(key.WithKeys("right")),
		InputBegin:              key.NewBinding(key.WithKeys("ctrl+home")),
		InputEnd:                key.NewBinding(key.WithKeys("ctrl+end")),
	}
	p := Prose{area: area, drawn: &size{}}
	p.SetWidth(40)
	p.SetHeight(6)
	return p
}

// Value returns the text, lines separated by \n.
func (p Prose) Value() string {
	if p.TooLong() {
		return p.whole
	}
	return p.area.Value()
}

// TooLong tells that the text has more than 10,000 lines. It is kept whole, but
// the field shows only its beginning and takes no key; the editor takes it.
func (p Prose) TooLong() bool { return p.whole != "" }

// SetValue replaces the text and puts the caret behind it.
func (p *Prose) SetValue(s string) {
	s = manyLines(s)
	p.whole = ""
	if strings.Count(s, "\n") >= maxLines {
		p.whole = s
	}
	p.area.SetValue(s)
	p.settle()
}

// Insert puts s at the caret, whatever its size.
func (p *Prose) Insert(s string) {
	s = text.Normal(s)
	if p.TooLong() || p.area.LineCount()+strings.Count(manyLines(s), "\n") > maxLines {
		before, after := p.around()
		p.SetValue(before + s + after)
		return
	}
	line, pos := p.caret()
	start := boundaryBefore(line, pos)
	insert, erase := join(string(line[start:pos]), s, text.Clean)
	if erase {
		p.erase(start, pos)
	}
	p.area.InsertString(insert)
	p.snapUp()
	p.settle()
}

// SetPlaceholder sets what stands in the empty field, and its style.
func (p *Prose) SetPlaceholder(s string, style lipgloss.Style) {
	p.area.Placeholder = text.Clean(s)
	p.area.FocusedStyle.Placeholder = style
	p.area.BlurredStyle.Placeholder = style
	// The area points at one of its styles, in the copy that was last focused.
	if p.area.Focused() {
		p.area.Focus()
	} else {
		p.area.Blur()
	}
}

// SetWidth sets the width in cells. Less than three is three.
func (p *Prose) SetWidth(cells int) {
	p.drawn.width = max(3, cells)
	p.fit()
}

// SetHeight sets the number of lines in sight, at least one.
func (p *Prose) SetHeight(lines int) {
	p.drawn.height = max(1, lines)
	p.fit()
}

// fit gives the area the size that was set last, on this copy or another.
func (p *Prose) fit() {
	if p.area.Width() == p.drawn.width && p.area.Height() == p.drawn.height {
		return
	}
	grown := p.area.Height() < p.drawn.height
	p.area.SetWidth(p.drawn.width)
	p.area.SetHeight(p.drawn.height)
	p.settle()
	if grown {
		p.fill()
	}
}

// Focus lets the field take keys and shows the caret. One field of a screen has
// the focus at a time.
func (p *Prose) Focus() {
	p.area.Focus()
	p.settle()
}

// Blur takes the focus away.
func (p *Prose) Blur() { p.area.Blur() }

// Focused tells whether the field has the focus.
func (p Prose) Focused() bool { return p.area.Focused() }

// View draws the field, as wide and high as it was set.
func (p Prose) View() string { return p.area.View() }

// Update takes one message. Without the focus nothing is taken; the command is
// nil, or reports PasteTooLarge.
func (p Prose) Update(msg tea.Msg) (Prose, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok || !p.Focused() || p.TooLong() {
		return p, nil
	}
	p.fit()
	if s := typed(k); s != "" {
		lines := p.area.LineCount() + strings.Count(s, "\n")
		if k.Paste && (len(s) > PasteLimit || lines > maxLines) {
			return p, refuse(manyLines(s))
		}
		p.Insert(s)
		return p, nil
	}
	if a := actions[k.String()]; a != nothing {
		p.act(a)
		p.snapUp()
		p.settle()
	}
	return p, nil
}

func (p *Prose) act(a action) {
	line, pos := p.caret()
	switch a {
	case left:
		p.moveOr(pos > 0, boundaryBefore(line, pos), tea.KeyLeft)
	case right:
		p.moveOr(pos < len(line), boundaryAfter(line, pos), tea.KeyRight)
	case wordLeft:
		p.moveOr(pos > 0, wordBefore(line, pos), tea.KeyLeft)
	case wordRight:
		p.moveOr(pos < len(line), wordAfter(line, pos), tea.KeyRight)
	case lineStart:
		p.area.CursorStart()
	case lineEnd:
		p.area.CursorEnd()
	case textStart:
		p.press(tea.KeyCtrlHome)
	case textEnd:
		p.press(tea.KeyCtrlEnd)
	case up:
		p.vertical(p.area.CursorUp, 1)
	case down:
		p.vertical(p.area.CursorDown, 1)
	case pageUp:
		p.vertical(p.area.CursorUp, p.area.Height())
	case pageDown:
		p.vertical(p.area.CursorDown, p.area.Height())
	case eraseLeft:
		p.eraseOr(boundaryBefore(line, pos), pos, tea.KeyBackspace)
	case eraseRight:
		p.eraseOr(pos, boundaryAfter(line, pos), tea.KeyDelete)
	case eraseWordLeft:
		p.eraseOr(wordBefore(line, pos), pos, tea.KeyBackspace)
	case eraseWordRight:
		p.eraseOr(pos, wordAfter(line, pos), tea.KeyDelete)
	case eraseToStart:
		p.press(tea.KeyCtrlU)
	case eraseToEnd:
		p.press(tea.KeyCtrlK)
	case newline:
		if p.area.LineCount() < maxLines {
			p.press(tea.KeyEnter)
		}
	case nothing:
	}
}

// caret returns the line the caret is in and its offset there, in runes.
func (p Prose) caret() (line []rune, pos int) {
	info := p.area.LineInfo()
	lines := strings.Split(p.area.Value(), "\n")
	line = []rune(lines[min(p.area.Line(), len(lines)-1)])
	return line, min(info.StartColumn+info.ColumnOffset, len(line))
}

// around returns the text before and after the caret.
func (p Prose) around() (before, after string) {
	if p.TooLong() {
		return p.whole, ""
	}
	lines := strings.Split(p.area.Value(), "\n")
	row := p.area.Line()
	line, pos := p.caret()
	before = strings.Join(append(lines[:row:row], string(line[:pos])), "\n")
	after = strings.Join(append([]string{string(line[pos:])}, lines[row+1:]...), "\n")
	return before, after
}

// moveOr moves to pos of the line, or where there is no more in the line
// presses the key that leaves it.
func (p *Prose) moveOr(inLine bool, pos int, leave tea.KeyType) {
	if !inLine {
		p.press(leave)
		return
	}
	p.area.SetCursor(pos)
}

// vertical moves the caret up or down and keeps it from standing inside a
// character.
func (p *Prose) vertical(move func(), times int) {
	for range times {
		move()
	}
	line, pos := p.caret()
	if at := snap(line, pos); at != pos {
		p.area.SetCursor(at)
	}
}

// eraseOr erases the runes from start to end of the line, or where there are
// none presses the key that joins two lines.
func (p *Prose) eraseOr(start, end int, join tea.KeyType) {
	if start == end {
		p.press(join)
		return
	}
	p.erase(start, end)
}

func (p *Prose) erase(start, end int) {
	line, _ := p.caret()
	p.area.SetCursor(start)
	p.press(tea.KeyCtrlK)
	p.area.InsertString(string(line[end:]))
	p.area.SetCursor(start)
}

// snapUp moves the caret behind a character that an edit has closed around it.
func (p *Prose) snapUp() {
	line, pos := p.caret()
	if at := snapUp(line, pos); at != pos {
		p.area.SetCursor(at)
	}
}

// press sends a key to the area, which takes keys and scrolls only while it has
// the focus.
func (p *Prose) press(k tea.KeyType) { p.send(tea.KeyMsg{Type: k}) }

func (p *Prose) send(msg tea.Msg) {
	focused := p.area.Focused()
	if !focused {
		p.area.Focus()
	}
	p.area, _ = p.area.Update(msg)
	if !focused {
		p.area.Blur()
	}
}

// fill scrolls back as far as the area has room: it scrolls by itself only
// where the caret would be out of sight. It goes from the ends of the lines: in
// the middle of one that is broken, the area's own keys can come to a standstill.
func (p *Prose) fill() {
	row := p.area.Line()
	_, col := p.caret()
	for p.area.Line() > 0 {
		p.area.CursorStart()
		p.area.CursorUp()
	}
	p.area.CursorStart()
	p.settle()
	for p.area.Line() < row {
		p.area.CursorEnd()
		p.area.CursorDown()
	}
	p.area.SetCursor(col)
	p.settle()
}

// settle scrolls the caret into sight. The area only knows its lines once it
// has drawn them, and only scrolls in Update.
func (p *Prose) settle() {
	_ = p.area.View()
	p.send(nil)
}

func manyLines(s string) string { return text.Clean(text.Normal(s)) }
