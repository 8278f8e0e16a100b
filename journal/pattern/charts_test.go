package pattern_test

import (
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/thread"
)

func TestPriceGaps(t *testing.T) {
	at := func(outcome string, quote int64) journal.Head {
		return deal(outcome, func(e *journal.Entry) { e.Price = journal.Price{Quote: amount(quote), LastYear: amount(1000)} })
	}
	heads := []journal.Head{
		at(journal.Lost, 500), at(journal.Lost, 899), at(journal.Won, 900), at(journal.Won, 1000), at(journal.Lost, 1149),
		at(journal.Lost, 1150), at(journal.Lost, 1299), at(journal.Lost, 1300), at(journal.Lost, 9000), at(journal.Silent, 1150),
		deal(journal.Lost, nil),
	}
	want := []struct {
		label        string
		losses, wins int
	}{
		{"below -10%", 2, 0},
		{"-10 to -5%", 0, 1},
		{"-5 to 0%", 0, 0},
		{"0 to 5%", 0, 1},
		{"5 to 10%", 0, 0},
		{"10 to 15%", 1, 0},
		{"15 to 20%", 1, 0},
		{"20 to 25%", 0, 0},
		{"25 to 30%", 1, 0},
		{"30% and more", 2, 0},
	}
	bars := pattern.PriceGaps(heads, pattern.Period{})
	if len(bars) != len(want) {
		t.Fatalf("%d bars, want %d", len(bars), len(want))
	}
	for i, w := range want {
		if b := bars[i]; b.Label.EN != w.label || b.Losses != w.losses || b.Wins != w.wins {
			t.Errorf("bar %d is %q with %d and %d, want %q with %d and %d", i, b.Label.EN, b.Losses, b.Wins, w.label, w.losses, w.wins)
		}
	}
}

func TestCourse(t *testing.T) {
	on := func(month, before, after, lasting int) journal.Head {
		return deal(journal.Lost, func(e *journal.Entry) {
			e.Deal.Decided = calendar.NewDate(2026, 1, 15).AddMonths(month)
			e.Feeling = journal.Feeling{Before: new(before), After: new(after)}
			e.Explanation.Lasting = lasting
		})
	}
	heads := []journal.Head{on(2, 6, 3, 4), on(0, 9, 5, 0), on(2, 8, 4, 1), on(2, 7, 3, 2), deal(journal.Lost, nil)}
	months := pattern.Course(heads, pattern.Period{})
	if len(months) != 2 || months[0].First != calendar.NewDate(2026, 1, 1) || months[1].First != calendar.NewDate(2026, 3, 1) {
		t.Fatalf("%+v", months)
	}
	march := months[1]
	if march.Feeling.N != 3 || *march.Feeling.Before != 7 || *march.Feeling.After != 3 || march.Explained != 3 || *march.Lasting != 2 || march.Me != nil {
		t.Errorf("%+v", march)
	}
	if months[0].Explained != 0 || months[0].Lasting != nil {
		t.Errorf("%+v", months[0])
	}
}

func TestHeatMap(t *testing.T) {
	friday := calendar.NewDate(2026, 11, 20)
	decided := func(outcome string, on calendar.Date) journal.Head {
		return deal(outcome, func(e *journal.Entry) { e.Deal.Decided = on })
	}
	weeks := pattern.HeatMap([]journal.Head{
		decided(journal.Lost, friday), decided(journal.Won, friday), decided(journal.Silent, friday.AddDays(-11)),
		decided(journal.Lost, friday.AddDays(2)), decided(journal.Lost, friday.AddDays(3)),
		decided(journal.Lost, friday.AddDays(-12)), decided(journal.Lost, calendar.Date{}),
	}, friday, 2)
	if len(weeks) != 2 || weeks[0][0].On != calendar.NewDate(2026, 11, 9) || weeks[1][6].On != calendar.NewDate(2026, 11, 22) {
		t.Fatalf("%+v", weeks)
	}
	losses, wins, silent := 0, 0, 0
	for _, week := range weeks {
		for _, day := range week {
			losses, wins, silent = losses+day.Losses, wins+day.Wins, silent+day.Silent
		}
	}
	if losses != 2 || wins != 1 || silent != 1 || weeks[1][4].Losses != 1 || weeks[1][4].Wins != 1 || weeks[0][0].Silent != 1 {
		t.Errorf("%d lost, %d won, %d silent: %+v", losses, wins, silent, weeks)
	}
	if pattern.HeatMap(nil, calendar.Date{}, 3) != nil {
		t.Error("a calendar up to no day has weeks")
	}
}

func TestFollowUps(t *testing.T) {
	decided := calendar.NewDate(2024, 3, 4)
	contact := func(on calendar.Date, kind, result string) journal.Contact {
		return journal.Contact{On: on, Kind: kind, Direction: "out", Result: result}
	}
	lost := func(letGo bool, contacts ...journal.Contact) journal.Head {
		return deal(journal.Lost, func(e *journal.Entry) {
			e.Deal.Decided, e.Reply.SentOn = decided, decided.AddDays(1)
			e.Thread = journal.Thread{Contacts: contacts, LetGo: letGo}
		})
	}
	first, second := calendar.NewDate(2024, 9, 4), calendar.NewDate(2025, 1, 6)
	after := calendar.NewDate(2025, 2, 1)
	for _, c := range []struct {
		name string
		head journal.Head
		want pattern.Count
	}{
		{"one was never made", lost(false), pattern.Count{K: 0, N: 1}},
		{"one was made, the next waits", lost(false, contact(first, "email", "no-answer")), pattern.Count{K: 1, N: 2}},
		{"both were made", lost(false, contact(first, "email", "no-answer"), contact(second, "phone", "reached")), pattern.Count{K: 2, N: 2}},
		{"two contacts on one day are one", lost(false, contact(first, "phone", "absent"), contact(first, "email", "no-answer")), pattern.Count{K: 1, N: 2}},
		{"a card is none", lost(false, contact(first, "card", "")), pattern.Count{K: 0, N: 1}},
		{"too early is none", lost(false, contact(decided.AddDays(30), "email", "no-answer")), pattern.Count{K: 0, N: 1}},
		{"what was let go of waits no longer", lost(true, contact(first, "email", "no-answer")), pattern.Count{K: 1, N: 1}},
		{"a silence has none", deal(journal.Silent, func(e *journal.Entry) { e.Deal.Decided = decided }), pattern.Count{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := pattern.FollowUps([]journal.Head{c.head}, pattern.Period{}, after, thread.Rules{}); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}
