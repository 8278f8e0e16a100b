package pattern_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
	"daruma/journal/thread"
)

var (
	friday   = calendar.NewDate(2026, 11, 20)
	thisWeek = calendar.WeekOf(friday)
)

// on returns a change that sets the day and the company, and then does more.
func on(day calendar.Date, company string, more func(e *journal.Entry)) func(e *journal.Entry) {
	return func(e *journal.Entry) {
		e.Deal.Decided, e.Deal.Company = day, company
		if more != nil {
			more(e)
		}
	}
}

// aWeek is a journal of nine weeks.
func aWeek() []journal.Head {
	moved := func(e *journal.Entry) { e.Needs.CriteriaMoved = "yes" }
	heads := []journal.Head{
		deal(journal.Lost, on(friday, "Aoyama", func(e *journal.Entry) {
			e.Needs.CriteriaMoved, e.Conditions = "yes", []string{"timing"}
			e.Feeling = journal.Feeling{Before: new(8), After: new(4)}
			e.Lesson.Text, e.Plan.Then = "ask again", "I ask again"
			e.Attributes = map[string]string{"Owner": "Ken"}
		})),
		deal(journal.Lost, on(friday.AddDays(-4), "Minato", func(e *journal.Entry) {
			e.Needs.CriteriaMoved, e.Reply.SentOn = "yes", friday.AddDays(-3)
			e.Chemistry.Rating, e.Language.Meetings = 3, "en"
		})),
		deal(journal.Silent, on(friday.AddDays(-1), "Kita", nil)),
		deal(journal.Won, on(friday.AddDays(2), "Hoshino", nil)),
		deal(journal.Lost, on(friday.AddDays(-5), "Sunday before", func(e *journal.Entry) {
			e.Needs.CriteriaMoved, e.Conditions = "yes", []string{"timing"}
			e.Attributes = map[string]string{"Owner": "Ken"}
			e.Thread.Contacts = []journal.Contact{
				{On: friday.AddDays(-2), Kind: "email", Direction: "out", Result: "no-answer"},
				{On: friday.AddDays(-1), Kind: "phone", Direction: "in", Result: "answered"},
				{On: friday.AddDays(-9), Kind: "phone", Direction: "out", Result: "absent"},
			}
		})),
		deal(journal.Lost, on(friday.AddDays(-4-57), "Nine weeks before", moved)),
	}
	for i := range 12 {
		heads = append(heads, deal(journal.Won, on(friday.AddDays(-12-i), "Won", nil)))
	}
	return heads
}

func TestReview(t *testing.T) {
	w := pattern.Review(aWeek(), thisWeek, friday, thread.Rules{}, nil)
	companies := func(cases []pattern.Case) string {
		var names []string
		for _, c := range cases {
			names = append(names, c.Company)
		}
		return strings.Join(names, ", ")
	}
	for _, c := range []struct{ what, got, want string }{
		{"week", w.Week.String() + " " + w.Since.String() + " " + w.Until.String(), "2026-W47 2026-11-16 2026-11-22"},
		{"losses", companies(w.Losses), "Aoyama, Minato"},
		{"silences", companies(w.Silences), "Kita"},
		{"wins", companies(w.Wins), "Hoshino"},
		{"replies sent", companies(w.RepliesSent), "Minato"},
		{"lessons open", companies(w.LessonsOpen), "Aoyama"},
		{"plans open", companies(w.PlansOpen), "Aoyama"},
		{"unfinished, the newest two", companies(w.Unfinished), "Aoyama, Sunday before"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.what, c.got, c.want)
		}
	}
	if len(w.Done) != 1 || w.Done[0].Kind != "email" || w.Done[0].Company != "Sunday before" {
		t.Errorf("contacts made are %+v", w.Done)
	}
	if w.Feeling.N != 1 || *w.Feeling.Before != 8 {
		t.Errorf("feeling is %+v", w.Feeling)
	}
	if b := w.Before; b.Losses != 1 || b.Wins != 12 || b.LossRate.K != 1 || b.LossRate.N != 13 || b.Until != friday.AddDays(-5) {
		t.Errorf("the eight weeks before are %+v", b)
	}
	if len(w.RepliesOwed) != 2 || w.RepliesOwed[1].Company != "Aoyama" || w.RepliesOwed[1].On != friday.AddDays(4) {
		t.Errorf("replies owed are %+v", w.RepliesOwed)
	}
	for _, d := range w.Due {
		if d.Kind == thread.Reply || d.On.After(w.Until) {
			t.Errorf("%+v is not due in the week", d)
		}
	}
}

func TestWhatAWeekShares(t *testing.T) {
	w := pattern.Review(aWeek(), thisWeek, friday, thread.Rules{}, nil)
	var got []string
	for _, s := range w.Shared {
		got = append(got, s.Factor+"="+s.Value)
	}
	if want := []string{"criteria_moved=yes", "Owner=Ken", "condition:timing=ticked"}; !slices.Equal(got, want) {
		t.Fatalf("shared are %q, want %q", got, want)
	}
	s := w.Shared[0]
	if s.Week != (pattern.Count{K: 2, N: 2}) || s.Losses != (pattern.Count{K: 1, N: 1}) || s.Wins != (pattern.Count{K: 0, N: 12}) || s.Verdict != pattern.TooFew {
		t.Errorf("%+v", s)
	}
	want := text.Say(
		"criteria moved: 2 of this week's 2 losses; in the eight weeks before 1 of 1 loss and 0 of 12 wins. Whether it matters cannot be told yet.",
		"判断基準が変わった：今週は失注2件のうち2件。直前の8週間は失注1件のうち1件、受注12件のうち0件。失注と関係があるかは、まだ判断できません。")
	if got := s.Sentence(); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestWhatIsAskedOfLossesAloneTellsNothing(t *testing.T) {
	timing := func(e *journal.Entry) { e.Conditions, e.Needs.CriteriaMoved = []string{"timing"}, "yes" }
	heads := []journal.Head{deal(journal.Lost, on(friday, "A", timing))}
	for i := range 15 {
		heads = append(heads, deal(journal.Lost, on(friday.AddDays(-10-i), "B", timing)), deal(journal.Won, on(friday.AddDays(-10-i), "C", nil)))
	}
	for _, s := range pattern.Review(heads, thisWeek, friday, thread.Rules{}, nil).Shared {
		want := map[string]pattern.Verdict{"criteria_moved": pattern.Clear, "condition:timing": pattern.CannotTell}[s.Factor]
		if s.Verdict != want {
			t.Errorf("%s is %s, want %s", s.Factor, s.Verdict, want)
		}
	}
}

func TestReviewBeginsWithTheLastPlan(t *testing.T) {
	week := func(ago int) calendar.Week { return calendar.WeekOf(friday.AddDays(-7 * ago)) }
	reviews := []journal.Review{
		{Week: thisWeek, PlanCameUp: "yes", Kept: "the outline", Change: "ask", Plan: journal.Plan{Then: "this week's own"}},
		{Week: week(3), Plan: journal.Plan{If: "old", Then: "old"}},
		{Week: week(2), Plan: journal.Plan{If: "a brief lists three topics", Then: "ask which they keep"}},
		{Week: week(1)},
		{Week: week(-1), Plan: journal.Plan{Then: "later"}},
	}
	w := pattern.Review(nil, thisWeek, friday, thread.Rules{}, reviews)
	if w.LastPlan == nil || *w.LastPlan != (pattern.LastPlan{Week: week(2), If: "a brief lists three topics", Then: "ask which they keep", CameUp: "yes"}) {
		t.Errorf("the last plan is %+v", w.LastPlan)
	}
	if w.Answers == nil || w.Answers.Kept != "the outline" {
		t.Errorf("the answers are %+v", w.Answers)
	}
}

func TestReviewOfALetGoOrWellWrittenLossOffersNothing(t *testing.T) {
	heads := []journal.Head{
		deal(journal.Lost, on(friday, "let go", func(e *journal.Entry) { e.Thread.LetGo = true })),
		deal(journal.Lost, on(friday, "written", func(e *journal.Entry) {
			e.Needs.Clarity, e.Chemistry.Rating, e.Reasons.Mine = 3, 4, "fit"
		})),
		deal(journal.Lost, on(friday.AddDays(-70), "long ago", nil)),
	}
	if w := pattern.Review(heads, thisWeek, friday, thread.Rules{}, nil); len(w.Unfinished) != 0 {
		t.Errorf("%+v", w.Unfinished)
	}
}

func TestReviewAsJSON(t *testing.T) {
	data, err := json.Marshal(pattern.Review(nil, thisWeek, friday, thread.Rules{}, nil))
	if err != nil {
		t.Fatal(err)
	}
	const empty = `{"week":"2026-W47","since":"2026-11-16","until":"2026-11-22","losses":[],"silences":[],"wins":[],` +
		`"feeling":{"n":0,"before_median":null,"after_median":null},"replies_sent":[],"replies_owed":[],"follow_ups_done":[],` +
		`"follow_ups_due":[],"lessons_open":[],"plans_open":[],"before":{"since":"2026-09-21","until":"2026-11-15","losses":0,` +
		`"wins":0,"silent":0,"loss_rate":{"k":0,"n":0,"share":null,"low":null,"high":null}},"shared":[],"unfinished":[],` +
		`"last_plan":null,"answers":null}`
	if string(data) != empty {
		t.Errorf("an empty week is\n%s, want\n%s", data, empty)
	}
}

func TestReviewInWords(t *testing.T) {
	heads := aWeek()
	heads[0].Company = "# <b>Aoyama*\n2"
	reviews := []journal.Review{
		{Week: thisWeek, PlanCameUp: "yes", BuyersSaid: "# too dear", Change: "ask Tanaka"},
		{Week: calendar.WeekOf(friday.AddDays(-7)), Plan: journal.Plan{If: "a brief", Then: "ask"}},
	}
	w := pattern.Review(heads, thisWeek, friday, thread.Rules{}, reviews)

	page := w.Markdown(text.English)
	for _, want := range []string{
		"# Week 2026-W47, 2026-11-16 to 2026-11-22\n", "2 lost, 1 won, 1 silent\n", `- 2026-11-20, \# \<b\>Aoyama\* 2` + "\n",
		"## In common with the eight weeks before\n\n- criteria moved: 2 of this week's 2 losses", `- **What buyers said**: \# too dear`,
		"- **The last plan**: if a brief, then I ask\n", "from 8 to 4 of 10",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is missing in\n%s", want, page)
		}
	}
	if page := w.Markdown(text.Japanese); !strings.Contains(page, "## 直前の8週間との共通点") || strings.Contains(page, "%!") {
		t.Errorf("in Japanese it is\n%s", page)
	}

	const shared = `Week 2026-W47 (2026-11-16 to 2026-11-22): 2 lost, 1 won, 1 silent.
The eight weeks before: lost 8% (1-33%), 1 of 13.
In common: criteria moved: 2 of this week's 2 losses; in the eight weeks before 1 of 1 loss and 0 of 12 wins. Whether it matters cannot be told yet.
`
	got := w.Share(text.English)
	if !strings.HasPrefix(got, shared) {
		t.Errorf("shared is\n%s, want it to begin with\n%s", got, shared)
	}
	for _, l := range text.Langs {
		got := w.Share(l)
		if strings.Count(got, "\n") != 5 {
			t.Errorf("shared has not five lines:\n%s", got)
		}
		for _, private := range []string{"Aoyama", "Minato", "Kita", "Hoshino", "Tanaka", "dear", "brief", "Ken", "8 to 4", "%!"} {
			if strings.Contains(got, private) {
				t.Errorf("shared tells %q:\n%s", private, got)
			}
		}
	}
}

func TestWhatSharingMeans(t *testing.T) {
	shared := func(v pattern.Verdict, losses, wins int) pattern.Shared {
		return pattern.Shared{
			Factor: "criteria_moved", Value: "yes", Verdict: v,
			Week: pattern.Count{K: 1, N: 1}, Losses: pattern.Count{K: losses, N: 20}, Wins: pattern.Count{K: wins, N: 20},
		}
	}
	for _, c := range []struct {
		shared pattern.Shared
		want   string
	}{
		{shared(pattern.Clear, 18, 3), "It goes with losing, clearly; that does not make it the cause."},
		{shared(pattern.Leaning, 14, 7), "It leans towards losing; chance is not ruled out."},
		{shared(pattern.Clear, 3, 18), "It goes with winning rather than with losing."},
		{shared(pattern.CannotTell, 14, 12), "Whether it matters cannot be told yet."},
	} {
		if got := c.shared.Sentence().EN; !strings.HasSuffix(got, c.want) {
			t.Errorf("%q, want it to end with %q", got, c.want)
		}
	}
}

func TestShareKeepsConductToOneself(t *testing.T) {
	late := func(e *journal.Entry) { e.Conduct.Late = true }
	heads := []journal.Head{deal(journal.Lost, on(friday, "A", late)), deal(journal.Lost, on(friday.AddDays(-9), "B", late))}
	w := pattern.Review(heads, thisWeek, friday, thread.Rules{}, nil)
	if len(w.Shared) != 1 || w.Shared[0].Factor != "conduct" {
		t.Fatalf("shared are %+v", w.Shared)
	}
	if got := w.Share(text.English); strings.Contains(got, "late") {
		t.Errorf("it tells of being late:\n%s", got)
	}
}

func TestContactsWithoutADirection(t *testing.T) {
	contact := func(direction, result string) journal.Contact {
		return journal.Contact{On: friday, Kind: "phone", Direction: direction, Result: result}
	}
	for _, c := range []struct {
		contact journal.Contact
		ours    bool
	}{
		{contact("out", "reached"), true},
		{contact("out", "answered"), true},
		{contact("in", "reached"), false},
		{contact("", "no-answer"), true},
		{contact("", "complained"), false},
	} {
		head := deal(journal.Won, func(e *journal.Entry) { e.Thread.Contacts = []journal.Contact{c.contact} })
		w := pattern.Review([]journal.Head{head}, thisWeek, friday, thread.Rules{}, nil)
		if got := len(w.Done) == 1; got != c.ours {
			t.Errorf("%+v counts as made by us: %t, want %t", c.contact, got, c.ours)
		}
	}
}
