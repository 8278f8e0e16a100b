package ui

import (
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

// TestHostileTextInReviews: in answers, plans and company names, no page of a
// review shows it as anything but harmless words.
func TestHostileTextInReviews(t *testing.T) {
	pages := [][]string{
		nil,
		{"w"},
		{"w", "1"},
		{"w", "enter"},
		{"w", "enter", "pgdown"},
		{"w", "enter", "enter"},
		{"w", "enter", "enter", "down", "down", "enter"},
		{"w", "enter", "enter", "ctrl+n", "ctrl+d", "ctrl+d", "ctrl+d", "enter", "enter"},
		{"w", "b"},
		{"w", "b", "pgdown"},
		{"w", "enter", "enter", "ctrl+n", "ctrl+d", "ctrl+d", "ctrl+d", "enter", "enter", "enter", "enter"},
	}
	for name, s := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := launch(t, options{lang: text.Langs[len(name)%2], fixture: empty})
			if err := d.store.Add([]journal.Entry{poisoned(s), anEntry(s)}, start); err != nil {
				t.Fatal(err)
			}
			for _, keys := range pages {
				d.keepReview(journal.Review{Week: weekBefore, Done: true, BuyersSaid: s, InMyHands: s, Kept: s, Meeting: s, Change: s, Plan: journal.Plan{If: s, Then: s}})
				d.keepReview(journal.Review{Week: thisWeek, BuyersSaid: s, InMyHands: s, Kept: s, Meeting: s, Change: s})
				d := d.again()
				d.Press(keys...)
				for _, size := range sizes {
					d.Resize(size.width, size.height)
					checkHarmless(t, d)
					if len(s) > 1000 {
						break // these take their time
					}
				}
				if t.Failed() {
					t.Fatalf("after %v", keys)
				}
			}
		})
	}
}
