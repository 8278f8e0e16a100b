package tone

import (
	"strings"
	"testing"
)

const template = "Dear Tanaka-san,\n\nThank you for letting me know. I look forward to the next chance to work with you.\n"

func TestRepeats(t *testing.T) {
	tests := map[string]struct {
		vent, reply string
		want        []string
	}{
		"four words running": {
			"Three months of lies and then two lines.", "I regret that three months of LIES went by.", []string{"three months of LIES"},
		},
		"a longer run is one finding": {
			"you wasted three months of my life", "Sadly you wasted three months of my life.", []string{"you wasted three months of my life"},
		},
		"three words are chance":    {"three months of lies", "three months of work", nil},
		"eight characters":          {"三か月も期待させておいて断るなんて", "期待させておいて、とは申しません。", []string{"期待させておいて"}},
		"seven characters":          {"期待させておい", "期待させておい", nil},
		"other width and kana":      {"ﾌｻﾞｹﾙﾅﾖﾎﾝﾄ", "ふざけるなよほんと", []string{"ふざけるなよほんと"}},
		"punctuation does not hide": {"two lines, after three months", "two lines after three months", []string{"two lines after three months"}},
		"the template's own words":  {"thank you for letting me know, you cowards", "Thank you for letting me know.", nil},
		"nothing is remembered":     {"", "Anything at all may be said here.", nil},
		"words mixed with Japanese": {"budget zero って何だよ", "budget zero って何だよ", []string{"budget zero って何だよ"}},
		"the same words far apart":  {"you wasted three long months", "you were kind; wasted time is mine, three long months", nil},
		"quotes inside words":       {"you don't deserve our work", "we hope you don't deserve our work less", []string{"you don't deserve our work"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			g := NewGuard()
			g.Remember(test.vent)
			var got []string
			for _, s := range g.Repeats(test.reply, template) {
				got = append(got, test.reply[s.From:s.To])
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestGuardsDoNotShareHashes: the hashes of one program mean nothing to another.
func TestGuardsDoNotShareHashes(t *testing.T) {
	a, b := NewGuard(), NewGuard()
	a.Remember("three months of lies and two lines")
	b.Remember("three months of lies and two lines")
	for h := range a.seen {
		if _, ok := b.seen[h]; ok {
			t.Fatal("two guards know the same hash")
		}
	}
}

func FuzzRepeats(f *testing.F) {
	f.Add("three months of lies", "three months of lies, sadly", template)
	f.Add("期待させておいて断るなんて", "期待させておいて", "")
	f.Fuzz(func(t *testing.T, vent, reply, template string) {
		g := NewGuard()
		g.Remember(vent)
		end := 0
		for _, s := range g.Repeats(reply, template) {
			if s.From < end || s.To <= s.From || s.To > len(reply) {
				t.Fatalf("span %v of %d bytes after %d", s, len(reply), end)
			}
			end = s.To
		}
	})
}
