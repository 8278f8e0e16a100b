package store

import "fmt"

// The settings of a journal are one record, so that not even their names are in
// the clear.

func (t *tx) settings() (map[string]string, error) {
	packed, found, err := t.get(stateBucket, settingsKey)
	if err != nil || !found {
		return map[string]string{}, err
	}
	settings := map[string]string{}
	return settings, unpackJSON(packed, &settings)
}

// Setting returns the journal's setting with the given key, "" where it was
// never set.
func (s *Store) Setting(key string) (value string, err error) {
	err = s.view(func(t *tx) error {
		settings, err := t.settings()
		value = settings[key]
		return err
	})
	if err != nil {
		return "", fmt.Errorf("read a setting: %w", err)
	}
	return value, nil
}

// Settings returns all settings that were stored, by their keys.
func (s *Store) Settings() (values map[string]string, err error) {
	err = s.view(func(t *tx) error {
		values, err = t.settings()
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	return values, nil
}

// SetSetting stores a setting; an empty value takes it away.
func (s *Store) SetSetting(key, value string) error {
	err := s.update(func(t *tx) error {
		settings, err := t.settings()
		if err != nil {
			return err
		}
		settings[key] = value
		if value == "" {
			delete(settings, key)
		}
		packed, err := packJSON(settings)
		if err != nil {
			return err
		}
		return t.put(stateBucket, settingsKey, packed)
	})
	if err != nil {
		return fmt.Errorf("store a setting: %w", err)
	}
	return nil
}
