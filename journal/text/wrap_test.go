package text_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daruma/journal/text"

	"github.com/charmbracelet/lipgloss"
	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		want     []string
	}{
		{"fits", "It was close.", 20, []string{"It was close."}},
		{"empty", "", 20, []string{""}},
		{"words", "It was close this time", 10, []string{"It was", "close this", "time"}},
		{"paragraphs", "one\n\ntwo", 10, []string{"one", "", "two"}},
		{"indent stays", "  one two", 6, []string{"  one", "two"}},
		{"full stop not at the start", "あいうえお。かきく", 10, []string{"あいうえ", "お。かきく"}},
		{"opening bracket not at the end", "あいう「えお」", 8, []string{"あいう", "「えお」"}},
		{"small kana and long vowel", "あいキャラかーど", 6, []string{"あい", "キャラ", "かーど"}},
		{"amount stays whole", "合計は1,200,000円です", 12, []string{"合計は", "1,200,000円", "です"}},
		{"long address", "see https://example.com/a/b", 10, nil},
		{"word longer than the line", "abcdefghijkl", 5, []string{"abcde", "fghij", "kl"}},
		{"width below one", "ab", -3, []string{"a", "b"}},
		{"wide in a narrow line", "価格", 1, []string{"価", "格"}},
		{"ideographic space at the break", "あいう\u3000えお", 6, []string{"あいう", "えお"}},
		{"date", "wait until Thu 18 Feb 2027.", 20, []string{"wait until", "Thu 18 Feb 2027."}},
		{"month and year", "again in March 2027", 14, []string{"again in", "March 2027"}},
		{"date longer than the line", "18 Feb 2027", 6, []string{"18 Feb", "2027"}},
		{"date in Japanese", "次の連絡は2027年2月18日（木）です。", 25, []string{"次の連絡は", "2027年2月18日（木）です。"}},
		{"no date", "a 18 Marvels sale", 8, []string{"a 18", "Marvels", "sale"}},
		{"cluster stays whole", "e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := text.Wrap(tt.in, tt.width)
			if tt.want != nil && !slices.Equal(got, tt.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.want)
			}
			for _, line := range got {
				if text.Width(line) > max(1, tt.width) && utf8.RuneCountInString(line) > 1 {
					t.Errorf("Wrap(%q, %d): line %q takes %d cells", tt.in, tt.width, line, text.Width(line))
				}
			}
		})
	}
}

// letters are what wrapped text is made of in the properties below: wide and
// narrow, characters with line-breaking rules, clusters, spaces.
var letters = rapid.SampledFrom([]string{
	"a", "B", "9", ",", ".", "-", " ", "\u3000", "あ", "っ", "ー", "。", "、", "「", "」", "価", "格", "ｱ", "e\u0301", "…", "●", "\n", "(", ")",
})

func TestWrapKeepsTextAndWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(letters, 0, 60).Draw(t, "s"), "")
		width := rapid.IntRange(-1, 30).Draw(t, "width")
		lines := text.Wrap(s, width)
		blank := strings.NewReplacer(" ", "", "\u3000", "", "\n", "")
		if got, want := blank.Replace(strings.Join(lines, "")), blank.Replace(s); got != want {
			t.Fatalf("Wrap(%q, %d) holds %q", s, width, got)
		}
		for _, line := range lines {
			if text.Width(line) > max(1, width) && uniseg.GraphemeClusterCount(line) > 1 {
				t.Fatalf("Wrap(%q, %d): line %q takes %d cells", s, width, line, text.Width(line))
			}
		}
	})
}

func TestWrapObeysKinsoku(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.SampledFrom([]string{"あ", "い", "価", "格", "。", "、", "っ", "ー", "「", "」"})
		parts := rapid.SliceOfN(plain, 1, 60).Draw(t, "s")
		// Two marks in a row may need more than the line has; one always fits.
		for i := range parts {
			if i > 0 && strings.Contains("。、っー「」", parts[i]) && strings.Contains("。、っー「」", parts[i-1]) {
				parts[i] = "語"
			}
		}
		if strings.Contains("。、っー」", parts[0]) {
			parts[0] = "語"
		}
		for _, line := range text.Wrap(strings.Join(parts, ""), 10)[1:] {
			first, _ := utf8.DecodeRuneInString(line)
			if strings.ContainsRune("。、っー」", first) {
				t.Fatalf("a line of %q begins with %q", parts, first)
			}
		}
	})
}

func TestTruncate(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		want     string
	}{
		{"fits", "Kita Foods", 10, "Kita Foods"},
		{"cut", "Kita Foods", 6, "Kita …"},
		{"wide", "北食品株式会社", 7, "北食品…"},
		{"wide does not fit the half", "北食品株式会社", 6, "北食…"},
		{"one cell", "Kita", 1, "…"},
		{"none", "Kita", 0, ""},
		{"negative", "Kita", -4, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.Truncate(tt.in, tt.width); got != tt.want {
				t.Errorf("Truncate(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.want)
			}
		})
	}
	if got := text.TruncateWith("Kita Foods", 6, ".."); got != "Kita.." {
		t.Errorf(`TruncateWith("Kita Foods", 6, "..") = %q`, got)
	}
	if got := text.TruncateWith("Kita Foods", 1, ".."); got != "." {
		t.Errorf(`TruncateWith("Kita Foods", 1, "..") = %q`, got)
	}
}

func TestPadRight(t *testing.T) {
	tests := []struct {
		name, in string
		width    int
		want     string
	}{
		{"narrow", "ab", 4, "ab  "},
		{"wide", "北", 4, "北  "},
		{"already wider", "北食品", 4, "北食品"},
		{"negative", "ab", -1, "ab"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.PadRight(tt.in, tt.width); got != tt.want {
				t.Errorf("PadRight(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.want)
			}
		})
	}
}

func TestWidthIsThatOfTheScreen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(letters, 0, 40).Draw(t, "s"), "")
		if got, want := text.Width(s), lipgloss.Width(s); got != want {
			t.Fatalf("Width(%q) = %d, lipgloss has %d", s, got, want)
		}
	})
}
