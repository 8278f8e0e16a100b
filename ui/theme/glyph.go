package theme

// Glyphs are the signs a screen is drawn with. Each takes as many cells as it
// has characters, on the terminal the theme was made for.
type Glyphs struct {
	Focus    string // before what has the focus; shows without colour
	Rule     string // repeated: a line across
	Divider  string // between two columns
	Bullet   string // before an item of a list
	Check    string // done
	Ellipsis string // something was cut
}

// Focus and check are one cell in every locale and on every terminal;
// the others are of ambiguous width and have a form in ASCII.
func glyphs(wideAmbiguous bool) Glyphs {
	g := Glyphs{
		Focus: ">", Rule: "─", Divider: "│", Bullet: "·", Check: "✓", Ellipsis: "…",
	}
	if wideAmbiguous {
		g.Rule, g.Divider, g.Bullet, g.Ellipsis = "-", "|", "-", ".."
	}
	return g
}
