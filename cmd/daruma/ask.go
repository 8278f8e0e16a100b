package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"daruma/journal"
	"daruma/journal/text"
)

// ask prints a prompt among the messages and returns the line that is typed,
// which is not shown. Where nobody can type it is [journal.ErrLocked].
func (c *call) ask(prompt text.Text) ([]byte, error) {
	keyboard, done, ok := c.keyboard()
	if !ok {
		return nil, journal.ErrLocked
	}
	defer done()
	line, err := readHidden(keyboard, func() {
		_, _ = fmt.Fprint(c.stderr, prompt.In(c.lang)) // as in tell
	})
	_, _ = fmt.Fprintln(c.stderr)
	return line, err
}

// keyboard is where somebody types: standard input, or where that is something
// else, the terminal of the run, as long as the messages are seen there.
func (c *call) keyboard() (keyboard *os.File, done func(), ok bool) {
	if in, ok := terminalOf(c.stdin); ok {
		return in, func() {}, true
	}
	if _, ok := terminalOf(c.stderr); !ok || c.console == nil {
		return nil, nil, false
	}
	console, err := c.console()
	if err != nil {
		return nil, nil, false
	}
	return console, func() { _ = console.Close() }, true
}

// readHidden reads a line from a terminal that shows nothing of it, and prompts
// once that is so: whoever sees the prompt may type at once. A signal ends it,
// and leaves the terminal as it was: by itself, Go would end the program and
// leave the user with a terminal that shows nothing of what is typed.
func readHidden(keyboard *os.File, prompt func()) ([]byte, error) {
	before, err := term.GetState(keyboard.Fd())
	if err != nil {
		return nil, fmt.Errorf("ask on the terminal: %w", err)
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)

	type answer struct {
		line []byte
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		line, err := term.ReadPassword(keyboard.Fd())
		answers <- answer{line, err}
	}()
	untilHidden(keyboard, before)
	prompt()
	select {
	case a := <-answers:
		if a.err != nil {
			return nil, fmt.Errorf("ask on the terminal: %w: %w", journal.ErrLocked, a.err)
		}
		return a.line, nil
	case <-signals:
		if err := term.Restore(keyboard.Fd(), before); err != nil {
			return nil, fmt.Errorf("ask on the terminal: %w", err)
		}
		return nil, context.Canceled
	}
}

// untilHidden waits until a terminal is no more as it was before. One that
// showed nothing to begin with never changes, so the wait is short.
func untilHidden(keyboard *os.File, before *term.State) {
	for range 50 {
		now, err := term.GetState(keyboard.Fd())
		if err != nil || *now != *before {
			return
		}
		time.Sleep(time.Millisecond)
	}
}
