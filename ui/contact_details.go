package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// contactDetails are what can be added to a contact that is logged: what is in
// it for the buyer (B10), a note, another day.
type contactDetails struct {
	form  form
	entry journal.Entry // holds the contact alone
	raw   map[string]string
}

func newContactDetails(e *env, c journal.Contact) contactDetails {
	d := contactDetails{entry: journal.Entry{Thread: journal.Thread{Contacts: []journal.Contact{c}}}}
	d.form = form{env: e, fields: against(contactFields(c, e.today()), &d.entry)}.focused()
	return d
}

// contactFields are the questions about a contact. Only what goes out has
// something in it for them.
func contactFields(c journal.Contact, today calendar.Date) []field {
	value := contactLine(coach.Question{
		Field: "contact.value", Long: true, Ask: text.Say("What is in it for them?", "先方のお役に立つことは"),
		Hint: text.Say("a case like theirs, an invitation; may stay empty", "似た事例、ご案内など（空欄でも可）"),
	}, c.Value, func(c *journal.Contact) *string { return &c.Value })
	note := contactLine(coach.Question{
		Field: "contact.note", Long: true, Ask: text.Say("A note", "メモ"), Hint: text.Say("what was said, who answered", "話したこと、出た方など"),
	}, c.Note, func(c *journal.Contact) *string { return &c.Note })
	day := lineField(
		coach.Question{Field: "contact.on", Ask: text.Say("When?", "日付")}, c.On.String(),
		func(typed string, e *journal.Entry) (text.Text, text.Text) { return readContactDay(typed, e, today) },
		func(e *journal.Entry) string { return e.Thread.Contacts[0].On.String() })
	if c.Direction == "in" {
		return []field{note, day}
	}
	return []field{value, note, day}
}

func contactLine(q coach.Question, value string, at func(*journal.Contact) *string) field {
	read := func(typed string, e *journal.Entry) (text.Text, text.Text) {
		*at(onlyContact(e)) = typed
		return text.Text{}, text.Text{}
	}
	return lineField(q, value, read, func(e *journal.Entry) string { return *at(&e.Thread.Contacts[0]) })
}

// onlyContact is the contact of e, in a list of e's own.
func onlyContact(e *journal.Entry) *journal.Contact {
	e.Thread.Contacts = slices.Clone(e.Thread.Contacts)
	return &e.Thread.Contacts[0]
}

// readContactDay reads the day of a contact, which has been made and so is not
// to come.
func readContactDay(typed string, e *journal.Entry, today calendar.Date) (understood, problem text.Text) {
	on, err := calendar.ParseWords(typed, today)
	switch {
	case err != nil:
		return text.Text{}, journal.DateProblem(err)
	case on.After(today):
		return text.Text{}, text.Say("a contact is logged once it was made", "連絡は、実際に行ってから記録します")
	}
	onlyContact(e).On = on
	return dayAndYear(on), text.Text{}
}

func (d contactDetails) update(msg tea.Msg) (contactDetails, tea.Cmd) {
	var cmd tea.Cmd
	d.form, d.raw, cmd = d.form.update(msg, &d.entry, d.raw)
	return d, cmd
}

// move puts the focus on the next question, and reports false at the last.
func (d contactDetails) move(by int) (contactDetails, bool) {
	var ok bool
	d.form, ok = d.form.move(by)
	return d, ok
}

// atEnd reports whether the last question is in focus.
func (d contactDetails) atEnd() bool { return d.form.at+1 == len(d.form.fields) }

// contact is the contact with what was added.
func (d contactDetails) contact() journal.Contact { return d.entry.Thread.Contacts[0] }

func (d contactDetails) problem() text.Text {
	_, problem := d.form.unread()
	return problem
}

func (d contactDetails) keys() []shortcut { return d.form.keys() }
