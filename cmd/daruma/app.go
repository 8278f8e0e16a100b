package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/store"
	"daruma/ui"
	"daruma/ui/terminal"
	"daruma/ui/theme"
)

// The screens need no more of a journal than the store has.
var _ ui.Journal = lockable{}

type (
	appVerb     struct{} // no verb: the screens
	ventVerb    struct{}
	reflectVerb struct{}
)

// Run opens the screens at home, or at the welcome where this is the first
// start.
func (*appVerb) Run(c *call) error { return c.openApp(ui.AtHome) }

// Run opens the page that cannot send.
func (*ventVerb) Run(c *call) error { return c.openApp(ui.AtVent) }

// Run opens a new reflection.
func (*reflectVerb) Run(c *call) error { return c.openApp(ui.AtReflection) }

var errScreens = misused(text.Say(
	`the screens need a terminal; "daruma --help" shows the verbs that work without one`,
	"画面を開くには端末が必要です。端末なしで使えるコマンドは daruma --help で確認できます"))

// openApp runs the screens on the user's journal until they end.
func (c *call) openApp(start ui.Start) error {
	in, out, ok := c.onTerminal()
	if !ok {
		return errScreens
	}
	return c.beginLocked(func(s *store.Store, created bool) error {
		prefs, err := loadPreferences(c.paths.config, s)
		if err != nil {
			return err
		}
		if start == ui.AtHome && created && prefs.Get("welcomed") != "yes" {
			start = ui.AtWelcome
		}
		defer c.backUpMeanwhile(s)()
		return c.runApp(in, out, lockable{s, prefs}, prefs, start)
	})
}

// backUpEvery is how often the screens look whether the backup of the day is due.
const backUpEvery = time.Minute

// backUpMeanwhile makes the backup of the day while the screens run: they may
// stay open for weeks. What goes wrong is told when they end. The function that
// it returns stops it.
func (c *call) backUpMeanwhile(s *store.Store) (stop func()) {
	over := make(chan struct{})
	var running sync.WaitGroup
	running.Go(func() {
		tick := time.NewTicker(backUpEvery)
		defer tick.Stop()
		for {
			select {
			case <-over:
				return
			case <-tick.C:
				_ = s.BackUpIfDue(calendar.DateOf(c.clock()))
			}
		}
	})
	return func() {
		close(over)
		running.Wait()
	}
}

// framesPerSecond makes what is typed appear within a hundredth of a second.
const framesPerSecond = 120

// runApp runs the screens on an open journal until they end.
func (c *call) runApp(in, out *os.File, j ui.Journal, prefs ui.Preferences, start ui.Start) error {
	var program *tea.Program
	opened := time.Now()
	// The terminal answers while the program runs, and not before.
	input := terminal.NewInput(in, c.now, func(a terminal.Answer) { go program.Send(a) })
	output := terminal.NewWriter(out)
	output.AskWith(input)
	look := theme.New(theme.Options{Background: ui.Background(prefs.Get("theme")), Profile: theme.Profile(out)})
	app := ui.New(ui.Options{
		Journal: j, Prefs: prefs, Terminal: terminal.NewClipboard(output),
		Files: userFiles{home: cmp.Or(c.getenv("HOME"), c.getenv("USERPROFILE"))},
		Clock: c.clock, Look: look, Lang: c.lang, Zone: c.zone, Start: start, Describe: c.describe,
		Elapsed: func() time.Duration { return time.Since(opened) },
	})
	program = tea.NewProgram(app, tea.WithAltScreen(), tea.WithInput(input), tea.WithOutput(output),
		tea.WithFPS(framesPerSecond), tea.WithoutSignalHandler())
	defer endOnSignal(program)()
	_, err := program.Run()
	if err != nil && !errors.Is(err, tea.ErrProgramKilled) {
		return fmt.Errorf("run the screens: %w", err)
	}
	return nil
}
