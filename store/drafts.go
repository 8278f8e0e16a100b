package store

import (
	"fmt"
	"slices"

	"daruma/journal"
)

// SaveDraft stores a draft in the place of the one with its entry's id. A draft
// of a reply alone replaces no other draft of the entry, but gives it the reply.
func (s *Store) SaveDraft(d journal.Draft) error {
	if d.Entry.ID.IsZero() {
		return errNoID
	}
	save := (*tx).saveDraft
	if d.ReplyAlone() {
		save = (*tx).saveReplyDraft
	}
	err := s.update(func(t *tx) error { return save(t, &d) })
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

// draft reads the draft of the entry with the given id.
func (t *tx) draft(id journal.ID) (d journal.Draft, found bool, err error) {
	packed, found, err := t.get(draftBucket, id[:])
	if err != nil || !found {
		return d, false, err
	}
	return d, true, unpackJSON(packed, &d)
}

// logInDraft has the draft of e, if there is one, hold the contacts of e.
func (t *tx) logInDraft(e *journal.Entry) error {
	d, found, err := t.draft(e.ID)
	if err != nil || !found {
		return err
	}
	d.Entry.Thread.Contacts = e.Thread.Contacts
	return t.saveDraft(&d)
}

// answerInDraft has the draft of e, if there is one, hold the reply of e; a
// draft of nothing else is done with.
func (t *tx) answerInDraft(e *journal.Entry) error {
	d, found, err := t.draft(e.ID)
	switch {
	case err != nil || !found:
		return err
	case d.ReplyAlone():
		return t.delete(draftBucket, e.ID[:])
	}
	d.Entry.Reply = e.Reply
	return t.saveDraft(&d)
}

// saveReplyDraft stores the draft of a reply alone: within the draft of the
// entry, where there is one of anything else.
func (t *tx) saveReplyDraft(own *journal.Draft) error {
	d, found, err := t.draft(own.Entry.ID)
	if err != nil {
		return err
	}
	if !found || d.ReplyAlone() {
		return t.saveDraft(own)
	}
	d.Entry.Reply, d.Saved = own.Entry.Reply, own.Saved
	for name, typed := range own.Raw {
		if d.Raw == nil {
			d.Raw = map[string]string{}
		}
		d.Raw[name] = typed
	}
	return t.saveDraft(&d)
}
