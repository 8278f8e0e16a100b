package exchange

import (
	"fmt"

	"daruma/journal/text"
)

// A SyntaxFault is one thing wrong with JSON that was handed in, and where: the
// place in the text and, where it is known, the field's path. It never quotes
// free text.
type SyntaxFault struct {
	Line, Column int    // from 1; Column counts characters
	Field        string // "price.quote", or "" outside of any field
	Problem      text.Text
}

// Error is the fault in English, one sentence.
func (f *SyntaxFault) Error() string { return f.In(text.English) }

// In is the fault in language l, one sentence.
func (f *SyntaxFault) In(l text.Lang) string {
	where := fmt.Sprintf(text.Say("line %d, column %d", "%d行%d列目").In(l), f.Line, f.Column)
	if f.Field != "" {
		where += text.Say(", ", "、").In(l) + f.Field
	}
	return where + ": " + f.Problem.In(l)
}

// What can be wrong with the form of JSON.
var (
	problemNothing = text.Say(
		"there is nothing to read; an entry is an object {…}, several are a list […]",
		"内容がありません。記録は {…}、複数の記録は […] の形で渡してください")
	problemNoEntry = text.Say(
		"an entry must be an object: {…}",
		"記録は {…} の形にしてください")
	problemNoPatch = text.Say(
		"a change must be an object with the fields to change: {…}",
		"変更は、変える項目だけを {…} の形で渡してください")
	problemEnd = text.Say(
		"the text ends too early; it may have been cut off",
		"途中で終わっています。ファイルが切れていないか確かめてください")
	problemAfter = text.Say(
		"something follows the end; put several entries into a list […]",
		"終わりの後に余分な文字があります。複数の記録は […] にまとめてください")
	problemName = text.Say(
		"a field's name in quotation marks belongs here",
		"ここには項目名を引用符で囲んで入れてください")
	problemColon = text.Say(
		"a colon belongs here, between the field and its value",
		"項目名と値の間にコロンを入れてください")
	problemObjectEnd = text.Say(
		"a comma or a closing brace belongs here",
		"ここにはカンマか閉じ波かっこを入れてください")
	problemListEnd = text.Say(
		"a comma or a closing bracket belongs here",
		"ここにはカンマか閉じ角かっこを入れてください")
	problemValue = text.Say(
		"this is no JSON value; text belongs in quotation marks",
		"JSONの値ではありません。文字列は引用符で囲んでください")
	problemNumber = text.Say(
		"this is no JSON number; write it like 5800000 or 12.5",
		"JSONの数値ではありません。5800000 や 12.5 のように書いてください")
	problemControl = text.Say(
		`a control character stands in a text; write a line break as \n, a tab as \t`,
		`文字列に制御文字があります。改行は \n、タブは \t と書いてください`)
	problemEscape = text.Say(
		`a backslash must be followed by one of " \ / b f n r t or u and four hex digits`,
		`バックスラッシュの後は " \ / b f n r t、または u と16進数4桁にしてください`)
	problemSurrogate = text.Say(
		`half of a character is missing after \u; write both halves`,
		`\u の文字が半分しかありません。2つ組で書いてください`)
	problemEncoding = text.Say(
		"the text is not valid UTF-8; save it as UTF-8",
		"テキストがUTF-8ではないため、UTF-8で保存してください")
	problemTooLong = text.Say(
		"the text is longer than 1 MiB; shorten it",
		"テキストが1MiBを超えているため、短くしてください")
	problemTooLarge = text.Say(
		"there is more than 1 GiB; divide it into several files",
		"1GiBを超えているため、複数のファイルに分けてください")
	problemTooDeep = text.Say(
		"too many objects or lists stand inside each other; make it flatter",
		"入れ子が深すぎるため、浅くしてください")
)

// What can be wrong with a field.
var (
	problemUnknown = text.Say(
		"is not a field of an entry; check its spelling or leave it out",
		"この項目はありません。つづりを確かめるか、削除してください")
	problemTwice = text.Say(
		"stands here twice; leave one out",
		"2回書かれているため、1つだけにしてください")
	problemNotText = text.Say(
		"must be text in quotation marks",
		"引用符で囲んだ文字列にしてください")
	problemNotNumber = text.Say(
		"must be a number without quotation marks",
		"引用符のない数値にしてください")
	problemNotWhole = text.Say(
		"must be a whole number",
		"整数にしてください")
	problemNotFlag = text.Say(
		"must be true or false",
		"true か false にしてください")
	problemNotObject = text.Say(
		"must be an object: {…}",
		"{…} の形にしてください")
	problemNotList = text.Say(
		"must be a list: […]",
		"[…] の形にしてください")
	problemNotDate = text.Say(
		"must be a date such as 2026-11-20",
		"2026-11-20 のような日付にしてください")
	problemNotTime = text.Say(
		"must be a time such as 2026-11-20T18:02:11+09:00",
		"2026-11-20T18:02:11+09:00 のような日時にしてください")
	problemNotID = text.Say(
		"must be an id of 32 lower-case hex digits",
		"16進小文字32桁のIDにしてください")
	problemNotAmount = text.Say(
		"must have at most four decimals and be at most 100 trillion",
		"小数4桁まで、100兆以下にしてください")
	problemKeepsID = text.Say(
		"an entry keeps its id; leave it out of the change",
		"IDは変えられないため、変更から外してください")
	problemKeepsCreated = text.Say(
		"an entry keeps the time it was created; leave it out of the change",
		"作成日時は変えられないため、変更から外してください")
)
