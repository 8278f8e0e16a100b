package ui

import (
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
)

// TestNoTwoShortcutsShareAKey on one screen.
func TestNoTwoShortcutsShareAKey(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		owner := map[string]string{}
		for _, k := range d.app.top().Keys() {
			for _, key := range k.Keys() {
				if other, taken := owner[key]; taken {
					t.Errorf("%s: %q is both %q and %q", s.name, key, other, k.say.EN)
				}
				owner[key] = k.say.EN
			}
		}
	}
}

// TestKeysAreReal: no shortcut names a key that Bubble Tea does not know.
func TestKeysAreReal(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		for _, k := range d.app.top().Keys() {
			for _, key := range realKeys(k) {
				if _, known := keysByName[key]; !known && len([]rune(key)) != 1 {
					t.Errorf("%s: there is no key %q", s.name, key)
				}
			}
		}
	}
}

// realKeys are the keys of a shortcut; a range such as 1-5 stands for its ends.
func realKeys(k shortcut) []string {
	var out []string
	for _, key := range k.Keys() {
		if low, high, is := strings.Cut(key, "-"); is && len(low) == 1 && strings.Trim(high, "0123456789") == "" {
			out = append(out, low, high[:1])
			continue
		}
		out = append(out, key)
	}
	return out
}

// idle are the shortcuts that may do nothing where they are shown: moves at the
// end of a list, and taking back what is not there.
var idle = []string{"up", "down", "home", "end", "pgup", "pgdn", "u", "backspace", "tab", "shift+tab", "left/right"}

// TestEveryKeyActs: a shortcut in sight does something, at least by one of its
// keys.
func TestEveryKeyActs(t *testing.T) {
	for _, s := range scenes {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			keys := s.launch(t, text.English).app.top().Keys()
			for _, k := range keys {
				if slices.Contains(idle, k.show) {
					continue
				}
				if acts := slices.ContainsFunc(realKeys(k), func(key string) bool { return actsAt(t, s, key) }); !acts {
					t.Errorf("%s (%s) does nothing", k.show, k.say.EN)
				}
			}
		})
	}
}

// actsAt tells whether a key changes the screen, or asks for something.
func actsAt(t *testing.T, s scene, key string) bool {
	t.Helper()
	d := s.launch(t, text.English)
	d.app.help = false
	before, view := len(d.store.Calls("")), d.View()
	model, cmd := d.app.Update(keyNamed(t, key))
	d.app = model.(App)
	if cmd == nil {
		return d.View() != view
	}
	d.run(cmd)
	d.Settle()
	return d.quit || d.View() != view || len(d.store.Calls("")) != before || len(d.terminal.copies) > 0 || len(d.files.names) > 0 || d.outside != nil
}

// TestOtherLettersDoNothing: a letter that is no
// shortcut changes nothing on a screen without a text field.
func TestOtherLettersDoNothing(t *testing.T) {
	for _, s := range scenes {
		d := s.launch(t, text.English)
		if d.app.top().Typing() || d.app.help || d.step() != "" {
			continue
		}
		if _, burning := d.app.top().(vent); burning {
			continue
		}
		if f, ok := d.app.top().(farewell); ok && f.brush != brushLifted {
			continue // any key ends the painting
		}
		var known []string
		for _, k := range d.app.top().Keys() {
			known = append(known, realKeys(k)...)
		}
		before := d.View()
		for r := 'a'; r <= 'z'; r++ {
			if slices.Contains(known, string(r)) || r == 'j' || r == 'k' || r == 'g' {
				continue
			}
			d.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
			if d.View() != before || d.quit {
				t.Errorf("%s: %q acts without being shown\n%s", s.name, r, d.View())
				break
			}
		}
	}
}
