package crm

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"daruma/journal"
	"daruma/journal/text"
)

// opened is a file that can be opened.
func opened(t testing.TB, content string, o Options) *File {
	t.Helper()
	f, err := Open(strings.NewReader(content), o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// refused is the sentence with which content is refused, when it is opened or
// planned.
func refused(t testing.TB, content string, o Options) string {
	t.Helper()
	f, err := Open(strings.NewReader(content), o)
	if err == nil {
		_, err = f.Plan(shelf(nil), day, counter())
	}
	var p *journal.Problem
	if !errors.As(err, &p) {
		t.Fatalf("%v is no problem", err)
	}
	if p.Text.JA == "" || p.Text.JA == p.Text.EN {
		t.Errorf("no Japanese: %q", p.Text)
	}
	if strings.Contains(p.Text.EN, "%!") || strings.Contains(p.Text.JA, "%!") {
		t.Errorf("verbs: %q", p.Text)
	}
	return p.Text.In(text.English)
}

const head = "Company,Status,Amount,Close Date\n"

func TestRefused(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"nothing", "", "the file is empty"},
		{"blank lines alone", "\n\r\n\n", "the file is empty"},
		{"a header alone", head, "the file has a header and no rows"},
		{"no header", "Acme,Lost,1200,2026-03-04\nBeta,Won,1,2026-03-04\n", "row 1: these are values and no names of columns"},
		{"a header twice", "Company,Status,Company\nA,Lost,B\n", "row 1: columns 1 and 3 have the same name, Company"},
		{"thousands of columns", "Company,Status" + strings.Repeat(",x", MaxColumns-1) + "\nA,Lost\n", "row 1: there are 2001 columns; leave some out, at most 2000 are read"},
		{"a quotation mark inside", head + "A,Lost,1,2026-03-04\n\"B\" and co,Lost,1,2026-03-04\n", "row 3: a quotation mark"},
		{"a bare quotation mark", head + "A,Lost,1,2026-03-04\n5\" pipe,Lost,1,2026-03-04\n", "row 3: a quotation mark"},
		{"a quotation mark that is not closed", head + "A,Lost,1,2026-03-04\n\"B,Lost,1,2026-03-04\nC,Won,1,2026-03-04\n", "row 3: a quotation mark"},
		{"a short row", head + "A,Lost,1,2026-03-04\nB,Lost\nC,Lost,1,2026-03-04\n", "row 3: there are 2 cells and 4 columns"},
		{"a short last row", head + "A,Lost,1,2026-03-04\nB,Lost,1\n", "row 3: there are 3 cells and 4 columns"},
		{"a short row that is a deal", head + "Total,Lost\n", "row 2: there are 2 cells and 4 columns"},
		{"a long row", head + "\nA,Lost,1,2026-03-04,x\n", "row 3: there are 5 cells and 4 columns"},
		{"a PDF", "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n", "this is a PDF and no CSV file; export the deals as CSV"},
		{"a workbook", "PK\x03\x04\x14\x00\x06\x00", "this is a workbook of Excel or a ZIP archive and no CSV file"},
		{"an old workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "this is a workbook of Excel and no CSV file"},
		{"a compressed file", "\x1f\x8b\x08\x00\x00", "this is a compressed file and no CSV file"},
		{"a web page", "<!DOCTYPE html>\n<table><tr><td>Company, Status</td></tr></table>\n", "this is a web page and no CSV file"},
		{"a NUL", head + "A,Lost,1,2026-03-04\nB\x00,Lost,1,2026-03-04\n", "row 3: the file holds a NUL character"},
		{"a huge cell", head + "A,Lost,1,2026-03-04\n" + strings.Repeat("x", journal.MaxFieldBytes+1) + ",Lost,1,2026-03-04\n", "row 3: cell 1 holds more than 1 MiB"},
		{"damaged UTF-8", head + "日本語の会社名,Lost,1,2026-03-04\n日本\xff語,Lost,1,2026-03-04\n", "row 3: a character is not valid UTF-8"},
		{"no outcome", "Company,Amount\nA,1\n", "no column is known to hold the outcome; name it with --map outcome=COLUMN, and its values with --won and --lost. The columns are Company, Amount"},
		{"two outcomes that differ", "Company,Status,Result\nA,Won,Lost\n", "columns Status and Result both hold outcomes and differ"},
		{"our own spreadsheet", "id,outcome,deal.company\n1,lost,A\n", "this is daruma's own CSV"},
		{"no amount", head + "A,Lost,much,2026-03-04\n", "row 2, column Amount: "},
		{"below zero", head + "A,Lost,-5,2026-03-04\n", "row 2, column Amount: an amount is not below zero"},
		{"too large", head + "A,Lost,100000000000001,2026-03-04\n", "row 2, column Amount: an amount has at most four decimals"},
		{"two currencies", "Company,Status,Amount,Currency\nA,Lost,€5,USD\n", "row 2, column Amount: two currencies"},
		{"no currency", "Company,Status,Amount,Currency\nA,Lost,5,blue\n", "row 2, column Currency: this is no currency"},
		{"no date", head + "A,Lost,1,soon\n", "row 2, column Close Date: this is no date"},
		{"no such day", head + "A,Lost,1,2026-02-30\n", "row 2, column Close Date: the calendar has no such day"},
		{"the row after a cell of several lines", head + "\"A\nB\nC\",Lost,1,2026-03-04\nD,Lost,1,2026-02-30\n", "row 3, column Close Date"},
		{"the row after blank lines", head + "\n\r\nA,Lost,1,2026-02-30\n", "row 4, column Close Date"},
		{"the row after a hint", "sep=,\n" + head + "A,Lost,1,2026-02-30\n", "row 3, column Close Date"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := refused(t, tt.content, Options{}); !strings.HasPrefix(got, tt.want) {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestTheReadersErrorIsPassedOn(t *testing.T) {
	broken := errors.New("broken")
	if _, err := Open(iotest.ErrReader(broken), Options{}); !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestTolerated(t *testing.T) {
	row := "A,Lost,1,2026-03-04\n"
	tests := []struct {
		name, content string
		rows, footer  int
	}{
		{"cells to the right that are blank", head + "A,Lost,1,2026-03-04,, \n", 1, 0},
		{"a header with blank cells to the right", "Company,Status,Amount,Close Date,,\n" + row, 1, 0},
		{"a title above", "Deals of the year\n\n" + head + row, 1, 0},
		{"a report's footer", head + row + "\n\n\"Deals\"\nGrand Totals (1 record)\n\"Copyright (c) 2000-2026\"\n", 1, 3},
		{"a footer that a spreadsheet widened", head + row + "Confidential,,,\n", 1, 1},
		{"a footer of totals", head + row + "Grand Totals (1 record),,1,\nGenerated By: A,7/2/2026\n", 1, 2},
		{"a footer of totals in Japanese", head + row + "総計,,1,\n", 1, 1},
		{"no line break at the end", head + strings.TrimSuffix(row, "\n"), 1, 0},
		{"one column", "Outcome\nLost\nWon\n", 2, 0},
		{"old line ends", strings.ReplaceAll(head+row+row, "\n", "\r"), 2, 0},
		{"a hint for Excel", "sep=;\nCompany;Status\nA;Lost\n", 1, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, p := planned(t, []byte(tt.content), Options{}, nil)
			if f.Rows != tt.rows || f.Footer != tt.footer || p.Added != tt.rows {
				t.Errorf("%d rows, %d of footer, %+v", f.Rows, f.Footer, p.Result(text.English))
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	const content = "会社名,結果,失注理由\n㈱能登 髙﨑①,失注,予算～\nソ表,受注,\n"
	encoded := func(e interface{ Bytes([]byte) ([]byte, error) }) []byte {
		b, err := e.Bytes([]byte(content))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	tests := []struct {
		name    string
		content []byte
		want    Encoding
	}{
		{"UTF-8", []byte(content), UTF8},
		{"UTF-8 with a mark", []byte("\uFEFF" + content), UTF8},
		{"CP932", encoded(japanese.ShiftJIS.NewEncoder()), CP932},
		{"UTF-16, little end first", encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()), UTF16LE},
		{"UTF-16, big end first", encoded(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()), UTF16BE},
		{"UTF-16 without a mark", encoded(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()), UTF16LE},
		{"the same, big end first", encoded(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()), UTF16BE},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, p := planned(t, tt.content, Options{}, nil)
			entries := slices.Collect(p.Changes)
			if f.Encoding != tt.want || f.Columns[0].Header != "会社名" || entries[0].Deal.Company != "㈱能登 髙﨑①" || entries[0].Reasons.MineText != "予算～" {
				t.Errorf("%s, %q, %+v", f.Encoding, f.Columns[0].Header, entries[0].Deal)
			}
		})
	}
	t.Run("CP932 with one letter of Japanese", func(t *testing.T) {
		f, p := planned(t, []byte("Company,Status\nA\x81\x60B,Lost\n\x8d\xe4,Won\n"), Options{}, nil)
		entries := slices.Collect(p.Changes)
		if f.Encoding != CP932 || entries[0].Deal.Company != "A～B" || entries[1].Deal.Company != "堺" {
			t.Errorf("%s, %+v", f.Encoding, entries)
		}
	})
	t.Run("Windows-1252", func(t *testing.T) {
		f, p := planned(t, []byte("Company,Status,Amount\nM\xfcller \x96 \xc9lan \x80,Lost,\x80 5\n"), Options{}, nil)
		e := slices.Collect(p.Changes)[0]
		if f.Encoding != Windows1252 || e.Deal.Company != "Müller – Élan €" || e.Deal.Currency != "EUR" {
			t.Errorf("%s, %+v", f.Encoding, e.Deal)
		}
	})
}

func TestSeparators(t *testing.T) {
	rows := [][]string{{"Company", "Status", "Amount", "Close Date"}, {"A, B; C", "Lost", `"1.234,50"`, "04.03.2026"}, {"D|E", "Won", `"7,25"`, "5.3.2026"}}
	for _, sign := range separators {
		t.Run(string(sign), func(t *testing.T) {
			var b strings.Builder
			for _, r := range rows {
				r = slices.Clone(r)
				r[0] = `"` + r[0] + `"`
				b.WriteString(strings.Join(r, string(sign)) + "\n")
			}
			f, p := planned(t, []byte(b.String()), Options{}, nil)
			entries := slices.Collect(p.Changes)
			if f.Separator != sign || len(entries) != 2 || entries[0].Deal.Company != "A, B; C" || entries[0].Deal.Amount.String() != "1234.5" ||
				entries[1].Deal.Amount.String() != "7.25" || entries[1].Deal.Decided.String() != "2026-03-05" {
				t.Errorf("%q, %+v", f.Separator, entries)
			}
		})
	}
}

func TestFormulaGuardsAreTakenOff(t *testing.T) {
	_, p := planned(t, []byte("Company,Status\n'=Acme,Lost\n"), Options{}, nil)
	if e := slices.Collect(p.Changes)[0]; e.Deal.Company != "=Acme" {
		t.Errorf("%q", e.Deal.Company)
	}
}

func TestSampleRows(t *testing.T) {
	f := opened(t, head+"A,Lost,1,2026-03-04\nB,Won,2,2026-03-04\n", Options{})
	if got := f.Sample(5); len(got) != 2 || got[1][0] != "B" {
		t.Errorf("%q", got)
	}
}

// FuzzRead holds that any bytes are read or refused with a sentence in both
// languages, and that what is planned can be stored.
func FuzzRead(f *testing.F) {
	for name := range expectations(f) {
		f.Add(sample(f, name))
	}
	f.Add([]byte(head + "\"A\nB\",Lost,1.200,3/4/26\n"))
	f.Add([]byte("sep=|\nx|y\n"))
	f.Add([]byte("Company,Outcome,Notes,Value\n\"\u3000 e\u0301\r\n x\",won,\"a\r\n\u00a0\",kr 5\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := Open(bytes.NewReader(content), Options{})
		if err == nil {
			err = checkPlan(t, file)
		}
		var p *journal.Problem
		if err != nil && (!errors.As(err, &p) || p.Text.EN == "" || p.Text.JA == "") {
			t.Fatalf("%v is no problem in both languages", err)
		}
	})
}

func checkPlan(t *testing.T, f *File) error {
	p, err := f.Plan(shelf(nil), day, journal.NewID)
	if err != nil {
		return err
	}
	if n := p.Won + p.Lost + p.Open + p.Skipped; p.Added > p.Won+p.Lost || n < f.Rows {
		t.Fatalf("%d rows, %+v", f.Rows, p.Result(text.English))
	}
	known := shelf(nil).take(p.Changes)
	if len(known) != p.Added {
		t.Fatalf("%d entries, %+v", len(known), p.Result(text.English))
	}
	for _, e := range known {
		if err := e.Validate(); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(e, e.Normalised()) {
			t.Fatalf("not normal: %+v", e)
		}
	}
	again, err := f.Plan(known, day, journal.NewID)
	if err != nil || again.Added+again.Updated != 0 || again.Unchanged != p.Added {
		t.Fatalf("again: %+v, %v", again.Result(text.English), err)
	}
	return nil
}
