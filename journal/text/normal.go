package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normal returns s as it is stored: line ends are LF, characters are composed
// (NFC) so that what looks the same is found by the same search, and invalid
// UTF-8 is replaced by U+FFFD. CJK compatibility ideographs stay as typed: NFC
// would turn the 神 of a family name into another character. Everything else,
// tabs and control characters too, is left as given; Clean is for showing.
//
// Normalising twice is the same as once. Text that is normal already is
// returned as it is.
func Normal(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if strings.Contains(s, "\r") {
		s = lineEnds.Replace(s)
	}
	if norm.NFC.IsNormalString(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		kept := strings.IndexFunc(s, isCompatibilityIdeograph)
		if kept < 0 {
			kept = len(s)
		}
		b.WriteString(norm.NFC.String(s[:kept]))
		s = s[kept:]
		r, size := utf8.DecodeRuneInString(s)
		if isCompatibilityIdeograph(r) {
			b.WriteString(s[:size])
			s = s[size:]
		}
	}
	return b.String()
}

// Valid tells whether s is UTF-8 throughout. Normal replaces what is not, so
// that whoever takes text in asks first and says so.
func Valid(s string) bool { return utf8.ValidString(s) }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func isCompatibilityIdeograph(r rune) bool {
	return r >= 0xF900 && r <= 0xFAFF || r >= 0x2F800 && r <= 0x2FA1F
}
