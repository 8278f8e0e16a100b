package crm

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"

	"daruma/journal"
)

// generated is a file of n rows in 16 columns, nine in ten of deals that were
// decided.
func generated(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	_ = out.Write([]string{"Opportunity ID", "Account Name", "Opportunity Name", "Stage", "Amount", "Close Date", "Created Date", "Loss Reason", "Lead Source", "Type", "Region", "Segment", "Product Family", "Channel", "Owner", "Notes"})
	for i := range n {
		company := fmt.Sprintf("Company %d", random.IntN(n/4+1))
		_ = out.Write([]string{
			fmt.Sprintf("006%09d", i), company, company + " – 案件 " + pick("A", "B", "C"),
			pick("Closed Won", "Closed Lost", "Closed Lost", "Closed Won", "Negotiation/Review"), fmt.Sprintf("%d.%02d", random.IntN(900_000), random.IntN(100)),
			fmt.Sprintf("%d/%d/2026", 1+random.IntN(12), 1+random.IntN(28)), fmt.Sprintf("2025-%02d-%02d", 1+random.IntN(12), 1+random.IntN(28)),
			pick("Price", "", "No Budget / Lost Funding", "Competitor was cheaper"), pick("Web", "Referral", "Trade Show"), pick("New", "Existing"),
			pick("North", "South", "East", "West"), pick("SMB", "Enterprise"), pick("X", "Y", "Z"), pick("Direct", "Partner"), pick("D. Whitlock", "M. Okafor", "髙橋"), "",
		})
	}
	out.Flush()
	return b.Bytes()
}

// BenchmarkImport is to be held against reading the same file with encoding/csv
// alone: at most 8 times as long. Entries are made and thrown away.
func BenchmarkImport(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 78_000} {
		content := generated(n)
		b.Run(fmt.Sprintf("csv/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := csv.NewReader(bytes.NewReader(content))
				for {
					if _, err := r.Read(); err == io.EOF {
						break
					}
				}
			}
		})
		b.Run(fmt.Sprintf("first/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				imported(b, content, nil)
			}
		})
		known := shelf(nil)
		imported(b, content, func(e journal.Entry) { known = append(known, e) })
		b.Run(fmt.Sprintf("again/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f, err := Open(bytes.NewReader(content), Options{})
				if err != nil {
					b.Fatal(err)
				}
				if p, err := f.Plan(known, day, journal.NewID); err != nil || p.Unchanged != len(known) {
					b.Fatal(err, figures(p))
				}
			}
		})
	}
}

func imported(b *testing.B, content []byte, use func(journal.Entry)) {
	f, err := Open(bytes.NewReader(content), Options{})
	if err != nil {
		b.Fatal(err)
	}
	p, err := f.Plan(shelf(nil), day, journal.NewID)
	if err != nil {
		b.Fatal(err)
	}
	for e := range p.Changes {
		if use != nil {
			use(e)
		}
	}
}
