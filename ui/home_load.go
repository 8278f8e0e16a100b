package ui

import (
	"context"
	"maps"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// homeLoaded is everything home shows, read in one go.
type homeLoaded struct {
	locked        bool
	on            calendar.Date // the day it was read on
	recent        []journal.Head
	bonds         bonds
	owed          int           // replies, one to a no of today among them
	greetings     int           // seasonal ones
	due           int           // follow-ups that are due today or were before
	followUps     int           // all that stands in the list of what is due
	untried       int           // lessons
	first, second bool          // the eyes of the daruma that are painted
	plan          *journal.Head // the newest entry whose plan is open, nil where there is none
	tasks         []task        // what waits to be gone on with, the letters that opened first
	prompt        coach.PromptText
	selfTest      *coach.Note // in the place of the prompt, on one day a year
}

// homeRecent is how many entries home reads: what a tall window can show.
const homeRecent = 24

// lastPrompt is the setting that keeps one prompt from coming twice in a row.
const lastPrompt = "home.prompt"

func loadHome(j Journal, prefs Preferences, calm string, now time.Time) (homeLoaded, error) {
	l := homeLoaded{on: calendar.DateOf(now), bonds: newBonds(prefs)}
	if j.Locked() {
		l.locked = true
		return l, nil
	}
	var err error
	if l.recent, err = j.Recent(homeRecent); err != nil {
		return l, err
	}
	if l.tasks, err = loadTasks(j, calm, now); err != nil {
		return l, err
	}
	reviews, err := j.Reviews()
	if err != nil {
		return l, err
	}
	review := newReviewDue(reviews, now)
	var due []journal.Head
	err = j.Heads(context.Background(), func(h journal.Head) bool {
		l.bonds.add(&h)
		l.count(&h)
		review.add(&h)
		if l.waits(&h) {
			due = append(due, h)
		}
		return true
	})
	if err != nil {
		return l, err
	}
	acts, err := actTasks(j, l.countDue(due), l.on)
	if err != nil {
		return l, err
	}
	plans, err := l.planTasks(j, &review)
	l.tasks = slices.Concat(l.tasks, review.tasks(now), acts, plans)
	return l, err
}

// count adds what an entry counts for by itself.
func (l *homeLoaded) count(h *journal.Head) {
	if h.LessonOpen {
		l.untried++
	}
	if h.PlanOpen && l.plan == nil {
		open := *h
		l.plan = &open
	}
	l.first = l.first || h.Outcome == journal.Lost
	l.second = l.second || eyes(*h) == bothEyes
}

// waits reports whether something is owed or due, as far as the heads that were
// read so far tell.
func (l *homeLoaded) waits(h *journal.Head) bool {
	return len(thread.RowsOf(h, l.on, 0, l.bonds.rules)) > 0 || thread.Of(h, l.on, l.bonds.rules).State == thread.Lost
}

// countDue counts what is owed and due, now that every win is known that makes a
// loss good. What a buyer waits for is returned: each is a task of its own.
func (l *homeLoaded) countDue(heads []journal.Head) (acts []thread.Row) {
	for i := range heads {
		if thread.Of(&heads[i], l.on, l.bonds.rules).State == thread.Lost {
			l.owed++
		}
		for _, r := range thread.RowsOf(&heads[i], l.on, 0, l.bonds.rules) {
			l.followUps++
			switch r.Kind {
			case thread.Reply:
			case thread.Season:
				l.greetings++
			case thread.Act:
				acts = append(acts, r)
			default:
				l.due++
			}
		}
	}
	return acts
}

// promptOf is today's prompt.
func promptOf(prefs Preferences, recent []journal.Head, today calendar.Date) coach.PromptText {
	var last *journal.Head
	if len(recent) > 0 {
		last = &recent[0]
	}
	return coach.PromptOf(today, last, prefs.Get(lastPrompt))
}

// selfTestOn is the setting that remembers when the yearly call to one's own
// switchboard was offered.
const selfTestOn = "self-test.on"

// offerSelfTest offers that call (E4), for the whole of a day and not on one on
// which a reply is owed.
func (l *homeLoaded) offerSelfTest(last string) {
	if len(l.recent) == 0 || l.owed > 0 || last != l.on.String() && !coach.SelfTest(l.on, last) {
		return
	}
	for _, n := range coach.Notes(coach.Home, coach.Facts{Entry: &journal.Entry{}, Today: l.on, SelfTestOpen: true}) {
		l.selfTest = &n
	}
}

// thought is what home says today, and what it rests on.
func (l *homeLoaded) thought() (text.Text, []string) {
	if l.selfTest != nil {
		return l.selfTest.Text, l.selfTest.Sources
	}
	return l.prompt.Text, l.prompt.Sources
}

// rememberThought keeps what was said today, so that it is said all day and not
// on the next.
func (h home) rememberThought() tea.Cmd {
	prefs, keep := h.prefs, map[string]string{}
	if h.loaded.prompt.ID != "" {
		keep[lastPrompt] = h.loaded.prompt.Note(h.today())
	}
	if h.loaded.selfTest != nil {
		keep[selfTestOn] = h.today().String()
	}
	maps.DeleteFunc(keep, func(key, value string) bool { return prefs.Get(key) == value })
	if len(keep) == 0 {
		return nil
	}
	return func() tea.Msg {
		for key, value := range keep {
			if err := prefs.Set(key, value); err != nil {
				return failMsg{err: err}
			}
		}
		return nil
	}
}
