package tone

// veiledDiscounts bargain without the word: what would it have taken, we could
// move, this month only.
var veiledDiscounts = []rule{
	{
		catches: "a bargain in other words: what figure would it have taken",
		words: en(
			`(?:could|would|can|may|might|will|able to|prepared to|willing to|ready to|allowed to|authori[sz]ed to|happy to) (?:\w+ ){0,3}(?:do|offer|deliver|provide|supply|sell|make|run|give)(?: \w+){0,5} (?:for|at) (?:\w+ )?(?:less|\d+ ?%|below|under|half|a fraction|cost|(?:a )?third|whatever)`,
			`(?:prepared|willing|ready|able|allowed|authori[sz]ed|free|permission|cleared|happy) to (?:\w+ )?(?:accept|take|go|come|offer|absorb|waive|swallow|move|give|reduce|match|share|meet|lower|shave|drop|cut)(?: [\w']+){0,4} (?:less|lower|loss|margin|price|costs?|fees?|difference|half|percent|%|down|figure|budget|terms|bill)`,
			`(?:get|bring|take|push|pull|nudge|move|talk|trim|whittle)(?: [\w']+){0,4} (?:number|figure|price|cost|total|quote|bill|fee|rate)s? (?:\w+ )?(?:down|lower|below|under|by)`,
			`(?:months?|weeks?|year|quarter|pilot|trial|seats?|users?|phase|period)(?: [\w']+){0,3} (?:at no (?:charge|cost)|free|for nothing|without charge|on us)`,
			`(?:between (?:you and me|us|ourselves)|off the record|see what (?:i|we) can do|what (?:did )?they (?:quoted?|charged?|offered?|asked|bid))`,
			`(?:at a loss|eat the cost|absorb the|our margin|my margin|slim margin|zero margin|knock (?:off|down)|beat any|beat their|undercut|out-?bid|whatever they (?:charge|quoted|offered))`,
			`(?:how much|how far|by how much|what (?:price|figure|number|amount|budget|sum|percentage|difference))(?: \w+){0,3} (?:would|less|lower|cheaper|below|apart|off|were we|did we|do we|should we|must we|have to|had)(?: \w+){0,6}`,
			`(?:if|was|were|is|assuming|provided) (?:it )?(?:\w+ )?(?:money|price|the price|the budget|cost|the cost|the figure|pricing)(?: (?:was|is|were))?(?: \w+){0,3} (?:the|what|that|only)(?: \w+){0,4} (?:issue|problem|difference|obstacle|held|stopped|tipped|between|stands|stood|matter)`,
			`(?:double|extend|stretch|lengthen|upgrade)(?: \w+){0,4} (?:free|warranty|trial|payment|licen[cs]es?|seats|support)(?: \w+){0,3}`,
			`(?:hardware|training|setup|set-up|installation|migration|shipping|delivery|support|first year|first month|maintenance|onboarding|implementation|consulting) (?:\w+ )?(?:on us|on the house|for free|free of charge|at no cost|is our treat|at our expense|included for)`,
			`(?:price|figure|quote|offer|number)(?: \w+){0,4} (?:was|is) (?:\w+ )?(?:only (?:a|the|our)|just (?:a|our)|merely|not (?:our|my|the) (?:last|final|best)|a starting|an opening|an initial)`,
			`(?:starting|opening) (?:point|bid|offer|position)`,
			`(?:you|we) (?:would|could) (?:\w+ )?(?:pay|only pay|start paying)(?: \w+){0,4} (?:later|next year|nothing|less|half|monthly|only)`,
			`(?:go|look|come) back to (?:my|our|the) (?:\w+ )?(?:director|boss|manager|finance|calculator|spreadsheet|drawing board)(?: \w+){0,4} (?:price|offer|figure|number|terms|something|better)`),
		unless: en(
			`(?:thank|grateful|appreciat|congratulat|respect|understand|learn|accept)\w*`,
			`(?:not|no|never|without|nor) (?:\w+ ){0,6}(?:price|pricing|offer\w*|negotiat\w*|lower|match|discount\w*)`,
			`you (?:asked|wanted to know|requested)`,
			`(?:were|was|is|are) \d+ ?%? (?:\w+ )?(?:above|over|more)`,
			`(?:how|what) (?:much|price)(?: \w+)* (?:you (?:have )?(?:helped|done|gave|taught|mean)|i (?:enjoy|value|appreciate|learn)|we (?:enjoy|value|appreciate|learn))\w*`,
			`how (?:much|far) (?:we|i|our|you|it|this|the)(?: \w+){0,2} (?:learn|enjoy|valu|help|improv|meant|means|owe|still)\w*`,
			later),
		softened: en(`you asked`),
		advice:   keepPrice,
	},
	{
		catches: "いくらなら、あと何割、今月中なら",
		words: ja(
			`(?:[0-9一二三四五六七八九十数]+)(?:割|%|パーセント|万円|円)(?:ほど|程度|くらい|ぐらい|まで|分|弱|強)?(?:でし(?:たら|れば)|なら|は|まで|くらい|であれば)?[^。]{0,6}(?:下げ|引(?:き|か|け)|お安|安く|勉強|カット|減額|削|落と(?:し|せ)|融通)`,
			`(?:保守|導入|初期|月額|年会|利用|設定|研修|送|運搬|設置|手数|工事|移行)(?:費用|費|料金|料)[^。]{0,10}(?:頂戴(?:いた)?し(?:ま|な)|頂戴いたしませ|いただきま(?:せ)|不要(?:と|に)|無料(?:に|と)|無償(?:に|と)|ゼロ(?:に|と)|免除|サービス|弊社(?:が|で)(?:負担|持))`,
			`(?:覆して|考え直して|お選び|ご採用|ご契約|ご発注|ご決断|お決め|再度お声がけ|切り替えて|戻って|翻して)(?:いただける|くださる|頂ける)(?:の)?(?:なら|でしたら|場合)[^。]{0,34}(?:ま(?:す|せ)|可能|用意|特典|サービス|お付け)`,
			`(?:上司|社内|本社|社長|部長|上層部|経理)(?:に|と|の|へ)[^。]{0,10}(?:掛け合|相談|交渉|直談判|確認|承認|許可|了承|決裁)[^。]{0,24}(?:条件|価格|金額|安|下げ|勉強|特別|値|予算|%|割|融通)`,
			`(?:赤字(?:覚悟|でも|を承知)|原価(?:で|割れ|ぎりぎり)|利益(?:なし|度外視|を削|は(?:要|い)りま)|採算度外視|身を切る|腹をくくって|損を(?:してでも|覚悟))`,
			`(?:金額|価格|予算|費用|料金|お値段)(?:が|だけが|面が|のこと(?:が|で))[^。]{0,8}(?:理由|原因|問題|課題|ネック|障害|折り合|合わ|引っかか)[^。]{0,6}(?:で(?:し(?:たら|ょうか)|あれば)|なら|でした(?:ら|のなら)|のでし)`,
			`(?:金額|価格|条件|料金|見積(?:もり|り)?)[^。]{0,10}(?:まだ|もう少し|もっと|いくらでも|さらに)[^。]{0,10}(?:動か|詰め|融通|余地|下げ|対応|柔軟|歩み寄|工夫)`,
			`(?:見積(?:もり|り)?|金額|価格|条件)[^。]{0,10}(?:伸びしろ|のびしろ|余白|遊び|含み|のりしろ|幅)`,
			`(?:費用|料金|お金|代金|お代)(?:を|は)(?:いただかず|頂かず|頂戴せず|取らず|いりませ)`,
			`ご?予算(?:を|さえ|感を)[^。]{0,14}(?:おっしゃ|教え|お聞かせ|伺え|お知らせ)[^。]{0,30}(?:作り|合わせ|逆算|組み|調整|ご提案)`,
			`(?:どこまで|どの程度|どれくらい|いくらまで)[^。]{0,12}(?:下げ|安く|近づけ|お引き|すれば|でしたら)`,
			`(?:相手|他社|先方|競合)(?:様|さん)?(?:の(?:金額|価格|見積もり?|提示額|条件))(?:を)?(?:教えて|お知らせ|伺え|お聞かせ|見せて)[^。]{0,20}`),
		unless: ja(
			`(?:ありがと|感謝|御礼|お礼|お詫び|申し訳)`,
			`(?:値引き?|価格|金額|条件)[^。]{0,24}(?:つもり|意図|わけ|お願い)(?:で)?(?:は|も)(?:ござい|あり|な|毛頭|いたしま)`,
			`(?:貴社|お客様)(?:の|で)[^。]{0,16}(?:コスト|費用|予算)`,
			`(?:次年度|来年度|来期|次回|将来)`),
		advice: keepPriceJA,
	},
}
