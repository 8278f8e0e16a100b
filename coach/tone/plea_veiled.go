package tone

// veiledPleas want the decision taken back without saying so: by wounds, by a
// smaller wish, by not letting it end.
var veiledPleas = []rule{
	{
		catches: "what the loss does to the sender: I don't know how to explain this at home",
		words: en(
			`(?:deal|contract|order|project|win|one|account|this|it) (?:\w+ )?(?:would|could) have (?:made|saved|been (?:my|our) (?:first|biggest|only)|turned)(?: \w+){0,3} (?:year|quarter|month|career|everything|job|company|around|lifeline|target|bonus|first|biggest|chance)`,
			`(?:do|did) not know (?:how|what) (?:i|we|to)(?: \w+){0,4} (?:explain|tell|face|pay|go on|cope|manage|survive|break it|make ends)`,
			`how (?:am|are|do|can|shall|will|should) (?:i|we) (?:\w+ )?(?:supposed to |going to |to )?(?:explain|tell|face|break) (?:this|it|them|my|the)`,
			`(?:i am|we are|was|were|feel|felt|left (?:me|us)|my team is) (?:\w+ )?(?:devastated|heartbroken|crushed|shattered|distraught|in tears|inconsolable|destroyed|sleepless|desperate)`,
			`(?:sleepless nights?|can not sleep|have not slept|(?:broke|breaks) (?:my|our) hearts?|keeps? (?:me|us) (?:up|awake))`,
			`(?:lay|let|laying|letting) (?:\w+ ){0,2}(?:people|staff|someone|workers|colleagues) (?:go|off)`,
			`(?:losing|lose|lost) (?:this|the|your) (?:\w+ )?(?:contract|deal|order|account|business|project) (?:\w+ )?(?:means|mean|would|will|could|puts|threatens|is a)`),
		unless: en(
			`(?:thank|grateful|kind|glad|happy|wonderful|delight)\w*`,
			later),
		advice: letGo,
	},
	{
		catches: "re-opening: can we talk once more, is your mind made up",
		words: en(
			`(?:can|could|may|might|shall|would) (?:we|i|you)(?: [\w']+){0,5} (?:talk|discuss|speak|meet|sit down|go (?:over|through))(?: [\w']+){0,4} (?:once more|again|one more time|over again|properly|face to face|in person)(?: \w+){0,4}\W*\?`,
			`^\W*(?:but |so |and )?(?:is|are|has|have) (?:it|this|that|the \w+|<yours>|you|they|anything)(?: \w+){0,4} (?:final|definite|definitive|signed|settled|irrevocable|set in stone|carved in stone|made up (?:your|their) minds?|made up|closed|over)(?: \w+){0,4}\?`,
			`(?:is|are) there (?:\w+ )?(?:nothing|anything|no one|anybody|somebody|not anything)(?: \w+){0,4} (?:you|<yours>|they) (?:can|could|might|would)`,
			`before (?:anything|it|the (?:contract|ink|deal|paperwork|papers)|they|you)(?: [\w']+){0,3} (?:sign|signs|signed|go ahead|close|closed|finali[sz]ed|dry|dries|announced?|too late|move forward|move on|settled)`,
			`(?:present|speak|talk|explain|pitch|make (?:our|my) case|put (?:our|my) case)(?: \w+){0,4} (?:to|with) (?:the|your) (?:\w+ )?(?:board|ceo|management|directors?|committee|decision[- ]makers?|cfo|president|owner|executives?)`,
			`(?:not|never) (?:\w+ ){0,2}(?:accept (?:this|the|that|your|it)|let (?:it|this|you) (?:go|end|rest|stand)|give up|giving up|leave it (?:at that|there|like this)|take no for|the end of)`,
			`(?:will not|would not|can not|refuse to|ever|not) take no`,
			`(?:put in|say|have) (?:a|one more|another) (?:\w+ )?word (?:for|on|with)`,
			`(?:would|could|can|might) you (?:\w+ ){0,4}(?:sleep\w* on|wait(?:ing)?|hold(?:ing)?|delay\w*|postpon\w*|give it|think(?:ing)? (?:it|about)|let it rest)(?: [\w']+){0,6} (?:week|day|days|longer|month|official|signed|announced|before|decision)`,
			`(?:a lot|everything|so much|too much|my (?:whole )?\w+) (?:is )?(?:riding|at stake|hangs|depends|hanging)(?: on)?`,
			`(?:never forget (?:it|you for)|forever (?:grateful|in your debt)|owe you (?:one|forever|big)|in your debt|see your way (?:to|clear))`,
			`must be (?:some|a|any|one)(?: \w+){0,6} (?:way|budget|left|corner|room|possibility|for us|arrangement|solution)`,
			`(?:corner|pocket|scrap|bit|slice) of (?:the|your) budget`,
			`(?:pull (?:some|a few|any) strings|bend the rules|make an exception|for old times'? sake|fight for us|stand up for us|vouch for)`,
			`as a (?:last|final|personal|special) (?:favou?r|request|attempt|try|resort|kindness)`,
			`(?:please |kindly |at least |just )(?:\w+ )?(?:keep|leave) (?:the|a) (?:\w+ )?(?:door|option|possibility|window) (?:\w+ )?(?:open|ajar)`,
			`(?:any|some|even a) (?:\w+ )?(?:glimmer|ray|spark|shred|sliver) of hope`,
			`(?:still|any) (?:hope|hoping|possible|possibility|open) (?:\w+ )?(?:that you|to (?:turn|change|win|save|get)|for us)`),
		unless: en(
			later,
			`(?:thank|pleasure|enjoy|glad|happy|delight|chance to present|invit|grateful|appreciat)\w*`,
			`(?:do|did|am|are|will|would) not (?:\w+ ){0,3}(?:ask|asking|want|mean|expect|wish|hope)`,
			`if you (?:are willing|have|would|are open|could spare)`,
			`(?:as|because|since) you (?:have )?(?:asked|suggested|proposed|invited)`,
			`not give up (?:the|our|on) (?:\w+ )?(?:hope of|improv|learn)\w*`),
		advice: letGo,
	},
	{
		catches: "a smaller wish: perhaps just one site",
		words: en(
			`(?:could|would|can|will|might|may|how about|what about|why not|maybe|perhaps|even|just|at least|if (?:only|even|just))(?: [\w']+){0,8} (?:single|small|tiny|smaller|trial|test|pilot|partial|fraction|slice|subset|portion)(?: of)?(?: \w+){0,2} (?:order|project|site|department|trial|run|part|contract|pilot|scope|batch|region|phase|work|business|licen[cs]es?|team|period)`,
			`(?:would|might|could) it (?:\w+ )?(?:help|make a difference|change anything|change (?:your|the)|be possible|sway|matter) if (?:we|i)`,
			`(?:if|suppose|say|what if) (?:we|i) (?:could|were to|can|would|did)? ?(?:\w+ )?(?:change|changed|adapt|adapted|add|added|fix|fixed|deliver|delivered|offer|offered|meet|met|match|matched|speed|move|moved|shorten|shortened|adjust|adjusted|found|find|drop|dropped|build|built|bring|brought)(?: [\w']+){0,8},? (?:would|could|might|will) (?:you|that|it|this|they|your)`,
			`(?:keep|have|put|leave|consider) (?:us|me) (?:\w+ )?(?:as|on|for) (?:an? |the |your )?(?:\w+ )?(?:backup|back-up|second source|second supplier|plan b|standby|reserve|substitute|waiting list|fallback)`,
			`(?:is|was) there (?:\w+ )?(?:some other|another|a smaller|any other|a different) (?:\w+ )?(?:way|role|part|piece|project|budget|department)`),
		unless: en(
			later,
			`(?:thank|grateful|appreciat|play(?:ed)? a|hope|glad|happy|if you (?:are willing|like|wish|ever))\w*`,
			`(?:help|serve) you`,
			`small (?:thank|gift|token|guide|note)`),
		advice: letGo,
	},
	{
		catches: "傷ついた、助けてほしい、小さくてもよい",
		words: ja(
			`(?:夜も眠れ|眠れ(?:な|ませ|ぬ)|途方に暮れ|立ち直れ|目の前が真っ暗|頭が真っ白|ショックで(?:す|し|なり)|打ちのめ|泣きたい|胸が張り裂け|心が折れ|涙が(?:出|止ま|こぼれ))`,
			`(?:重々|十分)?承知(?:の上|のうえ)(?:で|でございますが|ですが)[^。]{0,30}(?:お願い|いただけ|ないか|ご相談|もう|再|なんとか|何とか|申し)`,
			`(?:一社|1社|一部署|一拠点|一店舗|一台|一名|一か月|1か月|一部門|短期間|小規模|少数|部分的|試験的|お試し)(?:だけ|のみ|から|に|で|な)?(?:でも|から|だけ|導入|採用|)[^。]{0,16}(?:お試し|試して|使って|導入|始め|発注|採用|契約)[^。]{0,12}(?:いただけ|ください|ませんか|でしょうか|願|たい)`,
			`(?:結論|決定|ご判断|契約|締結|発表|期限)(?:を|は)[^。]{0,12}(?:延ば|延期|待って|先送り|保留|お待ち)[^。]{0,14}(?:いただ|くだ|かな|でき|願|ませ)`,
			`(?:引く|引き下がる|諦める|あきらめる|終わる|帰る|退く)わけに`,
			`(?:人生|社運|進退|首|命運|生活|威信|面子|メンツ|プライド|将来)(?:を|が)(?:かけ|賭け|懸|かかっ)`,
			`(?:ご?温情|お情け|お慈悲)`,
			`社内で[^。]{0,10}(?:議論|検討|話し合|協議|諮)[^。]{0,10}(?:いただけ|いただきた|くだ|願え)`,
			`(?:部下|上司|社内|チーム|メンバー|家族|仲間|技術者|現場)(?:に|へ)[^。]{0,10}(?:何と|なんと|どう|どのように)[^。]{0,8}(?:説明|言|伝え|報告|詫び)`,
			`(?:次点|補欠|控え|予備|二番手|サブ|バックアップ)(?:で|として|に)(?:も)?[^。]{0,12}(?:残|置|入れ|構い|結構|加え)`,
			`(?:社内|部長|役員|上司|社長|決裁者|上の方|皆様|上層部)[^。]{0,10}(?:説得|口添え|後押し|働きかけ|推して|推薦|プッシュ|掛け合って|取りなし|とりなし)`,
			`(?:社長|役員|部長|決裁者|上の方|上席|経営層|取締役)(?:様|の方|の皆様)?[^。]{0,12}(?:直接|一度)?[^。]{0,8}(?:ご説明|説明|プレゼン|お話|ご提案|会わせ|面会|面談|お会い)[^。]{0,14}(?:機会|させて|いただけ|ください|できませ|できない)`,
			`(?:希望|望み|期待|可能性|チャンス)(?:を|は)[^。]{0,6}(?:捨て(?:て|き|ら)|持って(?:い|お)|つない|残して|まだ)`,
			`(?:今から|これから)(?:でも)?[^。]{0,14}(?:余地|可能|間に合|検討|変更|お見積|参加|ご提案|入れて|加えて)[^。]{0,12}(?:か|ませ|いただけ)`,
			`(?:どうにか|なんとか|何とか|そこを)[^。]{0,20}(?:いただけ(?:ない|ま)|なりませ|ならない|できませ|お願い)`,
			`(?:諦め|あきらめ)(?:が|き|られ|たくは|たく)[^。]{0,8}(?:ま|な|つ)`),
		unless: ja(
			`(?:機会|際|折|時期|ご縁|状況|ご事情)(?:に)?(?:が|に|は|など)?[^。]{0,10}(?:ございましたら|ありましたら|あれば|変わ|訪れ|際(?:に)?は|折(?:に)?は|ましたら)`,
			`(?:嬉し|うれし|感動|感謝|ありがと|御礼|お礼|お詫び|申し訳|楽しみ|幸い)`,
			`(?:つもり|意図|わけ)(?:で)?は(?:ござい|あり|な|毛頭)`,
			`(?:弊社|当社|私)の?(?:社内|上司|社長|役員|部長)`,
			`(?:将来|次回|またの|いつか)`),
		softened: ja(`ご?放念`, `お気になさら`),
		advice:   letGoJA,
	},
}
