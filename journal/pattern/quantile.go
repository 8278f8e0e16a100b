package pattern

import "slices"

// quantile is the share-th part of sorted numbers, interpolated between the two
// nearest (type 7 of Hyndman and Fan, "Sample quantiles in statistical
// packages", The American Statistician 50 (1996)); the middle of an even count is
// the mean of the two. There has to be one number at least.
func quantile(sorted []float64, share float64) float64 {
	at := share * float64(len(sorted)-1)
	below := int(at)
	if below+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[below] + (at-float64(below))*(sorted[below+1]-sorted[below])
}

// quartilesOf sorts numbers and returns their quartiles.
func quartilesOf(numbers []float64) Quartiles {
	if len(numbers) == 0 {
		return Quartiles{}
	}
	slices.Sort(numbers)
	return Quartiles{
		N: len(numbers), Median: new(quantile(numbers, .5)),
		P25: new(quantile(numbers, .25)), P75: new(quantile(numbers, .75)),
	}
}

// medianOf sorts numbers and returns their median, nil of none.
func medianOf(numbers []float64) *float64 { return quartilesOf(numbers).Median }

// feelings gathers intensities of entries that hold both.
type feelings struct{ before, after []float64 }

func (f *feelings) add(before, after *int) {
	if before != nil && after != nil {
		f.before, f.after = append(f.before, float64(*before)), append(f.after, float64(*after))
	}
}

func (f *feelings) medians() Feeling {
	return Feeling{N: len(f.before), Before: medianOf(f.before), After: medianOf(f.after)}
}
