package ui

import (
	"slices"
	"strings"

	"daruma/journal/text"
)

// flow sets items in as many columns as fit into width.
func flow(items []string, width, indent int) []string {
	for n := len(items); n > 1; n-- {
		if columns := columnWidths(items, n); indent+sum(columns)+columnGap*(n-1) <= width {
			return inColumns(items, columns, indent)
		}
	}
	return inColumns(items, columnWidths(items, 1), indent)
}

const columnGap = 2

// columnWidths are the widths of n columns that hold items row by row.
func columnWidths(items []string, n int) []int {
	widths := make([]int, n)
	for i, it := range items {
		widths[i%n] = max(widths[i%n], text.Width(it))
	}
	return widths
}

func inColumns(items []string, widths []int, indent int) []string {
	var out []string
	for row := range slices.Chunk(items, len(widths)) {
		line := strings.Repeat(" ", indent)
		for i, it := range row {
			if i+1 < len(row) {
				it = text.PadRight(it, widths[i]+columnGap)
			}
			line += it
		}
		out = append(out, line)
	}
	return out
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}
