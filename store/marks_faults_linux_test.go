package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/store/guard"
)

const (
	faultSeed    = 21
	faultEntries = 8
	faultLetters = 3
)

func init() {
	// faults PATH stores entries and letters one after the other, each a second
	// time where that failed, and says what it was told.
	children["faults"] = func(args []string) error {
		s, err := openOrCreate(args[0])
		if err != nil {
			return err
		}
		g := newGenerator(faultSeed)
		for i, e := range g.entries(faultEntries) {
			again := func(err error) bool { return errors.Is(err, journal.ErrExists) }
			report(fmt.Sprint("entry ", i), func() error { return s.Add([]journal.Entry{e}, day) }, again)
		}
		for i := range faultLetters {
			words := g.words(englishWords, 9)
			report(fmt.Sprint("letter ", i), func() error { _, err := s.KeepVent(words, day); return err }, func(error) bool { return false })
		}
		if err := s.BackUpIfDue(calendar.DateOf(day)); err != nil {
			fmt.Println("backup failed")
		}
		return s.Close()
	}
}

// report stores something, and again where it failed. there tells from the
// second error that the first attempt had stored it after all.
func report(what string, store func() error, there func(error) bool) {
	err := store()
	if err == nil {
		fmt.Println(what, "saved")
		return
	}
	certain := "certainly"
	if errors.Is(err, guard.ErrUncertain) {
		certain = "perhaps"
	}
	switch err := store(); {
	case err == nil:
		fmt.Println(what, certain, "failed, saved")
	case there(err):
		fmt.Println(what, certain, "failed, there")
	default:
		fmt.Println(what, certain, "failed, failed")
	}
}

// TestMarkFaults has the disk fail at every call of a program that writes, once
// or from then on. What was called saved is there, and trying again stores
// nothing twice.
func TestMarkFaults(t *testing.T) {
	onlyFull(t)
	var sum tally
	for _, call := range []string{"pwrite64", "fdatasync", "fsync", "ftruncate", "/^rename"} {
		for _, fault := range []string{"EIO", "ENOSPC"} {
			for _, more := range []string{"", "+"} {
				t.Run(fmt.Sprint(strings.Trim(call, "/^"), " ", fault, more), func(t *testing.T) {
					for ordinal := 1; ordinal <= 40; ordinal++ {
						inject := fmt.Sprintf("inject=%s:error=%s:when=%d%s", call, fault, ordinal, more)
						if !sum.faulty(t, call, inject) {
							break // the program makes fewer of these calls
						}
					}
				})
			}
		}
	}
	figure(t, 4, "%d runs with faults: %d saved at once or again, %d not saved and said so, 0 called saved and lost, 0 duplicates; %d stored although an error had said it was not certain",
		sum.runs, sum.saved, sum.failed, sum.uncertain)
}

// tally is what the runs found.
type tally struct{ runs, saved, failed, uncertain int }

// faulty runs the program with a fault, and reports whether it met one.
func (sum *tally) faulty(t *testing.T, call, inject string) bool {
	t.Helper()
	path, trace := filepath.Join(t.TempDir(), "daruma", "journal.daruma"), filepath.Join(t.TempDir(), "trace")
	program, err := os.Executable()
	check(t, err)
	child := exec.Command(program, path)
	child.Env = append(os.Environ(), childVariable+"=faults")
	straced(t, child, "-o", trace, "-e", "trace="+call, "-e", inject)
	var said bytes.Buffer
	child.Stdout, child.Stderr = &said, &said
	failed := child.Run()
	if !bytes.Contains(readFile(t, trace), []byte("(INJECTED)")) {
		check(t, failed)
		return false
	}
	sum.runs++

	if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
		if failed == nil || strings.Contains(said.String(), "saved") {
			t.Errorf("%s: there is no journal, and it said\n%s", inject, said.String())
		}
		return true
	}
	s := succeeded(openOrCreate(path))(t)
	got := succeeded(holdingOf(s))(t)
	g := newGenerator(faultSeed)
	entries := g.entries(faultEntries)
	for i, e := range entries {
		says := saying(said.String(), fmt.Sprintf("entry %d ", i))
		there := slices.ContainsFunc(got.Entries, func(o journal.Entry) bool { return o.ID == e.ID })
		sum.judge(t, inject, fmt.Sprint("entry ", i), says, there)
		if err := s.Add([]journal.Entry{e}, day); (err != nil) != there || err != nil && !errors.Is(err, journal.ErrExists) {
			t.Errorf("%s: adding entry %d again says %v", inject, i, err)
		}
	}
	for i := range faultLetters {
		words := g.words(englishWords, 9)
		times := 0
		for _, l := range got.Letters {
			if l == words {
				times++
			}
		}
		sum.judge(t, inject, fmt.Sprint("letter ", i), saying(said.String(), fmt.Sprintf("letter %d ", i)), times > 0)
		if times > 1 {
			t.Errorf("%s: letter %d is there %d times", inject, i, times)
		}
	}
	after := succeeded(holdingOf(s))(t)
	if id, twice := after.repeated(); twice || len(after.Entries) != faultEntries {
		t.Errorf("%s: %d entries after adding all again, %s twice", inject, len(after.Entries), id)
	}
	check(t, backupsAreSound(path), s.Close())
	return true
}

// judge compares what a program said of a thing with whether it is there.
func (sum *tally) judge(t *testing.T, inject, what, says string, there bool) {
	t.Helper()
	first, second, _ := strings.Cut(says, ", ")
	switch {
	case says == "" && !there: // it never came to that
	case second == "there" && first == "perhaps failed" && there:
		sum.uncertain++
	case (first == "saved" || second == "saved") && there:
		sum.saved++
	case second == "failed" && !there:
		sum.failed++
	case second == "failed" && strings.HasPrefix(says, "perhaps"):
		sum.uncertain++
	default:
		t.Errorf("%s: it said %q of %s, which is there: %v", inject, says, what, there)
	}
}

// saying is the rest of the line that begins so.
func saying(said, begin string) string {
	for line := range strings.Lines(said) {
		if rest, found := strings.CutPrefix(line, begin); found {
			return strings.TrimSpace(rest)
		}
	}
	return ""
}
