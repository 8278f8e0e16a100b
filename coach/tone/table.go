package tone

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// A matcher is the table of rules made ready to be read against sentences. A
// sentence is tried against those phrases only of which it holds a cue.
type matcher struct {
	rules   []compiled
	phrases []phrase // of all rules, in their order
	cues    *trie    // leads to phrases
}

type compiled struct {
	kind             Kind
	unless, softened func() *regexp.Regexp
	advice
}

type phrase struct {
	rule int
	re   func() *regexp.Regexp
}

// ready is done once, when a text is checked for the first time: a program that
// checks none does not wait for it. The patterns themselves are compiled when
// they are needed, and most never are.
var ready = sync.OnceValue(func() *matcher {
	m := &matcher{cues: newTrie()}
	for _, f := range families {
		for _, r := range f.rules {
			for _, pattern := range r.words {
				pattern = pieces.Replace(pattern)
				for _, cue := range cuesOf(pattern) {
					m.cues.add(cue, len(m.phrases))
				}
				m.phrases = append(m.phrases, phrase{len(m.rules), lazily(pattern)})
			}
			m.rules = append(m.rules, compiled{f.kind, r.unless.lazily(), r.softened.lazily(), r.advice})
		}
	}
	return m
})

func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// lazily compiles any of p; the result is nil where there are none.
func (p phrases) lazily() func() *regexp.Regexp {
	if len(p) == 0 {
		return func() *regexp.Regexp { return nil }
	}
	return sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(pieces.Replace(`(?:` + strings.Join(p, "|") + `)`))
	})
}

// table is every match of the rules in t: of each rule the first words in each
// sentence.
func table(t *reading, _ Options) []match {
	m := ready()
	var out []match
	for i, at := range t.sentences {
		found := map[int]Span{}
		for _, p := range m.candidates(t.sentence(i)) {
			p := m.phrases[p]
			loc := p.re().FindStringIndex(t.sentence(i))
			if loc == nil || loc[0] == loc[1] {
				continue
			}
			if first, ok := found[p.rule]; !ok || loc[0] < first.From {
				found[p.rule] = Span{loc[0], loc[1]}
			}
		}
		for rule, r := range m.rules {
			if span, ok := found[rule]; ok && r.meantBy(t, i) {
				span = whole(t.sentence(i), span)
				out = append(out, match{r.kind, t.span(at.From+span.From, at.From+span.To), r.advice})
			}
		}
	}
	return out
}

// candidates are the phrases that s has a cue of, in the order of the table.
func (m *matcher) candidates(s string) []int {
	var out []int
	for at := range s {
		out = m.cues.at(s[at:], out)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// meantBy reports whether sentence i means what r catches: nothing in it turns
// it into courtesy, and nothing in it or beside it makes it easy to decline.
func (r compiled) meantBy(t *reading, i int) bool {
	if unless := r.unless(); unless != nil && unless.MatchString(t.sentence(i)) {
		return false
	}
	softened := r.softened()
	if softened == nil {
		return true
	}
	for _, s := range []string{t.sentence(i - 1), t.sentence(i), t.sentence(i + 1)} {
		if softened.MatchString(s) {
			return false
		}
	}
	return true
}
