package store

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

// A generator makes entries like those of a year of work, the same ones for
// the same seed.
type generator struct {
	random *rand.Rand
	made   int
}

func newGenerator(seed uint64) *generator {
	return &generator{random: rand.New(rand.NewPCG(seed, 1))}
}

var (
	englishWords = strings.Fields(`the buyer chose another partner because our price was above budget and
		the training started later than they wanted we met twice in spring the committee asked for a shorter
		course with fewer people next time send the outline before the meeting and ask who decides`)
	japaneseWords = strings.Fields(`価格 予算 導入 検討 提案 競合 担当 部長 来期 研修 見積り 失注 理由 関係 次回
		お客様 の を は に が で と ました です から まで より ため こと もの カタログ システム サポート`)
	companies = strings.Fields(`青山工業 Aoyama 山田商事 Northwind 東都システム Contoso ミドリ電機 Fabrikam 北陸精機 Tailspin`)
)

// entry makes the next entry, of about 1.5 KB of text.
func (g *generator) entry() journal.Entry {
	var id journal.ID
	binary.BigEndian.PutUint64(id[:], g.random.Uint64())
	binary.BigEndian.PutUint64(id[8:], g.random.Uint64())
	at := time.Date(2020, 1, 1, 9, 0, 0, 0, time.UTC).Add(time.Duration(g.made) * time.Hour)
	g.made++
	e := journal.Entry{
		ID: id, Created: at, Updated: at, Zone: "Asia/Tokyo",
		Outcome: g.option(journal.Outcomes),
		Deal: journal.Deal{
			Company: fmt.Sprintf("%s %d", pick(g, companies), g.random.IntN(2000)), Title: g.words(englishWords, 3),
			Contact: g.words(japaneseWords, 2), Source: g.option(journal.Sources), Stage: g.option(journal.Stages),
			Amount: new(journal.Amount(g.random.Int64N(9_000_000) * 10_000)), Currency: "JPY",
			Decided: calendar.DateOf(at).AddDays(-g.random.IntN(60)),
		},
		Needs:      journal.Needs{Clarity: 1 + g.random.IntN(5), CriterionKnown: g.option(journal.YesNo)},
		Chemistry:  journal.Chemistry{Rating: 1 + g.random.IntN(5)},
		Language:   journal.Language{Meetings: g.option(journal.MeetingLanguages), Comfort: 1 + g.random.IntN(5)},
		Conditions: []string{g.option(journal.Conditions), g.option(journal.Conditions)},
		Reasons: journal.Reasons{
			BuyerSaid: g.words(englishWords, 40), Said: g.option(journal.ReasonOptions), Mine: g.option(journal.ReasonOptions),
			MineText: g.words(japaneseWords, 60),
		},
		Feeling:    journal.Feeling{Before: new(g.random.IntN(11)), After: new(g.random.IntN(11)), Word: "stung"},
		Observer:   g.words(japaneseWords, 30),
		Shield:     g.words(englishWords, 20),
		Lesson:     journal.Lesson{Text: g.words(englishWords, 30)},
		Tags:       []string{pick(g, englishWords)},
		Attributes: map[string]string{"Region": pick(g, companies), "Owner": fmt.Sprint("owner ", g.random.IntN(40))},
	}
	e.Thread.Contacts = []journal.Contact{{On: e.Deal.Decided.AddDays(20), Kind: "email", Direction: "out", Result: "no-answer"}}
	return e
}

func (g *generator) entries(n int) []journal.Entry {
	entries := make([]journal.Entry, n)
	for i := range entries {
		entries[i] = g.entry()
	}
	return entries
}

func (g *generator) option(options []journal.Option) string { return pick(g, options).Value }

func (g *generator) words(from []string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(pick(g, from))
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

func pick[T any](g *generator, from []T) T { return from[g.random.IntN(len(from))] }
