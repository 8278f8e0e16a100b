package tone

// veiledThreats let something follow without saying what the sender will do.
var veiledThreats = []rule{
	{
		catches: "it will come back to you: they all come back, when it fails don't call us",
		words: en(
			`(?:you|they) (?:will|are going to|all|usually|shall|would|might) (?:\w+ )?(?:\w+ )?(?:come|comes?|crawl|run|return|be|go) (?:\w+ )?(?:back|knocking|running|crawling|begging|calling us|looking for us)`,
			`(?:they|customers|clients|people|most|many)(?: \w+){0,6} (?:all|always|usually|eventually|sooner or later|tend to) (?:\w+ )?(?:come|came|crawl|crawled|return|returned|end up|do|did)(?: \w+)? ?(?:back|do|to us|calling)?`,
			`(?:when|once|if|after|the day|as soon as)(?: [\w']+){0,10} (?:fail\w*|breaks?|down|wrong|crash\w*|late|leak\w*|hack\w*|bankrupt|bust|collaps\w*|disappoint\w*|problems?|trouble|regret|short|stuck)(?: [\w']+){0,10}?,? (?:do not|please do not|never|we will not|i will not|you (?:can|will) not|you are on your own|it will be too late|remember|there will be no)`,
			`(?:price|prices|offer|terms|conditions|capacity|answer|rates|team|place)(?: \w+){0,4} (?:will|may|might) (?:\w+ )?(?:look (?:\w+ )?different|be (?:\w+ )?(?:different|higher|gone|less (?:friendly|generous|favou?rable))|not be (?:the same|available|there|this|as|so))`,
			`(?:by then|then|later|afterwards|at that point|next time),? (?:[\w']+ ){0,4}(?:too late|not be (?:so|as|there|here|able)|no longer be|another price|different price|price will)`,
			`(?:will|would|may|might|could|going to|bound to|tend to) (?:\w+ )?(?:come back to (?:haunt|bite)|backfire|cost you|haunt you|hurt you|catch up with|end badly|end in tears|blow up|turn against)`,
			`(?:hope|trust|pray)(?: [\w']+){0,6} (?:not|never)(?: [\w']+){0,3} (?:regret (?:it|this|the|that|your|choosing)|backfire|haunt|cost you|end up|prove (?:costly|wrong|expensive|to be))`,
			`you (?:will|may|might) (?:soon |yet |one day |come to |well |still |eventually |sooner or later |quickly |shortly )+(?:see|learn|discover|notice|understand|remember|realise|realize|find|wish|think (?:of|back)|miss)`,
			`(?:you|they) (?:will|are going to) (?:see|find out|learn|discover|realise|realize|understand|notice)(?: [\w']+){0,3} (?:for (?:yourself|yourselves|themselves)|soon enough|in time|one day|the hard way|the difference|what you)`),
		unless: en(
			`(?:hesitate|worry|welcome|holiday|leave|from (?:your|the|my)|in the office|glad|delight|pleas|grateful|thank|happy|enjoy|hope (?:that )?(?:you|they) will|if you (?:will|should|ever)|guide|report|checklist|attach|link|useful)\w*`,
			`(?:do not|never) (?:\w+ )?(?:expect|ask|assume)`,
			`(?:hope|trust) (?:that )?(?:we|i|our \w+)`,
			`(?:our|my) (?:\w+ ){0,3}(?:fault|mistake)`),
		advice: noThreat,
	},
	{
		catches: "what else hangs on it: we also supply your sister company",
		words: en(
			`(?:bear in mind|keep in mind|do not forget|remember|be aware|are aware|aware|note|mindful|should know|forget) (?:\w+ )?(?:that )?(?:we|i|our \w+|my \w+)(?: \w+){0,2} (?:also (?:supply|serve|work|know|sell|deliver|advise|talk|speak|deal|have)|know (?:your|the|people|everyone|many)|supply|sit on|have (?:friends|contacts|connections|access)|still hold|hold the|own the|advise|talk to|speak to|are the (?:only|ones))`,
			`(?:we|i|my \w+|our \w+) (?:\w+ )?(?:may|might|will|shall|must|have to|need to|are going to|would|could)(?: [\w']+){0,4} (?:reconsider|review|rethink|revisit|reassess|re-?evaluate|think again about|look again at|adjust|re-?examine|withdraw)(?:ing)? (?:(?:the|your|our|any|all) )?(?:\w+ ){0,2}(?:(?:existing|current|other|ongoing|maintenance|framework|service|remaining|special|preferential|favou?rable|generous) (?:\w+ ){0,2}(?:terms|discounts?|support|contracts?|relationship|cooperation|partnership|pric\w+|conditions|agreements?|business)|(?:\w+ ){0,4}with you(?:r (?:company|group|firm|side))?)`,
			`(?:we|i) (?:may|might|will|shall|must|have to|need to|would|could)(?: \w+){0,4} (?:reconsider|review|rethink|revisit|reassess|adjust|withdraw)(?:ing)? your (?:\w+ )?(?:terms|discounts?|conditions|prices|contract|support|priority|account|status|credit)`,
			`(?:would|will|could) be (?:\w+ )?(?:a (?:\w+ )?(?:shame|pity)|unfortunate|regrettable|awkward|embarrassing|unpleasant|uncomfortable) (?:if|when|should|were|for (?:you|your|everyone)) (?:this|that|it|word|your|people|the (?:press|market|industry|story|news|board)|others|they|someone|anyone|to)`,
			`(?:i|we) (?:would|'d) hate (?:for (?:this|your|it|the|that|word|anyone)|to (?:see|think|have to|be forced))`,
			`(?:i|we) (?:would|'d|should) (?:think|consider|tread|weigh) (?:\w+ )?(?:carefully|twice|long and hard|hard)`,
			`you (?:may|might|will|could) (?:well )?find (?:that )?(?:our|it|the|we|things|yourself|yourselves)(?: [\w']+){0,8} (?:longer|slower|higher|less|harder|difficult|unavailable|alone|waiting|stuck|at the (?:back|end))`,
			`what (?:this|that|it) (?:does|means|will do|will mean|could do) (?:to|for) (?:our|the|your) (?:\w+ )?(?:other|relationship|cooperation|contracts?|arrangements?|business|future|standing)`,
			`(?:make sure|ensure|see to it) (?:that )?(?:everyone|people|others|he|she|they|your \w+|the \w+|my \w+) (?:knows?|hears?|learns?|understands?|finds?)`,
			`(?:not be|will not be|no longer be|can not be|would not be) (?:a |your |on )?(?:\w+ )?(?:priority|top of|available (?:to|for) you|first in line|at the front)`,
			`(?:take|taking|took) (?:note|notice) of (?:this|that|how|who|your)`,
			`(?:will|shall) (?:\w+ )?(?:be |have )?(?:noted|remembered|on (?:record|file)|passed on|shared with|not go unnoticed|not be forgotten|have (?:consequences|an effect|an impact|repercussions))`,
			`(?:we|i|my \w+|our \w+) (?:know|knows|have|has|play\w*|see|sees|meet|meets) (?:\w+ )?(?:your (?:\w+ )?(?:ceo|boss|chairman|owner|board|director|shareholders)|people (?:at|in|on) (?:your|the press|the board)|the right people)`,
			`(?:competition|antitrust|procurement|tender|compliance) (?:\w+ )?(?:authority|law|rules|office|lawyers?|board|violations?|breach|department)`),
		unless: en(
			`(?:happy|glad|here to|help|welcome|hope|thank|grateful|gladly|pleas|appreciat|delight|confidential|guide|checklist|deadline for|registration)\w*`,
			`(?:my|our) (?:\w+ ){0,2}(?:own )?(?:compliance|procurement)`,
			`(?:delet|remov|data|gdpr)\w*`,
			`your (?:\w+ )?(?:comments|feedback|wishes|remarks|points|advice|suggestions?|request)`),
		advice: noThreat,
	},
	{
		catches: "後で困っても知らない、今後の取引に響く",
		words: ja(
			`(?:トラブル|問題|障害|事故|不具合|何か|お困り|後悔|失敗|うまくいかな|故障|支障|苦情)[^。]{0,14}(?:て(?:から|も)|場合(?:で)?も|際(?:に)?も|時(?:に)?(?:は|も)|後(?:に|で)|ときに(?:は|も)|としても)[^。]{0,40}(?:しかね|いたしかね|致しかね|でき(?:ま|な|兼)|ませ(?:ん)|かねます|お断り|ご遠慮)`,
			`(?:お付き合い|お取引|取引関係|ご?契約|関係|取引条件|協力関係|既存(?:の)?[^。、]{0,6}|現在の[^。、]{0,8}|保守|サポート体制|優先順位|納期|単価)(?:について|に関して|のあり方|の継続|の形|も|を|にも|が)?(?:も)?[^。]{0,12}(?:考え(?:直さ|させ|ざる|直す)|見直さ(?:ざる|せて)|再検討(?:させ|せざ|する必要|しなけ)|改めざる|影響(?:が|し|す|を)|変わ(?:って|らざ)|終わり|響|これまで通りとは|優先でき)`,
			`(?:その時|そのとき|その際|あとから|後から|後になって|後日|泣きつ|気づ[いく]|気付[いく])[^。]{0,20}(?:遅い|遅く|遅か|間に合(?:い|わ)|手遅れ|お受けでき|対応でき|相手に|価格では|条件では)`,
			`(?:聞いたら|知ったら|見たら|耳にしたら|伝われば|知れたら|知れば|聞けば)[^。]{0,20}(?:どう(?:思|感|言|な)|何と|驚|がっかり|悲し)`,
			`(?:次|今度|この次|いざ)[^。]{0,24}(?:同じように|これまでのように|以前のように|無理を|融通)[^。]{0,14}(?:(?:分|わ)か(?:り|ら)|でき(?:ま|な|か)|保証|限りませ|約束)`,
			`(?:また|いずれ|必ず|どうせ|結局|きっと|遅かれ早かれ)[^。]{0,12}(?:弊社|うち|当社|こちら|私ども)(?:に|へ|を)[^。]{0,8}(?:戻って|泣きつ|頼って|頼る|頼ら|お戻り|連絡して)`,
			`(?:影響|支障|不利益|不都合|しわ寄せ)(?:が|も)(?:出|及|ある|生じ|あって|行)[^。]{0,10}(?:知り|責任|仕方|おかし|否定でき|かも(?:しれ|知れ)|ご承知|ご了承|覚悟|かねま)`,
			`覚悟(?:し|の上|なさ|は|を)[^。]{0,8}(?:おい|ください|でし|よろし|でき|いただ|お持)`,
			`(?:同業|業界|他の(?:お客様|取引先)|協会|組合|商工会|取引先)(?:の)?[^。]{0,12}(?:話題に|話の種|ネタに|笑い話|耳に(?:も)?(?:入|届)|知るところ)`,
			`(?:弊社|当社|私)(?:の)?(?:社長|役員|会長|親会社|グループ)[^。]{0,12}(?:貴社|御社|そちら)[^。]{0,14}(?:懇意|親し|面識|お話し|伝え|ご存じ|昵懇)`,
			`(?:この|今回の)(?:件|対応|ご?決定|ご?判断|こと|経緯)(?:は|について(?:は)?|を)[^。]{0,8}(?:記録|社内で共有し、今後|しっかり(?:と)?(?:覚え|記憶)|忘れ|記憶に)`,
			`(?:高い代償|高くつき|痛手|取り返しのつかない|手痛い)`,
			`(?:お?願い|お?頼み|ご相談|ご依頼)(?:を|に)?[^。]{0,8}(?:いただいて|されて|来られて|なさって)も[^。]{0,16}(?:ませ|ない|かね|お断り)`),
		unless: ja(
			`(?:ご安心|お詫び|申し訳|ご迷惑|感謝|ありがと|御礼|お礼|恐れ入り|あいにく|嬉し|うれし|光栄|喜んで|お待ちし|お気軽|遠慮なく|お役に立)`,
			`(?:影響|支障)(?:が|の)?(?:ない|出ない|ござい|ありま|及ばない|生じない)(?:よう|ため|こと)?`,
			`(?:弊社|当社|私)(?:の|は|が)[^。]{0,12}(?:後悔|手遅れ|覚悟)`,
			`反省|失礼いたし`),
		advice: noThreatJA,
	},
}
