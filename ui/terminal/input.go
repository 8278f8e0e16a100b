package terminal

import (
	"bytes"
	"os"
	"runtime"
	"sync"
	"time"
	"unicode/utf8"
)

// answerTime is how long the beginning of an answer is held back until its rest
// arrives. A whole answer is taken out of the input however late it comes.
const answerTime = 2 * time.Second

// Input is the program's input, for tea.WithInput. It holds the *os.File, so
// that Bubble Tea still sees a terminal and can cancel a read.
//
// Bubble Tea reads 256 bytes at a time and drops a character that is cut there:
// of a hundred kana committed at once, one is lost. Input hands on whole
// characters only. It also takes the answers to its own questions out of the
// input, which Bubble Tea would read as typing, and reports them.
//
// A key never waits: an escape that is all there is goes on at once.
type Input struct {
	*os.File

	now    func() time.Time
	report func(Answer)

	mu    sync.Mutex
	asked bool      // how wide an ambiguous character is
	until time.Time // what looks like the beginning of an answer waits until then
	held  []byte    // read and not handed on: a character or an answer begun
	sent  []byte    // handed on at the end of a read, and perhaps an answer begun
}

// NewInput returns an Input from f. now is the clock; report is called with
// each answer, from the goroutine that reads: it must not block.
func NewInput(f *os.File, now func() time.Time, report func(Answer)) *Input {
	return &Input{File: f, now: now, report: report}
}

// Ask returns the bytes that ask the terminal for its background and for the
// width of an ambiguous character, and expects the answers from now on. The
// bytes write into the second row: the caller clears the screen after them, as
// Bubble Tea does after Writer.AskWith. On Windows, where Bubble Tea reads key
// events and not bytes, there is nothing to ask.
func (in *Input) Ask() string {
	if runtime.GOOS == "windows" {
		return ""
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	in.asked = true
	in.until = in.now().Add(answerTime)
	return question
}

// Read reads once and hands on what there is, but for answers and for an
// unfinished character or answer at its end. It may return 0 without an error,
// when nothing is left to hand on: waiting for more could not be cancelled.
func (in *Input) Read(p []byte) (int, error) {
	in.mu.Lock()
	begun := copy(p, in.held)
	in.held = in.held[begun:]
	in.mu.Unlock()
	if begun == len(p) {
		return begun, nil
	}
	n, err := in.File.Read(p[begun:])
	n += begun
	if n == 0 {
		return 0, err
	}
	// With bytes in hand an error waits: the next Read meets it again.
	out, answers := in.filter(p[:n], n == len(p), err != nil)
	for _, a := range answers {
		in.report(a)
	}
	return len(out), nil
}

// filter takes the answers out of b, in place, and holds back what is
// unfinished at its end. full tells that b filled its buffer, so that more is
// likely to be there; last that no more will come.
func (in *Input) filter(b []byte, full, last bool) (out []byte, answers []Answer) {
	in.mu.Lock()
	defer in.mu.Unlock()
	waiting := !last && in.now().Before(in.until)
	take := func(a Answer) {
		if a == WideAmbiguous || a == NarrowAmbiguous {
			in.asked = false
		}
		if a != otherAnswer {
			answers = append(answers, a)
		}
	}
	if sent := len(in.sent); sent > 0 {
		n, a := match(append(in.sent, b...), in.asked)
		switch {
		case a > unfinished:
			take(a)
			b = b[n-sent:]
		case a == unfinished && waiting && len(b) > 1:
			in.held = append(in.held, b...)
			return nil, nil
		}
		in.sent = nil
	}
	out = b[:0]
	for i := 0; i < len(b); i++ {
		n, a := match(b[i:], in.asked)
		switch {
		case a > unfinished:
			take(a)
			i += n - 1
			continue
		case a == unfinished && waiting && (full || len(b)-i > shortest):
			in.held = append(in.held, b[i:]...)
			return out, answers
		case a == unfinished && waiting && in.sent == nil:
			in.sent = bytes.Clone(b[i:])
		}
		out = append(out, b[i])
	}
	if cut := unfinishedRune(out); !last && cut > 0 {
		in.held = append(in.held, out[len(out)-cut:]...)
		out = out[:len(out)-cut]
	}
	return out, answers
}

// unfinishedRune returns how many bytes at the end of b begin a character that
// does not end there.
func unfinishedRune(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if tail := b[len(b)-n:]; utf8.RuneStart(tail[0]) {
			if utf8.FullRune(tail) {
				return 0
			}
			return n
		}
	}
	return 0
}
