package exchange_test

import (
	"bufio"
	"io"
	"strings"
	"testing"

	"daruma/journal/exchange"
)

func TestIsJSON(t *testing.T) {
	tests := []struct {
		name, in string
		want     bool
	}{
		{"a list", "[]", true},
		{"an object", "\n  {\"outcome\":\"lost\"}", true},
		{"behind a byte order mark", "\uFEFF [", true},
		{"CSV", "Deal Name,Stage\n", false},
		{"quoted CSV", "\"[Deal]\",Stage\n", false},
		{"nothing", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := bufio.NewReader(strings.NewReader(tt.in))
			if got := exchange.IsJSON(r); got != tt.want {
				t.Errorf("IsJSON is %v", got)
			}
			if rest, err := io.ReadAll(r); err != nil || string(rest) != tt.in {
				t.Errorf("%q is left, %v", rest, err)
			}
		})
	}
}
