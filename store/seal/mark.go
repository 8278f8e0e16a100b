package seal

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"
)

// Mark stands for one record at one revision in a manifest. Marks are keyed:
// without the data key nobody can tell which record one stands for, or make one
// up.
type Mark [16]byte

// Toggle adds other to m, or takes it away when it was added before. The mark
// of a set of records is all of their marks toggled, in any order.
func (m *Mark) Toggle(other Mark) {
	for i := range m {
		m[i] ^= other[i]
	}
}

// Mark returns the mark of the record at place with the given revision.
func (v *Vault) Mark(place Place, revision uint64) Mark {
	h := v.marks.Get().(*markHash)
	defer v.marks.Put(h)
	return h.mark(place, revision)
}

// markHash is a keyed hash together with its buffers. The standard library
// keeps the state of the hash after the key, so that a reset hash costs no
// second run over the key.
type markHash struct {
	mac hash.Hash
	in  []byte
	sum []byte
}

func newMarkHash(key []byte) *markHash {
	return &markHash{mac: hmac.New(sha256.New, key)}
}

func (h *markHash) mark(place Place, revision uint64) Mark {
	h.in = binary.BigEndian.AppendUint64(appendPlace(h.in[:0], place), revision)
	h.mac.Reset()
	h.mac.Write(h.in)
	h.sum = h.mac.Sum(h.sum[:0])
	return Mark(h.sum[:len(Mark{})])
}
