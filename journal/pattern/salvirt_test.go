package pattern_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/thread"
)

const salvirtFile = "testdata/Salvirt_B2B_ML_dataset.csv"

// today is the day on which the tests look at figures.
var today = calendar.NewDate(2026, 11, 20)

// salvirt returns the heads of the Salvirt set and the names of its attributes.
func salvirt(t testing.TB) (heads []journal.Head, attributes []string) {
	t.Helper()
	data, err := os.ReadFile(salvirtFile)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	header := rows[0]
	for _, row := range rows[1:] {
		e := journal.Entry{ID: journal.NewID(), Attributes: map[string]string{}}
		for i, value := range row {
			if header[i] == "Status" {
				e.Outcome = strings.ToLower(value)
			} else {
				e.Attributes[header[i]] = value
			}
		}
		heads = append(heads, e.Head())
	}
	for _, name := range header {
		if name != "Status" {
			attributes = append(attributes, name)
		}
	}
	return heads, attributes
}

// reference is what reference.json says of the Salvirt set.
type reference struct {
	Salvirt struct {
		SHA256  string
		Rows    int
		Overall struct {
			Won, Lost int
			LossRate  float64    `json:"loss_rate"`
			Wilson    [2]float64 `json:"loss_wilson95"`
		}
		Competitor map[string]referenceGroup `json:"by_competitor"`
		Needs      map[string]referenceGroup `json:"by_needs_definition"`
		Scope      map[string]referenceGroup `json:"by_scope_clarity"`
		Size       map[string]referenceGroup `json:"by_client_size"`
		Client     map[string]referenceGroup `json:"by_client"`
		Top        []struct {
			Attribute, Value string
			N, Lost          int
			LossRate         float64    `json:"loss_rate"`
			Wilson           [2]float64 `json:"loss_wilson95"`
			Lift             float64    `json:"loss_lift"`
			OddsRatio        float64    `json:"odds_ratio"`
			P                float64    `json:"fisher_p"`
		} `json:"top_loss_groups"`
	} `json:"salvirt_b2b"`
	Vectors struct {
		Tables []struct {
			LostG     int        `json:"lost_g"`
			WonG      int        `json:"won_g"`
			LostRest  int        `json:"lost_rest"`
			WonRest   int        `json:"won_rest"`
			Wilson    [2]float64 `json:"loss_wilson95"`
			OddsRatio float64    `json:"odds_ratio"`
			P         float64    `json:"fisher_p"`
		}
		Wilson []struct {
			K, N int
			CI   [2]float64
		}
	} `json:"unit_vectors"`
}

type referenceGroup struct {
	N, Won, Lost int
	LossRate     float64    `json:"loss_rate"`
	Wilson       [2]float64 `json:"loss_wilson95"`
	Lift         float64    `json:"loss_lift"`
	OddsRatio    float64    `json:"odds_ratio_loss_vs_rest"`
	P            float64    `json:"fisher_p_two_sided"`
}

func readReference(t *testing.T) reference {
	t.Helper()
	data, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var r reference
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// within and near hold figures to the tolerances that the reference claims.
func within(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func near(t *testing.T, what string, got, want, relative float64) {
	t.Helper()
	within(t, what, got, want, relative*math.Abs(want))
}

func TestSalvirtFileIsTheOneTheReferenceIsOf(t *testing.T) {
	data, err := os.ReadFile(salvirtFile)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(data)
	if got, want := hex.EncodeToString(sum[:]), readReference(t).Salvirt.SHA256; got != want {
		t.Errorf("the file's sum is %s, want %s", got, want)
	}
}

func TestSalvirtAgainstTheReference(t *testing.T) {
	want := readReference(t).Salvirt
	heads, _ := salvirt(t)

	whole := scan(t, heads, pattern.Period{}, "")
	if whole.Losses != want.Overall.Lost || whole.Wins != want.Overall.Won {
		t.Errorf("%d lost and %d won, want %d and %d", whole.Losses, whole.Wins, want.Overall.Lost, want.Overall.Won)
	}
	within(t, "loss rate", whole.LossRate.Share, want.Overall.LossRate, 1e-9)
	within(t, "low", whole.LossRate.Low, want.Overall.Wilson[0], 1e-9)
	within(t, "high", whole.LossRate.High, want.Overall.Wilson[1], 1e-9)

	for attribute, groups := range map[string]map[string]referenceGroup{
		"Competitors": want.Competitor, "Needs_def": want.Needs, "Scope": want.Scope, "Comp_size": want.Size, "Client": want.Client,
	} {
		t.Run(attribute, func(t *testing.T) {
			got := scan(t, heads, pattern.Period{}, attribute)
			if len(got.Factors) != len(groups) {
				t.Errorf("%d groups, want %d", len(got.Factors), len(groups))
			}
			for _, g := range got.Factors {
				w, found := groups[g.Value]
				if !found || g.Factor != attribute {
					t.Fatalf("there is no group %s=%s", g.Factor, g.Value)
				}
				if g.N != w.N || g.Losses != w.Lost || g.Wins != w.Won {
					t.Errorf("%s: %d of %d lost, want %d of %d", g.Value, g.Losses, g.N, w.Lost, w.N)
				}
				holdGroup(t, g, w.LossRate, w.Wilson, w.Lift, w.OddsRatio, w.P)
			}
		})
	}
}

func TestSalvirtOrderOfGroups(t *testing.T) {
	want := readReference(t).Salvirt.Top
	heads, _ := salvirt(t)
	var large []pattern.Group
	for _, g := range scan(t, heads, pattern.Period{}, "").Factors {
		if g.N >= 20 {
			large = append(large, g)
		}
	}
	for i, w := range want {
		g := large[i]
		if g.Factor != w.Attribute || g.Value != w.Value || g.N != w.N || g.Losses != w.Lost {
			t.Fatalf("place %d is %s=%s with %d of %d, want %s=%s with %d of %d",
				i+1, g.Factor, g.Value, g.Losses, g.N, w.Attribute, w.Value, w.Lost, w.N)
		}
		holdGroup(t, g, w.LossRate, w.Wilson, w.Lift, w.OddsRatio, w.P)
	}
}

func holdGroup(t *testing.T, g pattern.Group, share float64, wilson [2]float64, lift, odds, p float64) {
	t.Helper()
	within(t, g.Value+": share", g.Share, share, 1e-9)
	within(t, g.Value+": low", g.Low, wilson[0], 1e-9)
	within(t, g.Value+": high", g.High, wilson[1], 1e-9)
	within(t, g.Value+": lift", *g.Lift, lift, 1e-9)
	near(t, g.Value+": odds ratio", g.OddsRatio, odds, 1e-9)
	near(t, g.Value+": p", g.P, p, 1e-6)
}

// TestSalvirtEveryAttribute works all groups out a second time, from the file
// and the definitions, in whole numbers where there are any.
func TestSalvirtEveryAttribute(t *testing.T) {
	heads, attributes := salvirt(t)
	if len(attributes) != 22 {
		t.Fatalf("%d attributes, want 22", len(attributes))
	}
	total := 0
	for _, attribute := range attributes {
		report := scan(t, heads, pattern.Period{}, attribute)
		total += len(report.Factors)
		for _, g := range report.Factors {
			var table pattern.Table
			for _, h := range heads {
				in := valueOf(h, attribute) == g.Value
				lost := h.Outcome == journal.Lost
				switch {
				case in && lost:
					table.Losses++
				case in:
					table.Wins++
				case lost:
					table.RestLosses++
				default:
					table.RestWins++
				}
			}
			if g.Table != table || g.Losses != table.Losses || g.Wins != table.Wins {
				t.Errorf("%s=%s has %+v, want %+v", attribute, g.Value, g.Table, table)
			}
			near(t, attribute+"="+g.Value+": p", g.P, exactFisher(table), 1e-6)
		}
	}
	if whole := scan(t, heads, pattern.Period{}, ""); whole.Scanned != total || len(whole.Factors) != total {
		t.Errorf("the whole scan has %d groups and says %d, want %d", len(whole.Factors), whole.Scanned, total)
	}
}

func valueOf(h journal.Head, attribute string) string {
	for _, a := range h.Attributes {
		if a.Name == attribute {
			return a.Value
		}
	}
	return ""
}

func scan(t testing.TB, heads []journal.Head, p pattern.Period, by string) pattern.Report {
	t.Helper()
	r, err := pattern.Scan(heads, p, today, thread.Rules{}, by)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSalvirtAdjustedForAllGroups works every q out a second time, by its
// definition: the least p·m/rank among all groups with a p no smaller.
func TestSalvirtAdjustedForAllGroups(t *testing.T) {
	heads, _ := salvirt(t)
	var family []pattern.Group
	for _, g := range scan(t, heads, pattern.Period{}, "").Factors {
		if g.N >= 10 {
			family = append(family, g)
		}
	}
	if len(family) < 50 {
		t.Fatalf("the family has %d groups only", len(family))
	}
	for _, g := range family {
		want := 1.0
		for _, other := range family {
			if other.P < g.P {
				continue
			}
			rank := 0
			for _, third := range family {
				if third.P <= other.P {
					rank++
				}
			}
			want = min(want, other.P*float64(len(family))/float64(rank))
		}
		near(t, g.Factor+"="+g.Value+": q", *g.Q, want, 1e-9)
	}
}
