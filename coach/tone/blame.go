package tone

import "daruma/journal/text"

// heard are participles of what a buyer might have done: "if you had listened".
const heard = `(?:told|said|mentioned|asked|listened|given|been|read|considered|looked|let|taken|shared|explained|informed|warned|called|come|made|spoken|allowed|understood|bothered|shown|communicated|answered|replied|responded|compared|checked|involved|invited|paid|stated|clarified|decided|chosen|waited|trusted|followed|done|known|thought|had (?:the|any))`

var blames = []rule{
	{
		catches: "wasted time and work: you wasted our time, all that work for nothing",
		words: en(`(?:wast(?:e|ed|es|ing)) (?:of )?(?:\w+ ){0,4}(?:time|effort|energy|work|resources|months|weeks|hours|money|day|days|year)`,
			`(?:time|effort|work|energy|months|weeks|hours|days|money|resources|meetings|evenings|weekends) (?:\w+ ){0,6}(?:wasted|for nothing|down the drain|in vain|thrown away|lost forever)`,
			`all (?:that|this|the|of it) (?:\w+ ){0,4}for nothing`, `for nothing in return`, `give (?:me|us) back (?:my|our|those|the)`, `(?:time|months|weeks|hours) (?:that )?(?:we|i) will never get back`),
		unless: en(`not (?:\w+ ){0,3}(?:wast\w+|in vain|for nothing)`, `(?:nothing|none|never|hardly) (?:\w+ ){0,4}(?:wast\w+|in vain)`, `(?:hope|sorry|apolog\w+|without|avoid|reduc\w+|cut|less|save|instead of|rather than|risk of|help\w*)`),
		advice: sparedWork,
	},
	{
		catches: "the effort held against them: after all the work we put in",
		words: en(`after (?:all|everything) (?:of )?(?:the |that |this |our |my |those |these )?(?:\w+ ){0,5}(?:we|i|our team|my team) (?:did|do|have|had|put|gave|invested|spent|went|made|offered|prepared|provided|wrote|built|has|poured)`,
			`after all (?:the|that|this|our|my|these|those) (?:\w+ ){0,3}(?:work|time|effort|efforts|hours|months|weeks|meetings|preparation|visits|proposals|revisions|years)`,
			`after `+`(?:\w+ ){0,3}`+`<month>`+` (?:of (?:\w+ ){1,3})?,? ?(?:(?:you|we|i|this|that|all|it) (?:\w+ ){0,4})?(?:two lines|one line|a line|nothing|just an? |only an? |a single|a form|a two|a one|a short e|this is (?:how|what|it|all)|that is (?:how|it|all)|all (?:we|i) (?:get|got)|silence)`,
			`(?:we|i|my team|our team) (?:have |had )?(?:spent|put|invested|poured|sacrificed|worked|gave|given) (?:\w+ ){0,8}(?:only (?:to|for)|just to|to be (?:told|turned|rejected|dropped|ignored|dismissed|treated)|(?:and|yet|for) (?:you|this|that|nothing|all))`,
			`(?:bent|bend|bending|leaned) over backwards?`, `(?:we|i) (?:\w+ )?(?:did|gave(?: you)?|delivered|answered|provided) (?:everything|all) (?:\w+ )?(?:you|that you|we had)`, `(?:went|gone|going) (?:above and beyond|out of (?:our|my) way|the extra mile)`, `is (?:this|that) (?:really )?(?:how|all|what) (?:you|we|i)`, `this is (?:how|what|all) (?:you|we|i) (?:treat|repay|thank|get|got|deserve|receive)`, `(?:all|everything) (?:we|i) (?:get|got) (?:is|was|in return)`,
			`(?:two|three|four|one|2|3|1)[- ](?:line|sentence|word) (?:e-?mail|message|reply|answer|note|rejection|refusal)`, `(?:a|an|one|by|via|with a|per) (?:form|template|generic|automated|standard|canned|impersonal|cold|curt) (?:letter|e-?mail|reply|rejection|message|response|answer)`),
		unless: en(`thank\w*`, `grateful`, `appreciat\w+`, `happy`, `glad`, `pleased`, `pleasure`),
		advice: sparedWork,
	},
	{
		catches: "what they should have done: you could at least have told us",
		words: en(`you (?:really |all |surely |certainly |at least |simply |just )?(?:could|should|might|ought to|would|must) (?:really |at least |simply |just |also |well |easily |very well |honestly |surely |perhaps |maybe )*have (?:at least |simply |just |really |actually |better |more |also |even |easily |properly |honestly )*`+heard,
			`(?:<yours> |(?:he|she|they|someone|somebody|anyone) )(?:could|should|might|ought to) (?:at least |simply |just |really )*have (?:at least |simply |just )?(?:told|said|mentioned|called|warned|let|informed|been|given|had)`,
			`(?:the )?least (?:that )?you (?:could|can|should|might)`, `you (?:owe|owed) (?:us|me|it|our|my)`, `it was your (?:job|duty|responsibility|task|fault)`,
			`(?:one|i|we) (?:\w+ )?(?:would|might|<had>|have) (?:have )?(?:thought|expect|expected|hoped|like to think|liked|appreciated)(?: [\w']+){0,6} (?:at least|better|basic|a (?:phone )?call|the courtesy|more (?:respect|honesty|openness|transparency|courtesy|from)|some (?:respect|honesty|openness|transparency|courtesy))`, `expected (?:a (?:little |bit )?)?(?:better|more|some|at least) (?:\w+ ){0,4}(?:from|of|out of) (?:you|your|a)`, `deserved? (?:better|more|at least|a proper|a fair|the courtesy|some (?:respect|honesty|courtesy))`),
		unless: en(`you (?:should|must|would|might|could) (?:now |already |also )?have (?:been (?:able|sent|copied|contacted|invited|charged)|had (?:the|any) (?:chance|questions?|document|file))`, `better (?:result|outcome|ending|answer|news|fit)`, `if you (?:should|would|could|might) have`, `apolog\w+`, `sorry`, `thank\w*`, `you (?:could|might|would) (?:\w+ )?have (?:been |)(?:more )?(?:kinder|clearer|kind|generous|fairer|helpful)`, `customers? deserves?`),
		advice: noLooking,
	},
	{
		catches: "if they had acted otherwise: if you had told us earlier",
		words: en(`if (?:only )?(?:you|<yours>|they|someone|somebody|anyone) (?:`+`<had>`+`|would have) (?:\w+,? ){0,3}`+heard,
			`had (?:you|<yours>|they|anyone|someone) (?:\w+ ){0,3}`+heard, `if only (?:you|your)`, `if you (?:were|cared|really|truly|actually|valued|respected) (?:\w+ )*(?:serious|honest|cared|valued|respected|about|our)`,
			`would have been (?:\w+ )?(?:nice|good|better|fair|fairer|kinder|helpful|useful|courteous|polite|professional|decent|right|honest|easier|appreciated) (?:to (?:hear|know|learn|be told|have been told|get|receive|have (?:had|known|been|heard)|tell|let us|let me|say|call)|if (?:you|someone|your)|had you|of you)`, `(?:i|we) (?:was|were) (?:told|assured|promised) (?:that )?(?:you|we|it|the|someone|this|i) (?:\w+ ){0,3}(?:would|were|was|'d) `, `if (?:we|i) `+`<had>`+` (?:only )?(?:been (?:told|informed|given|allowed|warned)|known)`, `had (?:we|i) (?:only )?(?:known|been (?:told|informed|given|allowed|warned))`),
		unless: en(`if (?:you|they) had (?:any|time|a|the chance|questions|been (?:looking|thinking|wondering|hoping))`, `(?:thank|grateful|appreciat|congratulat|sorry|apologi)\w*`, `if you had (?:asked|told) me (?:a|last|two|three) \w+ (?:ago|year)`),
		advice: noLooking,
	},
	{
		catches: "what they did to us: you misled us, you let us down",
		words: en(`(?:you|they|<yours>|he|she) (?:have |had |has |simply |just |clearly |deliberately |obviously |really |basically |completely |also |all |only |never |even )*(?:misled|lied|deceived|betrayed|ignored|ghosted|disregarded|dismissed|strung|led (?:us|me) (?:on|to)|used (?:us|me|our (?:ideas?|proposal|quote|work|price|offer|concept) (?:to|as|against))|exploited|cheated|tricked|fooled|broke|broken|went behind|gone behind|cost (?:us|me)|embarrassed|humiliated|insulted|disappointed|disrespected|abandoned|dumped|dropped (?:us|me)|kept (?:us|me)|let (?:us|me|my|our \w+) (?:down|waste|believe|think|hope|work|prepare)|made (?:us|me) (?:look|jump|wait|feel|work|believe|think|do)|failed (?:to|us|me)|neglected|refused|turned your back|wasted|moved the|shifted the|changed the (?:criteria|requirements|rules|scope|brief|goal)|withheld|hid|concealed|treated (?:us|me)|pretended|took advantage|stole|copied our|played (?:us|games)|walked away|screwed)`,
			`(?:made|make|makes|making) a mockery`, `your (?:\w+[ -])?(?:last-minute|sudden|abrupt|constant|endless|repeated) (?:\w+ )?(?:changes?|cancell?ations?|delays?|excuses?|requests?|demands?|silence)`, `(?:rigged|foregone conclusion|window[- ]dressing|stalking horse|column fodder|free consulting|sham|charade|going through the motions)`, `(?:decided|made up your mind|chosen|settled|known) (?:\w+ )?(?:all along|from the (?:start|beginning|outset|very)|long before|before we (?:even|ever))`, `never (?:had|stood|really had) a (?:\w+ )?chance`, `(?:pick(?:ed|ing)?) our brains`, `(?:sour|bad|bitter) (?:taste|aftertaste)`, `(?:i|we) (?:\w+ )?trusted (?:you|<yours>)(?: and|\W|$)`, `because you said`, `done deal`, `(?:mov(?:e|ed|ing)|shift(?:ed|ing)?|chang(?:ed|ing)) the (?:goal ?posts|rules (?:at|in|of|halfway|on))`, `stringing (?:us|me) along`, `behind (?:our|my) backs?`, `(?:we|i) (?:were|was|have been|had been|feel|felt) (?:\w+ )?(?:misled|used|deceived|betrayed|cheated|led on|strung along|ignored|taken for|let down|lied to|treated (?:like|badly|unfairly|poorly)|disrespected|fooled|tricked|insulted|dismissed|kept in the dark|never (?:told|given|informed))`, `(?:we|i) (?:were|was) led to believe`),
		unless: en(`you never (?:let|made|failed|refused|ignored|neglected|misled|kept)`, `if (?:you|we|i|they)`, `(?:you|they) (?:have |had |has )?(?:not|never)`, `never (?:once )?(?:felt|let|made)`, `(?:sorry|apolog\w+)`, `thank\w*`, `glad`, `appreciat\w+`, `made me feel (?:so |very |really |most |truly )?(?:welcome|at home|valued|comfortable|part)`, `made us feel (?:so |very |really |most |truly )?(?:welcome|at home|valued|comfortable|part)`, `treated (?:us|me) (?:\w+ )?(?:well|kindly|fairly|generously|with (?:such |great |the |real |so much )?(?:kindness|courtesy|respect|patience|fairness|warmth))`, `kept (?:us|me) (?:\w+ )?(?:informed|posted|updated|up to date|in the loop|in mind)`),
		advice: noLooking,
	},
	{
		catches: "broken promises: you promised us",
		words:   en(`you (?:\w+ )?(?:promised|assured|guaranteed|swore|gave (?:us|me) your word|gave your word|said you would|told (?:us|me|my \w+) (?:that )?(?:we|i|our \w+|the (?:deal|contract|order|project)|it|this) (?:would|were|was|will|had|'d))`, `(?:broke|broken|keep|kept|go back on|went back on|breaking) your (?:word|promise)`, `your word (?:is|was|means)`, `(?:contrary|despite) (?:to )?(?:what you (?:said|told|promised)|your promise)`, `false (?:hope|hopes|promises|pretenses|pretences)`, `empty promises`),
		unless:  en(`thank\w*`, `grateful`, `appreciat\w+`, `told (?:us|me) (?:\w+ )?(?:about|how much|what you need|so (?:clearly|openly|honestly))`, `as you (?:\w+ )?(?:told|said|promised)`, `you kept your (?:word|promise)`, `(?:document|report|file|list|material|feedback|introduction|sample) (?:that |which )?you (?:\w+ )?promised`, `(?:remember|recall|when|since) (?:that )?you (?:\w+ )?(?:told|said)`),
		advice:  noLooking,
	},
	{
		catches: "what they did not do: you never gave us a chance, without even a call",
		words: en(`you (?:\w+ )?never (?:even |once |really |actually |truly |seriously |intended|had any intention)?(?: ?(?:gave|listened|read|looked|replied|responded|told|mentioned|said|asked|considered|intended|bothered|wanted|meant|planned|cared|understood|took|let|tried|showed|opened|saw|allowed))`,
			`(?:you|they|<yours>) (?:\w+ )?(?:did|do|does|could|can|would|have) not (?:even |really |actually |truly |seriously |once |bother|properly |fully |honestly |care |just |at all )*(?:bother\w*|give|given|listen\w*|read|look\w*|care|tell|told|mention\w*|take the|taken the|consider\w*|respect\w*|show\w*|try|tried|have the (?:decency|courtesy|courage)|spend|spare|manage|be bothered|pick up|find (?:the |five |ten |a |any )|think|appreciate|value)`,
			`(?:you|they|he|she|<yours>|it) (?:could|can|did|do|does|would|were|was|is|are|have|has) not even`, `without (?:even |so much as |ever |once )(?:an? |the |giving|reading|asking|looking|listening|telling|having|considering|calling|talking|trying|opening|picking)`, `(?:did|could|would) not even`, `not (?:even|so much as) an? (?:single )?(?:phone )?(?:call|word|explanation|reply|line|thank)`, `without (?:an? |any |the |\w+ )?(?:\w+ )?(?:apology|explanation|warning|a word|notice|courtesy|consideration|consulting us|telling us)`, `you (?:\w+ )?(?:cancell?ed|postponed|delayed|stopped (?:answering|replying|responding)|disappeared|vanished|dragged|stalled|backed out|pulled out|reneged|kept (?:chang|ask|postpon|delay|push|mov|add|mak)\w*|changed your (?:story|requirements|brief|criteria))`, `(?:were|was) (?:we|i|this|it|that) (?:ever|just|only|merely|really|even|simply)`, `had already (?:been )?(?:picked|chosen|decided|selected|made up)`, `next time,? (?:please |perhaps |maybe |kindly )?(?:have the|at least|be (?:honest|clear|upfront|more)|tell|do not|do us|just|say so|spare)`, `an? (?:[\w-]+ ){1,4}would have (?:sufficed|done|gone|helped|spared|saved|been (?:nice|enough|appreciated|polite|decent|fair|better|courteous))`, `you (?:clearly|obviously|evidently|apparently|just|simply|only) (?:\w+ )?(?:never|did not|do not|had (?:no|already)|have (?:no|already)|prefer\w*|wanted|chose|went|can not)`, `how hard (?:is|was|would|can)`, `too much to ask`, `remember who`, `let us not forget`, `not a (?:charity|free consultancy)`, `(?:work|works|working) for free`, `our time is (?:not free|valuable|money|also)`, `(?:my|our) patience`, `abus(?:e|ed|ing) (?:our|my|of our)`, `not worth (?:our|my|the (?:effort|time|trouble))`, `throw(?:ing|n)? away`, `(?:i|we) (?:\w+ )?(?:turned down|turned away|declined|refused|passed up|gave up|cancell?ed|postponed|sacrificed|skipped) (?:[\w-]+ ){0,4}(?:clients?|customers?|projects?|offers?|jobs?|business|orders?|holidays?|vacation|weekends?|evenings?|deals?)`, `on the strength of what you`, `(?:relied|counted|banked|depended) on (?:you|your)`, `(?:no|any|never any) (?:real |serious |actual )?intention`, `(?:second|comparison|third|competing) (?:quote|bid)`, `never even`, `never (?:once )?(?:bothered|gave us a|given a (?:fair|real|proper|chance)|had a (?:fair|real|proper)? ?chance)`, `(?:a|one) (?:simple )?(?:phone )?call would have`, `no (?:courtesy|decency|respect|consideration|explanation|warning|apology|thanks)`, `too (?:busy|proud|lazy|important|afraid|scared) to`, `(?:by|in|with|through|over) (?:an? )?(?:mere |simple |cold |short )?e-?mail (?:of all|instead of|rather than)`, `just an e-?mail`),
		unless: en(`(?:if|in case|hope|sorry|so that|understand\w*|know|sure|glad|thank\w*|relieved|appreciat\w+|that) (?:that )?you`, `you (?:do|did) not (?:have|need|want) to`, `you never (?:failed|let|made|hesitated|gave up)`, `why you`, `please`, `(?:explanation|apology|warning) (?:is |was )?(?:needed|necessary)`, `grateful`, `good reasons?`, `(?:i|we) (?:did|could|would|can|do|have|had|was|were|am|are) (?:\w+ )?not even`, `no (?:explanation|apology|thanks|warning) (?:is |are |was )?(?:needed|necessary|required|expected)`, `(?:busy|proud) to be`, `(?:i|we) (?:was|were|am|are) (?:\w+ )?too (?:busy|proud|lazy|afraid)`),
		advice: noLooking,
	},
	{
		catches: "fault, unfairness, disappointment in them",
		words: en(`(?:your|their|his|her) (?:own )?fault`, `because of (?:you|your (?:lack|delay|failure|indecision|mistake))`, `(?:you|<yours>) (?:are|is) (?:entirely |solely |fully |completely )?(?:to blame|responsible for (?:this|the (?:loss|mess|failure|delay)))`, `(?:i|we) blame you`, `thanks to you,? (?:we|i|my|our)`, `your (?:failure|inability|refusal|unwillingness|indecision|carelessness|ingratitude|indifference|neglect|lack of (?:communication|honesty|transparency|clarity|interest|response|planning))`,
			`(?:unfair|unjust|not fair|so unfair)`, `(?:is|was) not (?:right|the way|how (?:one|you|business|partners|professionals))`, `not the way (?:to|you|one)`, `no way to treat`, `unacceptable`, `outrageous`, `appalling`, `appalled`, `disgust\w+`, `infuriat\w+`, `furious`, `fed up`, `sick (?:of|and tired)`, `had enough of`, `(?:i am|we are) (?:\w+ )?(?:angry|annoyed|outraged|offended|insulted|upset)`, `slap in the face`, `stab(?:bed)? in the back`, `bad faith`, `ungrateful`, `disappointed (?:in|with|by|at) (?:you|your (?:\w+ )?(?:team|company|behaviou?r|conduct|attitude|response|reply|lack|process|handling|approach|management|e-?mail|communication|treatment)|how (?:you|this|your)|the (?:way|lack|manner))`, `disappointing (?:behaviou?r|conduct|way|to be treated|from you|of you)`, `(?:not|hardly|never|far from) (?:\w+ ){0,5}(?:happy|impressed|pleased|satisfied|thrilled|amused|okay|acceptable|comfortable) (?:about|with|by|that)(?: \w+)? (?:how|the way|your|this (?:decision|outcome|result|process))`, `left (?:us|me) (?:hanging|in the dark|waiting|stranded|guessing|with)`, `(?:a|such|very|rather|pretty) (?:poor|bad|cold|shabby|lousy|sloppy|strange|odd) (?:way|form|show|treatment|style|manner)`, `poor form`, `(?:i am|we are|i feel|we feel|i was|we were|felt) (?:\w+ )?(?:hurt|betrayed|used|cheated|let down|humiliated|bitter|insulted|frustrated|dismayed|resentful)`, `(?:frustrating|annoying|irritating|disheartening|hurtful|galling|upsetting) (?:that|how|to (?:see|hear|learn|be|find)|when you)`, `it (?:really |honestly )?hurts`, `(?:frankly|honestly|to be (?:\w+ )?(?:honest|frank|blunt)),? (?:[\w']+,? ){0,10}(?:disappoint\w*|unfair|wrong|worse|poor|expected (?:more|better)|annoy\w*|frustrat\w*|upset\w*|ridiculous|waste\w*)`, `how (?:could|can|dare) you`, `how you (?:could|can)`),
		unless: en(`how (?:frustrating|annoying|hurtful|upsetting) (?:it|this|that)`, `must (?:be|have been) (?:\w+ )?(?:frustrating|annoying|upsetting)`, `(?:sorry|apolog\w+|regret) `, `(?:my|our) (?:own )?(?:fault|side|failure|inability|part|mistake|lack)`, `not (?:your|anyone's) fault`, `not (?:\w+ )?(?:angry|annoyed|upset|offended|disappointed|blam\w+|furious)`, `(?:be|would be|seem|sound) unfair (?:to|of me)`, `unfair advantage`, `if (?:i|we|this|that)`, `how you (?:could|can) (?:\w+ )?(?:use|reach|contact|improve|help|benefit|reduce|save|cut|apply|get|make|measure)`),
		advice: noLooking,
	},
	{
		catches: "無駄になった時間や努力を相手のせいにする",
		words:   ja(`(?:時間|労力|手間|努力|工数|準備|苦労|月日|日々|か月|ヶ月|カ月|週間|年|打ち合わせ|打合せ|提案|会議|訪問|作業|残業|出張|費用|徹夜|仕事)[^。]{0,16}(?:無駄|ムダ|むだ|水の泡|徒労|台無し|パー)(?:に|で|だ|と|を|。|!)`, `(?:無駄|ムダ|むだ)(?:な(?:時間|労力|努力|手間|お時間)|に(?:し(?:て|た)|され|させ|なり(?:まし|ます)|なった)|足|骨|でし|だった|にした)`, `時間(?:を|も)?(?:返して|かえして|泥棒)`, `徒労`, `骨折り損`, `ただ働き`, `タダ働き`, `水の泡`, `台無し`, `時間の(?:無駄|浪費|ムダ)`, `(?:苦労|努力|時間|準備)(?:は|が)(?:何|なん)だった`),
		unless:  ja(`(?:無駄|ムダ|むだ)(?:に|では|な時間で?は)?(?:は)?(?:せず|しない|いたしません|しません|ならない|なりません|ならぬ|なく|ありません|ございません|なかった|にせず|を(?:減|省|削|な))`, `無駄(?:の|が)(?:な|少)`, `無駄(?:のない|なく)`, `(?:お|貴重なお)時間を無駄に(?:し|させ)[^。]*(?:申し訳|お詫び|失礼)`, `無駄に(?:は)?(?:いた)?(?:しま|せ)`),
		advice:  sparedWorkJA,
	},
	{
		catches: "尽くしたことを持ち出す: これだけ…したのに",
		words: ja(`(?:これだけ|ここまで|あれだけ|あれほど|これほど|あんなに|こんなに|さんざん|散々|何(?:か|ヶ|カ|ケ)?月も|何週間も|何年も|何度も|[一二三四五六七八九十半0-9]+(?:か|ヶ|カ|ケ)月(?:も|間も|かけ)|[0-9]+回も|毎晩|徹夜|連日|休日(?:も|返上))[^。]{0,40}(?:のに|にもかかわらず|にも関わらず|(?:挙句|あげく|末)(?:に|が|の)?|(?:結果|お返事|答え|回答)が(?:これ|この|たった|メール|それ)|させておいて|しておいて|おきながら|振り回|断(?:られ|ら|る)|失礼|ひど|あんまり|(?:あの|その)時間は|メール(?:一|1|ひと))`,
			`(?:させて|して|言って|聞いて|頼んで|作らせて|出させて|通わせて|呼んで|呼び出して)(?:おいて|おきながら)`, `(?:しておき|言っておき|させておき|おっしゃっておき|いただいておき)ながら`, `くせに`, `(?:メール|電話|お電話|書面|文書|紙|紙切れ|通知)(?:たった)?(?:の)?(?:一本|1本|一通|1通|一つ|ひとつ|一枚|1枚|だけ|のみ)(?:で|と(?:は|いう)|です|か|の(?:お断り|通知|返事|連絡))`, `たった(?:の)?(?:二|2|一|1|三|3|数)(?:行|文|言|通|本)`, `(?:二|2|一|1|三|3|数)行(?:の|だけの)(?:メール|お断り|返事|お返事|断り|連絡|通知|文)`, `定型文`, `コピペ`, `使い回し`),
		unless: ja(`(?:申し訳|お詫び|恐縮|感謝|御礼|お礼|ありがと|うれし|嬉し|幸い)`, `弊社が[^。]*(?:しておきながら|おきながら)`),
		advice: sparedWorkJA,
	},
	{
		catches: "もし…していれば: 相手の過去を仮定する",
		words: ja(`(?:て(?:いただ|頂|くださ|下さ|くれ|もら)(?:け|い|って|っ|え)?(?:て)?(?:れば|ていれば|てい(?:たら|ました)|たら|ば|ておれば|いれば|いたら|いましたら)|(?:て|で)(?:いれば|おれば|さえいれば)|されていれば|されていたら|お(?:話|知らせ|伝え|教え|聞き|読み|声)[^。]{0,6}(?:いれば|いたら|おれば)|ていたら|(?:いただけ|頂け|くだされ|下され)(?:ば|たら))[^。]{0,40}(?:のに|はず|でしょう(?:に|が|。|$)|たと思|たものを|できました|できたと|なかった(?:です|と|の|かも)|(?:結果|結論|話|対応)[^。]{0,6}(?:違|変わ)|済(?:みまし|んだ)|よかった|良かった|いません|かったです|避けられ|無駄|助か(?:った|りまし)|ものですが)`,
			`(?:もっと|もう少し|せめて|初め|最初)(?:早く|から|早い段階で|早めに)?[^。]{0,12}(?:言って|教えて|知らせて|伝えて|おっしゃって|仰って|お知らせ|ご連絡|お伝え|ご説明|お話し|相談して|ご相談)[^。]{0,10}(?:れば|たら|ほし|欲し|べき|たかった|よかった|良かった|いい|もの)`),
		unless: ja(`(?:弊社|当社|私ども|私|こちら|当方|わたくし|小職)(?:が|から|も|の方|より|で)[^。]{0,20}(?:ていれば|ていたら|しておれば|ておけば|できていれば)`, `(?:いただけ|頂け|くださ|いただき)(?:ます(?:と|れば|なら)|れば|たら|ましたら)?[^。]{0,6}(?:幸い|ありがた|有り?難|嬉し|うれし|助かり|存じ|光栄|何より)`, `ば(?:幸|と(?:存|思))`, `おかげ`, `感謝`),
		advice: noLookingJA,
	},
	{
		catches: "すべきだった、してほしかった",
		words:   ja(`べき(?:でし(?:た|ょう)|だった|では(?:あり|な)|だと(?:思|考)|じゃ|と(?:思|考|存じ)(?:い|え|ま)|かと|です(?:。|よ|し|が)|なの(?:に|で)|だ(?:。|ろう))`, `(?:て|で)(?:ほし|欲し)かった`, `(?:いただき|頂き|もらい|伺い|聞き|知り|お聞きし)たかった(?:です|もの|の|と|。)`, `(?:てくれ|てくださ|て下さ|ていただい|てい)(?:って|て)?もよ(?:かった|さそう|い)`, `てもよかった(?:の|はず|と|ん|です)`, `せめて[^。]{0,24}(?:一言|ひと言|一本|電話|連絡|説明|理由|お詫び|誠意|挨拶|直接|べき|ほし|たかった)`, `(?:一言|ひと言|ひとこと|電話一本|電話の一本|お電話一本|挨拶|説明|相談|謝罪|お詫び|断り)(?:も|すら|さえ|くらい|ぐらい)(?:の(?:一つ|ひとつ)(?:も|くらい))?[^。]{0,12}(?:な[いくか]|あり|ござ|よかった|べき|でき|筋|いい|ず|もら|いただけ)`, `筋(?:が|を|では)(?:違|通|な)`, `(?:それが|それは)(?:筋|礼儀|マナー|常識)`),
		unless:  ja(`(?:弊社|当社|私ども|私|こちら|当方|わたくし|小職|我々)(?:が|から|は|の|も|より|で)[^。]{0,30}べき`, `本来`, `(?:申し上げ|差し上げ|お伺い|伺|ご挨拶|お礼|御礼|お届け|お持ち)[^。、]{0,10}べき`, `(?:改善|学ぶ|見直す|反省|直す|取り組む|心がける|目指す)べき`, `べき(?:こと|点|ところ|か|課題|もの|方向)`, `お詫び|申し訳|反省`, `(?:もっと|ぜひ)?(?:ご一緒|お手伝い|お役に立|お力にな)[^。]{0,8}たかった`, `(?:一言|ひと言)お(?:礼|詫び)`),
		advice:  noLookingJA,
	},
	{
		catches: "裏切られた、期待させられた、振り回された",
		words:   ja(`(?:約束|話|説明|お話|ご説明|条件)(?:が|と|とは|と全く|とまるで|と全然)[^。]{0,4}(?:違い|違う|違って|ちが|食い違)`, `約束を(?:破|反故|守(?:って|ら)|違)`, `裏切`, `騙|だまさ|だまし(?:た|て|討)|だまされ`, `欺(?:か|い|く)`, `期待(?:を|ばかり|だけ)?(?:させ|持たせ|抱かせ|させられ)`, `思わせぶり`, `気を持たせ`, `(?:手のひら|掌|手の平)(?:を)?返`, `振り回(?:さ|し)`, `後出し`, `(?:一方的|いっぽうてき)(?:な|に|です|で)`, `ドタキャン`, `(?:無視|黙殺|軽視|放置)(?:さ|し|です|と)`, `(?:ないがしろ|蔑ろ)`, `たらい回し`, `嘘(?:を|だ|で|ば|の)`, `(?:の|お前の|そちらの|御社の|貴社の|あなたの|先方の|担当者の)(?:せい|責任)(?:で|です|だ)`, `責任(?:を取|はそちら|は(?:御社|貴社)|転嫁|逃れ)`, `当て馬`, `当てつけ`, `かませ犬`, `利用(?:され(?:た|て|まし)|するだけ|しただけ)`, `出来レース`, `踏みにじ`, `泥を塗`, `恥をかか`, `(?:都合|使い勝手)(?:の)?(?:よく|良く|いい|よい)(?:使|利用|扱)`, `門前払い(?:同然|のよう)`, `不義理`, `恩(?:を)?(?:仇|知らず)`, `聞いて(?:いない|(?:い|おり)?ません(?:でした)?(?:よ|が|し|。))`, `(?:話|それ)が違`, `ころころ(?:と)?(?:変|替|条件)`, `(?:条件|要件|基準|方針|前提)(?:を|が)[^。]{0,10}(?:変えられ|変わられ|変更され(?:て(?:は|も|困)|た(?:の|こと)(?:は|が))|変えてくる|変わりすぎ|コロコロ)`),
		unless:  ja(`ご期待(?:を|に)`, `(?:期待|信頼|ご信頼|ご期待)を裏切(?:ら|って(?:しま|は)|る(?:こと|結果|形)|らぬ)[^。]*`, `(?:お詫び|申し訳|反省|陳謝)`, `裏切ら(?:な|ぬ|ず)`, `違い(?:が|は)?(?:ございましたら|ありましたら|ない|ござい|なけれ)`, `無視(?:でき|する(?:わけ|こと)は)`, `私(?:ども)?の(?:せい|責任)`, `嘘(?:の|が)?(?:な[いく]|偽り)`, `一方的(?:な|に)[^。]{0,12}(?:ご提案|お送り|ご連絡|お願い|話して)[^。]*(?:恐縮|失礼|恐れ入)`, `(?:弊社|私|こちら)(?:の|が|から)[^。]{0,10}一方的`, `良い意味で`),
		advice:  noLookingJA,
	},
	{
		catches: "怒りや失望を相手に向ける",
		words:   ja(`(?:唖然|絶句|耳を疑|目を疑|拍子抜け|愕然|呆然|言葉(?:も|が)(?:ありませ|ない|ございませ|出ませ|見つかりませ))`, `(?:驚き(?:を(?:隠|禁)|まし|です)|驚いて(?:い|お)|驚かされ|びっくり(?:し|です))`, `(?:どれだけ|どれほど|どんなに)[^。]{0,24}(?:苦労|時間|大変|準備|お分かり|おわかり|ご存じ|努力|手間|待|犠牲|尽く)`, `(?:普通(?:は|なら|であれば|の(?:会社|企業|人|感覚)|に考え)|常識的に|まともな(?:会社|人|企業))`, `いくら(?:何|なん)でも`, `さすがに(?:それ|これ|ひど|困|いかが|失礼|納得|度が)`, `なかったことに(?:さ|し|する)`, `(?:され|して|れ)ては(?:困|たま|かな|やって)`, `から(?:と|って)(?:いって|言って)`, `疑(?:って|わざる|いたく|いを|わしく|心暗鬼)`, `(?:身勝手|自分勝手|勝手な(?:話|判断|都合|会社|言い分|理由|方)|虫(?:の|が)(?:いい|良い))`, `もういいです`, `もう結構です`, `(?:口だけ|口先だけ|社交辞令)`, `(?:大変|非常に|誠に|甚だ|極めて|まことに)?遺憾`, `心外`, `憤(?:り|慨|怒|っ)`, `怒り(?:を|が|に|で|しか|すら|さえ)`, `怒って(?:い|お)`, `腹(?:が|の|も|に据え)(?:立|虫|かね)`, `腹立`, `頭に(?:き|来)`, `許(?:せ(?:ま|な)|しがた|し難|され(?:ま|な|る))`, `我慢(?:が|の|な|でき|な)`, `うんざり`, `がっかり(?:し|です|だ|させ|で)`, `失望`, `幻滅`, `期待(?:はず|外)れ`, `不愉快`, `不快(?:です|に(?:思|感)|な(?:気|思|対応|やり)|感)`, `(?:ひど|酷)(?:い|す|く|過)(?:です|と|ぎ|話|対応|やり|仕打|扱|。|な|の|じゃ)?`, `あんまり(?:です|だ|な|で|じゃ|では)`, `冷た(?:い(?:対応|仕打|です|な|返事|お返事|方)|すぎ)`, `やり(?:方|口)(?:は|が|に|を)(?:汚|ひど|酷|卑|おかし|問題|理解|疑問|納得|残念|信)`, `不(?:満|公平|公正|平等)(?:です|だ|な|に|が|を(?:感|覚|抱|禁|持|申))`, `公平(?:では|じゃ|とは|な(?:選|評|審|比)[^。]{0,14}(?:ない|思え|言え|か))`, `フェア(?:では|じゃ|とは|な)`, `(?:大変|非常に|多大な|大きな|とても)?迷惑(?:です|して|しま|を(?:こうむ|被|受け)|な話|千万|でし)`, `損害`, `悔しくて`, `やりきれ(?:な|ま)`, `割に合`, `(?:仕打ち|扱い)(?:は|を|です|に|が)`, `傷(?:つき|付き|つけられ|ついて)(?:まし|ます|おり)`, `あきれ果て`, `残念な(?:会社|対応|お?人|方(?:です|だ)|判断|企業|やり方|担当)`, `(?:対応|姿勢|態度|やり方)(?:に|には|は|が)[^。]{0,6}(?:残念|疑問|驚|がっかり|不信|問題|いかが|どうか|誠意)`, `不信(?:感|に)`, `信(?:用|頼)(?:でき(?:ま|な)|を(?:失|裏)|(?:は|が)(?:な|失))`),
		unless:  ja(`(?:お詫び|申し訳|反省|陳謝|お許し|ご容赦)`, `(?:素晴|嬉し|うれし|感激|感銘|感動|感謝|お礼|御礼|速さ|早さ|迅速|ご活躍|成長|美し|丁寧)[^。]{0,24}(?:驚|びっくり|言葉)`, `(?:嬉しい|うれしい)(?:驚|知らせ)`, `遺憾なく`, `お怒り`, `ご(?:迷惑|不快|不満|負担)`, `(?:では|じゃ|という(?:わけ|こと)では|など|は(?:一切|全く|決して|まったく)?)(?:ありま|ございま|な[いく])`, `(?:失望|がっかり|不快|不満|遺憾|幻滅)(?:させ|に思われ|を(?:おかけ|お与え))`, `(?:がっかり|失望)(?:なさ|され|する必要)`, `(?:対応|姿勢|態度)に[^。]{0,8}(?:感|敬|良い|よい)`, `ひどい(?:暑|寒|雨|風|雪|花粉|混|台風|渋滞)|(?:暑|寒|雨|雪|風|花粉|渋滞|被害|台風)[^。]{0,8}(?:ひど|酷)|酷(?:暑|寒)|残酷`, `傷つきやす`, `信頼を(?:失わ|得)`, `(?:お取り?扱い|取扱)`, `損害(?:保険|額|率)`, `^[^。]*扱い(?:は|を|に|が)[^。]{0,10}(?:ご|製品|商品|サービス|方法|開始)`, `保険`, `冷たいもの`, `残念では`),
		advice:  noLookingJA,
	},
}

var (
	sparedWork = advice{
		text.Say("The work was offered freely. Held against them, it turns into a bill.", "労力を持ち出すと、善意が請求書のように読まれます。"),
		text.Say("Thank them for theirs: “Thank you for the time you gave us.”", "相手の時間に礼を言います。「Thank you for the time you gave us.」"),
	}
	noLooking = advice{
		text.Say("It says what they did wrong. They will defend themselves, and the door closes.", "相手の落ち度を述べています。相手は身を守り、次の機会が閉じます。"),
		text.Say("Look forward: “Thank you for letting me know. I look forward to the next chance to work with you.”", "先を向きます。「Thank you for letting me know. I look forward to the next chance to work with you.」"),
	}
	sparedWorkJA = advice{
		text.Say("The work was offered freely. Held against them, it turns into a bill.", "労力を持ち出すと、善意が請求書のように読まれます。"),
		text.Say("Thank them for theirs: 「貴重なお時間を頂戴し、御礼申し上げます。」", "「貴重なお時間を頂戴し、御礼申し上げます。」と、相手の時間に礼を言います。"),
	}
	noLookingJA = advice{
		text.Say("It says what they did wrong. They will defend themselves, and the door closes.", "相手の落ち度を述べています。相手は身を守り、次の機会が閉じます。"),
		text.Say("Look forward: 「またの機会にお役に立てましたら幸いに存じます。」", "「またの機会にお役に立てましたら幸いに存じます。」と、先を向きます。"),
	}
)
