package crm

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// separators are what may part the cells, the likelier first.
var separators = []rune{',', ';', '\t', '|'}

// trialRows is how many rows are looked at to find the separator.
const trialRows = 50

// separatorOf finds what parts the cells of content: the sign that gives the
// most rows as many cells as the widest of the first rows. One column alone is
// parted by commas.
func separatorOf(content []byte) rune {
	best, most := separators[0], 0
	for _, sign := range separators {
		if fit := fitOf(content, sign); fit > most {
			best, most = sign, fit
		}
	}
	return best
}

// fitOf weighs a separator: cells of the first full row, times the rows that
// have as many.
func fitOf(content []byte, sign rune) int {
	r := recordsOf(content, sign)
	r.LazyQuotes = true
	widths := map[int]int{}
	for range trialRows {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil && len(record) > 1 {
			widths[len(record)]++
		}
	}
	most := 0
	for width, rows := range widths {
		most = max(most, rows*(width-1))
	}
	return most
}

func recordsOf(content []byte, sign rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(content))
	r.Comma = sign
	r.FieldsPerRecord = -1
	return r
}

// cutHint takes off the line "sep=;" that Excel writes and obeys.
func cutHint(content []byte) (sign rune, rest []byte, found bool) {
	line, rest, _ := bytes.Cut(content, []byte("\n"))
	hint, found := strings.CutPrefix(strings.ToLower(strings.Trim(strings.TrimSpace(string(line)), `"`)), "sep=")
	for _, s := range separators {
		if found && hint == string(s) {
			return s, rest, true
		}
	}
	return 0, content, false
}
