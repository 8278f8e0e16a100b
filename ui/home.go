package ui

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
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

// homeLoaded is everything home shows, read in one go.
type homeLoaded struct {
	locked        bool
	on            calendar.Date // the day it was read on
	recent        []journal.Head
	rules         thread.Rules
	owed          int    // replies
	due           int    // what else is due today or was due before
	untried       int    // lessons
	first, second bool   // the eyes of the daruma that are painted
	tasks         []task // what waits to be gone on with, the letters that opened first
	prompt        coach.PromptText
}

// homeRecent is how many entries home reads: what a tall window can show.
const homeRecent = 24

// lastPrompt is the setting that keeps one prompt from coming twice in a row.
const lastPrompt = "home.prompt"

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
		return l
	}
}

func loadHome(j Journal, prefs Preferences, calm string, now time.Time) (homeLoaded, error) {
	l := homeLoaded{on: calendar.DateOf(now), rules: rulesOf(prefs)}
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
	var due []journal.Head
	err = j.Heads(context.Background(), func(h journal.Head) bool {
		l.rules.MadeGood.Add(&h)
		l.count(&h)
		if s := thread.Of(&h, l.on, l.rules); !s.Next.IsZero() && !s.Next.After(l.on) {
			due = append(due, h)
		}
		return true
	})
	l.countDue(due)
	return l, err
}

// count adds what an entry counts for by itself.
func (l *homeLoaded) count(h *journal.Head) {
	if h.LessonOpen {
		l.untried++
	}
	l.first = l.first || h.Outcome == journal.Lost
	l.second = l.second || eyes(*h) == bothEyes
}

// countDue counts what is due, now that every win is known that makes a loss
// good.
func (l *homeLoaded) countDue(heads []journal.Head) {
	for i := range heads {
		switch s := thread.Of(&heads[i], l.on, l.rules); {
		case s.Next.IsZero():
		case s.Kind == thread.Reply:
			l.owed++
		default:
			l.due++
		}
	}
}

// promptOf is today's prompt. It stays the same all day and differs from the
// day before's.
func promptOf(prefs Preferences, recent []journal.Head, today calendar.Date) coach.PromptText {
	day, previous, _ := strings.Cut(prefs.Get(lastPrompt), " ")
	if day == today.String() {
		if i := slices.IndexFunc(coach.Prompts, func(p coach.PromptText) bool { return p.ID == previous }); i >= 0 {
			return coach.Prompts[i]
		}
	}
	var last *journal.Head
	if len(recent) > 0 {
		last = &recent[0]
	}
	return coach.Prompt(today, last, previous)
}

func (h home) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case homeLoaded:
		typed := h.ahead
		h.loaded, h.ready, h.ahead = msg, true, nil
		h.at = min(h.at, max(h.rows()-1, 0))
		return typed.replay(h, h.rememberPrompt())
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

func (h home) rememberPrompt() tea.Cmd {
	prefs, value := h.prefs, h.today().String()+" "+h.loaded.prompt.ID
	if h.loaded.prompt.ID == "" || prefs.Get(lastPrompt) == value {
		return nil
	}
	return func() tea.Msg {
		if err := prefs.Set(lastPrompt, value); err != nil {
			return failMsg{err: err}
		}
		return nil
	}
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
func (h home) rows() int { return len(h.loaded.tasks) + len(h.shownRecent()) }

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
	if h.at < len(h.loaded.tasks) {
		if d := h.loaded.tasks[h.at].draft; d != nil {
			return *d, true
		}
	}
	return journal.Draft{}, false
}

// enter opens what is in focus; with nothing to open it starts a reflection.
func (h home) enter() tea.Cmd {
	if h.at < len(h.loaded.tasks) {
		return h.open(h.loaded.tasks[h.at].make)
	}
	i := h.at - len(h.loaded.tasks)
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

func (h home) Sources() []string { return cited(h.env, h.loaded.prompt.Sources) }

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

// dollFrom is the height from which home shows the doll.
const dollFrom = 20

// shownRecent are the entries that fit below the menu.
func (h home) shownRecent() []journal.Head {
	room := h.height - len(h.top()) - len(h.menuLines()) - 2
	if n := len(h.loaded.tasks); n > 0 {
		room -= n + 1
	}
	return h.loaded.recent[:min(len(h.loaded.recent), max(room, 0))]
}

func (h home) View() string {
	lines := h.top()
	for i, t := range h.loaded.tasks {
		lines = append(lines, spread(h.env, i == h.at, h.say(t.say), h.say(t.when)))
	}
	if len(h.loaded.tasks) > 0 {
		lines = append(lines, "")
	}
	lines = append(append(lines, h.menuLines()...), "")
	if h.ready && !h.loaded.locked && len(h.loaded.recent) == 0 {
		lines = append(lines, "   "+h.look.Muted.Render(h.say(text.Say(
			"Your entries will stand here. n begins the first one.", "ここに記録が並びます。nで最初の一件を始めます。"))))
	}
	for i, e := range h.shownRecent() {
		lines = append(lines, entryRow(h.env, e, h.loaded.rules, h.at == i+len(h.loaded.tasks)))
	}
	return strings.Join(lines, "\n")
}

// top is the date, the doll, the prompt and what is due.
func (h home) top() []string {
	now := h.clock()
	lines := []string{titleLine(h.env, "daruma", h.say(dayAndYear(h.today()))+"   "+now.Format("15:04")), ""}
	beside := h.width >= besideWidth-2 && h.height >= dollFrom
	width := min(h.width-4, 72)
	if beside {
		width = min(h.width-dollWidth-6, 60)
	}
	words := append(h.promptLines(width), "")
	words = append(words, h.due(width)...)
	if !beside {
		return append(lines, append(indent(words, 1), "")...)
	}
	figure := strings.Join(doll(h.env, h.loaded.first, h.loaded.second), "\n")
	block := lipgloss.JoinHorizontal(lipgloss.Center, " "+strings.ReplaceAll(figure, "\n", "\n "), "    ", strings.Join(words, "\n"))
	return append(append(lines, strings.Split(block, "\n")...), "")
}

func (h home) promptLines(width int) []string {
	switch {
	case !h.ready:
		return nil
	case h.loaded.locked:
		return text.Wrap(h.say(text.Say("Locked. Enter unlocks; the page that cannot send opens without it.", "ロック中です。Enterで解除します。出さない手紙はこのままでも開けます。")), width)
	}
	return text.Wrap(h.say(h.loaded.prompt.Text), width)
}

// due says in one or two lines what waits for an answer.
func (h home) due(width int) []string {
	var parts []string
	add := func(n int, one, many text.Text) {
		switch {
		case n == 1:
			parts = append(parts, h.say(one))
		case n > 1:
			parts = append(parts, h.say(many.With(n)))
		}
	}
	add(h.loaded.owed, text.Say("1 reply owed", "未返信 1件"), text.Say("%d replies owed", "未返信 %d件"))
	add(h.loaded.due, text.Say("1 follow-up due", "期日のフォロー 1件"), text.Say("%d follow-ups due", "期日のフォロー %d件"))
	add(h.loaded.untried, text.Say("1 lesson not yet tried", "まだ試していない学び 1件"), text.Say("%d lessons not yet tried", "まだ試していない学び %d件"))
	return flow(parts, width, 0)
}

// menuLines are the screens that home opens, in columns.
func (h home) menuLines() []string {
	const cell = 24
	per := min(max((h.width-2)/cell, 1), 4)
	rows := (len(menu) + per - 1) / per
	lines := make([]string, rows)
	for i, m := range menu {
		r := i % rows
		name, n := h.say(m.name), ""
		if m.count != nil && m.count(&h.loaded) > 0 {
			n = "   " + strconv.Itoa(m.count(&h.loaded))
		}
		room := max(cell-6-text.Width(name), 0)
		lines[r] += "   " + h.look.Text.Render(m.key.show) + "  " + h.look.Muted.Render(name) + text.PadRight(n, room)
	}
	return lines
}

// spread is a row with something at its right edge, marked where the focus is.
func spread(e *env, focused bool, left, right string) string {
	mark, style := "   ", e.look.Text
	if focused {
		mark, style = " "+e.look.Accent.Render(e.look.Glyphs.Focus)+" ", e.look.Accent
	}
	left = e.look.Truncate(left, max(e.width-5-text.Width(right), 8))
	gap := max(e.width-3-text.Width(left)-text.Width(right), 1)
	return mark + style.Render(left) + strings.Repeat(" ", gap) + e.look.Muted.Render(right)
}
