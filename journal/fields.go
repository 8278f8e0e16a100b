package journal

import (
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A Kind is the shape of a field's answer.
type Kind int

// The kinds of field, and the Go type that [Field.At] points to.
const (
	Line    Kind = iota // one line of text: *string
	Prose               // any number of lines: *string
	Choice              // one of Options: *string
	Several             // any of Options: *[]string
	Scale               // 1 to 5: *int, 0 not answered
	Count               // a whole number from 1: *int, 0 not answered
	Score               // 0 to 10: **int, nil not answered
	Money               // **Amount, nil not recorded
	Day                 // *calendar.Date
	Flag                // *bool
	Words               // a list of short texts: *[]string
)

// A Field is one answer an entry can hold. The table [Fields] is the one place
// that knows a field's JSON path, kind, values and name: validation, the walk,
// the shown entry, search and exports all follow from it.
type Field struct {
	Path    string // in JSON: "price.quote"
	Kind    Kind
	Label   text.Text
	Options []Option                // of a Choice or Several
	Private bool                    // a feeling, a person or free text: left out of an export that is to be shared
	At      func(e *Entry) (at any) // where the answer lives in e
}

// Fields are all answers that stand on their own, in the order of the walk.
// People, contacts and attributes are lists of their own beside them.
var Fields = []Field{
	{"outcome", Choice, text.Say("Outcome", "結果"), Outcomes, false, func(e *Entry) any { return &e.Outcome }},

	{"deal.company", Line, text.Say("Company", "会社名"), nil, false, func(e *Entry) any { return &e.Deal.Company }},
	{"deal.title", Line, text.Say("Deal", "案件名"), nil, true, func(e *Entry) any { return &e.Deal.Title }},
	{"deal.contact", Line, text.Say("Contact", "ご担当者"), nil, true, func(e *Entry) any { return &e.Deal.Contact }},
	{"deal.role", Line, text.Say("Their role", "役職・部署"), nil, true, func(e *Entry) any { return &e.Deal.Role }},
	{"deal.source", Choice, text.Say("Source", "きっかけ"), Sources, false, func(e *Entry) any { return &e.Deal.Source }},
	{"deal.stage", Choice, text.Say("Stage reached", "到達した段階"), Stages, false, func(e *Entry) any { return &e.Deal.Stage }},
	{"deal.amount", Money, text.Say("Amount", "金額"), nil, false, func(e *Entry) any { return &e.Deal.Amount }},
	{"deal.currency", Line, text.Say("Currency", "通貨"), nil, false, func(e *Entry) any { return &e.Deal.Currency }},
	{"deal.first_contact", Day, text.Say("First contact", "初回の接触日"), nil, false, func(e *Entry) any { return &e.Deal.FirstContact }},
	{"deal.decided", Day, text.Say("Decided on", "決定日"), nil, false, func(e *Entry) any { return &e.Deal.Decided }},
	{"deal.competitor", Line, text.Say("Competitor", "競合先"), nil, false, func(e *Entry) any { return &e.Deal.Competitor }},
	{"deal.product", Line, text.Say("Product", "商品・サービス"), nil, false, func(e *Entry) any { return &e.Deal.Product }},
	{"deal.external_id", Line, text.Say("External id", "外部ID"), nil, false, func(e *Entry) any { return &e.Deal.ExternalID }},

	{"feeling.before", Score, text.Say("Feeling before", "気持ちの強さ（前）"), nil, true, func(e *Entry) any { return &e.Feeling.Before }},

	{"price.quote", Money, text.Say("Our quote", "自社の見積り"), nil, false, func(e *Entry) any { return &e.Price.Quote }},
	{"price.last_year", Money, text.Say("They paid last year", "昨年の支払額"), nil, false, func(e *Entry) any { return &e.Price.LastYear }},
	{"price.rival", Money, text.Say("A rival's price", "競合の価格"), nil, false, func(e *Entry) any { return &e.Price.Rival }},
	{"price.asked_lower", Choice, text.Say("Asked for a lower price", "値下げの要請"), YesNo, false, func(e *Entry) any { return &e.Price.AskedLower }},
	{"price.anchored", Choice, text.Say("Value came up", "価値を伝えた時期"), Anchorings, false, func(e *Entry) any { return &e.Price.Anchored }},

	{"needs.clarity", Scale, text.Say("Clarity of needs", "ニーズの明確さ"), nil, false, func(e *Entry) any { return &e.Needs.Clarity }},
	{"needs.criterion_known", Choice, text.Say("Could say what better means", "先方が基準を言葉にできた"), YesNo, false, func(e *Entry) any { return &e.Needs.CriterionKnown }},
	{"needs.criteria_moved", Choice, text.Say("Criteria moved late", "判断基準が途中で変わった"), YesNo, false, func(e *Entry) any { return &e.Needs.CriteriaMoved }},

	{"fit.rating", Scale, text.Say("Fit of the content", "内容の適合度"), nil, false, func(e *Entry) any { return &e.Fit.Rating }},
	{"fit.options", Count, text.Say("Solutions proposed", "提案した案の数"), nil, false, func(e *Entry) any { return &e.Fit.Options }},
	{"fit.led_by", Choice, text.Say("Proposal led by", "提案の起点"), Leads, false, func(e *Entry) any { return &e.Fit.LedBy }},

	{"chemistry.rating", Scale, text.Say("Chemistry", "相性"), nil, false, func(e *Entry) any { return &e.Chemistry.Rating }},
	{"chemistry.advantage", Line, text.Say("Our advantage for their outcome", "先方の成果につながる自社の強み"), nil, true, func(e *Entry) any { return &e.Chemistry.Advantage }},

	{"language.meetings", Choice, text.Say("Language of the meetings", "商談の言語"), MeetingLanguages, false, func(e *Entry) any { return &e.Language.Meetings }},
	{"language.comfort", Scale, text.Say("Ease in that language", "その言語での話しやすさ"), nil, false, func(e *Entry) any { return &e.Language.Comfort }},

	{"conditions", Several, text.Say("What the no was about", "断られたのは何か"), Conditions, false, func(e *Entry) any { return &e.Conditions }},
	{"reasons.buyer_said", Prose, text.Say("The buyer's words", "先方の言葉"), nil, true, func(e *Entry) any { return &e.Reasons.BuyerSaid }},
	{"reasons.said", Choice, text.Say("The reason they named", "先方が挙げた理由"), ReasonOptions, false, func(e *Entry) any { return &e.Reasons.Said }},
	{"reasons.said_confidence", Choice, text.Say("How sure that is it", "その確かさ"), Confidences, false, func(e *Entry) any { return &e.Reasons.SaidConfidence }},
	{"reasons.mine", Choice, text.Say("The reason I think", "自分が考える理由"), ReasonOptions, false, func(e *Entry) any { return &e.Reasons.Mine }},
	{"reasons.mine_text", Prose, text.Say("In my words", "自分の言葉で"), nil, true, func(e *Entry) any { return &e.Reasons.MineText }},
	{"reasons.mine_confidence", Choice, text.Say("How sure I am", "自分の考えの確かさ"), Confidences, false, func(e *Entry) any { return &e.Reasons.MineConfidence }},
	{"reasons.secondary", Choice, text.Say("Second reason", "2番目の理由"), ReasonOptions, false, func(e *Entry) any { return &e.Reasons.Secondary }},
	{"reasons.debrief_said", Choice, text.Say("The reason a debrief told", "後日伺った理由"), ReasonOptions, false, func(e *Entry) any { return &e.Reasons.DebriefSaid }},
	{"reasons.debrief", Prose, text.Say("What the debrief told", "後日伺った内容"), nil, true, func(e *Entry) any { return &e.Reasons.Debrief }},

	{"conduct.late", Flag, text.Say("I was late", "遅刻した"), nil, false, func(e *Entry) any { return &e.Conduct.Late }},
	{"conduct.unprepared", Flag, text.Say("I was unprepared", "準備不足だった"), nil, false, func(e *Entry) any { return &e.Conduct.Unprepared }},

	{"explanation.lasting", Scale, text.Say("It will last", "この先も続く"), nil, true, func(e *Entry) any { return &e.Explanation.Lasting }},
	{"explanation.everywhere", Scale, text.Say("It is so everywhere", "ほかのことも同じ"), nil, true, func(e *Entry) any { return &e.Explanation.Everywhere }},
	{"explanation.me", Scale, text.Say("It was me", "自分に原因がある"), nil, true, func(e *Entry) any { return &e.Explanation.Me }},
	{"explanation.can_change", Scale, text.Say("I can change it", "自分で変えられる"), nil, true, func(e *Entry) any { return &e.Explanation.CanChange }},

	{"observer", Prose, text.Say("A fair observer", "公平な第三者なら"), nil, true, func(e *Entry) any { return &e.Observer }},
	{"shield", Prose, text.Say("Shield note", "自分を守る一言"), nil, true, func(e *Entry) any { return &e.Shield }},

	{"lesson.text", Prose, text.Say("Lesson", "学び"), nil, true, func(e *Entry) any { return &e.Lesson.Text }},
	{"lesson.within_control", Choice, text.Say("Within my control", "自分で変えられること"), YesNo, false, func(e *Entry) any { return &e.Lesson.WithinControl }},
	{"lesson.changed", Prose, text.Say("What I changed", "変えたこと"), nil, true, func(e *Entry) any { return &e.Lesson.Changed }},
	{"lesson.changed_on", Day, text.Say("Changed on", "変えた日"), nil, false, func(e *Entry) any { return &e.Lesson.ChangedOn }},

	{"plan.if", Line, text.Say("If", "もし"), nil, true, func(e *Entry) any { return &e.Plan.If }},
	{"plan.then", Line, text.Say("then I", "そのときは"), nil, true, func(e *Entry) any { return &e.Plan.Then }},
	{"plan.used_on", Day, text.Say("Plan used on", "実行した日"), nil, false, func(e *Entry) any { return &e.Plan.UsedOn }},

	{"reply.template", Line, text.Say("Reply", "返信"), nil, false, func(e *Entry) any { return &e.Reply.Template }},
	{"reply.language", Choice, text.Say("Reply's language", "返信の言語"), ReplyLanguages, false, func(e *Entry) any { return &e.Reply.Language }},
	{"reply.text", Prose, text.Say("Reply's text", "返信の文面"), nil, true, func(e *Entry) any { return &e.Reply.Text }},
	{"reply.sent_on", Day, text.Say("Reply sent on", "返信した日"), nil, false, func(e *Entry) any { return &e.Reply.SentOn }},
	{"reply.skipped", Flag, text.Say("Reply skipped", "返信しない"), nil, false, func(e *Entry) any { return &e.Reply.Skipped }},

	{"thread.promised", Prose, text.Say("What I promised them", "先方への約束"), nil, true, func(e *Entry) any { return &e.Thread.Promised }},
	{"thread.postponed_to", Day, text.Say("Follow-up postponed to", "延期後のフォロー日"), nil, false, func(e *Entry) any { return &e.Thread.PostponedTo }},
	{"thread.stop_lifted_on", Day, text.Say("Stop lifted on", "連絡停止の解除日"), nil, false, func(e *Entry) any { return &e.Thread.StopLiftedOn }},
	{"thread.let_go", Flag, text.Say("Let go", "フォロー終了"), nil, false, func(e *Entry) any { return &e.Thread.LetGo }},

	{"feeling.after", Score, text.Say("Feeling after", "気持ちの強さ（後）"), nil, true, func(e *Entry) any { return &e.Feeling.After }},
	{"feeling.word", Line, text.Say("In a word", "ひと言でいえば"), nil, true, func(e *Entry) any { return &e.Feeling.Word }},

	{"tags", Words, text.Say("Tags", "タグ"), nil, true, func(e *Entry) any { return &e.Tags }},
}

var fieldAt = func() map[string]int {
	m := make(map[string]int, len(Fields))
	for i, f := range Fields {
		m[f.Path] = i
	}
	return m
}()

// FieldOf returns the field with the given JSON path.
func FieldOf(path string) (Field, bool) {
	i, ok := fieldAt[path]
	if !ok {
		return Field{}, false
	}
	return Fields[i], true
}

// Answered reports whether e answers the field. False and an empty text are no
// answers; a score of 0 is one.
func (f Field) Answered(e *Entry) bool {
	switch at := f.At(e).(type) {
	case *string:
		return *at != ""
	case *int:
		return *at != 0
	case **int:
		return *at != nil
	case **Amount:
		return *at != nil
	case *calendar.Date:
		return !at.IsZero()
	case *bool:
		return *at
	case *[]string:
		return len(*at) > 0
	}
	return false
}
