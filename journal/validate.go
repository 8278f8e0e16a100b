package journal

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// The most that an entry can hold.
const (
	MaxFieldBytes = 1 << 20 // of one text
	MaxPeople     = 100
	MaxContacts   = 10_000
	MaxTags       = 1_000
	MaxCount      = 999 // of a Count
)

// longestQuoted is how many bytes of an unknown value a fault repeats at most.
const longestQuoted = 24

// Validate returns the first fault of e in the order of [Fields], as a
// [*Fault], or nil.
func (e Entry) Validate() error {
	if faults := ValidateAll(e); len(faults) > 0 {
		return faults[0]
	}
	return nil
}

// ValidateAll returns everything that is wrong with e: values that a choice
// does not have, numbers and amounts out of range, texts that are too long or
// not UTF-8. It looks at e as it stands; [Entry.Normalised] goes before.
func ValidateAll(e Entry) []*Fault {
	var c checker
	for _, f := range Fields {
		c.field(f, &e)
	}
	c.required(&e)
	c.people(e.Deal.People)
	c.contacts(e.Thread.Contacts)
	c.attributes(e.Attributes)
	c.circumstances(&e)
	return c.faults
}

// A checker gathers faults.
type checker struct{ faults []*Fault }

func (c *checker) add(where place, problem text.Text) {
	c.faults = append(c.faults, &Fault{where.String(), problem})
}

// A place is where a value stands, put into words only where it is at fault.
type place struct {
	path string
	item int    // counts from 1; 0 is no item of a list
	part string // of the item
}

func at(path string) place { return place{path: path} }

// String is the JSON path: "deal.people[1].voice".
func (p place) String() string {
	switch {
	case p.item == 0:
		return p.path
	case p.part == "":
		return fmt.Sprintf("%s[%d]", p.path, p.item-1)
	}
	return fmt.Sprintf("%s[%d].%s", p.path, p.item-1, p.part)
}

func (c *checker) field(f Field, e *Entry) {
	where := at(f.Path)
	switch value := f.At(e).(type) {
	case *string:
		if f.Kind == Choice {
			c.choice(where, *value, f.Options)
		} else {
			c.text(where, *value)
		}
	case *[]string:
		c.list(f, *value)
	case *int:
		limit := 5
		if f.Kind == Count {
			limit = MaxCount
		}
		if *value != 0 {
			c.between(where, *value, 1, limit)
		}
	case **int:
		if *value != nil {
			c.between(where, **value, 0, 10)
		}
	case **Amount:
		if *value != nil {
			c.amount(where, **value)
		}
	case *calendar.Date:
		c.date(where, *value)
	}
}

func (c *checker) text(where place, s string) {
	if problem, wrong := unfitText(s); wrong {
		c.add(where, problem)
	}
}

// unfitText says what keeps s from being stored as a text, whatever it is for.
func unfitText(s string) (problem text.Text, wrong bool) {
	switch {
	case len(s) > MaxFieldBytes:
		return text.Say("the text is longer than 1 MiB; shorten it", "テキストが1MiBを超えているため、短くしてください"), true
	case !utf8.ValidString(s):
		return text.Say("the text is not valid UTF-8; save it as UTF-8", "テキストがUTF-8ではないため、UTF-8で保存してください"), true
	}
	return text.Text{}, false
}

func (c *checker) choice(where place, value string, options []Option) {
	if value == "" || slices.ContainsFunc(options, func(o Option) bool { return o.Value == value }) {
		return
	}
	values := strings.Join(Values(options), ", ")
	if !quotable(value) {
		c.add(where, text.Say("must be one of %[1]s", "%[1]s のいずれかにしてください").With(values))
		return
	}
	c.add(where, text.Say("%[1]q is not one of %[2]s", "%[1]q は使えないため、%[2]s のいずれかにしてください").With(value, values))
}

// quotable tells a value that was meant for a choice from free text: values are
// written in small ASCII letters, and a sentence or a name never is.
func quotable(value string) bool {
	return len(value) <= longestQuoted && strings.Trim(value, "abcdefghijklmnopqrstuvwxyz0123456789-_") == ""
}

func (c *checker) list(f Field, values []string) {
	if len(values) > MaxTags {
		c.add(at(f.Path), text.Say("has more than %[1]d items; leave some out", "%[1]d個を超えているため、減らしてください").With(MaxTags))
		return
	}
	for i, v := range values {
		where := place{f.Path, i + 1, ""}
		if f.Kind == Several {
			c.choice(where, v, f.Options)
		} else {
			c.text(where, v)
		}
		if slices.Contains(values[:i], v) {
			c.add(where, text.Say("stands in the list twice; leave one out", "同じ値が2回あるため、1つだけにしてください"))
		}
	}
}

func (c *checker) between(where place, n, low, high int) {
	if n < low || n > high {
		c.add(where, text.Say("must be a whole number from %[1]d to %[2]d", "%[1]dから%[2]dまでの整数にしてください").With(low, high))
	}
}

func (c *checker) amount(where place, a Amount) {
	switch {
	case a < 0:
		c.add(where, problemNegative.Text)
	case a > MaxAmount:
		c.add(where, problemRange.Text)
	}
}

func (c *checker) date(where place, d calendar.Date) {
	if !d.IsZero() && (d.Year() < calendar.FirstYear || d.Year() > calendar.LastYear) {
		c.add(where, text.Say("must lie in the years %[1]d to %[2]d", "%[1]d年から%[2]d年までの日付にしてください").
			With(calendar.FirstYear, calendar.LastYear))
	}
}

func (c *checker) required(e *Entry) {
	if e.Outcome == "" {
		c.add(at("outcome"), text.Say("is required: %[1]s", "必須のため、%[1]s のいずれかを入れてください").
			With(strings.Join(Values(Outcomes), ", ")))
	}
	if code := e.Deal.Currency; code != "" && (len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "") {
		c.add(at("deal.currency"), text.Say("must be three capital letters such as JPY", "JPY のような大文字3文字にしてください"))
	}
	if !e.ID.IsZero() && e.Deal.Follows == e.ID {
		c.add(at("deal.follows"), text.Say("must name another entry", "別の記録のIDにしてください"))
	}
}

func (c *checker) people(people []Person) {
	if len(people) > MaxPeople {
		c.add(at("deal.people"), text.Say("has more than %[1]d people; leave some out", "%[1]d人を超えているため、減らしてください").With(MaxPeople))
		return
	}
	for i, p := range people {
		part := func(name string) place { return place{"deal.people", i + 1, name} }
		c.text(part("name"), p.Name)
		c.text(part("role"), p.Role)
		c.choice(part("language"), p.Language, Languages)
		c.choice(part("voice"), p.Voice, Voices)
	}
}

func (c *checker) contacts(contacts []Contact) {
	if len(contacts) > MaxContacts {
		c.add(at("thread.contacts"), text.Say("has more than %[1]d contacts; leave some out", "%[1]d件を超えているため、減らしてください").With(MaxContacts))
		return
	}
	for i, t := range contacts {
		part := func(name string) place { return place{"thread.contacts", i + 1, name} }
		c.date(part("on"), t.On)
		c.choice(part("kind"), t.Kind, ContactKinds)
		c.choice(part("direction"), t.Direction, Directions)
		c.choice(part("result"), t.Result, ContactResults)
		c.choice(part("signal"), t.Signal, Signals)
		c.text(part("note"), t.Note)
		c.text(part("value"), t.Value)
	}
}

func (c *checker) attributes(attributes map[string]string) {
	for name, value := range attributes {
		if strings.TrimSpace(name) == "" {
			c.add(at("attributes"), text.Say("one has no name; name it or leave it out", "名前のない項目があるため、名前を付けるか削除してください"))
		}
		c.text(at("attributes"), name)
		c.text(at("attributes"), value)
	}
}

// circumstances checks when, where and out of what the entry was written.
func (c *checker) circumstances(e *Entry) {
	c.instant(at("created"), e.Created)
	c.instant(at("updated"), e.Updated)
	if len(e.Zone) > 64 || strings.ContainsFunc(e.Zone, notOfAZone) {
		c.add(at("zone"), text.Say("must be the name of a time zone such as Asia/Tokyo", "Asia/Tokyo のようなタイムゾーン名にしてください"))
	}
	c.text(at("origin.source"), e.Origin.Source)
	c.text(at("origin.external_id"), e.Origin.ExternalID)
	c.text(at("origin.fingerprint"), e.Origin.Fingerprint)
	if e.Origin.Occurrence < 0 {
		c.add(at("origin.occurrence"), text.Say("must be a whole number from 1", "1以上の整数にしてください"))
	}
	for name, value := range e.Origin.Fields {
		c.text(at("origin.fields"), name)
		c.text(at("origin.fields"), value)
	}
}

// instant refuses a time that RFC 3339 cannot write.
func (c *checker) instant(where place, t time.Time) {
	_, offset := t.Zone()
	if t.Year() < 1 || t.Year() > 9999 || offset <= -24*3600 || offset >= 24*3600 || offset%60 != 0 {
		c.add(where, text.Say("must be a time such as 2026-11-20T18:02:11+09:00", "2026-11-20T18:02:11+09:00 のような日時にしてください"))
	}
}

func notOfAZone(r rune) bool {
	return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/_+-", r)
}
