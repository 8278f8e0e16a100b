package pattern

import "daruma/journal/text"

// A Verdict is what a contrast allows one to say.
type Verdict string

// The verdicts.
const (
	Clear      Verdict = "clear"       // q < .05 over all that was scanned, and ten points or more apart
	Leaning    Verdict = "leaning"     // p < .05 alone, and ten points or more apart
	CannotTell Verdict = "cannot tell" // chance would do as well, or the difference is small
	TooFew     Verdict = "too few"     // fewer than 8 deals in the group or in the rest
)

// The cut-offs of honest figures, this project's own.
const (
	casesOnly   = 5  // below this many deals, only the cases are told
	percentFrom = 10 // from this many on, a percentage; and a q
	sideNeeds   = 8  // deals that a contrast needs on each side
	level       = .05
)

// verdictOf judges a contrast; q is nil where the group is too small for one.
// At thousands of deals p alone would call anything clear, so that size has to
// matter too.
func verdictOf(t Table, p float64, q *float64) Verdict {
	switch {
	case t.N() < sideNeeds || t.RestN() < sideNeeds:
		return TooFew
	case !t.farApart():
		return CannotTell
	case q != nil && *q < level:
		return Clear
	case p < level:
		return Leaning
	}
	return CannotTell
}

// Label is the verdict in a word or two.
func (v Verdict) Label() text.Text {
	switch v {
	case Clear:
		return text.Say("clear", "差は明らか")
	case Leaning:
		return text.Say("leaning", "差がある傾向")
	case TooFew:
		return text.Say("too few to tell", "まだ判断できません")
	case CannotTell:
	}
	return text.Say("cannot tell", "判断できません")
}

// Sentence says in full what the verdict means.
func (v Verdict) Sentence() text.Text {
	switch v {
	case Clear:
		return text.Say("Unlikely to be chance even with all that was looked at, and at least ten points apart. It does not mean cause.",
			"調べた項目の数を考えても偶然とは考えにくく、10ポイント以上の差があります。原因とは限りません。")
	case Leaning:
		return text.Say("At least ten points apart, but with so much looked at it may still be chance.",
			"10ポイント以上の差がありますが、調べた項目の数を考えると偶然かもしれません。")
	case TooFew:
		return text.Say("A comparison needs at least eight decided deals on each side.",
			"比べるには、両側に少なくとも8件ずつ、結果の出た案件が必要です。")
	case CannotTell:
	}
	return text.Say("Chance alone could look like this, or the difference is under ten points.",
		"偶然でも起こりうる範囲か、差が10ポイント未満です。")
}
