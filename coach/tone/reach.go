package tone

import "daruma/journal/text"

var unreached = []rule{
	{
		catches: "I tried to reach you so many times",
		words: en(
			`(?:i|we|my \w+|our \w+|after|having|been|of|from|weeks|months|days|times|efforts|attempts) (?:have |had |has |'d |been |already |also |really |spent |\w+ )*(?:tried|trying|attempted|attempting|struggled|struggling|been chasing|chased|chasing|fought|hunting|hunted)(?: \w+)? (?:to |and )?(?:\w+ )?(?:reach|contact|call|get (?:a )?hold|get in touch|getting in touch|get through|phone|ring|speak|talk|catch|track|pin|connect|you|for (?:weeks|months|days))`,
			`(?:hard|difficult|impossible|tough|tricky|easy|harder|challenge|challenging|nightmare|quite a task|not easy) (?:person |man |woman |one |company |team )?(?:to (?:reach|get (?:a )?hold|catch|contact|get through|pin down|find|track down|get on the phone|get in touch)|getting (?:through|hold|in touch))`,
			`(?:you|<yours>|he|she) (?:are|were|have been|is|was|seem|seems) (?:\w+ )?(?:never|rarely|always|constantly|permanently|not|forever|so|very|hardly ever|a) (?:\w+ )?(?:available|in a meeting|in meetings|at your desk|at (?:his|her) desk|out of (?:the )?office|unavailable|unreachable|elusive|hard man|hard woman|busy to|reachable)`,
			`(?:nobody|no one|none of you|anyone|someone)(?: \w+){0,6} (?:picks? up|answers? the|ever (?:answers?|calls?|picks?)|returns? (?:my|our|calls?)|calls? (?:me )?back|bothers? to)`,
			`^at (?:long )?last\W*$`,
			`your (?:voice ?mail|answering machine) (?:and|must|is|has|knows|box|was)`,
			`(?:elusive|unreachable|playing hard to get)`,
			`(?:you|<yours>|they|nobody|no one|anyone) (?:\w+ )?(?:never|rarely|hardly ever|not once|did not|do not|would not|have not|has not|ever) (?:once |ever |even |bother to )?(?:called? (?:me |us )?back|call(?:ed)? back|return(?:ed)? (?:my|our|any|a single|the)|pick(?:ed)? up|answer(?:ed)? (?:my|our|the|your|any|a)|got back|get back|respond(?:ed)? to (?:my|our|any)|repl(?:y|ied) to (?:my|our|any))`,
			`(?:ignored|ignoring|unanswered|unreturned) (?:\w+ )?(?:all |most |every |each |of )*(?:my|our|calls?|e-?mails?|messages?|voice ?mails?|attempts?)`,
			`(?:my|our|the|\w+) (?:\w+ )?(?:calls?|e-?mails?|messages?|voice ?mails?|letters?|attempts?) (?:\w+ )?(?:went|have gone|remained?|were|are|all went|go|never|have been) (?:\w+ )?(?:unanswered|unreturned|ignored|nowhere|without (?:an? )?(?:answer|reply|response)|into (?:a|the) (?:void|black hole)|returned|answered)`),
		unless: en(
			`you (?:have |had |were |are |may have )?(?:been )?(?:tried|trying) to (?:reach|contact|call|get)`,
			`(?:sorry|apolog\w+|regret|forgive) (?:\w+ ){0,8}(?:call|calling|calls|called|phon\w+|ring\w*|contact\w*|e-?mails?|bother\w*|messages?|hard to (?:reach|get|contact|catch)|difficult to (?:reach|get|contact|catch)|i was|i have been)`,
			`(?:i|we) (?:am|was|were|are|may be|will be|can be|might be|have been|know i am) (?:\w+ )*(?:hard|difficult|impossible|tough|tricky|not easy|not available|unavailable|unreachable|out of)`,
			`not (?:so |very |at all )?(?:hard|difficult|impossible) to (?:reach|find)`,
			`(?:office|station|building|venue|booth|entrance|we|i|our \w+) (?:is|are|am) (?:\w+ )*(?:easy|hard|difficult|not easy|not hard) to (?:find|reach)`,
			`(?:easy|easier) (?:for you )?to (?:reach|contact|catch|find) (?:me|us)`,
			`(?:thank\w*|no longer|stop\w*) `,
			`(?:you are|you were) (?:\w+ )?(?:right|busy)`,
			`(?:am|are) not trying`),
		advice: reachedNow,
	},
	{
		catches: "counted calls and messages",
		words: en(
			`(?:i|we|my \w+) (?:have |had |'d |already |also |must have )*(?:called|phoned|rung|rang|e-?mailed|mailed|written|wrote|messaged|contacted|left|sent|visited|dropped by|dialled|dialed|texted)(?: \w+){0,6} (?:<count>(?: \w+)? (?:times|calls|e-?mails|messages|voice ?mails|letters|notes|reminders|weeks|months|days|attempts)|(?:every|each) (?:day|week|morning|month)|twice a|again and again|over and over|repeatedly|time and again|day after day|all week|all month|without (?:success|a reply|an answer|any|hearing|getting)|to no avail|in vain)`,
			`(?:after|despite|following|in spite of|with|given) (?:\w+ )?<count> (?:\w+ )?(?:calls|e-?mails|messages|voice ?mails|attempts|letters|reminders|tries|weeks of (?:calling|trying|silence|chasing)|months of (?:calling|trying|silence|chasing)|phone calls|unanswered \w+)`,
			`(?:several|many|countless|numerous|repeated|multiple|endless) (?:\w+ )?(?:attempts|tries|voice ?mails|phone calls|calls|reminders|messages)`,
			`(?:still|yet) (?:have |had )?(?:not|no|waiting|never) (?:\w+ )?(?:heard|received|got|gotten|had|reply|response|answer|word|a word|been)`,
			`(?:i|we) (?:have |had )?(?:still |yet |never )+(?:not )?(?:heard|received|got|gotten) (?:\w+ )?(?:back|a|any|from|an)`,
			`(?:no|without(?: \w+)?|not (?:had |received |heard |got |gotten )?(?:a single|any|one)|lack of|zero|never) (?:reply|response|answer|call back|callback|word|feedback|reaction|acknowledge?ment)(?:s)? (?:\w+ )?(?:from (?:you|your)|to (?:my|our|any)|since|so far|yet|whatsoever|after|for (?:weeks|months|days|over|more|two|three))`,
			`(?:took|takes|needed|cost) (?:me|us) (?:[\w-]+ ){1,7}(?:calls|e-?mails|attempts|tries|weeks|months|days|voice ?mails|messages|to (?:get|reach|speak|hear|catch))`,
			`(?:radio silence|silent treatment|gone (?:quiet|silent|dark)|went (?:quiet|silent|dark)|your silence|deafening silence|wall of silence)`),
		unless: en(
			`(?:sorry|apolog\w+|forgive|excuse) (?:\w+ ){0,8}(?:call\w*|phon\w+|contact\w*|e-?mail\w*|bother\w*|messages?|many|my|our)`,
			`(?:if|in case) (?:you|there|i|we)`,
			`(?:thank\w*|grateful|appreciat\w+|enjoyed)`,
			`(?:expect\w*|need\w*|required?) no (?:reply|response|answer)`,
			`no (?:reply|response|answer) (?:is |was )?(?:needed|necessary|required|expected)`,
			`you (?:have |had )?(?:called|phoned|written|wrote|e-?mailed)`,
			`(?:you are|you were) (?:\w+ )?right`),
		softened: en(
			`you are (?:\w+ )?right`,
			`(?:sorry|apolog\w+) (?:for|that|if) (?:\w+ ){0,6}(?:call\w*|phon\w+|contact\w*|e-?mails?|bother\w*|messages?)`),
		advice: reachedNow,
	},
	{
		catches: "reached at last, and who stood in the way",
		words: en(
			`(?:finally|at last|eventually|at long last) (?:\w+ ){0,2}(?:reached?|reaching|got (?:hold|through|you|a hold|an answer|a reply)|get(?:ting)? (?:hold|through|you|an answer|a reply)|caught|catch(?:ing)?|managed? to (?:reach|speak|get|catch)|able to (?:reach|get|catch)|hear(?:ing)? (?:back )?from|heard (?:back )?from|call(?:ed|ing)? (?:me |us )?back|answer(?:ed|ing)?|respond(?:ed|ing)?|repl(?:ied|y|ying)|pick(?:ed|ing)? up|wrote back|found (?:the )?time)`,
			`(?:reached|got hold of|gotten hold of|caught|got through to|hear from|heard from|have you on the phone) (?:\w+ )?(?:at last|finally|at long last)`,
			`(?:your |the )(?:\w+ )?(?:receptionist|reception|front desk|switchboard|gatekeepers?|secretary|assistant|operator) (?:\w+ )?(?:kept|would not|refused?|blocked|never|always|keeps|will not|hung|claimed|told me (?:again|every|always|you were)|put me off|turned|wouldn't|is trained|did not|does not|was (?:rude|unhelpful|cold|not))`,
			`(?:get|getting|got|gets) past (?:your|the) (?:\w+ )?(?:receptionist|reception|front desk|switchboard|gatekeepers?|secretary|assistant)`,
			`gatekeepers?`,
			`(?:you|<yours>) (?:are|have been|were|keep|kept) (?:\w+ )?(?:avoiding|dodging|hiding from|ducking|screening|ghosting)`,
			`(?:avoid|avoided|avoiding|dodging|dodged|ducking|screening) (?:me|us|my|our)`,
			`(?:miracle|lucky) (?:to|that i|that we) (?:\w+ )?(?:reach|catch|get|caught|reached)`),
		unless: en(
			`(?:i|we) (?:\w+ )?(?:am|are|was|were|have) (?:\w+ )?(?:finally|eventually|at last) (?:able to )?(?:answer|reply|respond|call|get(?:ting)? back to you)\w*`,
			`(?:i|we) (?:have )?(?:finally|eventually|at last) (?:answer|repl|respond|call|found (?:the )?time)\w*`,
			`sorry`,
			`apolog\w+`,
			`thank\w* (?:your|the) (?:receptionist|reception|assistant|secretary)`,
			`(?:our|my) (?:receptionist|assistant|secretary)`),
		advice: reachedNow,
	},
	{
		catches: "何度お電話しても、なかなかつながらない",
		words: ja(
			`(?:何度|何度か|何回|何回か|幾度|いくど|たびたび|度々|再三|数回|複数回|[0-9二三四五六七八九十]+[回度]|毎日|毎週|連日|何日も|何週間も|何か月も|ずっと|繰り返し|しつこく|さんざん|散々)(?:も|か|となく|に(?:わたり|渡り)|ほど|以上|近く)?[^。]{0,14}(?:お?電話|ご?連絡|メール|お?尋ね|訪問|伺|うかが|留守(?:番)?電|伝言|メッセージ|fax|お声がけ|コンタクト|アプローチ|架電|お呼び出し|かけ)`,
			`(?:なかなか|全然|全く|まったく|一向に|いつも|いつ(?:お電話|かけて|ご連絡)[^。]{0,8}も|毎回|ずっと|ちっとも|一度も|どうしても|常に)[^。]{0,16}(?:つなが|繋が|つかま|捕ま|つながり|連絡(?:が|の)?(?:つ[かき]|取れ|とれ)|お話(?:し)?(?:でき|が)|ご?不在|お?留守|お?席を外|席(?:に)?(?:い|お)|出られ|出て(?:いただ|もら|くださ|くれ)|出ない|折り返し|ご?返信|ご?返事|ご?連絡(?:を)?(?:いただけ|がな|もなく)|会え|お会いでき|取り次|音沙汰|反応|お返事)`,
			`(?:電話|お電話)(?:に|を|も)[^。]{0,8}(?:出て(?:いただけ|もらえ|くれ|くださら)|お出に(?:な(?:ら|っていただけ))|出られな|出ない)`,
			`(?:折り返し|折返し|コールバック)[^。]{0,20}(?:な(?:い|く|か)|ません|(?:いただけ|もらえ|頂け)(?:ず|な|ま)|こな|来な|来ま|なし)`,
			`(?:ご?返信|お?返事|ご?連絡|ご?回答|反応|音沙汰|応答|ご返答)(?:が|も|の|は|を)?(?:一切|全く|まったく|一度も|一向に|いまだ|未だ|まだ|何も|一つも|ひとつも)?(?:に)?(?:ない(?:まま|の|こと|状態|ので|ため|です|状況)|なく(?:、|て|困|残)|なかった|ありませ|ございませ|無(?:い|く|し|かった)|(?:いただけ|頂け|もらえ|くださら|下さら|くれ)(?:ず|な(?:い|か|く)|て(?:い|お)?(?:な|ませ|りませ)|ませ)|来(?:な|ませ|ず)|届(?:か|いて(?:い|お)?(?:な|ま))|途絶|滞)`,
			`いつ(?:お)?(?:電話|かけ|ご?連絡|伺)[^。]{0,6}(?:ても|でも)`,
			`居留守`,
			`なしのつぶて|梨の礫|音信不通|連絡がつか|連絡が取れ(?:ず|な|ま)|つかまら(?:な|ず)|つかまりませ|捕まらな|つながりませ|繋がりませ|つながら(?:ず|な)|繋がら(?:ず|な)|つながりにく|繋がりにく|つかまりにく`),
		unless: ja(
			`(?:お電話|ご連絡|メール|訪問)[^。]{0,26}(?:申し訳|お詫び|ご迷惑|ご不快|控え|お騒がせ|反省|失礼(?:いた|し|を)|恐縮|お手を煩わ|ご面倒)`,
			`(?:ようでし|場合|なくても|なくとも|かまい|結構|構い|及びませ|なければ|ないようで(?:あれば|し)|際は|ときは|時は|ずとも|不要|ございましたら)`,
			`(?:何度も|たびたび|度々|ずっと|何回も)[^。]{0,16}(?:ご?連絡|お?電話|メール|お?声|訪問|足を運)[^。]{0,10}(?:いただ|くださ|下さ|頂|賜)`,
			`(?:弊社|私|小職|こちら|当方|担当者?)(?:の|が|は|は、|が、|より|も|から)[^。]{0,26}(?:不在|留守|席を外|つながりにく|返信が|ご返信が|お返事が|遅|つながら|出られ)`,
			`(?:ありがと|感謝|御礼|お礼|嬉し|うれし)`,
			`(?:サーバー?|回線|アクセス|電波|システム)[^。]{0,10}(?:つなが|繋が)`,
			`(?:外出|出張|会議|移動)(?:中|が)?[^。]{0,10}(?:ため|で|の)[^。]{0,12}(?:出られ|つなが)`),
		softened: ja(
			`(?:お電話|ご連絡|メール|訪問)[^。]{0,26}(?:申し訳|お詫び|ご迷惑|ご不快|控え|お騒がせ|反省|失礼いた)`,
			`(?:今後|これから|以後)[^。]{0,14}(?:控え|差し控え|慎|いたしません|ご遠慮)`),
		advice: reachedNowJA,
	},
	{
		catches: "やっと話せた、受付で止められた",
		words: ja(
			`(?:やっと|ようやく|やっとのこと|ついに|遂に|久々に|初めて)[^。]{0,16}(?:つなが|繋が|つかま|捕ま|お話(?:し)?(?:でき|が)|お声(?:が|を)|電話に|連絡(?:が|を)?(?:つ|取|と|いただけ|頂け|くだ)|ご?返信|ご?返事|お返事|ご?回答|出て(?:いただ|くだ|もら))`,
			`(?:受付|窓口|代表電話|電話口|取り?次ぎ|交換台|秘書|アシスタント)(?:の)?(?:方|方々|様|さん|担当者|担当)?(?:に|で|が|から|は|も)[^。]{0,20}(?:断(?:ら|る|っ)|止め|取り?次(?:い|が|ぎ)|門前払|ブロック|つない|繋い|冷た|阻|遮|けんもほろろ|対応が(?:悪|冷)|壁|追い返|ガード|あしらわ|ひど|失礼|たらい)`,
			`(?:取り?次い|つない|繋い)で(?:もら|いただけ|くれ|くださら|頂け)(?:ず|な|ま|え(?:ず|な|ま))`,
			`(?:受付|電話口|秘書|窓口)[^。]{0,20}(?:居|い|おら)(?:ない|れない)と`,
			`(?:不在|会議中|外出中|席を外している)(?:だ)?と(?:ばかり)?(?:言われ(?:続け|る|て|ま)|のことばかり)`,
			`門前払い`,
			`(?:避け|逃げ)(?:て(?:い|お)(?:ら|る|い)|られて|回)`),
		unless: ja(
			`(?:受付|窓口|秘書|アシスタント)[^。]{0,20}(?:ご丁寧|丁寧|親切|お世話|ありがと|感謝|優し|温か)`,
			`(?:感謝|ありがと|御礼|お礼|お詫び|申し訳|失礼いたし|失礼しました)`,
			`(?:弊社|当社|私ども)の?(?:受付|窓口)`,
			`(?:初めて|久々に)[^。]{0,16}(?:ご?連絡|お声|お電話|お話)`,
			`(?:やっと|ようやく)[^。]{0,8}(?:春|秋|涼|暖|梅雨|落ち着)`,
			`避けて(?:い|お)?(?:ただ|ります|まいり)|(?:お忙しい|ご繁忙)[^。]{0,10}避け|時期を避け`),
		advice: reachedNowJA,
	},
}

var (
	reachedNow = advice{
		text.Say("However true it is, it makes the first minute a reproach.", "事実であっても、話が小言から始まってしまいます。"),
		text.Say("Begin where you are: “Thank you for taking the time.”", "いまの話から始めます。「Thank you for taking the time.」"),
	}
	reachedNowJA = advice{
		text.Say("However true it is, it makes the first minute a reproach.", "事実であっても、話が小言から始まってしまいます。"),
		text.Say("Begin where you are: 「お忙しいところ恐れ入ります。」", "「お忙しいところ恐れ入ります。」と、いまの話から始めます。"),
	}
)
