package ui

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
)

// A shortcut is a key binding with its help in both languages.
type shortcut struct {
	key.Binding
	show   string // the key as the footer names it
	say    text.Text
	inHelp bool // of the help alone, not of the footer
}

// press makes the shortcut that the footer shows as "show en" and that any of
// keys triggers; without keys the shown one does.
func press(show, en, ja string, keys ...string) shortcut {
	if len(keys) == 0 {
		keys = []string{show}
	}
	return shortcut{Binding: key.NewBinding(key.WithKeys(keys...)), show: show, say: text.Say(en, ja)}
}

// helpOnly is a shortcut that everybody guesses: the footer leaves it out.
func helpOnly(s shortcut) shortcut {
	s.inHelp = true
	return s
}

// called is the same shortcut with another name for what it does now.
func (s shortcut) called(say text.Text) shortcut {
	s.say = say
	return s
}

// hit reports whether msg is one of the keys.
func (s shortcut) hit(msg tea.KeyMsg) bool { return key.Matches(msg, s.Binding) }

// Shortcuts that mean the same on every screen.
var (
	keyBack   = press("esc", "back", "戻る")
	keyQuit   = press("q", "quit", "終了")
	keyHelp   = press("?", "keys", "キー一覧", "?", "f1")
	keyHelpF1 = press("f1", "keys", "キー一覧")
	keyBlank  = press("ctrl+l", "hide the screen", "画面を隠す")
	keyLeave  = press("ctrl+c", "leave, draft kept", "下書きを残して終了")
	keySleep  = press("ctrl+z", "suspend", "一時停止")
	keyUp     = helpOnly(press("up", "up", "上", "up", "k"))
	keyDown   = helpOnly(press("down", "down", "下", "down", "j"))
	arrowUp   = helpOnly(press("up", "up", "上"))
	arrowDown = helpOnly(press("down", "down", "下"))
	keyTop    = helpOnly(press("home", "first", "先頭", "home", "g"))
	keyEnd    = helpOnly(press("end", "last", "末尾", "end", "G"))
	keyPageUp = helpOnly(press("pgup", "page up", "前のページ"))
	keyPageDn = helpOnly(press("pgdn", "page down", "次のページ", "pgdown"))
)
