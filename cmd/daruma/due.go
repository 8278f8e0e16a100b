package main

import (
	"strconv"
	"strings"

	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// dueVerb lists what is due.
type dueVerb struct {
	On    string `placeholder:"DATE" help:"As of that day; today if left out." ja:"その日の時点で表示します。省略すると今日。"`
	Ahead string `placeholder:"30d" help:"And what comes in so many days." ja:"この日数以内に来るものも含めます（例: 30d）。"`
	JSON  bool   `name:"json" xor:"form" help:"As a JSON array." ja:"JSONの配列で出力します。"`
	ICS   bool   `name:"ics" xor:"form" help:"As a calendar file; bringing it in again updates it." ja:"カレンダーファイル（iCalendar）で出力します。再度取り込むと更新されます。"`
}

// Run lists the due rows, the earliest first.
func (v *dueVerb) Run(c *call) error {
	on, err := c.dayOrToday("--on", v.On)
	if err != nil {
		return err
	}
	ahead, err := days(v.Ahead)
	if err != nil {
		return err
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
		return v.write(c, thread.Due(heads, on, ahead, rules), on)
	})
}

func (v *dueVerb) write(c *call, rows []thread.Row, on calendar.Date) error {
	switch {
	case v.ICS:
		return exchange.EncodeCalendar(c.stdout, exchange.FollowUpEvents(rows, c.lang), c.began, calendarName.In(c.lang))
	case v.JSON:
		return exchange.EncodeList(c.stdout, dueRows(rows, c.lang))
	case len(rows) == 0:
		c.tell(text.Say("nothing is due on %[1]s", "%[1]s の時点で予定はありません").With(on))
		return nil
	}
	return c.print(dueTable(rows, c.lang).in(c.width()))
}

var calendarName = text.Say("daruma: follow-ups", "daruma：フォロー予定")

// mostAhead is how many days ahead one may look: the plan of a deal is over by then.
const mostAhead = 3660

// days is a number of days as --ahead takes it: 30d, or 30.
func days(typed string) (int, error) {
	if typed == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(strings.TrimSuffix(strings.ToLower(strings.TrimSpace(typed)), "d"))
	if err != nil || n < 0 || n > mostAhead {
		return 0, wrong("--ahead", text.Say("is a number of days from 0d to %[1]dd, such as 30d", "0d から %[1]dd までの日数を 30d のように指定してください").With(mostAhead))
	}
	return n, nil
}

// A dueRow is one due row as JSON.
type dueRow struct {
	ID       string        `json:"id"`
	Company  string        `json:"company"`
	Contact  string        `json:"contact"`
	On       calendar.Date `json:"on"`
	State    thread.State  `json:"state"`
	Kind     thread.Kind   `json:"kind"`
	Template string        `json:"template"`
	Why      string        `json:"why"`
}

func dueRows(rows []thread.Row, l text.Lang) []dueRow {
	out := make([]dueRow, len(rows))
	for i, r := range rows {
		out[i] = dueRow{r.ID.String(), r.Company, r.Contact, r.On, r.State, r.Kind, r.Template, r.Why.In(l)}
	}
	return out
}

// dueTable is rows for reading.
func dueTable(rows []thread.Row, l text.Lang) table {
	t := table{{
		"ID", text.Say("Due", "予定日").In(l), text.Say("What", "内容").In(l), text.Say("Company", "会社名").In(l),
		text.Say("Contact", "ご担当者").In(l), text.Say("Why", "理由").In(l),
	}}
	for _, r := range rows {
		t = append(t, []string{short(r.ID), r.On.String(), r.Kind.Label().In(l), r.Company, r.Contact, r.Why.In(l)})
	}
	return t
}
