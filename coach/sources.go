package coach

import "daruma/journal/text"

// Methods that rest on research rather than on one of the five texts. They
// stand among a note's sources and are shown by [SourceName].
const (
	Calming          = "calming"
	SelfDistancing   = "self-distancing"
	Reappraisal      = "reappraisal"
	Labelling        = "labelling"
	ExplanatoryStyle = "explanatory-style"
	IfThen           = "if-then"
	SelfAffirmation  = "self-affirmation"
	SmallWins        = "small-wins"
	WinLoss          = "win-loss"
	JapanCalendar    = "japan-calendar"
	BeyondAJournal   = "beyond-a-journal"
)

var methods = map[string]text.Text{
	Calming:          text.Say("calming before acting", "行動の前に落ち着く"),
	SelfDistancing:   text.Say("self-distancing", "少し離れて自分を見る"),
	Reappraisal:      text.Say("reappraisal", "見方を変える"),
	Labelling:        text.Say("a number first, the word last", "まず数字で、言葉は最後に"),
	ExplanatoryStyle: text.Say("how one explains a loss", "失注の捉え方"),
	IfThen:           text.Say("if-then plans", "「もし〜なら」の計画"),
	SelfAffirmation:  text.Say("one's own dated facts", "日付のある自分の事実"),
	SmallWins:        text.Say("small completed actions", "小さくやり遂げたこと"),
	WinLoss:          text.Say("win/loss practice", "受注・失注分析の実務"),
	JapanCalendar:    text.Say("the business year in Japan", "日本の商習慣と暦"),
	BeyondAJournal:   text.Say("what a journal cannot carry", "記録だけでは抱えきれないとき"),
}

// topics are what the five texts are about, by the letter their ids begin with.
var topics = map[byte]text.Text{
	'A': text.Say("after a polite refusal", "丁寧に断られたあと"),
	'B': text.Say("staying calm in sales", "営業で感情に流されない"),
	'C': text.Say("learning from rejection", "断られたことから学ぶ"),
	'D': text.Say("two ways to take a no", "断られたときの二つの態度"),
	'E': text.Say("when nobody calls back", "折り返しが来ないとき"),
}

// SourceName is how a source is shown: "A5, after a polite refusal" for the id
// of an item in one of the texts, the method's name for a method. An unknown
// one is shown as it is.
func SourceName(id string) text.Text {
	if name, ok := methods[id]; ok {
		return name
	}
	if id == "" {
		return text.Text{}
	}
	topic, ok := topics[id[0]]
	if !ok {
		return text.Same(id)
	}
	return text.Say("%s, %s", "%s「%s」").With(id, topic)
}
