package ui

import (
	"context"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/coach/tone"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/ui/terminal"
	"daruma/ui/theme"
)

// A screen fills the window above the footer. Screens are values: a command
// that one returns owns its copy.
type screen interface {
	// Init returns the command that loads what the screen shows; it runs each
	// time the screen comes into view, also on the way back to it.
	Init() tea.Cmd
	Update(msg tea.Msg) (screen, tea.Cmd)
	// View arranges what was loaded; it never sorts, counts or reads.
	View() string
	// Keys are the bindings that act now, the most important first. The footer
	// and the help come from them.
	Keys() []shortcut
	// Typing reports whether letters belong to the screen.
	Typing() bool
	// Leave is asked before esc, ctrl+c or a hang-up takes the screen away. The command it
	// returns carries that out, with back or leave; without one the screen stays.
	Leave(why leaving) (screen, tea.Cmd)
	// Sources are the ids behind what the screen says now, shown in the help.
	Sources() []string
}

// leaving is why a screen is asked to go.
type leaving int

const (
	goingBack leaving = iota // esc
	locking                  // the key is about to be forgotten: what is unsaved is sealed now
	quitting                 // ctrl+c
	hungUp                   // the terminal is going away: there is nobody to ask
	atOnce                   // ctrl+c again: what is not on disk by now is given up
)

// quiet is embedded by screens that have no text of their own to lose and
// nothing to cite.
type quiet struct{}

func (quiet) Typing() bool      { return false }
func (quiet) Sources() []string { return nil }

// depart is what a screen with nothing to lose answers to being asked to leave.
func depart(s screen, why leaving) (screen, tea.Cmd) {
	switch why {
	case goingBack:
		return s, back
	case locking:
		return s, lockNow
	default:
		return s, tea.Quit
	}
}

// env is what every screen is made from. Only App changes it, between two
// updates; a command takes what it needs of it before it runs.
type env struct {
	journal  Journal
	prefs    Preferences
	terminal Terminal
	files    Files
	clock    func() time.Time
	zone     string // IANA name of the zone entries are written in
	look     theme.Theme
	lang     text.Lang
	guard    *tone.Guard          // the wording of vents, which no reply may repeat
	elapsed  func() time.Duration // since the start, by a clock that cannot be set
	width    int                  // of the area a screen may draw on
	height   int
	going    []tea.Msg       // where the screen in view asked to go
	motion   bool            // whether the burn, the breath and the eye may move
	ticked   map[string]bool // ids of the coach's checklist, for the meeting at hand
}

// say is t in the interface's language.
func (e *env) say(t text.Text) string { return t.In(e.lang) }

// today is the date it is now.
func (e *env) today() calendar.Date { return calendar.DateOf(e.clock()) }

// Preferences are the settings, whatever file each of them lives in.
type Preferences interface {
	Get(key string) string
	Set(key, value string) error
}

// A Terminal is what the screens ask of the terminal besides drawing.
type Terminal interface {
	// Copy puts words on the clipboard and tells how sure that is. It may take
	// seconds.
	Copy(ctx context.Context, words string) terminal.Result
}

// Upward traffic is open, back, fail and notice, nothing else.
type (
	openMsg struct{ make func(*env) screen }
	backMsg struct{ replace func(*env) screen } // nil: just back
	failMsg struct {                            // err, or say where the sentence is known
		err error
		say text.Text
	}
	noticeMsg  struct{ say text.Text }
	refreshMsg struct{} // a setting changed: language or theme may be another
)

// insertMsg is a paste that is so large that it was asked about first.
type insertMsg string

// sizeMsg tells a screen that the area it may draw on has changed.
type sizeMsg struct{}

// open puts a screen on top of the one in view before the next key is read, so
// that keys typed ahead reach it. It is called in Update alone.
func (e *env) open(f func(*env) screen) tea.Cmd {
	e.going = append(e.going, openMsg{f})
	return nil
}

// become replaces the screen in view, as [env.open] puts one on top.
func (e *env) become(f func(*env) screen) tea.Cmd {
	e.going = append(e.going, backMsg{f})
	return nil
}

// back is the command that leaves the screen in view.
func back() tea.Msg { return backMsg{} }

// refresh is the command after a setting changed.
func refresh() tea.Msg { return refreshMsg{} }

func failed(err error) tea.Cmd { return func() tea.Msg { return failMsg{err: err} } }

func failedWith(t text.Text) tea.Cmd { return func() tea.Msg { return failMsg{say: t} } }

func orFail(msg tea.Msg, err error) tea.Msg {
	if err != nil {
		return failMsg{err: err}
	}
	return msg
}

func notice(t text.Text) tea.Cmd { return func() tea.Msg { return noticeMsg{t} } }

// citedNotes are the sources of notes, each once.
func citedNotes(e *env, notes []coach.Note) []string {
	var ids []string
	for _, n := range notes {
		ids = append(ids, n.Sources...)
	}
	return cited(e, unique(ids))
}

// unique is each of ids once, in their order.
func unique(ids []string) []string {
	var out []string
	for _, id := range ids {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// cited are the names behind source ids, as the help shows them.
func cited(e *env, ids []string) []string {
	var out []string
	for _, name := range coach.SourceNames(ids) {
		out = append(out, e.say(name))
	}
	return out
}
