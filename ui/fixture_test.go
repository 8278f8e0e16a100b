package ui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/width"

	"daruma/journal"
	"daruma/store"
)

// A fixture is what a journal holds when a test begins, and who may read it.
// Each is filled once and copied for every test that asks for it.
type fixture struct {
	entries string
	lock    protection
}

// protection tells whether a journal has a passphrase.
type protection int

const (
	unprotected     protection = iota
	passphraseGiven            // it has one, which was given
	passphraseAsked            // it has one, which has to be given
)

var (
	empty    = fixture{entries: "empty"}
	whole    = fixture{entries: "whole"}    // the demo's year, in both languages
	english  = fixture{entries: "english"}  // its entries without a Japanese word
	japanese = fixture{entries: "japanese"} // its entries with one
	settled  = fixture{entries: "settled"}  // the English ones, each with its reply sent
	resting  = fixture{entries: "resting"}  // one thread in each state, see [everyState]
)

// locked is the same journal with a passphrase, which has to be given.
func (f fixture) locked() fixture { return fixture{f.entries, passphraseAsked} }

// unlocked is the same journal with a passphrase, which was given.
func (f fixture) unlocked() fixture { return fixture{f.entries, passphraseGiven} }

// fallSeven is the passphrase of the journals that have one.
const fallSeven = "fall seven times"

var filled = struct {
	sync.Mutex
	files map[fixture][]byte
	codes map[fixture]string // the recovery codes of those with a passphrase
}{files: map[fixture][]byte{}, codes: map[fixture]string{}}

// open opens a journal of its own for the test.
func (f fixture) open(t testing.TB) *store.Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "journal.daruma")
	if err := os.WriteFile(path, f.file(t), 0o600); err != nil {
		t.Fatal(err)
	}
	var o store.Options
	if f.lock == passphraseGiven {
		o.Secret = &journal.Secret{Passphrase: []byte(fallSeven)}
	}
	s, err := store.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// file is the journal as it lies on disk, the same whether its passphrase was
// given or not.
func (f fixture) file(t testing.TB) []byte {
	t.Helper()
	filled.Lock()
	defer filled.Unlock()
	if f.lock == passphraseAsked {
		f.lock = passphraseGiven
	}
	if b, ok := filled.files[f]; ok {
		return b
	}
	path := filepath.Join(t.TempDir(), "fixture.daruma")
	if err := store.Create(path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if entries := f.content(t); len(entries) > 0 {
		if err := s.Add(entries, start); err != nil {
			t.Fatal(err)
		}
	}
	if f.lock != unprotected {
		if filled.codes[f], err = s.SetPassphrase([]byte(fallSeven)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	filled.files[f] = b
	return b
}

// code is the recovery code of a journal with a passphrase.
func (f fixture) code(t testing.TB) string {
	t.Helper()
	f.lock = passphraseGiven
	f.file(t)
	filled.Lock()
	defer filled.Unlock()
	return filled.codes[f]
}

func (f fixture) content(t testing.TB) []journal.Entry {
	t.Helper()
	switch f.entries {
	case empty.entries:
		return nil
	case resting.entries:
		return everyState()
	}
	all := demo(t)
	sent := f.entries == settled.entries
	switch f.entries {
	case english.entries, settled.entries:
		all = slices.DeleteFunc(all, isJapanese)
	case japanese.entries:
		all = slices.DeleteFunc(all, func(e journal.Entry) bool { return !isJapanese(e) })
	}
	for i := range all {
		if sent && all[i].Outcome == journal.Lost && !all[i].Reply.Skipped {
			all[i].Reply.SentOn = all[i].Deal.Decided
		}
	}
	return all
}

// demo is the year of entries that the program shows around with, without those
// that a terminal may draw wider than we measure.
func demo(t testing.TB) []journal.Entry {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "cmd", "daruma", "demo", "entries.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []journal.Entry
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(all, func(e journal.Entry) bool { return slices.ContainsFunc([]rune(asJSON(e)), isAmbiguous) })
}

func isJapanese(e journal.Entry) bool { return hasJapanese(asJSON(e)) }

func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func hasJapanese(s string) bool {
	return slices.ContainsFunc([]rune(s), func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) })
}

// isAmbiguous tells a character that some terminals draw two cells wide.
func isAmbiguous(r rune) bool {
	return width.LookupRune(r).Kind() == width.EastAsianAmbiguous
}
