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

	{mood: aboutNeeds, ID: "what-is-better", Sources: []string{"A3"}, Text: text.Say(
		`Could they say what "better" would look like? Which question would have helped them to find the words?`,
		"先方は「よくなった姿」を言葉にできていましたか。どんな質問があれば、言葉にしやすかったでしょうか。")},
	{mood: aboutNeeds, ID: "still-the-same", Sources: []string{"A4"}, Text: text.Say(
		"At which point of your next deal will you ask whether the same things still decide?",
		"次の案件では、どの時点で「決め手は今も同じか」を確かめますか。")},
	{mood: aboutNeeds, ID: "beyond-cost", Sources: []string{"A22"}, Text: text.Say(
		"How will your next buyer know that it was worth it, apart from the cost? Who there could tell you?",
		"次のお客様は、費用のほかに何をもって「よかった」と判断されるでしょうか。どなたに伺えばわかりますか。")},
	{mood: aboutNeeds, ID: "only-one-solution", Sources: []string{"A8"}, Text: text.Say(
		"If you could take only one solution to the next meeting, which would it be, and which problem would it end?",
		"次の商談に一案だけ持って行けるとしたら、どれにしますか。それはどの課題を解決しますか。")},

	{mood: aboutChemistry, ID: "because-of-you", Sources: []string{"A12"}, Text: text.Say(
		"Finish the sentence for your next buyer: because it is us, you will be able to ...",
		"次のお客様に向けて、続きを書いてみましょう。「弊社にお任せいただくと、〜できるようになります」")},
	{mood: aboutChemistry, ID: "without-you", Sources: []string{"A11"}, Text: text.Say(
		"They enjoyed talking to you. What can they repeat about your offer in a meeting where you are not?",
		"会話は弾みました。では、あなたのいない社内会議で、先方は提案の何を説明できるでしょうか。")},

	{mood: aboutLanguage, ID: "the-inside-talk", Sources: []string{"A13"}, Text: text.Say(
		"Who may explain your proposal inside their company, and in which language will they do it?",
		"先方の社内で提案を説明するのはどなたでしょうか。それは何語で行われますか。")},
	{mood: aboutLanguage, ID: "fit-or-ease", Sources: []string{"A14"}, Text: text.Say(
		"One language may show international fit, another may bring ease. Which does your next meeting ask for?",
		"国際的な対応力が伝わる言語と、気兼ねなく話せる言語があります。次の商談で求められているのはどちらでしょうか。")},

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

	{mood: changing, ID: "the-smallest-change", Sources: []string{"C4"}, Text: text.Say(
		"You wrote down a lesson. What is the smallest change that puts it to use this week?",
		"書き留めた学びがあります。今週それを生かす、いちばん小さな工夫は何でしょうか。")},
	{mood: changing, ID: "one-moment", Sources: []string{IfThen}, Text: text.Say(
		"Picture one moment of your next meeting. When it comes, what will you do?",
		"次の商談の一場面を思い浮かべてください。その場面になったら、何をしますか。")},
	{mood: changing, ID: "in-my-hands", Sources: []string{"B12"}, Text: text.Say(
		"Which part of the last deal was in your hands? Choose one thing there.",
		"前回の商談で、自分で動かせたのはどこでしょうか。そこから一つ選んでみましょう。")},

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
}
