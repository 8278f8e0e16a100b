package journal

import "daruma/journal/text"

// An Option is one value a choice can take, and what it is called.
type Option struct {
	Value string
	Label text.Text
}

// Unknown and Unsure are answers of their own, told apart from no answer (A10).
const (
	Unknown = "unknown"
	Unsure  = "unsure"
)

// The values that each choice of an entry can take. Their order is the order on
// screen and, with values only ever added at the end, their code in the store.
var (
	Outcomes = []Option{
		{Lost, text.Say("lost", "失注")},
		{Silent, text.Say("silent", "返答なし")},
		{Won, text.Say("won", "受注")},
	}
	Sources = []Option{
		{"inbound", text.Say("they came to us", "先方からの問い合わせ")},
		{"outbound", text.Say("we approached them", "こちらからのアプローチ")},
		{"referral", text.Say("referral", "紹介")},
		{"existing", text.Say("existing client", "既存のお客様")},
		{"tender", text.Say("tender", "入札・コンペ")},
		{"other", text.Say("other", "その他")},
	}
	Stages = []Option{
		{"lead", text.Say("lead", "引き合い")},
		{"meeting", text.Say("meeting", "商談")},
		{"proposal", text.Say("proposal", "提案")},
		{"negotiation", text.Say("negotiation", "条件交渉")},
		{"verbal", text.Say("verbal yes", "内諾")},
	}
	YesNo = []Option{
		{"yes", text.Say("yes", "はい")},
		{"no", text.Say("no", "いいえ")},
		{Unsure, text.Say("unsure", "わからない")},
	}
	Anchorings = []Option{
		{"before", text.Say("before the price", "価格より前")},
		{"after", text.Say("after the price", "価格より後")},
		{"never", text.Say("never", "伝えていない")},
		{Unsure, text.Say("unsure", "わからない")},
	}
	Leads = []Option{
		{"problem", text.Say("their problem", "お客様の課題")},
		{"strengths", text.Say("our strengths", "自社の強み")},
		{Unsure, text.Say("unsure", "わからない")},
	}
	MeetingLanguages = []Option{
		{"en", text.Say("English", "英語")},
		{"ja", text.Say("Japanese", "日本語")},
		{"mixed", text.Say("both", "両方")},
		{"interpreter", text.Say("interpreter", "通訳")},
		{"other", text.Say("other", "その他")},
	}
	Languages = []Option{
		{"en", text.Say("English", "英語")},
		{"ja", text.Say("Japanese", "日本語")},
		{"other", text.Say("other", "その他")},
	}
	ReplyLanguages = []Option{
		{"en", text.Say("English", "英語")},
		{"ja", text.Say("Japanese", "日本語")},
	}
	Voices = []Option{
		{"strong", text.Say("strong", "強い")},
		{"normal", text.Say("normal", "ふつう")},
		{"quiet", text.Say("quiet", "控えめ")},
	}
	Conditions = []Option{
		{"offer", text.Say("the offer as it stood", "提案の内容")},
		{"timing", text.Say("the timing", "時期")},
		{"budget", text.Say("their budget", "先方の予算")},
		{"direction", text.Say("their direction", "先方の方針")},
		{"politics", text.Say("their inside politics", "先方の社内事情")},
		{"comparison", text.Say("the comparison", "他社との比較")},
		{"untold", text.Say("something never told", "知らされない事情")},
	}
	ReasonOptions = []Option{
		{"price-value", text.Say("price or value", "価格")},
		{"budget", text.Say("budget", "予算")},
		{"timing", text.Say("timing", "時期")},
		{"no-decision", text.Say("no decision made", "導入見送り")},
		{"fit", text.Say("fit of the content", "機能・内容")},
		{"incumbent", text.Say("stayed with their supplier", "既存取引先")},
		{"competitor", text.Say("a competitor", "競合")},
		{"authority", text.Say("approval inside", "決裁")},
		{"trust", text.Say("trust or track record", "信頼・実績")},
		{"our-process", text.Say("the way we sold", "営業対応")},
		{Unknown, text.Say("unknown", "不明")},
	}
	Confidences = []Option{
		{"low", text.Say("low", "低い")},
		{"medium", text.Say("medium", "中くらい")},
		{"high", text.Say("high", "高い")},
	}
	ContactKinds = []Option{
		{"phone", text.Say("phone", "電話")},
		{"email", text.Say("email", "メール")},
		{"letter", text.Say("letter", "手紙")},
		{"visit", text.Say("visit", "訪問")},
		{"event", text.Say("event", "イベント")},
		{"card", text.Say("card", "挨拶状")},
		{"meeting", text.Say("meeting", "面談")},
		{"colleague", text.Say("met a colleague", "同僚の方との面会")},
	}
	Directions = []Option{
		{"out", text.Say("from us", "こちらから")},
		{"in", text.Say("from them", "先方から")},
	}
	ContactResults = []Option{
		{"reached", text.Say("reached", "話せた")},
		{"message-left", text.Say("message left", "伝言を残した")},
		{"absent", text.Say("not at their desk", "不在")},
		{"blocked", text.Say("blocked at the desk", "取り次ぎなし")},
		{"no-answer", text.Say("no answer", "返事なし")},
		{"answered", text.Say("they answered", "返事あり")},
		{"complained", text.Say("they objected", "苦情")},
		{"stop", text.Say("they asked to stop", "連絡不要の申し出")},
		{"signal", text.Say("they gave a sign", "先方からの動き")},
	}
	Signals = []Option{
		{"engaged", text.Say("showed interest", "関心を示した")},
		{"competitor-failed", text.Say("the other supplier failed", "他社がうまくいかなかった")},
		{"people-changed", text.Say("people changed", "担当者が替わった")},
		{"priorities-changed", text.Say("priorities changed", "優先事項が変わった")},
	}
)

// UsualDirection is who makes a contact that ends with the result, where nobody
// says otherwise: "in" for what comes from the buyer's side, else "out".
func UsualDirection(result string) string {
	switch result {
	case "answered", "complained", "stop", "signal":
		return "in"
	}
	return "out"
}

// Label is what value is called among options; a value that is none of them is
// shown as it is.
func Label(options []Option, value string) text.Text {
	for _, o := range options {
		if o.Value == value {
			return o.Label
		}
	}
	return text.Same(value)
}

// Values are the options' values in order.
func Values(options []Option) []string {
	out := make([]string, len(options))
	for i, o := range options {
		out[i] = o.Value
	}
	return out
}
