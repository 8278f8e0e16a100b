package tone

// veiledSarcasms praise what is meant as scorn, or wonder at what is despised.
var veiledSarcasms = []rule{
	{
		catches: "admiration that is not meant: how reassuring that two minutes sufficed",
		words: en(
			`(?:lunches|dinners|golf|gifts|trips|perks|drinks|wine|entertainment)(?: \w+){0,4} (?:paid off|was worth|were worth|worth it|helped|decided|made the difference|tipped)`,
			`(?:generous|whole|entire|impressive|precious|amazing|record|incredible|luxurious|full|all of) (?:two|three|one|five|ten|\d+|thirty|fifteen|half a|four) (?:\w+ )?(?:minutes?|seconds?|lines?|words?|sentences?)`,
			`how (?:very |so |terribly |wonderfully )?(?:reassuring|comforting|flattering|efficient|convenient|heart-?warming|fascinating|democratic|curious|remarkable|fitting|fortunate|lucky|practical|modern|quaint|novel|bold|refreshing|enlightening|instructive)(?: \w+)? (?:to (?:see|learn|hear|know|read|find|be told)|that|for (?:you|them|everyone)|of)`,
			`(?:always|usually|never|that|this|it) (?:\w+ )?(?:ends|works out|goes|turns out|worked out|went) (?:so |really |very |out )*well(?:\W*$| for| with| when| in)`,
			`(?:what could (?:possibly )?go wrong|famous last words|match made in heaven|deserve each other|you (?:certainly |clearly |obviously |surely |of course )+know best|what do (?:i|we) know|who (?:am i|are we) to|far be it from|nothing says)`,
			`(?:i am|we are) (?:\w+ )?(?:sure|certain|confident) (?:that )?(?:your|the) (?:\w+ )?(?:shareholders|auditors|bosses|board|users|customers|accountants?|finance|staff|it department|colleagues|workers|patients|people) (?:\w+ )?(?:will|must|would|are) (?:\w+ )?(?:be )?(?:\w+ )?(?:proud|thrilled|delighted|impressed|grateful|pleased|love|thank|enjoy|relieved|applaud)`,
			`(?:i am|we are) (?:\w+ )?(?:sure|certain|confident) (?:that )?(?:someone|somebody|everyone|it|the (?:dinner|lunch|golf)|a (?:dinner|lunch)|the free)(?: [\w']+){0,5} (?:bonus|golf|dinner|lunch|promotion|slept|relieved|proud|clear conscience|easier|brochure|logo|colou?rs?|slides?)`,
			`(?:a|one|someone's|somebody's) (?:nice|prettier|pretty|glossy|shiny|shinier|colou?rful|fancy|fancier|slick|slicker|flashy|nicer) (?:\w+ )?(?:brochure|slides?|logo|presentation|dashboard|interface|website|booth|powerpoint|smile|suit)`,
			`(?:so|such) (?:\w+ )?(?:thorough|rigorous|careful|objective|transparent|scientific|detailed|deep) (?:an? )?(?:process|evaluation|analysis|comparison|review|selection|study)(?: that| it| after| in| based|\W*$)`,
			`(?:i|we) (?:had no idea|did not know|did not realise|did not realize|was not aware|were not aware|never knew|had not realised|had not realized) (?:that )?(?:\w+ ){0,3}(?:price|quality|loyalty|honesty|trust|colou?rs?|a (?:logo|dinner|discount)|decisions?|experience|references|so (?:little|cheap)|cheap\w*|companies|people)`,
			`as (?:your|the|an?|some kind of) (?:free|unpaid|honorary|warm-?up|sparring|backup|outsourced) (?:\w+ )?\w+`,
			`(?:send|drop|write) (?:me|us) a (?:postcard|card) (?:from|when|once)`,
			`(?:i am|we are|colou?r me|consider me) (?:\w+ )?(?:shocked|stunned|amazed|astounded|speechless)`,
			`so (?:the|it was the|it is the) (?:lowest|cheap\w*|bigger|big|famous|lower) (?:\w+ )?(?:won|wins|bid|it is|name)`,
			`(?:applause|standing ovation|hats? off|take a bow|give (?:him|her|them|someone|that man) a (?:medal|raise)|well played|chapeau|kudos)`,
			`(?:by the way,? )?(?:you are|you're) (?:most |very )?welcome for (?:the|our|all|that)`,
			`glad (?:that )?(?:we|i|our \w+) (?:could|was|were) (?:be )?(?:of (?:use|service|help)|help|useful|able to|provide|serve)(?: [\w']+){0,8} (?:price|free|negotiat\w*|comparison|benchmark|compet\w*|leverage|discount|ideas|winner|down)`),
		unless: en(
			`(?:thank you for (?:the|your) (?:time|trust|care|careful|thorough|detailed)|grateful|appreciat|safe|well again|unharmed|recover|healthy|congratulat|hats? off to you for|kudos to your|sincere|admir)\w*`,
			`how (?:efficient|convenient|refreshing|remarkable)(?:ly)? (?:your|you)`,
			`(?:it|that|everything|rollout|launch|project|migration|move|start) (?:all )?(?:goes|went) (?:\w+ )?well`,
			`(?:hope|glad|wish|happy|pleased|delighted|trust) (?:\w+ ){0,6}(?:goes|went|worked out|works out|turns out)`,
			`who (?:am i|are we) to (?:thank|turn)`),
		advice: meantWords,
	},
	{
		catches: "心にもない褒め言葉",
		words: ja(
			`おかげ(?:さま|様)で[^。]{0,24}(?:人を見る目|思い知|身に(?:しみ|染み)|よい薬|良い薬|目が覚|大人の事情|世の中の(?:仕組み|厳し)|甘くない)`,
			`(?:ずいぶん|随分|なんとも|何とも|まことに|実に|さぞや|いやはや)(?:と)?[^。、]{0,4}(?:お早い|早い|お安い|安い|ご熱心|ご親切|ご丁寧な|お優し|ご寛大|ユニーク|斬新|大胆|思い切った|余裕|浅い|短い|軽い|あっさり|簡単|ご都合|都合|結構|気前|ご立派|立派|お手軽|ご慧眼|潔い|見事)[^。]{0,14}(?:です|でし|ご?判断|ご?決断|決定|ね|こと|選定|お断り)`,
			`(?:天下の|お殿様|殿様商売|上から目線|ご威光|お大尽|雲の上)`,
			`(?:どうなる(?:か|こと)|行く末|末路|結末|その後|成り行き|成果のほど)(?:が|を|か)[^。]{0,10}(?:楽しみ|見もの|拝見|見届|興味|見守)`,
			`(?:泣き|泣か|痛い目|失敗|後悔|困ら)[^。]{0,10}(?:な|見な|ずに済)[^。]{0,3}(?:と|め|ば)(?:いい|よい|良い|よろしい|ですが)`,
			`(?:勉強|学び|教訓|経験)に(?:は)?なりました[^。]{0,6}(?:よ|。ずいぶん|、皮肉|、悪い)`,
			`(?:人を見る目|世間の(?:厳し|冷た)|信頼(?:と|という)[^。]{0,6}(?:脆|もろ|儚|軽))[^。]{0,14}(?:養|学|教|知|勉強)`,
			`「(?:厳正|公平|公正|総合的|慎重|透明|客観的|誠実|対等)(?:な|なる)?[^」]{0,8}」`,
			`(?:よほど|余程|よっぽど)[^。]{0,24}(?:でしょう|のですね|んですね|ようで|なのか)`,
			`(?:無料|無償|ただ|タダ)の(?:コンサル|相談|研修|アドバイ|調査|情報|講師|見積)[^。]{0,6}(?:として|扱い|代わり|役)`,
			`(?:一枚上手|お上手|商売上手|交渉上手|やり手)(?:です|で(?:いらっしゃ|ござ)|だ)`,
			`(?:接待|ゴルフ|お食事|飲み会|お付き合い|営業トーク|見栄え|パンフレット|派手な(?:資料|プレゼン))[^。]{0,14}(?:効|功を奏|決め手|ものを言|上手|お上手|勝て|かない|敵わ)`,
			`(?:誠意|努力|品質|信頼|実績|真面目|正直)[^。]{0,10}(?:通じない|報われない|評価されない|意味(?:が|の)ない|損をする|馬鹿を見る)(?:もの|の|世|時代|よう|ん)`,
			`(?:安さ|価格|値段|お金)(?:には|の力には|の前には)(?:勝て|かない|敵い|及び|勝ち目)`,
			`(?:お忙しい|ご多忙な?)(?:の)?(?:でしょう|のでしょう)(?:から|けど|が|ね|し)`),
		unless: ja(
			`(?:感謝|ありがと|御礼|お礼|嬉し|うれし|申し訳|お詫び|恐縮|祈|成功)`,
			`(?:弊社|当社|私)(?:ども)?(?:の|は|が)[^。]{0,10}(?:努力|品質|実績|接待)`,
			`よほど(?:の)?(?:お忙し|ご多忙|大変|お疲れ|ご苦労|こと)`,
			`(?:貴社の|皆様の)[^。]{0,10}(?:ご(?:講演|発表|対応))`),
		advice: meantWordsJA,
	},
}
