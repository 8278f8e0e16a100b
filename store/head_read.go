package store

import (
	"fmt"
	"math"

	"daruma/journal"
	"daruma/journal/calendar"
)

// A headReader reads heads one after another. It lives as long as the scan, so
// that the readers within it are not made anew for each list of each head.
type headReader struct {
	words *dictionary
	list  wireReader // the list in hand
	item  wireReader // the element of it in hand
}

// read sets h to the head in record; its texts share record's memory. The error
// wraps [journal.ErrDamaged].
func (d *headReader) read(record string, h *journal.Head) error {
	*h = journal.Head{}
	r := wireReader{rest: record}
	for r.more() {
		key := r.number()
		m := member{isText: key&1 == 1}
		if m.isText {
			m.text = r.text()
		} else {
			m.number = r.number()
		}
		if n := key >> 1; !r.broken && n < uint64(len(headFieldOf)) && headFieldOf[n] != nil {
			r.broken = !d.set(h, headFieldOf[n], m)
		}
	}
	if r.broken {
		return fmt.Errorf("read a head: %w", journal.ErrDamaged)
	}
	return nil
}

// set puts m into the field of h, and reports false where it is no value of it.
func (d *headReader) set(h *journal.Head, field *headField, m member) (ok bool) {
	switch at := field.at(h).(type) {
	case *string:
		if m.isText {
			*at = m.text
			return true
		}
		return setOption(at, field.options, m.number)
	case *int:
		*at = int(unzigzag(m.number))
	case **int:
		*at = new(int(unzigzag(m.number)))
	case **journal.Amount:
		*at = new(journal.Amount(unzigzag(m.number)))
	case **float64:
		*at = new(math.Float64frombits(m.number))
	case *bool:
		*at = m.number == 1
	case *calendar.Date:
		*at = calendar.FromNumber(int32(unzigzag(m.number)))
	case *journal.ID:
		return m.isText && copy(at[:], m.text) == len(at)
	case *[]string:
		*at = make([]string, d.begin(m))
		for i := range *at {
			readChoice(&d.list, field.options, &(*at)[i])
		}
		return !d.list.broken
	case *[]journal.Touch:
		*at = make([]journal.Touch, d.begin(m))
		for i := range *at {
			d.readTouch(&(*at)[i])
		}
		return !d.list.broken
	case *[]journal.Attribute:
		*at = make([]journal.Attribute, d.begin(m))
		for i := range *at {
			d.words.readAttribute(&d.list, &(*at)[i])
		}
		return !d.list.broken
	}
	return !m.isText
}

// begin takes the list m in hand, and returns how many elements it has.
func (d *headReader) begin(m member) int {
	d.list = wireReader{rest: m.text, broken: !m.isText}
	n := d.list.number()
	if n > uint64(len(d.list.rest)) { // no element takes less than a byte
		d.list.broken = true
		return 0
	}
	return int(n)
}

func (d *headReader) readTouch(t *journal.Touch) {
	d.item = wireReader{rest: d.list.text()}
	t.On = calendar.FromNumber(int32(unzigzag(d.item.number())))
	for _, choice := range touchChoices(t) {
		readChoice(&d.item, choice.options, choice.at)
	}
	d.list.broken = d.list.broken || d.item.broken
}

func readChoice(r *wireReader, options []journal.Option, s *string) {
	switch n := r.number(); n {
	case 0:
	case 1:
		*s = r.text()
	default:
		r.broken = !setOption(s, options, n-1) || r.broken
	}
}

// setOption sets s to the option at the place number, from 1, if there is one.
func setOption(s *string, options []journal.Option, number uint64) (ok bool) {
	if number == 0 || number > uint64(len(options)) {
		return false
	}
	*s = options[number-1].Value
	return true
}
