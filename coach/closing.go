package coach

import (
	"daruma/journal"
	"daruma/journal/text"
)

// A Parting is the coach's last word of a walk.
type Parting struct {
	Lines   []text.Text
	Sources []string // what they rest on, see [SourceName]
}

// Closing is the last word after a deal that ended so: after a loss that good
// work loses deals too (A20) and that it was taken with courtesy (D7), after a
// silence that nothing is decided (E12), after a win that it is evidence to
// keep (A21).
func Closing(outcome string) Parting {
	switch outcome {
	case journal.Won:
		return Parting{[]text.Text{text.Say(
			"A win, with its date. It belongs among the facts your confidence rests on.",
			"受注の事実が、日付とともに残りました。これからの自信を支える記録です。")}, []string{"A21"}}
	case journal.Silent:
		return Parting{[]text.Text{text.Say(
			"Nothing is decided yet. What comes next has its own day; until then it need not be on your mind.",
			"まだ何も決まっていません。次のことは、その日が来てからで十分です。それまでは気にかけなくて大丈夫です。")}, []string{"E12"}}
	default:
		return Parting{[]text.Text{
			text.Say(
				"Good work loses deals too. This one is a single answer, not a measure of you.",
				"よい仕事をしていても、失注はあります。今回は一つの返事であって、あなたへの評価ではありません。"),
			text.Say(
				"A deal lost fairly and closed with courtesy. That is good work, and enough for today.",
				"力を尽くし、礼を尽くして終えました。立派な仕事です。今日はこれで十分です。"),
		}, []string{"A20", "D7"}}
	}
}

// Observer is the question of a fair onlooker, which sets one at a distance
// from what hurts.
var Observer = text.Say(
	"What would a fair observer say happened?",
	"公平な第三者なら、何があったと言うでしょうか。")

// Breathing is shown beside the breath, one line after the other.
var Breathing = []text.Text{
	text.Say("Breathe in while the line grows.", "線が伸びる間、息を吸います。"),
	text.Say("Breathe out, slowly, while it shrinks.", "線が縮む間、ゆっくり息を吐きます。"),
	text.Say("Let your shoulders come down.", "肩の力を抜きます。"),
	text.Say("Nothing has to be answered in this half minute.", "この30秒は、何かに答える必要はありません。"),
}
