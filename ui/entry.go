package ui

import (
	"errors"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// entry is one deal as it was written down, a section at a time, each of which
// can be changed or filled in later.
type entry struct {
	*env
	quiet
	id    journal.ID
	whole journal.Entry
	rules thread.Rules
	ready bool
	at    int // of sections
	draft *journal.Draft
	ahead ahead
}

type entryLoaded struct {
	entry journal.Entry
	draft *journal.Draft
	gone  bool
}

var keyChange = press("enter", "change", "変更")

func newEntry(e *env, id journal.ID) screen { return entry{env: e, id: id} }

func (v entry) Init() tea.Cmd {
	j, prefs, id := v.journal, v.prefs, v.id
	rules := func() tea.Msg {
		r, err := loadRules(j, prefs)
		return orFail(rulesLoaded(r), err)
	}
	return tea.Batch(rules, func() tea.Msg {
		e, err := j.Get(id)
		if errors.Is(err, journal.ErrNotFound) {
			return entryLoaded{gone: true}
		}
		if err != nil {
			return failMsg{err: err}
		}
		draft, err := draftOf(j, id)
		return orFail(entryLoaded{entry: e, draft: draft}, err)
	})
}

func (v entry) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case entryLoaded:
		if msg.gone {
			return v, back
		}
		if msg.entry.ID == v.id {
			typed := v.ahead
			v.whole, v.draft, v.ready, v.ahead = msg.entry, msg.draft, true, nil
			return typed.replay(v, nil)
		}
		return v, nil
	case rulesLoaded:
		v.rules = thread.Rules(msg)
		return v, nil
	case newDay:
		return v, v.Init()
	case undone:
		return v, tea.Batch(notice(msg.say()), v.Init())
	case tea.KeyMsg:
		if v.ready {
			return v.key(msg)
		}
		v.ahead = v.ahead.with(msg)
	}
	return v, nil
}

func (v entry) sections() []coach.Step { return coach.Sections(&v.whole) }

func (v entry) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	all := v.sections()
	switch {
	case keyUp.hit(msg):
		v.at = max(v.at-1, 0)
	case keyDown.hit(msg):
		v.at = min(v.at+1, len(all)-1)
	case keyTop.hit(msg):
		v.at = 0
	case keyEnd.hit(msg):
		v.at = len(all) - 1
	case keyChange.hit(msg):
		if v.draft != nil {
			d := *v.draft
			return v, v.open(func(e *env) screen { return newWalk(e, d) })
		}
		whole, step := v.whole, all[v.at].ID
		return v, v.open(func(e *env) screen { return newSection(e, whole, step, "") })
	case keyReplyTo.hit(msg) && v.whole.Outcome == journal.Lost:
		whole := v.whole
		return v, v.open(func(e *env) screen { return newReplyTo(e, whole) })
	case keyLog.hit(msg) && v.hasThread():
		id, kind := v.id, v.status().Channel
		return v, v.open(func(e *env) screen { return newContact(e, id, kind) })
	case keyDelete.hit(msg):
		return v, remove(v.env, v.id, back)
	case keyUndo.hit(msg):
		return v, undo(v.env)
	}
	return v, nil
}

func (v entry) Leave(why leaving) (screen, tea.Cmd) {
	if v.ahead.takesBack(why) {
		v.ahead = v.ahead.with(escape)
		return v, nil
	}
	return depart(v, why)
}

func (v entry) Keys() []shortcut {
	first := keyChange
	if v.draft != nil {
		first = keyResume
	}
	keys := []shortcut{first}
	if v.whole.Outcome == journal.Lost {
		keys = append(keys, keyReplyTo)
	}
	if v.hasThread() {
		keys = append(keys, keyLog)
	}
	return append(keys, keyDelete, keyUndo, keyBack, keyUp, keyDown, keyTop, keyEnd)
}

func (v entry) View() string {
	if !v.ready {
		return ""
	}
	e := v.whole
	right := v.say(journal.Label(journal.Outcomes, e.Outcome))
	if !e.Deal.Decided.IsZero() {
		right += "   " + v.say(dayAndYear(e.Deal.Decided))
	}
	title := text.CleanLine(e.Deal.Company)
	if title == "" {
		title = v.say(text.Say("An unnamed deal", "会社名のない記録"))
	}
	head := titleLine(v.env, title, right) + "\n"
	if v.hasThread() {
		head += v.look.Muted.Render(v.look.Truncate(v.say(statusText(v.status(), v.today())), v.width)) + "\n"
	}
	head += v.look.Rule(v.width) + "\n"
	var all []string
	var starts []int
	from, to := 0, 0
	for i, s := range v.sections() {
		starts = append(starts, len(all))
		if i == v.at {
			from = len(all)
		}
		all = append(all, v.section(s, i == v.at)...)
		if i == v.at {
			to = len(all)
		}
		if s.ID == "conditions" && !v.whole.Reply.SentOn.IsZero() {
			all = append(all, v.replySection()...)
		}
		if s.ID == "followup" {
			all = append(all, v.threadSection()...)
			if i == v.at { // it can be read from here
				to = len(all)
			}
		}
	}
	return head + window(v.env, all, starts, from, to, v.height-strings.Count(head, "\n"))
}

// section is the title of a step and what was answered in it.
func (v entry) section(s coach.Step, focused bool) []string {
	mark, style := "  ", v.look.Title
	if focused {
		mark, style = v.look.Accent.Render(v.look.Glyphs.Focus)+" ", v.look.Accent
	}
	var rows []string
	for _, q := range s.Ask {
		rows = append(rows, v.answer(q)...)
	}
	if s.ID == "price" {
		if gap, ok := v.whole.Price.GapLastYear(); ok {
			rows = append(rows, v.row(text.Say("Gap to last year", "昨年との差"), v.say(journal.FormatGap(gap)))...)
		}
	}
	title := mark + style.Render(v.say(s.Title))
	if len(rows) == 0 {
		return []string{title + "   " + v.look.Muted.Render(v.say(text.Say("not filled in", "未記入")))}
	}
	return append([]string{title}, append(rows, "")...)
}

func (v entry) replySection() []string {
	return append([]string{"  " + v.look.Title.Render(v.say(text.Say("The reply", "返信")))},
		append(v.row(text.Say("Sent on", "送信日"), v.say(dayAndYear(v.whole.Reply.SentOn))), "")...)
}

// answer is one answered question as label and value, or nothing.
func (v entry) answer(q coach.Question) []string {
	if q.Field == coach.People {
		var rows []string
		for _, p := range v.whole.Deal.People {
			rows = append(rows, v.row(text.Say("On their side", "先方の出席者"), text.CleanLine(v.say(p.Words())))...)
		}
		return rows
	}
	f, ok := journal.FieldOf(q.Field)
	if !ok || !f.Answered(&v.whole) {
		return nil
	}
	return v.row(f.Label, v.value(f))
}

// value is the answer to f as a person reads it.
func (v entry) value(f journal.Field) string {
	if day, ok := f.At(&v.whole).(*calendar.Date); ok {
		return v.say(dayAndYear(*day))
	}
	return text.Clean(v.say(f.Words(&v.whole)))
}

// row is a label and a value, the value wrapped in its own column.
func (v entry) row(label text.Text, value string) []string {
	column := min(34, v.width/3)
	name := text.PadRight(v.look.Truncate(v.say(label), column-2), column)
	var out []string
	for i, l := range text.Wrap(value, max(v.width-column-4, 10)) {
		if i > 0 {
			name = strings.Repeat(" ", column)
		}
		out = append(out, "    "+v.look.Muted.Render(name)+l)
	}
	return out
}
