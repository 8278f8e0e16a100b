package journal

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

func ptr[T any](v T) *T { return &v }

func TestValidate(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(e *Entry)
		want  string // field: problem
	}{
		{"outcome missing", func(e *Entry) { e.Outcome = "" }, "outcome: is required: lost, silent, won"},
		{"outcome unknown", func(e *Entry) { e.Outcome = "draw" }, `outcome: "draw" is not one of lost, silent, won`},
		{"outcome in Japanese", func(e *Entry) { e.Outcome = "失注" }, "outcome: must be one of lost, silent, won"},
		{"one word of free text is not repeated", func(e *Entry) { e.Reasons.Said = "社長の機嫌で負けた" }, "reasons.said: must be one of " + strings.Join(Values(ReasonOptions), ", ")},
		{"a name is not repeated", func(e *Entry) { e.Deal.Stage = "Tanaka" }, "deal.stage: must be one of " + strings.Join(Values(Stages), ", ")},
		{"free text is not repeated", func(e *Entry) { e.Price.AskedLower = "they did, twice" }, "price.asked_lower: must be one of yes, no, unsure"},
		{"a person's voice", func(e *Entry) { e.Deal.People = []Person{{Name: "Tanaka"}, {Name: "Sato", Voice: "loud"}} }, `deal.people[1].voice: "loud" is not one of strong, normal, quiet`},
		{"a contact's kind", func(e *Entry) { e.Thread.Contacts = []Contact{{Kind: "fax"}} }, `thread.contacts[0].kind: "fax" is not one of phone, email, letter, visit, event, card, meeting, colleague`},
		{"a condition", func(e *Entry) { e.Conditions = []string{"offer", "mood"} }, `conditions[1]: "mood" is not one of offer, timing, budget, direction, politics, comparison, untold`},
		{"a condition twice", func(e *Entry) { e.Conditions = []string{"offer", "offer"} }, "conditions[1]: stands in the list twice; leave one out"},
		{"a tag twice", func(e *Entry) { e.Tags = []string{"hr", "it", "hr"} }, "tags[2]: stands in the list twice; leave one out"},
		{"a scale above 5", func(e *Entry) { e.Needs.Clarity = 6 }, "needs.clarity: must be a whole number from 1 to 5"},
		{"a scale below 1", func(e *Entry) { e.Chemistry.Rating = -1 }, "chemistry.rating: must be a whole number from 1 to 5"},
		{"a score above 10", func(e *Entry) { e.Feeling.Before = ptr(11) }, "feeling.before: must be a whole number from 0 to 10"},
		{"a count", func(e *Entry) { e.Fit.Options = 1000 }, "fit.options: must be a whole number from 1 to 999"},
		{"an amount below zero", func(e *Entry) { e.Price.Quote = ptr(Amount(-1)) }, "price.quote: an amount is not below zero; leave out the minus sign"},
		{"an amount too large", func(e *Entry) { e.Deal.Amount = ptr(MaxAmount + 1) }, "deal.amount: an amount has at most four decimals and is at most 100 trillion"},
		{"a currency", func(e *Entry) { e.Deal.Currency = "yen" }, "deal.currency: must be three capital letters such as JPY"},
		{"a date out of range", func(e *Entry) { e.Deal.Decided = calendar.NewDate(1, 1, 1) }, "deal.decided: must lie in the years 1900 to 2199"},
		{"a text too long", func(e *Entry) { e.Observer = strings.Repeat("x", MaxFieldBytes+1) }, "observer: the text is longer than 1 MiB; shorten it"},
		{"a text in another encoding", func(e *Entry) { e.Deal.Company = "\x83J\x83N" }, "deal.company: the text is not valid UTF-8; save it as UTF-8"},
		{"too many people", func(e *Entry) { e.Deal.People = make([]Person, MaxPeople+1) }, "deal.people: has more than 100 people; leave some out"},
		{"too many contacts", func(e *Entry) { e.Thread.Contacts = make([]Contact, MaxContacts+1) }, "thread.contacts: has more than 10000 contacts; leave some out"},
		{"an attribute without a name", func(e *Entry) { e.Attributes = map[string]string{" ": "x"} }, "attributes: one has no name; name it or leave it out"},
		{"a deal that follows itself", func(e *Entry) { e.ID = ID{1}; e.Deal.Follows = ID{1} }, "deal.follows: must name another entry"},
		{"a zone", func(e *Entry) { e.Zone = "Asia/東京" }, "zone: must be the name of a time zone such as Asia/Tokyo"},
		{"a time that cannot be written", func(e *Entry) { e.Created = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }, "created: must be a time such as 2026-11-20T18:02:11+09:00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := Entry{Outcome: Lost}
			tt.spoil(&e)
			faults := ValidateAll(e)
			if len(faults) != 1 || faults[0].Error() != tt.want {
				t.Fatalf("faults %v, want only %q", faults, tt.want)
			}
			if err := e.Validate(); err == nil || err.Error() != tt.want {
				t.Errorf("Validate = %v", err)
			}
			if ja := faults[0].Problem.JA; ja == "" || ja == faults[0].Problem.EN || strings.Contains(ja, "%!") {
				t.Errorf("in Japanese: %q", ja)
			}
		})
	}
}

func TestValidEntries(t *testing.T) {
	for name, e := range map[string]Entry{
		"only the outcome": {Outcome: Silent},
		"the edges": {
			Outcome: Won, Deal: Deal{Currency: "JPY", Amount: ptr(MaxAmount), Decided: calendar.NewDate(2199, 12, 31)},
			Price: Price{Quote: ptr(Amount(0))}, Feeling: Feeling{Before: ptr(0), After: ptr(10)}, Fit: Fit{Options: 999},
			Observer: strings.Repeat("x", MaxFieldBytes),
		},
	} {
		t.Run(name, func(t *testing.T) {
			if err := e.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestAllFaultsAreFound(t *testing.T) {
	faults := ValidateAll(Entry{Outcome: "x", Needs: Needs{Clarity: 9}, Deal: Deal{Currency: "?"}})
	if len(faults) != 3 {
		t.Errorf("faults %v, want 3", faults)
	}
}

func TestNormalised(t *testing.T) {
	e := Entry{
		Outcome: Lost,
		Deal: Deal{
			Company: " \u3000Aoyama Ko\u0308gyo\n",
			People:  []Person{{Name: " "}, {Name: " Sato "}},
		},
		Conditions: []string{},
		Reasons:    Reasons{BuyerSaid: "  first\r\nsecond ", MineText: " \n\u3000"},
		Thread:     Thread{Contacts: []Contact{{}, {Kind: "phone", Note: "a\rb"}}},
		Tags:       []string{"", " hr ", " "},
		Attributes: map[string]string{"Region": "", " Segment": " mid"},
	}
	before := fmt.Sprintf("%q", e.Tags)
	got := e.Normalised()

	checks := []struct{ name, got, want string }{
		{"a line loses its blank and is composed", got.Deal.Company, "Aoyama Kögyo"},
		{"prose keeps its blank", got.Reasons.BuyerSaid, "  first\nsecond "},
		{"blank prose is no answer", got.Reasons.MineText, ""},
		{"people who say nothing go", fmt.Sprint(got.Deal.People), "[{Sato   }]"},
		{"contacts that say nothing go", fmt.Sprint(len(got.Thread.Contacts)), "1"},
		{"a note's line ends", got.Thread.Contacts[0].Note, "a\nb"},
		{"empty tags go", fmt.Sprintf("%q", got.Tags), `["hr"]`},
		{"attributes keep their exact names and values", fmt.Sprint(got.Attributes), "map[ Segment: mid]"},
		{"the entry given is left alone", fmt.Sprintf("%q", e.Tags), before},
	}
	for _, c := range checks {
		t.Run(c.name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %q, want %q", c.got, c.want)
			}
		})
	}
	if got.Conditions != nil {
		t.Error("an empty list is not nil")
	}
}

func TestFaultInBothLanguages(t *testing.T) {
	f := &Fault{"needs.clarity", text.Say("a", "あ")}
	if f.In(text.English) != "needs.clarity: a" || f.In(text.Japanese) != "needs.clarity: あ" {
		t.Errorf("%q and %q", f.In(text.English), f.In(text.Japanese))
	}
}

func BenchmarkValidate(b *testing.B) {
	e := Entry{Outcome: Lost, Deal: Deal{Company: "青山工業", Source: "inbound", Currency: "JPY"}, Conditions: []string{"offer", "untold"}}
	b.ReportAllocs()
	for b.Loop() {
		if err := e.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}
