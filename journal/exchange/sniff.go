package exchange

import (
	"bufio"
	"strings"
)

// sniffed is how many bytes of a file are looked at to tell what it is.
const sniffed = 512

// IsJSON tells our own format from CSV by the first sign, without reading it
// away.
func IsJSON(r *bufio.Reader) bool {
	head, _ := r.Peek(sniffed) // an error comes again when the file is read
	begins := strings.TrimLeft(strings.TrimPrefix(string(head), "\uFEFF"), " \t\r\n")
	return begins != "" && (begins[0] == '{' || begins[0] == '[')
}
