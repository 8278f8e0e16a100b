package main

import (
	"testing"

	"daruma/coach/reply"
	"daruma/coach/tone"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// TestOwnTemplatesReadWell: the check is silent on every reply of ours, in both
// languages, filled with all it can hold and with no more than it needs, on a
// day of every month.
func TestOwnTemplatesReadWell(t *testing.T) {
	full := map[string]string{
		"contact": "Tanaka", "company": "Aoyama Kogyo", "title": "Leadership programme", "sender": "Ken Mori", "sender_company": "Suzuran Training",
		"event": "HR Summit", "resource": "a summary of three client cases", "date": "2026-12-03", "colleague": "Sato",
	}
	checked := 0
	for _, template := range reply.List() {
		for _, lang := range template.Languages {
			for month := range 12 {
				for _, only := range []bool{false, true} {
					values := reply.Values{}
					values.SetDay(calendar.NewDate(2026, 1, 20).AddMonths(month))
					for name, value := range full {
						values[name] = value
					}
					if only {
						for name := range full {
							delete(values, name)
						}
						for _, name := range template.Requires {
							values[name] = full[name]
						}
					} else if err := values.Include(reply.Pivot); err != nil {
						t.Fatal(err)
					}
					words, err := reply.Fill(template.ID, lang, values)
					if err != nil {
						t.Fatal(err)
					}
					subject, err := reply.Subject(template.ID, lang, values)
					if err != nil {
						t.Fatal(err)
					}
					for _, said := range []string{words, subject} {
						checked++
						for _, f := range append(tone.Check(said, tone.Options{}), tone.Check(said, tone.Options{Spoken: template.Spoken})...) {
							t.Errorf("%s.%s: %s: %q in\n%s", template.ID, lang, f.Kind, f.Words, said)
						}
					}
				}
			}
		}
	}
	t.Logf("%d texts of %d replies in %d languages: no finding", checked, len(reply.List()), len(text.Langs))
}
