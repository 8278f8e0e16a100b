package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"daruma/journal"
	"daruma/journal/text"
)

func TestProgress(t *testing.T) {
	const total = longWork + 1
	entries := slices.Repeat([]journal.Entry{{}}, total)
	run := func(on bool, entries []journal.Entry) (shown string) {
		var stderr bytes.Buffer
		p := progress{c: &call{machine: machine{stderr: &stderr}, lang: text.Japanese}, on: on}
		if got := slices.Collect(p.each(slices.Values(entries), len(entries))); len(got) != len(entries) {
			t.Errorf("%d of %d entries", len(got), len(entries))
		}
		p.clear()
		p.clear()
		return stderr.String()
	}
	shown := run(true, entries)
	if !strings.HasPrefix(shown, "\r\x1b[K取り込み中: 5001件中 1024件\r\x1b[K") || !strings.HasSuffix(shown, "4096件\r\x1b[K") {
		t.Errorf("%q", shown)
	}
	if short := run(true, entries[:longWork-1]); short != "" {
		t.Errorf("a short work shows %q", short)
	}
	if off := run(false, entries); off != "" {
		t.Errorf("without a terminal %q", off)
	}
}
