package ui

import (
	"maps"
	"slices"
	"strings"

	"daruma/journal/exchange/crm"
	"daruma/journal/text"
)

// importWishes are what a person chose about a CSV file, over what was found. It
// is a value: its maps are replaced, never written to.
type importWishes struct {
	from     crm.Dialect            // "" as found
	columns  map[string]string      // a field's path to the header of its column, "" for none
	meanings map[string]crm.Meaning // of values of the outcome column
	order    crm.Order
	followUp bool
}

// with is m with one more choice.
func with[V any](m map[string]V, key string, value V) map[string]V {
	m = maps.Clone(m)
	if m == nil {
		m = map[string]V{}
	}
	m[key] = value
	return m
}

// hasElsewhere tells whether a column was chosen for another field.
func (w importWishes) hasElsewhere(path, header string) bool {
	for other, chosen := range w.columns {
		if other != path && chosen == header {
			return true
		}
	}
	return false
}

// filledBy wishes that the column fills the field; none for "".
func (w importWishes) filledBy(path, header string) importWishes {
	w.columns = with(w.columns, path, header)
	if path == outcomeRow {
		w.meanings = nil // they were said of other values
	}
	return w
}

// meaning wishes that a value of the outcome column means m.
func (w importWishes) meaning(value string, m crm.Meaning) importWishes {
	w.meanings = with(w.meanings, value, m)
	return w
}

// asFound takes back what was wished for a value.
func (w importWishes) asFound(value string) importWishes {
	w.meanings = maps.Clone(w.meanings)
	delete(w.meanings, value)
	return w
}

// foundAgain takes back what was wished for a field.
func (w importWishes) foundAgain(path string) importWishes {
	w.columns = maps.Clone(w.columns)
	delete(w.columns, path)
	if path == outcomeRow {
		w.meanings = nil
	}
	return w
}

// options are the wishes as the import takes them. What is not to be filled from
// is left to [importWishes.applied].
func (w importWishes) options(before crm.Options) crm.Options {
	o := crm.Options{From: w.from, DateOrder: w.order, FollowUp: w.followUp, Zone: before.Zone}
	for _, path := range slices.Sorted(maps.Keys(w.columns)) {
		if header := w.columns[path]; header != "" {
			o.Map = append(o.Map, crm.Mapping{Field: path, Column: header})
		}
	}
	for _, value := range slices.Sorted(maps.Keys(w.meanings)) {
		switch w.meanings[value] {
		case crm.Won:
			o.Won = append(o.Won, value)
		case crm.Lost:
			o.Lost = append(o.Lost, value)
		case crm.Unclear, crm.Undecided:
			o.LeftOut = append(o.LeftOut, value)
		}
	}
	return o
}

// mostTables is how many columns one after the other may be found for a field
// that is to stay empty.
const mostTables = 16

// applied is f as it is understood with the wishes. A field that is to stay
// empty gets no column: each that the tables have for it becomes an attribute.
func (w importWishes) applied(f *crm.File, tell func(done, total int64)) *crm.File {
	o := w.options(f.Options())
	o.Progress = tell
	f = f.With(o)
	for range mostTables {
		kept := w.unwanted(f)
		if len(kept) == 0 {
			break
		}
		o.Map = append(slices.Clip(o.Map), kept...)
		f = f.With(o)
	}
	return f
}

// unwanted are the columns that fill a field which is to stay empty, as
// attributes.
func (w importWishes) unwanted(f *crm.File) []crm.Mapping {
	var out []crm.Mapping
	for _, c := range f.Columns {
		if header, said := w.columns[c.Field]; said && header == "" && c.Header != "" {
			out = append(out, crm.Mapping{Field: "attribute", Column: c.Header})
		}
	}
	return out
}

// asking is what has to be answered before anything can be planned.
type asking int

const (
	asksNothing asking = iota
	asksOutcome        // which column says how a deal ended
	asksOrder          // in which order its dates are written
)

// say asks for it.
func (a asking) say() text.Text {
	switch a {
	case asksOutcome:
		return text.Say("Which column says how a deal ended? Choose it with left and right.", "案件の結果（受注・失注）の列を、左右キーで選んでください。")
	case asksOrder:
		return text.Say("The dates can be read in more than one order. Choose the right one.", "日付が2通り以上に読めます。正しい順序を選んでください。")
	case asksNothing:
	}
	return text.Text{}
}

// askedBy is what f has to be asked for.
func askedBy(f *crm.File) asking {
	filled := func(c crm.Column) bool { return c.Field == outcomeRow }
	switch {
	case f.Problem == nil:
		return asksNothing
	case !slices.ContainsFunc(f.Columns, filled):
		return asksOutcome
	}
	o := f.Options()
	if o.DateOrder == "" {
		if o.DateOrder = crm.MDY; f.With(o).Problem == nil {
			return asksOrder
		}
	}
	return asksNothing
}

// columnOf are the headers of the columns that fill a field: the one wished for,
// else those found.
func (i importing) columnOf(path string) string {
	if header, said := i.wishes.columns[path]; said {
		return header
	}
	var found []string
	for _, c := range i.file.Columns {
		if c.Field == path {
			found = append(found, c.Header)
		}
	}
	return strings.Join(found, ", ")
}

// meaningOf is what a value is taken for.
func (i importing) meaningOf(v crm.Value) crm.Meaning {
	if m, said := i.wishes.meanings[v.Words]; said {
		return m
	}
	return v.Means
}
