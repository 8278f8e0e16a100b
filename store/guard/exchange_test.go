package guard

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

// halve leaves every other record out and writes the rest backwards.
func halve(_, key, value []byte) ([]byte, error) {
	if key[len(key)-1]%2 == 1 {
		return nil, nil
	}
	turned := bytes.Clone(value)
	for i, b := range value {
		turned[len(value)-1-i] = b
	}
	return turned, nil
}

func prepare(file *File, change Change, add func(*bbolt.Tx) error) error {
	return file.View(func(tx *bbolt.Tx) error {
		return file.Prepare(tx, change, func(write Write) error { return write(add) })
	})
}

func TestExchange(t *testing.T) {
	path := newSample(t, 200)
	file := open(t, path, Options{})
	before := readFile(t, path)
	if err := prepare(file, halve, fillNothing); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(before, readFile(t, path)) {
		t.Error("preparing changed the file")
	}
	wantRecords(t, file, 403)
	if err := file.Exchange(); err != nil {
		t.Fatal(err)
	}
	wantRecords(t, file, 202)
	if got, want := filesIn(t, filepath.Dir(path)), "journal.db"; got != want {
		t.Errorf("the folder holds %s", got)
	}
	if gone := recordValue(heads, 4); bytes.Contains(readFile(t, path), gone) {
		t.Error("the file holds an old value")
	}
	_, err := Open(path, Options{Timeout: lockPoll})
	wantError(t, err, ErrBusy)
	update(t, file, func(tx *bbolt.Tx) error { return tx.Bucket(little).Put(recordKey(9), little) })
	wantRecords(t, file, 203)
	if err := file.Walk(); err != nil {
		t.Error(err)
	}
	closeFile(t, file)
	wantRecords(t, open(t, path, Options{}), 203)
}

func fillNothing(*bbolt.Tx) error { return nil }

func TestPrepareThatFailsLeavesNothing(t *testing.T) {
	path := newSample(t, 50)
	file := open(t, path, Options{})
	broken := errors.New("broken")
	wantError(t, prepare(file, func(_, _, _ []byte) ([]byte, error) { return nil, broken }, fillNothing), broken)
	wantError(t, prepare(file, asItIs, func(*bbolt.Tx) error { return broken }), broken)
	if err := os.Rename(path, path+".moved"); err != nil {
		t.Fatal(err)
	}
	wantError(t, prepare(file, asItIs, fillNothing), ErrReplaced)
	if got := filesIn(t, filepath.Dir(path)); got != "journal.db.moved" {
		t.Errorf("the folder holds %s", got)
	}
}

func TestPrepareNeedsAFileThatMayBeWritten(t *testing.T) {
	file := open(t, newSample(t, 1), Options{ReadOnly: true})
	wantError(t, prepare(file, asItIs, fillNothing), ErrReadOnly)
}

func TestExchangeWithoutADraftKeepsTheFile(t *testing.T) {
	file := open(t, newSample(t, 50), Options{})
	wantError(t, file.Exchange(), os.ErrNotExist)
	wantRecords(t, file, 103)
}

func TestRemoveDrafts(t *testing.T) {
	folder := t.TempDir()
	stay := []string{"journal", "journal.letters.new", ".journal.letters.12.new", ".journal.new", ".journal..new", ".journal.12.old", "other.new"}
	for _, name := range append([]string{"journal.new", ".journal.123.new"}, stay...) {
		writeFile(t, filepath.Join(folder, name), nil)
	}
	if err := RemoveDrafts(filepath.Join(folder, "journal")); err != nil {
		t.Fatal(err)
	}
	for _, name := range stay {
		if _, err := os.Lstat(filepath.Join(folder, name)); err != nil {
			t.Error(err)
		}
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != len(stay) {
		t.Errorf("%d files are left, %v; want %d", len(entries), err, len(stay))
	}
}
