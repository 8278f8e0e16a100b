package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// choose is the first page of a new reflection: how the deal ended, and how
// much there is time for now.
type choose struct {
	*env
	quiet
	at int
}

// beginnings are the ways into a reflection, each with its own digit.
var beginnings = []struct {
	name, about text.Text
	make        func(*env) screen
}{
	{
		text.Say("They said no: the whole walk", "断られた：じっくり振り返る"), text.Say("under 5 minutes", "5分以内"),
		func(e *env) screen { return newReflection(e, journal.Lost, coach.Full) },
	},
	{
		text.Say("They said no: the short one", "断られた：手短に"), text.Say("90 seconds", "90秒"),
		func(e *env) screen { return newReflection(e, journal.Lost, coach.Quick) },
	},
	{
		text.Say("They said no: the letter first", "断られた：まず「出さない手紙」"), text.Say("write, breathe, reply", "書く、呼吸、返信"),
		newVent,
	},
	{
		text.Say("Silence: no decision heard", "返事がない"), text.Say("under 4 minutes", "4分以内"),
		func(e *env) screen { return newReflection(e, journal.Silent, coach.Full) },
	},
	{
		text.Say("We won", "受注した"), text.Say("20 seconds, the rest if you like", "20秒、余裕があれば続きも"),
		func(e *env) screen { return newReflection(e, journal.Won, coach.Quick) },
	},
}

func newChoose(e *env) screen { return choose{env: e} }

func (c choose) Init() tea.Cmd { return nil }

var keyBegin = press("enter", "begin", "始める")

func (c choose) Keys() []shortcut {
	return []shortcut{keyBegin, numbers(len(beginnings)), keyUp, keyDown, keyBack}
}

func (c choose) Update(msg tea.Msg) (screen, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return c, nil
	}
	switch {
	case keyUp.hit(k):
		c.at = max(c.at-1, 0)
	case keyDown.hit(k):
		c.at = min(c.at+1, len(beginnings)-1)
	case numbers(len(beginnings)).hit(k):
		return c, c.become(beginnings[k.Runes[0]-'1'].make)
	case keyBegin.hit(k):
		return c, c.become(beginnings[c.at].make)
	}
	return c, nil
}

func (c choose) Leave(why leaving) (screen, tea.Cmd) { return depart(c, why) }

func (c choose) View() string {
	lines := []string{
		titleLine(c.env, c.say(text.Say("New reflection", "新しい振り返り")), ""), c.look.Rule(c.width), "",
		"  " + c.say(text.Say("How did it end?", "結果はどうでしたか")), "",
	}
	for i, b := range beginnings {
		lines = append(lines, pickRow(c.env, i == c.at, string(rune('1'+i))+"  "+text.PadRight(c.say(b.name), 34), c.say(b.about))...)
	}
	return strings.Join(lines, "\n")
}

// pickRow is one row to pick from: a mark and accent where the focus is. What
// it is about stands beside it, or below the one in focus where that is too
// narrow.
func pickRow(e *env, focused bool, name, about string) []string {
	mark, style := "    ", e.look.Text
	if focused {
		mark, style = "  "+e.look.Accent.Render(e.look.Glyphs.Focus)+" ", e.look.Accent
	}
	row := mark + style.Render(name)
	if text.Width(row)+2+text.Width(about) <= e.width {
		return []string{row + "  " + e.look.Muted.Render(about)}
	}
	if !focused {
		return []string{row}
	}
	out := []string{row}
	for _, l := range text.Wrap(about, e.width-10) {
		out = append(out, "       "+e.look.Muted.Render(l))
	}
	return out
}
