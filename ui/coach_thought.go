package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// thought is the leaf with today's prompt, which may be thought about or
// answered, and others that suit the day.
type thought struct {
	*env
	all []coach.PromptText
	at  int
}

var (
	keyAnother = press("n", "another one", "別の問い")
	keyAnswer  = press("a", "keep a line as a fact", "事実として残す")
)

// thoughtsOf are the prompts for the day, the one that home shows first. Note is
// what the setting of that keeps.
func thoughtsOf(today calendar.Date, last *journal.Head, note string) []coach.PromptText {
	first := coach.PromptOf(today, last, note)
	others := slices.DeleteFunc(coach.PromptsFor(today, last), func(p coach.PromptText) bool { return p.ID == first.ID })
	return append([]coach.PromptText{first}, others...)
}

func (thought) name() text.Text { return text.Say("thought", "問いかけ") }

func (t thought) update(msg tea.Msg) (leaf, tea.Cmd) {
	switch msg := msg.(type) {
	case coachLoaded:
		shown := t.shown().ID
		t.all = msg.thoughts
		t.at = max(slices.IndexFunc(t.all, func(p coach.PromptText) bool { return p.ID == shown }), 0)
	case newDay:
		t.all, t.at = nil, 0
	case tea.KeyMsg:
		switch {
		case keyAnother.hit(msg) && len(t.all) > 1:
			t.at = (t.at + 1) % len(t.all)
		case keyAnswer.hit(msg):
			about := t.shown().Text
			return t, t.open(func(e *env) screen { return newFact(e, about) })
		}
	}
	return t, nil
}

// shown is the prompt in view, the zero one before any is loaded.
func (t thought) shown() coach.PromptText {
	if t.at >= len(t.all) {
		return coach.PromptText{}
	}
	return t.all[t.at]
}

func (t thought) keys() []shortcut {
	if len(t.all) > 1 {
		return []shortcut{keyAnother, keyAnswer}
	}
	return []shortcut{keyAnswer}
}

func (t thought) sources() []string { return t.shown().Sources }

func (t thought) lines(int) []string {
	lines := append([]string{""}, said(t.env, t.look.Text.Render, t.shown().Text)...)
	return append(append(lines, ""), said(t.env, t.look.Muted.Render, text.Say(
		"A thought is enough. If a fact with a date comes to mind, a puts it into the evidence file.",
		"考えるだけで構いません。日付のある事実が浮かんだら、aで「自信の根拠」に残せます。"))...)
}
