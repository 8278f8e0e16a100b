package pattern

import (
	"math"

	"daruma/journal/text"
)

// Share says k of n as a person reads it, and no more than n allows: below 5
// the cases alone, "3 of 4"; below 10 with the interval, "6 of 8 (41-93%)"; from
// 10 on as a percentage, "75% (47-91%), 9 of 12".
func Share(k, n int) text.Text {
	if n < casesOnly {
		return text.Say("%[1]d of %[2]d", "%[2]d件中%[1]d件").With(k, n)
	}
	low, high := Wilson(k, n)
	if n < percentFrom {
		return text.Say("%[1]d of %[2]d (%[3]d-%[4]d%%)", "%[2]d件中%[1]d件（%[3]d〜%[4]d%%）").With(k, n, points(low), points(high))
	}
	return text.Say("%[5]d%% (%[3]d-%[4]d%%), %[1]d of %[2]d", "%[5]d%%（%[3]d〜%[4]d%%）、%[2]d件中%[1]d件").
		With(k, n, points(low), points(high), points(float64(k)/float64(n)))
}

// Looked says how many groups were looked at and what a clear one means, which
// belongs below every list of verdicts.
func Looked(scanned int) text.Text {
	return text.Say("%[1]d groups looked at. A clear one means: unlikely to be chance even so, and a difference of at least ten points. It does not mean cause.",
		"%[1]d項目を調べました。「差は明らか」は、それでも偶然とは考えにくく、10ポイント以上の差があるという意味です。原因とは限りません。").With(scanned)
}

// points is a share in whole percent.
func points(share float64) int { return int(math.Round(share * 100)) }
