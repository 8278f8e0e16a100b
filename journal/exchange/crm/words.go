package crm

import "daruma/journal"

// reasonWords are the words of loss reasons, by the reason that they name
// exactly; any other words stay words. 見送り alone is not known to be anything: it may stand
// for a decision against us or against buying at all.
var reasonWords = wordsOf(map[string][]string{
	"price-value": {
		"price", "pricing", "price too high", "price is too high", "too expensive", "expensive", "cost", "costs", "lost on price", "price/value", "price-value", "value",
		"価格", "価格負け", "価格が高い", "価格面", "高い", "高額", "金額", "料金", "コスト", "費用", "費用対効果",
	},
	"budget": {
		"budget", "no budget", "lack of budget", "budget constraints", "no budget / lost funding", "lost funding", "budget cut", "budget frozen", "no funding",
		"予算", "予算不足", "予算なし", "予算凍結", "予算縮小", "予算削減", "予算超過", "予算が合わない", "予算オーバー",
	},
	"timing": {
		"timing", "bad timing", "wrong timing", "not the right time", "future interest", "postponed", "project postponed",
		"時期", "時期尚早", "タイミング", "延期", "導入時期", "時期が合わない",
	},
	"no-decision": {
		"no decision", "no-decision", "no decision / non-responsive", "no decision made", "status quo", "project cancelled", "project canceled", "do nothing",
		"導入見送り", "検討中止", "導入中止", "計画中止", "案件中止", "意思決定なし", "現状維持",
	},
	"fit": {
		"fit", "product fit", "no fit", "bad fit", "poor fit", "not a fit", "features", "missing features", "missing feature", "feature gap", "functionality", "lack of features", "product", "expectation mismatch", "requirements not met",
		"機能・内容", "機能", "内容", "機能不足", "機能面", "要件不一致", "ニーズ不一致", "仕様", "提案内容",
	},
	"incumbent": {
		"incumbent", "stayed with incumbent", "existing supplier", "existing vendor", "current supplier", "current vendor", "stayed with current vendor",
		"既存取引先", "既存ベンダー", "既存業者", "既存継続", "現行継続", "現行ベンダー継続",
	},
	"competitor": {
		"competitor", "competition", "competitors", "lost to competitor", "lost to competition", "chose competitor", "went with competitor", "competitor chosen",
		"競合", "競合負け", "競合他社", "他社", "他社採用", "他社決定", "他決", "他社に決定",
	},
	"authority": {
		"authority", "no authority", "no decision maker", "approval", "no approval", "not approved", "internal approval",
		"決裁", "決裁者", "決裁権", "決裁が下りない", "決裁が下りず", "稟議", "稟議否決", "社内稟議", "上層部の反対",
	},
	"trust": {
		"trust", "references", "track record", "lack of references", "lack of expertise", "credibility",
		"信頼・実績", "信頼", "信頼性", "実績", "実績不足", "信用",
	},
	"our-process": {
		"our process", "our-process", "sales process", "slow response", "missed follow ups", "missed follow-up", "relationship", "poor follow-up",
		"営業対応", "営業", "対応", "対応の遅れ", "対応遅れ", "営業力", "フォロー不足",
	},
	journal.Unknown: {
		"unknown", "not known", "no reason given", "no reason",
		"不明", "理由不明", "見送り", "未確認", "わからない",
	},
})

// sourceWords are the words of lead sources that name one of ours exactly.
var sourceWords = wordsOf(map[string][]string{
	"inbound": {
		"inbound", "web", "website", "web form", "web download", "web site", "organic search", "organic", "direct traffic", "contact form", "phone inquiry", "inbound call", "chat",
		"問い合わせ", "お問い合わせ", "Web問い合わせ", "ウェブ", "Webサイト", "ホームページ", "HP", "資料請求", "反響",
	},
	"outbound": {
		"outbound", "cold call", "cold email", "cold calling", "outreach", "prospecting", "telemarketing",
		"アウトバウンド", "テレアポ", "飛び込み", "新規開拓", "DM",
	},
	"referral": {"referral", "external referral", "employee referral", "customer referral", "word of mouth", "紹介", "お客様紹介", "知人紹介", "口コミ"},
	"existing": {"existing", "existing customer", "existing client", "customer", "upsell", "cross-sell", "renewal", "既存", "既存顧客", "既存客", "既存のお客様", "更新"},
	"tender":   {"tender", "rfp", "bid", "public tender", "入札", "コンペ", "公募", "プロポーザル"},
	"other":    {"other", "その他"},
})

// stageWords are the words of steps that name one of ours exactly.
var stageWords = wordsOf(map[string][]string{
	"lead":        {"lead", "lead in", "qualified", "qualification", "prospecting", "引き合い", "リード"},
	"meeting":     {"meeting", "contact made", "demo scheduled", "meeting scheduled", "appointment scheduled", "presentation scheduled", "needs defined", "needs analysis", "商談", "初回訪問", "ヒアリング"},
	"proposal":    {"proposal", "proposal made", "proposal sent", "proposal/price quote", "quote sent", "提案", "見積", "見積提示", "見積提出"},
	"negotiation": {"negotiation", "negotiations started", "negotiation/review", "in negotiation", "条件交渉", "交渉", "最終交渉"},
	"verbal":      {"verbal", "verbal yes", "verbal commitment", "contract sent", "内諾", "口頭内示", "内示"},
})

// choiceWords are the tables of the choices that have one.
var choiceWords = map[string]map[string]string{
	"deal.source": sourceWords, "deal.stage": stageWords, reasonPath: reasonWords,
	"reasons.secondary": reasonWords, "reasons.said": reasonWords, "reasons.debrief_said": reasonWords,
}

// wordsOf turns a table around: which value a word names, by keyOf.
func wordsOf(table map[string][]string) map[string]string {
	out := map[string]string{}
	for value, words := range table {
		for _, w := range words {
			out[keyOf(w)] = value
		}
	}
	return out
}

// choiceOf is the value of a choice that words name: the value itself, what it
// is called, or a word of the table.
func choiceOf(f *journal.Field, words string) (value string, ok bool) {
	k := keyOf(words)
	for _, o := range f.Options {
		if k == keyOf(o.Value) || k == keyOf(o.Label.EN) || k == keyOf(o.Label.JA) {
			return o.Value, true
		}
	}
	value, ok = choiceWords[f.Path][k]
	return value, ok
}
