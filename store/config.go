package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"daruma/store/guard"
)

// maxConfig is the size in bytes that a configuration file may have.
const maxConfig = 1 << 20

// A ConfigError says what is wrong with a configuration file: one of its lines,
// or the file itself.
type ConfigError struct {
	Path string
	Line int   // the broken line, from 1; 0 where the file cannot be used at all
	Err  error // then why: [guard.ErrUnsafe], [guard.ErrTooLarge] or the system's error
}

// Error names the file, and the line and the form that a line has.
func (e *ConfigError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.Path, e.Err)
	}
	return fmt.Sprintf("%s, line %d: write it as key = value", e.Path, e.Line)
}

// Unwrap returns why the file cannot be used.
func (e *ConfigError) Unwrap() error { return e.Err }

// LoadConfig reads a configuration file: lines of the form "key = value", empty
// lines, and lines that begin with #, which are comments. Spaces around a value
// do not count; a value with spaces at its ends, or that begins with a double
// quote, stands in double quotes, as in Go. Of two lines with the same key the
// last one counts. A missing file is an empty map. Since nothing in it is secret
// it may be a link to a file of the user's own. Every error is a [*ConfigError].
func LoadConfig(path string) (map[string]string, error) {
	_, lines, err := readConfig(path)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	values := map[string]string{}
	for _, l := range lines {
		if l.key != "" {
			values[l.key] = l.value
		}
	}
	return values, nil
}

// SaveConfig sets values in the configuration file, which is the user's alone
// (0600) and is replaced whole or not at all. A link stays, and what it leads to
// is written. Comments, and keys that values
// does not name, stay as they are; a key with an empty value is taken out. Keys
// are letters, digits and any of - _ . without spaces. The folder has to exist,
// and a file with a broken line is left alone.
func SaveConfig(path string, values map[string]string) error {
	file, lines, err := readConfig(path)
	if err != nil {
		return fmt.Errorf("save configuration: %w", err)
	}
	for key := range values {
		if !isConfigKey(key) {
			return fmt.Errorf("save configuration: %q is no key", key)
		}
	}
	err = guard.WriteFile(file, func(w io.Writer) error {
		_, err := io.WriteString(w, mergeConfig(lines, values))
		return err
	})
	if err != nil {
		return fmt.Errorf("save configuration: %w", &ConfigError{Path: path, Err: err})
	}
	return nil
}

// A configLine is one line of the file; comments and empty lines have no key.
type configLine struct{ text, key, value string }

// readConfig returns the file that path leads to, and its lines.
func readConfig(path string) (file string, lines []configLine, err error) {
	file, err = linked(path)
	if err != nil {
		return "", nil, &ConfigError{Path: path, Err: err}
	}
	content, err := guard.ReadFile(file, maxConfig)
	if errors.Is(err, guard.ErrMissing) {
		return file, nil, nil
	}
	if err != nil {
		return "", nil, &ConfigError{Path: path, Err: err}
	}
	lines, broken := parseConfig(string(content))
	if broken > 0 {
		return "", nil, &ConfigError{Path: path, Line: broken}
	}
	return file, lines, nil
}

// linked is the path that the link at path leads to, or path where there is no
// link. A link that leads nowhere is [guard.ErrUnsafe].
func linked(path string) (string, error) {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return path, nil // whatever is wrong with the path, reading it tells
	}
	file, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", fmt.Errorf("%w: %w", guard.ErrUnsafe, err)
	}
	return file, nil
}

// parseConfig returns the lines of a file, or which line is broken, from 1.
func parseConfig(content string) (lines []configLine, broken int) {
	content = strings.TrimPrefix(content, "\ufeff")
	if content == "" {
		return nil, 0
	}
	for i, s := range strings.Split(strings.TrimSuffix(content, "\n"), "\n") {
		l, ok := parseConfigLine(strings.TrimSpace(s))
		if !ok {
			return nil, i + 1
		}
		lines = append(lines, l)
	}
	return lines, 0
}

func parseConfigLine(s string) (configLine, bool) {
	if s == "" || strings.HasPrefix(s, "#") {
		return configLine{text: s}, utf8.ValidString(s)
	}
	key, value, found := strings.Cut(s, "=")
	l := configLine{text: s, key: strings.TrimSpace(key), value: strings.TrimSpace(value)}
	if strings.HasPrefix(l.value, `"`) {
		unquoted, err := strconv.Unquote(l.value)
		if err != nil {
			return l, false
		}
		l.value = unquoted
	}
	return l, found && isConfigKey(l.key) && utf8.ValidString(s)
}

// mergeConfig is the text of lines with values set.
func mergeConfig(lines []configLine, values map[string]string) string {
	var out strings.Builder
	left := maps.Clone(values)
	for _, l := range lines {
		value, given := values[l.key]
		if !given {
			out.WriteString(l.text + "\n")
			continue
		}
		// A key that comes twice is written where it came first.
		if _, first := left[l.key]; first {
			writeConfigLine(&out, l.key, value)
		}
		delete(left, l.key)
	}
	for _, key := range slices.Sorted(maps.Keys(left)) {
		writeConfigLine(&out, key, left[key])
	}
	return out.String()
}

func writeConfigLine(out *strings.Builder, key, value string) {
	if value == "" {
		return
	}
	plain := value == strings.TrimSpace(value) && !strings.HasPrefix(value, `"`) &&
		strings.IndexFunc(value, unicode.IsControl) < 0 && utf8.ValidString(value)
	if !plain {
		value = strconv.Quote(value)
	}
	out.WriteString(key + " = " + value + "\n")
}

func isConfigKey(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.", r)
	}) < 0
}
