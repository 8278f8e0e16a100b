package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// eyePage shows the second eye being painted where something that was learnt
// from a deal was put to use.
type eyePage struct {
	*env
	quiet
	title text.Text
	done  text.Text // what was put to use
	brush brush
}

var (
	lessonUsed = text.Say("The lesson is put to use. The second eye is painted.", "学びを実践に移しました。もう片方の目が入りました。")
	planUsed   = text.Say("The plan was carried out. The second eye is painted.", "計画を実行しました。もう片方の目が入りました。")
)

// putToUse is what is said where e was used for the first time since it was
// stored as was; the zero text where nothing was.
func putToUse(was, e journal.Head) text.Text {
	switch {
	case e.LessonUsed && !was.LessonUsed:
		return lessonUsed
	case e.PlanUsed && !was.PlanUsed:
		return planUsed
	}
	return text.Text{}
}

func newEyePage(e *env, title, done text.Text) screen {
	return eyePage{env: e, title: title, done: done, brush: newBrush(e, true)}
}

func (p eyePage) Init() tea.Cmd { return tea.Batch(notice(saidSaved), p.brush.next()) }

func (p eyePage) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case brushStroke:
		p.brush = p.brush.painted(msg)
		return p, p.brush.next()
	case tea.KeyMsg:
		p.brush = brushLifted // any key ends it
		if keyEnough.hit(msg) {
			return p, back
		}
	}
	return p, nil
}

func (p eyePage) Leave(why leaving) (screen, tea.Cmd) { return depart(p, why) }

func (eyePage) Keys() []shortcut { return []shortcut{keyEnough, keyBack} }

func (p eyePage) View() string {
	lines := []string{titleLine(p.env, p.say(p.title), ""), p.look.Rule(p.width), ""}
	body := said(p.env, p.look.Text.Render, p.done)
	if p.height >= len(lines)+dollHeight+len(body)+1 {
		lines = append(append(lines, indent(dollWith(p.env, pupil(true), p.brush.pupil()), 4)...), "")
	}
	return strings.Join(append(lines, body...), "\n")
}
