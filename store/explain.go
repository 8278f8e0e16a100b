package store

import (
	"errors"
	"fmt"
	"io/fs"

	"daruma/journal"
	"daruma/store/guard"
)

// explanations are the journal's words for what the guard found.
var explanations = []struct{ guard, journal error }{
	{guard.ErrMissing, journal.ErrMissing},
	{guard.ErrBusy, journal.ErrBusy},
	{guard.ErrNotAJournal, journal.ErrNotJournal},
	{guard.ErrNewer, journal.ErrNewer},
	{guard.ErrEmpty, journal.ErrDamaged},
	{guard.ErrDamaged, journal.ErrDamaged},
	{guard.ErrUnsafe, journal.ErrUnsafe},
	{guard.ErrFull, journal.ErrFull},
	{guard.ErrReadOnly, journal.ErrReadOnly},
}

// explain adds to err what it means for a journal. The guard's error stays
// within reach.
func explain(err error) error {
	for _, e := range explanations {
		if errors.Is(err, e.guard) && !errors.Is(err, e.journal) {
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
