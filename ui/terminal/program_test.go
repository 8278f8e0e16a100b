//go:build unix

package terminal

import (
	"bytes"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"
)

// page is a program with one field. ctrl+d ends it.
type page struct{ field Prose }

func (page) Init() tea.Cmd { return nil }

func (p page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyMsg); ok && k.Type == tea.KeyCtrlD {
		return p, tea.Quit
	}
	var cmd tea.Cmd
	p.field, cmd = p.field.Update(msg)
	return p, cmd
}

func (p page) View() string { return Place("title\n" + p.field.View() + "\nfooter") }

// screen is what has arrived at the terminal so far.
type screen struct {
	mu   sync.Mutex
	seen bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen.Write(p)
}

// await polls until the terminal has received want.
func (s *screen) await(t *testing.T, want string) {
	t.Helper()
	late := time.After(10 * time.Second)
	for {
		s.mu.Lock()
		seen := s.seen.String()
		s.mu.Unlock()
		if strings.Contains(seen, want) {
			return
		}
		select {
		case <-late:
			t.Fatalf("the terminal has not received %q, but %q", want, seen)
		case <-time.After(time.Millisecond):
		}
	}
}

// TestProgram runs Bubble Tea on a terminal: it asks, the answers do not reach
// the field, a commit of 400 kana reaches it whole, the cursor is on the caret,
// and the program can end while it reads.
func TestProgram(t *testing.T) {
	user, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = user.Close() }()
	defer func() { _ = tty.Close() }()
	if err := pty.Setsize(user, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	var seen screen
	go func() { _, _ = io.Copy(&seen, user) }()

	answers := make(chan Answer, 4)
	in := NewInput(tty, (&clock{}).now, func(a Answer) { answers <- a })
	out := NewWriter(tty)
	out.AskWith(in)
	field := NewProse()
	field.SetWidth(60)
	field.SetHeight(20)
	field.Focus()
	program := tea.NewProgram(page{field}, tea.WithInput(in), tea.WithOutput(out), tea.WithAltScreen())
	ended := make(chan tea.Model)
	go func() {
		last, err := program.Run()
		if err != nil {
			t.Error(err)
		}
		ended <- last
	}()

	seen.await(t, question)
	seen.await(t, "\x1b[2;1H"+showCursor) // the caret of the empty field
	kana := strings.Repeat("あいうえお", 80)
	for _, s := range []string{"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b[2;2R", kana} {
		if _, err := io.WriteString(user, s); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []Answer{LightBackground, NarrowAmbiguous} {
		if got := <-answers; got != want {
			t.Errorf("the terminal told %v, want %v", got, want)
		}
	}
	// 400 kana are 800 cells: 13 full lines of 60 and 20 cells of the next.
	seen.await(t, "\x1b[15;21H"+showCursor)
	if _, err := io.WriteString(user, "\x04"); err != nil {
		t.Fatal(err)
	}
	if got := (<-ended).(page).field.Value(); got != kana {
		t.Errorf("the field holds %d bytes %.40q, want %d", len(got), got, len(kana))
	}
}
