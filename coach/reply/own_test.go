package reply

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/text"
)

// own is a template of the user's own.
func own(language, subject, body string) journal.Template {
	return journal.Template{Name: "After the fair", Language: language, Subject: subject, Body: body}
}

func TestFillOwn(t *testing.T) {
	tests := []struct {
		name          string
		template      journal.Template
		values        Values
		subject, body string
	}{
		{
			"placeholders and blocks",
			own("en", "About {event}", "{salutation}\n\nThank you for {event}. {late}\n\n{signature}"),
			full[text.English],
			"About HR Expo Tokyo", "Dear Tanaka-san,\n\nThank you for HR Expo Tokyo.\n\nKind regards,\nKen Mori\nDaruma KK\n",
		},
		{
			"a line without its value is left out",
			own("en", "About {event}", "Thank you.\n\nSee you at {event}.\n\nBye."),
			Values{"contact": "Tanaka"},
			"", "Thank you.\n\nBye.\n",
		},
		{"late", own("ja", "", "{late}\n本文です。"), Values{late: "yes"}, "", "お返事が遅くなり、失礼いたしました。\n本文です。\n"},
		{"full-width braces", own("ja", "｛title｝の件", "｛contact｝様"), Values{"contact": "田中", "title": "研修"}, "研修の件", "田中様\n"},
		{"a courtesy is said once", own("ja", "", "{contact}様と{colleague}さん"), Values{"contact": "田中様", "colleague": "佐藤さん"}, "", "田中様と佐藤さん\n"},
		{"a courtesy is said once in English", own("en", "", "For {contact}-san"), Values{"contact": "Tanaka-san"}, "", "For Tanaka-san\n"},
		{"square brackets are square brackets", own("en", "[{title}|x]", "[{title}]"), Values{"title": "training"}, "[training|x]", "[training]\n"},
		{"untidy words", own("en", "", "a  \r\n\n\n\nb\u200b\n\n"), nil, "", "a\n\nb\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			subject, body, err := FillOwn(tt.template, tt.values)
			if err != nil || subject != tt.subject || body != tt.body {
				t.Errorf("got %q, %q, %v, want %q, %q", subject, body, err, tt.subject, tt.body)
			}
		})
	}
}

func TestFillOwnRefuses(t *testing.T) {
	var problem *journal.Problem
	if _, _, err := FillOwn(own("en", "", "{event}\n{salutation}"), Values{"title": "x"}); !errors.As(err, &problem) {
		t.Errorf("nothing is left: %v", err)
	}
	if _, _, err := FillOwn(own("en", "", "{friend}"), nil); !errors.As(err, &problem) {
		t.Errorf("an unknown placeholder: %v", err)
	}
	var unknown *UnknownError
	if _, _, err := FillOwn(own("en", "", "Hello"), Values{"friend": "x"}); !errors.As(err, &unknown) {
		t.Errorf("an unknown value: %v", err)
	}
}

func TestCheckOwn(t *testing.T) {
	tests := []struct {
		name     string
		template journal.Template
		want     string // part of the problem; "" is none
	}{
		{"good", own("ja", "{title}の件", "{salutation}\n\n{their_company}の{contact}様\n{signature}"), ""},
		{"no text", own("en", "", " \n"), "missing"},
		{"an unknown language", own("fr", "", "x"), "language"},
		{"the name of ours", journal.Template{Name: "thanks", Language: "en", Body: "x"}, "choose another"},
		{"an unknown placeholder", own("en", "", "Dear {contact},\n{firm}"), "line 2 of the text"},
		{"in the subject", own("en", "{firm}", "x"), "the subject"},
		{"a brace alone", own("en", "", "x } y"), "line 1 of the text"},
		{"full-width braces around something else", own("ja", "", "｛会社｝"), "line 1 of the text"},
		{"a sentence of ours that is off by default", own("en", "", "{pivot}"), "line 1 of the text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := CheckOwn(tt.template)
			if tt.want == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			var problem *journal.Problem
			if !errors.As(err, &problem) || !strings.Contains(problem.Error(), tt.want) || problem.In(text.Japanese) == problem.Error() {
				t.Errorf("got %v", err)
			}
			if strings.Contains(problem.Error(), "firm") {
				t.Errorf("quotes what was typed: %v", problem)
			}
		})
	}
}

// What passes the check leaves no brace but those of a value.
func TestAnOwnTemplateThatPassesLeavesNoBraces(t *testing.T) {
	piece := rapid.SampledFrom([]string{"{", "}", "｛", "contact", "event", "{title}", "{salutation}", "{late}", " ", "\n", "様", "word", "[", "|"})
	rapid.Check(t, func(t *rapid.T) {
		template := own(rapid.SampledFrom([]string{"en", "ja"}).Draw(t, "language"), "",
			strings.Join(rapid.SliceOfN(piece, 1, 12).Draw(t, "body"), ""))
		if CheckOwn(template) != nil {
			return
		}
		_, body, err := FillOwn(template, Values{"contact": "Tanaka", "event": "Expo"})
		var problem *journal.Problem
		if err != nil && !errors.As(err, &problem) {
			t.Fatal(err)
		}
		if strings.ContainsAny(body, "{}｛｝") || strings.Contains(body, "\n\n\n") || trailingSpace.MatchString(body) {
			t.Fatalf("%q becomes %q", template.Body, body)
		}
	})
}
