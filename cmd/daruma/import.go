package main

import (
	"errors"
	"io"
	"reflect"
	"slices"
	"time"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/store"
)

// importVerb adds the entries of a file, or updates those there are.
type importVerb struct {
	File   string `arg:"" help:"The file, or - for standard input." ja:"ファイル。- で標準入力。"`
	From   string `default:"auto" placeholder:"FORMAT" help:"What the file is: auto or json." ja:"ファイルの形式: auto または json。"`
	DryRun bool   `help:"Say what would be done and do nothing." ja:"実行せず、行われる内容だけを表示します。"`
	JSON   bool   `name:"json" help:"Print the result as JSON." ja:"結果をJSONで出力します。"`
}

// A result is what an import did, or would do. Won, lost and open count the
// file's deals, the others the journal's entries.
type result struct {
	Added     int      `json:"added"`
	Updated   int      `json:"updated"`
	Unchanged int      `json:"unchanged"`
	Skipped   int      `json:"skipped"`
	Open      int      `json:"open"`
	Won       int      `json:"won"`
	Lost      int      `json:"lost"`
	Notes     []string `json:"notes"`
}

// Run carries the import out.
func (v *importVerb) Run(c *call) error {
	if v.From != "auto" && v.From != "json" {
		return wrong("--from", text.Say("is auto or json", "auto か json を指定してください"))
	}
	var file []journal.Entry
	err := c.reading("FILE", v.File, func(r io.Reader) (err error) {
		file, err = exchange.DecodeEntries(r)
		return err
	})
	if err != nil {
		return err
	}
	for i := range file {
		c.begin(&file[i])
	}
	if v.DryRun {
		p, err := c.wouldImport(file)
		if err != nil {
			return err
		}
		return v.tell(c, p)
	}
	return c.beginJournal(func(s *store.Store, _ bool) error {
		p, err := planned(file, s.Get)
		if err != nil {
			return err
		}
		if err := p.carryOut(s, c.began); err != nil {
			return err
		}
		return v.tell(c, p)
	})
}

// wouldImport is what an import of a file would do.
func (c *call) wouldImport(file []journal.Entry) (p plan, err error) {
	err = c.readJournal(func(j reader) (err error) {
		p, err = planned(file, j.Get)
		return err
	})
	if errors.Is(err, journal.ErrMissing) { // the import itself would create it
		return planned(file, noJournal{}.Get)
	}
	return p, err
}

func (v *importVerb) tell(c *call, p plan) error {
	r := p.result(c.lang)
	if v.JSON {
		return exchange.Encode(c.stdout, r)
	}
	say := text.Say("added %[1]d, updated %[2]d, unchanged %[3]d\n", "追加 %[1]d件、更新 %[2]d件、変更なし %[3]d件\n")
	for _, note := range p.notes() {
		c.tell(note)
	}
	return c.print(say.With(r.Added, r.Updated, r.Unchanged).In(c.lang))
}

// A plan is what an import of our own JSON will do.
type plan struct {
	file           []journal.Entry
	added, updated []journal.Entry
	unchanged      int
	left           int // entries of the file that differ from those which stay
}

// planned compares the entries of a file with those of the journal, which get
// returns. They are matched by their ids, and the one that was updated last
// stays; of two in the file as well.
func planned(file []journal.Entry, get func(journal.ID) (journal.Entry, error)) (plan, error) {
	entries, left := newest(file)
	p := plan{file: file, left: left}
	for _, e := range entries {
		here, err := get(e.ID)
		switch {
		case errors.Is(err, journal.ErrNotFound):
			p.added = append(p.added, e)
		case err != nil:
			return p, err
		case e.Updated.After(here.Updated):
			p.updated = append(p.updated, e)
		default:
			p.unchanged++
			if !reflect.DeepEqual(here, e) {
				p.left++
			}
		}
	}
	return p, nil
}

// newest is entries without those that come again later in the file, or
// earlier, and were updated later there. left counts those which differ from
// the one that stays.
func newest(entries []journal.Entry) (out []journal.Entry, left int) {
	at := make(map[journal.ID]int, len(entries))
	for _, e := range entries {
		i, known := at[e.ID]
		if !known {
			at[e.ID] = len(out)
			out = append(out, e)
			continue
		}
		if !reflect.DeepEqual(out[i], e) {
			left++
		}
		if e.Updated.After(out[i].Updated) {
			out[i] = e
		}
	}
	return out, left
}

// carryOut stores what was planned, as one change made at the given time.
func (p plan) carryOut(s *store.Store, at time.Time) error {
	return s.Import(slices.Concat(p.added, p.updated), at)
}

func (p plan) result(l text.Lang) result {
	r := result{Added: len(p.added), Updated: len(p.updated), Unchanged: p.unchanged, Notes: []string{}}
	for _, e := range p.file {
		switch e.Outcome {
		case journal.Won:
			r.Won++
		case journal.Lost:
			r.Lost++
		}
	}
	for _, n := range p.notes() {
		r.Notes = append(r.Notes, n.In(l))
	}
	return r
}

// notes say what the figures do not.
func (p plan) notes() []text.Text {
	if p.left == 0 {
		return nil
	}
	return []text.Text{text.Say("%[1]d of the file's entries were left out: the one of the same id that stays is newer, or as new and not the same",
		"ファイルの記録のうち%[1]d件は取り込みませんでした。同じIDの記録のほうが新しいか、更新日時が同じで内容が異なります").With(p.left)}
}
