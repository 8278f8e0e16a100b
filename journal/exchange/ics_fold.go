package exchange

import (
	"bytes"
	"unicode/utf8"
)

// maxOctets is how many bytes a line of an iCalendar file has at most, its end
// not counted (RFC 5545, 3.1).
const maxOctets = 75

// fold breaks lines that are too long into several, each but the first with a
// space before it. A character is never parted. All lines end in CRLF.
func fold(lines []byte) []byte {
	folded := make([]byte, 0, len(lines)+len(lines)/16)
	for line := range bytes.Lines(lines) {
		line = bytes.TrimRight(line, "\r\n")
		for room := maxOctets; len(line) > room; room = maxOctets - len(" ") {
			cut := room
			for !utf8.RuneStart(line[cut]) {
				cut--
			}
			folded = append(append(folded, line[:cut]...), "\r\n "...)
			line = line[cut:]
		}
		folded = append(append(folded, line...), "\r\n"...)
	}
	return folded
}
