package ui

import (
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"golang.org/x/text/width"

	"daruma/journal"
	"daruma/store"
	"daruma/ui/terminal"
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

// memory keeps settings in memory.
type memory struct {
	sync.Mutex
	values map[string]string
	fail   error
}

func newMemory(values map[string]string) *memory {
	m := &memory{values: map[string]string{}}
	maps.Copy(m.values, values)
	return m
}

func (m *memory) Get(key string) string {
	m.Lock()
	defer m.Unlock()
	return m.values[key]
}

func (m *memory) Set(key, value string) error {
	m.Lock()
	defer m.Unlock()
	if m.fail != nil {
		return m.fail
	}
	m.values[key] = value
	return nil
}

// fakeTerminal takes note of what was put on its clipboard.
type fakeTerminal struct {
	sync.Mutex
	copies []string
	result terminal.Result
}

func (f *fakeTerminal) Copy(_ context.Context, words string) terminal.Result {
	f.Lock()
	defer f.Unlock()
	f.copies = append(f.copies, words)
	return f.result
}

// fakeFiles keeps in memory what was written, and has files to read.
type fakeFiles struct {
	sync.Mutex
	names  []string
	data   []string
	fail   error
	stored map[string]string // what can be read, by its path
}

// put lays a file down that can be read.
func (f *fakeFiles) put(path, content string) {
	f.Lock()
	defer f.Unlock()
	f.stored = with(f.stored, path, content)
}

func (f *fakeFiles) Open(path string) (io.ReadCloser, error) {
	f.Lock()
	defer f.Unlock()
	content, ok := f.stored[path]
	switch {
	case f.fail != nil:
		return nil, f.fail
	case strings.HasSuffix(path, "/"):
		return nil, ErrNoFile
	case !ok:
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	}
	return io.NopCloser(strings.NewReader(content)), nil
}

func (f *fakeFiles) Complete(typed string) []string {
	f.Lock()
	defer f.Unlock()
	var out []string
	for _, path := range slices.Sorted(maps.Keys(f.stored)) {
		if strings.HasPrefix(path, typed) {
			out = append(out, path)
		}
	}
	return out
}

func (f *fakeFiles) WriteNew(name string, data []byte) (string, error) {
	f.Lock()
	defer f.Unlock()
	if f.fail != nil {
		return "", f.fail
	}
	f.names, f.data = append(f.names, name), append(f.data, string(data))
	return "~/Downloads/" + name, nil
}

// recorder is a journal that takes note of every call that writes, can refuse
// them, and can be held up.
type recorder struct {
	*store.Store
	mutex sync.Mutex
	calls []string         // method and arguments as JSON
	fail  map[string]error // by method
	hold  map[string]chan struct{}
	ended map[string]bool // the methods that have come back
}

// called notes a call; it waits where the method is held up, and returns the
// error it is to fail with.
func (r *recorder) called(method string, args ...any) error {
	r.mutex.Lock()
	r.calls = append(r.calls, method+" "+asJSON(args))
	err, hold := r.fail[method], r.hold[method]
	r.mutex.Unlock()
	if hold != nil {
		<-hold
	}
	return err
}

// Refuse makes the methods named fail with err from now on; nil lets them
// through again.
func (r *recorder) Refuse(err error, methods ...string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.fail == nil {
		r.fail = map[string]error{}
	}
	for _, m := range methods {
		r.fail[m] = err
	}
}

// Hold makes the method wait until the function returned is called.
func (r *recorder) Hold(method string) (release func()) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	c := make(chan struct{})
	r.hold = map[string]chan struct{}{method: c}
	return sync.OnceFunc(func() {
		r.mutex.Lock()
		delete(r.hold, method)
		r.mutex.Unlock()
		close(c)
	})
}

// Finished tells that a call of the method has come back.
func (r *recorder) Finished(method string) bool {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.ended[method]
}

// finish notes that the method has come back.
func (r *recorder) finish(method string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.ended == nil {
		r.ended = map[string]bool{}
	}
	r.ended[method] = true
}

// Calls are the calls so far of a method, "" for all.
func (r *recorder) Calls(method string) []string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	var out []string
	for _, c := range r.calls {
		if method == "" || len(c) > len(method) && c[:len(method)+1] == method+" " {
			out = append(out, c)
		}
	}
	return out
}

func (r *recorder) Recent(n int) ([]journal.Head, error) {
	if err := r.called("Recent", n); err != nil {
		return nil, err
	}
	return r.Store.Recent(n)
}

func (r *recorder) Heads(ctx context.Context, yield func(journal.Head) bool) error {
	if err := r.called("Heads"); err != nil {
		return err
	}
	return r.Store.Heads(ctx, yield)
}

func (r *recorder) Search(ctx context.Context, query string, yield func(journal.Hit) bool) error {
	if err := r.called("Search", query); err != nil {
		return err
	}
	return r.Store.Search(ctx, query, yield)
}

func (r *recorder) Get(id journal.ID) (journal.Entry, error) {
	if err := r.called("Get", id); err != nil {
		return journal.Entry{}, err
	}
	return r.Store.Get(id)
}

func (r *recorder) Put(e journal.Entry, at time.Time) error {
	defer r.finish("Put")
	if err := r.called("Put", e); err != nil {
		return err
	}
	return r.Store.Put(e, at)
}

func (r *recorder) Answer(e journal.Entry, at time.Time) error {
	defer r.finish("Answer")
	if err := r.called("Answer", e); err != nil {
		return err
	}
	return r.Store.Answer(e, at)
}

func (r *recorder) Log(e journal.Entry, at time.Time) error {
	defer r.finish("Log")
	if err := r.called("Log", e); err != nil {
		return err
	}
	return r.Store.Log(e, at)
}

func (r *recorder) Entries(yield func(journal.Entry) bool) error {
	if err := r.called("Entries"); err != nil {
		return err
	}
	return r.Store.Entries(yield)
}

func (r *recorder) ImportSeq(entries iter.Seq[journal.Entry], at time.Time) error {
	defer r.finish("ImportSeq")
	if err := r.called("ImportSeq", at); err != nil {
		return err
	}
	return r.Store.ImportSeq(entries, at)
}

func (r *recorder) Delete(id journal.ID, at time.Time) error {
	if err := r.called("Delete", id, at); err != nil {
		return err
	}
	return r.Store.Delete(id, at)
}

func (r *recorder) SaveDraft(d journal.Draft) error {
	if err := r.called("SaveDraft", d); err != nil {
		return err
	}
	return r.Store.SaveDraft(d)
}

func (r *recorder) Drafts() ([]journal.Draft, error) {
	if err := r.called("Drafts"); err != nil {
		return nil, err
	}
	return r.Store.Drafts()
}

func (r *recorder) DeleteDraft(id journal.ID) error {
	if err := r.called("DeleteDraft", id); err != nil {
		return err
	}
	return r.Store.DeleteDraft(id)
}

func (r *recorder) Facts() ([]journal.Fact, error) {
	if err := r.called("Facts"); err != nil {
		return nil, err
	}
	return r.Store.Facts()
}

func (r *recorder) DeleteFact(id journal.ID) error {
	if err := r.called("DeleteFact", id); err != nil {
		return err
	}
	return r.Store.DeleteFact(id)
}

func (r *recorder) KeepVent(words string, at time.Time) (journal.ID, error) {
	if err := r.called("KeepVent", words, at); err != nil {
		return journal.ID{}, err
	}
	return r.Store.KeepVent(words, at)
}

func (r *recorder) HoldVent(words string, at, until time.Time) (journal.ID, error) {
	if err := r.called("HoldVent", words, at, until); err != nil {
		return journal.ID{}, err
	}
	return r.Store.HoldVent(words, at, until)
}

func (r *recorder) CountBurned() error {
	if err := r.called("CountBurned"); err != nil {
		return err
	}
	return r.Store.CountBurned()
}

func (r *recorder) Undo(now time.Time) (journal.Change, error) {
	if err := r.called("Undo", now); err != nil {
		return journal.Change{}, err
	}
	return r.Store.Undo(now)
}

func (r *recorder) ReadLetter(id journal.ID) (string, error) {
	if err := r.called("ReadLetter", id); err != nil {
		return "", err
	}
	return r.Store.ReadLetter(id)
}

func (r *recorder) KeepLetter(id journal.ID) error {
	if err := r.called("KeepLetter", id); err != nil {
		return err
	}
	return r.Store.KeepLetter(id)
}

func (r *recorder) MoveLetter(id journal.ID, until time.Time) error {
	if err := r.called("MoveLetter", id, until); err != nil {
		return err
	}
	return r.Store.MoveLetter(id, until)
}

func (r *recorder) BurnLetter(id journal.ID) error {
	if err := r.called("BurnLetter", id); err != nil {
		return err
	}
	return r.Store.BurnLetter(id)
}

// Unlock is noted without the secret, as all that takes one.
func (r *recorder) Unlock(s journal.Secret) error {
	if err := r.called("Unlock"); err != nil {
		return err
	}
	return r.Store.Unlock(s)
}

func (r *recorder) Lock() {
	_ = r.called("Lock")
	r.Store.Lock()
}

func (r *recorder) SetPassphrase(pass []byte) (string, error) {
	if err := r.called("SetPassphrase"); err != nil {
		return "", err
	}
	return r.Store.SetPassphrase(pass)
}

func (r *recorder) ChangePassphrase(pass []byte) (string, error) {
	if err := r.called("ChangePassphrase"); err != nil {
		return "", err
	}
	return r.Store.ChangePassphrase(pass)
}

func (r *recorder) RemovePassphrase() error {
	if err := r.called("RemovePassphrase"); err != nil {
		return err
	}
	return r.Store.RemovePassphrase()
}

func (r *recorder) Rotate(pass []byte) (string, error) {
	if err := r.called("Rotate"); err != nil {
		return "", err
	}
	return r.Store.Rotate(pass)
}
