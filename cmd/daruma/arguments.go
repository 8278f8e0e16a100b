package main

import (
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// day is the date that was typed for an argument, none where nothing was.
func (c *call) day(argument, typed string) (calendar.Date, error) {
	if typed == "" {
		return calendar.Date{}, nil
	}
	d, err := calendar.ParseWords(typed, c.today())
	if err != nil {
		return d, wrongly(argument, err)
	}
	return d, nil
}

// dayOrToday is the date that was typed for an argument, today where nothing was.
func (c *call) dayOrToday(argument, typed string) (calendar.Date, error) {
	d, err := c.day(argument, typed)
	if err == nil && d.IsZero() {
		return c.today(), nil
	}
	return d, err
}

// oneOf tells where what was typed for an argument is none of its options.
func oneOf(argument, typed string, options []journal.Option) error {
	if typed == "" || slices.Contains(journal.Values(options), typed) {
		return nil
	}
	return notOneOf(argument, options)
}

func notOneOf(argument string, options []journal.Option) error {
	return wrong(argument, text.Say("is one of %[1]s", "%[1]s のいずれかを指定してください").
		With(strings.Join(journal.Values(options), ", ")))
}
