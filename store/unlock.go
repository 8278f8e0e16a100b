package store

import (
	"errors"
	"fmt"

	"daruma/journal"
	"daruma/store/seal"
)

// Protected reports whether the journal has a passphrase.
func (s *Store) Protected() bool { return s.protected.Load() }

// Locked reports whether the journal has a passphrase and was not unlocked.
// Every reading or writing of what is sealed then returns [journal.ErrLocked].
func (s *Store) Locked() bool {
	s.opening.RLock()
	defer s.opening.RUnlock()
	return s.vault == nil
}

// Unlock unlocks the journal. One that is unlocked already stays so, whatever
// is given, and one without a passphrase takes anything: the error says whether
// the secret is right. It takes as long as deriving the key does, about 0.2 s.
//
// The error wraps [journal.ErrWrongPassphrase], [journal.ErrMistypedCode] for a
// recovery code that cannot be one, or what [Open] returns for a journal that
// cannot be read.
func (s *Store) Unlock(secret journal.Secret) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	m, err := s.meta()
	if err == nil {
		err = s.unlock(m, &secret)
	}
	if err != nil {
		return fmt.Errorf("unlock: %w", explain(err))
	}
	return nil
}

// Lock forgets the key of a journal that has a passphrase, which has to be
// unlocked again; another one stays as it is. It waits for what is under way.
// Of the key, what Go lets a program reach is overwritten; the rest goes when
// its memory is used again.
func (s *Store) Lock() {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.protected.Load() {
		s.setVault(nil, true)
	}
}

// setVault exchanges the key. The caller holds writing, or has the store alone.
func (s *Store) setVault(vault *seal.Vault, protected bool) {
	s.opening.Lock()
	defer s.opening.Unlock()
	s.putVault(vault, protected)
}

// putVault is setVault for a caller that holds opening, too.
func (s *Store) putVault(vault *seal.Vault, protected bool) {
	if s.vault != nil && s.vault != vault {
		s.vault.Wipe()
	}
	s.vault = vault
	s.protected.Store(protected)
	if protected && vault != nil {
		forbidDumps()
	}
}

// settle does what only an unlocked journal allows: it brings what a killed run
// began to its end, and wraps the key with as much work as is asked for today.
// A failure is met again at the next unlocking, and keeps nobody from the
// journal meanwhile.
func (s *Store) settle(m meta, secret *journal.Secret) {
	_ = errors.Join(s.finish(), s.strengthen(m, secret))
}

// strengthen makes a passphrase slot anew that was made with less work than
// [seal.DefaultParams], once the passphrase is at hand. The recovery code stays.
func (s *Store) strengthen(m meta, secret *journal.Secret) error {
	slot := m.slot(seal.KindPassphrase)
	if slot == nil || !slot.Weak() || secret == nil || len(secret.Passphrase) == 0 {
		return nil
	}
	stronger, err := seal.NewPassphraseSlot(s.vault, secret.Passphrase, seal.DefaultParams)
	if err != nil {
		return err
	}
	*slot = stronger
	_, err = s.exchange(s.vault, m.slots)
	return err
}
