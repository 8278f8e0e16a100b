package thread_test

import (
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/thread"
)

func TestCheck(t *testing.T) {
	fresh := func(contacts ...string) *journal.Head {
		h := lost(t, "2026-11-20", contacts...)
		h.ReplySkip = false
		return h
	}
	replied := func(contacts ...string) *journal.Head {
		h := fresh(contacts...)
		h.Replied = day(t, "2026-11-24")
		return h
	}
	letGo := lost(t, "2026-11-20")
	letGo.LetGo = true
	won := fresh()
	won.Outcome = journal.Won
	lifted := lost(t, "2025-11-12", "2026-03-02 phone stop")
	lifted.StopLifted = day(t, "2026-04-01")
	postponed := lost(t, "2025-11-12")
	postponed.PostponedTo = day(t, "2026-07-01")
	const complaint = "2026-11-24 phone complained"
	tests := []struct {
		name    string
		head    *journal.Head
		contact string
		refused string // a piece of the reason; "" allowed
	}{
		{"lost: a call", fresh(), "2026-11-24 phone absent", "They have said no"},
		{"lost: a visit", fresh(), "2026-11-24 visit reached", "They have said no"},
		{"lost: the reply", fresh(), "2026-11-24 email", ""},
		{"lost: the reply once", fresh("2026-11-24 email"), "2026-11-25 email", "They have said no"},
		{"lost: a mail before it was no reply", fresh("2026-11-10 email"), "2026-11-24 email", ""},
		{"lost: a call was no reply", fresh("2026-11-20 phone absent"), "2026-11-24 email", ""},
		{"lost: their mail was no reply", fresh("2026-11-20 email answered"), "2026-11-24 email", ""},
		{"lost: theirs", fresh(), "2026-11-24 phone answered", ""},

		{"nurture: too early", replied(), "2026-11-27 phone absent", "2027-05-20 and may be made from 2027-05-06"},
		{"nurture: 15 days early", replied(), "2027-05-05 email", "planned for 2027-05-20"},
		{"nurture: 14 days early", replied(), "2027-05-06 email", ""},
		{"nurture: overdue", replied(), "2028-01-20 phone absent", ""},
		{"nurture: the debrief", replied(), "2026-12-08 email", ""},
		{"nurture: the debrief's last day", replied(), "2026-12-15 email", ""},
		{"nurture: the debrief too early", replied(), "2026-12-07 email", "planned for"},
		{"nurture: the debrief too late", replied(), "2026-12-16 email", "planned for"},
		{"nurture: the debrief by phone", replied(), "2026-12-08 phone absent", "planned for"},
		{"nurture: the debrief twice", replied("2026-12-08 email"), "2026-12-09 email", "planned for"},
		{"nurture: a card", replied(), "2027-01-12 card", ""},
		{"nurture: an event", replied(), "2026-12-01 event reached", ""},
		{"nurture: a meeting", replied(), "2026-12-01 meeting reached", ""},
		{"nurture: a colleague", replied(), "2026-12-01 colleague reached", ""},
		{"nurture: writing back", replied("2027-02-01 email answered"), "2027-02-02 email", ""},
		{"nurture: writing back after two weeks", replied("2027-02-01 email answered"), "2027-02-15 email", ""},
		{"nurture: writing back too late", replied("2027-02-01 email answered"), "2027-02-16 email", "planned for"},
		{"nurture: the same follow-up again", replied("2027-05-20 phone absent"), "2027-05-21 email", ""},
		{"nurture: the same follow-up after two weeks", replied("2027-05-20 phone absent"), "2027-06-03 email", ""},
		{"nurture: the same follow-up too late", replied("2027-05-20 phone absent"), "2027-06-04 email", "planned for 2027-09-21"},
		{"nurture: before the postponed day", postponed, "2026-05-12 email", "planned for 2026-07-01"},
		{"nurture: after a lift", lifted, "2026-05-12 email", ""},

		{"paused", lost(t, "2025-11-12", fourUnanswered...), "2027-09-13 email", "rests until people or priorities change"},
		{"paused: a card too", lost(t, "2025-11-12", fourUnanswered...), "2028-01-12 card", "rests until"},
		{"paused: a change there", lost(t, "2025-11-12", fourUnanswered...), "2027-09-13 email reached out people-changed", ""},

		{"complained: one apology", replied(complaint), "2026-11-24 phone reached", ""},
		{"complained: not two", replied(complaint, "2026-11-24 phone reached"), "2026-11-25 email", "until 2027-02-22"},
		{"complained: no visit", replied(complaint), "2026-11-25 visit reached", "objected on 2026-11-24"},
		{"complained: what was before is no apology", replied("2026-11-23 email", complaint), "2026-11-25 email", ""},
		{"complained: theirs", replied(complaint), "2026-11-25 email answered", ""},

		{"stop", lost(t, "2025-11-12", "2026-03-02 phone stop"), "2026-05-12 email", "until you lift it yourself"},
		{"stop: an event too", lost(t, "2025-11-12", "2026-03-02 phone stop"), "2026-05-12 event", "until you lift it"},
		{"stop: theirs", lost(t, "2025-11-12", "2026-03-02 phone stop"), "2026-05-12 email answered", ""},
		{"let go", letGo, "2027-05-20 email", "take it up again first"},

		{"silent: any day", silent(t, "2026-11-09", "2026-11-10 phone absent"), "2026-11-11 phone absent", ""},
		{"silent: a third call", silent(t, "2026-11-09", "2026-11-10 phone absent", "2026-11-17 phone absent"), "2026-11-25 phone", "Two calls running"},
		{"silent: a mail instead", silent(t, "2026-11-09", "2026-11-10 phone absent", "2026-11-17 phone absent"), "2026-11-25 email", ""},
		{"silent: a call after a mail", silent(t, "2026-11-09", "2026-11-10 phone", "2026-11-17 phone", "2026-11-25 email"), "2026-12-02 phone", ""},
		{"silent: a card between does not count", silent(t, "2026-11-09", "2026-11-10 phone", "2026-11-17 phone", "2026-11-18 card"), "2026-12-02 phone", "Two calls running"},

		{"won", won, "2026-11-25 phone reached", ""},
		{"reopened", lost(t, "2026-06-01", "2026-11-20 email signal"), "2026-11-20 phone reached", ""},
		{"not decided yet", fresh(), "2026-11-19 phone absent", ""},
		{"decided on no known day", lost(t, ""), "2026-11-19 phone absent", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			refusal := thread.Check(tt.head, touches(t, tt.contact)[0], thread.Rules{})
			if (refusal == nil) != (tt.refused == "") {
				t.Fatalf("refusal %v, want %q", refusal, tt.refused)
			}
			if refusal != nil && (!strings.Contains(refusal.Reason.EN, tt.refused) || refusal.Reason.JA == "") {
				t.Errorf("reason %+v, want %q", refusal.Reason, tt.refused)
			}
		})
	}
	t.Run("made good by a win", func(t *testing.T) {
		h := lost(t, "2025-11-12")
		rules := thread.Rules{MadeGood: thread.MadeGood{h.ID: day(t, "2026-05-01")}}
		refusal := thread.Check(h, touches(t, "2026-05-12 email")[0], rules)
		if refusal == nil || !strings.Contains(refusal.Reason.EN, "with that deal") {
			t.Errorf("got %+v", refusal)
		}
		if refusal := thread.Check(h, touches(t, "2026-04-30 email")[0], rules); refusal != nil {
			t.Errorf("before the win: %+v", refusal)
		}
	})
}

func TestInsisted(t *testing.T) {
	for words, want := range map[string]bool{
		"I understand": true, "  i UNDERSTAND. ": true, "Ｉ ｕｎｄｅｒｓｔａｎｄ": true,
		"承知しています": true, "承知しています。": true,
		"": false, "yes": false, "I do not understand": false, "承知": false,
	} {
		if got := thread.Insisted(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestOffer(t *testing.T) {
	for contact, want := range map[string]string{
		"2026-11-20 phone complained":          "too-many-calls",
		"2026-11-20 phone stop":                "step-back",
		"2026-11-20 email signal engaged":      "check-in",
		"2026-11-20 email answered in engaged": "check-in",
		"2026-11-20 colleague reached":         "met-colleague",
		"2026-11-20 event reached":             "event",
		"2026-11-20 phone absent":              "",
		"2026-11-20 email answered":            "",
	} {
		if got := thread.Offer(touches(t, contact)[0]); got != want {
			t.Errorf("%s: %q, want %q", contact, got, want)
		}
	}
}

func TestStopAndLift(t *testing.T) {
	tests := []struct {
		name     string
		contacts []string
		lifted   string
		want     thread.State
	}{
		{"a stop", []string{"2026-03-02 phone stop"}, "", thread.DoNotContact},
		{"lifted", []string{"2026-03-02 phone stop"}, "2026-04-01", thread.Nurture},
		{"lifted on its day", []string{"2026-03-02 phone stop"}, "2026-03-02", thread.Nurture},
		{"lifted before it", []string{"2026-03-02 phone stop"}, "2026-03-01", thread.DoNotContact},
		{"lifted between two", []string{"2026-03-02 phone stop", "2026-04-02 email stop"}, "2026-04-01", thread.DoNotContact},
		{"said when we called", []string{"2026-03-02 phone stop out"}, "", thread.DoNotContact},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := lost(t, "2025-11-12", tt.contacts...)
			h.StopLifted = day(t, tt.lifted)
			if got := status(t, h, "2026-05-12").State; got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
	t.Run("on no known day", func(t *testing.T) {
		h := lost(t, "2025-11-12", fourUnanswered...)
		h.Contacts = append(h.Contacts, journal.Touch{Result: "stop"})
		expect(t, status(t, h, "2026-01-05"), thread.DoNotContact, "")
		h.StopLifted = day(t, "2026-01-05")
		expect(t, status(t, h, "2026-01-05"), thread.Nurture, "2026-05-12")
	})
}

func TestWonAndMadeGood(t *testing.T) {
	old := lost(t, "2025-11-12")
	win := journal.Head{ID: journal.ID{2}, Outcome: journal.Won, Decided: day(t, "2026-05-01"), Follows: old.ID}
	again := journal.Head{ID: journal.ID{3}, Outcome: journal.Won, Decided: day(t, "2026-07-01"), Follows: old.ID}
	plain := journal.Head{ID: journal.ID{4}, Outcome: journal.Won, Decided: day(t, "2026-05-01")}
	lostAgain := journal.Head{ID: journal.ID{5}, Outcome: journal.Lost, Decided: day(t, "2026-01-05"), Follows: old.ID}

	good := thread.MadeGood{}
	for _, h := range []journal.Head{again, win, plain, lostAgain} {
		good.Add(&h)
	}
	if len(good) != 1 || good[old.ID] != win.Decided {
		t.Errorf("made good: %v", good)
	}
	rules := thread.Rules{MadeGood: good}
	if s := thread.Of(old, day(t, "2026-05-01"), rules); s.State != thread.Closed || s.Since != win.Decided || !s.Next.IsZero() {
		t.Errorf("the old one: %+v", s)
	}
	if s := thread.Of(old, day(t, "2026-04-30"), rules); s.State != thread.Nurture {
		t.Errorf("the day before: %+v", s)
	}
	expect(t, status(t, &win, "2026-05-01"), thread.WonBack, "")
	expect(t, status(t, &plain, "2026-05-01"), thread.Won, "")

	due := thread.Due([]journal.Head{win, *old}, day(t, "2026-05-12"), 0, thread.Rules{})
	if len(due) != 0 {
		t.Errorf("due after the win: %+v", due)
	}
	due = thread.Due([]journal.Head{plain, *old}, day(t, "2026-05-12"), 0, thread.Rules{MadeGood: good})
	if len(due) != 1 {
		t.Errorf("due without the win: %+v", due)
	}
	open := slices.Clone(fourUnanswered)
	old.Contacts = touches(t, append(open, "2027-06-01 phone stop")...)
	if s := thread.Of(old, day(t, "2027-06-01"), rules); s.State != thread.DoNotContact {
		t.Errorf("a stop stands over it: %+v", s)
	}
}
