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

// awayMsg tells that another program is about to have the terminal: time spent
// there is not idle.
type awayMsg struct{}

func goAway() tea.Msg { return awayMsg{} }

// edit hands words to the user's editor.
func edit(e *env, words string) tea.Cmd {
	if set := e.prefs.Get("editor"); set == "off" || set != "on" && e.journal.Protected() {
		return failedWith(text.Say("The editor would leave the text in a file; settings editor=on allows it.", "エディターは文章をファイルに書き出します。使うには設定で editor を on にしてください。"))
	}
	return tea.Sequence(goAway, terminal.Edit(words, func(words string, err error) tea.Msg { return edited{words, err} }))
}
