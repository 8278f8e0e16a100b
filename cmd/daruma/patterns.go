package main

import (
	"context"
	"strings"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// patternsVerb shows what losses have in common that wins have not.
type patternsVerb struct {
	Since string `placeholder:"DATE" help:"Decided on that date or after it." ja:"その日以降に結果の出た案件に絞ります。"`
	Until string `placeholder:"DATE" help:"Decided on that date or before it." ja:"その日までに結果の出た案件に絞ります。"`
	By    string `placeholder:"ATTRIBUTE" help:"One attribute or factor only." ja:"1つの属性・要因だけを表示します。"`
	JSON  bool   `name:"json" help:"As JSON." ja:"JSONで出力します。"`
}

// Run works the figures out in one pass over the heads.
func (v *patternsVerb) Run(c *call) (err error) {
	var p pattern.Period
	if p.Since, err = c.day("--since", v.Since); err != nil {
		return err
	}
	if p.Until, err = c.day("--until", v.Until); err != nil {
		return err
	}
	by, err := c.words("--by", v.By)
	if err != nil {
		return err
	}
	return c.readJournal(func(j reader) error {
		t, err := threadsOf(j, c.today())
		if err != nil {
			return err
		}
		tally := pattern.NewTally(p, t.on, t.rules)
		err = j.Heads(context.Background(), func(h journal.Head) bool {
			tally.Add(&h)
			return true
		})
		if err != nil {
			return err
		}
		report, err := tally.Report(by)
		if err != nil {
			return wrongly("--by", err)
		}
		if v.JSON {
			return exchange.Encode(c.stdout, report)
		}
		groups := report.Telling()
		if by != "" {
			groups = report.Factors
		}
		return c.print(patternsText(report, groups, c.lang, c.width()))
	})
}

// patternsText is a report for reading: how many, each of groups with its
// verdict, and what a verdict means.
func patternsText(r pattern.Report, groups []pattern.Group, l text.Lang, width int) string {
	var b strings.Builder
	b.WriteString(text.Say("%[1]d lost, %[2]d won, %[3]d silent\n", "失注 %[1]d件、受注 %[2]d件、返答なし %[3]d件\n").
		With(r.Losses, r.Wins, r.Silent).In(l))
	if len(groups) == 0 {
		return b.String()
	}
	t := table{{
		text.Say("Lost when", "次の場合").In(l), text.Say("Share of decided deals", "失注の割合（結果の出た案件）").In(l),
		text.Say("Verdict", "判定").In(l),
	}}
	for _, g := range groups {
		t = append(t, []string{g.Label().In(l), pattern.Share(g.Losses, g.N).In(l), g.Verdict.Label().In(l)})
	}
	t = append(t, []string{
		text.Say("All decided deals", "結果の出た案件すべて").In(l), pattern.Share(r.Losses, r.Losses+r.Wins).In(l), "",
	})
	b.WriteString("\n" + t.in(width) + "\n")
	b.WriteString(wrapped(pattern.Looked(r.Scanned).In(l), width))
	return b.String()
}
