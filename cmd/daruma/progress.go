package main

import (
	"fmt"

	"daruma/journal/text"
)

// progress shows on a terminal how far a long work has come, in one line that
// goes away again. Where messages go elsewhere it shows nothing.
type progress struct {
	c     *call
	on    bool
	drawn bool
}

// longWork is how many steps are worth a line.
const longWork = 5_000

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
	say := text.Say("%[1]d of %[2]d rows", "%[2]d行中 %[1]d行").With(done, total)
	_, _ = fmt.Fprintf(p.c.stderr, "\r\x1b[K%s", say.In(p.c.lang))
}

// clear takes the line away.
func (p *progress) clear() {
	if p.drawn {
		_, _ = fmt.Fprint(p.c.stderr, "\r\x1b[K")
	}
	p.drawn = false
}
