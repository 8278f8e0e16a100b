package pattern_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"daruma/journal"
	"daruma/journal/pattern"
	"daruma/journal/thread"
)

func TestOrderOfHeadsDoesNotMatter(t *testing.T) {
	heads, _ := salvirt(t)
	want := scan(t, heads, pattern.Period{}, "")
	rapid.Check(t, func(rt *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(rt, "seed"), 1))
		shuffled := slices.Clone(heads)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := scan(t, shuffled, pattern.Period{}, ""); !reflect.DeepEqual(got, want) {
			rt.Fatal("the report depends on the order of the heads")
		}
	})
}

func TestEveryDealTwiceLeavesSharesAlone(t *testing.T) {
	heads, _ := salvirt(t)
	once, twice := scan(t, heads, pattern.Period{}, ""), scan(t, slices.Concat(heads, heads), pattern.Period{}, "")
	if once.Scanned != twice.Scanned {
		t.Errorf("%d groups, then %d", once.Scanned, twice.Scanned)
	}
	shares := map[string]pattern.Group{}
	for _, g := range once.Factors {
		shares[g.Factor+"="+g.Value] = g
	}
	for _, g := range twice.Factors {
		before := shares[g.Factor+"="+g.Value]
		if g.N != 2*before.N || g.Share != before.Share || *g.Lift != *before.Lift || g.High-g.Low >= before.High-before.Low {
			t.Errorf("%s=%s: %+v, before %+v", g.Factor, g.Value, g, before)
		}
	}
}

func TestGroupsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.Uint64().Draw(t, "seed")
		deals := rapid.IntRange(0, 120).Draw(t, "deals")
		heads := noise(rand.New(rand.NewPCG(seed, 1)), deals, 6)
		r, err := pattern.Scan(heads, pattern.Period{}, today, thread.Rules{}, "")
		if err != nil {
			t.Fatal(err)
		}
		sum := map[string]int{}
		for i, g := range r.Factors {
			sum[g.Factor] += g.N
			if g.Losses+g.Wins != g.N || g.N == 0 || g.Low > g.Share || g.High < g.Share || g.P <= 0 || g.P > 1 || g.OddsRatio <= 0 {
				t.Fatalf("%+v", g)
			}
			if (g.Q == nil) != (g.N < 10) || g.Q != nil && (*g.Q < g.P || *g.Q > 1) {
				t.Fatalf("%+v with the q %v", g, g.Q)
			}
			if i > 0 && g.Low > r.Factors[i-1].Low {
				t.Fatalf("%+v stands behind %+v", g, r.Factors[i-1])
			}
		}
		for factor, n := range sum {
			if n != r.Losses+r.Wins {
				t.Fatalf("the groups of %s hold %d deals, want %d", factor, n, r.Losses+r.Wins)
			}
		}
	})
}

// noise returns deals that were won or lost by the toss of a coin.
func noise(random *rand.Rand, deals, attributes int) []journal.Head {
	heads := make([]journal.Head, deals)
	for i := range heads {
		outcome := []string{journal.Lost, journal.Won}[random.IntN(2)]
		h := journal.Head{ID: journal.NewID(), Outcome: outcome}
		for a := range attributes {
			h.Attributes = append(h.Attributes, journal.Attribute{Name: fmt.Sprintf("a%02d", a), Value: fmt.Sprint(random.IntN(2 + a%4))})
		}
		heads[i] = h
	}
	return heads
}

func TestNoiseIsSeldomCalledClear(t *testing.T) {
	const sets = 200
	random := rand.New(rand.NewPCG(7, 7))
	told := 0
	for range sets {
		r := scan(t, noise(random, 150, 36), pattern.Period{}, "")
		if slices.ContainsFunc(r.Factors, func(g pattern.Group) bool { return g.Verdict == pattern.Clear }) {
			told++
		}
	}
	// A q below .05 over all groups promises no more than one set in twenty.
	if told > sets/20 {
		t.Errorf("something was called clear in %d of %d sets of noise", told, sets)
	}
}

func TestWhatIsThereIsFound(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	heads := noise(random, 200, 30)
	for i := range heads {
		moved := "no"
		if random.IntN(10) < 8 == (heads[i].Outcome == journal.Lost) {
			moved = "yes"
		}
		heads[i].Answers.CriteriaMoved = moved
	}
	r := scan(t, heads, pattern.Period{}, "")
	if g := r.Factors[0]; g.Factor != "criteria_moved" || g.Value != "yes" || g.Verdict != pattern.Clear {
		t.Errorf("first comes %+v", g)
	}
}

func TestVerdicts(t *testing.T) {
	group := func(losses, wins, restLosses, restWins int) pattern.Group {
		var heads []journal.Head
		add := func(n int, outcome, moved string) {
			for range n {
				heads = append(heads, deal(outcome, func(e *journal.Entry) { e.Needs.CriteriaMoved = moved }))
			}
		}
		add(losses, journal.Lost, "yes")
		add(wins, journal.Won, "yes")
		add(restLosses, journal.Lost, "")
		add(restWins, journal.Won, "")
		return scan(t, heads, pattern.Period{}, "criteria_moved").Factors[0]
	}
	for _, c := range []struct {
		name                               string
		losses, wins, restLosses, restWins int
		want                               pattern.Verdict
	}{
		{"6 of 8 against 2 of 6", 6, 2, 2, 4, pattern.TooFew},
		{"6 of 8 against 4 of 12", 6, 2, 4, 8, pattern.CannotTell},
		{"8 of 8 against 0 of 8, too few for a q", 8, 0, 0, 8, pattern.Leaning},
		{"10 of 10 against 0 of 8", 10, 0, 0, 8, pattern.Clear},
		{"10 of 10 against 0 of 7", 10, 0, 0, 7, pattern.TooFew},
		{"60% against 50% at thousands", 1200, 800, 1000, 1000, pattern.Clear},
		{"59% against 50% at thousands is too little", 1180, 820, 1000, 1000, pattern.CannotTell},
	} {
		t.Run(c.name, func(t *testing.T) {
			if g := group(c.losses, c.wins, c.restLosses, c.restWins); g.Verdict != c.want {
				t.Errorf("%+v, want %s", g, c.want)
			}
		})
	}
}
