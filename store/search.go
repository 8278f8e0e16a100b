package store

import (
	"context"
	"fmt"
	"strings"
	"unsafe"

	"daruma/journal"
)

// snippetWidth is how many terminal cells of a text a hit shows.
const snippetWidth = 60

// Search yields one hit for each entry in which every word of query occurs, see
// [journal.ParseQuery], the newest decision first, as soon as it is found. A
// query without words finds nothing. It ends when yield returns false, or when
// ctx is done, with ctx's error. That no text is missing is known before the
// first hit. Letters are never looked into. yield must not call the store.
func (s *Store) Search(ctx context.Context, query string, yield func(journal.Hit) bool) error {
	q := journal.ParseQuery(query)
	if q.IsZero() {
		return nil
	}
	err := s.viewAll(func(t *tx) error {
		return t.scan(ctx, textBucket, func(sequence uint64, record []byte) (bool, error) {
			// A copy of each text would take as long as looking through it. It is
			// not kept, and read no more once the entry is opened over it.
			folded := unsafe.String(unsafe.SliceData(record), len(record))
			if !q.Match(folded) {
				return true, nil
			}
			line := firstLine(folded, q)
			e, err := t.entry(sequence)
			if err != nil {
				return false, err
			}
			return yield(hit(e, q, line)), nil
		})
	})
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	return nil
}

// firstLine is the index of the first line in which a word of q occurs.
func firstLine(folded string, q journal.Query) int {
	first := len(folded)
	for _, word := range q.Words() {
		if i := strings.Index(folded, word); i >= 0 {
			first = min(first, i)
		}
	}
	return strings.Count(folded[:first], "\n")
}

// hit describes an entry that q matches first in the given line of its
// [journal.SearchText]. Folding all of its texts again to find the place would
// take longer than everything else.
func hit(e journal.Entry, q journal.Query, line int) journal.Hit {
	h := journal.Hit{ID: e.ID, Company: e.Deal.Company, Decided: e.Deal.Decided.String()}
	journal.Searchable(e, func(path, value string) {
		if line == 0 {
			h.Field = path
			h.Snippet, _ = journal.Snippet(value, q, snippetWidth)
		}
		line--
	})
	return h
}
