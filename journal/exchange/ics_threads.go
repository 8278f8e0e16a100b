package exchange

import (
	"fmt"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// FollowUpEvents returns what the threads come to next as events in language l,
// one for each thread. Its UID is that of the entry, whatever it is for, so that
// a later file moves it. A debrief and a seasonal greeting stand beside what is
// planned and lapse; they are no events. Of what was written events hold the
// names of the buyer alone.
func FollowUpEvents(rows []thread.Row, l text.Lang) []Event {
	var events []Event
	for i := range rows {
		if r := &rows[i]; r.Kind != thread.Debrief && r.Kind != thread.Season {
			events = append(events, followUpEvent(r, l))
		}
	}
	return events
}

func followUpEvent(r *thread.Row, l text.Lang) Event {
	e := Event{UID: r.ID.String() + "@daruma", On: r.On, Summary: whatToDo(r).With(buyer(r)).In(l), Description: r.Why.In(l)}
	if r.Template != "" {
		e.Description += "\n\n" + text.Say("The text: %[1]s", "文例：%[1]s").With(replyCommand(r)).In(l)
	}
	return e
}

// whatToDo is the summary of a row, with a verb for who the buyer is.
func whatToDo(r *thread.Row) text.Text {
	switch r.Kind {
	case thread.Reply:
		return text.Say("Reply to %[1]s", "お礼の返信：%[1]s")
	case thread.Review:
		return text.Say("Go on or let go: %[1]s", "続けるか区切るか：%[1]s")
	case thread.Act:
		return text.Say("Answer %[1]s today", "本日中にお返事：%[1]s")
	case thread.FollowUp, thread.Attempt, thread.Debrief, thread.Season:
		return getInTouch(r.Channel)
	}
	return getInTouch("")
}

// getInTouch is the summary of a contact of the given kind.
func getInTouch(channel string) text.Text {
	switch channel {
	case "phone":
		return text.Say("Call %[1]s", "電話：%[1]s")
	case "email":
		return text.Say("Write to %[1]s", "メール：%[1]s")
	case "letter":
		return text.Say("Send a letter to %[1]s", "手紙：%[1]s")
	case "visit":
		return text.Say("Visit %[1]s", "訪問：%[1]s")
	}
	return text.Say("Get in touch with %[1]s", "連絡：%[1]s")
}

// buyer is the contact and the company, as far as they are known.
func buyer(r *thread.Row) text.Text {
	switch {
	case r.Contact != "" && r.Company != "":
		return text.Say("%[1]s, %[2]s", "%[2]s %[1]s").With(r.Contact, r.Company)
	case r.Contact != "" || r.Company != "":
		return text.Same(r.Contact + r.Company)
	}
	return text.Say("the buyer", "お客様")
}

// replyCommand prints the text that fits r.
func replyCommand(r *thread.Row) string {
	return fmt.Sprintf("daruma reply %s --entry %s", r.Template, shortID(r.ID))
}

// shortID is the beginning of an id, long enough to name one among millions.
func shortID(id journal.ID) string {
	s := id.String()
	return s[:min(len(s), 12)]
}
