package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"daruma/journal/text"
)

// TestKeysTypedAhead: what is hit before a screen has opened belongs to that
// screen, as in a terminal that was slow for a moment.
func TestKeysTypedAhead(t *testing.T) {
	t.Run("a reply", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Burst("r", "c")
		if words := d.copied(1); !strings.HasPrefix(words, "Dear Tanaka-san,") {
			t.Errorf("the copy is\n%s", words)
		}
	})
	t.Run("a reflection", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: empty})
		d.Burst("n", "1", "A", "o", "y", "a", "m", "a")
		if got := d.walked().Deal.Company; got != "Aoyama" {
			t.Errorf("the company is %q", got)
		}
	})
	t.Run("a vent", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: empty})
		d.Burst("v", "q", "v", "n")
		d.Sees("qvn")
	})
	t.Run("a search", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Burst("/", "q", "u", "i", "l", "l")
		d.Sees("quill", "Quillon")
	})
	t.Run("there and back", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Burst("e", "enter", "esc", "esc", "s")
		d.Sees("Settings")
	})
}

var errDisk = errors.New("input/output error")

// TestDropDraft: the one thing that cannot be undone is asked for.
func TestDropDraft(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("n", "2")
	d.Type("Hayabusa Holdings")
	d.Press("ctrl+f", "d")
	d.Sees("Hayabusa Holdings", "brought back")
	d.Press("x", "enter", "esc")
	d.Sees("Resume Hayabusa Holdings")
	d.Press("down", "d")
	d.Sees("Resume Hayabusa Holdings", "Aoyama Kogyo")
	d.Press("up", "d")
	d.store.Refuse(errDisk, "DeleteDraft")
	d.Press("y")
	d.Sees(errDisk.Error())
	d.store.Refuse(nil, "DeleteDraft")
	d.Press("y")
	d.Misses("Resume")
	if d.drafts() != 0 {
		t.Errorf("%d drafts are left", d.drafts())
	}
}

// TestDraftOfAnEdit: a section left half-way is resumed from the entry and from
// home, and dropping it leaves the entry as it was.
func TestDraftOfAnEdit(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	before := asJSON(d.newest())
	openNewest(d)
	d.Press("down", "down", "enter", "ctrl+u")
	d.Type("6,000,000")
	d.Press("ctrl+c")
	d.wantQuit()
	if asJSON(d.newest()) != before {
		t.Error("an unfinished edit changed the entry")
	}
	n := d.again()
	n.Sees("Resume Aoyama Kogyo")
	n.Press("e", "enter")
	n.Sees("enter resume")
	n.Press("enter")
	n.Sees("6,000,000")
	n.Press("esc", "down", "down")
	n.Sees("6,000,000")
	if n.drafts() != 0 {
		t.Errorf("%d drafts are left", n.drafts())
	}
}

// TestPromptStaysAllDay: home shows one prompt a day, and another the next day.
func TestPromptStaysAllDay(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	prompt := func() string { return d.app.top().(home).loaded.prompt.ID }
	first := prompt()
	for range 5 {
		d.Press("e", "esc")
		if prompt() != first {
			t.Fatalf("the prompt became %s", prompt())
		}
	}
	seen := map[string]bool{}
	for last := first; len(seen) < 5; last = prompt() {
		d.Advance(24 * time.Hour)
		d.Press("e", "esc")
		if prompt() == last {
			t.Errorf("%s came twice in a row", last)
		}
		seen[d.app.env.today().String()] = true
	}
}
