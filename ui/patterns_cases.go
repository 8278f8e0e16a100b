package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// cases are the deals behind one line of the patterns, newest decision first.
type cases struct {
	*env
	quiet
	period  pattern.Period
	group   pattern.Group
	heads   []journal.Head
	bonds   bonds
	at, top int
	ready   bool
	ahead   ahead
}

type casesLoaded struct {
	group groupKey
	heads []journal.Head
	bonds bonds
}

func newCases(e *env, p pattern.Period, g pattern.Group) screen {
	return cases{env: e, period: p, group: g}
}

func (c cases) Init() tea.Cmd {
	j, prefs, period, group := c.journal, c.prefs, c.period, c.group
	return func() tea.Msg {
		out := casesLoaded{group: keyOf(group), bonds: newBonds(prefs)}
		err := eachCase(context.Background(), j, period, group, out.bonds.add, func(h journal.Head) bool {
			out.heads = append(out.heads, h)
			return true
		})
		return orFail(out, err)
	}
}

func (c cases) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case casesLoaded:
		if msg.group != keyOf(c.group) {
			return c, nil
		}
		typed := c.ahead
		c.heads, c.bonds, c.ready, c.ahead = msg.heads, msg.bonds, true, nil
		return typed.replay(c.scrolled(), nil)
	case newDay:
		return c, c.Init()
	case sizeMsg:
		return c.scrolled(), nil
	case tea.KeyMsg:
		if c.ready {
			return c.key(msg)
		}
		c.ahead = c.ahead.with(msg)
	}
	return c, nil
}

func (c cases) key(k tea.KeyMsg) (screen, tea.Cmd) {
	if keyOpen.hit(k) && c.at < len(c.heads) {
		id := c.heads[c.at].ID
		return c, c.open(func(e *env) screen { return newEntry(e, id) })
	}
	c.at, _ = movedTo(k, c.at, len(c.heads), c.rows())
	return c.scrolled(), nil
}

func (c cases) rows() int { return max(c.height-2, 1) }

func (c cases) scrolled() cases {
	c.at = min(c.at, max(len(c.heads)-1, 0))
	c.top = min(max(c.top, c.at-c.rows()+1), c.at)
	return c
}

func (c cases) Leave(why leaving) (screen, tea.Cmd) {
	if c.ahead.takesBack(why) {
		c.ahead = c.ahead.with(escape)
		return c, nil
	}
	return depart(c, why)
}

func (c cases) Keys() []shortcut {
	keys := []shortcut{keyBack, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd}
	if c.at < len(c.heads) {
		keys = append([]shortcut{keyOpen}, keys...)
	}
	return keys
}

func (c cases) View() string {
	g := c.group
	counts := c.say(text.Say("%[1]d lost   %[2]d won", "失注 %[1]d　受注 %[2]d").With(g.Losses, g.Wins))
	lines := []string{titleLine(c.env, text.CleanLine(c.say(g.Label())), counts), c.look.Rule(c.width)}
	for i := c.top; i < min(c.top+c.rows(), len(c.heads)); i++ {
		lines = append(lines, entryRow(c.env, c.heads[i], c.bonds, i == c.at))
	}
	return strings.Join(lines, "\n")
}
