package reply

import (
	"embed"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"daruma/journal/text"
)

//go:embed templates/*.txt
var files embed.FS

// key names one file: templates/ID.LANG.txt.
type key struct {
	id   string
	lang text.Lang
}

// versions are all templates in all their languages.
var versions = load()

// load reads the embedded files. They are part of the program, so that one
// which cannot be read is a fault of the build.
func load() map[key]version {
	out := make(map[key]version)
	for _, id := range order {
		for _, lang := range text.Langs {
			name := fmt.Sprintf("templates/%s.%s.txt", id, lang)
			source, err := files.ReadFile(name)
			if err != nil {
				panic(err)
			}
			v, err := parse(lang, string(source))
			if err != nil {
				panic(fmt.Errorf("%s: %w", name, err))
			}
			out[key{id, lang}] = v
		}
	}
	return out
}

// A version is a template in one language.
type version struct {
	lang     text.Lang
	name     string
	sources  []string
	requires []string          // in the order of Placeholders
	spoken   bool              // it is said, not written
	extras   map[string]string // the words of {late}, {pivot} and {reserve}, where it has them
	seasons  []season          // by their first day
	subjects []line            // of a new mail: the first that fits; none for a reply, which keeps its subject
	lines    []line
}

// A line is what stands between two line breaks of a template.
type line []segment

// A segment is words as they stand; or, with a name, a placeholder or block; or
// an optional part.
type segment struct {
	name, words string
	bare        bool   // a name of a person that the words after it give a courtesy to
	either      []line // an optional part: the first of these that has all its values
}

// divider ends the header of a template.
const divider = "---"

var errNoDivider = errors.New("no line --- after the header")

// parse reads a template: header lines "key: value", a line "---", the text.
func parse(lang text.Lang, source string) (version, error) {
	t := version{lang: lang, extras: map[string]string{}}
	header, body, found := strings.Cut("\n"+source, "\n"+divider+"\n")
	if !found {
		return version{}, errNoDivider
	}
	for h := range strings.Lines(header) {
		if h = strings.TrimSpace(h); h == "" {
			continue
		}
		if err := t.head(h); err != nil {
			return version{}, err
		}
	}
	for l := range strings.SplitSeq(strings.TrimRight(body, "\n"), "\n") {
		parsed, err := parseLine(l)
		if err != nil {
			return version{}, err
		}
		t.lines = append(t.lines, parsed)
	}
	return t, nil
}

// head takes in one line of the header. "subject" may stand several times, the
// one that is wanted most first.
func (t *version) head(h string) error {
	name, value, _ := strings.Cut(h, ":")
	value = strings.TrimSpace(value)
	if strings.HasPrefix(name, seasonal) {
		t.seasons = append(t.seasons, parseSeason(name, value))
		return nil
	}
	switch name {
	case "name":
		t.name = value
	case late, Pivot, Reserve:
		t.extras[name] = value
	case "sources":
		t.sources = list(value)
	case "spoken":
		t.spoken = value == "yes"
	case "subject":
		subject, err := parseLine(value)
		if err != nil {
			return err
		}
		t.subjects = append(t.subjects, subject)
	case "requires":
		wanted := list(value)
		for _, w := range wanted {
			if !slices.Contains(placeholders, w) {
				return &UnknownError{Name: w}
			}
		}
		t.requires = inOrder(wanted)
	default:
		return fmt.Errorf("unknown header %q", name)
	}
	return nil
}

// list splits "a, b".
func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}

// inOrder are the placeholders among names, each once, in their own order.
func inOrder(names []string) []string {
	return slices.DeleteFunc(Placeholders(), func(p string) bool { return !slices.Contains(names, p) })
}

var (
	braced = regexp.MustCompile(`\{([a-z_]+)\}`)
	// optional is a part of a line in square brackets: "[ at {event}]" stands
	// where the event is known, "[at {event}|there]" says something else where it
	// is not.
	optional = regexp.MustCompile(`\[([^\[\]]*\{[^\[\]]*)\]`)
)

// parseLine reads a line of a template of ours, with its optional parts.
func parseLine(l string) (line, error) {
	var out line
	from := 0
	for _, at := range optional.FindAllStringSubmatchIndex(l, -1) {
		before, err := parseWords(l[from:at[0]])
		if err != nil {
			return nil, err
		}
		var part segment
		for words := range strings.SplitSeq(l[at[2]:at[3]], "|") {
			one, err := parseWords(words)
			if err != nil {
				return nil, err
			}
			part.either = append(part.either, one)
		}
		out = append(append(out, before...), part)
		from = at[1]
	}
	rest, err := parseWords(l[from:])
	return append(out, rest...), err
}

// parseWords reads words with placeholders and blocks.
func parseWords(l string) (line, error) {
	var out line
	from := 0
	for _, at := range braced.FindAllStringSubmatchIndex(l, -1) {
		name := l[at[2]:at[3]]
		if _, block := blocks[name]; !block && !slices.Contains(placeholders, name) {
			return nil, &UnknownError{Name: name}
		}
		if at[0] > from {
			out = append(out, segment{words: l[from:at[0]]})
		}
		out = append(out, segment{name: name, bare: courtesyFollows(name, l[at[1]:])})
		from = at[1]
	}
	if from < len(l) {
		out = append(out, segment{words: l[from:]})
	}
	return out, nil
}

// takes are the placeholders that the text has a place for: those in its lines
// and those it requires. What only blocks draw on is left out.
func (t version) takes() []string { return inOrder(append(named(t.lines), t.requires...)) }

// named are the names of placeholders and blocks in the lines.
func named(lines []line) []string {
	var out []string
	for _, l := range lines {
		for _, s := range l {
			out = append(append(out, s.name), named(s.either)...)
		}
	}
	return out
}
