package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// lift takes back that a buyer is not to be contacted, which only the person
// can, and only in words (B9).
type lift struct {
	*env
	entry  journal.Entry
	insist insisting
}

var keyLiftIt = press("enter", "lift the stop", "解除する")

func newLift(e *env, entry journal.Entry) screen {
	return lift{env: e, entry: entry, insist: newInsisting()}
}

func (l lift) Init() tea.Cmd { return nil }

func (l lift) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case threadChanged:
		return l, tea.Sequence(back, notice(msg.say))
	case insertMsg:
		l.insist = l.insist.update(msg)
	case tea.KeyMsg:
		if !keyLiftIt.hit(msg) {
			l.insist = l.insist.update(msg)
			return l, nil
		}
		if !l.insist.given() {
			return l, failedWith(errNotInsisted)
		}
		on := l.today()
		return l, changeThread(l.env, l.entry.ID, func(t *journal.Thread) { t.StopLiftedOn = on },
			text.Say("the stop is lifted", "連絡停止を解除しました"))
	}
	return l, nil
}

func (l lift) Typing() bool                        { return true }
func (l lift) Sources() []string                   { return cited(l.env, []string{"B9"}) }
func (l lift) Keys() []shortcut                    { return []shortcut{keyLiftIt, keyBack} }
func (l lift) Leave(why leaving) (screen, tea.Cmd) { return depart(l, why) }

func (l lift) View() string {
	head := titleLine(l.env, l.say(companyOf(l.entry)), l.say(text.Say("lift the stop", "連絡停止の解除"))) + "\n" + l.look.Rule(l.width) + "\n\n"
	reason := text.Say(
		"They asked not to be contacted. Lift this only if they have told you since that they want to hear from you.",
		"先方から、連絡を控えてほしいとの申し出がありました。その後、先方が連絡を望まれた場合にだけ解除してください。")
	return head + strings.Join(l.insist.lines(l.env, reason), "\n")
}
