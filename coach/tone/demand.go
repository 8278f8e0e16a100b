package tone

import "daruma/journal/text"

// declinable is what turns a question into a debrief that may be declined (C3).
var declinable = en(
	`if (?:you (?:are (?:willing|able|comfortable|open|happy|free|allowed|in a position)|have (?:a|the|any|time|five|ten|two|one|some)|can|could|feel|would (?:be (?:willing|open|happy)|not mind|ever)|ever|find|wish|like|prefer|do not mind|should|had (?:a moment|time))|it (?:is|would be|suits)|possible|time (?:allows|permits)|convenient|appropriate|at all|there (?:is|was|were) (?:one|any|a|anything|something))`,
	`only if`,
	`whenever`,
	`no (?:obligation|pressure|need|worries|problem|rush|reply|hurry)`,
	`willing to`,
	`comfortable`,
	`feel free`,
	`do not feel`,
	`(?:perfectly|entirely|completely|absolutely|quite|totally|of course) (?:fine|understand|understandable|up to|all right|ok|okay)`,
	`(?:would|'d) (?:\w+ )?(?:be )?(?:very |much |really |greatly |truly |most |deeply )?(?:appreciated?|welcome|grateful|value|happy|glad|thankful|helpful|treasure|love)`,
	`help(?:s)? (?:us|me) (?:to )?(?:improve|learn|do better|serve|grow|prepare)`,
	`(?:order|hope|aim|want|like|wish|trying|keen) to (?:improve|learn|do better|get better)`,
	`so (?:that )?(?:we|i) (?:can|may|could) (?:\w+ )?(?:improve|learn|do better|serve|prepare|get better)`,
	`(?:learn|improve) (?:from|for)`,
	`feedback`,
	`for (?:our|my) (?:own )?(?:learning|improvement)`,
	`debrief\w*`,
	`optional`)

// declinableJA does so in Japanese.
var declinableJA = ja(
	`差し?支え`,
	`よろしければ`,
	`宜しければ`,
	`可能(?:な範囲|でし|であれ|なら)`,
	`お許し(?:いただけ|頂け)`,
	`一点(?:だけ|のみ|、)`,
	`1点(?:だけ|のみ|、)`,
	`(?:ひとつ|一つ)だけ`,
	`ご無理(?:の|に|は|をな|なさ)`,
	`ご?放念`,
	`ご負担(?:の|に|で|と|を)`,
	`お手すき`,
	`お時間(?:が|の)(?:許|ある|ござ|ゆる)`,
	`(?:今後|次回|将来)の(?:参考|改善|勉強|提案|ご提案|糧|ため|学び)`,
	`(?:参考|勉強)(?:に(?:させて|いたし|したく))`,
	`改善(?:に|の|し|の?ため|して)`,
	`お答え(?:いただけ|頂け|になり)(?:る|な|にく|づら)[^。]{0,6}(?:範囲|場合|点)`,
	`(?:ご返信|お返事|ご回答|お答え)[^。]{0,8}(?:及びませ|不要|なくとも|なくても|結構|構いませ)`,
	`お気が向`,
	`ご面倒でなければ`,
	`もし(?:お|ご|よ|可能)`)

var demands = []rule{
	{
		catches: "an explanation is claimed: I deserve to know",
		words: en(
			`(?:i|we|my \w+|our team) (?:\w+ )?(?:demand|deserve|expect|require|insist on|am owed|are owed|am entitled|are entitled|have (?:a|every) right|need|must have|want|am waiting for|are waiting for|await|should at least|have earned|at least deserve|ask for) (?:\w+ )?(?:at least )?(?:an? |the |your |some |to |at least |you to )?(?:\w+ ){0,2}(?:explanation|reasons?|justification|(?:know|be told|hear|understand|learn) (?:\w+ )?(?:why|what|who|how|the)|explain|clarif(?:y|ication)|written explanation|proper answer|straight answer|real answer|honest answer)`,
			`(?:give|provide|send|tell|get) (?:me|us) (?:\w+ ){0,3}(?:the real|the true|one good|a good|a valid|a real|a proper|a straight|a clear|the actual|the honest|a single|one single) (?:\w+ )?(?:reason|explanation|answer|story|truth)`,
			`(?:explain|justify|account for) (?:yourself|yourselves|your(?:\w* )?(?:decision|choice|reasoning|position|behaviou?r|actions?)|this decision|this to|the decision|to me|to us|to my)`,
			`(?:you|someone|somebody) (?:owe|owes|must explain|have to explain|need to explain|will have to explain)`,
			`(?:on what|under what) (?:basis|grounds|criteria)`,
			`(?:appreciate|grateful for|like|have) an explanation`,
			`(?:must|need to|have to|got to|want to|demand to|right to|deserve to|entitled to|dying to) (?:\w+ )?know (?:\w+ )?(?:why|what|who|the (?:real|true|exact|actual|reason))`,
			`what (?:is|was) the real (?:reason|story|problem|issue)`,
			`the (?:real|true|actual) reasons?`),
		unless: en(
			`owe (?:us|me) (?:nothing|no)`,
			`(?:thank\w*|grateful (?:that|to you for)|no (?:longer )?need|not (?:\w+ ){0,3}(?:need|expect|ask|demand|require|insist|deserve|have to|owe|looking|want|asking|expecting)|(?:do|you) not owe|nobody owes|without (?:an? )?explanation|to our team|helps us (?:\w+ )?understand)`),
		advice: notNow,
	},
	{
		catches: "why, asked of them: why did you choose somebody else",
		words: en(
			`why (?:did|do|was|were|is|are|have|has|had|would|could|should|can|will|on earth|exactly|in the world|then|the|choose|go|not (?:tell|just|say|me|us|give|choose|let|ask|accept)|us|me|them)`,
			`(?:tell|explain to|show|let) (?:me|us) (?:know )?(?:\w+ ){0,2}(?:why|what (?:went|was|were|is|made|did|led|we|i|they|the)|how (?:you|it|we|they|the)|who)`,
			`(?:explain|clarify|state|specify|elaborate on|reveal|disclose|share|know|understand|ask|wonder\w*|learn|hear|find out) (?:\w+ )?(?:why|(?:the|your|what the) (?:\w+ ){0,2}(?:reasons?|reasoning|rationale|grounds|cause|criteria)|what (?:exactly |specifically )?(?:went wrong|made you|was (?:wrong|missing|lacking)|we (?:did|lacked)|they (?:have|offered|had|did)|(?:the|your) (?:\w+ )?reason|led (?:you|to)|drove|tipped|convinced))`,
			`what (?:was|were|is|are|exactly was|exactly were|exactly is) (?:the |your |so )?(?:\w+ )?(?:reasons?|rationale|grounds|wrong|missing|lacking|problem|issue|deciding factors?|justification)`,
			`what (?:did|do|does) (?:we|i|they|he|she|the \w+) (?:do wrong|did wrong|have (?:that|which)|offer|lack|fail|miss|have to|bring)`,
			`what (?:exactly |specifically )?(?:went wrong|made you|led you|changed|happened|convinced you|tipped)`,
			`where did (?:we|i|it|our \w+) (?:go wrong|fail|fall short|lose)`,
			`how (?:come|did (?:you|we|they) (?:arrive|come|reach|decide|lose|win|conclude))`,
			`who (?:did you|made (?:the|this)|decided|was chosen|won|got|did we lose|is the)`,
			`whose (?:decision|idea|call)`,
			`(?:may|can|could|might) (?:i|we) (?:\w+ )?(?:ask|know|hear|enquire|inquire) (?:\w+ )?(?:why|what|who|the reason|how)`,
			`(?:reasons?|rationale|explanation|justification) (?:for|behind) (?:\w+ )?(?:\w+ )?(?:decision|choice|rejection|refusal|no|it|that|this|choosing|selecting)(?: \w+)*\?`,
			`^(?:\W*)(?:but |and |so )?why\W*$`),
		unless: en(
			`why (?:not|do not (?:we|you|i)) (?:we |you )?(?:\w+ )?(?:meet|have|grab|talk|catch|get|join|come|try|stop|drop|let|go for|take|start|plan|find|arrange|set|call me|give me a)`,
			`(?:thank\w*|appreciat\w+|grateful) (?:\w+ ){0,8}(?:why|reasons?|reasoning|rationale|what|how|who|explain\w*|shar\w+|criteria|background)`,
			`(?:i|we) (?:can |could |do |now |fully |quite |completely |certainly |also |well |already |much better |better |totally )*(?:understand|see|know|appreciate|respect|accept|guess|imagine|realise|realize|recogni[sz]e|learned|learnt|understood) (?:\w+ ){0,3}(?:why|reasons?|reasoning|rationale|what|how|criteria|the|your|that)`,
			`(?:that|this|which) (?:is|was|explains) (?:\w+ )?why`,
			`reasons? why (?:i|we|our)`,
			`(?:(?:i|we) (?:do|will|would|am|are|did|shall) (?:not|never)|no need|without|you (?:do not|need not)|please do not|not (?:here|writing)) (?:\w+ ){0,5}(?:ask\w*|explain|why|reasons?|know|wonder\w*|tell)`,
			`whatever (?:the|your) reasons?`,
			`for (?:the|this|that|these|those|a|any|such) (?:\w+ )?reasons?`,
			`(?:i|we|let me|me) (?:will|would|can|could|like to|want to)? ?(?:\w+ )?(?:explain|tell you|show you|share with you|clarify) (?:\w+ )?(?:why|how|what)`,
			`makes? (?:\w+ )?(?:clear|sense) why`,
			`clear (?:to (?:me|us) )?why`,
			`why (?:i|we) (?:am|are|was|were|have|had|enjoy\w*|would|value\w*|want\w*|wanted|write|am writing|love|believe)`,
			`(?:who|what) (?:is|are) the (?:right|best|new)`,
			`what (?:changed|happened) (?:for|at|in|on|with) (?:us|our|my)`,
			`reasons? (?:i|we) (?:am|are|have|had|want\w*|write|call\w*)`),
		softened: declinable,
		advice:   askLater,
	},
	{
		catches: "理由を当然のこととして求める",
		words: ja(
			`(?:説明|理由|回答|釈明|弁明|根拠|経緯|ご説明)(?:を|くらい|ぐらい|だけ(?:でも|は))?(?:を)?(?:要求|求め(?:ます|たい|る)|請求|すべき|する(?:義務|責任)|してもら|していただかない|聞く(?:権利|まで)|いただくまで|受ける権利)`,
			`(?:説明|ご説明|回答)(?:責任|義務)`,
			`(?:理由|根拠|説明|答え|回答|本当のこと|真相|本音)(?:を|について|くらい|ぐらい|は)?(?:は)?(?:はっきり|明確に|きちんと|ちゃんと|具体的に|正直に|詳しく|明らかに|包み隠さず)[^。]{0,16}(?:ください|下さい|いただき|いただか|ほし|欲し|もらい|願い|べき|示|説明|述べ|答え|教え)`,
			`納得(?:の|が)(?:いく|できる|行く)(?:ご)?(?:説明|理由|回答|ような)`,
			`(?:本当|ほんとう|真|実際)の(?:ところ|理由|原因|事情)(?:は|を|が|って)`,
			`(?:知る|聞く|伺う|聞かせてもらう)権利`,
			`(?:誰|どなた|だれ)(?:が|の)(?:決め|お決め|判断|ご判断|反対|決定|意向)[^。]*(?:か|ください|教え)`,
			`(?:どういう|どのような|どんな)(?:つもり|神経|了見|基準|根拠|お考え|理屈|判断)(?:で|な|だ|に|から|を)[^。]*(?:か|\?|。)`),
		unless: ja(
			`(?:いただき|いただい|くださ(?:り|い(?:まし|っ)|って))[^。]{0,14}(?:ありがと|感謝|御礼|お礼|うれし|嬉し)`,
			`(?:不要|及びませ|必要(?:は|も)(?:ござ|あり|な)|求め(?:る|て)[^。]{0,10}(?:ませ|な))`,
			`弊社[^。]{0,10}(?:説明責任|説明すべき|求められ)`),
		advice: notNowJA,
	},
	{
		catches: "なぜ、どうして、どこが: 断りの理由を問う",
		words: ja(
			`(?:なぜ|何故|なにゆえ|どうして|なんで|何で|いったい|一体)[^。]{0,50}(?:か(?:。|\?|$|、|と|を|が|に|は)|の(?:\?|。|$)|のです|んです|ですか|ください|教え|聞|知り|説明|ない|理解|でしょう|\?)`,
			`(?:理由|原因|根拠|経緯|背景|決め手|要因|判断材料|選定理由|お断りの|敗因|失注)[^。]{0,24}(?:お?教え|お?聞か|お?聞き|伺|うかが|ご?説明(?:を|く|い|願|し)|知りた|ご?教示|お示し|示して|お答え|ご?回答|ご?開示|述べ|何(?:です|でしょう|だった|か)|はっきり|お知らせ(?:く|い)|お伝えく|気にな|不明)`,
			`(?:何|どこ|どの(?:点|部分|あたり|辺|よう(?:な(?:点|ところ|理由|部分))))(?:が|に|で)[^。]{0,16}(?:悪|足り|不足|不満|いけな|問題|決め手|劣|お気に召|気に入|だめ|ダメ|駄目|評価されな|欠け|負け|及ば|及ばな|違|原因|理由|至ら)[^。]{0,20}(?:か|教え|\?|お聞|知り|ください)`,
			`(?:訳|わけ|ワケ)(?:を|くらい)(?:教え|聞か|お聞かせ|説明|知り|伺)`,
			`(?:どの|どう(?:いった|いう)|どんな|どのような|いかなる)(?:会社|業者|企業|他社|ところ|条件|価格|金額|理由|経緯|基準|点)[^。]{0,24}(?:か(?:。|\?|$|、)|教え|お聞かせ|ご教示|知り)`,
			`(?:どこ|どちら|どなた|何社|いくら)(?:に|の|と|で)[^。]{0,14}(?:決ま|決め|なった|なりまし|発注|契約|負け|採用|選ばれ)[^。]{0,14}(?:か|教え|\?|知り)`),
		unless: ja(
			`なぜなら`,
			`(?:いただき|いただい|頂き|頂い|くださ(?:り|い(?:まし|っ)|って)|下さ(?:り|い)|賜り|伺(?:い|え|い、)|お伺いし|うかがい|聞かせて)[^。]{0,24}(?:ありがと|感謝|御礼|お礼|うれし|嬉し|勉強|参考|光栄|幸せ|納得|理解|承知|よく(?:わか|分か)|助か|拝読)`,
			`(?:理由|経緯|背景|原因|なぜ|どうして)[^。]{0,30}(?:承知(?:いた|し)|理解(?:いた|し|でき)|納得(?:いた|し|でき)|よく(?:わか|分か)|拝察|拝読|存じ|お察し|受け止め|しっかり受)`,
			`(?:不要|及びませ|及ばず|必要(?:は|も)(?:一切)?(?:ござ|あり|な)|結構(?:です|でござ)|いただかなくて|お気(?:に|遣)|お尋ね(?:する|いたし|はいたし|し)[^。]{0,10}(?:ませ|な|控)|お聞き(?:する|いたし|し)[^。]{0,12}(?:ませ|な|控)|伺う(?:つもり|こと)[^。]{0,8}(?:ませ|な|ござい)|問(?:う|い)[^。]{0,8}(?:ませ|つもり|もので)|詮索)`,
			`どうしてもご(?:都合|無理)`,
			`(?:弊社|当社|私|こちら|当方)(?:から|より|が)[^。]{0,10}(?:ご説明|お伝え|お知らせ)(?:いた|し|させ|に)`,
			`どうして(?:いらっしゃ|おられ|お過ごし|いるか)`,
			`いかがお過ごし`,
			`何が(?:お役|お力|できる|必要)`),
		softened: declinableJA,
		advice:   askLaterJA,
	},
}

var (
	notNow = advice{
		text.Say("Nobody owes an explanation, and a claim to one ends in a polite phrase or in silence.", "説明は義務ではありません。求めれば、当たり障りのない言葉か沈黙が返ります。"),
		text.Say("Let the no stand. In two or three weeks one request may follow, to be declined freely.", "お断りはそのまま受け止めます。2〜3週間後に、断っていただいてもよい形で一度だけ伺えます。"),
	}
	askLater = advice{
		text.Say("A why asks them to justify themselves; the answer is a polite phrase.", "「なぜ」は相手に弁明を求めます。返るのは当たり障りのない言葉です。"),
		text.Say("Two weeks later, as a request to learn: “If you are willing, one thing we could do better would help us. No reply is needed.”", "2週間ほどのちに、学びたいという形で伺います。「If you are willing, one thing we could do better would help us. No reply is needed.」"),
	}
	notNowJA = advice{
		text.Say("Nobody owes an explanation, and a claim to one ends in a polite phrase or in silence.", "説明は義務ではありません。求めれば、当たり障りのない言葉か沈黙が返ります。"),
		text.Say("Let the no stand: 「結果につきまして、承知いたしました。」", "「結果につきまして、承知いたしました。」とだけ書きます。"),
	}
	askLaterJA = advice{
		text.Say("A why asks them to justify themselves; the answer is a polite phrase.", "「なぜ」は相手に弁明を求めます。返るのは当たり障りのない言葉です。"),
		text.Say("Ask for one point, to be declined freely: 「差し支えない範囲で一点だけお聞かせいただけましたら幸いです。難しいようでしたらご放念ください。」", "断っていただいてもよい形で、一点だけ伺います。「差し支えない範囲で一点だけお聞かせいただけましたら幸いです。難しいようでしたらご放念ください。」"),
	}
)
