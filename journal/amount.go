package journal

import (
	"errors"
	"strconv"
	"strings"
)

// An Amount is a sum of money in ten-thousandths of the currency's major unit,
// so that up to four decimals are exact: 5,800,000 yen is 58,000,000,000.
type Amount int64

const (
	// amountScale is how many Amounts make one major unit.
	amountScale = 10_000
	// amountDecimals are the decimals that an Amount keeps.
	amountDecimals = 4
	// amountDigits are the digits of MaxAmount; a longer number is out of range.
	amountDigits = 19
)

// MaxAmount is the largest amount that an entry can hold, 100 trillion major units.
const MaxAmount Amount = 100_000_000_000_000 * amountScale

var errAmount = errors.New("an amount is a number with at most four decimals, at most 100 trillion")

// MarshalJSON writes the amount as an exact decimal number in major units.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalJSON reads a decimal number in major units exactly, with or without
// an exponent (5.8e6). More than four decimals, more than [MaxAmount] on either
// side of zero, and anything but a number are errors; null leaves a as it is.
func (a *Amount) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	read, ok := parseNumber(string(b))
	if !ok {
		return errAmount
	}
	*a = read
	return nil
}

// String is the amount in major units without separators: "5800000", "12.5".
func (a Amount) String() string {
	whole, decimals := a.parts()
	if decimals != "" {
		whole += "." + decimals
	}
	if a < 0 {
		return "-" + whole
	}
	return whole
}

// parts are the digits before and after the point, without a sign.
func (a Amount) parts() (whole, decimals string) {
	v := uint64(max(a, -a))
	whole = strconv.FormatUint(v/amountScale, 10)
	if f := v % amountScale; f != 0 {
		decimals = strings.TrimRight(strconv.FormatUint(amountScale+f, 10)[1:], "0")
	}
	return whole, decimals
}

// parseNumber reads a number in JSON's notation.
func parseNumber(s string) (Amount, bool) {
	s, negative := strings.CutPrefix(s, "-")
	exponent := 0
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		var err error
		if exponent, err = strconv.Atoi(s[i+1:]); err != nil {
			return 0, false
		}
		s = s[:i]
	}
	whole, decimals, _ := strings.Cut(s, ".")
	if whole == "" {
		return 0, false
	}
	a, ok := exact(whole+decimals, exponent-len(decimals))
	if negative {
		a = -a
	}
	return a, ok
}

// exact returns digits × 10^exponent major units. It reports false where that
// is no Amount: not digits, too many decimals, or above MaxAmount.
func exact(digits string, exponent int) (Amount, bool) {
	if strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return 0, true
	}
	significant := strings.TrimRight(digits, "0")
	zeros := exponent + amountDecimals + len(digits) - len(significant)
	if zeros < 0 || zeros > amountDigits || len(significant)+zeros > amountDigits {
		return 0, false
	}
	v, err := strconv.ParseInt(significant+strings.Repeat("0", zeros), 10, 64)
	if err != nil || Amount(v) > MaxAmount {
		return 0, false
	}
	return Amount(v), true
}
