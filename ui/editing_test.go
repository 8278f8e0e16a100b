package ui

import (
	"testing"

	"daruma/journal/text"
)

// TestEditingShowsTheWholeLetter: a letter that fits is seen from its first
// line.
func TestEditingShowsTheWholeLetter(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: map[string]string{"sender.name": "Ken Mori"}})
	d.Press("r")
	d.Sees("Dear Tanaka-san,")
	d.Press("e")
	d.Sees("Dear Tanaka-san,", "Kind regards,")
}
