package pattern_test

import (
	"fmt"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal/pattern"
)

func TestWilson(t *testing.T) {
	for _, c := range []struct{ k, n, low, high int }{
		{0, 5, 0, 43}, {3, 5, 23, 88}, {6, 10, 31, 83}, {6, 8, 41, 93},
	} {
		t.Run(fmt.Sprintf("%d of %d", c.k, c.n), func(t *testing.T) {
			low, high := pattern.Wilson(c.k, c.n)
			within(t, "low", low, float64(c.low)/100, .005)
			within(t, "high", high, float64(c.high)/100, .005)
		})
	}
	for _, v := range readReference(t).Vectors.Wilson {
		low, high := pattern.Wilson(v.K, v.N)
		within(t, fmt.Sprint(v.K, v.N), low, v.CI[0], 1e-9)
		within(t, fmt.Sprint(v.K, v.N), high, v.CI[1], 1e-9)
	}
	if low, high := pattern.Wilson(0, 0); low != 0 || high != 1 {
		t.Errorf("nothing at all is %v to %v, want 0 to 1", low, high)
	}
}

func TestWilsonProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 100_000).Draw(t, "n")
		k := rapid.IntRange(0, n).Draw(t, "k")
		low, high := pattern.Wilson(k, n)
		share := float64(k) / float64(n)
		if low < 0 || high > 1 || low > share || high < share {
			t.Fatalf("%v to %v does not hold %v", low, high, share)
		}
		_, otherHigh := pattern.Wilson(n-k, n)
		if d := low + otherHigh - 1; d > 1e-12 || d < -1e-12 {
			t.Fatalf("losses' %v and wins' %v do not add up to 1", low, otherHigh)
		}
	})
}

func TestTableVectors(t *testing.T) {
	for _, v := range readReference(t).Vectors.Tables {
		table := pattern.Table{Losses: v.LostG, Wins: v.WonG, RestLosses: v.LostRest, RestWins: v.WonRest}
		near(t, fmt.Sprint(table, " odds ratio"), table.OddsRatio(), v.OddsRatio, 1e-9)
		near(t, fmt.Sprint(table, " p"), table.FisherExact(), v.P, 1e-6)
	}
}

func TestFisherExactKnownValues(t *testing.T) {
	for _, c := range []struct {
		name  string
		table pattern.Table
		p     float64
	}{
		{"Fisher's lady tasting tea", pattern.Table{Losses: 3, Wins: 1, RestLosses: 1, RestWins: 3}, 34.0 / 70},
		{"all cups right", pattern.Table{Losses: 4, RestWins: 4}, 2.0 / 70},
		{"criminal twins, Fisher 1935", pattern.Table{Losses: 10, Wins: 3, RestLosses: 2, RestWins: 15}, 0.000536724119143435},
		{"6 of 8 against 2 of 6", pattern.Table{Losses: 6, Wins: 2, RestLosses: 2, RestWins: 4}, 0.277389277389277},
		{"no rest", pattern.Table{Losses: 3, Wins: 4}, 1},
		{"losses alone", pattern.Table{Losses: 3, RestLosses: 9}, 1},
		{"nothing", pattern.Table{}, 1},
	} {
		t.Run(c.name, func(t *testing.T) { near(t, "p", c.table.FisherExact(), c.p, 1e-9) })
	}
}

func TestFisherExactIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.IntRange(0, 60)
		table := pattern.Table{
			Losses: cell.Draw(t, "losses"), Wins: cell.Draw(t, "wins"),
			RestLosses: cell.Draw(t, "rest losses"), RestWins: cell.Draw(t, "rest wins"),
		}
		p, want := table.FisherExact(), exactFisher(table)
		if d := p - want; d > 1e-9*want || d < -1e-9*want {
			t.Fatalf("p of %+v is %v, want %v", table, p, want)
		}
		rest := pattern.Table{Losses: table.RestLosses, Wins: table.RestWins, RestLosses: table.Losses, RestWins: table.Wins}
		if d := p - rest.FisherExact(); d > 1e-9*p || d < -1e-9*p {
			t.Fatalf("p of %+v depends on which side is the group", table)
		}
	})
}

// exactFisher sums tables by the definition, in whole numbers.
func exactFisher(t pattern.Table) float64 {
	losses, all, drawn := int64(t.Losses+t.RestLosses), int64(t.N()+t.RestN()), int64(t.N())
	ways := func(k int64) *big.Int {
		a, b := new(big.Int).Binomial(losses, k), new(big.Int).Binomial(all-losses, drawn-k)
		return a.Mul(a, b)
	}
	observed, sum := ways(int64(t.Losses)), new(big.Int)
	for k := max(0, drawn+losses-all); k <= min(drawn, losses); k++ {
		if w := ways(k); w.Cmp(observed) <= 0 {
			sum.Add(sum, w)
		}
	}
	p, _ := new(big.Rat).SetFrac(sum, new(big.Int).Binomial(all, drawn)).Float64()
	return p
}

func TestFisherExactOfManyRows(t *testing.T) {
	for _, table := range []pattern.Table{
		{Losses: 820, Wins: 780, RestLosses: 1_150, RestWins: 1_250},
		{Losses: 40, Wins: 7, RestLosses: 2_000, RestWins: 1_953},
		{Losses: 2_000, Wins: 1, RestLosses: 1_000, RestWins: 999},
	} {
		near(t, fmt.Sprint("p of ", table), table.FisherExact(), exactFisher(table), 1e-8)
	}
	if p := (pattern.Table{Losses: 50_000, RestWins: 50_000}).FisherExact(); p != 0 {
		t.Errorf("p far below the smallest number is %v, want 0", p)
	}
}

func TestMantelHaenszel(t *testing.T) {
	one := pattern.Table{Losses: 6, Wins: 2, RestLosses: 40, RestWins: 52}
	ratio, low, high, known := pattern.MantelHaenszel([]pattern.Table{one})
	if !known {
		t.Fatal("the ratio is not known")
	}
	near(t, "ratio of one stratum", ratio, one.OddsRatio(), 1e-12)
	// With one stratum the interval is Woolf's, which the reference gives for this table.
	near(t, "low", low, 0.7470957925669435, 1e-9)
	near(t, "high", high, 20.358835040068985, 1e-9)

	twice, _, _, _ := pattern.MantelHaenszel([]pattern.Table{one, {}, one})
	near(t, "ratio of the stratum twice and an empty one", twice, ratio, 1e-12)

	if _, _, _, known := pattern.MantelHaenszel([]pattern.Table{{Losses: 4, RestWins: 3}}); known {
		t.Error("a stratum that knows no wins in the group has a ratio")
	}
}
