//go:build unix

package main_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"daruma/journal/text"
	"daruma/store"
)

// busySentence is what a verb says where another program has the journal open.
var busySentence = regexp.MustCompile(`^daruma: another (daruma has the journal open \(process \d+ on .+\)|program has the journal .+ open); close it and try again\n$`)

// TestMarkManyWriters has many programs add entries to one journal at once.
// Those that are told that it is busy try again; at first all of them are.
func TestMarkManyWriters(t *testing.T) {
	u := newRegular(t, build(t), text.English)
	writers, cycles := shortOrFull(4, 8), shortOrFull(4, 25)
	began := time.Now()
	var busy atomic.Int64
	var all sync.WaitGroup
	holder, err := store.Open(u.journal(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all.Go(func() {
		for late := time.Now().Add(patience); busy.Load() < int64(writers) && time.Now().Before(late); {
			time.Sleep(time.Millisecond)
		}
		if err := holder.Close(); err != nil {
			t.Error(err)
		}
	})
	for w := range writers {
		all.Go(func() {
			for i := range cycles {
				company := fmt.Sprintf("Company %d of %d", i, w)
				if !u.addsAtLast(company, &busy) {
					return
				}
			}
		})
	}
	all.Wait()
	var heads []struct{ Company string }
	u.read(&heads, "list", "--json")
	stored := map[string]bool{}
	for _, h := range heads {
		stored[h.Company] = true
	}
	if len(heads) != writers*cycles || len(stored) != len(heads) {
		t.Errorf("%d entries of %d companies, want %d", len(heads), len(stored), writers*cycles)
	}
	figure(t, 7, "%d processes × %d add and close: %d of %d stored, in %.1f s, and %d times somebody heard that the journal was busy",
		writers, cycles, len(stored), writers*cycles, time.Since(began).Seconds(), busy.Load())
}

// addsAtLast adds an entry, trying again as long as the journal is busy.
func (u *user) addsAtLast(company string, busy *atomic.Int64) bool {
	for late := time.Now().Add(10 * patience); time.Now().Before(late); {
		got := u.ends("add", "--outcome", "lost", "--company", company)
		switch {
		case got.status == 0:
			return true
		case got.status != 1 || !busySentence.MatchString(got.stderr) || got.stdout != "":
			u.t.Errorf("adding ends with %d: %s", got.status, got.stderr)
			return false
		}
		busy.Add(1)
	}
	u.t.Errorf("%s never came to write", company)
	return false
}

// TestMarkSecondOpener has verbs meet a journal that the screens, or another
// process, have open. They hear who that is; how long they waited is logged and
// not judged.
func TestMarkSecondOpener(t *testing.T) {
	u := newRegular(t, build(t), text.English, aoyama)
	t.Run("the screens", func(t *testing.T) {
		tm := u.start(dark, usual)
		tm.seesText(newReflection)
		u.hearsOf(t, tm.cmd.Process.Pid)
		tm.leaves()
	})
	t.Run("a writer", func(t *testing.T) {
		s, err := store.Open(u.journal(), store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		u.hearsOf(t, os.Getpid())
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	})
	if got := u.ends("list"); got.status != 0 {
		t.Errorf("afterwards list ends with %d: %s", got.status, got.stderr)
	}
}

func (u *user) hearsOf(t *testing.T, holder int) {
	t.Helper()
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("daruma: another daruma has the journal open (process %d on %s); close it and try again\n", holder, host)
	verbs := [][]string{{"list"}, {"add", "--outcome", "lost", "--company", "Kita Foods"}, {"undo"}, {"export"}}
	var waited []time.Duration
	for range shortOrFull(1, 10) {
		for _, verb := range verbs[:shortOrFull(1, len(verbs))] {
			began := time.Now()
			got := u.ends(verb...)
			waited = append(waited, time.Since(began))
			if got.status != 1 || got.stderr != want || got.stdout != "" {
				t.Errorf("%s ends with %d: %s%s", strings.Join(verb, " "), got.status, got.stdout, got.stderr)
			}
		}
	}
	slices.Sort(waited)
	figure(t, 7, "a second opener heard who has the journal after %d ms at most, %d ms in the middle, of %d",
		waited[len(waited)-1].Milliseconds(), waited[len(waited)/2].Milliseconds(), len(waited))
}
