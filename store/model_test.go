package store

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/calendar"
)

// A model is what a store ought to do, in memory and without any cleverness.
type model struct {
	rows   []modelRow // in the order of adding
	next   int
	drafts []journal.Draft // the last saved first
	shelves
	setting string
	undo    *modelUndo
}

type modelRow struct {
	place int // in the order of adding
	entry journal.Entry
}

type modelUndo struct {
	change journal.Change
	rows   []modelRow     // as they were before
	logged journal.ID     // the entry to which a contact was added
	reply  *journal.Entry // the entry as it was answered
}

func (m *model) record(kind journal.ChangeKind, at time.Time, title string, ids ...journal.ID) {
	m.undo = &modelUndo{
		change: journal.Change{Kind: kind, At: at, IDs: ids, Title: title},
		rows:   slices.Clone(m.rows),
	}
}

func (m *model) add(entries ...journal.Entry) {
	for _, e := range entries {
		m.rows = append(m.rows, modelRow{m.next, e})
		m.next++
	}
}

func (m *model) index(id journal.ID) int {
	return slices.IndexFunc(m.rows, func(r modelRow) bool { return r.entry.ID == id })
}

// newestFirst is the order of lists.
func (m *model) newestFirst() []journal.Entry {
	rows := slices.Clone(m.rows)
	slices.SortFunc(rows, func(a, b modelRow) int {
		if c := b.entry.Deal.Decided.Compare(a.entry.Deal.Decided); c != 0 {
			return c
		}
		return b.place - a.place
	})
	return entriesOf(rows)
}

func entriesOf(rows []modelRow) []journal.Entry {
	var entries []journal.Entry
	for _, r := range rows {
		entries = append(entries, r.entry)
	}
	return entries
}

var (
	someDates = []calendar.Date{{}, calendar.NewDate(2026, 3, 2), calendar.NewDate(2026, 3, 3), calendar.NewDate(1999, 1, 1)}
	someWords = []string{"", "カカク", "price", "決裁 budget"}
)

// drawEntry draws an entry whose parts repeat often enough to meet.
func drawEntry(t *rapid.T) journal.Entry {
	e := journal.Entry{
		ID:      journal.ID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id")),
		Updated: day.Add(time.Duration(rapid.IntRange(0, 99).Draw(t, "minutes")) * time.Minute),
	}
	e.ID[0] |= 1 // the zero id names nothing
	drawAnswers(t, &e)
	return e
}

func drawAnswers(t *rapid.T, e *journal.Entry) {
	e.Outcome = rapid.SampledFrom(journal.Values(journal.Outcomes)).Draw(t, "outcome")
	e.Deal.Company = rapid.SampledFrom(someWords).Draw(t, "company")
	e.Deal.Decided = rapid.SampledFrom(someDates).Draw(t, "decided")
	e.Deal.Follows = rapid.SampledFrom([]journal.ID{{}, {}, {1}, {2}}).Draw(t, "follows")
	e.Lesson.Text = rapid.SampledFrom(someWords).Draw(t, "lesson")
	if region := rapid.SampledFrom(someWords).Draw(t, "region"); region != "" {
		e.Attributes = map[string]string{"Region": region}
	}
}

// A machine does to a store and its model the same things, in any order.
type machine struct {
	*model
	store *Store
	path  string
}

func (m *machine) open(t *rapid.T) {
	s, err := Open(m.path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	m.store = s
	m.unsynced()
}

// unsynced spares the disk: nobody pulls the plug in this test.
func (m *machine) unsynced() {
	m.store.file.DB().NoSync = true
	m.store.file.DB().NoGrowSync = true
}

func must(t *rapid.T, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

func (m *machine) Add(t *rapid.T) {
	var entries []journal.Entry
	var ids []journal.ID
	for range rapid.IntRange(1, 4).Draw(t, "entries") {
		e := drawEntry(t)
		entries, ids = append(entries, e), append(ids, e.ID)
	}
	title := ""
	if len(entries) == 1 {
		title = entries[0].Deal.Company
	}
	must(t, m.store.Add(entries, day))
	m.record(journal.Added, day, title, ids...)
	m.add(entries...)
}

// Import brings new entries, and changes of some that are there.
func (m *machine) Import(t *rapid.T) {
	var entries []journal.Entry
	for i := range m.rows {
		if rapid.Bool().Draw(t, "changed") {
			e := m.rows[i].entry
			drawAnswers(t, &e)
			entries = append(entries, e)
		}
	}
	for range rapid.IntRange(1, 3).Draw(t, "new") {
		entries = append(entries, drawEntry(t))
	}
	if rapid.Bool().Draw(t, "as if many") {
		must(t, m.store.importMany(inBatches(slices.Values(entries), 2), day))
		m.unsynced()
	} else {
		must(t, m.store.Import(entries, day))
	}
	m.record(journal.Imported, day, "", idsOf(entries)...)
	for _, e := range entries {
		if i := m.index(e.ID); i >= 0 {
			m.rows[i].entry = e
		} else {
			m.add(e)
		}
	}
}

func (m *machine) PutNew(t *rapid.T) {
	e := drawEntry(t)
	if len(m.drafts) > 0 && rapid.Bool().Draw(t, "draft") {
		e.ID = m.drafts[0].Entry.ID
	}
	if m.index(e.ID) >= 0 {
		t.Skip("the draft is of an entry that exists")
	}
	must(t, m.store.Put(e, day))
	m.record(journal.Added, day, e.Deal.Company, e.ID)
	m.add(e)
	m.dropDraft(e.ID)
}

func (m *machine) drawIndex(t *rapid.T) int {
	if len(m.rows) == 0 {
		t.Skip("there is no entry")
	}
	return rapid.IntRange(0, len(m.rows)-1).Draw(t, "entry")
}

func (m *machine) PutChanged(t *rapid.T) {
	i := m.drawIndex(t)
	e := m.rows[i].entry
	drawAnswers(t, &e)
	must(t, m.store.Put(e, day))
	m.record(journal.Edited, day, e.Deal.Company, e.ID)
	m.rows[i].entry = e
	m.dropDraft(e.ID)
}

func (m *machine) Log(t *rapid.T) {
	i := m.drawIndex(t)
	e := m.rows[i].entry
	contact := journal.Contact{On: rapid.SampledFrom(someDates).Draw(t, "on"), Kind: "phone", Note: rapid.SampledFrom(someWords).Draw(t, "note")}
	e.Thread.Contacts = append(slices.Clone(e.Thread.Contacts), contact)
	must(t, m.store.Log(e, day))
	m.record(journal.Contacts, day, e.Deal.Company, e.ID)
	m.undo.logged = e.ID
	m.rows = slices.Clone(m.rows)
	m.rows[i].entry = e
	m.logInDraft(&e)
}

func (m *machine) Amend(t *rapid.T) {
	if m.undo == nil || m.undo.logged.IsZero() {
		t.Skip("no contact was logged last")
	}
	i := m.index(m.undo.logged)
	e := m.rows[i].entry
	e.Thread.Contacts = slices.Clone(e.Thread.Contacts)
	e.Thread.Contacts[len(e.Thread.Contacts)-1].Note = rapid.SampledFrom(someWords).Draw(t, "note")
	must(t, m.store.Log(e, day))
	m.rows = slices.Clone(m.rows)
	m.rows[i].entry = e
	m.logInDraft(&e)
}

func (m *model) logInDraft(e *journal.Entry) {
	m.drafts = slices.Clone(m.drafts)
	for i := range m.drafts {
		if m.drafts[i].Entry.ID == e.ID {
			m.drafts[i].Entry.Thread.Contacts = e.Thread.Contacts
		}
	}
}

func (m *machine) Answer(t *rapid.T) {
	i := m.drawIndex(t)
	e := m.rows[i].entry
	e.Reply.Text = rapid.SampledFrom(someWords).Draw(t, "reply")
	must(t, m.store.Answer(e, day))
	m.record(journal.Edited, day, e.Deal.Company, e.ID)
	m.undo.reply = &e
	m.rows = slices.Clone(m.rows)
	m.rows[i].entry = e
	m.drafts = slices.DeleteFunc(slices.Clone(m.drafts), func(d journal.Draft) bool { return d.Entry.ID == e.ID && d.ReplyAlone() })
	if d := m.draftOf(e.ID); d != nil {
		d.Entry.Reply = e.Reply
	}
}

func (m *model) draftOf(id journal.ID) *journal.Draft {
	i := slices.IndexFunc(m.drafts, func(d journal.Draft) bool { return d.Entry.ID == id })
	if i < 0 {
		return nil
	}
	return &m.drafts[i]
}

func (m *machine) Delete(t *rapid.T) {
	i := m.drawIndex(t)
	e := m.rows[i].entry
	must(t, m.store.Delete(e.ID, day))
	m.record(journal.Deleted, day, e.Deal.Company, e.ID)
	m.rows = slices.Delete(slices.Clone(m.rows), i, i+1)
}

func (m *machine) Undo(t *rapid.T) {
	got, err := m.store.Undo(day.Add(time.Hour))
	if m.undo == nil {
		if !errors.Is(err, journal.ErrNothingToUndo) {
			t.Fatalf("undo gives %v", err)
		}
		return
	}
	must(t, err)
	if !reflect.DeepEqual(got, m.undo.change) {
		t.Fatalf("undid %+v, want %+v", got, m.undo.change)
	}
	logged, answer := m.undo.logged, m.undo.reply
	m.rows, m.undo = m.undo.rows, nil
	if i := m.index(logged); i >= 0 {
		m.logInDraft(&m.rows[i].entry)
	}
	if answer == nil {
		return
	}
	if d := m.draftOf(answer.ID); d != nil && d.Entry.Reply == answer.Reply {
		d.Entry.Reply = m.rows[m.index(answer.ID)].entry.Reply
	}
}

func (m *machine) SaveDraft(t *rapid.T) {
	d := journal.Draft{Entry: drawEntry(t), Step: rapid.SampledFrom([]string{"price", journal.ReplyStep}).Draw(t, "step"), Editing: true, Started: day, Saved: day}
	d.Entry.Reply.Text = rapid.SampledFrom(someWords).Draw(t, "reply")
	if len(m.rows) > 0 && rapid.Bool().Draw(t, "of an entry") {
		d.Entry.ID = m.rows[m.drawIndex(t)].entry.ID
	}
	for _, other := range m.drafts {
		d.Saved = later(d.Saved, other.Saved.Add(time.Second))
	}
	must(t, m.store.SaveDraft(d))
	if other := m.draftOf(d.Entry.ID); other != nil && d.ReplyAlone() && !other.ReplyAlone() {
		whole := *other
		whole.Entry.Reply, whole.Saved = d.Entry.Reply, d.Saved
		d = whole
	}
	m.dropDraft(d.Entry.ID)
	m.drafts = slices.Insert(m.drafts, 0, d)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func (m *model) dropDraft(id journal.ID) {
	m.drafts = slices.DeleteFunc(m.drafts, func(d journal.Draft) bool { return d.Entry.ID == id })
}

func (m *machine) SetSetting(t *rapid.T) {
	m.setting = rapid.SampledFrom(someWords).Draw(t, "value")
	must(t, m.store.SetSetting("company", m.setting))
}

// Shelve changes a fact, a template or a review.
func (m *machine) Shelve(t *rapid.T) {
	var do func(*Store) error
	m.shelves, do = m.changed(rapid.IntRange(0, 99).Draw(t, "which"), rapid.SampledFrom(someWords).Draw(t, "words"))
	must(t, do(m.store))
}

func (m *machine) Reopen(t *rapid.T) {
	must(t, m.store.Close())
	m.open(t)
}

// Check compares all that the store tells with the model.
func (m *machine) Check(t *rapid.T) {
	verify(t, m.store)

	var added []journal.Entry
	must(t, m.store.Entries(func(e journal.Entry) bool { added = append(added, e); return true }))
	if want := entriesOf(m.rows); !reflect.DeepEqual(added, want) {
		t.Fatalf("entries are %+v, want %+v", added, want)
	}
	var want []journal.Head
	for _, e := range m.newestFirst() {
		want = append(want, e.Head())
	}
	var heads []journal.Head
	must(t, m.store.Heads(context.Background(), func(h journal.Head) bool { heads = append(heads, h); return true }))
	if !reflect.DeepEqual(heads, want) {
		t.Fatalf("heads are %+v, want %+v", heads, want)
	}
	recent, err := m.store.Recent(3)
	must(t, err)
	if want := want[:min(3, len(want))]; !slices.EqualFunc(recent, want, func(a, b journal.Head) bool { return reflect.DeepEqual(a, b) }) {
		t.Fatalf("recent heads are %+v, want %+v", recent, want)
	}
	if n, err := m.store.Len(); err != nil || n != len(m.rows) {
		t.Fatalf("length is %d, %v; want %d", n, err, len(m.rows))
	}
	m.checkRest(t)
}

func (m *machine) checkRest(t *rapid.T) {
	comebacks, err := m.store.Comebacks()
	must(t, err)
	if want := comebacksAmong(entriesOf(m.rows)); !maps.Equal(comebacks, want) {
		t.Fatalf("comebacks are %v, want %v", comebacks, want)
	}
	query := journal.ParseQuery("ｶｶｸ")
	var found, matching []journal.ID
	must(t, m.store.Search(context.Background(), "ｶｶｸ", func(h journal.Hit) bool { found = append(found, h.ID); return true }))
	for _, e := range m.newestFirst() {
		if query.Match(journal.SearchText(e)) {
			matching = append(matching, e.ID)
		}
	}
	if !slices.Equal(found, matching) {
		t.Fatalf("search finds %v, want %v", found, matching)
	}
	drafts, err := m.store.Drafts()
	must(t, err)
	if !slices.EqualFunc(drafts, m.drafts, func(a, b journal.Draft) bool { return reflect.DeepEqual(a, b) }) {
		t.Fatalf("drafts are %+v, want %+v", drafts, m.drafts)
	}
	setting, err := m.store.Setting("company")
	must(t, err)
	if setting != m.setting {
		t.Fatalf("the setting is %q, want %q", setting, m.setting)
	}
	kept, err := shelvesOf(m.store)
	must(t, err)
	if !reflect.DeepEqual(kept, m.shelves) {
		t.Fatalf("on the shelves are %+v, want %+v", kept, m.shelves)
	}
	change, exists, err := m.store.LastChange()
	must(t, err)
	if exists != (m.undo != nil) || exists && !reflect.DeepEqual(change, m.undo.change) {
		t.Fatalf("the last change is %+v, %t", change, exists)
	}
}

func TestStoreDoesWhatTheModelDoes(t *testing.T) {
	folder := t.TempDir()
	empty := filepath.Join(folder, "empty.db")
	if err := Create(empty); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(empty)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		m := &machine{model: &model{}, path: filepath.Join(folder, "journal.db")}
		must(t, os.WriteFile(m.path, content, 0o600))
		m.open(t)
		defer func() { must(t, m.store.Close()) }()
		t.Repeat(map[string]func(*rapid.T){
			"add": m.Add, "put new": m.PutNew, "put changed": m.PutChanged, "amend": m.Amend, "delete": m.Delete, "undo": m.Undo,
			"import": m.Import, "log": m.Log, "answer": m.Answer, "shelve": m.Shelve, "save draft": m.SaveDraft, "set setting": m.SetSetting, "reopen": m.Reopen, "": m.Check,
		})
	})
}
