package guard

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

func TestOpenReadsWhatWasCreated(t *testing.T) {
	path := newSample(t, 50)
	file := open(t, path, Options{})
	wantRecords(t, file, 103)
	if file.Path() != path || file.WasUnclean() {
		t.Errorf("opened %s, unclean %v", file.Path(), file.WasUnclean())
	}
	if file.DB() == nil {
		t.Error("no database")
	}
	update(t, file, func(tx *bbolt.Tx) error { return tx.Bucket(heads).Put(recordKey(1000), []byte("new")) })
	closeFile(t, file)
	closeFile(t, file)

	file = open(t, path, Options{ReadOnly: true})
	wantRecords(t, file, 104)
	wantError(t, file.Update(func(*bbolt.Tx) error { return nil }), ErrReadOnly)
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	good := readFile(t, newSample(t, 20))
	withMetas := func(alter func(page []byte)) []byte {
		b := bytes.Clone(good)
		for _, at := range []int{0, os.Getpagesize()} {
			alter(b[at:])
			sumMeta(b[at:])
		}
		return b
	}
	tests := map[string]struct {
		content []byte
		want    error
	}{
		"empty":               {nil, ErrEmpty},
		"a text":              {[]byte("# Notes\n"), ErrNotAJournal},
		"a long text":         {bytes.Repeat([]byte("lost again\n"), 10_000), ErrNotAJournal},
		"zeros":               {make([]byte, len(good)), ErrNotAJournal},
		"cut in the meta":     {good[:40], ErrDamaged},
		"cut after the metas": {good[:2*os.Getpagesize()], ErrDamaged},
		"newer":               {withMetas(func(page []byte) { page[20] = 3 }), ErrNewer},
		"odd page size":       {withMetas(func(page []byte) { page[24]++ }), ErrDamaged},
		"huge page size":      {withMetas(func(page []byte) { page[27] = 0x80 }), ErrDamaged},
		"root out of range":   {withMetas(func(page []byte) { page[36] = 1 }), ErrDamaged},
		"no list of free pages": {
			withMetas(func(page []byte) { copy(page[48:56], bytes.Repeat([]byte{0xFF}, 8)) }),
			ErrDamaged,
		},
		"both check sums wrong": {
			func() []byte {
				b := bytes.Clone(good)
				b[pageHeaderSize+metaSummed]++
				b[os.Getpagesize()+pageHeaderSize+metaSummed]++
				return b
			}(),
			ErrDamaged,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			writeFile(t, path, test.content)
			for _, o := range []Options{{}, {ReadOnly: true}} {
				_, err := Open(path, o)
				wantError(t, err, test.want)
			}
			wantError(t, Walk(path), test.want)
			if !bytes.Equal(readFile(t, path), test.content) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestMissingFileIsNotCreated(t *testing.T) {
	folder := t.TempDir()
	for name, path := range map[string]string{
		"in a folder":  filepath.Join(folder, "journal.db"),
		"in no folder": filepath.Join(folder, "none", "journal.db"),
	} {
		t.Run(name, func(t *testing.T) {
			for _, o := range []Options{{}, {ReadOnly: true}} {
				_, err := Open(path, o)
				wantError(t, err, ErrMissing)
			}
			wantError(t, Walk(path), ErrMissing)
		})
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) > 0 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestOneBrokenMetaPageIsSurvived(t *testing.T) {
	for name, pageSize := range map[string]int{"small pages": 1024, "usual pages": 4096, "large pages": 65536} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			db, err := bbolt.Open(path, fileMode, &bbolt.Options{PageSize: pageSize, Timeout: DefaultTimeout})
			if err != nil {
				t.Fatal(err)
			}
			// Two commits, so that both meta pages know the records.
			if err := errors.Join(db.Update(fillSample(20)), db.Update(fillSample(20)), db.Close()); err != nil {
				t.Fatal(err)
			}
			good := readFile(t, path)
			for _, page := range []int{0, 1} {
				broken := bytes.Clone(good)
				clear(broken[page*pageSize:][:pageHeaderSize+metaSize])
				writeFile(t, path, broken)
				file := open(t, path, Options{})
				wantRecords(t, file, 43)
				closeFile(t, file)
				if err := Walk(path); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestReplacedFileIsNotWritten(t *testing.T) {
	touch := func(tx *bbolt.Tx) error { return tx.Bucket(heads).Put(recordKey(1000), []byte("new")) }
	tests := map[string]func(t *testing.T, path string){
		"renamed": func(t *testing.T, path string) {
			if err := os.Rename(path, path+".old"); err != nil {
				t.Fatal(err)
			}
		},
		"replaced": func(t *testing.T, path string) {
			writeFile(t, path+".copy", readFile(t, path))
			if err := os.Rename(path+".copy", path); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, move := range tests {
		t.Run(name, func(t *testing.T) {
			path := newSample(t, 20)
			file := open(t, path, Options{})
			update(t, file, touch)
			move(t, path)
			err := file.Update(touch)
			wantError(t, err, ErrReplaced)
			wantError(t, err, ErrDamaged)
			wantRecords(t, file, 44)
			closeFile(t, file)
		})
	}
}

func TestFullFileKeepsWhatItHas(t *testing.T) {
	path := newSample(t, 20)
	file := open(t, path, Options{MaxSize: 1 << 20})
	err := file.Update(func(tx *bbolt.Tx) error {
		return tx.Bucket(heads).Put([]byte("large"), make([]byte, 2<<20))
	})
	wantError(t, err, ErrFull)
	if errors.Is(err, ErrUncertain) {
		t.Errorf("got %v, but nothing can have been stored", err)
	}
	wantRecords(t, file, 43)
	update(t, file, func(tx *bbolt.Tx) error { return tx.Bucket(heads).Put([]byte("small"), nil) })
	wantRecords(t, file, 44)
}

func TestErrorsOfTheCallerComeBack(t *testing.T) {
	file := open(t, newSample(t, 5), Options{})
	mine := errors.New("mine")
	wantError(t, file.View(func(*bbolt.Tx) error { return mine }), mine)
	err := file.Update(func(tx *bbolt.Tx) error {
		return errors.Join(tx.Bucket(heads).Put([]byte("k"), nil), mine)
	})
	wantError(t, err, mine)
	if errors.Is(err, ErrUncertain) {
		t.Error("a change taken back is called uncertain")
	}
	wantRecords(t, file, 13)
}
