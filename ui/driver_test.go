package ui

import (
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"daruma/journal/text"
	"daruma/ui/terminal"
	"daruma/ui/theme"
)

// A driver is the program around an App, without a terminal: it sends keys,
// runs the commands that come back, each in a goroutine of its own, and feeds
// their messages in again. Messages of timers are held back until a test asks
// for them with Until, or are sent by the test itself, so that no frame depends
// on how fast the machine is.
type driver struct {
	t     testing.TB
	app   App
	now   time.Time // the app's clock; a test may move it
	clock sync.Mutex

	store    *recorder
	prefs    *memory
	terminal *fakeTerminal
	files    *fakeFiles

	results chan event // of commands
	timed   chan event // of timers, and of what waits for one
	running int        // commands that have not answered yet
	quit    bool
	outside []string // what was asked of the program itself: "suspendMsg", "execMsg"
}

// An event is a message from a command, or the end of one.
type event struct {
	msg  tea.Msg
	done bool
}

// patience is how long a command may take before the test fails.
const patience = 10 * time.Second

// options are what a test starts the app with.
type options struct {
	lang    text.Lang
	start   Start
	fixture fixture
	prefs   map[string]string
}

// launch starts the app in a window of 80 by 24.
func launch(t testing.TB, o options) *driver {
	t.Helper()
	d := &driver{
		t: t, now: start,
		store:    &recorder{Store: o.fixture.open(t)},
		prefs:    newMemory(o.prefs),
		terminal: &fakeTerminal{result: terminal.Copied},
		files:    &fakeFiles{},
		results:  make(chan event, 4096), timed: make(chan event, 4096),
	}
	d.begin(o.lang, o.start)
	return d
}

// again is a new app on the same journal, later or at the same time.
func (d *driver) again() *driver {
	d.t.Helper()
	n := &driver{
		t: d.t, now: d.time(), store: &recorder{Store: d.store.Store}, prefs: newMemory(nil), terminal: &fakeTerminal{}, files: &fakeFiles{},
		results: make(chan event, 4096), timed: make(chan event, 4096),
	}
	n.begin(d.app.env.lang, AtHome)
	return n
}

// begin starts the app.
func (d *driver) begin(lang text.Lang, at Start) {
	d.t.Helper()
	d.app = New(Options{
		Journal: d.store, Prefs: d.prefs, Terminal: d.terminal, Files: d.files,
		Clock: d.time, Look: theme.New(theme.Options{Background: theme.Dark, Profile: termenv.Ascii}),
		Lang: lang, Zone: "Asia/Tokyo", Start: at, Describe: describe,
		Elapsed: func() time.Duration { return d.time().Sub(start) },
	})
	d.run(d.app.Init())
	d.Resize(80, 24)
}

// describe is an error as the tests' program says it.
func describe(err error) text.Text { return text.Say("trouble: %s", "エラー: %s").With(err.Error()) }

func (d *driver) time() time.Time {
	d.clock.Lock()
	defer d.clock.Unlock()
	return d.now
}

// Advance moves the app's clock.
func (d *driver) Advance(by time.Duration) {
	d.clock.Lock()
	defer d.clock.Unlock()
	d.now = d.now.Add(by)
}

// Resize gives the window a size.
func (d *driver) Resize(width, height int) {
	d.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Press hits keys by their names, "enter", "ctrl+d", "n", and waits after each
// for what it sets off.
func (d *driver) Press(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.Send(keyNamed(d.t, name))
	}
}

// Burst hits keys faster than anything they set off can answer.
func (d *driver) Burst(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.update(keyNamed(d.t, name))
	}
	d.Settle()
}

// Type types s, a character at a time.
func (d *driver) Type(s string) {
	d.t.Helper()
	for _, r := range s {
		switch r {
		case ' ':
			d.update(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
		case '\n':
			d.update(tea.KeyMsg{Type: tea.KeyEnter})
		default:
			d.update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		}
	}
	d.Settle()
}

// Paste pastes s in one go.
func (d *driver) Paste(s string) {
	d.t.Helper()
	d.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true})
}

// Send hands the app a message and waits for what it sets off.
func (d *driver) Send(msg tea.Msg) {
	d.t.Helper()
	d.update(msg)
	d.Settle()
}

// Settle feeds results back until no command but timers is under way.
func (d *driver) Settle() {
	d.t.Helper()
	late := time.After(patience)
	for d.running > 0 {
		select {
		case e := <-d.results:
			d.take(e)
		case <-late:
			d.t.Fatalf("a command did not end; the screen is\n%s", d.View())
		}
	}
}

// Until lets timers run too, until the screen is as wanted.
func (d *driver) Until(wanted func(view string) bool) {
	d.t.Helper()
	late := time.After(patience)
	for !wanted(d.View()) {
		select {
		case e := <-d.results:
			d.take(e)
		case e := <-d.timed:
			d.update(e.msg)
		case <-late:
			d.t.Fatalf("waited in vain; the screen is\n%s", d.View())
		}
	}
}

// await feeds results back, while a command is held up, until the condition
// holds.
func (d *driver) await(holds func() bool) {
	d.t.Helper()
	waitFor(d.t, func() bool {
		for len(d.results) > 0 {
			d.take(<-d.results)
		}
		return holds()
	})
}

// waitFor waits until the condition holds that another goroutine brings about.
func waitFor(t testing.TB, holds func() bool) {
	t.Helper()
	for late := time.Now().Add(patience); !holds(); {
		if time.Now().After(late) {
			t.Fatal("waited in vain")
		}
		runtime.Gosched()
	}
}

// Sees fails unless every one of words stands on the screen now.
func (d *driver) Sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !strings.Contains(d.View(), w) {
			d.t.Fatalf("%q is not on the screen\n%s", w, d.View())
		}
	}
}

// Misses fails if any of words stands on the screen now.
func (d *driver) Misses(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if strings.Contains(d.View(), w) {
			d.t.Fatalf("%q is on the screen\n%s", w, d.View())
		}
	}
}

// View is the screen as text.
func (d *driver) View() string { return terminal.Strip(d.app.View()) }

// either is the words of the language the app speaks.
func (d *driver) either(en, ja string) string { return text.Say(en, ja).In(d.app.env.lang) }

func (d *driver) take(e event) {
	if e.done {
		d.running--
		return
	}
	d.update(e.msg)
}

// update is what Bubble Tea's event loop does with a message.
func (d *driver) update(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
		return
	case tea.QuitMsg:
		d.quit = true
		return
	case tea.SuspendMsg:
		d.outside = append(d.outside, "SuspendMsg")
		return
	case tea.BatchMsg:
		for _, cmd := range msg {
			d.run(cmd)
		}
		return
	}
	switch {
	case d.quit:
		return
	case typeName(msg) == "execMsg":
		d.outside = append(d.outside, "execMsg")
		return
	case isSequence(msg):
		d.running++
		go d.inOrder(commands(msg))
		return
	}
	model, cmd := d.app.Update(msg)
	d.app = model.(App)
	d.run(cmd)
}

// run starts a command.
func (d *driver) run(cmd tea.Cmd) {
	switch {
	case cmd == nil:
	case isTimer(cmd):
		go func() { d.timed <- event{msg: cmd()} }()
	default:
		d.running++
		go func() {
			d.results <- event{msg: cmd()}
			d.results <- event{done: true}
		}()
	}
}

// inOrder runs the commands of a sequence one after the other. What stands
// behind a timer waits for it, and comes from where timers come from.
func (d *driver) inOrder(cmds []tea.Cmd) {
	to := d.results
	for _, cmd := range cmds {
		if cmd == nil {
			continue
		}
		if isTimer(cmd) && to == d.results {
			d.results <- event{done: true}
			to = d.timed
		}
		msg := cmd()
		if isSequence(msg) || reflect.TypeOf(msg) == reflect.TypeFor[tea.BatchMsg]() {
			for _, inner := range commands(msg) {
				to <- event{msg: inner()}
			}
			continue
		}
		to <- event{msg: msg}
	}
	if to == d.results {
		d.results <- event{done: true}
	}
}
