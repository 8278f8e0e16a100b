package pattern

import "math"

// MantelHaenszel is the odds ratio that strata have in common, with its 95%
// interval: what is left of a contrast once deals are compared only with deals
// of their own stratum. known is false where no stratum tells anything, or all
// of them tell only of losses or only of wins on one side.
//
// N. Mantel and W. Haenszel, "Statistical aspects of the analysis of data from
// retrospective studies of disease", Journal of the National Cancer Institute
// 22 (1959); the interval by J. Robins, N. Breslow and S. Greenland,
// "Estimators of the Mantel-Haenszel variance consistent in both sparse data and
// large-strata limiting models", Biometrics 42 (1986).
func MantelHaenszel(strata []Table) (ratio, low, high float64, known bool) {
	var r, s, pr, mixed, qs float64
	for _, t := range strata {
		n := float64(t.N() + t.RestN())
		if n == 0 {
			continue
		}
		agree := float64(t.Losses) * float64(t.RestWins) / n
		differ := float64(t.Wins) * float64(t.RestLosses) / n
		p, q := float64(t.Losses+t.RestWins)/n, float64(t.Wins+t.RestLosses)/n
		r, s = r+agree, s+differ
		pr, mixed, qs = pr+p*agree, mixed+p*differ+q*agree, qs+q*differ
	}
	if r == 0 || s == 0 {
		return 0, 0, 0, false
	}
	half := z * math.Sqrt(pr/(2*r*r)+mixed/(2*r*s)+qs/(2*s*s))
	ratio = r / s
	return ratio, ratio * math.Exp(-half), ratio * math.Exp(half), true
}
