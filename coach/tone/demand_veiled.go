package tone

// veiledDemands want an explanation without asking why: by naming what is
// missing, or who wants to know.
var veiledDemands = []rule{
	{
		catches: "the answer is not enough: that tells me nothing, send the full scoring",
		words: en(
			`tells? (?:me|us) (?:nothing|very little|little|next to nothing|absolutely nothing)`,
			`(?:is|was) (?:not|no|hardly|not even) (?:\w+ )?(?:an? )?(?:\w+ )?(?:explanation|reason|answer|feedback)(?: (?:i|we) can| for| that| to|\W*$)`,
			`(?:vague|generic|evasive|unsatisfactory|stock|boilerplate|standard|meaningless|hollow|diplomatic) (?:\w+ )?(?:answers?|reasons?|explanations?|repl(?:y|ies)|phrases?|wording|feedback|formula)`,
			`(?:could|can|would) you (?:please |kindly |at least )?(?:be|get) (?:\w+ )?(?:more )?(?:specific|precise|concrete|clearer|explicit|frank|honest|straight|candid)`,
			`(?:much|nothing|little|enough) to (?:work|go) (?:with|on)`,
			`(?:hear|talk|speak)(?: \w+)? (?:from|to|with) (?:the|whoever|who)(?: \w+){0,4} (?:decided|decision|decides|responsible|charge|made|chose|signed|responsibility)`,
			`(?:was|is) (?:there|it) (?:\w+ )?(?:a problem|something|anything|an issue)(?: [\w']+){0,6}\?`,
			`you can (?:tell|be (?:\w+ )?(?:honest|frank|open|straight) with) (?:me|us)`,
			`not (?:good|clear|specific|detailed|satisfactory|informative) enough`,
			`(?:send|give|provide|forward|share|let (?:me|us) have|supply|submit|see)(?: [\w']+){0,5} (?:full|complete|detailed|exact|entire|actual|written|whole|precise) (?:\w+ )?(?:scoring|scores?|evaluation|breakdown|criteria|reasons?|reasoning|explanation|ranking|report|minutes|comparison|results?|matrix|account|justification)`,
			`(?:scoring|scores?|evaluation|ranking|reasons?|reasoning|explanation)(?: \w+){0,3} (?:in writing|by return|without delay|immediately)`,
			`(?:what|how|where|which)(?: exactly| precisely| specifically| really| actually)+ (?:\w+ )?(?:went|was|were|did|made|is|tipped|happened|changed|do|fell|speaks)`,
			`what (?:was|is) it (?:about|in|that)`,
			`(?:^|\W)(?:please |so |then |do )?help (?:me|us) (?:to )?(?:understand|see|make sense)`,
			`^\W*(?:was|is|so it was) (?:it )?(?:\w+ ){0,4}(?:price|pricing|product|team|demo|support|terms|cost|service|something (?:we|i)|me|us|because)(?: \w+){0,6}\?`,
			`(?:who|what) (?:was it|made the (?:call|final|decision)|signed off|had the final|is behind|stood behind|else was|was behind|voted|spoke against|blocked|pushed)`,
			`(?:my|our) (?:\w+ )?(?:boss|manager|management|directors?|ceo|board|team|company|colleagues|head office)(?: \w+)? (?:asks|ask|asking|asked|know|demands?|wants?|insists?|expects?|needs?)(?: \w+){0,4} (?:why|what|how|who|reasons?|explanations?|answers?|report)`,
			`what (?:am|are|do|should|shall|can|will) (?:i|we) (?:\w+ )?(?:tell|say to|report to)`,
			`(?:something|an answer|a reason|anything) to (?:tell|give|show) (?:them|my|him|her|the)`,
			`(?:missing|left out|not (?:mention|said|say|told|tell|telling|saying))(?: [\w']+){0,4} (?:real|true|actual|whole) (?:reason|story|truth)`,
			`(?:real|true|actual|whole) (?:reason|story|truth)(?:s)? (?:behind|for|is|was)`),
		unless: en(
			`(?:thank|grateful|appreciat|glad|sorry|apolog|understand why|no need|not (?:ask|need|expect))\w*`,
			`(?:gave|given|shared|explained|told) (?:me|us)`,
			`(?:i|we) (?:now |fully |can |do )*(?:understand|see|know) (?:exactly|precisely)`,
			`which is (?:exactly|precisely)`,
			`exactly (?:what|as) (?:we|i|you) (?:needed|wanted|described)`,
			`not good enough (?:this|for|yet)|(?:was|were) not (?:\w+ )?(?:good|clear|specific|detailed) enough`,
			`what (?:was|is) it (?:about|in|that) (?:you|we) (?:enjoy|like)`),
		softened: declinable,
		advice:   askLater,
	},
	{
		catches: "説明になっていない、文書でいただきたい",
		words: ja(
			`(?:理由|根拠|経緯|基準|評価|点数|採点|選定過程|内訳|議事録|敗因|評価表|比較表)(?:を|について|の詳細を?|も|に関して)[^。]{0,16}(?:文書|書面|具体的|詳細|詳しく|明確|正確|すべて|全て|開示|公開|箇条書き|数字|率直|一つ一つ|もれなく)[^。]{0,20}(?:いただけ|ください|下さい|願い|いただき|もらえ|ほし|たい|願えま|求め)`,
			`(?:説明|理由|答え|回答)に(?:は|も)?(?:なって(?:いま|おりま|いな|な)|なりま(?:せ)|ならな)`,
			`(?:だけ(?:では|で(?:は)?)|一言では|とだけ言われ(?:ても|まして)?(?:も)?|と言われ(?:ても|まして(?:も)))[^。]{0,24}(?:分か(?:り|ら)|わか(?:り|ら)|納得|理解|判断でき|報告でき|困|不十分|足り|引き)`,
			`(?:他社|[a-zａ-ｚ]社|先方|採用された会社|選ばれた会社|競合|決まった会社)(?:様|さん)?の(?:どこ|何|どの)[^。]{0,24}(?:か|教え|たい|ください|知り)`,
			`(?:どこ|何|どの点|どの部分)が[^。]{0,10}(?:優れ|良|よ(?:か|く)|勝|まさ|上|違|決め手|評価)[^。]{0,20}(?:か|教え|たい|ください)`,
			`(?:教えて|聞かせて|説明して|答えて|お答え|ご説明|お聞かせ|示して)(?:いただか|もらわ|いただけ|くださら)(?:ない|なけれ|ず|ねば)[^。]{0,6}(?:と|ば|に|限り)`,
			`(?:箇条書き|具体的|詳細|文書|書面|数値|項目ごと)(?:に|で)[^。]{0,12}(?:返信|回答|お答え|教え|説明|お示し|ご提示|お聞かせ)[^。]{0,6}(?:くだ|下さ|いただ|願|たい)`,
			`(?:とは|というのは)、?(?:具体的に)?(?:は)?(?:何|どういう|どのよう|どなた|誰)[^。]{0,14}(?:か|でしょう)`,
			`(?:反対|決定|判断|却下|推薦)(?:された|なさった|した)(?:の)?は、?[^。]{0,14}(?:どちら|どなた|誰|どの|だれ)`,
			`(?:真意|本心|本音|腹の内|裏|裏事情)(?:を|が|は)[^。]{0,10}(?:知り|聞|伺|お聞かせ|教え|何|お話)`,
			`(?:社内|上司|上|役員|会社|本社)[^。]{0,10}(?:報告|説明)[^。]{0,14}(?:必要|でき|つきませ|つかな|困|求め)`,
			`(?:何|どこ)が(?:そんなに|それほど|いったい|一体)`,
			`(?:お断り|不採用|見送り|落選|失注)の(?:本当の|真の|具体的な|明確な|正式な|はっきりした)(?:理由|原因)`),
		unless: ja(
			`(?:いただき|いただい|頂き|頂い|くださ(?:り|い(?:まし|っ)|って)|賜り)[^。]{0,24}(?:ありがと|感謝|御礼|お礼|嬉し|うれし|勉強|参考|光栄|理解|承知|助か)`,
			`(?:不要|及びませ|及ばず|必要(?:は|も)(?:一切)?(?:ござ|あり|な)|結構(?:です|でござ))`,
			`(?:お詫び|申し訳|弊社の)`),
		softened: declinableJA,
		advice:   askLaterJA,
	},
}
