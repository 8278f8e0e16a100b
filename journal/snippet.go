package journal

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"daruma/journal/text"
)

// Snippet returns the words around the first hit of q in original, as they were
// written but on one line and cleaned for showing, in at most that many terminal
// cells; "…" stands where something was left out. It reports false where no
// word of q occurs.
func Snippet(original string, q Query, cells int) (string, bool) {
	folded, pieces := foldMapped(original)
	from, to, ok := q.first(folded)
	if !ok {
		return "", false
	}
	start, end := pieces.span(from, to)
	hit, after := line(original[start:end]), line(original[end:])
	room := max(0, cells-text.Width(hit))
	before := lastCells(line(original[:start]), max(room/3, room-text.Width(after)))
	after = text.Truncate(after, room-text.Width(before))
	return strings.TrimSpace(text.Truncate(before+hit+after, cells)), true
}

// line is s on one line as it may be shown, each run of spaces as one.
func line(s string) string {
	space := false
	return strings.Map(func(r rune) rune {
		switch was := space; {
		case !unicode.IsSpace(r):
			space = false
			return r
		case was:
			return -1
		}
		space = true
		return ' '
	}, text.CleanLine(s))
}

// lastCells cuts the line s to its last cells, the first of them an ellipsis
// where something was cut.
func lastCells(s string, cells int) string {
	if text.Width(s) <= cells {
		return strings.TrimLeft(s, " ")
	}
	cells -= text.Width(text.Ellipsis)
	if cells < 0 {
		return ""
	}
	at := len(s)
	for at > 0 {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		if text.Width(s[at-size:]) > cells {
			break
		}
		at -= size
	}
	return text.Ellipsis + s[at:]
}

// pieces map a folded text back to its original: piece i begins at folded[i] in
// the one and at written[i] in the other. The last is the end of both.
type pieces struct{ folded, written []int }

// span returns the part of the original that holds folded[from:to], widened to
// whole pieces.
func (p pieces) span(from, to int) (start, end int) {
	first, found := slices.BinarySearch(p.folded, from)
	if !found {
		first--
	}
	last, _ := slices.BinarySearch(p.folded, to)
	return p.written[first], p.written[last]
}

// foldMapped folds s piece by piece, so that each can be traced back. The
// result is Fold(s), but for a text with more than 30 marks on one character.
func foldMapped(s string) (string, pieces) {
	var b strings.Builder
	var p pieces
	space := false
	for i := 0; i < len(s); {
		n := pieceLength(s[i:])
		folded := Fold(s[i : i+n])
		if space {
			folded = strings.TrimPrefix(folded, " ")
		}
		if folded != "" {
			p.folded, p.written = append(p.folded, b.Len()), append(p.written, i)
			b.WriteString(folded)
			space = strings.HasSuffix(folded, " ")
		}
		i += n
	}
	p.folded, p.written = append(p.folded, b.Len()), append(p.written, len(s))
	return b.String(), p
}

// pieceLength returns the bytes of the first character of s with everything
// that may compose with it: combining marks, half-width voicing marks, jamo.
func pieceLength(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) && s[n] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[n:])
		if folded := width.LookupRune(r).Folded(); folded != 0 {
			r = folded
		}
		if norm.NFC.PropertiesString(string(r)).BoundaryBefore() {
			break
		}
		n += size
	}
	return n
}
