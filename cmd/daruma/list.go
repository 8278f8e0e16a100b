package main

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// listVerb lists the heads of entries.
type listVerb struct {
	Since   string `placeholder:"DATE" help:"Decided on that date or after it." ja:"その日以降に決まったもの。"`
	Until   string `placeholder:"DATE" help:"Decided on that date or before it." ja:"その日までに決まったもの。"`
	Outcome string `placeholder:"O" help:"lost, silent or won." ja:"lost（失注）、silent（返答なし）、won（受注）。"`
	Company string `placeholder:"TEXT" help:"Companies whose name contains the text." ja:"会社名にこの文字を含むもの。"`
	Tag     string `placeholder:"TAG" help:"With that tag." ja:"そのタグが付いたもの。"`
	Limit   string `placeholder:"N" help:"At most so many." ja:"最大件数。"`
	JSON    bool   `name:"json" help:"As a JSON array." ja:"JSONの配列で出力します。"`
}

// Run lists what the flags leave, newest decision first.
func (v *listVerb) Run(c *call) error {
	want, err := v.filter(c)
	if err != nil {
		return err
	}
	return c.readJournal(func(j reader) error {
		heads, err := want.heads(j)
		if err != nil {
			return err
		}
		t, err := threadsOf(j, c.today())
		if err != nil {
			return err
		}
		if v.JSON {
			return exchange.EncodeList(c.stdout, t.headRows(heads))
		}
		if len(heads) == 0 {
			c.tell(text.Say("no entries", "該当する記録はありません"))
			return nil
		}
		return c.print(t.table(heads, c.lang).in(c.width()))
	})
}

// headRows are heads as the contract's JSON has them.
func (t threads) headRows(heads []journal.Head) []exchange.HeadRow {
	rows := make([]exchange.HeadRow, len(heads))
	for i := range heads {
		s := t.of(&heads[i])
		rows[i] = exchange.HeadJSON(heads[i], string(s.State), s.Next)
	}
	return rows
}

// A filter says which heads are listed. What is zero leaves all.
type filter struct {
	since, until calendar.Date
	outcome      string
	company      string // folded
	tag          string // folded
	limit        int
}

func (v *listVerb) filter(c *call) (f filter, err error) {
	if f.since, err = c.day("--since", v.Since); err != nil {
		return f, err
	}
	if f.until, err = c.day("--until", v.Until); err != nil {
		return f, err
	}
	if err := oneOf("--outcome", v.Outcome, journal.Outcomes); err != nil {
		return f, err
	}
	company, err := c.words("--company", v.Company)
	if err != nil {
		return f, err
	}
	tag, err := c.words("--tag", v.Tag)
	if err != nil {
		return f, err
	}
	f.outcome, f.company, f.tag = v.Outcome, fold(company), fold(tag)
	if v.Limit != "" {
		if f.limit, err = strconv.Atoi(v.Limit); err != nil || f.limit < 1 {
			return f, wrong("--limit", text.Say("must be a whole number from 1", "1以上の整数を指定してください"))
		}
	}
	return f, nil
}

func fold(s string) string { return strings.TrimSpace(journal.Fold(s)) }

// heads are those of j that the filter leaves. Where it leaves all, only as
// many as wanted are read.
func (f filter) heads(j reader) ([]journal.Head, error) {
	if f == (filter{limit: f.limit}) && f.limit > 0 {
		return j.Recent(f.limit)
	}
	var heads []journal.Head
	err := j.Heads(context.Background(), func(h journal.Head) bool {
		if f.leaves(h) {
			heads = append(heads, h)
		}
		return f.limit == 0 || len(heads) < f.limit
	})
	return heads, err
}

func (f filter) leaves(h journal.Head) bool {
	return (f.since.IsZero() || !h.Decided.Before(f.since)) &&
		(f.until.IsZero() || !h.Decided.IsZero() && !h.Decided.After(f.until)) &&
		(f.outcome == "" || h.Outcome == f.outcome) &&
		(f.company == "" || strings.Contains(journal.Fold(h.Company), f.company)) &&
		(f.tag == "" || slices.ContainsFunc(h.Tags, func(t string) bool { return fold(t) == f.tag }))
}

// table is heads for reading.
func (t threads) table(heads []journal.Head, l text.Lang) table {
	rows := table{{
		"ID", text.Say("Decided", "決定日").In(l), text.Say("State", "状態").In(l), text.Say("Next", "次の予定").In(l),
		text.Say("Company", "会社名").In(l), text.Say("Amount", "金額").In(l), text.Say("Deal", "案件名").In(l),
	}}
	for _, h := range heads {
		s := t.of(&h)
		amount := ""
		if h.Amount != nil {
			amount = journal.FormatAmount(*h.Amount, h.Currency).In(l)
		}
		rows = append(rows, []string{
			short(h.ID), h.Decided.String(), thread.LabelOf(s.State).In(l), s.Next.String(), h.Company, amount, h.Title,
		})
	}
	return rows
}

// short is enough of an id to type.
func short(id journal.ID) string { return id.String()[:8] }
