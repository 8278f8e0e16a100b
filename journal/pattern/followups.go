package pattern

import (
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/thread"
)

// FollowUps counts the follow-ups of decided losses whose day lay in the period,
// and how many of them were made (B8): N are those made and those that wait
// since before today. A date that is let go of is none.
func FollowUps(heads []journal.Head, p Period, today calendar.Date, rules thread.Rules) Count {
	rules.MadeGood = thread.MadeGoodIn(heads)
	var c Count
	for i := range heads {
		h := &heads[i]
		if h.Outcome != journal.Lost {
			continue
		}
		for _, day := range followUpDays(h, rules) {
			if !day.After(today) && p.Holds(day) {
				c.K++
				c.N++
			}
		}
		if s := thread.Of(h, today, rules); s.Kind == thread.FollowUp && s.Next.Before(today) && p.Holds(s.Next) {
			c.N++
		}
	}
	return c
}

// followUpDays are the days on which a planned follow-up was made: those of our
// contacts that moved the thread on to its next one.
func followUpDays(h *journal.Head, rules thread.Rules) []calendar.Date {
	then := *h
	then.LetGo = false // it is known as of today only; what was made before it was made
	var days []calendar.Date
	for _, t := range h.Contacts {
		if t.On.IsZero() || len(days) > 0 && days[len(days)-1] == t.On {
			continue
		}
		before := thread.Of(&then, t.On.AddDays(-1), rules)
		after := thread.Of(&then, t.On, rules)
		if before.Kind == thread.FollowUp && (after.State == thread.Paused || after.Number > before.Number) {
			days = append(days, t.On)
		}
	}
	return days
}
