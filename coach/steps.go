package coach

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
)

// A Length is how much of the walk a person has the time or the heart for now.
// What one leaves out can be filled in on any day.
type Length string

// The lengths of the walk.
const (
	Quick Length = "quick" // about 90 seconds
	Full  Length = "full"  // under 5 minutes
)

// A Page is what a step looks like.
type Page int

// The pages of the walk.
const (
	Form      Page = iota // questions, answered in place
	Venting               // an offer of the blank page that cannot send (B4, B5)
	Replying              // the courteous reply, ready to copy (A16)
	Following             // when one may write to them again (B8)
)

// A Step is one page of the walk: a small group of questions that belong
// together.
type Step struct {
	ID      string
	Title   text.Text
	Page    Page
	Seconds int // what it takes a person, for "about 2 min left"
	Quick   bool
	Swift   bool                        // single keys answer one question after the other; in the short walk alone
	When    func(e *journal.Entry) bool // nil: always
	Ask     []Question
}

// A Question asks for one field of the entry, or for its people.
type Question struct {
	Field     string    // a path in journal.Fields, or [People]
	Ask       text.Text // as the walk puts it
	Low, High text.Text // the ends of a scale or score
	Hint      text.Text // shown in an empty line
	Long      bool      // a line of text that wants the whole width
	More      bool      // stands behind "more"
}

// People is the [Question.Field] that asks for everybody on the buyer's side.
const People = "deal.people"

// notKnown stands where an amount is not known.
var notKnown = text.Say("not known", "わからない")

// Steps are the walk, in the order it is asked. A new question is one row here.
var Steps = []Step{
	{
		ID: "deal", Title: text.Say("The deal", "案件"), Seconds: 25, Quick: true,
		Ask: []Question{
			{Field: "outcome", Ask: text.Say("How did it end?", "結果はどうでしたか")},
			{Field: "deal.company", Ask: text.Say("Company", "会社名")},
			{Field: "deal.decided", Ask: text.Say("When was that?", "いつのことですか"), Hint: text.Say("today, last friday, 2026-11-20", "今日、先週の金曜日、2026-11-20")},
			{Field: "deal.contact", Ask: text.Say("Your contact", "ご担当者"), Hint: text.Say("family name is enough", "名字だけでも")},
			{Field: "deal.source", Ask: text.Say("How did it begin?", "きっかけ")},
			{Field: "deal.title", Ask: text.Say("What was it about?", "案件名"), More: true},
			{Field: "deal.role", Ask: text.Say("Their role", "役職・部署"), More: true},
			{Field: "deal.stage", Ask: text.Say("How far did it get?", "どこまで進みましたか"), More: true},
			{Field: "deal.amount", Ask: text.Say("Worth", "金額"), Hint: text.Say("1,200,000  120万  $15k", "120万、1,200,000、$15k"), More: true},
			{Field: "deal.competitor", Ask: text.Say("Who else was in it?", "競合先"), More: true},
			{Field: "deal.product", Ask: text.Say("Product", "商品・サービス"), More: true},
			{Field: "deal.first_contact", Ask: text.Say("First contact", "初回の接触日"), Hint: text.Say("2026-08-03, 3 months ago", "2026-08-03、3か月前"), More: true},
			{Field: "tags", Ask: text.Say("Tags", "タグ"), Hint: text.Say("with commas between", "「、」または「,」で区切る"), More: true},
		},
	},
	{
		// The base line of every figure: the factors a loss is asked about.
		ID: "win", Title: text.Say("What was so this time", "今回はどうでしたか"), Seconds: 15, Quick: true, Swift: true, When: won,
		Ask: []Question{
			{Field: "deal.source", Ask: text.Say("How did it begin?", "きっかけ")},
			{
				Field: "needs.clarity", Ask: text.Say("How clear was what they wanted?", "要望はどれくらい明確でしたか"),
				Low: text.Say("broad", "漠然"), High: text.Say("exact", "明確"),
			},
			{Field: "needs.criterion_known", Ask: text.Say(`Could they say what "better" would be?`, "何をもって「良い」とするか、言葉にできていましたか")},
			{Field: "needs.criteria_moved", Ask: text.Say("Did the criteria shift late?", "判断基準が途中で変わりましたか")},
			{
				Field: "fit.rating", Ask: text.Say("How well did the content fit?", "内容はどれくらい合っていましたか"),
				Low: text.Say("poorly", "合わない"), High: text.Say("closely", "合う"),
			},
			{Field: "fit.led_by", Ask: text.Say("What led the proposal?", "何を起点に提案しましたか")},
			{
				Field: "chemistry.rating", Ask: text.Say("How was it between you?", "お互いの雰囲気は"),
				Low: text.Say("cool", "よそよそしい"), High: text.Say("warm", "打ち解けた"),
			},
			{Field: "language.meetings", Ask: text.Say("Which language were the meetings in?", "商談は何語でしたか")},
			{Field: "price.asked_lower", Ask: text.Say("Did they ask for a lower price?", "値下げを求められましたか")},
			{Field: "price.anchored", Ask: text.Say("When did the value come up?", "価値を伝えたのはいつですか")},
			{Field: "price.quote", Ask: text.Say("Your quote", "自社の見積り"), Hint: notKnown, More: true},
			{Field: "price.last_year", Ask: text.Say("They paid last year", "昨年の支払額"), Hint: notKnown, More: true},
			{Field: "deal.competitor", Ask: text.Say("Who else was in it?", "競合先"), More: true},
			{Field: "chemistry.advantage", Long: true, Ask: text.Say("Your one advantage, in terms of their outcome", "先方の成果につながる、自社ならではの強み"), Hint: text.Say("one line", "1行で"), More: true},
		},
	},
	{
		ID: "before", Title: text.Say("Right now", "いまの気持ち"), Seconds: 10, When: notWon,
		Ask: []Question{
			{
				Field: "feeling.before", Ask: text.Say("How strong is the feeling?", "気持ちの強さは"),
				Low: text.Say("calm", "落ち着いている"), High: text.Say("as strong as it gets", "これ以上なく強い"),
			},
		},
	},
	{ID: "vent", Title: text.Say("The letter you will not send", "出さない手紙"), Page: Venting, Seconds: 15, When: feelsStrongly},
	{
		ID: "price", Title: text.Say("Price", "価格"), Seconds: 35,
		Ask: []Question{
			{Field: "price.quote", Ask: text.Say("Your quote", "自社の見積り"), Hint: notKnown},
			{Field: "price.last_year", Ask: text.Say("They paid last year", "昨年の支払額"), Hint: notKnown},
			{Field: "price.rival", Ask: text.Say("A rival's price", "競合の価格"), Hint: notKnown},
			{Field: "price.asked_lower", Ask: text.Say("Did they ask for a lower price?", "値下げを求められましたか")},
			{Field: "price.anchored", Ask: text.Say("When did the value come up?", "価値を伝えたのはいつですか")},
		},
	},
	{
		ID: "needs", Title: text.Say("What they needed", "先方のニーズ"), Seconds: 30,
		Ask: []Question{
			{
				Field: "needs.clarity", Ask: text.Say("How clear was what they wanted?", "要望はどれくらい明確でしたか"),
				Low: text.Say("broad", "漠然"), High: text.Say("exact", "明確"),
			},
			{Field: "needs.criterion_known", Ask: text.Say(`Could they say what "better" would be?`, "何をもって「良い」とするか、言葉にできていましたか")},
			{Field: "needs.criteria_moved", Ask: text.Say("Did the criteria shift late?", "判断基準が途中で変わりましたか")},
			{
				Field: "fit.rating", Ask: text.Say("How well did the content fit?", "内容はどれくらい合っていましたか"),
				Low: text.Say("poorly", "合わない"), High: text.Say("closely", "合う"), More: true,
			},
			{Field: "fit.options", Ask: text.Say("How many solutions did you propose?", "提案した案はいくつでしたか"), More: true},
			{Field: "fit.led_by", Ask: text.Say("What led the proposal?", "何を起点に提案しましたか"), More: true},
		},
	},
	{
		ID: "chemistry", Title: text.Say("Chemistry", "相性"), Seconds: 20,
		Ask: []Question{
			{
				Field: "chemistry.rating", Ask: text.Say("How was it between you?", "お互いの雰囲気は"),
				Low: text.Say("cool", "よそよそしい"), High: text.Say("warm", "打ち解けた"),
			},
			{Field: "chemistry.advantage", Long: true, Ask: text.Say("Your one advantage, in terms of their outcome", "先方の成果につながる、自社ならではの強み"), Hint: text.Say("one line", "1行で")},
		},
	},
	{
		ID: "language", Title: text.Say("Language", "言語"), Seconds: 20,
		Ask: []Question{
			{Field: "language.meetings", Ask: text.Say("Which language were the meetings in?", "商談は何語でしたか")},
			{
				Field: "language.comfort", Ask: text.Say("How at ease was everybody in it?", "皆さん、話しやすそうでしたか"),
				Low: text.Say("strained", "ぎこちない"), High: text.Say("at ease", "自然"),
			},
			{Field: People, Ask: text.Say("Who sat at the table?", "先方の出席者"), More: true},
		},
	},
	{
		ID: "conditions", Title: text.Say("What the no was about", "断られたのは何か"), Seconds: 40, Quick: true, When: lost,
		Ask: []Question{
			{Field: "reasons.buyer_said", Ask: text.Say("What did they say, in their words?", "先方は何と言いましたか（そのままの言葉で）")},
			{Field: "conditions", Ask: text.Say("What may have decided it? Any number.", "何が影響したと思いますか（いくつでも）")},
			{Field: "reasons.said", Ask: text.Say("Which reason did they name?", "先方が挙げた理由は")},
			{Field: "reasons.mine", Ask: text.Say("Which do you think it was?", "自分ではどれだと思いますか")},
			{Field: "reasons.mine_text", Ask: text.Say("In your words", "自分の言葉で"), More: true},
			{Field: "reasons.said_confidence", Ask: text.Say("How sure is the reason they named?", "先方が挙げた理由の確かさ"), More: true},
			{Field: "reasons.mine_confidence", Ask: text.Say("How sure are you?", "自分の考えの確かさ"), More: true},
			{Field: "reasons.secondary", Ask: text.Say("A second reason?", "2番目の理由は"), More: true},
			{Field: "conduct.late", Ask: text.Say("I was late to a meeting or call", "打ち合わせや電話に遅れた"), More: true},
			{Field: "conduct.unprepared", Ask: text.Say("I was not prepared", "準備が足りなかった"), More: true},
			{Field: "shield", Ask: text.Say("What would you say to protect yourself? It stays out of every figure.", "自分を守るために言いたいこと（集計には使いません）"), More: true},
			{Field: "explanation.lasting", Ask: text.Say("Will it happen again?", "次も同じだと思いますか"), Low: text.Say("just this once", "今回だけ"), High: text.Say("always", "いつも"), More: true},
			{Field: "explanation.everywhere", Ask: text.Say("Is it the same elsewhere?", "ほかのことでもそうですか"), Low: text.Say("only here", "この件だけ"), High: text.Say("everywhere", "何事も"), More: true},
			{Field: "explanation.me", Ask: text.Say("How much of it came from you?", "どれくらい自分に原因があると思いますか"), Low: text.Say("circumstances", "状況"), High: text.Say("me", "自分"), More: true},
			{Field: "explanation.can_change", Ask: text.Say("Can you change it?", "自分で変えられますか"), Low: text.Say("no", "難しい"), High: text.Say("yes", "変えられる"), More: true},
			{Field: "observer", Ask: text.Say("What would a fair observer say happened?", "公平な第三者なら、何があったと言うでしょうか"), More: true},
			{Field: "reasons.debrief_said", Ask: text.Say("Which reason came out in a debrief?", "後日、先方に伺った理由は"), More: true},
			{Field: "reasons.debrief", Ask: text.Say("What did you hear in the debrief?", "後日、先方に伺ったこと"), More: true},
		},
	},
	{
		ID: "plan", Title: text.Say("One lesson, one plan", "学びと計画を一つずつ"), Seconds: 45,
		Ask: []Question{
			{Field: "lesson.text", Ask: text.Say("What can this teach you?", "ここから学べることは")},
			{Field: "lesson.within_control", Ask: text.Say("Is that within your control?", "自分で変えられることですか")},
			{Field: "plan.if", Long: true, Ask: text.Say("If", "もし"), Hint: text.Say("a brief lists three topics", "要望が三つ挙がったら")},
			{Field: "plan.then", Long: true, Ask: text.Say("then I", "そのときは"), Hint: text.Say("ask which one they would keep", "一つに絞るならどれかを伺う")},
			{Field: "lesson.changed", Ask: text.Say("What have you changed because of it?", "そのために変えたこと"), More: true},
			{Field: "lesson.changed_on", Ask: text.Say("Changed on", "変えた日"), More: true},
			{Field: "plan.used_on", Ask: text.Say("Plan used on", "計画を実行した日"), More: true},
		},
	},
	{ID: "reply", Title: text.Say("The reply", "返信"), Page: Replying, Seconds: 25, Quick: true, When: lost},
	{
		ID: "followup", Title: text.Say("Later", "今後の連絡"), Page: Following, Seconds: 10, Quick: true, When: notWon,
		Ask: []Question{
			{Field: "thread.promised", Ask: text.Say("Did you promise them anything?", "先方に約束したことはありますか")},
		},
	},
	{
		ID: "after", Title: text.Say("And now", "終えてみて"), Seconds: 15, When: notWon,
		Ask: []Question{
			{
				Field: "feeling.after", Ask: text.Say("How strong is the feeling now?", "いまの気持ちの強さは"),
				Low: text.Say("calm", "落ち着いている"), High: text.Say("as strong as it gets", "これ以上なく強い"),
			},
			{Field: "feeling.word", Ask: text.Say("In a word", "ひと言でいえば"), Hint: text.Say("only if one comes", "浮かんだときだけ")},
		},
	},
}

// Calm is what follows a vent, at once or the next day: how strong it was and is
// now, and the observer's question. It is no step of the walk.
var Calm = Step{
	ID: "calm", Title: text.Say("After the letter", "手紙のあとで"),
	Ask: []Question{
		{
			Field: "feeling.before", Ask: text.Say("How strong was the feeling?", "気持ちはどれくらい強かったですか"),
			Low: text.Say("calm", "落ち着いている"), High: text.Say("as strong as it gets", "これ以上なく強い"),
		},
		{
			Field: "feeling.after", Ask: text.Say("How strong is it now?", "いまはどれくらいですか"),
			Low: text.Say("calm", "落ち着いている"), High: text.Say("as strong as it gets", "これ以上なく強い"),
		},
		{Field: "observer", Ask: Observer},
	},
}

func lost(e *journal.Entry) bool   { return e.Outcome == journal.Lost }
func won(e *journal.Entry) bool    { return e.Outcome == journal.Won }
func notWon(e *journal.Entry) bool { return e.Outcome != journal.Won }

// strongFeeling is the intensity from which the vent is offered (rule 16).
const strongFeeling = 7

func feelsStrongly(e *journal.Entry) bool {
	return notWon(e) && e.Feeling.Before != nil && *e.Feeling.Before >= strongFeeling
}

// Walk returns the steps that a walk of this length takes for e as it is
// answered so far.
func Walk(l Length, e *journal.Entry) []Step {
	var out []Step
	for _, s := range Steps {
		fits := s.Quick || l != Quick
		if s.Swift {
			fits = l == Quick
		}
		if fits && (s.When == nil || s.When(e)) {
			out = append(out, s)
		}
	}
	return out
}

// Sections returns the steps whose answers can be filled in or changed later.
func Sections(e *journal.Entry) []Step {
	return slices.DeleteFunc(Walk(Full, e), func(s Step) bool { return s.Page == Venting || s.Page == Replying })
}

// StepOf returns the step with the given id.
func StepOf(id string) (Step, bool) {
	for _, s := range append(slices.Clip(Steps), Calm) {
		if s.ID == id {
			return s, true
		}
	}
	return Step{}, false
}
