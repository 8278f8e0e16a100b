package guard

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"

	"go.etcd.io/bbolt"
)

// rounds returns how many damaged files to try: a few hundred, or 10,000 in all
// for the full figures.
func rounds() int {
	if os.Getenv("DARUMA_FULL") == "1" {
		return 2_500
	}
	return 100
}

// damages are the ways a file is damaged.
var damages = map[string]func(random *rand.Rand, b []byte) []byte{
	"cut off": func(random *rand.Rand, b []byte) []byte { return b[:random.IntN(len(b))] },
	"flipped": func(random *rand.Rand, b []byte) []byte {
		for range 1 + random.IntN(8) {
			b[random.IntN(len(b))] ^= 1 << random.IntN(8)
		}
		return b
	},
	"flipped in headers": func(random *rand.Rand, b []byte) []byte {
		for range 1 + random.IntN(3) {
			page := randomPage(random, b)
			page[random.IntN(160)] ^= 1 << random.IntN(8)
		}
		return b
	},
	"pages lost": func(random *rand.Rand, b []byte) []byte {
		switch page := randomPage(random, b); random.IntN(3) {
		case 0:
			clear(page)
		case 1:
			clear(page[random.IntN(len(page)):])
		case 2:
			copy(page, randomPage(random, b))
		}
		return b
	},
}

func randomPage(random *rand.Rand, b []byte) []byte {
	size := os.Getpagesize()
	return b[random.IntN(len(b)/size)*size:][:size]
}

func TestDamagedFilesEndNothing(t *testing.T) {
	path := newSample(t, 400)
	file := open(t, path, Options{})
	update(t, file, thin)
	closeFile(t, file)
	good := readFile(t, path)
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			for round := range rounds() {
				random := rand.New(rand.NewPCG(7, uint64(round)))
				writeFile(t, path, damage(random, bytes.Clone(good)))
				if err := useAll(path); err != nil && !isVerdict(err) {
					t.Fatalf("round %d: %v", round, err)
				}
			}
		})
	}
	// The same file throughout: had any round left a lock, this would be busy.
	writeFile(t, path, good)
	wantRecords(t, open(t, path, Options{}), 535)
}

// useAll opens a file every way there is, reads and writes it.
func useAll(path string) error {
	var found []error
	if err := Walk(path); err != nil && !isVerdict(err) {
		return err
	}
	for _, o := range []Options{{ReadOnly: true}, {}} {
		if err := use(path, o); err != nil {
			if !isVerdict(err) {
				return err
			}
			found = append(found, err)
		}
	}
	return errors.Join(found...)
}

func use(path string, o Options) (err error) {
	file, err := Open(path, o)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := file.Close(); closeErr != nil {
			err = fmt.Errorf("close: %w", closeErr)
		}
	}()
	if _, err := countRecords(file); err != nil {
		return err
	}
	if o.ReadOnly {
		return nil
	}
	file.DB().NoSync = true
	err = file.Update(func(tx *bbolt.Tx) error {
		for _, name := range [][]byte{heads, texts} {
			bucket, err := tx.CreateBucketIfNotExists(name)
			if err != nil {
				return err
			}
			for i := 0; i < 400; i += 7 {
				if err := errors.Join(bucket.Put(recordKey(i), make([]byte, 500)), bucket.Delete(recordKey(i+1))); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return err
}

func TestFilesCutOffAreRefused(t *testing.T) {
	path := newSample(t, 400)
	good := readFile(t, path)
	m, err := readMeta(bytes.NewReader(good), int64(len(good)))
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		length := random.IntN(int(int64(m.pages) * m.pageSize))
		writeFile(t, path, good[:length])
		for _, o := range []Options{{}, {ReadOnly: true}} {
			if _, err := Open(path, o); !isVerdict(err) {
				t.Fatalf("cut to %d of %d bytes: got %v", length, len(good), err)
			}
		}
	}
}
