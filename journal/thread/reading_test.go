package thread_test

import (
	"slices"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// The tests of this file hold the settled readings of the follow-up rules, by
// their numbers. The decision of 12 November 2025 plans 12 May 2026, then
// 14 September 2026, 12 January 2027, 12 May 2027.

func TestReading1LaterFollowUps(t *testing.T) {
	tests := []struct {
		name, made, next string
	}{
		{"on its day", "2026-05-12", "2026-09-14"},
		{"two weeks early", "2026-04-28", "2026-09-14"},
		{"late, three months before the next", "2026-06-14", "2026-09-14"},
		{"so late that the next is too near", "2026-06-15", "2027-01-12"},
		{"very late", "2026-12-01", "2027-05-12"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := lost(t, "2025-11-12", tt.made+" email no-answer")
			expect(t, status(t, h, "2026-12-31"), thread.Nurture, tt.next)
		})
	}
	t.Run("clamped from the decision's own day", func(t *testing.T) {
		h := lost(t, "2024-08-31", "2025-02-28 email reached")
		expect(t, status(t, h, "2025-03-01"), thread.Nurture, "2025-06-30")
		h = lost(t, "2024-10-31", "2025-05-07 email no-answer", "2025-09-01 email no-answer")
		expect(t, status(t, h, "2025-09-01"), thread.Nurture, "2026-01-05") // 31 December
	})
}

func TestReading2WhatIsAFollowUp(t *testing.T) {
	tests := []struct {
		name     string
		contacts []string
		next     string
		silences int
	}{
		{"a phone call", []string{"2026-05-12 phone absent"}, "2026-09-14", 1},
		{"a mail without a result", []string{"2026-05-12 email"}, "2026-09-14", 1},
		{"a letter", []string{"2026-05-12 letter no-answer"}, "2026-09-14", 1},
		{"a visit", []string{"2026-05-12 visit blocked"}, "2026-09-14", 1},
		{"a message left", []string{"2026-05-12 phone message-left"}, "2026-09-14", 1},
		{"one who was reached", []string{"2026-05-12 phone reached"}, "2026-09-14", 0},
		{"15 days early", []string{"2026-04-27 email no-answer"}, "2026-05-12", 0},
		{"14 days early", []string{"2026-04-28 email no-answer"}, "2026-09-14", 1},
		{"a card", []string{"2026-05-12 card no-answer"}, "2026-05-12", 0},
		{"an event", []string{"2026-05-12 event no-answer"}, "2026-05-12", 0},
		{"a meeting", []string{"2026-05-12 meeting no-answer"}, "2026-05-12", 0},
		{"a colleague", []string{"2026-05-12 colleague no-answer"}, "2026-05-12", 0},
		{"a debrief", []string{"2025-12-01 email no-answer"}, "2026-05-12", 0},
		{"theirs", []string{"2026-05-12 email no-answer in"}, "2026-05-12", 0},
		{"several in one slot", []string{"2026-05-12 phone absent", "2026-05-13 phone blocked", "2026-05-20 email no-answer"}, "2026-09-14", 1},
		{"reached at last in the slot", []string{"2026-05-12 phone absent", "2026-05-13 phone reached"}, "2026-09-14", 0},
		{"two slots", []string{"2026-05-12 phone absent", "2026-09-14 email no-answer"}, "2027-01-12", 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := status(t, lost(t, "2025-11-12", tt.contacts...), "2026-10-01")
			expect(t, s, thread.Nurture, tt.next)
			if s.Unanswered != tt.silences {
				t.Errorf("%d unanswered, want %d", s.Unanswered, tt.silences)
			}
		})
	}
}

// fourUnanswered are the four follow-ups of a decision of 12 November 2025.
var fourUnanswered = []string{
	"2026-05-12 email no-answer", "2026-09-14 phone absent", "2027-01-12 letter no-answer", "2027-05-12 phone message-left",
}

func TestReading3AnswersAndPause(t *testing.T) {
	with := func(more ...string) *journal.Head {
		return lost(t, "2025-11-12", append(slices.Clone(fourUnanswered), more...)...)
	}
	t.Run("an answer resets the count and moves no date", func(t *testing.T) {
		s := status(t, lost(t, "2025-11-12", "2026-05-12 email no-answer", "2026-06-01 email answered"), "2026-06-02")
		expect(t, s, thread.Nurture, "2026-09-14")
		if s.Unanswered != 0 || s.Number != 2 {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("three do not pause", func(t *testing.T) {
		expect(t, status(t, with(), "2027-05-11"), thread.Nurture, "2027-05-12")
	})
	t.Run("the fourth pauses on its day", func(t *testing.T) {
		s := status(t, with(), "2027-05-12")
		expect(t, s, thread.Paused, "")
		if s.Since != day(t, "2027-05-12") || s.Unanswered != 4 {
			t.Errorf("got %+v", s)
		}
		if got := rows(t, with(), "2027-05-12", 400); len(got) != 0 {
			t.Errorf("due while paused: %v", got)
		}
	})
	t.Run("an answer between starts anew", func(t *testing.T) {
		contacts := append(slices.Clone(fourUnanswered), "2026-10-01 email answered")
		expect(t, status(t, lost(t, "2025-11-12", contacts...), "2027-05-12"), thread.Nurture, "2027-09-13")
	})
	t.Run("a contact insisted on while paused changes nothing", func(t *testing.T) {
		expect(t, status(t, with("2027-09-13 email no-answer"), "2027-09-13"), thread.Paused, "")
	})
	t.Run("an answer while paused brings the next slot", func(t *testing.T) {
		s := status(t, with("2027-06-01 email answered"), "2027-06-01")
		expect(t, s, thread.Nurture, "2027-09-13")
		if s.Unanswered != 0 || s.Since != day(t, "2027-06-01") {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("a late answer brings the slot after it", func(t *testing.T) {
		expect(t, status(t, with("2027-12-01 email answered"), "2027-12-01"), thread.Nurture, "2028-01-12")
	})
}

func TestReading4TheReply(t *testing.T) {
	tests := []struct {
		name   string
		on     string
		change func(h *journal.Head)
		state  thread.State
		next   string
	}{
		{"on the day", "2026-11-20", nil, thread.Lost, "2026-11-24"},
		{"missed, it stays", "2026-12-01", nil, thread.Lost, "2026-11-24"},
		{"on the last day", "2026-12-04", nil, thread.Lost, "2026-11-24"},
		{"a day later", "2026-12-05", nil, thread.Nurture, "2027-05-20"},
		{"sent", "2026-11-24", func(h *journal.Head) { h.Replied = day(t, "2026-11-24") }, thread.Nurture, "2027-05-20"},
		{"not sent yet as of that day", "2026-11-23", func(h *journal.Head) { h.Replied = day(t, "2026-11-24") }, thread.Lost, "2026-11-24"},
		{"skipped", "2026-11-20", func(h *journal.Head) { h.ReplySkip = true }, thread.Nurture, "2027-05-20"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := lost(t, "2026-11-20")
			h.ReplySkip = false
			if tt.change != nil {
				tt.change(h)
			}
			s := status(t, h, tt.on)
			expect(t, s, tt.state, tt.next)
			if s.State == thread.Lost && (s.Kind != thread.Reply || s.Template != "thanks" || s.Until != day(t, "2026-12-04")) {
				t.Errorf("got %+v", s)
			}
		})
	}
}

func TestSinceWhenInNurture(t *testing.T) {
	replied := func(on string, contacts ...string) *journal.Head {
		h := lost(t, "2026-11-20", contacts...)
		h.ReplySkip, h.Replied = false, day(t, on)
		return h
	}
	lifted := replied("2026-11-24", "2026-12-01 phone stop")
	lifted.StopLifted = day(t, "2027-01-12")
	for _, tt := range []struct {
		name string
		head *journal.Head
		want string
	}{
		{"replied", replied("2026-11-24"), "2026-11-24"},
		{"replied before the decision", replied("2026-11-19"), "2026-11-20"},
		{"skipped", lost(t, "2026-11-20"), "2026-11-20"},
		{"past the time for it", replied(""), "2026-12-05"},
		{"after a quiet", replied("2026-11-24", "2026-11-24 phone complained"), "2027-02-23"},
		{"after a stop", lifted, "2027-01-12"},
	} {
		s := status(t, tt.head, "2027-03-01")
		if s.State != thread.Nurture || s.Since.String() != tt.want {
			t.Errorf("%s: %s since %v, want %s", tt.name, s.State, s.Since, tt.want)
		}
	}
	if s := status(t, lifted, "2026-11-30"); s.Since != day(t, "2026-11-24") {
		t.Errorf("before the stop: since %v", s.Since)
	}
}

func TestReading5DebriefAndSeasonRows(t *testing.T) {
	tests := []struct {
		name, replied, on string
		ahead             int
		contacts          []string
		want              []string
	}{
		{"day 13", "2026-11-12", "2026-11-25", 0, nil, nil},
		{"day 14", "2026-11-12", "2026-11-26", 0, nil, []string{"debrief 2026-11-26"}},
		{"day 21", "2026-11-12", "2026-12-03", 0, nil, []string{"debrief 2026-11-26"}},
		{"day 22", "2026-11-12", "2026-12-04", 0, nil, nil},
		{"seen ahead", "2026-11-12", "2026-11-16", 10, nil, []string{"debrief 2026-11-26"}},
		{"day 14 is a Sunday", "2026-11-15", "2026-11-29", 1, nil, []string{"debrief 2026-11-30"}},
		{"the year end moves it within the week", "2026-12-15", "2027-01-05", 0, nil, []string{"season 2027-01-04", "debrief 2027-01-04"}},
		{"asked already", "2026-11-12", "2026-11-30", 0, []string{"2026-11-27 email no-answer"}, nil},
		{"an event does not ask", "2026-11-12", "2026-11-30", 0, []string{"2026-11-27 event reached"}, []string{"debrief 2026-11-26"}},
		{"New Year to 7 January", "2026-11-12", "2027-01-07", 0, nil, []string{"season 2027-01-04"}},
		{"mid-winter from 8 January", "2026-11-12", "2027-01-08", 0, nil, []string{"season 2027-01-08"}},
		{"mid-winter to 4 February", "2026-11-12", "2027-02-04", 0, nil, []string{"season 2027-01-08"}},
		{"then over", "2026-11-12", "2027-02-05", 0, nil, nil},
		{"greeted once", "2026-11-12", "2027-01-20", 0, []string{"2027-01-12 card"}, nil},
		{"greeted in the last season", "2026-11-12", "2027-01-20", 0, []string{"2027-01-06 card"}, []string{"season 2027-01-08"}},
		{"their card is none of ours", "2026-11-12", "2027-01-20", 0, []string{"2027-01-12 card - in"}, []string{"season 2027-01-08"}},
		{"both winters ahead", "2026-11-12", "2026-12-10", 30, nil, []string{"season 2027-01-04", "season 2027-01-08"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := lost(t, "2026-11-12", tt.contacts...)
			h.ReplySkip, h.Replied = false, day(t, tt.replied)
			got := rows(t, h, tt.on, tt.ahead)
			slices.Sort(got)
			slices.Sort(tt.want)
			if !slices.Equal(got, tt.want) {
				t.Errorf("due: %v, want %v", got, tt.want)
			}
			if s := status(t, h, tt.on); s.State != thread.Nurture || s.Next != day(t, "2027-05-12") {
				t.Errorf("neither is the next date: %+v", s)
			}
		})
	}
	t.Run("what they told was written down", func(t *testing.T) {
		h := lost(t, "2026-11-12")
		h.ReplySkip, h.Replied, h.Answers.Debrief = false, day(t, "2026-11-12"), "timing"
		if got := rows(t, h, "2026-11-27", 0); len(got) != 0 {
			t.Errorf("due: %v", got)
		}
	})
	t.Run("the year end leaves no day for a debrief", func(t *testing.T) {
		h := lost(t, "2024-12-13")
		h.ReplySkip, h.Replied = false, day(t, "2024-12-15") // day 14 is 29 December, day 21 Sunday 5 January
		if got := rows(t, h, "2025-01-04", 2); !slices.Equal(got, []string{"season 2025-01-06"}) {
			t.Errorf("due: %v", got)
		}
	})
	t.Run("no reply, no debrief", func(t *testing.T) {
		if got := rows(t, lost(t, "2026-11-12"), "2026-11-27", 0); len(got) != 0 {
			t.Errorf("due: %v", got)
		}
	})
	t.Run("no greeting on the day of the reply", func(t *testing.T) {
		h := lost(t, "2027-01-19")
		h.ReplySkip, h.Replied = false, day(t, "2027-01-20")
		if got := rows(t, h, "2027-01-20", 1); !slices.Equal(got, []string{"season 2027-01-21"}) {
			t.Errorf("due: %v", got)
		}
	})
}

func TestReading6Complaint(t *testing.T) {
	// 20 April 2026 and 90 days is Sunday 19 July, 20 July is Marine Day.
	h := lost(t, "2025-11-12", "2026-04-20 phone complained")
	t.Run("the day of it", func(t *testing.T) {
		s := status(t, h, "2026-04-20")
		expect(t, s, thread.Complained, "")
		if s.Until != day(t, "2026-07-19") || s.Since != day(t, "2026-04-20") {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("no row for 90 days", func(t *testing.T) {
		expect(t, status(t, h, "2026-07-19"), thread.Complained, "")
		if got := rows(t, h, "2026-07-19", 30); len(got) != 0 {
			t.Errorf("due in the quiet: %v", got)
		}
	})
	t.Run("a date inside moves to the business day after", func(t *testing.T) {
		s := status(t, h, "2026-07-20")
		expect(t, s, thread.Nurture, "2026-07-21")
		if s.Since != day(t, "2026-07-20") {
			t.Errorf("since %v", s.Since)
		}
	})
	t.Run("the day before, nothing has moved", func(t *testing.T) {
		expect(t, status(t, h, "2026-04-19"), thread.Nurture, "2026-05-12")
	})
	t.Run("a follow-up made before keeps its slot", func(t *testing.T) {
		made := lost(t, "2025-11-12", "2026-05-08 phone absent", "2026-05-11 phone complained")
		expect(t, status(t, made, "2026-08-17"), thread.Nurture, "2026-09-14")
	})
	t.Run("it counts as an answer", func(t *testing.T) {
		contacts := append(slices.Clone(fourUnanswered), "2027-05-13 phone complained")
		expect(t, status(t, lost(t, "2025-11-12", contacts...), "2027-08-12"), thread.Nurture, "2027-09-13")
		contacts[3] = "2027-05-12 phone complained out"
		s := status(t, lost(t, "2025-11-12", contacts[:4]...), "2027-08-11")
		expect(t, s, thread.Nurture, "2027-09-13")
		if s.Unanswered != 0 {
			t.Errorf("%d unanswered", s.Unanswered)
		}
		expect(t, status(t, silent(t, "2026-11-09", "2026-11-10 phone complained"), "2027-02-10"), thread.Active, "")
	})
	t.Run("a second one begins anew", func(t *testing.T) {
		twice := lost(t, "2025-11-12", "2026-04-20 phone complained", "2026-07-01 email complained")
		expect(t, status(t, twice, "2026-09-29"), thread.Complained, "")
		expect(t, status(t, twice, "2026-09-30"), thread.Nurture, "2026-09-30")
	})
	t.Run("a sign inside waits for its end", func(t *testing.T) {
		signed := lost(t, "2025-11-12", "2026-04-20 phone complained", "2026-05-20 email signal")
		expect(t, status(t, signed, "2026-07-20"), thread.Reopened, "2026-07-21")
	})
	t.Run("one before the decision moves the reply", func(t *testing.T) {
		owed := lost(t, "2026-11-20", "2026-08-27 phone complained") // quiet to 25 November
		owed.ReplySkip = false
		expect(t, status(t, owed, "2026-11-25"), thread.Complained, "")
		expect(t, status(t, owed, "2026-11-26"), thread.Lost, "2026-11-26")
	})
	t.Run("another thread only warns", func(t *testing.T) {
		other := lost(t, "2026-01-14")
		other.ID = journal.ID{2}
		expect(t, status(t, other, "2026-05-01"), thread.Nurture, "2026-07-14")
		bound := thread.Bound([]journal.Head{*h, *other}, other, day(t, "2026-05-01"), thread.Rules{})
		if len(bound) != 1 || bound[0].ID != h.ID || bound[0].State != thread.Complained {
			t.Errorf("got %+v", bound)
		}
	})
}

func TestReading7Precedence(t *testing.T) {
	const (
		stop      = "2026-11-26 phone stop"
		complaint = "2026-11-25 phone complained"
		signal    = "2026-11-24 email signal engaged"
	)
	tests := []struct {
		name     string
		outcome  string
		letGo    bool
		contacts []string
		want     thread.State
	}{
		{"stop over all", journal.Lost, true, []string{stop, complaint, signal}, thread.DoNotContact},
		{"let go over a complaint", journal.Lost, true, []string{complaint, signal}, thread.Closed},
		{"complaint over a sign", journal.Lost, false, []string{complaint, signal}, thread.Complained},
		{"complaint over a later sign", journal.Lost, false, []string{complaint, "2026-11-27 email signal"}, thread.Complained},
		{"complaint over a win", journal.Won, false, []string{complaint}, thread.Complained},
		{"a sign over an older no", journal.Lost, false, []string{signal}, thread.Reopened},
		{"a sign over an older win", journal.Won, false, []string{signal}, thread.Reopened},
		{"a no over an older sign", journal.Lost, false, []string{"2026-11-19 email signal"}, thread.Lost},
		{"a no over a sign of its day", journal.Lost, false, []string{"2026-11-20 email signal"}, thread.Lost},
		{"a win over a sign of its day", journal.Won, false, []string{"2026-11-20 email signal"}, thread.Won},
		{"a sign over silence", journal.Silent, false, []string{signal}, thread.Reopened},
		{"a sign over silence of its day", journal.Silent, false, []string{"2026-11-20 email signal"}, thread.Reopened},
		{"silence over an older sign", journal.Silent, false, []string{"2026-11-19 email signal"}, thread.Silent},
		{"silence alone", journal.Silent, false, nil, thread.Silent},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := lost(t, "2026-11-20", tt.contacts...)
			h.Outcome, h.LetGo, h.ReplySkip = tt.outcome, tt.letGo, false
			if got := status(t, h, "2026-11-30").State; got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestReading8Reopened(t *testing.T) {
	t.Run("on the day of the sign", func(t *testing.T) {
		s := status(t, lost(t, "2026-06-01", "2026-11-20 email signal engaged"), "2026-11-20")
		expect(t, s, thread.Reopened, "2026-11-20")
		if s.Kind != thread.Act || s.Template != "check-in" {
			t.Errorf("got %+v", s)
		}
	})
	t.Run("on the next business day", func(t *testing.T) {
		expect(t, status(t, lost(t, "2026-06-01", "2026-11-21 email signal"), "2026-11-21"), thread.Reopened, "2026-11-24")
	})
	t.Run("missed, it stays", func(t *testing.T) {
		h := lost(t, "2026-06-01", "2026-11-20 email signal", "2026-12-01 email signal")
		expect(t, status(t, h, "2027-03-01"), thread.Reopened, "2026-11-20")
	})
	t.Run("answered the same day", func(t *testing.T) {
		h := lost(t, "2026-06-01", "2026-11-20 email signal", "2026-11-20 phone reached")
		s := status(t, h, "2026-11-20")
		expect(t, s, thread.Active, "")
		if s.Since != day(t, "2026-11-20") {
			t.Errorf("since %v", s.Since)
		}
	})
	t.Run("our contact before it does not answer it", func(t *testing.T) {
		h := lost(t, "2026-06-01", "2026-12-01 email no-answer", "2026-12-01 email signal")
		expect(t, status(t, h, "2026-12-01"), thread.Reopened, "2026-12-01")
	})
	t.Run("another sign opens it again", func(t *testing.T) {
		h := lost(t, "2026-06-01", "2026-11-20 email signal", "2026-11-24 phone reached", "2026-12-10 email signal")
		expect(t, status(t, h, "2026-12-11"), thread.Reopened, "2026-12-10")
	})
	t.Run("a paused thread wakes", func(t *testing.T) {
		h := lost(t, "2025-11-12", append(slices.Clone(fourUnanswered), "2027-08-03 email signal people-changed")...)
		expect(t, status(t, h, "2027-08-03"), thread.Reopened, "2027-08-03")
	})
}

func TestReading9BusinessDays(t *testing.T) {
	tests := []struct{ name, from, want string }{
		{"a substitute that skips two holidays", "2026-05-02", "2026-05-07"},
		{"a citizens' holiday", "2026-09-21", "2026-09-24"},
		{"the year end", "2026-12-28", "2027-01-04"},
		{"Golden Week", "2027-04-28", "2027-05-06"},
		{"Obon", "2026-08-12", "2026-08-17"},
		{"March is only advice", "2027-03-18", "2027-03-19"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := calendar.AddBusinessDays(day(t, tt.from), 1).String(); got != tt.want {
				t.Errorf("after %s: %s, want %s", tt.from, got, tt.want)
			}
			h := lost(t, tt.from)
			h.ReplySkip = false
			expect(t, status(t, h, tt.from), thread.Lost, tt.want)
			expect(t, status(t, silent(t, tt.from), tt.from), thread.Silent, tt.want)
		})
	}
}

func TestReading10NextStaysWhenMissed(t *testing.T) {
	h := lost(t, "2025-11-12")
	for _, on := range []string{"2026-05-12", "2026-05-13", "2026-09-14", "2028-06-05"} {
		expect(t, status(t, h, on), thread.Nurture, "2026-05-12")
		if got := rows(t, h, on, 0); !slices.Contains(got, "follow-up 2026-05-12") {
			t.Errorf("as of %s due: %v", on, got)
		}
	}
	if got := rows(t, h, "2026-05-11", 0); len(got) != 0 {
		t.Errorf("the day before due: %v", got)
	}
}

func TestReading11Silent(t *testing.T) {
	// The silence was noted on Monday 5 October 2026; 12 October is Sports Day,
	// 3 November Culture Day, 23 November Labour Thanksgiving Day.
	tests := []struct {
		name     string
		contacts []string
		state    thread.State
		next     string
		kind     thread.Kind
		channel  string
	}{
		{"no attempt", nil, thread.Silent, "2026-10-06", thread.Attempt, "phone"},
		{"one on a Tuesday", []string{"2026-10-13 phone absent"}, thread.Silent, "2026-10-20", thread.Attempt, "email"},
		{"Monday and five is the next Monday", []string{"2026-10-19 phone absent"}, thread.Silent, "2026-10-26", thread.Attempt, "email"},
		{"over a holiday", []string{"2026-10-06 phone absent"}, thread.Silent, "2026-10-14", thread.Attempt, "email"},
		{"two", []string{"2026-10-06 phone absent", "2026-10-14 email"}, thread.Silent, "2026-10-21", thread.Attempt, "letter"},
		{"three", []string{"2026-10-06 phone absent", "2026-10-14 email", "2026-10-21 letter"}, thread.Silent, "2026-10-28", thread.Attempt, "visit"},
		{
			"four: ten days on, go on or let go",
			[]string{"2026-10-06 phone absent", "2026-10-14 email", "2026-10-21 letter", "2026-10-28 visit blocked"},
			thread.Silent, "2026-11-12", thread.Review, "phone",
		},
		{
			"five",
			[]string{"2026-10-06 phone absent", "2026-10-14 email", "2026-10-21 letter", "2026-10-28 visit", "2026-11-12 phone absent"},
			thread.Silent, "2026-11-27", thread.Review, "email",
		},
		{"a card is no attempt", []string{"2026-10-13 card"}, thread.Silent, "2026-10-06", thread.Attempt, "phone"},
		{"what was before it does not count", []string{"2026-10-02 phone absent", "2026-10-02 email answered"}, thread.Silent, "2026-10-06", thread.Attempt, "phone"},
		{"an answer", []string{"2026-10-06 phone absent", "2026-10-08 email answered"}, thread.Active, "", "", ""},
		{"reached", []string{"2026-10-06 phone reached"}, thread.Active, "", "", ""},
		{"met", []string{"2026-10-06 meeting reached"}, thread.Active, "", "", ""},
		{"a meeting they missed", []string{"2026-10-06 meeting absent"}, thread.Silent, "2026-10-06", thread.Attempt, "phone"},
		{"active stays active", []string{"2026-10-08 email answered", "2026-10-20 phone absent"}, thread.Active, "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := status(t, silent(t, "2026-10-05", tt.contacts...), "2026-12-31")
			expect(t, s, tt.state, tt.next)
			if s.Kind != tt.kind || s.Channel != tt.channel {
				t.Errorf("kind %q by %q, want %q by %q", s.Kind, s.Channel, tt.kind, tt.channel)
			}
		})
	}
	for _, tt := range []struct {
		name, attempt, next string
		kind                thread.Kind
	}{
		{"the next lies 55 days on", "2026-11-20 phone absent", "2026-11-30", thread.Attempt},
		{"the next lies 56 days on", "2026-11-24 phone absent", "2026-12-01", thread.Review},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := status(t, silent(t, "2026-10-06", tt.attempt), "2026-11-25")
			expect(t, s, thread.Silent, tt.next)
			if s.Kind != tt.kind {
				t.Errorf("kind %q, want %q", s.Kind, tt.kind)
			}
		})
	}
}

func TestReading12AsOf(t *testing.T) {
	h := lost(t, "2025-11-12", "2026-05-12 email no-answer", "2026-08-03 email signal", "2026-09-01 phone stop")
	expect(t, status(t, h, "2026-05-11"), thread.Nurture, "2026-05-12")
	expect(t, status(t, h, "2026-05-12"), thread.Nurture, "2026-09-14")
	expect(t, status(t, h, "2026-08-03"), thread.Reopened, "2026-08-03")
	expect(t, status(t, h, "2026-09-01"), thread.DoNotContact, "")
	t.Run("ahead is inclusive", func(t *testing.T) {
		if got := rows(t, h, "2026-05-02", 10); !slices.Equal(got, []string{"follow-up 2026-05-12"}) {
			t.Errorf("ten days ahead: %v", got)
		}
		if got := rows(t, h, "2026-05-02", 9); len(got) != 0 {
			t.Errorf("nine days ahead: %v", got)
		}
		if got := rows(t, h, "2026-05-12", -5); len(got) != 0 {
			t.Errorf("a negative stretch: %v", got)
		}
	})
	t.Run("a lift that is still to come", func(t *testing.T) {
		h.StopLifted = day(t, "2026-10-01")
		expect(t, status(t, h, "2026-09-30"), thread.DoNotContact, "")
		expect(t, status(t, h, "2026-10-01"), thread.Reopened, "2026-08-03")
	})
}

func TestReading13Interval(t *testing.T) {
	h := lost(t, "2025-11-12", "2026-05-12 email no-answer")
	for interval, want := range map[int]string{0: "2026-09-14", 3: "2026-08-12", 4: "2026-09-14", 6: "2026-09-14"} {
		s := thread.Of(h, day(t, "2026-06-01"), thread.Rules{Interval: interval})
		if s.Next.String() != want {
			t.Errorf("every %d months: %v, want %s", interval, s.Next, want)
		}
	}
}

func TestReading14OnlyDecidedAndContactsCount(t *testing.T) {
	t.Run("not decided yet", func(t *testing.T) {
		for _, h := range []*journal.Head{lost(t, "2026-11-20"), silent(t, "2026-11-20")} {
			s := status(t, h, "2026-11-19")
			expect(t, s, thread.Active, "")
			if got := rows(t, h, "2026-11-19", 400); len(got) != 0 {
				t.Errorf("due before the decision: %v", got)
			}
		}
	})
	t.Run("decided on no known day", func(t *testing.T) {
		undated := lost(t, "", "2026-05-12 email no-answer")
		expect(t, status(t, undated, "2026-11-20"), thread.Nurture, "")
		expect(t, status(t, silent(t, "", "2026-05-12 phone absent"), "2026-11-20"), thread.Silent, "")
		expect(t, status(t, lost(t, "", "2026-05-12 email signal"), "2026-11-20"), thread.Reopened, "")
		for _, h := range []*journal.Head{undated, silent(t, ""), lost(t, "", "2026-05-12 email signal")} {
			if got := rows(t, h, "2027-01-12", 400); len(got) != 0 {
				t.Errorf("due: %v", got)
			}
		}
	})
	t.Run("history is not judged", func(t *testing.T) {
		h := lost(t, "2025-11-12", "2025-11-13 phone no-answer", "2025-11-14 visit blocked")
		expect(t, status(t, h, "2026-01-01"), thread.Nurture, "2026-05-12")
	})
}

func TestReading15OnlyTheUserPostpones(t *testing.T) {
	tests := []struct {
		name, postponed string
		contacts        []string
		next            string
	}{
		{"not", "", nil, "2026-05-12"},
		{"to a later day", "2026-07-01", nil, "2026-07-01"},
		{"to a day off", "2026-07-20", nil, "2026-07-21"},
		{"to an earlier day", "2026-04-01", nil, "2026-05-12"},
		{"and made on it", "2026-07-01", []string{"2026-07-01 email no-answer"}, "2027-01-12"},
		{"and made earlier", "2026-07-01", []string{"2026-06-20 email no-answer"}, "2027-01-12"},
		{"the second one", "2026-11-02", []string{"2026-05-12 email no-answer"}, "2026-11-02"},
		{"long ago", "2026-07-01", []string{"2026-07-01 email no-answer", "2027-01-12 email answered out"}, "2027-05-12"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := lost(t, "2025-11-12", tt.contacts...)
			h.PostponedTo = day(t, tt.postponed)
			expect(t, status(t, h, "2027-02-01"), thread.Nurture, tt.next)
		})
	}
	t.Run("an attempt too", func(t *testing.T) {
		h := silent(t, "2026-11-09", "2026-11-10 phone absent")
		h.PostponedTo = day(t, "2026-12-07")
		expect(t, status(t, h, "2026-11-20"), thread.Silent, "2026-12-07")
	})
	t.Run("into the quiet after an objection", func(t *testing.T) {
		h := lost(t, "2025-11-12", "2026-04-20 phone complained")
		h.PostponedTo = day(t, "2026-07-15")
		expect(t, status(t, h, "2026-08-01"), thread.Nurture, "2026-07-21")
	})
}
