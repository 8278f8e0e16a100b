package crm

import (
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A dateColumn reads the dates of one column.
type dateColumn struct {
	at     int
	header string
	order  Order // "" where no date needs one
}

// newDateColumns finds the order of each column: the only one that all of its
// dates fit, else the one of the file's other columns. Where that leaves two
// and they would give different days in a row that counts, it has to be asked
// for.
func newDateColumns(t *table, columns []int, wished Order, counts func(row) bool) (map[int]*dateColumn, error) {
	fits := make([]orderSet, len(columns))
	everywhere := anyOrder
	for i, at := range columns {
		fits[i] = fitsOf(t, at)
		if fits[i] != 0 {
			everywhere &= fits[i]
		}
	}
	out := map[int]*dateColumn{}
	for i, at := range columns {
		c := &dateColumn{at: at, header: t.headers[at], order: wished}
		out[at] = c
		if wished != "" {
			continue
		}
		var decided bool
		if c.order, decided = fits[i].only(); decided {
			continue
		}
		if c.order, decided = (fits[i] & everywhere).only(); decided {
			continue
		}
		c.order = MDY // of those that give the same days, or of none: each row then says what is wrong
		if fits[i] == 0 {
			c.order = majority(t, at)
			continue
		}
		if number, ambiguous := firstAmbiguous(t, at, fits[i], counts); ambiguous {
			return out, inCell(number, c.header, text.Say("the date can be read two ways and no other date in the column tells which; give --date-order mdy, dmy or ymd",
				"日付が2通りに読め、列のほかの日付からも判断できません。--date-order で mdy、dmy、ymd のいずれかを指定してください"))
		}
		c.order = first(fits[i])
	}
	return out, nil
}

// fitsOf are the orders that every date of a column fits.
func fitsOf(t *table, at int) orderSet {
	set := anyOrder
	for _, r := range t.rows {
		if d, ok := splitDate(r.cells[at]); ok && d.orders != 0 {
			if fits := d.fits(); fits != 0 {
				set &= fits
			}
		}
	}
	return set
}

// majority is the order that most dates of a column fit alone.
func majority(t *table, at int) Order {
	votes := map[Order]int{}
	best := MDY
	for _, r := range t.rows {
		if d, ok := splitDate(r.cells[at]); ok && d.orders != 0 {
			if o, alone := d.fits().only(); alone {
				if votes[o]++; votes[o] > votes[best] {
					best = o
				}
			}
		}
	}
	return best
}

func first(set orderSet) Order {
	for _, o := range Orders {
		if set&setOf(o) != 0 {
			return o
		}
	}
	return MDY
}

// firstAmbiguous is the first row that counts whose date is another day in
// another of the orders.
func firstAmbiguous(t *table, at int, set orderSet, counts func(row) bool) (number int, found bool) {
	for _, r := range t.rows {
		d, ok := splitDate(r.cells[at])
		if !ok || d.orders == 0 || !counts(r) {
			continue
		}
		var one calendar.Date
		for _, o := range Orders {
			if set&setOf(o) == 0 {
				continue
			}
			day := d.in(o)
			if !one.IsZero() && !day.IsZero() && day != one {
				return r.number, true
			}
			if one.IsZero() {
				one = day
			}
		}
	}
	return 0, false
}

// day reads a cell: its day and, for a moment with its zone, the moment itself
// as it is remembered, so that reading it elsewhere does not change it. A moment
// falls on the day that it is in zone.
func (c *dateColumn) day(s string, zone *time.Location) (day calendar.Date, remembered string, ok bool) {
	d, ok := splitDate(s)
	if !ok {
		return calendar.Date{}, "", false
	}
	day = d.in(c.order)
	if day.IsZero() {
		return day, "", false
	}
	if moment, zoned := d.moment(day); zoned {
		return calendar.DateOf(moment.In(zone)), moment.UTC().Format(time.RFC3339), true
	}
	return day, day.String(), true
}

// wrong is the problem of a cell that holds no date.
func (c *dateColumn) wrong(number int, s string) error {
	if d, ok := splitDate(s); ok {
		if c.order != "" && d.orders != 0 && d.fits() != 0 {
			return inCell(number, c.header, text.Say("the date does not fit the order %[1]s of the column; correct it, or give another --date-order",
				"この列の日付の順序（%[1]s）に合いません。日付を直すか、--date-order を変えてください").With(string(c.order)))
		}
		return inCell(number, c.header, journal.DateProblem(&calendar.ParseError{Fault: calendar.FaultDay}))
	}
	return inCell(number, c.header, text.Say("this is no date; write it like 2026-11-20", "日付として読めません。2026-11-20 の形式にしてください"))
}
