package pattern

import (
	"encoding/json"
	"math"
)

// z is the normal quantile of a 95% interval.
const z = 1.959963984540054

// Wilson returns the 95% score interval of k in n, without a continuity
// correction. It stays within 0 to 1 and is honest for small n, where the usual
// interval is not: 0 of 5 is 0 to .43. With n = 0 nothing is known, 0 to 1.
//
// E. B. Wilson, "Probable inference, the law of succession, and statistical
// inference", Journal of the American Statistical Association 22 (1927).
func Wilson(k, n int) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	size, share := float64(n), float64(k)/float64(n)
	centre := share + z*z/(2*size)
	half := z * math.Sqrt((share*(1-share)+z*z/(4*size))/size)
	scale := 1 + z*z/size
	low, high = (centre-half)/scale, (centre+half)/scale
	if k == 0 {
		low = 0
	}
	if k == n {
		high = 1
	}
	return low, high
}

// A Rate is k of n with its share and [Wilson] interval.
type Rate struct {
	K, N             int
	Share, Low, High float64 // meaningless with N = 0
}

// RateOf returns the rate k of n.
func RateOf(k, n int) Rate {
	r := Rate{K: k, N: n}
	if n > 0 {
		r.Share = float64(k) / float64(n)
	}
	r.Low, r.High = Wilson(k, n)
	return r
}

// MarshalJSON writes {"k","n","share","low","high"}; with n = 0 the last three
// are null.
func (r Rate) MarshalJSON() ([]byte, error) {
	out := struct {
		K     int      `json:"k"`
		N     int      `json:"n"`
		Share *float64 `json:"share"`
		Low   *float64 `json:"low"`
		High  *float64 `json:"high"`
	}{K: r.K, N: r.N}
	if r.N > 0 {
		out.Share, out.Low, out.High = &r.Share, &r.Low, &r.High
	}
	return json.Marshal(out)
}
