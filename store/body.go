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

// Bodies are JSON, so that a later version reads them whatever it adds, and
// deflated at the fastest level: the better ones cost three times as much for a
// tenth of the size. Neither a writer (1 MB) nor a reader (40 KB) is made anew
// for each body.
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

// packJSON returns v as deflated JSON.
func packJSON(v any) ([]byte, error) {
	plain, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encode a record: %w", err)
	}
	w := deflaters.Get().(*flate.Writer)
	defer deflaters.Put(w)
	var packed bytes.Buffer
	w.Reset(&packed)
	if _, err := w.Write(plain); err != nil {
		return nil, fmt.Errorf("deflate a record: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("deflate a record: %w", err)
	}
	return packed.Bytes(), nil
}

// unpackJSON reads what packJSON made into v. The error wraps
// [journal.ErrDamaged].
func unpackJSON(packed []byte, v any) error {
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(packed), nil); err != nil {
		return fmt.Errorf("inflate a record: %w: %w", journal.ErrDamaged, err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return fmt.Errorf("inflate a record: %w: %w", journal.ErrDamaged, err)
	}
	if err := json.Unmarshal(plain, v); err != nil {
		return fmt.Errorf("decode a record: %w", journal.ErrDamaged)
	}
	return nil
}
