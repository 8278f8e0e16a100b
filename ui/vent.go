package ui

import (
	"fmt"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// vent is a blank page that cannot send. Its text lives in memory only until
// the person burns, holds or keeps it; it has no send, no copy, no export and
// no editor (B4, B5).
type vent struct {
	*env
	page    terminal.Prose
	ashes   []string // the shape of a page that is burning: its words are gone
	storing bool     // the letter is on its way to its file
	phase   ventPhase
	at      int // of choices
	why     leaving
	seconds int
	fire    int  // how far the burn has come, in frames
	within  bool // a walk that goes on afterwards
	unlock  unlocking
}

// ventPhase is where a vent stands.
type ventPhase int

const (
	writing  ventPhase = iota
	deciding           // burn, hold or keep
	secret             // hold and keep need the passphrase
	burning
)

type (
	ventSecond int // how many there were before it
	ventFrame  struct{}
	ventStored struct{ err error }
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
	keyBurn    = press("b", "burn it", "燃やす")
	keyHold    = press("h", "hold it", "預ける")
	keyKeep    = press("k", "keep it", "残す")
	keyWait    = press("esc", "go on writing", "書き続ける")
	keyLetters = press("f2", "letters", "手紙")
)

// A ventChoice is one thing that can become of a vent.
type ventChoice struct {
	key   shortcut
	about text.Text
	do    func() (screen, tea.Cmd)
}

// choices are what can become of a vent; the first is preselected.
func (v vent) choices() []ventChoice {
	now := v.clock()
	until := journal.HoldUntil(now)
	keep := text.Say("sealed, in no list, search or export", "封をして保管（一覧・検索に出ません）")
	if !v.journal.Protected() {
		keep = text.Say("readable on this account", "このアカウントでは読めます")
	}
	return []ventChoice{
		{keyBurn, text.Say("nothing of it stays", "何も残りません"), v.burn},
		{keyHold, text.Say("closed until %s", "%sまで封をします").With(dayAndTime(until)), func() (screen, tea.Cmd) {
			return v.store(func(j letters, words string) error { _, err := j.HoldVent(words, now, until); return err })
		}},
		{keyKeep, keep, func() (screen, tea.Cmd) {
			return v.store(func(j letters, words string) error { _, err := j.KeepVent(words, now); return err })
		}},
	}
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

func (v vent) Init() tea.Cmd { return v.tick() }

// tick is the next second of the quiet clock.
func (v vent) tick() tea.Cmd {
	now := ventSecond(v.seconds)
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return now })
}

func (v vent) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case ventSecond:
		if int(msg) != v.seconds { // a second clock, started on the way back here
			return v, nil
		}
		v.seconds++
		return v, v.tick()
	case ventFrame:
		if v.fire++; v.fire < burnFrames {
			return v, nextFrame()
		}
		return v.gone()
	case ventStored:
		v.storing = false
		if msg.err != nil {
			return v, failed(msg.err)
		}
		gone, cmd := v.gone()
		if v.why == goingBack && !v.journal.Protected() {
			cmd = tea.Batch(cmd, notice(text.Say("put away; Settings can set a passphrase", "しまいました。設定でパスフレーズを設定できます")))
		}
		return gone, cmd
	case unlocked:
		if v.phase != secret || !v.unlock.busy { // another page asked
			return v, nil
		}
		v.unlock = v.unlock.answered(msg)
		if msg.err != nil {
			return v, failed(msg.err)
		}
		v.phase = deciding
		return v.choices()[v.at].do()
	case insertMsg:
		if v.phase == writing {
			v.page.Insert(string(msg))
		}
		return v, nil
	case tea.KeyMsg:
		return v.key(msg)
	}
	return v, nil
}

func nextFrame() tea.Cmd {
	return tea.Tick(burnFrame, func(time.Time) tea.Msg { return ventFrame{} })
}

func (v vent) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	if v.storing {
		return v, nil
	}
	switch v.phase {
	case burning:
		return v.gone()
	case deciding:
		return v.decide(msg)
	case secret:
		var cmd tea.Cmd
		v.unlock, cmd = v.unlock.key(msg, v.journal)
		return v, cmd
	case writing:
	}
	switch {
	case keyDone.hit(msg):
		if v.empty() {
			return v, v.breathe()
		}
		return v.ask(goingBack), nil
	case keyLetters.hit(msg) && v.empty():
		return v, v.open(newLetters)
	}
	var cmd tea.Cmd
	v.page, cmd = v.page.Update(msg)
	return v, cmd
}

func (v vent) empty() bool { return strings.TrimSpace(v.page.Value()) == "" }

// ask puts the question what becomes of the page.
func (v vent) ask(why leaving) vent {
	v.phase, v.at, v.why = deciding, 0, why
	v.page.Blur()
	return v
}

func (v vent) decide(msg tea.KeyMsg) (screen, tea.Cmd) {
	for i, c := range v.choices() {
		if c.key.hit(msg) || keyNext.hit(msg) && v.at == i {
			v.at = i
			return v.choices()[i].do()
		}
	}
	switch {
	case arrowUp.hit(msg):
		v.at = max(v.at-1, 0)
	case arrowDown.hit(msg):
		v.at = min(v.at+1, len(v.choices())-1)
	}
	return v, nil
}

// store puts the text away. Where the journal is locked the passphrase is asked
// first; a wrong one costs nothing.
func (v vent) store(put func(j letters, words string) error) (screen, tea.Cmd) {
	if v.journal.Locked() {
		v.phase, v.unlock = secret, newUnlocking()
		return v, nil
	}
	j, words := v.journal, v.page.Value()
	v.guard.Remember(words)
	v.storing = true
	return v, func() tea.Msg { return ventStored{put(j, words)} }
}

// burn lets the text go out. The page forgets it at once; what still moves is
// its shape.
func (v vent) burn() (screen, tea.Cmd) {
	v.guard.Remember(v.page.Value())
	v.phase, v.ashes, v.page = burning, v.lines(v.tail()), terminal.NewProse()
	count := countBurned(v.journal)
	if !v.motion || v.why != goingBack {
		next, cmd := v.gone()
		return next, tea.Sequence(count, cmd)
	}
	return v, tea.Batch(count, nextFrame())
}

// countBurned notes that a vent was written and burned, and nothing else of it.
// A locked journal cannot be counted in.
func countBurned(j Journal) tea.Cmd {
	if j.Locked() {
		return nil
	}
	return func() tea.Msg { return orFail(nil, j.CountBurned()) }
}

// gone leaves the page once its text is burned or put away: the breath comes
// next, unless the person wanted out.
func (v vent) gone() (screen, tea.Cmd) {
	v.page, v.ashes = terminal.NewProse(), nil
	if v.why != goingBack {
		return v, tea.Quit
	}
	return v, v.breathe()
}

// breathe leaves the page for the breath.
func (v vent) breathe() tea.Cmd {
	within := v.within
	return v.become(func(e *env) screen { return newBreath(e, within) })
}

// Leave asks what to do with a page that has text on it; a second ctrl+c burns
// it. A lock keeps the text in memory and the question for the return.
func (v vent) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case why == locking && !v.empty():
		return v.ask(goingBack), lockAndStay
	case v.phase == burning && why == goingBack:
		return v.gone()
	case v.empty():
		return depart(v, why)
	case why == hungUp, why == atOnce:
		return v, tea.Sequence(countBurned(v.journal), tea.Quit)
	case why == goingBack && (v.storing || v.unlock.busy):
		return v, nil
	case v.phase == secret && why == goingBack:
		v.phase = deciding
		return v, nil
	case v.phase == deciding && why == goingBack:
		v.phase = writing
		v.page.Focus()
		return v, nil
	}
	return v.ask(why), nil
}

func (v vent) Typing() bool      { return v.phase == writing || v.phase == secret }
func (v vent) Sources() []string { return cited(v.env, []string{"B4", "B5"}) }

func (v vent) Keys() []shortcut {
	switch v.phase {
	case deciding:
		return []shortcut{keyNext.called(text.Say("do it", "決定")), keyBurn, keyHold, keyKeep, keyWait}
	case secret:
		return v.unlock.keys()
	case burning:
		return nil
	case writing:
	}
	asks := text.Say("leave (asks)", "閉じる（確認あり）")
	keys := []shortcut{keyDone, keyBack.called(asks), helpOnly(keyLeave.called(asks))}
	if v.empty() {
		keys = append(keys, keyLetters)
	}
	return keys
}

func (v vent) View() string {
	tail := v.tail()
	lines := v.lines(tail)
	if v.phase == burning {
		lines = smoulder(v.ashes, v.fire)
	}
	return strings.Join(append(append(v.head(), indent(lines, 4)...), tail...), "\n")
}

// lines are the page as it is drawn above tail.
func (v vent) lines(tail []string) []string {
	page := v.page
	page.SetWidth(min(v.width-8, 90))
	page.SetHeight(max(v.height-len(v.head())-len(tail), 1))
	return strings.Split(page.View(), "\n")
}

// head says what the page promises, with the quiet clock.
func (v vent) head() []string {
	note := v.say(text.Say(
		"Nothing is saved or sent unless you choose. If this window closes, the text is gone.",
		"選ばない限り、保存も送信もされません。この画面が閉じると、文章は消えます。"))
	head := text.Wrap(note, v.width-10)
	for i := range head {
		head[i] = " " + v.look.Muted.Render(head[i])
	}
	if v.seconds >= ventClockFrom && v.phase == writing {
		clock := fmt.Sprintf("%d:%02d", v.seconds/60, v.seconds%60)
		head[0] += strings.Repeat(" ", max(v.width-text.Width(head[0])-len(clock), 1)) + v.look.Muted.Render(clock)
	}
	return append(head, "", "")
}

// tail is the question under the page, once it is put.
func (v vent) tail() []string {
	switch v.phase {
	case deciding:
		lines := []string{v.look.Rule(v.width)}
		for i, c := range v.choices() {
			lines = append(lines, pickRow(v.env, i == v.at, c.key.show+"  "+text.PadRight(v.say(c.key.say), 10), v.say(c.about))...)
		}
		return lines
	case secret:
		return append([]string{v.look.Rule(v.width)}, v.unlock.lines(v.env)...)
	case writing, burning:
	}
	return nil
}
