package coach

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

func TestEvidence(t *testing.T) {
	first, second := journal.ID{1}, journal.ID{2}
	out := func(days int, kind string) journal.Touch {
		return journal.Touch{On: decided.AddDays(days), Kind: kind, Direction: "out"}
	}
	in := func(days int, result, signal string) journal.Touch {
		return journal.Touch{On: decided.AddDays(days), Direction: "in", Result: result, Signal: signal}
	}
	tests := []struct {
		name  string
		heads []journal.Head
		facts []journal.Fact
		want  []string // kind, day and English, newest first
	}{
		{"nothing", nil, nil, nil},
		{
			"a loss and a silence alone", []journal.Head{
				{Outcome: journal.Lost, Company: "Kita Foods", Decided: decided},
				{Outcome: journal.Silent, Company: "Kita Foods", Decided: decided, Contacts: []journal.Touch{out(3, "phone")}},
			}, nil, nil,
		},
		{
			"the user's own fact and a win",
			[]journal.Head{{Outcome: journal.Won, Company: "Kita Foods", Title: "Outline", Decided: decided}},
			[]journal.Fact{{ID: second, On: decided.AddDays(1), Words: "The committee asked for our outline first."}},
			[]string{"fact 2026-11-21 The committee asked for our outline first.", "win 2026-11-20 Won: Kita Foods, Outline"},
		},
		{
			"a win of no known day", []journal.Head{{Outcome: journal.Won, Company: "Kita Foods"}}, nil, nil,
		},
		{
			"won back",
			[]journal.Head{
				{ID: first, Outcome: journal.Lost, Company: "Kita Foods", Decided: decided},
				{Outcome: journal.Won, Company: "Kita Foods", Decided: decided.AddDays(200), Follows: first},
			},
			nil,
			[]string{"won-back 2027-06-08 Won back: Kita Foods, not signed the first time on 20 Nov 2026"},
		},
		{
			"won back, the loss not in the journal",
			[]journal.Head{{Outcome: journal.Won, Decided: decided, Follows: first}},
			nil,
			[]string{"won-back 2026-11-20 Won back: a deal without a name"},
		},
		{
			"small things done",
			[]journal.Head{{
				Outcome: journal.Lost, Company: "Kita Foods", Decided: decided, Replied: decided.AddDays(1),
				LessonUsedOn: decided.AddDays(9), PlanUsedOn: decided.AddDays(8),
				Contacts: []journal.Touch{in(300, "signal", "engaged"), out(180, "email"), out(-5, "visit"), out(290, "card")},
			}},
			nil,
			[]string{
				"came-back 2027-09-16 Came back with interest: Kita Foods",
				"in-touch 2027-09-06 Kept in touch after the no: Kita Foods, 2 contacts",
				"learnt 2026-11-29 A lesson put to use: Kita Foods",
				"planned 2026-11-28 A plan carried out: Kita Foods",
				"replied 2026-11-21 Answered the no: Kita Foods",
			},
		},
		{
			"contact that was not welcome", []journal.Head{{
				Outcome: journal.Lost, Company: "Kita Foods", Decided: decided,
				Contacts: []journal.Touch{out(30, "phone"), in(31, "complained", "")},
			}}, nil, nil,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, e := range EvidenceOf(tt.heads, tt.facts) {
				got = append(got, string(e.Kind)+" "+e.On.String()+" "+e.Text.EN)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestEvidenceIsDatedNewestFirstAndHasAName(t *testing.T) {
	day := rapid.Custom(func(t *rapid.T) calendar.Date {
		if rapid.Bool().Draw(t, "unknown") {
			return calendar.Date{}
		}
		return decided.AddDays(rapid.IntRange(-400, 400).Draw(t, "days"))
	})
	rapid.Check(t, func(t *rapid.T) {
		heads := rapid.SliceOf(rapid.Custom(func(t *rapid.T) journal.Head {
			h := journal.Head{
				ID:      journal.ID{byte(rapid.IntRange(1, 5).Draw(t, "id"))},
				Outcome: rapid.SampledFrom([]string{journal.Lost, journal.Silent, journal.Won}).Draw(t, "outcome"),
				Company: rapid.SampledFrom([]string{"", "Kita Foods", "100% 青山工業"}).Draw(t, "company"),
				Decided: day.Draw(t, "decided"), Replied: day.Draw(t, "replied"), LessonUsedOn: day.Draw(t, "lesson"),
				Follows: journal.ID{byte(rapid.IntRange(0, 5).Draw(t, "follows"))},
			}
			for range rapid.IntRange(0, 4).Draw(t, "contacts") {
				h.Contacts = append(h.Contacts, journal.Touch{
					On: day.Draw(t, "on"), Kind: "email", Direction: rapid.SampledFrom([]string{"in", "out"}).Draw(t, "direction"),
					Signal: rapid.SampledFrom([]string{"", "engaged"}).Draw(t, "signal"),
				})
			}
			return h
		})).Draw(t, "heads")
		found := EvidenceOf(heads, nil)
		for i, e := range found {
			if e.On.IsZero() || e.Entry.IsZero() || e.Text.EN == "" || e.Text.JA == "" || e.Kind.Label() == (text.Text{}) {
				t.Fatalf("incomplete: %+v", e)
			}
			if i > 0 && e.On.After(found[i-1].On) {
				t.Fatalf("%s stands after %s", e.On, found[i-1].On)
			}
		}
	})
}
