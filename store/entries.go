package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"time"

	"daruma/journal"
)

var errNoID = errors.New("an entry has no id")

// Add stores new entries, all of them or none, in the order given. The caller
// has set their ids and times; at is when the change was made, for undo. An id
// that the journal has, or that comes twice, is [journal.ErrExists], and the
// error names it. No entries are no change.
func (s *Store) Add(entries []journal.Entry, at time.Time) error {
	if len(entries) == 0 {
		return nil
	}
	err := s.update(func(t *tx) error {
		u := undoRecord{Kind: journal.Added, At: at, IDs: idsOf(entries)}
		if len(entries) == 1 {
			u.Title = entries[0].Deal.Company
		}
		if err := t.addAll(entries); err != nil {
			return err
		}
		return t.writeUndo(u)
	})
	if err != nil {
		return fmt.Errorf("add: %w", err)
	}
	return nil
}

func idsOf(entries []journal.Entry) []journal.ID {
	ids := make([]journal.ID, len(entries))
	for i := range entries {
		ids[i] = entries[i].ID
	}
	return ids
}

func (t *tx) addAll(entries []journal.Entry) error {
	if err := t.checkNew(entries); err != nil {
		return err
	}
	ids := make([]placedID, 0, len(entries))
	for batch := range slices.Chunk(entries, prepareBatch) {
		placed, err := t.addBatch(batch)
		if err != nil {
			return err
		}
		ids = append(ids, placed...)
	}
	return t.addIDs(ids)
}

// A placedID is the id of an entry and its place in the order of adding.
type placedID struct {
	id       journal.ID
	sequence uint64
}

// addBatch stores new entries but for their ids, which it returns.
func (t *tx) addBatch(entries []journal.Entry) ([]placedID, error) {
	ids := make([]placedID, 0, len(entries))
	for _, p := range prepareAll(entries) {
		sequence, err := t.nextSequence()
		if err != nil {
			return nil, err
		}
		if err := t.addEntry(sequence, p); err != nil {
			return nil, err
		}
		ids = append(ids, placedID{p.entry.ID, sequence})
	}
	return ids, nil
}

// addIDs stores ids. bbolt keeps a page in memory as one sorted slice until the
// commit, so that many random keys in random order would take quadratic time.
func (t *tx) addIDs(ids []placedID) error {
	slices.SortFunc(ids, func(a, b placedID) int { return bytes.Compare(a.id[:], b.id[:]) })
	for _, p := range ids {
		if err := t.addID(p.id, p.sequence); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) checkNew(entries []journal.Entry) error {
	seen := make(map[journal.ID]bool, len(entries))
	for i := range entries {
		id := entries[i].ID
		if id.IsZero() {
			return errNoID
		}
		_, found, err := t.sequenceOf(id)
		if err != nil {
			return err
		}
		if found || seen[id] {
			return fmt.Errorf("entry %s: %w", id, journal.ErrExists)
		}
		seen[id] = true
	}
	return nil
}

// Put saves an entry that is new or changed, and deletes the draft with its id
// in the same transaction. at is when the change was made, for undo. Saving the
// same entry twice stores it once.
func (s *Store) Put(e journal.Entry, at time.Time) error {
	if e.ID.IsZero() {
		return errNoID
	}
	err := s.update(func(t *tx) error {
		sequence, found, err := t.sequenceOf(e.ID)
		if err != nil {
			return err
		}
		u := undoRecord{Kind: journal.Added, At: at, IDs: []journal.ID{e.ID}, Title: e.Deal.Company}
		if found {
			before, err := t.entry(sequence)
			if err != nil {
				return err
			}
			u.Kind, u.Before = journal.Edited, []undoEntry{{sequence, before}}
			err = t.replaceEntry(sequence, &before, &e)
			if err != nil {
				return err
			}
		} else if err := t.addAll([]journal.Entry{e}); err != nil {
			return err
		}
		if err := t.delete(draftBucket, e.ID[:]); err != nil {
			return err
		}
		return t.writeUndo(u)
	})
	if err != nil {
		return fmt.Errorf("save: %w", err)
	}
	return nil
}

// Log saves an entry to which contacts were added; undo calls the change
// [journal.Contacts]. A draft of the entry stays and gets the contacts, so that
// saving it later does not lose them. Where e has no more contacts than the
// journal has, and logging them was the last change, they are amended: undo
// takes the whole of them back. at is when the change was made, for undo.
// The error is [journal.ErrNotFound] where there is no such entry.
func (s *Store) Log(e journal.Entry, at time.Time) error {
	err := s.update(func(t *tx) error {
		was, err := t.replace(&e)
		if err != nil {
			return err
		}
		if err := t.logInDraft(&e); err != nil {
			return err
		}
		u := undoRecord{Kind: journal.Contacts, At: at, IDs: []journal.ID{e.ID}, Title: e.Deal.Company, Before: []undoEntry{was}}
		if len(e.Thread.Contacts) <= len(was.Entry.Thread.Contacts) {
			if u.Before, err = t.beforeLogging(was); err != nil {
				return err
			}
		}
		return t.writeUndo(u)
	})
	if err != nil {
		return fmt.Errorf("log a contact: %w", err)
	}
	return nil
}

// Answer saves an entry whose reply was written or sent; undo calls the change
// [journal.Edited]. A draft of the reply alone is deleted; any other draft of
// the entry stays and gets the reply, so that saving it later does not lose it.
// at is when the change was made, for undo. The error is [journal.ErrNotFound]
// where there is no such entry.
func (s *Store) Answer(e journal.Entry, at time.Time) error {
	err := s.update(func(t *tx) error {
		was, err := t.replace(&e)
		if err != nil {
			return err
		}
		if err := t.answerInDraft(&e); err != nil {
			return err
		}
		return t.writeUndo(undoRecord{
			Kind: journal.Edited, At: at, IDs: []journal.ID{e.ID}, Title: e.Deal.Company,
			Before: []undoEntry{was}, Reply: &e.Reply,
		})
	})
	if err != nil {
		return fmt.Errorf("save a reply: %w", err)
	}
	return nil
}

// replace has e take the place of the entry with its id, and returns that.
func (t *tx) replace(e *journal.Entry) (was undoEntry, err error) {
	if was.Sequence, err = t.existing(e.ID); err != nil {
		return undoEntry{}, err
	}
	if was.Entry, err = t.entry(was.Sequence); err != nil {
		return undoEntry{}, err
	}
	return was, t.replaceEntry(was.Sequence, &was.Entry, e)
}

// beforeLogging is the entry as it was before contacts were logged, where that
// was the last change to the journal, and else the entry as it is now.
func (t *tx) beforeLogging(now undoEntry) ([]undoEntry, error) {
	last, found, err := t.readUndo()
	if err != nil {
		return nil, err
	}
	if found && last.Kind == journal.Contacts && slices.Equal(last.IDs, []journal.ID{now.Entry.ID}) {
		return last.Before, nil
	}
	return []undoEntry{now}, nil
}

// Delete removes an entry; [Store.Undo] brings it back. The error is
// [journal.ErrNotFound] where there is none with this id.
func (s *Store) Delete(id journal.ID, at time.Time) error {
	err := s.update(func(t *tx) error {
		sequence, err := t.existing(id)
		if err != nil {
			return err
		}
		before, err := t.entry(sequence)
		if err != nil {
			return err
		}
		if err := t.removeEntry(id); err != nil {
			return err
		}
		return t.writeUndo(undoRecord{
			Kind: journal.Deleted, At: at, IDs: []journal.ID{id}, Title: before.Deal.Company,
			Before: []undoEntry{{sequence, before}},
		})
	})
	if err != nil {
		return fmt.Errorf("delete: %w", err)
	}
	return nil
}

// Get returns the entry with the given id, or [journal.ErrNotFound].
func (s *Store) Get(id journal.ID) (e journal.Entry, err error) {
	err = s.view(func(t *tx) error {
		sequence, err := t.existing(id)
		if err != nil {
			return err
		}
		e, err = t.entry(sequence)
		return err
	})
	if err != nil {
		return journal.Entry{}, fmt.Errorf("read an entry: %w", err)
	}
	return e, nil
}

// Resolve returns the id that begins with the given 4 to 32 lower-case hex
// digits. The error is [journal.ErrNotFound] where none does, or it is no such beginning,
// and [journal.ErrAmbiguous] where several do.
func (s *Store) Resolve(prefix string) (id journal.ID, err error) {
	err = s.view(func(t *tx) error {
		found, err := t.idsThatBegin(prefix)
		if err != nil {
			return err
		}
		switch len(found) {
		case 0:
			return journal.ErrNotFound
		case 1:
			id = found[0]
			return nil
		default:
			return journal.ErrAmbiguous
		}
	})
	if err != nil {
		return journal.ID{}, fmt.Errorf("find an entry: %w", err)
	}
	return id, nil
}

// Len returns how many entries the journal holds.
func (s *Store) Len() (n int, err error) {
	err = s.view(func(t *tx) error {
		n = int(t.manifest.buckets[string(headBucket)].count)
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("count entries: %w", err)
	}
	return n, nil
}

// Entries yields every entry in the order of adding, until yield returns false.
// That none is missing is known before the first is yielded. yield must not
// call the store.
func (s *Store) Entries(yield func(journal.Entry) bool) error {
	err := s.viewAll(func(t *tx) error {
		rows, err := t.rows(bodyBucket)
		if err != nil {
			return err
		}
		for _, row := range rows {
			packed, err := t.open(bodyBucket, row)
			if err != nil {
				return err
			}
			var e journal.Entry
			if err := unpackJSON(packed, &e); err != nil {
				return err
			}
			if !yield(e) {
				return nil
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("read entries: %w", err)
	}
	return nil
}
