package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
)

// home is the calm start: the daruma, one prompt for today, what is due, what
// was left unfinished, the last entries and the menu.
type home struct {
	*env
	quiet
	loaded homeLoaded
	ready  bool
	ahead  ahead
	at     int // the row in focus: the drafts first, then the entries
}

var (
	keyResume = press("enter", "resume", "続きから")
	keyOpen   = press("enter", "open", "開く")
	keyStart  = press("enter", "begin", "始める")
	keySearch = press("/", "search", "検索")
	keyUndo   = press("u", "undo", "元に戻す")
	keyDrop   = press("d", "drop the draft", "下書きを捨てる")
)

func newHome(e *env) screen { return home{env: e} }

func (h home) Init() tea.Cmd {
	j, prefs, today, now := h.journal, h.prefs, h.today(), h.clock()
	calm := prefs.Get(calmDue)
	return func() tea.Msg {
		l, err := loadHome(j, prefs, calm, now)
		if err != nil {
			return failMsg{err: err}
		}
		if l.locked {
			return l
		}
		l.prompt = promptOf(prefs, l.recent, today)
		l.offerSelfTest(prefs.Get(selfTestOn))
		return l
	}
}

func (h home) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case homeLoaded:
		typed := h.ahead
		h.loaded, h.ready, h.ahead = msg, true, nil
		h.at = min(h.at, max(h.rows()-1, 0))
		return typed.replay(h, h.rememberThought())
	case sizeMsg:
		h.at = min(h.at, max(h.rows()-1, 0))
		return h, nil
	case unlocked:
		if msg.err == nil {
			return h, h.Init()
		}
		return h, nil
	case newDay:
		return h, h.Init()
	case undone:
		return h, tea.Batch(notice(msg.say()), h.Init())
	case tea.KeyMsg:
		return h.key(msg)
	}
	return h, nil
}

// through is the screen of a menu line: behind the passphrase where the journal
// is locked and the screen needs it.
func (h home) through(m item) func(*env) screen {
	if m.open {
		return m.make
	}
	return func(e *env) screen { return behindLock(e, m.make) }
}

// rows counts what can be in focus: the tasks, then the entries.
func (h home) rows() int { return len(h.tasks()) + len(h.shownRecent()) }

func (h home) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	for _, m := range menu {
		if m.key.hit(msg) && len(h.ahead) == 0 {
			return h, h.open(h.through(m))
		}
	}
	if !h.ready && !h.journal.Locked() && !keyQuit.hit(msg) {
		h.ahead = h.ahead.with(msg)
		return h, nil
	}
	switch {
	case keyQuit.hit(msg):
		return h, tea.Quit
	case h.journal.Locked():
		if keyUnlock.hit(msg) {
			return h, h.open(func(e *env) screen { return newUnlock(e, nil) })
		}
		return h, nil
	case keyUp.hit(msg):
		h.at = max(h.at-1, 0)
	case keyDown.hit(msg):
		h.at = max(min(h.at+1, h.rows()-1), 0)
	case keySearch.hit(msg):
		return h, h.open(newSearch)
	case keyUndo.hit(msg):
		return h, undo(h.env)
	case keyDrop.hit(msg):
		if d, ok := h.draftInFocus(); ok {
			return h, h.open(func(e *env) screen { return newDropDraft(e, d) })
		}
	case keyOpen.hit(msg):
		return h, h.enter()
	}
	return h, nil
}

func (h home) draftInFocus() (journal.Draft, bool) {
	if h.at < len(h.tasks()) {
		if d := h.tasks()[h.at].draft; d != nil {
			return *d, true
		}
	}
	return journal.Draft{}, false
}

// enter opens what is in focus; with nothing to open it starts a reflection.
func (h home) enter() tea.Cmd {
	if h.at < len(h.tasks()) {
		return h.open(h.tasks()[h.at].make)
	}
	i := h.at - len(h.tasks())
	if i >= len(h.loaded.recent) {
		return h.open(newChoose)
	}
	id := h.loaded.recent[i].ID
	return h.open(func(e *env) screen { return newEntry(e, id) })
}

func (h home) Leave(why leaving) (screen, tea.Cmd) {
	if why == goingBack {
		return h, nil // q quits; esc is pressed too easily
	}
	return depart(h, why)
}

func (h home) Sources() []string {
	_, sources := h.loaded.thought()
	for _, t := range h.tasks() {
		sources = append(slices.Clip(sources), t.sources...)
	}
	return cited(h.env, unique(sources))
}

func (h home) Keys() []shortcut {
	if h.loaded.locked {
		keys := []shortcut{keyUnlock, keyQuit}
		for _, m := range menu {
			keys = append(keys, m.key)
		}
		return keys
	}
	first := keyStart
	if _, ok := h.draftInFocus(); ok {
		first = keyResume
	} else if h.rows() > 0 {
		first = keyOpen
	}
	keys := []shortcut{first, keySearch, keyQuit}
	for _, m := range menu {
		keys = append(keys, m.key)
	}
	keys = append(keys, keyUndo, keyUp, keyDown)
	if _, ok := h.draftInFocus(); ok {
		keys = append(keys, keyDrop)
	}
	return keys
}
