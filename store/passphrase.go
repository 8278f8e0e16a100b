package store

import (
	"fmt"

	"daruma/journal"
	"daruma/store/seal"
)

// SetPassphrase seals the journal under a new key that only pass and the
// recovery code returned unlock. The code is not kept and cannot be shown again.
// Everything is sealed anew into a new file, so that neither the old key nor
// anything deleted is left in it, and so are the letters and all copies that the
// program made. When the program is killed meanwhile, the journal is as before
// or protected, and what is then left of the copies follows at the next unlocking.
//
// The error wraps [journal.ErrProtected] where there is a passphrase,
// [journal.ErrLocked], [journal.ErrReadOnly], or a [*journal.Problem] for a pass
// that [journal.CheckPassphrase] refuses. Where a code is returned together with
// an error, the passphrase is set, and the error tells of a copy that could not
// be sealed again yet.
func (s *Store) SetPassphrase(pass []byte) (recovery string, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err = s.ready(false, pass); err == nil {
		recovery, err = s.protect(s.vault.WithNewKey(), pass)
	}
	if err != nil {
		err = fmt.Errorf("set a passphrase: %w", explain(err))
	}
	return recovery, err
}

// ChangePassphrase has pass and a new recovery code unlock the journal in the
// place of the old ones, and removes what was deleted. The data key stays: who
// held the old passphrase and a copy of the old file can still read that copy,
// and with its key the new file; see [Store.Rotate]. The error is that of
// [Store.SetPassphrase], but [journal.ErrNotProtected] where no passphrase is set.
func (s *Store) ChangePassphrase(pass []byte) (recovery string, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err = s.ready(true, pass); err == nil {
		recovery, err = s.protect(s.vault, pass)
	}
	if err != nil {
		err = fmt.Errorf("change the passphrase: %w", explain(err))
	}
	return recovery, err
}

// Rotate seals everything under a new key, as [Store.SetPassphrase] does, and
// keeps the passphrase, which has to be given again: it is not kept in memory. As
// the recovery code is not kept anywhere, a new one is returned and the old one
// unlocks nothing any more. The error wraps [journal.ErrWrongPassphrase], or is
// that of [Store.ChangePassphrase].
func (s *Store) Rotate(pass []byte) (recovery string, err error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if recovery, err = s.rotate(pass); err != nil {
		err = fmt.Errorf("rotate the key: %w", explain(err))
	}
	return recovery, err
}

func (s *Store) rotate(pass []byte) (string, error) {
	if err := s.ready(true, pass); err != nil {
		return "", err
	}
	m, err := s.meta()
	if err != nil {
		return "", err
	}
	checked, err := m.unlockWith(&journal.Secret{Passphrase: pass})
	if err != nil {
		return "", err
	}
	checked.Wipe()
	return s.protect(s.vault.WithNewKey(), pass)
}

// RemovePassphrase seals everything under a new key that lies in the file
// itself, as in a journal that never had a passphrase. The error wraps
// [journal.ErrNotProtected], [journal.ErrLocked] or [journal.ErrReadOnly]; also
// here it may tell of a copy alone, and [Store.Protected] whether it does.
func (s *Store) RemovePassphrase() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	err := s.mayReseal(true)
	if err == nil {
		vault := s.vault.WithNewKey()
		_, err = s.exchange(vault, []seal.Slot{seal.NewOpenSlot(vault)})
	}
	if err != nil {
		return fmt.Errorf("remove the passphrase: %w", explain(err))
	}
	return nil
}

// ready is mayReseal for a new passphrase.
func (s *Store) ready(protected bool, pass []byte) error {
	if err := s.mayReseal(protected); err != nil {
		return err
	}
	return journal.CheckPassphrase(pass)
}

// mayReseal says whether the slots may be exchanged, and whether the journal is
// protected as it should be for that.
func (s *Store) mayReseal(protected bool) error {
	switch {
	case s.options.ReadOnly:
		return journal.ErrReadOnly
	case s.vault == nil:
		return journal.ErrLocked
	case s.protected.Load() && !protected:
		return journal.ErrProtected
	case !s.protected.Load() && protected:
		return journal.ErrNotProtected
	}
	return nil
}

// protect seals everything under vault, with slots for pass and for the recovery
// code it returns.
func (s *Store) protect(vault *seal.Vault, pass []byte) (recovery string, err error) {
	slot, err := seal.NewPassphraseSlot(vault, pass, seal.DefaultParams)
	if err != nil {
		return "", err
	}
	other, recovery := seal.NewRecoverySlot(vault)
	done, err := s.exchange(vault, []seal.Slot{slot, other})
	if !done {
		return "", err
	}
	return recovery, err
}
