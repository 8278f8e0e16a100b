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
	requires []string // in the order of Placeholders
	late     string   // how this text excuses a late reply, where it has {late}
	lines    []line
}

// A line is what stands between two line breaks of a template.
type line []segment

// A segment is words as they stand or, with a name, a placeholder or block.
type segment struct{ name, words string }

// divider ends the header of a template.
const divider = "---"

var (
	errNoDivider = errors.New("no line --- after the header")
	braced       = regexp.MustCompile(`\{([a-z_]+)\}`)
)

// parse reads a template: header lines "key: value", a line "---", the text.
func parse(lang text.Lang, source string) (version, error) {
	t := version{lang: lang}
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

// head takes in one line of the header.
func (t *version) head(h string) error {
	name, value, _ := strings.Cut(h, ":")
	value = strings.TrimSpace(value)
	switch name {
	case "name":
		t.name = value
	case "late":
		t.late = value
	case "sources":
		t.sources = list(value)
	case "requires":
		wanted := list(value)
		for _, w := range wanted {
			if !slices.Contains(placeholders, w) {
				return &UnknownError{Name: w}
			}
		}
		t.requires = slices.DeleteFunc(Placeholders(), func(p string) bool { return !slices.Contains(wanted, p) })
	default:
		return fmt.Errorf("unknown header %q", name)
	}
	return nil
}

// list splits "a, b".
func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })
}

func parseLine(l string) (line, error) {
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
		out = append(out, segment{name: name})
		from = at[1]
	}
	if from < len(l) {
		out = append(out, segment{words: l[from:]})
	}
	return out, nil
}

// fill puts the text together from clean values.
func (t version) fill(v Values) string {
	var out []string
	for _, l := range t.lines {
		filled, ok := t.fillLine(l, v)
		if !ok || filled == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue // an empty line neither begins the text nor follows another
		}
		out = append(out, filled)
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n") + "\n"
}

// fillLine fills one line; it is to be left out where an optional placeholder
// has no value, and where nothing but empty blocks stood on it.
func (t version) fillLine(l line, v Values) (filled string, ok bool) {
	var b strings.Builder
	gap := false // an empty block takes the space after it along
	for _, s := range l {
		words := s.words
		block, isBlock := blocks[s.name]
		switch {
		case isBlock:
			words = block(t, v)
		case s.name != "":
			words = v[s.name]
			if words == "" {
				return "", false
			}
		case gap:
			words = strings.TrimPrefix(words, " ")
		}
		gap = isBlock && words == ""
		b.WriteString(words)
	}
	filled = strings.TrimRight(b.String(), " ")
	return filled, filled != "" || len(l) == 0
}
