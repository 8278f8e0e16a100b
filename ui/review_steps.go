package ui

import (
	"slices"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A reviewStep is one page of the weekly review.
type reviewStep struct {
	id      string
	title   text.Text
	lead    text.Text // what it says before it asks
	seconds int       // what it takes a person
	ask     []reviewQuestion
	when    func(r review) bool // nil: always
	sources []string
}

// A reviewQuestion asks for one text of a review.
type reviewQuestion struct {
	id        string
	ask, hint text.Text
	late      text.Text    // in the place of ask once the week is over; zero: the same
	kind      journal.Kind // Choice, Prose or Line
	at        func(r *journal.Review) *string
}

// The steps that show something besides their questions.
const (
	stepLastPlan   = "last-plan"
	stepFigures    = "figures"
	stepUnfinished = "unfinished"
	stepPlan       = "plan"
)

// fullReview are the steps of a week with losses: the last plan, the figures,
// the losses that little was written about, four questions, one plan.
var fullReview = []reviewStep{
	lastPlanStep,
	{id: stepFigures, title: text.Say("The week in figures", "この週の数字"), seconds: 180, sources: []string{coach.WinLoss}},
	{
		id: stepUnfinished, title: text.Say("Little is written about these yet", "まだ記入の少ない失注"), seconds: 180,
		when: func(r review) bool { return len(r.offered) > 0 },
		lead: text.Say("90 seconds each, or none at all: it is only worth it while you remember.", "1件90秒ほどです。覚えているうちに書けるものだけで、飛ばしても構いません。"),
	},
	{
		id: "buyers-said", title: text.Say("Question 1 of 4", "質問 1/4"), seconds: 150, sources: []string{coach.WinLoss},
		ask: []reviewQuestion{{
			id: "buyers-said", kind: journal.Prose,
			ask: text.Say("What did buyers say, in their words?", "お客様は何と言いましたか（そのままの言葉で）"),
			at:  func(r *journal.Review) *string { return &r.BuyersSaid },
		}},
	},
	{
		id: "in-my-hands", title: text.Say("Question 2 of 4", "質問 2/4"), seconds: 105, sources: []string{coach.Reappraisal},
		lead: text.Say("Budget, timing and a change of direction are out of your hands. This is about the rest.", "予算、時期、先方の方針転換は、自分では変えられません。それ以外のことを書きます。"),
		ask: []reviewQuestion{{
			id: "in-my-hands", kind: journal.Prose,
			ask: text.Say("Which part was in your hands?", "自分で変えられたのは、どの部分でしたか"),
			at:  func(r *journal.Review) *string { return &r.InMyHands },
		}},
	},
	{
		id: "kept", title: text.Say("Question 3 of 4", "質問 3/4"), seconds: 75, sources: []string{coach.SmallWins},
		ask: []reviewQuestion{{
			id: "kept", kind: journal.Prose,
			ask: text.Say("What worked that you keep?", "うまくいったことで、これからも続けたいことは"),
			at:  func(r *journal.Review) *string { return &r.Kept },
		}},
	},
	{
		id: "meeting", title: text.Say("Question 4 of 4", "質問 4/4"), seconds: 120, sources: []string{coach.IfThen},
		ask: []reviewQuestion{
			{
				id: "meeting", kind: journal.Line,
				ask:  text.Say("In which meeting next week do you try one change?", "来週、どの商談で、やり方を一つ変えてみますか"),
				late: text.Say("In which meeting this week do you try one change?", "今週、どの商談で、やり方を一つ変えてみますか"),
				hint: text.Say("Thursday's kickoff at Kita Foods", "木曜の北フーズとの打ち合わせ"),
				at:   func(r *journal.Review) *string { return &r.Meeting },
			},
			{
				id: "change", kind: journal.Line,
				ask:  text.Say("Which change?", "何を変えますか"),
				hint: text.Say("ask which topic they would keep", "一つに絞るならどれかを伺う"),
				at:   func(r *journal.Review) *string { return &r.Change },
			},
		},
	},
	planStep,
}

// shortReview are the steps of a week without a loss: the last plan, who is to
// be contacted, one win, one plan.
var shortReview = []reviewStep{
	lastPlanStep,
	{id: stepFigures, title: text.Say("The week, and what is due", "この週の数字と、期日の来ている連絡"), seconds: 45},
	{
		id: "kept", title: text.Say("One win", "よかったことを一つ"), seconds: 45, sources: []string{"A21", coach.SmallWins},
		lead: text.Say("A small one will do. It goes into your evidence with today's date.", "小さなことで構いません。今日の日付で「自信の根拠」に残ります。"),
		ask: []reviewQuestion{{
			id: "kept", kind: journal.Prose,
			ask: text.Say("What went well?", "うまくいったことは"),
			at:  func(r *journal.Review) *string { return &r.Kept },
		}},
	},
	planStep,
}

var lastPlanStep = reviewStep{
	id: stepLastPlan, title: text.Say("The last plan first", "まず、前回の計画から"), seconds: 30, sources: []string{coach.IfThen},
	when: func(r review) bool { return r.asksPlan },
	ask: []reviewQuestion{{
		id: "plan-came-up", kind: journal.Choice,
		ask: text.Say("Did it come up?", "使う場面はありましたか"),
		at:  func(r *journal.Review) *string { return &r.PlanCameUp },
	}},
}

var planStep = reviewStep{
	id: stepPlan, title: text.Say("One plan", "計画を一つ"), seconds: 60, sources: []string{coach.IfThen},
	lead: text.Say("One is enough. Home shows it until it comes up.", "一つで十分です。使う場面が来るまで、ホームに表示します。"),
	ask: []reviewQuestion{
		{
			id: "plan.if", ask: text.Say("If", "もし"), kind: journal.Line,
			hint: text.Say("a brief lists three topics", "要望が三つ挙がったら"),
			at:   func(r *journal.Review) *string { return &r.Plan.If },
		},
		{
			id: "plan.then", ask: text.Say("then I", "そのときは"), kind: journal.Line,
			hint: text.Say("ask which one they would keep", "一つに絞るならどれかを伺う"),
			at:   func(r *journal.Review) *string { return &r.Plan.Then },
		},
	},
}

// short reports whether the week has no losses.
func (r review) short() bool { return len(r.week.Losses) == 0 }

// stepsOf are the steps that the week takes.
func (r review) stepsOf() []reviewStep {
	steps := fullReview
	if r.short() {
		steps = shortReview
	}
	return slices.DeleteFunc(slices.Clone(steps), func(s reviewStep) bool { return s.when != nil && !s.when(r) })
}

// enter shows step i, with the answers so far.
func (r review) enter(i int) review {
	r.at, r.top = i, 0
	s := r.step()
	r.draft.Step = s.id
	if s.id == stepPlan {
		r = r.prefilled()
	}
	fields := make([]field, len(s.ask))
	over := r.draft.Week != calendar.WeekOf(r.today())
	for n, q := range s.ask {
		if over && !q.late.IsZero() {
			q.ask = q.late
		}
		fields[n] = q.field(&r.draft)
	}
	r.form = form{env: r.env, fields: against(fields, &journal.Entry{})}.focused()
	return r
}

// prefilled makes the plan of the meeting and the change, or of a plan that has
// not come up yet. What the person wrote is left as it is.
func (r review) prefilled() review {
	if r.draft.Plan != r.proposed {
		return r
	}
	plan := journal.Plan{Then: r.draft.Change}
	if r.draft.Meeting != "" {
		plan.If = text.Say("I am at %s", "%sになったら").With(r.draft.Meeting).In(r.lang)
	}
	if plan == (journal.Plan{}) && r.asksPlan && r.draft.PlanCameUp != "yes" {
		plan = journal.Plan{If: r.last.Plan.If, Then: r.last.Plan.Then}
	}
	r.draft.Plan, r.proposed = plan, plan
	return r
}

// field is the question in place.
func (q reviewQuestion) field(r *journal.Review) field {
	ask := coach.Question{Field: q.id, Ask: q.ask, Hint: q.hint, Long: true}
	// The answers are read from the fields; no entry takes them.
	nowhere := func(*journal.Entry) *string { return new(string) }
	switch q.kind {
	case journal.Choice:
		return choiceField{asked: asked{q.id, q.ask}, options: journal.YesNo, value: *q.at(r), at: nowhere, numbered: true}
	case journal.Prose:
		return newProse(ask, *q.at(r), "", nowhere)
	default:
		read := func(string, *journal.Entry) (understood, problem text.Text) { return text.Text{}, text.Text{} }
		return lineField(ask, *q.at(r), read, func(*journal.Entry) string { return "" })
	}
}

// answered is the review with what stands in the fields now. A plan in other
// words is another plan, which was not used yet.
func (r review) answered() review {
	was := r.draft.Plan
	for i, q := range r.step().ask {
		switch fl := r.form.fields[i].(type) {
		case choiceField:
			*q.at(&r.draft) = fl.value
		case proseField:
			*q.at(&r.draft) = fl.input.Value()
		case typedField:
			*q.at(&r.draft) = fl.input.Value()
		}
	}
	if r.draft.Plan != was {
		r.draft.Plan.UsedOn = calendar.Date{}
	}
	return r.marked()
}

// marked is the review with the last plan marked as used where it came up.
func (r review) marked() review {
	if !r.asksPlan {
		return r
	}
	used := calendar.Date{}
	if r.draft.PlanCameUp == "yes" {
		if used = r.last.Plan.UsedOn; used.IsZero() {
			used = r.today()
		}
	}
	r.last.Plan.UsedOn = used
	return r
}
