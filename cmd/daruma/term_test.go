//go:build unix

package main_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// build returns the program, built for t alone.
func build(t *testing.T) string {
	t.Helper()
	bin := filepath.Join(t.TempDir(), "daruma")
	if out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput(); err != nil {
		t.Fatalf("build daruma: %v\n%s", err, out)
	}
	return bin
}

// A user is somebody with a home of their own, to whom nothing of this machine
// is known: no clipboard tool, no editor, no multiplexer. Their clock stands at
// friday when a program starts.
type user struct {
	t    *testing.T
	bin  string
	home string
	lang text.Lang
}

// friday is the day of the tests.
const friday = "2026-11-20T10:04:00+09:00"

// newUser returns somebody who has never started the program.
func newUser(t *testing.T, bin string, lang text.Lang) *user {
	t.Helper()
	u := &user{t: t, bin: bin, home: t.TempDir(), lang: lang}
	for _, folder := range []string{"bin", "tmp"} {
		if err := os.Mkdir(filepath.Join(u.home, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return u
}

// newRegular returns somebody who has been welcomed and has written an entry or
// more, each given as a JSON object.
func newRegular(t *testing.T, bin string, lang text.Lang, entries ...string) *user {
	t.Helper()
	u := newUser(t, bin, lang)
	u.runs("settings", "welcomed=yes")
	u.runs("settings", "sender.name=Ken Mori")
	if len(entries) > 0 {
		u.runs("add", "--json", u.file("entries.json", "["+strings.Join(entries, ",")+"]"))
	}
	return u
}

func (u *user) journal() string {
	return filepath.Join(u.home, ".local", "share", "daruma", "journal.daruma")
}

func (u *user) env() []string {
	locale := "en_US.UTF-8"
	if u.lang == text.Japanese {
		locale = "ja_JP.UTF-8"
	}
	return []string{
		"HOME=" + u.home, "PATH=" + filepath.Join(u.home, "bin"), "TMPDIR=" + filepath.Join(u.home, "tmp"),
		"XDG_CONFIG_HOME=" + filepath.Join(u.home, ".config"), "XDG_DATA_HOME=" + filepath.Join(u.home, ".local", "share"),
		"XDG_STATE_HOME=" + filepath.Join(u.home, ".local", "state"), "XDG_RUNTIME_DIR=" + filepath.Join(u.home, "tmp"),
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=" + locale, "TZ=Asia/Tokyo", "DARUMA_NOW=" + friday,
	}
}

// file writes a file of the user's and returns its path.
func (u *user) file(name, content string) string {
	u.t.Helper()
	path := filepath.Join(u.home, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		u.t.Fatal(err)
	}
	return path
}

// runs carries a verb out without a terminal and returns what it printed.
func (u *user) runs(args ...string) string {
	u.t.Helper()
	cmd := exec.Command(u.bin, args...)
	cmd.Env = u.env()
	out, err := cmd.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		u.t.Fatalf("daruma %s: %v\n%s", strings.Join(args, " "), err, failed.Stderr)
	} else if err != nil {
		u.t.Fatal(err)
	}
	return string(out)
}

// drafts are the drafts in the user's journal, once no program has it open.
func (u *user) drafts() []journal.Draft {
	u.t.Helper()
	s, err := store.Open(u.journal(), store.Options{Timeout: patience})
	if err != nil {
		u.t.Fatal(err)
	}
	drafts, err := s.Drafts()
	if err := errors.Join(err, s.Close()); err != nil {
		u.t.Fatal(err)
	}
	return drafts
}

// patience is how long a test waits for what has to happen. It is never a
// measure: where all is well nothing waits so long.
const patience = 20 * time.Second

// A size is that of a window, in cells.
type size struct{ w, h int }

func (s size) String() string { return fmt.Sprintf("%dx%d", s.w, s.h) }

// The sizes every screen is made for.
var (
	usual = size{80, 24}
	small = size{60, 16}
	large = size{120, 36}
)

// A terminal is a window in which a user runs a program.
type terminal struct {
	*screen
	t      *testing.T
	user   *user
	keys   *os.File // what is written here was typed
	cmd    *exec.Cmd
	before *term.State
	over   chan struct{} // closed when the program has ended and all it wrote is on the screen
	ended  error
	hear   chan struct{} // closed when the terminal's answers may arrive
}

// start runs daruma in a terminal that answers what it tells.
func (u *user) start(told tells, s size, args ...string) *terminal {
	u.t.Helper()
	tm := u.startDeaf(told, s, u.bin, args...)
	tm.answers()
	return tm
}

// startDeaf runs any program in a terminal whose answers arrive only when
// answers is called.
func (u *user) startDeaf(told tells, s size, name string, args ...string) *terminal {
	u.t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		u.t.Fatalf("open a pseudo terminal: %v", err)
	}
	replies := make(chan string, 256)
	tm := &terminal{
		screen: newScreen(s.w, s.h, told, func(r string) { replies <- r }),
		t:      u.t, user: u, keys: keys, cmd: exec.Command(name, args...),
		over: make(chan struct{}), hear: make(chan struct{}),
	}
	tm.setSize(s)
	tm.before = tm.lineMode()
	tm.cmd.Env, tm.cmd.Dir = u.env(), u.home
	tm.cmd.Stdin, tm.cmd.Stdout, tm.cmd.Stderr = tty, tty, tty
	tm.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := tm.cmd.Start(); err != nil {
		u.t.Fatal(err)
	}
	tm.serve(tty, replies)
	u.t.Cleanup(tm.close)
	return tm
}

// serve carries bytes to the screen and answers to the program, until it ends.
func (tm *terminal) serve(tty *os.File, replies <-chan string) {
	drawn := make(chan struct{})
	go func() {
		defer close(drawn)
		_, _ = io.Copy(tm.screen, tm.keys) // ends with an error once nobody has the terminal open
	}()
	go func() {
		tm.ended = tm.cmd.Wait()
		_ = tty.Close()
		<-drawn
		close(tm.over)
	}()
	go func() {
		select {
		case <-tm.hear:
		case <-tm.over:
		}
		for {
			select {
			case r := <-replies:
				_, _ = tm.keys.WriteString(r)
			case <-tm.over:
				return
			}
		}
	}()
}

// close ends the program and what it has started, whatever state they are in.
func (tm *terminal) close() {
	_ = syscall.Kill(-tm.cmd.Process.Pid, syscall.SIGKILL)
	select {
	case <-tm.over:
	case <-time.After(patience):
		tm.t.Errorf("a program outlives its terminal\n%s", tm.screen)
	}
	_ = tm.keys.Close()
}

// answers lets the terminal's answers arrive.
func (tm *terminal) answers() { close(tm.hear) }

func (tm *terminal) setSize(s size) {
	tm.t.Helper()
	if err := pty.Setsize(tm.keys, &pty.Winsize{Cols: uint16(s.w), Rows: uint16(s.h)}); err != nil {
		tm.t.Fatal(err)
	}
}

// resize gives the window another size.
func (tm *terminal) resize(s size) {
	tm.t.Helper()
	tm.screen.resize(s.w, s.h)
	tm.setSize(s)
}

// lineMode is how the terminal treats lines: echo, editing, signals.
func (tm *terminal) lineMode() *term.State {
	tm.t.Helper()
	state, err := term.GetState(tm.keys.Fd())
	if err != nil {
		tm.t.Fatal(err)
	}
	return state
}

// bytesOf are what a terminal sends for a key that is no character.
var bytesOf = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "backspace": "\x7f",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
}

// keyBytes are what a terminal sends for a key: a character, a name of bytesOf,
// or a letter with ctrl+.
func keyBytes(key string) string {
	if b, ok := bytesOf[key]; ok {
		return b
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return string(rune(letter[0] & 0x1f))
	}
	return key
}

// types sends words as they are.
func (tm *terminal) types(words string) {
	tm.t.Helper()
	if _, err := tm.keys.WriteString(words); err != nil {
		tm.t.Fatalf("type: %v\n%s", err, tm.screen)
	}
}

// press presses keys. After one that opens another screen, and after esc, the
// test has to see what follows before it goes on, as a person would.
func (tm *terminal) press(keys ...string) {
	tm.t.Helper()
	for _, k := range keys {
		tm.types(keyBytes(k))
	}
}

// until waits until ok is true.
func (tm *terminal) until(what string, ok func() bool) {
	tm.t.Helper()
	for late := time.Now().Add(patience); !ok(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(late) {
			tm.t.Fatalf("never came: %s\n%s", what, tm.screen)
		}
	}
}

// sees waits until the words stand on the screen.
func (tm *terminal) sees(words string) {
	tm.t.Helper()
	tm.until(words, func() bool { return strings.Contains(tm.String(), words) })
}

// seesText waits until the words stand on the screen in the user's language.
func (tm *terminal) seesText(t text.Text) {
	tm.t.Helper()
	tm.sees(t.In(tm.user.lang))
}

// seesNoMore waits until the words stand on the screen no longer.
func (tm *terminal) seesNoMore(words string) {
	tm.t.Helper()
	tm.until("the end of "+words, func() bool { return !strings.Contains(tm.String(), words) })
}

// seesCaretAfter waits until the real cursor stands directly after words.
func (tm *terminal) seesCaretAfter(words string) {
	tm.t.Helper()
	tm.until("the cursor after "+words, func() bool { return tm.caretAfter(words) })
}

// signal sends the program a signal.
func (tm *terminal) signal(s os.Signal) {
	tm.t.Helper()
	if err := tm.cmd.Process.Signal(s); err != nil {
		tm.t.Fatal(err)
	}
}

// exit waits until the program has ended and all it wrote is on the screen.
func (tm *terminal) exit() error {
	tm.t.Helper()
	select {
	case <-tm.over:
		return tm.ended
	case <-time.After(patience):
		tm.t.Fatalf("the program did not end\n%s", tm.screen)
		return nil
	}
}

// leaves ends the program by ctrl+c, which has to succeed.
func (tm *terminal) leaves() {
	tm.t.Helper()
	tm.press("ctrl+c")
	if err := tm.exit(); err != nil {
		tm.t.Fatalf("left with %v\n%s", err, tm.screen)
	}
}
