package terminal

import (
	"sort"
	"unicode"

	"daruma/journal/text"

	"github.com/rivo/uniseg"
)

// The fields of bubbles count runes; a person counts characters: が typed as
// two code points, a flag, a family name with a variation selector. These
// functions find the character boundaries of one line, as rune offsets.

// boundaryBefore returns the last boundary before pos, at least 0.
func boundaryBefore(line []rune, pos int) int {
	found := 0
	eachCluster(line, func(start, _ int) bool {
		if start < pos {
			found = start
		}
		return start < pos
	})
	return found
}

// boundaryAfter returns the first boundary after pos, at most len(line).
func boundaryAfter(line []rune, pos int) int {
	found := len(line)
	eachCluster(line, func(_, end int) bool {
		if end > pos {
			found = end
		}
		return end <= pos
	})
	return found
}

// snap returns the last boundary that is not after pos.
func snap(line []rune, pos int) int {
	if pos >= len(line) {
		return len(line)
	}
	return boundaryBefore(line, pos+1)
}

// snapUp returns the first boundary that is not before pos.
func snapUp(line []rune, pos int) int {
	if snap(line, pos) == pos {
		return pos
	}
	return boundaryAfter(line, pos)
}

// eachCluster visits the characters of line until visit returns false.
func eachCluster(line []rune, visit func(start, end int) bool) {
	start, state := 0, -1
	for rest := string(line); rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		end := start + len([]rune(cluster))
		if !visit(start, end) {
			return
		}
		start = end
	}
}

// A character is one cluster of a line: where it is and how wide.
type character struct{ start, end, cells int }

func characters(line []rune) []character {
	var chars []character
	eachCluster(line, func(start, end int) bool {
		chars = append(chars, character{start, end, text.Width(string(line[start:end]))})
		return true
	})
	return chars
}

// indexAt returns the index of the character at rune offset pos, or len(chars)
// behind the last one.
func indexAt(chars []character, pos int) int {
	return sort.Search(len(chars), func(i int) bool { return chars[i].end > pos })
}

// cells returns how many cells the characters take.
func cells(chars []character) int {
	sum := 0
	for _, c := range chars {
		sum += c.cells
	}
	return sum
}

// wordBefore returns where the word before pos begins. Japanese has no spaces:
// there a word is a run of one script, which is what most people expect.
func wordBefore(line []rune, pos int) int {
	for pos > 0 && script(line[pos-1]) == space {
		pos--
	}
	if pos == 0 {
		return 0
	}
	for kind := script(line[pos-1]); pos > 0 && script(line[pos-1]) == kind; {
		pos--
	}
	return snap(line, pos)
}

// wordAfter returns where the word after pos ends.
func wordAfter(line []rune, pos int) int {
	for pos < len(line) && script(line[pos]) == space {
		pos++
	}
	if pos == len(line) {
		return pos
	}
	for kind := script(line[pos]); pos < len(line) && script(line[pos]) == kind; {
		pos++
	}
	return boundaryAfter(line, pos-1)
}

// A scriptKind is what the characters of one word have in common.
type scriptKind int

const (
	space scriptKind = iota
	letters
	hiragana
	katakana
	han
	marks
)

func script(r rune) scriptKind {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.Is(unicode.Hiragana, r):
		return hiragana
	case unicode.Is(unicode.Katakana, r) || r == 'ー':
		return katakana
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.In(r, unicode.L, unicode.N, unicode.M):
		return letters
	}
	return marks
}
