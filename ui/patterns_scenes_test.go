package ui

import (
	"fmt"

	"daruma/journal"
	"daruma/journal/calendar"
)

// patternScenes are the figures in each of their states.
var patternScenes = []scene{
	{"patterns", whole, AtHome, pressing("p")},
	{"patterns-few", whole, AtHome, pressing("p", "end")},
	{"patterns-clear", empty, AtHome, func(d *driver) {
		d.addTenders()
		d.Press("p")
		d.focusFactor(d.either("criteria moved", "判断基準が変わった"))
	}},
	{"patterns-period", whole, AtHome, pressing("p", "t", "down")},
	{"patterns-dates", whole, AtHome, func(d *driver) {
		d.Press("p", "t", "6")
		d.Type(d.either("2026-04-01", "2026年4月1日"))
		d.Press("tab")
		d.Type("2026-09-30")
	}},
	{"patterns-typed", whole, AtHome, func(d *driver) { d.typePeriod("2026-01-01", "2026-09-30") }},
	{"patterns-empty", empty, AtHome, pressing("p")},
	{"patterns-nothing", whole, AtHome, func(d *driver) { d.typePeriod("", "2020-12-31") }},
	{"patterns-reasons", whole, AtHome, pressing("p", "right")},
	{"patterns-price", whole, AtHome, pressing("p", "right", "right")},
	{"patterns-feeling", whole, AtHome, pressing("p", "right", "right", "right")},
	{"patterns-outlook", whole, AtHome, pressing("p", "left", "left", "left")},
	{"patterns-days", whole, AtHome, pressing("p", "left", "left")},
	{"patterns-after", whole, AtHome, pressing("p", "left")},
	{"patterns-no-feeling", empty, AtHome, func(d *driver) {
		d.addTenders()
		d.Press("p", "right", "right", "right")
	}},
	{"patterns-cases", whole, AtHome, pressing("p", "enter", "down")},
	{"patterns-split-by", whole, AtHome, pressing("p", "s", "down")},
	{"patterns-split-few", whole, AtHome, pressing("p", "s", "enter")},
	{"patterns-split", empty, AtHome, func(d *driver) {
		d.addTenders()
		d.splitTenders()
	}},
	{"patterns-help", whole, AtHome, pressing("p", "right", "?")},
}

// typePeriod shows the patterns from one day to another.
func (d *driver) typePeriod(from, to string) {
	d.t.Helper()
	d.Press("p", "t", "6")
	d.Type(from)
	d.Press("tab")
	d.Type(to)
	d.Press("enter")
}

// tenders are deals of two kinds: in the large ones criteria move and most are
// lost, in the small ones neither. Within each kind it makes no difference.
func (d *driver) tenders() []journal.Entry {
	var out []journal.Entry
	for _, kind := range []struct {
		size                   string
		moved, lost, kept, mis int // deals whose criteria moved, those of them lost; the same for the others
	}{
		{d.either("large", "大型"), 20, 16, 10, 8},
		{d.either("small", "小型"), 10, 2, 20, 4},
	} {
		for i := range kind.moved + kind.kept {
			e := anEntry(fmt.Sprintf(d.either("Tender %d", "入札%d号"), len(out)+1))
			e.Outcome = journal.Won
			e.Needs.CriteriaMoved = "no"
			if i < kind.lost || i >= kind.moved && i < kind.moved+kind.mis {
				e.Outcome = journal.Lost
			}
			if i < kind.moved {
				e.Needs.CriteriaMoved = "yes"
			}
			e.Deal.Decided = calendar.DateOf(start).AddDays(-3 * len(out))
			e.Attributes = map[string]string{d.either("Size", "規模"): kind.size}
			out = append(out, e)
		}
	}
	return out
}

func (d *driver) addTenders() {
	d.t.Helper()
	if err := d.store.Add(d.tenders(), start); err != nil {
		d.t.Fatal(err)
	}
}

// splitTenders opens the split of moved criteria by the size of the tender.
func (d *driver) splitTenders() {
	d.t.Helper()
	d.Press("p")
	d.focusFactor(d.either("criteria moved", "判断基準が変わった"))
	d.Press("s", "end", "enter")
}
