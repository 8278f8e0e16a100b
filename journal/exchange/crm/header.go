package crm

import (
	"strings"
	"unicode"

	"golang.org/x/text/currency"

	"daruma/journal"
	"daruma/journal/text"
)

// longestHeader is the most cells of a header that a message repeats.
const longestHeader = 40

// named is a header as it stands in a message.
func named(header string) string { return text.Truncate(text.CleanLine(header), longestHeader) }

// keyOf is what headers and values are compared by: folded letters and digits,
// nothing else.
func keyOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, journal.Fold(s))
}

// A heading is a header taken apart: "Deal - Amount (USD) *".
type heading struct {
	exact    string // key of all of it
	whole    string // key of all but what stands in brackets, and but a currency at the end
	bare     string // the same without the object before it: "amount"
	currency string // ISO 4217, of what stands in brackets or at the end
	power    int    // of ten, of a unit in brackets: 3 for 千円
}

// objects are what some programs put before a column's name.
var objects = keys("deal", "deals", "opportunity", "opportunities", "potential", "lead", "案件", "商談", "取引")

// units are what an amount may be counted in.
var units = map[string]int{
	"千": 3, "k": 3, "thousand": 3, "thousands": 3, "万": 4, "百万": 6, "m": 6, "mn": 6, "million": 6, "millions": 6, "億": 8,
}

// customMark ends the API names of Salesforce's custom fields.
const customMark = "__c"

func headingOf(header string) heading {
	name, brackets := cutBrackets(header)
	h := heading{exact: keyOf(header)}
	for _, part := range brackets {
		h.unit(part)
	}
	if n := len(name) - len(customMark); n > 0 && strings.EqualFold(name[n:], customMark) {
		name = name[:n]
	}
	words := strings.Fields(strings.ReplaceAll(name, "_", " "))
	if n := len(words); n > 1 && (isCurrency(words[n-1]) || frequentCodes[strings.ToUpper(words[n-1])]) {
		h.currency = strings.ToUpper(words[n-1])
		name = strings.TrimSuffix(strings.Join(words[:n-1], " "), " in")
	}
	h.whole = keyOf(name)
	h.bare = h.whole
	for _, mark := range []string{" - ", ": ", ":", "：", "."} {
		if object, rest, found := strings.Cut(name, mark); found && objects[keyOf(object)] {
			h.bare = keyOf(rest)
			break
		}
	}
	return h
}

// cutBrackets parts a header from what stands in brackets in it.
func cutBrackets(s string) (name string, brackets []string) {
	s = strings.NewReplacer("（", "(", "）", ")", "［", "(", "］", ")", "【", "(", "】", ")", "[", "(", "]", ")").Replace(s)
	var b strings.Builder
	for {
		before, rest, opened := strings.Cut(s, "(")
		inside, after, closed := strings.Cut(rest, ")")
		if !opened || !closed {
			b.WriteString(s)
			return b.String(), brackets
		}
		b.WriteString(before)
		brackets = append(brackets, strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune("/,、・ ", r) })...)
		s = after
	}
}

// unit reads one word in brackets: a currency, a unit, or both ("千円").
func (h *heading) unit(part string) {
	if isCurrency(part) {
		h.currency = strings.ToUpper(part)
		return
	}
	if a, code, err := journal.ParseAmount("1" + part); err == nil && code != "" {
		h.currency = code
		h.power = strings.Count(a.String(), "0")
		return
	}
	if power, ok := units[keyOf(part)]; ok {
		h.power = power
	}
}

// frequentCodes are currencies that are known in small letters too; others are
// words as well.
var frequentCodes = map[string]bool{"USD": true, "EUR": true, "JPY": true, "GBP": true, "CAD": true, "AUD": true, "CHF": true, "CNY": true, "INR": true, "SGD": true}

func isCurrency(s string) bool {
	_, err := currency.ParseISO(s)
	return err == nil && len(s) == 3 && strings.ToUpper(s) == s
}

// takeHeader takes the header off the top: the first row with two cells, or the
// first at all where none has. Single cells above it are a report's title.
func (t *table) takeHeader() error {
	at := 0
	for at < len(t.rows) && filled(t.rows[at].cells) < 2 {
		at++
	}
	switch {
	case len(t.rows) == 0:
		return problem(text.Say("the file is empty; export the deals again as CSV", "ファイルが空です。案件をCSVで書き出し直してください"))
	case at == len(t.rows):
		at = 0
	}
	head := t.rows[at]
	cells := head.cells[:filled(head.cells)]
	if len(cells) > MaxColumns {
		return inRow(head.number, text.Say("there are %[1]d columns; leave some out, at most %[2]d are read",
			"列が%[1]d列あります。取り込めるのは%[2]d列までです。不要な列を除いてください").With(len(cells), MaxColumns))
	}
	if looksLikeData(cells) {
		return inRow(head.number, text.Say("these are values and no names of columns; put a header above them",
			"列名ではなく値が入っています。最初に見出し行を入れてください"))
	}
	seen := map[string]int{}
	for i, header := range cells {
		header = strings.TrimSpace(text.Normal(header))
		if first, twice := seen[header]; twice && header != "" {
			return inRow(head.number, text.Say("columns %[1]d and %[2]d have the same name, %[3]s; rename one of them",
				"%[1]d列目と%[2]d列目の列名が同じ「%[3]s」です。どちらかの名前を変えてください").With(first, i+1, named(header)))
		}
		seen[header] = i + 1
		t.headers = append(t.headers, header)
	}
	t.top = head.number
	t.rows = t.rows[at+1:]
	return nil
}

// looksLikeData tells a row of values from a header, in which nothing is an
// outcome, a date or an amount.
func looksLikeData(cells []string) bool {
	for _, cell := range cells {
		if m := means(cell, status); m == Won || m == Lost {
			continue // "Won" and "Closed Lost" name columns too
		}
		if _, ok := splitDate(cell); ok {
			return true
		}
		if strings.Trim(cell, "0123456789.,¥$€円 ") == "" && strings.ContainsAny(cell, "0123456789") {
			return true
		}
	}
	return false
}

// keys are words as a set of keys.
func keys(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[keyOf(w)] = true
	}
	return set
}
