package crm

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/text"
)

// Existing is the journal that a file is imported into.
type Existing interface {
	// Entries yields every entry until yield returns false.
	Entries(yield func(journal.Entry) bool) error
}

// toldEvery is after how many rows the progress is told.
const toldEvery = 1024

// Plan works out what the import of f will do to the entries that there are.
// Rows are matched by their source and external id, or where they have none by
// a fingerprint of the row and which of the equal rows it is; both are kept in
// the entry's origin. Of a known row, only the fields are written whose value in
// the file is not what it was at the last import, and none is cleared, so that
// what the user changed stays.
//
// at is the time of what is added or updated, and its zone the one in which
// moments of the file fall on a day. A row that cannot be read fails the whole:
// every error but existing's is a [*journal.Problem] with the row and the
// column.
func (f *File) Plan(existing Existing, at time.Time, newID func() journal.ID) (exchange.Plan, error) {
	if f.Problem != nil {
		return exchange.Plan{}, f.Problem
	}
	p := planner{file: f, reader: f.reader.in(at.Location()), outcome: f.outcome.again(), at: at, byID: map[string]int{}, byPrint: map[imprint]int{}, unclear: map[string]int{}}
	if err := p.readRows(); err != nil {
		return exchange.Plan{}, err
	}
	if err := p.match(existing); err != nil {
		return exchange.Plan{}, err
	}
	p.add(newID)
	p.plan.Rows, p.plan.Notes = true, p.notes()
	p.plan.Changes = p.changes
	return p.plan, nil
}

// A deal is a row that was won or lost.
type deal struct {
	row     *row
	means   Meaning
	id      string  // the external id, "" for none
	print   imprint // where there is no id
	known   bool    // an entry of it is in the journal
	entryID journal.ID
}

// An imprint is what tells rows without an id apart: a fingerprint of what they
// hold, and which of the equal rows it is, from 1.
type imprint struct {
	sum        [sha256.Size / 2]byte
	occurrence int
}

type planner struct {
	file     *File
	reader   *reader
	outcome  *outcomes
	at       time.Time
	deals    []deal
	byID     map[string]int
	byPrint  map[imprint]int
	replaced []journal.Entry
	plan     exchange.Plan

	unclear  map[string]int // rows left out, by the words of their outcome
	repeated int            // rows left out since their id comes again

	read   []value // of one row
	sorted []int   // columns by their headers, for fingerprints
	buffer []byte  // of a fingerprint
}

// readRows reads every row and keeps those of deals that were decided.
func (p *planner) readRows() error {
	rows := p.file.table.rows
	total := int64(len(rows))
	for i := range rows {
		if i%toldEvery == 0 {
			p.told(int64(i), total)
		}
		if p.continues(&rows[i]) {
			continue
		}
		d := deal{row: &rows[i], means: p.outcome.of(rows[i].cells)}
		switch d.means {
		case Undecided:
			p.plan.Open++
			continue
		case Unclear:
			p.plan.Skipped++
			p.unclear[p.outcome.words(rows[i].cells)]++
			continue
		case Won:
			p.plan.Won++
		case Lost:
			p.plan.Lost++
		}
		var err error
		if p.read, err = p.reader.values(rows[i], d.means, p.read); err != nil {
			return err
		}
		p.keep(d)
	}
	p.told(total, total)
	return nil
}

// continues tells a row that holds no deal, but further lines of a table inside
// of the one above: kintone marks the first row of each record.
func (p *planner) continues(r *row) bool {
	at, there := p.file.roles.at(beginsPath)
	return there && strings.TrimSpace(r.cells[at]) == ""
}

func (p *planner) told(done, total int64) {
	if tell := p.file.options.Progress; tell != nil {
		tell(done, total)
	}
}

// keep takes in a deal under its id or print. Of rows with one id the one that
// was decided last stays, wherever in the file it stands.
func (p *planner) keep(d deal) {
	if at, there := p.file.roles.at(idPath); there {
		d.id = strings.TrimSpace(text.Normal(d.row.cells[at]))
	}
	if d.id == "" {
		d.print = imprint{sum: p.fingerprint(d.row), occurrence: 1}
		for _, taken := p.byPrint[d.print]; taken; _, taken = p.byPrint[d.print] {
			d.print.occurrence++
		}
		p.byPrint[d.print] = len(p.deals)
		p.deals = append(p.deals, d)
		return
	}
	if other, twice := p.byID[d.id]; twice {
		p.repeated++
		p.plan.Skipped++
		if p.later(d, p.deals[other]) {
			p.deals[other] = d
		}
		return
	}
	p.byID[d.id] = len(p.deals)
	p.deals = append(p.deals, d)
}

// later tells whether a stays rather than b, which has the same id.
func (p *planner) later(a, b deal) bool {
	if on, other := p.decided(a), p.decided(b); on != other {
		return on.After(other)
	}
	x, y := p.fingerprint(a.row), p.fingerprint(b.row)
	return bytes.Compare(x[:], y[:]) > 0
}

func (p *planner) decided(d deal) calendar.Date {
	for _, v := range p.values(d) {
		if on, ok := v.set.(calendar.Date); ok && v.field.Path == daysPath {
			return on
		}
	}
	return calendar.Date{}
}

// values are those of a deal, whose row was read without a fault before. They
// are good until the next call.
func (p *planner) values(d deal) []value {
	p.read, _ = p.reader.values(*d.row, d.means, p.read)
	return p.read
}

// match finds the entries that the file's deals are known by.
func (p *planner) match(existing Existing) error {
	return existing.Entries(func(e journal.Entry) bool {
		if e.Origin.Source != string(p.file.Dialect) {
			return true
		}
		at, found := p.find(e.Origin)
		if !found || p.deals[at].known {
			return true
		}
		p.deals[at].known = true
		if d := p.deals[at]; p.news(e.Origin.Fields, d) {
			p.plan.Updated++
			p.replaced = append(p.replaced, p.updated(e, d))
		} else {
			p.plan.Unchanged++
		}
		return true
	})
}

func (p *planner) find(o journal.Origin) (at int, found bool) {
	if o.ExternalID != "" {
		at, found = p.byID[o.ExternalID]
		return at, found
	}
	var k imprint
	if n, err := hex.Decode(k.sum[:], []byte(o.Fingerprint)); err != nil || n != len(k.sum) {
		return 0, false
	}
	k.occurrence = o.Occurrence
	at, found = p.byPrint[k]
	return at, found
}

// add gives the deals that the journal does not know their ids.
func (p *planner) add(newID func() journal.ID) {
	for i := range p.deals {
		if !p.deals[i].known {
			p.deals[i].entryID = newID()
			p.plan.Added++
		}
	}
}

// changes are the entries to store.
func (p *planner) changes(yield func(journal.Entry) bool) {
	for i := range p.deals {
		if d := &p.deals[i]; !d.known && !yield(p.entry(*d)) {
			return
		}
	}
	for _, e := range p.replaced {
		if !yield(e) {
			return
		}
	}
}

// fingerprint is a sum over what a row holds, under the names of its columns in
// the order of the alphabet: the order of columns and blank ones do not matter.
func (p *planner) fingerprint(r *row) [sha256.Size / 2]byte {
	headers := p.file.table.headers
	if p.sorted == nil {
		for i, h := range headers {
			if h != "" {
				p.sorted = append(p.sorted, i)
			}
		}
		slices.SortFunc(p.sorted, func(a, b int) int { return strings.Compare(headers[a], headers[b]) })
	}
	p.buffer = p.buffer[:0]
	for _, i := range p.sorted {
		if cell := strings.TrimSpace(text.Normal(r.cells[i])); cell != "" {
			p.buffer = append(append(append(append(p.buffer, headers[i]...), 0), cell...), 0)
		}
	}
	whole := sha256.Sum256(p.buffer)
	return [sha256.Size / 2]byte(whole[:])
}
