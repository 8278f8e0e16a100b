package ui

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// An inquiry is what figures are worked out for.
type inquiry struct {
	period pattern.Period
	page   int // of patternPages
	today  calendar.Date
	rules  thread.Rules
}

// patternsLoaded are the figures of one inquiry.
type patternsLoaded struct {
	of      inquiry
	any     bool // the journal holds a deal, whatever its day
	report  pattern.Report
	groups  []pattern.Group // what the page of factors lists
	factors []splitter      // what a group can be split by
	chart   chart           // of the page; nil for that of the factors
}

// A splitter is a factor whose answers part the deals of a report.
type splitter struct {
	name  string
	label text.Text
}

// loadPatterns works the figures out in one pass over the heads. It keeps those
// heads alone that the chart of the page is made from.
func loadPatterns(j lister, of inquiry) tea.Cmd {
	return func() tea.Msg {
		out, page := patternsLoaded{of: of}, patternPages[of.page]
		tally, gatherer := pattern.NewTally(of.period, of.today, of.rules), page.gathererOf(of)
		kept := make([]journal.Head, 0, batch)
		err := j.Heads(context.Background(), func(h journal.Head) bool {
			out.any = true
			tally.Add(&h)
			if page.keeps == nil || !page.keeps(&h) {
				return true
			}
			if kept = append(kept, h); len(kept) == batch {
				gatherer.add(kept)
				kept = kept[:0]
			}
			return true
		})
		if err != nil {
			return failMsg{err: err}
		}
		if out.report, err = tally.Report(""); err != nil {
			return failMsg{err: err}
		}
		out.groups, out.factors = out.report.Telling(), splitters(out.report)
		gatherer.add(kept)
		out.chart = gatherer.chart(out.report)
		return out
	}
}

// splitters are the factors of a report with at least two answers, the built-in
// ones first. What is asked about losses alone parts nothing.
func splitters(r pattern.Report) []splitter {
	builtIn, attributes := map[string]int{}, map[string]int{}
	for _, g := range r.Factors {
		switch {
		case g.Attribute:
			attributes[g.Factor]++
		case !g.AfterNo():
			builtIn[g.Factor]++
		}
	}
	var out []splitter
	for _, f := range pattern.Factors {
		if builtIn[f.Name] > 1 && attributes[f.Name] == 0 {
			out = append(out, splitter{f.Name, f.Label})
		}
	}
	var names []string
	for name, n := range attributes {
		if n > 1 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		out = append(out, splitter{name, text.Same(text.CleanLine(name))})
	}
	return out
}

// batch is how many heads are looked through at a time.
const batch = 512

// eachCase hands out the decided deals behind a group, newest first, until yield
// returns false. On the way every shows each head of the journal; it may be nil.
func eachCase(ctx context.Context, j lister, p pattern.Period, g pattern.Group, every func(*journal.Head), yield func(journal.Head) bool) error {
	heads := make([]journal.Head, 0, batch)
	handOut := func() bool {
		for _, h := range pattern.Cases(heads, p, g) {
			if !yield(h) {
				return false
			}
		}
		heads = heads[:0]
		return true
	}
	more := true
	err := j.Heads(ctx, func(h journal.Head) bool {
		if every != nil {
			every(&h)
		}
		if heads = append(heads, h); len(heads) == batch {
			more = handOut()
		}
		return more
	})
	if err == nil && more {
		handOut()
	}
	return err
}

// fewCases is the number of deals below which a group is told by their names
// and not by a share.
const fewCases = 5

// caseNames are the companies behind a small group.
type caseNames struct {
	group     groupKey
	lost, won []string
}

// groupKey tells one group of a report from the others.
type groupKey struct {
	factor, value string
	attribute     bool
}

func keyOf(g pattern.Group) groupKey { return groupKey{g.Factor, g.Value, g.Attribute} }

// loadNames reads which companies are behind a small group, and stops as soon
// as all of them are found.
func loadNames(ctx context.Context, j lister, p pattern.Period, g pattern.Group) tea.Cmd {
	return func() tea.Msg {
		out := caseNames{group: keyOf(g)}
		err := eachCase(ctx, j, p, g, nil, func(h journal.Head) bool {
			name := text.CleanLine(h.Company)
			if h.Outcome == journal.Won {
				out.won = append(out.won, name)
			} else {
				out.lost = append(out.lost, name)
			}
			return len(out.won)+len(out.lost) < g.N
		})
		if ctx.Err() != nil {
			return nil
		}
		return orFail(out, err)
	}
}
