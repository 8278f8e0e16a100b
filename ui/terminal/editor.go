package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"daruma/journal/text"

	tea "github.com/charmbracelet/bubbletea"
)

// editLimit is the largest text taken back from an editor, in bytes: the limit
// of a field of the journal.
const editLimit = 1 << 20

// ErrNoEditor tells that no editor was found: $VISUAL and $EDITOR are not set
// and none of the usual ones is installed.
var ErrNoEditor = errors.New("no editor found")

// ErrEditTooLong tells that the text came back with more than 1 MiB.
var ErrEditTooLong = errors.New("text from the editor is longer than 1 MiB")

// Edit is the command that hands words to the user's editor and sends what done
// makes of the text that comes back, normalised. Where err is not nil the text
// is words unchanged. The terminal belongs to the editor meanwhile.
//
// The text is written to a file only the user can read, in a new folder only
// the user can open, which is removed afterwards whatever happens.
func Edit(words string, done func(words string, err error) tea.Msg) tea.Cmd {
	e := &editing{words: words, getenv: os.Getenv}
	return tea.Exec(e, func(err error) tea.Msg { return done(e.words, err) })
}

// editing is one visit to the editor. Its Run does all that touches the disk,
// off the loop that draws.
type editing struct {
	words  string
	getenv func(string) string
}

// SetStdin, SetStdout and SetStderr are for the input and output of the program,
// which hold the terminal but are no files to exec: it would copy through a
// goroutine that waits for a key the editor never sees.
func (*editing) SetStdin(io.Reader)  {}
func (*editing) SetStdout(io.Writer) {}
func (*editing) SetStderr(io.Writer) {}

// Run runs the editor and takes the text back.
func (e *editing) Run() error {
	program, err := editor(e.getenv)
	if err != nil {
		return err
	}
	folder, err := privateFolder(e.getenv("XDG_RUNTIME_DIR"))
	if err != nil {
		return fmt.Errorf("make a folder for the editor: %w", err)
	}
	// Only an editor that still holds the file, on Windows, can prevent this.
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "text.txt")
	if err := os.WriteFile(path, []byte(e.words), 0o600); err != nil {
		return fmt.Errorf("write the file for the editor: %w", err)
	}
	cmd := exec.Command(program[0], append(program[1:], path)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("run the editor: %w", err)
	}
	edited, err := readEdited(path)
	if err != nil {
		return fmt.Errorf("read the text back: %w", err)
	}
	// Editors end a file with a line break, which is not the user's.
	if !strings.HasSuffix(e.words, "\n") {
		edited = strings.TrimSuffix(edited, "\n")
	}
	e.words = edited
	return nil
}

// privateFolder makes a new folder with mode 0700 under parent, which is in
// memory where the system has one, or else among the temporary files.
func privateFolder(parent string) (string, error) {
	if parent != "" {
		if folder, err := os.MkdirTemp(parent, "daruma-"); err == nil {
			return folder, nil
		}
	}
	return os.MkdirTemp("", "daruma-")
}

func readEdited(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = f.Close() }()
	b, err := io.ReadAll(io.LimitReader(f, editLimit+1))
	switch {
	case err != nil:
		return "", err
	case len(b) > editLimit:
		return "", ErrEditTooLong
	}
	return text.Normal(strings.TrimPrefix(string(b), "\ufeff")), nil
}

// editor returns the program and arguments of the user's editor.
func editor(getenv func(string) string) ([]string, error) {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if command := strings.TrimSpace(getenv(name)); command != "" {
			return withoutTraces(commandLine(command)), nil
		}
	}
	usual := []string{"nano", "vi"}
	if runtime.GOOS == "windows" {
		usual = []string{"notepad"}
	}
	for _, name := range usual {
		if _, err := exec.LookPath(name); err == nil {
			return withoutTraces([]string{name}), nil
		}
	}
	return nil, ErrNoEditor
}

// commandLine splits a command into program and arguments. A command that is
// the path of a program as it stands, blanks and all, is one.
func commandLine(command string) []string {
	if _, err := exec.LookPath(command); err == nil {
		return []string{command}
	}
	return splitWords(command, runtime.GOOS != "windows")
}

// splitWords splits at blanks outside quotes. A backslash takes the character
// after it as it is, where it is not the separator of paths.
func splitWords(command string, backslash bool) []string {
	var (
		words   []string
		word    strings.Builder
		quote   rune
		escaped bool
		inWord  bool
	)
	for _, r := range command {
		switch {
		case escaped:
			word.WriteRune(r)
			escaped = false
		case backslash && r == '\\' && quote != '\'':
			escaped, inWord = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, inWord = r, true
		case quote == 0 && (r == ' ' || r == '\t'):
			if inWord {
				words = append(words, word.String())
				word.Reset()
			}
			inWord = false
		default:
			word.WriteRune(r)
			inWord = true
		}
	}
	if inWord {
		words = append(words, word.String())
	}
	return words
}

// withoutTraces keeps vim and neovim from leaving the text in a swap, undo,
// backup or history file elsewhere.
func withoutTraces(command []string) []string {
	if !isVim(command[0]) {
		return command
	}
	return append(command, "-n", "-i", "NONE", "-c", "silent! set noundofile nobackup nowritebackup")
}

// isVim tells vim under its own names, and vi where it leads to vim. Another vi
// would not know the arguments.
func isVim(program string) bool {
	if path, err := exec.LookPath(program); err == nil {
		if target, err := filepath.EvalSymlinks(path); err == nil && strings.HasPrefix(filepath.Base(target), "vim") {
			return true
		}
	}
	switch strings.TrimSuffix(filepath.Base(program), ".exe") {
	case "vim", "nvim", "gvim", "vimx":
		return true
	}
	return false
}
