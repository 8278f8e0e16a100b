package main

import (
	"errors"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
)

// settingsVerb shows the settings or sets one.
type settingsVerb struct {
	Setting string `arg:"" optional:"" name:"key[=value]" help:"A setting to show, or to set; an empty value goes back to the default." ja:"表示または変更する設定。値を空にすると既定値に戻ります。"`
}

// Run shows all settings, the value of one, or sets one. Those in the
// configuration file never open the journal.
func (v *settingsVerb) Run(c *call) error {
	if v.Setting == "" {
		return showSettings(c)
	}
	key, value, set := strings.Cut(v.Setting, "=")
	s, err := journal.SettingOf(key)
	if err != nil {
		return &usageError{err}
	}
	if !set {
		value, err := c.setting(s)
		if err != nil {
			return err
		}
		return c.print(text.CleanLine(value) + "\n")
	}
	if value, err = c.words(key, value); err != nil {
		return err
	}
	value = text.Normal(strings.TrimSpace(value))
	if err := s.Check(value); err != nil {
		return &usageError{err}
	}
	return c.set(s, value)
}

func (c *call) set(s journal.Setting, value string) error {
	if s.Where == journal.Config {
		return saveConfig(c.paths.config, s.Key, value)
	}
	return c.beginJournal(func(j *store.Store, _ bool) error { return j.SetSetting(s.Key, value) })
}

// setting is the value of s, or its default.
func (c *call) setting(s journal.Setting) (value string, err error) {
	if s.Where == journal.Config {
		values, err := store.LoadConfig(c.paths.config)
		return valueOr(values[s.Key], s.Default), err
	}
	err = c.readJournal(func(j reader) (err error) {
		value, err = j.Setting(s.Key)
		return err
	})
	return valueOr(value, s.Default), err
}

func valueOr(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}

func showSettings(c *call) error {
	config, err := store.LoadConfig(c.paths.config)
	if err != nil {
		return err
	}
	return c.readJournal(func(j reader) error {
		var failed error
		t := settingsTable(c.lang, func(s journal.Setting) string {
			if s.Where == journal.Config {
				return config[s.Key]
			}
			value, err := j.Setting(s.Key)
			failed = errors.Join(failed, err)
			return value
		})
		if failed != nil {
			return failed
		}
		return c.print(t.in(c.width()))
	})
}

// settingsTable is every setting with its value, its default and its meaning.
func settingsTable(l text.Lang, get func(journal.Setting) string) table {
	t := table{{
		text.Say("Key", "キー").In(l), text.Say("Value", "値").In(l), text.Say("Default", "既定値").In(l), text.Say("Meaning", "意味").In(l),
	}}
	for _, s := range journal.Settings {
		if s.Hidden {
			continue
		}
		meaning := s.Meaning.In(l)
		if s.Options != nil {
			meaning += text.Say(" (%[1]s)", "（%[1]s）").With(strings.Join(journal.Values(s.Options), ", ")).In(l)
		}
		t = append(t, []string{s.Key, valueOr(get(s), s.Default), s.Default, meaning})
	}
	return t
}
