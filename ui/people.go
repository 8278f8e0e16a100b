package ui

import (
	"slices"
	"strconv"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// peopleFields are the questions about everybody at the table, with an empty
// place for one more at the end: name, and once there is one, role, language
// and voice.
func peopleFields(q coach.Question, e *journal.Entry) []field {
	var out []field
	for i := range len(e.Deal.People) + 1 {
		out = append(out, personFields(q, e, i)...)
	}
	return out
}

func personFields(q coach.Question, e *journal.Entry, i int) []field {
	var p journal.Person
	ask := q.Ask
	switch {
	case i < len(e.Deal.People):
		p = e.Deal.People[i]
	case i == 0:
	default:
		ask = text.Say("Somebody else?", "ほかの出席者")
	}
	path := q.Field + "[" + strconv.Itoa(i) + "]"
	name := coach.Question{Field: path + ".name", Ask: ask, Hint: text.Say("a name", "お名前")}
	out := []field{personLine(name, p.Name, i, func(p *journal.Person) *string { return &p.Name })}
	if i == len(e.Deal.People) {
		return out
	}
	role := coach.Question{Field: path + ".role", Ask: text.Say("  Role", "　役職・部署")}
	return append(out,
		personLine(role, p.Role, i, func(p *journal.Person) *string { return &p.Role }),
		personChoice(path+".language", text.Say("  Prefers", "　希望の言語"), journal.Languages, p.Language, i, func(p *journal.Person) *string { return &p.Language }),
		personChoice(path+".voice", text.Say("  Voice in the decision", "　社内での発言力"), journal.Voices, p.Voice, i, func(p *journal.Person) *string { return &p.Voice }),
	)
}

func personLine(q coach.Question, value string, i int, at func(*journal.Person) *string) field {
	read := func(typed string, e *journal.Entry) (text.Text, text.Text) {
		if typed != "" || i < len(e.Deal.People) {
			*at(person(e, i)) = typed
		}
		return text.Text{}, text.Text{}
	}
	write := func(e *journal.Entry) string {
		if i >= len(e.Deal.People) {
			return ""
		}
		return *at(&e.Deal.People[i])
	}
	return lineField(q, value, read, write)
}

func personChoice(path string, ask text.Text, options []journal.Option, value string, i int, at func(*journal.Person) *string) field {
	return choiceField{asked: asked{path, ask}, options: options, value: value, at: func(e *journal.Entry) *string { return at(person(e, i)) }}
}

// person is the i-th person of e, in a list of e's own.
func person(e *journal.Entry, i int) *journal.Person {
	people := slices.Clone(e.Deal.People)
	for len(people) <= i {
		people = append(people, journal.Person{})
	}
	e.Deal.People = people
	return &people[i]
}
