package store

import (
	"fmt"
	"math"

	"daruma/journal"
	"daruma/journal/calendar"
)

// A head is stored as a row of its answered members, each as a key and a value.
// The key is the member's number, doubled, plus 1 where the value is a text;
// else the value is a number. A list stores its key once for each element.

// A member is one value of a head on its way to or from the record.
type member struct {
	number uint64
	text   string
	isText bool
}

func numbered(n uint64) member { return member{number: n} }
func signed(n int64) member    { return member{number: zigzag(n)} }
func worded(s string) member   { return member{text: s, isText: true} }

// appendHead appends the record of h to b. Attributes are entered into words.
func appendHead(b []byte, h *journal.Head, words *dictionary) []byte {
	for i := range headFields {
		field := &headFields[i]
		field.each(h, words, func(m member) {
			if m.isText {
				b = appendText(appendNumber(b, uint64(field.number)<<1|1), m.text)
			} else {
				b = appendNumber(appendNumber(b, uint64(field.number)<<1), m.number)
			}
		})
	}
	return b
}

// each yields what h holds in field: nothing where it was not answered.
func (field *headField) each(h *journal.Head, words *dictionary, yield func(member)) {
	switch at := field.at(h).(type) {
	case *string:
		if *at != "" {
			yield(field.choice(*at))
		}
	case *[]string:
		for _, s := range *at {
			yield(field.choice(s))
		}
	case *int:
		if *at != 0 {
			yield(signed(int64(*at)))
		}
	case **int:
		if *at != nil {
			yield(signed(int64(**at)))
		}
	case **journal.Amount:
		if *at != nil {
			yield(signed(int64(**at)))
		}
	case **float64:
		if *at != nil {
			yield(numbered(math.Float64bits(**at)))
		}
	case *bool:
		if *at {
			yield(numbered(1))
		}
	case *calendar.Date:
		if !at.IsZero() {
			yield(signed(int64(at.Number())))
		}
	case *journal.ID:
		if !at.IsZero() {
			yield(worded(string(at[:])))
		}
	case *[]journal.Touch:
		for _, touch := range *at {
			yield(worded(string(appendTouch(nil, touch))))
		}
	case *[]journal.Attribute:
		for _, attribute := range *at {
			yield(worded(string(words.appendAttribute(nil, attribute))))
		}
	}
}

// choice is the place of s among the field's options, from 1, or s itself where
// it is none of them.
func (field *headField) choice(s string) member {
	if n := optionNumber(field.options, s); n > 0 {
		return numbered(n)
	}
	return worded(s)
}

func optionNumber(options []journal.Option, value string) uint64 {
	for i := range options {
		if options[i].Value == value {
			return uint64(i) + 1
		}
	}
	return 0
}

// readHead sets h to the head in record; its texts share record's memory. The
// error wraps [journal.ErrDamaged].
func readHead(record string, words *dictionary, h *journal.Head) error {
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
			r.broken = !headFieldOf[n].set(h, words, m)
		}
	}
	if r.broken {
		return fmt.Errorf("read a head: %w", journal.ErrDamaged)
	}
	return nil
}

// set puts m into h, and reports false where it is no value of field.
func (field *headField) set(h *journal.Head, words *dictionary, m member) (ok bool) {
	switch at := field.at(h).(type) {
	case *string:
		*at, ok = field.value(m)
	case *[]string:
		var s string
		s, ok = field.value(m)
		*at = append(*at, s)
	case *int:
		*at, ok = int(unzigzag(m.number)), !m.isText
	case **int:
		*at, ok = new(int(unzigzag(m.number))), !m.isText
	case **journal.Amount:
		*at, ok = new(journal.Amount(unzigzag(m.number))), !m.isText
	case **float64:
		*at, ok = new(math.Float64frombits(m.number)), !m.isText
	case *bool:
		*at, ok = m.number == 1, !m.isText
	case *calendar.Date:
		*at, ok = calendar.FromNumber(int32(unzigzag(m.number))), !m.isText
	case *journal.ID:
		ok = copy(at[:], m.text) == len(at) && m.isText
	case *[]journal.Touch:
		var touch journal.Touch
		touch, ok = readTouch(m.text)
		*at = append(*at, touch)
	case *[]journal.Attribute:
		var attribute journal.Attribute
		attribute, ok = words.readAttribute(m.text)
		*at = append(*at, attribute)
	}
	return ok
}

// value is the opposite of choice.
func (field *headField) value(m member) (string, bool) {
	switch {
	case m.isText:
		return m.text, true
	case m.number == 0 || m.number > uint64(len(field.options)):
		return "", false
	}
	return field.options[m.number-1].Value, true
}

// touchChoices are the choices of a contact, in the order they are stored.
func touchChoices(t *journal.Touch) [4]struct {
	options []journal.Option
	at      *string
} {
	return [...]struct {
		options []journal.Option
		at      *string
	}{
		{journal.ContactKinds, &t.Kind},
		{journal.Directions, &t.Direction},
		{journal.ContactResults, &t.Result},
		{journal.Signals, &t.Signal},
	}
}

// A contact is stored as the number of its date and its choices, each as 0 for
// none, 1 with the text of an unknown one, or its place among the options from 2.
func appendTouch(b []byte, t journal.Touch) []byte {
	b = appendNumber(b, zigzag(int64(t.On.Number())))
	for _, choice := range touchChoices(&t) {
		switch n := optionNumber(choice.options, *choice.at); {
		case *choice.at == "":
			b = appendNumber(b, 0)
		case n == 0:
			b = appendText(appendNumber(b, 1), *choice.at)
		default:
			b = appendNumber(b, n+1)
		}
	}
	return b
}

// readTouch leaves alone what a later version may have stored after the
// choices.
func readTouch(record string) (journal.Touch, bool) {
	r := wireReader{rest: record}
	t := journal.Touch{On: calendar.FromNumber(int32(unzigzag(r.number())))}
	for _, choice := range touchChoices(&t) {
		switch n := r.number(); {
		case n == 0:
		case n == 1:
			*choice.at = r.text()
		case n-2 < uint64(len(choice.options)):
			*choice.at = choice.options[n-2].Value
		default:
			return t, false
		}
	}
	return t, !r.broken
}
