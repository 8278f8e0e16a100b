package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"daruma/journal"
	"daruma/store/guard"
	"daruma/store/seal"
)

// A memory is the state folder, in which the program remembers outside of its
// journals what it last saw of them: under the id of each vault the number of
// its last transaction and where it was, and under each path that a journal lay
// there. So an old copy put in a journal's place, an emptied file or none at all
// is noticed. The empty memory remembers nothing.
//
// It is written after a change is stored and never synced: it may fall behind
// after a loss of power, and never runs ahead. What cannot be read in it is as
// good as not known; nobody shall be kept from a sound journal by it.
type memory string

// maxSighting is the size in bytes that a file of the memory may have.
const maxSighting = 64 << 10

func (m memory) ofVault(id seal.ID) string {
	return filepath.Join(string(m), "vault-"+hex.EncodeToString(id[:]))
}

func (m memory) ofPath(path string) string {
	sum := sha256.Sum256([]byte(absolute(path)))
	return filepath.Join(string(m), "path-"+hex.EncodeToString(sum[:16]))
}

// absolute is path as it is remembered.
func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// read returns the first word of a file of the memory, "" where there is none.
func (m memory) read(file string) string {
	if m == "" {
		return ""
	}
	content, err := guard.ReadPrivate(file, maxSighting)
	if err != nil {
		return ""
	}
	word, _, _ := strings.Cut(string(content), " ")
	return word
}

// lastOf returns the number of the last transaction seen of a vault, 0 where
// none is known.
func (m memory) lastOf(id seal.ID) uint64 {
	n, err := strconv.ParseUint(m.read(m.ofVault(id)), 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// knows reports whether a journal is known to have been at path.
func (m memory) knows(path string) bool { return m.read(m.ofPath(path)) != "" }

// check returns [journal.ErrBehind] where a later transaction of the vault than
// the given one was seen.
func (m memory) check(id seal.ID, commits uint64) error {
	if last := m.lastOf(id); commits < last {
		return fmt.Errorf("transaction %d, and %d was seen: %w", commits, last, journal.ErrBehind)
	}
	return nil
}

// note remembers that the journal at path holds the given transaction.
func (m memory) note(id seal.ID, commits uint64, path string) error {
	if m == "" {
		return nil
	}
	if err := guard.MakeFolder(string(m)); err != nil {
		return err
	}
	path = absolute(path)
	err := guard.WriteNote(m.ofVault(id), fmt.Appendf(nil, "%d %s\n", commits, path))
	if vault := hex.EncodeToString(id[:]); m.read(m.ofPath(path)) != vault {
		err = errors.Join(err, guard.WriteNote(m.ofPath(path), fmt.Appendf(nil, "%s %s\n", vault, path)))
	}
	return err
}

// noteIfNew is note where what is remembered is something else.
func (m memory) noteIfNew(id seal.ID, commits uint64, path string) error {
	if m.lastOf(id) == commits && m.knows(path) {
		return nil
	}
	return m.note(id, commits, path)
}

// forget forgets that a journal was at path.
func (m memory) forget(path string) error {
	if !m.knows(path) {
		return nil
	}
	return guard.WriteNote(m.ofPath(path), nil)
}

// missed says what a journal that is missing or empty means at a path where one
// is known to have been.
func (m memory) missed(path string, err error) error {
	switch {
	case errors.Is(err, guard.ErrMissing) && m.knows(path):
		return fmt.Errorf("%s: %w", path, journal.ErrVanished)
	case errors.Is(err, guard.ErrEmpty) && m.knows(path):
		return fmt.Errorf("%s: %w", path, journal.ErrEmptied)
	}
	return err
}
