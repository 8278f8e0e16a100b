package tone

// veiledInsults judge people without calling them a name: by doubting what they
// understood, or by telling what somebody better would have done.
var veiledInsults = []rule{
	{
		catches: "doubt about what they understood: I doubt your team grasped it",
		words: en(
			`(?:doubt|wonder|question|not (?:sure|convinced|certain)) (?:that |if |whether |how (?:much|well|far) )?(?:you|they|anyone|anybody|<yours>|the (?:people|committee|panel|board|team|evaluators?|reviewers?|decision[- ]makers?))(?: [\w'-]+){0,6} (?:underst\w+|knew|knows|grasp\w*|qualified|competent|equipped|capable|experience|expertise|read it|read the|followed)`,
			`(?:whoever|someone|somebody|people|those|a committee|a board|anyone)(?: [\w']+){0,8} (?:never|hardly ever|not once) (?:\w+ )?(?:set foot|worked|seen|used|run|managed|touched|met|visited|spoken)`,
			`not in your (?:dna|nature|culture|vocabulary|blood)`,
			`(?:far|much|a lot|rather|considerably) more (?:grown-?up|professional|serious|mature|careful|thorough|honest|transparent|competent|courteous) (?:\w+ )?(?:procurement|process|selection|evaluation|team|buyers?|company|tender|customers?|clients?|partners?)`,
			`(?:nobody|no one|none of you|hardly anyone|not (?:one|a single) (?:person|one))(?: [\w'-]+){0,6} (?:understood|understands|had (?:\w+ )?(?:read|done|looked|any idea)|knew|knows|grasped|was qualified|bothered)`,
			`(?:too|way too|a little too|perhaps too) (?:advanced|complex|complicated|sophisticated|modern|ambitious|technical|innovative|big|demanding) for (?:you|your|them|a company|people|an organi[sz]ation)`,
			`(?:over (?:your|their) heads?|out of (?:your|their) depth|in over (?:your|their) heads?|beyond (?:you|your (?:team|people|company)))`,
			`(?:you|they|<yours>) (?:\w+ )?(?:is|are|was|were) (?:\w+ )?(?:not|far from|hardly|never) (?:\w+ )?(?:ready|mature|sophisticated|equipped|qualified|advanced|experienced|senior|serious|fit|up to)`),
		unless: en(
			`(?:because|since|as) (?:i|we|our|my)`,
			`(?:my|our) (?:\w+ ){0,3}(?:too|was|were|is|are)`,
			`(?:i|we) (?:was|were|am|are) `,
			`not (?:\w+ )?ready (?:to (?:decide|change|commit|switch|talk|buy)|yet|for (?:a|this|such|any) (?:change|step))`,
			`(?:understand|respect|thank|accept|sorry|apolog)\w*`),
		advice: noScorn,
	},
	{
		catches: "somebody better would have done otherwise: a more serious team would have seen it",
		words: en(
			`(?:an?|any|most|all) (?:truly |really |more |half-?way |even moderately |somewhat )?(?:better|experienced|serious|professional|mature|sophisticated|qualified|informed|ambitious|courageous|modern|forward-looking|forward-thinking|competent|well-run|well-managed|thoughtful|responsible|decent|sensible|self-respecting|bigger|braver|smarter|wiser|grown-?up) (?:[\w-]+ )?(?:teams?|compan(?:y|ies)|buyers?|clients?|customers?|firms?|managers?|committees?|partners?|organi[sz]ations?|business(?:es)?|people|persons?|leaders?|boards?|departments?) (?:\w+ )?(?:would|could|might|will|does|do|knows?|sees?|understands?|chooses?)`,
			`only (?:an? |the )?(?:\w+ )?(?:amateurs?|beginners?|novices?|fools?|someone|somebody|people|a company|a firm)(?: [\w'-]+){0,6} (?:would|could) (?:have )?\w+`,
			`(?:a company|a firm|companies|firms|anyone|anybody|somebody|someone|people|those|a team|a buyer|buyers) (?:that|who|which)(?: [\w'-]+){1,8} (?:is|are|can|does|do|has|have|will) (?:\w+ )?(?:not|no|never|hardly) (?:\w+ )?(?:serious|ready|fit|mature|worth|interested|be taken|deserve|understand|take|care|know|place|business)`,
			`(?:thought|hoped|hope|expected|assumed|believed|impression)(?: [\w'-]+){0,6} (?:dealing|working|talking|doing business|speaking) with (?:an? )?(?:\w+ )?(?:grown-?ups?|adults?|professionals?|experts?|serious|decision[- ]makers?|equals?|partners?|people who|a (?:company|partner))`,
			`(?:i|we) (?:had )?(?:thought|think|expected) (?:so much |much |far |rather |a lot )?(?:more|better|higher|highly) of (?:you|your|them)`,
			`(?:i|we) (?:had |must have |clearly )?(?:overestimated|misjudged|over-estimated|taken you for|took you for|had you down) (?:\w+ )?`,
			`(?:lost|lose|losing|have no) (?:\w+ )?(?:all |a lot of |much |some )?respect for`),
		unless: en(
			`(?:thank|glad|pleasure|grateful|enjoy|happy)\w*`,
			`(?:i|we) (?:\w+ )?(?:misjudged|overestimated) (?:the|our|my|how|what)`),
		advice: noScorn,
	},
	{
		catches: "what it says about them: that tells me all about your company",
		words: en(
			`(?:says|tells|told|shows|showed|speaks|spoke|reveals|revealed|proves|proved)(?: (?:me|us|you|people|everyone|one))? (?:\w+ )?(?:a lot|a great deal|quite a bit|plenty|much|everything|more|something|all|volumes|exactly|just) (?:[\w']+ ){0,4}about (?:you|your|the (?:way|people|kind|culture)|how|what (?:you|kind))`,
			`(?:what|the) kind of (?:company|people|person|partner|organi[sz]ation|firm|manager|business|culture) (?:you|would|that|does|do|this|your)`,
			`not (?:a |an )?(?:very |particularly |exactly |especially |terribly |really |overly |the most )(?:professional|serious|mature|elegant|honou?rable|grown-?up|intelligent|smart|wise|courageous|courteous|polite|transparent|impressive|dignified|respectful|considerate|thorough) (?:\w+ )?(?:way|process|choice|decision|behaviou?r|manner|move|thing|answer|reason|approach|comparison|selection|evaluation|start|end)`,
			`(?:stuck in (?:the )?(?:past|nineties|eighties|old|last century)|behind the times|afraid of (?:change|innovation|anything new|the future|making)|scared of (?:change|innovation)|(?:box-?ticking|tick(?:ing)? boxes)|dinosaurs?|lack(?:s|ed|ing)? (?:the )?(?:courage|vision|ambition|nerve|imagination|understanding|expertise|experience|competence)(?: \w+)? to)`,
			`(?:beneath|unworthy of) (?:you|your|a (?:company|firm|house))`,
			`(?:took|taken|taking|take) the easy (?:way|option|road|route)`),
		unless: en(
			`(?:i|we|our|my) (?:\w+ )?(?:was|were|is|are|am|gave|took|made|lack\w*|had)`,
			`(?:thank|admir|impress|wonderful|credit|care|kind(?:ness)?|warm|generous|grateful|praise|good things|well)\w*`,
			`kind of (?:company|people|person|partner|business) (?:you are|we|i) (?:looking|want|like|enjoy|hope)`),
		advice: noScorn,
	},
	{
		catches: "相手は分かっていない",
		words: ja(
			`(?:製品|技術|市場|業界|内容|仕組み|本質|価値|現場|専門|違い|ビジネス|中身|実務|リスク|相場|品質|機能|提案書|資料)[^。、]{0,14}(?:お(?:分|わ)かりで(?:は)?(?:な|あり)|(?:分|わ)かって(?:い|お)(?:ら|な|ませ|りませ)|ご存[じ知](?:で)?(?:は)?な|理解(?:され|なさ)て(?:い|おら)|理解して(?:い|おら)(?:な|れ|ませ)|理解(?:が|の)(?:な|足り|浅|及ん)|疎い|うとい|明るくな|詳しくな|見えて(?:い|お)(?:な|ら|ませ))`,
			`(?:一度も|まったく|全く|ろくに)[^。]{0,16}(?:ご覧|見た|知ら|使った|触れ|立った|経験)[^。]{0,14}(?:ない|ません|ぬ)[^。]{0,6}(?:方|人|会社|者)`,
			`(?:将来|行く末|先行き|前途)(?:が|を)[^。]{0,12}(?:案じ|心配|思いやら|危ぶ|不安|暗い)`,
			`話(?:の|が)(?:通じ|噛み合|分から|わから)(?:ない|ぬ|わな)`,
			`(?:理解|認識|知識|経験|検討|見識|調査|準備|情報収集|コミュニケーション|想像力|危機感|当事者意識|責任感|スピード感)(?:の)?(?:不足|の欠如|の低さ|の浅さ|の甘さ)`,
			`(?:浅い|薄い|甘い|軽い|雑な|粗い|ずさんな|杜撰な|拙い|安易な|表面的な|形だけの|おざなりな|場当たり的な|偏った|乱暴な|中途半端な|生半可な)(?:ご)?(?:検討|判断|理解|考え|評価|審査|比較|選定|認識|議論|決定|お考え|決め方|見方|選び方|発想)`,
			`(?:ご)?(?:検討|判断|理解|お?考え|評価|審査|比較|選定|認識|議論|見通し|決め方|選び方)(?:が|は|も)[^。、]{0,8}(?:浅|甘|軽い|軽す|雑|粗|ずさん|杜撰|安易|表面的|拙|偏|乱暴|中途半端|幼|稚)`),
		unless: ja(
			`(?:弊社|当社|私|自分|当方|こちら|小職|我々|我ながら|わたくし)(?:ども)?(?:の|は|が|も|こそ|側|、)`,
			`(?:お詫び|申し訳|反省|痛感|恥|ご指摘|力不足|ご指導|ありがと|感謝|失礼)`,
			`^(?:経験|知識|準備|理解|認識|調査|検討|情報収集)(?:の)?不足`),
		advice: noScornJA,
	},
	{
		catches: "その程度の会社、まともな会社であれば",
		words: ja(
			`(?:この|その|あの)(?:程度|くらい|ぐらい|レベル)の[^。]{0,14}(?:判断|会社|決定|検討|理解|認識|方々|選定|対応|お考え|見識|関係|お付き合い|評価)`,
			`(?:しか)(?:でき|出せ|持た|見え|分から|わから|考えられ|お持ちで)(?:な|ませ|ぬ)[^。]{0,8}(?:会社|方|企業|担当|組織|お客|人)`,
			`(?:会社|方|人|企業|組織|お客様|担当者)(?:様)?だとは(?:思|想像|存じ|知り)`,
			`(?:常識|良識|節度|礼儀|誠意|誠実さ|責任感|品位|敬意|マナー|自覚|筋)(?:の|を|が|に)?(?:ある|あり|持っ|もっ|わきまえ|伴|見せ|示し|通し|お持ち)[^。]{0,14}(?:ください|下さい|願い|いただき|ほし|べき|もの(?:です|だ)|はず|たい)`,
			`(?:まとも|普通|きちんとした|ちゃんとした|真っ当|良識ある|良識のある|賢明|賢い|優秀|先進的|見識のある|見る目のある|目の肥えた|経験のある|先を見(?:る|通せる)|意識の高い|本気の|懐の深い)な?(?:会社|企業|お客様|担当者|ご担当|方|人|経営者|組織|お取引先)(?:様)?(?:であれば|なら|でしたら|だったら|ほど|は[^。]{0,16}(?:ない|ません|選|もの))`,
			`(?:見た目|見栄え|上辺|うわべ|表面|肩書き?|ブランド|知名度|値札|看板|名前|印象|好み|雰囲気)(?:だけ|ばかり|のみ)(?:で|を|に)`,
			`(?:時代遅れ|時代に(?:取り残|逆行|遅れ|乗り遅れ)|旧態依然|事なかれ|前例主義|お役所仕事|お役所体質|官僚的|井の中|変化を(?:恐れ|嫌)|変わ(?:れ|ろうとし)ない|リスクを取れない|自分では決められ)`,
			`(?:お?人柄|品格|資質|適性|見識|力量|実力|眼力|企業姿勢|企業体質|モラル|本質)(?:を|に|が)(?:疑|問題|足り|欠|乏|知れ|見え(?:た|まし)|問われ)`),
		unless: ja(
			`(?:弊社|当社|私|自分|当方|小職|我々|わたくし)(?:ども)?(?:の|は|が|も|こそ|側|、)`,
			`(?:お詫び|申し訳|反省|ありがと|感謝|御礼|お礼|光栄|嬉し|うれし|素晴|丁寧|親切|温か)`),
		advice: noScornJA,
	},
	{
		catches: "プロなら、社会人なら",
		words: ja(
			`(?:プロ|専門家|大人|社会人|一流|大手|上場企業|大企業|経営者|管理職|責任者|ビジネスマン|ご担当者?|購買担当)(?:様|さん)?(?:なら(?:ば)?|であれば|でしたら|だったら|たるもの|ともあろう|のすること|のやること|の(?:する|やる)ことでは)[^。]{0,30}(?:はず|べき|でしょう|もの|当然|最低限|常識|くらい|ぐらい|ない|ませ|か)`),
		unless: ja(
			`(?:弊社|当社|私|自分|当方|小職|我々)(?:ども)?(?:の|は|が|も|こそ|、)`,
			`(?:お詫び|申し訳|反省|ありがと|感謝)`),
		advice: noScornJA,
	},
}
