package ui

import (
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// aThread is a deal decided so many days before the tests begin, and what
// happened since.
func aThread(company, outcome string, daysAgo int, contacts ...journal.Contact) journal.Entry {
	e := anEntry(company)
	e.Outcome, e.Thread.Contacts = outcome, contacts
	e.Deal.Decided = calendar.DateOf(start).AddDays(-daysAgo)
	return e
}

// ago is a contact that was made so many days before the tests begin.
func madeAgo(days int, kind, result string) journal.Contact {
	return journal.Contact{
		On: calendar.DateOf(start).AddDays(-days), Kind: kind, Direction: journal.UsualDirection(result), Result: result,
	}
}

// everyState is a thread in each state but those of a win, named by its state.
// The names have no letters, so that they fit every language.
func everyState() []journal.Entry {
	replied := func(e journal.Entry) journal.Entry {
		e.Reply.SentOn = e.Deal.Decided
		return e
	}
	paused := replied(aThread("101", journal.Lost, 620,
		madeAgo(435, "email", "no-answer"), madeAgo(310, "email", "no-answer"),
		madeAgo(190, "phone", "absent"), madeAgo(65, "letter", "no-answer")))
	signal := madeAgo(1, "email", "signal")
	signal.Signal = "engaged"
	closed := replied(aThread("107", journal.Lost, 30))
	closed.Thread.LetGo = true
	return []journal.Entry{
		paused,
		replied(aThread("102", journal.Lost, 40, madeAgo(10, "email", "stop"))),
		replied(aThread("103", journal.Lost, 50, madeAgo(5, "phone", "complained"))),
		replied(aThread("104", journal.Lost, 60, signal)),
		aThread("105", journal.Silent, 7, madeAgo(6, "phone", "absent")),
		replied(aThread("106", journal.Lost, 184)),
		closed,
		aThread("108", journal.Lost, 3),
	}
}

// focus brings the thread that is in the state into focus on the follow-ups.
func (d *driver) focus(state thread.State) {
	d.t.Helper()
	for range shelves {
		f := d.app.top().(followUps)
		i := slices.IndexFunc(f.shown(), func(u followUp) bool { return u.status.State == state })
		if i >= 0 {
			d.Press("home")
			for range i {
				d.Press("down")
			}
			return
		}
		d.Press("right")
	}
	d.t.Fatalf("no thread is %s\n%s", state, d.View())
}
