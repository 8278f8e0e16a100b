package tone

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
	"pgregory.net/rapid"
)

func kindsOf(found []Finding) string {
	var out []string
	for _, f := range found {
		out = append(out, string(f.Kind))
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), " ")
}

func TestCheck(t *testing.T) {
	guard := NewGuard()
	guard.Remember("three months of polite nothing and then this")
	tests := map[string]struct {
		words string
		o     Options
		want  string // kind and words of every finding
	}{
		"a thank-you":                   {"Thank you for letting me know.", Options{}, ""},
		"nothing":                       {"", Options{}, ""},
		"one mark is friendly":          {"See you in May!", Options{}, ""},
		"two marks are loud":            {"See you in May!!", Options{}, `shouting "!!"`},
		"wide marks":                    {"お願いいたします！！", Options{}, `shouting "！！"`},
		"abbreviations are not loud":    {"The CEO of NEC and our HR team met at JETRO in the US.", Options{}, ""},
		"names are not loud":            {"DARUMA TRADING CO LTD\nKEN MORI", Options{}, ""},
		"a loud word":                   {"I would like it NOW, please.", Options{}, `shouting "NOW"`},
		"the buyer's mail is not read":  {"> You are an idiot.\n＞ 了解しました\nThank you.", Options{}, ""},
		"nor what follows it":           {"Thank you.\n\n-----Original Message-----\nYou are an idiot.", Options{}, ""},
		"御社 is not written":             {"御社のご発展をお祈りします。", Options{}, `keigo "御社"`},
		"御社 is said":                    {"御社のご発展をお祈りします。", Options{Spoken: true}, ""},
		"貴社 is not said":                {"貴社のご発展をお祈りします。", Options{Spoken: true}, `keigo "貴社"`},
		"様 under 御中":                    {"青山工業 御中\n田中様\n\nお世話になっております。", Options{}, "keigo \"御中\\n田中様\""},
		"様 further down":                {"青山工業 御中\n\n先日は田中様にお世話になりました。", Options{}, ""},
		"a contraction":                 {"You’re a fool.", Options{}, `insult "fool"`},
		"the span of a contraction":     {"This doesn’t make sense.", Options{}, `argue "doesn’t make sense"`},
		"a wrapped line":                {"You wasted\nour time.", Options{}, `blame "You wasted"`},
		"a wrapped line in Japanese":    {"もう一度\nご検討ください。", Options{}, "plea \"もう一度\\nご検討ください\""},
		"courtesy excuses its own half": {"I do not want to argue, but you are making a mistake.", Options{}, `argue "you are making a mistake"`},
		"a vent":                        {"After three months of polite nothing, thank you.", Options{Guard: guard}, `vent "three months of polite nothing"`},
		"a vent that a template says": {
			"After three months of polite nothing, thank you.",
			Options{Guard: guard, Template: "After three months of polite nothing, thank you."},
			"",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			found := Check(test.words, test.o)
			if got := summary(found); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestLong(t *testing.T) {
	for name, test := range map[string]struct {
		words string
		want  string
	}{
		"200 words":               {strings.Repeat("kind ", 200), ""},
		"201 words":               {strings.Repeat("kind ", 201), "long"},
		"500 characters":          {strings.Repeat("感謝しま。", 125), ""},
		"501 characters":          {strings.Repeat("感謝しま。", 125) + "す", "long"},
		"both count together":     {strings.Repeat("kind ", 101) + strings.Repeat("感謝しま。", 63), "long"},
		"quoted mail is not read": {"> " + strings.Repeat("kind ", 300) + "\nThank you.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := kindsOf(Check(test.words, Options{})); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestRepliesOfOurOwn: the program must not object to what it proposes.
func TestRepliesOfOurOwn(t *testing.T) {
	files, err := filepath.Glob("../reply/testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no replies found: %v", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		spoken := strings.HasPrefix(filepath.Base(file), "phone-message")
		for reply := range strings.SplitSeq(string(b), "\n== ") {
			if found := Check(reply, Options{Spoken: spoken}); len(found) > 0 {
				t.Errorf("%s: %s", filepath.Base(file), summary(found))
			}
		}
	}
}

// TestOtherForms: how a text is encoded does not change what is found in it.
func TestOtherForms(t *testing.T) {
	curly := strings.NewReplacer("'", "’", `"`, "“")
	forms := map[string]func(string) string{
		"decomposed":    norm.NFD.String,
		"wide":          width.Widen.String,
		"narrow":        width.Narrow.String,
		"curly quotes":  curly.Replace,
		"CRLF":          func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"zero width":    func(s string) string { return strings.ReplaceAll(s, "e", "e\u200b") },
		"byte order":    func(s string) string { return "\ufeff" + s },
		"spaced widely": func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
	}
	for _, s := range corpus(t) {
		want := kindsOf(Check(s.words, Options{}))
		for name, form := range forms {
			if got := kindsOf(Check(form(s.words), Options{})); got != want {
				t.Errorf("%s: line %d gives %q, not %q", name, s.line, got, want)
			}
		}
	}
}

func corpus(t *testing.T) []specimen {
	t.Helper()
	return append(specimens(t, "corpus.txt"), specimens(t, "heldout.txt")...)
}

// TestParagraphsInAnyOrder: a paragraph is judged by itself.
func TestParagraphsInAnyOrder(t *testing.T) {
	leaks := slices.DeleteFunc(corpus(t), func(s specimen) bool { return len(s.kinds) == 0 || len(s.words) > 300 })
	rapid.Check(t, func(t *rapid.T) {
		var parts []string
		for range rapid.IntRange(2, 4).Draw(t, "n") {
			parts = append(parts, strings.TrimSpace(leaks[rapid.IntRange(0, len(leaks)-1).Draw(t, "text")].words))
		}
		shuffled := rapid.Permutation(parts).Draw(t, "order")
		a := Check(strings.Join(parts, "\n\nThank you.\n\n"), Options{})
		b := Check(strings.Join(shuffled, "\n\nThank you.\n\n"), Options{})
		if kindsOf(a) != kindsOf(b) {
			t.Fatalf("%q, then %q", kindsOf(a), kindsOf(b))
		}
	})
}

// fault is what is wrong with the findings of words, or "".
func fault(words string, found []Finding) string {
	last := 0
	for _, f := range found {
		switch from, to := f.Span.From, f.Span.To; {
		case from < last || from >= to || to > len(words):
			return "a span is out of order or of the text"
		case words[from:to] != f.Words:
			return "the words are not those of the span"
		case utf8.ValidString(words) && !utf8.ValidString(f.Words):
			return "a span cuts a character"
		case f.Why.EN == "" || f.Why.JA == "" || f.Instead.EN == "" || f.Instead.JA == "":
			return "a finding does not explain itself"
		}
		last = f.Span.From
	}
	return ""
}

func TestFindingsAreSound(t *testing.T) {
	for _, s := range corpus(t) {
		for _, words := range []string{s.words, norm.NFD.String(s.words), width.Widen.String(s.words)} {
			if f := fault(words, Check(words, Options{})); f != "" {
				t.Errorf("line %d: %s", s.line, f)
			}
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, s := range []string{
		"You’re a coward!! WHY?", "了解しました。御社", "青山 御中\r\n田中 様", "> quoted\nno; but", "ｶﾞﾊﾞ\u3099 don't can't 'd",
		"\xff\xfe", "a\u0301\u200b", "もう一度\nご検討ください。",
	} {
		f.Add(s)
	}
	guard := NewGuard()
	guard.Remember("three months of polite nothing and then this")
	f.Fuzz(func(t *testing.T, words string) {
		found := Check(words, Options{Guard: guard})
		if f := fault(words, found); f != "" {
			t.Fatalf("%s: %s", f, summary(found))
		}
	})
}

// TestTableIsReadable: every rule says what it catches, and every phrase can
// be passed over quickly.
func TestTableIsReadable(t *testing.T) {
	for _, f := range families {
		for _, r := range f.rules {
			if r.catches == "" {
				t.Errorf("%s: a rule does not say what it catches", f.kind)
			}
			for _, pattern := range r.words {
				if cues := cuesOf(pieces.Replace(pattern)); telling(cues) == 0 {
					t.Errorf("%s: no cues of %q: %q", f.kind, pattern, cues)
				}
			}
			r.unless.lazily()()
			r.softened.lazily()()
		}
	}
	for _, p := range ready().phrases {
		p.re()
	}
	for _, k := range Kinds {
		if l := k.Label(); l.EN == "" || l.JA == "" || l.EN == l.JA {
			t.Errorf("%s has no label", k)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	for name, words := range map[string]string{
		"english/chars=2000":  strings.Repeat("Thank you for letting me know; I understand why you chose them and wish you well. ", 25)[:2000],
		"japanese/chars=2000": string([]rune(strings.Repeat("このたびはご検討いただき、誠にありがとうございます。結果につきましては承知いたしました。", 50))[:2000]),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			Check("", Options{})
			for b.Loop() {
				Check(words, Options{})
			}
		})
	}
}
