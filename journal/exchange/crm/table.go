package crm

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
)

// MaxBytes is the largest file that is read.
const MaxBytes = 256 << 20

// MaxColumns is the most columns that are read: more than any CRM has fields.
// Each may become an attribute of every deal.
const MaxColumns = 2000

// A table is the rows of a file as texts.
type table struct {
	encoding  Encoding
	separator rune
	headers   []string
	top       int // number of the header's row
	rows      []row
	footer    int
}

// A row is one line of a spreadsheet. Numbers count as a spreadsheet does: from
// 1, blank lines included, and a cell of several lines in one.
type row struct {
	number int
	cells  []string
}

func readTable(r io.Reader) (*table, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read CSV: %w", err)
	case len(raw) > MaxBytes:
		return nil, problem(text.Say("the file is larger than 256 MiB; divide it into several files",
			"ファイルが256MiBを超えています。複数のファイルに分けてください"))
	}
	if err := refuseOtherKinds(raw); err != nil {
		return nil, err
	}
	content, e, ok := decode(raw)
	if !ok {
		return nil, wrongEncoding(raw, e)
	}
	t := &table{encoding: e}
	if err := t.read(content); err != nil {
		return nil, err
	}
	return t, nil
}

// read parts content into rows.
func (t *table) read(content []byte) error {
	if at := bytes.IndexByte(content, 0); at >= 0 {
		return problem(text.Say("row %[1]d: the file holds a NUL character, so it is no text or was damaged; export it again as CSV",
			"%[1]d行目：NUL文字が含まれています。テキストではないか、破損しています。CSVで書き出し直してください").
			With(1 + bytes.Count(content[:at], []byte("\n"))))
	}
	if bytes.Contains(content, []byte("\r\r\n")) { // line ends that were converted twice
		content = bytes.ReplaceAll(content, []byte("\r\r\n"), []byte("\n"))
	}
	if bytes.IndexByte(content, '\n') < 0 { // lines of an old Macintosh
		content = bytes.ReplaceAll(content, []byte("\r"), []byte("\n"))
	}
	skipped := 0
	sign, rest, hinted := cutHint(content)
	if hinted {
		content, skipped = rest, 1
	} else {
		sign = separatorOf(content)
	}
	t.separator = sign
	if err := t.records(content, skipped); err != nil {
		return err
	}
	return t.shape()
}

// records reads every row that is not blank, the header among them.
func (t *table) records(content []byte, skipped int) error {
	r := recordsOf(content, t.separator)
	folded := 0 // line breaks inside of cells so far
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return malformed(err, skipped-folded)
		}
		line, _ := r.FieldPos(0)
		number := line + skipped - folded
		for i, cell := range cells {
			if len(cell) > journal.MaxFieldBytes {
				return inRow(number, text.Say("cell %[1]d holds more than 1 MiB; shorten it, or look for a quotation mark that is not closed",
					"%[1]d番目のセルが1MiBを超えています。短くするか、閉じていない引用符がないか確かめてください").With(i+1))
			}
			folded += strings.Count(cell, "\n")
			cells[i] = exchange.UnguardCell(cell)
		}
		if filled(cells) > 0 {
			t.rows = append(t.rows, row{number, cells})
		}
	}
}

// shape takes the header off the top and the footer off the end, and makes all
// rows as wide as the header.
func (t *table) shape() error {
	if err := t.takeHeader(); err != nil {
		return err
	}
	t.cutFooter()
	if len(t.rows) == 0 {
		return problem(text.Say("the file has a header and no rows; export the deals with it",
			"見出し行だけでデータがありません。案件を含めて書き出してください"))
	}
	wide := len(t.headers)
	for i, r := range t.rows {
		switch {
		case len(r.cells) < wide:
			return inRow(r.number, text.Say("there are %[1]d cells and %[2]d columns; a separator or a quotation mark is missing",
				"列は%[2]d列ですが、セルが%[1]d個しかありません。区切り文字か引用符が抜けています").With(len(r.cells), wide))
		case filled(r.cells) > wide:
			return inRow(r.number, text.Say("there are %[1]d cells and %[2]d columns; put a cell that holds the separator in quotation marks",
				"列は%[2]d列ですが、セルが%[1]d個あります。区切り文字を含むセルは引用符で囲んでください").With(filled(r.cells), wide))
		}
		t.rows[i].cells = r.cells[:wide:wide]
	}
	return nil
}

// filled is how many cells there are up to the last that is not blank.
func filled(cells []string) int {
	n := len(cells)
	for n > 0 && strings.TrimSpace(cells[n-1]) == "" {
		n--
	}
	return n
}

// cutFooter drops what a report writes below its data. It is counted.
func (t *table) cutFooter() {
	n := len(t.rows)
	for n > 0 && len(t.headers) > 1 && isFooter(t.rows[n-1].cells) {
		n--
	}
	t.footer = len(t.rows) - n
	t.rows = t.rows[:n]
}

// footers begin the lines of a footer that have more than one cell.
var footers = []string{"grandtotal", "total", "subtotal", "sumof", "copyright", "confidential", "generatedby", "総計", "合計", "小計", "件数", "作成者"}

// isFooter tells a line of one cell, or of totals, in which nothing is an
// outcome.
func isFooter(cells []string) bool {
	begins := ""
	for _, cell := range cells {
		if m := means(cell, status); m == Won || m == Lost {
			return false
		}
		if begins == "" {
			begins = keyOf(cell)
		}
	}
	return filled(cells) == 1 || slices.ContainsFunc(footers, func(f string) bool { return strings.HasPrefix(begins, keyOf(f)) })
}

// malformed is what encoding/csv refuses, with the row as a spreadsheet counts.
func malformed(err error, shift int) error {
	var wrong *csv.ParseError
	if !errors.As(err, &wrong) {
		return fmt.Errorf("read CSV: %w", err)
	}
	return inRow(wrong.StartLine+shift, text.Say(
		"a quotation mark stands inside of a cell or is not closed; put the cell in quotation marks and double those inside",
		"セルの途中に引用符があるか、引用符が閉じられていません。セルを引用符で囲み、中の引用符は2つ重ねてください"))
}

func wrongEncoding(raw []byte, e Encoding) error {
	decoded, _ := transcode(raw, e)
	at := bytes.IndexRune(decoded, '\uFFFD')
	return problem(text.Say("row %[1]d: a character is not valid %[2]s; save the file as UTF-8",
		"%[1]d行目：%[2]s として読めない文字があります。UTF-8で保存し直してください").
		With(1+bytes.Count(decoded[:max(at, 0)], []byte("\n")), string(e)))
}

// inRow is a problem of one row.
func inRow(number int, say text.Text) error {
	return problem(text.Say("row %[1]d: %[2]s", "%[1]d行目：%[2]s").With(number, say))
}

// inCell is a problem of one cell.
func inCell(number int, header string, say text.Text) error {
	return problem(text.Say("row %[1]d, column %[2]s: %[3]s", "%[1]d行目「%[2]s」列：%[3]s").With(number, named(header), say))
}
