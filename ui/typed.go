package ui

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/text/width"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// typedField is an answer on one line: words, an amount, a date, a number. It
// says at once what it understood.
type typedField struct {
	asked
	hint  text.Text
	long  bool // its answer has a line of its own
	input terminal.Line
	read  reader
	write func(e *journal.Entry) string // the answer as it would be shown again
	base  journal.Entry                 // the entry so far, which an answer is read against
}

// A reader turns what was typed into an answer. What cannot be one leaves the
// entry without an answer and says what is wrong; understood is what the person
// sees beside their words.
type reader func(typed string, e *journal.Entry) (understood, problem text.Text)

func newTyped(q coach.Question, f journal.Field, e *journal.Entry, today calendar.Date, raw string) typedField {
	value := raw
	if value == "" {
		value = written(f, e)
	}
	return lineField(q, value, readerOf(f, today), func(e *journal.Entry) string { return written(f, e) })
}

func lineField(q coach.Question, value string, read reader, write func(e *journal.Entry) string) typedField {
	input := terminal.NewLine()
	input.SetValue(value)
	return typedField{asked: asked{q.Field, q.Ask}, hint: q.Hint, long: q.Long, input: input, read: read, write: write}
}

// written is the answer of f as a person would type it.
func written(f journal.Field, e *journal.Entry) string {
	switch at := f.At(e).(type) {
	case *string:
		return *at
	case *int:
		if *at != 0 {
			return strconv.Itoa(*at)
		}
	case **journal.Amount:
		if *at != nil {
			return journal.FormatAmount(**at, "").EN
		}
	case *calendar.Date:
		return at.String()
	case *[]string:
		return strings.Join(*at, ", ")
	}
	return ""
}

// readerOf is how the answer to f is read.
func readerOf(f journal.Field, today calendar.Date) reader {
	switch f.Kind {
	case journal.Money:
		return func(typed string, e *journal.Entry) (text.Text, text.Text) { return readMoney(f, typed, e) }
	case journal.Day:
		return func(typed string, e *journal.Entry) (text.Text, text.Text) { return readDay(f, typed, e, today) }
	case journal.Count:
		return func(typed string, e *journal.Entry) (text.Text, text.Text) { return readCount(f, typed, e) }
	case journal.Words:
		return func(typed string, e *journal.Entry) (text.Text, text.Text) {
			*f.At(e).(*[]string) = splitWords(typed)
			return text.Text{}, text.Text{}
		}
	default:
		return func(typed string, e *journal.Entry) (text.Text, text.Text) {
			*f.At(e).(*string) = strings.TrimSpace(typed)
			return text.Text{}, text.Text{}
		}
	}
}

func readMoney(f journal.Field, typed string, e *journal.Entry) (understood, problem text.Text) {
	at := f.At(e).(**journal.Amount)
	*at = nil
	if strings.TrimSpace(typed) == "" {
		return text.Text{}, text.Text{}
	}
	a, currency, err := journal.ParseAmount(typed)
	if err != nil {
		return text.Text{}, problemOf(err)
	}
	if other := currencyOfOthers(f, e); currency != "" && other != "" && other != currency {
		return text.Text{}, text.Say("The other amounts of this deal are in %[1]s; enter this one in %[1]s, too.", "この案件のほかの金額は%[1]sです。%[1]sで入力してください。").With(other)
	}
	*at = &a
	if currency != "" {
		e.Deal.Currency = currency
	}
	return journal.FormatAmount(a, e.Deal.Currency), text.Text{}
}

// problemOf is what is wrong with something typed, in both languages.
func problemOf(err error) text.Text {
	var p *journal.Problem
	if errors.As(err, &p) {
		return p.Text
	}
	return text.Same(err.Error())
}

// currencyOfOthers is the currency that the amounts beside f are in, or "" where
// there is none yet: an entry has one currency.
func currencyOfOthers(f journal.Field, e *journal.Entry) string {
	for _, other := range journal.Fields {
		if other.Kind == journal.Money && other.Path != f.Path && other.Answered(e) {
			return e.Deal.Currency
		}
	}
	return ""
}

func readDay(f journal.Field, typed string, e *journal.Entry, today calendar.Date) (understood, problem text.Text) {
	at := f.At(e).(*calendar.Date)
	*at = calendar.Date{}
	if strings.TrimSpace(typed) == "" {
		return text.Text{}, text.Text{}
	}
	d, err := calendar.ParseWords(typed, today)
	if err != nil {
		return text.Text{}, journal.DateProblem(err)
	}
	*at = d
	return dayAndYear(d), text.Text{}
}

// maxCount is the largest number a count may be.
const maxCount = 999

func readCount(f journal.Field, typed string, e *journal.Entry) (understood, problem text.Text) {
	at := f.At(e).(*int)
	*at = 0
	s := strings.TrimSpace(width.Narrow.String(typed))
	if s == "" {
		return text.Text{}, text.Text{}
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > maxCount {
		return text.Text{}, text.Say("a whole number from 1 to 999", "1から999までの整数を入力してください")
	}
	*at = n
	return text.Text{}, text.Text{}
}

// splitWords reads a list with commas between, Japanese ones too.
func splitWords(typed string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(",、，;；", r) }) {
		if w = strings.TrimSpace(w); w != "" && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

func (f typedField) store(e *journal.Entry) { f.read(f.input.Value(), e) }

// against is the field reading its words against e from now on.
func (f typedField) against(e *journal.Entry) typedField {
	f.base = *e
	return f
}

// problem is what keeps the words from being an answer.
func (f typedField) problem() text.Text {
	scratch := f.base
	_, problem := f.read(f.input.Value(), &scratch)
	return problem
}

func (f typedField) raw() string {
	scratch := f.base
	if f.read(f.input.Value(), &scratch); f.write(&scratch) == f.input.Value() {
		return ""
	}
	return f.input.Value()
}

func (typedField) typing() bool     { return true }
func (typedField) keys() []shortcut { return nil }

func (f typedField) focus() field {
	f.input.Focus()
	return f
}

func (f typedField) blur() field {
	f.input.Blur()
	return f
}

func (f typedField) update(msg tea.Msg) (field, tea.Cmd) {
	if words, ok := msg.(insertMsg); ok {
		f.input.Insert(string(words))
		return f, nil
	}
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	return f, cmd
}

// labelColumn is where the answers of one-line fields begin.
const labelColumn = 22

func (f typedField) lines(e *env, width int, focused bool) []string {
	scratch := f.base
	understood, problem := f.read(f.input.Value(), &scratch)
	label := f.label(e, width, focused)
	indent := labelColumn
	if f.long || len(label) > 1 || text.Width(label[0]) >= labelColumn {
		indent = 4
	}
	room := width - indent
	value := f.value(e, max(room, 1), focused)
	pad := strings.Repeat(" ", indent)
	out := label
	if indent == labelColumn {
		out = []string{text.PadRight(label[0], indent) + value}
	} else {
		out = append(out, pad+value)
	}
	last := len(out) - 1
	if s := text.CleanLine(e.say(understood)); s != "" && s != f.input.Value() {
		if text.Width(out[last])+3+text.Width(s) <= width {
			out[last] += "   " + e.look.Muted.Render(s)
		} else {
			out = append(out, pad+e.look.Muted.Render(s))
		}
	}
	if s := e.say(problem); s != "" {
		style := e.look.Muted
		if !focused {
			style = e.look.Caution
		}
		for _, l := range text.Wrap(s, max(width-4, 1)) {
			out = append(out, "    "+style.Render(l))
		}
	}
	return out
}

// value is the answer as it stands, no wider than its text needs, or the hint.
func (f typedField) value(e *env, room int, focused bool) string {
	if v := f.input.Value(); v != "" && !focused {
		return e.look.Truncate(text.CleanLine(v), room)
	}
	input := f.input
	input.SetPlaceholder(e.say(f.hint), e.look.Muted)
	wanted := text.Width(input.Value())
	if wanted == 0 {
		wanted = text.Width(e.say(f.hint))
	}
	input.SetWidth(min(wanted+1, room))
	return input.View()
}

// proseField is an answer of any length.
type proseField struct {
	asked
	input terminal.Prose
	at    func(*journal.Entry) *string
}

func newProse(q coach.Question, value, raw string, at func(*journal.Entry) *string) proseField {
	if raw != "" {
		value = raw
	}
	input := terminal.NewProse()
	input.SetValue(value)
	return proseField{asked: asked{q.Field, q.Ask}, input: input, at: at}
}

func (f proseField) store(e *journal.Entry) { *f.at(e) = strings.TrimSpace(f.input.Value()) }

// raw keeps the spaces and line breaks at the ends that the answer goes without.
func (f proseField) raw() string {
	if v := f.input.Value(); v != strings.TrimSpace(v) {
		return v
	}
	return ""
}

func (proseField) typing() bool     { return true }
func (proseField) prose() bool      { return true }
func (proseField) keys() []shortcut { return []shortcut{keyEditor} }

func (f proseField) focus() field {
	f.input.Focus()
	return f
}

func (f proseField) blur() field {
	f.input.Blur()
	return f
}

func (f proseField) update(msg tea.Msg) (field, tea.Cmd) {
	if words, ok := msg.(insertMsg); ok {
		f.input.Insert(string(words))
		return f, nil
	}
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	return f, cmd
}

// proseRows is how tall a prose answer grows on a page before it scrolls.
const proseRows = 6

func (f proseField) lines(e *env, width int, focused bool) []string {
	out := f.label(e, width, focused)
	rows := min(max(len(text.Wrap(f.input.Value()+"_", max(width-6, 1))), 2), proseRows)
	input := f.input
	input.SetWidth(max(width-4, 1))
	input.SetHeight(rows)
	for l := range strings.SplitSeq(input.View(), "\n") {
		out = append(out, "    "+l)
	}
	return out
}
