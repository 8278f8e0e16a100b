package terminal

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"daruma/journal/text"

	"github.com/atotto/clipboard"
	"github.com/aymanbagabas/go-osc52/v2"
)

// A Result is what is known about a copy, and no more.
type Result int

// What can be known: a local tool took the text; or it went to the terminal,
// which does not tell whether it put it on the clipboard; or neither worked.
const (
	Failed Result = iota
	Copied
	Sent
)

// Time limits of the tools. PowerShell takes seconds to start.
const (
	toolTime       = 2 * time.Second
	powerShellTime = 6 * time.Second
)

// Clipboard puts text on the user's clipboard, wherever that is: on this
// machine, or in front of an SSH connection. NewClipboard makes one for use;
// the fields are for tests.
type Clipboard struct {
	// Terminal takes the clipboard sequence (OSC 52): the Writer the frames go
	// through, so that it never lands inside one.
	Terminal io.Writer
	// Getenv looks up the environment.
	Getenv func(string) string
	// Local puts text on this machine's clipboard.
	Local func(string) error
	// Run runs a program with stdin and fails unless it exits with 0. The text
	// never stands in args, where every user of the machine could read it.
	Run func(ctx context.Context, stdin, name string, args ...string) error
}

// NewClipboard returns the Clipboard of this machine and terminal.
func NewClipboard(terminal io.Writer) Clipboard {
	return Clipboard{Terminal: terminal, Getenv: os.Getenv, Local: clipboard.WriteAll, Run: run}
}

// Copy puts s, cleaned, on the clipboard and tells how sure that is. It takes
// several seconds at worst: call it in a command. Text for selecting by mouse
// (ShowPlain) works where nothing here does.
func (c Clipboard) Copy(ctx context.Context, s string) Result {
	s = text.Clean(s)
	for _, way := range c.ways() {
		if result, err := way(ctx, s); err == nil {
			return result
		}
	}
	return Failed
}

type way func(context.Context, string) (Result, error)

// ways are what is tried, in this order. Over SSH this machine's clipboard is
// the wrong one. On WSL the tools of Linux reach no Windows clipboard, and
// clip.exe, which atotto would take, garbles Japanese.
func (c Clipboard) ways() []way {
	switch {
	case c.has("SSH_CONNECTION") || c.has("SSH_TTY") || c.has("SSH_CLIENT"):
		return []way{c.tmux, c.osc52}
	case c.has("WSL_DISTRO_NAME") || c.has("WSL_INTEROP"):
		return []way{c.powerShell, c.tmux, c.osc52}
	}
	return []way{c.local, c.tmux, c.osc52}
}

func (c Clipboard) has(name string) bool { return c.Getenv(name) != "" }

// local asks the tool of this machine. A tool that hangs, as xclip does on a
// dead display, is left behind.
func (c Clipboard) local(ctx context.Context, s string) (Result, error) {
	ctx, cancel := context.WithTimeout(ctx, toolTime)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- c.Local(s) }()
	select {
	case err := <-done:
		return Copied, err
	case <-ctx.Done():
		return Failed, ctx.Err()
	}
}

// powerShell reads the text as UTF-8 whatever the console's code page is.
func (c Clipboard) powerShell(ctx context.Context, s string) (Result, error) {
	ctx, cancel := context.WithTimeout(ctx, powerShellTime)
	defer cancel()
	const script = "$in = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8); " +
		"Set-Clipboard -Value $in.ReadToEnd()"
	err := c.Run(ctx, s, "powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script)
	return Copied, err
}

var errNoTmux = errors.New("not in tmux")

// tmuxBuffer keeps the text apart from the user's own buffers, and is deleted.
const tmuxBuffer = "daruma"

// tmux hands the text to tmux, which sends it to the terminal in front of it,
// however many connections away. By itself it drops an application's OSC 52.
func (c Clipboard) tmux(ctx context.Context, s string) (Result, error) {
	if !c.has("TMUX") {
		return Failed, errNoTmux
	}
	ctx, cancel := context.WithTimeout(ctx, toolTime)
	defer cancel()
	err := c.Run(ctx, s, "tmux", "load-buffer", "-w", "-b", tmuxBuffer, "-")
	// The text must not stay readable there, also where only -w was refused.
	_ = c.Run(ctx, "", "tmux", "delete-buffer", "-b", tmuxBuffer)
	return Sent, err
}

// osc52 asks the terminal itself. tmux before 3.2, which has no load-buffer -w,
// and screen let it through in an envelope.
func (c Clipboard) osc52(_ context.Context, s string) (Result, error) {
	sequence := osc52.New(s)
	switch {
	case c.has("TMUX"):
		sequence = sequence.Tmux()
	case c.has("STY"):
		sequence = sequence.Screen()
	}
	_, err := io.WriteString(c.Terminal, sequence.String())
	return Sent, err
}

// run is Run on this machine.
func run(ctx context.Context, stdin, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stdin = strings.NewReader(stdin)
	cmd.WaitDelay = toolTime
	return cmd.Run()
}
