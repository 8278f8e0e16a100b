package exchange

import (
	"daruma/journal"
	"daruma/journal/calendar"
)

// Share returns e as it may be shown to others, and the paths of what was taken
// out: every field that is private ([journal.Field.Private]), the people, the
// words of the contacts, the attributes and origin that an import brought. The
// contacts' dates and kinds stay. e itself is left alone.
func Share(e journal.Entry) (shared journal.Entry, removed []string) {
	for _, f := range journal.Fields {
		if f.Private && f.Answered(&e) {
			removed = append(removed, f.Path)
			clearAnswer(f.At(&e))
		}
	}
	drop := func(path string, there bool) {
		if there {
			removed = append(removed, path)
		}
	}
	drop("deal.people", len(e.Deal.People) > 0)
	e.Deal.People = nil

	contacts, notes, values := withoutWords(e.Thread.Contacts)
	e.Thread.Contacts = contacts
	drop("thread.contacts.note", notes)
	drop("thread.contacts.value", values)

	drop("attributes", len(e.Attributes) > 0)
	e.Attributes = nil
	drop("origin", e.Origin.Source != "" || e.Origin.ExternalID != "" || e.Origin.Fingerprint != "" || len(e.Origin.Fields) > 0)
	e.Origin = journal.Origin{}
	return e, removed
}

// clearAnswer makes the field at points to one that was not answered.
func clearAnswer(at any) {
	switch at := at.(type) {
	case *string:
		*at = ""
	case *int:
		*at = 0
	case **int:
		*at = nil
	case **journal.Amount:
		*at = nil
	case *calendar.Date:
		*at = calendar.Date{}
	case *bool:
		*at = false
	case *[]string:
		*at = nil
	}
}

func withoutWords(contacts []journal.Contact) (bare []journal.Contact, notes, values bool) {
	for _, c := range contacts {
		notes, values = notes || c.Note != "", values || c.Value != ""
		c.Note, c.Value = "", ""
		if c != (journal.Contact{}) {
			bare = append(bare, c)
		}
	}
	return bare, notes, values
}
