package text

import "testing"

func TestMarkdownLine(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain words", "Sato & Co. (Tokyo)", `Sato \& Co. (Tokyo)`},
		{"emphasis, links and HTML", "*a* _b_ [c](d) <e>", `\*a\* \_b\_ \[c\](d) \<e\>`},
		{"headings and tables", "# a | b", `\# a \| b`},
		{"lines become one", " one\n# two ", `one \# two`},
		{"Japanese", "大森～様", "大森～様"},
		{"nothing", " \n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := MarkdownLine(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestMarkdownQuote(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"lines are kept", "one\ntwo\n\nthree\n", "> one\\\n> two\n>\n> three\n"},
		{"headings, rules and underlines", "# a\n---\n===", "> \\# a\\\n> \\---\\\n> \\===\n"},
		{"lists and numbers", "- a\n+ b\n12. c\n3) d", "> \\- a\\\n> \\+ b\\\n> 12\\. c\\\n> 3\\) d\n"},
		{"HTML and links", "<b>&lt; [x](y) `z`", "> \\<b\\>\\&lt; \\[x\\](y) \\`z\\`\n"},
		{"indented code", "    code", "> \u00a0\u00a0\u00a0\u00a0code\n"},
		{"a number alone", "2026", "> 2026\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := MarkdownQuote(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
