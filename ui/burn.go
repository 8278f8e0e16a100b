package ui

import (
	"strings"

	"daruma/journal/text"
)

// smoulder puts the characters of lines out from the edges inwards: all of them
// are gone at the last frame.
func smoulder(lines []string, frame int) []string {
	widest := 0
	for _, l := range lines {
		widest = max(widest, text.Width(strings.TrimRight(l, " ")))
	}
	half := (widest + 1) / 2
	gone := half * frame / (burnFrames - 1)
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = keepMiddle(strings.TrimRight(l, " "), gone+i%3, widest-gone-i%2)
	}
	return out
}

// keepMiddle blanks the cells of s before from and at or after to.
func keepMiddle(s string, from, to int) string {
	var b strings.Builder
	x := 0
	for _, r := range s {
		w := text.Width(string(r))
		if x >= from && x+w <= to {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Repeat(" ", w))
		}
		x += w
	}
	return b.String()
}
