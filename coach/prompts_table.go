package coach

import "daruma/journal/text"

// Prompts are all thoughts for a day. A new one is one row; each mood has at
// least two, so that none comes twice in a row.
var Prompts = []PromptText{
	{mood: recovering, ID: "fair-observer", Sources: []string{SelfDistancing}, Text: text.Say(
		"Look at it from across the street. What would a fair observer say happened, in two sentences?",
		"少し離れた場所から眺めてみましょう。公平な第三者なら、何があったかを二文でどう語るでしょうか。")},
	{mood: recovering, ID: "an-offer-on-a-day", Sources: []string{"B1", Reappraisal}, Text: text.Say(
		`A "no" is about an offer on a day: the offer, the timing, their direction, a comparison, and what you are never told. Which was it this time?`,
		"お断りは、ある日の、ある提案への返事です。内容、時期、先方の方針、他社との比較、知らされない事情。今回はどれだったでしょうか。")},
	{mood: recovering, ID: "to-a-colleague", Sources: []string{SelfDistancing}, Text: text.Say(
		"If a colleague you respect had lost this deal, what would you say to them over coffee?",
		"尊敬する同僚が同じように失注したら、コーヒーを飲みながら何と声をかけますか。")},
	{mood: recovering, ID: "yours-to-choose", Sources: []string{"B12"}, Text: text.Say(
		"The answer was theirs; what you do next is yours. Which calm thing can you do in the next ten minutes?",
		"決めたのは先方ですが、次に何をするかは自分で選べます。これからの10分でできる、気持ちの落ち着くことは何でしょうか。")},
	{mood: recovering, ID: "fresh-tomorrow", Sources: []string{"A19"}, Text: text.Say(
		"You need not know today why it went this way. What would help you to start fresh tomorrow?",
		"理由は、今日わからなくても構いません。明日を新しい気持ちで始めるために、何があると助かりますか。")},
	{mood: recovering, ID: "a-number-first", Sources: []string{Labelling, Calming}, Text: text.Say(
		"How strong is it now, from 0 to 10? Breathe out slowly three times, then ask again.",
		"いまの気持ちの強さは、0から10でいくつですか。ゆっくり3回息を吐いてから、もう一度測ってみましょう。")},
	{mood: recovering, ID: "a-dated-fact", Sources: []string{SelfAffirmation, "A21"}, Text: text.Say(
		"Which piece of work this year, with its date, are you glad to have done?",
		"今年の仕事で、やってよかったと思えるものは何でしょうか。日付も添えてみてください。")},
	{mood: recovering, ID: "the-same-again", Sources: []string{"A20"}, Text: text.Say(
		"Good work loses deals too. Which step of this one would you take again in just the same way?",
		"よい仕事をしていても、失注はあります。今回の進め方のうち、次も同じようにしたいのはどこでしょうか。")},
	{mood: recovering, ID: "in-three-months", Sources: []string{SelfDistancing}, Text: text.Say(
		"Picture yourself three months from now, telling somebody about this deal. What do you say happened?",
		"3か月後の自分が、この商談のことを誰かに話しているとします。何があったと話しているでしょうか。")},
	{mood: recovering, ID: "glad-to-have-sent", Sources: []string{"B4", "B6"}, Text: text.Say(
		"The feeling may take its time; the reply can be short. Which one line will you be glad to have sent?",
		"気持ちが落ち着くまで、時間がかかっても構いません。返信は短くて十分です。送ってよかったと後で思えるのは、どんな一文でしょうか。")},

	{mood: aboutPrice, ID: "before-the-number", Sources: []string{"A6"}, Text: text.Say(
		"In your next proposal, which sentence says what will be different for them before any number appears?",
		"次の提案で、金額より先に「何が変わるか」を伝えるのは、どの一文でしょうか。")},
	{mood: aboutPrice, ID: "what-the-difference-buys", Sources: []string{"A5", "A6"}, Text: text.Say(
		"Somebody asks what the difference in price buys them. What is your answer, in one breath?",
		"「この差額で何が得られるのですか」と聞かれたら、ひと息でどう答えますか。")},
	{mood: aboutPrice, ID: "full-price", Sources: []string{"A7"}, Text: text.Say(
		"Think of a client who pays your full price without regret. What had they understood before they saw it?",
		"値引きなしで納得してくださっているお客様は、金額を見る前に何を理解されていたでしょうか。")},
	{mood: aboutPrice, ID: "was-it-asked", Sources: []string{WinLoss}, Text: text.Say(
		"Did anybody ask for a lower price in so many words? If not, what else may have weighed?",
		"値下げを、はっきりと求められましたか。そうでなければ、ほかに何が影響したと考えられますか。")},
	{mood: aboutPrice, ID: "worth-first", Sources: []string{"A6"}, Text: text.Say(
		"At which moment of your next deal could you first speak about what the result is worth, well before the price?",
		"次の商談で、成果の価値について最初に話せるのはどの場面でしょうか。金額の話が出る前で考えてみましょう。")},
	{mood: aboutPrice, ID: "as-things-are", Sources: []string{"A22"}, Text: text.Say(
		"What does it cost your next buyer to leave things as they are? Which question would let them work it out?",
		"次のお客様が現状のままでいると、どんな負担がかかるでしょうか。どのような質問なら、先方ご自身で見積もっていただけるでしょうか。")},

	{mood: aboutNeeds, ID: "what-is-better", Sources: []string{"A3"}, Text: text.Say(
		`Could they say what "better" would look like? Which question would have helped them to find the words?`,
		"先方は「よくなった姿」を言葉にできていましたか。どんな質問があれば、言葉にしやすかったでしょうか。")},
	{mood: aboutNeeds, ID: "still-the-same", Sources: []string{"A4"}, Text: text.Say(
		"At which point of your next deal will you ask whether the same things still decide?",
		"次の案件では、どの時点で「決め手は今も同じか」を確かめますか。")},
	{mood: aboutNeeds, ID: "beyond-cost", Sources: []string{"A22"}, Text: text.Say(
		"How will your next buyer know that it was worth it, apart from the cost? Who there could tell you?",
		"次のお客様は、費用のほかに何をもって「よかった」と判断されるでしょうか。どなたに伺えばわかりますか。")},
	{mood: aboutNeeds, ID: "hot-and-unclear", Sources: []string{"A1", "A2"}, Text: text.Say(
		"A buyer who calls you first may still be finding out what they want. What could you help them to settle before you propose?",
		"先方からのお問い合わせでも、要望が固まっているとは限りません。提案の前に、何を一緒に整理できるでしょうか。")},
	{mood: aboutNeeds, ID: "on-one-page", Sources: []string{"A3"}, Text: text.Say(
		"Put an open deal's criteria on one page. Which line stays empty today, and whom could you ask?",
		"進行中の案件を一つ選び、先方の判断基準を1枚に書き出してみましょう。空欄になるのはどこで、どなたに伺えばよいでしょうか。")},

	{mood: aboutChemistry, ID: "because-of-you", Sources: []string{"A12"}, Text: text.Say(
		"Finish the sentence for your next buyer: because it is us, you will be able to ...",
		"次のお客様に向けて、続きを書いてみましょう。「弊社にお任せいただくと、〜できるようになります」")},
	{mood: aboutChemistry, ID: "without-you", Sources: []string{"A11"}, Text: text.Say(
		"They enjoyed talking to you. What can they repeat about your offer in a meeting where you are not?",
		"会話は弾みました。では、あなたのいない社内会議で、先方は提案の何を説明できるでしょうか。")},
	{mood: aboutChemistry, ID: "one-result", Sources: []string{"A12"}, Text: text.Say(
		"Which result of a client could you tell your next buyer in one sentence, with the figure that matters to them?",
		"次のお客様に一文で伝えられる、導入先の成果は何でしょうか。先方が重視される数字も添えてみましょう。")},
	{mood: aboutChemistry, ID: "after-the-good-talk", Sources: []string{"A11"}, Text: text.Say(
		"The talk was a good one. Which question about their outcome had no room in it, and fits into the next?",
		"話は弾みました。成果について伺えなかったことを、次の商談で一つ尋ねるとしたら何でしょうか。")},

	{mood: aboutLanguage, ID: "the-inside-talk", Sources: []string{"A13"}, Text: text.Say(
		"Who may explain your proposal inside their company, and in which language will they do it?",
		"先方の社内で提案を説明するのはどなたでしょうか。それは何語で行われますか。")},
	{mood: aboutLanguage, ID: "fit-or-ease", Sources: []string{"A14"}, Text: text.Say(
		"One language may show international fit, another may bring ease. Which does your next meeting ask for?",
		"国際的な対応力が伝わる言語と、気兼ねなく話せる言語があります。次の商談で求められているのはどちらでしょうか。")},
	{mood: aboutLanguage, ID: "one-page-in-both", Sources: []string{"A13"}, Text: text.Say(
		"Would a page in the other language help somebody there to speak for your offer? What would stand on it?",
		"もう一つの言語で書いた1枚の資料があれば、先方の社内で説明していただきやすくなるでしょうか。何を載せますか。")},
	{mood: aboutLanguage, ID: "the-quiet-ones", Sources: []string{"A13"}, Text: text.Say(
		"Who said little in the meetings? In which language might it have been easy for them to say more?",
		"商談で口数の少なかった方はどなたでしょうか。何語であれば、もっと話しやすかったでしょうか。")},

	{mood: aboutContent, ID: "only-one-solution", Sources: []string{"A8"}, Text: text.Say(
		"If you could take only one solution to the next meeting, which would it be, and which problem would it end?",
		"次の商談に一案だけ持って行けるとしたら、どれにしますか。それはどの課題を解決しますか。")},
	{mood: aboutContent, ID: "their-problem-first", Sources: []string{"A9"}, Text: text.Say(
		"Open your latest proposal. How many lines come before the first one about their problem?",
		"最近の提案書を開いてみましょう。先方の課題に触れる最初の一文まで、何行あるでしょうか。")},
	{mood: aboutContent, ID: "what-to-leave-out", Sources: []string{"A8"}, Text: text.Say(
		"Which part of your last proposal could stay at home next time without anybody missing it?",
		"前回の提案のうち、次は省いても先方が困らないのは、どの部分でしょうか。")},
	{mood: aboutContent, ID: "strength-as-answer", Sources: []string{"A9"}, Text: text.Say(
		"Think of what you do best. To which question of your next buyer is it the answer?",
		"自社がいちばん得意とすることは、次のお客様のどんな問いへの答えになるでしょうか。")},

	{mood: aboutConduct, ID: "the-day-before", Sources: []string{"D3", IfThen}, Text: text.Say(
		"Your next meeting has a day before it. By what hour, and with what in your hands, will you be ready?",
		"次の商談の前日、何時までに何がそろっていれば、準備が整ったと言えるでしょうか。")},
	{mood: aboutConduct, ID: "ten-minutes-early", Sources: []string{"D3"}, Text: text.Say(
		"What would let you sit down calmly ten minutes before your next call begins?",
		"次の電話の10分前に落ち着いて席に着くには、何があるとよいでしょうか。")},

	{mood: withoutReason, ID: "polite-and-vague", Sources: []string{"A10", "A15"}, Text: text.Say(
		"No reason came; a vague answer is a form of courtesy. What can you do well next time without knowing it?",
		"理由は示されませんでした。ぼかした返事も礼儀の一つです。理由がわからなくても、次に丁寧にできることは何でしょうか。")},
	{mood: withoutReason, ID: "on-without-it", Sources: []string{"A19"}, Text: text.Say(
		"One can go on without the reason. What in this week's work are you looking forward to?",
		"理由がわからなくても、前へ進めます。今週の仕事で、楽しみにしていることは何でしょうか。")},
	{mood: withoutReason, ID: "one-point-later", Sources: []string{"C2", "C3"}, Text: text.Say(
		"If in some weeks you could ask them for one point, in order to improve, what would you most like to learn?",
		"数週間後に、今後の改善のため一点だけ伺えるとしたら、いちばん教えていただきたいことは何でしょうか。")},

	{mood: inSilence, ID: "not-yet-tried", Sources: []string{"E12", "E6"}, Text: text.Say(
		"Silence has decided nothing. Which way of reaching them have you not tried yet?",
		"返事がないうちは、何も決まっていません。まだ試していない連絡方法はどれでしょうか。")},
	{mood: inSilence, ID: "on-a-full-day", Sources: []string{"E5"}, Text: text.Say(
		"Messages get buried under other work. Which single line would be worth reading on a full day?",
		"連絡は、ほかの仕事に埋もれてしまうものです。忙しい日でも読んでいただける一文は、どんなものでしょうか。")},
	{mood: inSilence, ID: "in-it-for-them", Sources: []string{"B10", "E6"}, Text: text.Say(
		"Before the next attempt: what is in it for them, even if they never buy?",
		"次の連絡の前に考えてみましょう。ご購入に至らなくても先方のお役に立つことは、何でしょうか。")},
	{mood: inSilence, ID: "first-sentence", Sources: []string{"E7"}, Text: text.Say(
		"When they do pick up, what will your first sentence be? Leave out how long it took.",
		"電話がつながったら、最初の一言は何にしますか。なかなかつながらなかったことには触れずに。")},
	{mood: inSilence, ID: "easy-to-pass-on", Sources: []string{"E1", "E2", "E3"}, Text: text.Say(
		"Somebody without a name answers the phone there. Which message is so short that it is easy to pass on?",
		"電話を受ける方にも、それぞれの仕事があります。手間なく取り次いでいただける、短い伝言はどんなものでしょうか。")},
	{mood: inSilence, ID: "worth-having", Sources: []string{"E11", "B10"}, Text: text.Say(
		"Look at your attempts so far, one by one. Which of them was worth having for the buyer?",
		"これまでの連絡を一つずつ見返してみましょう。先方のお役に立ったのは、どれでしょうか。")},

	{mood: keeping, ID: "a-fact-to-keep", Sources: []string{"A21", SelfAffirmation}, Text: text.Say(
		"Something went right. Which fact of it, with its date, do you want to be able to read again?",
		"うまくいったことがあります。あとで読み返したい事実は何でしょうか。日付とともに残しておきましょう。")},
	{mood: keeping, ID: "do-it-again", Sources: []string{SmallWins}, Text: text.Say(
		"What did you do in this deal that you want to do again next week?",
		"今回の商談でしたことのうち、来週もう一度したいことは何でしょうか。")},
	{mood: keeping, ID: "in-their-words", Sources: []string{"A12"}, Text: text.Say(
		"Why did they choose you, in their own words? Ask, if you do not know yet.",
		"選んでいただけた理由を、先方はどんな言葉で話していましたか。まだなら、伺ってみましょう。")},
	{mood: keeping, ID: "who-else", Sources: []string{"C9"}, Text: text.Say(
		"Who else in that company would it be good to know, now that you work together?",
		"お付き合いが始まった今、その会社でほかに知り合っておきたい方はどなたでしょうか。")},
	{mood: keeping, ID: "a-wall-behind-you", Sources: []string{SmallWins}, Text: text.Say(
		"Which obstacle in this deal lies behind you now? What did you do when you met it?",
		"この商談で乗り越えたことは何でしょうか。そのとき、何をしましたか。")},

	{mood: wonBack, ID: "in-between", Sources: []string{"D6", "D7"}, Text: text.Say(
		"An earlier no has become a yes. What did you do in between that you want to do for another buyer?",
		"一度はお見送りとなったお客様に、選んでいただけました。その間にしたことで、ほかのお客様にもしたいことは何でしょうか。")},
	{mood: wonBack, ID: "not-the-end", Sources: []string{"C5"}, Text: text.Say(
		"One no was not the end of it. Which other buyer might be glad to hear something useful from you?",
		"一度断られても、それで終わりではありませんでした。ほかに、役立つ知らせをお届けしたいお客様はどなたでしょうか。")},

	{mood: reopening, ID: "a-thank-you-today", Sources: []string{"D5", "C11"}, Text: text.Say(
		"A buyer has given a sign. What is the shortest thank-you that could reach them today?",
		"先方から動きがありました。今日のうちにお送りできる、いちばん短いお礼はどんな文面でしょうか。")},
	{mood: reopening, ID: "the-hour-they-named", Sources: []string{"D6"}, Text: text.Say(
		"If they named a time, that is the time. What do you want to ask first when you speak?",
		"先方が時間を指定されたなら、その時間に合わせましょう。お話しの際、最初に何を伺いますか。")},

	{mood: resting, ID: "when-people-change", Sources: []string{"B11"}, Text: text.Say(
		"You have stepped back where no answer came. What would have to change there to make your next line welcome?",
		"返事のないお客様から、いったん距離を置いています。先方で何が変われば、次の連絡を喜んでいただけるでしょうか。")},
	{mood: resting, ID: "others-there", Sources: []string{"C8", "C9"}, Text: text.Say(
		"One thread rests. Where might you meet other people of that company with nothing to sell?",
		"いまは間を置いている案件があります。その会社のほかの方と、売り込み抜きでお会いできる場はどこでしょうか。")},

	{mood: leftInPeace, ID: "who-would-welcome-it", Sources: []string{"B9"}, Text: text.Say(
		"They asked for quiet, and quiet is the best you can give them. Who would welcome a call from you instead?",
		"先方は、連絡を控えることを望まれました。いまは、そっとしておくことが何よりの心配りです。代わりに、連絡を喜んでくださるのはどなたでしょうか。")},
	{mood: leftInPeace, ID: "glad-to-receive", Sources: []string{"B10", "C12"}, Text: text.Say(
		"Of what you sent this month, which message would you have been glad to receive yourself?",
		"今月送った連絡のうち、自分が受け取ってもうれしいのはどれでしょうか。")},

	{mood: changing, ID: "the-smallest-change", Sources: []string{"C4"}, Text: text.Say(
		"You wrote down a lesson. What is the smallest change that puts it to use this week?",
		"書き留めた学びがあります。今週それを生かす、いちばん小さな工夫は何でしょうか。")},
	{mood: changing, ID: "in-my-hands", Sources: []string{"B12"}, Text: text.Say(
		"Which part of the last deal was in your hands? Choose one thing there.",
		"前回の商談で、自分で動かせたのはどこでしょうか。そこから一つ選んでみましょう。")},
	{mood: changing, ID: "read-once-more", Sources: []string{"C1", "C4"}, Text: text.Say(
		"Read your latest lesson once more. Which meeting is the first in which you could try it?",
		"最近書いた学びを読み返してみましょう。最初に試せそうなのは、どの商談でしょうか。")},

	{mood: planning, ID: "one-moment", Sources: []string{IfThen}, Text: text.Say(
		"Picture one moment of your next meeting. When it comes, what will you do?",
		"次の商談の一場面を思い浮かべてください。その場面になったら、何をしますか。")},
	{mood: planning, ID: "the-cue", Sources: []string{IfThen}, Text: text.Say(
		`You have a plan that begins with "if". In which meeting of this week might that moment come?`,
		"「もし〜なら」の計画があります。今週、その場面がありそうなのはどの商談でしょうか。")},

	{mood: anyDay, ID: "about-a-situation", Sources: []string{"B3"}, Text: text.Say(
		"Take one recent answer as news about a situation. What does it tell you about their timing?",
		"最近いただいた返事を一つ、先方の状況を知る手がかりとして読んでみましょう。時期について何がわかりますか。")},
	{mood: anyDay, ID: "what-it-teaches", Sources: []string{"C1"}, Text: text.Say(
		"Which thing do you know today only because a deal did not come about?",
		"まとまらなかった商談のおかげで、今わかっていることは何でしょうか。")},
	{mood: anyDay, ID: "one-useful-line", Sources: []string{"B13"}, Text: text.Say(
		"Which deal would move a little if you wrote one useful line today?",
		"今日、役に立つ一文を送れば少し動く案件は、どれでしょうか。")},
	{mood: anyDay, ID: "your-own-switchboard", Sources: []string{"E4"}, Text: text.Say(
		"Call your own company as a customer would. What do you hear?",
		"お客様になったつもりで、自社の代表番号に電話してみましょう。どんな応対でしょうか。")},
	{mood: anyDay, ID: "an-event", Sources: []string{"C8"}, Text: text.Say(
		"Which event this season will people from a company you care about attend?",
		"お付き合いを続けたい会社の方は、この時期、どのイベントに参加されるでしょうか。")},
	{mood: anyDay, ID: "a-small-thing-done", Sources: []string{SmallWins}, Text: text.Say(
		"Which small thing did you finish yesterday?",
		"昨日、小さくても最後までやり遂げたことは何でしょうか。")},
	{mood: anyDay, ID: "only-that-day", Sources: []string{ExplanatoryStyle}, Text: text.Say(
		"Of the last deal that did not come about: what belonged to that day alone, and what could you change?",
		"前回まとまらなかった商談で、その日限りの事情はどれでしょうか。自分で変えられるのはどれでしょうか。")},
	{mood: anyDay, ID: "a-little-easier", Sources: []string{"B14"}, Text: text.Say(
		"Nobody is ever done with learning this. What came a little easier this month than the last?",
		"断られることに慣れきる人はいません。先月より少し楽にできるようになったことは何でしょうか。")},
	{mood: anyDay, ID: "met-a-colleague", Sources: []string{"C9", "C10"}, Text: text.Say(
		"Whom did you meet lately from a client's company? One line could tell your contact there where it was.",
		"最近、お客様の会社のほかの方とお会いしましたか。どこでお会いしたかを、ご担当の方に一言お伝えしてみましょう。")},
	{mood: anyDay, ID: "nothing-to-sell", Sources: []string{"C6", "C7"}, Text: text.Say(
		"Whom would you like to greet this season, with nothing to sell?",
		"この季節、売り込み抜きでご挨拶したい方はどなたでしょうか。")},
	{mood: anyDay, ID: "the-one-they-call", Sources: []string{"C11"}, Text: text.Say(
		"If somebody's supplier dropped out tomorrow, which of your past buyers would think of you? What would remind them?",
		"急に取引先を替えることになったとき、自社を思い出してくださるお客様はどなたでしょうか。何があれば、思い出していただけますか。")},
	{mood: anyDay, ID: "without-an-order", Sources: []string{"C12"}, Text: text.Say(
		"What could you give a buyer this week that is worth having even without an order?",
		"ご注文がなくても喜んでいただけることを、今週一つするとしたら何でしょうか。")},
	{mood: anyDay, ID: "called-on", Sources: []string{"E10"}, Text: text.Say(
		"When somebody sells to you, whom do you like to hear from? What of their manner would you like to make yours?",
		"自分が営業を受ける側のとき、また話したいと思うのはどんな人でしょうか。取り入れたいところはどこですか。")},
	{mood: anyDay, ID: "clearer-now", Sources: []string{"B13"}, Text: text.Say(
		"What has the last no made clearer: your offer, your buyers, or your questions?",
		"前回のお断りで、はっきりしてきたのは何でしょうか。提案のこと、お客様のこと、それとも質問の仕方でしょうか。")},
	{mood: anyDay, ID: "the-least-known", Sources: []string{"B2"}, Text: text.Say(
		"Timing, budget, politics, strategy, competitors: of which do you know least in your largest open deal?",
		"時期、予算、社内事情、方針、競合。進行中のいちばん大きな案件で、まだよく知らないのはどれでしょうか。")},
	{mood: anyDay, ID: "a-no-well-taken", Sources: []string{"D7"}, Text: text.Say(
		"Which no have you answered in a way that you are glad of today?",
		"断られたときの返信で、あれでよかったと今も思えるのはどれでしょうか。")},
}
