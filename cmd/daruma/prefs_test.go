package main

import (
	"errors"
	"path/filepath"
	"testing"

	"daruma/journal"
	"daruma/store"
)

// TestPreferences holds where each setting is kept, and that what was set is
// found again.
func TestPreferences(t *testing.T) {
	config := filepath.Join(t.TempDir(), "new", "config")
	s := emptyJournal(t)
	tests := []struct {
		name, key, otherwise, value string
		inJournal                   bool
	}{
		{"configured", "theme", "auto", "dark", false},
		{"hidden", "welcomed", "no", "yes", false},
		{"name", "sender.name", "", "森 健", true},
		{"a screen's own note", "home.prompt", "", "2026-11-20 offer", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p, err := loadPreferences(config, s)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Get(test.key); got != test.otherwise {
				t.Errorf("before: %q, want %q", got, test.otherwise)
			}
			if err := p.Set(test.key, test.value); err != nil {
				t.Fatal(err)
			}
			if got := p.Get(test.key); got != test.value {
				t.Errorf("after: %q, want %q", got, test.value)
			}
			again, err := loadPreferences(config, s)
			if err != nil {
				t.Fatal(err)
			}
			if got := again.Get(test.key); got != test.value {
				t.Errorf("next time: %q, want %q", got, test.value)
			}
			inJournal, err := s.Setting(test.key)
			if err != nil {
				t.Fatal(err)
			}
			values, err := store.LoadConfig(config)
			if err != nil {
				t.Fatal(err)
			}
			if kept := inJournal != ""; kept != test.inJournal || (values[test.key] != "") == test.inJournal {
				t.Errorf("in the journal %q, in the configuration %q", inJournal, values[test.key])
			}
		})
	}
	p, err := loadPreferences(config, s)
	if err != nil {
		t.Fatal(err)
	}
	var problem *journal.Problem
	if err := p.Set("theme", "pink"); !errors.As(err, &problem) {
		t.Errorf("a theme that is none: %v", err)
	}
	if got := p.Get("theme"); got != "dark" {
		t.Errorf("the theme became %q", got)
	}
}

// TestPreferencesOfALockedJournal holds that nothing of a locked journal's
// settings is remembered, and that they are there again once it is unlocked.
func TestPreferencesOfALockedJournal(t *testing.T) {
	config := filepath.Join(t.TempDir(), "config")
	s := emptyJournal(t)
	p, err := loadPreferences(config, s)
	if err != nil {
		t.Fatal(err)
	}
	const passphrase = "seven quiet herons"
	_, err = s.SetPassphrase([]byte(passphrase))
	if err := errors.Join(err, p.Set("sender.name", "森 健"), p.Set("theme", "dark")); err != nil {
		t.Fatal(err)
	}
	j := lockable{s, p}
	expect := func(when, name string) {
		t.Helper()
		if got := p.Get("sender.name"); got != name {
			t.Errorf("%s: the name is %q, want %q", when, got, name)
		}
		if got := p.Get("theme"); got != "dark" {
			t.Errorf("%s: the theme is %q", when, got)
		}
	}
	expect("open", "森 健")
	j.Lock()
	expect("locked", "")
	if err := p.Set("sender.name", "Mori"); !errors.Is(err, journal.ErrLocked) {
		t.Errorf("setting it gives %v", err)
	}
	again, err := loadPreferences(config, s)
	if err != nil || again.Get("theme") != "dark" || again.Get("sender.name") != "" {
		t.Errorf("loaded while locked: %v, %v", again, err)
	}
	if err := j.Unlock(journal.Secret{Passphrase: []byte("another")}); !errors.Is(err, journal.ErrWrongPassphrase) {
		t.Errorf("the wrong passphrase gives %v", err)
	}
	expect("still locked", "")
	if err := j.Unlock(journal.Secret{Passphrase: []byte(passphrase)}); err != nil {
		t.Fatal(err)
	}
	expect("unlocked", "森 健")
}
