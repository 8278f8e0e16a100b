package coach

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
)

// A Parting is the coach's last word of a walk.
type Parting struct {
	Lines   []text.Text
	Sources []string // what they rest on, see [SourceName]
}

// Closing is the last word after a deal that ended so: after a loss that good
// work loses deals too (A20) and that it was taken with courtesy (D7), after a
// silence that nothing is decided (E12), after a win that it is evidence to
// keep (A21).
func Closing(outcome string) Parting {
	switch outcome {
	case journal.Won:
		return Parting{[]text.Text{text.Say(
			"A win, with its date. It belongs among the facts your confidence rests on.",
			"受注の事実が、日付とともに残りました。これからの自信を支える記録です。")}, []string{"A21"}}
	case journal.Silent:
		return Parting{[]text.Text{text.Say(
			"Nothing is decided yet. What comes next has its own day; until then it need not be on your mind.",
			"まだ何も決まっていません。次のことは、その日が来てからで十分です。それまでは気にかけなくて大丈夫です。")}, []string{"E12"}}
	default:
		return Parting{[]text.Text{
			text.Say(
				"Good work loses deals too. This one is a single answer, not a measure of you.",
				"よい仕事をしていても、失注はあります。今回は一つの返事であって、あなたへの評価ではありません。"),
			text.Say(
				"A deal lost fairly and closed with courtesy. That is good work, and enough for today.",
				"力を尽くし、礼を尽くして終えました。立派な仕事です。今日はこれで十分です。"),
		}, []string{"A20", "D7"}}
	}
}

// Observer is the question of a fair onlooker, which sets one at a distance
// from what hurts.
var Observer = text.Say(
	"What would a fair observer say happened?",
	"公平な第三者なら、何があったと言うでしょうか。")

// Breathing is shown beside the breath, one line after the other.
var Breathing = []text.Text{
	text.Say("Breathe in while the line grows.", "線が伸びる間、息を吸います。"),
	text.Say("Breathe out, slowly, while it shrinks.", "線が縮む間、ゆっくり息を吐きます。"),
	text.Say("Let your shoulders come down.", "肩の力を抜きます。"),
	text.Say("Nothing has to be answered in this half minute.", "この30秒は、何かに答える必要はありません。"),
}

// An action is one concrete next step (A17) and when it is the one to name.
type action struct {
	outcomes []string // nil: every one
	when     func(f Facts) bool
	say      text.Text
}

// actions are the next steps an entry can ask for, the most pressing first:
// what is owed to others, then what was left open, then what to try next time.
var actions = []action{
	{
		decidedNo, replyOwed,
		text.Say(
			"Send the short reply as it stands. It takes a minute and asks for nothing.",
			"短い返信を、そのまま送りましょう。1分で済み、何も求めない文面です。"),
	},
	{
		[]string{journal.Silent},
		mayWrite,
		text.Say(
			"Choose the next way to reach them, and write one line that is useful to them.",
			"次の連絡方法を一つ選び、先方の役に立つ一文を用意しましょう。"),
	},
	{
		[]string{journal.Won},
		func(Facts) bool { return true },
		text.Say(
			"Write down one fact of this win with its date: what they said, or what you did.",
			"今回の受注から、事実を一つ、日付とともに書き留めましょう。先方の言葉でも、自分の行動でも構いません。"),
	},
	{
		nil, func(f Facts) bool { return feedbackUnused(f.Entry) },
		text.Say(
			"Pick one change that answers their feedback, and give it a date.",
			"いただいたご意見を受けて変えることを一つ選び、日にちを決めましょう。"),
	},
	{
		nil, func(f Facts) bool { return ownConduct(f.Entry) && f.Entry.Plan.Then == "" },
		text.Say(
			"Write one if-then for the day before your next meeting.",
			"次の商談の前日にすることを、「もし〜なら、こうする」の形で一つ書きましょう。"),
	},
	{
		nil, func(f Facts) bool { return low(f.Entry.Needs.Clarity, 2) || f.Entry.Needs.CriterionKnown == "no" },
		text.Say(
			"Bring the four discovery questions to your next first meeting.",
			"次の初回商談に、四つの質問を持って行きましょう。"),
	},
	{
		nil, func(f Facts) bool { return f.Entry.Needs.CriteriaMoved == "yes" },
		text.Say(
			"In one open deal, set a day to ask whether the same things still decide.",
			"進行中の案件を一つ選び、判断基準が変わっていないか確かめる日を決めましょう。"),
	},
	{
		nil, func(f Facts) bool {
			return wellAboveLastYear(f) && (f.Entry.Price.Anchored == "after" || f.Entry.Price.Anchored == "never")
		},
		text.Say(
			"In your next proposal, move one sentence on outcomes in front of the price.",
			"次の提案書で、成果を伝える一文を金額より前に移しましょう。"),
	},
	{
		nil, chemistryAlone,
		text.Say(
			"Write one line: what only you bring to the outcome your next buyer wants.",
			"次のお客様が望む成果のために、自社だからできることを1行で書きましょう。"),
	},
	{
		nil, tooManyOptions,
		text.Say(
			"Take your next proposal and choose the one solution to lead with.",
			"次の提案で、最初に出す一案を選びましょう。"),
	},
	{
		nil, func(f Facts) bool { return f.Entry.Fit.LedBy == "strengths" },
		text.Say(
			"Begin your next proposal with their problem, in their own words.",
			"次の提案書は、先方の課題を先方の言葉で書くところから始めましょう。"),
	},
	{
		nil, func(f Facts) bool { return f.Entry.LanguageMatch() == journal.SomeoneDiffers },
		text.Say(
			"Before your next meeting, ask which language each person prefers.",
			"次の商談の前に、皆さんがどの言語を望まれるか伺っておきましょう。"),
	},
	{
		nil, func(f Facts) bool { return f.Entry.Lesson.Text != "" && f.Entry.Plan.Then == "" },
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
	if a, ok := openEnd(f); ok {
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
		if (a.outcomes == nil || slices.Contains(a.outcomes, f.Entry.Outcome)) && a.when(f) {
			return a, true
		}
	}
	return action{}, false
}
