package store

import (
	"runtime"
	"sync"

	"daruma/journal"
)

// A prepared entry is what takes long to make of one and needs no transaction.
type prepared struct {
	entry *journal.Entry
	head  journal.Head
	body  []byte
	text  []byte
	err   error
}

func prepare(e *journal.Entry) prepared {
	body, err := packJSON(e)
	return prepared{entry: e, head: e.Head(), body: body, text: []byte(journal.SearchText(*e)), err: err}
}

// prepareBatch is how many entries are prepared at a time: enough to keep all
// processors busy, few enough not to hold a whole import twice.
const prepareBatch = 256

// prepareAll prepares entries in order, on all processors.
func prepareAll(entries []journal.Entry) []prepared {
	out := make([]prepared, len(entries))
	workers := min(runtime.GOMAXPROCS(0), len(entries))
	var group sync.WaitGroup
	for first := range workers {
		group.Go(func() {
			for i := first; i < len(entries); i += workers {
				out[i] = prepare(&entries[i])
			}
		})
	}
	group.Wait()
	return out
}
