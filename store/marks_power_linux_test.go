package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/store/guard"
)

// A replay goes over the system calls of a program again, on a disk of its own.
type replay struct {
	*disk
	open   map[int64]*opened
	stored int // the number of the last change that was acknowledged; -1 before any
}

// An opened file is what a number stands for in a program.
type opened struct {
	path string
	file *onDisk
	at   int64
}

func newReplay(d *disk) *replay { return &replay{disk: d, open: map[int64]*opened{}, stored: -1} }

// do does a call again. matters says whether it changed anything on the disk.
func (r *replay) do(c tracedCall) (matters bool, err error) {
	switch c.name {
	case "openat":
		return r.opens(c.args[1], c.args[2], c.result), nil
	case "close":
		delete(r.open, c.number(0))
		return false, nil
	case "mkdirat":
		r.create(c.args[1], true)
		return true, nil
	case "renameat", "renameat2":
		r.rename(c.args[1], c.args[3])
		return true, nil
	case "unlinkat":
		r.remove(c.args[1])
		return true, nil
	case "mmap":
		if o := r.open[c.number(4)]; o != nil && strings.Contains(c.args[2], "PROT_WRITE") && strings.Contains(c.args[3], "MAP_SHARED") {
			return false, fmt.Errorf("%s is written through mapped memory, which no trace tells", o.path)
		}
		return false, nil
	}
	o := r.open[c.number(0)]
	if o == nil {
		if c.name == "write" && c.number(0) == 1 {
			r.stored, err = strconv.Atoi(strings.TrimSuffix(c.args[1], "\n"))
		}
		return false, err
	}
	switch c.name {
	case "write":
		r.write(o.file, cachedWrite{o.at, []byte(c.args[1])[:c.result]})
		o.at += c.result
	case "pwrite64":
		r.write(o.file, cachedWrite{c.number(3), []byte(c.args[1])[:c.result]})
	case "ftruncate":
		r.write(o.file, cachedWrite{at: c.number(1)})
	case "fsync", "fdatasync":
		r.sync(o.path, o.file)
	default:
		return false, fmt.Errorf("%s on %s is not understood", c.name, o.path)
	}
	return true, nil
}

func (r *replay) opens(path, flags string, as int64) (matters bool) {
	if !strings.HasPrefix(path, "/") {
		return false
	}
	file := r.seen[path]
	if file == nil && strings.Contains(flags, "O_CREAT") {
		file, matters = r.create(path, false), true
	}
	if file == nil {
		file = &onDisk{} // lies outside, and is only read
	} else if strings.Contains(flags, "O_TRUNC") {
		r.write(file, cachedWrite{})
		matters = true
	}
	r.open[as] = &opened{path: path, file: file}
	return matters
}

// TestMarkPower records all that the program writes over a history, and loses
// the power at any of these moments on a copy. What was acknowledged has to be
// there. That the loss is one shows on a disk that takes no notice of being
// synced: there, much has to be lost.
func TestMarkPower(t *testing.T) {
	onlyFull(t)
	const seed, steps, states, cache = 11, 120, 2000, 64
	root := t.TempDir()
	path, trace := filepath.Join(root, "daruma", "journal.daruma"), filepath.Join(t.TempDir(), "trace")
	child := historyChild(t, path, seed, 0, steps)
	straced(t, child, "-xx", "-s", "20000000", "-e", "trace="+changingCalls, "-o", trace)
	var said bytes.Buffer
	child.Stdout, child.Stderr = &said, &said
	if err := child.Run(); err != nil {
		t.Fatalf("%v\n%s", err, said.String())
	}
	calls, err := readTrace(trace)
	check(t, err)
	histories := make([]holding, steps+1)
	for h := newHistory(seed, 0); h.steps < steps; {
		h.next()
		histories[h.steps] = h.holding
	}

	var failures [2]int
	for control := range failures {
		d := newDisk(true, 0)
		if control == 1 {
			d = newDisk(false, cache)
		}
		failures[control] = losePower(t, calls, d, root, histories, states, func(err error) {
			if control == 0 {
				t.Error(err)
			}
		})
	}
	if failures[1] < states/2 {
		t.Errorf("of %d states without syncs only %d were found to have lost something", states, failures[1])
	}
	figure(t, 2, "%d losses of power over %d calls and %d changes: %d lost something acknowledged; without syncs, and a cache of %d writes, %d of %d",
		states, len(calls), steps, failures[0], cache, failures[1], states)
}

// losePower loses the power in as many moments of a recording as there are to
// be states, and counts those in which something is wrong.
func losePower(t *testing.T, calls []tracedCall, d *disk, root string, histories []holding, states int, wrong func(error)) (failed int) {
	t.Helper()
	random := rand.New(rand.NewPCG(5, 8))
	moments := make([]int, states)
	for i := range moments {
		moments[i] = random.IntN(len(calls))
	}
	slices.Sort(moments)
	r := newReplay(d)
	folder := filepath.Join(t.TempDir(), "left")
	for i, call := range calls {
		matters, err := r.do(call)
		check(t, err)
		if !matters && i+1 < len(calls) && len(moments) > 0 && moments[0] <= i {
			moments[0] = i + 1 // the same state again says nothing
			continue
		}
		for len(moments) > 0 && moments[0] <= i {
			moments = moments[1:]
			check(t, r.lose(random, root, folder))
			if err := r.survived(filepath.Join(folder, "daruma", "journal.daruma"), histories); err != nil {
				wrong(fmt.Errorf("at call %d of %d, after change %d: %w", i, len(calls), r.stored, err))
				failed++
			}
			check(t, os.RemoveAll(folder))
		}
	}
	return failed
}

// survived says what is wrong with what is left of a journal, by opening it as
// the program does and storing something in it.
func (r *replay) survived(path string, histories []holding) error {
	// First without bbolt, which not every damage lets come back.
	if err := guard.Walk(path); err != nil && !errors.Is(err, guard.ErrMissing) {
		return err
	}
	s, err := Open(path, atHome(path))
	if errors.Is(err, journal.ErrMissing) && r.stored < 0 {
		return nil
	}
	if err != nil {
		return err
	}
	got, err := holdingOf(s)
	if err == nil {
		before := max(r.stored, 0)
		_, err = got.agrees(histories[before], histories[min(before+1, len(histories)-1)])
	}
	if err == nil {
		err = s.SetSetting(markedSetting, "after the loss")
	}
	return errors.Join(err, s.Close(), backupsAreSound(path))
}
