package pattern

import (
	"math"
	"sort"
)

// A Table is a contrast: the losses and wins of a group, and those of all other
// decided deals.
type Table struct {
	Losses, Wins         int
	RestLosses, RestWins int
}

// N is how many deals the group has.
func (t Table) N() int { return t.Losses + t.Wins }

// RestN is how many deals are not in the group.
func (t Table) RestN() int { return t.RestLosses + t.RestWins }

// OddsRatio is the odds of a loss in the group against those in the rest, above
// 1 where the group is lost more often. Only where a cell is 0 is 0.5 added to
// all four, so that it is always a number.
func (t Table) OddsRatio() float64 {
	a, b, c, d := float64(t.Losses), float64(t.Wins), float64(t.RestLosses), float64(t.RestWins)
	if a == 0 || b == 0 || c == 0 || d == 0 {
		a, b, c, d = a+0.5, b+0.5, c+0.5, d+0.5
	}
	return a * d / (b * c)
}

// difference is the share of losses in the group less that in the rest, as an
// exact fraction: the sign of num tells which is larger.
func (t Table) difference() (num, den int) {
	return t.Losses*t.RestN() - t.RestLosses*t.N(), t.N() * t.RestN()
}

// farApart reports whether the shares of group and rest differ by at least ten
// points. It counts in whole numbers, so that .6 and .5 do.
func (t Table) farApart() bool {
	num, den := t.difference()
	return den > 0 && 10*max(num, -num) >= den
}

// tie is by how much, relatively, one table may seem more probable than another
// and still count as equally probable.
const tie = 1e-7

// FisherExact is the two-sided exact p of the contrast: how probable tables at
// most as probable as this one are, given the same margins, were the group no
// different from the rest. Without a rest, or with losses or wins alone, it is 1.
//
// R. A. Fisher, "On the interpretation of χ² from contingency tables, and the
// calculation of P", Journal of the Royal Statistical Society 85 (1922).
func (t Table) FisherExact() float64 {
	h := hypergeometric{drawn: t.N(), losses: t.Losses + t.RestLosses, all: t.N() + t.RestN()}
	limit := h.log(t.Losses) + tie
	mode := h.mode()
	if h.log(mode) <= limit {
		return 1
	}
	// The probabilities rise to the mode and fall behind it: the tables to be
	// summed are two tails, and each is summed from its most probable one
	// outwards until nothing is added any more.
	low, high := h.support()
	left := sort.Search(mode-low, func(i int) bool { return h.log(low+i) > limit }) + low - 1
	right := sort.Search(high-mode, func(i int) bool { return h.log(mode+1+i) <= limit }) + mode + 1
	p := 0.0
	if left >= low {
		p += math.Exp(h.log(left)) * h.leftOf(left)
	}
	if right <= high {
		p += math.Exp(h.log(right)) * h.rightOf(right)
	}
	return min(p, 1)
}

// hypergeometric is the distribution of the losses among drawn deals, taken
// blindly from all, of which losses are lost.
type hypergeometric struct{ drawn, losses, all int }

func (h hypergeometric) support() (low, high int) {
	return max(0, h.drawn+h.losses-h.all), min(h.drawn, h.losses)
}

// mode is a most probable number of losses.
func (h hypergeometric) mode() int { return (h.drawn + 1) * (h.losses + 1) / (h.all + 2) }

// log is the logarithm of the probability of k losses.
func (h hypergeometric) log(k int) float64 {
	return logChoose(h.losses, k) + logChoose(h.all-h.losses, h.drawn-k) - logChoose(h.all, h.drawn)
}

// negligible is the share of a sum below which a further term changes nothing.
const negligible = 1e-18

// leftOf is the sum of the probabilities of k and fewer losses, in units of that of k.
func (h hypergeometric) leftOf(k int) float64 {
	low, _ := h.support()
	sum, term := 1.0, 1.0
	for ; k > low && term > sum*negligible; k-- {
		term *= float64(k) * float64(h.all-h.losses-h.drawn+k) / (float64(h.losses-k+1) * float64(h.drawn-k+1))
		sum += term
	}
	return sum
}

// rightOf is the sum of the probabilities of k and more losses, in units of that of k.
func (h hypergeometric) rightOf(k int) float64 {
	_, high := h.support()
	sum, term := 1.0, 1.0
	for ; k < high && term > sum*negligible; k++ {
		term *= float64(h.losses-k) * float64(h.drawn-k) / (float64(k+1) * float64(h.all-h.losses-h.drawn+k+1))
		sum += term
	}
	return sum
}

// logChoose is the logarithm of the number of ways to choose k of n.
func logChoose(n, k int) float64 {
	return logFactorial(n) - logFactorial(k) - logFactorial(n-k)
}

func logFactorial(n int) float64 {
	value, _ := math.Lgamma(float64(n) + 1)
	return value
}
