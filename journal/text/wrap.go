package text

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// Ellipsis ends a text that was cut.
const Ellipsis = "…"

// Width returns how many terminal cells the widest line of s takes. Escape
// sequences take none and characters of ambiguous width take one, as in
// lipgloss.Width.
func Width(s string) int {
	widest := 0
	for line := range strings.SplitSeq(s, "\n") {
		widest = max(widest, ansi.StringWidth(line))
	}
	return widest
}

// Truncate cuts the line s to at most width cells, the last of them an
// ellipsis where something was cut. It never splits a character; a width below
// one gives "".
func Truncate(s string, width int) string { return TruncateWith(s, width, Ellipsis) }

// TruncateWith is Truncate with another sign for what was cut, for terminals
// that draw the ellipsis two cells wide.
func TruncateWith(s string, width int, tail string) string {
	if width < 1 {
		return ""
	}
	return ansi.Truncate(s, width, ansi.Truncate(tail, width, ""))
}

// PadRight fills the line s with spaces to width cells. A longer line is
// returned as it is.
func PadRight(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// Wrap breaks plain text into lines of at most width cells (at least one). It
// breaks where Unicode line breaking (UAX #14) allows: between words, between
// any two kana or kanji, but never so that a line begins with 、。」ー or a
// small kana or ends with 「. What fits no line is broken between characters.
// Spaces at a break are dropped, line breaks in the text are kept, and a
// character wider than width stands alone on its line. The parts of a date,
// "Fri 18 Feb 2027", 2027年2月18日（木）, stay together where they fit a line.
func Wrap(s string, width int) []string {
	width = max(1, width)
	var lines []string
	for paragraph := range strings.SplitSeq(s, "\n") {
		lines = wrapParagraph(lines, paragraph, width)
	}
	return lines
}

func wrapParagraph(lines []string, paragraph string, width int) []string {
	if ansi.StringWidth(paragraph) <= width {
		return append(lines, trimEnd(paragraph))
	}
	line, used := "", 0
	for _, segment := range segments(paragraph, width) {
		if line != "" && used+ansi.StringWidth(trimEnd(segment)) > width {
			lines = append(lines, trimEnd(line))
			line, used = "", 0
		}
		for left := ansi.StringWidth(trimEnd(segment)); left > width; {
			head := firstCells(segment, width)
			lines = append(lines, trimEnd(head))
			segment = segment[len(head):]
			left -= ansi.StringWidth(head)
		}
		line += segment
		used += ansi.StringWidth(segment)
	}
	if line == "" {
		return lines
	}
	return append(lines, trimEnd(line))
}

// date is a day, or a month, as daruma writes it.
var date = regexp.MustCompile(`(?:\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) )?\b(?:\d{1,2} )?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?: \d{4})?\b` +
	`|(?:\d{4}年 ?)?\d{1,2}月(?: ?\d{1,2}日)?(?:（[日月火水木金土]）)?`)

// segments are the pieces of a paragraph that a line may break between. A date
// that takes at most width cells is one of them.
func segments(paragraph string, width int) []string {
	var out []string
	dates := date.FindAllStringIndex(paragraph, -1)
	end, state := 0, -1
	for rest, within := paragraph, false; rest != ""; {
		var segment string
		segment, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		if joined := last(out) + segment; within && ansi.StringWidth(trimEnd(joined)) <= width {
			out[len(out)-1] = joined
		} else {
			out = append(out, segment)
		}
		end += len(segment)
		for len(dates) > 0 && dates[0][1] <= end {
			dates = dates[1:]
		}
		within = len(dates) > 0 && dates[0][0] < end
	}
	return out
}

func last(of []string) string {
	if len(of) == 0 {
		return ""
	}
	return of[len(of)-1]
}

// firstCells returns the longest start of s that takes at most width cells,
// whole characters only and at least one.
func firstCells(s string, width int) string {
	end, used := 0, 0
	state := -1
	for rest := s; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		used += ansi.StringWidth(cluster)
		if used > width && end > 0 {
			break
		}
		end += len(cluster)
	}
	return s[:end]
}

// trimEnd drops the spaces a broken line would end with, the ideographic space
// among them.
func trimEnd(s string) string { return strings.TrimRight(s, " \u3000") }
