package store

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"daruma/journal"
	"daruma/store/seal"
)

// A manifest says what every other bucket holds, so that a record which a
// damaged page hides, or an older copy of one, does not go unnoticed. It is
// rewritten in each transaction.
type manifest struct {
	commits uint64   // transactions so far; the revision of what the last one wrote
	sealed  uint64   // values sealed under this data key so far
	stamp   [16]byte // random, tells the last transaction from any other
	buckets map[string]content
}

// content is what one bucket holds.
type content struct {
	count uint64
	mark  seal.Mark // of all its records at their revisions
}

// maxSealed is how many values one data key may seal before random nonces
// become likely to meet.
const maxSealed = 1 << 31

var errWornKey = errors.New("the data key has sealed as much as one key should; rotate it")

func (m *manifest) add(bucket []byte, mark seal.Mark) {
	c := m.buckets[string(bucket)]
	c.count++
	c.mark.Toggle(mark)
	m.buckets[string(bucket)] = c
}

func (m *manifest) remove(bucket []byte, mark seal.Mark) {
	c := m.buckets[string(bucket)]
	c.count--
	c.mark.Toggle(mark)
	m.buckets[string(bucket)] = c
}

// A manifest is stored as its commits, sealed values and stamp, and then the
// name, count and mark of each bucket.

func (m *manifest) record() []byte {
	b := appendNumber(nil, m.commits)
	b = appendNumber(b, m.sealed)
	b = append(b, m.stamp[:]...)
	for _, name := range slices.Sorted(maps.Keys(m.buckets)) {
		c := m.buckets[name]
		b = appendNumber(appendText(b, name), c.count)
		b = appendText(b, string(c.mark[:]))
	}
	return b
}

func readManifest(record string) (manifest, error) {
	r := wireReader{rest: record}
	m := manifest{commits: r.number(), sealed: r.number(), buckets: map[string]content{}}
	n := copy(m.stamp[:], r.rest)
	r.broken = r.broken || n < len(m.stamp)
	r.rest = r.rest[n:]
	for r.more() {
		name := r.text()
		c := content{count: r.number()}
		r.broken = copy(c.mark[:], r.text()) < len(c.mark) || r.broken
		m.buckets[name] = c
	}
	if r.broken {
		return manifest{}, fmt.Errorf("read the manifest: %w", journal.ErrDamaged)
	}
	return m, nil
}
