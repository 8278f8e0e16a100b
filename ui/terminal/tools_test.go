//go:build unix

package terminal

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// tool puts a program into folder: a shell script. It finds folder in $FOLDER.
func tool(t *testing.T, folder, name, script string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte("#!/bin/sh\nFOLDER='"+folder+"'\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return string(b)
}

// recorder notes its arguments and input beside itself, and ends as told.
const recorder = `echo "$@" >> "$FOLDER/${0##*/}.args"; /bin/cat >> "$FOLDER/${0##*/}.in"; exit `

func TestCopy(t *testing.T) {
	const words = "返信ありがとうございます。\nKind regards"
	works, fails := func(string) error { return nil }, func(string) error { return errors.New("no display") }
	osc := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(words)) + "\a"
	ssh := map[string]string{"SSH_CONNECTION": "10.0.0.2 50000 10.0.0.1 22"}
	tests := []struct {
		name  string
		env   map[string]string
		local func(string) error
		tools map[string]string // name and exit code
		want  Result
		sent  string // to the terminal
		took  string // the tool that took the text
	}{
		{"local tool", nil, works, nil, Copied, "", ""},
		{"no local tool", nil, fails, nil, Sent, osc, ""},
		{"no local tool, tmux", map[string]string{"TMUX": "x"}, fails, map[string]string{"tmux": "0"}, Sent, "", "tmux"},
		{"SSH", ssh, works, nil, Sent, osc, ""},
		{"SSH and tmux", map[string]string{"SSH_TTY": "/dev/pts/1", "TMUX": "x"}, works, map[string]string{"tmux": "0"}, Sent, "", "tmux"},
		{
			"SSH and an old tmux",
			map[string]string{"SSH_CLIENT": "x", "TMUX": "x"},
			works,
			map[string]string{"tmux": "1"},
			Sent, "\x1bPtmux;\x1b" + osc + "\x1b\\", "tmux",
		},
		{"SSH and screen", map[string]string{"SSH_TTY": "x", "STY": "x"}, works, nil, Sent, "\x1bP" + osc + "\x1b\\", ""},
		{"WSL", map[string]string{"WSL_DISTRO_NAME": "Debian"}, nil, map[string]string{"powershell.exe": "0", "clip.exe": "0"}, Copied, "", "powershell.exe"},
		{"WSL without PowerShell", map[string]string{"WSL_INTEROP": "x"}, nil, map[string]string{"clip.exe": "0"}, Sent, osc, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			folder := t.TempDir()
			t.Setenv("PATH", folder)
			for name, code := range tt.tools {
				tool(t, folder, name, recorder+code)
			}
			var terminal bytes.Buffer
			c := NewClipboard(&terminal)
			c.Getenv = func(name string) string { return tt.env[name] }
			c.Local = tt.local
			if got := c.Copy(context.Background(), words); got != tt.want {
				t.Errorf("the result is %v, want %v", got, tt.want)
			}
			if got := terminal.String(); got != tt.sent {
				t.Errorf("the terminal is sent %q, want %q", got, tt.sent)
			}
			for name := range tt.tools {
				took := ""
				if name == tt.took {
					took = words
				}
				if got := content(t, filepath.Join(folder, name+".in")); got != took {
					t.Errorf("%s is given %q, want %q", name, got, took)
				}
				if args := content(t, filepath.Join(folder, name+".args")); strings.Contains(args, "返信") {
					t.Errorf("the text stands in the arguments of %s", name)
				}
			}
		})
	}
}

func TestCopyLeavesNoTmuxBuffer(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	tool(t, folder, "tmux", recorder+"0")
	c := NewClipboard(io.Discard)
	c.Getenv = func(name string) string { return map[string]string{"TMUX": "x", "SSH_TTY": "x"}[name] }
	c.Copy(context.Background(), "text")
	want := "load-buffer -w -b daruma -\ndelete-buffer -b daruma\n"
	if got := content(t, filepath.Join(folder, "tmux.args")); got != want {
		t.Errorf("tmux is called with %q, want %q", got, want)
	}
}

func TestCopyCleans(t *testing.T) {
	var took string
	c := NewClipboard(io.Discard)
	c.Getenv = func(string) string { return "" }
	c.Local = func(s string) error { took = s; return nil }
	c.Copy(context.Background(), "a\x1b[31mb\u202ec")
	if took != "abc" {
		t.Errorf("the clipboard is given %q", took)
	}
}

func TestCopyDoesNotWaitForADeadTool(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	hang := make(chan struct{})
	defer close(hang)
	var terminal bytes.Buffer
	c := NewClipboard(&terminal)
	c.Getenv = func(string) string { return "" }
	c.Local = func(string) error { <-hang; return nil }
	if got := c.Copy(ctx, "text"); got != Sent || terminal.Len() == 0 {
		t.Errorf("the result is %v", got)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestCopyFails(t *testing.T) {
	c := NewClipboard(brokenWriter{})
	c.Getenv = func(string) string { return "" }
	c.Local = func(string) error { return errors.New("no display") }
	if got := c.Copy(context.Background(), "text"); got != Failed {
		t.Errorf("the result is %v, want a failure", got)
	}
}

func TestEdit(t *testing.T) {
	tests := []struct{ name, script, words, want string }{
		{"changed", `printf 'new text' > "$1"`, "old", "new text"},
		{"unchanged", `true`, "価格\nが高い", "価格\nが高い"},
		{"line break at the end", `printf 'new\n' > "$1"`, "old", "new"},
		{"line break was there", `printf 'new\n' > "$1"`, "old\n", "new\n"},
		{"Windows text", `printf '\357\273\277a\r\nb\r\n' > "$1"`, "old", "a\nb"},
		{"decomposed", `printf 'か\343\202\231' > "$1"`, "old", "が"},
		{"replaced file", `printf new > "$1.new"; /bin/mv "$1.new" "$1"`, "old", "new"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			runtime := t.TempDir()
			e := visit(tt.words, tool(t, t.TempDir(), "ed", tt.script), runtime)
			if err := e.Run(); err != nil {
				t.Fatal(err)
			}
			if e.words != tt.want {
				t.Errorf("the text comes back as %q, want %q", e.words, tt.want)
			}
			empty(t, runtime)
		})
	}
}

// visit returns a visit to the editor with $VISUAL and a runtime folder.
func visit(words, visual, runtime string) *editing {
	env := map[string]string{"VISUAL": visual, "EDITOR": "/not/this/one", "XDG_RUNTIME_DIR": runtime}
	return &editing{words: words, getenv: func(name string) string { return env[name] }}
}

func empty(t *testing.T, folder string) {
	t.Helper()
	left, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(left) > 0 {
		t.Errorf("%s is left behind", left[0].Name())
	}
}

func TestEditFails(t *testing.T) {
	tests := []struct {
		name, script string
		want         error
	}{
		{"the editor gives up", `printf new > "$1"; exit 1`, nil},
		{"the file is gone", `/bin/rm "$1"`, os.ErrNotExist},
		{"the text is too long", `/usr/bin/head -c 1048577 /dev/zero > "$1"`, ErrEditTooLong},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			runtime := t.TempDir()
			e := visit("my words", tool(t, t.TempDir(), "ed", tt.script), runtime)
			err := e.Run()
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) {
				t.Errorf("the error is %v, want %v", err, tt.want)
			}
			if strings.Contains(err.Error(), "my words") {
				t.Errorf("the error tells the text: %v", err)
			}
			if e.words != "my words" {
				t.Errorf("the text is %q afterwards", e.words)
			}
			empty(t, runtime)
		})
	}
}

func TestEditKeepsTheFilePrivate(t *testing.T) {
	notes, runtime := t.TempDir(), t.TempDir()
	script := `/bin/ls -ld "$1" "${1%/*}" | /usr/bin/cut -c1-10 > ` + notes + `/modes; printf '%s' "$1" > ` + notes + `/path`
	if err := visit("old", tool(t, t.TempDir(), "ed", script), runtime).Run(); err != nil {
		t.Fatal(err)
	}
	// ls names the folder first: its path is shorter.
	if got := strings.Fields(content(t, notes+"/modes")); len(got) != 2 || got[0] != "drwx------" || got[1] != "-rw-------" {
		t.Errorf("the modes of file and folder are %q", got)
	}
	if path := content(t, notes+"/path"); !strings.HasPrefix(path, runtime) {
		t.Errorf("the file is %s, not under the runtime folder", path)
	}
}

func TestEditWithoutARuntimeFolder(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	e := visit("old", tool(t, t.TempDir(), "ed", `printf new > "$1"`), "/not/there")
	if err := e.Run(); err != nil || e.words != "new" {
		t.Errorf("the text is %q, the error %v", e.words, err)
	}
	empty(t, os.Getenv("TMPDIR"))
}

func TestEditorCommand(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	vim := []string{"-n", "-i", "NONE", "-c", "silent! set noundofile nobackup nowritebackup"}
	blank := filepath.Join(folder, "my editor")
	tool(t, folder, "my editor", "")
	tests := []struct {
		name           string
		visual, editor string
		installed      []string
		want           []string
	}{
		{"arguments", "code --wait", "", nil, []string{"code", "--wait"}},
		{"quotes", `"/my path/ed" -w 'a b'`, "", nil, []string{"/my path/ed", "-w", "a b"}},
		{"backslash", `/my\ path/ed`, "", nil, []string{"/my path/ed"}},
		{"a path with blanks as it stands", blank, "", nil, []string{blank}},
		{"EDITOR after VISUAL", " ", "emacs -nw", nil, []string{"emacs", "-nw"}},
		{"vim", "vim", "", nil, append([]string{"vim"}, vim...)},
		{"neovim with arguments", "/usr/bin/nvim -u NONE", "", nil, append([]string{"/usr/bin/nvim", "-u", "NONE"}, vim...)},
		{"nothing set", "", "", []string{"vi", "nano"}, []string{"nano"}},
		{"vi alone", "", "", []string{"vi"}, []string{"vi"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, name := range tt.installed {
				path := tool(t, folder, name, "")
				defer func() { _ = os.Remove(path) }()
			}
			env := map[string]string{"VISUAL": tt.visual, "EDITOR": tt.editor}
			got, err := editor(func(name string) string { return env[name] })
			if err != nil || strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("the command is %q, %v, want %q", got, err, tt.want)
			}
		})
	}
	t.Run("no editor", func(t *testing.T) {
		if _, err := editor(func(string) string { return "" }); !errors.Is(err, ErrNoEditor) {
			t.Errorf("the error is %v", err)
		}
	})
	t.Run("vi that is vim", func(t *testing.T) {
		if err := os.Symlink(tool(t, folder, "vim.tiny", ""), filepath.Join(folder, "vi")); err != nil {
			t.Fatal(err)
		}
		if got, err := editor(func(string) string { return "" }); err != nil || len(got) != 1+len(vim) {
			t.Errorf("the command is %q, %v", got, err)
		}
	})
}

func TestSplitWords(t *testing.T) {
	tests := []struct {
		name, command string
		backslash     bool
		want          string
	}{
		{"path of Windows", `"C:\Program Files\ed.exe" -w`, false, `C:\Program Files\ed.exe|-w`},
		{"quote in quotes", `ed "it's"`, true, "ed|it's"},
		{"backslash in single quotes", `ed 'a\b'`, true, `ed|a\b`},
		{"empty argument", `ed ""`, true, "ed|"},
		{"blanks", "  ed \t -w ", true, "ed|-w"},
		{"open quote", `ed "a b`, true, "ed|a b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(splitWords(tt.command, tt.backslash), "|"); got != tt.want {
				t.Errorf("%q splits into %q, want %q", tt.command, got, tt.want)
			}
		})
	}
}

// slowInput hands on one piece a read, and fails at the end.
type slowInput struct{ pieces []string }

func (s *slowInput) Read(p []byte) (int, error) {
	if len(s.pieces) == 0 {
		return 0, io.ErrUnexpectedEOF
	}
	n := copy(p, s.pieces[0])
	s.pieces = s.pieces[1:]
	return n, nil
}

func TestShowPlain(t *testing.T) {
	tests := []struct {
		name string
		in   io.Reader
		want error
	}{
		{"enter", &slowInput{[]string{"x", "", "\n", "not read"}}, nil},
		{"carriage return", &slowInput{[]string{"\r"}}, nil},
		{"input ends", strings.NewReader("x"), nil},
		{"input fails", &slowInput{[]string{"x"}}, io.ErrUnexpectedEOF},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out bytes.Buffer
			var p tea.ExecCommand = &plain{words: "返信\x1b]52;c;eA==\a\nKen", hint: "Enter goes back."}
			p.SetStdin(tt.in)
			p.SetStdout(&out)
			if err := p.Run(); !errors.Is(err, tt.want) {
				t.Errorf("the error is %v, want %v", err, tt.want)
			}
			if got, want := out.String(), "\n返信\nKen\n\nEnter goes back. "; got != want {
				t.Errorf("the terminal shows %q, want %q", got, want)
			}
		})
	}
	if err := (&plain{in: strings.NewReader(""), out: brokenWriter{}}).Run(); err == nil {
		t.Error("a terminal that takes nothing is no error")
	}
}
