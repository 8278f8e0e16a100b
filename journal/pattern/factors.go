package pattern

import (
	"slices"

	"daruma/journal"
	"daruma/journal/text"
)

// Factors are the built-in factors. A new one is one row here; its groups, its
// words and its place in every scan follow from it.
var Factors = append([]Factor{
	{
		Name: "source", Label: text.Say("source", "きっかけ"),
		Values: named(text.Say("source: %[1]s", "きっかけ：%[1]s"), journal.Sources),
		of:     func(h *journal.Head) string { return h.Answers.Source },
	},
	{
		Name: "stage", Label: text.Say("stage reached", "到達した段階"),
		Values: named(text.Say("stage reached: %[1]s", "到達した段階：%[1]s"), journal.Stages),
		of:     func(h *journal.Head) string { return h.Answers.Stage },
	},
	{
		Name: "asked_lower", Label: text.Say("asked for a lower price", "値下げの要請"),
		Values: []Value{
			{"yes", text.Say("lower price asked for", "値下げの要請あり")},
			{"no", text.Say("no lower price asked for", "値下げの要請なし")},
			{journal.Unsure, text.Say("lower price: unsure", "値下げの要請は不明")},
		},
		of: func(h *journal.Head) string { return h.Answers.AskedLower },
	},
	{
		Name: "anchored", Label: text.Say("when the value came up", "価値を伝えた時期"),
		Values: []Value{
			{"before", text.Say("value before the price", "価値が価格より先")},
			{"after", text.Say("value after the price", "価値が価格より後")},
			{"never", text.Say("value never came up", "価値を伝えていない")},
			{journal.Unsure, text.Say("unsure when value came up", "価値を伝えた時期が不明")},
		},
		of: func(h *journal.Head) string { return h.Answers.Anchored },
	},
	{
		Name: "criterion_known", Label: text.Say("could say what better means", "先方が基準を言葉にできた"),
		Values: []Value{
			{"yes", text.Say("criterion put in words", "基準を言葉にできた")},
			{"no", text.Say("criterion not in words", "基準を言葉にできず")},
			{journal.Unsure, text.Say("unsure about the criterion", "先方の基準が不明")},
		},
		of: func(h *journal.Head) string { return h.Answers.CriterionKnown },
	},
	{
		Name: "criteria_moved", Label: text.Say("criteria moved", "判断基準の変化"),
		Values: []Value{
			{"yes", text.Say("criteria moved", "判断基準が変わった")},
			{"no", text.Say("criteria stayed the same", "判断基準は変わらず")},
			{journal.Unsure, text.Say("unsure if criteria moved", "基準の変化は不明")},
		},
		of: func(h *journal.Head) string { return h.Answers.CriteriaMoved },
	},
	{
		Name: "led_by", Label: text.Say("proposal led by", "提案の起点"),
		Values: []Value{
			{"problem", text.Say("offer from their problem", "お客様の課題が起点")},
			{"strengths", text.Say("offer from our strengths", "自社の強みが起点")},
			{journal.Unsure, text.Say("unsure where it began", "提案の起点が不明")},
		},
		of: func(h *journal.Head) string { return h.Answers.LedBy },
	},
	{
		Name: "meetings", Label: text.Say("language of the meetings", "商談の言語"),
		Values: []Value{
			{"en", text.Say("meetings in English", "英語での商談")},
			{"ja", text.Say("meetings in Japanese", "日本語での商談")},
			{"mixed", text.Say("meetings in both languages", "両方の言語での商談")},
			{"interpreter", text.Say("interpreter at meetings", "通訳を交えた商談")},
			{"other", text.Say("other meeting language", "その他の言語での商談")},
		},
		of: func(h *journal.Head) string { return h.Answers.Meetings },
	},
	{
		Name: "reason_mine", Label: text.Say("the reason I think", "自分が考える理由"), AfterNo: true,
		Values: named(text.Say("I think: %[1]s", "見立て：%[1]s"), journal.ReasonOptions),
		of:     func(h *journal.Head) string { return h.Answers.Mine },
	},
	{
		Name: "reason_said", Label: text.Say("the reason they named", "先方が挙げた理由"), AfterNo: true,
		Values: named(text.Say("they said: %[1]s", "先方の説明：%[1]s"), journal.ReasonOptions),
		of:     func(h *journal.Head) string { return h.Answers.Said },
	},
	{
		Name: "competitor", Label: text.Say("competitor", "競合先"), tick: "named",
		Values: []Value{
			{"named", text.Say("a competitor was named", "競合先の記録あり")},
			{"none", text.Say("no competitor named", "競合先の記録なし")},
		},
		of: func(h *journal.Head) string { return either(h.Answers.Competitor, "named", "none") },
	},
	{
		Name: "price_gap", Label: text.Say("price against last year", "昨年との価格差"),
		Values: []Value{
			{"below", text.Say("price below last year", "昨年より安い")},
			{"0-5%", text.Say("price 0-5% above last year", "昨年より0〜5%高い")},
			{"5-10%", text.Say("price 5-10% above last year", "昨年より5〜10%高い")},
			{"10-20%", text.Say("price 10-20% above last year", "昨年より10〜20%高い")},
			{"over 20%", text.Say("price over 20% above last year", "昨年より20%超高い")},
		},
		of: func(h *journal.Head) string { return gapRange(h.Answers.GapLastYear) },
	},
	{
		Name: "rival_gap", Label: text.Say("price against the rival", "競合との価格差"),
		Values: []Value{
			{"below", text.Say("price below the rival", "競合より安い")},
			{"0-5%", text.Say("price 0-5% above the rival", "競合より0〜5%高い")},
			{"5-10%", text.Say("price 5-10% above the rival", "競合より5〜10%高い")},
			{"10-20%", text.Say("price 10-20% above the rival", "競合より10〜20%高い")},
			{"over 20%", text.Say("price over 20% above the rival", "競合より20%超高い")},
		},
		of: func(h *journal.Head) string { return gapRange(h.Answers.GapRival) },
	},
	{
		Name: "clarity", Label: text.Say("clarity of needs", "ニーズの明確さ"),
		Values: []Value{
			{"1-2", text.Say("needs vague (1-2 of 5)", "ニーズが曖昧（1〜2/5）")},
			{"3", text.Say("needs half clear (3 of 5)", "ニーズは半ば明確（3/5）")},
			{"4-5", text.Say("needs clear (4-5 of 5)", "ニーズが明確（4〜5/5）")},
		},
		of: func(h *journal.Head) string { return rating(h.Answers.Clarity) },
	},
	{
		Name: "fit", Label: text.Say("fit of the content", "内容の適合度"),
		Values: []Value{
			{"1-2", text.Say("fit poor (1-2 of 5)", "内容の適合が低い（1〜2/5）")},
			{"3", text.Say("fit middling (3 of 5)", "内容の適合はふつう（3/5）")},
			{"4-5", text.Say("fit close (4-5 of 5)", "内容の適合が高い（4〜5/5）")},
		},
		of: func(h *journal.Head) string { return rating(h.Answers.Fit) },
	},
	{
		Name: "chemistry", Label: text.Say("chemistry", "相性"),
		Values: []Value{
			{"1-2", text.Say("chemistry cool (1-2 of 5)", "相性いまひとつ（1〜2/5）")},
			{"3", text.Say("chemistry middling (3 of 5)", "相性はふつう（3/5）")},
			{"4-5", text.Say("chemistry warm (4-5 of 5)", "相性がよい（4〜5/5）")},
		},
		of: func(h *journal.Head) string { return rating(h.Answers.Chemistry) },
	},
	{
		Name: "comfort", Label: text.Say("ease in the meetings' language", "商談の言語での話しやすさ"),
		Values: []Value{
			{"1-2", text.Say("language hard (1-2 of 5)", "言語で苦労（1〜2/5）")},
			{"3", text.Say("language fair (3 of 5)", "言語の負担はふつう（3/5）")},
			{"4-5", text.Say("language easy (4-5 of 5)", "言語に支障なし（4〜5/5）")},
		},
		of: func(h *journal.Head) string { return rating(h.Answers.Comfort) },
	},
	{
		Name: "options", Label: text.Say("solutions proposed", "提案した案の数"),
		Values: []Value{
			{"1", text.Say("one solution proposed", "提案は1案")},
			{"2", text.Say("two solutions proposed", "提案は2案")},
			{"3+", text.Say("three or more solutions", "提案は3案以上")},
		},
		of: func(h *journal.Head) string { return options(h.Answers.Options) },
	},
	{
		Name: "chemistry_advantage", Label: text.Say("chemistry and an advantage", "相性と自社の強み"),
		Values: []Value{
			{"high, written", text.Say("chemistry and advantage", "相性よし、強みあり")},
			{"high, none", text.Say("chemistry, no advantage", "相性よし、強みなし")},
			{"not high", text.Say("chemistry not high", "相性がよいとは言えない")},
		},
		of: func(h *journal.Head) string { return chemistryAdvantage(&h.Answers) },
	},
	{
		Name: "language_match", Label: text.Say("preferred language", "希望の言語"),
		Values: []Value{
			{journal.SameLanguage, text.Say("language suited everyone", "全員が希望する言語")},
			{journal.SomeoneDiffers, text.Say("language did not fit all", "別の言語の希望あり")},
		},
		of: func(h *journal.Head) string { return h.Answers.LanguageMatch },
	},
	{
		Name: "conduct", Label: text.Say("my conduct", "自分の行動"), tick: "late or unprepared",
		Values: []Value{
			{"late or unprepared", text.Say("I was late or unprepared", "遅刻または準備不足")},
			{"fine", text.Say("on time and prepared", "遅刻・準備不足なし")},
		},
		of: func(h *journal.Head) string {
			return either(h.Answers.Late || h.Answers.Unprepared, "late or unprepared", "fine")
		},
	},
}, conditionFactors()...)

// conditionFactors are one factor for each condition of a no (B1, B2).
func conditionFactors() []Factor {
	factors := make([]Factor, len(journal.Conditions))
	for i, condition := range journal.Conditions {
		factors[i] = Factor{
			Name: "condition:" + condition.Value, Label: condition.Label, AfterNo: true, tick: "ticked",
			Values: []Value{
				{"ticked", text.Say("no: %[1]s", "断り：%[1]s").With(condition.Label)},
				{"not", text.Say("no: not %[1]s", "断り：%[1]sではない").With(condition.Label)},
			},
			of: func(h *journal.Head) string {
				return either(slices.Contains(h.Answers.Conditions, condition.Value), "ticked", "not")
			},
		}
	}
	return factors
}

// named are the options of a choice, put into the words of a factor.
func named(words text.Text, options []journal.Option) []Value {
	values := make([]Value, len(options))
	for i, o := range options {
		values[i] = Value{o.Value, words.With(o.Label)}
	}
	return values
}

func either(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// rating puts a scale of 1 to 5 into three parts.
func rating(r int) string {
	switch {
	case r == 0:
		return ""
	case r <= 2:
		return "1-2"
	case r == 3:
		return "3"
	}
	return "4-5"
}

func options(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1"
	case 2:
		return "2"
	}
	return "3+"
}

// gapRange is the range that a price gap lies in. Its lower end belongs to it,
// and the range up to 20% holds 20% itself.
func gapRange(gap *float64) string {
	switch {
	case gap == nil:
		return ""
	case *gap < 0:
		return "below"
	case *gap < .05:
		return "0-5%"
	case *gap < .10:
		return "5-10%"
	case *gap <= .20:
		return "10-20%"
	}
	return "over 20%"
}

// highChemistry is where chemistry counts as high.
const highChemistry = 4

// chemistryAdvantage tells whether chemistry came with the advantage that it
// needs beside it (A11, A12).
func chemistryAdvantage(a *journal.Answers) string {
	switch {
	case a.Chemistry == 0:
		return ""
	case a.Chemistry < highChemistry:
		return "not high"
	case a.Advantage:
		return "high, written"
	}
	return "high, none"
}
