package store

import (
	"fmt"
	"slices"

	"daruma/journal"
)

// SaveDraft stores a draft in the place of the one with its entry's id.
func (s *Store) SaveDraft(d journal.Draft) error {
	if d.Entry.ID.IsZero() {
		return errNoID
	}
	err := s.update(func(t *tx) error { return t.saveDraft(&d) })
	if err != nil {
		return fmt.Errorf("save a draft: %w", err)
	}
	return nil
}

// Drafts returns all drafts, the last saved first.
func (s *Store) Drafts() (drafts []journal.Draft, err error) {
	err = s.view(func(t *tx) error {
		rows, err := t.rows(draftBucket)
		if err != nil {
			return err
		}
		for _, row := range rows {
			packed, err := t.open(draftBucket, row)
			if err != nil {
				return err
			}
			var d journal.Draft
			if err := unpackJSON(packed, &d); err != nil {
				return err
			}
			drafts = append(drafts, d)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read drafts: %w", err)
	}
	slices.SortStableFunc(drafts, func(a, b journal.Draft) int { return b.Saved.Compare(a.Saved) })
	return drafts, nil
}

// DeleteDraft removes the draft of the entry with the given id, if there is one.
func (s *Store) DeleteDraft(id journal.ID) error {
	err := s.update(func(t *tx) error { return t.delete(draftBucket, id[:]) })
	if err != nil {
		return fmt.Errorf("delete a draft: %w", err)
	}
	return nil
}

func (t *tx) saveDraft(d *journal.Draft) error {
	packed, err := packJSON(d)
	if err != nil {
		return err
	}
	return t.put(draftBucket, d.Entry.ID[:], packed)
}

// logInDraft has the draft of e, if there is one, hold the contacts of e.
func (t *tx) logInDraft(e *journal.Entry) error {
	packed, found, err := t.get(draftBucket, e.ID[:])
	if err != nil || !found {
		return err
	}
	var d journal.Draft
	if err := unpackJSON(packed, &d); err != nil {
		return err
	}
	d.Entry.Thread.Contacts = e.Thread.Contacts
	return t.saveDraft(&d)
}
