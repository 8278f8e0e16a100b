package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A field is one question in place, with its answer so far. Fields are values;
// what they answer is written into the entry by store.
type field interface {
	path() string
	// store writes the answer into e. Slices and pointers of e are replaced,
	// never written through, so that a copy of e can be saved meanwhile.
	store(e *journal.Entry)
	// raw is what was typed where the answer alone would not bring it back, or "".
	raw() string
	update(msg tea.Msg) (field, tea.Cmd)
	focus() field
	blur() field
	typing() bool
	prose() bool // enter is a new line
	keys() []shortcut
	// lines draws the field at width, marked where it has the focus.
	lines(e *env, width int, focused bool) []string
}

var (
	keyChoose = press("left/right", "choose", "選ぶ", "left", "right")
	keyTick   = press("space", "tick", "選択", " ")
	keyNumber = press("1-9", "choose", "選ぶ", "1", "2", "3", "4", "5", "6", "7", "8", "9")
	keyErase  = press("backspace", "clear", "消す", "backspace", "delete")
	keyEditor = press("ctrl+e", "editor", "エディター")
)

// numbers is the shortcut that picks one of n options by its number.
func numbers(n int) shortcut {
	return press(fmt.Sprintf("1-%d", min(n, 9)), "choose", "選ぶ")
}

// newField returns the field that asks q of e. raw is what was typed before
// where the answer alone does not bring it back.
func newField(q coach.Question, e *journal.Entry, today calendar.Date, raw string) field {
	f, ok := journal.FieldOf(q.Field)
	if !ok {
		panic("the walk asks for an unknown field " + q.Field)
	}
	ask := asked{q.Field, q.Ask}
	switch f.Kind {
	case journal.Choice:
		return choiceField{ask, f.Options, *f.At(e).(*string), func(e *journal.Entry) *string { return f.At(e).(*string) }}
	case journal.Several:
		return severalField{asked: ask, options: f.Options, ticked: slices.Clone(*f.At(e).(*[]string)), at: func(e *journal.Entry) *[]string { return f.At(e).(*[]string) }}
	case journal.Scale:
		return newScale(q, *f.At(e).(*int), func(e *journal.Entry, v *int) {
			*f.At(e).(*int) = 0
			if v != nil {
				*f.At(e).(*int) = *v
			}
		})
	case journal.Score:
		s := newScale(q, 0, func(e *journal.Entry, v *int) { *f.At(e).(**int) = v })
		s.low, s.high, s.value = 0, 10, *f.At(e).(**int)
		return s
	case journal.Flag:
		return flagField{ask, *f.At(e).(*bool), func(e *journal.Entry) *bool { return f.At(e).(*bool) }}
	case journal.Prose:
		return newProse(q, *f.At(e).(*string), raw, func(e *journal.Entry) *string { return f.At(e).(*string) })
	default:
		return newTyped(q, f, e, today, raw)
	}
}

// asked is what all fields have in common.
type asked struct {
	field string
	ask   text.Text
}

func (a asked) path() string { return a.field }
func (asked) raw() string    { return "" }
func (asked) typing() bool   { return false }
func (asked) prose() bool    { return false }

// label is the question, marked where it has the focus.
func (a asked) label(e *env, width int, focused bool) []string {
	mark, style := "  ", e.look.Text
	if focused {
		mark, style = e.look.Accent.Render(e.look.Glyphs.Focus)+" ", e.look.Title
	}
	var out []string
	for i, l := range text.Wrap(e.say(a.ask), width-2) {
		if i > 0 {
			mark = "  "
		}
		out = append(out, mark+style.Render(l))
	}
	return out
}

// choiceField is one of several options.
type choiceField struct {
	asked
	options []journal.Option
	value   string
	at      func(*journal.Entry) *string
}

func (f choiceField) store(e *journal.Entry) { *f.at(e) = f.value }
func (f choiceField) focus() field           { return f }
func (f choiceField) blur() field            { return f }
func (f choiceField) keys() []shortcut {
	return []shortcut{keyChoose, numbers(len(f.options)), keyErase}
}

func (f choiceField) update(msg tea.Msg) (field, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return f, nil
	}
	i := slices.IndexFunc(f.options, func(o journal.Option) bool { return o.Value == f.value })
	switch {
	case keyErase.hit(k):
		f.value = ""
	case k.String() == "left" && i < 0:
		f.value = f.options[len(f.options)-1].Value
	case k.String() == "left":
		f.value = f.options[max(i-1, 0)].Value
	case k.String() == "right", keyTick.hit(k):
		f.value = f.options[min(i+1, len(f.options)-1)].Value
	case keyNumber.hit(k):
		if n := int(k.Runes[0] - '1'); n < len(f.options) {
			f.value = f.options[n].Value
		}
	}
	return f, nil
}

func (f choiceField) lines(e *env, width int, focused bool) []string {
	var items []string
	for _, o := range f.options {
		mark, style := "( ) ", e.look.Muted
		if o.Value == f.value {
			mark, style = "(x) ", e.look.Text
			if focused {
				style = e.look.Accent
			}
		}
		items = append(items, style.Render(mark+e.say(o.Label)))
	}
	return append(f.label(e, width, focused), flow(items, width, 4)...)
}

// flagField is a yes that may be left out.
type flagField struct {
	asked
	value bool
	at    func(*journal.Entry) *bool
}

func (f flagField) store(e *journal.Entry) { *f.at(e) = f.value }
func (f flagField) focus() field           { return f }
func (f flagField) blur() field            { return f }
func (flagField) keys() []shortcut         { return []shortcut{keyTick} }

func (f flagField) update(msg tea.Msg) (field, tea.Cmd) {
	if k, ok := msg.(tea.KeyMsg); ok {
		switch {
		case keyTick.hit(k), keyChoose.hit(k):
			f.value = !f.value
		case keyErase.hit(k):
			f.value = false
		}
	}
	return f, nil
}

func (f flagField) lines(e *env, width int, focused bool) []string {
	f.ask = text.Say("%s %s", "%s %s").With(tick(f.value), f.ask)
	return f.label(e, width, focused)
}

func tick(on bool) string {
	if on {
		return "[x]"
	}
	return "[ ]"
}

// severalField is any number of options.
type severalField struct {
	asked
	options []journal.Option
	ticked  []string
	cursor  int
	at      func(*journal.Entry) *[]string
}

func (f severalField) store(e *journal.Entry) { *f.at(e) = slices.Clone(f.ticked) }
func (f severalField) focus() field           { return f }
func (f severalField) blur() field            { return f }
func (f severalField) keys() []shortcut {
	return []shortcut{keyTick, keyChoose, numbers(len(f.options))}
}

func (f severalField) update(msg tea.Msg) (field, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return f, nil
	}
	switch {
	case k.String() == "left":
		f.cursor = max(f.cursor-1, 0)
	case k.String() == "right":
		f.cursor = min(f.cursor+1, len(f.options)-1)
	case keyTick.hit(k):
		f = f.toggle(f.cursor)
	case keyNumber.hit(k):
		if n := int(k.Runes[0] - '1'); n < len(f.options) {
			f.cursor = n
			f = f.toggle(n)
		}
	}
	return f, nil
}

// toggle ticks or clears option n; the ticked ones stay in the options' order.
func (f severalField) toggle(n int) severalField {
	var out []string
	for i, o := range f.options {
		if slices.Contains(f.ticked, o.Value) != (i == n) {
			out = append(out, o.Value)
		}
	}
	f.ticked = out
	return f
}

func (f severalField) lines(e *env, width int, focused bool) []string {
	var items []string
	for i, o := range f.options {
		on := slices.Contains(f.ticked, o.Value)
		style := e.look.Muted
		if on {
			style = e.look.Text
		}
		mark := " "
		if focused && i == f.cursor {
			style, mark = e.look.Accent, e.look.Glyphs.Focus
		}
		items = append(items, style.Render(mark+tick(on)+" "+e.say(o.Label)))
	}
	return append(f.label(e, width, focused), flow(items, width, 3)...)
}

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

// flow sets items in as many columns as fit into width.
func flow(items []string, width, indent int) []string {
	for n := len(items); n > 1; n-- {
		if columns := columnWidths(items, n); indent+sum(columns)+columnGap*(n-1) <= width {
			return inColumns(items, columns, indent)
		}
	}
	return inColumns(items, columnWidths(items, 1), indent)
}

const columnGap = 2

// columnWidths are the widths of n columns that hold items row by row.
func columnWidths(items []string, n int) []int {
	widths := make([]int, n)
	for i, it := range items {
		widths[i%n] = max(widths[i%n], text.Width(it))
	}
	return widths
}

func inColumns(items []string, widths []int, indent int) []string {
	var out []string
	for row := range slices.Chunk(items, len(widths)) {
		line := strings.Repeat(" ", indent)
		for i, it := range row {
			if i+1 < len(row) {
				it = text.PadRight(it, widths[i]+columnGap)
			}
			line += it
		}
		out = append(out, line)
	}
	return out
}

func sum(numbers []int) int {
	total := 0
	for _, n := range numbers {
		total += n
	}
	return total
}
