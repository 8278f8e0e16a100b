package guard

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

func TestRewriteLeavesOutWhatWasDeleted(t *testing.T) {
	path := newSample(t, 300)
	file := open(t, path, Options{})
	if err := file.Update(thin); err != nil {
		t.Fatal(err)
	}
	gone := recordValue(texts, 0)
	if content, err := os.ReadFile(path); err != nil || !bytes.Contains(content, gone[:100]) {
		t.Fatalf("the deleted record is not in the file any more (%v): the test tests nothing", err)
	}
	dst := filepath.Join(t.TempDir(), "copy.db")
	more := []byte("more")
	err := file.Rewrite(dst, func(name []byte) bool { return !bytes.Equal(name, heads) }, func(tx *bbolt.Tx) error {
		bucket, err := tx.CreateBucket(more)
		if err != nil {
			return err
		}
		return bucket.Put(recordKey(1), more)
	})
	if err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(dst); err != nil || bytes.Contains(content, gone[:100]) {
		t.Errorf("the copy holds a deleted record (%v)", err)
	}
	copied := open(t, dst, Options{ReadOnly: true, Private: true})
	if err := copied.Walk(); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(dst + lockSuffix); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a private file got a lock file: %v", err)
	}
	want, got := map[string]string{}, map[string]string{}
	gather := func(into map[string]string, buckets ...[]byte) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error {
			for _, name := range buckets {
				bucket := tx.Bucket(name)
				into[string(name)] = string(recordKey(int(bucket.Sequence())))
				if err := bucket.ForEach(func(k, v []byte) error {
					into[string(name)+string(k)] = string(v)
					return nil
				}); err != nil {
					return err
				}
			}
			return nil
		}
	}
	if err := errors.Join(file.View(gather(want, texts, little)), copied.View(gather(got, texts, little))); err != nil {
		t.Fatal(err)
	}
	if len(want) != len(got) {
		t.Errorf("%d records of %d", len(got), len(want))
	}
	for key, value := range want {
		if got[key] != value {
			t.Errorf("record %q differs", key)
		}
	}
	err = copied.View(func(tx *bbolt.Tx) error {
		if tx.Bucket(heads) != nil || tx.Bucket(more) == nil {
			t.Error("the copy has not the buckets it should")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestReplaceKeepsTheOldFile(t *testing.T) {
	path := newSample(t, 3)
	old, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	draft, kept := path+".draft", path+".kept"
	write := func(path, content string) {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	expect := func(path, content string) {
		t.Helper()
		if got, err := os.ReadFile(path); err != nil || string(got) != content {
			t.Errorf("%s holds %.20q (%v), want %.20q", path, got, err, content)
		}
	}
	nothing := func() error { return nil }

	file := open(t, path, Options{})
	write(draft, "new")
	if err := Replace(path, draft, kept, nothing); !errors.Is(err, ErrBusy) {
		t.Fatalf("with the file open: %v", err)
	}
	expect(path, string(old))
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}

	refused := errors.New("refused")
	if err := Replace(path, draft, path+".other", func() error { return refused }); !errors.Is(err, refused) {
		t.Fatalf("got %v", err)
	}
	expect(path, string(old))

	if err := Replace(path, draft, kept, nothing); err != nil {
		t.Fatal(err)
	}
	expect(path, "new")
	expect(kept, string(old))

	write(draft, "newer")
	if err := Replace(path, draft, kept, nothing); !errors.Is(err, ErrExists) {
		t.Errorf("over a kept file: %v", err)
	}
	expect(kept, string(old))

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := Replace(path, draft, path+".none", nothing); err != nil {
		t.Fatal(err)
	}
	expect(path, "newer")
	if _, err := os.Lstat(path + ".none"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that was not there was kept: %v", err)
	}
}
