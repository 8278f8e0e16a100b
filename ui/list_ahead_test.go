package ui

import (
	"testing"

	"daruma/journal/text"
)

// TestKeysTypedAheadOfAList: a list that is still being read keeps the keys
// that are for it.
func TestKeysTypedAheadOfAList(t *testing.T) {
	for _, keys := range [][]string{{"e", "down", "enter"}, {"down", "down", "down", "enter"}, {"e", "down", "enter", "home", "enter", "esc"}} {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Burst(keys...)
		d.Sees("Minato Seimitsu", "> The deal")
	}
}
