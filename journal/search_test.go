package journal

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"daruma/journal/text"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "plain text", "plain text"},
		{"case", "Aoyama KOGYO", "aoyama kogyo"},
		{"full-width letters", "ＡＢＣ１２３", "abc123"},
		{"half-width katakana", "ｶｶｸ", "かかく"},
		{"katakana", "カカク", "かかく"},
		{"hiragana", "かかく", "かかく"},
		{"half-width voicing", "ｶﾞﾊﾟ", "がぱ"},
		{"decomposed voicing", "か\u3099", "が"},
		{"decomposed diacritic", "Ko\u0308ln", "köln"},
		{"diacritics stay", "resumé", "resumé"},
		{"long vowel and small kana stay", "サーバ サア シャ シヤ", "さーば さあ しゃ しや"},
		{"voiced wa", "ヷ", "わ\u3099"},
		{"iteration mark", "ヽヾ", "ゝゞ"},
		{"kanji stay", "価格", "価格"},
		{"compatibility ideograph", "\ufa19田", "神田"},
		{"final sigma", "ΟΔΟΣ οδος", "οδοσ οδοσ"},
		{"white space", "a\u3000 \r\n\tb", "a b"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Fold(tt.in); got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestFoldEveryCharacterTwiceIsOnce(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		once := Fold(string(r))
		if twice := Fold(once); twice != once {
			t.Errorf("%U folds to %q, then to %q", r, once, twice)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"ｶﾞ カ゛", "ヷか\u3099", "İıſK", "a\u0345\u0301Α", "\xff ", "\u1100\u1161", strings.Repeat("e\u0301", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if !utf8.ValidString(once) {
			t.Fatalf("Fold(%q) = %q is not UTF-8", s, once)
		}
		if strings.ContainsAny(once, "\n\t\r\u3000") || strings.Contains(once, "  ") {
			t.Fatalf("Fold(%q) = %q holds white space", s, once)
		}
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, then %q", s, once, twice)
		}
		folded, p := foldMapped(s)
		if len(p.folded) != len(p.written) || !slices.IsSorted(p.folded) || !slices.IsSorted(p.written) {
			t.Fatalf("pieces of %q: %v", s, p)
		}
		if p.folded[len(p.folded)-1] != len(folded) {
			t.Fatalf("pieces of %q end at %v, not %d", s, p, len(folded))
		}
	})
}

func searched() *rapid.Generator[string] {
	return rapid.StringOf(rapid.SampledFrom([]rune("aB ｶﾞﾟガが価格か\u3099e\u0301é\n\u3000İ\u1100\u1161\u11a8각神\ufa19ヷ")))
}

func TestFoldingPieceByPieceIsFolding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := searched().Draw(t, "text")
		if got, _ := foldMapped(s); got != Fold(s) {
			t.Fatalf("in pieces %q, whole %q", got, Fold(s))
		}
	})
}

func TestQuery(t *testing.T) {
	tests := []struct {
		query, text string
		want        bool
	}{
		{"ｶｶｸ", "カカクの件", true},
		{"ｶｶｸ", "かかく", true},
		{"ｶｶｸ", "価格", false},
		{"tanaka PRICE", "Price was high, said Tanaka-san", true},
		{"tanaka　price", "Tanaka only", false},
		{`"two words"`, "these two\n words", true},
		{`"two words"`, "words, two", false},
		{"「値引き 交渉」", "値引き　交渉", true},
		{"サーバ", "サアバ", false},
		{"naive", "naïve", false},
		{`"left open`, "left open", true},
		{`""`, "anything", true},
		{"", "anything", true},
	}
	for _, tt := range tests {
		t.Run(tt.query+" in "+tt.text, func(t *testing.T) {
			if got := ParseQuery(tt.query).Match(Fold(tt.text)); got != tt.want {
				t.Errorf("match is %v, words %q", got, ParseQuery(tt.query).Words())
			}
		})
	}
}

func TestQueryWords(t *testing.T) {
	q := ParseQuery("  価格 \u3000Price price “A  B” ")
	if got := q.Words(); !slices.Equal(got, []string{"価格", "price", "a b"}) {
		t.Errorf("words %q", got)
	}
	if !ParseQuery(" \u3000").IsZero() {
		t.Error("a blank query has words")
	}
}

func TestSnippet(t *testing.T) {
	long := strings.Repeat("filler ", 20) + "the Price was high " + strings.Repeat("and more ", 20)
	tests := []struct {
		name, text, query string
		cells             int
		want              string
	}{
		{"short text is whole", "We chose another partner.", "another", 40, "We chose another partner."},
		{"around the hit", long, "price", 30, "…er the Price was high and mo…"},
		{"as written", "見積のｶｶｸが高い", "カカク", 40, "見積のｶｶｸが高い"},
		{"on one line", "first\r\nsecond\tthird", "second", 40, "first second third"},
		{"wide characters", "御社の提案は素晴らしいが価格が合わないとのことでした", "価格", 20, "…いが価格が合わない…"},
		{"hostile text is cleaned", "a\x1b[31mprice\u202e", "price", 40, "aprice"},
		{"decomposed", "Cafe\u0301 noir", "café", 40, "Cafe\u0301 noir"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := Snippet(tt.text, ParseQuery(tt.query), tt.cells)
			if !ok || got != tt.want {
				t.Errorf("Snippet = %q, %v; want %q", got, ok, tt.want)
			}
		})
	}
	if s, ok := Snippet("nothing", ParseQuery("here"), 20); ok {
		t.Errorf("a snippet without a hit: %q", s)
	}
}

func TestSnippetFitsAndIsFoundWhereFoldFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := searched().Draw(t, "text")
		q := ParseQuery(searched().Draw(t, "query"))
		if q.IsZero() {
			return
		}
		q.words = q.words[:1]
		cells := rapid.IntRange(1, 30).Draw(t, "cells")
		got, ok := Snippet(s, q, cells)
		if ok != q.Match(Fold(s)) {
			t.Fatalf("found %v, match %v", ok, q.Match(Fold(s)))
		}
		if text.Width(got) > cells || strings.Contains(got, "\n") {
			t.Fatalf("%q is wider than %d cells or has a line break", got, cells)
		}
	})
}

func TestSearchable(t *testing.T) {
	e := Entry{
		ID: ID{1}, Outcome: Lost,
		Deal: Deal{
			Company: "Aoyama", Source: "inbound", Currency: "JPY",
			People: []Person{{Name: "Sato", Role: "HR"}},
		},
		Shield: "their loss", Reply: Reply{Template: "thanks"},
		Thread:     Thread{Contacts: []Contact{{Kind: "phone", Note: "call", Value: "paper"}}, Promised: "a quote"},
		Tags:       []string{"hr"},
		Attributes: map[string]string{"Region": "Kanto"},
		Origin:     Origin{ExternalID: "77", Fields: map[string]string{"x": "y"}},
	}
	var got []string
	Searchable(e, func(path, value string) { got = append(got, path+"="+value) })
	want := []string{
		"deal.company=Aoyama", "shield=their loss", "thread.promised=a quote",
		"deal.people[0].name=Sato", "deal.people[0].role=HR",
		"thread.contacts[0].note=call", "thread.contacts[0].value=paper",
		"tags[0]=hr", "attributes=Region", "attributes.Region=Kanto",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if !ParseQuery("KANTO aoyama").Match(SearchText(e)) {
		t.Error("words in different fields are not found")
	}
}

func BenchmarkFold(b *testing.B) {
	for _, s := range []string{"plain and folded already", "Mixed Case and more", "御社の提案は素晴らしいがカカクが合わないとのこと"} {
		b.Run(fmt.Sprintf("bytes=%d", len(s)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
}
