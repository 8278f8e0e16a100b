package journal

import (
	"maps"
	"slices"
	"strings"

	"daruma/journal/text"
)

// Normalised returns e as it is stored. Every text is normal ([text.Normal]),
// single lines lose the blank around them, and a text of nothing but blank is
// no answer. People, contacts and tags that say nothing are dropped, and a list
// with nothing in it is nil. It shares no memory with e that it changed, and
// normalising twice is the same as once.
func (e Entry) Normalised() Entry {
	for _, f := range Fields {
		switch at := f.At(&e).(type) {
		case *string:
			*at = normalText(f.Kind, *at)
		case *[]string:
			*at = normalLines(*at)
		}
	}
	e.Zone = normalLine(e.Zone)
	e.Deal.People = normalPeople(e.Deal.People)
	e.Thread.Contacts = normalContacts(e.Thread.Contacts)
	e.Attributes = normalAttributes(e.Attributes)
	e.Origin.Source = normalLine(e.Origin.Source)
	e.Origin.ExternalID = normalLine(e.Origin.ExternalID)
	e.Origin.Fingerprint = normalLine(e.Origin.Fingerprint)
	e.Origin.Fields = normalMap(e.Origin.Fields)
	return e
}

func normalText(k Kind, s string) string {
	if k == Prose {
		return normalProse(s)
	}
	return normalLine(s)
}

func normalLine(s string) string { return strings.TrimSpace(text.Normal(s)) }

func normalProse(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return text.Normal(s)
}

func normalLines(list []string) []string {
	var out []string
	for _, s := range list {
		if s = normalLine(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func normalPeople(people []Person) []Person {
	var out []Person
	for _, p := range people {
		p.Name, p.Role = normalLine(p.Name), normalLine(p.Role)
		p.Language, p.Voice = normalLine(p.Language), normalLine(p.Voice)
		if p != (Person{}) {
			out = append(out, p)
		}
	}
	return out
}

func normalContacts(contacts []Contact) []Contact {
	var out []Contact
	for _, c := range contacts {
		c.Kind, c.Direction = normalLine(c.Kind), normalLine(c.Direction)
		c.Result, c.Signal = normalLine(c.Result), normalLine(c.Signal)
		c.Note, c.Value = normalProse(c.Note), normalProse(c.Value)
		if c != (Contact{}) {
			out = append(out, c)
		}
	}
	return out
}

// normalAttributes drops blank values: a blank is no answer.
func normalAttributes(attributes map[string]string) map[string]string {
	out := normalMap(attributes)
	maps.DeleteFunc(out, func(_, value string) bool { return strings.TrimSpace(value) == "" })
	if len(out) == 0 {
		return nil
	}
	return out
}

// normalMap copies m. Of two names that become the same, the later in byte
// order wins.
func normalMap(m map[string]string) map[string]string {
	if len(m) == 0 {
		return nil
	}
	out := make(map[string]string, len(m))
	for _, name := range slices.Sorted(maps.Keys(m)) {
		out[text.Normal(name)] = text.Normal(m[name])
	}
	return out
}
