package thread_test

import (
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// day reads a date such as 2026-11-20; "" is no date.
func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return d
}

// touches reads contacts, one a string: "2026-11-20 email no-answer", with the
// direction or a sign after it: "2026-11-20 phone reached out",
// "2026-11-20 email signal engaged". A hyphen stands for no kind or result.
func touches(t testing.TB, lines ...string) []journal.Touch {
	t.Helper()
	var out []journal.Touch
	for _, line := range lines {
		parts := strings.Fields(line)
		touch := journal.Touch{On: day(t, parts[0])}
		for i, part := range parts[1:] {
			switch {
			case part == "-":
			case i == 0:
				touch.Kind = part
			case i == 1:
				touch.Result = part
			case part == "in" || part == "out":
				touch.Direction = part
			default:
				touch.Signal = part
			}
		}
		out = append(out, touch)
	}
	return out
}

// lost is an explicit no whose reply was skipped, so that it is nurtured at once.
func lost(t testing.TB, decided string, contacts ...string) *journal.Head {
	t.Helper()
	return &journal.Head{
		ID: journal.ID{1}, Outcome: journal.Lost, Company: "Aoyama Kogyo", Contact: "Tanaka",
		Decided: day(t, decided), ReplySkip: true, Contacts: touches(t, contacts...),
	}
}

// silent is a deal without an answer since a day.
func silent(t testing.TB, noted string, contacts ...string) *journal.Head {
	t.Helper()
	h := lost(t, noted, contacts...)
	h.Outcome, h.ReplySkip = journal.Silent, false
	return h
}

// status is the thread as of a day, with four months between follow-ups.
func status(t testing.TB, h *journal.Head, on string) thread.Status {
	t.Helper()
	return thread.Of(h, day(t, on), thread.Rules{})
}

// expect compares the state and the next date, "" for none.
func expect(t *testing.T, s thread.Status, state thread.State, next string) {
	t.Helper()
	if s.State != state || s.Next.String() != next {
		t.Errorf("got %s, next %q, want %s, %q", s.State, s.Next, state, next)
	}
}

// rows are the due rows of a thread in short: "debrief 2026-12-04".
func rows(t testing.TB, h *journal.Head, on string, ahead int) []string {
	t.Helper()
	out := []string{}
	for _, r := range thread.RowsOf(h, day(t, on), ahead, thread.Rules{}) {
		out = append(out, string(r.Kind)+" "+r.On.String())
	}
	return out
}
