package ui

import (
	"fmt"
	"slices"

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
	keyErase  = press("backspace", "clear", "消す", "backspace", "delete")
	keyEditor = press("ctrl+e", "editor", "エディター")
)

// numbers is the shortcut that picks one of n options by its number.
func numbers(n int) shortcut {
	keys := make([]string, min(n, 9))
	for i := range keys {
		keys[i] = string(rune('1' + i))
	}
	return press(fmt.Sprintf("1-%d", len(keys)), "choose", "選ぶ", keys...)
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
		return choiceField{asked: ask, options: f.Options, value: *f.At(e).(*string), at: func(e *journal.Entry) *string { return f.At(e).(*string) }}
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
	options  []journal.Option
	value    string
	at       func(*journal.Entry) *string
	numbered bool // the digits that choose stand in the marks
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
	case k.String() == "right":
		f.value = f.options[min(i+1, len(f.options)-1)].Value
	case numbers(len(f.options)).hit(k):
		f.value = f.options[k.Runes[0]-'1'].Value
	}
	return f, nil
}

func (f choiceField) lines(e *env, width int, focused bool) []string {
	var items []string
	for i, o := range f.options {
		mark, style := "( ) ", e.look.Muted
		if f.numbered {
			mark = fmt.Sprintf("(%d) ", i+1)
		}
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
	if k, ok := msg.(tea.KeyMsg); ok && keyTick.hit(k) {
		f.value = !f.value
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
	case k.Type == tea.KeyLeft, k.Type == tea.KeyUp:
		f.cursor = max(f.cursor-1, 0)
	case k.Type == tea.KeyRight, k.Type == tea.KeyDown:
		f.cursor = min(f.cursor+1, len(f.options)-1)
	case keyTick.hit(k):
		f = f.toggle(f.cursor)
	case numbers(len(f.options)).hit(k):
		f.cursor = int(k.Runes[0] - '1')
		f = f.toggle(f.cursor)
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
