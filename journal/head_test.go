package journal

import (
	"testing"

	"daruma/journal/calendar"
)

func TestOwedReply(t *testing.T) {
	decided := calendar.NewDate(2026, 11, 20)
	met := func(days int, result string) func(h *Head) {
		return func(h *Head) { h.Contacts = append(h.Contacts, Touch{On: decided.AddDays(days), Result: result}) }
	}
	tests := []struct {
		name   string
		days   int // after the decision
		change func(h *Head)
		want   bool
	}{
		{"on the day", 0, nil, true},
		{"on the last day", ReplyOwedDays, nil, true},
		{"a day later", ReplyOwedDays + 1, nil, false},
		{"before it", -1, nil, false},
		{"of a silence", 1, func(h *Head) { h.Outcome = Silent }, false},
		{"decided on no known day", 1, func(h *Head) { h.Decided = calendar.Date{} }, false},
		{"sent", 1, func(h *Head) { h.Replied = decided }, false},
		{"skipped", 1, func(h *Head) { h.ReplySkip = true }, false},
		{"let go", 1, func(h *Head) { h.LetGo = true }, false},
		{"after they were reached", 3, met(2, "reached"), true},
		{"after they asked to stop", 3, met(2, "stop"), false},
		{"after they asked on no known day", 3, func(h *Head) { h.Contacts = []Touch{{Result: "stop"}} }, false},
		{"after the stop was lifted", 3, func(h *Head) { met(2, "stop")(h); h.StopLifted = decided.AddDays(2) }, true},
		{"after a stop that came later again", 4, func(h *Head) {
			met(1, "stop")(h)
			met(4, "stop")(h)
			h.StopLifted = decided.AddDays(2)
		}, false},
		{"on the day they objected", 2, met(2, "complained"), false},
		{"90 days after they objected", 10, met(-80, "complained"), false},
		{"91 days after they objected", 11, met(-80, "complained"), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := Head{Outcome: Lost, Decided: decided}
			if tt.change != nil {
				tt.change(&h)
			}
			if got := h.OwedReply(decided.AddDays(tt.days)); got != tt.want {
				t.Errorf("owed: %v, want %v", got, tt.want)
			}
		})
	}
}

func TestHeadTellsWhatBecameOfLessonAndPlan(t *testing.T) {
	day := calendar.NewDate(2026, 11, 20)
	tests := []struct {
		name                                       string
		entry                                      Entry
		lessonOpen, lessonUsed, planOpen, planUsed bool
	}{
		{"nothing", Entry{}, false, false, false, false},
		{"both written", Entry{Lesson: Lesson{Text: "ask"}, Plan: Plan{Then: "ask"}}, true, false, true, false},
		{"changed", Entry{Lesson: Lesson{Text: "ask", Changed: "asked"}}, false, true, false, false},
		{"changed on a day", Entry{Lesson: Lesson{Text: "ask", ChangedOn: day}}, false, true, false, false},
		{"plan used", Entry{Plan: Plan{Then: "ask", UsedOn: day}}, false, false, false, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := tt.entry.Head()
			if h.LessonOpen != tt.lessonOpen || h.LessonUsed != tt.lessonUsed || h.PlanOpen != tt.planOpen || h.PlanUsed != tt.planUsed {
				t.Errorf("got %+v", h)
			}
			if h.LessonUsedOn != tt.entry.Lesson.ChangedOn || h.PlanUsedOn != tt.entry.Plan.UsedOn {
				t.Errorf("their days are %v and %v", h.LessonUsedOn, h.PlanUsedOn)
			}
		})
	}
}

func TestHeadTellsThatSomethingWasPromised(t *testing.T) {
	if h := (Entry{Thread: Thread{Promised: "the outline, in spring"}}).Head(); !h.Promised {
		t.Error("a promise is not told")
	}
	if h := (Entry{}).Head(); h.Promised {
		t.Error("a promise is told that nobody made")
	}
}
