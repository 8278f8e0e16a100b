package store

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"
	"sync"

	"daruma/journal"
)

// Bodies are JSON, so that a later version reads them whatever it adds. Long
// ones are deflated, at the fastest level: the better ones cost three times as
// much for a tenth of the size, and with a short one it takes longer to build
// the codes than to do everything else. The first byte tells the two apart.
const (
	packedPlain    = 0
	packedDeflated = 1

	deflateFrom = 1 << 10 // bytes
)

// Neither a writer (1 MB) nor a reader (40 KB) is made anew for each body.
var (
	deflaters = sync.Pool{New: func() any {
		w, err := flate.NewWriter(nil, flate.BestSpeed)
		if err != nil {
			panic("store: set up deflate: " + err.Error()) // the level is a constant
		}
		return w
	}}
	inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}
)

// packJSON returns v as JSON, deflated where it is long.
func packJSON(v any) ([]byte, error) {
	plain, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode a record: %w", err)
	}
	if len(plain) < deflateFrom {
		return append([]byte{packedPlain}, plain...), nil
	}
	packed := bytes.NewBuffer(make([]byte, 0, len(plain)))
	packed.WriteByte(packedDeflated)
	w := deflaters.Get().(*flate.Writer)
	defer deflaters.Put(w)
	w.Reset(packed)
	if _, err := w.Write(plain); err != nil {
		return nil, fmt.Errorf("deflate a record: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("deflate a record: %w", err)
	}
	return packed.Bytes(), nil
}

// unpackJSON reads what packJSON made into v. The error wraps
// [journal.ErrDamaged] and quotes nothing.
func unpackJSON(packed []byte, v any) error {
	plain, err := unpack(packed)
	if err == nil {
		err = json.Unmarshal(plain, v)
	}
	if err != nil {
		return fmt.Errorf("decode a record: %w", journal.ErrDamaged)
	}
	return nil
}

func unpack(packed []byte) ([]byte, error) {
	switch {
	case len(packed) == 0:
		return nil, journal.ErrDamaged
	case packed[0] == packedPlain:
		return packed[1:], nil
	case packed[0] != packedDeflated:
		return nil, journal.ErrDamaged
	}
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(packed[1:]), nil); err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
