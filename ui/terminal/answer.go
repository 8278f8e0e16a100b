package terminal

import (
	"bytes"
	"regexp"
	"strconv"
)

// An Answer is one thing the terminal has told about itself.
type Answer int

// What a terminal tells when it is asked. The first two values are none: no
// answer, and one that has begun.
const (
	noAnswer Answer = iota
	unfinished
	otherAnswer // to somebody else's question, the editor's perhaps
	DarkBackground
	LightBackground
	WideAmbiguous   // characters such as … take two cells
	NarrowAmbiguous // they take one
)

// question asks for the background colour, then writes an ambiguous character
// at the start of the second row and asks where the cursor stands. The second
// row, because the answer for the first one can look like F3 with a modifier.
const question = "\x1b]11;?\x1b\\\x1b[2;1H…\x1b[6n"

const (
	// shortest is the length of the longest beginning of an answer that a key
	// makes too: escape, and escape with a bracket. Those never wait.
	shortest = 2
	// longest is more than any answer takes.
	longest = 64
)

// match tells whether b begins with an answer, and its length. Only sequences
// that no key makes are answers; the position counts only while it was asked.
func match(b []byte, positionAsked bool) (n int, a Answer) {
	switch {
	case b[0] != esc:
		return 0, noAnswer
	case len(b) == 1:
		return 1, unfinished
	case b[1] == '[':
		return matchControl(b, positionAsked)
	case b[1] == ']':
		return matchColour(b)
	}
	return 0, noAnswer
}

const esc = '\x1b'

// matchControl matches the cursor's position, device attributes and mode
// reports.
func matchControl(b []byte, positionAsked bool) (n int, a Answer) {
	end := 2
	for end < len(b) && end < longest && bytes.IndexByte([]byte("0123456789;?>$"), b[end]) >= 0 {
		end++
	}
	if end == longest {
		return 0, noAnswer
	}
	if end == len(b) {
		return end, unfinished
	}
	parameters := string(b[2:end])
	private := parameters != "" && (parameters[0] == '?' || parameters[0] == '>')
	switch b[end] {
	case 'R':
		if positionAsked && parameters == "2;2" {
			return end + 1, NarrowAmbiguous
		}
		if positionAsked && parameters == "2;3" {
			return end + 1, WideAmbiguous
		}
	case 'c':
		if private {
			return end + 1, otherAnswer
		}
	case 'y':
		if private && parameters[len(parameters)-1] == '$' {
			return end + 1, otherAnswer
		}
	}
	return 0, noAnswer
}

var colour = regexp.MustCompile(`^(\d+);rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})`)

// matchColour matches the report of a colour of the terminal. Its end is BEL or
// ESC \.
func matchColour(b []byte) (n int, a Answer) {
	end := 2
	for end < len(b) && end < longest && b[end] >= ' ' && b[end] <= '~' {
		end++
	}
	switch rest := b[end:]; {
	case end == longest:
		return 0, noAnswer
	case len(rest) == 0 || string(rest) == "\x1b":
		return len(b), unfinished
	case rest[0] == '\a':
		n = end + 1
	case bytes.HasPrefix(rest, []byte("\x1b\\")):
		n = end + 2
	default:
		return 0, noAnswer
	}
	report := colour.FindSubmatch(b[2:end])
	switch {
	case report == nil:
		return 0, noAnswer
	case string(report[1]) != "11":
		return n, otherAnswer
	case luminance(report[2:]) < 0.5:
		return n, DarkBackground
	}
	return n, LightBackground
}

// luminance returns how bright a colour is, from 0 to 1; its parts are
// hexadecimal with one to four digits.
func luminance(parts [][]byte) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		value, _ := strconv.ParseUint(string(parts[i]), 16, 16)
		sum += weight * float64(value) / float64(uint64(1)<<(4*len(parts[i]))-1)
	}
	return sum
}
