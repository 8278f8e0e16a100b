package tone

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// A fold is a text as the rules read it: one width, composed, straight quotes,
// contractions written out, lines that were only wrapped joined again. "\n"
// parts paragraphs and items of a list; other white space is one space in
// English and nothing in Japanese. Every byte knows where it comes from.
type fold struct {
	cased    string // as it was written
	lower    string // in small letters; the same offsets as cased
	from, to []int  // of each byte: the span of the text it stands for
}

// span returns the part of the text that bytes from to to of the fold stand for.
func (f *fold) span(from, to int) Span { return Span{f.from[from], f.to[to-1]} }

// A folder writes a fold.
type folder struct {
	out      []byte
	from, to []int
	word     int  // where the ASCII word that is being written begins, or -1
	spaces   bool // white space is waiting for what follows
	breaks   int  // line breaks in it
	last     rune // the last character written
}

func newFold(s string) *fold {
	w := &folder{word: -1}
	for at := 0; at < len(s); {
		length, end := lineEnd(s[at:])
		line := s[at : at+length]
		if beginsForeign(line) {
			break
		}
		if isQuoted(line) || isItem(line) {
			w.breaks++
		}
		if !isQuoted(line) {
			w.line(line, at)
		}
		w.breaks++
		at += end
	}
	w.endWord()
	cased := string(w.out)
	return &fold{cased: cased, lower: lowerASCII(cased), from: w.from, to: w.to}
}

// lineEnd returns the length of the first line of s without and with its break.
func lineEnd(s string) (length, end int) {
	i := strings.IndexAny(s, "\n\r\u2028\u2029")
	switch {
	case i < 0:
		return len(s), len(s)
	case strings.HasPrefix(s[i:], "\r\n"):
		return i, i + 2
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return i, i + size
}

// line writes one line without its break.
func (w *folder) line(s string, at int) {
	for i := 0; i < len(s); {
		size := clusterLength(s[i:])
		w.cluster(s[i:i+size], Span{at + i, at + i + size})
		i += size
	}
}

// clusterLength returns the length of the first character of s with the marks
// that belong to it.
func clusterLength(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for n < len(s) && s[n] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.Mn, r) && r != 'ﾞ' && r != 'ﾟ' {
			break
		}
		n += size
	}
	return n
}

// cluster writes s, one character with its marks, which stands at at.
func (w *folder) cluster(s string, at Span) {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		w.spaces = true
		return
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Variation_Selector):
		return
	case japanese(r) && r < firstCompatible && len(s) == utf8.RuneLen(r): // most of a Japanese text is as it should be
	case r >= utf8.RuneSelf || len(s) > 1:
		s = norm.NFC.String(width.Fold.String(strings.ToValidUTF8(s, "\uFFFD")))
		r, _ = utf8.DecodeRuneInString(s)
		s = plain(r, s)
		r, _ = utf8.DecodeRuneInString(s)
	}
	w.gap(r, at.From)
	w.write(s, r, at)
}

// firstCompatible is where the characters begin that have another form: half
// width, full width, compatibility.
const firstCompatible = '\uf900'

// plain returns s, one character that begins with r, with straight quotes,
// plain dashes and small letters outside ASCII.
func plain(r rune, s string) string {
	switch r {
	case '‘', '’', '‛', 'ʼ', '´', '′', '`':
		return "'"
	case '“', '”', '„', '‟', '″':
		return `"`
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return "-"
	}
	if r >= utf8.RuneSelf {
		return strings.ToLower(s)
	}
	return s
}

// gap writes what parts r from the character before it.
func (w *folder) gap(r rune, at int) {
	breaks, parted := w.breaks, w.spaces || w.breaks > 0
	w.breaks, w.spaces = 0, false
	switch {
	case len(w.out) == 0 || !parted:
	case breaks >= 2:
		w.endWord()
		w.put('\n', at)
	case !japanese(r) && !japanese(w.last):
		w.endWord()
		w.put(' ', at)
	}
}

// put writes a gap, which stands for no part of the text.
func (w *folder) put(c byte, at int) {
	w.out = append(w.out, c)
	w.from = append(w.from, at)
	w.to = append(w.to, at)
	w.last = rune(c)
}

func (w *folder) write(s string, r rune, at Span) {
	switch {
	case !isWord(r) && (r != '\'' || w.word < 0):
		w.endWord()
	case w.word < 0:
		w.word = len(w.out)
	}
	w.out = append(w.out, s...)
	for range len(s) {
		w.from = append(w.from, at.From)
		w.to = append(w.to, at.To)
	}
	w.last = r
}

// endWord writes the word out that was just finished, if it is a contraction.
func (w *folder) endWord() {
	if w.word < 0 {
		return
	}
	word := string(w.out[w.word:])
	if long := writtenOut(word); long != word {
		from, to := w.from[w.word], w.to[len(w.to)-1]
		w.out = append(w.out[:w.word], long...)
		w.from, w.to = w.from[:w.word], w.to[:w.word]
		for range len(long) {
			w.from = append(w.from, from)
			w.to = append(w.to, to)
		}
	}
	w.word = -1
}

func isWord(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// japanese reports whether r is written without spaces, punctuation included.
func japanese(r rune) bool {
	return unspaced(r) || r >= '\u3000' && r <= '\u303f'
}

func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
