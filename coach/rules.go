package coach

import (
	"daruma/journal"
	"daruma/journal/text"
)

// A Rule is one row of coaching: if these facts hold, this note stands on these
// steps, because of these sources. Its numbers are agreed cut-offs, not findings.
type Rule struct {
	ID       int
	Steps    []string            // where the note stands: ids of [Steps], or [Close]
	Outcomes []string            // the outcomes it is for; nil: every one
	When     func(f Facts) bool  // never changes the entry
	Say      text.Text           // with verbs where Figures fills them
	Figures  func(f Facts) []any // what fills the verbs of Say; nil: there are none
	Sources  []string            // item ids and methods, see [SourceName]
}

// Places besides the steps of the walk at which a note can stand.
const (
	Close     = "close"      // the walk ends; it asks nothing
	FollowUps = "follow-ups" // a thread is in focus on the follow-ups screen
	Logged    = "logged"     // a contact is being logged, or was logged just now
	Home      = "home"       // the home screen, about no entry
)

var (
	decidedNo = []string{journal.Lost}
	notSigned = []string{journal.Lost, journal.Silent}
)

// Rules are what the coach can say from one entry and today's date, in the
// order in which notes stand on a page. A new rule is one row.
var Rules = []Rule{
	{
		ID: 1, Steps: []string{"price"}, Outcomes: notSigned,
		When: wellAboveLastYear,
		Say: text.Say(
			"%s is not unreasonable in itself. Next time show the value before the number, or defend the gap by its outcomes.",
			"%sというだけで、高すぎるとは言えません。次回は金額より先に価値を伝えるか、差額を成果の違いで説明する方法があります。"),
		Figures: func(f Facts) []any {
			gap, _ := f.Entry.Price.GapLastYear()
			return []any{journal.GapSentence(gap)}
		},
		Sources: []string{"A5", "A6"},
	},
	{
		ID: 2, Steps: []string{"price", "conditions"}, Outcomes: notSigned,
		When: priceUntested,
		Say: text.Say(
			"Nobody asked you for a lower price, so price stays an open question. With quotes to compare, a buyer may decide on it and never ask.",
			"値下げは求められていないので、価格が理由かどうかはまだわかりません。相見積りでは、何も言われずに価格で決まることもあります。"),
		Sources: []string{"A5", WinLoss},
	},
	{
		ID: 3, Steps: []string{"plan"}, Outcomes: notSigned,
		When: func(f Facts) bool { return speaksOfDiscount(f.Entry.Lesson.Text) },
		Say: text.Say(
			"A lower price may bring the order. It also gives away some of the ground you stand on: what would make your price easy to agree to?",
			"価格を合わせれば受注できるかもしれませんが、次からの価格の根拠が弱くなります。今の価格でご納得いただくには、何が必要でしょうか。"),
		Sources: []string{"A7"},
	},
	{
		ID: 4, Steps: []string{"needs"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Deal.Source == "inbound" && low(f.Entry.Needs.Clarity, 2) },
		Say: text.Say(
			"They came to you, and yet what they wanted was unclear. Next time agree on the criteria first; the four discovery questions help.",
			"先方からのお問い合わせでも、要望が固まっているとは限りません。次は提案の前に、四つの質問で判断基準を一緒に整理しましょう。"),
		Sources: []string{"A1", "A2", "A3", "A22"},
	},
	{
		ID: 5, Steps: []string{"needs"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Needs.CriteriaMoved == "yes" },
		Say: text.Say(
			"The criteria moved on the way. In the next deal plan one check half-way: will the same things still decide?",
			"判断基準が途中で変わりました。次の案件では、商談の半ばに「決め手は今も同じですか」と確かめる場を設けておきましょう。"),
		Sources: []string{"A4"},
	},
	{
		ID: 6, Steps: []string{"needs"}, Outcomes: notSigned,
		When: tooManyOptions,
		Say: text.Say(
			"You brought %d solutions, and the fit stayed loose. Next time lead with the one that answers their problem; the rest can wait.",
			"%d案をお出ししましたが、ぴったりとは合わなかったようです。次は課題に最も合う一案を先に示し、ほかは手元に残しておきましょう。"),
		Figures: func(f Facts) []any { return []any{f.Entry.Fit.Options} },
		Sources: []string{"A8"},
	},
	{
		ID: 7, Steps: []string{"needs"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Fit.LedBy == "strengths" },
		Say: text.Say(
			"It is natural to propose what you do best. Tie it to their criterion: which of your strengths answers what they will judge by?",
			"得意なところから提案するのは自然なことです。その強みは、先方の判断基準のどれに応えるものでしょうか。"),
		Sources: []string{"A9"},
	},
	{
		ID: 8, Steps: []string{"chemistry"}, Outcomes: notSigned,
		When: chemistryAlone,
		Say: text.Say(
			"Good chemistry got you into the room, and a rival can match it. Write one line: what do only you bring to the outcome they want?",
			"打ち解けた関係は商談の入口になりますが、他社にも築けます。先方が望む成果のために、自社だからできることを1行で書いてみましょう。"),
		Sources: []string{"A11", "A12"},
	},
	{
		ID: 9, Steps: []string{"language"},
		When: func(f Facts) bool { return f.Entry.LanguageMatch() == journal.SomeoneDiffers },
		Say: text.Say(
			"Somebody there prefers another language. Each choice has its own merit: before the next meeting, settle who speaks which with whom.",
			"別の言語のほうが話しやすい方がいます。どの言語にも良さがあります。次の商談の前に、誰がどなたと何語で話すかを決めておきましょう。"),
		Sources: []string{"A13", "A14"},
	},
	{
		ID: 10, Steps: []string{"conditions"}, Outcomes: decidedNo,
		When: noReasonGiven,
		Say: text.Say(
			"No reason was given. A polite, vague answer is a courtesy, not a riddle: file it as unknown and let the digging rest.",
			"理由は示されませんでした。丁寧にぼかした返事も、礼儀の一つです。「不明」と記録して、それ以上は探らなくて構いません。"),
		Sources: []string{"A10", "A15"},
	},
	{
		ID: 11, Steps: []string{"conditions"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Explanation.Me >= 4 },
		Say: text.Say(
			"You carry much of this yourself. Look at the conditions once more: which were theirs? What would a fair observer say happened?",
			"多くを自分の責任と受け止めているようです。先方の事情によるものはどれでしょうか。公平な第三者なら、何があったと言うでしょうか。"),
		Sources: []string{"B1", "B3", SelfDistancing},
	},
	{
		ID: 13, Steps: []string{"conditions"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Explanation.Everywhere >= 4 },
		Say: text.Say(
			"It can feel as if everything went this way. Name one part of this deal that worked, however small.",
			"何もかもうまくいかないと感じる日もあります。この商談でうまくいったことを、小さくても一つ挙げてみてください。"),
		Sources: []string{"A21"},
	},
	{
		ID: 14, Steps: []string{"conditions", "plan"}, Outcomes: notSigned,
		When: func(f Facts) bool { return low(f.Entry.Explanation.Me, 2) && low(f.Entry.Explanation.CanChange, 2) },
		Say: text.Say(
			"Little of this was yours to decide. Is there one thing all the same, small and within reach, that you could do another way?",
			"自分で動かせることは少なかったようです。それでも、手の届く範囲で一つだけ変えられるとしたら、何でしょうか。"),
		Sources: []string{"C1", "B12"},
	},
	{
		ID: 15, Steps: []string{"conditions"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Shield != "" },
		Say: text.Say(
			"Keep this note. It shields you and counts as no reason anywhere. The lesson can wait for a calmer day.",
			"この一言は、そのまま残しておいて構いません。自分を守るためのもので、理由には数えません。学びは落ち着いてからで十分です。"),
		Sources: []string{"A18", "A19"},
	},
	{
		ID: 16, Steps: []string{"before", "reply"}, Outcomes: notSigned,
		When: func(f Facts) bool { return feelsStrongly(f.Entry) && !f.Vented },
		Say: text.Say(
			"That is strong. There is a page that cannot be sent. A reply as it stands may go now; one in your own words waits for the breath.",
			"気持ちが強く出ています。どこにも送られないページに書けます。文例のままの返信は、今すぐ送れます。書き換えた返信は、呼吸を整えてからにしましょう。"),
		Sources: []string{"B4", Calming},
	},
	{
		ID: 17, Steps: []string{"vent", Close},
		When: func(f Facts) bool { return f.Vented },
		Say: text.Say(
			"The letter is closed and will not be shown again unasked. Two small things: what would a fair observer say, and what is one next step?",
			"手紙は閉じました。こちらから再びお見せすることはありません。公平な第三者なら何と言うか、次の一歩は何か、その二つだけ考えましょう。"),
		Sources: []string{"B5", SelfDistancing, Calming},
	},
	{
		ID: 19, Steps: []string{"conditions", Close}, Outcomes: notSigned,
		When: angryAboutMail,
		Say: text.Say(
			"Hearing it by mail can sting. It is a standard way to tell such news and says nothing about what you are worth.",
			"メール一通の知らせは、こたえるものです。ただ、お断りをメールで伝えるのは一般的なやり方で、あなたの評価とは関係ありません。"),
		Sources: []string{"D2"},
	},
	{
		ID: 20, Steps: []string{"conditions", "plan"},
		When: func(f Facts) bool { return ownConduct(f.Entry) },
		Say: text.Say(
			"You noted being late or unprepared. That is yours to change, with one if-then: on the day before a meeting, what will you do?",
			"遅れや準備不足を書き留めています。ここは自分で変えられます。「商談の前日になったら、こうする」を一つ決めておきましょう。"),
		Sources: []string{"D3", IfThen},
	},
	{
		ID: 21, Steps: []string{"reply", Close}, Outcomes: decidedNo,
		When: func(f Facts) bool { return replyOwed(f) && businessDaysSince(f) >= 1 },
		Say: text.Say(
			"They have told you, and no reply has gone yet. The shortest is enough: thanks for the notice, your name, and nothing asked.",
			"結果のご連絡への返信がまだのようです。いちばん短い文面で構いません。お礼と名前だけで、何も尋ねないものです。"),
		Sources: []string{"B6", "A16", "D4"},
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
		ID: 26, Steps: []string{"followup"}, Outcomes: decidedNo,
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
		ID: 31, Steps: []string{"deal", "followup"}, Outcomes: []string{journal.Silent},
		When: mayWrite,
		Say: text.Say(
			"Silence is not a rejection: no decision has been heard. Try another way next: a message, a mail, a letter, a visit.",
			"返事がないことと、断られたことは違います。まだ結論は出ていません。次は伝言、メール、手紙、訪問など、別の方法を試しましょう。"),
		Sources: []string{"E5", "E6", "E12"},
	},
	{
		ID: 37, Steps: []string{Close}, Outcomes: notSigned,
		When: nothingOpen,
		Say: text.Say(
			"Nothing in this deal waits for you now. One small step in another one keeps things moving, and one is enough.",
			"この案件で、今することはもうありません。ほかの案件で小さな一歩を一つ。今日はそれで十分です。"),
		Sources: []string{"A17", "B13"},
	},
}
