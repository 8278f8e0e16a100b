package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// byteOrderMark makes Excel read a file as UTF-8, in Japan too.
const byteOrderMark = "\uFEFF"

// CSV writes one row an entry: its id, every field under its JSON path, how
// many people and contacts it has, and each attribute under its own name (as
// "attributes.NAME" where that is a field's path too). Lists are parted by
// commas; amounts are exact, without separators.
//
// The file is UTF-8 with a byte order mark and CRLF line ends, as Excel expects
// it. Texts are cleaned, and an apostrophe keeps spreadsheets from taking them
// for formulas, see [UnguardCell]. entries is gone through twice, first for the attributes' names.
func CSV(w io.Writer, entries iter.Seq2[journal.Entry, error]) error {
	attributes, err := attributeNames(entries)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(csvHeader(attributes)); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	for e, err := range entries {
		if err != nil {
			return err
		}
		if err := out.Write(csvRow(e, attributes)); err != nil {
			return fmt.Errorf("write CSV: %w", err)
		}
	}
	out.Flush()
	return out.Error()
}

func attributeNames(entries iter.Seq2[journal.Entry, error]) ([]string, error) {
	seen := map[string]bool{}
	for e, err := range entries {
		if err != nil {
			return nil, err
		}
		for name := range e.Attributes {
			seen[name] = true
		}
	}
	return slices.Sorted(maps.Keys(seen)), nil
}

func csvHeader(attributes []string) []string {
	header := []string{"id"}
	for _, f := range journal.Fields {
		header = append(header, f.Path)
	}
	header = append(header, "people", "contacts")
	for _, name := range attributes {
		if slices.Contains(header, name) {
			name = "attributes." + name
		}
		header = append(header, guardCell(text.Clean(name)))
	}
	return header
}

func csvRow(e journal.Entry, attributes []string) []string {
	row := []string{e.ID.String()}
	for _, f := range journal.Fields {
		row = append(row, cell(f, &e))
	}
	row = append(row, strconv.Itoa(len(e.Deal.People)), strconv.Itoa(len(e.Thread.Contacts)))
	for _, name := range attributes {
		row = append(row, guardCell(text.Clean(e.Attributes[name])))
	}
	return row
}

// cell is what a field's answer reads as, "" for none.
func cell(f journal.Field, e *journal.Entry) string {
	if !f.Answered(e) {
		return ""
	}
	switch at := f.At(e).(type) {
	case *string:
		return guardCell(text.Clean(*at))
	case *[]string:
		return guardCell(text.Clean(strings.Join(*at, ", ")))
	case *int:
		return strconv.Itoa(*at)
	case **int:
		return strconv.Itoa(**at)
	case **journal.Amount:
		return (*at).String()
	case *calendar.Date:
		return at.String()
	case *bool:
		return strconv.FormatBool(*at)
	}
	return ""
}

// formulaSigns begin what a spreadsheet may take for a formula.
const formulaSigns = "=+-@\t\r\n"

// guardCell puts an apostrophe before a text that a spreadsheet could take for
// a formula. UnguardCell takes it away again.
func guardCell(s string) string {
	if begins := strings.TrimLeft(s, "'"); begins != "" && strings.ContainsRune(formulaSigns, rune(begins[0])) {
		return "'" + s
	}
	return s
}

// UnguardCell takes away the apostrophe that [CSV] put before a text which could
// be taken for a formula. It leaves every other text alone.
func UnguardCell(s string) string {
	if inside, ok := strings.CutPrefix(s, "'"); ok && guardCell(inside) == s {
		return inside
	}
	return s
}
