package tone

import "daruma/journal/text"

// cost is what could be made smaller.
const cost = `(?:prices?|pricing|quotes?|quotation|fees?|rates?|cost|costs|numbers?|figures?|amount|terms)`

var discounts = []rule{
	{
		catches: "a lower price is offered after the no",
		words: en(
			`(?:lower|reduce|cut|drop|slash|beat|sharpen|adjust|revise|revisit|improve|trim|halve|match|undercut|better|review|rework|discuss|negotiate|renegotiate|talk about|look at (?:our|my|the price)|come down on|go down on|flexible (?:on|about|with)|bend on|move on|shave|knock|waive|bring down|lowering|reducing|cutting|dropping|matching|beating|adjusting|revising|improving) (?:\w+ ){0,4}`+cost, `(?:we|i) (?:\w+ ){0,3}(?:match|beat|undercut) (?:\w+ ){0,5}(?:offer|them|theirs|it|that|anyone|any|what|competitor\w*|budget|bid)`,
			`(?:\d+|five|ten|fifteen|twenty|thirty|half|another \w+) ?(?:%|percent|per cent) (?:off|discount|less|reduction|cheaper|lower|rebate)`,
			`(?:discount|discounts|discounted|rebate|markdown|price cut|price reduction)`,
			`(?:special|better|lower|best|reduced|rock-bottom|friendlier|preferential|more attractive|more competitive|new|revised|cheaper|sharper|improved|final|last|exclusive|unbeatable) (?:\w+ )?(?:prices?|pricing|quote|quotation|rate|rates|deal|terms|conditions|bid|numbers|figure|fee|package|offer)`,
			`(?:price|pricing|cost|fee|rate|terms|budget)s? (?:\w+ )?(?:is|are|was|were) (?:\w+ )?(?:negotiable|flexible|open to|not final|still open|not set in stone)`,
			`(?:room|space|scope|flexibility|leeway|margin) (?:to|for|in|on) (?:\w+ )?(?:move|negotiat\w+|manoeuvre|maneuver|the price|our price|price|pricing|improve)`,
			`(?:further|additional|extra|deeper|bigger|generous|substantial|significant) (?:price )?(?:reductions?|cuts?|concessions?|savings on)`,
			`(?:we|i) (?:can|could|would|will|'d) (?:\w+ )?do (?:it|this|the \w+) for`,
			`(?:add|include|extend|adding|including)(?: [\w'-]+){0,8} (?:at no (?:extra |additional )?(?:charge|cost)|free of charge|for free|on the house|without (?:extra |additional )?(?:charge|cost))`,
			`sharpen (?:our|my) pencils?`,
			`(?:we|i) (?:can|could|would|will|are|am)(?: be)? (?:\w+ )?flexible`,
			`as low as`,
			`(?:go|come|get|drop) (?:\w+ )?(?:down|lower) (?:to|by|on|another|a|if)`,
			`(?:approved|authori[sz]ed|agreed to|granted|offer|offering|make) (?:a |an |the )?(?:\w+ )?(?:reduction|lower price|rebate)`,
			`(?:take|knock|shave) (?:\w+ ){1,4}off`,
			`(?:meet|met) (?:you )?(?:in the middle|half-?way)`,
			`split the difference`,
			`(?:what if|how about|suppose|imagine) (?:we|i) (?:\w+ ){0,3}(?:lowered|reduced|offered|dropped|added|included|removed|waived|extended|split|gave|cut|threw|charged|lower|reduce|offer|cut)`,
			`open to negotiat\w+`,
			`if (?:the )?(?:price|cost|budget|money|pricing|it) (?:is|was|were|be) (?:\w+ )*(?:the |an? |about )?(?:\w+ )?(?:issue|problem|reason|concern|obstacle|question|factor|sticking point|price|cost|money|budget)`,
			`(?:name|tell (?:us|me)|give (?:us|me)) (?:\w+ )?(?:your|what|a) (?:\w+ )?(?:price|budget|number|figure)`,
			`what (?:price|budget|number|discount|figure) (?:would|do|can|could|will)`,
			`(?:fit|meet|match|stay within|suit|work (?:with|within)|come in (?:at|under)) (?:\w+ )?(?:your|last year's|any|the|their|whatever) (?:\w+ ){0,2}(?:budget|price|figure|offer|quote)`,
			`(?:first|one|two|three|extra|additional|a) (?:\w+ )?(?:months?|sessions?|weeks?|users?|licen[cs]es?|seats?|workshops?|years?) (?:for )?free`,
			`free (?:first |extra |additional |of charge )?(?:months?|trial|pilot|sessions?|setup|set-up|installation|implementation|upgrade|licen[cs]es?)`,
			`(?:throw in|thrown in|sweeten|include (?:\w+ ){0,4}(?:for free|at no (?:extra )?(?:cost|charge)|free of charge)|at our (?:own )?(?:expense|cost)|at cost|below cost|no (?:set-?up|installation|licen[cs]e) fee)`,
			`(?:cheaper|smaller|lighter|reduced|lower-cost|stripped-down|leaner|scaled-down) (?:version|package|plan|option|offer|scope|proposal)`,
			`do (?:it|this) (?:for|cheaper|at) (?:less|half|\$|¥|€|\d|the same|a lower)`,
			`(?:give|offer|make|get|do|cut) you (?:\w+ ){0,3}(?:deal|bargain|price|terms|concession)`,
			`(?:concession|concessions) (?:on|in|to)`,
			`(?:instal?lments|deferred payment|pay later|payment terms)`),
		unless: en(
			`(?:not|no|never|without|nor|rather than) (?:\w+ ){0,6}(?:discount\w*|lower\w*|reduc\w*|cut\w*|price|pricing|offer\w*|negotiat\w*|deal|terms|match\w*|sell\w*|pitch\w*)`,
			`thank\w*`,
			`(?:grateful|appreciat\w+|congratulat\w+)`,
			`(?:their|the other|another|the chosen|the winning|your|a competitor's|the competitor's|someone else's) (?:\w+ )?(?:new |better |lower |best |special |revised |final |improved )(?:price|pricing|offer|terms|deal|rate|package|quote|bid)`,
			`(?:understand|see|know|accept|respect|realise|realize|appreciate|learn\w*) (?:\w+ ){0,5}(?:price|pricing|cost|budget|terms|better|lower|cheaper)`,
			`(?:we|i) (?:have |had )?(?:since |now |also |just |recently |already )*(?:revised|reviewed|changed|simplified|introduced|reworked|adjusted|launched|added|created|made)`,
			`new (?:contact|phone|office|address|prices? (?:list )?(?:for|from|take|will|apply)|terms of|numbers?)`,
			`(?:best|better|special) (?:wishes|regards|terms (?:with|of))`,
			`(?:beaten|lost|lose|losing|received|found|accepted|chose|chosen|took) (?:\w+ ){0,4}(?:better|lower|best|cheaper|special) \w+`,
			`flexible (?:\w+ ){0,4}(?:dates?|times?|timing|schedule|location|days?|meeting|hours)`,
			`(?:good|best|excellent|friendly) terms`,
			`(?:phone|contact|telephone|mobile|fax|invoice|order|account) (?:number|figure)s?`,
			`(?:the|your) final (?:offer|price|figure|number) (?:you|of your|from your)`,
			`helps? (?:you|companies|clients|teams|firms|our clients|customers) (?:\w+ ){0,4}(?:reduce|cut|lower|reducing|trim|improve)`,
			`(?:how|report|article|study|whitepaper|white paper|guide|example|case|ways?|ideas?|tips) (?:\w+ ){0,6}(?:to )?(?:reduc\w+|cut\w*|lower\w*|trim\w*|improv\w+)`,
			`(?:they|he|she|company|client|firm|team|plant|factory|colleagues?) (?:\w+ )?(?:cut|reduced|lowered|trimmed|improved|halved|dropped)`, later),
		advice: keepPrice,
	},
	{
		catches: "断りのあとの値引きの申し出",
		words: ja(
			`(?:お)?(?:値引|値下|ねびき)(?:き)?(?:げ)?(?:を|は|も|で|に|の|が|させ|いた|し|幅|可能|でき|額)`,
			`割引(?:を|は|も|で|に|させ|いた|し|価格|可能|でき|率)`,
			`ディスカウント`,
			`(?:価格|金額|お?見積(?:り|もり|書)?|料金|費用|単価|ご?予算|条件|コスト|お値段|値段)(?:面)?(?:を|は|も|について|に関して|につきまして|の(?:ほう|方|面)?(?:は|も|で)?|に(?:は)?|で(?:は)?|なら|こそ|だけ)?[^。]{0,16}(?:下げ|見直(?:し(?:ます|た(?:もの|案|うえ|上)|て|いた|、|も|の(?:余地|用意|うえ)|が可能)|す|させ|せ)|調整(?:し|いた|可|でき|させ|も|の余地|の上|が可)|勉強(?:さ|し|いた)|相談(?:に(?:乗|の|応)|させ|でき|可)|譲歩|引き下げ|交渉(?:の|に|可|さ|でき)|歩み寄|応じ(?:る|ます|られ|て|させ)|頑張|がんばら|お安|安く|合わせ(?:ます|て|られ|いた|る|させ)|柔軟|ご納得|努力(?:し|いた|さ)|問題(?:でし|で|なら)|ネック|お値引|抑え(?:た|て|る)|再提示|ご希望)`,
			`(?:[0-9]+|一|二|三|半)(?:%|パーセント|割)(?:程度|ほど|まで)?(?:の)?(?:引|オフ|off|値引|下げ|割引|お安|ダウン)`,
			`半額`,
			`(?:[^。]{0,20})(?:を|は|も|まで|で)(?:無料|無償|タダ|サービス)(?:で|に(?:て)?|と)?(?:お付け|おつけ|付け|ご提供|提供|対応|追加|させ|いた|し(?:ます|て)|実施|お試し)`,
			`(?:お安く|安く)(?:し|でき|いた|させ|なり|ご提供|ご提案|お出し)`,
			`(?:昨年|前年|前回|去年|競合|他社|先方|従来|現行|今の(?:業者|会社))(?:さん|様)?(?:の|と同じ|と同額の|並みの|並)?(?:ご)?(?:価格|金額|料金|見積もり?|値段|条件|水準)?(?:に|と)(?:合わせ|同じ(?:価格|金額|条件)|同額|揃え|並べ|対抗)`,
			`(?:それ|他社|競合|先方)(?:より|を)(?:も)?(?:安|下回)`,
			`(?:特別|お得な|破格|赤字覚悟|出血|限界|ぎりぎり|ギリギリ|最終|格安|特価)(?:の)?(?:な)?(?:価格|料金|条件|プラン|お?見積|ご?提案|お値段|割引|サービス|金額|で)`,
			`(?:初月|初年度|初期費用|導入費|初回|一か月|一ヶ月|[0-9]+か月)[^。]{0,6}(?:無料|無償|サービス|いただきませ|免除)`,
			`(?:いくら|おいくら|どのくらいの(?:金額|価格|ご予算))(?:なら|でし|まで|であれ|くらい)`,
			`(?:ご予算|予算)(?:に|の範囲|内)[^。]{0,8}(?:合わせ|収ま|沿|ご提案|お出し|対応)`,
			`キャンペーン(?:価格|を|で|料金|中|適用)`,
			`分割(?:払|での|も|で)`,
			`(?:円|%|割|パーセント)(?:ほど|程度|まで|分|くらい)?(?:を)?(?:さらに|も)?お?(?:引き(?:し|でき|いた|する|す|ます|させ|可)|値引|下げ|安く|サービス(?:し|いた|さ|で))`,
			`お引き(?:でき|いたし|させて|します|する)`,
			`(?:精一杯|思い切って|ぎりぎりまで|ギリギリまで|限界まで|まだまだ)[^。]{0,8}(?:勉強|お安く|下げ|値引|頑張)`,
			`もう少し[^。]{0,6}(?:お安く|下げ|値引|お引き)`,
			`出精値引`),
		unless: ja(
			`(?:値引き?|値下げ|割引|価格|金額|条件)[^。]{0,24}(?:つもり|意図|お話|わけ|お願い|ご相談)(?:で)?(?:は|も)(?:ござい|あり|な|毛頭|いたしま)`,
			`(?:ありがと|感謝|御礼|お礼)`,
			`(?:承知|理解|拝察|受け止|伺い|存じ)(?:いた|し|て(?:おり|い))`,
			`(?:との(?:こと|ご)|のご判断|だったと|でしたと)`,
			`(?:値引き?|割引|値下げ)[^。]{0,8}(?:せず|ではなく|しませ|いたしませ|は行)`,
			`(?:改め|見直し|見直す|改定|改訂|変更|整え|簡素化|刷新|作成|新設|統一)[^。]{0,10}(?:ました|いたしました|しております|ております)`,
			`キャンペーン(?:を|の)?(?:成功|実施され|ご成功)`,
			`(?:貴社|御社|お客様|他社様|お取引先)(?:の|で|が|に)[^。]{0,16}(?:コスト|費用|予算)[^。]{0,16}(?:削減|抑え|下げ|低減|見直)`,
			`(?:コスト|費用|経費)(?:の)?(?:削減|低減)`,
			`(?:事例|資料|レポート|調査|セミナー|記事|勉強会)`,
			`特別な(?:ご|お)`,
			`最終(?:の)?(?:ご)?(?:提案|見積)(?:書)?(?:を|の)(?:お送り|提出)`,
			`(?:勉強|参考|糧)に(?:させて|いたし)`),
		advice: keepPriceJA,
	},
}

var (
	keepPrice = advice{
		text.Say("A lower price after the no says that the first one was not honest, and asks for a second answer.", "お断りのあとの値下げは、最初の価格が誠実でなかったと受け取られ、返事をもう一度迫ることになります。"),
		text.Say("Say nothing of the price: “I am grateful for the opportunity.”", "価格には触れません。「I am grateful for the opportunity.」"),
	}
	keepPriceJA = advice{
		text.Say("A lower price after the no says that the first one was not honest, and asks for a second answer.", "お断りのあとの値下げは、最初の価格が誠実でなかったと受け取られ、返事をもう一度迫ることになります。"),
		text.Say("Say nothing of the price: 「ご検討いただきましたこと、御礼申し上げます。」", "価格には触れず、「ご検討いただきましたこと、御礼申し上げます。」とします。"),
	}
)
