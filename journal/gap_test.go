package journal

import (
	"testing"

	"daruma/journal/text"
)

func TestGap(t *testing.T) {
	tests := []struct {
		name               string
		gap                float64
		short              string
		sentence, japanese string
	}{
		{"whole", 0.16, "+16%", "16% above last year", "昨年より16%高い"},
		{"rounded", 0.155, "+16%", "16% above last year", "昨年より16%高い"},
		{"tenths below ten", 0.0826, "+8.3%", "8.3% above last year", "昨年より8.3%高い"},
		{"whole below ten", 0.05, "+5%", "5% above last year", "昨年より5%高い"},
		{"just below ten", 0.0996, "+10%", "10% above last year", "昨年より10%高い"},
		{"below", -0.25, "-25%", "25% below last year", "昨年より25%安い"},
		{"tiny", 0.0004, "+<0.1%", "less than 0.1% above last year", "昨年より高いが、差は0.1%未満"},
		{"tiny below", -1e-12, "-<0.1%", "less than 0.1% below last year", "昨年より安いが、差は0.1%未満"},
		{"none", 0, "0%", "the same as last year", "昨年と同額"},
		{"huge", 11.5, "+1150%", "1150% above last year", "昨年より1150%高い"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := FormatGap(tt.gap); got != text.Same(tt.short) {
				t.Errorf("FormatGap = %q, want %q", got, tt.short)
			}
			if got := GapSentence(tt.gap); got != text.Say(tt.sentence, tt.japanese) {
				t.Errorf("GapSentence = %q, want %q and %q", got, tt.sentence, tt.japanese)
			}
		})
	}
}

func TestRivalGap(t *testing.T) {
	if got := RivalGapSentence(0.16); got != text.Say("16% above the rival", "競合より16%高い") {
		t.Errorf("RivalGapSentence = %q", got)
	}
}
