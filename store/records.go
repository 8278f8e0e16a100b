package store

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"daruma/journal"
)

// sequenceOf returns the sequence of the entry with the given id.
func (t *tx) sequenceOf(id journal.ID) (sequence uint64, found bool, err error) {
	value, found, err := t.get(idBucket, id[:])
	if err != nil || !found {
		return 0, false, err
	}
	if len(value) != 8 {
		return 0, false, damaged(idBucket, id[:])
	}
	return binary.BigEndian.Uint64(value), true, nil
}

// existing is sequenceOf an entry that has to exist. Before it says that there
// is none, it makes sure that no id is hidden by damage.
func (t *tx) existing(id journal.ID) (uint64, error) {
	sequence, found, err := t.sequenceOf(id)
	if err == nil && !found {
		_, err = t.rows(idBucket)
	}
	if err == nil && !found {
		err = fmt.Errorf("entry %s: %w", id, journal.ErrNotFound)
	}
	return sequence, err
}

// minPrefix is how many digits of an id name an entry at least.
const minPrefix = 4

// idsThatBegin returns up to two of the ids that begin with the hex digits in
// prefix; none where it is too short or no such beginning. That it names one and
// no other is only known when no id is hidden by damage.
func (t *tx) idsThatBegin(prefix string) ([]journal.ID, error) {
	whole, err := hex.DecodeString(prefix[:len(prefix)&^1])
	if err != nil || len(prefix) < minPrefix {
		return nil, nil
	}
	rows, err := t.rows(idBucket)
	if err != nil {
		return nil, err
	}
	first, _ := slices.BinarySearchFunc(rows, whole, func(r row, key []byte) int { return bytes.Compare(r.key, key) })
	var found []journal.ID
	for _, r := range rows[first:] {
		if !bytes.HasPrefix(r.key, whole) || len(found) == 2 {
			break
		}
		var id journal.ID
		if copy(id[:], r.key) < len(id) {
			return nil, damaged(idBucket, r.key)
		}
		if strings.HasPrefix(id.String(), prefix) {
			found = append(found, id)
		}
	}
	return found, nil
}

// nextSequence counts one entry more.
func (t *tx) nextSequence() (uint64, error) {
	bodies, err := t.bolt.CreateBucketIfNotExists(bodyBucket)
	if err != nil {
		return 0, err
	}
	return bodies.NextSequence()
}

// entry reads the whole entry at sequence.
func (t *tx) entry(sequence uint64) (journal.Entry, error) {
	var e journal.Entry
	key := sequenceKey(sequence)
	packed, found, err := t.get(bodyBucket, key)
	if err != nil {
		return e, err
	}
	if !found {
		return e, damaged(bodyBucket, key)
	}
	return e, unpackJSON(packed, &e)
}

// head reads the head at sequence into h.
func (t *tx) head(sequence uint64, h *journal.Head) error {
	words, err := t.dictionary()
	if err != nil {
		return err
	}
	key := sequenceKey(sequence)
	record, found, err := t.get(headBucket, key)
	if err != nil {
		return err
	}
	if !found {
		return damaged(headBucket, key)
	}
	reader := headReader{words: words}
	return reader.read(string(record), h)
}

// addEntry stores an entry that is new. Its id is stored apart, by addID, since
// many of them are best stored in the order of their keys.
func (t *tx) addEntry(sequence uint64, p prepared) error {
	if err := t.writeRecords(sequence, p); err != nil {
		return err
	}
	return t.insert(decisionOf(p.entry.Deal.Decided, sequence))
}

func (t *tx) addID(id journal.ID, sequence uint64) error {
	return t.put(idBucket, id[:], sequenceKey(sequence))
}

// replaceEntry stores e in the place of before.
func (t *tx) replaceEntry(sequence uint64, before, e *journal.Entry) error {
	if before.Deal.Decided != e.Deal.Decided {
		if err := t.remove(decisionOf(before.Deal.Decided, sequence)); err != nil {
			return err
		}
		if err := t.insert(decisionOf(e.Deal.Decided, sequence)); err != nil {
			return err
		}
	}
	return t.writeRecords(sequence, prepare(e))
}

// writeRecords stores the three records of an entry, and what is told apart of
// it.
func (t *tx) writeRecords(sequence uint64, p prepared) error {
	if p.err != nil {
		return p.err
	}
	words, err := t.dictionary()
	if err != nil {
		return err
	}
	key := sequenceKey(sequence)
	if err := t.put(headBucket, key, headRecord(&p.head, words)); err != nil {
		return err
	}
	if err := t.put(bodyBucket, key, p.body); err != nil {
		return err
	}
	if err := t.put(textBucket, key, p.text); err != nil {
		return err
	}
	return t.indexComeback(sequence, &p.head)
}

// removeEntry takes all that is stored of an entry away.
func (t *tx) removeEntry(id journal.ID) error {
	sequence, err := t.existing(id)
	if err != nil {
		return err
	}
	var head journal.Head
	if err := t.head(sequence, &head); err != nil {
		return err
	}
	if err := t.remove(decisionOf(head.Decided, sequence)); err != nil {
		return err
	}
	if err := t.indexComeback(sequence, nil); err != nil {
		return err
	}
	key := sequenceKey(sequence)
	for _, bucket := range [][]byte{headBucket, bodyBucket, textBucket} {
		if err := t.delete(bucket, key); err != nil {
			return err
		}
	}
	return t.delete(idBucket, id[:])
}
