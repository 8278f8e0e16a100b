package crm

// Paths that a column can fill beside those of [journal.Fields].
const (
	outcomePath  = "outcome"
	reasonPath   = "reasons.mine"      // the seller's reason; a word the table does not know stays words
	wordsPath    = "reasons.mine_text" // more words about it
	idPath       = "deal.external_id"
	daysPath     = "deal.decided"
	amountPath   = "deal.amount"
	currencyPath = "deal.currency"
	wonDayPath   = "decided.won"  // the day for a deal that was won
	lostDayPath  = "decided.lost" // and for one that was lost
	wonPath      = "outcome.won"  // a column of yes and no
	lostPath     = "outcome.lost"
	closedPath   = "outcome.closed"
	beginsPath   = "record.begins" // a column that marks the first row of each record
	restated     = "restated"      // follows from the outcome and would explain it by itself
)

// stageHeaders are headers of columns with steps that users name themselves.
var stageHeaders = keys("stage", "deal stage", "dealstage", "stage name", "sales stage", "opportunity stage", "pipeline stage", "progress",
	"フェーズ", "ステージ", "商談フェーズ", "商談ステージ", "案件フェーズ", "段階", "進捗")

// outcomeHeaders are headers of columns that may hold an outcome, where no
// program is known.
var outcomeHeaders = keys("outcome", "result", "deal outcome", "deal result", "opportunity result", "opportunity outcome", "win/loss", "won/lost", "status", "status type", "deal status", "opportunity status", "state",
	"結果", "受注結果", "商談結果", "案件結果", "受失注", "受注/失注", "受注失注", "勝敗", "ステータス", "商談ステータス", "案件ステータス", "状態", "状況", "案件状況", "商談状況", "受注状況", "案件状態", "商談状態",
	"stage", "deal stage", "dealstage", "stage name", "sales stage", "opportunity stage", "フェーズ", "ステージ", "商談フェーズ", "商談ステージ", "案件フェーズ", "段階", "進捗")

// A rule says which headers fill a path, the better first.
type rule struct {
	path    string
	headers []string
}

// commonRules are the headers that mean the same in any program's file.
var commonRules = []rule{
	{idPath, []string{"record id", "hs object id", "deal id", "opportunity id", "opportunity number", "potential id", "record number", "copper id", "do not modify opportunity", "レコード番号", "レコードID", "商談ID", "案件ID", "案件番号", "商談番号", "案件コード", "商談コード", "管理番号", "id"}},
	{"deal.company", []string{
		"account name", "company name", "organization name", "associated company", "associated company (primary)", "company", "organization", "organisation", "account", "customer name", "customer", "potential customer", "sales account name", "sales account", "lead name",
		"取引先名", "会社名", "企業名", "顧客名", "顧客企業名", "得意先名", "法人名", "お客様名", "組織", "組織名", "取引先", "顧客", "会社",
	}},
	{"deal.title", []string{"deal name", "dealname", "opportunity name", "potential name", "deal title", "title", "opportunity", "topic", "name", "商談名", "案件名", "取引名", "件名", "タイトル"}},
	{"deal.contact", []string{"contact person", "primary contact", "contact name", "associated contact", "contact", "先方担当者", "先方担当者名", "顧客担当者", "顧客担当者名", "お客様担当者", "取引先責任者", "取引先責任者名"}},
	{amountPath, []string{"amount", "deal amount", "value", "deal value", "opportunity amount", "close value", "actual revenue", "est. revenue", "amount in company currency", "金額", "商談金額", "案件金額", "受注金額", "受注予定金額", "見込金額", "総額", "合計金額", "合計", "小計"}},
	{currencyPath, []string{"currency", "deal currency", "currency of value", "amount currency", "value currency", "deal currency code", "currency iso code", "currency code", "opportunity currency", "通貨", "金額 通貨", "商談の通貨", "商談 通貨", "通貨コード"}},
	{"deal.first_contact", []string{"first contact", "create date", "createdate", "created date", "created time", "deal created", "date created", "created on", "created at", "created", "engage date", "初回接触日", "初回訪問日", "作成日", "作成日時", "登録日", "登録日時", "案件作成日"}},
	{daysPath, []string{"actual close date", "close date", "closedate", "deal closed on", "closed on", "closing date", "closed date", "close time", "closed time", "decision date", "決定日", "確定日", "受失注日", "結果日", "完了日", "完了予定日", "クローズ日", "受注予定日", "expected close date", "expected close", "est. close date"}},
	{wonDayPath, []string{"won time", "won date", "date won", "受注日", "成約日", "契約日"}},
	{lostDayPath, []string{"lost time", "lost date", "date lost", "失注日"}},
	{"deal.competitor", []string{"primary competitor", "main competitor", "main competitors", "competitor", "competitor name", "メイン競合", "主な競合", "競合", "競合先", "競合先名", "競合会社", "競合企業", "競合他社"}},
	{"deal.product", []string{"product name", "製品名", "商品名", "サービス名"}},
	{"deal.source", []string{"lead source", "deal source", "リードソース", "流入経路", "リード獲得元", "引き合い元"}},
	{reasonPath, []string{"closed lost reason", "loss reason", "lost reason", "reason for loss", "reason lost", "lost/no decision reason", "失注理由", "失注原因", "失注要因", "敗因"}},
	{wordsPath, []string{"loss reason detail", "loss reason details", "lost reason detail", "lost reason details", "closed lost notes", "closed lost detail", "loss notes", "受注/失注理由詳細", "失注理由詳細", "失注詳細", "失注理由（詳細）", "失注理由補足"}},
	{"price.quote", []string{"quote", "quoted price", "our price", "提示価格", "提示金額", "提案金額", "見積金額", "見積額"}},
	{"price.rival", []string{"competitor price", "competitor's price", "rival price", "競合価格", "競合金額", "他社価格", "競合提示価格"}},
	{restated, []string{"probability", "win probability", "status label"}},
	{"price.last_year", []string{"last year's price", "last year price", "前年金額", "昨年金額", "前年価格", "昨年度金額"}},
}

// A profile is how one program names its columns.
type profile struct {
	dialect Dialect
	// signs are sets of headers; a file with one of each set comes from here.
	signs [][]string
	rules []rule // before the common ones
}

// profiles are tried in this order.
var profiles = []profile{
	{Pipedrive, [][]string{{"deal - status", "status", "ステータス"}, {"deal - title", "title", "タイトル"}, {"deal - lost reason", "deal - won time", "deal - lost time", "deal - value", "lost reason", "won time", "lost time", "失注理由", "失注日時"}}, []rule{
		{outcomePath, []string{"deal - status", "status", "ステータス"}},
		{idPath, []string{"deal - id", "id"}},
		{"deal.stage", []string{"deal - stage", "stage", "ステージ"}},
		{"deal.company", []string{"deal - organization", "organization", "organization - name", "組織"}},
		{"deal.contact", []string{"deal - contact person", "contact person", "person - name", "連絡先"}},
		{restated, []string{"deal - probability", "deal - weighted value", "probability", "weighted value"}},
	}},
	{HubSpot, [][]string{{"deal stage", "dealstage", "取引ステージ"}, {"deal name", "dealname", "取引名"}, {"record id", "hs object id", "deal id", "deal owner", "closed lost reason", "close date", "closedate", "pipeline", "レコードID", "取引担当者"}}, []rule{
		{outcomePath, []string{"deal stage", "dealstage", "取引ステージ"}},
		{wonPath, []string{"is closed won", "hs is closed won"}},
		{lostPath, []string{"is closed lost", "hs is closed lost"}},
		{closedPath, []string{"is deal closed?", "is closed", "hs is closed"}},
		{daysPath, []string{"actual close date", "close date", "closedate", "クローズ日"}},
		{"deal.company", []string{"associated company (primary)", "associated company", "関連付けられた会社", "関連する会社"}},
		{restated, []string{"deal probability", "hs deal stage probability", "weighted amount", "weighted amount in company currency", "forecast amount", "forecast probability", "hs projected amount", "is open", "hs is open count"}},
	}},
	{Salesforce, [][]string{{"opportunity name", "opportunity id", "opportunity owner", "商談名", "商談ID", "商談 所有者", "商談所有者", "stagename"}, {"stage", "stagename", "フェーズ"}}, []rule{
		{outcomePath, []string{"stage", "stagename", "フェーズ"}},
		{wonPath, []string{"won", "is won", "iswon", "成立"}},
		{closedPath, []string{"closed", "is closed", "isclosed", "完了"}},
		{idPath, []string{"opportunity id", "opportunity id (18)", "case safe id", "商談ID", "id"}},
		{"deal.title", []string{"opportunity name", "商談名", "name"}},
		{"deal.company", []string{"account name", "account.name", "取引先名"}},
		{currencyPath, []string{"amount currency", "opportunity currency", "currencyisocode", "金額 通貨", "商談の通貨"}},
		{restated, []string{"probability (%)", "probability", "expected revenue", "expected revenue currency", "expectedrevenue", "forecast category", "forecastcategory", "forecastcategoryname", "確度 (%)", "期待収益", "期待収益 通貨", "売上予測分類"}},
	}},
	{Zoho, [][]string{{"deal name", "potential name", "商談名"}, {"stage", "ステージ"}, {"closing date", "account name", "record id", "potential id", "完了予定日", "取引先名"}}, []rule{
		{outcomePath, []string{"stage", "ステージ"}},
		{"deal.title", []string{"deal name", "potential name", "商談名"}},
		{restated, []string{"probability (%)", "probability", "expected revenue", "forecast category", "確度 (%)", "確度（%）", "期待収益", "予想収益"}},
	}},
	{Kintone, [][]string{{"レコード番号", "record number"}}, []rule{
		{beginsPath, []string{"レコードの開始行", "record start row"}},
	}},
}

// keyedRules are rules with keys in place of headers.
type keyedRule struct {
	path string
	keys []string
}

var (
	commonKeyed  = keyed(commonRules)
	profileKeyed = func() map[Dialect][]keyedRule {
		m := map[Dialect][]keyedRule{}
		for _, p := range profiles {
			m[p.dialect] = keyed(p.rules)
		}
		return m
	}()
)

func keyed(rules []rule) []keyedRule {
	out := make([]keyedRule, len(rules))
	for i, r := range rules {
		out[i].path = r.path
		for _, h := range r.headers {
			out[i].keys = append(out[i].keys, headingOf(h).whole)
		}
	}
	return out
}

// rulesOf are the rules of a dialect, the better first.
func rulesOf(d Dialect) []keyedRule {
	if d == CSV {
		return commonKeyed
	}
	return append(append([]keyedRule(nil), profileKeyed[d]...), commonKeyed...)
}

// dialectOf is the program that wrote the headers, or the one that was named.
func dialectOf(headers []string, named Dialect) Dialect {
	if named != "" && named != Auto {
		return named
	}
	have := map[string]bool{}
	for _, h := range headers {
		taken := headingOf(h)
		have[taken.whole], have[taken.bare] = true, true
	}
	for _, p := range profiles {
		if signed(p.signs, have) {
			return p.dialect
		}
	}
	return CSV
}

func signed(signs [][]string, have map[string]bool) bool {
	for _, set := range signs {
		found := false
		for _, h := range set {
			found = found || have[headingOf(h).whole]
		}
		if !found {
			return false
		}
	}
	return true
}
