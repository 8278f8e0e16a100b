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

// preferences are the settings as the screens use them: held in memory, and
// written where the table of settings keeps each. A key that is not in the table
// is a screen's own note, and lies in the journal. They are safe for use by
// several goroutines at once.
type preferences struct {
	config  string // the path of the configuration file
	journal settingStore

	writing sync.Mutex // held while the files are written or read

	mu            sync.Mutex // held for a moment only, so that a screen never waits
	configuration map[string]string
	kept          map[string]string // the journal's; empty while it is locked
}

// A settingStore keeps settings in the journal.
type settingStore interface {
	Settings() (map[string]string, error)
	SetSetting(key, value string) error
}

// loadPreferences reads the settings.
func loadPreferences(config string, j settingStore) (*preferences, error) {
	values, err := store.LoadConfig(config)
	if err != nil {
		return nil, err
	}
	p := &preferences{config: config, journal: j, configuration: values}
	p.readAgain()
	return p, nil
}

// readAgain reads the journal's settings, after it was opened, locked or
// unlocked. Those that cannot be read have their defaults; whatever comes next
// tells what is wrong with the journal.
func (p *preferences) readAgain() {
	p.writing.Lock()
	defer p.writing.Unlock()
	kept, err := p.journal.Settings()
	if err != nil {
		kept = map[string]string{}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.kept = kept
}

// Get returns the value of a setting, or its default. It waits for nothing.
func (p *preferences) Get(key string) string {
	s := settingOf(key)
	p.mu.Lock()
	defer p.mu.Unlock()
	return valueOr(p.valuesOf(s)[key], s.Default)
}

// valuesOf are the values of the settings that are kept where s is.
func (p *preferences) valuesOf(s journal.Setting) map[string]string {
	if s.Where == journal.Config {
		return p.configuration
	}
	return p.kept
}

// Set stores a setting; an empty value goes back to the default.
func (p *preferences) Set(key, value string) error {
	s := settingOf(key)
	if s.Check != nil {
		if err := s.Check(value); err != nil {
			return err
		}
	}
	p.writing.Lock()
	defer p.writing.Unlock()
	if err := p.save(s, value); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.valuesOf(s)[key] = value
	return nil
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

// A lockable is the journal as the screens use it: what they remember of its
// settings goes as it is locked, and comes back with it.
type lockable struct {
	*store.Store
	prefs *preferences
}

// Lock is [store.Store.Lock].
func (j lockable) Lock() {
	j.Store.Lock()
	j.prefs.readAgain()
}

// Unlock is [store.Store.Unlock].
func (j lockable) Unlock(secret journal.Secret) error {
	err := j.Store.Unlock(secret)
	if err == nil {
		j.prefs.readAgain()
	}
	return err
}
