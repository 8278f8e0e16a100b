package crm

import (
	"bytes"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/exchange"
)

// day is the time of the imports in tests.
var day = time.Date(2026, 11, 20, 18, 2, 11, 0, time.FixedZone("Asia/Tokyo", 9*3600))

// A shelf is a journal in memory.
type shelf []journal.Entry

func (s shelf) Entries(yield func(journal.Entry) bool) error {
	for _, e := range s {
		if !yield(e) {
			break
		}
	}
	return nil
}

// take is the shelf after a plan was carried out.
func (s shelf) take(changes iter.Seq[journal.Entry]) shelf {
	out := slices.Clone(s)
	for e := range changes {
		if at := slices.IndexFunc(out, func(o journal.Entry) bool { return o.ID == e.ID }); at >= 0 {
			out[at] = e
		} else {
			out = append(out, e)
		}
	}
	return out
}

// counter hands out ids one after another.
func counter() func() journal.ID {
	n := byte(0)
	return func() journal.ID {
		n++
		return journal.ID{15: n}
	}
}

func sample(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// planned reads content and plans its import into s.
func planned(t testing.TB, content []byte, o Options, s shelf) (*File, exchange.Plan) {
	t.Helper()
	f, err := Open(bytes.NewReader(content), o)
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Plan(s, day, counter())
	if err != nil {
		t.Fatal(err)
	}
	return f, p
}

// An expectation is what expected.json says of one sample.
type expectation struct {
	CRM            string
	Encoding       string
	Delimiter      string
	DataRows       int `json:"data_rows"`
	FooterLines    int `json:"footer_lines"`
	Won, Lost      int
	Open           int
	Ignored        map[string]int
	LostWithReason int     `json:"lost_with_reason"`
	IDColumn       *string `json:"id_column"`
	Currencies     map[string]int
	WonAmount      map[string]float64 `json:"won_amount"`
	LostKnown      map[string]float64 `json:"lost_amount_known"`
	LostMissing    *int               `json:"lost_amount_missing"`
	MedianDaysWon  *float64           `json:"median_days_won"`
	Gaps           []struct {
		Record string  `json:"レコード番号"`
		Gap    float64 `json:"gap_pct"`
	} `json:"price_gap_vs_competitor"`
}

func expectations(t testing.TB) map[string]expectation {
	var all struct{ Files map[string]expectation }
	if err := json.Unmarshal(sample(t, "expected.json"), &all); err != nil {
		t.Fatal(err)
	}
	if len(all.Files) != 6 {
		t.Fatalf("%d samples", len(all.Files))
	}
	return all.Files
}

var dialectNames = map[string]Dialect{"HubSpot": HubSpot, "Salesforce": Salesforce, "Pipedrive": Pipedrive, "Zoho": Zoho, "kintone": Kintone}

func TestSamples(t *testing.T) {
	for name, want := range expectations(t) {
		t.Run(name, func(t *testing.T) {
			f, p := planned(t, sample(t, name), Options{}, nil)
			wantEncoding := strings.Replace(want.Encoding, "iso-8859-1", "windows-1252", 1) // which holds it
			if !strings.EqualFold(string(f.Encoding), wantEncoding) || string(f.Separator) != want.Delimiter {
				t.Errorf("%s, %q", f.Encoding, f.Separator)
			}
			program, _, _ := strings.Cut(strings.ReplaceAll(want.CRM, ",", ""), " ")
			if f.Dialect != dialectNames[program] {
				t.Errorf("taken for %s", f.Dialect)
			}
			if f.Rows != want.DataRows || f.Footer != want.FooterLines {
				t.Errorf("%d rows, %d lines of footer", f.Rows, f.Footer)
			}
			ignored := 0
			for value, n := range want.Ignored {
				ignored += n
				if !slices.ContainsFunc(p.Result("en").Notes, func(n string) bool { return strings.Contains(n, value) }) {
					t.Errorf("no note names %s: %q", value, p.Result("en").Notes)
				}
			}
			if p.Won != want.Won || p.Lost != want.Lost || p.Open != want.Open || p.Skipped != ignored || p.Added != want.Won+want.Lost {
				t.Errorf("%+v", p.Result("en"))
			}
			checkEntries(t, slices.Collect(p.Changes), want)
		})
	}
}

func checkEntries(t *testing.T, entries []journal.Entry, want expectation) {
	wonAmount, lostAmount := map[string]float64{}, map[string]float64{}
	reasons, missing := 0, 0
	var days []int
	for _, e := range entries {
		currency := e.Deal.Currency
		if currency == "" {
			currency = "(none)"
		}
		if (e.Origin.ExternalID != "") != (want.IDColumn != nil) || e.Origin.ExternalID != e.Deal.ExternalID {
			t.Errorf("external id %q", e.Origin.ExternalID)
		}
		switch {
		case e.Outcome == journal.Won:
			days = append(days, e.Deal.Decided.DaysSince(e.Deal.FirstContact))
			if e.Deal.Amount != nil {
				wonAmount[currency] += float64(*e.Deal.Amount) / 10_000
			}
			continue
		case e.Reasons.MineText != "":
			reasons++
		}
		if e.Deal.Amount == nil {
			missing++
		} else {
			lostAmount[currency] += float64(*e.Deal.Amount) / 10_000
		}
	}
	if reasons != want.LostWithReason || want.LostMissing != nil && missing != *want.LostMissing {
		t.Errorf("%d reasons, %d amounts missing", reasons, missing)
	}
	if want.WonAmount != nil && !sameSums(wonAmount, want.WonAmount) || want.LostKnown != nil && !sameSums(lostAmount, want.LostKnown) {
		t.Errorf("won %v, lost %v", wonAmount, lostAmount)
	}
	slices.Sort(days)
	if n := len(days); want.MedianDaysWon != nil && float64(days[(n-1)/2]+days[n/2])/2 != *want.MedianDaysWon {
		t.Errorf("days to a win: %d", days)
	}
	for _, g := range want.Gaps {
		at := slices.IndexFunc(entries, func(e journal.Entry) bool { return e.Origin.ExternalID == g.Record })
		if gap, known := entries[at].Price.GapRival(); !known || gap*100-g.Gap > 1e-9 || g.Gap-gap*100 > 1e-9 {
			t.Errorf("gap of %s: %v", g.Record, gap)
		}
	}
}

func sameSums(got, want map[string]float64) bool {
	if len(got) != len(want) {
		return false
	}
	for currency, sum := range want {
		if got[currency] != sum {
			return false
		}
	}
	return true
}
