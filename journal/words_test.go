package journal

import (
	"testing"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

func TestFieldWords(t *testing.T) {
	amount, score := Amount(5_800_000*amountScale), 8
	e := Entry{
		Outcome: Lost,
		Deal:    Deal{Company: "Chitosegawa", Currency: "JPY", Decided: calendar.NewDate(2026, 11, 16), Amount: &amount},
		Needs:   Needs{Clarity: 4}, Fit: Fit{Options: 3}, Feeling: Feeling{Before: &score},
		Conditions: []string{"timing", "budget"}, Conduct: Conduct{Late: true}, Tags: []string{"renewal", "training"},
	}
	tests := []struct{ path, en, ja string }{
		{"outcome", "lost", "失注"},
		{"deal.company", "Chitosegawa", "Chitosegawa"},
		{"deal.decided", "2026-11-16", "2026-11-16"},
		{"deal.amount", "¥5,800,000", "580万円"},
		{"needs.clarity", "4/5", "4/5"},
		{"fit.options", "3", "3"},
		{"feeling.before", "8/10", "8/10"},
		{"conditions", "the timing, their budget", "時期、先方の予算"},
		{"conduct.late", "yes", "はい"},
		{"tags", "renewal, training", "renewal、training"},
		{"feeling.after", "", ""},
		{"deal.title", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			f, ok := FieldOf(tt.path)
			if !ok {
				t.Fatal("no such field")
			}
			if got := f.Words(&e); got != text.Say(tt.en, tt.ja) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestPersonWords(t *testing.T) {
	tests := []struct {
		name   string
		person Person
		want   text.Text
	}{
		{"all that is known", Person{"Omori", "HR", "ja", "strong"}, text.Say("Omori, HR, language: Japanese, voice: strong", "Omori、HR、希望言語：日本語、発言力：強い")},
		{"a name alone", Person{Name: "Omori"}, text.Same("Omori")},
		{"no name", Person{Role: "HR", Voice: "quiet"}, text.Say("HR, voice: quiet", "HR、発言力：控えめ")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.person.Words(); got != tt.want {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestContactWords(t *testing.T) {
	c := Contact{Kind: "phone", Direction: "out", Result: "message-left", Note: "back on Monday"}
	if got, want := c.Words(), text.Say("phone, from us, message left, back on Monday", "電話、こちらから、伝言を残した、back on Monday"); got != want {
		t.Errorf("got %+v", got)
	}
}
