package ui

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal/text"
)

// breath is thirty seconds of paced breathing: a line that widens for four
// seconds and narrows for six. Enter ends it at any moment: the reply follows,
// or the walk that the vent belongs to.
type breath struct {
	*env
	quiet
	ticks  int
	within bool
}

type breathTick struct{}

// The pace of the breath, in ticks of a tenth of a second.
const (
	breathStep   = 100 * time.Millisecond
	breathIn     = 40
	breathOut    = 60
	breathRounds = 3
)

var keyToReply = press("enter", "to the reply", "返信へ")

func newBreath(e *env, within bool) screen { return breath{env: e, within: within} }

func (b breath) Init() tea.Cmd { return breathe() }

func breathe() tea.Cmd { return tea.Tick(breathStep, func(time.Time) tea.Msg { return breathTick{} }) }

func (b breath) over() bool { return b.ticks >= breathRounds*(breathIn+breathOut) }

func (b breath) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case breathTick:
		b.ticks++
		if b.over() {
			return b, nil
		}
		return b, breathe()
	case tea.KeyMsg:
		switch {
		case !b.on().hit(msg):
		case b.within:
			return b, back
		default:
			return b, b.become(newReplyAfterVent)
		}
	}
	return b, nil
}

// on is the key that ends the breath.
func (b breath) on() shortcut {
	if b.within {
		return keyToReply.called(text.Say("go on", "続ける"))
	}
	return keyToReply
}

func (b breath) Keys() []shortcut { return []shortcut{b.on(), keyBack} }

func (b breath) Leave(why leaving) (screen, tea.Cmd) { return depart(b, why) }

func (b breath) View() string {
	round := b.ticks % (breathIn + breathOut)
	say := coach.Breathing[min(b.ticks*len(coach.Breathing)/(breathRounds*(breathIn+breathOut)), len(coach.Breathing)-1)]
	part := float64(breathIn+breathOut-round) / breathOut
	if round < breathIn {
		part = float64(round) / breathIn
	}
	if b.over() {
		say, part = text.Say("Enter: %s", "Enter：%s").With(b.on().say), 0
	}
	widest := min(b.width-10, 60)
	length := 2 + int(part*float64(widest-2))
	if !b.motion {
		length = widest / 2
	}
	lines := make([]string, max(b.height/2-2, 0), b.height)
	lines = append(lines, centre(b.env, b.look.Accent.Render(strings.Repeat(b.look.Glyphs.Rule, length))), "", centre(b.env, b.look.Muted.Render(b.say(say))))
	return strings.Join(lines, "\n")
}

func centre(e *env, s string) string {
	return strings.Repeat(" ", max((e.width-text.Width(s))/2, 0)) + s
}
