package coach

import (
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

func TestNextActionIsTheFirstOpenEnd(t *testing.T) {
	answered := func(change func(e *journal.Entry)) *journal.Entry {
		e := &journal.Entry{Outcome: journal.Lost, Deal: journal.Deal{Decided: decided}, Reply: journal.Reply{SentOn: decided}}
		change(e)
		return e
	}
	tests := []struct {
		name  string
		entry *journal.Entry
		want  string // the beginning, in English
	}{
		{"a reply is owed", sourceCase(), "Send the short reply"},
		{"a loss of no known day", &journal.Entry{Outcome: journal.Lost}, "Write to one other buyer"},
		{"a reply was skipped", &journal.Entry{Outcome: journal.Lost, Reply: journal.Reply{Skipped: true}}, "Write to one other buyer"},
		{"a silence", &journal.Entry{Outcome: journal.Silent}, "Choose the next way"},
		{"a silence let go", &journal.Entry{Outcome: journal.Silent, Thread: journal.Thread{LetGo: true}}, "Write to one other buyer"},
		{"a win", &journal.Entry{Outcome: journal.Won, Needs: journal.Needs{Clarity: 1}}, "Write down one fact"},
		{"feedback", answered(func(e *journal.Entry) { e.Reasons.DebriefSaid, e.Needs.Clarity = "fit", 1 }), "Pick one change"},
		{"conduct", answered(func(e *journal.Entry) { e.Conduct.Late = true }), "Write one if-then"},
		{"conduct with its plan", answered(func(e *journal.Entry) { e.Conduct.Late, e.Plan.Then = true, "leave at nine" }), "Write to one other buyer"},
		{"unclear needs", answered(func(e *journal.Entry) { e.Needs.Clarity, e.Chemistry.Rating = 2, 5 }), "Bring the four discovery questions"},
		{"criteria moved", answered(func(e *journal.Entry) { e.Needs.CriteriaMoved = "yes" }), "In one open deal"},
		{"value after the price", answered(func(e *journal.Entry) {
			e.Price = journal.Price{Quote: yen(116), LastYear: yen(100), Anchored: "after"}
		}), "In your next proposal, move"},
		{"chemistry alone", answered(func(e *journal.Entry) { e.Chemistry.Rating = 4 }), "Write one line"},
		{"many options", answered(func(e *journal.Entry) { e.Fit = journal.Fit{Rating: 2, Options: 5} }), "Take your next proposal"},
		{"strengths first", answered(func(e *journal.Entry) { e.Fit.LedBy = "strengths" }), "Begin your next proposal"},
		{"another language", answered(func(e *journal.Entry) {
			e.Language.Meetings, e.Deal.People = "en", []journal.Person{{Language: "ja"}}
		}), "Before your next meeting, ask"},
		{"a lesson without a plan", answered(func(e *journal.Entry) { e.Lesson.Text = "Ask for the budget." }), "Turn your lesson"},
		{"nothing open", answered(func(*journal.Entry) {}), "Write to one other buyer"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := NextAction(Facts{Entry: tt.entry, Today: decided})
			if !strings.HasPrefix(got.EN, tt.want) {
				t.Errorf("got %q", got.EN)
			}
		})
	}
}

func TestNextActionFollowsTheThread(t *testing.T) {
	touch := func(day int, kind, direction, result string) journal.Contact {
		return journal.Contact{On: decided.AddDays(day), Kind: kind, Direction: direction, Result: result}
	}
	objection := touch(3, "phone", "in", "complained")
	tests := []struct {
		name     string
		outcome  string
		contacts []journal.Contact
		day      int    // after the decision
		want     string // the beginning, in English
	}{
		{"a reply is owed to the last day", journal.Lost, nil, 14, "Send the short reply"},
		{"no reply is owed any more", journal.Lost, nil, 15, "Write to one other buyer"},
		{"a sign", journal.Lost, []journal.Contact{touch(30, "", "in", "signal")}, 31, "Thank them today"},
		{"an objection", journal.Lost, []journal.Contact{objection}, 3, "Answer their objection"},
		{"an objection that was answered", journal.Lost, []journal.Contact{objection, touch(3, "email", "out", "")}, 4, "Write to one other buyer"},
		{"they asked to stop", journal.Lost, []journal.Contact{touch(3, "email", "in", "stop")}, 4, "Write to one other buyer"},
		{"a silence of eight weeks", journal.Silent, []journal.Contact{touch(60, "phone", "out", "absent")}, 61, "Decide calmly"},
		{"a silence that was broken", journal.Silent, []journal.Contact{touch(5, "email", "in", "answered")}, 6, "Write to one other buyer"},
		{"a follow-up is due", journal.Lost, nil, 200, "Find one thing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := &journal.Entry{Outcome: tt.outcome, Deal: journal.Deal{Decided: decided}, Thread: journal.Thread{Contacts: tt.contacts}}
			if got := NextAction(Facts{Entry: e, Today: decided.AddDays(tt.day)}); !strings.HasPrefix(got.EN, tt.want) {
				t.Errorf("got %q", got.EN)
			}
		})
	}
	replied := &journal.Entry{Outcome: journal.Lost, Deal: journal.Deal{Decided: decided}, Reply: journal.Reply{SentOn: decided}}
	if got := NextAction(Facts{Entry: replied, Today: decided.AddDays(17)}); !strings.HasPrefix(got.EN, "Ask them once") {
		t.Errorf("two weeks after the reply: %q", got.EN)
	}
}

func TestClosingDiffersByOutcome(t *testing.T) {
	seen := map[text.Text]string{}
	for _, outcome := range []string{journal.Lost, journal.Silent, journal.Won} {
		said := Closing(outcome)
		for _, line := range said.Lines {
			if other, ok := seen[line]; ok {
				t.Errorf("%s closes like %s", outcome, other)
			}
			seen[line] = outcome
		}
		if len(said.Sources) == 0 {
			t.Errorf("the word after %s rests on nothing", outcome)
		}
	}
	if len(Discovery) != 4 || len(Breathing) != 4 {
		t.Errorf("%d discovery questions, %d lines of the breath", len(Discovery), len(Breathing))
	}
}
