package main

import (
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/store"
)

// addVerb stores one entry that its flags describe, or those of a JSON file.
// The tag field names what a flag answers, as a path in journal.Fields.
type addVerb struct {
	JSON       string   `name:"json" placeholder:"FILE|-" help:"Read an entry, or an array of them, as JSON." ja:"記録（またはその配列）をJSONで読み込みます。"`
	Outcome    string   `field:"outcome" placeholder:"O" help:"lost, silent or won." ja:"lost（失注）、silent（返答なし）、won（受注）。"`
	Company    string   `field:"deal.company" placeholder:"C" help:"The buyer's company." ja:"先方の会社名。"`
	Title      string   `field:"deal.title" placeholder:"TEXT" help:"What the deal was about." ja:"案件名。"`
	Contact    string   `field:"deal.contact" placeholder:"NAME" help:"Your contact; the family name is enough." ja:"ご担当者（名字だけでも）。"`
	Decided    string   `field:"deal.decided" placeholder:"DATE" help:"When you heard; today if left out." ja:"結果を知った日。省略すると今日。"`
	Amount     string   `field:"deal.amount" placeholder:"AMOUNT" help:"What it was worth: 1,200,000, 120万, $15k." ja:"金額: 120万、1,200,000、$15k など。"`
	Currency   string   `field:"deal.currency" placeholder:"CODE" help:"Its currency: JPY, USD, EUR." ja:"通貨: JPY、USD、EUR など。"`
	Source     string   `field:"deal.source" placeholder:"SOURCE" help:"How it began: inbound, outbound, referral, existing, tender, other." ja:"きっかけ: inbound、outbound、referral、existing、tender、other。"`
	Competitor string   `field:"deal.competitor" placeholder:"NAME" help:"Who else was in it." ja:"競合先。"`
	Quote      string   `field:"price.quote" placeholder:"AMOUNT" help:"Your quote." ja:"自社の見積り。"`
	LastYear   string   `field:"price.last_year" placeholder:"AMOUNT" help:"What they paid last year." ja:"昨年の支払額。"`
	Clarity    string   `field:"needs.clarity" placeholder:"1-5" help:"How clear their needs were." ja:"ニーズの明確さ。"`
	Chemistry  string   `field:"chemistry.rating" placeholder:"1-5" help:"How it was between you." ja:"相性。"`
	Meetings   string   `field:"language.meetings" placeholder:"LANGUAGE" help:"The meetings' language: en, ja, mixed, interpreter, other." ja:"商談の言語: en、ja、mixed、interpreter、other。"`
	Reason     string   `field:"reasons.mine" placeholder:"REASON" help:"The reason you think it was: price-value, budget, timing, no-decision, fit, incumbent, competitor, authority, trust, our-process, unknown." ja:"自分が考える理由: price-value、budget、timing、no-decision、fit、incumbent、competitor、authority、trust、our-process、unknown。"`
	Lesson     string   `field:"lesson.text" placeholder:"TEXT" help:"What you learned." ja:"学び。"`
	Tag        []string `field:"tags" sep:"none" placeholder:"TAG" help:"A tag; repeat it for several." ja:"タグ（複数回指定できます）。"`
}

// Run stores the entries and prints their ids, in the order given.
func (v *addVerb) Run(c *call, ctx *kong.Context) error {
	entries, err := v.entries(c, ctx.Selected().Flags)
	if err != nil {
		return err
	}
	for i := range entries {
		c.begin(&entries[i])
	}
	return c.beginJournal(func(s *store.Store, _ bool) error {
		if err := s.Add(entries, c.began); err != nil {
			return err
		}
		var ids strings.Builder
		for _, e := range entries {
			ids.WriteString(e.ID.String() + "\n")
		}
		return c.print(ids.String())
	})
}

func (v *addVerb) entries(c *call, flags []*kong.Flag) (entries []journal.Entry, err error) {
	if v.JSON == "" {
		e, err := entryOf(c, flags)
		return []journal.Entry{e}, err
	}
	for _, f := range flags {
		if f.Set && f.Tag.Has("field") {
			return nil, misused(text.Say("--json and --%[1]s do not go together; put the answer into the JSON",
				"--json と --%[1]s は同時に指定できません。JSONに含めてください").With(f.Name))
		}
	}
	err = c.reading("--json", v.JSON, func(r io.Reader) error {
		entries, err = exchange.DecodeEntries(r)
		return err
	})
	return entries, err
}

// begin gives a new entry what every entry has. What was given is kept.
func (c *call) begin(e *journal.Entry) { e.Begin(c.began, c.zone) }
