package store

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"daruma/journal"
	"daruma/store/guard"
)

// TestTreeWithoutEnd puts the root of a bucket in the place of one of its
// leaves, as a disk may that lost some writes: whoever reads the bucket comes by
// the same leaves for ever.
func TestTreeWithoutEnd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.daruma")
	check(t, Create(path))
	addTo(t, path, Options{}, newGenerator(1).entries(200)...)
	loopBodies(t, path)

	s := reopen(t, path)
	wantError(t, "reading", s.Entries(func(journal.Entry) bool { return true }), journal.ErrDamaged)
	wantError(t, "checking", s.Check(), journal.ErrDamaged)
	wantError(t, "walking", s.file.Walk(), guard.ErrDamaged)
	wantError(t, "backing up", s.BackUp(path+".copy"), journal.ErrDamaged)
	check(t, s.Close())
}

func loopBodies(t *testing.T, path string) {
	t.Helper()
	const header, element, second, childAt = 16, 16, 1, 8
	size := int64(os.Getpagesize())
	var root int64
	s := reopen(t, path)
	check(t,
		s.file.View(func(b *bolt.Tx) error { root = int64(b.Bucket(bodyBucket).Root()); return nil }),
		s.Close())
	content := readFile(t, path)
	page := content[root*size:][:size]
	leaf := binary.NativeEndian.Uint64(page[header+second*element+childAt:])
	copy(content[int64(leaf)*size:][:size], page)
	binary.NativeEndian.PutUint64(content[int64(leaf)*size:], leaf)
	check(t, os.WriteFile(path, content, 0o600))
}
