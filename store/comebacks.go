package store

import (
	"fmt"

	"daruma/journal"
	"daruma/journal/calendar"
)

// A comeback is a win that follows an earlier entry and makes it good. There are
// few among all entries, and the state of each earlier one depends on them, so
// that they have an index of their own: by the sequence of the win, the id of the
// entry it follows and the number of its date.
//
// The manifest of a journal that has the index names its bucket, be it empty.
// One that was last written before there was an index gets it with the next
// change of an entry.

// isComeback reports whether h makes another entry good.
func isComeback(h *journal.Head) bool {
	return h.Outcome == journal.Won && !h.Follows.IsZero() && h.Follows != h.ID
}

// Comebacks returns, by the ids of the entries that a later win made good, the
// day of the earliest such win; no date, which is the earliest of all, for one on
// no known day.
func (s *Store) Comebacks() (days map[journal.ID]calendar.Date, err error) {
	days = map[journal.ID]calendar.Date{}
	add := func(follows journal.ID, decided calendar.Date) {
		if before, known := days[follows]; !known || decided.Before(before) {
			days[follows] = decided
		}
	}
	err = s.view(func(t *tx) error {
		if !t.hasComebacks() {
			return t.eachComeback(func(_ uint64, h *journal.Head) error {
				add(h.Follows, h.Decided)
				return nil
			})
		}
		rows, err := t.rows(comebackBucket)
		if err != nil {
			return err
		}
		for _, row := range rows {
			record, err := t.open(comebackBucket, row)
			if err != nil {
				return err
			}
			follows, decided, ok := readComeback(string(record))
			if !ok {
				return damaged(comebackBucket, row.key)
			}
			add(follows, decided)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read comebacks: %w", err)
	}
	return days, nil
}

func comebackRecord(h *journal.Head) []byte {
	return appendNumber(appendText(nil, string(h.Follows[:])), zigzag(int64(h.Decided.Number())))
}

func readComeback(record string) (follows journal.ID, decided calendar.Date, ok bool) {
	r := wireReader{rest: record}
	whole := copy(follows[:], r.text()) == len(follows)
	decided = calendar.FromNumber(int32(unzigzag(r.number())))
	return follows, decided, whole && !r.broken
}

// hasComebacks reports whether the journal has the index.
func (t *tx) hasComebacks() bool {
	_, has := t.manifest.buckets[string(comebackBucket)]
	return has
}

// indexComeback brings the index up to the head that is stored at sequence from
// now on, nil for none.
func (t *tx) indexComeback(sequence uint64, h *journal.Head) error {
	if !t.hasComebacks() {
		if err := t.indexComebacks(); err != nil {
			return err
		}
	}
	key := sequenceKey(sequence)
	if h == nil || !isComeback(h) {
		return t.delete(comebackBucket, key)
	}
	return t.put(comebackBucket, key, comebackRecord(h))
}

// indexComebacks makes the index of a journal that has none.
func (t *tx) indexComebacks() error {
	t.manifest.buckets[string(comebackBucket)] = content{}
	return t.eachComeback(func(sequence uint64, h *journal.Head) error {
		return t.put(comebackBucket, sequenceKey(sequence), comebackRecord(h))
	})
}

// eachComeback yields the comebacks among all heads.
func (t *tx) eachComeback(yield func(sequence uint64, h *journal.Head) error) error {
	words, err := t.dictionary()
	if err != nil {
		return err
	}
	rows, err := t.rows(headBucket)
	if err != nil {
		return err
	}
	reader := headReader{words: words}
	var h journal.Head
	for _, row := range rows {
		record, err := t.open(headBucket, row)
		if err == nil {
			err = reader.read(string(record), &h)
		}
		if err == nil && isComeback(&h) {
			err = yield(row.sequence, &h)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
