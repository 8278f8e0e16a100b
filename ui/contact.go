package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// contact logs one touch with a buyer. Two keys are enough: the kind and the
// result, and it is in the journal under today's date; a signal takes a third.
// What can be added stands below and may be left out; the journal has it soon
// after each change. What the thread's state forbids is stored only once the
// person insists in words.
type contact struct {
	*env
	id      journal.ID
	before  journal.Entry // without the contact
	rules   thread.Rules
	ready   bool
	ahead   ahead
	phase   contactPhase
	at      int             // of the options in view
	touch   journal.Contact // as far as it is chosen
	details contactDetails
	refusal text.Text // why it is not stored
	insist  insisting
	anyway  bool            // the person insists
	keeping autosave        // of what is added
	saving  bool            // the page waits until it is stored
	day     calendar.Date   // it is logged under, unless another is given
	saved   journal.Contact // as the journal has it; the zero contact before
	next    contactNext     // what follows once it is stored
	status  thread.Status   // with the contact
	notes   []coach.Note
}

// contactPhase is where the logging of a contact stands.
type contactPhase int

const (
	choosingKind contactPhase = iota
	choosingResult
	choosingSignal
	refused // the state forbids it
	logged  // it is stored
	adding  // it is stored, and something is being added
)

// contactNext is what follows once the contact is stored.
type contactNext int

const (
	nextHere contactNext = iota // the page stays
	nextText                    // the text that fits
	nextBack
	nextLock
	nextQuit
)

type (
	contactLoaded struct {
		entry journal.Entry
		rules thread.Rules
	}
	contactStored struct {
		err     error
		contact journal.Contact // as the journal has it now
	}
	// contactKept is the same of what was added so far.
	contactKept contactStored
)

var (
	keyPick   = press("enter", "choose", "選ぶ")
	keyInsist = press("enter", "go ahead", "進める")
	keyToText = press("enter", "the text for it", "文面へ")
	keyEnough = press("enter", "done", "完了")
	keyAdd    = press("a", "add to it", "補足を書く")
)

// newContact logs a contact; kind is the one that is suggested, or "".
func newContact(e *env, id journal.ID, kind string) screen {
	c := contact{env: e, id: id, day: e.today(), touch: journal.Contact{On: e.today(), Kind: kind}}
	return c.choosing(choosingKind, kind)
}

// newContactBy logs a contact whose kind is known.
func newContactBy(e *env, id journal.ID, kind string) screen {
	c := contact{env: e, id: id, day: e.today(), touch: journal.Contact{On: e.today(), Kind: kind}}
	return c.choosing(choosingResult, "")
}

func (c contact) Init() tea.Cmd {
	if c.ready {
		return nil
	}
	j, prefs, id := c.journal, c.prefs, c.id
	return func() tea.Msg {
		rules, err := loadRules(j, prefs)
		if err != nil {
			return failMsg{err: err}
		}
		e, err := j.Get(id)
		return orFail(contactLoaded{e, rules}, err)
	}
}

func (c contact) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case contactLoaded:
		typed := c.ahead
		c.before, c.rules, c.ready, c.ahead = msg.entry, msg.rules, true, nil
		return typed.replay(c, nil)
	case contactStored:
		return c.isStored(msg)
	case draftDue:
		return c.keep()
	case contactKept:
		return c.isKept(msg)
	case insertMsg:
		return c.typed(msg)
	case tea.KeyMsg:
		switch {
		case !c.ready:
			c.ahead = c.ahead.with(msg)
			return c, nil
		case c.saving:
			return c, nil
		}
		return c.key(msg)
	}
	return c, nil
}

func (c contact) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	switch c.phase {
	case refused:
		if !keyInsist.hit(msg) {
			return c.typed(msg)
		}
		if !c.insist.given() {
			return c, failedWith(errNotInsisted)
		}
		c.anyway = true
		return c.settle(c.next)
	case logged:
		switch {
		case keyEnough.hit(msg):
			return c.finish(nextText)
		case keyAdd.hit(msg):
			return c.added(), nil
		}
		return c, nil
	case adding:
		if !keyNext.hit(msg) {
			return c.typed(msg)
		}
		if f, ok := c.details.move(+1); ok {
			c.details = f
			return c, nil
		}
		return c.finish(nextText)
	default:
		return c.choose(msg)
	}
}

// typed hands what is typed to the line in focus.
func (c contact) typed(msg tea.Msg) (screen, tea.Cmd) {
	var cmd tea.Cmd
	switch c.phase {
	case refused:
		c.insist = c.insist.update(msg)
	case adding:
		before := c.details.contact()
		c.details, cmd = c.details.update(msg)
		if c.details.contact() != before {
			return c.changed(cmd)
		}
	default:
	}
	return c, cmd
}

// choosing shows the options of a phase, in focus at the one named.
func (c contact) choosing(phase contactPhase, value string) contact {
	c.phase = phase
	c.at = max(slices.IndexFunc(c.options(), func(o journal.Option) bool { return o.Value == value }), 0)
	return c
}

// options are what can be chosen now.
func (c contact) options() []journal.Option {
	switch c.phase {
	case choosingKind:
		return journal.ContactKinds
	case choosingResult:
		return resultsOf(c.touch.Kind)
	case choosingSignal:
		return journal.Signals
	default:
		return nil
	}
}

func (c contact) choose(msg tea.KeyMsg) (screen, tea.Cmd) {
	all := c.options()
	switch {
	case keyUp.hit(msg):
		c.at = max(c.at-1, 0)
		return c, nil
	case keyDown.hit(msg):
		c.at = min(c.at+1, len(all)-1)
		return c, nil
	case numbers(len(all)).hit(msg):
		c.at = int(msg.Runes[0] - '1')
	case !keyPick.hit(msg):
		return c, nil
	}
	value := all[c.at].Value
	switch c.phase {
	case choosingKind:
		c.touch.Kind = value
		return c.choosing(choosingResult, c.touch.Result), nil
	case choosingResult:
		c.touch.Result, c.touch.Direction, c.touch.Signal = value, journal.UsualDirection(value), ""
		if value == "signal" {
			return c.choosing(choosingSignal, ""), nil
		}
	default:
		c.touch.Signal = value
	}
	return c.attempt()
}
