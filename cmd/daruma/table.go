package main

import (
	"strings"

	"github.com/charmbracelet/x/term"

	"daruma/journal/text"
)

// A table is rows of cells for reading.
type table [][]string

// columnGap is what parts two columns, and longestCell how wide one may become
// in every column but the last.
const (
	columnGap   = "  "
	longestCell = 40
)

// in aligns the columns by what they take on a terminal. Cells are cleaned. The
// last one ends at width; without a width nothing is cut there.
func (t table) in(width int) string {
	widths := t.widths()
	var b strings.Builder
	for _, row := range t {
		var line strings.Builder
		for i, cell := range row {
			cell = text.CleanLine(cell)
			if i < len(row)-1 {
				line.WriteString(text.PadRight(text.Truncate(cell, widths[i]), widths[i]) + columnGap)
			} else {
				line.WriteString(cell)
			}
		}
		cut := strings.TrimRight(line.String(), " ")
		if width > 0 {
			cut = text.Truncate(cut, width)
		}
		b.WriteString(cut + "\n")
	}
	return b.String()
}

func (t table) widths() []int {
	var widths []int
	for _, row := range t {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = min(max(widths[i], text.Width(text.CleanLine(cell))), longestCell)
		}
	}
	return widths
}

// wrapped is a paragraph in lines of at most width; without a width it is one.
func wrapped(s string, width int) string {
	if width <= 0 {
		return s + "\n"
	}
	return strings.Join(text.Wrap(s, width), "\n") + "\n"
}

// width is how wide the terminal on standard output is, 0 where there is none.
func (c *call) width() int {
	out, ok := terminalOf(c.stdout)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(out.Fd())
	if err != nil {
		return 0
	}
	return width
}
