package store

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"daruma/journal"
)

func init() {
	children["import"] = func(args []string) error {
		s, err := Open(args[0], Options{})
		if err != nil {
			return err
		}
		fmt.Println("begin")
		return errors.Join(s.importMany(inBatches(slices.Values(manyChanges()), 300), day), s.Close())
	}
}

// manyChanges are changes of two entries that the journals of these tests have,
// and 1,000 new ones.
func manyChanges() []journal.Entry {
	g := newGenerator(5)
	changed := g.entries(2)
	for i := range changed {
		changed[i].Lesson.Text = "learnt since"
	}
	return slices.Concat(changed, g.entries(1000))
}

// journalOfTwo holds the two entries that manyChanges changes.
func journalOfTwo(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "daruma", "journal.daruma")
	check(t, Create(path))
	addTo(t, path, Options{}, newGenerator(5).entries(2)...)
	return path
}

// TestManyAreImportedAsFewAre compares the two ways to import: the same entries
// in the same order, and the same change to undo.
func TestManyAreImportedAsFewAre(t *testing.T) {
	var held, undone [2]holding
	for i, batch := range []int{2000, 300} {
		s := reopen(t, journalOfTwo(t))
		if batch == 300 {
			check(t, s.importMany(inBatches(slices.Values(manyChanges()), batch), day))
		} else {
			check(t, s.Import(manyChanges(), day))
		}
		held[i] = succeeded(holdingOf(s))(t)
		change := succeeded(s.Undo(day))(t)
		if change.Kind != journal.Imported || len(change.IDs) != len(manyChanges()) {
			t.Errorf("undid %s of %d", change.Kind, len(change.IDs))
		}
		undone[i] = succeeded(holdingOf(s))(t)
		verify(t, s)
		check(t, s.Close())
	}
	if !held[0].equal(held[1]) || !undone[0].equal(undone[1]) {
		t.Errorf("few: %s, undone %s\nmany: %s, undone %s", held[0], undone[0], held[1], undone[1])
	}
}

func TestManyAreImportedUnderTheSamePassphrase(t *testing.T) {
	path := journalOfTwo(t)
	s := reopen(t, path)
	pass := []byte("correct horse battery")
	recovery := succeeded(s.SetPassphrase(pass))(t)
	check(t, s.importMany(inBatches(slices.Values(manyChanges()), 300), day), s.Close())
	for name, secret := range map[string]*journal.Secret{"passphrase": byPass(pass), "recovery code": {Recovery: recovery}} {
		s, err := Open(path, Options{Secret: secret})
		if err != nil {
			t.Fatalf("by its %s: %v", name, err)
		}
		if n := succeeded(s.Len())(t); n != len(manyChanges()) {
			t.Errorf("by its %s it holds %d entries", name, n)
		}
		check(t, s.Close())
	}
}

func TestImportOfManyIsAllOrNothing(t *testing.T) {
	path := journalOfTwo(t)
	s := reopen(t, path)
	before := succeeded(holdingOf(s))(t)
	twice := append(manyChanges(), manyChanges()[500])
	nameless := append(manyChanges(), journal.Entry{Outcome: journal.Lost})
	for name, entries := range map[string][]journal.Entry{"an id comes twice": twice, "an id is missing": nameless} {
		if err := s.importMany(inBatches(slices.Values(entries), 300), day); err == nil {
			t.Errorf("%s, and all is stored", name)
		}
		if after := succeeded(holdingOf(s))(t); !after.equal(before) {
			t.Errorf("%s: the journal holds %s", name, after)
		}
	}
	check(t, s.Close())
	if left, err := filepath.Glob(path + ".new*"); err != nil || len(left) > 0 {
		t.Errorf("%q was left, %v", left, err)
	}
	readOnly := succeeded(Open(path, Options{ReadOnly: true}))(t)
	wantError(t, "importing", readOnly.importMany(inBatches(slices.Values(twice), 300), day), journal.ErrReadOnly)
	check(t, readOnly.Close())
}

// TestImportKilled kills an import of many at any moment: all of it is there or
// nothing.
func TestImportKilled(t *testing.T) {
	t.Parallel()
	rounds := 4
	if full() {
		rounds = 200
	}
	random := rand.New(rand.NewPCG(3, 4))
	done := 0
	for range rounds {
		path := journalOfTwo(t)
		child := startChild(t, "import", path)
		time.Sleep(time.Duration(random.Int64N(int64(300 * time.Millisecond))))
		check(t, child.Process.Kill())
		_ = child.Wait() // says that it was killed

		s := reopen(t, path)
		switch h := succeeded(holdingOf(s))(t); {
		case len(h.Entries) == len(manyChanges()) && h.Entries[0].Lesson.Text == "learnt since":
			done++
		case len(h.Entries) != 2 || h.Entries[0].Lesson.Text == "learnt since":
			t.Errorf("it holds %s", h)
		}
		check(t, s.Close())
		if left, err := filepath.Glob(path + ".new*"); err != nil || len(left) > 0 {
			t.Errorf("%q was left, %v", left, err)
		}
	}
	t.Logf("of %d, %d were done", rounds, done)
}
