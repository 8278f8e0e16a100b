package terminal

import (
	"strings"

	"daruma/journal/text"

	tea "github.com/charmbracelet/bubbletea"
)

// PasteLimit is the size in bytes above which a paste is not inserted but
// reported, so that the screen asks first.
const PasteLimit = 64 << 10

// PasteTooLarge reports a paste that a field has not inserted. The screen asks,
// and hands Text to the field's Insert where the answer is yes.
type PasteTooLarge struct{ Text string }

// An action is what a key does in a field.
type action int

const (
	nothing action = iota
	left
	right
	wordLeft
	wordRight
	lineStart
	lineEnd
	textStart
	textEnd
	up
	down
	pageUp
	pageDown
	eraseLeft
	eraseRight
	eraseWordLeft
	eraseWordRight
	eraseToStart
	eraseToEnd
	newline
)

// actions are the keys a field takes. ctrl+c, d, e, f, l, n, p, t and ctrl+z
// belong to the screens, though bubbles would take them; tab, enter in a Line,
// and every other key pass a field by.
var actions = map[string]action{
	"left": left, "ctrl+b": left,
	"right":    right,
	"alt+left": wordLeft, "ctrl+left": wordLeft, "alt+b": wordLeft,
	"alt+right": wordRight, "ctrl+right": wordRight, "alt+f": wordRight,
	"home": lineStart, "ctrl+a": lineStart,
	"end":       lineEnd,
	"ctrl+home": textStart, "alt+<": textStart,
	"ctrl+end": textEnd, "alt+>": textEnd,
	"up": up, "down": down, "pgup": pageUp, "pgdown": pageDown,
	"backspace": eraseLeft, "ctrl+h": eraseLeft,
	"delete":        eraseRight,
	"alt+backspace": eraseWordLeft, "ctrl+w": eraseWordLeft,
	"alt+delete": eraseWordRight, "alt+d": eraseWordRight,
	"ctrl+u": eraseToStart, "ctrl+k": eraseToEnd,
	"enter": newline, "ctrl+j": newline,
}

// typed returns the text a key message brings, or "" where it brings none.
func typed(msg tea.KeyMsg) string {
	if msg.Alt || msg.Type != tea.KeyRunes && msg.Type != tea.KeySpace {
		return ""
	}
	return string(msg.Runes)
}

// refuse is the command that reports a paste.
func refuse(s string) tea.Cmd {
	return func() tea.Msg { return PasteTooLarge{Text: s} }
}

// join returns what replaces the character before the caret when s is inserted
// after it: erase tells to take that character away first. A mark typed after
// its letter composes with it, so that both stay one character.
func join(before, s string, clean func(string) string) (insert string, erase bool) {
	joined := clean(text.Normal(before + s))
	if rest, ok := strings.CutPrefix(joined, before); ok {
		return rest, false
	}
	return joined, true
}
