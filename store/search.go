package store

import (
	"context"
	"fmt"

	"daruma/journal"
)

// snippetWidth is how many terminal cells of a text a hit shows.
const snippetWidth = 60

// Search yields one hit for each entry in which every word of query occurs, see
// [journal.ParseQuery], the newest decision first, as soon as it is found. A
// query without words finds nothing. It ends when yield returns false, or when
// ctx is done, with ctx's error. That no text is missing is known before the
// first hit. Letters are never looked into. yield must not write to the store.
func (s *Store) Search(ctx context.Context, query string, yield func(journal.Hit) bool) error {
	q := journal.ParseQuery(query)
	if q.IsZero() {
		return nil
	}
	err := s.view(func(t *tx) error {
		return t.scan(ctx, textBucket, func(sequence uint64, record []byte) (bool, error) {
			if !q.Match(string(record)) {
				return true, nil
			}
			e, err := t.entry(sequence)
			if err != nil {
				return false, err
			}
			return yield(hit(e, q)), nil
		})
	})
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	return nil
}

// hit describes an entry that q matches.
func hit(e journal.Entry, q journal.Query) journal.Hit {
	field, snippet := journal.FirstHit(e, q, snippetWidth)
	return journal.Hit{
		ID: e.ID, Company: e.Deal.Company, Outcome: e.Outcome,
		Field: field, Snippet: snippet, Decided: e.Deal.Decided.String(),
	}
}
