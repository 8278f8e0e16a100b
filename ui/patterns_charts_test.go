package ui

import (
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
)

// drawn is a chart of heads that came in two batches, in 78 columns.
func drawn(of inquiry, r pattern.Report, heads ...journal.Head) string {
	g := patternPages[of.page].gather(of)
	half := len(heads) / 2
	g.add(heads[:half:half])
	g.add(heads[half:])
	return strings.Join(g.chart(r).draw(colourless()), "\n")
}

// pageOf is the page of that name.
func pageOf(t *testing.T, name string) int {
	t.Helper()
	for i, p := range patternPages {
		if p.name.EN == name {
			return i
		}
	}
	t.Fatalf("there is no page %q", name)
	return 0
}

func decided(outcome string, on calendar.Date, times int) []journal.Head {
	out := make([]journal.Head, times)
	for i := range out {
		out[i] = journal.Head{ID: journal.NewID(), Outcome: outcome, Decided: on}
	}
	return out
}

// TestDaysChart: each day shows its losses before all else, in the weeks of the
// period and none beyond.
func TestDaysChart(t *testing.T) {
	friday := calendar.NewDate(2026, 11, 20)
	monday := friday.AddDays(-4)
	var heads []journal.Head
	for _, some := range [][]journal.Head{
		decided(journal.Lost, monday, 3), decided(journal.Won, monday, 1), decided(journal.Won, monday.AddDays(1), 2),
		decided(journal.Silent, monday.AddDays(2), 1), decided(journal.Lost, monday.AddDays(-7), 12),
		decided(journal.Lost, monday.AddDays(-21), 1), decided(journal.Lost, monday.AddDays(-700), 1),
	} {
		heads = append(heads, some...)
	}
	tests := []struct {
		name   string
		period pattern.Period
		title  string
		days   []string // each weekday's signs, at the end of its line
	}{
		{"two weeks", pattern.Period{Since: monday.AddDays(-7), Until: friday}, "2 weeks to Fri 20 Nov 2026", []string{
			"Mon+3", "Tue.o", "Wed.~", "Thu..", "Fri..", "Sat.", "Sun.",
		}},
		{"to a day to come", pattern.Period{Since: monday, Until: friday.AddDays(400)}, "1 week to Fri 20 Nov 2026", []string{
			"Mon3", "Tueo", "Wed~", "Thu.", "Fri.", "Sat", "Sun",
		}},
		{"all time, but a year at most", pattern.Period{}, "53 weeks to Fri 20 Nov 2026", []string{
			"..1.+3", "...o", "...~", "....", "....", "....", "....",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			of := inquiry{page: pageOf(t, "days"), period: tt.period, today: friday}
			got := drawn(of, pattern.Report{}, slices.Clone(heads)...)
			if !strings.Contains(got, tt.title) {
				t.Errorf("%q is not in\n%s", tt.title, got)
			}
			lines := strings.Split(strings.ReplaceAll(got, " ", ""), "\n")
			for i, signs := range lines[len(lines)-7:] {
				if !strings.HasSuffix(signs, tt.days[i]) {
					t.Errorf("got %q, want %q at its end", signs, tt.days[i])
				}
			}
		})
	}
}

// TestPriceChart: the ranges from the lowest to the highest that was quoted, the
// losses apart from the wins.
func TestPriceChart(t *testing.T) {
	var heads []journal.Head
	for _, d := range []struct {
		outcome string
		gap     float64
	}{{journal.Lost, .16}, {journal.Lost, .17}, {journal.Won, .19}, {journal.Won, .01}, {journal.Silent, -.4}} {
		h := decided(d.outcome, calendar.DateOf(start), 1)[0]
		h.Answers.GapLastYear = &d.gap
		heads = append(heads, h)
	}
	got := drawn(inquiry{page: pageOf(t, "price")}, pattern.Report{}, heads...)
	lines := strings.Split(strings.TrimSpace(got[strings.LastIndex(got, "won.")+len("won."):]), "\n")
	wanted := [][]string{{"0 to 5%", "  ooo ", "0 lost, 1 won"}, {"5 to 10%"}, {"10 to 15%"}, {"15 to 20%", "  ######ooo ", "2 lost, 1 won"}}
	if len(lines) != len(wanted) {
		t.Fatalf("%d ranges, want %d\n%s", len(lines), len(wanted), got)
	}
	for i, words := range wanted {
		for _, w := range words {
			if !strings.Contains(lines[i], w) {
				t.Errorf("%q is not in %q", w, lines[i])
			}
		}
	}
	if strings.Contains(got, "Half of") {
		t.Errorf("two losses have quartiles\n%s", got)
	}
}

// TestChartsWithoutFigures say what will stand there.
func TestChartsWithoutFigures(t *testing.T) {
	for i, page := range patternPages {
		if page.gather == nil || page.name.EN == "days" {
			continue
		}
		t.Run(page.name.EN, func(t *testing.T) {
			got := drawn(inquiry{page: i, today: calendar.DateOf(start)}, pattern.Report{})
			if strings.TrimSpace(got) == "" || strings.ContainsAny(got, signLost+signRange) || strings.Contains(got, "0 of 0") {
				t.Errorf("nothing is said of nothing\n%s", got)
			}
		})
	}
}

// TestSplitters: what splits a group has two answers at least, and what is asked
// about losses alone is none of them. An attribute goes before a built-in factor
// of the same name.
func TestSplitters(t *testing.T) {
	group := func(factor, value string, attribute bool) pattern.Group {
		return pattern.Group{Factor: factor, Value: value, Attribute: attribute}
	}
	got := splitters(pattern.Report{Factors: []pattern.Group{
		group("stage", "lead", false), group("stage", "meeting", false), group("stage", "A", true), group("stage", "B", true),
		group("source", "inbound", false), group("clarity", "3", false), group("clarity", "1-2", false),
		group("reason_mine", "fit", false), group("reason_mine", "budget", false),
		group("Region\x1b[2J", "Kanto", true), group("Region\x1b[2J", "Kansai", true),
	}})
	var names []string
	for _, s := range got {
		names = append(names, s.label.EN)
	}
	if want := "clarity of needs, Region, stage"; strings.Join(names, ", ") != want {
		t.Errorf("got %q, want %q", strings.Join(names, ", "), want)
	}
}
