package store

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"daruma/journal"
)

// The tests that begin with TestMark measure how safe what was written is. Each
// of them logs one line that begins with "mark" and its number:
//
//	DARUMA_FULL=1 go test -v -timeout 60m -run Mark ./store ./cmd/daruma | grep -o 'mark [0-9].*'
//
// Without DARUMA_FULL they are short or, where that would say nothing, left out.

// figure logs what a mark was measured to be; one that was missed has none.
func figure(t testing.TB, mark int, format string, args ...any) {
	t.Helper()
	if t.Failed() {
		return
	}
	t.Logf("mark %d: %s", mark, fmt.Sprintf(format, args...))
}

// onlyFull leaves a test out that says nothing in a short form.
func onlyFull(t *testing.T) {
	t.Helper()
	if !full() {
		t.Skip("left out: it runs with DARUMA_FULL=1")
	}
}

// holding is all that a journal holds, in a form that compares.
type holding struct {
	Entries []journal.Entry // in the order of adding
	Drafts  []journal.Draft // the last saved first
	Letters []string        // the words, the oldest first
	Shelves shelves
	Setting string
}

const markedSetting = "sender.name"

// holdingOf checks all of an open journal and returns what it holds.
func holdingOf(s *Store) (h holding, err error) {
	if err := errors.Join(s.Check(), s.file.Walk()); err != nil {
		return h, err
	}
	if err := s.Entries(func(e journal.Entry) bool { h.Entries = append(h.Entries, e); return true }); err != nil {
		return h, err
	}
	if h.Drafts, err = s.Drafts(); err != nil {
		return h, err
	}
	if err := s.LetterWords(func(words string) bool { h.Letters = append(h.Letters, words); return true }); err != nil {
		return h, err
	}
	if h.Shelves, err = shelvesOf(s); err != nil {
		return h, err
	}
	h.Setting, err = s.Setting(markedSetting)
	return h, err
}

func (h holding) equal(other holding) bool { return reflect.DeepEqual(h, other) }

// String is short enough to be shown where two do not agree.
func (h holding) String() string {
	newest := "none"
	if n := len(h.Entries); n > 0 {
		newest = h.Entries[n-1].ID.String()
	}
	return fmt.Sprintf("%d entries (the last %s), %d drafts, %d letters, %d facts, %d templates, %d reviews, setting %q",
		len(h.Entries), newest, len(h.Drafts), len(h.Letters), len(h.Shelves.Facts), len(h.Shelves.Templates), len(h.Shelves.Reviews), h.Setting)
}

// A history is a run of changes to a journal, the same ones for the same seed:
// what a person does in a few weeks, in no order.
type history struct {
	*generator
	holding // after the changes made so far
	steps   int
}

// newHistory returns the history with the given seed after n changes.
func newHistory(seed uint64, n int) *history {
	h := &history{generator: newGenerator(seed)}
	for range n {
		h.next()
	}
	return h
}

// next adds the next change to what h holds, and returns how it is made in a
// journal.
func (h *history) next() func(*Store) error {
	h.steps++
	switch n := h.random.IntN(16); {
	case n < 3:
		return h.add(1)
	case n == 3:
		return h.add(3)
	case n < 7:
		return h.typeOn()
	case n < 9:
		return h.save()
	case n == 9:
		return h.edit()
	case n == 10:
		return h.log()
	case n == 11:
		return h.keepVent()
	case n < 15:
		return h.shelve()
	}
	value := fmt.Sprint("sender ", h.steps)
	h.Setting = value
	return func(s *Store) error { return s.SetSetting(markedSetting, value) }
}

func (h *history) now() time.Time { return day.Add(time.Duration(h.steps) * time.Second) }

func (h *history) add(n int) func(*Store) error {
	entries, at := h.entries(n), h.now()
	h.Entries = slices.Concat(h.Entries, entries)
	return func(s *Store) error { return s.Add(entries, at) }
}

// typeOn writes the next words of a draft: of one that is there, of an edit, or
// of a new entry.
func (h *history) typeOn() func(*Store) error {
	d := journal.Draft{Step: "price", Started: h.now()}
	switch n := h.random.IntN(6); {
	case n < 3 && len(h.Drafts) > 0:
		d = h.Drafts[h.random.IntN(len(h.Drafts))]
	case n == 3 && len(h.Entries) > 0:
		d.Entry, d.Editing = h.Entries[h.random.IntN(len(h.Entries))], true
	default:
		d.Entry = h.entry()
	}
	d.Entry.Observer += h.words(englishWords, 5)
	d.Raw = map[string]string{"price.quote": fmt.Sprint(h.steps, ",")}
	d.Saved = h.now()
	h.dropDraft(d.Entry.ID)
	h.Drafts = slices.Concat([]journal.Draft{d}, h.Drafts)
	return func(s *Store) error { return s.SaveDraft(d) }
}

// save stores the entry of a draft, which ends the draft.
func (h *history) save() func(*Store) error {
	if len(h.Drafts) == 0 {
		return h.add(1)
	}
	return h.put(h.Drafts[h.random.IntN(len(h.Drafts))].Entry)
}

func (h *history) edit() func(*Store) error {
	if len(h.Entries) == 0 {
		return h.add(1)
	}
	e := h.Entries[h.random.IntN(len(h.Entries))]
	e.Lesson.Text = h.words(japaneseWords, 20)
	return h.put(e)
}

// log adds a contact to an entry, and to its draft if there is one.
func (h *history) log() func(*Store) error {
	if len(h.Entries) == 0 {
		return h.add(1)
	}
	i, at := h.random.IntN(len(h.Entries)), h.now()
	e := h.Entries[i]
	e.Thread.Contacts = append(slices.Clone(e.Thread.Contacts), journal.Contact{Kind: "phone", Note: h.words(japaneseWords, 5)})
	h.Entries, h.Drafts = slices.Clone(h.Entries), slices.Clone(h.Drafts)
	h.Entries[i] = e
	for i := range h.Drafts {
		if h.Drafts[i].Entry.ID == e.ID {
			h.Drafts[i].Entry.Thread.Contacts = e.Thread.Contacts
		}
	}
	return func(s *Store) error { return s.Log(e, at) }
}

// shelve changes a fact, a template or a review.
func (h *history) shelve() func(*Store) error {
	var do func(*Store) error
	h.Shelves, do = h.Shelves.changed(h.random.IntN(100), h.words(japaneseWords, 20))
	return do
}

func (h *history) put(e journal.Entry) func(*Store) error {
	e.Updated = h.now()
	h.dropDraft(e.ID)
	h.Entries = slices.Clone(h.Entries)
	if i := slices.IndexFunc(h.Entries, func(o journal.Entry) bool { return o.ID == e.ID }); i >= 0 {
		h.Entries[i] = e
	} else {
		h.Entries = append(h.Entries, e)
	}
	return func(s *Store) error { return s.Put(e, e.Updated) }
}

func (h *history) dropDraft(id journal.ID) {
	h.Drafts = slices.DeleteFunc(slices.Clone(h.Drafts), func(d journal.Draft) bool { return d.Entry.ID == id })
	if len(h.Drafts) == 0 {
		h.Drafts = nil
	}
}

func (h *history) keepVent() func(*Store) error {
	words, at := h.words(englishWords, 30), h.now()
	h.Letters = append(slices.Clone(h.Letters), words)
	return func(s *Store) error {
		_, err := s.KeepVent(words, at)
		return err
	}
}

// repeated returns an id that two entries or two drafts share.
func (h holding) repeated() (journal.ID, bool) {
	for _, ids := range [][]journal.ID{idsOf(h.Entries), draftIDs(h.Drafts)} {
		slices.SortFunc(ids, func(a, b journal.ID) int { return cmp.Compare(a.String(), b.String()) })
		for i := 1; i < len(ids); i++ {
			if ids[i] == ids[i-1] {
				return ids[i], true
			}
		}
	}
	return journal.ID{}, false
}

func draftIDs(drafts []journal.Draft) []journal.ID {
	ids := make([]journal.ID, len(drafts))
	for i, d := range drafts {
		ids[i] = d.Entry.ID
	}
	return ids
}

// agrees says what is wrong with a journal that held before when the last
// change was acknowledged, and where the next one, to after, was under way.
// begun says whether that one is there.
func (h holding) agrees(before, after holding) (begun bool, err error) {
	if id, twice := h.repeated(); twice {
		return false, fmt.Errorf("%s is there twice", id)
	}
	switch {
	case h.equal(before):
		return false, nil
	case h.equal(after):
		return true, nil
	}
	return false, fmt.Errorf("it holds %s; acknowledged were %s", h, before)
}

// succeeded is what a call returns that has to succeed.
func succeeded[T any](value T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		check(t, err)
		return value
	}
}
