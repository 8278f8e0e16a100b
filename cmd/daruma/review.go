package main

import (
	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/pattern"
)

// reviewVerb looks back on a week.
type reviewVerb struct {
	Week     string `placeholder:"W" help:"The week, as 2026-W47; the current one if left out." ja:"週（2026-W47 の形式）。省略すると今週。"`
	JSON     bool   `name:"json" xor:"form" help:"As JSON." ja:"JSONで出力します。"`
	Markdown bool   `xor:"form" help:"As Markdown, for a note file; so it is without a flag, too." ja:"メモ用にMarkdownで出力します（指定がない場合も同じ）。"`
	Share    bool   `xor:"form" help:"Five lines without names or feelings, for the talk with your manager." ja:"上司との面談用に、名前と気持ちを除いた5行で出力します。"`
}

// Run prints the week as today knows it.
func (v *reviewVerb) Run(c *call) error {
	week := calendar.WeekOf(c.today())
	if v.Week != "" {
		var err error
		if week, err = calendar.ParseWeek(v.Week); err != nil {
			return wrongly("--week", err)
		}
	}
	return c.readJournal(func(j reader) error {
		rules, err := rulesOf(j)
		if err != nil {
			return err
		}
		heads, err := allHeads(j)
		if err != nil {
			return err
		}
		reviews, err := j.Reviews()
		if err != nil {
			return err
		}
		w := pattern.Review(heads, week, c.today(), rules, reviews)
		switch {
		case v.JSON:
			return exchange.Encode(c.stdout, w)
		case v.Share:
			return c.print(w.Share(c.lang))
		}
		return c.print(w.Markdown(c.lang))
	})
}
