package store

import (
	"errors"
	"fmt"

	"daruma/journal"
	"daruma/store/guard"
)

// Accept takes what is at path for the journal that is to be there, older than
// the last one seen, or none at all: [Open] finds nothing wrong with that any
// more. Nothing but what o.State remembers is changed. The errors are those of
// Open.
func Accept(path string, o Options) error {
	m := memory(o.State)
	o.ReadOnly, o.State = true, ""
	s, err := Open(path, o)
	switch {
	case errors.Is(err, journal.ErrMissing), errors.Is(err, guard.ErrEmpty):
		err = m.forget(path)
	case err == nil:
		err = errors.Join(s.remember(path, m), s.Close())
	}
	if err != nil {
		return fmt.Errorf("accept a journal: %w", err)
	}
	return nil
}
