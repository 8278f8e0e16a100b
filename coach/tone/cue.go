package tone

import (
	"regexp/syntax"
	"strings"
)

// cuesOf returns strings of which one stands in every text that pattern
// matches, or nil where none can be told. Looking for them is far quicker than
// the pattern itself, and most sentences hold none.
func cuesOf(pattern string) []string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	return cues(re.Simplify())
}

func cues(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		return classCues(re.Rune)
	case syntax.OpCapture, syntax.OpPlus:
		return cues(re.Sub[0])
	case syntax.OpAlternate:
		return alternateCues(re.Sub)
	case syntax.OpConcat:
		return concatCues(re.Sub)
	default:
		return nil
	}
}

// classCues are the characters of a small class, given as pairs of bounds.
func classCues(bounds []rune) []string {
	const small = 8
	var out []string
	for i := 0; i < len(bounds); i += 2 {
		for r := bounds[i]; r <= bounds[i+1]; r++ {
			if len(out) == small {
				return nil
			}
			out = append(out, string(r))
		}
	}
	return out
}

// alternateCues need cues of every alternative.
func alternateCues(subs []*syntax.Regexp) []string {
	var out []string
	for _, sub := range subs {
		c := cues(sub)
		if c == nil {
			return nil
		}
		out = append(out, c...)
	}
	return out
}

// concatCues are the most telling of the parts: the ones whose least telling
// tells most.
func concatCues(subs []*syntax.Regexp) []string {
	var best []string
	for _, sub := range subs {
		if c := cues(sub); telling(c) > telling(best) {
			best = c
		}
	}
	return best
}

// telling is how much cues narrow a search: the length of the shortest, and
// next to nothing if one of them stands in any sentence.
func telling(cues []string) int {
	if len(cues) == 0 {
		return 0
	}
	least := len(cues[0])
	for _, c := range cues {
		if everywhere[strings.TrimSpace(c)] {
			return 1
		}
		least = min(least, len(c))
	}
	return least
}

var everywhere = wordSet(`you your the our my we are is was were be have had has will would can could for
	with this that to of in on at it an and not do know understand wish just really
	て に は を が も の で と い か な ます ませ まし せて です でし した して
	いた いただ くだ ください 下さ こと もの この その ない から ので お願い 願 検討 ご検討 結果 承知 連絡 ご連絡 決定 判断`)
