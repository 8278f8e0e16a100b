package coach

import (
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// laterRules are about the buyer afterwards: the reply, the debrief and the
// follow-ups.
var laterRules = []Rule{
	{
		ID: 21, Steps: []string{"reply", Close, FollowUps},
		When: func(f Facts) bool { return f.Thread.State == thread.Lost && !f.Thread.Next.After(f.Today) },
		Say: text.Say(
			"They have told you, and no reply has gone yet. The shortest is enough: thanks for the notice, your name, and nothing asked.",
			"結果のご連絡への返信がまだのようです。お礼と名前だけの、何も尋ねない短い文面で十分です。"),
		Sources: []string{"B6", "A16", "D4"},
	},
	{
		ID: 22, Steps: []string{"followup", FollowUps},
		When: func(f Facts) bool { return dueToday(f, thread.Debrief) },
		Say: text.Say(
			"Two to three weeks after your reply you may ask once for a debrief: one point, in order to improve. A no to it is normal.",
			"返信から2〜3週間がたちました。今後の改善のため一点だけ、と一度お願いできます。断られても、ごく普通のことです。"),
		Sources: []string{"C2", "C3"},
	},
	{
		ID: 23, Steps: []string{"conditions", "followup"}, Outcomes: decidedNo,
		When: func(f Facts) bool { return f.Entry.Reasons.DebriefSaid == journal.Unknown },
		Say: text.Say(
			"They would rather not say more, and that is normal. Thank them, ask no second time, and let it rest.",
			"詳しい理由は聞けませんでしたが、ごく普通のことです。お礼を伝え、重ねて尋ねずに、そのままにしておきましょう。"),
		Sources: []string{"A15"},
	},
	{
		ID: 24, Steps: []string{"plan"},
		When: func(f Facts) bool { return feedbackUnused(f.Entry) },
		Say: text.Say(
			"Their feedback is waiting to be used. Which one change would answer it, and by what day?",
			"率直なご意見をいただいています。それに応えるとしたら、何を一つ、いつまでに変えますか。"),
		Sources: []string{"C4"},
	},
	{
		ID: 25, Steps: []string{FollowUps},
		When: func(f Facts) bool { return dueToday(f, thread.FollowUp) && f.Value == "" },
		Say: text.Say(
			"A follow-up is due. What is in it for them? If nothing comes to mind, put it off until something does.",
			"フォローの時期です。先方のお役に立つことは何でしょうか。思い当たらなければ、見つかるまで延ばして構いません。"),
		Sources: []string{"B10"},
	},
	{
		ID: 26, Steps: []string{"followup", FollowUps},
		When: func(f Facts) bool { _, busy := busyFollowUp(f); return busy },
		Say: text.Say(
			"The follow-up would fall on %s: %s. %s is the next good working day.",
			"フォローの予定日は%s、%sに当たります。次に動きやすい営業日は%sです。"),
		Figures: func(f Facts) []any {
			b, _ := busyFollowUp(f)
			return []any{dayName(b.on), b.occasion, dayName(b.better)}
		},
		Sources: []string{"B9", JapanCalendar},
	},
	{
		ID: 27, Steps: []string{"followup", FollowUps, Logged},
		When: func(f Facts) bool { return f.Thread.State == thread.Paused },
		Say: text.Say(
			"Four in a row without an answer: this thread rests. What wakes it: new people, new priorities, a sign from them, a rival that drops out.",
			"4回続けてお返事がないため、いまは休止中です。再開のきっかけは、担当者や優先事項の変化、先方からの動き、他社の不調です。"),
		Sources: []string{"B8", "B11"},
	},
	{
		ID: 28, Steps: []string{FollowUps, Logged},
		When: func(f Facts) bool { return reopenedBy(f, peopleChanged, prioritiesChanged) },
		Say: text.Say(
			"People or priorities have changed there, and the thread wakes. Begin anew, with one thing that is useful to them now.",
			"担当者や優先事項が変わり、改めてご連絡してよい時期です。いまの先方に役立つことを一つ、用意しましょう。"),
		Sources: []string{"B11"},
	},
	{
		ID: 29, Steps: []string{Logged},
		When: func(f Facts) bool { return f.Logged != nil && f.Logged.Kind == colleague && f.Thread.MayWrite() },
		Say: text.Say(
			"You met a colleague of theirs. One note to your contact is enough: whom you met, where, and that you are there if needed.",
			"ご担当者の同僚の方にお会いしました。どなたとどこでお会いしたか、必要なときはお力になれることを、ご担当者に一言お伝えしましょう。"),
		Sources: []string{"C8", "C9", "C10"},
	},
	{
		ID: 30, Steps: []string{FollowUps, Logged},
		When: func(f Facts) bool { return reopenedBy(f, engaged, competitorFailed, "") },
		Say: text.Say(
			"They gave a sign. Thank them today, while it is still the same business day. If they named a time, that is the time.",
			"先方から動きがありました。同じ営業日のうちに、お礼をお伝えしましょう。先方が時間を指定されたら、その時間に合わせます。"),
		Sources: []string{"C11", "D5", "D6"},
	},
}
