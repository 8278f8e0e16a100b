package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

// TestSearchAsYouType: each letter narrows the list; width, case and kana do
// not matter.
func TestSearchAsYouType(t *testing.T) {
	cases := []struct {
		typed  string
		found  string
		missed []string
	}{
		{"aoyama", "Aoyama Kogyo", []string{"Minato Seimitsu"}},
		{"ＡＯＹＡＭＡ", "Aoyama Kogyo", []string{"Minato Seimitsu"}},
		{"aoyama leader", "Aoyama Kogyo", []string{"Minato Seimitsu"}},
		{"ﾘﾃｰﾙ", "風花リテール", []string{"Aoyama Kogyo"}},
		{"りてーる", "風花リテール", []string{"Aoyama Kogyo"}},
		{"千歳川", "千歳川製作所", []string{"Aoyama Kogyo"}},
	}
	for _, c := range cases {
		d := launch(t, options{lang: text.English, fixture: whole})
		d.Press("/")
		d.Type(c.typed)
		d.Sees(c.found)
		d.Misses(c.missed...)
		d.Press("enter", "enter")
		d.Sees(c.found, "change")
		d.Press("esc")
		d.Sees(c.typed, c.found)
		d.Press("esc")
		d.Sees("Aoyama Kogyo", "Minato Seimitsu")
	}
}

// TestSearchNarrows: a character more never finds more.
func TestSearchNarrows(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("/")
	last := len(d.app.top().(entries).shown)
	for _, r := range "leadership programme" {
		d.Type(string(r))
		now := len(d.app.top().(entries).shown)
		if now > last {
			t.Errorf("%q found %d after %d", r, now, last)
		}
		last = now
	}
	if last == 0 {
		t.Error("nothing was found")
	}
}

// TestOlderSearchIsDropped: the answer to what was typed before does not
// replace the newer one.
func TestOlderSearchIsDropped(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("/")
	d.Type("aoyama")
	shown := len(d.app.top().(entries).shown)
	d.Send(hitsFound{search: 1})
	if got := len(d.app.top().(entries).shown); got != shown {
		t.Errorf("an older answer left %d of %d", got, shown)
	}
}

// TestEscClosesTheSearchFirst: then the list.
func TestEscClosesTheSearchFirst(t *testing.T) {
	for _, typed := range []string{"", "aoyama"} {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Press("e", "/")
		d.Type(typed)
		d.Press("esc")
		d.Sees("Entries", "33 of 33")
		d.Press("esc")
		d.Sees("New reflection")
	}
}

// TestFilter goes round all outcomes and back.
func TestFilter(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	count := map[string]int{}
	for _, e := range english.content(t) {
		count[e.Outcome]++
		count[""]++
	}
	d.Press("e")
	for _, f := range []string{"", journal.Lost, journal.Silent, journal.Won, ""} {
		d.Sees(fmt.Sprintf("%d of %d", count[f], count[""]))
		d.Press("f")
	}
}

// TestDeleteAndUndo: from the list and from the entry; undo brings every word
// back.
func TestDeleteAndUndo(t *testing.T) {
	for name, keys := range map[string][]string{"list": {"e", "d"}, "entry": {"e", "enter", "d"}} {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			before := asJSON(d.newest())
			d.Press(keys...)
			d.Sees("deleted, u brings it back", "32 of 32")
			d.Misses("Aoyama Kogyo")
			d.Press("u")
			d.Sees("the deleted entry is back", "33 of 33", "Aoyama Kogyo")
			if got := asJSON(d.newest()); got != before {
				t.Errorf("came back as\n%s\nwas\n%s", got, before)
			}
			d.Press("u")
			d.Misses("the deleted entry is back")
		})
	}
}

// TestUndoOnHome: u takes the last change back there too.
func TestUndoOnHome(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("e", "d", "esc")
	d.Misses("Aoyama Kogyo")
	d.Press("u")
	d.Sees("Aoyama Kogyo", "the deleted entry is back")
}

// TestDeleteFails: the entry stays in sight, and the sentence says why.
func TestDeleteFails(t *testing.T) {
	for name, keys := range map[string][]string{"list": {"e", "d"}, "entry": {"e", "enter", "d"}} {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			d.store.Refuse(journal.ErrReadOnly, "Delete")
			d.Press(keys...)
			d.Sees("the journal cannot be written to", "Aoyama Kogyo")
			d.Misses("deleted")
		})
	}
}

// TestReadingFails: a screen that cannot read says so and does not pretend that
// nothing is there.
func TestReadingFails(t *testing.T) {
	cases := []struct {
		name, method string
		keys         []string
		never        string
	}{
		{"entries", "Heads", []string{"e"}, "Every deal you write down"},
		{"search", "Search", []string{"/", "a"}, "Nothing holds all"},
		{"entry", "Get", []string{"e", "enter"}, "not filled in"},
		{"replies", "Heads", []string{"r"}, "Dear"},
		{"home", "Recent", []string{"e", "esc"}, "Your entries will stand here"},
		{"undo", "Undo", []string{"u"}, "undone"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			d.store.Refuse(errors.New("input/output error"), c.method)
			for _, k := range c.keys[:len(c.keys)-1] {
				d.Press(k)
			}
			d.Press(c.keys[len(c.keys)-1])
			d.Sees("input/output error")
			d.Misses(c.never)
			if c.name == "search" {
				return
			}
			d.store.Refuse(nil, c.method)
			d.Press("esc")
			if d.quit || strings.TrimSpace(d.View()) == "" {
				t.Error("the app is gone")
			}
		})
	}
}

// TestFocusIsSeen: after the window became smaller, the row that Enter opens is
// in sight.
func TestFocusIsSeen(t *testing.T) {
	for _, keys := range [][]string{nil, {"e"}} {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Resize(120, 36)
		d.Press(keys...)
		for range 40 {
			d.Press("down")
		}
		for _, s := range []struct{ w, h int }{{80, 24}, {60, 16}} {
			d.Resize(s.w, s.h)
			if !strings.Contains(d.View(), "\n  > ") {
				t.Errorf("after %v at %dx%d nothing is in focus\n%s", keys, s.w, s.h, d.View())
			}
		}
	}
}
