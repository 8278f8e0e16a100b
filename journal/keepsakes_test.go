package journal

import (
	"errors"
	"strings"
	"testing"

	"daruma/journal/calendar"
)

var (
	aDay  = calendar.NewDate(2026, 11, 20)
	aWeek = calendar.WeekOf(aDay)
)

func TestKeepsakesAreValidated(t *testing.T) {
	type validated interface{ Validate() error }
	own := Template{Name: "Short thanks", Language: "en", Subject: "Thank you", Body: "Dear {contact},\n\tthank you."}
	spoiled := func(spoil func(*Template)) Template {
		t := own
		spoil(&t)
		return t
	}
	for _, test := range []struct {
		name string
		of   validated
		want string // "" for nothing
	}{
		{"a fact", Fact{On: aDay, Words: "The committee asked for our outline first.\nTwice."}, ""},
		{"a fact without a day", Fact{Words: "x"}, "a fact has the day it happened, such as 2026-11-20; give it one"},
		{"a fact out of time", Fact{On: calendar.NewDate(1, 1, 1), Words: "x"}, "a fact has the day it happened, such as 2026-11-20; give it one"},
		{"a fact of blanks", Fact{On: aDay, Words: " \u3000\n"}, "the fact is missing; write it"},
		{"a fact too long", Fact{On: aDay, Words: strings.Repeat("x", MaxFieldBytes+1)}, "the fact: the text is longer than 1 MiB; shorten it"},
		{"a fact in another encoding", Fact{On: aDay, Words: "\x83J"}, "the fact: the text is not valid UTF-8; save it as UTF-8"},
		{"a fact that rings", Fact{On: aDay, Words: "ding\a"}, "the fact holds a control character; type it without"},
		{"a fact with an 8-bit introducer", Fact{On: aDay, Words: "\u009b31m"}, "the fact holds a control character; type it without"},

		{"a template", own, ""},
		{"a template for replies only", spoiled(func(t *Template) { t.Subject = "" }), ""},
		{"no name", spoiled(func(t *Template) { t.Name = "" }), "the template's name is missing; write it"},
		{"a long name", spoiled(func(t *Template) { t.Name = strings.Repeat("名", MaxNameRunes) }), ""},
		{"too long a name", spoiled(func(t *Template) { t.Name = strings.Repeat("名", MaxNameRunes+1) }), "the template's name has more than 60 characters; shorten it"},
		{"a name of two lines", spoiled(func(t *Template) { t.Name = "a\nb" }), "the template's name has several lines; make it one"},
		{"a subject with a tab", spoiled(func(t *Template) { t.Subject = "a\tb" }), "the template's subject holds a control character; type it without"},
		{"a language the program does not speak", spoiled(func(t *Template) { t.Language = "fr" }), "a template's language is one of en, ja"},
		{"no text", spoiled(func(t *Template) { t.Body = "\n" }), "the template's text is missing; write it"},
		{"an escape in the text", spoiled(func(t *Template) { t.Body = "\x1b[31m" }), "the template's text holds a control character; type it without"},

		{"a review that has just begun", Review{Week: aWeek}, ""},
		{"a review of no week", Review{}, "a review has a week, such as 2026-W47; give it one"},
		{"a plan that perhaps came up", Review{Week: aWeek, PlanCameUp: Unsure}, ""},
		{"a plan that came up often", Review{Week: aWeek, PlanCameUp: "often"}, "whether the plan came up is one of yes, no, unsure"},
		{"buyers who said much", Review{Week: aWeek, BuyersSaid: strings.Repeat("x", MaxFieldBytes+1)}, "what buyers said: the text is longer than 1 MiB; shorten it"},
		{"a plan of two lines", Review{Week: aWeek, Plan: Plan{Then: "ask\nwho decides"}}, "the plan's action has several lines; make it one"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := test.of.Validate()
			if test.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			var problem *Problem
			if !errors.As(err, &problem) || problem.Error() != test.want {
				t.Fatalf("it says %v, want %q", err, test.want)
			}
			if ja := problem.Text.JA; ja == "" || ja == test.want || strings.Contains(ja, "%!") {
				t.Errorf("in Japanese it says %q", ja)
			}
		})
	}
}

func TestKeepsakesAreNormalised(t *testing.T) {
	// A kana and its mark, composed; line ends of another system; blanks around.
	typed := " か\u3099\r\nx "
	if got := (Fact{Words: typed}).Normalised().Words; got != "が\nx" {
		t.Errorf("a fact became %q", got)
	}
	own := Template{Name: typed, Language: " ja ", Subject: " s ", Body: typed}.Normalised()
	if own != (Template{Name: "が\nx", Language: "ja", Subject: "s", Body: " が\nx "}) || own != own.Normalised() {
		t.Errorf("a template became %+v", own)
	}
	review := Review{Week: aWeek, PlanCameUp: " yes", BuyersSaid: typed, InMyHands: " \n", Meeting: " m ", Plan: Plan{If: " i", Then: "t "}}.Normalised()
	want := Review{Week: aWeek, PlanCameUp: "yes", BuyersSaid: " が\nx ", Meeting: "m", Plan: Plan{If: "i", Then: "t"}}
	if review != want || review != review.Normalised() {
		t.Errorf("a review became %+v", review)
	}
}
