package reply

import "strings"

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
		words := t.words(s, v)
		_, isBlock := blocks[s.name]
		if s.name != "" && !isBlock && words == "" {
			return "", false
		}
		if gap {
			words = strings.TrimPrefix(words, " ")
		}
		gap = isBlock && words == ""
		b.WriteString(words)
	}
	filled = strings.TrimRight(b.String(), " \u3000")
	return filled, filled != "" || len(l) == 0
}

// fillWhole fills a line that cannot do without any of its values, those behind
// blocks included.
func (t version) fillWhole(l line, v Values) (filled string, ok bool) {
	var b strings.Builder
	for _, s := range l {
		words := t.words(s, v)
		if s.name != "" && words == "" {
			return "", false
		}
		b.WriteString(words)
	}
	return b.String(), true
}

// words are what one segment reads.
func (t version) words(s segment, v Values) string {
	if s.either != nil {
		for _, l := range s.either {
			if filled, ok := t.fillWhole(l, v); ok {
				return filled
			}
		}
		return ""
	}
	if block, ok := blocks[s.name]; ok {
		return block(t, v)
	}
	switch {
	case s.name == "":
		return s.words
	case s.bare:
		return bareName(v[s.name])
	case s.name == "date":
		return written(v[s.name], v[today], t.lang)
	default:
		return v[s.name]
	}
}
