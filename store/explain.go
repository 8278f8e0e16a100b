package store

import (
	"errors"
	"fmt"
	"io/fs"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// explanations are the journal's words for what the guard and the seal found.
var explanations = []struct{ found, journal error }{
	{guard.ErrMissing, journal.ErrMissing},
	{guard.ErrBusy, journal.ErrBusy},
	{guard.ErrNotAJournal, journal.ErrNotJournal},
	{guard.ErrNewer, journal.ErrNewer},
	{guard.ErrEmpty, journal.ErrDamaged},
	{guard.ErrDamaged, journal.ErrDamaged},
	{guard.ErrTooLarge, journal.ErrDamaged},
	{guard.ErrUnsafe, journal.ErrUnsafe},
	{guard.ErrFull, journal.ErrFull},
	{guard.ErrReadOnly, journal.ErrReadOnly},
	{seal.ErrWrongSecret, journal.ErrWrongPassphrase},
	{seal.ErrNoPassphrase, journal.ErrWrongPassphrase},
	{seal.ErrTypo, journal.ErrMistypedCode},
	{seal.ErrSlot, journal.ErrDamaged},
	{seal.ErrParams, journal.ErrDamaged},
}

// explain adds to err what it means for a journal. The first error stays
// within reach.
func explain(err error) error {
	for _, e := range explanations {
		if errors.Is(err, e.found) && !errors.Is(err, e.journal) {
			return fmt.Errorf("%w: %w", e.journal, err)
		}
	}
	return err
}

// explainOpen is explain for opening: a file that may be read but was to be
// written is a read-only one.
func explainOpen(err error, readOnly bool) error {
	if !readOnly && errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%w: %w", journal.ErrReadOnly, err)
	}
	return explain(err)
}
