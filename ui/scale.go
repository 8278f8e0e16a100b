package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// scaleField is a whole number between two ends that have names.
type scaleField struct {
	asked
	from, to  text.Text
	low, high int
	value     *int
	set       func(*journal.Entry, *int)
}

func newScale(q coach.Question, value int, set func(*journal.Entry, *int)) scaleField {
	f := scaleField{asked: asked{q.Field, q.Ask}, from: q.Low, to: q.High, low: 1, high: 5, set: set}
	if value != 0 {
		f.value = &value
	}
	return f
}

func (f scaleField) store(e *journal.Entry) { f.set(e, f.value) }
func (f scaleField) focus() field           { return f }
func (f scaleField) blur() field            { return f }
func (f scaleField) keys() []shortcut {
	return []shortcut{
		press("left/right", "choose", "選ぶ", "left", "right"),
		press(fmt.Sprintf("%d-%d", f.low, f.high), "choose", "選ぶ"), keyErase,
	}
}

func (f scaleField) update(msg tea.Msg) (field, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return f, nil
	}
	switch {
	case keyErase.hit(k):
		f.value = nil
	case k.String() == "left":
		f = f.move(-1)
	case k.String() == "right":
		f = f.move(+1)
	case k.Type == tea.KeyRunes && len(k.Runes) == 1:
		f = f.typed(k.Runes[0])
	}
	return f, nil
}

func (f scaleField) move(by int) scaleField {
	v := f.low
	if by < 0 {
		v = f.high
	}
	if f.value != nil {
		v = min(max(*f.value+by, f.low), f.high)
	}
	f.value = &v
	return f
}

// typed takes a digit; a 0 after a 1 makes 10 where the scale goes so far.
func (f scaleField) typed(r rune) scaleField {
	v := int(r - '0')
	if v == 0 && f.value != nil && *f.value == 1 && f.high >= 10 {
		v = 10
	}
	if r >= '0' && r <= '9' && v >= f.low && v <= f.high {
		f.value = &v
	}
	return f
}

func (f scaleField) lines(e *env, width int, focused bool) []string {
	var b strings.Builder
	for v := f.low; v <= f.high; v++ {
		switch {
		case f.value == nil || v != *f.value:
			b.WriteString(e.look.Muted.Render(fmt.Sprintf(" %d ", v)))
		case focused:
			b.WriteString(e.look.Accent.Render(fmt.Sprintf("[%d]", v)))
		default:
			b.WriteString(e.look.Text.Render(fmt.Sprintf("[%d]", v)))
		}
	}
	const indent = 4
	pad := strings.Repeat(" ", indent)
	numbers := b.String()
	from, to := e.look.Muted.Render(e.say(f.from)), e.look.Muted.Render(e.say(f.to))
	label := f.label(e, width, focused)
	if one := pad + from + " " + numbers + " " + to; text.Width(one) <= width {
		return append(label, one)
	}
	gap := max(text.Width(numbers)-text.Width(from)-text.Width(to)-2, 2)
	return append(label, pad+numbers, pad+" "+from+strings.Repeat(" ", gap)+to)
}
