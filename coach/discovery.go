package coach

import "daruma/journal/text"

// A Check is one line of the checklist for the next deal: what to find out, and
// how to go about it.
type Check struct {
	ID      string
	Ask     text.Text // as it is said to the buyer or, where Own, to oneself
	How     text.Text
	Own     bool     // asked of oneself before the meeting
	Sources []string // item ids, see [SourceName]
}

// coreQuestions is how many of [Checklist] are the four discovery questions.
const coreQuestions = 4

// Checklist is what to find out in the next deal: first the four questions that
// make unclear needs clear (A22), then what else a lost deal can have hung on.
var Checklist = []Check{
	{
		ID: "outcomes", Sources: []string{"A22"},
		Ask: text.Say(
			"Which outcomes matter most to you, and by when would you like to see them?",
			"いちばん実現したい成果は何でしょうか。いつごろまでにとお考えですか。"),
		How: text.Say(
			"Early, before anything is shown. Where there are several, ask which one would be enough by itself.",
			"資料をお見せする前に伺います。いくつか挙がったら、「一つだけ実現するとしたら、どれですか」と伺います。"),
	},
	{
		ID: "behaviour", Sources: []string{"A22"},
		Ask: text.Say(
			"Who would do what differently in daily work, once it has succeeded?",
			"うまくいったとき、どなたの日々の行動が、どのように変わっているとよいでしょうか。"),
		How: text.Say(
			"Ask for one person and one ordinary day. A scene is easier to tell than a goal.",
			"お一人の、ふだんの一日を例に挙げていただきます。目標より場面のほうが話しやすいものです。"),
	},
	{
		ID: "beyond-cost", Sources: []string{"A22"},
		Ask: text.Say(
			"Apart from cost, how will you judge whether it was worth it?",
			"費用のほかに、導入してよかったと判断される基準は何でしょうか。"),
		How: text.Say(
			"Write the answer down word for word, and begin the proposal with it.",
			"お答えをそのままの言葉で書き留め、提案書の冒頭に置きます。"),
	},
	{
		ID: "risk", Sources: []string{"A22"},
		Ask: text.Say(
			"What would make this feel risky inside your company, and what would make it safe?",
			"社内で懸念となりそうな点は何でしょうか。何があれば、安心して進めていただけますか。"),
		How: text.Say(
			"Ask what a colleague who hesitates would say. It is easier to speak for somebody else.",
			"「慎重な方なら、どのようなご意見がありそうですか」と伺います。ほかの方の意見としてなら、話しやすくなります。"),
	},
	{
		ID: "why-now", Sources: []string{"A1"},
		Ask: text.Say(
			"What made you contact us now, and whom else are you talking to?",
			"今回お声がけいただいたきっかけは何でしょうか。ほかにもご検討中の会社がおありでしょうか。"),
		How: text.Say(
			"For a buyer who came to you: it shows what they compare, and how far they are.",
			"先方からお問い合わせをいただいた場合に伺います。何と比べ、どこまで進んでいるかがわかります。"),
	},
	{
		ID: "better", Sources: []string{"A2", "A3"},
		Ask: text.Say(
			`When you hold two proposals side by side, what makes one of them "better"?`,
			"二つのご提案を並べたとき、何があれば「こちらがよい」と判断されますか。"),
		How: text.Say(
			"If there is no answer yet, offer to put the criteria on one page together.",
			"まだ決まっていなければ、判断基準を1枚にまとめるお手伝いを申し出ます。"),
	},
	{
		ID: "still-the-same", Sources: []string{"A4"},
		Ask: text.Say(
			"May we look at these criteria once more half-way?",
			"途中で一度、この判断基準をご一緒に見直す場をいただけますか。"),
		How: text.Say(
			"Ask while you fix the dates, so that it belongs to the plan from the start.",
			"日程を決めるときに伺い、初めから予定に入れておきます。"),
	},
	{
		ID: "one-solution", Own: true, Sources: []string{"A8"},
		Ask: text.Say(
			"If I may bring one solution only, which is it?",
			"一案しか出せないとしたら、どれにするか。"),
		How: text.Say(
			"Lead with that one. The others stay in the bag until somebody asks.",
			"その一案から始めます。ほかの案は、求められるまで手元に置いておきます。"),
	},
	{
		ID: "their-criterion", Own: true, Sources: []string{"A9"},
		Ask: text.Say(
			"Which of their criteria does the first page answer?",
			"提案書の1ページ目は、先方のどの判断基準に応えているか。"),
		How: text.Say(
			"Begin with their problem in their words; what you do best comes as the answer.",
			"先方の課題を先方の言葉で書き、自社の強みはその答えとして示します。"),
	},
	{
		ID: "the-number", Own: true, Sources: []string{"A5", "A6"},
		Ask: text.Say(
			"Do I know what they paid last year, and will they see the value before my number?",
			"昨年の支払額を知っているか。金額より先に、価値が伝わる順番になっているか。"),
		How: text.Say(
			"Put what will be different for them in front of the price, in one sentence.",
			"金額の前に、導入によって変わることを一文で置きます。"),
	},
	{
		ID: "advantage", Own: true, Sources: []string{"A11", "A12"},
		Ask: text.Say(
			"What can they do because it is us, and with no other supplier?",
			"自社だからこそ、先方ができるようになることは何か。"),
		How: text.Say(
			"One line, tied to the outcome they named. A good conversation alone can be matched.",
			"先方の挙げた成果に結びつけて、1行で書きます。話が弾むだけなら、他社にもできます。"),
	},
	{
		ID: "languages", Sources: []string{"A13", "A14"},
		Ask: text.Say(
			"Which language is best for our meetings, the documents, and your talks among yourselves?",
			"打ち合わせ、資料、社内でのご検討には、それぞれ何語がよろしいでしょうか。"),
		How: text.Say(
			"Ask each person, the quiet ones too. Note who speaks which language with whom.",
			"口数の少ない方も含め、お一人ずつ伺います。誰がどなたと何語で話すかを書き留めておきます。"),
	},
}

// Discovery are the four questions for the next deal's first talk: outcomes,
// behaviour change, how success is judged beyond cost, and risk (A22).
var Discovery = asks(Checklist[:coreQuestions])

func asks(checks []Check) []text.Text {
	var out []text.Text
	for _, c := range checks {
		out = append(out, c.Ask)
	}
	return out
}
