//go:build unix

package main_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

// A screen is a terminal's screen, as far as the program needs one: it knows
// wide cells, the cursor, colours of characters, the alternate screen and
// synchronised updates. It is safe for use by several goroutines.
//
// What it shows is what a person would see: while a synchronised update
// (mode 2026) is under way, that is the frame before it.
type screen struct {
	mu    sync.Mutex
	now   picture
	shown *picture // the picture before the update under way, if one is
	main  *picture // the main screen, while the alternate one is in view

	wrap   bool // the next character begins a new line
	colour string
	modes  map[int]bool
	asked  []string // every question the program put to the terminal
	osc    []string // every OSC sequence, whole
	answer func(string)

	told   tells
	width  runewidth.Condition
	parser *ansi.Parser
}

// tells is what a terminal answers when it is asked.
type tells struct {
	nothing       bool
	background    string // as in "rgb:0000/0000/0000"
	wideAmbiguous bool   // … and ─ take two cells
}

// The terminals of the tests.
var (
	dark   = tells{background: "rgb:1111/1111/1111"}
	light  = tells{background: "rgb:ffff/fbfb/f0f0"}
	wide   = tells{background: "rgb:1111/1111/1111", wideAmbiguous: true}
	silent = tells{nothing: true}
)

// picture is the cells and the cursor.
type picture struct {
	cells   [][]cell
	x, y    int
	visible bool
}

type cell struct {
	text   string // the character with its marks; "" where nothing was written
	colour string
	right  bool // the right half of a wide character
}

// The modes that the tests look at.
const (
	cursorMode    = 25
	alternateMode = 1049
	pasteMode     = 2004
	syncMode      = 2026
)

// newScreen returns an empty screen. answer is called with what the terminal
// answers and must not block.
func newScreen(w, h int, told tells, answer func(string)) *screen {
	s := &screen{
		now: picture{cells: grid(w, h), visible: true}, modes: map[int]bool{cursorMode: true},
		told: told, answer: answer, width: runewidth.Condition{EastAsianWidth: told.wideAmbiguous},
		parser: ansi.NewParser(),
	}
	s.parser.SetDataSize(1 << 20)
	s.parser.SetHandler(ansi.Handler{
		Print: s.print, Execute: s.control, HandleCsi: s.csi, HandleOsc: s.command,
		HandleDcs: func(ansi.Cmd, ansi.Params, []byte) { s.asked = append(s.asked, "DCS") },
	})
	return s
}

func grid(w, h int) [][]cell {
	g := make([][]cell, h)
	for i := range g {
		g[i] = make([]cell, w)
	}
	return g
}

// Write takes what the program sends to its terminal.
func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range b {
		s.parser.Advance(c)
	}
	return len(b), nil
}

// resize gives the screen another size; what does not fit is cut.
func (s *screen) resize(w, h int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	cells := grid(w, h)
	for y := range min(h, len(s.now.cells)) {
		copy(cells[y], s.now.cells[y])
	}
	s.now.cells, s.shown, s.wrap = cells, nil, false
	s.now.x, s.now.y = min(s.now.x, w-1), min(s.now.y, h-1)
}

func (s *screen) columns() int { return len(s.now.cells[0]) }

func (s *screen) print(r rune) {
	p := &s.now
	w := s.width.RuneWidth(r)
	if w == 0 {
		s.mark(r)
		return
	}
	if s.wrap || p.x+w > s.columns() {
		p.x, s.wrap = 0, false
		s.lineFeed()
	}
	for i := range w {
		p.cells[p.y][p.x+i] = cell{right: i > 0, colour: s.colour}
	}
	p.cells[p.y][p.x].text = string(r)
	if p.x += w; p.x >= s.columns() {
		p.x, s.wrap = s.columns()-1, true
	}
}

// mark joins a character without a width to the one before it.
func (s *screen) mark(r rune) {
	x := s.now.x
	if !s.wrap {
		x--
	}
	row := s.now.cells[s.now.y]
	for x > 0 && row[x].right {
		x--
	}
	if x >= 0 {
		row[x].text += string(r)
	}
}

func (s *screen) lineFeed() {
	p := &s.now
	if p.y < len(p.cells)-1 {
		p.y++
		return
	}
	p.cells = append(slices.Clone(p.cells[1:]), make([]cell, s.columns()))
}

func (s *screen) control(b byte) {
	s.wrap = false
	switch b {
	case '\r':
		s.now.x = 0
	case '\n':
		s.lineFeed()
	case '\b':
		s.now.x = max(0, s.now.x-1)
	case '\t':
		s.now.x = min(s.now.x/8*8+8, s.columns()-1)
	}
}

func (s *screen) csi(cmd ansi.Cmd, params ansi.Params) {
	n := func(i, missing int) int {
		v, _, _ := params.Param(i, missing)
		return v
	}
	if cmd.Prefix() == '?' && (cmd.Final() == 'h' || cmd.Final() == 'l') {
		for i := range params {
			s.mode(n(i, 0), cmd.Final() == 'h')
		}
		return
	}
	if s.isQuestion(cmd, n(0, 0)) || cmd.Prefix() != 0 {
		return
	}
	if cmd.Final() == 'm' {
		s.paint(params)
		return
	}
	s.wrap = false
	s.move(cmd.Final(), n)
	s.erase(cmd.Final(), n(0, 0))
}

// isQuestion notes and answers what asks the terminal about itself: reports of
// the status and the cursor, of attributes, modes, versions and key protocols.
func (s *screen) isQuestion(cmd ansi.Cmd, first int) bool {
	switch final := cmd.Final(); {
	case final == 'n' || final == 'c':
	case cmd.Intermediate() == '$' && final == 'p':
	case cmd.Prefix() == '?' && final == 'u':
	case cmd.Prefix() == '>' && final == 'q':
	default:
		return false
	}
	s.asked = append(s.asked, fmt.Sprintf("CSI %d %c", first, cmd.Final()))
	if cmd.Prefix() == 0 && cmd.Final() == 'n' && first == 6 && !s.told.nothing {
		s.answer(fmt.Sprintf("\x1b[%d;%dR", s.now.y+1, s.now.x+1))
	}
	return true
}

func (s *screen) mode(mode int, on bool) {
	s.modes[mode] = on
	switch {
	case mode == cursorMode:
		s.now.visible = on
	case mode == syncMode && on:
		s.shown = s.now.clone()
	case mode == syncMode:
		s.shown = nil
	case mode == alternateMode && on && s.main == nil:
		s.main = s.now.clone()
		s.now.cells = grid(s.columns(), len(s.now.cells))
	case mode == alternateMode && !on && s.main != nil:
		visible := s.now.visible
		s.now, s.main = *s.main, nil
		s.now.visible = visible
	}
}

func (p picture) clone() *picture {
	p.cells = slices.Clone(p.cells)
	for y := range p.cells {
		p.cells[y] = slices.Clone(p.cells[y])
	}
	return &p
}

func (s *screen) move(final byte, n func(i, missing int) int) {
	p := &s.now
	by := max(1, n(0, 1))
	switch final {
	case 'H':
		p.y, p.x = max(n(0, 1), 1)-1, max(n(1, 1), 1)-1
	case 'A':
		p.y -= by
	case 'B':
		p.y += by
	case 'C':
		p.x += by
	case 'D':
		p.x -= by
	case 'G':
		p.x = by - 1
	}
	p.y, p.x = min(max(p.y, 0), len(p.cells)-1), min(max(p.x, 0), s.columns()-1)
}

func (s *screen) erase(final byte, how int) {
	p := &s.now
	blank := func(y, from, to int) { clear(p.cells[y][from:to]) }
	end := s.columns()
	switch {
	case final == 'K' && how == 0:
		blank(p.y, p.x, end)
	case final == 'K' && how == 1:
		blank(p.y, 0, p.x+1)
	case final == 'K' && how == 2:
		blank(p.y, 0, end)
	case final == 'J' && how == 0:
		blank(p.y, p.x, end)
		for y := p.y + 1; y < len(p.cells); y++ {
			blank(y, 0, end)
		}
	case final == 'J' && how == 2:
		for y := range p.cells {
			blank(y, 0, end)
		}
	}
}

// paint keeps the colour of the characters to come: "#e0604c" for a true one,
// else "".
func (s *screen) paint(params ansi.Params) {
	n := func(i int) int {
		v, _, _ := params.Param(i, 0)
		return v
	}
	if len(params) == 0 {
		s.colour = ""
	}
	for i := 0; i < len(params); i++ {
		switch v := n(i); {
		case v == 38 && n(i+1) == 2:
			s.colour = fmt.Sprintf("#%02X%02X%02X", n(i+2), n(i+3), n(i+4))
			i += 4
		case v == 38 || v == 48:
			i += 2
		case v == 0, v == 39:
			s.colour = ""
		}
	}
}

// command takes an OSC sequence: titles, colours, the clipboard.
func (s *screen) command(_ int, data []byte) {
	s.osc = append(s.osc, string(data))
	if !bytes.HasSuffix(data, []byte(";?")) {
		return
	}
	s.asked = append(s.asked, "OSC "+string(data))
	if string(data) == "11;?" && !s.told.nothing {
		s.answer("\x1b]11;" + s.told.background + "\x1b\\")
	}
}

// see hands what a person would see.
func (s *screen) see(look func(picture)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.shown != nil {
		look(*s.shown)
		return
	}
	look(s.now)
}

// String is the screen as lines without the blanks at their ends.
func (s *screen) String() string {
	var b strings.Builder
	s.see(func(p picture) {
		for y := range p.cells {
			b.WriteString(p.row(y) + "\n")
		}
	})
	return b.String()
}

func (p picture) row(y int) string {
	var line strings.Builder
	for _, c := range p.cells[y] {
		switch {
		case c.right:
		case c.text == "":
			line.WriteByte(' ')
		default:
			line.WriteString(c.text)
		}
	}
	return strings.TrimRight(line.String(), " ")
}

// endsAt reports whether text stands in row y so that column x is the one after
// it.
func (p picture) endsAt(y, x int, text string) bool {
	for from := range x {
		if end, ok := p.matches(y, from, text); ok && end == x {
			return true
		}
	}
	return false
}

// matches reports whether text stands in row y from column x on, and the column
// after it.
func (p picture) matches(y, x int, text string) (end int, ok bool) {
	for text != "" {
		if x >= len(p.cells[y]) {
			return 0, false
		}
		c := p.cells[y][x]
		x++
		if c.right {
			continue
		}
		if c.text == "" {
			c.text = " "
		}
		rest, found := strings.CutPrefix(text, c.text)
		if !found {
			return 0, false
		}
		text = rest
	}
	for x < len(p.cells[y]) && p.cells[y][x].right {
		x++
	}
	return x, true
}

// colourOf is the colour of text where it first stands on the screen.
func (s *screen) colourOf(text string) (colour string) {
	s.see(func(p picture) {
		for y := range p.cells {
			for x := range p.cells[y] {
				if _, ok := p.matches(y, x, text); ok {
					colour = p.cells[y][x].colour
					return
				}
			}
		}
	})
	return colour
}

// caretAfter reports whether the cursor is in view and stands directly after
// text.
func (s *screen) caretAfter(text string) (ok bool) {
	s.see(func(p picture) { ok = p.visible && p.endsAt(p.y, p.x, text) })
	return ok
}

// on reports whether a mode is on.
func (s *screen) on(mode int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.modes[mode]
}

// questions are what the program has asked the terminal so far.
func (s *screen) questions() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.asked)
}

// commands are the OSC sequences that begin so, without that beginning.
func (s *screen) commands(beginning string) (out []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range s.osc {
		if rest, ok := strings.CutPrefix(c, beginning); ok {
			out = append(out, rest)
		}
	}
	return out
}
