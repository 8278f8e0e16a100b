package journal

import (
	"errors"
	"strings"
	"testing"
)

func TestCheckPassphrase(t *testing.T) {
	tests := map[string]struct {
		passphrase string
		good       bool
	}{
		"empty":                      {"", false},
		"seven letters":              {"letters", false},
		"eight letters":              {"lettersx", true},
		"seven kana of many bytes":   {"しちもじかなな", false},
		"eight kana":                 {"はちもじのかなだ", true},
		"seven letters with accents": {"e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", false},
		"words":                      {"correct horse battery staple", true},
		"as long as it may be":       {strings.Repeat("長", 1000), true},
		"longer than anybody's":      {strings.Repeat("長", 1001), false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := CheckPassphrase([]byte(test.passphrase))
			var problem *Problem
			if good := err == nil; good != test.good || !good && !errors.As(err, &problem) {
				t.Errorf("got %v", err)
			}
		})
	}
}
