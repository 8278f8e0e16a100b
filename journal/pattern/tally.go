package pattern

import (
	"maps"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// A Tally takes in heads one after another, in any order, and holds what a
// [Report] is made of. It keeps counts, not heads, so that a scan of a hundred
// thousand deals needs little memory.
type Tally struct {
	period Period
	today  calendar.Date
	rules  thread.Rules

	losses, wins, silent int
	builtIn              []column // of each factor in Factors
	attributes           map[string]*column
	inTurn               []namedColumn // as the last head had them: the next one mostly has the same

	reasons   Reasons
	feelings  feelings
	gaps      []float64
	sent      int
	owed      []journal.ID // an answer was owed when they were taken in
	lost      []journal.ID
	followers thread.MadeGood
}

type namedColumn struct {
	name   string
	column *column
}

// NewTally returns an empty tally of a period. Whether an answer is owed is told
// as of today by the rules of threads; what the heads themselves tell of deals
// made good need not be in the rules.
func NewTally(p Period, today calendar.Date, rules thread.Rules) *Tally {
	return &Tally{
		period: p, today: today, rules: rules,
		builtIn:    make([]column, len(Factors)),
		attributes: map[string]*column{},
		reasons:    Reasons{Said: map[string]int{}, Mine: map[string]int{}, Debrief: map[string]int{}},
		followers:  thread.MadeGood{},
	}
}

// Scan is the report of the given heads; see [Tally.Report].
func Scan(heads []journal.Head, p Period, today calendar.Date, rules thread.Rules, by string) (Report, error) {
	t := NewTally(p, today, rules)
	for i := range heads {
		t.Add(&heads[i])
	}
	return t.Report(by)
}

// Add takes in one head. It keeps nothing of it.
func (t *Tally) Add(h *journal.Head) {
	t.followers.Add(h)
	if !t.period.Holds(h.Decided) {
		t.meet(h)
		return
	}
	t.feelings.add(h.Answers.FeelingBefore, h.Answers.FeelingAfter)
	switch h.Outcome {
	case journal.Lost:
		t.losses++
		t.count(h, true)
		t.addLoss(h)
	case journal.Won:
		t.wins++
		t.count(h, false)
	default:
		t.silent++
		t.meet(h)
	}
}

// meet only learns which attributes there are.
func (t *Tally) meet(h *journal.Head) {
	for i, a := range h.Attributes {
		t.column(i, a.Name)
	}
}

// count counts a decided deal under every answer it gave.
func (t *Tally) count(h *journal.Head, lost bool) {
	for i := range Factors {
		if value := Factors[i].of(h); value != "" {
			t.builtIn[i].add(value, lost)
		}
	}
	for i, a := range h.Attributes {
		if column := t.column(i, a.Name); a.Value != "" {
			column.add(a.Value, lost)
		}
	}
}

// column is the column of the i-th attribute of a head.
func (t *Tally) column(i int, name string) *column {
	if i < len(t.inTurn) && t.inTurn[i].name == name {
		return t.inTurn[i].column
	}
	c, found := t.attributes[name]
	if !found {
		name = strings.Clone(name)
		c = &column{}
		t.attributes[name] = c
	}
	t.inTurn = append(t.inTurn[:min(i, len(t.inTurn))], namedColumn{name, c})
	return c
}

func (t *Tally) addLoss(h *journal.Head) {
	a := &h.Answers
	countReason(t.reasons.Said, a.Said)
	countReason(t.reasons.Mine, a.Mine)
	countReason(t.reasons.Debrief, a.Debrief)
	if a.Mine != "" && a.Debrief != "" {
		t.reasons.Agreement.N++
		if a.Mine == a.Debrief {
			t.reasons.Agreement.K++
		}
	}
	if a.GapLastYear != nil {
		t.gaps = append(t.gaps, *a.GapLastYear)
	}
	t.lost = append(t.lost, h.ID)
	switch {
	case !h.Replied.IsZero():
		t.sent++
	case t.today.DaysSince(h.Decided) <= thread.ReplyOwedDays && thread.Of(h, t.today, t.rules).State == thread.Lost:
		t.owed = append(t.owed, h.ID)
	}
}

func countReason(counts map[string]int, reason string) {
	if reason != "" {
		counts[reason]++
	}
}

// replies leaves out what was made good meanwhile: nothing is owed there.
func (t *Tally) replies() Replies {
	r := Replies{Sent: t.sent}
	for _, id := range t.owed {
		if won, made := t.followers[id]; !made || won.After(t.today) {
			r.Owed++
		}
	}
	return r
}

// comebacks are the losses of the period that a later win makes good, whenever
// that was.
func (t *Tally) comebacks() Count {
	c := Count{N: len(t.lost)}
	for _, id := range t.lost {
		if _, made := t.followers[id]; made {
			c.K++
		}
	}
	return c
}

// Report returns the figures of what was taken in. With by it holds the groups
// of one factor only: the attribute with that exact name or, where no deal has
// one, the built-in factor; how many groups were scanned, and every q, stay
// those of the whole scan. A name that is neither is a [*journal.Problem] that
// tells those there are.
func (t *Tally) Report(by string) (Report, error) {
	groups := t.groups()
	scanned := len(groups)
	if by != "" {
		_, isAttribute := t.attributes[by]
		if _, isBuiltIn := Find(by); !isAttribute && !isBuiltIn {
			return Report{}, unknownFactor(t.attributes)
		}
		groups = slices.DeleteFunc(groups, func(g Group) bool { return g.Factor != by || g.Attribute != isAttribute })
	}
	slices.SortFunc(groups, byLowerBound)
	reasons := t.reasons
	reasons.Said, reasons.Mine, reasons.Debrief = maps.Clone(reasons.Said), maps.Clone(reasons.Mine), maps.Clone(reasons.Debrief)
	return Report{
		Period: t.period, Losses: t.losses, Wins: t.wins, Silent: t.silent,
		LossRate: RateOf(t.losses, t.losses+t.wins),
		Scanned:  scanned, Factors: groups,
		Reasons: reasons, Feeling: t.feelings.medians(), PriceGap: quartilesOf(t.gaps),
		Replies: t.replies(), Comebacks: t.comebacks(),
	}, nil
}
