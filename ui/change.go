package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// undo takes the last change to the journal back.
func undo(e *env) tea.Cmd {
	j, now := e.journal, e.clock()
	return func() tea.Msg {
		c, err := j.Undo(now)
		return orFail(undone{c}, err)
	}
}

// say names what was taken back.
func (u undone) say() text.Text {
	n := len(u.change.IDs)
	switch u.change.Kind {
	case journal.Deleted:
		return text.Say("the deleted entry is back", "削除を取り消しました")
	case journal.Edited:
		return text.Say("the edit is undone", "編集を取り消しました")
	case journal.Contacts:
		return text.Say("the contact is undone", "連絡の記録を取り消しました")
	case journal.Imported:
		return text.Say("the import is undone, %d entries", "取り込みを取り消しました（%d件）").With(n)
	default:
		if n == 1 {
			return text.Say("the added entry is gone again", "追加を取り消しました")
		}
		return text.Say("%d added entries are gone again", "追加した%d件を取り消しました").With(n)
	}
}

// remove deletes an entry and says how to get it back; then follows what then
// returns.
func remove(e *env, id journal.ID, then tea.Cmd) tea.Cmd {
	j, now := e.journal, e.clock()
	gone := func() tea.Msg {
		return orFail(noticeMsg{text.Say("deleted, u brings it back", "削除しました。uで元に戻せます")}, j.Delete(id, now))
	}
	return tea.Sequence(gone, then)
}

// openReply opens the reply to the entry named.
func openReply(e *env, id journal.ID) tea.Cmd {
	j := e.journal
	return func() tea.Msg {
		entry, err := j.Get(id)
		return orFail(openMsg{func(e *env) screen { return newReplyTo(e, entry) }}, err)
	}
}
