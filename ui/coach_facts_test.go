package ui

import (
	"slices"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

// add puts entries into the journal, as an import would.
func (d *driver) add(entries ...journal.Entry) {
	d.t.Helper()
	if err := d.store.Add(entries, start); err != nil {
		d.t.Fatal(err)
	}
}

// felt is a deal lost so many days before the tests begin, after which the
// feeling was that strong.
func felt(company string, daysAgo, after int) journal.Entry {
	e := aThread(company, journal.Lost, daysAgo)
	e.Feeling.After = &after
	return e
}

// TestPastWinsAreNamed: who thinks it will stay this way sees the dated wins that
// came before (rule 12), once the journal knows one.
func TestPastWinsAreNamed(t *testing.T) {
	for _, test := range []struct {
		name  string
		won   []journal.Entry
		wants bool
	}{
		{"two wins before", []journal.Entry{aThread("Harbour Foods", journal.Won, 40), aThread("Lake Trading", journal.Won, 90)}, true},
		{"a win of the same day", []journal.Entry{aThread("Harbour Foods", journal.Won, 0)}, true},
		{"none", nil, false},
		{"a loss alone", []journal.Entry{aThread("Harbour Foods", journal.Lost, 40)}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty})
			if len(test.won) > 0 {
				d.add(test.won...)
			}
			d.Resize(120, 36)
			d.Press("n", "1")
			d.Type("Aoyama Kogyo")
			for d.step() != "conditions" {
				d.Press("ctrl+n")
			}
			d.Press("ctrl+o")
			d.toField("explanation.lasting")
			d.Misses("It can feel as if it would")
			d.Press("5")
			if test.wants {
				d.Sees("It can feel as if it would", "Harbour Foods")
			} else {
				d.Misses("It can feel as if it would")
			}
		})
	}
}

// TestAStrongFeelingThatStays: after three entries that ended in it, somebody to
// talk to is suggested (rule 40), in the walk and on its last page.
func TestAStrongFeelingThatStays(t *testing.T) {
	for _, test := range []struct {
		name    string
		earlier []journal.Entry
		wants   bool
	}{
		{"three in a row", []journal.Entry{felt("One", 30, 8), felt("Two", 10, 7)}, true},
		{"calm between", []journal.Entry{felt("One", 30, 8), felt("Two", 10, 3)}, false},
		{"one before", []journal.Entry{felt("Two", 10, 8)}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
			d.add(test.earlier...)
			d.Press("1")
			d.Type("Aoyama Kogyo")
			for d.step() != "after" {
				d.Press("ctrl+n")
			}
			for _, size := range sizes {
				d.Resize(size.width, size.height)
				d.Misses("The feeling has stayed strong")
			}
			d.Resize(120, 36)
			d.Press("8")
			see := func() {
				t.Helper()
				if test.wants {
					d.Sees("The feeling has stayed strong")
				} else {
					d.Misses("The feeling has stayed strong")
				}
			}
			see()
			d.Press("enter", "enter")
			for _, size := range sizes[:2] {
				d.Resize(size.width, size.height)
				see()
			}
			d.Press("?")
			if test.wants {
				d.Sees("what a journal")
			}
		})
	}
}

// TestTheDayDecidesWhatCameBefore: a deal that is dated back looks at what was
// decided before that day.
func TestTheDayDecidesWhatCameBefore(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	d.add(aThread("One", journal.Won, 30), aThread("Two", journal.Won, 10))
	d.Press("1")
	d.Type("Aoyama Kogyo")
	before := func() []string {
		var out []string
		for _, h := range d.app.top().(walk).known.before {
			out = append(out, h.Company)
		}
		return out
	}
	if got := before(); !slices.Equal(got, []string{"Two", "One"}) {
		t.Fatalf("before today: %v", got)
	}
	d.toField("deal.decided")
	d.Press("ctrl+u")
	d.Type("2026-11-01")
	if got := before(); !slices.Equal(got, []string{"One"}) {
		t.Errorf("before 1 November: %v", got)
	}
}

// TestDecidedBefore: newest first, no more than are looked at, the entry itself
// and what came later left out.
func TestDecidedBefore(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	undated := anEntry("undated")
	undated.Deal.Decided = undated.Deal.FirstContact
	first, second, third := aThread("first", journal.Lost, 5), aThread("second", journal.Lost, 5), aThread("third", journal.Lost, 5)
	d.add(undated, aThread("older", journal.Lost, 9), first, second, third, aThread("newer", journal.Lost, 1))
	for _, test := range []struct {
		name string
		id   journal.ID
		ago  int
		want []string
	}{
		{"in the middle of a day", second.ID, 5, []string{"first", "older"}},
		{"the first of its day", first.ID, 5, []string{"older"}},
		{"not in the journal yet", journal.NewID(), 5, []string{"third", "second", "first", "older"}},
		{"moved to another day", second.ID, 0, []string{"newer", "third", "first", "older"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			found, err := decidedBefore(d.store, test.id, today.AddDays(-test.ago))
			var got []string
			for _, h := range found {
				got = append(got, h.Company)
			}
			if err != nil || !slices.Equal(got, test.want) {
				t.Errorf("%v, %v, want %v", got, err, test.want)
			}
		})
	}
	many := make([]journal.Entry, 2*pastEntries)
	for i := range many {
		many[i] = aThread("many", journal.Lost, 20)
	}
	d.add(many...)
	found, err := decidedBefore(d.store, journal.NewID(), today)
	if err != nil || len(found) != pastEntries || found[0].Company != "newer" {
		t.Errorf("%d entries, %v", len(found), err)
	}
}

// TestTheWalkGoesOnWithoutItsPast: where that cannot be read it is said once,
// and nothing else is lost.
func TestTheWalkGoesOnWithoutItsPast(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, start: AtReflection})
	d.store.Refuse(errFull, "Heads")
	d.Press("1")
	d.Sees("trouble: the disk is full")
	d.store.Refuse(nil, "Heads")
	d.Type("Aoyama Kogyo")
	for d.step() != "" {
		d.Press("ctrl+n")
	}
	if got := d.newest().Deal.Company; got != "Aoyama Kogyo" {
		t.Errorf("stored %q", got)
	}
}
