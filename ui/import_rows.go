package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/exchange/crm"
	"daruma/journal/text"
)

// An importRow is one thing to choose about a CSV file.
type importRow struct {
	path  string // what it chooses: a field's path, or one of the names below
	value *crm.Value
}

// The rows beside those of fields, and those of values of the outcome column,
// whose path begins with [valueRow].
const (
	outcomeRow = "outcome"
	orderRow   = "date order"
	followRow  = "follow up"
	formatRow  = "format"
	valueRow   = "value "
)

// importFields are the fields that a column can be chosen for, what matters most
// first.
var importFields = []string{
	"deal.company", "deal.title", "deal.contact", "deal.decided", "deal.amount", "deal.currency",
	"reasons.mine", "reasons.mine_text", "deal.competitor", "deal.source", "deal.stage", "deal.product",
	"deal.first_contact", "price.quote", "price.rival", "price.last_year", "deal.external_id",
}

// mostValues is how many values of the outcome column have a row.
const mostValues = 100

// rows are what can be chosen now.
func (i importing) rows() []importRow {
	rows := []importRow{{path: outcomeRow}}
	for n := range i.file.Outcomes[:min(len(i.file.Outcomes), mostValues)] {
		v := &i.file.Outcomes[n]
		rows = append(rows, importRow{valueRow + v.Words, v})
	}
	if i.asks == asksOrder || i.wishes.order != "" {
		rows = append(rows, importRow{path: orderRow})
	}
	for _, path := range importFields {
		rows = append(rows, importRow{path: path})
	}
	return append(rows, importRow{path: followRow}, importRow{path: formatRow})
}

// inFocus is the row in focus and which of rows it is. A row that is gone hands
// the focus to the first.
func (i importing) inFocus(rows []importRow) (importRow, int) {
	at := max(slices.IndexFunc(rows, func(r importRow) bool { return r.path == i.focus }), 0)
	return rows[at], at
}

var (
	keyMeansWon  = press("w", "won", "受注")
	keyMeansLost = press("l", "lost", "失注")
	keyMeansNone = press("space", "leave out", "対象外", " ")
	keyAsFound   = press("backspace", "as found", "自動判定に戻す", "backspace", "delete")
)

func (i importing) mapKeys() []shortcut {
	keys := []shortcut{keyGoOn, keyChoose}
	r, _ := i.inFocus(i.rows())
	if r.value != nil {
		for _, m := range meaningKeys {
			if i.meaningOf(*r.value) != m.means {
				keys = append(keys, m.key)
			}
		}
	}
	return append(keys, keyBack, keyAsFound, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd)
}

// meaningKeys say what a value means.
var meaningKeys = []struct {
	key   shortcut
	means crm.Meaning
}{{keyMeansWon, crm.Won}, {keyMeansLost, crm.Lost}, {keyMeansNone, crm.Unclear}}

// mapPage is how many rows a page up or down goes.
const mapPage = 8

func (i importing) mapKey(k tea.KeyMsg) (screen, tea.Cmd) {
	rows := i.rows()
	r, at := i.inFocus(rows)
	switch {
	case keyGoOn.hit(k):
		return i.goOn()
	case keyAsFound.hit(k):
		return i.wished(i.asFound(r))
	case keyChoose.hit(k) && k.Type == tea.KeyLeft:
		return i.wished(i.turned(r, -1))
	case keyChoose.hit(k):
		return i.wished(i.turned(r, +1))
	case r.value != nil:
		for _, m := range meaningKeys {
			if m.key.hit(k) {
				return i.wished(i.wishes.meaning(r.value.Words, m.means))
			}
		}
	}
	at, _ = movedTo(k, at, len(rows), mapPage)
	i.focus = rows[at].path
	return i, nil
}

// wished takes other wishes and looks what they come to.
func (i importing) wished(w importWishes) (screen, tea.Cmd) {
	i.wishes = w
	return i.count()
}

// asFound are the wishes without that of a row.
func (i importing) asFound(r importRow) importWishes {
	w := i.wishes
	switch {
	case r.value != nil:
		return w.asFound(r.value.Words)
	case r.path == orderRow:
		w.order = ""
	case r.path == followRow:
		w.followUp = false
	case r.path == formatRow:
		w.from = ""
	default:
		return w.foundAgain(r.path)
	}
	return w
}

// turned are the wishes with the next choice of a row, or the one before.
func (i importing) turned(r importRow, by int) importWishes {
	w := i.wishes
	switch {
	case r.value != nil:
		return w.meaning(r.value.Words, turn(i.meanings(*r.value), i.meaningOf(*r.value), by))
	case r.path == orderRow:
		w.order = turn(crm.Orders, w.order, by)
	case r.path == followRow:
		w.followUp = !w.followUp
	case r.path == formatRow:
		w.from = turn(crm.Dialects, max(w.from, crm.Auto), by)
	default:
		return w.filledBy(r.path, turn(i.headers(r.path), i.firstColumn(r.path), by))
	}
	return w
}

// turn is the choice by steps after value, around the end; one of the ends where
// value is none of them.
func turn[V comparable](choices []V, value V, by int) V {
	at := slices.Index(choices, value)
	switch {
	case len(choices) == 0:
		return value
	case at < 0 && by > 0:
		return choices[0]
	}
	return choices[(max(at, 0)+by+len(choices))%len(choices)]
}

// meanings are what a value can be said to mean. One that was found to be open
// can stay so.
func (i importing) meanings(v crm.Value) []crm.Meaning {
	if i.meaningOf(v) == crm.Undecided {
		return []crm.Meaning{crm.Won, crm.Lost, crm.Undecided}
	}
	return []crm.Meaning{crm.Won, crm.Lost, crm.Unclear}
}

// headers are the columns that can fill a field: not the outcome, nor what was
// chosen for another one. Every field but the outcome can stay empty.
func (i importing) headers(path string) []string {
	var out []string
	if path != outcomeRow {
		out = append(out, "")
	}
	outcome := i.firstColumn(outcomeRow)
	for _, c := range i.file.Columns {
		if c.Header != "" && (path == outcomeRow || c.Header != outcome) && !i.wishes.hasElsewhere(path, c.Header) {
			out = append(out, c.Header)
		}
	}
	return out
}

// firstColumn is the first of the columns that fill a field.
func (i importing) firstColumn(path string) string {
	if header, said := i.wishes.columns[path]; said {
		return header
	}
	at := slices.IndexFunc(i.file.Columns, func(c crm.Column) bool { return c.Field == path })
	if at < 0 {
		return ""
	}
	return i.file.Columns[at].Header
}

// rowLabel is what a row chooses, in words.
func rowLabel(path string) text.Text {
	switch path {
	case orderRow:
		return text.Say("Order of dates", "日付の順序")
	case followRow:
		return text.Say("Lost deals", "失注案件")
	case formatRow:
		return text.Say("Format", "ファイルの形式")
	}
	f, _ := journal.FieldOf(path)
	return f.Label
}

// orderLabel is what an order of dates is called.
func orderLabel(o crm.Order) text.Text {
	switch o {
	case crm.MDY:
		return text.Say("month first", "月/日/年")
	case crm.DMY:
		return text.Say("day first", "日/月/年")
	case crm.YMD:
	}
	return text.Say("year first", "年/月/日")
}
