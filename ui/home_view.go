package ui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/journal"
	"daruma/journal/text"
)

// dollFrom is the height from which home shows the doll.
const dollFrom = 20

// tasks are those that leave room for the menu, the first of them in any window.
func (h home) tasks() []task {
	room := max(h.height-len(h.top())-len(h.menuLines())-1, 1)
	return h.loaded.tasks[:min(len(h.loaded.tasks), room)]
}

// shownRecent are the entries that fit below the menu.
func (h home) shownRecent() []journal.Head {
	room := h.height - len(h.top()) - len(h.menuLines()) - 2
	if n := len(h.tasks()); n > 0 {
		room -= n + 1
	}
	return h.loaded.recent[:min(len(h.loaded.recent), max(room, 0))]
}

func (h home) View() string {
	lines := h.top()
	tasks := h.tasks()
	for i, t := range tasks {
		lines = append(lines, spread(h.env, i == h.at, h.say(t.say), h.say(t.when)))
	}
	if len(tasks) > 0 {
		lines = append(lines, "")
	}
	lines = append(append(lines, h.menuLines()...), "")
	if h.ready && !h.loaded.locked && len(h.loaded.recent) == 0 {
		lines = append(lines, "   "+h.look.Muted.Render(h.say(text.Say(
			"Your entries will stand here. n begins the first one.", "ここに記録が並びます。nで最初の一件を始めます。"))))
	}
	for i, e := range h.shownRecent() {
		lines = append(lines, entryRow(h.env, e, h.loaded.bonds, h.at == i+len(tasks)))
	}
	return strings.Join(lines, "\n")
}

// top is the date, the doll, the prompt and what is due.
func (h home) top() []string {
	now := h.clock()
	lines := []string{titleLine(h.env, "daruma", h.say(dayAndYear(h.today()))+"   "+now.Format("15:04")), ""}
	beside := h.width >= besideWidth-2 && h.height >= dollFrom
	width := min(h.width-4, 72)
	if beside {
		width = min(h.width-dollWidth-6, 60)
	}
	words := append(h.promptLines(width), "")
	words = append(words, h.due(width)...)
	if !beside {
		return append(lines, append(indent(words, 1), "")...)
	}
	figure := strings.Join(doll(h.env, h.loaded.first, h.loaded.second), "\n")
	block := lipgloss.JoinHorizontal(lipgloss.Center, " "+strings.ReplaceAll(figure, "\n", "\n "), "    ", strings.Join(words, "\n"))
	return append(append(lines, strings.Split(block, "\n")...), "")
}

func (h home) promptLines(width int) []string {
	switch {
	case !h.ready:
		return nil
	case h.loaded.locked:
		return text.Wrap(h.say(text.Say("Locked. Enter unlocks; the page that cannot send opens without it.", "ロック中です。Enterで解除します。出さない手紙はこのままでも開けます。")), width)
	}
	thought, _ := h.loaded.thought()
	return text.Wrap(h.say(thought), width)
}

// due says in one or two lines what waits for an answer.
func (h home) due(width int) []string {
	var parts []string
	add := func(n int, one, many text.Text) {
		switch {
		case n == 1:
			parts = append(parts, h.say(one))
		case n > 1:
			parts = append(parts, h.say(many.With(n)))
		}
	}
	add(h.loaded.owed, text.Say("1 reply owed", "未返信 1件"), text.Say("%d replies owed", "未返信 %d件"))
	add(h.loaded.due, text.Say("1 follow-up due", "期日のフォロー 1件"), text.Say("%d follow-ups due", "期日のフォロー %d件"))
	add(h.loaded.greetings, text.Say("1 seasonal greeting", "季節の挨拶 1件"), text.Say("%d seasonal greetings", "季節の挨拶 %d件"))
	add(h.loaded.untried, text.Say("1 lesson not yet tried", "まだ試していない学び 1件"), text.Say("%d lessons not yet tried", "まだ試していない学び %d件"))
	return flow(parts, width, 0)
}

// The widths of a menu line with its figure: the least, and the usual.
const (
	menuCell  = 19
	menuWidth = 24
)

// menuLines are the screens that home opens, in columns.
func (h home) menuLines() []string {
	cell := min(max((h.width-1)/3, menuCell), menuWidth)
	per := min(max((h.width-1)/cell, 1), 4)
	lead := min(cell-menuCell+2, 3)
	rows := (len(menu) + per - 1) / per
	lines := make([]string, rows)
	for i, m := range menu {
		name, n := h.say(m.name), ""
		if m.count != nil && m.count(&h.loaded) > 0 {
			n = strings.Repeat(" ", lead) + strconv.Itoa(m.count(&h.loaded))
		}
		room := max(cell-lead-3-text.Width(name), 0)
		lines[i%rows] += strings.Repeat(" ", lead) + h.look.Text.Render(m.key.show) + "  " + h.look.Muted.Render(name) + text.PadRight(n, room)
	}
	return lines
}

// spread is a row with something at its right edge, marked where the focus is.
func spread(e *env, focused bool, left, right string) string {
	mark, style := "   ", e.look.Text
	if focused {
		mark, style = " "+e.look.Accent.Render(e.look.Glyphs.Focus)+" ", e.look.Accent
	}
	left = e.look.Truncate(left, max(e.width-5-text.Width(right), 8))
	gap := max(e.width-3-text.Width(left)-text.Width(right), 1)
	return mark + style.Render(left) + strings.Repeat(" ", gap) + e.look.Muted.Render(right)
}
