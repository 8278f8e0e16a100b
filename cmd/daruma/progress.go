package main

import (
	"fmt"
	"iter"

	"daruma/journal"
	"daruma/journal/text"
)

// A progress shows on a terminal how far a long work has come, in one line that
// goes away again. Where messages go elsewhere it shows nothing.
type progress struct {
	c     *call
	on    bool
	drawn bool
}

const (
	longWork  = 5_000 // steps that are worth a line
	shownStep = 1_024 // of entries
)

func newProgress(c *call) *progress {
	_, on := terminalOf(c.stderr)
	return &progress{c: c, on: on}
}

// show says that done of total steps are done.
func (p *progress) show(done, total int64) {
	if !p.on || total < longWork {
		return
	}
	p.drawn = true
	say := text.Say("importing: %[1]d of %[2]d", "取り込み中: %[2]d件中 %[1]d件").With(done, total)
	_, _ = fmt.Fprintf(p.c.stderr, "\r\x1b[K%s", say.In(p.c.lang))
}

// each is entries, of which there are total, shown as they go by.
func (p *progress) each(entries iter.Seq[journal.Entry], total int) iter.Seq[journal.Entry] {
	return func(yield func(journal.Entry) bool) {
		n := 0
		for e := range entries {
			if !yield(e) {
				return
			}
			if n++; n%shownStep == 0 {
				p.show(int64(n), int64(total))
			}
		}
	}
}

// clear takes the line away.
func (p *progress) clear() {
	if p.drawn {
		_, _ = fmt.Fprint(p.c.stderr, "\r\x1b[K")
	}
	p.drawn = false
}
