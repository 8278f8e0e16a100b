package text_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"daruma/journal/text"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "Thank you for letting me know.", "Thank you for letting me know."},
		{"Japanese", "価格が高い、と言われました。", "価格が高い、と言われました。"},
		{"colour", "\x1b[31mred\x1b[0m", "red"},
		{"colour in 8 bits", "\u009b31mred\u009b0m", "red"},
		{"clipboard write", "a\x1b]52;c;ZXZpbA==\ab", "ab"},
		{"title ended by ST", "a\x1b]0;evil\x1b\\b", "ab"},
		{"title in 8 bits", "a\u009d0;evil\u009cb", "ab"},
		{"device control", "a\x1bPq#0\x1b\\b", "ab"},
		{"unfinished title hides nothing", "a\x1b]0;rest", "a0;rest"},
		{"title stops at the line", "a\x1b]0;b\nc\a", "a0;b\nc"},
		{"unfinished control sequence", "a\x1b[31", "a31"},
		{"reset", "a\x1bcb", "ab"},
		{"character set", "a\x1b(Bb", "ab"},
		{"escape at the end", "a\x1b", "a"},
		{"bell, backspace, nul, delete", "a\a\b\x00\x7fb", "ab"},
		{"bidirectional override", "a\u202eb\u2066c\u2069", "abc"},
		{"zero width", "a\u200bb\u200dc\ufeff\u00ad\u2060", "abc"},
		{"fillers and tags", "a\u3164b\U000e0041", "ab"},
		{"carriage return", "a\r\nb\rc", "a\nb\nc"},
		{"separators", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd"},
		{"tab", "a\tb", "a    b"},
		{"invalid UTF-8", "a\xffb", "a\ufffdb"},
		{"8-bit control as a byte", "a\x9b31mb", "a\ufffd31mb"},
		{"ideographic variation stays", "葛\U000e0100城", "葛\U000e0100城"},
		{"variation without a character goes", "a\U000e0100\ufe0f", "a"},
		{"variation after a removed character", "葛\x1b[m\U000e0100", "葛\U000e0100"},
		{"replacement character stays", "a\ufffdb", "a\ufffdb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanLine(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"line break", "one\ntwo\r\nthree", "one two three"},
		{"tab", "a\tb", "a b"},
		{"sequence across lines", "a\x1b]0;b\nc\a", "a0;b c"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.CleanLine(tt.in); got != tt.want {
				t.Errorf("CleanLine(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCleanTextCostsNothing(t *testing.T) {
	s := strings.Repeat("価格が高い、と言われました。 It was close.\n", 50)
	if n := testing.AllocsPerRun(10, func() { text.Clean(s) }); n != 0 {
		t.Errorf("Clean allocates %v times on clean text, want 0", n)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		"plain", "\x1b[31mred", "\x1b]52;c;eA==\a", "\u009b1m", "a\x1b\x1b]\x1b[", "葛\U000e0100",
		"\xff\xfe", "\u202e", "\r\n\t", "\x1bP\x1b\\", "\u0090\u009c", "👨\u200d👩", "\x1b]\n\a",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, clean := range map[string]func(string) string{"Clean": text.Clean, "CleanLine": text.CleanLine} {
			got := clean(s)
			if !utf8.ValidString(got) {
				t.Fatalf("%s(%q) = %q is not UTF-8", name, s, got)
			}
			for _, r := range got {
				if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) && (r != '\n' || name == "CleanLine") {
					t.Fatalf("%s(%q) = %q holds %U", name, s, got, r)
				}
			}
			if again := clean(got); again != got {
				t.Fatalf("%s of %q changes it to %q", name, got, again)
			}
		}
	})
}
