package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// dropDraft asks before a draft is thrown away: that alone cannot be undone.
type dropDraft struct {
	*env
	quiet
	draft journal.Draft
}

var (
	keyYes = press("y", "throw it away", "捨てる")
	keyNo  = press("esc", "keep it", "残しておく")
)

func newDropDraft(e *env, d journal.Draft) screen { return dropDraft{env: e, draft: d} }

func (d dropDraft) Init() tea.Cmd { return nil }

func (d dropDraft) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyMsg); ok && keyYes.hit(k) {
		j, id := d.journal, d.draft.Entry.ID
		return d, func() tea.Msg { return orFail(backMsg{}, j.DeleteDraft(id)) }
	}
	return d, nil
}

func (d dropDraft) Keys() []shortcut                    { return []shortcut{keyYes, keyNo} }
func (d dropDraft) Leave(why leaving) (screen, tea.Cmd) { return depart(d, why) }

func (d dropDraft) View() string {
	name := text.CleanLine(d.draft.Entry.Deal.Company)
	if name == "" {
		name = d.say(text.Say("an unnamed deal", "会社名のない記録"))
	}
	say := text.Say("Throw the unfinished reflection on %s away? It cannot be brought back.", "「%s」の書きかけの振り返りを捨てますか。元には戻せません。")
	if d.draft.Editing {
		say = text.Say("Throw the unfinished changes to %s away? The entry stays as it is.", "「%s」の書きかけの変更を捨てますか。記録はそのまま残ります。")
	}
	return "\n\n" + strings.Join(indent(text.Wrap(d.say(say.With(name)), d.width-8), 4), "\n")
}
