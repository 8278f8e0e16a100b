package thread_test

import (
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

func TestALossIsAnsweredFirst(t *testing.T) {
	h := journal.Head{Outcome: journal.Lost, Decided: calendar.NewDate(2026, 11, 20)}
	s := thread.Of(&h, calendar.NewDate(2026, 11, 20), thread.Rules{})
	if s.State != thread.Lost || s.Next.String() != "2026-11-24" || s.Template != "thanks" {
		t.Errorf("got %+v", s)
	}
}
