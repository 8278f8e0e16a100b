package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// coachPage is what the coach has to say besides the notes of the walk: a
// thought, two stories, the facts that confidence may rest on, what to find out
// in the next deal, and a call to make once a year. Each is a leaf of its own.
type coachPage struct {
	*env
	leaves []leaf
	at     int
	ready  bool
	broken bool // the journal could not be read: no key waits for it
	ahead  ahead
}

// A leaf is one part of the coach's page. Leaves are values.
type leaf interface {
	name() text.Text
	// update hands the leaf a key, or what a command brought.
	update(msg tea.Msg) (leaf, tea.Cmd)
	keys() []shortcut
	// lines draw the leaf in the height there is.
	lines(height int) []string
	// sources are the ids behind what the leaf says now.
	sources() []string
}

// coachLoaded is what the leaves show of the journal.
type coachLoaded struct {
	err      error
	thoughts []coach.PromptText // today's, then the others that suit
	evidence []coach.Evidence   // the newest first
	facts    []journal.Fact
}

var keyLeaf = press("left/right", "page", "ページ", "left", "right")

// The leaves, in the order they are shown.
const (
	leafThought = iota
	leafStories
	leafEvidence
	leafChecklist
	leafSelfTest
)

func newCoach(e *env) screen { return newCoachAt(e, leafThought) }

// newCoachAt opens the coach's page at one of its leaves.
func newCoachAt(e *env, at int) screen {
	return coachPage{env: e, at: at, leaves: []leaf{
		leafThought:   thought{env: e},
		leafStories:   stories{env: e},
		leafEvidence:  evidence{env: e},
		leafChecklist: checklist{env: e},
		leafSelfTest:  selfTest{env: e},
	}}
}

func (c coachPage) Init() tea.Cmd {
	j, today, note := c.journal, c.today(), c.prefs.Get(lastPrompt)
	return func() tea.Msg {
		heads, err := allHeads(j)
		if err != nil {
			return coachLoaded{err: err}
		}
		facts, err := j.Facts()
		if err != nil {
			return coachLoaded{err: err}
		}
		var last *journal.Head
		if len(heads) > 0 {
			last = &heads[0]
		}
		return coachLoaded{
			thoughts: thoughtsOf(today, last, note),
			evidence: coach.EvidenceOf(heads, facts),
			facts:    facts,
		}
	}
}

func (c coachPage) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case coachLoaded:
		typed := c.ahead
		c.ready, c.broken, c.ahead = c.ready || msg.err == nil, msg.err != nil, nil
		if c.broken {
			return c, failed(msg.err)
		}
		c, cmd := c.spread(msg)
		return typed.replay(c, cmd)
	case newDay, factsChanged:
		c, cmd := c.spread(msg)
		return c, tea.Batch(cmd, c.Init())
	case shownPlain:
		if msg.err != nil {
			return c, failed(msg.err)
		}
		return c, nil
	case tea.KeyMsg:
		return c.key(msg)
	}
	return c.spread(msg)
}

// spread hands a message to every leaf.
func (c coachPage) spread(msg tea.Msg) (coachPage, tea.Cmd) {
	leaves := make([]leaf, len(c.leaves))
	cmds := make([]tea.Cmd, len(c.leaves))
	for i, l := range c.leaves {
		leaves[i], cmds[i] = l.update(msg)
	}
	c.leaves = leaves
	return c, tea.Batch(cmds...)
}

func (c coachPage) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case !c.ready && c.broken:
		return c, nil
	case !c.ready:
		c.ahead = c.ahead.with(msg)
		return c, nil
	case keyLeaf.hit(msg):
		by := 1
		if msg.Type == tea.KeyLeft {
			by = len(c.leaves) - 1
		}
		c.at = (c.at + by) % len(c.leaves)
		return c, nil
	}
	var cmd tea.Cmd
	c.leaves = append([]leaf(nil), c.leaves...)
	c.leaves[c.at], cmd = c.leaves[c.at].update(msg)
	return c, cmd
}

func (c coachPage) Leave(why leaving) (screen, tea.Cmd) {
	if c.ahead.takesBack(why) {
		c.ahead = c.ahead.with(escape)
		return c, nil
	}
	return depart(c, why)
}

func (coachPage) Typing() bool { return false }

func (c coachPage) Sources() []string { return cited(c.env, c.leaves[c.at].sources()) }

func (c coachPage) Keys() []shortcut {
	if !c.ready {
		return []shortcut{keyBack}
	}
	own := c.leaves[c.at].keys()
	n := 0
	for n < len(own) && !own[n].inHelp {
		n++
	}
	return append(append(own[:n:n], keyLeaf, keyBack), own[n:]...)
}

// coachHead is how many lines stand above a leaf.
const coachHead = 3

func (c coachPage) View() string {
	names := make([]string, len(c.leaves))
	for i, l := range c.leaves {
		names[i] = tab(c.env, i == c.at, c.say(l.name()))
	}
	lines := []string{
		titleLine(c.env, c.say(text.Say("Coach", "コーチ")), ""),
		"  " + strings.Join(names, ""),
		c.look.Rule(c.width),
	}
	if c.ready {
		lines = append(lines, c.leaves[c.at].lines(c.height-coachHead)...)
	}
	return strings.Join(lines, "\n")
}

// said is a paragraph of the coach's page, no wider than reads well.
func said(e *env, style func(...string) string, t text.Text) []string {
	const indented, widest = 3, 70
	var out []string
	for _, l := range text.Wrap(e.say(t), max(min(e.width-2*indented, widest), 1)) {
		out = append(out, strings.Repeat(" ", indented)+style(l))
	}
	return out
}
