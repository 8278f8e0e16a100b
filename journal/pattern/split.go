package pattern

import (
	"cmp"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// A Splitting is one contrast looked at again within the strata of another
// factor, so that a mixture does not pass for a cause: what seems to be the price
// may be that the large tenders are both dear and often lost.
type Splitting struct {
	Group Group  // as in a [Report]; its verdict there is that of the whole
	By    string // the factor that splits
	Whole Table  // all deals that have an answer to By
	Parts []Part // the strata, the largest first
	Blank int    // decided deals left out, because they have no answer to By

	// The odds ratio that the parts have in common, with its 95% interval, by
	// [MantelHaenszel]; Known tells whether there is one.
	Ratio, Low, High float64
	Known            bool

	Finding Finding
}

// A Part is the contrast of group and rest within one stratum.
type Part struct {
	Value   string
	Label   text.Text
	Table   Table
	P       float64
	Verdict Verdict // of this part by itself, its p adjusted for the number of parts
}

// A Finding is what splitting a contrast shows.
type Finding string

// The findings.
const (
	Untold   Finding = "too few"  // fewer than two parts have enough deals on both sides
	Holds    Finding = "holds"    // the same direction in each part, and more than chance in all
	Reversed Finding = "reversed" // the opposite direction in each part: Simpson's case
	Differs  Finding = "differs"  // one direction here, the other there
	Fades    Finding = "fades"    // like compared with like, no difference can be told
)

// Split looks at a group of a period's report within the strata of another
// factor, by its name as [Tally.Report] takes it. Of the group its factor and
// value are enough. A name that is no factor is a [*journal.Problem].
func Split(heads []journal.Head, p Period, g Group, by string) (Splitting, error) {
	splits, attribute, err := lensOf(heads, by)
	if err != nil {
		return Splitting{}, err
	}
	grouped := g.lens()
	s := Splitting{Group: g, By: by}
	at := map[string]int{}
	for i := range heads {
		h := &heads[i]
		if h.Outcome == journal.Silent || !p.Holds(h.Decided) {
			continue
		}
		stratum := splits(h)
		if stratum == "" {
			s.Blank++
			continue
		}
		part, found := at[stratum]
		if !found {
			part = len(s.Parts)
			at[stratum] = part
			s.Parts = append(s.Parts, Part{Value: stratum, Label: Group{Factor: by, Value: stratum, Attribute: attribute}.Label()})
		}
		in, lost := grouped(h) == g.Value, h.Outcome == journal.Lost
		s.Parts[part].Table.count(in, lost)
		s.Whole.count(in, lost)
	}
	s.conclude()
	return s, nil
}

func (t *Table) count(in, lost bool) {
	switch {
	case in && lost:
		t.Losses++
	case in:
		t.Wins++
	case lost:
		t.RestLosses++
	default:
		t.RestWins++
	}
}

// conclude works out the figures of a splitting from its tables.
func (s *Splitting) conclude() {
	slices.SortFunc(s.Parts, func(a, b Part) int {
		return cmp.Or(cmp.Compare(b.Table.all(), a.Table.all()), strings.Compare(a.Value, b.Value))
	})
	var tables []Table
	var p []float64
	for i := range s.Parts {
		part := &s.Parts[i]
		part.P = part.Table.FisherExact()
		tables, p = append(tables, part.Table), append(p, part.P)
	}
	for i, q := range adjusted(p) {
		s.Parts[i].Verdict = verdictOf(s.Parts[i].Table, p[i], &q)
	}
	s.Ratio, s.Low, s.High, s.Known = MantelHaenszel(tables)
	s.Finding = s.found()
}

func (t Table) all() int { return t.N() + t.RestN() }

// found judges the parts that have enough deals on both sides.
func (s *Splitting) found() Finding {
	var more, less, told int
	for _, part := range s.Parts {
		if part.Verdict == TooFew {
			continue
		}
		told++
		switch num, _ := part.Table.difference(); {
		case num > 0:
			more++
		case num < 0:
			less++
		}
	}
	if told < 2 {
		return Untold
	}
	whole, _ := s.Whole.difference()
	switch {
	case more > 0 && less > 0:
		return Differs
	case more == told && whole < 0, less == told && whole > 0:
		return Reversed
	case s.Known && (s.Low > 1 || s.High < 1):
		return Holds
	}
	return Fades
}

// Sentence says in plain words what a splitting shows.
func (f Finding) Sentence() text.Text {
	switch f {
	case Holds:
		return text.Say("It holds within each part: it is not the mixture that makes it.",
			"どの区分の中でも同じ傾向です。区分の偏りによる見かけの差ではありません。")
	case Reversed:
		return text.Say("Within each part it is the other way round: the difference of the whole comes from the mixture.",
			"どの区分の中でも傾向は逆です。全体の差は区分の偏りによるものです。")
	case Differs:
		return text.Say("It differs from part to part: no one sentence holds for all.",
			"区分によって傾向が異なります。ひとくくりには言えません。")
	case Fades:
		return text.Say("Like compared with like, no difference can be told: it may come from the mixture.",
			"同じ区分どうしで比べると、差があるとは言えません。区分の偏りによるものかもしれません。")
	case Untold:
	}
	return text.Say("Too few deals in the parts to tell: at least two need eight on each side.",
		"区分ごとの件数が足りず、まだ判断できません。両側に8件以上ある区分が2つ以上必要です。")
}
