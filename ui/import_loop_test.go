package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// TestImportIsLeftPageByPage: esc goes back, and nothing was stored.
func TestImportIsLeftPageByPage(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	before := asJSON(d.journaled())
	d.preview("pipedrive_deals.csv")
	d.Press("enter")
	d.Sees("Entries to add")
	d.Press("esc")
	d.Sees("> Outcome")
	d.Press("esc")
	d.Sees("Which file?", "pipedrive_deals.csv")
	d.Press("esc")
	d.Sees("Entries")
	if asJSON(d.journaled()) != before {
		t.Error("the journal is another")
	}
}

// TestImportLeftWhileItIsWorkedOut: what comes after esc is dropped.
func TestImportLeftWhileItIsWorkedOut(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.preview("hubspot_deals.csv")
	release := d.store.Hold("Entries")
	d.update(keyNamed(t, "enter"))
	d.Sees("Working out")
	d.update(keyNamed(t, "esc"))
	d.Sees("> Outcome")
	release()
	d.Settle()
	d.Sees("> Outcome")
}

// TestImportIsStoredWhole: neither esc nor ctrl+c nor a lock cuts it off.
func TestImportIsStoredWhole(t *testing.T) {
	begun := func(t *testing.T, f fixture) (*driver, func()) {
		d := launch(t, options{lang: text.English, fixture: f})
		d.preview("hubspot_deals.csv")
		d.Press("enter")
		release := d.store.Hold("ImportSeq")
		d.update(keyNamed(t, "enter"))
		d.Sees("Storing the entries")
		return d, release
	}
	t.Run("esc", func(t *testing.T) {
		d, release := begun(t, empty)
		d.update(keyNamed(t, "esc"))
		d.await(func() bool { return strings.Contains(d.View(), "one moment") })
		release()
		d.Settle()
		d.Sees("Imported: added 5")
	})
	t.Run("ctrl+c", func(t *testing.T) {
		d, release := begun(t, empty)
		d.update(keyNamed(t, "ctrl+c"))
		if d.quit {
			t.Fatal("ended before it was stored")
		}
		release()
		d.Settle()
		d.wantQuit()
		d.wantEntries(5)
	})
	t.Run("ctrl+l", func(t *testing.T) {
		d, release := begun(t, empty.unlocked())
		d.update(keyNamed(t, "ctrl+l"))
		if d.store.Locked() {
			t.Fatal("locked before it was stored")
		}
		release()
		d.Settle()
		d.wantLocked()
		d.wantOrder("ImportSeq", "Lock")
		if err := d.store.Unlock(journal.Secret{Passphrase: []byte(fallSeven)}); err != nil {
			t.Fatal(err)
		}
		d.wantEntries(5)
	})
}

// manyRows is a file of n lost deals.
func manyRows(n int) string {
	var b strings.Builder
	b.WriteString("Company,Status,Close Date\n")
	for i := range n {
		fmt.Fprintf(&b, "Company %d,Lost,2026-03-%02d\n", i, 1+i%28)
	}
	return b.String()
}

// TestImportOfALongFile: stored as one change and undone as one; its progress is
// told to the end.
func TestImportOfALongFile(t *testing.T) {
	const n = longWork + 1
	d := launch(t, options{lang: text.English, fixture: empty})
	d.readFile("long.csv", manyRows(n))
	d.Sees(fmt.Sprintf("lost %d", n))
	d.Press("enter", "enter")
	d.Sees(fmt.Sprintf("Imported: added %d", n))
	d.wantEntries(n)
	d.Press("u")
	d.Sees(fmt.Sprintf("the import is undone, %d entries", n))
	d.wantEntries(0)
}

// TestImportProgress: a long work shows how far it is, a short one does not.
func TestImportProgress(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.preview("hubspot_deals.csv")
	d.Press("enter")
	more := make(chan importStep)
	i := d.app.top().(importing)
	i.page = storingImport
	i, cmd := i.begin(func(tell func(int64, int64)) tea.Msg {
		for s := range more {
			tell(s.done, s.total)
		}
		return importStored{}
	})
	d.app.stack[len(d.app.stack)-1] = i
	for _, c := range cmd().(tea.BatchMsg) {
		d.run(c)
	}
	more <- importStep{30, 60}
	d.await(func() bool { return d.app.top().(importing).progress.total == 60 })
	d.Misses("30 of 60")
	more <- importStep{3_000, 12_000}
	d.await(func() bool { return strings.Contains(d.View(), "3000 of 12000") })
	d.Sees(strings.Repeat("=", 15) + strings.Repeat(".", 45))
	close(more)
	d.Settle()
	d.Sees("Imported")
}

// TestImportChangedWhileCounting: the last choice is the one that counts, and
// Enter waits for it.
func TestImportChangedWhileCounting(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.preview("hubspot_deals.csv")
	d.focusOn(valueRow + "Closed Lost")
	d.Burst("w", "l", " ", "w", "enter")
	d.Sees("won 5, lost 0")
	d.Press("esc")
	d.Sees("won 5   lost 0")
}

// TestImportTypedAhead: Enter, Enter, Enter imports a file, however slowly it is
// read.
func TestImportTypedAhead(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.files.put("a.csv", "Company,Status\nA,Won\n")
	d.Press("e", "i")
	d.Type("a.csv")
	d.Burst("enter", "enter", "enter")
	d.Sees("Imported: added 1")
}

// TestImportOfAWrongRow: all or nothing, with the place.
func TestImportOfAWrongRow(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.readFile("deals.csv", "Company,Status,Close Date\nA,Won,2026-03-07\nB,Lost,soon\n")
	d.Sees("row 3, column Close Date")
	d.Press("enter")
	d.Sees("row 3, column Close Date")
	d.chooseColumn("deal.decided", "")
	d.Sees("won 1   lost 1")
	d.Press("enter", "enter")
	d.wantEntries(2)
}

// TestCleanPath: as terminals and file managers hand a path over.
func TestCleanPath(t *testing.T) {
	for typed, want := range map[string]string{
		"~/Downloads/deals.csv":            "~/Downloads/deals.csv",
		"  '/home/mori/my deals.csv' ":     "/home/mori/my deals.csv",
		`"C:\Users\mori\deals (1).csv"`:    `C:\Users\mori\deals (1).csv`,
		`C:\Users\mori\deals (1).csv`:      `C:\Users\mori\deals (1).csv`,
		`\\server\share\deals.csv`:         `\\server\share\deals.csv`,
		`& 'C:\Users\mori\deals.csv'`:      `C:\Users\mori\deals.csv`,
		`/Users/mori/my\ deals\ \(1\).csv`: "/Users/mori/my deals (1).csv",
		"file:///home/mori/my%20deals.csv": "/home/mori/my deals.csv",
		"file://localhost/home/mori/a.csv": "/home/mori/a.csv",
		"file:///C:/Users/mori/a.csv":      "C:/Users/mori/a.csv",
		"file:///home/mori/%E6%A1%88.csv":  "/home/mori/案.csv",
		"file:///home/mori/100%.csv":       "/home/mori/100%.csv",
		"案件 一覧.csv":                        "案件 一覧.csv",
		"/home/mori/o'brien.csv":           "/home/mori/o'brien.csv",
	} {
		if got := cleanPath(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

// TestImportCompletesNames as far as they agree.
func TestImportCompletesNames(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	for _, name := range []string{"~/案件2025.csv", "~/案件2026.csv", "~/other.csv"} {
		d.files.put(name, "Company,Status\nA,Won\n")
	}
	d.Press("e", "i", "tab")
	d.Sees("other.csv", "案件2025.csv")
	d.Type("案")
	d.Press("tab")
	d.Sees("~/案件202")
	d.Misses("other.csv")
	d.Type("6")
	d.Press("tab", "enter")
	d.Sees("won 1", "案件2026.csv")
	d.Press("esc", "ctrl+u")
	d.Type("nothing")
	d.Press("tab")
	d.Sees("Nothing begins with this")
}

// TestHostileFiles: what stands in a file is words and nothing else.
func TestHostileFiles(t *testing.T) {
	for name, s := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cell := `"` + strings.ReplaceAll(strings.ReplaceAll(s, `"`, `""`), "\x00", "") + `"`
			d := launch(t, options{lang: text.English, fixture: empty})
			d.files.put("a.csv", "Company,Status,Close Date,"+cell+"\n"+cell+",Won,2026-03-07,x\nB,"+cell+",2026-03-07,"+cell+"\n")
			d.Press("e", "i")
			d.Type("a.csv")
			for _, keys := range [][]string{{"enter"}, {"down"}, {"end"}, {"enter"}, {"enter"}} {
				d.Press(keys...)
				for _, size := range sizes {
					d.Resize(size.width, size.height)
					checkHarmless(t, d)
				}
			}
		})
	}
}
