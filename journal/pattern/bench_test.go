package pattern_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/thread"
)

// years returns n heads with answers and attributes as a long journal has them.
func years(n int) []journal.Head {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(options []journal.Option) string { return options[random.IntN(len(options))].Value }
	owners, regions := make([]string, 40), make([]string, 300)
	for i := range owners {
		owners[i] = fmt.Sprint("owner ", i)
	}
	for i := range regions {
		regions[i] = fmt.Sprint("region ", i)
	}
	heads := make([]journal.Head, n)
	for i := range heads {
		gap := random.Float64()*.5 - .1
		heads[i] = journal.Head{
			ID: journal.NewID(), Outcome: pick(journal.Outcomes), Decided: today.AddDays(-i / 20),
			Answers: journal.Answers{
				Source: pick(journal.Sources), Stage: pick(journal.Stages), CriterionKnown: pick(journal.YesNo),
				CriteriaMoved: pick(journal.YesNo), Meetings: pick(journal.MeetingLanguages), Said: pick(journal.ReasonOptions),
				Mine: pick(journal.ReasonOptions), Clarity: 1 + random.IntN(5), Chemistry: 1 + random.IntN(5), Comfort: 1 + random.IntN(5),
				Conditions: []string{pick(journal.Conditions), pick(journal.Conditions)}, GapLastYear: &gap,
				FeelingBefore: new(random.IntN(11)), FeelingAfter: new(random.IntN(11)),
			},
			Attributes: []journal.Attribute{{Name: "Owner", Value: owners[random.IntN(40)]}, {Name: "Region", Value: regions[random.IntN(300)]}},
			Contacts:   []journal.Touch{{On: today.AddDays(-i/20 + 20), Kind: "email", Direction: "out", Result: "no-answer"}},
		}
	}
	return heads
}

func BenchmarkScan(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			heads := years(n)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pattern.Scan(heads, pattern.Period{}, today, thread.Rules{}, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkScanSerial scans journals in which an attribute is different in every
// deal, as a serial number is.
func BenchmarkScanSerial(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			heads := years(n)
			for i := range heads {
				heads[i].Attributes = append(heads[i].Attributes, journal.Attribute{Name: "Serial", Value: fmt.Sprint(i)})
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := pattern.Scan(heads, pattern.Period{}, today, thread.Rules{}, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkReview(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			heads := years(n)
			week := calendar.WeekOf(today)
			b.ReportAllocs()
			for b.Loop() {
				if w := pattern.Review(heads, week, today, thread.Rules{}, nil); len(w.Losses) == 0 {
					b.Fatal("a week without losses")
				}
			}
		})
	}
}

func BenchmarkFisherExact(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			table := pattern.Table{Losses: n / 4, Wins: n/4 + n/100, RestLosses: n / 4, RestWins: n / 4}
			for b.Loop() {
				table.FisherExact()
			}
		})
	}
}
