package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
	"daruma/ui/terminal"
)

// postpone moves the next date of a thread to a day of the person's own.
type postpone struct {
	*env
	entry journal.Entry
	next  calendar.Date // as it is planned now
	line  terminal.Line
}

var keyMoveTo = press("enter", "move it there", "その日に延期")

func newPostpone(e *env, entry journal.Entry) screen {
	h := entry.Head()
	p := postpone{env: e, entry: entry, next: thread.Of(&h, e.today(), rulesOf(e.prefs)).Next, line: terminal.NewLine()}
	p.line.Focus()
	return p
}

func (p postpone) Init() tea.Cmd { return nil }

func (p postpone) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case threadChanged:
		return p, tea.Sequence(back, notice(msg.say))
	case insertMsg:
		p.line.Insert(string(msg))
	case tea.KeyMsg:
		if keyMoveTo.hit(msg) {
			return p, p.move()
		}
		p.line, _ = p.line.Update(msg)
	}
	return p, nil
}

func (p postpone) move() tea.Cmd {
	on, problem := p.read()
	if !problem.IsZero() {
		return failedWith(problem)
	}
	return changeThread(p.env, p.entry.ID, func(t *journal.Thread) { t.PostponedTo = on },
		text.Say("postponed to %s", "%sに延期しました").With(dayAndYear(on)))
}

// read is the day as it was typed, which lies after the one that is planned.
func (p postpone) read() (calendar.Date, text.Text) {
	on, problem := comingDay(p.line.Value(), p.today())
	if problem.IsZero() && !on.After(p.next) {
		return calendar.Date{}, text.Say("it is planned for %s; a later day is needed", "予定日は%sです。それより後の日付を入力してください").With(dayAndYear(p.next))
	}
	return on, problem
}

// comingDay reads a day that is to come. Words that name a past day as well as
// a coming one, 5月24日 or friday, mean the coming one here.
func comingDay(typed string, today calendar.Date) (calendar.Date, text.Text) {
	on, err := calendar.ParseWords(typed, today)
	if err != nil {
		return calendar.Date{}, journal.DateProblem(err)
	}
	for _, later := range []calendar.Date{today.AddDays(7), today.AddMonths(12)} {
		if on.After(today) {
			break
		}
		// A day that is the same seen from tomorrow was not counted from today.
		if next, err := calendar.ParseWords(typed, today.AddDays(1)); err != nil || next != on {
			break
		}
		if again, err := calendar.ParseWords(typed, later); err == nil && again.After(today) {
			on = again
		}
	}
	if !on.After(today) {
		return calendar.Date{}, text.Say("a day to come is needed, such as 2027-05-24 or in 3 months", "これからの日付を入力してください（例：2027-05-24、3か月後）")
	}
	return on, text.Text{}
}

func (p postpone) Typing() bool                        { return true }
func (postpone) Sources() []string                     { return nil }
func (p postpone) Keys() []shortcut                    { return []shortcut{keyMoveTo, keyBack} }
func (p postpone) Leave(why leaving) (screen, tea.Cmd) { return depart(p, why) }

func (p postpone) View() string {
	lines := []string{
		titleLine(p.env, p.say(companyOf(p.entry)), p.say(text.Say("postpone", "延期"))), p.look.Rule(p.width), "",
		"  " + p.look.Quiet.Render(p.say(text.Say("Until when?", "いつまで延期しますか"))), "",
	}
	line := p.line
	line.SetPlaceholder(p.say(text.Say("2027-05-24, in 3 months", "2027-05-24、3か月後、5月24日")), p.look.Muted)
	line.SetWidth(min(40, p.width-6))
	lines = append(lines, "  "+line.View(), "")
	if !p.next.IsZero() {
		now := text.Say("Planned now: %[1]s, %[2]s.", "現在の予定：%[1]s（%[2]s）").With(dayAndYear(p.next), distance(p.next, p.today()))
		lines = append(lines, "  "+p.look.Muted.Render(p.say(now)))
	}
	if strings.TrimSpace(p.line.Value()) == "" {
		return strings.Join(lines, "\n")
	}
	if on, problem := p.read(); problem.IsZero() {
		say := text.Say("%[1]s, %[2]s", "%[1]s、%[2]s").With(dayAndYear(on), distance(on, p.today()))
		if !calendar.Business(on) {
			say = text.Say("%[1]s is no business day; the next one is %[2]s.", "%[1]sは休業日にあたります。翌営業日は%[2]sです。").
				With(dayAndYear(on), dayAndYear(calendar.NextBusiness(on)))
		}
		lines = append(lines, indent(text.Wrap(p.say(say), p.width-6), 2)...)
	}
	return strings.Join(lines, "\n")
}
