package coach

import (
	"slices"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
)

// Each rule holds for one entry and, one answer away, no longer.
func TestRules(t *testing.T) {
	type change func(f *Facts)
	tests := []struct {
		name    string
		rule    int
		holds   change
		holds2  change // another way to hold, or nil
		without change // applied after holds
	}{
		{
			"gap of 10%", 1,
			func(f *Facts) { f.Entry.Price = journal.Price{Quote: yen(110), LastYear: yen(100)} }, nil,
			func(f *Facts) { f.Entry.Price.Quote = yen(109) },
		},
		{
			"price, never asked", 2,
			func(f *Facts) { f.Entry.Price.AskedLower, f.Entry.Reasons.Mine = "no", "price-value" },
			func(f *Facts) { f.Entry.Price.AskedLower, f.Entry.Reasons.Said = "no", "price-value" },
			func(f *Facts) { f.Entry.Price.AskedLower = journal.Unsure },
		},
		{
			"price confirmed by a debrief", 2,
			func(f *Facts) { f.Entry.Price.AskedLower, f.Entry.Reasons.Secondary = "no", "price-value" }, nil,
			func(f *Facts) { f.Entry.Reasons.DebriefSaid = "price-value" },
		},
		{
			"lesson to match", 3,
			func(f *Facts) { f.Entry.Lesson.Text = "Match last year's price next time." }, nil,
			func(f *Facts) { f.Entry.Lesson.Text = "Ask for the budget first." },
		},
		{
			"hot but unclear", 4,
			func(f *Facts) { f.Entry.Deal.Source, f.Entry.Needs.Clarity = "inbound", 2 }, nil,
			func(f *Facts) { f.Entry.Needs.Clarity = 0 },
		},
		{
			"criteria moved", 5,
			func(f *Facts) { f.Entry.Needs.CriteriaMoved = "yes" }, nil,
			func(f *Facts) { f.Entry.Needs.CriteriaMoved = journal.Unsure },
		},
		{
			"three options, loose fit", 6,
			func(f *Facts) { f.Entry.Fit.Options, f.Entry.Fit.Rating = 3, 3 }, nil,
			func(f *Facts) { f.Entry.Fit.Rating = 4 },
		},
		{
			"led by strengths", 7,
			func(f *Facts) { f.Entry.Fit.LedBy = "strengths" }, nil,
			func(f *Facts) { f.Entry.Fit.LedBy = "problem" },
		},
		{
			"chemistry alone", 8,
			func(f *Facts) { f.Entry.Chemistry.Rating = 4 }, nil,
			func(f *Facts) { f.Entry.Chemistry.Advantage = "Coaches in both languages." },
		},
		{
			"another language", 9,
			func(f *Facts) {
				f.Entry.Outcome, f.Entry.Language.Meetings = journal.Won, "en"
				f.Entry.Deal.People = []journal.Person{{Language: "ja"}}
			}, nil,
			func(f *Facts) { f.Entry.Language.Meetings = "ja" },
		},
		{
			"no reason given", 10,
			func(f *Facts) { f.Entry.Reasons.Said = journal.Unknown },
			func(f *Facts) { f.Entry.Reasons.Mine = journal.Unknown },
			func(f *Facts) { f.Entry.Reasons.DebriefSaid = "timing" },
		},
		{
			"me", 11,
			func(f *Facts) { f.Entry.Explanation.Me = 4 }, nil,
			func(f *Facts) { f.Entry.Explanation.Me = 3 },
		},
		{
			"lasting, after a win", 12,
			func(f *Facts) {
				f.Entry.Explanation.Lasting = 4
				f.Before = []journal.Head{{Outcome: journal.Won, Company: "Kita Foods", Decided: decided.AddDays(-99)}}
			}, nil,
			func(f *Facts) { f.Entry.Explanation.Lasting = 3 },
		},
		{
			"lasting, and no win to show", 12,
			func(f *Facts) {
				f.Entry.Explanation.Lasting = 5
				f.Before = []journal.Head{{Outcome: journal.Won, Company: "Kita Foods", Decided: decided.AddDays(-99)}}
			}, nil,
			func(f *Facts) { f.Before[0].Outcome = journal.Lost },
		},
		{
			"everywhere", 13,
			func(f *Facts) { f.Entry.Explanation.Everywhere = 5 }, nil,
			func(f *Facts) { f.Entry.Explanation.Everywhere = 3 },
		},
		{
			"not me, no change", 14,
			func(f *Facts) { f.Entry.Explanation.Me, f.Entry.Explanation.CanChange = 1, 2 }, nil,
			func(f *Facts) { f.Entry.Explanation.CanChange = 0 },
		},
		{
			"shield", 15,
			func(f *Facts) { f.Entry.Shield = "They do not know what they miss." }, nil,
			func(f *Facts) { f.Entry.Shield = "" },
		},
		{
			"strong feeling", 16,
			func(f *Facts) { f.Entry.Feeling.Before = new(7) }, nil,
			func(f *Facts) { f.Entry.Feeling.Before = new(6) },
		},
		{
			"vent closed", 17,
			func(f *Facts) { f.Vented = true },
			func(f *Facts) { f.Vented, f.Entry.Outcome = true, "" },
			func(f *Facts) { f.Vented = false },
		},
		{
			"arguing", 18,
			func(f *Facts) { f.Tone = []Wording{{"long", ""}, {"argue", "as I explained"}} },
			func(f *Facts) { f.Tone = []Wording{{"demand-reason", "tell me why"}} },
			func(f *Facts) { f.Tone = []Wording{{"keigo", "了解しました"}, {"hard-to-reach", "at last"}} },
		},
		{
			"told by mail", 19,
			func(f *Facts) { f.Entry.Shield = "Cowards. Just an e-mail after three months." },
			func(f *Facts) { f.Entry.Observer, f.Entry.Feeling.Word = "知らせはメールで来た。", "怒り" },
			func(f *Facts) {
				f.Entry.Reasons.BuyerSaid = f.Entry.Shield
				f.Entry.Shield, f.Entry.Observer = "", "They wrote an email with their decision."
				f.Entry.Feeling.Word = "tired"
			},
		},
		{
			"late", 20,
			func(f *Facts) { f.Entry.Conduct.Late = true },
			func(f *Facts) { f.Entry.Conduct.Unprepared, f.Entry.Outcome = true, journal.Won },
			func(f *Facts) { f.Entry.Conduct = journal.Conduct{} },
		},
		{
			"reply owed", 21,
			func(f *Facts) { f.Today = decided.AddDays(4) }, // Monday is a holiday
			func(f *Facts) { f.Today = decided.AddDays(14) },
			func(f *Facts) { f.Today = decided.AddDays(3) },
		},
		{
			"reply skipped", 21,
			func(f *Facts) { f.Today = decided.AddDays(6) }, nil,
			func(f *Facts) { f.Entry.Reply.Skipped = true },
		},
		{
			"reply no longer owed", 21,
			func(f *Facts) { f.Today = decided.AddDays(14) }, nil,
			func(f *Facts) { f.Today = decided.AddDays(15) },
		},
		{
			"asked to stop", 21,
			func(f *Facts) { f.Today = decided.AddDays(6) }, nil,
			func(f *Facts) {
				f.Entry.Thread.Contacts = []journal.Contact{{On: decided.AddDays(5), Direction: "in", Result: "stop"}}
			},
		},
		{
			"two weeks after the reply", 22,
			func(f *Facts) { f.Entry.Reply.SentOn, f.Today = decided, decided.AddDays(14) },
			func(f *Facts) { f.Entry.Reply.SentOn, f.Today = decided, decided.AddDays(21) },
			func(f *Facts) { f.Today = decided.AddDays(22) },
		},
		{
			"two weeks after the reply, and they objected", 22,
			func(f *Facts) { f.Entry.Reply.SentOn, f.Today = decided, decided.AddDays(17) }, nil,
			func(f *Facts) {
				logs(f, journal.Contact{On: decided.AddDays(17), Kind: "phone", Direction: "in", Result: "complained"})
			},
		},
		{
			"debrief refused", 23,
			func(f *Facts) { f.Entry.Reasons.DebriefSaid = journal.Unknown }, nil,
			func(f *Facts) { f.Entry.Reasons.DebriefSaid = "fit" },
		},
		{
			"feedback unused", 24,
			func(f *Facts) { f.Entry.Reasons.DebriefSaid = "fit" }, nil,
			func(f *Facts) { f.Entry.Lesson.Changed = "The first page names their problem." },
		},
		{
			"nothing in it for them", 25,
			func(f *Facts) { f.Today = calendar.NewDate(2027, 5, 20) },
			func(f *Facts) { f.Today = calendar.NewDate(2027, 6, 20) },
			func(f *Facts) { f.Value = "The new safety rules, on one page." },
		},
		{
			"not due yet", 25,
			func(f *Facts) { f.Today = calendar.NewDate(2027, 5, 20) }, nil,
			func(f *Facts) { f.Today = calendar.NewDate(2027, 5, 19) },
		},
		{
			"follow-up in Golden Week", 26,
			func(f *Facts) { f.Entry.Deal.Decided = calendar.NewDate(2026, 11, 3) },
			func(f *Facts) { f.Entry.Thread.PostponedTo = calendar.NewDate(2028, 3, 9) },
			func(f *Facts) {
				f.Entry.Deal.Decided = calendar.NewDate(2026, 11, 7)
				f.Entry.Thread.PostponedTo = calendar.Date{}
			},
		},
		{
			"follow-up on a holiday, long past", 26,
			func(f *Facts) { f.Entry.Thread.PostponedTo = calendar.NewDate(2027, 7, 19) }, nil,
			func(f *Facts) { f.Today = calendar.NewDate(2027, 7, 21) },
		},
		{
			"four without an answer", 27,
			func(f *Facts) { followsUp(f, 4) }, nil,
			func(f *Facts) {
				logs(f, journal.Contact{On: f.Today, Kind: "email", Direction: "in", Result: "answered"})
			},
		},
		{
			"priorities changed", 28,
			func(f *Facts) {
				logs(f, journal.Contact{On: decided.AddDays(40), Direction: "in", Result: "signal", Signal: "priorities-changed"})
			},
			func(f *Facts) {
				followsUp(f, 4)
				logs(f, journal.Contact{On: f.Today, Direction: "in", Result: "signal", Signal: "people-changed"})
			},
			func(f *Facts) { logs(f, journal.Contact{On: f.Today, Kind: "email", Direction: "out"}) },
		},
		{
			"met a colleague", 29,
			func(f *Facts) { logs(f, journal.Contact{On: decided.AddDays(40), Kind: "colleague", Direction: "out"}) }, nil,
			func(f *Facts) { logs(f, journal.Contact{On: f.Today, Kind: "event", Direction: "out"}) },
		},
		{
			"met a colleague of who asked to stop", 29,
			func(f *Facts) { logs(f, journal.Contact{On: decided.AddDays(40), Kind: "colleague", Direction: "out"}) }, nil,
			func(f *Facts) {
				f.Entry.Thread.Contacts = append(f.Entry.Thread.Contacts, journal.Contact{On: f.Today, Direction: "in", Result: "stop"})
			},
		},
		{
			"a sign", 30,
			func(f *Facts) {
				logs(f, journal.Contact{On: decided.AddDays(60), Direction: "in", Result: "signal", Signal: "engaged"})
			},
			func(f *Facts) {
				logs(f, journal.Contact{On: decided.AddDays(60), Kind: "phone", Direction: "in", Result: "answered", Signal: "competitor-failed"})
			},
			func(f *Facts) {
				logs(f, journal.Contact{On: f.Today, Kind: "phone", Direction: "out", Result: "reached"})
			},
		},
		{
			"silence", 31,
			func(f *Facts) { f.Entry.Outcome = journal.Silent }, nil,
			func(f *Facts) { f.Entry.Thread.LetGo = true },
		},
		{
			"silence after a decision", 32,
			func(f *Facts) {
				f.Entry.Reply.Skipped = true
				logs(f, journal.Contact{On: decided.AddDays(5), Kind: "phone", Direction: "out", Result: "absent"})
			},
			func(f *Facts) { followsUp(f, 1) },
			func(f *Facts) {
				logs(f, journal.Contact{On: f.Today, Kind: "email", Direction: "in", Result: "answered"})
			},
		},
		{
			"a card after a decision", 32,
			func(f *Facts) { followsUp(f, 1) }, nil,
			func(f *Facts) { logs(f, journal.Contact{On: f.Today, Kind: "card", Direction: "out"}) },
		},
		{
			"not put through", 33,
			func(f *Facts) {
				f.Entry.Outcome = journal.Silent
				logs(f, journal.Contact{On: decided.AddDays(5), Kind: "phone", Direction: "out", Result: "blocked"})
			},
			func(f *Facts) {
				f.Entry.Outcome = journal.Silent
				logs(f, journal.Contact{On: decided.AddDays(5), Kind: "phone", Direction: "out", Result: "absent"})
			},
			func(f *Facts) { f.Logged.Result = "no-answer" },
		},
		{
			"not put through after a decision", 33,
			func(f *Facts) {
				f.Entry.Outcome = journal.Silent
				logs(f, journal.Contact{On: decided.AddDays(30), Kind: "phone", Direction: "out", Result: "blocked"})
			}, nil,
			func(f *Facts) { f.Entry.Outcome = journal.Lost },
		},
		{
			"reached at last", 34,
			func(f *Facts) {
				f.Entry.Outcome = journal.Silent
				logs(f, journal.Contact{On: decided.AddDays(5), Kind: "phone", Direction: "out", Result: "absent"})
				logs(f, journal.Contact{On: decided.AddDays(12), Kind: "phone", Direction: "out", Result: "reached"})
				f.Tone = []Wording{{"hard-to-reach", "finally"}}
			}, nil,
			func(f *Facts) {
				f.Entry.Thread.Contacts = f.Entry.Thread.Contacts[1:]
				f.Tone = []Wording{{"argue", "finally"}}
			},
		},
		{
			"an objection", 35,
			func(f *Facts) {
				logs(f, journal.Contact{On: decided.AddDays(5), Kind: "phone", Direction: "in", Result: "complained"})
				f.Today = decided.AddDays(5 + 90)
			}, nil,
			func(f *Facts) { f.Today = decided.AddDays(5 + 91) },
		},
		{
			"asked to stop", 36,
			func(f *Facts) {
				logs(f, journal.Contact{On: decided.AddDays(5), Kind: "email", Direction: "in", Result: "stop"})
			}, nil,
			func(f *Facts) { f.Entry.Thread.StopLiftedOn = decided.AddDays(5) },
		},
		{
			"nothing open", 37,
			func(f *Facts) { f.Entry.Reply.SentOn = decided }, nil,
			func(f *Facts) { f.Entry.Needs.Clarity = 1 },
		},
		{
			"the yearly call", 38,
			func(f *Facts) { f.SelfTestOpen = true }, nil,
			func(f *Facts) { f.SelfTestOpen = false },
		},
		{
			"cold greetings", 39,
			func(f *Facts) { f.Today = calendar.NewDate(2027, 1, 20) }, nil,
			func(f *Facts) { f.Today = calendar.NewDate(2027, 2, 20) },
		},
		{
			"cold greetings, sent", 39,
			func(f *Facts) { f.Today = calendar.NewDate(2027, 1, 20) }, nil,
			func(f *Facts) { logs(f, journal.Contact{On: f.Today, Kind: "card", Direction: "out"}) },
		},
		{
			"three times strong", 40,
			func(f *Facts) { f.Entry.Feeling.After, f.Before = new(7), []journal.Head{ended(8), ended(7)} },
			func(f *Facts) { f.Entry.Feeling.After, f.Before = new(9), []journal.Head{ended(7), {}, ended(10)} },
			func(f *Facts) { f.Before[0] = ended(6) },
		},
		{
			"calmer now", 40,
			func(f *Facts) { f.Entry.Feeling.After, f.Before = new(7), []journal.Head{ended(8), ended(7), ended(2)} }, nil,
			func(f *Facts) { f.Entry.Feeling.After = new(6) },
		},
		{
			"twice strong", 40,
			func(f *Facts) { f.Entry.Feeling.After, f.Before = new(7), []journal.Head{ended(8), ended(7)} }, nil,
			func(f *Facts) { f.Before = f.Before[:1] },
		},
	}
	tested := map[int]bool{}
	for _, tt := range tests {
		tested[tt.rule] = true
		t.Run(tt.name, func(t *testing.T) {
			rule := ruleOf(t, tt.rule)
			for _, holds := range []change{tt.holds, tt.holds2} {
				if holds == nil {
					continue
				}
				f := Facts{Entry: &journal.Entry{Outcome: rule.outcome(), Deal: journal.Deal{Decided: decided}}, Today: decided}
				holds(&f)
				for _, step := range rule.Steps {
					if !slices.Contains(on(step, f), tt.rule) {
						t.Errorf("no note on %s", step)
					}
				}
				tt.without(&f)
				for _, step := range rule.Steps {
					if slices.Contains(on(step, f), tt.rule) {
						t.Errorf("still a note on %s", step)
					}
				}
			}
		})
	}
	for id := 1; id <= 40; id++ {
		if !tested[id] {
			t.Errorf("rule %d is not tested", id)
		}
	}
}

func ruleOf(t *testing.T, id int) Rule {
	t.Helper()
	for _, r := range Rules {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("no rule %d", id)
	return Rule{}
}

// outcome is one that the rule is for.
func (r Rule) outcome() string {
	if r.Outcomes == nil {
		return journal.Lost
	}
	return r.Outcomes[0]
}
