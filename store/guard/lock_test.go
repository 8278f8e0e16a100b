package guard

import (
	"errors"
	"os"
	"testing"
	"time"

	"go.etcd.io/bbolt"
)

func TestSecondOpenerHearsWhoHoldsTheFile(t *testing.T) {
	path := newSample(t, 20)
	holder := startChild(t, self(t), "hold", path)
	holder.start(t)
	holder.expect(t, "open")

	calls := map[string]func() error{
		"writer": func() error { _, err := Open(path, Options{}); return err },
		"reader": func() error { _, err := Open(path, Options{ReadOnly: true}); return err },
		"walk":   func() error { return Walk(path) },
		"create": func() error { return Create(path, fillSample(1)) },
	}
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	for name, call := range calls {
		t.Run(name, func(t *testing.T) {
			err := call()
			wantError(t, err, ErrBusy)
			var busy *BusyError
			if !errors.As(err, &busy) || busy.PID != holder.Process.Pid || busy.Host != host {
				t.Errorf("got %v, want process %d on %s", err, holder.Process.Pid, host)
			}
		})
	}
}

func TestReadersShareAndKeepWritersOut(t *testing.T) {
	path := newSample(t, 20)
	first := open(t, path, Options{ReadOnly: true})
	second := open(t, path, Options{ReadOnly: true})
	wantRecords(t, first, 43)
	wantRecords(t, second, 43)

	_, err := Open(path, Options{Timeout: time.Millisecond})
	var busy *BusyError
	if !errors.As(err, &busy) || busy.PID != 0 || busy.Error() != ErrBusy.Error() {
		t.Errorf("got %v, want that the file is in use by somebody", err)
	}
	closeFile(t, first)
	closeFile(t, second)
	closeFile(t, open(t, path, Options{}))
}

func TestWriterOfAnotherKindKeepsUsOut(t *testing.T) {
	path := newSample(t, 20)
	db, err := bbolt.Open(path, fileMode, &bbolt.Options{Timeout: DefaultTimeout})
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(path, Options{Timeout: time.Millisecond})
	wantError(t, err, ErrBusy)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	closeFile(t, open(t, path, Options{}))
}

func TestUncleanCloseIsNoticedOnce(t *testing.T) {
	path := newSample(t, 20)
	holder := startChild(t, self(t), "hold", path)
	holder.start(t)
	holder.expect(t, "open")
	holder.kill()

	if err := Create(path, fillSample(1)); !errors.Is(err, ErrExists) {
		t.Errorf("got %v, want ErrExists", err)
	}
	file := open(t, path, Options{})
	if !file.WasUnclean() {
		t.Error("the killed writer was not noticed")
	}
	wantRecords(t, file, 43)
	closeFile(t, file)
	if open(t, path, Options{}).WasUnclean() {
		t.Error("noticed again after a clean close")
	}
}

func TestUncleanCloseHasEveryPageChecked(t *testing.T) {
	path := newSample(t, 200)
	swapKeysOfALeaf(t, path)
	closeFile(t, open(t, path, Options{}))

	holder := startChild(t, self(t), "hold", path)
	holder.start(t)
	holder.expect(t, "open")
	holder.kill()
	for range 2 { // and it stays unclean until it is sound again
		_, err := Open(path, Options{})
		wantError(t, err, ErrDamaged)
	}
}

func TestNoteThatStaysIsNoFailure(t *testing.T) {
	path := newSample(t, 20)
	file := open(t, path, Options{})
	signed := file.lock.note
	var err error
	if file.lock.note, err = os.Open(path + lockSuffix); err != nil { // for reading: it cannot be cut
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Errorf("closing says %v", err)
	}
	if err := signed.Close(); err != nil {
		t.Fatal(err)
	}
	next := open(t, path, Options{})
	if !next.WasUnclean() {
		t.Error("the note was taken away")
	}
	wantRecords(t, next, 43)
	closeFile(t, next)
}

func TestLockFileMayVanish(t *testing.T) {
	path := newSample(t, 20)
	file := open(t, path, Options{})
	if err := os.Remove(path + lockSuffix); err != nil {
		t.Fatal(err)
	}
	// bbolt's own lock is still there.
	_, err := Open(path, Options{Timeout: time.Millisecond})
	wantError(t, err, ErrBusy)
	closeFile(t, file)
	closeFile(t, open(t, path, Options{}))
}
