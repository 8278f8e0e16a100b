// Package crm reads the CSV files that CRMs export and plans their import. What
// a file leaves open is settled by its own rows (its encoding, separator, order
// of dates and way of writing numbers) or refused with the place and the
// remedy. Outcomes are never guessed.
package crm

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// A Dialect is the program that a file comes from, and [journal.Origin.Source]
// of what is imported from it.
type Dialect string

// The dialects. Auto finds out; CSV maps only what [Options.Map] names.
const (
	Auto       Dialect = "auto"
	HubSpot    Dialect = "hubspot"
	Salesforce Dialect = "salesforce"
	Pipedrive  Dialect = "pipedrive"
	Zoho       Dialect = "zoho"
	Kintone    Dialect = "kintone"
	CSV        Dialect = "csv"
)

// Dialects are all values that [Options.From] takes.
var Dialects = []Dialect{Auto, HubSpot, Salesforce, Pipedrive, Zoho, Kintone, CSV}

// Label is what the dialect is called.
func (d Dialect) Label() text.Text {
	switch d {
	case HubSpot:
		return text.Same("HubSpot")
	case Salesforce:
		return text.Same("Salesforce")
	case Pipedrive:
		return text.Same("Pipedrive")
	case Zoho:
		return text.Same("Zoho CRM")
	case Kintone:
		return text.Same("kintone")
	case Auto:
		return text.Say("found by its columns", "列名から判定")
	case CSV:
	}
	return text.Same("CSV")
}

// Options say how a file is to be taken. The zero value finds everything out.
type Options struct {
	From      Dialect   // "" is Auto
	Map       []Mapping // goes before what a dialect maps
	Won, Lost []string  // values of the outcome column, in place of what the tables say
	LeftOut   []string  // values of the outcome column whose rows are left out, whatever the tables say
	DateOrder Order     // "" finds it in the columns
	FollowUp  bool      // lost deals are followed up; else they are let go
	Zone      string    // IANA name of the zone that new entries are written in

	// Progress is told now and then how many of the rows are planned; nil for
	// nobody.
	Progress func(done, total int64)
}

// Check is what is wrong with the options by themselves: a value that is to mean
// both won and lost. Any error is a [*journal.Problem].
func (o Options) Check() error {
	named := o.named()
	for _, v := range o.Lost {
		if named[fold(v)] == Won {
			return problem(text.Say("a value cannot be both won and lost; name it once", "同じ値を受注と失注の両方に指定することはできません。どちらか1つにしてください"))
		}
	}
	return nil
}

// A File is a CSV file that was read, and how it is understood. It is not
// changed once it was opened.
type File struct {
	Encoding  Encoding
	Separator rune     // ',', ';', '\t' or '|'
	Dialect   Dialect  // never Auto; CSV where no program is known by the headers
	Columns   []Column // one for each header, in the file's order
	Rows      int      // rows of data
	Footer    int      // lines after the data that hold none
	Outcomes  []Value  // the values of the outcome column, the most frequent first

	// Problem is why nothing can be planned yet, for all that the file could be
	// read: no outcome column, a column of [Options.Map] that is not there. It is
	// a [*journal.Problem], or nil.
	Problem error

	table   *table
	options Options
	roles   roles
	outcome *outcomes
	reader  *reader
}

// A Column is one column of a file and what becomes of it.
type Column struct {
	Header    string // exactly as in the file
	Field     string // the JSON path of the field it fills, "" for none
	Attribute string // the attribute that keeps its values, "" for none
}

// A Value is one value of the outcome column.
type Value struct {
	Words string
	Rows  int
	Means Meaning
}

// Open reads a file of at most [MaxBytes]. Every error but the reader's own is
// a [*journal.Problem] that says what is wrong with the file and where. What
// can be mended by other options is no error, but [File.Problem].
func Open(r io.Reader, o Options) (*File, error) {
	t, err := readTable(r)
	if err != nil {
		return nil, err
	}
	return understand(t, o), nil
}

// With is the same file, taken with other options. It is not read again.
func (f *File) With(o Options) *File { return understand(f.table, o) }

// Options are those that the file was opened with.
func (f *File) Options() Options { return f.options }

// Sample returns the cells of up to n rows from the top.
func (f *File) Sample(n int) [][]string {
	n = min(n, len(f.table.rows))
	out := make([][]string, n)
	for i := range out {
		out[i] = slices.Clone(f.table.rows[i].cells)
	}
	return out
}

// understand works out what the columns of t mean.
func understand(t *table, o Options) *File {
	f := &File{
		Encoding: t.encoding, Separator: t.separator, Rows: len(t.rows), Footer: t.footer,
		table: t, options: o,
	}
	f.Dialect = dialectOf(t.headers, o.From)
	f.roles, f.Problem = assign(t, f.Dialect, o)
	if f.Problem == nil {
		f.Problem = o.Check()
	}
	if f.Problem == nil {
		f.outcome = newOutcomes(t, &f.roles, o)
	}
	if f.Problem == nil {
		f.reader, f.Problem = newReader(f)
	}
	f.Columns = f.roles.columns(t.headers)
	if f.outcome != nil {
		f.Outcomes = f.outcome.values(t)
	}
	return f
}

// Mapping is one wish of what a column becomes.
type Mapping struct {
	Field  string // a JSON path of [journal.Fields], "attribute", or "attributes.NAME"
	Column string // a header
}

// ParseMapping reads "deal.company=Account Name". Every error is a
// [*journal.Problem].
func ParseMapping(s string) (Mapping, error) {
	field, column, found := strings.Cut(s, "=")
	m := Mapping{strings.TrimSpace(field), strings.TrimSpace(column)}
	if !found || m.Column == "" {
		return Mapping{}, problem(text.Say("is written field=column, such as deal.company=Account", "「項目=列名」の形で指定してください（例: deal.company=取引先名）"))
	}
	if name, ok := strings.CutPrefix(m.Field, attributePrefix); ok && strings.TrimSpace(name) != "" || m.Field == keptWhole {
		return m, nil
	}
	if _, known := journal.FieldOf(m.Field); !known {
		return Mapping{}, problem(text.Say("there is no such field; it is outcome, a path such as deal.company, attribute, or attributes.NAME",
			"その項目はありません。outcome、deal.company のようなパス、attribute、attributes.名前 のいずれかにしてください"))
	}
	return m, nil
}

// keptWhole stands in a mapping for the attribute with the column's own header.
const keptWhole = "attribute"

// compareValues sorts the most frequent value first.
func compareValues(a, b Value) int {
	return cmp.Or(cmp.Compare(b.Rows, a.Rows), cmp.Compare(a.Words, b.Words))
}

// problem is say as an error.
func problem(say text.Text) error { return &journal.Problem{Text: say} }
