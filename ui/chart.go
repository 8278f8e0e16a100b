package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/journal/pattern"
	"daruma/journal/text"
)

// Charts are drawn with ASCII alone: every terminal draws each sign one cell
// wide, and what a colour would say a sign of its own says too.
const (
	signGround  = "." // a scale where nothing stands
	signRange   = "=" // where a share or a value may lie
	signShare   = "O" // a share or a value
	signAll     = "|" // the share of all decided deals
	signLost    = "#"
	signWon     = "o"
	signSilence = "~"
)

// A stroke is one sign over the cells from from to to, both included.
type stroke struct {
	sign     string
	style    lipgloss.Style
	from, to int
}

// strip is a line of width cells. Later strokes lie over earlier ones; what none
// covers is empty, and what reaches beyond the line is cut.
func strip(width int, strokes ...stroke) string {
	if width < 1 {
		return ""
	}
	over := make([]int, width) // which stroke is seen in each cell, from 1
	for i, s := range strokes {
		for at := max(s.from, 0); at <= min(s.to, width-1); at++ {
			over[at] = i + 1
		}
	}
	var b strings.Builder
	for from := 0; from < width; {
		to := from + 1
		for to < width && over[to] == over[from] {
			to++
		}
		if run := over[from]; run == 0 {
			b.WriteString(strings.Repeat(" ", to-from))
		} else {
			s := strokes[run-1]
			b.WriteString(s.style.Render(strings.Repeat(s.sign, to-from)))
		}
		from = to
	}
	return b.String()
}

// cellOf is the cell of a line of width cells in which a part of the whole
// stands, from 0 to 1.
func cellOf(part float64, width int) int {
	return min(max(int(part*float64(width)), 0), width-1)
}

// shareBar is a share on a scale from 0 to 100%: where it may lie by its 95%
// interval, the share itself, and under them the share of all decided deals.
func shareBar(e *env, r, all pattern.Rate, width int) string {
	strokes := []stroke{
		{signGround, e.look.Muted, 0, width - 1},
		{signRange, e.look.Quiet, cellOf(r.Low, width), cellOf(r.High, width)},
	}
	if all.N > 0 {
		at := cellOf(all.Share, width)
		strokes = append(strokes, stroke{signAll, e.look.Text, at, at})
	}
	at := cellOf(r.Share, width)
	return strip(width, append(strokes, stroke{signShare, e.look.Title, at, at})...)
}

// shareScale names the ends of the scale of a [shareBar].
func shareScale(width int) string {
	return "0%" + strings.Repeat(" ", max(width-6, 1)) + "100%"
}

// pathBar is a change from one value to another on a scale of steps, two cells
// to a step, from 0 on: before x, after O, and the way between them.
func pathBar(e *env, before, after float64, steps int) string {
	from, to := int(2*before), int(2*after)
	return strip(2*steps+1,
		stroke{signGround, e.look.Muted, 0, 2 * steps},
		stroke{"-", e.look.Quiet, min(from, to), max(from, to)},
		stroke{"x", e.look.Text, from, from},
		stroke{signShare, e.look.Title, to, to},
	)
}

// widestUnit is how many cells of a bar one deal takes at most, so that a few
// deals do not look like many.
const widestUnit = 3

// lengthOf is how many cells a bar of n takes where most has to fit into room.
// What is there at all takes a cell.
func lengthOf(n, most, room int) int {
	switch {
	case n == 0 || room < 1:
		return 0
	case most <= room:
		return n * min(room/most, widestUnit)
	}
	return max(n*room/most, 1)
}

// kOfN is a count as it stands in a row.
func kOfN(e *env, k, n int) string {
	return e.say(text.Say("%[1]d of %[2]d", "%[2]d件中%[1]d件").With(k, n))
}

// padLeft sets s at the right end of width cells.
func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(width-text.Width(s), 0)) + s
}

// sheet is the lines of a chart: sentences first, then what is drawn.
type sheet struct{ paragraphs }

func newSheet(e *env) *sheet { return &sheet{paragraphs{env: e, width: e.width}} }

// breathe leaves a line empty where the window is tall.
func (s *sheet) breathe() {
	if s.env.height >= dollFrom {
		s.gap()
	}
}

// line is one that was drawn.
func (s *sheet) line(parts ...string) { s.lines = append(s.lines, "   "+strings.Join(parts, "")) }
