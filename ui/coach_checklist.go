package ui

import (
	"context"
	"maps"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// checklist is the leaf with what to find out in the next deal (A22). What is
// ticked is for the meeting at hand: it is kept until the program ends.
type checklist struct {
	*env
	at int
}

// A checkGroup are the lines of the checklist that are asked of one side.
type checkGroup struct {
	name   text.Text
	checks []coach.Check
}

// checkGroups are the whole checklist: what is asked of the buyer, then what one
// asks oneself before.
var checkGroups = []checkGroup{
	{text.Say("To ask the buyer", "先方に伺うこと"), checksOf(false)},
	{text.Say("To ask yourself before", "事前に自分で確かめること"), checksOf(true)},
}

func checksOf(own bool) []coach.Check {
	return slices.DeleteFunc(slices.Clone(coach.Checklist), func(c coach.Check) bool { return c.Own != own })
}

// checks are all lines in the order they are shown.
var checks = slices.Concat(checkGroups[0].checks, checkGroups[1].checks)

var (
	keyTickCheck = press("enter", "tick", "チェック", "enter", "x", " ")
	keyUntick    = press("backspace", "clear", "すべて外す", "backspace", "delete")
)

func (checklist) name() text.Text { return text.Say("checklist", "次の商談") }

func (c checklist) update(msg tea.Msg) (leaf, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return c, nil
	}
	switch {
	case keyUp.hit(k):
		c.at = max(c.at-1, 0)
	case keyDown.hit(k):
		c.at = min(c.at+1, len(checks)-1)
	case keyTop.hit(k):
		c.at = 0
	case keyEnd.hit(k):
		c.at = len(checks) - 1
	case keyTickCheck.hit(k):
		c.keepTicks(turned(c.ticked, checks[c.at].ID))
	case keyUntick.hit(k):
		c.keepTicks(nil)
	case keyCopy.hit(k):
		return c, copyWords(c.env, c.words())
	case keyPlain.hit(k):
		return c, tea.Sequence(goAway, terminal.ShowPlain(c.words(), c.say(text.Say("Enter to go back", "Enterで戻ります")),
			func(err error) tea.Msg { return shownPlain{err} }))
	}
	return c, nil
}

// keepTicks keeps what is ticked for every later look at the checklist. It is
// called in Update alone.
func (e *env) keepTicks(ids map[string]bool) { e.ticked = ids }

// turned is a copy of the set in which id is where it was not, or the other way
// round.
func turned(set map[string]bool, id string) map[string]bool {
	out := maps.Clone(set)
	if out == nil {
		out = map[string]bool{}
	}
	if out[id] = !set[id]; !out[id] {
		delete(out, id)
	}
	return out
}

// copyWords puts words on the clipboard and says how sure that is.
func copyWords(e *env, words string) tea.Cmd {
	clipboard := e.terminal
	return func() tea.Msg { return noticeMsg{copyResult(clipboard.Copy(context.Background(), words))} }
}

// words are the questions that are ticked, or all of them, as one would paste
// them into the notes for a meeting.
func (c checklist) words() string {
	var parts []string
	for _, g := range checkGroups {
		var asked []string
		for _, check := range g.checks {
			if len(c.ticked) == 0 || c.ticked[check.ID] {
				asked = append(asked, c.say(text.Say("- %s", "・%s").With(check.Ask)))
			}
		}
		if len(asked) > 0 {
			parts = append(parts, c.say(g.name)+"\n"+strings.Join(asked, "\n")+"\n")
		}
	}
	return strings.Join(parts, "\n")
}

func (c checklist) keys() []shortcut {
	keys := []shortcut{keyTickCheck, keyCopy, keyPlain}
	if len(c.ticked) > 0 {
		keys = append(keys, keyUntick)
	}
	return append(keys, keyUp, keyDown, keyTop, keyEnd)
}

func (c checklist) sources() []string { return checks[c.at].Sources }

func (c checklist) lines(height int) []string {
	lead := said(c.env, c.look.Muted.Render, text.Say(
		"Tick what to ask next. c copies the ticked lines, or the whole list.",
		"確かめる項目にチェックを入れ、cでコピーします（未選択なら全項目）。"))
	var all []string
	var starts []int
	from, to, n := 0, 0, 0
	for _, g := range checkGroups {
		starts = append(starts, len(all))
		all = append(all, "", "   "+c.look.Quiet.Render(c.say(g.name)))
		for _, check := range g.checks {
			if n > 0 && check.ID != g.checks[0].ID {
				starts = append(starts, len(all))
			}
			part := c.check(check, n == c.at)
			if n == c.at {
				from, to = len(all), len(all)+len(part)
			}
			all = append(all, part...)
			n++
		}
	}
	if c.at == 0 {
		from = 0
	}
	return append(lead, strings.Split(window(c.env, all, starts, from, to, height-len(lead)), "\n")...)
}

// check is one line of the list; the one in focus tells how to ask.
func (c checklist) check(one coach.Check, focused bool) []string {
	mark, style := "   ", c.look.Text
	if focused {
		mark, style = " "+c.look.Accent.Render(c.look.Glyphs.Focus)+" ", c.look.Accent
	}
	const indented = 7
	width := max(min(c.width-indented-2, 72), 1)
	var out []string
	for i, l := range text.Wrap(c.say(one.Ask), width) {
		lead := mark + style.Render(tick(c.ticked[one.ID])) + " "
		if i > 0 {
			lead = strings.Repeat(" ", indented)
		}
		out = append(out, lead+style.Render(l))
	}
	if !focused {
		return out
	}
	for _, l := range text.Wrap(c.say(one.How), width) {
		out = append(out, strings.Repeat(" ", indented)+c.look.Muted.Render(l))
	}
	return out
}
