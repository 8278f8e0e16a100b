package exchange

import (
	"unicode/utf16"
	"unicode/utf8"

	"daruma/journal"
)

// text reads a JSON string, whose opening quote is next, into token.
func (s *scanner) text() error {
	start := s.here()
	s.pos++
	s.token = s.token[:0]
	ascii := true
	for {
		c, ok := s.peek()
		switch {
		case !ok:
			return s.ended()
		case c < ' ':
			return fault(s.here(), problemControl)
		case len(s.token) > journal.MaxFieldBytes:
			return fault(start, problemTooLong)
		case c == '\\':
			if err := s.escape(); err != nil {
				return err
			}
			ascii = false
			continue
		case c != '"':
			ascii = s.plain() && ascii
			continue
		}
		s.pos++
		if !ascii && !utf8.Valid(s.token) {
			return fault(start, problemEncoding)
		}
		return nil
	}
}

// plain reads the bytes up to the next one that means something, and reports
// whether all were ASCII.
func (s *scanner) plain() bool {
	i := s.pos
	var all byte
	for i < s.end && s.buf[i] != '"' && s.buf[i] != '\\' && s.buf[i] >= ' ' {
		all |= s.buf[i]
		i++
	}
	s.token = append(s.token, s.buf[s.pos:i]...)
	s.pos = i
	return all < utf8.RuneSelf
}

var escapes = [...]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// escape reads a backslash and what it stands for.
func (s *scanner) escape() error {
	start := s.here()
	s.pos++
	c, ok := s.peek()
	switch {
	case !ok:
		return s.ended()
	case c == 'u':
		return s.escapedRune(start)
	case int(c) >= len(escapes) || escapes[c] == 0:
		return fault(start, problemEscape)
	}
	s.pos++
	s.token = append(s.token, escapes[c])
	return nil
}

func (s *scanner) escapedRune(start position) error {
	r, ok := s.hex()
	if !ok {
		return fault(start, problemEscape)
	}
	if utf16.IsSurrogate(r) {
		if c, _ := s.peek(); c != '\\' {
			return fault(start, problemSurrogate)
		}
		s.pos++
		low, ok := s.hex()
		if r = utf16.DecodeRune(r, low); !ok || r == utf8.RuneError {
			return fault(start, problemSurrogate)
		}
	}
	s.token = utf8.AppendRune(s.token, r)
	return nil
}

// hex reads u and four hex digits.
func (s *scanner) hex() (rune, bool) {
	if c, _ := s.peek(); c != 'u' {
		return 0, false
	}
	s.pos++
	var r rune
	for range 4 {
		c, _ := s.peek()
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
		s.pos++
	}
	return r, true
}
