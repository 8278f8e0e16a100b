package guard

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"
)

// childVariable names what a copy of this test program is to do on the path it
// gets as its only argument.
const childVariable = "DARUMA_GUARD_CHILD"

func TestMain(m *testing.M) {
	do, ok := children[os.Getenv(childVariable)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := do(os.Args[1]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// children are what other processes do in these tests. They say a line when
// they get there, and go on until they are killed.
var children = map[string]func(path string) error{
	"hold": func(path string) error {
		file, err := Open(path, Options{})
		if err != nil {
			return err
		}
		fmt.Println("open")
		waitForEver()
		return file.Close()
	},
	"create and wait": func(path string) error {
		return Create(path, func(*bbolt.Tx) error {
			fmt.Println("filling")
			waitForEver()
			return nil
		})
	},
	"create many": func(path string) error {
		for i := 0; ; i++ {
			if err := Create(fmt.Sprint(path, i), fillSample(100)); err != nil {
				return err
			}
			fmt.Println("created")
		}
	},
	"read": func(path string) error {
		file, err := Open(path, Options{ReadOnly: true})
		if err != nil {
			return err
		}
		n, err := countRecords(file)
		fmt.Println(n, err)
		return errors.Join(err, file.Close())
	},
}

// waitForEver waits until the test that started this process is done with it.
func waitForEver() { _, _ = io.Copy(io.Discard, os.Stdin) }

// child is another process at work on a path.
type child struct {
	*exec.Cmd
	says *bufio.Scanner
}

func startChild(t *testing.T, program, do, path string) *child {
	t.Helper()
	c := &child{Cmd: exec.Command(program, path)}
	c.Env = append(os.Environ(), childVariable+"="+do)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.StdinPipe(); err != nil { // held open until the child ends
		t.Fatal(err)
	}
	c.says = bufio.NewScanner(out)
	return c
}

func (c *child) start(t *testing.T) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.kill)
}

func (c *child) expect(t *testing.T, line string) {
	t.Helper()
	if !c.says.Scan() || c.says.Text() != line {
		t.Fatalf("the other process says %q, want %q", c.says.Text(), line)
	}
}

func (c *child) kill() {
	_ = c.Process.Kill()
	_ = c.Wait()
}

func self(t *testing.T) string {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return program
}

var (
	heads  = []byte("h")
	texts  = []byte("t")
	little = []byte("l")
)

func recordKey(i int) []byte { return binary.BigEndian.AppendUint64(nil, uint64(i)) }

// recordValue is different for every record. Those of texts may run over
// several pages.
func recordValue(bucket []byte, i int) []byte {
	random := rand.New(rand.NewPCG(uint64(bucket[0]), uint64(i)))
	size := 100 + random.IntN(200)
	if bytes.Equal(bucket, texts) {
		size = 100 + random.IntN(6000)
	}
	value := make([]byte, size)
	for i := range value {
		value[i] = byte(random.Uint32())
	}
	return value
}

// fillSample puts n records in each of two buckets, and a few in a small one
// that bbolt keeps within the page above.
func fillSample(n int) func(*bbolt.Tx) error {
	return func(tx *bbolt.Tx) error {
		if err := fillBucket(tx, little, 3); err != nil {
			return err
		}
		return errors.Join(fillBucket(tx, heads, n), fillBucket(tx, texts, n))
	}
}

func fillBucket(tx *bbolt.Tx, name []byte, n int) error {
	bucket, err := tx.CreateBucketIfNotExists(name)
	if err != nil {
		return err
	}
	for i := range n {
		if err := bucket.Put(recordKey(i), recordValue(name, i)); err != nil {
			return err
		}
	}
	return nil
}

// thin deletes every third record, which leaves free pages behind.
func thin(tx *bbolt.Tx) error {
	for _, name := range [][]byte{heads, texts} {
		cursor := tx.Bucket(name).Cursor()
		for key, _ := cursor.First(); key != nil; key, _ = cursor.Next() {
			if binary.BigEndian.Uint64(key)%3 == 0 {
				if err := cursor.Delete(); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// newSample creates a journal of n records and returns its path.
func newSample(t testing.TB, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data", "journal.db")
	if err := Create(path, fillSample(n)); err != nil {
		t.Fatal(err)
	}
	return path
}

func open(t testing.TB, path string, o Options) *File {
	t.Helper()
	file, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return file
}

func update(t testing.TB, file *File, fn func(*bbolt.Tx) error) {
	t.Helper()
	if err := file.Update(fn); err != nil {
		t.Fatal(err)
	}
}

func closeFile(t testing.TB, file *File) {
	t.Helper()
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// countRecords reads every byte of every record.
func countRecords(file *File) (n int, err error) {
	err = file.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(_ []byte, bucket *bbolt.Bucket) error {
			return bucket.ForEach(func(key, value []byte) error {
				n++
				_ = bytes.Clone(key)
				_ = bytes.Clone(value)
				return nil
			})
		})
	})
	return n, err
}

func wantRecords(t testing.TB, file *File, want int) {
	t.Helper()
	if got, err := countRecords(file); err != nil || got != want {
		t.Errorf("there are %d records, %v; want %d", got, err, want)
	}
}

func wantError(t testing.TB, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// filesIn names what lies in a folder, lock files apart.
func filesIn(t testing.TB, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), lockSuffix) {
			names = append(names, entry.Name())
		}
	}
	return strings.Join(names, " ")
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func writeFile(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, fileMode); err != nil {
		t.Fatal(err)
	}
}
