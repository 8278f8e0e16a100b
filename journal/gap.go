package journal

import (
	"math"
	"strconv"

	"daruma/journal/text"
)

// leastGap is the smallest share that is told as a number: 0.1%.
const leastGap = 0.001

// FormatGap writes a price gap, 0.16 for 16% above, in few characters: "+16%",
// "-8.3%", "0%" for none. From 10% on it is rounded to whole percents, below
// that to a tenth. A gap that is there never reads as none: one under 0.1% is
// "+<0.1%".
func FormatGap(gap float64) text.Text {
	switch {
	case gap > 0:
		return text.Same("+" + percent(gap))
	case gap < 0:
		return text.Same("-" + percent(-gap))
	}
	return text.Same("0%")
}

// GapSentence says a gap to what the buyer paid last year (A5) in words: "16%
// above last year", 「昨年より16%高い」. It rounds as [FormatGap].
func GapSentence(gap float64) text.Text {
	switch {
	case gap >= leastGap:
		return text.Say("%[1]s above last year", "昨年より%[1]s高い").With(percent(gap))
	case gap > 0:
		return text.Say("less than 0.1% above last year", "昨年より高いが、差は0.1%未満")
	case gap <= -leastGap:
		return text.Say("%[1]s below last year", "昨年より%[1]s安い").With(percent(-gap))
	case gap < 0:
		return text.Say("less than 0.1% below last year", "昨年より安いが、差は0.1%未満")
	}
	return text.Say("the same as last year", "昨年と同額")
}

// RivalGapSentence says a gap to a rival's price in words, as [GapSentence].
func RivalGapSentence(gap float64) text.Text {
	switch {
	case gap >= leastGap:
		return text.Say("%[1]s above the rival", "競合より%[1]s高い").With(percent(gap))
	case gap > 0:
		return text.Say("less than 0.1% above the rival", "競合より高いが、差は0.1%未満")
	case gap <= -leastGap:
		return text.Say("%[1]s below the rival", "競合より%[1]s安い").With(percent(-gap))
	case gap < 0:
		return text.Say("less than 0.1% below the rival", "競合より安いが、差は0.1%未満")
	}
	return text.Say("the same as the rival", "競合と同額")
}

// percent writes a positive share.
func percent(share float64) string {
	if share < leastGap {
		return "<0.1%"
	}
	tenths := math.Round(share * 1000)
	if tenths >= 100 {
		return strconv.FormatFloat(math.Round(share*100), 'f', 0, 64) + "%"
	}
	return strconv.FormatFloat(tenths/10, 'f', -1, 64) + "%"
}
