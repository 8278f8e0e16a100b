package main

import (
	"context"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/thread"
)

// threads work out where deals stand, as of one day.
type threads struct {
	on    calendar.Date
	rules thread.Rules
}

// threadsOf reads what the rules need besides an entry: the user's interval, and
// the wins that make a loss good.
func threadsOf(j reader, on calendar.Date) (threads, error) {
	rules, err := rulesOf(j)
	if err != nil {
		return threads{}, err
	}
	rules.MadeGood, err = j.Comebacks()
	return threads{on, rules}, err
}

// rulesOf are the rules of the user's settings.
func rulesOf(j reader) (thread.Rules, error) {
	interval, err := j.Setting(thread.IntervalSetting)
	return thread.RulesOf(interval), err
}

// of is where the deal stands.
func (t threads) of(h *journal.Head) thread.Status { return thread.Of(h, t.on, t.rules) }

// derived is what the JSON of an entry tells of its thread.
func (t threads) derived() exchange.Derived {
	return func(e journal.Entry) (string, calendar.Date) {
		h := e.Head()
		s := t.of(&h)
		return string(s.State), s.Next
	}
}

// allHeads are the heads of all entries.
func allHeads(j reader) ([]journal.Head, error) {
	var heads []journal.Head
	err := j.Heads(context.Background(), func(h journal.Head) bool {
		heads = append(heads, h)
		return true
	})
	return heads, err
}
