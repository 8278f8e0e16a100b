package ui

import (
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

// TestNoReplyWhereItWasMadeGood: a no of the last days that the buyer took back
// owes no reply any more.
func TestNoReplyWhereItWasMadeGood(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	lost := journal.Entry{ID: journal.NewID(), Created: start, Updated: start, Outcome: journal.Lost}
	lost.Deal.Company, lost.Deal.Decided = "Aoyama Kogyo", d.app.env.today().AddDays(-5)
	won := journal.Entry{ID: journal.NewID(), Created: start, Updated: start, Outcome: journal.Won}
	won.Deal.Company, won.Deal.Decided, won.Deal.Follows = "Aoyama Kogyo", d.app.env.today().AddDays(-1), lost.ID
	for _, e := range []journal.Entry{lost, won} {
		if err := d.store.Put(e, start); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("r")
	d.Misses("Aoyama Kogyo")
}
