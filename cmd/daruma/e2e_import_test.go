//go:build unix

package main_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"daruma/journal/text"
)

// TestImportInTheApp names a file on disk, in the home, with tab; looks at what
// its columns mean, imports it and takes it back.
func TestImportInTheApp(t *testing.T) {
	bin := build(t)
	for _, l := range text.Langs {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			u := newRegular(t, bin, l)
			deals, err := os.ReadFile(filepath.Join("..", "..", "journal", "exchange", "crm", "testdata", "salesforce_ja_cp932.csv"))
			if err != nil {
				t.Fatal(err)
			}
			u.file("deals.csv", string(deals))
			tm := u.start(dark, usual)
			tm.seesText(text.Say("Entries", "記録一覧"))
			tm.press("e")
			tm.seesText(text.Say("i imports a file", "iでファイルから"))
			tm.press("i")
			tm.seesText(text.Say("Which file?", "取り込むファイル"))
			tm.types("~/d")
			tm.press("tab")
			tm.seesCaretAfter("~/deals.csv")
			tm.press("enter")
			tm.sees("CP932")
			tm.seesText(text.Say("won 2   lost 3   open 1   left out 0", "受注 2   失注 3   進行中 1   対象外 0"))
			tm.press("enter")
			tm.seesText(text.Say("to add: 5", "追加 5件"))
			tm.press("enter")
			tm.seesText(text.Say("Imported: added 5", "取り込みました：追加 5件"))
			tm.leaves()
			if n := u.entries(); n != 5 {
				t.Fatalf("%d entries in the journal", n)
			}

			tm = u.start(dark, usual)
			tm.sees("能登表具")
			tm.press("u")
			tm.seesText(text.Say("the import is undone, 5 entries", "取り込みを取り消しました（5件）"))
			tm.leaves()
			if n := u.entries(); n != 0 {
				t.Fatalf("%d entries in the journal after the undo", n)
			}
		})
	}
}

// entries counts the entries in the user's journal.
func (u *user) entries() int {
	u.t.Helper()
	var all []json.RawMessage
	if err := json.Unmarshal([]byte(u.runs("list", "--json")), &all); err != nil {
		u.t.Fatal(err)
	}
	return len(all)
}
