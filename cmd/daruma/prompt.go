package main

import (
	"daruma/coach"
	"daruma/journal"
	"daruma/journal/exchange"
)

// promptVerb prints the thought for the day.
type promptVerb struct {
	JSON bool `name:"json" help:"As JSON." ja:"JSONで出力します。"`
}

// A promptRow is the thought for the day as JSON.
type promptRow struct {
	ID      string   `json:"id"`
	Text    string   `json:"text"`
	Sources []string `json:"sources"`
}

// Run prints the thought that home shows today, and changes nothing.
func (v *promptVerb) Run(c *call) error {
	return c.readJournal(func(j reader) error {
		recent, err := j.Recent(1)
		if err != nil {
			return err
		}
		shown, err := j.Setting("home.prompt")
		if err != nil {
			return err
		}
		var last *journal.Head
		if len(recent) > 0 {
			last = &recent[0]
		}
		p := coach.PromptOf(c.today(), last, shown)
		if v.JSON {
			return exchange.Encode(c.stdout, promptRow{p.ID, p.Text.In(c.lang), p.Sources})
		}
		return c.print(wrapped(p.Text.In(c.lang), c.width()))
	})
}
