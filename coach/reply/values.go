package reply

import (
	"maps"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// placeholders are the names that stand for a value, in the order they are
// asked for and listed.
var placeholders = []string{
	"contact", "honorific", "company", "title", "sender", "sender_company",
	"event", "resource", "date", "colleague",
}

// Placeholders returns every name that can be given a value.
func Placeholders() []string { return slices.Clone(placeholders) }

// These keys of [Values] are no placeholders: they follow from dates or from a
// choice and are not typed.
const (
	late  = "late"  // holds something where the reply comes late
	today = "today" // the day it is written, 2026-11-20
)

// Sentences that "too-many-calls" says only where [Values.Include] asks for
// them, and in English alone: a Japanese apology has no pivot.
const (
	Pivot   = "pivot"   // why one called: it is of value to them (E9)
	Reserve = "reserve" // what they expect from their own salespeople (E10)
)

var unplaced = []string{late, today, Pivot, Reserve}

// onTime is how many business days after the decision a reply is not yet late.
const onTime = 3

// Values are what placeholders stand for, by name. One that is absent or blank
// has no value.
type Values map[string]string

// A Sender is who writes, from the settings. Either may be empty.
type Sender struct{ Name, Company string }

// FromEntry returns what an entry and the settings know: contact, company,
// title, sender, the usual honorific of the language, the day, and whether the
// reply comes late, which is more than 3 business days after the buyer's no.
func FromEntry(e journal.Entry, sender Sender, lang text.Lang, on calendar.Date) Values {
	v := Values{
		"contact": e.Deal.Contact, "company": e.Deal.Company, "title": e.Deal.Title,
		"honorific": usualHonorific.In(lang),
		"sender":    sender.Name, "sender_company": sender.Company,
	}
	if e.Outcome == journal.Lost && calendar.BusinessDaysBetween(e.Deal.Decided, on) > onTime {
		v[late] = "yes"
	}
	v.SetDay(on)
	return v
}

// SetDay tells the day on which the text is written. A greeting of the season
// and the date of a letter follow from it; without it the greeting fits any time
// of the year and the letter has no date.
func (v Values) SetDay(on calendar.Date) { v[today] = on.String() }

// Include asks for a sentence that is off by default, [Pivot] or [Reserve]. Any
// other is an [*UnknownError].
func (v Values) Include(sentence string) error {
	if sentence != Pivot && sentence != Reserve {
		return &UnknownError{Name: sentence}
	}
	v[sentence] = "yes"
	return nil
}

// Set gives the placeholder a value. A name that no template has is an
// [*UnknownError].
func (v Values) Set(name, value string) error {
	if !slices.Contains(placeholders, name) {
		return &UnknownError{Name: name}
	}
	v[name] = value
	return nil
}

// cleaned returns the values as they may be shown, each one line without space
// around it. A name that no template has is an [*UnknownError]; a day that is
// none is left out.
func (v Values) cleaned() (Values, error) {
	out := make(Values, len(v))
	for _, name := range slices.Sorted(maps.Keys(v)) {
		if !slices.Contains(unplaced, name) && !slices.Contains(placeholders, name) {
			return nil, &UnknownError{Name: name}
		}
		out[name] = clean(v[name])
	}
	if _, err := calendar.Parse(out[today]); err != nil {
		delete(out, today)
	}
	return out, nil
}

// clean is a value on one line, without space around it.
func clean(value string) string { return strings.TrimSpace(text.CleanLine(value)) }
