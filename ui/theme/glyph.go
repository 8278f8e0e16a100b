package theme

// Glyphs are the signs a screen is drawn with. Each takes as many cells as it
// has characters, on the terminal the theme was made for.
type Glyphs struct {
	Focus    string // before what has the focus; shows without colour
	Rule     string // repeated: a line across
	Divider  string // between two columns
	Bullet   string // before an item of a list
	Check    string // done
	Cross    string // not done, refused
	Arrow    string // leads on
	Ellipsis string // something was cut
	Full     string // repeated: the filled part of a bar
	Empty    string // repeated: the rest of a bar
	Range    string // repeated: an interval on a scale
	Point    string // a value on a scale
}

// Check, cross and arrow are one cell in every locale and on every terminal;
// the others are of ambiguous width and have a form in ASCII.
func glyphs(wideAmbiguous bool) Glyphs {
	g := Glyphs{
		Focus: ">", Rule: "─", Divider: "│", Bullet: "·", Check: "✓", Cross: "✗", Arrow: "›",
		Ellipsis: "…", Full: "█", Empty: "░", Range: "━", Point: "┃",
	}
	if wideAmbiguous {
		g.Rule, g.Divider, g.Bullet, g.Ellipsis = "-", "|", "-", ".."
		g.Full, g.Empty, g.Range, g.Point = "#", ".", "=", "|"
	}
	return g
}
