//go:build unix

package main_test

import (
	"strings"
	"testing"
)

// TestScreenModel holds what the other tests rely on: that the screen shows what
// a terminal would show.
func TestScreenModel(t *testing.T) {
	cases := map[string]struct {
		told    tells
		written string
		want    string
		x, y    int
	}{
		"plain":                      {dark, "abc", "abc", 3, 0},
		"wide cells":                 {dark, "日本x", "日本x", 5, 0},
		"a wide cell does not split": {dark, "abcdefg日x", "abcdefg\n日x", 3, 1},
		"a mark joins its letter":    {dark, "か\u3099x", "か\u3099x", 3, 0},
		"ambiguous cells are narrow": {dark, "a…b", "a…b", 3, 0},
		"or wide":                    {wide, "a…b", "a…b", 4, 0},
		"moved and erased":           {dark, "abc\r\ndef\x1b[1;2H\x1b[K", "a\ndef", 1, 0},
		"scrolled":                   {dark, "a\r\nb\r\nc\r\nd", "b\nc\nd", 1, 2},
		"an update under way":        {dark, "abc\x1b[?2026h\x1b[2J\x1b[Hx", "abc", 3, 0},
		"an update that is over":     {dark, "abc\x1b[?2026h\x1b[2J\x1b[Hx\x1b[?2026l", "x", 1, 0},
		"the alternate screen":       {dark, "abc\x1b[?1049h\x1b[Hxyz", "xyz", 3, 0},
		"the main screen again":      {dark, "abc\x1b[?1049h\x1b[Hxyz\x1b[?1049l", "abc", 3, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := newScreen(8, 3, c.told, func(string) {})
			if _, err := s.Write([]byte(c.written)); err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimRight(s.String(), "\n"); got != c.want {
				t.Errorf("shows\n%s\nwant\n%s", got, c.want)
			}
			s.see(func(p picture) {
				if p.x != c.x || p.y != c.y {
					t.Errorf("the cursor stands at %d,%d, want %d,%d", p.x, p.y, c.x, c.y)
				}
			})
		})
	}
}

// TestScreenAnswers holds what the terminal answers, and that it notes what it
// is asked when it answers nothing.
func TestScreenAnswers(t *testing.T) {
	const questions = "\x1b]11;?\x1b\\\x1b[2;1H…\x1b[6n\x1b[c\x1b[?2026$p\x1bP+q544e\x1b\\"
	for name, c := range map[string]struct {
		told tells
		want string
	}{
		"dark":   {dark, "\x1b]11;rgb:1111/1111/1111\x1b\\\x1b[2;2R"},
		"wide":   {wide, "\x1b]11;rgb:1111/1111/1111\x1b\\\x1b[2;3R"},
		"silent": {silent, ""},
	} {
		t.Run(name, func(t *testing.T) {
			var got strings.Builder
			s := newScreen(8, 3, c.told, func(r string) { got.WriteString(r) })
			if _, err := s.Write([]byte(questions)); err != nil {
				t.Fatal(err)
			}
			if got.String() != c.want {
				t.Errorf("answers %q, want %q", got.String(), c.want)
			}
			if n := len(s.questions()); n != 5 {
				t.Errorf("notes %d questions of 5: %q", n, s.questions())
			}
		})
	}
}
