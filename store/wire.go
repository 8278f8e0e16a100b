package store

import "encoding/binary"

// The compact records are made of numbers, as unsigned varints, and of texts,
// as their length and bytes.

func appendNumber(b []byte, n uint64) []byte { return binary.AppendUvarint(b, n) }

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// zigzag maps small numbers of either sign to small numbers without one.
func zigzag(n int64) uint64 { return uint64(n)<<1 ^ uint64(n>>63) }

func unzigzag(n uint64) int64 { return int64(n>>1) ^ -int64(n&1) }

// A wireReader reads a compact record. It reads from a string so that the texts
// it hands out share the record's memory and need none of their own. After the
// first thing that cannot be read it is broken, and yields zeros.
type wireReader struct {
	rest   string
	broken bool
}

// more reports whether anything is left to read.
func (r *wireReader) more() bool { return r.rest != "" && !r.broken }

func (r *wireReader) number() uint64 {
	var n uint64
	for i := range min(len(r.rest), binary.MaxVarintLen64) {
		c := r.rest[i]
		if i == binary.MaxVarintLen64-1 && c > 1 {
			break
		}
		n |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			r.rest = r.rest[i+1:]
			return n
		}
	}
	r.broken, r.rest = true, ""
	return 0
}

func (r *wireReader) text() string {
	n := r.number()
	if n > uint64(len(r.rest)) {
		r.broken, r.rest = true, ""
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}
