//go:build unix

package early_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"testing"

	_ "daruma/ui/early"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"
)

const child = "DARUMA_EARLY_CHILD"

// TestMain is the child too: a program on a terminal that links Bubble Tea and
// does nothing but end.
func TestMain(m *testing.M) {
	if os.Getenv(child) != "" {
		_, _ = io.WriteString(os.Stdout, tea.KeyEnter.String())
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestStartAsksTheTerminalNothing(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), child+"=1", "TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR=")
	silent, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = silent.Close() }()
	var output bytes.Buffer
	// Linux reports the closed terminal as an error, after all that was written.
	_, _ = io.Copy(&output, silent)
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	if got := output.String(); got != "enter" {
		t.Errorf("start-up wrote %q to the terminal, want only the program's own %q", got, "enter")
	}
}
