package pattern

import "slices"

// adjusted returns the p values, in their order, adjusted for how many were
// looked at: the step-up q of each, the share of false finds to be expected
// among all with a q no higher.
//
// Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a
// practical and powerful approach to multiple testing", Journal of the Royal
// Statistical Society B 57 (1995).
func adjusted(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		switch {
		case p[a] < p[b]:
			return -1
		case p[a] > p[b]:
			return 1
		}
		return 0
	})
	q := make([]float64, len(p))
	least := 1.0
	for rank := len(order); rank > 0; rank-- {
		i := order[rank-1]
		least = min(least, p[i]*(float64(len(p))/float64(rank)))
		q[i] = least
	}
	return q
}
