package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

// stepsOfALife is how many changes a history child makes at most.
const stepsOfALife = 400

func init() {
	// history PATH SEED FROM UPTO goes on with a history from one change to
	// another, creating the journal where there is none, and prints the number of
	// each change once it is stored.
	children["history"] = func(args []string) error {
		var numbers [3]int
		for i := range numbers {
			n, err := strconv.Atoi(args[i+1])
			if err != nil {
				return err
			}
			numbers[i] = n
		}
		return live(args[0], newHistory(uint64(numbers[0]), numbers[1]), numbers[2])
	}
}

// live goes on with a history in the journal at path. Now and then it closes
// the journal, after the backup of a new day.
func live(path string, h *history, upTo int) error {
	for h.steps < upTo {
		s, err := openOrCreate(path)
		if err != nil {
			return err
		}
		fmt.Println(h.steps) // so that what is there at the beginning is acknowledged
		for range 20 {
			if h.steps == upTo {
				break
			}
			if err := h.next()(s); err != nil {
				return err
			}
			fmt.Println(h.steps)
		}
		err = s.BackUpIfDue(calendar.DateOf(day).AddDays(h.steps / 20))
		if err := errors.Join(err, s.Close()); err != nil {
			return err
		}
	}
	return nil
}

func openOrCreate(path string) (*Store, error) {
	s, err := Open(path, atHome(path))
	if errors.Is(err, journal.ErrMissing) {
		if err := Create(path); err != nil {
			return nil, err
		}
		return Open(path, atHome(path))
	}
	return s, err
}

// atHome has what was seen of the journal at path remembered beside it.
func atHome(path string) Options {
	return Options{State: filepath.Join(filepath.Dir(path), "state")}
}

// historyChild is a process that goes on with a history.
func historyChild(t *testing.T, path string, seed uint64, from, upTo int) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	check(t, err)
	child := exec.Command(program, path, fmt.Sprint(seed), fmt.Sprint(from), fmt.Sprint(upTo))
	child.Env = append(os.Environ(), childVariable+"=history")
	return child
}

// lastNumber is the number in the last whole line that was printed, or before
// where there is none.
func lastNumber(t *testing.T, said string, before int) int {
	t.Helper()
	whole, _, found := cutLast(said, "\n")
	if !found {
		return before
	}
	_, last, _ := cutLast(whole, "\n")
	n, err := strconv.Atoi(last)
	if err != nil {
		t.Fatalf("the other process says %q", said)
	}
	return n
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return "", s, false
}

// TestMarkKilled kills a program that writes, at any moment from its start on,
// again and again over the life of a journal. All that was acknowledged is
// there once, and of what was under way all or nothing.
func TestMarkKilled(t *testing.T) {
	t.Parallel()
	rounds := 10
	if full() {
		rounds = 1000
	}
	const seed = 7
	random := rand.New(rand.NewPCG(seed, 1))
	var path string
	acknowledged, begun, lives, at := 0, 0, uint64(0), stepsOfALife
	for round := range rounds {
		if at >= stepsOfALife {
			path, at = filepath.Join(t.TempDir(), "daruma", "journal.daruma"), 0
			lives++
		}
		var said bytes.Buffer
		child := historyChild(t, path, lives, at, 2*stepsOfALife)
		child.Stdout = &said
		check(t, child.Start())
		time.Sleep(time.Duration(random.Int64N(int64(150 * time.Millisecond))))
		check(t, child.Process.Kill())
		_ = child.Wait() // says that it was killed

		before := newHistory(lives, lastNumber(t, said.String(), at))
		after := newHistory(lives, before.steps)
		after.next()
		acknowledged += before.steps - at
		at = before.steps
		s, err := openOrCreate(path)
		check(t, err)
		got, err := holdingOf(s)
		check(t, err)
		next, err := got.agrees(before.holding, after.holding)
		if err != nil {
			t.Fatalf("round %d, journal %d: %v", round, lives, err)
		}
		if next {
			at++
			begun++
		}
		check(t, backupsAreSound(path), s.Close())
	}
	figure(t, 1, "%d kills -9, %d changes acknowledged: 0 lost, 0 duplicates, 0 halves; %d times the change under way was stored too",
		rounds, acknowledged, begun)
}

func backupsAreSound(path string) error {
	backups, err := Backups(path)
	for _, b := range backups {
		err = errors.Join(err, CheckCopy(b.Path))
	}
	return err
}
