package coach

import (
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// quietRules are about silence, objections and rest, the buyer's and one's own.
var quietRules = []Rule{
	{
		ID: 31, Steps: []string{"deal", "followup", FollowUps, Logged},
		When: func(f Facts) bool { return f.Thread.State == thread.Silent },
		Say: text.Say(
			"Silence is not a rejection: no decision has been heard. Messages get buried. Try another way next: %s.",
			"返事がないことと、断られたことは違います。まだ結論は出ていません。次は別の方法を試しましょう：%s。"),
		Figures: func(f Facts) []any { return []any{nextChannel(f)} },
		Sources: []string{"E5", "E6", "E12"},
	},
	{
		ID: 32, Steps: []string{FollowUps, Logged},
		When: decidedAndQuiet,
		Say: text.Say(
			"They have decided, so no more calls for now: patience serves you better here. The next follow-up is on %s.",
			"結論は出ていますので、お電話はここまでにしましょう。いまは待つほうが、信頼につながります。次のフォローは%sです。"),
		Figures: func(f Facts) []any { return []any{longDay(f.Thread.Next)} },
		Sources: []string{"B8", "E6"},
	},
	{
		ID: 33, Steps: []string{Logged},
		When: turnedAway,
		Say: text.Say(
			"Noted as it was, and nobody is to blame: guarding the phone is part of that work. Try another hour, after the first half hour of the day.",
			"そのまま記録しました。取り次がないことも、電話を受ける方の務めです。次は時間帯を変え、始業後30分は避けましょう。"),
		Sources: []string{"E1", "E2", "E3"},
	},
	{
		ID: 34, Steps: []string{"reply", Logged},
		When: func(f Facts) bool { return reachedAtLast(f) || saysHardToReach(f) },
		Say: text.Say(
			"Once you are in touch, how long it took stays unsaid. Begin with what is useful to them.",
			"つながったら、それまでの苦労には触れず、先方のお役に立つ話から始めましょう。"),
		Sources: []string{"E7"},
	},
	{
		ID: 35, Steps: []string{"followup", FollowUps, Logged},
		When: func(f Facts) bool { return f.Thread.State == thread.Complained },
		Say: text.Say(
			"They objected. One light line of apology, no defence, then quiet until %s.%s",
			"ご指摘にはお詫びを一言お伝えし、%sまでご連絡を控えましょう。%s"),
		Figures: func(f Facts) []any { return []any{longDay(f.Thread.Until), pivotLine(f)} },
		Sources: []string{"E8", "E9", "B9"},
	},
	{
		ID: 36, Steps: []string{"followup", FollowUps, Logged},
		When: func(f Facts) bool { return f.Thread.State == thread.DoNotContact },
		Say: text.Say(
			"They asked you not to contact them, and that stands: nothing is planned. If they come back to you one day, you can lift it yourself.",
			"ご連絡は不要とのお申し出です。今後の予定は立てません。先方から改めてご連絡があったときは、ご自身で解除できます。"),
		Sources: []string{"B9"},
	},
	{
		ID: 37, Steps: []string{Close}, Outcomes: notSigned,
		When: nothingOpen,
		Say: text.Say(
			"Nothing in this deal waits for you now. One small step in another one keeps things moving, and one is enough.",
			"この案件で、今することはもうありません。ほかの案件で小さな一歩を一つ。今日はそれで十分です。"),
		Sources: []string{"A17", "B13"},
	},
	{
		ID: 38, Steps: []string{Home},
		When:    func(f Facts) bool { return f.SelfTestOpen },
		Say:     SelfTestCall,
		Sources: []string{"E4"},
	},
	{
		ID: 39, Steps: []string{FollowUps},
		When: func(f Facts) bool { return dueToday(f, thread.Season) },
		Say: text.Say(
			"This is the time of %s: one line, with nothing to sell in it. A mail is enough.",
			"%sの時期です。売り込みは入れず、ご挨拶だけを一通お送りしましょう。メールでも構いません。"),
		Figures: func(f Facts) []any {
			season, _ := calendar.SeasonOf(f.Today)
			return []any{text.Say(season.English, season.Japanese)}
		},
		Sources: []string{"C7", JapanCalendar},
	},
	{
		ID: 40, Steps: []string{"after", Calm.ID, Close}, Outcomes: notSigned,
		When: staysStrong,
		Say: text.Say(
			"The feeling has stayed strong over three entries. That is much to carry alone. Is there somebody you trust whom you could talk to?",
			"強い気持ちが3回続いています。一人で抱えるには重いものです。信頼できる方に、話を聞いてもらってはいかがでしょうか。"),
		Sources: []string{BeyondAJournal},
	},
}
