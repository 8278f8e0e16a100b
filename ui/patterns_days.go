package ui

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/charmbracelet/lipgloss"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// mostWeeks is how many weeks the calendar of decisions goes back: a year.
const mostWeeks = 53

// daysChart is a calendar of decisions: a column for each week, a line for each
// weekday.
type daysChart struct {
	weeks [][7]pattern.Day
	last  calendar.Date
}

// daysGathered counts the decisions of the weeks up to the last of the period.
type daysGathered struct {
	period      pattern.Period
	first, last calendar.Date // of the calendar; first is the earliest day decided where the period is open
	weeks       [][7]pattern.Day
}

func gatherDays(of inquiry) gatherer {
	g := &daysGathered{period: of.period, first: of.period.Since, last: of.period.Until}
	if g.last.IsZero() || g.last.After(of.today) {
		g.last = of.today
	}
	g.weeks = pattern.HeatMap(nil, g.last, mostWeeks)
	return g
}

func (g *daysGathered) add(heads []journal.Head) {
	heads = slices.DeleteFunc(heads, func(h journal.Head) bool { return !g.period.Holds(h.Decided) })
	for w, week := range pattern.HeatMap(heads, g.last, mostWeeks) {
		for d, day := range week {
			at := &g.weeks[w][d]
			at.Losses += day.Losses
			at.Wins += day.Wins
			at.Silent += day.Silent
		}
	}
	for i := range heads {
		if day := heads[i].Decided; g.period.Since.IsZero() && (g.first.IsZero() || day.Before(g.first)) {
			g.first = day
		}
	}
}

// chart shows the weeks of the period, at most a year of them.
func (g *daysGathered) chart(pattern.Report) chart {
	weeks := 1
	if g.first.Before(g.last) && !g.first.IsZero() {
		weeks = calendar.WeekOf(g.last).Monday().DaysSince(calendar.WeekOf(g.first).Monday())/7 + 1
	}
	return daysChart{g.weeks[mostWeeks-min(weeks, mostWeeks):], g.last}
}

func (c daysChart) draw(e *env) []string {
	s := newSheet(e)
	label, step := text.Width(e.say(weekdayName(1)))+1, 1
	room := e.width - 3 - label
	c.weeks = c.weeks[max(len(c.weeks)-room, 0):]
	if 2*len(c.weeks) <= room {
		step = 2
	}
	s.add(e.look.Text, weeksText(len(c.weeks)).With(len(c.weeks), dayAndYear(c.last)))
	s.add(e.look.Muted, text.Say("1-9 losses (+ more), o a win, ~ a silence noted.", "数字は失注件数（+は10以上）、oは受注、~は返答なし。"))
	s.breathe()
	width := step * len(c.weeks)
	s.line(text.PadRight("", label), e.look.Muted.Render(c.months(e, step, width)))
	for d := range 7 {
		strokes := make([]stroke, len(c.weeks))
		for w, week := range c.weeks {
			sign, style := c.sign(e, week[d])
			strokes[w] = stroke{sign, style, w * step, w * step}
		}
		s.line(text.PadRight(e.look.Muted.Render(e.say(weekdayName((d+1)%7))), label), strip(width, strokes...))
	}
	return s.lines
}

func weeksText(n int) text.Text {
	if n == 1 {
		return text.Say("Decided on which day, %[1]d week to %[2]s.", "結果の出た日（%[2]sまでの%[1]d週）。")
	}
	return text.Say("Decided on which day, %[1]d weeks to %[2]s.", "結果の出た日（%[2]sまでの%[1]d週）。")
}

// sign is what a day shows: its losses before all else.
func (c daysChart) sign(e *env, d pattern.Day) (string, lipgloss.Style) {
	switch {
	case d.On.After(c.last):
		return " ", e.look.Text
	case d.Losses > 9:
		return "+", e.look.Title
	case d.Losses > 1:
		return strconv.Itoa(d.Losses), e.look.Title
	case d.Losses == 1:
		return "1", e.look.Text
	case d.Wins > 0:
		return signWon, e.look.Good
	case d.Silent > 0:
		return signSilence, e.look.Quiet
	}
	return signGround, e.look.Muted
}

// months are the names of the months, each above the week in which it begins,
// where there is room.
func (c daysChart) months(e *env, step, width int) string {
	line := ""
	for w, week := range c.weeks {
		month := week[6].On.Month()
		if w > 0 && month == c.weeks[w-1][6].On.Month() {
			continue
		}
		name := e.say(text.Text{EN: month.String()[:3], JA: fmt.Sprintf("%d月", month)})
		cut := w == 0 && week[0].On.Day() > 14 // most of it lies before the calendar
		if !cut && text.Width(line) <= w*step && w*step+text.Width(name) <= width {
			line = text.PadRight(line, w*step) + name
		}
	}
	return line
}

func weekdayName(d int) text.Text { return text.Text{EN: weekdaysEN[d], JA: weekdaysJA[d]} }
