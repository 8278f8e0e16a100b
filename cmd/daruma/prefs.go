package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"daruma/journal"
	"daruma/store"
	"daruma/ui"
)

var _ ui.Preferences = (*preferences)(nil)

// preferences are the settings as the screens use them: read once, and written
// where the table of settings keeps each. A key that is not in the table is a
// screen's own note, and lies in the journal. They are safe for use by several
// goroutines at once.
type preferences struct {
	config  string // the path of the configuration file
	journal settingStore

	mu     sync.Mutex
	values map[string]string
}

// A settingStore keeps settings in the journal.
type settingStore interface {
	Setting(key string) (string, error)
	SetSetting(key, value string) error
}

// loadPreferences reads the settings.
func loadPreferences(config string, j settingStore) (*preferences, error) {
	values, err := store.LoadConfig(config)
	if err != nil {
		return nil, err
	}
	return &preferences{config: config, journal: j, values: values}, nil
}

// Get returns the value of a setting, or its default. One that cannot be read
// from the journal has its default; whatever comes next tells what is wrong
// with the journal.
func (p *preferences) Get(key string) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := settingOf(key)
	value, known := p.values[key]
	if !known && s.Where == journal.InJournal {
		read, err := p.journal.Setting(key)
		if err != nil {
			return s.Default
		}
		value, p.values[key] = read, read
	}
	return valueOr(value, s.Default)
}

// Set stores a setting; an empty value goes back to the default.
func (p *preferences) Set(key, value string) error {
	s := settingOf(key)
	if s.Check != nil {
		if err := s.Check(value); err != nil {
			return err
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	err := p.save(s, value)
	if err == nil {
		p.values[key] = value
	}
	return err
}

func (p *preferences) save(s journal.Setting, value string) error {
	if s.Where == journal.Config {
		return saveConfig(p.config, s.Key, value)
	}
	return p.journal.SetSetting(s.Key, value)
}

func settingOf(key string) journal.Setting {
	s, err := journal.SettingOf(key)
	if err != nil {
		return journal.Setting{Key: key, Where: journal.InJournal}
	}
	return s
}

// saveConfig sets one value in the configuration file, whose folder only the
// user can enter.
func saveConfig(path, key, value string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("save configuration: %w", err)
	}
	return store.SaveConfig(path, map[string]string{key: value})
}
