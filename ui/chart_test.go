package ui

import (
	"strings"
	"testing"

	"github.com/muesli/termenv"
	"pgregory.net/rapid"

	"daruma/journal/pattern"
	"daruma/journal/text"
	"daruma/ui/theme"
)

// colourless is what a chart is drawn with where there are no colours.
func colourless() *env {
	return &env{look: theme.New(theme.Options{Profile: termenv.Ascii}), lang: text.English, width: 78, height: 22}
}

func TestShareBar(t *testing.T) {
	tests := []struct {
		name string
		k, n int
		all  pattern.Rate
		want string
	}{
		{"all lost, above all deals", 9, 9, pattern.RateOf(10, 20), "..........|...======O"},
		{"none lost, below all deals", 0, 9, pattern.RateOf(10, 20), "O======...|.........."},
		{"half, on the line of all deals", 5, 10, pattern.RateOf(10, 20), "....======O======...."},
		{"nothing to hold it against", 5, 10, pattern.Rate{}, "....======O======...."},
		{"many: the interval is narrow", 500, 1000, pattern.RateOf(10, 100), "..|......=O=........."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shareBar(colourless(), pattern.RateOf(tt.k, tt.n), tt.all, 21); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestPathBar(t *testing.T) {
	tests := []struct {
		name          string
		before, after float64
		want          string
	}{
		{"down", 8, 3, "......O---------x...."},
		{"up", 2, 2.5, "....xO..............."},
		{"as it was", 10, 10, "....................O"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := pathBar(colourless(), tt.before, tt.after, feelingSteps); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// TestBarsKeepTheirPlace: whatever the figures, a bar has the width it was given
// and signs that every terminal draws one cell wide.
func TestBarsKeepTheirPlace(t *testing.T) {
	e := colourless()
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(0, 200).Draw(t, "width")
		n := rapid.IntRange(0, 100_000).Draw(t, "n")
		r := pattern.RateOf(rapid.IntRange(0, n).Draw(t, "k"), n)
		all := pattern.RateOf(rapid.IntRange(0, 50).Draw(t, "lost"), 50)
		bar := shareBar(e, r, all, width)
		if len(bar) != width || strings.Trim(bar, signGround+signRange+signShare+signAll) != "" {
			t.Fatalf("%q is not %d signs wide", bar, width)
		}
		if width > 0 && strings.Count(bar, signShare) != 1 {
			t.Fatalf("%q has no share", bar)
		}
	})
}

// TestLengthsFit: bars fit into their room in the order of their numbers, and
// what is there is seen.
func TestLengthsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.IntRange(1, 100_000).Draw(t, "most")
		room := rapid.IntRange(1, 120).Draw(t, "room")
		more := rapid.IntRange(1, most).Draw(t, "more")
		fewer := rapid.IntRange(0, more).Draw(t, "fewer")
		long, short := lengthOf(more, most, room), lengthOf(fewer, most, room)
		if long > room || short > long || long < 1 || (short > 0) != (fewer > 0) {
			t.Fatalf("of %d in %d cells, %d takes %d and %d takes %d", most, room, more, long, fewer, short)
		}
	})
}
