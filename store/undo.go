package store

import (
	"fmt"
	"time"

	"daruma/journal"
)

// undoFor is how long a change can be undone.
const undoFor = 30 * 24 * time.Hour

// An undoRecord is the last change and what it takes to reverse it. An entry
// that Before does not hold was not there before the change.
type undoRecord struct {
	Kind   journal.ChangeKind `json:"kind"`
	At     time.Time          `json:"at"`
	IDs    []journal.ID       `json:"ids"`
	Title  string             `json:"title,omitempty"`
	Before []undoEntry        `json:"before,omitempty"`
	Reply  *journal.Reply     `json:"reply,omitempty"` // that [Store.Answer] gave, or nil
}

// An undoEntry is an entry as it was, and its place in the order of adding.
type undoEntry struct {
	Sequence uint64        `json:"sequence"`
	Entry    journal.Entry `json:"entry"`
}

func (u *undoRecord) change() journal.Change {
	return journal.Change{Kind: u.Kind, At: u.At, IDs: u.IDs, Title: u.Title}
}

// writeUndo records a change; it is the only one that can be undone from now on.
func (t *tx) writeUndo(u undoRecord) error {
	packed, err := packJSON(u)
	if err != nil {
		return err
	}
	return t.put(undoBucket, onlyKey, packed)
}

func (t *tx) readUndo() (u undoRecord, found bool, err error) {
	packed, found, err := t.get(undoBucket, onlyKey)
	if err != nil || !found {
		return u, false, err
	}
	return u, true, unpackJSON(packed, &u)
}

// LastChange returns the change that [Store.Undo] would reverse, however long
// ago it was made; there is none in a new journal and after an undo.
func (s *Store) LastChange() (change journal.Change, found bool, err error) {
	err = s.view(func(t *tx) error {
		var u undoRecord
		u, found, err = t.readUndo()
		change = u.change()
		return err
	})
	if err != nil {
		return journal.Change{}, false, fmt.Errorf("read the last change: %w", err)
	}
	return change, found, nil
}

// Undo reverses the last change to the journal, also one made by an earlier
// run, and returns what it was. It goes one step back only: a second call, or
// one more than 30 days after the change, returns [journal.ErrNothingToUndo].
// Settings, facts, templates, reviews and letters are not touched, nor are
// drafts but for contacts that were logged and a reply that is as it was saved.
func (s *Store) Undo(now time.Time) (journal.Change, error) {
	var change journal.Change
	err := s.update(func(t *tx) error {
		u, found, err := t.readUndo()
		if err != nil {
			return err
		}
		if !found || now.Sub(u.At) > undoFor {
			return journal.ErrNothingToUndo
		}
		change = u.change()
		if err := t.reverse(u); err != nil {
			return err
		}
		return t.delete(undoBucket, onlyKey)
	})
	if err != nil {
		return journal.Change{}, fmt.Errorf("undo: %w", err)
	}
	return change, nil
}

// reverse brings back what was there before the change, and removes what was not.
func (t *tx) reverse(u undoRecord) error {
	added := make(map[journal.ID]bool, len(u.IDs))
	for _, id := range u.IDs {
		added[id] = true
	}
	for i := range u.Before {
		delete(added, u.Before[i].Entry.ID)
		if err := t.restore(&u.Before[i]); err != nil {
			return err
		}
		if err := t.reverseInDraft(&u, &u.Before[i].Entry); err != nil {
			return err
		}
	}
	for _, id := range u.IDs {
		if !added[id] {
			continue
		}
		if err := t.removeEntry(id); err != nil {
			return err
		}
	}
	return nil
}

// reverseInDraft takes back what a change did to the draft of an entry that was
// as before says. Another reply has been written since and stays.
func (t *tx) reverseInDraft(u *undoRecord, before *journal.Entry) error {
	if u.Kind == journal.Contacts {
		return t.logInDraft(before)
	}
	if u.Reply == nil {
		return nil
	}
	d, found, err := t.draft(before.ID)
	if err != nil || !found || d.Entry.Reply != *u.Reply {
		return err
	}
	d.Entry.Reply = before.Reply
	return t.saveDraft(&d)
}

// restore brings an entry back to what it was, in its old place.
func (t *tx) restore(was *undoEntry) error {
	sequence, found, err := t.sequenceOf(was.Entry.ID)
	if err != nil {
		return err
	}
	if !found {
		if err := t.addEntry(was.Sequence, prepare(&was.Entry)); err != nil {
			return err
		}
		return t.addID(was.Entry.ID, was.Sequence)
	}
	now, err := t.entry(sequence)
	if err != nil {
		return err
	}
	return t.replaceEntry(sequence, &now, &was.Entry)
}
