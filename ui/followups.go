package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// followUps is what is due with whom, and what comes: every thread by its
// state, and about the one in focus why today, with which text, and what was
// promised.
type followUps struct {
	*env
	quiet
	heads   []journal.Head // all, newest decision first
	rules   thread.Rules
	lists   [][]followUp // one for each of shelves
	shelf   int
	at, top int
	aside   aside // about the thread in focus
	looking bool  // it is being read
	ready   bool
	ahead   ahead
}

// A followUp is one line: a thread, and what is planned for it.
type followUp struct {
	head   int // of heads
	status thread.Status
	row    thread.Row // its day is no date where nothing is planned
}

// aside is what the page says about the thread in focus besides its line.
type aside struct {
	of       journal.ID
	err      error
	entry    journal.Entry
	contacts int // with the company within 12 months (B9)
	bound    []thread.Binding
	notes    []coach.Note
}

type followUpsLoaded struct {
	heads []journal.Head
	rules thread.Rules
	lists [][]followUp
}

var (
	keyShelf    = press("left/right", "list", "一覧", "left", "right")
	keyText     = press("enter", "the text", "文面")
	keyLog      = press("l", "log a contact", "連絡を記録")
	keyPostpone = press("p", "postpone", "延期")
	keyLetGo    = press("x", "let go", "フォロー終了")
	keyTakeUp   = press("x", "take up again", "フォロー再開")
	keyLift     = press("t", "lift the stop", "連絡停止を解除")
	keyWonBack  = press("w", "won back", "改めて受注")
	keyEntry    = press("e", "the entry", "記録")
)

func newFollowUps(e *env) screen { return followUps{env: e} }

func (f followUps) Init() tea.Cmd {
	j, prefs, today := f.journal, f.prefs, f.today()
	return func() tea.Msg {
		heads, b, err := loadHeads(j, prefs)
		if err != nil {
			return failMsg{err: err}
		}
		return followUpsLoaded{heads, b.rules, listFollowUps(heads, today, b.rules)}
	}
}

func (f followUps) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case followUpsLoaded:
		return f.loaded(msg)
	case aside:
		return f.seen(msg)
	case newDay:
		return f, f.Init()
	case undone:
		return f, tea.Batch(notice(msg.say()), f.Init())
	case threadChanged:
		return f, tea.Batch(notice(msg.say), f.Init())
	case sizeMsg:
		return f.scrolled(), nil
	case tea.KeyMsg:
		if !f.ready {
			f.ahead = f.ahead.with(msg)
			return f, nil
		}
		return f.key(msg)
	}
	return f, nil
}

// loaded shows what was read. The focus stays on its thread where that is still
// in the list, and the first time it begins in the first list that has one.
func (f followUps) loaded(msg followUpsLoaded) (screen, tea.Cmd) {
	typed, first := f.ahead, !f.ready
	was, some := f.inFocus()
	var id journal.ID
	if some {
		id = f.heads[was.head].ID
	}
	f.heads, f.rules, f.lists, f.ready, f.ahead = msg.heads, msg.rules, msg.lists, true, nil
	if first {
		f.shelf = max(slices.IndexFunc(f.lists, func(l []followUp) bool { return len(l) > 0 }), 0)
	}
	for i, u := range f.shown() {
		if f.heads[u.head].ID == id {
			f.at = i
			break
		}
	}
	f.aside = aside{}
	f, look := f.scrolled().lookAt()
	return typed.replay(f, look)
}

// shown is the list in view.
func (f followUps) shown() []followUp {
	if f.shelf >= len(f.lists) {
		return nil
	}
	return f.lists[f.shelf]
}

func (f followUps) inFocus() (followUp, bool) {
	if f.at >= len(f.shown()) {
		return followUp{}, false
	}
	return f.shown()[f.at], true
}

// lookAt reads what the page says about the thread in focus, unless that is
// under way for another: in a long list the focus moves faster.
func (f followUps) lookAt() (followUps, tea.Cmd) {
	u, ok := f.inFocus()
	if !ok || f.looking {
		return f, nil
	}
	f.looking = true
	j, heads, rules, today := f.journal, f.heads, f.rules, f.today()
	h, status := &heads[u.head], u.status
	return f, func() tea.Msg {
		e, err := j.Get(h.ID)
		if err != nil {
			return aside{of: h.ID, err: err}
		}
		return aside{
			of: h.ID, entry: e,
			contacts: thread.InTwelveMonths(heads, h.Company, today),
			bound:    thread.Bound(heads, h, today, rules),
			notes:    coach.Notes(coach.FollowUps, coach.Facts{Entry: &e, Today: today, Thread: status}),
		}
	}
}

// seen shows what was read, and reads on where the focus has moved meanwhile.
func (f followUps) seen(a aside) (screen, tea.Cmd) {
	f.looking = false
	if u, ok := f.inFocus(); ok && f.heads[u.head].ID != a.of {
		return f.lookAt()
	}
	if a.err != nil {
		return f, failed(a.err)
	}
	f.aside = a
	return f, nil
}

func (f followUps) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	page, _ := f.heights()
	if at, moved := movedTo(msg, f.at, len(f.shown()), page); moved {
		return f.movedOn(at)
	}
	switch {
	case keyShelf.hit(msg):
		return f.turned(msg.Type == tea.KeyRight).lookAt()
	case keyUndo.hit(msg):
		return f, undo(f.env)
	case keyCalendar.hit(msg) && len(f.planned()) > 0:
		return f, writeCalendar(f.env, f.heads, f.rules)
	}
	return f, f.act(msg)
}

// movedOn puts the focus on a row, and reads what is shown beside another one.
func (f followUps) movedOn(at int) (screen, tea.Cmd) {
	was := f.at
	f.at = at
	if f = f.scrolled(); f.at == was {
		return f, nil
	}
	return f.lookAt()
}

// turned shows the next list, or the one before.
func (f followUps) turned(on bool) followUps {
	by := -1
	if on {
		by = 1
	}
	f.shelf = (f.shelf + by + len(shelves)) % len(shelves)
	f.at, f.top = 0, 0
	return f
}

func (f followUps) scrolled() followUps {
	rows, _ := f.heights()
	f.at = min(f.at, max(len(f.shown())-1, 0))
	// Where more follow, the last line says so, and the focus stays above it.
	least := max(min(f.at-rows+2, len(f.shown())-rows), 0)
	f.top = min(max(f.top, least), f.at)
	return f
}

func (f followUps) Leave(why leaving) (screen, tea.Cmd) {
	if f.ahead.takesBack(why) {
		f.ahead = f.ahead.with(escape)
		return f, nil
	}
	return depart(f, why)
}

func (f followUps) Sources() []string { return citedNotes(f.env, f.notes()) }

func (f followUps) Keys() []shortcut {
	var keys []shortcut
	if u, ok := f.inFocus(); ok {
		keys = f.actions(u)
	}
	keys = append(keys, keyShelf, keyBack)
	if len(f.planned()) > 0 {
		keys = append(keys, keyCalendar)
	}
	return append(keys, keyUndo, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd)
}

// planned reports what is due or to come.
func (f followUps) planned() []followUp {
	if len(f.lists) == 0 {
		return nil
	}
	return append(f.lists[0][:len(f.lists[0]):len(f.lists[0])], f.lists[1]...)
}

// nothingHere is what an empty list says, each with its way on.
func (f followUps) nothingHere() text.Text { return shelves[f.shelf].empty }
