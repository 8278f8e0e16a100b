package pattern

import (
	"math"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A Bar counts the decided deals whose price stood in one range against what the
// buyer paid last year.
type Bar struct {
	Label        text.Text // "10 to 15%", the upper end not included
	Losses, Wins int
}

// The range of a price chart in bars of barWidth points; what lies outside is
// gathered in the outermost bars.
const (
	barWidth  = 5
	leastBar  = -10
	lastBar   = 30
	innerBars = (lastBar - leastBar) / barWidth
)

// PriceGaps is the chart of price gaps to last year, from below -10% in steps of
// five points to 30% and more.
func PriceGaps(heads []journal.Head, p Period) []Bar {
	bars := make([]Bar, innerBars+2)
	for i := range bars {
		bars[i].Label = barLabel(leastBar+barWidth*(i-1), i == 0, i == len(bars)-1)
	}
	for i := range heads {
		h := &heads[i]
		if h.Answers.GapLastYear == nil || !p.Holds(h.Decided) {
			continue
		}
		b := &bars[barOf(*h.Answers.GapLastYear)]
		switch h.Outcome {
		case journal.Lost:
			b.Losses++
		case journal.Won:
			b.Wins++
		}
	}
	return bars
}

func barLabel(from int, first, last bool) text.Text {
	switch {
	case first:
		return text.Say("below %[1]d%%", "%[1]d%%未満").With(from + barWidth)
	case last:
		return text.Say("%[1]d%% and more", "%[1]d%%以上").With(from)
	}
	return text.Say("%[1]d to %[2]d%%", "%[1]d〜%[2]d%%").With(from, from+barWidth)
}

func barOf(gap float64) int {
	const rounding = 1e-9 // .15 is no less than 15 points for being written in binary
	steps := math.Floor((gap*100-leastBar)/barWidth + rounding)
	return int(min(max(steps, -1), innerBars)) + 1
}

// A Month is one month of the person's own course; never a score.
type Month struct {
	First calendar.Date // its first day

	Feeling Feeling
	// How losses were explained, each the median of 1 to 5 over Explained
	// entries, nil where the question was not answered: a trend to
	// look at, no measure of the person.
	Explained                          int
	Lasting, Everywhere, Me, CanChange *float64
}

// Course is the feeling before and after, and the explanatory style, of each
// month of the period that has any of them, the earliest first. Entries without
// a date stand in none.
func Course(heads []journal.Head, p Period) []Month {
	months := map[calendar.Date]*monthNotes{}
	for i := range heads {
		h := &heads[i]
		if h.Decided.IsZero() || !p.Holds(h.Decided) || !tellsOfMe(&h.Answers) {
			continue
		}
		first := calendar.NewDate(h.Decided.Year(), h.Decided.Month(), 1)
		if months[first] == nil {
			months[first] = &monthNotes{}
		}
		months[first].add(&h.Answers)
	}
	return inOrder(months)
}

// A Day is how many deals were decided on one day, or a silence noted.
type Day struct {
	On                   calendar.Date
	Losses, Wins, Silent int
}

// HeatMap is a calendar of decisions: for each of the given number of weeks up
// to the one that holds last, the earliest first, its days from Monday.
func HeatMap(heads []journal.Head, last calendar.Date, weeks int) [][7]Day {
	if last.IsZero() || weeks <= 0 {
		return nil
	}
	first := calendar.WeekOf(last).Monday().AddDays(-7 * (weeks - 1))
	out := make([][7]Day, weeks)
	for i := range 7 * weeks {
		out[i/7][i%7].On = first.AddDays(i)
	}
	for i := range heads {
		h := &heads[i]
		at := h.Decided.DaysSince(first)
		if h.Decided.IsZero() || at < 0 || at >= 7*weeks {
			continue
		}
		switch day := &out[at/7][at%7]; h.Outcome {
		case journal.Lost:
			day.Losses++
		case journal.Won:
			day.Wins++
		default:
			day.Silent++
		}
	}
	return out
}
