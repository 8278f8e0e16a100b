package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// spans are the periods that need no typing.
var spans = []struct {
	name text.Text
	of   func(today calendar.Date) pattern.Period
}{
	{text.Say("this month", "今月"), func(today calendar.Date) pattern.Period {
		return pattern.Period{Since: calendar.NewDate(today.Year(), today.Month(), 1), Until: today}
	}},
	{text.Say("last 3 months", "直近3か月"), func(today calendar.Date) pattern.Period { return monthsTo(today, 3) }},
	{text.Say("last 12 months", "直近12か月"), func(today calendar.Date) pattern.Period { return monthsTo(today, 12) }},
	{text.Say("this year", "今年"), func(today calendar.Date) pattern.Period {
		return pattern.Period{Since: calendar.NewDate(today.Year(), 1, 1), Until: today}
	}},
	{text.Say("all time", "全期間"), func(calendar.Date) pattern.Period { return pattern.Period{} }},
}

// lastYear is the span that the screen opens with.
const lastYear = 2

func monthsTo(today calendar.Date, months int) pattern.Period {
	return pattern.Period{Since: today.AddMonths(-months).AddDays(1), Until: today}
}

// chosenPeriod is one of spans or, past their end, what was typed.
type chosenPeriod struct {
	span  int
	typed pattern.Period
}

func (c chosenPeriod) of(today calendar.Date) pattern.Period {
	if c.span < len(spans) {
		return spans[c.span].of(today)
	}
	return c.typed
}

func (c chosenPeriod) name() text.Text {
	switch since, until := c.typed.Since, c.typed.Until; {
	case c.span < len(spans):
		return spans[c.span].name
	case since.IsZero():
		return text.Say("until %s", "%sまで").With(until)
	case until.IsZero():
		return text.Say("from %s", "%sから").With(since)
	default:
		return text.Say("%[1]s to %[2]s", "%[1]s〜%[2]s").With(since, until)
	}
}

// periodPick is the choice of a period, in the place of the charts.
type periodPick struct {
	at     int
	typing bool
	from   terminal.Line
	until  terminal.Line
}

var (
	keyTake     = press("enter", "choose", "選ぶ")
	keyShow     = press("enter", "show", "表示")
	keyOtherDay = press("tab", "the other day", "もう一方の日付", "tab", "shift+tab", "up", "down")
)

func newPeriodPick(chosen chosenPeriod) periodPick {
	return periodPick{at: chosen.span, from: terminal.NewLine(), until: terminal.NewLine()}
}

func (p periodPick) keys() []shortcut {
	if p.typing {
		return []shortcut{keyShow, keyOtherDay, keyBack}
	}
	return []shortcut{keyTake, numbers(len(spans) + 1), keyBack, keyUp, keyDown}
}

// update acts on a key. It returns the period once one is chosen, and a problem
// where what was typed is none.
func (p periodPick) update(k tea.KeyMsg, today calendar.Date) (periodPick, *chosenPeriod, text.Text) {
	if p.typing {
		return p.typed(k, today)
	}
	switch {
	case keyUp.hit(k):
		p.at = max(p.at-1, 0)
	case keyDown.hit(k):
		p.at = min(p.at+1, len(spans))
	case numbers(len(spans) + 1).hit(k):
		p.at = int(k.Runes[0] - '1')
		return p.taken()
	case keyTake.hit(k):
		return p.taken()
	}
	return p, nil, text.Text{}
}

func (p periodPick) taken() (periodPick, *chosenPeriod, text.Text) {
	if p.at < len(spans) {
		return p, &chosenPeriod{span: p.at}, text.Text{}
	}
	p.typing = true
	p.from.Focus()
	return p, nil, text.Text{}
}

func (p periodPick) typed(k tea.KeyMsg, today calendar.Date) (periodPick, *chosenPeriod, text.Text) {
	switch {
	case keyShow.hit(k):
		typed, problem := p.read(today)
		if !problem.IsZero() {
			return p, nil, problem
		}
		return p, &chosenPeriod{len(spans), typed}, text.Text{}
	case keyOtherDay.hit(k) && p.from.Focused():
		p.from.Blur()
		p.until.Focus()
	case keyOtherDay.hit(k):
		p.until.Blur()
		p.from.Focus()
	default:
		line := p.line()
		*line, _ = line.Update(k)
	}
	return p, nil, text.Text{}
}

// line is the one that is typed in.
func (p *periodPick) line() *terminal.Line {
	if p.from.Focused() {
		return &p.from
	}
	return &p.until
}

// read is the period as it was typed; a day left empty leaves that end open.
func (p periodPick) read(today calendar.Date) (pattern.Period, text.Text) {
	var out pattern.Period
	for _, end := range []struct {
		line terminal.Line
		at   *calendar.Date
	}{{p.from, &out.Since}, {p.until, &out.Until}} {
		words := strings.TrimSpace(end.line.Value())
		if words == "" {
			continue
		}
		day, err := calendar.ParseWords(words, today)
		if err != nil {
			return out, journal.DateProblem(err)
		}
		*end.at = day
	}
	switch {
	case out == pattern.Period{}:
		return out, text.Say("one of the two days is needed", "どちらかの日付を入力してください")
	case !out.Until.IsZero() && out.Since.After(out.Until):
		return out, text.Say("the first day lies after the last", "開始日が終了日より後になっています")
	}
	return out, text.Text{}
}

func (p periodPick) lines(e *env) []string {
	out := []string{"", "  " + e.look.Quiet.Render(e.say(text.Say("Which period?", "どの期間を見ますか"))), ""}
	if p.typing {
		return append(out, p.dayLine(e, text.Say("from", "開始日"), p.from), p.dayLine(e, text.Say("to", "終了日"), p.until))
	}
	for i, s := range spans {
		out = append(out, pickRow(e, i == p.at, string(rune('1'+i))+"  "+e.say(s.name), "")...)
	}
	last := string(rune('1'+len(spans))) + "  " + e.say(text.Say("from one day to another", "日付を指定する"))
	return append(out, pickRow(e, p.at == len(spans), last, "")...)
}

// dayLine is one of the two days, with what was understood beside it.
func (periodPick) dayLine(e *env, label text.Text, line terminal.Line) string {
	mark := "    "
	if line.Focused() {
		mark = "  " + e.look.Accent.Render(e.look.Glyphs.Focus) + " "
	}
	line.SetPlaceholder(e.say(text.Say("2026-04-01, or empty", "2026-04-01、空欄も可")), e.look.Muted)
	line.SetWidth(min(36, e.width-34))
	out := mark + text.PadRight(e.say(label), 8) + line.View()
	if day, err := calendar.ParseWords(strings.TrimSpace(line.Value()), e.today()); err == nil {
		out += "  " + e.look.Muted.Render(e.say(dayAndYear(day)))
	}
	return out
}
