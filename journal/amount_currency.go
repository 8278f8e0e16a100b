package journal

import (
	"slices"
	"strings"

	"golang.org/x/text/currency"
)

// A currencySign is a way to write a currency beside an amount.
type currencySign struct {
	sign, code string
	shared     []string // the other currencies whose sign it is too
}

var (
	dollars = []string{"AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"}
	yuan    = []string{"CNY"}
)

// currencySigns are read in this order: a sign that ends in another stands
// before it.
var currencySigns = []currencySign{
	{"US$", "USD", nil},
	{"HK$", "HKD", nil},
	{"NT$", "TWD", nil},
	{"NZ$", "NZD", nil},
	{"A$", "AUD", nil},
	{"C$", "CAD", nil},
	{"S$", "SGD", nil},
	{"$", "USD", dollars},
	{"¥", "JPY", yuan},
	{"€", "EUR", nil},
	{"£", "GBP", nil},
	{"₩", "KRW", nil},
	{"円", "JPY", nil},
	{"元", "CNY", nil},
	{"米ドル", "USD", nil},
	{"ドル", "USD", dollars},
	{"ユーロ", "EUR", nil},
	{"ポンド", "GBP", nil},
	{"ウォン", "KRW", nil},
	{"yen", "JPY", nil},
	{"dollars", "USD", dollars},
	{"euros", "EUR", nil},
	{"euro", "EUR", nil},
	{"pounds", "GBP", nil},
}

// cutCurrency takes what names a currency off both ends of s. It reports false
// where two different ones are named.
func cutCurrency(s string) (rest, code string, agree bool) {
	var named currencySign
	for {
		found, rest := cutSign(s)
		if found.code == "" {
			return s, named.code, true
		}
		if named, agree = mergeCurrencies(named, found); !agree {
			return s, "", false
		}
		s = strings.TrimSpace(rest)
	}
}

func mergeCurrencies(a, b currencySign) (currencySign, bool) {
	switch {
	case a.code == "" || a.code == b.code || slices.Contains(a.shared, b.code):
		return b, true
	case slices.Contains(b.shared, a.code):
		return a, true
	}
	return currencySign{}, false
}

// cutSign takes one sign, word or code off the front or the end of s.
func cutSign(s string) (currencySign, string) {
	for _, c := range currencySigns {
		n := len(c.sign)
		switch {
		case n >= len(s):
		case strings.EqualFold(s[:n], c.sign):
			return c, s[n:]
		case strings.EqualFold(s[len(s)-n:], c.sign):
			return c, s[:len(s)-n]
		}
	}
	const n = 3 // letters of an ISO code
	if len(s) <= n {
		return currencySign{}, s
	}
	if unit, err := currency.ParseISO(s[:n]); err == nil && !isLetter(s[n]) {
		return currencySign{code: unit.String()}, s[n:]
	}
	if unit, err := currency.ParseISO(s[len(s)-n:]); err == nil {
		return currencySign{code: unit.String()}, s[:len(s)-n]
	}
	return currencySign{}, s
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
