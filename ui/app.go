// Package ui is the program's screens, one file each, under one root model.
package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/text/width"

	"daruma/coach/tone"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/ui/terminal"
	"daruma/ui/theme"
)

// Options are what the app is started with.
type Options struct {
	Journal  Journal
	Prefs    Preferences
	Terminal Terminal
	Files    Files
	Clock    func() time.Time
	Look     theme.Theme
	Lang     text.Lang
	Zone     string // IANA name of the zone that entries are written in
	Start    Start
	Describe func(error) text.Text // an error as one sentence for the user
	Elapsed  func() time.Duration  // since the start, by a clock that cannot be set
}

// Hangup tells the app that its terminal is going away: it puts the draft on
// disk and ends. A vent on the page is burned.
type Hangup struct{}

// Start is the screen the app opens on.
type Start int

// The screens the app can open on.
const (
	AtHome Start = iota
	AtVent
	AtReflection
	AtWelcome // the first start
)

// App is the root model: a stack of screens, the footer below them, and what
// every screen has in common.
type App struct {
	env        *env
	describe   func(error) text.Text
	stack      []screen
	width      int
	height     int
	notice     text.Text
	failed     bool
	noticed    int // counts notices, so that only the newest one's time runs out
	help       bool
	blank      bool
	day        calendar.Date // today, as the screens know it
	lastKey    time.Duration // when the last key was typed, by env.elapsed
	away       bool          // another program has the terminal
	paste      string        // a large paste that is being asked about
	suspending bool          // the program goes to sleep once the journal is locked
	unsealed   int           // screens that have not put their text away yet
	staying    bool          // the screen in view stays over the lock
	leaving    bool          // ctrl+c was pressed and the screen is putting its text away
}

// New returns the app, showing the screen it is to start on.
func New(o Options) App {
	e := &env{
		journal: o.Journal, prefs: o.Prefs, terminal: o.Terminal, files: o.Files, clock: o.Clock, zone: o.Zone,
		guard: tone.NewGuard(), elapsed: o.Elapsed,
		look: o.Look, lang: o.Lang, motion: o.Prefs.Get("motion") != "off",
	}
	a := App{env: e, describe: o.Describe, stack: []screen{newHome(e)}, day: e.today()}
	switch o.Start {
	case AtVent:
		a.stack = append(a.stack, newVent(e))
	case AtReflection:
		a.stack = append(a.stack, behindLock(e, newChoose))
	case AtWelcome:
		a.stack = append(a.stack, newWelcome(e))
	case AtHome:
	}
	return a
}

// Init implements [tea.Model].
func (a App) Init() tea.Cmd {
	return tea.Batch(a.top().Init(), watchIdle(), recallLetters(a.env.journal))
}

func (a App) top() screen { return a.stack[len(a.stack)-1] }

// Update implements [tea.Model].
func (a App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return a.resized(msg.Width, msg.Height)
	case terminal.Answer:
		a.env.look = a.env.look.Answered(msg)
		return a, nil
	case idleTick:
		return a.tick()
	case lockReady:
		return a.sealed(msg)
	case lockedNow:
		return a.locked(msg)
	case unlocked:
		next, cmd := a.spread(msg)
		return next, tea.Batch(cmd, recallLetters(a.env.journal))
	case letterWords:
		for _, words := range msg {
			a.env.guard.Remember(words)
		}
		return a, nil
	case edited, shownPlain:
		a.away, a.lastKey = false, a.env.elapsed()
		return a.spread(msg)
	case awayMsg:
		a.away = true
		return a, nil
	case terminal.PasteTooLarge:
		a.paste = msg.Text
		return a.tell(text.Say("That is %d KB of text. y pastes it, any other key does not.", "%d KBあります。yで貼り付け、ほかのキーで取りやめます。").With(len(msg.Text)>>10), true)
	case typedAhead:
		return a.catchUp(msg)
	case Hangup:
		return a.swap(a.top().Leave(hungUp))
	case openMsg:
		return a.show(append(a.stack[:len(a.stack):len(a.stack)], msg.make(a.env)))
	case backMsg:
		return a.goBack(msg)
	case failMsg:
		if msg.say.IsZero() {
			msg.say = a.describe(msg.err)
		}
		return a.tell(msg.say, true)
	case noticeMsg:
		return a.tell(msg.say, false)
	case noticeOver:
		if int(msg) == a.noticed {
			a.notice, a.failed = text.Text{}, false
		}
		return a, nil
	case refreshMsg:
		return a.refreshed()
	case tea.KeyMsg:
		return a.keys(msg)
	}
	return a.spread(msg)
}

// keys takes letters that arrived together one by one, as long as each of them
// is a command.
func (a App) keys(msg tea.KeyMsg) (tea.Model, tea.Cmd) {
	var cmds []tea.Cmd
	for msg.Type == tea.KeyRunes && !msg.Paste && len(msg.Runes) > 1 && !a.top().Typing() {
		one := msg
		one.Runes, msg.Runes = msg.Runes[:1], msg.Runes[1:]
		next, cmd := a.key(one)
		a, cmds = next.(App), append(cmds, cmd)
	}
	next, cmd := a.key(msg)
	return next, tea.Batch(append(cmds, cmd)...)
}

// catchUp carries out keys that had to wait.
func (a App) catchUp(keys typedAhead) (tea.Model, tea.Cmd) {
	cmds := make([]tea.Cmd, len(keys))
	for i, k := range keys {
		next, cmd := a.key(k)
		a, cmds[i] = next.(App), cmd
	}
	return a, tea.Batch(cmds...)
}

// key handles what is the same everywhere and hands the rest to the screen.
func (a App) key(msg tea.KeyMsg) (tea.Model, tea.Cmd) {
	a.lastKey = a.env.elapsed()
	if a.blank && !keyLeave.hit(msg) {
		a.blank = false
		return a, nil
	}
	if a.failed {
		a.notice, a.failed = text.Text{}, false
	}
	if paste := a.paste; paste != "" {
		if a.paste = ""; msg.String() == "y" {
			return a.pass(insertMsg(paste))
		}
		if !keyLeave.hit(msg) {
			return a, nil
		}
	}
	a.leaving = a.leaving && keyLeave.hit(msg)
	msg = a.narrowed(msg)
	switch {
	case keyLeave.hit(msg):
		return a.leave()
	case keyBlank.hit(msg) && a.open():
		return a.lock()
	case keyBlank.hit(msg):
		a.blank = true
		return a, nil
	case keySleep.hit(msg) && a.open():
		a.suspending = true
		return a.lock()
	case keySleep.hit(msg):
		return a, tea.Suspend
	case a.help:
		a.help = false
		return a, nil
	case a.tooSmall():
		return a, nil
	case keyHelpF1.hit(msg), keyHelp.hit(msg) && !a.top().Typing():
		a.help = true
		return a, nil
	case keyBack.hit(msg):
		return a.swap(a.top().Leave(goingBack))
	}
	return a.pass(msg)
}

// leave lets the screen put its text away before the program ends. A second
// ctrl+c ends it at once.
func (a App) leave() (tea.Model, tea.Cmd) {
	if a.leaving {
		return a.swap(a.top().Leave(atOnce))
	}
	a.leaving, a.blank, a.help = true, false, false
	return a.swap(a.top().Leave(quitting))
}

// narrowed turns a letter typed with a Japanese input method still on into the
// command it stands for, where letters are commands.
func (a App) narrowed(msg tea.KeyMsg) tea.KeyMsg {
	if msg.Type == tea.KeyRunes && len(msg.Runes) == 1 && !a.top().Typing() {
		msg.Runes = []rune(width.Narrow.String(string(msg.Runes)))
	}
	return msg
}

type noticeOver int

// noticeTime is how long feedback stands in the footer.
const noticeTime = 3 * time.Second

// tell puts feedback at the right end of the footer. A failure stays until the
// next key.
func (a App) tell(say text.Text, failed bool) (tea.Model, tea.Cmd) {
	a.notice, a.failed = say, failed
	a.noticed++
	if failed {
		a.suspending = false
		return a, nil
	}
	n := noticeOver(a.noticed)
	return a, tea.Tick(noticeTime, func(time.Time) tea.Msg { return n })
}

func (a App) goBack(msg backMsg) (App, tea.Cmd) {
	below := a.stack[: len(a.stack)-1 : len(a.stack)-1]
	switch {
	case msg.replace != nil:
		return a.show(append(below, msg.replace(a.env)))
	case len(below) == 0: // esc was pressed more often than there are screens
		return a, nil
	}
	return a.show(below)
}

// show puts a new stack on screen. The top screen loads afresh, so that one
// come back to shows what is on disk.
func (a App) show(stack []screen) (App, tea.Cmd) {
	a.stack, a.leaving = stack, false
	a, sized := a.passed(sizeMsg{})
	return a, tea.Batch(sized, a.top().Init())
}

func (a App) refreshed() (tea.Model, tea.Cmd) {
	if l := a.env.prefs.Get("language"); l != "" && l != "auto" {
		a.env.lang = text.Lang(l)
	}
	a.env.motion = a.env.prefs.Get("motion") != "off"
	o := a.env.look.Options()
	o.Background = Background(a.env.prefs.Get("theme"))
	a.env.look = theme.New(o)
	return a.pass(sizeMsg{})
}

func (a App) pass(msg tea.Msg) (tea.Model, tea.Cmd) { return a.passed(msg) }

func (a App) passed(msg tea.Msg) (App, tea.Cmd) { return a.swap(a.top().Update(msg)) }

// spread hands the result of a command to every screen of the stack: the one
// that asked for it may lie under another by now.
func (a App) spread(msg tea.Msg) (tea.Model, tea.Cmd) {
	stack := append([]screen(nil), a.stack...)
	cmds := make([]tea.Cmd, len(stack))
	for i, s := range stack {
		stack[i], cmds[i] = s.Update(msg)
	}
	a.stack = stack
	return a.travelled(tea.Batch(cmds...))
}

// swap puts s in the place of the screen in view, and goes where that asked to
// go.
func (a App) swap(s screen, cmd tea.Cmd) (App, tea.Cmd) {
	stack := append([]screen(nil), a.stack...)
	stack[len(stack)-1] = s
	a.stack = stack
	return a.travelled(cmd)
}

func (a App) travelled(cmd tea.Cmd) (App, tea.Cmd) {
	going := a.env.going
	a.env.going = nil
	cmds := []tea.Cmd{cmd}
	for _, to := range going {
		switch to := to.(type) {
		case openMsg:
			if !a.failed { // what was said was about the page below
				a.notice = text.Text{}
			}
			a, cmd = a.show(append(a.stack[:len(a.stack):len(a.stack)], to.make(a.env)))
		case backMsg:
			a, cmd = a.goBack(to)
		}
		cmds = append(cmds, cmd)
	}
	return a, tea.Batch(cmds...)
}

// Background is what the setting "theme" stands for.
func Background(setting string) theme.Background {
	switch setting {
	case "dark":
		return theme.Dark
	case "light":
		return theme.Light
	}
	return theme.Auto
}
