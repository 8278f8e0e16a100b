package ui

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

// hostile are texts that want to do something to the terminal, or to the
// layout.
var hostile = map[string]string{
	"clear the screen": "before\x1b[2J\x1b[Hafter",
	"title":            "before\x1b]0;owned\aafter",
	"clipboard":        "before\x1b]52;c;b3duZWQ=\x1b\\after",
	"8-bit sequences":  "before\u009b2J\u009d52;c;b3duZWQ=\u009cafter",
	"raw 8-bit bytes":  "before\x9b2J\xff\xfeafter",
	"other direction":  "before\u202egnp.exe\u2066\u2069\u200fafter",
	"zero and bell":    "before\x00\x07\x08\x7fafter",
	"line breaks":      "before\r\n\v\f\u0085\u2028\u2029after",
	"tabs":             "before\t\tafter",
	"invisible":        "before\u200b\u200d\u00ad\ufeff\u2060after",
	"very long line":   "before" + strings.Repeat("長い行 and more ", 700) + "after",
	"one long word":    "before" + strings.Repeat("x", 10_000) + "after",
	"marks":            "before" + strings.Repeat("e\u0301\u0302\u0303", 40) + "が" + "か\u3099" + "after",
	"emoji":            "before👩‍👩‍👧‍👦🇯🇵👍🏽❤️after",
	"half-width kana":  "beforeｶﾞｷﾞｸﾞ ﾊﾟﾋﾟafter",
	"verbs":            "before%s%d%!(EXTRA)%[5]vafter",
	"markers":          "before\x1b[=87z\x1b[=88;1;1zafter",
}

// poisoned is an entry that holds s wherever an entry takes text.
func poisoned(s string) journal.Entry {
	e := anEntry(s)
	for _, f := range journal.Fields {
		switch at := f.At(&e).(type) {
		case *string:
			if f.Kind == journal.Line || f.Kind == journal.Prose {
				*at = s
			}
		case *[]string:
			if f.Kind == journal.Words {
				*at = []string{s, "tag"}
			}
		}
	}
	quote, last := journal.Amount(58000000000), journal.Amount(50000000000)
	e.Price.Quote, e.Price.LastYear = &quote, &last
	e.Deal.People = []journal.Person{{Name: s, Role: s}}
	e.Reply.Text = ""
	e.Thread.Contacts = []journal.Contact{{On: e.Deal.Decided, Kind: "email", Direction: "in", Note: s, Value: s}}
	e.Attributes = map[string]string{"Region": s}
	return e
}

// tour are the screens that show an entry or a draft.
var tour = [][]string{
	nil,
	{"down"},
	{"e"},
	{"e", "enter"},
	{"e", "enter", "end"},
	{"r"},
	{"r", "l"},
	{"r", "e"},
	{"/", "a", "f", "t", "e", "r"},
	{"e", "enter", "enter", "ctrl+o"},
	{"e", "enter", "end", "enter"},
	{"e", "enter", "down", "down", "down", "down", "down", "down", "enter"},
	{"e", "enter", "enter", "tab", "x", "ctrl+c"},
	{"f"},
	{"f", "enter"},
	{"f", "l", "1", "1"},
	{"f", "l", "2", "1", "a"},
	{"f", "right", "right"},
	{"enter"},
	{"c", "right", "right"},
	{"c", "right", "right", "enter"},
	{"enter", "esc", "esc"},
	{"d"},
}

// TestHostileTextInTheJournal: as company, contact, title, lesson and wherever
// else, no screen shows it as anything but harmless words.
func TestHostileTextInTheJournal(t *testing.T) {
	for name, s := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := launch(t, options{lang: text.Langs[len(name)%2], fixture: empty})
			if err := d.store.Add([]journal.Entry{poisoned(s)}, start); err != nil {
				t.Fatal(err)
			}
			draft := journal.Draft{Entry: poisoned(s), Length: "full", Step: "plan", Focus: "plan.if", Raw: map[string]string{"plan.if": s, "deal.amount": s}, Started: start, Saved: start}
			draft.Entry.ID = journal.NewID()
			if err := d.store.Store.SaveDraft(draft); err != nil {
				t.Fatal(err)
			}
			for _, keys := range tour {
				d := d.again()
				d.Press(keys...)
				for _, size := range sizes {
					d.Resize(size.width, size.height)
					checkHarmless(t, d)
					if len(s) > 1000 {
						break // these take their time
					}
				}
				if t.Failed() {
					t.Fatalf("after %v", keys)
				}
			}
		})
	}
}

// checkHarmless: the frame holds its shape and nothing a terminal obeys.
func checkHarmless(t *testing.T, d *driver) {
	t.Helper()
	view := d.View()
	if bad := unprintable(view); bad != "" {
		frameFault(t, d, "the frame holds %q", bad)
	}
	checkWidths(t, d, view)
}

// TestHostileTextTyped: typed or pasted into every text field, one after the
// other.
func TestHostileTextTyped(t *testing.T) {
	names := slices.SortedFunc(maps.Keys(hostile), func(a, b string) int { return cmp.Compare(len(hostile[a]), len(hostile[b])) })
	for _, sc := range scenes {
		t.Run(sc.name, func(t *testing.T) {
			t.Parallel()
			d := sc.launch(t, text.English)
			if !d.app.top().Typing() || d.app.help {
				return
			}
			for _, name := range names {
				s := hostile[name]
				d.Paste(s)
				checkHarmless(t, d)
				if len(s) < 300 && !strings.Contains(s, "\n") {
					d.Type(s)
					checkHarmless(t, d)
				}
				if t.Failed() {
					t.Fatal(name)
				}
			}
		})
	}
}

// TestHostileSender: the settings stand on screens too.
func TestHostileSender(t *testing.T) {
	for _, s := range hostile {
		for _, keys := range [][]string{{"s"}, {"s", "down", "down", "down", "down", "enter"}, {"r"}, {"r", "l"}, {"r", "e"}} {
			d := launch(t, options{lang: text.English, fixture: english, prefs: map[string]string{"sender.name": s, "sender.company": s}})
			d.Press(keys...)
			checkHarmless(t, d)
		}
	}
}

// TestHostileErrors: an error may quote a path.
func TestHostileErrors(t *testing.T) {
	for name, s := range hostile {
		d := launch(t, options{lang: text.English, fixture: empty})
		d.Send(failMsg{say: text.Same(s)})
		checkHarmless(t, d)
		if t.Failed() {
			t.Fatal(name)
		}
	}
}
