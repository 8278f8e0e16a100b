package ui

import (
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

// weekBefore is the week before the one that tests begin in.
var weekBefore = calendar.Week{Year: 2026, Number: 46}

// earlierReview is a review of the week before that made a plan.
func earlierReview(d *driver) journal.Review {
	return journal.Review{
		Week: weekBefore, Saved: start.AddDate(0, 0, -7), Done: true,
		BuyersSaid: d.either("\"We would rather wait for the new budget.\"", "「新しい予算が決まるまで待ちたい」"),
		InMyHands:  d.either("I sent the proposal before I knew who decides.", "決裁者が分からないまま提案書を送った。"),
		Kept:       d.either("One page instead of twenty.", "資料を1枚にまとめたこと。"),
		Plan: journal.Plan{
			If:   d.either("a brief lists three topics", "要望が三つ挙がったら"),
			Then: d.either("ask which one they would keep", "一つに絞るならどれかを伺う"),
		},
	}
}

// reviewing has a review of the week before in the journal, then presses keys.
func reviewing(keys ...string) func(*driver) {
	return func(d *driver) {
		d.keepReview(earlierReview(d))
		d.Press(keys...)
	}
}

// keepReview puts a review into the journal.
func (d *driver) keepReview(r journal.Review) {
	d.t.Helper()
	if err := d.store.Store.SaveReview(r); err != nil {
		d.t.Fatal(err)
	}
}

// quietWeek moves the clock to the Friday of a week without a loss.
func quietWeek(d *driver) { d.Advance(7 * 24 * time.Hour) }

// reviewAnswers are typed into the questions of a full review, in their order.
var reviewAnswers = []answer{
	{"last-plan", []string{"1", "enter"}, []string{"1", "enter"}},
	{"figures", []string{"enter"}, []string{"enter"}},
	{"unfinished", []string{"ctrl+n"}, []string{"ctrl+n"}},
	{
		"buyers-said",
		[]string{`"Following our review we will work with another partner.`, "ctrl+d"},
		[]string{`"検討の結果、今回は他社様にお願いします、とのこと。`, "ctrl+d"},
	},
	{
		"in-my-hands",
		[]string{`"The order: the price came before what it buys.`, "ctrl+d"},
		[]string{`"話す順番。価値より先に価格を出してしまった。`, "ctrl+d"},
	},
	{
		"kept",
		[]string{`"The short walk through the plant.`, "ctrl+d"},
		[]string{`"工場を一緒に短く見て回ったこと。`, "ctrl+d"},
	},
	{
		"meeting",
		[]string{`"Thursday's kickoff at Kita Foods`, "enter", `"ask what better would mean to them`, "enter"},
		[]string{`"木曜の北フーズとの打ち合わせ`, "enter", `"何をもって良い提案とするかを伺う`, "enter"},
	},
	{"plan", []string{"enter", "enter"}, []string{"enter", "enter"}},
}

// reviewTo opens the review and answers it up to the step named, which stays
// as it opens.
func reviewTo(step string) func(*driver) {
	return func(d *driver) {
		reviewing("w")(d)
		d.toReviewStep(step)
	}
}

func (d *driver) toReviewStep(step string) {
	d.t.Helper()
	for _, a := range reviewAnswers {
		if d.reviewStep() == step {
			return
		}
		if a.step == d.reviewStep() {
			a.fill(d)
		}
	}
	if d.reviewStep() != step {
		d.t.Fatalf("the review is at %q, not at %q\n%s", d.reviewStep(), step, d.View())
	}
}

// reviewStep is the step of the review in view, or "".
func (d *driver) reviewStep() string {
	if r, ok := d.app.top().(review); ok && r.ready {
		return r.step().id
	}
	return ""
}

// addThin adds two losses of the week that nothing is written about.
func (d *driver) addThin() (first, second journal.Entry) {
	d.t.Helper()
	first, second = anEntry(d.either("Shirakaba Foods", "白樺食品")), anEntry(d.either("Hayabusa Holdings", "はやぶさホールディングス"))
	second.Deal.Decided = second.Deal.Decided.AddDays(-1)
	if err := d.store.Add([]journal.Entry{first, second}, start); err != nil {
		d.t.Fatal(err)
	}
	return first, second
}

// finishReview goes through the whole of a full review.
func finishReview(d *driver) {
	reviewTo("plan")(d)
	d.Press("enter", "enter")
	for b := range brushLifted {
		d.Send(brushStroke(b))
	}
}

// reviewScenes are the weekly review in every state.
var reviewScenes = []scene{
	{"review-last-plan", whole, AtHome, reviewing("w")},
	{"review-plan-used", whole, AtHome, reviewing("w", "1")},
	{"review-win-kept", whole, AtHome, reviewing("w", "1", "a")},
	{"review-figures", whole, AtHome, reviewTo("figures")},
	{"review-unfinished", whole, AtHome, func(d *driver) {
		d.addThin()
		reviewTo("unfinished")(d)
	}},
	{"review-buyers-said", whole, AtHome, func(d *driver) {
		reviewTo("buyers-said")(d)
		d.Type(d.either("We were compared with two others and nobody asked for a lower price.", "二社と比べられたが、値下げは求められなかった。"))
	}},
	{"review-in-my-hands", whole, AtHome, reviewTo("in-my-hands")},
	{"review-kept", whole, AtHome, reviewTo("kept")},
	{"review-meeting", whole, AtHome, reviewTo("meeting")},
	{"review-plan", whole, AtHome, reviewTo("plan")},
	{"review-end", whole, AtHome, finishReview},
	{"review-end-nothing", empty, AtHome, func(d *driver) {
		d.Press("w")
		for d.reviewStep() != "" {
			d.Press("ctrl+d", "enter")
		}
	}},
	{"review-empty", empty, AtHome, pressing("w")},
	{"review-short-win", whole, AtHome, func(d *driver) {
		quietWeek(d)
		d.Press("w", "enter")
	}},
	{"review-short-plan", whole, AtHome, func(d *driver) {
		quietWeek(d)
		reviewing("w", "2", "enter", "enter", "ctrl+d")(d)
	}},
	{"review-past", whole, AtHome, reviewing("w", "b")},
	{"review-home", whole, AtHome, func(d *driver) {
		d.Advance(6 * time.Hour)
		reviewing("s", "esc")(d)
	}},
	{"review-done", whole, AtHome, func(d *driver) {
		finishReview(d)
		d.Press("enter", "w")
	}},
}
