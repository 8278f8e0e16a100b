package terminal

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"daruma/journal/text"

	tea "github.com/charmbracelet/bubbletea"
)

// ShowPlain is the command that shows words outside the alternate screen, with
// nothing beside them, for selecting by mouse, and hint below them, which says
// that Enter leads back. It sends what done makes of the error, which is nil
// when Enter was pressed or the input ended.
func ShowPlain(words, hint string, done func(error) tea.Msg) tea.Cmd {
	return tea.Exec(&plain{words: words, hint: hint}, done)
}

type plain struct {
	words, hint string
	in          io.Reader
	out         io.Writer
}

// SetStdin takes the program's input.
func (p *plain) SetStdin(r io.Reader) { p.in = r }

// SetStdout takes the program's output.
func (p *plain) SetStdout(w io.Writer) { p.out = w }

// SetStderr takes nothing: there is nothing to say there.
func (*plain) SetStderr(io.Writer) {}

// Run shows the text and waits for Enter, or for a signal that is to end the
// program: the program hears nothing of it as long as this runs.
func (p *plain) Run() error {
	ending := make(chan os.Signal, 1)
	signal.Notify(ending, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(ending)
	if _, err := fmt.Fprintf(p.out, "\n%s\n\n%s ", text.Clean(p.words), text.CleanLine(p.hint)); err != nil {
		return fmt.Errorf("show the text: %w", err)
	}
	entered := make(chan error, 1)
	go func() { entered <- p.enter() }()
	select {
	case err := <-entered:
		return err
	case <-ending: // the reader is left to the end of the program
		return nil
	}
}

// enter reads up to Enter or the end of the input.
func (p *plain) enter() error {
	var b [256]byte
	for {
		n, err := p.in.Read(b[:])
		switch {
		case bytes.ContainsAny(b[:n], "\r\n"), err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("wait for enter: %w", err)
		}
	}
}
