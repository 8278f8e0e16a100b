package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// farewell is the last page of a reflection: the eye that was painted, one
// sentence, and one next action (A17).
type farewell struct {
	*env
	quiet
	entry journal.Entry
	facts coach.Facts // about the entry
	notes []coach.Note
	brush brush
}

var keyHome = press("enter", "home", "ホームへ")

func newFarewell(e *env, entry journal.Entry) screen {
	return newFarewellOn(e, entry, newBackground(e, &entry).facts(e, &entry))
}

// newFarewellOn is the last page where more is known about the entry.
func newFarewellOn(e *env, entry journal.Entry, facts coach.Facts) screen {
	f := farewell{env: e, entry: entry, facts: facts}
	if !f.aboutNothing() {
		f.notes = coach.Notes(coach.Close, facts)
	}
	f.brush = newBrush(e, f.wonBack())
	return f
}

// wonBack reports whether the deal makes good an earlier loss.
func (f farewell) wonBack() bool {
	return f.entry.Outcome == journal.Won && !f.entry.Deal.Follows.IsZero()
}

func (f farewell) Init() tea.Cmd {
	if f.entry.ID.IsZero() {
		return nil
	}
	return tea.Batch(notice(saidSaved), f.brush.next())
}

func (f farewell) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case brushStroke:
		f.brush = f.brush.painted(msg)
		return f, f.brush.next()
	case tea.KeyMsg:
		f.brush = brushLifted // any key ends it
		return f.key(msg)
	}
	return f, nil
}

func (f farewell) key(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyHome.hit(k):
		return f, back
	case f.owesReply() && keyReplyTo.hit(k):
		return f, f.become(func(e *env) screen { return newReplyTo(e, f.entry) })
	}
	return f, nil
}

func (f farewell) owesReply() bool { return f.facts.Thread.State == thread.Lost }

func (f farewell) Keys() []shortcut {
	if f.owesReply() {
		return []shortcut{keyHome, keyReplyTo}
	}
	return []shortcut{keyHome}
}

func (f farewell) Leave(why leaving) (screen, tea.Cmd) { return depart(f, why) }

func (f farewell) Sources() []string {
	ids := append(slices.Clone(coach.Closing(f.entry.Outcome).Sources), "A17")
	for _, n := range f.notes {
		ids = append(ids, n.Sources...)
	}
	return cited(f.env, unique(ids))
}

func (f farewell) View() string {
	title := text.CleanLine(f.entry.Deal.Company)
	if f.aboutNothing() {
		title = f.say(coach.Calm.Title)
	}
	head := titleLine(f.env, title, "") + "\n" + f.look.Rule(f.width) + "\n"
	body := f.words()
	if all := append(body, f.questions()...); f.hasRoom(all) || !f.wonBack() && len(all) <= f.height-3 {
		body = all // an eye that is painted goes before what is to be asked
	}
	second := pupil(f.entry.Outcome == journal.Won || eyes(f.entry.Head()) == bothEyes)
	if f.wonBack() {
		second = f.brush.pupil()
	}
	if !f.hasRoom(body) {
		if f.wonBack() {
			body = append([]string{"(" + second + ")(" + pupil(true) + ")", ""}, body...)
		}
		body = append(body, f.coach(min(f.width-8, 70), f.height-3-len(body))...)
		return head + "\n" + strings.Join(indent(body, 2), "\n")
	}
	doll := strings.Join(dollWith(f.env, pupil(true), second), "\n")
	if beside := f.width - dollWidth - 12; beside >= coachColumn {
		notes := strings.Join(f.coach(min(beside, 60), dollHeight), "\n")
		doll = lipgloss.JoinHorizontal(lipgloss.Center, doll, "     ", notes)
	}
	return head + "\n" + strings.Join(indent(append(append(strings.Split(doll, "\n"), ""), body...), 4), "\n")
}

// hasRoom reports whether the daruma fits above body.
func (f farewell) hasRoom(body []string) bool { return f.height >= dollHeight+len(body)+5 }

// coach is what the coach adds, as many notes as fit into height.
func (f farewell) coach(width, height int) []string {
	var lines []string
	for _, n := range f.notes {
		note := text.Wrap(f.say(n.Text), width)
		if len(lines)+len(note) > height {
			break
		}
		for _, l := range note {
			lines = append(lines, f.look.Muted.Render(l))
		}
		lines = append(lines, "")
	}
	return lines[:max(len(lines)-1, 0)]
}

// aboutNothing reports whether the page follows a vent about no deal in
// particular.
func (f farewell) aboutNothing() bool { return f.entry.ID.IsZero() }

// words are the coach's last word and the next action.
func (f farewell) words() []string {
	said := coach.Closing(f.entry.Outcome).Lines
	if f.owesReply() { // it is not closed yet
		said = said[:1]
	}
	if f.aboutNothing() {
		said = []text.Text{coach.Observer}
	}
	if f.wonBack() {
		said = append([]text.Text{secondEye}, said...)
	}
	next := coach.NextAction(f.facts)
	var lines []string
	for _, t := range append(said, text.Say("Next: %s", "次の一歩：%s").With(next)) {
		lines = append(append(lines, f.paragraph(f.say(t))...), "")
	}
	return lines
}

// questions are the four of the next discovery, where this one was unclear (A22).
func (f farewell) questions() []string {
	if clarity := f.entry.Needs.Clarity; clarity == 0 || clarity > unclear || f.owesReply() {
		return nil
	}
	lines := f.paragraph(f.say(text.Say("The needs were broad. Worth asking early, the next time:", "ご要望に幅がありました。次の商談で、早めに伺いたいこと：")))
	for _, q := range coach.Discovery {
		for i, l := range f.paragraph(f.say(q)) {
			mark := f.look.Glyphs.Bullet + " "
			if i > 0 {
				mark = "  "
			}
			lines = append(lines, f.look.Muted.Render(mark+l))
		}
	}
	return lines
}

// unclear is the clarity of needs up to which the next discovery begins with the
// four questions.
const unclear = 2

func (f farewell) paragraph(s string) []string { return text.Wrap(s, min(f.width-8, 70)) }

func indent(lines []string, by int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Repeat(" ", by) + l
	}
	return out
}
