// Package thread tells what happens with a buyer after a deal: the state of the
// thread, the next date and what it is for, and which contacts that state
// allows. Everything is a pure function of a head, a day and the settings; as
// of a day, what came after it is not known yet.
package thread

import "daruma/journal/text"

// A State is where a thread stands. Its value is part of the JSON contract.
type State string

// The states.
const (
	Active       State = "active"         // the buyer is engaging, or has not decided yet
	Silent       State = "silent"         // no answer and no decision (E12)
	Lost         State = "lost"           // an explicit no whose reply is owed (A16)
	Nurture      State = "nurture"        // replied, skipped or past the time for it: patience (B8, C6-C10)
	Paused       State = "paused"         // four follow-ups running without an answer (B8, B11)
	Complained   State = "complained"     // they objected; nothing is written for a while (E8)
	DoNotContact State = "do-not-contact" // they asked to stop; only the user lifts it
	Reopened     State = "reopened"       // a sign from the buyer that waits for an answer (C11, D5)
	Won          State = "won"            // signed
	WonBack      State = "won-back"       // signed, and it makes good an earlier loss (D6)
	Closed       State = "closed"         // let go, or made good by a later win
)

// states are all states in the order of the domain, with what they are called.
var states = []struct {
	state State
	label text.Text
}{
	{Active, text.Say("in talks", "商談中")},
	{Silent, text.Say("silent", "返答なし")},
	{Lost, text.Say("reply owed", "未返信")},
	{Nurture, text.Say("keeping in touch", "関係維持")},
	{Paused, text.Say("paused", "休止中")},
	{Complained, text.Say("giving them quiet", "連絡を控える期間")},
	{DoNotContact, text.Say("do not contact", "連絡停止")},
	{Reopened, text.Say("reopened", "再開")},
	{Won, text.Say("won", "受注")},
	{WonBack, text.Say("won back", "改めて受注")},
	{Closed, text.Say("closed", "終了")},
}

// States are all states, in the order lists group them by.
func States() []State {
	out := make([]State, len(states))
	for i, s := range states {
		out[i] = s.state
	}
	return out
}

// LabelOf is what a state is called; one that is none of them is shown as it is.
func LabelOf(s State) text.Text {
	for _, known := range states {
		if known.state == s {
			return known.label
		}
	}
	return text.Same(string(s))
}

// A Kind is what a due date is for. Its value is part of the JSON contract.
type Kind string

// The kinds of due dates.
const (
	Reply    Kind = "reply"     // the courteous answer to a no (A16)
	Debrief  Kind = "debrief"   // one optional question, to improve (C2, C3)
	FollowUp Kind = "follow-up" // a patient word after a decided loss (B8)
	Season   Kind = "season"    // a seasonal greeting (C7)
	Attempt  Kind = "attempt"   // another try at a silent deal (E6)
	Review   Kind = "review"    // a silent deal: go on or let go
	Act      Kind = "act"       // an answer to a sign from the buyer (D5)
)

var kinds = []struct {
	kind  Kind
	label text.Text
}{
	{Reply, text.Say("reply", "お礼の返信")},
	{Debrief, text.Say("debrief", "改善点を伺う")},
	{FollowUp, text.Say("follow-up", "フォロー")},
	{Season, text.Say("seasonal greeting", "季節の挨拶")},
	{Attempt, text.Say("attempt", "再連絡")},
	{Review, text.Say("go on or let go", "続けるか区切るか")},
	{Act, text.Say("answer their sign", "先方の動きに対応")},
}

// Label is what a kind is called; one that is none of them is shown as it is.
func (k Kind) Label() text.Text {
	for _, known := range kinds {
		if known.kind == k {
			return known.label
		}
	}
	return text.Same(string(k))
}
