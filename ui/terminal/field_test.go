package terminal

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"daruma/journal/text"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

func TestMain(m *testing.M) {
	lipgloss.SetHasDarkBackground(true)
	os.Exit(m.Run())
}

// keyNames are the keys of the tests, as Bubble Tea names them.
var keyNames = map[string]tea.KeyMsg{
	"left": {Type: tea.KeyLeft}, "right": {Type: tea.KeyRight}, "up": {Type: tea.KeyUp}, "down": {Type: tea.KeyDown},
	"home": {Type: tea.KeyHome}, "end": {Type: tea.KeyEnd}, "pgup": {Type: tea.KeyPgUp}, "pgdown": {Type: tea.KeyPgDown},
	"ctrl+home": {Type: tea.KeyCtrlHome}, "ctrl+end": {Type: tea.KeyCtrlEnd},
	"enter": {Type: tea.KeyEnter}, "backspace": {Type: tea.KeyBackspace}, "delete": {Type: tea.KeyDelete},
	"alt+left": {Type: tea.KeyLeft, Alt: true}, "alt+right": {Type: tea.KeyRight, Alt: true},
	"alt+b": {Type: tea.KeyRunes, Runes: []rune("b"), Alt: true}, "alt+d": {Type: tea.KeyRunes, Runes: []rune("d"), Alt: true},
	"alt+backspace": {Type: tea.KeyBackspace, Alt: true}, "alt+x": {Type: tea.KeyRunes, Runes: []rune("x"), Alt: true},
	"ctrl+w": {Type: tea.KeyCtrlW}, "ctrl+u": {Type: tea.KeyCtrlU}, "ctrl+k": {Type: tea.KeyCtrlK}, "ctrl+a": {Type: tea.KeyCtrlA},
	"ctrl+h": {Type: tea.KeyCtrlH}, "ctrl+d": {Type: tea.KeyCtrlD}, "ctrl+e": {Type: tea.KeyCtrlE}, "ctrl+f": {Type: tea.KeyCtrlF},
	"ctrl+n": {Type: tea.KeyCtrlN}, "ctrl+t": {Type: tea.KeyCtrlT}, "ctrl+l": {Type: tea.KeyCtrlL}, "ctrl+c": {Type: tea.KeyCtrlC},
	"ctrl+p": {Type: tea.KeyCtrlP}, "ctrl+v": {Type: tea.KeyCtrlV}, "tab": {Type: tea.KeyTab},
}

// press returns the key named so; any other name is typed as it is.
func press(name string) tea.KeyMsg {
	if k, ok := keyNames[name]; ok {
		return k
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

func paste(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true} }

// edits are what both fields do alike in one line. The caret is shown as |.
var edits = []struct {
	name, start string
	keys        []string
	want        string
}{
	{"typing", "", []string{"価", "格", " ", "a"}, "価格 a|"},
	{"left and type", "ab", []string{"left", "x"}, "ax|b"},
	{"home and end", "ab", []string{"home", "x", "end", "y"}, "xaby|"},
	{"ctrl+a", "ab", []string{"ctrl+a", "x"}, "x|ab"},
	{"left over a cluster", "e\u0301葛\U000e0100", []string{"left"}, "é|葛\U000e0100"},
	{"backspace a cluster", "a葛\U000e0100", []string{"backspace"}, "a|"},
	{"delete a cluster", "葛\U000e0100b", []string{"home", "delete"}, "|b"},
	{"delete at the end", "ab", []string{"delete"}, "ab|"},
	{"backspace at the start", "ab", []string{"home", "backspace"}, "|ab"},
	{"mark after its letter", "", []string{"か", "\u3099"}, "が|"},
	{"variation after its character", "", []string{"葛", "\U000e0100"}, "葛\U000e0100|"},
	{"mark in the middle", "かい", []string{"left", "\u3099"}, "が|い"},
	{"decomposed as one", "", []string{"か\u3099い"}, "がい|"},
	{"compatibility ideograph stays", "", []string{"\ufa19"}, "\ufa19|"},
	{"control characters", "", []string{"a\x1b[31mb\u202ec"}, "abc|"},
	{"ctrl+w", "one two", []string{"ctrl+w"}, "one |"},
	{"ctrl+w over spaces", "one two  ", []string{"ctrl+w"}, "one |"},
	{"alt+backspace Japanese", "価格が高い", []string{"alt+backspace", "alt+backspace"}, "価格が|"},
	{"alt+d on the last character", "ab", []string{"left", "alt+d"}, "a|"},
	{"alt+d at the end", "ab", []string{"alt+d"}, "ab|"},
	{"alt+d", "one two", []string{"home", "alt+d"}, "| two"},
	{"alt+left on spaces alone", "  ", []string{"alt+left"}, "|  "},
	{"alt+b on ideographic spaces", "\u3000\u3000", []string{"alt+b"}, "|\u3000\u3000"},
	{"alt+left and right", "one two", []string{"alt+left", "alt+left", "alt+right"}, "one| two"},
	{"alt+left by script", "カタカナと漢字", []string{"alt+left", "alt+left"}, "カタカナ|と漢字"},
	{"ctrl+u", "one two", []string{"alt+left", "ctrl+u"}, "|two"},
	{"ctrl+k", "one two", []string{"alt+left", "ctrl+k"}, "one |"},
	{"alt with a letter", "ab", []string{"alt+x"}, "ab|"},
	{
		"the keys of the screens", "ab",
		[]string{"left", "ctrl+d", "ctrl+e", "ctrl+f", "ctrl+n", "ctrl+t", "ctrl+l", "ctrl+c", "ctrl+p", "ctrl+v", "tab"},
		"a|b",
	},
}

func TestLineEdits(t *testing.T) {
	for _, tt := range edits {
		t.Run(tt.name, func(t *testing.T) {
			l := NewLine()
			l.Focus()
			l.SetValue(tt.start)
			for _, k := range tt.keys {
				l, _ = l.Update(press(k))
			}
			line, pos := l.caret()
			if got := string(line[:pos]) + "|" + string(line[pos:]); got != tt.want {
				t.Errorf("%q after %q is %q, want %q", tt.start, tt.keys, got, tt.want)
			}
		})
	}
}

func TestProseEdits(t *testing.T) {
	for _, tt := range append(edits, []struct {
		name, start string
		keys        []string
		want        string
	}{
		{"enter", "ab", []string{"left", "enter"}, "a\n|b"},
		{"join with backspace", "ab\ncd", []string{"home", "backspace"}, "ab|cd"},
		{"join with delete", "ab\ncd", []string{"up", "end", "delete"}, "ab|cd"},
		{"delete the last of a line", "ab\ncd", []string{"up", "end", "left", "delete"}, "a|\ncd"},
		{"left over a line", "ab\ncd", []string{"home", "left"}, "ab|\ncd"},
		{"right over a line", "ab\ncd", []string{"up", "end", "right"}, "ab\n|cd"},
		{"up and down", "abc\n\nabc", []string{"up", "up", "x", "down", "down"}, "abcx\n\nabc|"},
		{"up into a cluster", "葛\U000e0100葛\U000e0100\nabc", []string{"up"}, "葛\U000e0100|葛\U000e0100\nabc"},
		{"text start and end", "a\nb\nc", []string{"ctrl+home", "x", "ctrl+end", "y"}, "xa\nb\ncy|"},
		{"pages", strings.Repeat("a\n", 20), []string{"pgup", "pgup", "pgdown", "x"}, strings.Repeat("a\n", 14) + "x|a\n" + strings.Repeat("a\n", 5)},
		{"alt+left on blank lines", "\n \n", []string{"alt+left", "alt+left", "alt+left", "alt+left"}, "|\n \n"},
		{"Windows line ends", "a\r\nb", nil, "a\nb|"},
		{"tab", "", []string{"a\tb"}, "a    b|"},
	}...) {
		t.Run(tt.name, func(t *testing.T) {
			p := NewProse()
			p.Focus()
			p.SetValue(tt.start)
			for _, k := range tt.keys {
				p, _ = p.Update(press(k))
			}
			before, after := p.around()
			if got := before + "|" + after; got != tt.want {
				t.Errorf("%q after %q is %q, want %q", tt.start, tt.keys, got, tt.want)
			}
			if p.Value() != before+after {
				t.Errorf("the value is %q, but around the caret %q", p.Value(), before+after)
			}
		})
	}
}

func TestLinePaste(t *testing.T) {
	l := NewLine()
	l.Focus()
	l, cmd := l.Update(paste("\r\n北食品\r\n株式会社\r\n"))
	if got := l.Value(); got != "北食品 株式会社" || cmd != nil {
		t.Errorf("the field holds %q", got)
	}
}

func TestPasteTooLarge(t *testing.T) {
	large := strings.Repeat("価格\r\n", PasteLimit/8+1)
	t.Run("line", func(t *testing.T) {
		l := NewLine()
		l.Focus()
		l.SetValue("before ")
		l, cmd := l.Update(paste(large))
		if l.Value() != "before " || cmd == nil {
			t.Fatal("the paste is inserted without asking")
		}
		l.Insert(cmd().(PasteTooLarge).Text)
		if want := "before " + strings.TrimSuffix(strings.Repeat("価格 ", PasteLimit/8+1), " "); l.Value() != want {
			t.Errorf("after the answer the field holds %d characters, want %d", utf8.RuneCountInString(l.Value()), utf8.RuneCountInString(want))
		}
	})
	t.Run("prose", func(t *testing.T) {
		p := NewProse()
		p.Focus()
		p.SetValue("before ")
		p, cmd := p.Update(paste(large))
		if p.Value() != "before " || cmd == nil {
			t.Fatal("the paste is inserted without asking")
		}
		p.Insert(cmd().(PasteTooLarge).Text)
		if want := "before " + strings.Repeat("価格\n", PasteLimit/8+1); p.Value() != want {
			t.Errorf("after the answer the field holds %d characters, want %d", utf8.RuneCountInString(p.Value()), utf8.RuneCountInString(want))
		}
	})
	t.Run("many short lines", func(t *testing.T) {
		p := NewProse()
		p.Focus()
		if _, cmd := p.Update(paste(strings.Repeat("\n", maxLines))); cmd == nil {
			t.Error("more lines than the field holds are inserted without asking")
		}
	})
}

func TestProseKeepsWhatItCannotHold(t *testing.T) {
	whole := strings.Repeat("a\n", maxLines+5) + "end"
	p := NewProse()
	p.Focus()
	p.SetValue(whole)
	p, _ = p.Update(press("x"))
	p, _ = p.Update(press("backspace"))
	if p.Value() != whole || !p.TooLong() {
		t.Errorf("the field holds %d of %d bytes", len(p.Value()), len(whole))
	}
	p.Insert("x")
	if p.Value() != whole+"x" {
		t.Errorf("inserted text is not at the end")
	}
	p.SetValue("short")
	if p.Value() != "short" || p.TooLong() {
		t.Errorf("the field holds %q afterwards", p.Value())
	}
	full := strings.Repeat("\n", maxLines-1)
	p.SetValue(full)
	p, _ = p.Update(press("enter"))
	if p.Value() != full {
		t.Errorf("enter in the last line makes %d bytes of %d", len(p.Value()), len(full))
	}
}

func TestProseIsSizedByACopy(t *testing.T) {
	p := NewProse()
	p.Focus()
	p.SetValue("あいうえおかきくけこ")
	view := func(p Prose) string { // as a screen does
		p.SetWidth(10)
		p.SetHeight(3)
		return p.View()
	}
	for _, step := range []struct {
		key string
		row int
	}{{"ctrl+home", 1}, {"down", 2}, {"up", 1}} {
		p, _ = p.Update(press(step.key))
		if row, _ := CaretAt(Place(view(p))); row != step.row {
			t.Errorf("after %s the caret is in row %d, want %d", step.key, row, step.row)
		}
	}
}

func TestUnfocusedTakesNoKey(t *testing.T) {
	l, p := NewLine(), NewProse()
	l.SetValue("a")
	p.SetValue("a")
	l, _ = l.Update(press("x"))
	p, _ = p.Update(press("x"))
	if l.Value() != "a" || p.Value() != "a" || l.Focused() || p.Focused() {
		t.Errorf("the fields hold %q and %q", l.Value(), p.Value())
	}
	if view := l.View() + p.View(); strings.Contains(view, marker) {
		t.Error("a field without focus shows a caret")
	}
	p.Insert("b")
	l.Insert("b")
	if l.Value() != "ab" || p.Value() != "ab" {
		t.Errorf("after inserting the fields hold %q and %q", l.Value(), p.Value())
	}
}

func TestPlaceholder(t *testing.T) {
	l, p := NewLine(), NewProse()
	for name, view := range map[string]func() string{
		"line": func() string {
			l.Focus()
			l.SetWidth(9)
			l.SetPlaceholder("会社名を入力", lipgloss.NewStyle())
			return l.View()
		},
		"prose": func() string {
			p.Focus()
			p.SetWidth(20)
			p.SetHeight(1)
			p.SetPlaceholder("会社名", lipgloss.NewStyle())
			return p.View()
		},
	} {
		t.Run(name, func(t *testing.T) {
			frame := Place(view())
			if row, col := CaretAt(frame); row != 1 || col != 1 {
				t.Errorf("the caret is at %d, %d", row, col)
			}
			if got := Strip(frame); !strings.HasPrefix(got, "会社名") {
				t.Errorf("the empty field shows %q", got)
			}
		})
	}
}

func TestMaskShowsNothing(t *testing.T) {
	l := NewLine()
	l.Mask()
	l.Focus()
	l.SetValue("correct horse")
	l, _ = l.Update(press("alt+left"))
	if view := Strip(l.View()); strings.ContainsAny(view, "corehs") {
		t.Errorf("the field shows %q", view)
	}
	if _, pos := l.caret(); pos != 0 {
		t.Errorf("a word of a masked text ends at %d", pos)
	}
}

// TestFieldsStayInPlace presses keys at random in fields of any size: the value
// stays clean, the caret stays on a character and in sight, and the view keeps
// its size.
func TestFieldsStayInPlace(t *testing.T) {
	words := []string{"a", "word", " ", "か", "\u3099", "価格が高い。", "葛\U000e0100", "\u3000", "😀", "e\u0301", "…", "\U0001f1ef\U0001f1f5", "one\ntwo\n"}
	key := rapid.OneOf(rapid.SampledFrom(slices.Sorted(maps.Keys(keyNames))), rapid.SampledFrom(words), rapid.SampledFrom(words))
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(-1, 24).Draw(t, "width"), rapid.IntRange(-1, 5).Draw(t, "height")
		l, p := NewLine(), NewProse()
		for _, set := range []func(){l.Focus, p.Focus, func() { l.SetWidth(width) }, func() { p.SetWidth(width) }, func() { p.SetHeight(height) }} {
			set()
		}
		for _, name := range rapid.SliceOfN(key, 0, 25).Draw(t, "keys") {
			l, _ = l.Update(press(name))
			p, _ = p.Update(press(name))
			inPlace(t, l.View(), max(3, width), 1)
			inPlace(t, p.View(), max(3, width), max(1, height))
			if v := p.Value(); v != text.Clean(v) {
				t.Fatalf("after %q the field holds %q", name, v)
			}
			for _, at := range []func() ([]rune, int){l.caret, p.caret} {
				if line, pos := at(); snap(line, pos) != pos {
					t.Fatalf("after %q the caret stands inside a character: %q at %d", name, string(line), pos)
				}
			}
		}
	})
}

func inPlace(t *rapid.T, view string, width, height int) {
	if w, h := lipgloss.Size(view); w != width || h != height {
		t.Fatalf("the view is %d × %d, want %d × %d: %q", w, h, width, height, view)
	}
	row, col := CaretAt(Place(view))
	if row < 1 || row > height || col < 1 || col > width+1 {
		t.Fatalf("the caret is at %d, %d of %d × %d: %q", row, col, height, width, view)
	}
}

func TestClusterBoundaries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := []rune(rapid.StringMatching(`[aか\x{3099}葛\x{e0100} 😀\x{301}]{0,12}`).Draw(t, "line"))
		pos := rapid.IntRange(0, len(line)).Draw(t, "pos")
		ends := map[int]bool{0: true}
		at := 0
		for g := uniseg.NewGraphemes(string(line)); g.Next(); {
			at += len(g.Runes())
			ends[at] = true
		}
		for name, got := range map[string]int{
			"before": boundaryBefore(line, pos), "after": boundaryAfter(line, pos), "snap": snap(line, pos),
			"word before": wordBefore(line, pos), "word after": wordAfter(line, pos),
		} {
			if !ends[got] {
				t.Errorf("%s %d in %q is %d, inside a character", name, pos, string(line), got)
			}
		}
	})
}
