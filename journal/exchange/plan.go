package exchange

import (
	"iter"

	"daruma/journal"
	"daruma/journal/text"
)

// A Plan is what an import will do. Won, Lost and Open count the file's rows,
// Added, Updated and Unchanged the journal's entries. Nothing is done yet.
type Plan struct {
	Added     int
	Updated   int
	Unchanged int
	Skipped   int // of the file, left out for a reason that Notes give
	Open      int
	Won       int
	Lost      int
	Rows      bool        // the file has rows, of which only some are entries
	Notes     []text.Text // what the figures do not say

	// Changes are the entries to store: those to add, then those to replace. They
	// are the same each time, and are made as they are asked for.
	Changes iter.Seq[journal.Entry]
}

// A Result is a plan as JSON.
type Result struct {
	Added     int      `json:"added"`
	Updated   int      `json:"updated"`
	Unchanged int      `json:"unchanged"`
	Skipped   int      `json:"skipped"`
	Open      int      `json:"open"`
	Won       int      `json:"won"`
	Lost      int      `json:"lost"`
	Notes     []string `json:"notes"`
}

// Result is p as JSON has it, with its notes in language l.
func (p Plan) Result(l text.Lang) Result {
	r := Result{p.Added, p.Updated, p.Unchanged, p.Skipped, p.Open, p.Won, p.Lost, []string{}}
	for _, n := range p.Notes {
		r.Notes = append(r.Notes, n.In(l))
	}
	return r
}

// Summary is p in one line, with the file's rows where it has any that are no
// entries.
func (p Plan) Summary() text.Text {
	say := text.Say("added %[1]d, updated %[2]d, unchanged %[3]d", "追加 %[1]d件、更新 %[2]d件、変更なし %[3]d件").
		With(p.Added, p.Updated, p.Unchanged)
	if !p.Rows {
		return say
	}
	return text.Say("%[1]s; rows: won %[2]d, lost %[3]d, open %[4]d, left out %[5]d", "%[1]s（行数：受注 %[2]d、失注 %[3]d、進行中 %[4]d、対象外 %[5]d）").
		With(say, p.Won, p.Lost, p.Open, p.Skipped)
}
