package store

import (
	"context"
	"fmt"
	"slices"

	"daruma/journal"
)

// Recent returns the heads of the n newest decisions, the newest first. Within
// a day the entry added last comes first; undated ones come last. It reads no
// more than those heads and their part of the order.
func (s *Store) Recent(n int) ([]journal.Head, error) {
	if n <= 0 {
		return nil, nil
	}
	var heads []journal.Head
	err := s.view(func(t *tx) error {
		return t.newestFirst(func(sequence uint64) (bool, error) {
			var h journal.Head
			if err := t.head(sequence, &h); err != nil {
				return false, err
			}
			heads = append(heads, h)
			return len(heads) < n, nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("list: %w", err)
	}
	return heads, nil
}

// Heads yields the head of every entry in the order of [Store.Recent], until
// yield returns false or ctx is done, whose error it then returns. That none is
// missing is known before the first is yielded. yield must not call the
// store.
func (s *Store) Heads(ctx context.Context, yield func(journal.Head) bool) error {
	err := s.view(func(t *tx) error {
		words, err := t.dictionary()
		if err != nil {
			return err
		}
		reader := headReader{words: words}
		var h journal.Head
		return t.scan(ctx, headBucket, func(_ uint64, record []byte) (bool, error) {
			if err := reader.read(string(record), &h); err != nil {
				return false, err
			}
			return yield(h), nil
		})
	})
	if err != nil {
		return fmt.Errorf("list: %w", err)
	}
	return nil
}

// scan opens all records of a bucket keyed by sequence, the newest decision
// first. Looking each up in the tree would take longer than opening it, so all
// are gathered beforehand, which also tells that none is missing.
func (t *tx) scan(ctx context.Context, bucket []byte, yield func(sequence uint64, record []byte) (more bool, err error)) error {
	rows, err := t.rows(bucket)
	if err != nil {
		return err
	}
	return t.newestFirst(func(sequence uint64) (bool, error) {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		i, found := findRow(rows, sequence)
		if !found {
			return false, damaged(bucket, sequenceKey(sequence))
		}
		record, err := t.open(bucket, rows[i])
		if err != nil {
			return false, err
		}
		return yield(sequence, record)
	})
}

// findRow finds the row of a sequence. Sequences have gaps only where entries
// were deleted, so the first guess is nearly always right.
func findRow(rows []row, sequence uint64) (int, bool) {
	if len(rows) == 0 || sequence < rows[0].sequence {
		return 0, false
	}
	if i := sequence - rows[0].sequence; i < uint64(len(rows)) && rows[i].sequence == sequence {
		return int(i), true
	}
	return slices.BinarySearchFunc(rows, sequence, func(r row, sequence uint64) int {
		switch {
		case r.sequence < sequence:
			return -1
		case r.sequence > sequence:
			return 1
		}
		return 0
	})
}
