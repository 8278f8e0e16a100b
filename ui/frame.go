package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"daruma/journal/text"
	"daruma/ui/terminal"
)

// The smallest window that every screen is drawn for.
const (
	minWidth  = 60
	minHeight = 16
)

// margin is the empty column left and right of every screen, footHeight what
// the footer and the line above it take.
const (
	margin     = 1
	footHeight = 2
)

func (a App) tooSmall() bool { return a.width < minWidth || a.height < minHeight }

func (a App) resized(width, height int) (tea.Model, tea.Cmd) {
	a.width, a.height = width, height
	a.env.width = max(width, minWidth) - 2*margin
	a.env.height = max(height, minHeight) - footHeight
	return a.pass(sizeMsg{})
}

// View implements [tea.Model].
func (a App) View() string {
	switch {
	case a.width == 0 || a.height == 0:
		return ""
	case a.blank:
		return terminal.Place("")
	case a.tooSmall():
		say := a.env.say(text.Say(
			"daruma needs a window of 60 by 16 or more. What you wrote is kept.",
			"60×16以上のウィンドウでお使いください。書きかけの内容は残っています。"))
		return terminal.Place(a.crop(strings.Join(text.Wrap(say, a.width), "\n"), a.width, a.height))
	}
	body := a.top().View()
	if a.help {
		body = a.helpView()
	}
	lines := strings.Split(a.crop(body, a.env.width, a.env.height), "\n")
	for len(lines) < a.env.height {
		lines = append(lines, "")
	}
	lines = append(lines, "", a.footer())
	pad := strings.Repeat(" ", margin)
	for i, l := range lines {
		if l != "" {
			lines[i] = pad + l
		}
	}
	return terminal.Place(strings.Join(lines, "\n"))
}

// crop cuts what does not fit: Bubble Tea would drop lines from the top.
func (a App) crop(s string, width, height int) string {
	lines := strings.Split(s, "\n")
	if len(lines) > height {
		lines = lines[:height]
	}
	for i, l := range lines {
		lines[i] = ansi.Truncate(l, width, "")
	}
	return strings.Join(lines, "\n")
}

// footer is one line: what the keys do now, and feedback at its right end.
func (a App) footer() string {
	w := a.env.width
	right := ""
	if !a.notice.IsZero() {
		style := a.env.look.Good
		if a.failed {
			style = a.env.look.Caution
		}
		right = style.Render(a.env.look.Truncate(text.CleanLine(a.env.say(a.notice)), w))
		if a.failed {
			return right
		}
	}
	keys := a.footerKeys()
	room := w
	if right != "" {
		room = max(w-lipgloss.Width(right)-2, lipgloss.Width(a.keyLine(keys[:min(len(keys), 2)], w)))
		right = ansi.Truncate(right, max(w-room-2, 0), "")
	}
	left := a.keyLine(keys, room)
	gap := max(w-lipgloss.Width(left)-lipgloss.Width(right), 0)
	return left + strings.Repeat(" ", gap) + right
}

// footerKeys are the screen's keys with the help key, which always has a place.
func (a App) footerKeys() []shortcut {
	if a.help {
		return []shortcut{press("esc", "close", "閉じる")}
	}
	help := keyHelp
	if a.top().Typing() {
		help = keyHelpF1
	}
	return append([]shortcut{help}, a.top().Keys()...)
}

// keyLine shows as many of keys as fit into width; the first of them is the
// help key and stands last.
func (a App) keyLine(keys []shortcut, width int) string {
	show := func(k shortcut) string {
		return a.env.look.Text.Render(k.show) + " " + a.env.look.Muted.Render(a.env.say(k.say))
	}
	const gap = 3
	last := show(keys[0])
	used := lipgloss.Width(last)
	var parts []string
	for _, k := range keys[1:] {
		if k.inHelp {
			continue
		}
		p := show(k)
		if used += gap + lipgloss.Width(p); used > width {
			break
		}
		parts = append(parts, p)
	}
	return strings.Join(append(parts, last), strings.Repeat(" ", gap))
}

// helpView lists every key of the screen, then those that work everywhere, then
// the sources behind what the screen says.
func (a App) helpView() string {
	e := a.env
	own := a.top().Keys()
	keys := own
	for _, k := range []shortcut{keyBack, keyBlank, keyLeave, keySleep} {
		if !slices.ContainsFunc(own, func(o shortcut) bool { return o.show == k.show }) {
			keys = append(keys, k)
		}
	}
	head := []string{e.look.Title.Render(e.say(text.Say("Keys", "キー一覧"))), ""}
	var foot []string
	if src := a.top().Sources(); len(src) > 0 {
		foot = append(foot, "")
		for _, l := range text.Wrap(e.say(text.Say("Based on %s", "出典：%s").With(strings.Join(src, e.say(text.Say("; ", "、"))))), e.width-4) {
			foot = append(foot, "  "+e.look.Muted.Render(l))
		}
	}
	rows := keyRows(e, keys, e.height-len(head)-len(foot))
	if len(head)+len(rows)+len(foot) > e.height {
		head = head[:1]
	}
	return strings.Join(append(append(head, rows...), foot...), "\n")
}

// keyRows names each key, in two columns where one is too tall.
func keyRows(e *env, keys []shortcut, height int) []string {
	if len(keys) <= height {
		return keyColumn(e, keys, e.width-2)
	}
	const gap = 2
	half := (len(keys) + 1) / 2
	first, second := keys[:half], keys[half:]
	room := e.width - gap - 2
	left := min(columnWidth(e, first), max(room-columnWidth(e, second), room/2))
	rows := keyColumn(e, first, left)
	for i, r := range keyColumn(e, second, room-left) {
		if i == len(rows) {
			rows = append(rows, "")
		}
		rows[i] = text.PadRight(rows[i], left+gap) + r
	}
	return rows
}

// keyColumn names each key, a long meaning on several lines.
func keyColumn(e *env, keys []shortcut, width int) []string {
	var rows []string
	wide := keyWidth(keys)
	for _, k := range keys {
		for i, l := range text.Wrap(e.say(k.say), max(width-2-wide, 1)) {
			show := ""
			if i == 0 {
				show = k.show
			}
			rows = append(rows, "  "+text.PadRight(show, wide)+e.look.Muted.Render(l))
		}
	}
	return rows
}

// keyWidth is the room that the names of keys take, with the space after them.
func keyWidth(keys []shortcut) int {
	wide := 0
	for _, k := range keys {
		wide = max(wide, lipgloss.Width(k.show))
	}
	return wide + 2
}

// columnWidth is the room in which each of keys stands on one line.
func columnWidth(e *env, keys []shortcut) int {
	wide := 0
	for _, k := range keys {
		wide = max(wide, lipgloss.Width(e.say(k.say)))
	}
	return 2 + keyWidth(keys) + wide
}
