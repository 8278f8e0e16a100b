package exchange

import (
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"daruma/journal/text"
)

const (
	bufferBytes = 64 << 10
	// MaxBytes is the largest JSON file that is read.
	MaxBytes = 1 << 30
	// maxDepth bounds what stands inside each other in members that are ignored;
	// the members of an entry bound themselves.
	maxDepth = 100
	// maxNumber bounds the characters of a number.
	maxNumber = 400
)

// A position is a place in the text, from 1.
type position struct{ line, column int }

func (p position) before(q position) bool {
	return p.line < q.line || p.line == q.line && p.column < q.column
}

// A scanner reads JSON token by token and knows where it stands. The standard
// library's decoder takes the last of two members with one name, repairs broken
// UTF-8 and knows no lines, all of which are errors to be told here.
type scanner struct {
	r        io.Reader
	buf      []byte
	pos, end int   // buf[pos:end] is still to be read
	left     int64 // bytes that may still come
	failed   error // why no more comes: io.EOF or the reader's own error

	counted int      // buf[:counted] is counted in at
	at      position // of buf[counted]

	token []byte // the text or number read last
}

func newScanner(r io.Reader, limit int64) *scanner {
	return &scanner{r: r, buf: make([]byte, bufferBytes), left: limit, at: position{1, 1}}
}

// here is the position of the next byte.
func (s *scanner) here() position {
	for _, b := range s.buf[s.counted:s.pos] {
		switch {
		case b == '\n':
			s.at.line++
			s.at.column = 1
		case utf8.RuneStart(b):
			s.at.column++
		}
	}
	s.counted = s.pos
	return s.at
}

// peek returns the next byte, or 0 and false where there is none.
func (s *scanner) peek() (byte, bool) {
	for s.pos == s.end {
		if s.failed != nil {
			return 0, false
		}
		s.fill()
	}
	return s.buf[s.pos], true
}

func (s *scanner) fill() {
	s.here()
	s.pos, s.end, s.counted = 0, 0, 0
	var n int
	n, s.failed = s.r.Read(s.buf)
	if s.left -= int64(n); s.left < 0 {
		s.failed = errTooLarge
		return
	}
	s.end = n
}

var errTooLarge = errors.New("larger than the limit")

// fault is a fault at p, without a field.
func fault(p position, problem text.Text) error {
	return &SyntaxFault{Line: p.line, Column: p.column, Problem: problem}
}

// ended is the error for an end that comes too early.
func (s *scanner) ended() error {
	switch {
	case errors.Is(s.failed, io.EOF):
		return fault(s.here(), problemEnd)
	case errors.Is(s.failed, errTooLarge):
		return fault(s.here(), problemTooLarge)
	}
	return fmt.Errorf("read JSON: %w", s.failed)
}

// wrong is the fault for a byte that does not belong here, or for the end.
func (s *scanner) wrong(problem text.Text) error {
	if _, ok := s.peek(); !ok {
		return s.ended()
	}
	return fault(s.here(), problem)
}

// next skips white space and returns the byte after it, unread; 0 at the end.
func (s *scanner) next() byte {
	for {
		c, ok := s.peek()
		if !ok || c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
		s.pos++
	}
}

// take reads the next byte after white space if it is c.
func (s *scanner) take(c byte) bool {
	if s.next() != c {
		return false
	}
	s.pos++
	return true
}

// skipByteOrderMark skips the mark that some programs put first.
func (s *scanner) skipByteOrderMark() {
	for i := range len(byteOrderMark) {
		if c, _ := s.peek(); c != byteOrderMark[i] {
			return
		}
		s.pos++
	}
	s.at, s.counted = position{1, 1}, s.pos
}

// word reads true, false or null.
func (s *scanner) word(word string) error {
	start := s.here()
	for i := range len(word) {
		if c, ok := s.peek(); !ok || c != word[i] {
			return fault(start, problemValue)
		}
		s.pos++
	}
	return nil
}

// number reads a JSON number into token.
func (s *scanner) number() error {
	start := s.here()
	s.token = s.token[:0]
	for {
		c, ok := s.peek()
		if !ok || !isNumeric(c) {
			break
		}
		if len(s.token) == maxNumber {
			return fault(start, problemNumber)
		}
		s.token = append(s.token, c)
		s.pos++
	}
	if !validNumber(string(s.token)) {
		return fault(start, problemNumber)
	}
	return nil
}

func isNumeric(c byte) bool {
	return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c|0x20 == 'e'
}

// validNumber holds s against the grammar of JSON.
func validNumber(s string) bool {
	digits := func() bool {
		n := 0
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		s = s[n:]
		return n > 0
	}
	if s != "" && s[0] == '-' {
		s = s[1:]
	}
	zero := s != "" && s[0] == '0'
	if before := len(s); !digits() || zero && before-len(s) > 1 {
		return false
	}
	if s != "" && s[0] == '.' {
		s = s[1:]
		if !digits() {
			return false
		}
	}
	if s != "" && s[0]|0x20 == 'e' {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		if !digits() {
			return false
		}
	}
	return s == ""
}

// skip reads one value of any kind and forgets it.
func (s *scanner) skip(depth int) error {
	if depth > maxDepth {
		return fault(s.here(), problemTooDeep)
	}
	switch c := s.next(); {
	case c == '{':
		return s.list('}', problemObjectEnd, func() error {
			if s.next() != '"' {
				return s.wrong(problemName)
			}
			if err := s.text(); err != nil {
				return err
			}
			if !s.take(':') {
				return s.wrong(problemColon)
			}
			return s.skip(depth + 1)
		})
	case c == '[':
		return s.list(']', problemListEnd, func() error { return s.skip(depth + 1) })
	case c == '"':
		return s.text()
	case c == 't':
		return s.word("true")
	case c == 'f':
		return s.word("false")
	case c == 'n':
		return s.word("null")
	case isNumeric(c):
		return s.number()
	}
	return s.wrong(problemValue)
}

// list reads an opening bracket, items parted by commas, and closing.
func (s *scanner) list(closing byte, problem text.Text, item func() error) error {
	s.pos++
	if s.take(closing) {
		return nil
	}
	for {
		if err := item(); err != nil {
			return err
		}
		if s.take(closing) {
			return nil
		}
		if !s.take(',') {
			return s.wrong(problem)
		}
	}
}
