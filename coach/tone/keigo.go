package tone

import (
	"regexp"
	"strings"
	"unicode"

	"daruma/journal/text"
)

// politeForms are slips that every manual of business Japanese calls wrong.
// What usage accepts (とんでもございません, 拝見いたしました, ご検討される) is left alone.
var politeForms = []rule{
	{
		catches: "了解 to a client",
		words: ja(
			`了解(?:し|いた|致|です|でございま|の旨)`,
			`りょうかい(?:です|しました)`),
		unless: ja(
			`(?:ご|相互)了解`,
			`了解を`),
		advice: advice{
			text.Say("了解 is said to one's equals and juniors.", "「了解」は目上やお客様には使いません。"),
			text.Say("Write 「承知いたしました」.", "「承知いたしました」とします。"),
		},
	},
	{
		catches: "two honorifics on one company or person",
		words: ja(
			`(?:貴社|御社|貴行|貴校|貴団体)(?:様|さま|さん|殿|御中)`,
			`(?:部長|課長|社長|係長|専務|常務|会長|次長|本部長|支店長|工場長|主任|先生|取締役)(?:様|殿)`,
			`(?:様|さま)(?:御中|各位|殿)`,
			`御中様`,
			`各位(?:様|殿|御中)`),
		unless: ja(
			`お客(?:様|さま)各位`,
			`(?:社長|会長|部長|先生)様(?:々|方式)`),
		advice: advice{
			text.Say("Two honorifics are put on one name.", "敬称が二重になっています。"),
			text.Say("Keep one: 「貴社」「田中部長」「田中様」「営業部御中」.", "「貴社」「田中部長」「田中様」「営業部御中」のように一つにします。"),
		},
	},
	{
		catches: "double honorific verbs",
		words: ja(
			`おっしゃられ`,
			`仰られ`,
			`仰(?:有|せ)られ`,
			`いらっしゃられ`,
			`召し上がられ`,
			`なさられ`,
			`くださられ`,
			`下さられ`,
			`ご存(?:じ|知)であられ`,
			`お(?:帰り|見え|読み|聞き|話し|話|使い|決め|考え|選び|書き|会い|待ち|休み|戻り|越し|越|分かり|わかり|求め|出かけ|受け取り|持ち|買い|召し|いで|呼び|進み|気づき|伝え|感じ|示し|断り)になられ`,
			`ご(?:覧|利用|出席|検討|判断|決断|確認|説明|退職|出張|連絡|提案|選択|出発|帰国|参加|承認|決裁|決定|契約|来社|来訪|訪問|転勤|異動|栄転|活用|採用)になられ`),
		advice: advice{
			text.Say("The verb is honorific already; られる makes it so twice.", "すでに尊敬語の動詞に「られる」を重ねた二重敬語です。"),
			text.Say("Write 「おっしゃる」「ご覧になる」「お話しになる」.", "「おっしゃる」「ご覧になる」「お話しになる」の形にします。"),
		},
	},
	{
		catches: "humble verbs with させていただく on top",
		words: ja(
			`拝[見読聴受借]させて(?:いただ|頂)`,
			`ご拝[見読聴受借]`,
			`お伺いさせて(?:いただ|頂)`,
			`(?:申し上げ|差し上げ|存じ上げ)させて(?:いただ|頂)`,
			`お(?:送り|渡し|持ち|願い|尋ね)いたさせて`,
			`させて(?:いただ|頂)[^。]*させて(?:いただ|頂)[^。]*させて(?:いただ|頂)`),
		advice: advice{
			text.Say("The verb is humble already; させていただく makes it so twice.", "すでに謙譲語の動詞に「させていただく」を重ねています。"),
			text.Say("Write 「拝見しました」「伺います」「お送りいたします」.", "「拝見しました」「伺います」「お送りいたします」とします。"),
		},
	},
	{
		catches: "さ入れ言葉: 読まさせていただく",
		words: ja(
			`\p{Han}[かがたばまらわ]させて(?:いただ|頂|くださ|下さ)`,
			`(?:やら|つくら|おくら|くばら|がんばら)させて(?:いただ|頂)`),
		unless: ja(
			`明らか`),
		advice: advice{
			text.Say("There is one さ too many in the verb.", "「さ」が余分に入っています（さ入れ言葉）。"),
			text.Say("Write 「読ませていただく」「送らせていただく」.", "「読ませていただく」「送らせていただく」とします。"),
		},
	},
	{
		catches: "humble forms for what the buyer does",
		words: ja(
			`ご(?:連絡|検討|確認|説明|返信|回答|利用|参加|相談|提案|案内|報告|対応|協力|遠慮|用意|準備|教示|指摘|査収)して(?:ください|下さい)`,
			`(?:様|方|貴社|御社|部長|社長|課長)(?:が|から|の|も)[^。、]{0,10}(?:申され|参られ|拝見され)`,
			`拝見して(?:ください|下さい|いただけ|頂け)`),
		unless: ja(
			`のご(?:連絡|案内|報告|説明)して`),
		advice: advice{
			text.Say("A humble form is used for what the buyer does.", "お相手の動作に謙譲語を使っています。"),
			text.Say("Write 「ご連絡ください」「ご覧ください」「おっしゃる」.", "「ご連絡ください」「ご覧ください」「おっしゃる」とします。"),
		},
	},
	{
		catches: "words for one's juniors",
		words: ja(
			`ご苦労(?:様|さま)(?:です|でし|でござ)`,
			`なるほどですね`,
			`お世話様です`),
		advice: advice{
			text.Say("These words are said to one's juniors or among friends.", "目下や親しい人に使う言い方です。"),
			text.Say("Write 「お疲れ様でございます」 or 「お世話になっております」.", "「お疲れ様でございます」「お世話になっております」とします。"),
		},
	},
}

var (
	inSpeech = advice{
		text.Say("御社 is said, 貴社 is written.", "「御社」は話し言葉、「貴社」は書き言葉です。"),
		text.Say("Write 「貴社」 (a bank: 「貴行」).", "「貴社」（銀行は「貴行」）と書きます。"),
	}
	inWriting = advice{
		text.Say("貴社 is written, 御社 is said.", "「貴社」は書き言葉、「御社」は話し言葉です。"),
		text.Say("Say 「御社」 (a bank: 「御行」).", "「御社」（銀行は「御行」）と言います。"),
	}
	oneAddress = advice{
		text.Say("御中 is for an organisation, 様 for a person; an address takes one of them.", "「御中」は組織、「様」は個人に付け、宛名にはどちらか一方だけを使います。"),
		text.Say("With a person's name write 「青山工業株式会社 田中様」.", "個人名があれば「青山工業株式会社 田中様」とします。"),
	}
)

var (
	saidWords    = regexp.MustCompile(`御社|御行`)
	writtenWords = regexp.MustCompile(`貴社|貴行`)
	twoAddresses = regexp.MustCompile(`御中[\s　]*[\p{Han}\p{Katakana}]{1,8}様`)
)

// honorifics finds what depends on the whole text: 御社 and 貴社 by how the text
// is delivered, 様 beside 御中 by the lines of an address.
func honorifics(t *reading, o Options) []match {
	misplaced, why := saidWords, inSpeech
	if o.Spoken {
		misplaced, why = writtenWords, inWriting
	}
	var out []match
	for _, at := range misplaced.FindAllStringIndex(t.lower, -1) {
		out = append(out, match{Keigo, t.span(at[0], at[1]), why})
	}
	if at := addressOf(t.text); at.To > 0 {
		out = append(out, match{Keigo, at, oneAddress})
	}
	return out
}

// addressOf returns the part of words that names an organisation with 御中 and a
// person with 様 in one line or in two that follow each other, as an address
// does; an empty span if there is none.
func addressOf(words string) Span {
	organisation := -1 // where 御中 stood in the line before
	for at := 0; at < len(words); {
		length, end := lineEnd(words[at:])
		line := strings.TrimRightFunc(words[at:at+length], unicode.IsSpace)
		here := strings.Index(line, "御中")
		from := organisation
		if here >= 0 {
			from = at + here
		}
		if from >= 0 && strings.HasSuffix(line, "様") && !strings.Contains(line, "。") && !isQuoted(line) {
			return Span{from, at + len(line)}
		}
		if both := twoAddresses.FindStringIndex(line); both != nil && !isQuoted(line) {
			return Span{at + both[0], at + both[1]}
		}
		organisation = -1
		if here >= 0 && !isQuoted(line) {
			organisation = at + here
		}
		at += end
	}
	return Span{}
}
