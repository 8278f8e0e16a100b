package crm

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A value is what one field of an entry gets from a row.
type value struct {
	field      *journal.Field
	remembered string // as [journal.Origin.Fields] keeps it
	set        any    // of the type that the field holds
}

// A slot is a column that fills a field.
type slot struct {
	field  *journal.Field
	at     int
	header string
}

// An attribute is a column that is kept as it is.
type attribute struct {
	at   int
	name string
	path string // in [journal.Origin.Fields]
}

// A choice is what a choice was read from.
type choice struct {
	field *journal.Field
	words string
}

// A reader turns rows into the values of entries.
type reader struct {
	file       *File
	zone       *time.Location
	slots      []slot // without money's currency, days and reasons, which stand together with others
	amounts    map[int]*amountColumn
	days       map[int]*dateColumn
	attributes []attribute
	choices    map[choice]string // choices read already
	codes      map[string]string // currencies read already
}

// newReader prepares the columns of f, whose roles are in order. Every error is
// a [*journal.Problem].
func newReader(f *File) (*reader, error) {
	r := &reader{file: f, zone: time.UTC, choices: map[choice]string{}, codes: map[string]string{}}
	var money, dates []int
	for path, at := range f.roles.path {
		field, ok := journal.FieldOf(path)
		switch {
		case path == wonDayPath || path == lostDayPath || ok && field.Kind == journal.Day:
			dates = append(dates, at)
		case ok && field.Kind == journal.Money:
			money = append(money, at)
		}
		if ok && path != outcomePath {
			r.slots = append(r.slots, slot{&field, at, f.table.headers[at]})
		}
	}
	slices.Sort(dates)
	slices.SortFunc(r.slots, func(a, b slot) int { return a.at - b.at })
	for i, name := range f.roles.attribute {
		if name != "" {
			r.attributes = append(r.attributes, attribute{i, name, attributePrefix + name})
		}
	}
	var err error
	r.days, err = newDateColumns(f.table, dates, f.options.DateOrder, f.isDecided)
	r.amounts = newAmountColumns(f.table, money)
	return r, err
}

// isDecided tells a row whose deal was won or lost, which alone is read.
func (f *File) isDecided(r row) bool {
	m := f.outcome.of(r.cells)
	return m == Won || m == Lost
}

// in is r for another run, with days as they are in zone.
func (r *reader) in(zone *time.Location) *reader {
	fresh := *r
	fresh.zone, fresh.choices, fresh.codes = zone, map[choice]string{}, map[string]string{}
	return &fresh
}

// values reads the row of a deal that was won or lost, into buffer. Blank cells
// give no value.
func (r *reader) values(row row, m Meaning, buffer []value) ([]value, error) {
	out := append(buffer[:0], outcomeValue(m))
	var err error
	for i := range r.slots {
		s := &r.slots[i]
		if out, err = r.value(out, s, row, m); err != nil {
			return nil, err
		}
	}
	if _, there := r.file.roles.at(daysPath); !there {
		out, err = r.decided(out, row, m)
	}
	return out, err
}

var outcomeField = fieldOf(outcomePath)

// fieldOf is a field that the table of the journal has.
func fieldOf(path string) *journal.Field {
	f, _ := journal.FieldOf(path)
	return &f
}

func outcomeValue(m Meaning) value {
	outcome := journal.Lost
	if m == Won {
		outcome = journal.Won
	}
	return value{outcomeField, outcome, outcome}
}

// value appends what a slot gets from a row.
func (r *reader) value(out []value, s *slot, row row, m Meaning) ([]value, error) {
	cell := strings.TrimSpace(row.cells[s.at])
	switch {
	case s.field.Path == daysPath:
		return r.decided(out, row, m)
	case s.field.Path == wordsPath:
		if _, there := r.file.roles.at(reasonPath); there {
			return out, nil // the reason takes its words along
		}
	case s.field.Path == reasonPath:
		return r.reason(out, cell, row, m), nil
	case isBlank(cell):
		return out, nil
	case s.field.Kind == journal.Money:
		return r.money(out, s, row, m)
	case s.field.Path == currencyPath:
		return r.currency(out, s, cell, row)
	case s.field.Kind == journal.Day:
		return r.day(out, s.field, s.at, row)
	case s.field.Kind == journal.Choice:
		return r.choice(out, s, cell, row)
	}
	if isBlank(cell) {
		return out, nil
	}
	return plainValue(out, s, cell, row)
}

// isBlank tells what stands for nothing in any cell.
func isBlank(cell string) bool { return strings.Trim(cell, " -–—―－\t\r\n\u3000") == "" }

// plainValue reads a text, a number, a yes or no, or a list.
func plainValue(out []value, s *slot, cell string, row row) ([]value, error) {
	wrong := func(say text.Text) ([]value, error) { return nil, inCell(row.number, s.header, say) }
	switch s.field.Kind {
	case journal.Scale, journal.Count, journal.Score:
		low, high := limits(s.field.Kind)
		n, err := strconv.Atoi(width.Fold.String(cell))
		if err != nil || n < low || n > high {
			return wrong(text.Say("this is no whole number from %[1]d to %[2]d", "%[1]dから%[2]dまでの整数ではありません").With(low, high))
		}
		if s.field.Kind == journal.Score {
			return append(out, value{s.field, cell, &n}), nil
		}
		return append(out, value{s.field, cell, n}), nil
	case journal.Flag:
		yes := yesWords[keyOf(cell)]
		return append(out, value{s.field, strconv.FormatBool(yes), yes}), nil
	case journal.Several, journal.Words:
		list, ok := listOf(s.field, cell)
		if !ok {
			return wrong(noChoice(s.field))
		}
		return append(out, value{s.field, strings.Join(list, ","), list}), nil
	default:
		words := strings.TrimSpace(text.Normal(cell))
		return append(out, value{s.field, words, words}), nil
	}
}

// listOf parts a cell into the items of a list, each once. It reports false
// where a choice has no such value.
func listOf(f *journal.Field, cell string) (list []string, ok bool) {
	for item := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune(",;、；|", r) }) {
		item = strings.TrimSpace(text.Normal(item))
		if f.Kind == journal.Several {
			if item, ok = choiceOf(f, item); !ok {
				return nil, false
			}
		}
		if item != "" && !slices.Contains(list, item) {
			list = append(list, item)
		}
	}
	return list, true
}

// limits are the least and the most that a number can be.
func limits(k journal.Kind) (low, high int) {
	switch k {
	case journal.Score:
		return 0, 10
	case journal.Count:
		return 1, journal.MaxCount
	default:
		return 1, 5
	}
}

func noChoice(f *journal.Field) text.Text {
	return text.Say("the value is none of %[1]s; change it, or keep the column as an attribute",
		"値が %[1]s のいずれでもありません。値を直すか、列を属性として取り込んでください").With(strings.Join(journal.Values(f.Options), ", "))
}

// choice reads the words of a choice. A column that nobody named keeps words
// that no choice has as an attribute.
func (r *reader) choice(out []value, s *slot, cell string, row row) ([]value, error) {
	chosen := r.chosen(s.field, cell)
	switch {
	case chosen != "":
		return append(out, value{s.field, chosen, chosen}), nil
	case r.file.roles.named[s.field.Path]:
		return nil, inCell(row.number, s.header, noChoice(s.field))
	}
	return out, nil
}

// chosen is the value that words name, "" for none.
func (r *reader) chosen(f *journal.Field, words string) string {
	value, known := r.choices[choice{f, words}]
	if !known {
		value, _ = choiceOf(f, words)
		r.choices[choice{f, words}] = value
	}
	return value
}

// reason reads the seller's reason: the value that the table knows for it, and
// its words with those of the column for more.
func (r *reader) reason(out []value, cell string, row row, m Meaning) []value {
	more := ""
	if at, there := r.file.roles.at(wordsPath); there && !isBlank(row.cells[at]) {
		more = strings.TrimSpace(text.Normal(row.cells[at]))
	}
	words := ""
	if m == Lost && !isBlank(cell) {
		words = strings.TrimSpace(text.Normal(cell))
		if chosen := r.chosen(reasonField, words); chosen != "" {
			out = append(out, value{reasonField, chosen, chosen})
		}
	}
	switch {
	case words != "" && more != "":
		words += "\n" + more
	case words == "":
		words = more
	}
	if words == "" {
		return out
	}
	return append(out, value{wordsField, words, words})
}

var (
	reasonField   = fieldOf(reasonPath)
	wordsField    = fieldOf(wordsPath)
	dayField      = fieldOf(daysPath)
	currencyField = fieldOf(currencyPath)
)

// decided reads the day a deal was decided.
func (r *reader) decided(out []value, row row, m Meaning) ([]value, error) {
	if at, there := r.decidedIn(row, m); there {
		return r.day(out, dayField, at, row)
	}
	return out, nil
}

// decidedIn is the column with the day that a deal was decided: the one for its
// outcome, else the one for all.
func (r *reader) decidedIn(row row, m Meaning) (at int, there bool) {
	path := wonDayPath
	if m == Lost {
		path = lostDayPath
	}
	paths := []string{path, daysPath}
	if r.file.roles.named[daysPath] {
		paths = paths[1:]
	}
	for _, p := range paths {
		if at, there := r.file.roles.at(p); there && !isBlankDate(row.cells[at]) {
			return at, true
		}
	}
	return 0, false
}

func isBlankDate(cell string) bool {
	return isBlankAmount(cell) || isBlank(cell) || strings.HasPrefix(cell, "0000-00-00")
}

func (r *reader) day(out []value, f *journal.Field, at int, row row) ([]value, error) {
	cell := row.cells[at]
	if isBlankDate(cell) {
		return out, nil
	}
	c := r.days[at]
	day, remembered, ok := c.day(cell, r.zone)
	if !ok {
		return nil, c.wrong(row.number, cell)
	}
	return append(out, value{f, remembered, day}), nil
}

// put writes v into e.
func (v value) put(e *journal.Entry) {
	switch at := v.field.At(e).(type) {
	case *string:
		*at, _ = v.set.(string)
	case *[]string:
		*at, _ = v.set.([]string)
	case *int:
		*at, _ = v.set.(int)
	case **int:
		*at, _ = v.set.(*int)
	case **journal.Amount:
		*at, _ = v.set.(*journal.Amount)
	case *calendar.Date:
		*at, _ = v.set.(calendar.Date)
	case *bool:
		*at, _ = v.set.(bool)
	}
}

// words are what a row has in the column of an attribute, "" for nothing.
func (a *attribute) words(r *row) string { return strings.TrimSpace(text.Normal(r.cells[a.at])) }

// sentenceOf is the sentence of a problem.
func sentenceOf(err error) text.Text {
	var p *journal.Problem
	if errors.As(err, &p) {
		return p.Text
	}
	return text.Same(err.Error())
}
