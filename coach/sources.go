package coach

import (
	"strings"

	"daruma/journal/text"
)

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
	topic, ok := topics[letterOf(id)]
	if !ok {
		return text.Same(id)
	}
	return inTopic(text.Same(id), topic)
}

// SourceNames is how several sources are shown, in their order. Items of one
// text share its name and stand where the first of them does: "E5, E6, when
// nobody calls back".
func SourceNames(ids []string) []text.Text {
	var out []text.Text
	told := map[byte]bool{}
	for _, id := range ids {
		topic, ok := topics[letterOf(id)]
		switch {
		case !ok:
			out = append(out, SourceName(id))
		case !told[letterOf(id)]:
			told[letterOf(id)] = true
			out = append(out, inTopic(itemsOf(letterOf(id), ids), topic))
		}
	}
	return out
}

// itemsOf are those of ids that stand in the text with that letter, in a line.
func itemsOf(letter byte, ids []string) text.Text {
	var items []string
	for _, id := range ids {
		if letterOf(id) == letter {
			items = append(items, id)
		}
	}
	return text.Text{EN: strings.Join(items, ", "), JA: strings.Join(items, "・")}
}

// letterOf is the letter of the text that an item stands in. The ids of methods
// begin with a small one, which no text has.
func letterOf(id string) byte {
	if id == "" {
		return 0
	}
	return id[0]
}

func inTopic(items, topic text.Text) text.Text {
	return text.Say("%s, %s", "%s「%s」").With(items, topic)
}
