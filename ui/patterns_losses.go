package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"daruma/journal"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// reasonsChart counts the reasons of the losses, apart by who named them.
type reasonsChart struct {
	rows      []reasonRow
	most      int // the longest bar
	agreement pattern.Count
}

// A reasonRow is one reason: how often the buyer gave it, the person did, and a
// debrief told it.
type reasonRow struct {
	label  text.Text
	counts [3]int
}

// reasonSides are those who name a reason, in the order of reasonRow.counts.
var reasonSides = [3]text.Text{
	text.Say("they said", "先方の説明"), text.Say("I think", "自分の考え"), text.Say("debrief", "聞き取り"),
}

func newReasonsChart(r pattern.Reasons) chart {
	c := reasonsChart{agreement: r.Agreement}
	for _, o := range journal.ReasonOptions {
		row := reasonRow{o.Label, [3]int{r.Said[o.Value], r.Mine[o.Value], r.Debrief[o.Value]}}
		if most := slices.Max(row.counts[:]); most > 0 {
			c.rows, c.most = append(c.rows, row), max(c.most, most)
		}
	}
	slices.SortStableFunc(c.rows, func(a, b reasonRow) int { return cmp.Compare(b.all(), a.all()) })
	return c
}

func (r reasonRow) all() int { return r.counts[0] + r.counts[1] + r.counts[2] }

func (c reasonsChart) draw(e *env) []string {
	s := newSheet(e)
	if len(c.rows) == 0 {
		s.gap()
		s.add(e.look.Muted, text.Say("No reason is written down yet: what they said, and what you think.",
			"理由の記録はまだありません。先方の説明と、自分の考えを分けて書き留めます。"))
		return s.lines
	}
	label := min(max(e.width/4, 17), 30)
	side := (e.width - 3 - label) / len(reasonSides)
	number := len(strconv.Itoa(c.most)) + 3
	head := strings.Repeat(" ", label)
	for _, who := range reasonSides {
		head += text.PadRight(e.look.Truncate(e.say(who), side-1), side)
	}
	s.line(e.look.Muted.Render(head))
	for _, r := range c.rows {
		parts := []string{text.PadRight(e.look.Truncate(e.say(r.label), label-1), label)}
		for i, n := range r.counts {
			parts = append(parts, reasonBar(e, n, c.most, side, side-number, i == 1))
		}
		s.line(parts...)
	}
	s.gap()
	s.add(e.look.Muted, c.agreed())
	return s.lines
}

// reasonBar is how often one side named a reason, with the number at its end.
func reasonBar(e *env, n, most, width, room int, mine bool) string {
	if n == 0 {
		return text.PadRight(e.look.Muted.Render(signGround), width)
	}
	style := e.look.Quiet
	if mine {
		style = e.look.Muted
	}
	return text.PadRight(style.Render(strings.Repeat(signLost, lengthOf(n, most, room)))+fmt.Sprintf(" %d", n), width)
}

// agreed says how often the person's own reason was what a debrief told.
func (c reasonsChart) agreed() text.Text {
	if c.agreement.N == 0 {
		return text.Say("Your guess can be held against a debrief once one has told a reason. Buyers rarely explain; what is polite is vague by design.",
			"後日の聞き取りで理由が分かると、自分の考えと比べられます。先方が詳しく説明することはまれで、丁寧な断りはあえて曖昧です。")
	}
	return text.Say("Where a debrief told the reason, it was the one you had in mind: %s.",
		"聞き取りで分かった理由と自分の考えが一致：%s。").With(pattern.Share(c.agreement.K, c.agreement.N))
}

// priceChart shows how prices stood against what the buyers paid last year.
type priceChart struct {
	bars []pattern.Bar // without the empty ones at both ends
	most int           // deals in the longest bar
	gaps pattern.Quartiles
}

// pricesGathered counts prices in the ranges of the chart.
type pricesGathered struct {
	period pattern.Period
	bars   []pattern.Bar
}

func gatherPrices(of inquiry) gatherer {
	return &pricesGathered{of.period, pattern.PriceGaps(nil, of.period)}
}

func (g *pricesGathered) add(heads []journal.Head) {
	for i, b := range pattern.PriceGaps(heads, g.period) {
		g.bars[i].Losses += b.Losses
		g.bars[i].Wins += b.Wins
	}
}

func (g *pricesGathered) chart(r pattern.Report) chart { return newPriceChart(g.bars, r.PriceGap) }

func newPriceChart(bars []pattern.Bar, gaps pattern.Quartiles) chart {
	c := priceChart{gaps: gaps}
	for _, b := range bars {
		c.most = max(c.most, b.Losses+b.Wins)
	}
	holds := func(b pattern.Bar) bool { return b.Losses+b.Wins > 0 }
	for first := slices.IndexFunc(bars, holds); first >= 0 && len(c.bars) == 0; {
		last := len(bars)
		for !holds(bars[last-1]) {
			last--
		}
		c.bars = bars[first:last]
	}
	return c
}

func (c priceChart) draw(e *env) []string {
	s := newSheet(e)
	if len(c.bars) == 0 {
		s.gap()
		s.add(e.look.Muted, text.Say("No price to compare with last year's yet. Two amounts in a reflection are enough.",
			"昨年と比べられる価格の記録はまだありません。振り返りで二つの金額を入れると表示されます。"))
		return s.lines
	}
	s.add(e.look.Text, c.middle())
	s.add(e.look.Muted, text.Say("Your price against what they paid last year: # lost, o won.", "昨年の支払額に対する見積り：#は失注、oは受注。"))
	s.breathe()
	label := 0
	for _, b := range c.bars {
		label = max(label, text.Width(e.say(b.Label))+2)
	}
	room := e.width - 3 - label - text.Width(e.say(barCount(c.most, c.most))) - 2
	for _, b := range c.bars {
		lost, won := lengthOf(b.Losses, c.most, room), lengthOf(b.Wins, c.most, room)
		bar := strip(room, stroke{signLost, e.look.Quiet, 0, lost - 1}, stroke{signWon, e.look.Good, lost, lost + won - 1})
		count := ""
		if b.Losses+b.Wins > 0 {
			count = e.look.Muted.Render(e.say(barCount(b.Losses, b.Wins)))
		}
		s.line(text.PadRight(padLeft(e.say(b.Label), label-2), label), bar, "  ", count)
	}
	return s.lines
}

func barCount(lost, won int) text.Text {
	return text.Say("%[1]d lost, %[2]d won", "失注%[1]d、受注%[2]d").With(lost, won)
}

// middle says where the prices of the losses stood.
func (c priceChart) middle() text.Text {
	if c.gaps.N < fewCases {
		return text.Text{} // the bars are the cases
	}
	return text.Say("Half of the losses stood between %[2]s and %[3]s on last year's price, the middle one at %[1]s (%[4]d deals).",
		"失注の半数は昨年の価格に対して%[2]s〜%[3]s、中央値は%[1]sです（%[4]d件）。").
		With(journal.FormatGap(*c.gaps.Median), journal.FormatGap(*c.gaps.P25), journal.FormatGap(*c.gaps.P75), c.gaps.N)
}
