package main_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/text"
)

// existsSentence is what add says of an entry that is there already.
const existsSentence = "an entry with this id is in the journal already"

// TestMarkAddKilled kills add at any moment. An id that was printed is there,
// and adding the same entry again leaves it there once.
func TestMarkAddKilled(t *testing.T) {
	rounds := shortOrFull(10, 500)
	u := newRegular(t, build(t), text.English)
	random := rand.New(rand.NewPCG(3, 4))
	acknowledged, unheard := 0, 0
	for round := range rounds {
		id := journal.NewID().String()
		file := u.oneEntry(id, round)
		within := time.Duration(random.Int64N(int64(12 * time.Millisecond)))
		killed := u.endsWithin(within, func(*exec.Cmd) {}, "add", "--json", file)
		printed := killed.stdout == id+"\n"
		there := u.ids()[id] == 1
		if printed {
			acknowledged++
		}
		if printed && !there {
			t.Errorf("round %d: the id was printed, and the entry is not there", round)
		}
		if there && !printed {
			unheard++
		}
		u.addsAgain(t, file, id, there)
	}
	if n := len(u.ids()); n != rounds {
		t.Errorf("%d entries, want %d", n, rounds)
	}
	figure(t, 1, "%d kills -9 of add, %d ids printed: 0 lost, 0 duplicates after adding again; %d stored before the id was printed",
		rounds, acknowledged, unheard)
}

// oneEntry is a file with an entry.
func (u *user) oneEntry(id string, n int) string {
	u.t.Helper()
	return u.file("one.json", fmt.Sprintf(`{"id":%q,"outcome":"lost","deal":{"company":"Company %d"},"lesson":{"text":%q}}`,
		id, n, strings.Repeat("Ask which topic they would keep. ", 40)))
}

// addsAgain adds the same entry once more, after which it is there once.
func (u *user) addsAgain(t *testing.T, file, id string, there bool) {
	t.Helper()
	again := u.ends("add", "--json", file)
	refused := again.status == 1 && strings.Contains(again.stderr, existsSentence)
	if refused != there || !there && again.status != 0 {
		t.Errorf("the entry is there: %v; adding it again ends with %d: %s", there, again.status, again.stderr)
	}
	if n := u.ids()[id]; n != 1 {
		t.Errorf("the entry is there %d times", n)
	}
}

// TestMarkAddFaults has the disk fail at every call of add, once or from then
// on. Exit status 0 and the id mean that the entry is there; what says that
// nothing was changed has changed nothing.
func TestMarkAddFaults(t *testing.T) {
	if !full() {
		t.Skip("left out: it runs with DARUMA_FULL=1")
	}
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("left out: there is no strace on this machine")
	}
	began := newRegular(t, build(t), text.English, aoyama)
	var sum addTally
	for _, call := range []string{"pwrite64", "fdatasync", "fsync", "ftruncate", "/^rename", "/^open", "write"} {
		for _, fault := range []string{"EIO", "ENOSPC"} {
			for _, more := range []string{"", "+"} {
				t.Run(fmt.Sprint(strings.Trim(call, "/^"), " ", fault, more), func(t *testing.T) {
					for ordinal := 1; ordinal <= 40; ordinal++ {
						inject := fmt.Sprintf("inject=%s:error=%s:when=%d%s", call, fault, ordinal, more)
						if !sum.faulty(t, began, strace, call, inject) && call != "/^open" {
							break // the program makes fewer of these calls
						}
					}
				})
			}
		}
	}
	figure(t, 4, "%d runs of add with faults: %d said saved and were, %d said not and were not, %d were saved and ended with an error that does not say otherwise, 0 called saved and lost, 0 duplicates after adding again",
		sum.runs, sum.saved, sum.failed, sum.uncertain)
}

type addTally struct{ runs, saved, failed, uncertain int }

// faulty adds an entry on a disk with a fault, and reports whether it was met.
func (sum *addTally) faulty(t *testing.T, began *user, strace, call, inject string) bool {
	t.Helper()
	u := began.twin(t)
	id, trace := journal.NewID().String(), filepath.Join(t.TempDir(), "trace")
	file := u.oneEntry(id, 0)
	got := u.endsWith(func(c *exec.Cmd) {
		c.Args = append([]string{strace, "-f", "--seccomp-bpf", "-o", trace, "-e", "trace=" + call, "-e", inject}, c.Args...)
		c.Path = strace
		c.Env = append(c.Env, "DARUMA_NOW=2026-11-21T10:00:00+09:00") // so that a backup is due
	}, "add", "--json", file)
	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(calls, []byte("(INJECTED)")) {
		return false
	}
	sum.runs++
	there, printed := u.ids()[id] == 1, got.stdout == id+"\n"
	says := fmt.Sprintf("%s: status %d, printed %v, there %v: %s", inject, got.status, printed, there, got.stderr)
	switch {
	case got.status == 0 && printed && there:
		sum.saved++
	case got.status != 0 && !printed && !there:
		sum.failed++
	case got.status != 0 && there && !strings.Contains(got.stderr, "nothing was changed"):
		sum.uncertain++
		t.Log(says)
	default:
		t.Error(says)
	}
	u.addsAgain(t, file, id, there)
	return true
}
