package store

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

func TestAddIsAllOrNothing(t *testing.T) {
	g := newGenerator(1)
	there, twice := g.entry(), g.entry()
	tests := map[string]struct {
		entries []journal.Entry
		names   journal.ID
	}{
		"one exists":      {[]journal.Entry{g.entry(), there, g.entry()}, there.ID},
		"one comes twice": {[]journal.Entry{twice, g.entry(), twice}, twice.ID},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			if err := s.Add([]journal.Entry{there}, day); err != nil {
				t.Fatal(err)
			}
			err := s.Add(test.entries, day)
			if !errors.Is(err, journal.ErrExists) || !strings.Contains(err.Error(), test.names.String()) {
				t.Errorf("got %v", err)
			}
			if n, err := s.Len(); err != nil || n != 1 {
				t.Errorf("length is %d, %v", n, err)
			}
		})
	}
	s := newStore(t)
	if err := s.Add([]journal.Entry{{Outcome: journal.Lost}}, day); err == nil {
		t.Error("an entry without an id was added")
	}
}

func TestImportOfTenThousand(t *testing.T) {
	s := newStore(t)
	g := newGenerator(1)
	before := g.entries(700)
	if err := s.Add(before, day); err != nil {
		t.Fatal(err)
	}
	entries := g.entries(10_000)
	if err := s.Import(entries, day); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Len(); err != nil || n != 10_700 {
		t.Fatalf("length is %d, %v", n, err)
	}
	want := slices.Concat(before, entries)
	var got []journal.ID
	if err := s.Entries(func(e journal.Entry) bool { got = append(got, e.ID); return true }); err != nil {
		t.Fatal(err)
	}
	if !slices.EqualFunc(got, want, func(id journal.ID, e journal.Entry) bool { return id == e.ID }) {
		t.Fatal("the entries are not in the order of adding")
	}
	change, err := s.Undo(day)
	if err != nil || change.Kind != journal.Imported || len(change.IDs) != len(entries) {
		t.Fatalf("undid %s of %d, %v", change.Kind, len(change.IDs), err)
	}
	if n, err := s.Len(); err != nil || n != len(before) {
		t.Fatalf("length is %d, %v", n, err)
	}
}

// TestOrderOverManyChunks changes the dates of entries all over the order, and
// deletes runs of them, so that chunks split, shrink and vanish.
func TestOrderOverManyChunks(t *testing.T) {
	s := newStore(t)
	s.file.DB().NoSync = true
	g := newGenerator(7)
	var rows []decision
	sequences := map[journal.ID]uint64{}
	for batch := range 6 {
		entries := g.entries(maxChunk)
		for i := range entries {
			if batch%2 == 1 { // in the midst of what is there
				entries[i].Deal.Decided = calendar.NewDate(2020, 1, 1+g.random.IntN(60))
			}
			sequences[entries[i].ID] = uint64(batch*maxChunk + i + 1)
			rows = append(rows, decisionOf(entries[i].Deal.Decided, sequences[entries[i].ID]))
		}
		if err := s.Add(entries, day); err != nil {
			t.Fatal(err)
		}
	}
	slices.SortFunc(rows, decision.compare)
	gone := map[uint64]bool{}
	err := s.update(func(x *tx) error {
		for _, d := range rows[100 : 100+2*maxChunk] {
			gone[d.sequence] = true
			e, err := x.entry(d.sequence)
			if err != nil {
				return err
			}
			if err := x.removeEntry(e.ID); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	rows = slices.DeleteFunc(rows, func(d decision) bool { return gone[d.sequence] })
	heads, err := s.Recent(len(rows) + 1)
	if err != nil || len(heads) != len(rows) {
		t.Fatalf("%d heads, %v; want %d", len(heads), err, len(rows))
	}
	for i, h := range heads {
		if want := rows[len(rows)-1-i]; sequences[h.ID] != want.sequence {
			t.Fatalf("place %d holds entry %d, want %d", i, sequences[h.ID], want.sequence)
		}
	}
	err = s.view(func(x *tx) error {
		o, err := x.readOrder()
		if err != nil {
			return err
		}
		for _, c := range o.chunks {
			if c.count == 0 || c.count > maxChunk {
				t.Errorf("a chunk holds %d entries", c.count)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestResolve(t *testing.T) {
	s := newStore(t)
	for _, id := range []string{"abcd0000000000000000000000000001", "abcd1000000000000000000000000002", "ffff0000000000000000000000000003"} {
		parsed, err := journal.ParseID(id)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Put(journal.Entry{ID: parsed, Outcome: journal.Won}, day); err != nil {
			t.Fatal(err)
		}
	}
	tests := map[string]struct {
		prefix, want string
		err          error
	}{
		"four digits":        {"ffff", "ffff0000000000000000000000000003", nil},
		"an odd number":      {"abcd1", "abcd1000000000000000000000000002", nil},
		"all":                {"abcd0000000000000000000000000001", "abcd0000000000000000000000000001", nil},
		"of several":         {"abcd", "", journal.ErrAmbiguous},
		"of none":            {"abce", "", journal.ErrNotFound},
		"last of none":       {"fffff", "", journal.ErrNotFound},
		"beyond the last":    {"ffffffff", "", journal.ErrNotFound},
		"too short":          {"fff", "", journal.ErrNotFound},
		"empty":              {"", "", journal.ErrNotFound},
		"too long":           {"ffff00000000000000000000000000030", "", journal.ErrNotFound},
		"no digits":          {"what", "", journal.ErrNotFound},
		"a wide digit":       {"ｆｆｆｆ", "", journal.ErrNotFound},
		"upper case":         {"FFFF", "", journal.ErrNotFound},
		"odd digit no digit": {"ffffz", "", journal.ErrNotFound},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := s.Resolve(test.prefix)
			if !errors.Is(err, test.err) || got.String() != test.want {
				t.Errorf("got %q, %v; want %q, %v", got, err, test.want, test.err)
			}
		})
	}
}

func TestUndoLapses(t *testing.T) {
	tests := map[string]struct {
		after time.Duration
		want  error
	}{
		"at once":             {0, nil},
		"with the clock back": {-time.Hour, nil},
		"on the last day":     {30 * 24 * time.Hour, nil},
		"too late":            {30*24*time.Hour + time.Second, journal.ErrNothingToUndo},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := newStore(t)
			e := newGenerator(1).entry()
			if err := s.Put(e, day); err != nil {
				t.Fatal(err)
			}
			if err := s.Delete(e.ID, day); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Undo(day.Add(test.after)); !errors.Is(err, test.want) {
				t.Fatalf("got %v, want %v", err, test.want)
			}
			if _, err := s.Get(e.ID); (err == nil) != (test.want == nil) {
				t.Errorf("reading the entry gives %v", err)
			}
		})
	}
}

func TestDeletingNothing(t *testing.T) {
	s := newStore(t)
	if err := s.Delete(journal.NewID(), day); !errors.Is(err, journal.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	if _, found, err := s.LastChange(); found || err != nil {
		t.Errorf("it left a change behind: %v", err)
	}
}

func TestSearch(t *testing.T) {
	s := newStore(t)
	e := newGenerator(1).entry()
	e.Deal.Company = "ＡＯＹＡＭＡ 商事"
	e.Reasons.MineText = "最後はｶﾞｲﾄﾞと\nカカクで決まった"
	e.Shield = "It was their quarter, not me."
	e.Attributes = map[string]string{"Region": "Kantō"}
	other := journal.Entry{ID: journal.NewID(), Outcome: journal.Silent, Updated: day}
	other.Deal.Company = "価格 Ltd"
	if err := s.Add([]journal.Entry{e, other}, day); err != nil {
		t.Fatal(err)
	}
	if _, err := s.KeepVent("a volcano of words", day); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		query, field string // an empty field means no hit
	}{
		"half width kana":          {"ｶｶｸ", "reasons.mine_text"},
		"hiragana":                 {"かかく", "reasons.mine_text"},
		"composed from half width": {"ガイド", "reasons.mine_text"},
		"case and width":           {"aoyama", "deal.company"},
		"in two fields":            {"quarter aoyama", "deal.company"},
		"ideographic space":        {"quarter　Aoyama", "deal.company"},
		"shield":                   {"THEIR QUARTER", "shield"},
		"attribute":                {"kantō", "attributes.Region"},
		"name of an attribute":     {"region", "attributes"},
		"not all words":            {"aoyama zebra", ""},
		"vents":                    {"volcano", ""},
		"no word":                  {" 　", ""},
		"not across two fields":    {`"商事 training"`, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var hits []journal.Hit
			err := s.Search(context.Background(), test.query, func(h journal.Hit) bool { hits = append(hits, h); return true })
			if err != nil {
				t.Fatal(err)
			}
			if test.field == "" {
				if len(hits) > 0 {
					t.Errorf("got %+v", hits)
				}
				return
			}
			if len(hits) != 1 || hits[0].ID != e.ID || hits[0].Field != test.field || hits[0].Snippet == "" {
				t.Fatalf("got %+v, want a hit in %s", hits, test.field)
			}
			if h := hits[0]; h.Company != e.Deal.Company || h.Decided != e.Deal.Decided.String() {
				t.Errorf("got %+v", h)
			}
		})
	}
}

func TestReadingEndsWhenItIsNoLongerWanted(t *testing.T) {
	s := newStore(t)
	if err := s.Add(newGenerator(1).entries(5), day); err != nil {
		t.Fatal(err)
	}
	canceled, cancel := context.WithCancel(context.Background())
	hits := 0
	err := s.Search(canceled, "stung", func(journal.Hit) bool { hits++; cancel(); return true })
	if !errors.Is(err, context.Canceled) || hits != 1 {
		t.Errorf("%d hits, %v", hits, err)
	}
	if err := s.Heads(canceled, func(journal.Head) bool { return true }); !errors.Is(err, context.Canceled) {
		t.Errorf("heads give %v", err)
	}
	heads := 0
	err = s.Heads(context.Background(), func(journal.Head) bool { heads++; return heads < 2 })
	if err != nil || heads != 2 {
		t.Errorf("%d heads, %v", heads, err)
	}
}

func TestLettersAreKeptApart(t *testing.T) {
	s := newStore(t)
	words := []string{"I am so angry", "怒りの手紙"}
	var ids []journal.ID
	for _, w := range words {
		id, err := s.KeepVent(w, day)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	letters, _, err := s.letters()
	if err != nil || len(letters) != len(words) {
		t.Fatalf("%d letters, %v", len(letters), err)
	}
	for i, l := range letters {
		if l.Words != words[i] || l.ID != ids[i] || !l.At.Equal(day) {
			t.Errorf("letter %d is %+v", i, l)
		}
	}
	info, err := os.Stat(s.path + lettersSuffix)
	if err != nil || runtime.GOOS != "windows" && info.Mode() != 0o600 {
		t.Errorf("the file is %v, %v", info.Mode(), err)
	}
	if err := os.WriteFile(s.path+lettersSuffix, []byte("torn"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.KeepVent("more", day); !errors.Is(err, journal.ErrDamaged) {
		t.Errorf("a damaged file gives %v", err)
	}
}

func TestNothingIsInTheClear(t *testing.T) {
	s := newStore(t)
	const secret = "xylophone" // in every text below, also folded
	e := newGenerator(1).entry()
	e.Deal.Company, e.Deal.Title, e.Observer, e.Shield = secret, secret, secret, secret
	e.Tags, e.Attributes = []string{secret}, map[string]string{secret: secret}
	change := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	change(s.Put(e, day))
	change(s.Put(e, day))
	change(s.SaveDraft(journal.Draft{Entry: e, Step: secret, Raw: map[string]string{"price.quote": secret}}))
	change(s.SetSetting(secret, secret))
	_, err := s.KeepVent(secret, day)
	change(err)
	change(s.Delete(e.ID, day))
	err = filepath.WalkDir(filepath.Dir(s.path), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(bytes.ToLower(content), []byte(secret)) {
			t.Errorf("%s holds the words", filepath.Base(path))
		}
		return err
	})
	change(err)
}
