package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// settings shows each setting with its value and meaning, and changes it.
type settings struct {
	*env
	at      int
	editing bool
	input   terminal.Line
	problem text.Text
}

var keyTurn = press("enter", "change", "変更")

func newSettings(e *env) screen { return settings{env: e} }

// visibleSettings are those a person is meant to set.
func visibleSettings() []journal.Setting {
	return slices.DeleteFunc(slices.Clone(journal.Settings), func(s journal.Setting) bool { return s.Hidden })
}

// atPassphrase reports whether the row below all settings has the focus.
func (s settings) atPassphrase() bool { return s.at == len(visibleSettings()) }

func (s settings) Init() tea.Cmd { return nil }

func (s settings) current() journal.Setting { return visibleSettings()[s.at] }

func (s settings) Update(msg tea.Msg) (screen, tea.Cmd) {
	if _, saved := msg.(lineSaved); saved {
		s.editing = false
		return s, tea.Batch(refresh, notice(saidSaved))
	}
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return s, nil
	}
	if s.editing {
		return s.edit(k)
	}
	switch {
	case keyUp.hit(k):
		s.at = max(s.at-1, 0)
	case keyDown.hit(k):
		s.at = min(s.at+1, len(visibleSettings()))
	case keyTurn.hit(k) && s.atPassphrase():
		return s, s.open(newPassphrase)
	case s.atPassphrase():
	case keyTurn.hit(k), keyChoose.hit(k):
		return s.turn(k.String() == "left")
	}
	return s, nil
}

// turn goes to the next value of a choice, or opens a line for a text.
func (s settings) turn(backwards bool) (screen, tea.Cmd) {
	set := s.current()
	if set.Options == nil {
		s.editing, s.input, s.problem = true, terminal.NewLine(), text.Text{}
		s.input.SetValue(s.prefs.Get(set.Key))
		s.input.Focus()
		return s, nil
	}
	by := 1
	if backwards {
		by = len(set.Options) - 1
	}
	values := journal.Values(set.Options)
	i := slices.Index(values, s.value(set))
	return s, s.save(set.Key, values[(i+by)%len(values)], refreshMsg{})
}

func (s settings) value(set journal.Setting) string {
	if v := s.prefs.Get(set.Key); v != "" {
		return v
	}
	return set.Default
}

// lineSaved says that the line being edited is kept; until then it stays open.
type lineSaved struct{}

func (s settings) save(key, value string, done tea.Msg) tea.Cmd {
	prefs := s.prefs
	return func() tea.Msg { return orFail(done, prefs.Set(key, value)) }
}

func (s settings) edit(k tea.KeyMsg) (screen, tea.Cmd) {
	if !keyNext.hit(k) {
		s.input, _ = s.input.Update(k)
		return s, nil
	}
	set := s.current()
	value := strings.TrimSpace(s.input.Value())
	if err := set.Check(value); err != nil {
		return s, failed(err)
	}
	return s, s.save(set.Key, value, lineSaved{})
}

// Leave keeps what a line held before it was opened.
func (s settings) Leave(why leaving) (screen, tea.Cmd) {
	if s.editing && why == goingBack {
		s.editing = false
		return s, nil
	}
	return depart(s, why)
}

func (s settings) Typing() bool    { return s.editing }
func (settings) Sources() []string { return nil }

func (s settings) Keys() []shortcut {
	if s.editing {
		return []shortcut{keyNext.called(saidSave), keyBack.called(text.Say("leave it as it was", "変更しない"))}
	}
	return []shortcut{keyTurn, keyChoose, keyBack, keyUp, keyDown}
}

var saidSave = text.Say("save", "保存")

func (s settings) View() string {
	head := titleLine(s.env, s.say(text.Say("Settings", "設定")), "") + "\n" + s.look.Rule(s.width) + "\n\n"
	var lines []string
	var starts []int
	from, to := 0, 0
	for i := range len(visibleSettings()) + 1 {
		starts = append(starts, len(lines))
		row := s.passphraseRow()
		if i < len(visibleSettings()) {
			row = s.row(visibleSettings()[i], i == s.at)
		}
		if i == s.at {
			from, to = len(lines), len(lines)+len(row)
		}
		lines = append(lines, row...)
	}
	lines = append(lines, "")
	privacy := s.say(text.Say(
		"Everything stays in files of your own account; daruma has no network code.",
		"データはすべて、お使いのアカウント内のファイルに保存されます。通信機能はありません。"))
	lines = append(lines, indent(text.Wrap(privacy, s.width-6), 3)...)
	return head + window(s.env, lines, starts, from, to, s.height-3)
}

func (s settings) passphraseRow() []string {
	state := text.Say("not set: whoever has this account can read the journal", "未設定：このアカウントを使う人は記録を読めます")
	if s.journal.Protected() {
		state = text.Say("set", "設定済み")
	}
	mark, style := "   ", s.look.Text
	if s.atPassphrase() {
		mark, style = " "+s.look.Accent.Render(s.look.Glyphs.Focus)+" ", s.look.Accent
	}
	row := mark + style.Render(text.PadRight(s.say(text.Say("Passphrase", "パスフレーズ")), settingColumn))
	if text.Width(row)+text.Width(s.say(state)) <= s.width {
		return []string{row + s.say(state)}
	}
	return append([]string{row}, indent(text.Wrap(s.say(state), s.width-6), 5)...)
}

// The widths of the columns that name a setting and show its value.
const settingColumn, settingValue = 22, 18

func (s settings) row(set journal.Setting, focused bool) []string {
	mark, style := "   ", s.look.Text
	if focused {
		mark, style = " "+s.look.Accent.Render(s.look.Glyphs.Focus)+" ", s.look.Accent
	}
	value := text.PadRight(s.look.Truncate(text.CleanLine(s.shown(set)), settingValue-1), settingValue)
	if focused && s.editing {
		input := s.input
		input.SetWidth(s.width - 4 - settingColumn)
		return []string{mark + style.Render(text.PadRight(s.say(set.Name), settingColumn)) + input.View()}
	}
	line := mark + style.Render(text.PadRight(s.say(set.Name), settingColumn)) + value
	meaning := s.say(set.Meaning)
	if room := s.width - text.Width(line); text.Width(meaning) <= room {
		return []string{line + s.look.Muted.Render(meaning)}
	}
	if !focused {
		return []string{line}
	}
	out := []string{line}
	for _, l := range text.Wrap(meaning, s.width-6) {
		out = append(out, "     "+s.look.Muted.Render(l))
	}
	return out
}

// shown is the value as the row shows it: a line that is not set is a dash.
func (s settings) shown(set journal.Setting) string {
	if v := s.value(set); v != "" {
		return s.say(journal.Label(set.Options, v))
	}
	return "-"
}
