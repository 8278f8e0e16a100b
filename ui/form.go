package ui

import (
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// form is the questions of one step, one of them in focus. It owns no entry:
// each change is written into the one it is handed.
type form struct {
	env    *env
	step   coach.Step
	more   bool
	fields []field
	at     int
}

var (
	keyNext     = press("enter", "next", "次へ")
	keyNextBody = press("ctrl+d", "next", "次へ")
	keyMore     = press("ctrl+o", "more", "詳しく")
	keyLess     = press("ctrl+o", "less", "たたむ")
	keyTab      = helpOnly(press("tab", "next question", "次の質問", "tab", "down"))
	keyShiftTab = helpOnly(press("shift+tab", "previous question", "前の質問", "shift+tab", "up"))
)

// newForm asks the questions of step about e. focus is the path of the field
// to begin in, raw what was typed where it was no answer.
func newForm(env *env, step coach.Step, e *journal.Entry, raw map[string]string, more bool, focus string) form {
	f := form{env: env, step: step, more: more || behindMore(step, focus)}
	f.fields = f.build(e, raw)
	for i, fl := range f.fields {
		if fl.path() == focus {
			f.at = i
		}
	}
	return f.focused()
}

// behindMore reports whether the field named stands behind "more".
func behindMore(step coach.Step, path string) bool {
	for _, q := range step.Ask {
		if q.More && (q.Field == path || q.Field == coach.People && strings.HasPrefix(path, coach.People)) {
			return true
		}
	}
	return false
}

func (f form) build(e *journal.Entry, raw map[string]string) []field {
	var out []field
	for _, q := range f.step.Ask {
		switch {
		case q.More && !f.more:
		case q.Field == coach.People:
			out = append(out, peopleFields(q, e)...)
		default:
			out = append(out, newField(q, e, f.env.today(), raw[q.Field]))
		}
	}
	if f.step.Swift {
		for i, fl := range out {
			if choice, ok := fl.(choiceField); ok {
				choice.numbered = true
				out[i] = choice
			}
		}
	}
	return against(out, e)
}

// against lets every field that is typed read its words against e.
func against(fields []field, e *journal.Entry) []field {
	for i, fl := range fields {
		if typed, ok := fl.(typedField); ok {
			fields[i] = typed.against(e)
		}
	}
	return fields
}

// hasMore reports whether questions stand behind "more".
func (f form) hasMore() bool {
	for _, q := range f.step.Ask {
		if q.More {
			return true
		}
	}
	return false
}

func (f form) focused() form {
	if len(f.fields) > 0 {
		f.fields = append([]field(nil), f.fields...)
		f.fields[f.at] = f.fields[f.at].focus()
	}
	return f
}

// move puts the focus by fields further on, and reports false at the end.
func (f form) move(by int) (form, bool) {
	to := f.at + by
	if to < 0 || to >= len(f.fields) {
		return f, false
	}
	f.fields = append([]field(nil), f.fields...)
	f.fields[f.at] = f.fields[f.at].blur()
	f.at = to
	return f.focused(), true
}

// focus is the path of the field in focus, or "".
func (f form) focus() string {
	if len(f.fields) == 0 {
		return ""
	}
	return f.fields[f.at].path()
}

func (f form) typing() bool { return len(f.fields) > 0 && f.fields[f.at].typing() }

func (f form) keys() []shortcut {
	var out []shortcut
	if len(f.fields) > 0 {
		out = f.fields[f.at].keys()
	}
	switch {
	case !f.hasMore():
	case f.more:
		out = append(out, keyLess)
	default:
		out = append(out, keyMore)
	}
	return append(out, keyTab, keyShiftTab)
}

// update hands msg to the field in focus and writes its answer into e.
// Unfinished answers are kept in raw, which is replaced, never written to.
func (f form) update(msg tea.Msg, e *journal.Entry, raw map[string]string) (form, map[string]string, tea.Cmd) {
	if k, ok := msg.(tea.KeyMsg); ok {
		prose := len(f.fields) > 0 && f.fields[f.at].prose()
		switch {
		case f.hasMore() && keyMore.hit(k):
			focus := f.focus()
			if f.more && behindMore(f.step, focus) {
				focus = ""
			}
			return newForm(f.env, f.step, e, raw, !f.more, focus), raw, nil
		case f.inList(k):
			return f.answered(msg, e, raw)
		case keyTab.hit(k) && (!prose || k.Type == tea.KeyTab):
			f, _ = f.move(+1)
			return f, raw, nil
		case keyShiftTab.hit(k) && (!prose || k.Type == tea.KeyShiftTab):
			f, _ = f.move(-1)
			return f, raw, nil
		}
	}
	if len(f.fields) == 0 {
		return f, raw, nil
	}
	return f.answered(msg, e, raw)
}

// inList reports whether an arrow moves on in the list in focus, rather than out
// of it.
func (f form) inList(k tea.KeyMsg) bool {
	if len(f.fields) == 0 {
		return false
	}
	list, ok := f.fields[f.at].(severalField)
	return ok && (k.Type == tea.KeyDown && list.cursor+1 < len(list.options) || k.Type == tea.KeyUp && list.cursor > 0)
}

func (f form) answered(msg tea.Msg, e *journal.Entry, raw map[string]string) (form, map[string]string, tea.Cmd) {
	fl, cmd := f.fields[f.at].update(msg)
	f.fields = append([]field(nil), f.fields...)
	f.fields[f.at] = fl
	people := len(e.Deal.People)
	fl.store(e)
	f.fields = against(f.fields, e)
	fl = f.fields[f.at]
	raw = keepRaw(raw, fl.path(), fl.raw())
	if len(e.Deal.People) > people {
		grown := newForm(f.env, f.step, e, raw, f.more, fl.path())
		grown.fields[grown.at] = fl
		f = grown
	}
	if f.step.Swift && byDigit(fl, msg) {
		f, _ = f.move(+1)
	}
	return f, raw, cmd
}

// byDigit reports whether msg is a digit that answers the field whole.
func byDigit(fl field, msg tea.Msg) bool {
	k, ok := msg.(tea.KeyMsg)
	if !ok || len(k.Runes) != 1 || k.Runes[0] < '1' || k.Runes[0] > '9' {
		return false
	}
	n := int(k.Runes[0] - '0')
	switch fl := fl.(type) {
	case choiceField:
		return n <= len(fl.options)
	case scaleField:
		return n <= fl.high
	}
	return false
}

func keepRaw(raw map[string]string, path, typed string) map[string]string {
	if raw[path] == typed {
		return raw
	}
	raw = maps.Clone(raw)
	if raw == nil {
		raw = map[string]string{}
	}
	raw[path] = typed
	if typed == "" {
		delete(raw, path)
	}
	return raw
}

// words is the text of the field in focus, where it is prose.
func (f form) words() string {
	if len(f.fields) > 0 {
		if fl, ok := f.fields[f.at].(proseField); ok {
			return fl.input.Value()
		}
	}
	return ""
}

// unread finds an answer that was typed and cannot be read.
func (f form) unread() (path string, problem text.Text) {
	for _, fl := range f.fields {
		if typed, ok := fl.(typedField); ok {
			if p := typed.problem(); !p.IsZero() {
				return fl.path(), p
			}
		}
	}
	return "", text.Text{}
}

// set replaces the text of the field in focus, as an editor did.
func (f form) set(words string, e *journal.Entry) form {
	if fl, ok := f.fields[f.at].(proseField); ok {
		fl.input.SetValue(words)
		f.fields = append([]field(nil), f.fields...)
		f.fields[f.at] = fl
		fl.store(e)
	}
	return f
}

// view draws the form in a window of its own, scrolled so that the field in
// focus is seen.
func (f form) view(e *journal.Entry, width, height int) string {
	var all []string
	var starts []int // the first line of each question
	from, to := 0, 0
	airy := len(f.fields)*3 <= height
	for i, fl := range f.fields {
		part := fl.lines(f.env, width, i == f.at)
		if i > 0 && airy && (len(part) > 1 || tall(f.fields[i-1], f.env, width)) {
			all = append(all, "")
		}
		starts = append(starts, len(all))
		if i == f.at {
			from = len(all)
		}
		all = append(all, part...)
		if i == f.at {
			to = len(all)
		}
		all = append(all, f.derived(fl.path(), e)...)
	}
	if !f.more && f.hasMore() {
		all = append(all, "", "  "+f.env.look.Muted.Render(f.env.say(text.Say(
			"ctrl+o: %d more", "ctrl+o：ほかに%d問").With(f.behind()))))
	}
	if caret := slices.IndexFunc(all, terminal.HasCaret); caret >= 0 && to-from > height-2 {
		from, to = caret, caret+1 // a long text: the line that is being typed matters
	}
	return window(f.env, all, starts, from, to, height)
}

// tall reports whether a field takes more than a line.
func tall(fl field, e *env, width int) bool { return len(fl.lines(e, width, false)) > 1 }

// behind counts the questions behind "more".
func (f form) behind() int {
	n := 0
	for _, q := range f.step.Ask {
		if q.More {
			n++
		}
	}
	return n
}

// derived is what follows from the answers so far, under the field at path: the
// price gap, worked out live.
func (f form) derived(path string, e *journal.Entry) []string {
	if path != "price.rival" {
		return nil
	}
	var out []string
	row := func(label text.Text, gap float64, known bool) {
		if known {
			out = append(out, "  "+text.PadRight(f.env.say(label), labelColumn-2)+f.env.look.Text.Render(f.env.say(journal.FormatGap(gap))))
		}
	}
	last, okLast := e.Price.GapLastYear()
	row(text.Say("Gap to last year", "昨年との差"), last, okLast)
	rival, okRival := e.Price.GapRival()
	row(text.Say("Gap to the rival", "競合との差"), rival, okRival)
	return out
}
