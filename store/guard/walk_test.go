package guard

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
	"pgregory.net/rapid"
)

// sumMeta puts the check sum of a meta page right.
func sumMeta(page []byte) {
	b := page[pageHeaderSize:][:metaSize]
	sum := fnv.New64a()
	sum.Write(b[:metaSummed])
	binary.NativeEndian.PutUint64(b[metaSummed:], sum.Sum64())
}

// pagesOf returns the parts of b that are pages in use of a kind with at least
// least elements.
func pagesOf(t testing.TB, b []byte, kind uint16, least int) [][]byte {
	t.Helper()
	w, err := newWalk(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	pageAt := func(id pageID) []byte { return b[int64(id)*w.meta.pageSize:][:w.meta.pageSize] }
	if kind == freelistPage {
		return [][]byte{pageAt(w.meta.freelist)}
	}
	var found [][]byte
	for id := pageID(firstPage); id < w.meta.pages; id++ {
		// A new walk has claimed nothing yet but what is free.
		if w.used[id/64]&(1<<(id%64)) != 0 {
			continue
		}
		if h := readHeader(pageAt(id)); h.id == id && h.kind == kind && h.count >= least {
			found = append(found, pageAt(id))
		}
	}
	if len(found) == 0 {
		t.Fatalf("no page of kind %#x", kind)
	}
	return found
}

// leafOfHeads returns a leaf of the large buckets, not the one that lists them.
func leafOfHeads(t testing.TB, b []byte) []byte {
	t.Helper()
	for _, page := range pagesOf(t, b, leafPage, 4) {
		if len(leafElement(page, 0).key) == 8 {
			return page
		}
	}
	t.Fatal("no leaf")
	return nil
}

func swapKeys(page []byte) {
	first, second := leafElement(page, 0).key, leafElement(page, 1).key
	kept := bytes.Clone(first)
	copy(first, second)
	copy(second, kept)
}

func swapKeysOfALeaf(t testing.TB, path string) {
	t.Helper()
	b := readFile(t, path)
	swapKeys(leafOfHeads(t, b))
	writeFile(t, path, b)
}

func TestWalkFindsDamage(t *testing.T) {
	path := newSample(t, 300)
	file := open(t, path, Options{})
	update(t, file, thin)
	update(t, file, func(tx *bbolt.Tx) error { return tx.Bucket(heads).Delete(recordKey(1)) })
	closeFile(t, file)
	good := readFile(t, path)
	element := func(page []byte, i int) []byte { return page[elementStart(i):] }

	tests := map[string]struct {
		damage  func(t *testing.T, b []byte)
		onShape bool // found without reading the leaves
	}{
		"nothing": {func(*testing.T, []byte) {}, false},
		"leaf with keys out of order": {func(t *testing.T, b []byte) {
			swapKeys(leafOfHeads(t, b))
		}, false},
		"leaf with a key that belongs elsewhere": {func(t *testing.T, b []byte) {
			clear(leafElement(leafOfHeads(t, b), 0).key)
			binary.NativeEndian.PutUint64(leafElement(leafOfHeads(t, b), 3).key, ^uint64(0))
		}, false},
		"leaf with a value beyond its page": {func(t *testing.T, b []byte) {
			binary.NativeEndian.PutUint32(element(leafOfHeads(t, b), 0)[12:], 1<<20)
		}, false},
		"leaf with a key beyond all": {func(t *testing.T, b []byte) {
			binary.NativeEndian.PutUint32(element(leafOfHeads(t, b), 0)[4:], ^uint32(0))
		}, false},
		"leaf that says it is another page":   {func(t *testing.T, b []byte) { leafOfHeads(t, b)[0]++ }, false},
		"leaf that says it is a branch":       {func(t *testing.T, b []byte) { leafOfHeads(t, b)[8] = branchPage }, false},
		"leaf that says it runs on":           {func(t *testing.T, b []byte) { leafOfHeads(t, b)[12]++ }, false},
		"leaf that says it runs past the end": {func(t *testing.T, b []byte) { leafOfHeads(t, b)[15] = 0xFF }, false},
		"leaf with an unknown element":        {func(t *testing.T, b []byte) { element(leafOfHeads(t, b), 0)[0] = 4 }, false},
		"leaf with a bucket that is none":     {func(t *testing.T, b []byte) { element(leafOfHeads(t, b), 0)[0] = bucketFlag }, false},
		"branch that points to itself": {func(t *testing.T, b []byte) {
			page := pagesOf(t, b, branchPage, 2)[0]
			copy(element(page, 1)[8:], page[:8])
		}, true},
		"branch that points to a page twice": {func(t *testing.T, b []byte) {
			page := pagesOf(t, b, branchPage, 2)[0]
			copy(element(page, 1)[8:16], element(page, 0)[8:16])
		}, true},
		"branch that points to nowhere": {func(t *testing.T, b []byte) {
			element(pagesOf(t, b, branchPage, 2)[0], 1)[15] = 0xFF
		}, true},
		"branch that points to a meta page": {func(t *testing.T, b []byte) {
			clear(element(pagesOf(t, b, branchPage, 2)[0], 1)[8:16])
		}, true},
		"branch with keys out of order": {func(t *testing.T, b []byte) {
			page := pagesOf(t, b, branchPage, 2)[0]
			copy(branchElement(page, 1).key, branchElement(page, 0).key)
		}, true},
		"branch without elements": {func(t *testing.T, b []byte) {
			clear(pagesOf(t, b, branchPage, 2)[0][10:12])
		}, true},
		"branch with an element too few": {func(t *testing.T, b []byte) {
			pagesOf(t, b, branchPage, 2)[0][10]--
		}, false},
		"free page that is used": {func(t *testing.T, b []byte) {
			copy(pagesOf(t, b, freelistPage, 0)[0][pageHeaderSize:], leafOfHeads(t, b)[:8])
		}, true},
		"free pages out of order": {func(t *testing.T, b []byte) {
			page := pagesOf(t, b, freelistPage, 0)[0]
			copy(page[pageHeaderSize+8:][:8], page[pageHeaderSize:])
		}, true},
		"more free pages than the list holds": {func(t *testing.T, b []byte) {
			page := pagesOf(t, b, freelistPage, 0)[0]
			page[10], page[11] = 0xFF, 0xFE
		}, true},
		"a long list without its length": {func(t *testing.T, b []byte) {
			page := pagesOf(t, b, freelistPage, 0)[0]
			page[10], page[11] = 0xFF, 0xFF
			copy(page[pageHeaderSize:], bytes.Repeat([]byte{0xFF}, 8))
		}, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := bytes.Clone(good)
			test.damage(t, b)
			reader, size := bytes.NewReader(b), int64(len(b))
			if bytes.Equal(b, good) {
				if err := checkAll(reader, size); err != nil {
					t.Error(err)
				}
				return
			}
			wantError(t, checkAll(reader, size), ErrDamaged)
			if test.onShape {
				wantError(t, checkShape(reader, size), ErrDamaged)
			}
		})
	}
}

func TestWalkAcceptsEverySoundFile(t *testing.T) {
	folder := t.TempDir()
	round := 0
	rapid.Check(t, func(t *rapid.T) {
		round++
		path := filepath.Join(folder, fmt.Sprint(round))
		db, err := bbolt.Open(path, fileMode, &bbolt.Options{
			NoSync: true, NoGrowSync: true, Timeout: DefaultTimeout,
			PageSize: rapid.SampledFrom([]int{1024, 4096}).Draw(t, "page size"),
		})
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 4).Draw(t, "transactions") {
			if err := db.Update(randomChanges(t)); err != nil {
				t.Fatal(err)
			}
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		if err := Walk(path); err != nil {
			t.Fatal(err)
		}
		file, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	})
}

func randomChanges(t *rapid.T) func(*bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		for range rapid.IntRange(0, 20).Draw(t, "changes") {
			name := []byte(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "bucket"))
			if rapid.IntRange(0, 9).Draw(t, "drop the bucket") == 0 {
				if err := tx.DeleteBucket(name); err != nil && tx.Bucket(name) != nil {
					return err
				}
				continue
			}
			bucket, err := tx.CreateBucketIfNotExists(name)
			if err != nil {
				return err
			}
			if rapid.Bool().Draw(t, "nested") {
				if bucket, err = bucket.CreateBucketIfNotExists([]byte("nested")); err != nil {
					return err
				}
			}
			if err := randomRange(t, bucket); err != nil {
				return err
			}
		}
		return nil
	}
}

// randomRange puts or deletes a run of records.
func randomRange(t *rapid.T, bucket *bbolt.Bucket) error {
	from := rapid.IntRange(0, 300).Draw(t, "from")
	size := rapid.SampledFrom([]int{0, 20, 300, 5000}).Draw(t, "size")
	remove := rapid.Bool().Draw(t, "remove")
	for i := from; i < from+rapid.IntRange(0, 80).Draw(t, "length"); i++ {
		var err error
		if remove {
			err = bucket.Delete(recordKey(i))
		} else {
			err = bucket.Put(recordKey(i), make([]byte, size))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func FuzzCheck(f *testing.F) {
	path := filepath.Join(f.TempDir(), "journal.db")
	db, err := bbolt.Open(path, fileMode, &bbolt.Options{PageSize: minPageSize, Timeout: DefaultTimeout})
	if err != nil {
		f.Fatal(err)
	}
	if err := errors.Join(db.Update(fillSample(10)), db.Update(thin), db.Close()); err != nil {
		f.Fatal(err)
	}
	good := readFile(f, path)
	f.Add(good)
	f.Add(good[:5*minPageSize])
	f.Add(good[:30])
	f.Fuzz(func(t *testing.T, b []byte) {
		// The check sums are put right, so that what lies behind them is tried.
		for _, at := range []int{0, minPageSize} {
			if len(b) >= at+pageHeaderSize+metaSize {
				sumMeta(b[at:])
			}
		}
		reader, size := bytes.NewReader(b), int64(len(b))
		all, shape := checkAll(reader, size), checkShape(reader, size)
		if all == nil && shape != nil {
			t.Errorf("sound on the whole, but its shape is not: %v", shape)
		}
		for _, err := range []error{all, shape} {
			if err != nil && !isVerdict(err) {
				t.Errorf("got %v, want one of this package's errors", err)
			}
		}
	})
}

// isVerdict says whether err is one for a file that is not sound.
func isVerdict(err error) bool {
	for _, verdict := range []error{ErrDamaged, ErrNotAJournal, ErrNewer, ErrEmpty} {
		if errors.Is(err, verdict) {
			return true
		}
	}
	return false
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			path := newSample(b, n)
			b.ReportAllocs()
			for b.Loop() {
				file, err := Open(path, Options{ReadOnly: true})
				if err != nil {
					b.Fatal(err)
				}
				if err := file.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWalk(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			path := newSample(b, n)
			b.SetBytes(int64(len(readFile(b, path))))
			b.ReportAllocs()
			for b.Loop() {
				if err := Walk(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
