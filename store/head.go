package store

import (
	"math"

	"daruma/journal"
	"daruma/journal/calendar"
)

// A head is stored as a row of its answered members, each as a key and a value.
// The key is the member's number, doubled, plus 1 where the value is a text;
// else the value is a number. A list is a text that begins with its length.

// A member is one value of a head on its way to or from the record.
type member struct {
	number uint64
	text   string
	isText bool
}

func numbered(n uint64) member { return member{number: n} }
func signed(n int64) member    { return member{number: zigzag(n)} }
func worded(s string) member   { return member{text: s, isText: true} }

// headRecord returns the record of h. Attributes are entered into words.
func headRecord(h *journal.Head, words *dictionary) []byte {
	var b []byte
	for i := range headFields {
		field := &headFields[i]
		m, answered := field.member(h, words)
		switch key := uint64(field.number) << 1; {
		case !answered:
		case m.isText:
			b = appendText(appendNumber(b, key|1), m.text)
		default:
			b = appendNumber(appendNumber(b, key), m.number)
		}
	}
	return b
}

// member returns what h holds in field, and whether it was answered.
func (field *headField) member(h *journal.Head, words *dictionary) (m member, answered bool) {
	switch at := field.at(h).(type) {
	case *string:
		if n := optionNumber(field.options, *at); n > 0 {
			return numbered(n), true
		}
		return worded(*at), *at != ""
	case *int:
		return signed(int64(*at)), *at != 0
	case **int:
		if *at != nil {
			return signed(int64(**at)), true
		}
	case **journal.Amount:
		if *at != nil {
			return signed(int64(**at)), true
		}
	case **float64:
		if *at != nil {
			return numbered(math.Float64bits(**at)), true
		}
	case *bool:
		return numbered(1), *at
	case *calendar.Date:
		return signed(int64(at.Number())), !at.IsZero()
	case *journal.ID:
		return worded(string(at[:])), !at.IsZero()
	case *[]string:
		return appendList(*at, func(b []byte, s string) []byte { return appendChoice(b, field.options, s) })
	case *[]journal.Touch:
		return appendList(*at, appendTouch)
	case *[]journal.Attribute:
		return appendList(*at, words.appendAttribute)
	}
	return member{}, false
}

func appendList[T any](list []T, appendOne func([]byte, T) []byte) (m member, answered bool) {
	b := appendNumber(nil, uint64(len(list)))
	for _, one := range list {
		b = appendOne(b, one)
	}
	return worded(string(b)), len(list) > 0
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

// A contact is stored as a text of the number of its date and its choices. A
// later version may add to the end.
func appendTouch(b []byte, t journal.Touch) []byte {
	record := appendNumber(nil, zigzag(int64(t.On.Number())))
	for _, choice := range touchChoices(&t) {
		record = appendChoice(record, choice.options, *choice.at)
	}
	return appendText(b, string(record))
}

// A choice in a list is 0 for an empty one, 1 and its text for one that is not
// among the options, else its place among them, from 2.
func appendChoice(b []byte, options []journal.Option, s string) []byte {
	switch n := optionNumber(options, s); {
	case s == "":
		return appendNumber(b, 0)
	case n == 0:
		return appendText(appendNumber(b, 1), s)
	default:
		return appendNumber(b, n+1)
	}
}

// optionNumber is the place of value among options, from 1, or 0.
func optionNumber(options []journal.Option, value string) uint64 {
	for i := range options {
		if options[i].Value == value {
			return uint64(i) + 1
		}
	}
	return 0
}
