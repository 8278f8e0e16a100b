package journal

import (
	"testing"

	"daruma/journal/calendar"
)

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

func TestIncoming(t *testing.T) {
	tests := []struct {
		name  string
		touch Touch
		want  bool
	}{
		{"what the direction says", Touch{Direction: "in", Result: "reached"}, true},
		{"what the direction says, whatever came of it", Touch{Direction: "out", Result: "complained"}, false},
		{"their answer", Touch{Result: "answered"}, true},
		{"their stop", Touch{Result: "stop"}, true},
		{"a message left", Touch{Result: "message-left"}, false},
		{"no result", Touch{}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.touch.Incoming(); got != tt.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
