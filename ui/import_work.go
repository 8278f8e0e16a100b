package ui

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/exchange/crm"
	"daruma/journal/text"
)

// An importer stores the entries of a file as one change.
type importer interface {
	// Entries yields every entry until yield returns false.
	Entries(yield func(journal.Entry) bool) error
	// ImportSeq stores entries, all or none.
	ImportSeq(entries iter.Seq[journal.Entry], at time.Time) error
}

// An importRun is one piece of work beside the loop.
type importRun struct {
	steps chan importStep
	over  chan struct{} // closed at its end
}

// An importStep is how far a piece of work is.
type importStep struct{ done, total int64 }

// What a run sends to the loop.
type (
	importStepped struct {
		run  *importRun
		step importStep
	}
	importEnded struct {
		run    *importRun
		result tea.Msg
	}
)

// begin starts work in the place of what is under way. It is handed the function
// that takes its progress.
func (i importing) begin(work func(tell func(done, total int64)) tea.Msg) (importing, tea.Cmd) {
	run := &importRun{steps: make(chan importStep, 1), over: make(chan struct{})}
	i.run, i.progress, i.stale = run, importStep{}, false
	return i, tea.Batch(run.listen, func() tea.Msg {
		defer close(run.over)
		return importEnded{run, work(run.tell)}
	})
}

// tell hands the loop a step; one that it has not come to yet is dropped.
func (r *importRun) tell(done, total int64) {
	select {
	case <-r.steps:
	default:
	}
	select {
	case r.steps <- importStep{done, total}:
	default:
	}
}

// listen is the command that waits for the next step.
func (r *importRun) listen() tea.Msg {
	select {
	case s := <-r.steps:
		return importStepped{r, s}
	case <-r.over:
		return nil
	}
}

// readIt opens and reads the file that was named.
func (i importing) readIt(path string) (importing, tea.Cmd) {
	i.page, i.name, i.naming.matches = readingFile, baseName(path), nil
	files, now, zone := i.files, i.clock(), i.zone
	return i.begin(func(func(int64, int64)) tea.Msg { return readImport(files, path, now, zone) })
}

func readImport(files Files, path string, now time.Time, zone string) (r fileRead) {
	f, err := files.Open(path)
	if err != nil {
		return fileRead{err: err}
	}
	defer func() { r.err = errors.Join(r.err, f.Close()) }()
	return understand(f, now, zone)
}

func understand(f io.Reader, now time.Time, zone string) (r fileRead) {
	buffered := bufio.NewReader(f)
	if !exchange.IsJSON(buffered) {
		if r.file, r.err = crm.Open(buffered, crm.Options{Zone: zone}); r.err == nil {
			r.sample = sampleOf(r.file)
		}
		return r
	}
	r.entries, r.err = exchange.DecodeEntries(buffered)
	for n := range r.entries {
		r.entries[n].Begin(now, zone)
	}
	return r
}

// The part of a file that is shown: its first rows, and the cells of a line that
// a cell may fill.
const (
	sampledRows  = 20
	sampledCells = 120
)

// sampleOf are the first rows of a file as they can be shown.
func sampleOf(f *crm.File) [][]string {
	rows := f.Sample(sampledRows)
	for _, row := range rows {
		for n, cell := range row {
			row[n] = text.Truncate(strings.TrimSpace(text.CleanLine(cell)), sampledCells)
		}
	}
	return rows
}

// noEntries is a journal without any.
type noEntries struct{}

func (noEntries) Entries(func(journal.Entry) bool) error { return nil }

// count works out what the file says with the wishes as they are. Work under way
// comes to its end first.
func (i importing) count() (importing, tea.Cmd) {
	if i.run != nil {
		i.stale = true
		return i, nil
	}
	file, wishes, now := i.file, i.wishes, i.clock()
	return i.begin(func(tell func(int64, int64)) tea.Msg {
		r := rowsCounted{file: wishes.applied(file, tell)}
		r.asks = askedBy(r.file)
		r.plan, r.err = r.file.Plan(noEntries{}, now, journal.NewID)
		return r
	})
}

// planIt works out what the import would do to this journal.
func (i importing) planIt() (importing, tea.Cmd) {
	i.page = planningImport
	j, file, entries, wishes, now := i.journal, i.file, i.entries, i.wishes, i.clock()
	return i.begin(func(tell func(int64, int64)) tea.Msg {
		var p importPlanned
		if file == nil {
			p.plan, p.err = exchange.PlanEntries(entries, j.Get)
		} else {
			p.plan, p.err = wishes.applied(file, tell).Plan(j, now, journal.NewID)
		}
		return p
	})
}

// toldEvery is after how many entries stored the progress is told.
const toldEvery = 256

// storeIt carries out what was planned.
func (i importing) storeIt() (importing, tea.Cmd) {
	i.page = storingImport
	j, changes, total, now := i.journal, i.plan.Changes, int64(i.changes()), i.clock()
	return i.begin(func(tell func(int64, int64)) tea.Msg {
		stored := int64(0)
		return importStored{j.ImportSeq(func(yield func(journal.Entry) bool) {
			for e := range changes {
				if stored%toldEvery == 0 {
					tell(stored, total)
				}
				stored++
				if !yield(e) {
					return
				}
			}
		}, now)}
	})
}
