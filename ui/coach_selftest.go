package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// selfTest is the leaf about the yearly call to one's own company (E4), which
// home suggests on one day of the year.
type selfTest struct{ *env }

var keyCalled = press("x", "called today", "今日電話した")

// selfTestKept tells that the call was noted.
type selfTestKept struct{}

func (selfTest) name() text.Text { return text.Say("yearly call", "年に一度") }

func (s selfTest) update(msg tea.Msg) (leaf, tea.Cmd) {
	switch msg := msg.(type) {
	case selfTestKept:
		return s, notice(text.Say("noted", "書き留めました"))
	case tea.KeyMsg:
		if keyCalled.hit(msg) && !s.noted() {
			prefs, today := s.prefs, s.today().String()
			return s, func() tea.Msg { return orFail(selfTestKept{}, prefs.Set(selfTestOn, today)) }
		}
	}
	return s, nil
}

// noted reports whether today is the day that is kept already.
func (s selfTest) noted() bool { return s.prefs.Get(selfTestOn) == s.today().String() }

func (s selfTest) keys() []shortcut {
	if s.noted() {
		return nil
	}
	return []shortcut{keyCalled}
}

func (selfTest) sources() []string { return []string{"E4"} }

func (s selfTest) lines(int) []string {
	lines := append([]string{""}, said(s.env, s.look.Text.Render, coach.SelfTestCall)...)
	last := s.prefs.Get(selfTestOn)
	if on, err := calendar.Parse(last); err == nil && !coach.SelfTest(s.today(), last) {
		lines = append(append(lines, ""), said(s.env, s.look.Muted.Render, text.Say(
			"Suggested or made on %[1]s. Home suggests it again in %[2]d.", "%[1]sにご案内、または実施済みです。次は%[2]d年にホームでご案内します。").
			With(dayAndYear(on), on.Year()+1))...)
	}
	return lines
}
