// Package store keeps a journal in one bbolt file, sealed, and never half
// written. See layout.go for what lies where.
package store

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// Options say how to open a journal.
type Options struct {
	ReadOnly bool          // share the file with other readers, change nothing
	Timeout  time.Duration // to wait for another program to close it; 0 is [guard.DefaultTimeout]

	// Secret unlocks a journal that has a passphrase, which without one opens
	// locked; see [Store.Unlock]. Other journals need none and ignore it.
	Secret *journal.Secret

	// State is the folder in which is remembered, outside of the journals, what
	// was last seen of each; "" remembers and notices nothing.
	State string

	private bool // the file is a copy that no program has open
}

// A Store is an open journal. It is safe for use by several goroutines at once.
// No function handed to one of its methods may call it again: bbolt would wait
// for itself.
type Store struct {
	path    string
	options Options

	writing sync.Mutex   // held from a change's begin until it is known to be stored
	opening sync.RWMutex // held for writing while file or vault is exchanged, together with writing
	file    *guard.File
	vault   *seal.Vault // nil while the journal is locked

	protected atomic.Bool // a passphrase is set

	backing sync.Mutex  // held while a backup is made
	changed atomic.Bool // since the journal was opened or backed up
}

// Create makes an empty journal at path that needs no passphrase, and its
// folder where that is missing. It appears whole or not at all. The error wraps
// [guard.ErrExists] where anything is at path already; that is left alone.
func Create(path string) error {
	vault := seal.NewVault()
	err := guard.Create(path, func(b *bolt.Tx) error {
		if err := writeMeta(b, vault.ID(), seal.NewOpenSlot(vault)); err != nil {
			return err
		}
		t := &tx{bolt: b, vault: vault, manifest: manifest{buckets: map[string]content{}}}
		if err := t.indexComebacks(); err != nil {
			return err
		}
		return t.finish()
	})
	if err != nil {
		return fmt.Errorf("create journal: %w", explain(err))
	}
	return nil
}

// Open opens the journal at path; it never creates one. Nothing is written to a
// file of a newer format. The error wraps [journal.ErrMissing],
// [journal.ErrBusy] (and then a [*guard.BusyError], which names the process),
// [journal.ErrDamaged], [journal.ErrNewer], [journal.ErrNotJournal],
// [journal.ErrUnsafe] or [journal.ErrReadOnly]; for a secret that does not unlock
// it [journal.ErrWrongPassphrase] or [journal.ErrMistypedCode]; and where Options.State remembers
// more of a journal than there is, [journal.ErrBehind], [journal.ErrEmptied] or
// [journal.ErrVanished], until [Store.RestoreTo] or [Accept].
func Open(path string, o Options) (*Store, error) {
	file, err := openFile(path, o)
	if err != nil {
		return nil, fmt.Errorf("open journal: %w", err)
	}
	secret := o.Secret
	o.Secret = nil // is not kept in memory
	s := &Store{path: path, options: o, file: file}
	if err := s.start(secret); err != nil {
		return nil, fmt.Errorf("open journal: %w", errors.Join(explain(err), file.Close()))
	}
	return s, nil
}

func openFile(path string, o Options) (*guard.File, error) {
	file, err := guard.Open(path, guard.Options{ReadOnly: o.ReadOnly, Private: o.private, Timeout: o.Timeout})
	if err != nil {
		return nil, explainOpen(memory(o.State).missed(path, err), o.ReadOnly)
	}
	return file, nil
}

// start unlocks the journal if nothing more than secret is needed for that. A
// file that was closed well is only read here.
func (s *Store) start(secret *journal.Secret) error {
	if !s.options.ReadOnly && s.file.WasUnclean() {
		if err := s.removeDrafts(); err != nil {
			return err
		}
	}
	m, err := s.meta()
	if err != nil {
		return err
	}
	s.protected.Store(m.protected())
	if m.protected() && secret == nil {
		return nil
	}
	return s.unlock(m, secret)
}

// removeDrafts removes what a killed writer left beside the journal.
func (s *Store) removeDrafts() error {
	return errors.Join(guard.RemoveDrafts(s.path), guard.RemoveDrafts(s.path+lettersSuffix))
}

// meta reads what the file says of itself, and checks that this version may use
// it.
func (s *Store) meta() (m meta, err error) {
	err = s.file.View(func(b *bolt.Tx) error {
		if m, err = readMeta(b); err != nil {
			return err
		}
		return m.check(s.options.ReadOnly)
	})
	return m, err
}

// unlock gets the key and reads the manifest, which tells that it is right and
// the file whole.
func (s *Store) unlock(m meta, secret *journal.Secret) error {
	vault, err := m.unlockWith(secret)
	if err != nil {
		return err
	}
	err = s.file.View(func(b *bolt.Tx) error {
		t, err := begin(b, vault)
		if err != nil {
			return err
		}
		return s.recall(vault.ID(), t.manifest.commits)
	})
	if err != nil {
		return err
	}
	s.setVault(vault, m.protected())
	if !s.options.ReadOnly {
		s.settle(m, secret)
	}
	return nil
}

// recall compares the journal with what is remembered of it.
func (s *Store) recall(id seal.ID, commits uint64) error {
	m := memory(s.options.State)
	if err := m.check(id, commits); err != nil {
		return err
	}
	if !s.options.ReadOnly {
		// A memory that cannot be written keeps nobody from the journal; doctor
		// tells.
		_ = m.noteIfNew(id, commits, s.path)
	}
	return nil
}

// Close gives the journal up. It waits for what is under way.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.opening.Lock()
	defer s.opening.Unlock()
	if err := s.file.Close(); err != nil {
		return fmt.Errorf("close journal: %w", err)
	}
	return nil
}

// view runs fn in a transaction that changes nothing.
func (s *Store) view(fn func(t *tx) error) error {
	s.opening.RLock()
	defer s.opening.RUnlock()
	return explain(s.file.View(func(b *bolt.Tx) error {
		t, err := begin(b, s.vault)
		if err != nil {
			return err
		}
		return fn(t)
	}))
}

// viewAll is view for what reads most of the file.
func (s *Store) viewAll(fn func(t *tx) error) error {
	readAhead(s.path)
	return s.view(fn)
}

// update runs fn in a transaction and stores what it changed, all or nothing.
// When it returns nil, the change is stored.
func (s *Store) update(fn func(t *tx) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	return s.change(fn)
}

// change is update for a caller that holds writing.
func (s *Store) change(fn func(t *tx) error) error {
	file, written, err := s.tryUpdate(fn)
	if errors.Is(err, guard.ErrUncertain) && s.stored(file, written.stamp) {
		err = nil
	}
	if err != nil {
		return explain(err)
	}
	s.changed.Store(true)
	_ = memory(s.options.State).note(s.vault.ID(), written.commits, s.path) // as in recall
	return nil
}

func (s *Store) tryUpdate(fn func(t *tx) error) (file *guard.File, written manifest, err error) {
	s.opening.RLock()
	defer s.opening.RUnlock()
	err = s.file.Update(func(b *bolt.Tx) error {
		t, err := begin(b, s.vault)
		if err != nil {
			return err
		}
		if err := fn(t); err != nil {
			return err
		}
		if err := t.finish(); err != nil {
			return err
		}
		written = t.manifest
		return nil
	})
	return s.file, written, err
}

// stored opens the file again after a commit that failed, and reports whether
// the transaction with the given stamp is in it: bbolt can fail after the
// change reached the disk. Where the file does not open again the answer is no,
// and later calls fail.
func (s *Store) stored(failed *guard.File, stamp [16]byte) bool {
	s.opening.Lock()
	defer s.opening.Unlock()
	if s.file != failed {
		return false
	}
	// A file that failed may well fail to close; the one opened next tells.
	_ = failed.Close()
	file, err := openFile(s.path, s.options)
	if err != nil {
		return false
	}
	s.file = file
	found := false
	err = file.View(func(b *bolt.Tx) error {
		t, err := begin(b, s.vault)
		if err != nil {
			return err
		}
		found = t.manifest.stamp == stamp
		return nil
	})
	return err == nil && found
}
