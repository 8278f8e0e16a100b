package exchange

import (
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

var aoyama = journal.ID{0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 15: 0xff}

const aoyamaUID = "0123456789ab000000000000000000ff"

func TestFollowUpEvents(t *testing.T) {
	for _, test := range []struct {
		name           string
		row            thread.Row
		lang           text.Lang
		uid, summary   string
		says, saysNone string // in the description
	}{
		{
			"a follow-up by mail",
			thread.Row{Kind: thread.FollowUp, Channel: "email", Template: "follow-up", Contact: "Tanaka", Company: "Aoyama Kogyo"},
			text.English, aoyamaUID + "@daruma", "Write to Tanaka, Aoyama Kogyo", "daruma reply follow-up --entry 0123456789ab", "理由",
		},
		{
			"in Japanese",
			thread.Row{Kind: thread.FollowUp, Channel: "email", Template: "follow-up", Contact: "田中", Company: "青山工業"},
			text.Japanese, aoyamaUID + "@daruma", "メール：青山工業 田中", "理由", "why",
		},
		{
			"a call",
			thread.Row{Kind: thread.Attempt, Channel: "phone", Company: "Aoyama Kogyo"},
			text.English, aoyamaUID + "@daruma", "Call Aoyama Kogyo", "why", "daruma reply",
		},
		{
			"a company that looks like a verb",
			thread.Row{Kind: thread.Attempt, Channel: "letter", Company: "100%s %[2]d"},
			text.English, aoyamaUID + "@daruma", "Send a letter to 100%s %[2]d", "why", "%!",
		},
		{
			"nobody known",
			thread.Row{Kind: thread.Reply, Template: "thanks"},
			text.English, aoyamaUID + "@daruma", "Reply to the buyer", "daruma reply thanks", "%!",
		},
		{
			"go on or let go",
			thread.Row{Kind: thread.Review, Company: "青山工業"},
			text.Japanese, aoyamaUID + "@daruma", "続けるか区切るか：青山工業", "理由", "daruma reply",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			row := test.row
			row.ID, row.On, row.Why = aoyama, calendar.NewDate(2027, 7, 20), text.Say("why", "理由")
			row.Title = "a secret title"
			events := FollowUpEvents([]thread.Row{row}, test.lang)
			if len(events) != 1 {
				t.Fatalf("it makes %d events", len(events))
			}
			e := events[0]
			if e.UID != test.uid || e.On != row.On || e.Summary != test.summary {
				t.Errorf("the event is %+v, want %s, %q", e, test.uid, test.summary)
			}
			if !strings.Contains(e.Description, test.says) || strings.Contains(e.Description, test.saysNone) {
				t.Errorf("it says %q", e.Description)
			}
			if strings.Contains(e.Summary+e.Description, "secret") {
				t.Errorf("it tells the title: %+v", e)
			}
			checkCalendarOf(t, e)
		})
	}
}

// TestOneEventAThread: what stands beside the plan and lapses is no event.
func TestOneEventAThread(t *testing.T) {
	decided := calendar.NewDate(2026, 11, 20)
	h := journal.Head{ID: aoyama, Outcome: journal.Lost, Company: "Aoyama Kogyo", Decided: decided, Replied: decided}
	rows := thread.RowsOf(&h, decided.AddDays(1), 500, thread.Rules{})
	events := FollowUpEvents(rows, text.English)
	if len(rows) < 3 || len(events) != 1 || events[0].On != calendar.NewDate(2027, 5, 20) {
		t.Errorf("%d rows make the events %+v", len(rows), events)
	}
}
