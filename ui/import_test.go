package ui

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"unicode/utf16"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// sampleResults are what the samples hold, worked out apart from the program.
func sampleResults(t *testing.T) map[string]sampleResult {
	t.Helper()
	var expected struct {
		Files map[string]sampleResult `json:"files"`
	}
	if err := json.Unmarshal([]byte(sample(t, "expected.json")), &expected); err != nil {
		t.Fatal(err)
	}
	return expected.Files
}

type sampleResult struct {
	Won     int            `json:"won"`
	Lost    int            `json:"lost"`
	Open    int            `json:"open"`
	Ignored map[string]int `json:"ignored"`
	Footer  int            `json:"footer_lines"`
}

// TestImportOfEachSample: every CRM's file goes in by Enter alone, is counted
// before, and comes out again as a whole.
func TestImportOfEachSample(t *testing.T) {
	all := sampleResults(t)
	if len(all) != 6 {
		t.Fatalf("%d samples", len(all))
	}
	for name, want := range all {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty})
			d.preview(name)
			left := 0
			for _, n := range want.Ignored {
				left += n
			}
			d.Sees(fmt.Sprintf("won %d   lost %d   open %d   left out %d", want.Won, want.Lost, want.Open, left))
			if want.Footer > 0 {
				d.Resize(120, 36)
				d.Sees(fmt.Sprintf("lines at the end that are no deals: %d", want.Footer))
			}
			d.Press("enter")
			d.Sees(fmt.Sprintf("Entries to add: %d, to update: 0", want.Won+want.Lost))
			if calls := d.store.Calls("ImportSeq"); len(calls) > 0 {
				t.Fatal("stored before it was confirmed")
			}
			d.Press("enter")
			d.Sees(fmt.Sprintf("Imported: added %d", want.Won+want.Lost))
			won, lost := d.outcomes()
			if won != want.Won || lost != want.Lost {
				t.Errorf("the journal has %d won and %d lost", won, lost)
			}
			d.Press("enter")
			d.Sees("Entries", fmt.Sprintf("%[1]d of %[1]d", won+lost))
			d.Press("u")
			d.Sees("Deals you write down stand here")
			d.wantEntries(0)
		})
	}
}

// outcomes counts the entries of the journal.
func (d *driver) outcomes() (won, lost int) {
	d.t.Helper()
	for _, e := range d.journaled() {
		switch e.Outcome {
		case journal.Won:
			won++
		case journal.Lost:
			lost++
		}
	}
	return won, lost
}

// journaled are the entries of the journal.
func (d *driver) journaled() []journal.Entry {
	d.t.Helper()
	var out []journal.Entry
	if err := d.store.Store.Entries(func(e journal.Entry) bool {
		out = append(out, e)
		return true
	}); err != nil {
		d.t.Fatal(err)
	}
	return out
}

func (d *driver) wantEntries(n int) {
	d.t.Helper()
	if got := len(d.journaled()); got != n {
		d.t.Fatalf("%d entries in the journal, want %d\n%s", got, n, d.View())
	}
}

// TestImportByHand: a file of no known program, with a column and words for the
// outcome that nobody could guess.
func TestImportByHand(t *testing.T) {
	const file = "Customer,Verdict,Offer,Region\n" +
		"Kita Foods,taken,1200,Hokkaido\n" +
		"Hoshino Trading,gone,900,Kanto\n" +
		"Minato Seimitsu,gone,,Kanto\n" +
		"Aoyama Kogyo,parked,300,Tokyo\n"
	for _, lang := range text.Langs {
		t.Run(string(lang), func(t *testing.T) {
			d := launch(t, options{lang: lang, fixture: empty})
			d.readFile("deals.csv", file)
			d.Press("enter")
			if calls := d.store.Calls("Entries"); len(calls) > 0 {
				t.Fatal("went on without an outcome column")
			}
			d.chooseColumn(outcomeRow, "Verdict")
			d.Sees(d.either("won 0   lost 0   open 0   left out 4", "受注 0   失注 0   進行中 0   対象外 4"))
			for value, key := range map[string]string{"taken": "w", "gone": "l", "parked": "w"} {
				d.focusOn(valueRow + value)
				d.Press(key)
			}
			d.focusOn(valueRow + "parked")
			d.Press(" ")
			d.chooseColumn("price.quote", "Offer")
			d.focusOn(followRow)
			d.Press("right")
			d.Sees(d.either("won 1   lost 2   open 0   left out 1", "受注 1   失注 2   進行中 0   対象外 1"))
			d.Press("enter")
			d.Sees("parked")
			d.Press("enter")
			d.wantEntries(3)
			for _, e := range d.journaled() {
				if want := map[string]string{"Kita Foods": "won", "Hoshino Trading": "lost", "Minato Seimitsu": "lost"}[e.Deal.Company]; e.Outcome != want {
					t.Errorf("%s is %s", e.Deal.Company, e.Outcome)
				}
				if e.Attributes["Region"] == "" || e.Thread.LetGo {
					t.Errorf("%s has %v, let go: %v", e.Deal.Company, e.Attributes, e.Thread.LetGo)
				}
				if (e.Price.Quote != nil) != (e.Deal.Company != "Minato Seimitsu") {
					t.Errorf("%s was quoted %v", e.Deal.Company, e.Price.Quote)
				}
			}
		})
	}
}

// TestImportWithoutAColumn: what was found can be taken back, and becomes an
// attribute.
func TestImportWithoutAColumn(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.readFile("deals.csv", "Company,Customer Name,Status,Competitor\nA,B,Lost,C\n")
	d.focusOn("deal.competitor")
	d.Press("right")
	if got := d.app.top().(importing).columnOf("deal.competitor"); got != "" {
		t.Fatalf("the competitor is %q", got)
	}
	d.Press("enter", "enter")
	if e := d.newest(); e.Deal.Competitor != "" || e.Attributes["Competitor"] != "C" {
		t.Errorf("the competitor is %q, the attributes are %v", e.Deal.Competitor, e.Attributes)
	}
}

// TestImportAsFound: backspace takes a choice back.
func TestImportAsFound(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.preview("hubspot_deals.csv")
	before := d.View()
	d.focusOn(valueRow + "Closed Won")
	d.Press("l")
	d.Sees("won 0   lost 5")
	d.Press("backspace")
	d.focusOn("deal.title")
	d.Press("right", "right", "backspace")
	d.focusOn(formatRow)
	d.Press("left")
	d.Sees("CSV")
	d.Press("backspace")
	d.focusOn(outcomeRow)
	d.Press("right", "backspace")
	if d.View() != before {
		t.Errorf("it became\n%s\nwas\n%s", d.View(), before)
	}
}

// TestImportAsksForTheOrderOfDates: where it is not to be seen, it is not
// guessed.
func TestImportAsksForTheOrderOfDates(t *testing.T) {
	const file = "Company,Status,Close Date\nKita Foods,Won,3/7/2026\n"
	for keys, want := range map[string]calendar.Date{"right": calendar.NewDate(2026, 3, 7), "right right": calendar.NewDate(2026, 7, 3)} {
		d := launch(t, options{lang: text.English, fixture: empty})
		d.readFile("deals.csv", file)
		d.Press("enter")
		d.Sees("> Order of dates", "Choose the right one")
		d.wantEntries(0)
		d.Press(strings.Fields(keys)...)
		d.Sees("won 1")
		d.Press("enter", "enter")
		if got := d.newest().Deal.Decided; got != want {
			t.Errorf("%s: decided on %s, want %s", keys, got, want)
		}
	}
	d := launch(t, options{lang: text.English, fixture: empty})
	d.readFile("deals.csv", "Company,Status,Close Date\nA,Won,3/17/2026\n")
	d.Misses("Order of dates")
}

// TestImportAgain: a file that was imported before changes nothing, and one row
// of it that changed changes one entry.
func TestImportAgain(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.preview("zoho_deals.csv")
	d.Press("enter", "enter", "enter")
	d.preview("zoho_deals.csv")
	d.Press("enter")
	d.Sees("Nothing to import")
	d.Press("enter")
	if calls := d.store.Calls("ImportSeq"); len(calls) != 1 {
		t.Errorf("stored %d times", len(calls))
	}
	d.Press("esc", "esc", "esc")
	d.readFile("zoho.csv", strings.Replace(sample(t, "zoho_deals.csv"), "480000", "470000", 1))
	d.Press("enter")
	d.Sees("to add: 0, to update: 1, unchanged: 3")
	d.Press("enter")
	d.Sees("updated 1")
	d.Press("u")
	d.Sees("the import is undone")
	d.wantEntries(4)
}

// TestImportOfOwnJSON: what export wrote needs no columns.
func TestImportOfOwnJSON(t *testing.T) {
	d := launch(t, options{lang: text.Japanese, fixture: english})
	all := d.journaled()
	d = launch(t, options{lang: text.Japanese, fixture: empty})
	d.readFile("journal.json", asJSON(all))
	d.Sees(fmt.Sprintf("追加 %d件、更新 0件", len(all)))
	d.Press("enter", "enter")
	d.wantEntries(len(all))
	d.readFile("journal.json", asJSON(all))
	d.Sees("取り込む内容はありません")
	d.Press("esc")
	d.Sees("journal.json", "取り込むファイル")
}

// TestImportOfWrongFiles: each gets a sentence beside its name, and the next one
// can be named at once.
func TestImportOfWrongFiles(t *testing.T) {
	utf32 := "\x00\x00\xfe\xff" + string(utf16.Decode([]uint16{1, 2, 3}))
	for name, content := range map[string]string{
		"empty": "", "blank": "\n\n\n", "a header alone": "Company,Status\n", "NUL": "Company,Status\nA\x00,Won\n", "UTF-32": utf32,
		"an open quotation mark": "Company,Status\n\"A,Won\nB,Lost\n", "two columns of one name": "Status,Status\nWon,Lost\n",
		"JSON that ends": `[{"outcome":"lost"`, "JSON of others": `{"deals":[]}`, "JSON with a wrong value": `[{"outcome":"maybe"}]`,
		"invalid UTF-8 in JSON": "[{\"outcome\":\"\xff\"}]", "our own CSV": "outcome,deal.company\nlost,A\n", "binary": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
	} {
		t.Run(name, func(t *testing.T) {
			for _, lang := range text.Langs {
				d := launch(t, options{lang: lang, fixture: empty})
				d.files.put("~/a.csv", content)
				d.Press("e", "i")
				d.Type("~/a.csv")
				d.Press("enter")
				if i := d.app.top().(importing); i.page == mappingColumns {
					d.Press("enter")
					if d.app.top().(importing).page != mappingColumns || d.app.top().(importing).problem.IsZero() {
						t.Fatalf("it was taken\n%s", d.View())
					}
				} else if i.page != namingFile || i.naming.problem.IsZero() {
					t.Fatalf("nothing is said of it\n%s", d.View())
				}
				checkShape(t, d)
				d.Misses("--")
				d.wantEntries(0)
			}
		})
	}
}

// TestImportOfFilesThatDoNotOpen: each reason has its sentence.
func TestImportOfFilesThatDoNotOpen(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		path string
		want string
	}{
		"missing":   {nil, "nowhere.csv", "There is no such file"},
		"a folder":  {nil, "~/Downloads/", "This is a folder or a device"},
		"forbidden": {fs.ErrPermission, "a.csv", "may not be read"},
		"other":     {errDisk, "a.csv", errDisk.Error()},
		"no path":   {nil, "  ", "Type the file's path first"},
	} {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: empty})
			d.files.fail = c.err
			d.Press("e", "i")
			d.Type(c.path)
			d.Press("enter")
			d.Sees(c.want)
			if !d.app.top().Typing() {
				t.Error("the name can not be corrected")
			}
		})
	}
}

// TestImportThatFails: the journal stays as it was, and the same page can try
// again.
func TestImportThatFails(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	d.preview("hubspot_deals.csv")
	d.store.Refuse(errDisk, "Entries")
	d.Press("enter")
	d.Sees(errDisk.Error(), "won 2   lost 3")
	d.store.Refuse(nil, "Entries")
	d.store.Refuse(journal.ErrFull, "ImportSeq")
	d.Press("enter", "enter")
	d.Sees(journal.ErrFull.Error(), "to add: 5")
	d.wantEntries(0)
	d.store.Refuse(nil, "ImportSeq")
	d.Press("enter")
	d.Sees("Imported: added 5")
	d.store.Refuse(errors.New("no undo"), "Undo")
	d.Press("u")
	d.Sees("no undo", "Imported")
	d.store.Refuse(nil, "Undo")
	d.Press("u")
	d.Sees("the import is undone", "Deals you write down stand here")
	d.wantEntries(0)
}
