package main

import (
	"context"
	"strings"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
)

// searchVerb finds entries by words.
type searchVerb struct {
	Query []string `arg:"" sep:"none" help:"Words that must all occur, or - for standard input." ja:"すべて含まれるべき語。- で標準入力。"`
	JSON  bool     `name:"json" help:"As a JSON array." ja:"JSONの配列で出力します。"`
}

// Run prints one row for each entry in which every word occurs.
func (v *searchVerb) Run(c *call) error {
	query, err := c.words("QUERY", strings.Join(v.Query, " "))
	if err != nil {
		return err
	}
	if fold(query) == "" {
		return wrong("QUERY", text.Say("needs at least one word", "検索する語を1つ以上入力してください"))
	}
	return c.readJournal(func(j reader) error {
		hits, err := hitsOf(j, query)
		if err != nil {
			return err
		}
		if v.JSON {
			rows := make([]exchange.HitRow, len(hits))
			for i, h := range hits {
				rows[i] = exchange.HitJSON(h)
			}
			return exchange.EncodeList(c.stdout, rows)
		}
		if len(hits) == 0 {
			c.tell(text.Say("nothing found", "見つかりませんでした"))
			return nil
		}
		return c.print(hitTable(hits, c.lang).in(c.width()))
	})
}

func hitsOf(j reader, query string) ([]journal.Hit, error) {
	var hits []journal.Hit
	err := j.Search(context.Background(), query, func(h journal.Hit) bool {
		hits = append(hits, h)
		return true
	})
	return hits, err
}

func hitTable(hits []journal.Hit, l text.Lang) table {
	t := table{{
		"ID", text.Say("Decided", "決定日").In(l), text.Say("Company", "会社名").In(l), text.Say("Where", "項目").In(l), text.Say("Words", "該当箇所").In(l),
	}}
	for _, h := range hits {
		where := h.Field
		if f, ok := journal.FieldOf(h.Field); ok {
			where = f.Label.In(l)
		}
		t = append(t, []string{short(h.ID), h.Decided, h.Company, where, h.Snippet})
	}
	return t
}
