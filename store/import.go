package store

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"daruma/journal"
)

// manyEntries is from how many on an import writes a new file. bbolt keeps all
// that a transaction changes in memory until the commit, two times over; a new
// file can be written in many transactions and still appear at once.
const manyEntries = 4096

// Import stores the entries of a file, all of them or none, as one change that
// can be undone as a whole: the new ones in the order given, the others in the
// place of those with their ids. at is when the change was made. No entries are
// no change.
func (s *Store) Import(entries []journal.Entry, at time.Time) error {
	return s.ImportSeq(slices.Values(entries), at)
}

// ImportSeq is [Store.Import] for entries that are made as they are asked for,
// once. It holds few of them at a time. While they are made the journal is being
// read, so that entries must not call the store.
func (s *Store) ImportSeq(entries iter.Seq[journal.Entry], at time.Time) error {
	next, stop := iter.Pull(inBatches(entries, manyEntries))
	defer stop()
	first, some := next()
	if !some {
		return nil
	}
	var err error
	if len(first) < manyEntries {
		err = s.importFew(first, at)
	} else {
		err = s.importMany(func(yield func([]journal.Entry) bool) {
			for batch, more := first, true; more && yield(batch); {
				batch, more = next()
			}
		}, at)
	}
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	return nil
}

// inBatches yields entries n at a time, and what is left.
func inBatches(entries iter.Seq[journal.Entry], n int) iter.Seq[[]journal.Entry] {
	return func(yield func([]journal.Entry) bool) {
		var batch []journal.Entry
		for e := range entries {
			batch = append(batch, e)
			if len(batch) < n {
				continue
			}
			if !yield(batch) {
				return
			}
			batch = nil
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// importFew stores entries in one transaction on the journal.
func (s *Store) importFew(entries []journal.Entry, at time.Time) error {
	return s.update(func(t *tx) error {
		i := &importing{tx: t}
		if err := i.batch(entries); err != nil {
			return err
		}
		return i.finish(at)
	})
}

// importMany puts a new file in the journal's place that holds the entries, too.
func (s *Store) importMany(batches iter.Seq[[]journal.Entry], at time.Time) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.options.ReadOnly {
		return journal.ErrReadOnly
	}
	// A key before would not be copied.
	if err := s.finish(); err != nil {
		return explain(err)
	}
	m, err := s.meta()
	if err != nil {
		return explain(err)
	}
	r := &rewriting{next: s.vault, slots: m.slots, more: func(t *tx, write func(func() error) error) error {
		i := &importing{tx: t}
		for entries := range batches {
			if err := write(func() error { return i.batch(entries) }); err != nil {
				return err
			}
		}
		return write(func() error { return i.finish(at) })
	}}
	if err := s.view(func(t *tx) error { return r.prepare(t, s.file) }); err != nil {
		return err
	}
	done, err := s.swap(r)
	if done {
		s.changed.Store(true)
	}
	return explain(err)
}

// An importing stores the entries of one import, batch by batch.
type importing struct {
	*tx
	added []placedID
	seen  map[journal.ID]bool // those added
	undo  undoRecord
}

func (i *importing) batch(entries []journal.Entry) error {
	added := make([]journal.Entry, 0, len(entries))
	for e := range slices.Values(entries) {
		i.undo.IDs = append(i.undo.IDs, e.ID)
		sequence, found, err := i.sequenceOf(e.ID)
		if err != nil {
			return err
		}
		if !found {
			added = append(added, e)
			continue
		}
		before, err := i.entry(sequence)
		if err != nil {
			return err
		}
		i.undo.Before = append(i.undo.Before, undoEntry{sequence, before})
		if err := i.replaceEntry(sequence, &before, &e); err != nil {
			return err
		}
	}
	return i.add(added)
}

// add stores new entries; their ids follow at the end, see [tx.addIDs].
func (i *importing) add(entries []journal.Entry) error {
	for e := range slices.Values(entries) {
		switch {
		case e.ID.IsZero():
			return errNoID
		case i.seen[e.ID]:
			return fmt.Errorf("entry %s: %w", e.ID, journal.ErrExists)
		case i.seen == nil:
			i.seen = map[journal.ID]bool{}
		}
		i.seen[e.ID] = true
	}
	for batch := range slices.Chunk(entries, prepareBatch) {
		ids, err := i.addBatch(batch)
		if err != nil {
			return err
		}
		i.added = append(i.added, ids...)
	}
	return nil
}

func (i *importing) finish(at time.Time) error {
	if err := i.addIDs(i.added); err != nil {
		return err
	}
	i.undo.Kind, i.undo.At = journal.Imported, at
	return i.writeUndo(i.undo)
}
