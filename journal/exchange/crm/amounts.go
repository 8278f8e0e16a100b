package crm

import (
	"strconv"
	"strings"

	"golang.org/x/text/currency"
	"golang.org/x/text/width"

	"daruma/journal"
	"daruma/journal/text"
)

// An amountColumn reads the amounts of one column.
type amountColumn struct {
	at      int
	header  string
	heading heading
	decimal byte // '.' or ',' marks decimals; 0 where the column does not show it
}

// newAmountColumns finds what marks decimals in each column: what its numbers
// show, else what the file's other columns show.
func newAmountColumns(t *table, columns []int) map[int]*amountColumn {
	out := map[int]*amountColumn{}
	var all [2]int
	for _, at := range columns {
		c := &amountColumn{at: at, header: t.headers[at], heading: headingOf(t.headers[at])}
		var votes [2]int
		for _, r := range t.rows {
			switch decimalMark(plain(r.cells[at])) {
			case '.':
				votes[0]++
			case ',':
				votes[1]++
			}
		}
		c.decimal = elected(votes)
		all[0], all[1] = all[0]+votes[0], all[1]+votes[1]
		out[at] = c
	}
	for _, c := range out {
		if c.decimal == 0 {
			c.decimal = elected(all)
		}
	}
	return out
}

// elected is the mark that the votes are for; none where they differ.
func elected(votes [2]int) byte {
	switch {
	case votes[0] > 0 && votes[1] == 0:
		return '.'
	case votes[1] > 0 && votes[0] == 0:
		return ','
	}
	return 0
}

// decimalMark is what a number shows to mark decimals, 0 where it may be
// either: "1.234,5" and "1,5" show a comma, "1,200" nothing.
func decimalMark(s string) byte {
	number, _, _ := core(s)
	comma, point := strings.LastIndexByte(number, ','), strings.LastIndexByte(number, '.')
	switch {
	case comma < 0 && point < 0:
		return 0
	case comma >= 0 && point >= 0:
		return number[max(comma, point)]
	}
	at := max(comma, point)
	mark := number[at]
	if strings.IndexByte(number, mark) < at { // it groups
		return other(mark)
	}
	whole := number[:at]
	if len(number)-at-1 != 3 || len(whole) > 3 || whole == "" || whole == "0" || strings.ContainsAny(whole, " '") {
		return mark
	}
	return 0
}

func other(mark byte) byte {
	if mark == '.' {
		return ','
	}
	return '.'
}

// core parts an amount into its digits with the signs between them and what
// stands around them.
func core(s string) (number, before, after string) {
	start := strings.IndexAny(s, "0123456789")
	end := strings.LastIndexAny(s, "0123456789")
	if start < 0 {
		return "", s, ""
	}
	if start > 0 && (s[start-1] == '.' || s[start-1] == ',') {
		start--
	}
	return s[start : end+1], s[:start], s[end+1:]
}

// amount reads a cell with the currency that stands beside it, "" for none.
// Every error says what is wrong with it.
func (c *amountColumn) amount(s, beside string) (a journal.Amount, code string, wrong text.Text) {
	s = plain(s)
	if beside == "" {
		beside = c.heading.currency
	}
	if strings.ContainsAny(s, "兆億万千百十") {
		return parsed(s, beside)
	}
	number, before, after := core(s)
	whole, decimals, wrong := c.parts(number, before+after, beside)
	if !wrong.IsZero() {
		return 0, "", wrong
	}
	if before == "" && after == "" {
		written := whole + "." + decimals + "0e" + strconv.Itoa(c.heading.power)
		if err := a.UnmarshalJSON([]byte(written)); err != nil || a > journal.MaxAmount {
			return 0, "", tooFine
		}
		return a, beside, text.Text{}
	}
	if decimals != "" {
		whole += "." + decimals
		if len(decimals) == 3 {
			whole += "0" // three decimals alone would be taken for a group
		}
	}
	a, code, wrong = parsed(before+whole+after, beside)
	for range c.heading.power {
		if a > journal.MaxAmount/10 {
			return 0, "", tooFine
		}
		a *= 10
	}
	return a, code, wrong
}

var tooFine = text.Say("an amount has at most four decimals and is at most 100 trillion", "金額は小数4桁まで、100兆以下にしてください")

// parsed reads an amount that can be read one way only.
func parsed(s, beside string) (journal.Amount, string, text.Text) {
	if beside != "" {
		s += " " + beside
	}
	a, code, err := journal.ParseAmount(s)
	if err != nil {
		return 0, "", sentenceOf(err)
	}
	return a, code, text.Text{}
}

// parts are the digits before and after the decimal mark. affixes is what
// stands around the number.
func (c *amountColumn) parts(number, affixes, beside string) (whole, decimals string, wrong text.Text) {
	mark := decimalMark(number)
	at := strings.LastIndexAny(number, ".,")
	if mark == 0 && at >= 0 {
		if mark = c.decimal; mark == 0 {
			mark = markOf(number[at], affixes, beside)
		}
		if mark == 0 {
			digits := number[:at] + number[at+1:]
			return "", "", text.Say("a point before three digits can be read two ways, and no other amount in the column tells which; write %[1]s or %[2]s",
				"「.」の後に3桁が続くと2通りに読め、列のほかの金額からも判断できません。%[1]s または %[2]s と書いてください").
				With(digits, number[:at]+"."+number[at+1:]+"0")
		}
	}
	whole = number
	if at >= 0 && number[at] == mark {
		whole, decimals = number[:at], number[at+1:]
	}
	whole, ok := ungrouped(whole)
	if !ok || !digitsOnly(decimals) || whole == "" && decimals == "" {
		return "", "", text.Say("this is no amount; write it like 1200000, 1,200,000 or 120万", "金額として読めません。1200000、1,200,000、120万 のように書いてください")
	}
	if whole == "" {
		whole = "0"
	}
	return strings.TrimLeft(whole[:len(whole)-1], "0") + whole[len(whole)-1:], decimals, text.Text{}
}

// commaCountries are currencies of countries that write decimals with a comma.
var commaCountries = map[string]bool{
	"EUR": true, "DKK": true, "NOK": true, "SEK": true, "PLN": true, "CZK": true, "RON": true, "BGN": true, "TRY": true, "UAH": true, "RUB": true,
	"BRL": true, "ARS": true, "COP": true, "IDR": true, "RSD": true, "UYU": true,
}

// markOf settles a single sign before three digits by itself and the currency:
// a comma groups, and so does a point where the currency has no decimals or its
// countries write them with a comma.
func markOf(sign byte, affixes, beside string) byte {
	if sign == ',' {
		return '.'
	}
	code := beside
	if _, found, err := journal.ParseAmount("1" + affixes); err == nil && found != "" {
		code = found
	} else if _, found, err := journal.ParseAmount(affixes + "1"); err == nil && found != "" {
		code = found
	}
	unit, err := currency.ParseISO(code)
	if err != nil {
		return 0
	}
	if digits, _ := currency.Standard.Rounding(unit); digits == 0 || commaCountries[code] {
		return ','
	}
	return 0
}

// ungrouped takes the groups out of whole: of three digits, or of two and three
// as in India.
func ungrouped(whole string) (string, bool) {
	at := strings.IndexAny(whole, "., '")
	if at < 0 {
		return whole, digitsOnly(whole)
	}
	groups := strings.Split(whole, whole[at:at+1])
	for i, g := range groups {
		last := i == len(groups)-1
		if g == "" || !digitsOnly(g) || len(g) > 3 || last && len(g) != 3 || i > 0 && len(g) < 2 {
			return "", false
		}
		if i > 1 && !last && len(g) != len(groups[1]) {
			return "", false
		}
	}
	if len(groups) > 2 && len(groups[1]) == 2 && len(groups[0]) > 2 {
		return "", false
	}
	return strings.Join(groups, ""), true
}

// plain brings full-width signs and the many kinds of space and apostrophe to
// one each.
func plain(s string) string {
	if strings.Trim(s, "0123456789.,") == "" {
		return s
	}
	return strings.TrimSpace(signs.Replace(width.Fold.String(s)))
}

// signs are brought to one form: spaces, apostrophes, and signs of currencies
// that a journal's own amounts do not have. A crown names no one currency, whether
// tax is in an amount is not asked, and a backslash is the yen sign of Shift_JIS.
var signs = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "’", "'",
	`\`, "¥", "₹", "INR ", "Rs.", "INR ", "R$", "BRL ", "₫", " VND", "฿", "THB ", "zł", " PLN", "₺", "TRY ", "₽", " RUB", "₱", "PHP ", "₪", "ILS ", "kr.", "", "kr", "",
	"(税込)", "", "(税抜)", "", "(税別)", "", "税込", "", "税抜", "", "税別", "")

// isBlankAmount tells what stands for no amount.
func isBlankAmount(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "", "-", "–", "—", "ー", "―", "－", "n/a", "na", "nan", "null", "none", "なし", "未定", "--":
		return true
	}
	return false
}
