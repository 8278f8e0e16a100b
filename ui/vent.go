package ui

import (
	"fmt"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/text"
	"daruma/ui/terminal"
)

// vent is a blank page that cannot send. Its text lives in memory only until
// the person burns or keeps it; it has no send, no copy, no export and no
// editor (B4, B5).
type vent struct {
	*env
	page    terminal.Prose
	phase   ventPhase
	at      int // of ventChoices
	why     leaving
	seconds int
	fire    int  // how far the burn has come, in frames
	within  bool // a walk that goes on afterwards
}

// ventPhase is where a vent stands.
type ventPhase int

const (
	writing  ventPhase = iota
	deciding           // burn or keep
	burning
)

type (
	ventSecond struct{}
	ventFrame  struct{}
	ventKept   struct{ err error }
)

// The quiet clock appears after this many seconds; two minutes is the suggested
// length.
const ventClockFrom = 120

// The burn goes out from the edges in under a second.
const (
	burnFrames = 18
	burnFrame  = 45 * time.Millisecond
)

var (
	keyBurn = press("b", "burn it", "燃やす")
	keyKeep = press("k", "keep it", "残す")
	keyWait = press("esc", "go on writing", "書き続ける")
)

// ventChoices are what can become of a vent; the first is preselected.
var ventChoices = []struct {
	key   shortcut
	about text.Text
}{
	{keyBurn, text.Say("nothing of it stays", "何も残りません")},
	{keyKeep, text.Say("sealed, in no list, search or export", "封をして保管（一覧・検索に出ません）")},
}

// newVent is a vent of its own: the reply follows it.
func newVent(e *env) screen {
	page := terminal.NewProse()
	page.Focus()
	return vent{env: e, page: page}
}

// newVentWithin is a vent on top of a walk, which goes on afterwards.
func newVentWithin(e *env) screen {
	v := newVent(e).(vent)
	v.within = true
	return v
}

// breathe leaves the page for the breath.
func (v vent) breathe() tea.Cmd {
	within := v.within
	return v.become(func(e *env) screen { return newBreath(e, within) })
}

func (v vent) Init() tea.Cmd { return ventTick() }

func ventTick() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return ventSecond{} })
}

func (v vent) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ventSecond:
		v.seconds++
		return v, ventTick()
	case ventFrame:
		if v.fire++; v.fire < burnFrames {
			return v, nextFrame()
		}
		return v.gone()
	case ventKept:
		if msg.err != nil {
			return v, failed(msg.err)
		}
		return v.gone()
	case terminal.PasteTooLarge:
		return v, failedWith(text.Say("That is too much to paste here.", "貼り付けるには長すぎます。"))
	case tea.KeyMsg:
		return v.key(msg)
	}
	var cmd tea.Cmd
	v.page, cmd = v.page.Update(msg)
	return v, cmd
}

func nextFrame() tea.Cmd {
	return tea.Tick(burnFrame, func(time.Time) tea.Msg { return ventFrame{} })
}

func (v vent) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	switch v.phase {
	case burning:
		return v.gone()
	case deciding:
		return v.decide(msg)
	case writing:
	}
	if keyDone.hit(msg) {
		if v.empty() {
			return v, v.breathe()
		}
		v.phase, v.at, v.why = deciding, 0, goingBack
		v.page.Blur()
		return v, nil
	}
	var cmd tea.Cmd
	v.page, cmd = v.page.Update(msg)
	return v, cmd
}

func (v vent) empty() bool { return strings.TrimSpace(v.page.Value()) == "" }

func (v vent) decide(msg tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyBurn.hit(msg), keyNext.hit(msg) && v.at == 0:
		return v.burn()
	case keyKeep.hit(msg), keyNext.hit(msg):
		j, words, now := v.journal, v.page.Value(), v.clock()
		return v, func() tea.Msg {
			_, err := j.KeepVent(words, now)
			return ventKept{err}
		}
	case keyUp.hit(msg), msg.String() == "left":
		v.at = 0
	case keyDown.hit(msg), msg.String() == "right":
		v.at = len(ventChoices) - 1
	}
	return v, nil
}

// burn lets the text go out. The page forgets it at once; what still moves is
// its shape.
func (v vent) burn() (screen, tea.Cmd) {
	v.phase = burning
	count := countBurned(v.journal)
	if !v.motion || v.why == quitting {
		next, cmd := v.gone()
		return next, tea.Sequence(count, cmd)
	}
	return v, tea.Batch(count, nextFrame())
}

// countBurned notes that a vent was written and burned, and nothing else of it.
func countBurned(j letters) tea.Cmd {
	return func() tea.Msg {
		if err := j.CountBurned(); err != nil {
			return failMsg{err: err}
		}
		return nil
	}
}

// gone leaves the page once its text is burned or kept: the breath comes next,
// unless the person wanted out.
func (v vent) gone() (screen, tea.Cmd) {
	v.page = terminal.NewProse()
	if v.why == quitting {
		return v, tea.Quit
	}
	return v, v.breathe()
}

// Leave asks what to do with a page that has text on it; a second ctrl+c burns
// it.
func (v vent) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case v.empty():
		return depart(v, why)
	case why == hungUp, why == atOnce:
		return v, tea.Sequence(countBurned(v.journal), tea.Quit)
	case v.phase == deciding && why == goingBack:
		v.phase = writing
		v.page.Focus()
		return v, nil
	case v.phase == burning:
		return v.gone()
	}
	v.phase, v.at, v.why = deciding, 0, why
	v.page.Blur()
	return v, nil
}

func (v vent) Typing() bool      { return v.phase == writing }
func (v vent) Sources() []string { return []string{"B4", "B5"} }

func (v vent) Keys() []shortcut {
	switch v.phase {
	case deciding:
		return []shortcut{keyNext.called(text.Say("do it", "決定")), keyBurn, keyKeep, keyWait}
	case burning:
		return nil
	case writing:
	}
	return []shortcut{keyDone, keyBack.called(text.Say("leave (asks)", "閉じる（確認あり）"))}
}

func (v vent) View() string {
	note := v.say(text.Say(
		"Nothing is saved or sent unless you choose. If this window closes, the text is gone.",
		"ご自身で選ばない限り、保存も送信もされません。ウィンドウが閉じると、文章は消えます。"))
	head := text.Wrap(note, v.width-10)
	for i := range head {
		head[i] = " " + v.look.Muted.Render(head[i])
	}
	if v.seconds >= ventClockFrom && v.phase == writing {
		clock := fmt.Sprintf("%d:%02d", v.seconds/60, v.seconds%60)
		head[0] += strings.Repeat(" ", max(v.width-text.Width(head[0])-len(clock), 1)) + v.look.Muted.Render(clock)
	}
	head = append(head, "", "")
	tail := v.choices()
	rows := v.height - len(head) - len(tail)
	page := v.page
	page.SetWidth(min(v.width-8, 90))
	page.SetHeight(max(rows, 1))
	lines := strings.Split(page.View(), "\n")
	if v.phase == burning {
		lines = smoulder(lines, v.fire)
	}
	return strings.Join(append(append(head, indent(lines, 4)...), tail...), "\n")
}

func (v vent) choices() []string {
	if v.phase != deciding {
		return nil
	}
	lines := []string{v.look.Rule(v.width)}
	for i, c := range ventChoices {
		lines = append(lines, pickRow(v.env, i == v.at, c.key.show+"  "+text.PadRight(v.say(c.key.say), 10), v.say(c.about))...)
	}
	return lines
}

// smoulder puts the characters of lines out from the edges inwards: all of them
// are gone at the last frame.
func smoulder(lines []string, frame int) []string {
	widest := 0
	for _, l := range lines {
		widest = max(widest, text.Width(strings.TrimRight(l, " ")))
	}
	half := (widest + 1) / 2
	gone := half * frame / (burnFrames - 1)
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = keepMiddle(strings.TrimRight(l, " "), gone+i%3, widest-gone-i%2)
	}
	return out
}

// keepMiddle blanks the cells of s before from and at or after to.
func keepMiddle(s string, from, to int) string {
	var b strings.Builder
	x := 0
	for _, r := range s {
		w := text.Width(string(r))
		if x >= from && x+w <= to {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Repeat(" ", w))
		}
		x += w
	}
	return b.String()
}
