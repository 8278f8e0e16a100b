package tone

import "daruma/journal/text"

// slurs are nouns that are said of nobody in a business mail.
const slurs = `(?:cowards?|idiots?|fools?|morons?|liars?|imbeciles?|clowns?|crooks?|cheats?|cheapskates?|hypocrites?|thie(?:f|ves)|bastards?|jerks?|scumbags?|losers?|dimwits?|amateurs|snakes?|time-?wasters?|tyre-?kickers?|tire-?kickers?|penny-?pinchers?|bean-?counters?)`

// scorn are adjectives that judge whoever they are said of.
const scorn = `(?:stupid|idiotic|pathetic|ridiculous|laughable|disgraceful|shameful|shameless|unprofessional|incompetent|clueless|ignorant|short-?sighted|spineless|gutless|cowardly|dishonest|unethical|rude|impolite|disrespectful|discourteous|lazy|arrogant|petty|naive|naïve|insulting|amateurish|absurd|foolish|narrow-?minded|gullible|pitiful|dumb|shady|two-faced|despicable|contemptible|immature|childish|indecent|inept|brainless|senseless|thoughtless|inconsiderate|backward|cheap|stingy|hopeless|useless|(?:hardly|barely|less than|far from|anything but) (?:very )?(?:professional|fair|honest|decent|polite|respectful|serious|transparent|courteous)|a joke|a disgrace|an embarrassment|a farce|an insult|not (?:very |exactly |particularly |at all |really )?(?:professional|smart|bright|clever|honest|polite|serious|intelligent|competent|decent))`

var insults = []rule{
	{
		catches: "a name for them: you cowards",
		words:   en(slurs, `what a joke`, `shame on you`, `should be ashamed`, `ought to be ashamed`, `have you no (?:shame|manners|decency)`),
		unless:  en(`(?:i|me|myself|we|us) (?:am|was|were|are|feel|felt|look|looked|like|be|must (?:look|seem|sound)) `+`<gap>`+slurs, `not (?:be )?(?:an? )?`+slurs, `time-?wasters? (?:on|by) (?:my|our)`),
		advice:  noNames,
	},
	{
		catches: "scorn for them or what they did: your decision is short-sighted",
		words: en(`(?:you|they|he|she|it|this|that|which|those|these|everyone|anyone|somebody|decision|`+`<decision>`+`) (?:all )?(?:have |has |had |must |may |might )?(?:`+`<be>`+`|become|became|acted|behaved|found)(?: not)? `+`<gap>`+scorn,
			`(?:find|consider|call|think) (?:you|it|this|that|<yours>) `+`<gap>`+scorn),
		unless: en(`not (?:\w+ ){0,2}(?:stupid|ridiculous|rude|impolite|dishonest|disrespectful|naive|foolish|cheap|useless|hopeless|discourteous)`,
			scorn+` of (?:me|us|my|our)`, `(?:if|lest|hope|trust|unless) (?:this|that|it|i|we|my|our)`,
			`(?:sorry|apologi[sz]e|apologies|forgive|excuse) (?:\w+ ){0,3}(?:if|for|that) (?:\w+ ){0,3}(?:i|we|my|our|me|us)`,
			`(?:my|our) (?:\w+ ){0,3}(?:was|were|is|are) `+`<gap>`+scorn),
		advice: noScorn,
	},
	{
		catches: "scorn before a noun: such an unprofessional way, your stupid process",
		words: en(`your (?:\w+,? ){0,2}(?:stupid|idiotic|pathetic|ridiculous|laughable|disgraceful|shameful|unprofessional|incompetent|clueless|ignorant|short-?sighted|spineless|cowardly|dishonest|rude|disrespectful|lazy|arrogant|petty|insulting|amateurish|absurd|foolish|narrow-?minded|pitiful|dumb|useless|so-called) \w+`,
			`(?:such|so|how|what|this|that|these|those|a|an|the most|most) (?:\w+ ){0,2}`+scorn+` (?:and \w+ )?`+`<decision>`,
			`how (?:very |incredibly |utterly )?(?:stupid|pathetic|ridiculous|unprofessional|rude|disrespectful|short-?sighted|cowardly|petty|arrogant|insulting|dishonest|childish)`),
		unless: en(`(?:my|our) (?:own )?(?:\w+ ){0,2}`+scorn, scorn+` (?:\w+ )?of (?:me|us)`, `(?:sorry|apologi[sz]e|apologies|forgive|excuse) (?:\w+ ){0,4}(?:i|we|my|our|me|us)`, `not a `),
		advice: noScorn,
	},
	{
		catches: "what they are said to lack: you have no vision, no guts",
		words: en(`(?:you|they|<yours>|he|she) (?:clearly |obviously |simply |really |evidently |just )?(?:have|has|had|show|shows|showed|lack|lacks|lacked) (?:no |zero |not a shred of |little |absolutely no |the )?(?:sense of )?(?:idea|clue|vision|integrity|backbone|spine|courage|guts|decency|manners|taste|honou?r|class|judge?ment|respect|loyalty|imagination|intelligence|competence|professionalism|courtesy|understanding|brains|nerve|audacity)`,
			`(?:the|any|some) (?:guts|nerve|audacity|spine|backbone|balls|decency|common decency|common courtesy)`,
			`(?:a |your |utter |complete |total )(?:complete |utter |total )?lack of (?:respect|courtesy|integrity|vision|professionalism|judge?ment|courage|decency|manners|understanding|competence|imagination)`,
			`do not (?:even )?(?:know|understand) what you (?:are|were) (?:doing|talking)`, `not (?:smart|clever|bright|brave|big|competent|mature|professional|man) enough to`,
			`no (?:self-respecting|serious|real|decent|competent|sane|sensible) (?:company|firm|person|manager|buyer|business|professional) (?:would|\w+s)`,
			`would not (?:know|recogni[sz]e) (?:a )?(?:quality|good|value|talent)`, `man[- ]to[- ]man`, `hid(?:e|es|ing|den) behind`,
			`(?:grow|man) up`, `expected (?:nothing )?(?:less|better) from (?:someone|people|a company|a firm) like you`, `people like you`, `you people`, `you lot`, `your kind`, `double standards?`),
		unless: en(`if (?:you|i|we)`, `(?:i|we) (?:have|had|lack|lacked|showed) (?:no|the)`, `(?:my|our) lack`, `meet people like you`, `people like you (?:and|who (?:take|make|are so))`, `(?:work|working|meeting|deal|dealing) with people like you`),
		advice: noScorn,
	},
	{
		catches: "swearing",
		words:   en(`f[u*]ck\w*`, `bull ?sh[i*]t\w*`, `sh[i*]t\w*`, `wtf`, `assholes?`, `arseholes?`, `screw (?:you|your|this|them)`, `go to hell`, `damn (?:you|your|it|waste|cheap)`, `get lost`, `piss(?:ed)? off`, `crap`, `what the hell`),
		advice:  noNames,
	},
	{
		catches: "日本語の罵り言葉",
		words:   ja(`馬鹿`, `バカ`, `ばか(?:な|に|げ|じゃ|者|で|野郎|ばかし)`, `阿呆`, `アホ`, `愚か`, `愚劣`, `間抜け`, `無能`, `卑怯`, `臆病`, `腰抜け`, `意気地(?:が)?な`, `ふざけ(?:る|ん)な`, `ふざけ(?:て|た|ない)`, `嘘つき`, `ウソつき`, `うそつき`, `詐欺`, `恥知らず`, `恥を知`, `ケチ`, `クズ`, `クソ`, `くそ(?:っ|。|!|会社|みたい)`, `ろくでもない`, `話にならな`, `話になりません`, `最低(?:です|だ|な|の(?:会社|対応|人)|。|!)`),
		unless:  ja(`(?:私|弊社|自分|当方|わたくし)(?:は|が|の|も|こそ)[^。]{0,8}(?:愚か|無能|臆病|馬鹿|バカ|間抜け)`, `馬鹿力`, `愚か(?:ながら|者ではございます)`, `(?:馬鹿|バカ)に(?:でき|なら)(?:ない|ません)`, `卑怯(?:な真似は|なこと(?:は|を))(?:いた|し)(?:しま|ま)せん`, `詐欺(?:対策|防止|メール|被害)`, `ケチャ`, `ケチを(?:付け|つけ)るつもり`, `クラ`),
		advice:  noNamesJA,
	},
	{
		catches: "相手の力量や人柄を見下す",
		words: ja(`見る目(?:が|の)(?:ない|な[いくか]|ありません|無)`, `センス(?:が|の)(?:な[いくか]|ありません|無|疑)`, `(?:レベル|程度|民度|意識|水準)(?:が|の|は)(?:低|知れ)`, `非常識`, `常識(?:が|の|を)(?:な[いくか]|欠|疑|ありません)`, `良識(?:が|を|の)(?:な[いく]|欠|疑)`,
			`(?:礼儀|マナー|誠意|品|品性|配慮|敬意|思いやり)(?:が|の|も|を|というものが)?(?:な[いくさ]|無|欠|ありません|知らな|感じられ|見られ|足り|疑|のかけらも)`, `失礼(?:な(?:会社|対応|方|態度|話|人|言|やり|返事|断|メール|こと(?:です|だ))|極まり|千万|にも程|だと思|ではあり|ではな|すぎ|です(?:ね|よ))`,
			`無礼`, `不誠実`, `いい加減(?:な|に|です|すぎ)`, `くだらな`, `情けな[いく]`, `頭が(?:悪|おかし|固)`, `(?:恥ずかし|はずかし)く(?:ない|あり)`, `信じられない(?:会社|対応|判断|ほど|話|やり|態度)`, `呆れ`, `あきれ`, `軽蔑`, `浅はか`, `短絡的`, `近視眼`, `先見の明(?:が|の)(?:な|あり)`, `お粗末`, `素人(?:同然|の|考|です|だ|に|ばか|み)`, `器が(?:小|知)`, `(?:社会人|担当者|人|企業|会社|人間|責任者|管理職|ビジネスマン|一流企業|上場企業)として(?:どう|いかが|あり得|ありえ|恥|失格|最低|問題|疑問|おかし|あるまじ|信じ|の(?:品|良識|常識|自覚|誠意)(?:が|を|に))`,
			`理解力`, `勉強不足`, `(?:判断力|決断力|能力|見識|教養|器量|度量)(?:が|の|も|を)(?:な|欠|疑|あり|足り|低)`, `頭の悪`, `(?:価値|良さ|違い)(?:が|も|を)(?:分か|わか|理解でき|見抜け)(?:ら|り)?(?:な|ませ)[^。]{0,8}(?:方|会社|人|とは|なんて|よう)`, `古(?:い体質|臭い|くさい)`, `体質(?:が|は|を)(?:古|疑|問題)`, `プロ(?:とは|意識が|失格)`, `どの(?:口|面|顔)(?:が|で|を)`, `程度(?:の低|です(?:ね|か))`, `(?:三流|二流|底辺|ブラック)(?:の)?(?:企業|会社|メーカー|担当)`, `お宅(?:の|は|様|さま|さん|みたい)`, `失格`, `見下げ`, `見損な`, `人でなし`, `冷酷`, `卑しい`, `幼稚`, `無責任`, `無神経`, `無知`, `下品`, `傲慢`, `横柄`, `高飛車`),
		unless: ja(`(?:私|弊社|自分|当方|こちら|小職|我ながら|不肖|わたくし|私ども)(?:の|は|が|も|こそ|ども|自身)?[^。、]{0,14}(?:勉強不足|無礼|失礼|情けな|浅はか|素人|お粗末|不誠実|いい加減|配慮|無知|短絡|呆れ|非常識|無責任|無神経|力不足|理解力|センス|幼稚|能力|至ら)`, `お詫び|申し訳|お許し|ご容赦|陳謝|反省`, `(?:失礼|無礼)[^。]{0,10}(?:ございましたら|でしたら|がありましたら|があれば|かと存じ|とは存じ|を承知)`, `いい加減に(?:でき|は)`, `呆れられ`, `お恥ずかし`, `敬意を(?:表|払|抱|持)`, `無礼講`, `無礼を`),
		advice: noScornJA,
	},
}

var (
	noNames = advice{
		text.Say("A name for them ends the talk, and with it every later one.", "相手を貶める言葉は、この先の話もすべて閉ざします。"),
		text.Say("“Thank you for letting me know.” is enough.", "「Thank you for letting me know.」だけで十分です。"),
	}
	noScorn = advice{
		text.Say("It judges the people you may sell to next year. An attack only confirms their choice.", "来年の取引先になるかもしれない人への評価です。攻撃は相手の判断を裏づけるだけです。"),
		text.Say("Leave the judgement out: “I understand and respect your decision.”", "評価は書かず、「I understand and respect your decision.」とします。"),
	}
	noNamesJA = advice{
		text.Say("A name for them ends the talk, and with it every later one.", "相手を貶める言葉は、この先の話もすべて閉ざします。"),
		text.Say("Only thank them for the answer: 「ご連絡いただき、誠にありがとうございます。」", "「ご連絡いただき、誠にありがとうございます。」だけにとどめます。"),
	}
	noScornJA = advice{
		text.Say("It judges the people you may sell to next year. An attack only confirms their choice.", "来年の取引先になるかもしれない人への評価です。攻撃は相手の判断を裏づけるだけです。"),
		text.Say("Leave the judgement out: 「ご判断につきまして、承知いたしました。」", "評価は書かず、「ご判断につきまして、承知いたしました。」とします。"),
	}
)
