package journal

import (
	"strconv"
	"strings"

	"daruma/journal/text"
)

const (
	man = 10_000 * amountScale // 万
	oku = 10_000 * man         // 億
	cho = 10_000 * Amount(oku) // 兆
	sen = Amount(man) / 10     // 千, the finest that 万 with one decimal can tell
)

var currencySymbols = map[string]string{"JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£"}

// FormatAmount writes an amount for reading, always exact. English groups by
// three digits, with the currency's sign or else its code: "¥5,800,000",
// "$15,000.50", "CHF 1,200". Japanese writes yen and bare numbers by 万, 億 and
// 兆 where they come out short ("580万円", "1億2,000万円", "581.5万円"), in digits
// where they do not, and other currencies as English does.
//
// [ParseAmount] reads both back. For that, and for the reader, a single decimal
// is filled up to two and three are filled up to four.
func FormatAmount(a Amount, currency string) text.Text {
	digits := groupedDigits(a)
	en := digits
	if symbol, ok := currencySymbols[currency]; ok {
		en = symbol + digits
	} else if currency != "" {
		en = currency + " " + digits
	}
	if a < 0 {
		en = "-" + en
	}
	switch currency {
	case "JPY":
		return text.Say(en, japaneseDigits(a, digits)+"円")
	case "":
		return text.Say(en, japaneseDigits(a, digits))
	}
	return text.Same(en)
}

// groupedDigits is a without its sign: "15,000.50".
func groupedDigits(a Amount) string {
	whole, decimals := a.parts()
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	switch len(decimals) {
	case 0:
		return whole
	case 1, 3:
		decimals += "0"
	}
	return whole + "." + decimals
}

// japaneseDigits writes a by 万, 億 and 兆: with whole 万, or below 1億 with one
// decimal of 万; else it keeps digits.
func japaneseDigits(a Amount, digits string) string {
	sign := ""
	if a < 0 {
		sign, a = "-", -a
	}
	switch {
	case a == 0 || a%sen != 0 || a < man || a%man != 0 && a >= oku:
		return sign + digits
	case a%man != 0:
		return sign + groupedDigits(a/man*amountScale) + "." + strconv.Itoa(int(a%man/sen)) + "万"
	}
	var b strings.Builder
	b.WriteString(sign)
	for _, u := range []struct {
		size Amount
		sign string
	}{{cho, "兆"}, {oku, "億"}, {man, "万"}} {
		if n := a / u.size; n > 0 {
			b.WriteString(groupedDigits(n*amountScale) + u.sign)
		}
		a %= u.size
	}
	return b.String()
}
