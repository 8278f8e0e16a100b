package thread

import (
	"cmp"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A Row is one thing due with one buyer on one day.
type Row struct {
	ID       journal.ID
	Company  string
	Title    string
	Contact  string
	On       calendar.Date // a business day; it may have passed
	State    State
	Kind     Kind
	Template string    // the reply that fits; "" none
	Channel  string    // the kind of contact to use, a value of [journal.ContactKinds]
	Number   int       // which follow-up or attempt it would be, from 1; 0 where it is neither
	Why      text.Text // one sentence: why this day
}

// RowsOf returns what is due with one thread as of the day on and within so many
// days after it, the last included: its next date, also when it has passed, and
// beside it a debrief and seasonal greetings while they are open.
func RowsOf(h *journal.Head, on calendar.Date, ahead int, r Rules) []Row {
	return appendRows(nil, h, on, ahead, r)
}

// Due returns the rows of all heads, by day, then company, then id. What a later
// win made good is worked out from the heads themselves, whatever r says.
func Due(heads []journal.Head, on calendar.Date, ahead int, r Rules) []Row {
	r.MadeGood = MadeGoodIn(heads)
	var rows []Row
	for i := range heads {
		rows = appendRows(rows, &heads[i], on, ahead, r)
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(a.On.Compare(b.On), strings.Compare(a.Company, b.Company), slices.Compare(a.ID[:], b.ID[:]),
			strings.Compare(string(a.Kind), string(b.Kind)))
	})
	return rows
}

func appendRows(rows []Row, h *journal.Head, on calendar.Date, ahead int, r Rules) []Row {
	until := on.AddDays(max(ahead, 0))
	s := Of(h, on, r)
	row := Row{ID: h.ID, Company: h.Company, Title: h.Title, Contact: h.Contact, State: s.State}
	if !s.Next.IsZero() && !s.Next.After(until) {
		next := row
		next.On, next.Kind, next.Template, next.Channel, next.Number = s.Next, s.Kind, s.Template, s.Channel, s.Number
		next.Why = why(h, s)
		rows = append(rows, next)
	}
	if s.State != Nurture || h.Decided.IsZero() {
		return rows
	}
	if d := debriefOn(h, on); !d.IsZero() && !d.After(until) {
		row.On, row.Kind, row.Template, row.Channel, row.Why = d, Debrief, "debrief", email, whyDebrief
		rows = append(rows, row)
	}
	return appendSeasons(rows, row, h, s.Since, on, until)
}

// debriefOn is the day to ask for a debrief: the first business day of the third
// week after the reply (C2). It is no date once that week is over, the question
// was asked, or what they told was written down.
func debriefOn(h *journal.Head, on calendar.Date) calendar.Date {
	if h.Replied.IsZero() || h.Replied.After(on) || h.Answers.Debrief != "" {
		return calendar.Date{}
	}
	replied := later(h.Replied, h.Decided)
	last := replied.AddDays(debriefLast)
	day := calendar.NextBusiness(replied.AddDays(debriefFirst))
	if on.After(last) || day.After(last) {
		return calendar.Date{}
	}
	for _, t := range h.Contacts {
		if t.On.After(replied) && !t.On.After(on) && (isStep(t) || t.Kind == meet) {
			return calendar.Date{}
		}
	}
	return day
}

// appendSeasons adds the seasonal greetings that are open from the day on until
// another: one a season, for a thread that was in nurture the business day
// before.
func appendSeasons(rows []Row, row Row, h *journal.Head, since, on, until calendar.Date) []Row {
	season, open := calendar.SeasonOf(on)
	if !open {
		season = calendar.NextSeason(on)
	}
	for ; !season.First.After(until); season = calendar.NextSeason(season.First) {
		day := calendar.NextBusiness(later(season.First, since.AddDays(1)))
		if day.After(season.Last) || day.After(until) || greeted(h, season, on) {
			continue
		}
		row.On, row.Kind, row.Template, row.Channel, row.Why = day, Season, "season", card, whySeason(season.ID)
		rows = append(rows, row)
	}
	return rows
}

// greeted reports whether a card was logged in the season by the day on.
func greeted(h *journal.Head, season calendar.Season, on calendar.Date) bool {
	return slices.ContainsFunc(h.Contacts, func(t journal.Touch) bool {
		return t.Kind == card && !t.Incoming() && !t.On.Before(season.First) && !t.On.After(season.Last) && !t.On.After(on)
	})
}
