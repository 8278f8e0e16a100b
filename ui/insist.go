package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
	"daruma/journal/thread"
	"daruma/ui/terminal"
)

// insisting asks for words that nobody types by accident, where the state of a
// thread speaks against what is about to be done.
type insisting struct{ line terminal.Line }

// insistence are the words, as [thread.Insisted] takes them.
var insistence = text.Say("I understand", "承知しています")

var errNotInsisted = text.Say("Nothing was changed; the words are: %s", "変更していません。入力する言葉は「%s」です。").With(insistence)

func newInsisting() insisting {
	i := insisting{terminal.NewLine()}
	i.line.Focus()
	return i
}

func (i insisting) update(msg tea.Msg) insisting {
	if words, ok := msg.(insertMsg); ok {
		i.line.Insert(string(words))
		return i
	}
	i.line, _ = i.line.Update(msg)
	return i
}

// given reports whether the words were typed.
func (i insisting) given() bool { return thread.Insisted(i.line.Value()) }

// lines are the reason, and the place for the words below it.
func (i insisting) lines(e *env, reason text.Text) []string {
	var out []string
	for _, l := range text.Wrap(e.say(reason), e.width-6) {
		out = append(out, "  "+e.look.Caution.Render(l))
	}
	ask := e.say(text.Say(`To go ahead all the same, type "%s":`, "それでも進める場合は「%s」と入力してください。").With(insistence))
	out = append(out, "")
	out = append(out, indent(text.Wrap(ask, e.width-6), 2)...)
	line := i.line
	line.SetWidth(min(40, e.width-6))
	return append(out, "", "  "+line.View())
}
