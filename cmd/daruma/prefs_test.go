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
