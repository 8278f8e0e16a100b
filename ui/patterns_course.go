package ui

import (
	"strconv"

	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// feelingSteps is the top of the scale of a feeling's intensity.
const feelingSteps = 10

// feelingChart shows month by month how the feeling went from before the walk to
// after it.
type feelingChart struct {
	whole  pattern.Feeling
	months []pattern.Month
}

func (c feelingChart) draw(e *env) []string {
	s := newSheet(e)
	if len(c.months) == 0 {
		s.gap()
		s.add(e.look.Muted, text.Say("The feeling before and after a reflection will stand here, month by month.",
			"振り返りの前と後の気持ちの強さが、月ごとにここに並びます。"))
		return s.lines
	}
	s.add(e.look.Text, text.Say("The feeling went %s.", "気持ちの強さ：%s。").With(c.whole.Moved()))
	s.add(e.look.Muted, text.Say("x before the walk, O after it, from 0 to 10.", "xは振り返りの前、Oは後（0〜10）。"))
	s.breathe()
	column := monthColumn(e)
	for _, m := range c.months {
		before, after := *m.Feeling.Before, *m.Feeling.After
		s.line(text.PadRight(e.say(monthName(m.First)), column), pathBar(e, before, after, feelingSteps), "   ",
			text.PadRight(e.say(text.Say("%[1]s to %[2]s", "%[1]sから%[2]s").With(medianText(before), medianText(after))), 12),
			e.look.Muted.Render(e.say(entriesText(m.Feeling.N))))
	}
	return s.lines
}

func entriesText(n int) text.Text {
	if n == 1 {
		return text.Say("1 entry", "1件")
	}
	return text.Say("%d entries", "%d件").With(n)
}

// outlookChart shows month by month how losses were explained. It is the
// person's own course; nothing in it is good or bad.
type outlookChart struct{ months []pattern.Month }

// outlookSteps is the top of the scale of an explanation, which begins at 1.
const outlookSteps = 5

// outlooks are the columns of an outlookChart: what a 5 stands for.
var outlooks = []struct {
	name text.Text
	of   func(m pattern.Month) *float64
}{
	{text.Say("always", "いつも"), func(m pattern.Month) *float64 { return m.Lasting }},
	{text.Say("everywhere", "何事も"), func(m pattern.Month) *float64 { return m.Everywhere }},
	{text.Say("me", "自分"), func(m pattern.Month) *float64 { return m.Me }},
	{text.Say("can change", "変えられる"), func(m pattern.Month) *float64 { return m.CanChange }},
}

func (c outlookChart) draw(e *env) []string {
	s := newSheet(e)
	if len(c.months) == 0 {
		s.gap()
		s.add(e.look.Muted, text.Say("How you explained losses will stand here, month by month. The four questions stand behind \"more\" in a reflection.",
			"失注をどう捉えたかが、月ごとにここに並びます。四つの質問は、振り返りの「詳しく」にあります。"))
		return s.lines
	}
	s.add(e.look.Text, text.Say("How you saw losses, 1 to 5: your course, no score.",
		"失注の捉え方（各1〜5）。点数ではありません。"))
	s.breathe()
	const column = 11
	month := monthColumn(e)
	head := text.PadRight("", month)
	for _, o := range outlooks {
		head += text.PadRight(e.say(o.name), column)
	}
	s.line(e.look.Muted.Render(head))
	for _, m := range c.months {
		parts := []string{text.PadRight(e.say(monthName(m.First)), month)}
		for _, o := range outlooks {
			parts = append(parts, text.PadRight(outlookCell(e, o.of(m)), column))
		}
		room := e.width - 3 - month - len(outlooks)*column
		if of := e.say(entriesText(m.Explained)); text.Width(of) <= room {
			parts = append(parts, e.look.Muted.Render(of))
		}
		s.line(parts...)
	}
	return s.lines
}

// outlookCell is a median on its scale, with its number.
func outlookCell(e *env, median *float64) string {
	ground := stroke{signGround, e.look.Muted, 0, outlookSteps - 1}
	if median == nil {
		return strip(outlookSteps, ground)
	}
	at := int(*median - 1)
	return strip(outlookSteps, ground, stroke{signShare, e.look.Title, at, at}) + " " + medianText(*median)
}

// monthColumn is how wide the name of a month is, with what parts it from the
// rest.
func monthColumn(e *env) int { return text.Width(e.say(monthName(calendar.NewDate(2026, 12, 1)))) + 2 }

// monthName is "Nov 2026", 2026年11月.
func monthName(first calendar.Date) text.Text {
	return text.Say("%[2]s %[1]d", "%[1]d年%[3]d月").With(first.Year(), first.Month().String()[:3], int(first.Month()))
}

// medianText is a median of whole numbers: "7", "6.5".
func medianText(m float64) string { return strconv.FormatFloat(m, 'f', -1, 64) }
