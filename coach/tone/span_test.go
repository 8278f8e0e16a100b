package tone

import (
	"strings"
	"testing"
)

// TestWhole holds that a finding shows an expression to its end, and no more.
func TestWhole(t *testing.T) {
	for name, c := range map[string]struct{ sentence, matched, want string }{
		"an ending in Japanese":         {"ご連絡の件、了解しました。", "了解し", "了解しました"},
		"a negation":                    {"この評価には納得がいきません。", "納得がいき", "納得がいきません"},
		"the honorific before":          {"どうかご再考ください。", "再考", "ご再考ください"},
		"a particle is left out":        {"値引きも可能です。", "値引き", "値引き"},
		"a word that only links":        {"了解いたしましたので、進めます。", "了解いた", "了解いたしました"},
		"a compound":                    {"基準に疑問を感じます。", "疑", "疑問"},
		"no choice but":                 {"考え直さざるを得ません。", "考え直", "考え直さざるを得ません"},
		"the prefix of the next word":   {"さぞかしお喜びでしょう。", "さぞ", "さぞかし"},
		"a noun of one's own":           {"this could cost me my job.", "my job", "cost me my job"},
		"an article at the end":         {"i doubt that the people know.", "doubt that the", "doubt that the people"},
		"a figure":                      {"we could do it for 20% less.", "do it for 20", "do it for 20% less"},
		"nothing to add":                {"you wasted our time.", "wasted our time", "wasted our time"},
		"the end of the sentence stays": {"please reconsider.", "reconsider.", "reconsider"},
	} {
		t.Run(name, func(t *testing.T) {
			from := strings.Index(c.sentence, c.matched)
			at := whole(c.sentence, Span{from, from + len(c.matched)})
			if got := c.sentence[at.From:at.To]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
