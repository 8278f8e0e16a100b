package journal

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"daruma/journal/text"
)

func TestSettings(t *testing.T) {
	tests := []struct {
		key, value, want string // want is "" or the problem
	}{
		{"language", "ja", ""},
		{"language", "", ""},
		{"language", "fr", "language is one of auto, en, ja"},
		{"theme", "light", ""},
		{"motion", "maybe", "motion is one of on, off"},
		{"sender.name", "田中 花子", ""},
		{"sender.name", "two\nlines", "sender.name is one line of at most 200 characters"},
		{"sender.company.ja", strings.Repeat("あ", 201), "sender.company.ja is one line of at most 200 characters"},
		{"welcomed", "yes", ""},
		{"follow-up.interval", "3", ""},
		{"follow-up.interval", "", ""},
		{"follow-up.interval", "6", "follow-up.interval is one of 4, 3"},
		{"self-test.on", "2026-11-20", ""},
		{"reply.language", "ja", ""},
		{"reply.language", "", ""},
		{"reply.language", "fr", "reply.language is one of en, ja"},
	}
	for _, tt := range tests {
		t.Run(tt.key+"="+tt.want, func(t *testing.T) {
			s, err := SettingOf(tt.key)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if err := s.Check(tt.value); err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("problem %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSettingsTable(t *testing.T) {
	for _, s := range Settings {
		if err := s.Check(s.Default); err != nil {
			t.Errorf("%s does not take its own default: %v", s.Key, err)
		}
		if s.Meaning.EN == "" || s.Meaning.JA == "" {
			t.Errorf("%s has no meaning in both languages", s.Key)
		}
	}
	if s, err := SettingOf("reply.language"); err != nil || s.Where != InJournal || s.Default != "" {
		t.Errorf("the last reply's language is %+v, %v", s, err)
	}
	if s, err := SettingOf("follow-up.interval"); err != nil || s.Where != InJournal || s.Default != "4" {
		t.Errorf("the interval is %+v, %v", s, err)
	}
	for _, key := range []string{"welcomed", "self-test.on"} {
		if slices.Contains(SettingKeys(), key) {
			t.Errorf("%s is hidden, and listed", key)
		}
	}
	_, err := SettingOf("colour")
	var problem *Problem
	if !errors.As(err, &problem) || !strings.Contains(problem.In(text.Japanese), "sender.name") {
		t.Errorf("an unknown key: %v", err)
	}
}

func TestSender(t *testing.T) {
	set := map[string]string{"sender.name": "Hana Tanaka", "sender.name.ja": "田中 花子", "sender.company": "Acme"}
	get := func(key string) string { return set[key] }
	if name, company := Sender(text.English, get); name != "Hana Tanaka" || company != "Acme" {
		t.Errorf("in English %q, %q", name, company)
	}
	if name, company := Sender(text.Japanese, get); name != "田中 花子" || company != "Acme" {
		t.Errorf("in Japanese %q, %q", name, company)
	}
}
