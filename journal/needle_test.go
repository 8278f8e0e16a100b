package journal

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNeedleIsFoundWhereTheLibraryFindsIt draws texts of few characters, so that
// most of them hold the beginning and the rarest byte of the word many times.
func TestNeedleIsFoundWhereTheLibraryFindsIt(t *testing.T) {
	few := rapid.SampledFrom([]rune("aabz かがきの価格例\x00"))
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(few, 1, 4, -1).Draw(t, "word")
		text := rapid.StringOfN(few, 0, 200, -1).Draw(t, "text")
		if rapid.Bool().Draw(t, "with the word") {
			text += word
		}
		if got, want := newNeedle(word).in(text), strings.Contains(text, word); got != want {
			t.Fatalf("%q in %q: %t", word, text, got)
		}
	})
}

func TestNeedleLosesPatience(t *testing.T) {
	many := strings.Repeat("zebr", 1000)
	for text, want := range map[string]bool{many: false, many + "a": true, "zebra" + many: true, many + "zzebra": true} {
		if got := newNeedle("zebra").in(text); got != want {
			t.Errorf("in %d bytes: %t", len(text), got)
		}
	}
}

func BenchmarkNeedle(b *testing.B) {
	text := strings.Repeat(ordinary, 3)
	for _, word := range []string{"zebra", "committee", "かたろぐ", "ありません", "価値"} {
		b.Run(word, func(b *testing.B) {
			n := newNeedle(word)
			b.ReportAllocs()
			for b.Loop() {
				n.in(text)
			}
		})
	}
}
