package pattern_test

import (
	"testing"

	"daruma/journal/pattern"
	"daruma/journal/text"
)

func TestShare(t *testing.T) {
	for _, c := range []struct {
		k, n int
		want text.Text
	}{
		{0, 0, text.Say("0 of 0", "0件中0件")},
		{3, 4, text.Say("3 of 4", "4件中3件")},
		{0, 5, text.Say("0 of 5 (0-43%)", "5件中0件（0〜43%）")},
		{6, 8, text.Say("6 of 8 (41-93%)", "8件中6件（41〜93%）")},
		{6, 10, text.Say("60% (31-83%), 6 of 10", "60%（31〜83%）、10件中6件")},
	} {
		if got := pattern.Share(c.k, c.n); got != c.want {
			t.Errorf("%d of %d is %+v, want %+v", c.k, c.n, got, c.want)
		}
	}
}

func TestVerdictsAndFindingsHaveWords(t *testing.T) {
	seen := map[text.Text]bool{}
	add := func(s text.Text) {
		if s.EN == "" || s.JA == "" || seen[s] {
			t.Errorf("%+v is empty or stands twice", s)
		}
		seen[s] = true
	}
	for _, v := range []pattern.Verdict{pattern.Clear, pattern.Leaning, pattern.CannotTell, pattern.TooFew} {
		add(v.Label())
		add(v.Sentence())
	}
	for _, f := range []pattern.Finding{pattern.Untold, pattern.Holds, pattern.Reversed, pattern.Differs, pattern.Fades} {
		add(f.Sentence())
	}
}
