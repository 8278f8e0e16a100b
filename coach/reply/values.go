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

// late is the key of [Values] that holds something where the reply comes late.
// It is no placeholder, since it follows from two dates and is not typed.
const late = "late"

// onTime is how many business days after the decision a reply is not yet late.
const onTime = 3

// Values are what placeholders stand for, by name. One that is absent or blank
// has no value.
type Values map[string]string

// A Sender is who writes, from the settings. Either may be empty.
type Sender struct{ Name, Company string }

// FromEntry returns what an entry and the settings know: contact, company,
// title, sender, the usual honorific of the language, and whether the reply
// comes late, which is more than 3 business days after the buyer's no.
func FromEntry(e journal.Entry, sender Sender, lang text.Lang, today calendar.Date) Values {
	v := Values{
		"contact": e.Deal.Contact, "company": e.Deal.Company, "title": e.Deal.Title,
		"honorific": usualHonorific.In(lang),
		"sender":    sender.Name, "sender_company": sender.Company,
	}
	if e.Outcome == journal.Lost && calendar.BusinessDaysBetween(e.Deal.Decided, today) > onTime {
		v[late] = "yes"
	}
	return v
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
// around it. A name that no template has is an [*UnknownError].
func (v Values) cleaned() (Values, error) {
	out := make(Values, len(v))
	for _, name := range slices.Sorted(maps.Keys(v)) {
		if name != late && !slices.Contains(placeholders, name) {
			return nil, &UnknownError{Name: name}
		}
		out[name] = strings.TrimSpace(text.CleanLine(v[name]))
	}
	return out, nil
}
