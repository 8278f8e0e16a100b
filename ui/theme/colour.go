package theme

import "github.com/charmbracelet/lipgloss"

// The colours, named after the traditional Japanese ones. Each has a value for
// true colour, for 256 and for 16 colours, on dark and on light background,
// with a contrast of at least 4.5 to 1 against black, near-black, white and
// near-white. An empty value is the terminal's own text colour: with 16 colours
// the terminal's user has chosen them, and no green or yellow among them can
// be relied on to show on white.
var (
	// Nezumi is the grey of a mouse: muted text.
	Nezumi = colour("#8C8C88", "245", "7", "#6E6E69", "242", "")
	// Shu is vermilion, the colour of the daruma: the one accent.
	Shu = colour("#E0604C", "167", "9", "#B03A2E", "124", "1")
	// Ai is indigo: the quiet accent.
	Ai = colour("#6FA3C7", "74", "6", "#165E83", "24", "4")
	// Matsuba is the green of pine needles: good.
	Matsuba = colour("#8DB187", "108", "2", "#4F6F4A", "22", "")
	// Kincha is golden brown: caution.
	Kincha = colour("#D9A441", "179", "3", "#8A6A00", "94", "")
)

func colour(dark, dark256, dark16, light, light256, light16 string) lipgloss.CompleteAdaptiveColor {
	return lipgloss.CompleteAdaptiveColor{
		Dark:  lipgloss.CompleteColor{TrueColor: dark, ANSI256: dark256, ANSI: dark16},
		Light: lipgloss.CompleteColor{TrueColor: light, ANSI256: light256, ANSI: light16},
	}
}
