package seal

import (
	"encoding/binary"
	"errors"
	"slices"
)

// ErrOpen says that a sealed value does not open: it was altered, it belongs
// to another place or vault, or it is no sealed value. Which of them is not
// told apart.
var ErrOpen = errors.New("sealed value does not open")

// Place is where a value is stored. A value opens only where it was sealed
// for, so that records cannot be swapped unnoticed.
type Place struct {
	Bucket []byte
	Key    []byte
}

// A sealed value is laid out as
//
//	format 1 | revision 8, big endian | nonce 12 | ciphertext | tag 16
//
// where the format and the revision are in the clear but authenticated.
const (
	valueFormat = 1
	headerSize  = 1 + 8
	aeadSize    = 12 + 16 // nonce and tag

	// block is what plaintexts are padded to, so that their length shows only
	// to 64 bytes.
	block = 64

	// padMark ends the plaintext; zeros fill the rest of the block (ISO/IEC
	// 7816-4). Put at the end it needs no moving of the text on opening.
	padMark = 0x80
)

// SealedSize returns the length of a sealed value in bytes for a plaintext of
// the given length in bytes.
func SealedSize(plain int) int {
	return headerSize + aeadSize + paddedSize(plain)
}

func paddedSize(plain int) int {
	return (plain/block + 1) * block
}

// Seal appends the sealed plain to dst and returns the result. The revision is
// stored in the clear and authenticated, see [Revision]. plain and dst must not
// overlap.
func (v *Vault) Seal(dst []byte, place Place, revision uint64, plain []byte) []byte {
	size := paddedSize(len(plain))
	dst = slices.Grow(dst, SealedSize(len(plain)))
	dst = append(dst, valueFormat)
	dst = binary.BigEndian.AppendUint64(dst, revision)

	// The text is padded where its ciphertext goes, which saves a second copy
	// of the text in memory.
	head := len(dst)
	padded := dst[head : head+size]
	n := copy(padded, plain)
	padded[n] = padMark
	clear(padded[n+1:])

	extra := v.scratch.Get().(*[]byte)
	*extra = v.bind((*extra)[:0], place, revision)
	dst = v.values.Seal(dst, nil, padded, *extra)
	v.scratch.Put(extra)
	return dst
}

// Open appends the plaintext of sealed to dst and returns the result. It
// returns [ErrOpen], and nothing of the text, when sealed was not sealed by
// this vault for this place or was altered since. sealed and dst must not
// overlap.
func (v *Vault) Open(dst []byte, place Place, sealed []byte) ([]byte, error) {
	revision, err := Revision(sealed)
	if err != nil {
		return nil, err
	}
	extra := v.scratch.Get().(*[]byte)
	*extra = v.bind((*extra)[:0], place, revision)
	opened, err := v.values.Open(dst, nil, sealed[headerSize:], *extra)
	v.scratch.Put(extra)
	if err != nil {
		return nil, ErrOpen
	}
	end, ok := unpad(opened[len(dst):])
	if !ok {
		return nil, ErrOpen
	}
	return opened[:len(dst)+end], nil
}

// Revision returns the revision that sealed carries in the clear. It is only
// to be relied upon once the value has been opened. It returns [ErrOpen] when
// sealed cannot be a sealed value.
func Revision(sealed []byte) (uint64, error) {
	if len(sealed) < SealedSize(0) || sealed[0] != valueFormat {
		return 0, ErrOpen
	}
	return binary.BigEndian.Uint64(sealed[1:headerSize]), nil
}

// unpad returns the length of the text in a padded one.
func unpad(padded []byte) (int, bool) {
	for i := len(padded) - 1; i >= 0 && i >= len(padded)-block; i-- {
		switch padded[i] {
		case 0:
			continue
		case padMark:
			return i, true
		default:
			return 0, false
		}
	}
	return 0, false
}

// bind appends what a value is bound to. Each part of varying length carries
// its length, so that no two places run together into the same bytes.
func (v *Vault) bind(dst []byte, place Place, revision uint64) []byte {
	dst = appendSized(dst, v.id[:])
	dst = appendPlace(dst, place)
	dst = append(dst, valueFormat)
	return binary.BigEndian.AppendUint64(dst, revision)
}

func appendPlace(dst []byte, place Place) []byte {
	return appendSized(appendSized(dst, place.Bucket), place.Key)
}

func appendSized(dst, part []byte) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(part))), part...)
}
