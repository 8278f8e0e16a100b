package coach

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// An action is one concrete next step (A17) and when it is the one to name.
type action struct {
	when func(f Facts) bool
	say  text.Text
}

// actions are the next steps an entry can ask for, the most pressing first:
// what is owed to the buyer, then what was left open, then what to try next
// time.
var actions = []action{
	{
		inState(thread.Reopened),
		text.Say(
			"Thank them today. If they named a time, that is the time to talk.",
			"今日のうちに、お礼をお伝えしましょう。先方が時間を指定されたら、その時間に合わせます。"),
	},
	{
		inState(thread.Lost),
		text.Say(
			"Send the short reply as it stands. It takes a minute and asks for nothing.",
			"短い返信を、そのまま送りましょう。1分で済み、何も求めない文面です。"),
	},
	{
		apologyOwed,
		text.Say(
			"Answer their objection with one line of apology. After that nothing is due to them for a while.",
			"ご指摘に、一言お詫びをお伝えしましょう。そのあとは、しばらくご連絡を控えます。"),
	},
	{
		func(f Facts) bool { return f.Thread.State == thread.Silent && f.Thread.Kind == thread.Review },
		text.Say(
			"Decide calmly whether to go on at a slower pace or to let this one go. Either is a good answer.",
			"間隔を空けて続けるか、ここで区切るかを、落ち着いて決めましょう。どちらを選んでも構いません。"),
	},
	{
		inState(thread.Silent),
		text.Say(
			"Choose the next way to reach them, and write one line that is useful to them.",
			"次の連絡方法を一つ選び、先方の役に立つ一文を用意しましょう。"),
	},
	{
		func(f Facts) bool { return f.Entry.Outcome == journal.Won },
		text.Say(
			"Write down one fact of this win with its date: what they said, or what you did.",
			"今回の受注から、事実を一つ、日付とともに書き留めましょう。先方の言葉でも、自分の行動でも構いません。"),
	},
	{
		func(f Facts) bool { return dueToday(f, thread.Debrief) },
		text.Say(
			"Ask them once for one point that would help you improve. It may stay without an answer.",
			"今後の改善のため、一点だけ教えていただけるか、一度だけ伺いましょう。お返事がなくても構いません。"),
	},
	{
		func(f Facts) bool { return dueToday(f, thread.FollowUp) },
		text.Say(
			"Find one thing that is useful to them and write to them, or put the follow-up off.",
			"先方の役に立つことを一つ見つけて連絡するか、フォローの日を延ばしましょう。"),
	},
	{
		func(f Facts) bool { return feedbackUnused(f.Entry) },
		text.Say(
			"Pick one change that answers their feedback, and give it a date.",
			"いただいたご意見を受けて変えることを一つ選び、日にちを決めましょう。"),
	},
	{
		func(f Facts) bool { return ownConduct(f.Entry) && f.Entry.Plan.Then == "" },
		text.Say(
			"Write one if-then for the day before your next meeting.",
			"次の商談の前日にすることを、「もし〜なら、こうする」の形で一つ書きましょう。"),
	},
	{
		func(f Facts) bool { return low(f.Entry.Needs.Clarity, 2) || f.Entry.Needs.CriterionKnown == "no" },
		text.Say(
			"Bring the four discovery questions to your next first meeting.",
			"次の初回商談に、四つの質問を持って行きましょう。"),
	},
	{
		func(f Facts) bool { return f.Entry.Needs.CriteriaMoved == "yes" },
		text.Say(
			"In one open deal, set a day to ask whether the same things still decide.",
			"進行中の案件を一つ選び、判断基準が変わっていないか確かめる日を決めましょう。"),
	},
	{
		func(f Facts) bool {
			return wellAboveLastYear(f) && (f.Entry.Price.Anchored == "after" || f.Entry.Price.Anchored == "never")
		},
		text.Say(
			"In your next proposal, move one sentence on outcomes in front of the price.",
			"次の提案書で、成果を伝える一文を金額より前に移しましょう。"),
	},
	{
		chemistryAlone,
		text.Say(
			"Write one line: what only you bring to the outcome your next buyer wants.",
			"次のお客様が望む成果のために、自社だからできることを1行で書きましょう。"),
	},
	{
		tooManyOptions,
		text.Say(
			"Take your next proposal and choose the one solution to lead with.",
			"次の提案で、最初に出す一案を選びましょう。"),
	},
	{
		func(f Facts) bool { return f.Entry.Fit.LedBy == "strengths" },
		text.Say(
			"Begin your next proposal with their problem, in their own words.",
			"次の提案書は、先方の課題を先方の言葉で書くところから始めましょう。"),
	},
	{
		func(f Facts) bool { return f.Entry.LanguageMatch() == journal.SomeoneDiffers },
		text.Say(
			"Before your next meeting, ask which language each person prefers.",
			"次の商談の前に、皆さんがどの言語を望まれるか伺っておきましょう。"),
	},
	{
		func(f Facts) bool { return f.Entry.Lesson.Text != "" && f.Entry.Plan.Then == "" },
		text.Say(
			"Turn your lesson into one if-then for a meeting you already have.",
			"学びを、次に予定している商談の「もし〜なら、こうする」に書き換えましょう。"),
	},
}

// smallStep is the next action where the entry asks for none (B13).
var smallStep = text.Say(
	"Write to one other buyer today, with one thing that is useful to them.",
	"今日、ほかのお客様お一人に、役に立つことを一つ添えて連絡しましょう。")

// NextAction names the one concrete step with which a walk closes (A17): the
// first of the entry's open ends or, where there is none, one small step in
// another deal.
func NextAction(f Facts) text.Text {
	if a, ok := openEnd(f.whole()); ok {
		return a.say
	}
	return smallStep
}

// nothingOpen: the entry itself asks for no next step.
func nothingOpen(f Facts) bool {
	_, open := openEnd(f)
	return !open
}

func openEnd(f Facts) (action, bool) {
	for _, a := range actions {
		if a.when(f) {
			return a, true
		}
	}
	return action{}, false
}

func inState(s thread.State) func(f Facts) bool {
	return func(f Facts) bool { return f.Thread.State == s }
}

// apologyOwed: they objected, and nothing has gone to them since.
func apologyOwed(f Facts) bool {
	if f.Thread.State != thread.Complained {
		return false
	}
	contacts := byDay(f.Entry.Thread.Contacts)
	objection := slices.IndexFunc(contacts, func(c journal.Contact) bool { return c.Result == complained && c.On == f.Thread.Since })
	return !slices.ContainsFunc(contacts[objection+1:], func(c journal.Contact) bool { return !c.Touch().Incoming() })
}
