package guard

import (
	"os"
	"testing"

	"go.etcd.io/bbolt"
)

func TestFileCutOffWhileOpen(t *testing.T) {
	path := newSample(t, 200)
	good := readFile(t, path)
	calls := map[string]func(*File) error{
		"view": func(f *File) error {
			_, err := countRecords(f)
			return err
		},
		"update": func(f *File) error { return f.Update(thin) },
	}
	for name, call := range calls {
		t.Run(name, func(t *testing.T) {
			writeFile(t, path, good)
			file := open(t, path, Options{})
			// bbolt has the meta pages and the list of free pages; the rest is
			// gone.
			if err := os.Truncate(path, 4*int64(os.Getpagesize())); err != nil {
				t.Fatal(err)
			}
			wantError(t, call(file), ErrDamaged)

			for name, call := range calls {
				t.Run("then "+name, func(t *testing.T) { wantError(t, call(file), ErrDamaged) })
			}
			closeFile(t, file)

			writeFile(t, path, good)
			again := open(t, path, Options{}) // would be busy if a lock were left
			wantRecords(t, again, 403)
			closeFile(t, again)
		})
	}
}

func TestValueReadAfterTheFileWasCutOff(t *testing.T) {
	path := newSample(t, 200)
	file := open(t, path, Options{ReadOnly: true})
	sum := 0
	err := file.View(func(tx *bbolt.Tx) error {
		_, value := tx.Bucket(texts).Cursor().Last()
		if err := os.Truncate(path, 0); err != nil {
			return err
		}
		for _, b := range value { // a fault in our own code, not in bbolt's
			sum += int(b)
		}
		return nil
	})
	wantError(t, err, ErrDamaged)
	closeFile(t, file)
}

func TestMistakesOfTheCallerGoThrough(t *testing.T) {
	path := newSample(t, 20)
	file := open(t, path, Options{})
	var kept *bbolt.Tx
	if err := file.View(func(tx *bbolt.Tx) error { kept = tx; return nil }); err != nil {
		t.Fatal(err)
	}
	tests := map[string]func(*bbolt.Tx) error{
		"panic":          func(*bbolt.Tx) error { panic("mine") },
		"nil pointer":    func(*bbolt.Tx) error { var f *File; return f.closeErr },
		"out of bounds":  func(tx *bbolt.Tx) error { tx.Bucket(heads).Get(recordKey(1))[10_000:][0]++; return nil },
		"commit by hand": func(tx *bbolt.Tx) error { return tx.Commit() },
		"ended before":   func(*bbolt.Tx) error { kept.Cursor().First(); return nil },
	}
	for name, mistake := range tests {
		for kind, run := range map[string]func(func(*bbolt.Tx) error) error{"view": file.View, "update": file.Update} {
			t.Run(name+" in "+kind, func(t *testing.T) {
				defer func() {
					if recover() == nil {
						t.Error("no panic came through")
					}
					wantRecords(t, file, 43)
				}()
				t.Errorf("returned %v", run(mistake))
			})
		}
	}
}
