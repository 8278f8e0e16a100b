package theme_test

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"daruma/journal/text"
	"daruma/ui/terminal"
	"daruma/ui/theme"

	"github.com/charmbracelet/lipgloss"
	"github.com/lucasb-eyer/go-colorful"
	"github.com/mattn/go-runewidth"
	"github.com/muesli/termenv"
)

var colours = map[string]lipgloss.CompleteAdaptiveColor{
	"muted": theme.Nezumi, "accent": theme.Shu, "quiet": theme.Ai, "good": theme.Matsuba, "caution": theme.Kincha,
}

// leastContrast is what text needs against its background (WCAG 2, level AA).
const leastContrast = 4.5

func TestContrast(t *testing.T) {
	backgrounds := map[bool][]string{true: {"#000000", "#16181d"}, false: {"#ffffff", "#fbfaf6"}}
	for name, c := range colours {
		for dark, behind := range backgrounds {
			of := c.Light
			if dark {
				of = c.Dark
			}
			for _, value := range []string{of.TrueColor, of.ANSI256} {
				for _, b := range behind {
					if got := contrast(t, value, b); got < leastContrast {
						t.Errorf("%s %s on %s has a contrast of %.2f, want %.1f", name, value, b, got, leastContrast)
					}
				}
			}
		}
	}
}

// TestContrastOf16Colours takes the palettes of xterm and of Windows: with 16
// colours the values are the terminal's own.
func TestContrastOf16Colours(t *testing.T) {
	palettes := map[string]struct {
		colours     []string
		dark, light string
	}{
		"xterm": {[]string{
			"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
			"#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
		}, "#000000", "#ffffff"},
		"Windows": {[]string{
			"#0c0c0c", "#c50f1f", "#13a10e", "#c19c00", "#0037da", "#881798", "#3a96dd", "#cccccc",
			"#767676", "#e74856", "#16c60c", "#f9f1a5", "#3b78ff", "#b4009e", "#61d6d6", "#f2f2f2",
		}, "#0c0c0c", "#f2f2f2"},
	}
	for name, c := range colours {
		for terminal, p := range palettes {
			for value, behind := range map[string]string{c.Dark.ANSI: p.dark, c.Light.ANSI: p.light} {
				if value == "" {
					continue // the terminal's own text colour
				}
				i, err := strconv.Atoi(value)
				if err != nil || i > 15 {
					t.Fatalf("%s: %q is none of the 16 colours", name, value)
				}
				if got := contrast(t, p.colours[i], behind); got < leastContrast {
					t.Errorf("%s (%s of %s) on %s has a contrast of %.2f, want %.1f", name, value, terminal, behind, got, leastContrast)
				}
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	one, two := luminance(t, a), luminance(t, b)
	return (max(one, two) + 0.05) / (min(one, two) + 0.05)
}

// luminance takes a true colour or one of the 256.
func luminance(t *testing.T, value string) float64 {
	t.Helper()
	if !strings.HasPrefix(value, "#") {
		i, err := strconv.Atoi(value)
		if err != nil || i < 16 || i > 255 {
			t.Fatalf("%q is none of the fixed 240 colours", value)
		}
		return linear(termenv.ConvertToRGB(termenv.ANSI256Color(i)))
	}
	c, err := colorful.Hex(value)
	if err != nil {
		t.Fatal(err)
	}
	return linear(c)
}

func linear(c colorful.Color) float64 {
	sum := 0.0
	for i, part := range []float64{c.R, c.G, c.B} {
		if part <= 0.03928 {
			part /= 12.92
		} else {
			part = math.Pow((part+0.055)/1.055, 2.4)
		}
		sum += part * []float64{0.2126, 0.7152, 0.0722}[i]
	}
	return sum
}

// styles returns every style of the theme by its name.
func styles(th theme.Theme) map[string]lipgloss.Style {
	all := map[string]lipgloss.Style{}
	v := reflect.ValueOf(th.Styles)
	for i := range v.NumField() {
		all[v.Type().Field(i).Name] = v.Field(i).Interface().(lipgloss.Style)
	}
	return all
}

func TestNoColourMeansNoSequence(t *testing.T) {
	th := theme.New(theme.Options{Profile: termenv.Ascii})
	for name, style := range styles(th) {
		if got := style.Render("16% above"); got != "16% above" {
			t.Errorf("%s renders %q", name, got)
		}
	}
	if got := th.Rule(4); got != "────" {
		t.Errorf("the rule is %q", got)
	}
}

func TestColours(t *testing.T) {
	tests := []struct {
		name    string
		options theme.Options
		want    string // the accent's parameters
	}{
		{"true colour on dark", theme.Options{Profile: termenv.TrueColor}, "38;2;224;96;76"},
		{"true colour on light", theme.Options{Profile: termenv.TrueColor, Background: theme.Light}, "38;2;176;58;46"},
		{"256 on dark", theme.Options{Profile: termenv.ANSI256, Background: theme.Dark}, "38;5;167"},
		{"256 on light", theme.Options{Profile: termenv.ANSI256, Background: theme.Light}, "38;5;124"},
		{"16 on dark", theme.Options{Profile: termenv.ANSI}, "91"},
		{"16 on light", theme.Options{Profile: termenv.ANSI, Background: theme.Light}, "31"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := "\x1b[" + tt.want + "mx\x1b[0m"
			if got := theme.New(tt.options).Accent.Render("x"); got != want {
				t.Errorf("the accent renders %q, want %q", got, want)
			}
		})
	}
	plain := theme.New(theme.Options{Profile: termenv.ANSI, Background: theme.Light}).Muted.Render("x")
	if plain != "x" {
		t.Errorf("muted text in 16 colours on light renders %q, want the terminal's own colour", plain)
	}
}

func TestAnswered(t *testing.T) {
	light := theme.New(theme.Options{Profile: termenv.TrueColor, Background: theme.Light}).Accent.Render("x")
	dark := theme.New(theme.Options{Profile: termenv.TrueColor, Background: theme.Dark}).Accent.Render("x")
	tests := []struct {
		name    string
		set     theme.Background
		answers []terminal.Answer
		accent  string
	}{
		{"nothing told", theme.Auto, nil, dark},
		{"light", theme.Auto, []terminal.Answer{terminal.LightBackground}, light},
		{"dark", theme.Auto, []terminal.Answer{terminal.DarkBackground}, dark},
		{"light, then the width", theme.Auto, []terminal.Answer{terminal.LightBackground, terminal.WideAmbiguous}, light},
		{"a setting stays", theme.Dark, []terminal.Answer{terminal.LightBackground}, dark},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			th := theme.New(theme.Options{Profile: termenv.TrueColor, Background: tt.set})
			for _, a := range tt.answers {
				th = th.Answered(a)
			}
			if got := th.Accent.Render("x"); got != tt.accent {
				t.Errorf("the accent renders %q, want %q", got, tt.accent)
			}
			if got := th.Options().Background; got != tt.set {
				t.Errorf("the setting is %v, want %v", got, tt.set)
			}
		})
	}
}

func TestGlyphs(t *testing.T) {
	narrow := theme.New(theme.Options{})
	wide := narrow.Answered(terminal.WideAmbiguous)
	if again := wide.Answered(terminal.NarrowAmbiguous); again.Glyphs != narrow.Glyphs {
		t.Errorf("the signs of a narrow terminal are %v", again.Glyphs)
	}
	eastAsian := &runewidth.Condition{EastAsianWidth: true, StrictEmojiNeutral: true}
	for name, tt := range map[string]struct {
		glyphs theme.Glyphs
		width  func(string) int
	}{
		"narrow": {narrow.Glyphs, text.Width},
		"wide":   {wide.Glyphs, eastAsian.StringWidth},
	} {
		v := reflect.ValueOf(tt.glyphs)
		for i := range v.NumField() {
			sign := v.Field(i).String()
			if tt.width(sign) != len([]rune(sign)) || sign == "" {
				t.Errorf("%s %s %q takes %d cells", name, v.Type().Field(i).Name, sign, tt.width(sign))
			}
		}
	}
	if got := wide.Truncate("Kita Foods", 6); got != "Kita.." {
		t.Errorf("the cut line is %q", got)
	}
	if got := narrow.Truncate("Kita Foods", 6); got != "Kita …" {
		t.Errorf("the cut line is %q", got)
	}
}

func TestNoWidthPanics(t *testing.T) {
	th := theme.New(theme.Options{})
	for _, n := range []int{0, -1, -80} {
		if got := theme.Repeat("=", n) + th.Rule(n) + th.Truncate("text", n); got != "" {
			t.Errorf("width %d gives %q", n, got)
		}
	}
}

func TestProfile(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	t.Setenv("CLICOLOR_FORCE", "1")
	if got := theme.Profile(t.Output()); got != termenv.Ascii {
		t.Errorf("with NO_COLOR the profile is %v", got)
	}
}

func TestSetEastAsianNarrow(t *testing.T) {
	before, condition := runewidth.EastAsianWidth, runewidth.DefaultCondition.EastAsianWidth
	t.Cleanup(func() { runewidth.EastAsianWidth, runewidth.DefaultCondition.EastAsianWidth = before, condition })
	runewidth.EastAsianWidth, runewidth.DefaultCondition.EastAsianWidth = true, true
	theme.SetEastAsianNarrow()
	for _, s := range []string{"│", "…", "●"} {
		if got := runewidth.StringWidth(s); got != lipgloss.Width(s) {
			t.Errorf("%s takes %d cells for a field and %d for the screen", s, got, lipgloss.Width(s))
		}
	}
}
