package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/lipgloss"

	"daruma/journal/text"
	"daruma/ui/terminal"
)

// checkFrame holds what is true of every frame, whatever it shows. The journal
// behind it must hold no text of the other language.
func checkFrame(t *testing.T, d *driver) {
	t.Helper()
	checkShape(t, d)
	checkFooter(t, d)
	checkCaret(t, d)
	checkWords(t, d)
	checkWideTerminal(t, d)
}

// frameFault reports a fault together with the frame it is in.
func frameFault(t *testing.T, d *driver, format string, args ...any) {
	t.Helper()
	t.Errorf("%s at %dx%d\n%s", fmt.Sprintf(format, args...), d.app.width, d.app.height, d.View())
}

// checkShape: a frame fills the window and leaves nothing for the terminal to
// obey.
func checkShape(t *testing.T, d *driver) {
	t.Helper()
	view := d.View()
	checkWidths(t, d, view)
	if bad := unprintable(view); bad != "" {
		frameFault(t, d, "the frame holds %q", bad)
	}
	if strings.Contains(view, "%!") {
		frameFault(t, d, "a sentence is not filled in")
	}
}

// checkWidths: no line is wider than the window, and there are no more than fit.
func checkWidths(t *testing.T, d *driver, view string) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) > max(d.app.height, 1) {
		frameFault(t, d, "%d lines", len(lines))
	}
	for i, l := range lines {
		if w := lipgloss.Width(l); w > d.app.width {
			frameFault(t, d, "line %d is %d cells wide", i+1, w)
		}
	}
}

// unprintable is the first character of s that a terminal obeys or that hides
// or reorders text, or "".
func unprintable(s string) string {
	for i, r := range s {
		if r == '\n' {
			continue
		}
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.In(r, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar && !strings.HasPrefix(s[i:], "\uFFFD") {
			return string(r)
		}
	}
	return ""
}

// checkFooter: the last line says how to see all keys.
func checkFooter(t *testing.T, d *driver) {
	t.Helper()
	lines := strings.Split(d.View(), "\n")
	foot := lines[len(lines)-1]
	help := "? "
	switch {
	case d.app.failed:
		return
	case d.app.help:
		help = "esc "
	case d.app.top().Typing():
		help = "f1 "
	}
	if !strings.Contains(foot, help) {
		frameFault(t, d, "the footer has no %q", help)
	}
	if first := d.app.top().Keys(); len(first) > 0 && !d.app.help && !strings.HasPrefix(strings.TrimSpace(foot), first[0].show) {
		frameFault(t, d, "the footer does not begin with %q", first[0].show)
	}
}

// checkCaret: the cursor stands in the window where a text field has the focus,
// and nowhere else.
func checkCaret(t *testing.T, d *driver) {
	t.Helper()
	row, col := terminal.CaretAt(d.app.View())
	wanted := d.app.top().Typing() && !d.app.help
	if (row > 0) != wanted {
		frameFault(t, d, "caret at %d:%d, text field in focus: %v", row, col, wanted)
	}
	if row > d.app.height || col > d.app.width {
		frameFault(t, d, "caret at %d:%d, outside", row, col)
	}
}

// bilingual are the words of the other language that belong on a screen: what
// the languages call themselves, and an amount as one may type it.
var bilingual = strings.NewReplacer("日本語", "", "言語", "", "120万", "", "English", "", "Language", "")

// checkWords: everything the program says is in the one language.
func checkWords(t *testing.T, d *driver) {
	t.Helper()
	view := bilingual.Replace(d.View())
	switch d.app.env.lang {
	case text.English:
		for l := range strings.SplitSeq(view, "\n") {
			if hasJapanese(l) {
				frameFault(t, d, "Japanese on an English screen: %q", l)
			}
		}
	case text.Japanese:
		for l := range strings.SplitSeq(view, "\n") {
			if words := englishWords(l); len(words) > 2 {
				frameFault(t, d, "English on a Japanese screen: %q", words)
			}
		}
	}
}

// englishWords is the longest run of words of small Latin letters in l.
func englishWords(l string) []string {
	var longest, run []string
	for _, w := range strings.Fields(l) {
		w = strings.Trim(w, ",.;:'\"")
		if len(w) > 1 && !strings.ContainsFunc(w, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) }) {
			if run = append(run, w); len(run) > len(longest) {
				longest = slices.Clone(run)
			}
			continue
		}
		run = nil
	}
	return longest
}

// checkWideTerminal: on a terminal that draws ambiguous characters two cells
// wide, the program uses none.
func checkWideTerminal(t *testing.T, d *driver) {
	t.Helper()
	d.Send(terminal.WideAmbiguous)
	defer d.Send(terminal.NarrowAmbiguous)
	for l := range strings.SplitSeq(d.View(), "\n") {
		if i := strings.IndexFunc(l, isAmbiguous); i >= 0 {
			frameFault(t, d, "%q is of ambiguous width: %q", []rune(l[i:])[0], strings.TrimSpace(l))
			return
		}
	}
}
