// Package theme holds what everything looks like: colours for dark and light
// backgrounds, the signs that fit the terminal, and rules between parts of a
// screen. A Theme is a value; when the terminal's answer arrives, a new one is
// made and everything draws with it.
package theme

import (
	"io"
	"strings"

	"daruma/journal/text"
	"daruma/ui/terminal"

	"github.com/charmbracelet/lipgloss"
	"github.com/mattn/go-runewidth"
	"github.com/muesli/termenv"
)

// A Theme is one set of styles and signs. The zero Theme is not usable: New
// makes one.
type Theme struct {
	Styles
	Glyphs Glyphs

	options Options
}

// Styles are the ways text can look. None of them is needed to understand a
// screen: without colour all look alike.
type Styles struct {
	Text    lipgloss.Style // the terminal's own colour
	Muted   lipgloss.Style // what stands beside: the coach, hints, dates
	Accent  lipgloss.Style // one thing a screen: the daruma, the focus or the next step
	Quiet   lipgloss.Style // a second, calm colour: links, the observer's voice
	Good    lipgloss.Style // won, done, in time
	Caution lipgloss.Style // due, late, unsure
	Title   lipgloss.Style // names of screens and parts
}

// A Background is what stands behind the text: known, or to be asked.
type Background int

// The backgrounds a setting can name. Auto is dark until the terminal has
// answered.
const (
	Auto Background = iota
	Dark
	Light
)

// Options say what a theme is made for.
type Options struct {
	Background    Background
	Profile       termenv.Profile // how many colours; Ascii for none
	WideAmbiguous bool            // the terminal draws … and ─ two cells wide

	told Background // what the terminal has answered
}

// light tells whether the colours are those for a light background.
func (o Options) light() bool {
	return o.Background == Light || o.Background == Auto && o.told == Light
}

// New makes the theme for o.
func New(o Options) Theme {
	// The renderer writes nothing: it only carries profile and background, so
	// that no style asks the terminal.
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(o.Profile)
	r.SetHasDarkBackground(!o.light())
	colour := func(c lipgloss.CompleteAdaptiveColor) lipgloss.Style { return r.NewStyle().Foreground(c) }
	return Theme{
		Styles: Styles{
			Text:    r.NewStyle(),
			Muted:   colour(Nezumi),
			Accent:  colour(Shu),
			Quiet:   colour(Ai),
			Good:    colour(Matsuba),
			Caution: colour(Kincha),
			Title:   r.NewStyle().Bold(true),
		},
		Glyphs:  glyphs(o.WideAmbiguous),
		options: o,
	}
}

// Options returns what the theme was made for, so that one of them can be
// changed and a new theme made.
func (t Theme) Options() Options { return t.options }

// Answered returns the theme after the terminal has told something about
// itself. A background the user has set stays.
func (t Theme) Answered(a terminal.Answer) Theme {
	o := t.options
	switch a {
	case terminal.DarkBackground:
		o.told = Dark
	case terminal.LightBackground:
		o.told = Light
	case terminal.WideAmbiguous:
		o.WideAmbiguous = true
	case terminal.NarrowAmbiguous:
		o.WideAmbiguous = false
	}
	return New(o)
}

// Rule returns a line across width cells, muted. A width below one gives "".
func (t Theme) Rule(width int) string {
	if width < 1 {
		return ""
	}
	return t.Muted.Render(Repeat(t.Glyphs.Rule, width))
}

// Truncate cuts the line s to width cells with the ellipsis of the theme.
func (t Theme) Truncate(s string, width int) string {
	return text.TruncateWith(s, width, t.Glyphs.Ellipsis)
}

// Repeat is strings.Repeat for widths that were computed: a count below one
// gives "" where strings.Repeat panics.
func Repeat(s string, count int) string { return strings.Repeat(s, max(0, count)) }

// Profile returns how many colours the terminal behind w has, from the
// environment alone: nothing is asked. NO_COLOR and an output that is no
// terminal have none.
func Profile(w io.Writer) termenv.Profile {
	return termenv.NewOutput(w).EnvColorProfile()
}

// SetEastAsianNarrow makes every library measure characters of ambiguous width
// as one cell. Under a Japanese locale runewidth, which the fields of bubbles
// measure with, would count │ … ● as two and lipgloss as one, and the columns
// would not meet. It belongs first in main.
func SetEastAsianNarrow() {
	runewidth.EastAsianWidth = false
	runewidth.DefaultCondition.EastAsianWidth = false
}
