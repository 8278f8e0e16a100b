package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/store"
	"daruma/ui"
)

// demoVerb opens the screens on a throw-away journal.
type demoVerb struct{}

// demoEntries are a year of invented entries, the last of them in the week that
// ends with demoFriday.
//
//go:embed demo/entries.json
var demoEntries []byte

// demoKeepsakes are the facts and the review that go with them, by language.
//
//go:embed demo/keepsakes.json
var demoKeepsakes []byte

var demoFriday = calendar.NewDate(2026, time.November, 20)

// demoSettings are who writes in the demo. Both are invented.
var demoSettings = map[string]string{
	"sender.name": "Ken Mori", "sender.company": "Suzuran Training",
	"sender.name.ja": "森 健", "sender.company.ja": "鈴蘭トレーニング株式会社",
}

// Run opens the screens on the demo. Of the user's own it reads language and
// theme; it writes nothing that stays.
func (*demoVerb) Run(c *call) (err error) {
	in, out, ok := c.onTerminal()
	if !ok {
		return errScreens
	}
	folder, err := os.MkdirTemp("", "daruma-demo-")
	if err != nil {
		return fmt.Errorf("make the demo: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	demo := *c
	demo.paths = paths{
		journal: filepath.Join(folder, "journal.daruma"), named: true,
		config: filepath.Join(folder, "config"),
	}
	err = store.SaveConfig(demo.paths.config, map[string]string{
		"theme": configured(c.paths.config, "theme"), "motion": configured(c.paths.config, "motion"),
		"language": string(c.lang), "welcomed": "yes",
	})
	if err != nil {
		return err
	}
	return demo.beginJournal(func(s *store.Store, _ bool) error {
		if err := fillDemo(s, demo.lang, demo.began); err != nil {
			return err
		}
		prefs, err := loadPreferences(demo.paths.config, s)
		if err != nil {
			return err
		}
		return demo.runApp(in, out, lockable{s, prefs}, prefs, ui.AtHome)
	})
}

// demoAge is how many days ago the demo's entries were added.
const demoAge = 60

// fillDemo puts the invented entries, what goes with them and their writer into
// an empty journal.
func fillDemo(s *store.Store, lang text.Lang, now time.Time) error {
	entries, err := exchange.DecodeEntries(bytes.NewReader(demoEntries))
	if err != nil {
		return fmt.Errorf("make the demo: %w", err)
	}
	days := lastFriday(calendar.DateOf(now)).DaysSince(demoFriday)
	for i := range entries {
		shift(&entries[i], days)
	}
	for key, value := range demoSettings {
		if err := s.SetSetting(key, value); err != nil {
			return err
		}
	}
	if err := fillKeepsakes(s, lang, days); err != nil {
		return err
	}
	// So long ago that undo takes none of it away.
	return s.Add(entries, now.AddDate(0, 0, -demoAge))
}

// fillKeepsakes puts the facts and the reviews of a language into the journal.
func fillKeepsakes(s *store.Store, lang text.Lang, days int) error {
	var all map[text.Lang]struct {
		Facts   []journal.Fact   `json:"facts"`
		Reviews []journal.Review `json:"reviews"`
	}
	if err := json.Unmarshal(demoKeepsakes, &all); err != nil {
		return fmt.Errorf("make the demo: %w", err)
	}
	for _, f := range all[lang].Facts {
		f.ID, f.On = journal.NewID(), f.On.AddDays(days)
		if err := s.AddFact(f); err != nil {
			return err
		}
	}
	for _, r := range all[lang].Reviews {
		r.Week, r.Saved = calendar.WeekOf(r.Week.Monday().AddDays(days)), r.Saved.AddDate(0, 0, days)
		if err := s.SaveReview(r); err != nil {
			return err
		}
	}
	return nil
}

// lastFriday is the latest Friday that is not after d, so that the demo moves
// by whole weeks and its days keep their weekdays.
func lastFriday(d calendar.Date) calendar.Date {
	return d.AddDays(-((int(d.Weekday()) - int(time.Friday) + 7) % 7))
}

// shift moves every date of e by days.
func shift(e *journal.Entry, days int) {
	e.Created, e.Updated = e.Created.AddDate(0, 0, days), e.Updated.AddDate(0, 0, days)
	for _, f := range journal.Fields {
		if d, ok := f.At(e).(*calendar.Date); ok {
			*d = d.AddDays(days)
		}
	}
	for i := range e.Thread.Contacts {
		e.Thread.Contacts[i].On = e.Thread.Contacts[i].On.AddDays(days)
	}
}
