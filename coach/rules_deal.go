package coach

import (
	"daruma/journal"
	"daruma/journal/text"
)

// dealRules are about the deal: what can be read from it and what cannot.
var dealRules = []Rule{
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
}
