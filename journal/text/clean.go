package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tabSpaces stands for a tab wherever text is shown: a terminal's own tab
// stops would shift everything to its right.
const tabSpaces = "    "

// Clean returns s as it may be shown: without anything a terminal would obey
// and without characters that hide or reorder text. Line breaks stay, in
// whatever form they came, as \n; a tab becomes four spaces.
//
// Removed are escape sequences (CSI, OSC, DCS and their 8-bit forms), control
// characters, bidirectional overrides, zero-width and other invisible
// characters, and variation selectors except directly after a Han character,
// where names need them. An unfinished sequence loses its introducer only, so
// that it cannot hide the text behind it. Invalid UTF-8 becomes U+FFFD.
//
// The result is valid UTF-8 and cleaning it again changes nothing. Text that
// is clean already is returned as it is, without an allocation.
func Clean(s string) string { return clean(s, "\n", tabSpaces) }

// CleanLine is Clean for a place of one line: line breaks and tabs become one
// space each.
func CleanLine(s string) string { return clean(s, " ", " ") }

func clean(s, lineBreak, tab string) string {
	at := firstUnclean(s, lineBreak == "\n")
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:at])
	last, _ := utf8.DecodeLastRuneInString(s[:at])
	write := func(piece string) {
		b.WriteString(piece)
		last, _ = utf8.DecodeLastRuneInString(piece)
	}
	for i := at; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			write("\uFFFD")
		case r == '\t':
			write(tab)
		case isLineBreak(r):
			if strings.HasPrefix(s[i:], "\r\n") {
				size = 2
			}
			write(lineBreak)
		case isIntroducer(r):
			size = sequenceLength(s[i:])
		case shown(r, last):
			write(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// firstUnclean returns the offset of the first byte that clean would change,
// or len(s).
func firstUnclean(s string, keepNewline bool) int {
	last := rune(0)
	for i, r := range s {
		switch {
		case r == '\n' && keepNewline:
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			return i
		case !shown(r, last):
			return i
		}
		last = r
	}
	return len(s)
}

// isLineBreak tells the characters that begin a new line in some program or
// other: all are one line break to us.
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// invisible holds characters that take no room of their own: format characters
// (bidirectional controls, zero-width spaces and joiners, soft hyphen, tags,
// byte order mark), fillers, and the line and paragraph separators.
var invisible = []*unicode.RangeTable{
	unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point,
}

// shown tells whether r may be shown after the character before it.
func shown(r, before rune) bool {
	switch {
	case r < 0x7f:
		return r >= ' '
	case unicode.Is(unicode.Variation_Selector, r):
		return unicode.Is(unicode.Han, before)
	}
	return !unicode.In(r, invisible...)
}

// The 8-bit introducers of terminal sequences, as code points.
const (
	esc = '\x1b'
	dcs = '\u0090'
	sos = '\u0098'
	csi = '\u009b'
	st  = '\u009c'
	osc = '\u009d'
	pm  = '\u009e'
	apc = '\u009f'
)

func isIntroducer(r rune) bool {
	switch r {
	case esc, dcs, sos, csi, osc, pm, apc:
		return true
	}
	return false
}

// sequenceLength returns the length in bytes of the terminal sequence at the
// start of s, which begins with an introducer; of an unfinished one, the length
// of its introducer.
func sequenceLength(s string) int {
	kind, n := utf8.DecodeRuneInString(s)
	if kind == esc {
		if len(s) == n {
			return n
		}
		seven := map[byte]rune{'[': csi, ']': osc, 'P': dcs, 'X': sos, '^': pm, '_': apc}
		long, ok := seven[s[n]]
		if !ok {
			return shortLength(s)
		}
		kind, n = long, n+1
	}
	if kind == csi {
		return n + csiLength(s[n:])
	}
	return n + stringLength(s[n:])
}

// shortLength measures a two-character sequence such as ESC c, or one with
// intermediate bytes such as ESC ( B.
func shortLength(s string) int {
	i := 1
	for i < len(s) && s[i] >= ' ' && s[i] <= '/' {
		i++
	}
	if i < len(s) && s[i] >= '0' && s[i] <= '~' {
		return i + 1
	}
	return 1
}

// csiLength measures what follows the introducer of a control sequence:
// parameters, intermediates and the final byte. It is 0 where none ends it.
func csiLength(s string) int {
	i := 0
	for i < len(s) && s[i] >= ' ' && s[i] <= '?' {
		i++
	}
	if i < len(s) && s[i] >= '@' && s[i] <= '~' {
		return i + 1
	}
	return 0
}

// stringLength measures what follows the introducer of a string sequence (a
// title, a clipboard write, a palette change) up to and with its end. It is 0
// where the line or the text ends first.
func stringLength(s string) int {
	for i, r := range s {
		switch {
		case r == '\a' || r == st:
			return i + utf8.RuneLen(r)
		case r == esc && strings.HasPrefix(s[i+1:], `\`):
			return i + 2
		case isLineBreak(r):
			return 0
		}
	}
	return 0
}
