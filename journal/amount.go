package journal

import (
	"errors"
	"strconv"
	"strings"
)

// An Amount is a sum of money in ten-thousandths of the currency's major unit,
// so that up to four decimals are exact: 5,800,000 yen is 58,000,000,000.
type Amount int64

// amountScale is how many Amounts make one major unit.
const amountScale = 10_000

// MaxAmount is the largest amount that an entry can hold, 100 trillion major units.
const MaxAmount Amount = 100_000_000_000_000 * amountScale

var errAmount = errors.New("an amount is a number with at most four decimals, below 100 trillion")

// MarshalJSON writes the amount as an exact decimal number in major units.
func (a Amount) MarshalJSON() ([]byte, error) { return []byte(a.String()), nil }

// String is the amount in major units without separators: "5800000", "12.5".
func (a Amount) String() string {
	sign, v := "", int64(a)
	if v < 0 {
		sign, v = "-", -v
	}
	s := sign + strconv.FormatInt(v/amountScale, 10)
	if f := v % amountScale; f != 0 {
		s += "." + strings.TrimRight(strconv.FormatInt(amountScale+f, 10)[1:], "0")
	}
	return s
}
