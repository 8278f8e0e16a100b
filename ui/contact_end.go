package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// attempt stores the contact, unless the thread's state forbids it.
func (c contact) attempt() (screen, tea.Cmd) {
	if no := c.forbidden(); no != nil {
		c.phase, c.refusal, c.insist = refused, no.Reason, newInsisting()
		return c, nil
	}
	e := withContact(c.before, c.touch)
	if err := e.Validate(); err != nil {
		return c, failed(err)
	}
	c.saving = true
	return c, storeContact(c.env, e, c.touch, c.saved)
}

// forbidden is why the thread's state forbids the contact, unless the person
// insists.
func (c contact) forbidden() *thread.Refusal {
	if c.anyway {
		return nil
	}
	h := c.before.Head()
	return thread.Check(&h, touchOf(c.touch), c.rules)
}

// isLogged reports whether the journal has the contact, perhaps without what
// was added since.
func (c contact) isLogged() bool { return c.saved != journal.Contact{} }

// isStored goes on after the contact was stored, or not.
func (c contact) isStored(msg contactStored) (screen, tea.Cmd) {
	next := c.next
	c.saving, c.next, c.saved = false, nextHere, msg.contact
	if msg.err != nil {
		return c, failed(msg.err)
	}
	e := withContact(c.before, c.touch)
	h := e.Head()
	c.status = thread.Of(&h, c.today(), c.rules)
	c.notes = coach.Notes(coach.Logged, coach.Facts{Entry: &e, Today: c.today(), Thread: c.status, Logged: &c.saved})
	if next != nextHere {
		return c.goOn(next)
	}
	c.phase = logged
	if c.touch.Direction == "out" {
		c = c.added()
	}
	return c, notice(text.Say("logged", "記録しました"))
}

// added asks for what may be added.
func (c contact) added() contact {
	c.phase, c.details = adding, newContactDetails(c.env, c.touch)
	return c
}

// finish stores what was added, where something was, and goes on. Where nobody
// can be asked any more, a day that cannot be stored is left out.
func (c contact) finish(next contactNext) (screen, tea.Cmd) {
	unasked := next == nextLock || next == nextQuit
	switch problem := c.details.problem(); {
	case c.phase != adding:
	case unasked:
		c.touch = c.keepable()
	case !problem.IsZero():
		return c, failedWith(problem)
	default:
		c.touch = c.details.contact()
	}
	return c.settle(next)
}

// settle goes on once the journal has the contact as it was last changed.
func (c contact) settle(next contactNext) (screen, tea.Cmd) {
	c.next = next
	switch {
	case c.keeping.busy:
		c.saving = true
		return c, nil
	case c.touch == c.saved:
		c.next = nextHere
		return c.goOn(next)
	}
	return c.attempt()
}

// goOn leaves the page, where it is time.
func (c contact) goOn(next contactNext) (screen, tea.Cmd) {
	template := thread.Offer(touchOf(c.touch))
	switch {
	case next == nextText && template != "":
		e := withContact(c.before, c.touch)
		return c, c.become(func(env *env) screen { return newReplyWith(env, e, template) })
	case next == nextLock:
		return depart(c, locking)
	case next == nextQuit:
		return depart(c, quitting)
	case next == nextHere:
		return c, nil
	}
	return c, back
}

// Leave keeps what was added to a contact; before it is logged it goes back a
// step.
func (c contact) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case why == atOnce:
		return c, tea.Quit
	case c.ahead.takesBack(why):
		c.ahead = c.ahead.with(escape)
		return c, nil
	case c.saving:
		c.next = nextAfter(why)
		return c, nil
	case c.phase == adding:
		return c.finish(nextAfter(why))
	case why != goingBack && c.phase == refused && c.isLogged():
		c.phase = adding
		return c.finish(nextAfter(why))
	case why == goingBack && c.phase == refused && c.isLogged():
		c.phase, c.next = adding, nextHere
		return c, nil
	case why == goingBack && c.phase == choosingSignal:
		return c.choosing(choosingResult, c.touch.Result), nil
	case why == goingBack && c.phase == choosingResult:
		return c.choosing(choosingKind, c.touch.Kind), nil
	}
	return depart(c, why)
}

func nextAfter(why leaving) contactNext {
	switch why {
	case goingBack:
		return nextBack
	case locking:
		return nextLock
	default:
		return nextQuit
	}
}

func (c contact) Typing() bool { return c.phase == refused || c.phase == adding }

func (c contact) Sources() []string { return citedNotes(c.env, c.notes) }

func (c contact) Keys() []shortcut {
	done := keyEnough
	if thread.Offer(touchOf(c.touch)) != "" {
		done = keyToText
	}
	switch c.phase {
	case refused:
		return []shortcut{keyInsist, keyBack}
	case logged:
		return []shortcut{done, keyAdd, keyBack}
	case adding:
		if !c.details.atEnd() {
			done = keyNext
		}
		return append([]shortcut{done, keyBack.called(saidSaveBack)}, c.details.keys()...)
	default:
		return []shortcut{keyPick, numbers(len(c.options())), keyBack, keyUp, keyDown}
	}
}
