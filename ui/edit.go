package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
	"daruma/ui/terminal"
)

// edited is what came back from the external editor.
type edited struct {
	words string
	err   error
}

// edit hands words to the user's editor.
func edit(e *env, words string) tea.Cmd {
	if set := e.prefs.Get("editor"); set == "off" || set != "on" && e.journal.Protected() {
		return failedWith(text.Say("The editor would leave the text in a file; settings editor=on allows it.", "エディターは文章をファイルに書き出します。使うには設定で editor を on にしてください。"))
	}
	e.away = true
	return terminal.Edit(words, func(words string, err error) tea.Msg { return edited{words, err} })
}
