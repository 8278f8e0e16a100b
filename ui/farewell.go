package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// farewell is the last page of a reflection: the eye that was painted, one
// sentence, and one next action (A17).
type farewell struct {
	*env
	quiet
	entry journal.Entry
}

var keyHome = press("enter", "home", "ホームへ")

func newFarewell(e *env, entry journal.Entry) screen { return farewell{env: e, entry: entry} }

func (f farewell) Init() tea.Cmd {
	if f.entry.ID.IsZero() {
		return nil
	}
	return notice(saidSaved)
}

func (f farewell) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyMsg); ok {
		switch {
		case keyHome.hit(k):
			return f, back
		case f.owesReply() && keyReplyTo.hit(k):
			return f, f.become(func(e *env) screen { return newReplyTo(e, f.entry) })
		}
	}
	return f, nil
}

func (f farewell) owesReply() bool { return f.entry.Head().OwedReply(f.today()) }

func (f farewell) Keys() []shortcut {
	if f.owesReply() {
		return []shortcut{keyHome, keyReplyTo}
	}
	return []shortcut{keyHome}
}

func (f farewell) Leave(why leaving) (screen, tea.Cmd) { return depart(f, why) }
func (f farewell) Sources() []string                   { return cited(f.env, []string{"A17", "A20", "D7"}) }

func (f farewell) View() string {
	facts := coach.Facts{Entry: &f.entry, Today: f.today()}
	words := f.paragraph(f.say(coach.Closing(f.entry.Outcome)))
	next := f.paragraph(f.say(text.Say("Next: %s", "次の一歩：%s").With(coach.NextAction(facts))))
	title := text.CleanLine(f.entry.Deal.Company)
	if f.entry.ID.IsZero() { // after a vent about no deal in particular
		title = f.say(coach.Calm.Title)
		words = f.paragraph(f.say(coach.Observer))
	}
	head := titleLine(f.env, title, "") + "\n" + f.look.Rule(f.width) + "\n"
	body := append(append(words, ""), next...)
	if f.height < dollHeight+len(body)+5 {
		return head + "\n" + strings.Join(indent(body, 2), "\n")
	}
	doll := doll(f.env, f.entry.Outcome != journal.Won, f.entry.Outcome == journal.Won)
	return head + "\n" + strings.Join(indent(append(append(doll, ""), body...), 4), "\n")
}

func (f farewell) paragraph(s string) []string { return text.Wrap(s, min(f.width-8, 70)) }

func indent(lines []string, by int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Repeat(" ", by) + l
	}
	return out
}
