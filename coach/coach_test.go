package coach

import (
	"testing"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

func TestTheYearlyCall(t *testing.T) {
	tests := []struct {
		name, last string
		want       bool
	}{
		{"never made", "", true},
		{"unreadable", "last spring", true},
		{"on the last day of last year", "2025-12-31", true},
		{"this year", "2026-01-01", false},
		{"today", "2026-11-20", false},
		{"a clock set back", "2027-01-04", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := SelfTest(calendar.NewDate(2026, 11, 20), tt.last); got != tt.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestTheChecklistBeginsWithTheFourQuestions(t *testing.T) {
	seen := map[string]bool{}
	for i, c := range Checklist {
		if c.ID == "" || seen[c.ID] || c.Ask.IsZero() || c.How.IsZero() || len(c.Sources) == 0 {
			t.Errorf("%q is incomplete or stands twice", c.ID)
		}
		seen[c.ID] = true
		checkSources(t, c.Sources)
		if core := i < len(Discovery); core && (c.Ask != Discovery[i] || c.Own || c.Sources[0] != "A22") {
			t.Errorf("%q is none of the four questions", c.ID)
		}
	}
	if len(Discovery) != 4 {
		t.Errorf("%d questions", len(Discovery))
	}
}

func TestStories(t *testing.T) {
	const column, lines = 58, 7 // a paragraph on the narrowest screen
	for _, s := range Stories {
		if s.ID == "" || s.Title.IsZero() || s.Lesson.IsZero() {
			t.Errorf("%q is incomplete", s.ID)
		}
		checkSources(t, s.Sources)
		for i, p := range s.Paragraphs {
			for _, lang := range text.Langs {
				if n := len(text.Wrap(p.In(lang), column)); n > lines {
					t.Errorf("%s, paragraph %d takes %d lines in %s", s.ID, i, n, lang)
				}
			}
		}
	}
	if len(Stories) != 2 {
		t.Errorf("%d stories", len(Stories))
	}
}
