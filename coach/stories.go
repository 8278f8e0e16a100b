package coach

import "daruma/journal/text"

// A Story is something that happened to others, told for what it teaches.
type Story struct {
	ID         string
	Title      text.Text
	Paragraphs []text.Text
	Lesson     text.Text
	Sources    []string // item ids, see [SourceName]
}

// Stories are two people who were told no, and what each wrote back.
var Stories = []Story{
	{
		ID:    "the-answer-that-settled-it",
		Title: text.Say("The answer that settled it", "相手の判断を固めた返信"),
		Paragraphs: []text.Text{
			text.Say(
				"A firm that finds and trains salespeople heard from a man who wanted to lead its courses. They arranged a short call. He came late to it, and as they talked it became clear that he would not suit their clients.",
				"営業担当者の採用と育成を手がける会社に、研修の講師を志望する男性から連絡がありました。短い電話面談を設けましたが、男性は時間に遅れ、話すうちに、その会社のお客様には合わないことがはっきりしてきました。"),
			text.Say(
				"They talked it over, agreed, and told him by mail that they would not go on. A mail is a standard way to bring such news.",
				"社内で話し合って意見が一致し、今回は見送る旨をメールで伝えました。こうした知らせをメールで伝えるのは、一般的なやり方です。"),
			text.Say(
				"He wrote back that it was cowardly not to tell him in person. Whether a call would have been kinder is open to debate. His answer settled another question: nobody who takes a no like this could be put in front of a client.",
				"返ってきたのは、面と向かって言わないのは卑怯だ、という言葉でした。電話のほうが丁寧だったかどうかは、意見の分かれるところでしょう。ただ、この返信で一つのことが決まりました。断られたときにこう応じる人を、お客様の前に立たせることはできません。"),
		},
		Lesson: text.Say(
			"A sharp answer reopens nothing; it makes the others sure of their decision. What anger wants to say has a page of its own, and that page cannot be sent.",
			"強い言葉を返しても決定は動かず、相手はかえって確信を深めます。怒りのままの言葉には、どこにも送られないページがあります。"),
		Sources: []string{"D1", "D2", "D3", "B7"},
	},
	{
		ID:    "the-answer-that-came-back",
		Title: text.Say("The answer that came back", "数か月後につながった返信"),
		Paragraphs: []text.Text{
			text.Say(
				"A saleswoman at a firm that advises other businesses fought hard for a large order and lost it, fair and square. Nobody wins every deal.",
				"企業向けのコンサルティング会社で営業を担当する女性が、大型の案件を最後まで競い、正々堂々と力を尽くした末に失注しました。すべての商談を受注できる人はいません。"),
			text.Say(
				"She wrote that she understood why they had chosen another way, and that she hoped to remain in touch. It was a gracious message, full of understanding for the other side.",
				"女性は、別の道を選ばれた理由は理解できると伝え、今後もご連絡を差し上げられれば幸いです、と書き添えました。相手の事情をくんだ、礼を尽くした返信でした。"),
			text.Say(
				"Some months later the very person who had turned her down downloaded a whitepaper from her company's site. She wrote at once, to say thank you for the interest and to ask how things were.",
				"数か月後、見送りを決めた当の担当者が、女性の会社のサイトから資料をダウンロードしました。女性はすぐにメールを送り、お礼を述べ、その後の様子を尋ねました。"),
			text.Say(
				"The reply: the other supplier had not worked out, and they wanted to go ahead with her after all. They knew that what she offered works, had 15,000 to 20,000 dollars in mind and a start in December. Would she call the next morning?",
				"届いた返事はこうでした。他社とはうまくいかなかったので、やはりお願いしたい。よいものだということはわかっている。予算は1万5千から2万ドル、開始は12月を考えている。明日の午前中に電話をいただきたい。"),
			text.Say(
				"In the end the business was hers.",
				"こうして最後には、この仕事を受注することができました。"),
		},
		Lesson: text.Say(
			"How she took the no kept the conversation possible. When a sign came she gave thanks the same day, and the time to talk was the one the buyer named.",
			"断られたときの受け止め方が、次の会話につながりました。動きがあればその日のうちにお礼を伝え、話す時間は先方の希望に合わせます。"),
		Sources: []string{"D4", "D5", "D6", "D7"},
	},
}
