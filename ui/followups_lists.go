package ui

import (
	"cmp"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// A shelf is one of the lists that follow-ups stand in.
type shelf struct {
	name, empty text.Text
	holds       func(u followUp, today calendar.Date) bool
}

// shelves are the lists, in the order they are shown. Each thread that is not
// won stands in one of them, or in two where a debrief stands beside its date.
var shelves = []shelf{
	{
		text.Say("due", "期日"), text.Say("Nothing is due today.", "今日が期日のものはありません。"),
		func(u followUp, today calendar.Date) bool { return !u.row.On.IsZero() && !u.row.On.After(today) },
	},
	{
		text.Say("coming", "今後"), text.Say("Nothing is planned. The day of the first follow-up stands here once a loss is written down.", "予定はありません。失注を記録すると、次に連絡する日がここに並びます。"),
		func(u followUp, today calendar.Date) bool {
			return u.row.On.After(today) || u.row.On.IsZero() && in(u, thread.Lost, thread.Nurture)
		},
	},
	{
		text.Say("silent", "返答なし"), text.Say("No deal is silent.", "返答なしの案件はありません。"),
		func(u followUp, _ calendar.Date) bool { return in(u, thread.Silent) },
	},
	{
		text.Say("talking", "商談中"), text.Say("Nobody has come back yet. A sign from a buyer stands here.", "先方からの動きはまだありません。動きがあればここに並びます。"),
		func(u followUp, _ calendar.Date) bool { return in(u, thread.Active, thread.Reopened) },
	},
	{
		text.Say("resting", "休止"), text.Say("Nothing rests: nobody objected, nobody asked to stop.", "休止中のものはありません。苦情や連絡不要の申し出もありません。"),
		func(u followUp, _ calendar.Date) bool {
			return in(u, thread.Paused, thread.Complained, thread.DoNotContact)
		},
	},
	{
		text.Say("closed", "終了"), text.Say("Nothing was let go. x in another list does that, and u takes it back.", "終了したものはありません。ほかの一覧ではxで終了でき、uで戻せます。"),
		func(u followUp, _ calendar.Date) bool { return in(u, thread.Closed) },
	},
}

// byDay is how many of the shelves hold every row of a thread, a debrief beside
// its date: those of what is due and of what comes.
const byDay = 2

// lookAhead is how many of the shelves look ahead, the nearest day first; the
// others look back, the newest first.
const lookAhead = byDay + 1

func in(u followUp, states ...thread.State) bool { return slices.Contains(states, u.status.State) }

// greetingsAhead is how many days ahead seasonal greetings are shown.
const greetingsAhead = 31

// listFollowUps puts each thread on its shelf, in the order of the days that are
// shown.
func listFollowUps(heads []journal.Head, today calendar.Date, rules thread.Rules) [][]followUp {
	lists := make([][]followUp, len(shelves))
	for i := range heads {
		h := &heads[i]
		s := thread.Of(h, today, rules)
		if s.State == thread.Won || s.State == thread.WonBack || h.Outcome == journal.Won && s.State == thread.Closed {
			continue
		}
		for n, u := range linesOf(h, s, today, rules) {
			u.head = i
			for k, shelf := range shelves {
				if shelf.holds(u, today) && (n == 0 || k < byDay) {
					lists[k] = append(lists[k], u)
				}
			}
		}
	}
	for k, list := range lists {
		slices.SortStableFunc(list, func(a, b followUp) int {
			if k < lookAhead {
				return cmp.Or(compareDays(a.row.On, b.row.On), strings.Compare(a.row.Company, b.row.Company))
			}
			return dayOfLine(b, &heads[b.head]).Compare(dayOfLine(a, &heads[a.head]))
		})
	}
	return lists
}

// compareDays puts what has no day last.
func compareDays(a, b calendar.Date) int {
	if a.IsZero() != b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// linesOf are the rows of one thread; one without a day where nothing is
// planned.
func linesOf(h *journal.Head, s thread.Status, today calendar.Date, rules thread.Rules) []followUp {
	var out []followUp
	ahead := max(greetingsAhead, s.Next.DaysSince(today))
	for _, r := range thread.RowsOf(h, today, ahead, rules) {
		if r.Kind != thread.Season || r.On.DaysSince(today) <= greetingsAhead {
			out = append(out, followUp{status: s, row: r})
		}
	}
	if s.Next.IsZero() {
		out = append([]followUp{{status: s, row: thread.Row{
			ID: h.ID, Company: h.Company, Title: h.Title, Contact: h.Contact, State: s.State,
		}}}, out...)
	}
	return out
}
