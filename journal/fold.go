package journal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// Fold returns s as search compares it: full and half width are one, so are
// upper and lower case, hiragana and katakana, composed and decomposed
// characters, and any run of spaces and line breaks is one space. ｶｶｸ, カカク and
// かかく are the same; 価格 is another word. A long vowel mark, a small kana and a
// diacritic still make a difference.
//
// The result is valid UTF-8, folding it again changes nothing, and it holds no
// white space but single spaces: "\n" can part folded texts. A text that is
// folded already is returned as it is.
func Fold(s string) string {
	if isFoldedASCII(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = norm.NFC.String(width.Fold.String(s))
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		if r < utf8.RuneSelf {
			b.WriteByte(byte(lowerASCII(r)))
			continue
		}
		writeFolded(&b, r)
	}
	return norm.NFC.String(b.String())
}

// isFoldedASCII reports whether s is plain text that folding leaves alone.
func isFoldedASCII(s string) bool {
	space := false
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c >= '\t' && c <= '\r' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return true
}

func lowerASCII(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// voicedW are the katakana ヷ ヸ ヹ ヺ in hiragana, which has no single
// characters for them.
var voicedW = [...]string{"わ\u3099", "ゐ\u3099", "ゑ\u3099", "を\u3099"}

// writeFolded writes r, which is composed and of normal width, as hiragana and
// lower case.
func writeFolded(b *strings.Builder, r rune) {
	const toHiragana = 'ァ' - 'ぁ'
	switch {
	case r >= 'ァ' && r <= 'ヶ', r == 'ヽ', r == 'ヾ':
		b.WriteRune(r - toHiragana)
	case r >= 'ヷ' && r <= 'ヺ':
		b.WriteString(voicedW[r-'ヷ'])
	default: // by way of upper case, which joins ς and σ
		b.WriteRune(unicode.ToLower(unicode.ToUpper(r)))
	}
}
