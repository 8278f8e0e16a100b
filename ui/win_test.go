package ui

import (
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

// TestWinInKeys: a won deal with ten factors is fourteen keys besides the
// company's name, each factor a single one. That is the base line of every
// figure, so it has to be as quick as it can be.
func TestWinInKeys(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.Press("n", "5")
	d.Type("Hoshino Trading")
	d.Press("ctrl+n")
	d.Sees("What was so this time", "(1) they came to us")
	d.Press("1", "4", "1", "2", "5", "1", "4", "2", "2", "1")
	d.Press("enter")
	e := d.newest()
	facts := map[string]bool{
		"outcome":   e.Outcome == journal.Won && e.Deal.Company == "Hoshino Trading" && !e.Deal.Decided.IsZero(),
		"source":    e.Deal.Source == "inbound",
		"needs":     e.Needs == journal.Needs{Clarity: 4, CriterionKnown: "yes", CriteriaMoved: "no"},
		"fit":       e.Fit.Rating == 5 && e.Fit.LedBy == "problem",
		"chemistry": e.Chemistry.Rating == 4,
		"language":  e.Language.Meetings == "ja",
		"price":     e.Price.AskedLower == "no" && e.Price.Anchored == "before",
	}
	for name, ok := range facts {
		if !ok {
			t.Errorf("%s is not as it was answered: %+v", name, e)
		}
	}
	if d.drafts() != 0 {
		t.Errorf("%d drafts are left", d.drafts())
	}
}

// TestDigitBeyondTheOptions neither answers nor moves on; an arrow answers and
// stays, and backspace takes an answer back.
func TestDigitBeyondTheOptions(t *testing.T) {
	d := launch(t, options{lang: text.Japanese, fixture: empty})
	d.Press("n", "5")
	d.Type("星野商事")
	d.Press("ctrl+n", "9", "7")
	if e := d.walked(); e.Deal.Source != "" || e.Needs.Clarity != 0 {
		t.Errorf("answered: %+v", e)
	}
	d.Press("right", "backspace", "right", "3", "6")
	if e := d.walked(); e.Deal.Source != "referral" || e.Needs.Clarity != 0 {
		t.Errorf("source is %q, clarity %d", e.Deal.Source, e.Needs.Clarity)
	}
	d.Press("enter") // from any question: the rest can wait
	if e := d.newest(); e.Deal.Company != "星野商事" || e.Deal.Source != "referral" {
		t.Errorf("stored is %+v", e.Deal)
	}
}
