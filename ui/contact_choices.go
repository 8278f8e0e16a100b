package ui

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
)

// resultsOf are the ways a contact of the kind can end: nobody is absent from a
// letter, and one that was just sent has no answer yet.
func resultsOf(kind string) []journal.Option {
	var never []string
	switch kind {
	case "phone", "visit":
		return journal.ContactResults
	case "email", "letter", "card":
		never = []string{"reached", "message-left", "absent", "blocked"}
	default:
		never = []string{"message-left", "absent", "blocked", "no-answer"}
	}
	out := slices.DeleteFunc(slices.Clone(journal.ContactResults), func(o journal.Option) bool {
		return slices.Contains(never, o.Value)
	})
	if out[0].Value == "no-answer" {
		out[0].Label = text.Say("sent, no answer yet", "送付済み、返事はまだ")
	}
	return out
}

// contactOf is the kind of contact that a template is written for.
func contactOf(template string) string {
	switch template {
	case "phone-message":
		return "phone"
	case "letter":
		return "letter"
	default:
		return "email"
	}
}
