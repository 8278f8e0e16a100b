package journal

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Searchable yields every text of e that search looks into, with its JSON path:
// all lines and prose, the shield note among them, people, tags, contacts and
// attributes with their names. Not the values of choices, ids, the currency,
// the name of the reply's template, nor what an import remembers of its file.
func Searchable(e Entry, yield func(path, value string)) {
	give := func(path, value string) {
		if value != "" {
			yield(path, value)
		}
	}
	for _, f := range Fields {
		if f.Path == "deal.currency" || f.Path == "reply.template" {
			continue
		}
		if s, ok := f.At(&e).(*string); ok && f.Kind != Choice {
			give(f.Path, *s)
		}
	}
	for i, p := range e.Deal.People {
		give(fmt.Sprintf("deal.people[%d].name", i), p.Name)
		give(fmt.Sprintf("deal.people[%d].role", i), p.Role)
	}
	for i, c := range e.Thread.Contacts {
		give(fmt.Sprintf("thread.contacts[%d].note", i), c.Note)
		give(fmt.Sprintf("thread.contacts[%d].value", i), c.Value)
	}
	for i, tag := range e.Tags {
		give(fmt.Sprintf("tags[%d]", i), tag)
	}
	for _, name := range slices.Sorted(maps.Keys(e.Attributes)) {
		give("attributes", name)
		give("attributes."+name, e.Attributes[name])
	}
}

// SearchText is all that [Searchable] yields, folded, one text to a line: the
// record that [Query.Match] scans.
func SearchText(e Entry) string {
	var b strings.Builder
	Searchable(e, func(_, value string) {
		b.WriteString(Fold(value))
		b.WriteByte('\n')
	})
	return b.String()
}

// A Query is the words that somebody looks for.
type Query struct {
	words []needle // none empty
}

// ParseQuery reads a query: words parted by any Unicode space, the ideographic
// one too. What stands between quotation marks ("two words", “…”, 「…」) is one
// word; a mark left open runs to the end.
func ParseQuery(q string) Query {
	var out Query
	for q != "" {
		var word string
		word, q = nextWord(q)
		if word = strings.TrimSpace(Fold(word)); word != "" && !slices.Contains(out.Words(), word) {
			out.words = append(out.words, newNeedle(word))
		}
	}
	return out
}

var quotes = []struct{ opening, closing string }{
	{`"`, `"`},
	{"＂", "＂"},
	{"“", "”"},
	{"「", "」"},
}

// nextWord cuts the first word off q.
func nextWord(q string) (word, rest string) {
	q = strings.TrimLeftFunc(q, unicode.IsSpace)
	for _, quote := range quotes {
		if inside, ok := strings.CutPrefix(q, quote.opening); ok {
			word, rest, _ = strings.Cut(inside, quote.closing)
			return word, rest
		}
	}
	if end := strings.IndexFunc(q, unicode.IsSpace); end >= 0 {
		return q[:end], q[end:]
	}
	return q, ""
}

// IsZero reports whether q holds no word. Such a query matches everything.
func (q Query) IsZero() bool { return len(q.words) == 0 }

// Words are the folded words.
func (q Query) Words() []string {
	words := make([]string, len(q.words))
	for i, w := range q.words {
		words[i] = w.word
	}
	return words
}

// Match reports whether every word of q occurs in folded, a [SearchText] or
// anything else that went through [Fold]. It allocates nothing.
func (q Query) Match(folded string) bool {
	for _, w := range q.words {
		if !w.in(folded) {
			return false
		}
	}
	return true
}

// first returns where the first occurrence of any word lies in folded.
func (q Query) first(folded string) (from, to int, ok bool) {
	for _, w := range q.words {
		if i := strings.Index(folded, w.word); i >= 0 && (!ok || i < from) {
			from, to, ok = i, i+len(w.word), true
		}
	}
	return from, to, ok
}
