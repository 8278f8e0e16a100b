package store

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
)

// contents are all that a journal holds, and how often it was written.
type contents struct {
	entries  []journal.Entry
	drafts   []journal.Draft
	letters  []letter
	shelves  shelves
	settings map[string]string
	commits  uint64
}

// contentsOf opens a journal, checks all of it and reads it.
func contentsOf(t *testing.T, path string, o Options) (c contents) {
	t.Helper()
	o.ReadOnly = true
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	read := func() error {
		if err := errors.Join(s.Check(), s.file.Walk()); err != nil {
			return err
		}
		if err := s.Entries(func(e journal.Entry) bool { c.entries = append(c.entries, e); return true }); err != nil {
			return err
		}
		if c.drafts, err = s.Drafts(); err != nil {
			return err
		}
		if c.letters, _, err = s.letters(); err != nil {
			return err
		}
		if c.shelves, err = shelvesOf(s); err != nil {
			return err
		}
		return s.view(func(x *tx) error {
			c.commits = x.manifest.commits
			c.settings, err = x.settings()
			return err
		})
	}
	if err := errors.Join(read(), s.Close()); err != nil {
		t.Fatal(err)
	}
	return c
}

// grow changes a journal in every way there is.
func grow(t *testing.T, path string, o Options, g *generator, entries int) {
	t.Helper()
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	added := g.entries(entries)
	_, kept := s.KeepVent(g.words(englishWords, 50), day)
	err = errors.Join(kept, s.Add(added, day), s.Delete(added[0].ID, day),
		s.AddFact(journal.Fact{ID: g.entry().ID, Words: g.words(japaneseWords, 9)}),
		s.SaveTemplate(journal.Template{ID: g.entry().ID, Body: g.words(englishWords, 9)}),
		s.SaveReview(journal.Review{Week: calendar.WeekOf(calendar.DateOf(g.entry().Created)), Kept: g.words(englishWords, 9)}),
		s.SaveDraft(journal.Draft{Entry: g.entry(), Saved: day}), s.SetSetting("sender.name", g.words(japaneseWords, 2)), s.Close())
	if err != nil {
		t.Fatal(err)
	}
}

func backUp(t *testing.T, path string, o Options, to string) {
	t.Helper()
	o.ReadOnly = true
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.BackUp(to), s.Close()); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(guard.Inspect(to), CheckCopy(to)); err != nil {
		t.Fatal(err)
	}
}

func restore(t *testing.T, path string, o Options, from string) (kept string) {
	t.Helper()
	s, err := OpenCopy(from, o)
	if err != nil {
		t.Fatal(err)
	}
	kept, err = s.RestoreTo(path, o.State, day)
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	return kept
}

func TestBackupAndRestore(t *testing.T) {
	path, o := remembered(t)
	g := newGenerator(3)
	grow(t, path, o, g, 20)
	copied := filepath.Join(t.TempDir(), "copy.daruma")
	backUp(t, path, o, copied)
	want := contentsOf(t, path, o)
	if got := contentsOf(t, copied, Options{}); !reflect.DeepEqual(got.entries, want.entries) || got.commits != want.commits {
		t.Error("the copy does not open as the journal it is of")
	}
	grow(t, path, o, g, 3)
	since := contentsOf(t, path, o)

	kept := restore(t, path, o, copied)
	got := contentsOf(t, path, o)
	want.letters = since.letters // none that was kept since is lost
	if !reflect.DeepEqual(got, want) {
		t.Error("what was restored is not what was backed up")
	}
	was := contentsOf(t, kept, Options{})
	was.letters = since.letters
	if !reflect.DeepEqual(was, since) {
		t.Error("what was replaced was not kept as it was")
	}
	if content, err := os.ReadFile(path); err != nil || strings.Contains(string(content), "letters") {
		t.Errorf("the journal took the letters in (%v)", err)
	}
	addTo(t, path, o, g.entry()) // as if nothing had happened
}

func TestBackupNeverReplacesAFile(t *testing.T) {
	path, o := remembered(t)
	s, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.BackUp(path); !errors.Is(err, guard.ErrExists) {
		t.Errorf("got %v", err)
	}
}

// TestRoundTrips holds that a copy brings back what was copied, and that a
// process killed while it copies or restores leaves one of the two whole.
func TestRoundTrips(t *testing.T) {
	rounds, kills := 10, 5
	if full() {
		rounds, kills = 200, 50
	}
	path, o := remembered(t)
	g, random := newGenerator(4), rand.New(rand.NewPCG(4, 4))
	grow(t, path, o, g, 300)
	took := map[string]time.Duration{}
	var cut, through int
	for round := range rounds {
		grow(t, path, o, g, 1+random.IntN(3))
		before := contentsOf(t, path, o)
		copied := filepath.Join(t.TempDir(), "copy.daruma")
		kill := round%(rounds/kills) == 1
		do := []string{"back up", "restore"}[random.IntN(2)]
		run := func(name string, kill bool) (ended bool) {
			child := startChild(t, name, path, copied)
			began := time.Now()
			if kill {
				time.Sleep(time.Duration(random.Int64N(int64(took[name]) + 1)))
				_ = child.Process.Kill()
			}
			err := child.Wait()
			if !kill {
				took[name] = time.Since(began)
				if err != nil {
					t.Fatalf("round %d: %s: %v", round, name, err)
				}
			}
			return err == nil
		}
		if kill && do == "back up" {
			if run(do, true) {
				through++
			} else {
				cut++
			}
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) {
				t.Fatalf("round %d: the journal changed", round)
			}
			if _, err := os.Stat(copied); err == nil {
				sameCopy(t, copied, before)
				continue
			}
		}
		run("back up", false)
		sameCopy(t, copied, before)
		grow(t, path, o, g, 1)
		since := contentsOf(t, path, o)
		before.letters = since.letters
		if kill && do == "restore" {
			if run(do, true) {
				through++
			} else {
				cut++
			}
			if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) && !reflect.DeepEqual(got, since) {
				t.Fatalf("round %d: neither the old journal nor the one restored", round)
			}
		}
		run("restore", false)
		if got := contentsOf(t, path, o); !reflect.DeepEqual(got, before) {
			t.Fatalf("round %d: what was restored is not what was backed up", round)
		}
	}
	t.Logf("%d round trips, %d killed in the middle, %d at the end", rounds, cut, through)
}

// sameCopy holds that a copy is whole and has the contents.
func sameCopy(t *testing.T, path string, want contents) {
	t.Helper()
	s, err := OpenCopy(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	letters, err := s.copiedLetters()
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	got := contentsOf(t, path, Options{})
	got.letters = letters
	if !reflect.DeepEqual(got, want) {
		t.Fatal("the copy is not what was copied")
	}
}
