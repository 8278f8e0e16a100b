package tone

import (
	"cmp"
	"slices"

	"daruma/journal/text"
)

// A Kind is what a text may say that a good reply does not (B4, B7, D1, E7).
type Kind string

// The kinds of findings.
const (
	Insult       Kind = "insult"        // a judgement of the buyer as a person or a company (D1)
	Blame        Kind = "blame"         // what the buyer did or left undone (B4)
	Argue        Kind = "argue"         // the decision is disputed (B7)
	DemandReason Kind = "demand-reason" // a why that is not an offer to be debriefed (A15, C3)
	Plea         Kind = "plea"          // asking for the decision to be taken back (B10)
	Discount     Kind = "discount"      // a better price after the no (A7)
	Sarcasm      Kind = "sarcasm"       // a kind word that is not meant
	Threat       Kind = "threat"        // what will happen to them because of it (B9)
	Shouting     Kind = "shouting"      // capitals and rows of marks
	HardToReach  Kind = "hard-to-reach" // how difficult they were to reach (E7)
	Pressure     Kind = "pressure"      // a deadline or a push (B10)
	Vent         Kind = "vent"          // the wording of a vent (B4, B5)
	Keigo        Kind = "keigo"         // polite Japanese that is not right
	Long         Kind = "long"          // longer than a reply is read
)

// Kinds are all kinds, in the order in which they are explained.
var Kinds = []Kind{
	Insult, Blame, Argue, DemandReason, Plea, Discount, Sarcasm, Threat,
	Shouting, HardToReach, Pressure, Vent, Keigo, Long,
}

// A Finding is a part of a text that had better be said in another way. Words
// is the text of Span, which counts bytes of the text as it was given.
type Finding struct {
	Kind    Kind
	Words   string
	Span    Span
	Why     text.Text // what it does to the one who reads it
	Instead text.Text // a kinder wording
}

// Options say what a text is.
type Options struct {
	Spoken   bool   // it is said, not written: 御社 is right and 貴社 is not
	Guard    *Guard // the vents whose wording must not slip in; nil: none
	Template string // the unedited text, which is never somebody's vent
}

// Check returns what in words would hurt more than it helps, in the order of
// the text; a courteous text has no finding. English and Japanese may stand
// beside each other: every sentence is read as what it is. Lines that quote
// the buyer's mail ("> ") are not the user's words and are not read. Any bytes
// may be given.
func Check(words string, o Options) []Finding {
	t := read(words)
	var found []Finding
	for _, check := range []func(*reading, Options) []match{table, shouting, honorifics, long, repeats} {
		for _, m := range check(t, o) {
			found = append(found, m.finding(words))
		}
	}
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.From, b.Span.From), cmp.Compare(a.Span.To, b.Span.To))
	})
	return withoutOverlaps(found)
}

// withoutOverlaps keeps the first of several findings of one kind that share
// words; found is in the order of the text.
func withoutOverlaps(found []Finding) []Finding {
	end := map[Kind]int{}
	return slices.DeleteFunc(found, func(f Finding) bool {
		if f.Span.From < end[f.Kind] {
			return true
		}
		end[f.Kind] = f.Span.To
		return false
	})
}

// A match is a finding before its words are cut from the text.
type match struct {
	kind Kind
	span Span
	advice
}

func (m match) finding(words string) Finding {
	return Finding{Kind: m.kind, Words: words[m.span.From:m.span.To], Span: m.span, Why: m.why, Instead: m.instead}
}

// Label returns the name of the kind for people.
func (k Kind) Label() text.Text {
	if label, ok := labels[k]; ok {
		return label
	}
	return text.Same(string(k))
}

var labels = map[Kind]text.Text{
	Insult:       text.Say("insult", "侮辱"),
	Blame:        text.Say("blame", "責める言い方"),
	Argue:        text.Say("arguing", "反論"),
	DemandReason: text.Say("asking why", "理由の追及"),
	Plea:         text.Say("plea", "懇願"),
	Discount:     text.Say("discount", "値引き"),
	Sarcasm:      text.Say("sarcasm", "皮肉"),
	Threat:       text.Say("threat", "脅し"),
	Shouting:     text.Say("shouting", "強すぎる表記"),
	HardToReach:  text.Say("hard to reach", "連絡がつかなかった話"),
	Pressure:     text.Say("pressure", "催促"),
	Vent:         text.Say("words of the vent", "出さない手紙の言葉"),
	Keigo:        text.Say("polite form", "敬語"),
	Long:         text.Say("long", "長さ"),
}
