package main

import (
	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/store"
)

// evidenceVerb shows what confidence may rest on, or adds a fact to it.
type evidenceVerb struct {
	Action string `arg:"" optional:"" help:"add: keep a fact of your own." ja:"add：自分の事実を追加します。"`
	Text   string `arg:"" optional:"" help:"The fact: what happened, who said it." ja:"追加する事実（あったこと、どなたの言葉か）。"`
	On     string `placeholder:"DATE" help:"With add: the day it happened; today if left out." ja:"add と併用：その日付。省略すると今日。"`
	JSON   bool   `name:"json" help:"As a JSON array." ja:"JSONの配列で出力します。"`
}

// An evidenceRow is one piece of evidence as JSON. ID is that of the entry it
// comes from, or of the user's own fact.
type evidenceRow struct {
	ID   string             `json:"id"`
	On   calendar.Date      `json:"on"`
	Kind coach.EvidenceKind `json:"kind"`
	Text string             `json:"text"`
}

// Run prints the evidence, the newest first, or stores a fact and prints its id.
func (v *evidenceVerb) Run(c *call) error {
	switch {
	case v.Action == "add":
		return v.add(c)
	case v.Action != "":
		return wrong("ACTION", text.Say("is add, or left out to see the evidence", "add を指定するか、省略して一覧を表示してください"))
	case v.On != "":
		return wrong("--on", text.Say("goes with add", "add と併用してください"))
	}
	return c.readJournal(func(j reader) error {
		heads, err := allHeads(j)
		if err != nil {
			return err
		}
		facts, err := j.Facts()
		if err != nil {
			return err
		}
		return v.write(c, coach.EvidenceOf(heads, facts))
	})
}

func (v *evidenceVerb) add(c *call) error {
	words, err := c.words("TEXT", v.Text)
	if err != nil {
		return err
	}
	on, err := c.dayOrToday("--on", v.On)
	if err != nil {
		return err
	}
	fact := journal.Fact{ID: journal.NewID(), On: on, Words: words}.Normalised()
	if err := fact.Validate(); err != nil {
		return wrongly("TEXT", err)
	}
	return c.beginJournal(func(s *store.Store, _ bool) error {
		if err := s.AddFact(fact); err != nil {
			return err
		}
		return c.print(fact.ID.String() + "\n")
	})
}

func (v *evidenceVerb) write(c *call, evidence []coach.Evidence) error {
	if v.JSON {
		rows := make([]evidenceRow, len(evidence))
		for i, e := range evidence {
			id := e.Entry
			if id.IsZero() {
				id = e.Fact
			}
			rows[i] = evidenceRow{id.String(), e.On, e.Kind, e.Text.In(c.lang)}
		}
		return exchange.EncodeList(c.stdout, rows)
	}
	if len(evidence) == 0 {
		c.tell(text.Say(`no evidence yet; "daruma evidence add" keeps a fact`, "自信の根拠はまだありません。daruma evidence add で事実を追加できます"))
		return nil
	}
	t := table{}
	for _, e := range evidence {
		t = append(t, []string{e.On.String(), e.Kind.Label().In(c.lang), e.Text.In(c.lang)})
	}
	return c.print(t.in(c.width()))
}
