package ui

import (
	"daruma/coach"
	"daruma/journal"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// A chart is a page of figures that were worked out, ready to be drawn.
type chart interface {
	// draw returns the lines of the page, none wider than the screen.
	draw(e *env) []string
}

// A patternPage is one page of the screen. A new one is a row here and a chart.
type patternPage struct {
	name    text.Text
	sources []string
	keeps   func(h *journal.Head) bool // the heads it is gathered from; nil for none
	gather  func(of inquiry) gatherer  // nil where the page needs no chart
}

// gathererOf makes the chart of the page, or none.
func (p patternPage) gathererOf(of inquiry) gatherer {
	if p.gather == nil {
		return &gathering{work: func(pattern.Report, []journal.Head) chart { return nil }}
	}
	return p.gather(of)
}

// A gatherer makes a chart while the heads go by, so that not all of them have
// to be held.
type gatherer interface {
	// add takes in a batch of the heads that the page keeps, which is its own
	// until it returns.
	add(heads []journal.Head)
	// chart is made of what was added and of the report.
	chart(r pattern.Report) chart
}

// patternPages are the pages, in the order they are shown. The first is the list
// of factors.
var patternPages = []patternPage{
	{text.Say("factors", "要因"), []string{coach.WinLoss, "A20", "B3"}, nil, nil},
	{
		text.Say("reasons", "理由"),
		[]string{coach.WinLoss, "A15", "B1"},
		nil,
		gathered(func(_ inquiry, r pattern.Report, _ []journal.Head) chart { return newReasonsChart(r.Reasons) }),
	},
	{
		text.Say("price", "価格"),
		[]string{"A5", "A6", coach.WinLoss},
		func(h *journal.Head) bool { return h.Answers.GapLastYear != nil }, gatherPrices,
	},
	{
		text.Say("feeling", "気持ち"),
		[]string{"B4", coach.Labelling},
		func(h *journal.Head) bool { return h.Answers.FeelingBefore != nil && h.Answers.FeelingAfter != nil },
		gathered(func(of inquiry, r pattern.Report, kept []journal.Head) chart {
			return feelingChart{r.Feeling, pattern.Course(kept, of.period)}
		}),
	},
	{
		text.Say("outlook", "捉え方"),
		[]string{coach.ExplanatoryStyle, "B12"},
		explains,
		gathered(func(of inquiry, _ pattern.Report, kept []journal.Head) chart {
			return outlookChart{pattern.Course(kept, of.period)}
		}),
	},
	{
		text.Say("days", "カレンダー"),
		[]string{coach.WinLoss, "E12"},
		func(h *journal.Head) bool { return !h.Decided.IsZero() }, gatherDays,
	},
	{
		text.Say("after", "その後"),
		[]string{"B8", "C5", "A16"},
		followed,
		gathered(func(of inquiry, r pattern.Report, kept []journal.Head) chart {
			return afterChart{pattern.FollowUps(kept, of.period, of.today, of.rules), r.Replies, r.Comebacks}
		}),
	},
}

func explains(h *journal.Head) bool {
	a := &h.Answers
	return a.Lasting != 0 || a.Everywhere != 0 || a.Me != 0 || a.CanChange != 0
}

// followed reports whether a follow-up of the deal can have been made or can
// wait, or whether its win ends those of another. The many deals of an import
// that nobody follows up are none of these.
func followed(h *journal.Head) bool {
	return !h.Follows.IsZero() || h.Outcome == journal.Lost && (!h.LetGo || len(h.Contacts) > 0)
}

// gathered makes a chart of all the heads that a page keeps. It is for pages
// that keep those alone which a person wrote about.
func gathered(work func(of inquiry, r pattern.Report, kept []journal.Head) chart) func(inquiry) gatherer {
	return func(of inquiry) gatherer {
		return &gathering{work: func(r pattern.Report, kept []journal.Head) chart { return work(of, r, kept) }}
	}
}

type gathering struct {
	heads []journal.Head
	work  func(r pattern.Report, kept []journal.Head) chart
}

func (k *gathering) add(heads []journal.Head)     { k.heads = append(k.heads, heads...) }
func (k *gathering) chart(r pattern.Report) chart { return k.work(r, k.heads) }
