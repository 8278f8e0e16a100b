package coach

import (
	"daruma/journal/text"
)

// selfRules are about oneself: how one explains it, how strong it is, what one
// writes and how one behaved.
var selfRules = []Rule{
	{
		ID: 11, Steps: []string{"conditions"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Explanation.Me >= 4 },
		Say: text.Say(
			"You carry much of this yourself. Look at the conditions once more: which were theirs? What would a fair observer say happened?",
			"多くを自分の責任と受け止めているようです。先方の事情によるものはどれでしょうか。公平な第三者なら、何があったと言うでしょうか。"),
		Sources: []string{"B1", "B3", SelfDistancing},
	},
	{
		ID: 12, Steps: []string{"conditions"}, Outcomes: notSigned,
		When: func(f Facts) bool { return f.Entry.Explanation.Lasting >= 4 && !pastWins(f).IsZero() },
		Say: text.Say(
			"It can feel as if it would stay this way. Your record has other days too: %s.",
			"この先も続くように感じても、受注できた日があります。%s。"),
		Figures: func(f Facts) []any { return []any{pastWins(f)} },
		Sources: []string{"A20", "A21"},
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
		ID: 18, Steps: []string{"reply"},
		When: func(f Facts) bool { _, found := sharpWording(f); return found },
		Say: text.Say(
			`"%s": words like these reverse nothing, and they stay with the reader. Thanks, your name and an open door are enough.`,
			"「%s」のような言葉では決定は変わらず、先方の記憶に残ります。お礼と名前、次につながる一言で十分です。"),
		Figures: func(f Facts) []any {
			words, _ := sharpWording(f)
			return []any{text.Truncate(words, quotedCells)}
		},
		Sources: []string{"B7", "D1"},
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
}
