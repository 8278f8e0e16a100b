package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal/text"
)

// stories is the leaf with what others wrote when they were told no.
type stories struct {
	*env
	at int
}

var keyReadStory = press("enter", "read", "読む")

func (stories) name() text.Text { return text.Say("stories", "二つの話") }

func (s stories) update(msg tea.Msg) (leaf, tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok {
		return s, nil
	}
	switch {
	case keyUp.hit(k):
		s.at = max(s.at-1, 0)
	case keyDown.hit(k):
		s.at = min(s.at+1, len(coach.Stories)-1)
	case keyReadStory.hit(k):
		at := s.at
		return s, s.open(func(e *env) screen { return newStory(e, at) })
	}
	return s, nil
}

func (stories) keys() []shortcut { return []shortcut{keyReadStory, keyUp, keyDown} }

func (s stories) sources() []string { return coach.Stories[s.at].Sources }

func (s stories) lines(int) []string {
	lines := append([]string{""}, said(s.env, s.look.Muted.Render, text.Say(
		"Two people were told no. What each wrote back made the difference.",
		"断られた二人の話です。その後を分けたのは、それぞれの返信でした。"))...)
	lines = append(lines, "")
	for i, story := range coach.Stories {
		lines = append(lines, spread(s.env, i == s.at, s.say(story.Title), ""))
	}
	return lines
}

// storyPage is one story, told in full.
type storyPage struct {
	*env
	at, top int
}

var keyNextStory = press("enter", "the other story", "もう一つの話")

func newStory(e *env, at int) screen { return storyPage{env: e, at: at} }

func (s storyPage) Init() tea.Cmd { return nil }

func (s storyPage) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case sizeMsg:
		return s.scrolled(0), nil
	case tea.KeyMsg:
		return s.key(msg), nil
	}
	return s, nil
}

func (s storyPage) key(k tea.KeyMsg) storyPage {
	switch {
	case keyNextStory.hit(k):
		s.at, s.top = (s.at+1)%len(coach.Stories), 0
	case keyUp.hit(k):
		return s.scrolled(-1)
	case keyDown.hit(k):
		return s.scrolled(+1)
	case keyPageUp.hit(k):
		return s.scrolled(-s.rows())
	case keyPageDn.hit(k):
		return s.scrolled(+s.rows())
	case keyTop.hit(k):
		return s.scrolled(-len(s.told()))
	case keyEnd.hit(k):
		return s.scrolled(+len(s.told()))
	}
	return s
}

func (s storyPage) scrolled(by int) storyPage {
	s.top = min(max(s.top+by, 0), max(len(s.told())-s.rows(), 0))
	return s
}

func (s storyPage) story() coach.Story { return coach.Stories[s.at] }

// told is the story as it is wrapped.
func (s storyPage) told() []string {
	lines := []string{""}
	for _, p := range s.story().Paragraphs {
		lines = append(append(lines, said(s.env, s.look.Text.Render, p)...), "")
	}
	return append(lines, said(s.env, s.look.Quiet.Render, s.story().Lesson)...)
}

// rows are the lines of the story in view.
func (s storyPage) rows() int { return max(s.height-2, 1) }

func (s storyPage) Typing() bool                        { return false }
func (s storyPage) Sources() []string                   { return cited(s.env, s.story().Sources) }
func (s storyPage) Leave(why leaving) (screen, tea.Cmd) { return depart(s, why) }

func (storyPage) Keys() []shortcut {
	return []shortcut{keyNextStory, keyBack, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd}
}

func (s storyPage) View() string {
	all := s.told()
	right := ""
	if below := len(all) - s.top - s.rows(); below > 0 {
		right = s.say(text.Say("down: %d more lines", "続き：あと%d行").With(below))
	}
	lines := []string{titleLine(s.env, s.say(s.story().Title), right), s.look.Rule(s.width)}
	return strings.Join(append(lines, all[s.top:min(s.top+s.rows(), len(all))]...), "\n")
}
