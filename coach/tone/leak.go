// Package tone checks a text before it is copied.
package tone

import (
	"hash/maphash"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"daruma/journal"
)

// A Guard stops the wording of a vent from slipping into a reply. It remembers
// sequences of words as hashes under a key of its own that is never written
// down: the words cannot be read back from it, and it dies with the program.
// The zero Guard is not ready; use [NewGuard].
type Guard struct {
	seed maphash.Seed
	seen map[uint64]struct{}
}

// A Span is a part of a text in bytes, From included, To not.
type Span struct{ From, To int }

// sequenceWeight is how much text makes a sequence that is no chance any more:
// four words of a language with spaces, eight characters of Japanese.
const (
	sequenceWeight  = 8
	wordWeight      = 2
	characterWeight = 1
)

// NewGuard returns a guard that remembers nothing yet.
func NewGuard() *Guard {
	return &Guard{seed: maphash.MakeSeed(), seen: map[uint64]struct{}{}}
}

// Remember adds the wording of a vent.
func (g *Guard) Remember(words string) {
	g.sequences(words, func(hash uint64, _ Span) { g.seen[hash] = struct{}{} })
}

// Empty reports whether the guard remembers nothing.
func (g *Guard) Empty() bool { return len(g.seen) == 0 }

// Repeats returns the parts of reply that repeat four words or eight Japanese
// characters running of what is remembered, joined where they touch. Whatever
// the template says is nobody's vent and never counts.
func (g *Guard) Repeats(reply, template string) []Span {
	polite := map[uint64]struct{}{}
	g.sequences(template, func(hash uint64, _ Span) { polite[hash] = struct{}{} })
	var found []Span
	g.sequences(reply, func(hash uint64, at Span) {
		if _, vented := g.seen[hash]; !vented {
			return
		}
		if _, ok := polite[hash]; ok {
			return
		}
		if last := len(found) - 1; last >= 0 && at.From <= found[last].To {
			found[last].To = at.To
			return
		}
		found = append(found, at)
	})
	return found
}

// sequences calls each with every run of tokens of s that is just long enough.
func (g *Guard) sequences(s string, each func(hash uint64, at Span)) {
	tokens := tokensOf(s)
	from, weight := 0, 0
	for to, t := range tokens {
		weight += t.weight
		for weight-tokens[from].weight >= sequenceWeight {
			weight -= tokens[from].weight
			from++
		}
		if weight >= sequenceWeight {
			each(g.hash(tokens[from:to+1]), Span{tokens[from].from, t.to})
		}
	}
}

func (g *Guard) hash(tokens []token) uint64 {
	var h maphash.Hash
	h.SetSeed(g.seed)
	for _, t := range tokens {
		h.WriteString(t.folded)
		h.WriteByte(0)
	}
	return h.Sum64()
}

// A token is a word, or one character of a script without spaces.
type token struct {
	folded   string
	weight   int
	from, to int
}

func tokensOf(s string) []token {
	var out []token
	start := -1
	word := func(end int) {
		if start >= 0 {
			out = append(out, token{journal.Fold(s[start:end]), wordWeight, start, end})
			start = -1
		}
	}
	state, at := -1, 0
	for rest := s; rest != ""; {
		var character string
		character, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		r, _ := utf8.DecodeRuneInString(character)
		end := at + len(character)
		switch {
		case unspaced(r):
			word(at)
			out = append(out, token{journal.Fold(character), characterWeight, at, end})
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’':
			if start < 0 {
				start = at
			}
		default:
			word(at)
		}
		at = end
	}
	word(len(s))
	return out
}

// unspaced reports whether r belongs to a script that is written without spaces.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == '々'
}
