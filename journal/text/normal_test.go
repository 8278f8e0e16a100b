package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"daruma/journal/text"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestNormal(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "Kita Foods", "Kita Foods"},
		{"Windows line ends", "a\r\nb", "a\nb"},
		{"old Mac line ends", "a\rb", "a\nb"},
		{"mixed line ends", "a\r\r\nb\n\rc", "a\n\nb\n\nc"},
		{"decomposed kana", "か\u3099い", "がい"},
		{"decomposed Latin", "e\u0301", "é"},
		{"compatibility ideographs stay", "﨑\ufa19\U0002f800", "﨑\ufa19\U0002f800"},
		{"compatibility ideographs among decomposed text", "か\u3099\ufa19か\u3099", "が\ufa19が"},
		{"tab and control stay", "a\t\x1bb", "a\t\x1bb"},
		{"invalid UTF-8", "a\xffb", "a\ufffdb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.Normal(tt.in); got != tt.want {
				t.Errorf("Normal(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestValid(t *testing.T) {
	if !text.Valid("価格") {
		t.Error("UTF-8 is not valid")
	}
	if text.Valid("\x89\xbf\x8a\x69") {
		t.Error("Shift_JIS is valid")
	}
}

func TestNormalTwiceIsOnce(t *testing.T) {
	alphabet := []rune("aé\r\n\t か\u3099\u309aパ\u0301\u0323\u0327\ufa19\U0002f800神각\u1100\u1161\u11a8")
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOf(rapid.SampledFrom(alphabet)).Draw(t, "s"))
		once := text.Normal(s)
		if twice := text.Normal(once); twice != once {
			t.Fatalf("Normal(%q) = %q, again %q", s, once, twice)
		}
	})
}

func FuzzNormal(f *testing.F) {
	f.Add("か\u3099\r\n\ufa19")
	f.Add("a\xff\u0301")
	f.Add("a" + strings.Repeat("\u0301", 40))
	f.Fuzz(func(t *testing.T, s string) {
		once := text.Normal(s)
		switch {
		case !utf8.ValidString(once):
			t.Fatalf("Normal(%q) = %q is not UTF-8", s, once)
		case strings.Contains(once, "\r"):
			t.Fatalf("Normal(%q) = %q holds a carriage return", s, once)
		case text.Normal(once) != once:
			t.Fatalf("Normal of %q changes it to %q", once, text.Normal(once))
		case norm.NFC.IsNormalString(s) && text.Valid(s) && !strings.Contains(s, "\r") && once != s:
			t.Fatalf("Normal(%q) = %q changes normal text", s, once)
		}
	})
}
