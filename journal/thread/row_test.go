package thread_test

import (
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

func TestDueIsInOrder(t *testing.T) {
	named := func(h *journal.Head, id byte, company string) journal.Head {
		h.ID, h.Company, h.Title = journal.ID{id}, company, "Leadership programme"
		return *h
	}
	letGo := lost(t, "2025-11-12")
	letGo.LetGo = true
	owed := lost(t, "2026-05-08")
	owed.ReplySkip = false
	heads := []journal.Head{
		named(lost(t, "2025-11-12"), 4, "Minato"),
		named(lost(t, "2025-11-12"), 3, "Minato"),
		named(lost(t, "2025-11-12"), 5, "Aoyama"),
		named(silent(t, "2026-05-07"), 2, "Zen"),
		named(owed, 1, "Kita"),
		named(letGo, 6, "Aoyama"),
		named(lost(t, "2026-02-02", "2026-05-01 email signal"), 7, "Hoshino"),
		named(lost(t, "2025-11-13"), 8, "Sakura"),
	}
	var got []string
	for _, r := range thread.Due(heads, day(t, "2026-05-12"), 0, thread.Rules{}) {
		got = append(got, strings.Join([]string{r.On.String(), r.Company, string(rune('0' + r.ID[0])), string(r.State), string(r.Kind), r.Channel, r.Template}, " "))
		if r.Title != "Leadership programme" || r.Contact != "Tanaka" {
			t.Errorf("names of %+v", r)
		}
	}
	want := []string{
		"2026-05-07 Hoshino 7 reopened act email check-in",
		"2026-05-08 Zen 2 silent attempt phone phone-message",
		"2026-05-11 Kita 1 lost reply email thanks",
		"2026-05-12 Aoyama 5 nurture follow-up email follow-up",
		"2026-05-12 Minato 3 nurture follow-up email follow-up",
		"2026-05-12 Minato 4 nurture follow-up email follow-up",
	}
	if !slices.Equal(got, want) {
		t.Errorf("due:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestWhy goes through everything that can be due: the reason differs by kind,
// number and way, is there in both languages, and is one calm sentence.
func TestWhy(t *testing.T) {
	replied := lost(t, "2026-11-12")
	replied.ReplySkip, replied.Replied = false, day(t, "2026-11-12")
	owed := lost(t, "2026-11-20")
	owed.ReplySkip = false
	postponed := lost(t, "2025-11-12")
	postponed.PostponedTo = day(t, "2026-07-19")
	attempts := []string{"2026-10-06 phone", "2026-10-14 email", "2026-10-21 letter", "2026-10-28 visit", "2026-11-12 phone"}
	tests := []struct {
		name string
		head *journal.Head
		on   string
		want string
	}{
		{"reply", owed, "2026-11-24", "two weeks"},
		{"debrief", replied, "2026-11-26", "one point"},
		{"New Year", replied, "2027-01-04", "year is new"},
		{"mid-winter", replied, "2027-01-08", "coldest time"},
		{"midsummer", replied, "2027-07-20", "midsummer"},
		{"late summer", replied, "2027-08-31", "lingers"},
		{"first follow-up", lost(t, "2025-11-12"), "2026-05-12", "Six months"},
		{"second", lost(t, "2025-11-12", fourUnanswered[:1]...), "2026-09-14", "no answer is not a no"},
		{"third", lost(t, "2025-11-12", fourUnanswered[:2]...), "2027-01-12", "Two follow-ups"},
		{"fourth", lost(t, "2025-11-12", fourUnanswered[:3]...), "2027-05-12", "Three follow-ups"},
		{"answered", lost(t, "2025-11-12", "2026-05-12 phone reached"), "2026-09-14", "heard from them"},
		{"postponed", postponed, "2026-07-21", "yourself"},
		{"after the quiet", lost(t, "2025-11-12", "2026-04-20 phone complained"), "2026-07-21", "quiet"},
		{"first attempt", silent(t, "2026-10-05"), "2026-10-06", "nothing is decided"},
		{"by mail", silent(t, "2026-10-05", attempts[:1]...), "2026-10-30", "short mail"},
		{"by letter", silent(t, "2026-10-05", attempts[:2]...), "2026-10-30", "on paper"},
		{"by visit", silent(t, "2026-10-05", attempts[:3]...), "2026-10-30", "visit"},
		{"by phone again", silent(t, "2026-10-05", "2026-10-06 visit"), "2026-10-30", "another hour"},
		{"four attempts", silent(t, "2026-10-05", attempts[:4]...), "2026-11-12", "Four attempts"},
		{"eight weeks", silent(t, "2026-10-05", "2026-11-20 phone"), "2026-11-30", "Eight weeks"},
		{"a sign", lost(t, "2026-06-01", "2026-11-20 email signal"), "2026-11-20", "same business day"},
	}
	early := lost(t, "2025-11-12", "2025-11-20 phone complained")
	early.PostponedTo = day(t, "2026-04-01")
	if found := thread.RowsOf(early, day(t, "2026-05-12"), 0, thread.Rules{}); len(found) != 1 || !strings.Contains(found[0].Why.EN, "Six months") {
		t.Errorf("moved by nobody: %+v", found)
	}
	seen := map[text.Text]string{}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := thread.RowsOf(tt.head, day(t, tt.on), 0, thread.Rules{})
			i := slices.IndexFunc(found, func(r thread.Row) bool { return strings.Contains(r.Why.EN, tt.want) })
			if i < 0 {
				t.Fatalf("no reason with %q in %+v", tt.want, found)
			}
			why := found[i].Why
			if other, twice := seen[why]; twice {
				t.Errorf("the same reason as %s: %s", other, why.EN)
			}
			seen[why] = tt.name
			if strings.Count(why.EN, ".") != 1 || !strings.HasSuffix(why.EN, ".") || strings.Count(why.JA, "。") != 1 || !strings.HasSuffix(why.JA, "。") {
				t.Errorf("not one sentence: %s / %s", why.EN, why.JA)
			}
			if strings.ContainsAny(why.EN+why.JA, "!！?？%％") {
				t.Errorf("not calm: %s / %s", why.EN, why.JA)
			}
		})
	}
}

func TestNamesInBothLanguages(t *testing.T) {
	for _, s := range thread.States() {
		if l := thread.LabelOf(s); l.EN == "" || l.JA == "" || l.EN == l.JA {
			t.Errorf("state %s is called %+v", s, l)
		}
	}
	for _, k := range []thread.Kind{
		thread.Reply, thread.Debrief, thread.FollowUp, thread.Season, thread.Attempt, thread.Review, thread.Act,
	} {
		if l := k.Label(); l.EN == "" || l.JA == "" || l.EN == l.JA {
			t.Errorf("kind %s is called %+v", k, l)
		}
	}
	if thread.LabelOf("sold").EN != "sold" || thread.Kind("call").Label().JA != "call" {
		t.Error("an unknown value is shown as it is")
	}
}

func TestMayWrite(t *testing.T) {
	letGo := lost(t, "2026-11-20")
	letGo.LetGo = true
	for _, tt := range []struct {
		name string
		head *journal.Head
		want bool
	}{
		{"a loss", lost(t, "2026-11-20"), true},
		{"let go", letGo, false},
		{"a stop", lost(t, "2026-11-20", "2026-11-24 phone stop"), false},
		{"an objection", lost(t, "2026-11-20", "2026-11-24 phone complained"), false},
		{"an old objection", lost(t, "2026-11-20", "2026-08-01 phone complained"), true},
	} {
		if got := status(t, tt.head, "2026-11-30").MayWrite(); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
