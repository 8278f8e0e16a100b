package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

var keyFillIn = press("enter", "fill in", "記入する")

// mainSections are the steps whose answers the figures rest on, as the review
// offers them.
var mainSections = []string{"conditions", "price", "needs", "chemistry", "language"}

// pending reports whether little is written about a loss still.
func (r review) pending(c pattern.Case) bool {
	return slices.ContainsFunc(r.week.Unfinished, func(u pattern.Case) bool { return u.ID == c.ID })
}

// unfinishedRow is the row in focus: what is filled in by now is passed by, and
// the last row goes on to the questions.
func (r review) unfinishedRow() int {
	for i := r.row; i < len(r.offered); i++ {
		if r.pending(r.offered[i]) {
			return i
		}
	}
	return len(r.offered)
}

func (r review) unfinishedKey(k tea.KeyMsg) (screen, tea.Cmd) {
	at := r.unfinishedRow()
	switch {
	case keyUp.hit(k):
		for i := at - 1; i >= 0; i-- {
			if r.pending(r.offered[i]) {
				r.row = i
				break
			}
		}
	case keyDown.hit(k):
		r.row = min(at+1, len(r.offered))
	case keyEarlier.hit(k) && r.hasEarlier():
		return r.toEarlier()
	case keyNext.hit(k) && at < len(r.offered):
		return r, fillIn(r.journal, r.offered[at].ID)
	case keyNext.hit(k), keySkip.hit(k):
		return r.goOn()
	}
	return r, nil
}

func (r review) unfinishedKeys() []shortcut {
	first := keyNext
	if r.unfinishedRow() < len(r.offered) {
		first = keyFillIn
	}
	return []shortcut{first, keySkip, keyUp, keyDown}
}

// fillIn opens the first of an entry's main sections that nothing was answered
// in, or goes on with the draft of it.
func fillIn(j Journal, id journal.ID) tea.Cmd {
	return func() tea.Msg {
		entry, err := j.Get(id)
		if err != nil {
			return failMsg{err: err}
		}
		draft, err := draftOf(j, id)
		if err != nil {
			return failMsg{err: err}
		}
		if draft != nil {
			return openMsg{func(e *env) screen { return newWalk(e, *draft) }}
		}
		step := firstBlank(&entry)
		return openMsg{func(e *env) screen { return newSection(e, entry, step, "") }}
	}
}

// firstBlank is the first main section that holds no answer; one that holds all
// there is to ask is left for last.
func firstBlank(e *journal.Entry) string {
	for _, id := range mainSections {
		if s, ok := coach.StepOf(id); ok && !slices.ContainsFunc(s.Ask, func(q coach.Question) bool { return isAnswered(q, e) }) {
			return id
		}
	}
	return mainSections[0]
}

func isAnswered(q coach.Question, e *journal.Entry) bool {
	if q.Field == coach.People {
		return len(e.Deal.People) > 0
	}
	f, ok := journal.FieldOf(q.Field)
	return ok && f.Answered(e)
}

// unfinishedLines are the losses, and the way on below them.
func (r review) unfinishedLines() []string {
	var lines []string
	at, widest := r.unfinishedRow(), min(r.width-30, 32)
	for i, c := range r.offered {
		name := text.PadRight(r.look.Truncate(text.CleanLine(c.Company), widest), widest)
		about := r.say(weekday(c.Decided, r.today()))
		if !r.pending(c) {
			lines = append(lines, "  "+r.look.Good.Render(r.look.Glyphs.Check+" "+strings.TrimRight(name, " ")))
			continue
		}
		lines = append(lines, pickRow(r.env, i == at, name, about)...)
	}
	return append(lines, pickRow(r.env, at == len(r.offered), r.say(text.Say("On to the questions", "質問へ進む")), "")...)
}
