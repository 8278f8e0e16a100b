package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// entries is the list of the whole journal, newest decision first: filtered by
// outcome, searched as one types.
type entries struct {
	*env
	heads   []journal.Head // all, as read
	bonds   bonds
	shown   []int // of heads, those that pass the filter or the search
	filter  int   // of filters
	hits    map[journal.ID]journal.Hit
	query   terminal.Line
	typing  bool
	seeking int // counts searches, so that an older one's hits are dropped
	cancel  context.CancelFunc
	at, top int
	ready   bool
	ahead   ahead
}

type (
	headsLoaded struct {
		heads []journal.Head
		bonds bonds
	}
	hitsFound struct {
		search int
		hits   []journal.Hit
	}
	undone struct {
		change journal.Change
	}
)

// filters are the lists one can look at.
var filters = []struct {
	outcome string // "" for all
	name    text.Text
}{
	{"", text.Say("all", "すべて")},
	{journal.Lost, text.Say("lost", "失注")},
	{journal.Silent, text.Say("silent", "返答なし")},
	{journal.Won, text.Say("won", "受注")},
}

var (
	keyFilter  = press("f", "filter", "絞り込み")
	keyReplyTo = press("r", "reply", "返信")
	keyDelete  = press("d", "delete", "削除")
	keyImport  = press("i", "import", "取り込み")
	keyAgain   = press("enter", "to the list", "一覧へ", "enter", "down", "tab")
)

func newEntries(e *env) screen {
	query := terminal.NewLine()
	return entries{env: e, query: query}
}

// newSearch is the list with the search open.
func newSearch(e *env) screen {
	l := newEntries(e).(entries)
	l.typing = true
	l.query.Focus()
	return l
}

func (l entries) Init() tea.Cmd {
	j, prefs := l.journal, l.prefs
	return func() tea.Msg {
		heads, bonds, err := loadHeads(j, prefs)
		return orFail(headsLoaded{heads, bonds}, err)
	}
}

func (l entries) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case headsLoaded:
		typed := l.ahead
		l.heads, l.bonds, l.ready, l.ahead = msg.heads, msg.bonds, true, nil
		return typed.replay(l.sifted().search())
	case hitsFound:
		if msg.search != l.seeking {
			return l, nil
		}
		l.hits = make(map[journal.ID]journal.Hit, len(msg.hits))
		for _, h := range msg.hits {
			l.hits[h.ID] = h
		}
		return l.sifted(), nil
	case undone:
		return l, tea.Batch(notice(msg.say()), l.Init())
	case sizeMsg:
		return l.scrolled(), nil
	case tea.KeyMsg:
		switch {
		case l.typing:
			return l.typedKey(msg)
		case !l.ready:
			l.ahead = l.ahead.with(msg)
			return l, nil
		}
		return l.key(msg)
	}
	return l, nil
}

// sifted applies the filter and the search to what was read.
func (l entries) sifted() entries {
	outcome := filters[l.filter].outcome
	searching := strings.TrimSpace(l.query.Value()) != ""
	l.shown = make([]int, 0, len(l.heads))
	for i, h := range l.heads {
		if outcome != "" && h.Outcome != outcome {
			continue
		}
		if _, hit := l.hits[h.ID]; searching && !hit {
			continue
		}
		l.shown = append(l.shown, i)
	}
	l.at = min(l.at, max(len(l.shown)-1, 0))
	return l.scrolled()
}

func (l entries) rows() int { return max(l.height-4, 1) }

func (l entries) scrolled() entries {
	l.top = min(max(l.top, l.at-l.rows()+1), l.at)
	return l
}

// search looks for what was typed; a newer search ends the older one.
func (l entries) search() (screen, tea.Cmd) {
	if l.cancel != nil {
		l.cancel()
		l.cancel = nil
	}
	l.seeking++
	query := strings.TrimSpace(l.query.Value())
	if query == "" {
		l.hits = nil
		return l.sifted(), nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel = cancel
	j, n := l.journal, l.seeking
	return l, func() tea.Msg {
		found := hitsFound{search: n}
		err := j.Search(ctx, query, func(h journal.Hit) bool {
			found.hits = append(found.hits, h)
			return true
		})
		if ctx.Err() != nil {
			return nil
		}
		return orFail(found, err)
	}
}

func (l entries) typedKey(msg tea.KeyMsg) (screen, tea.Cmd) {
	if keyAgain.hit(msg) {
		l.typing = false
		l.query.Blur()
		return l, nil
	}
	before := l.query.Value()
	l.query, _ = l.query.Update(msg)
	if l.query.Value() == before {
		return l, nil
	}
	l.at, l.top = 0, 0
	return l.search()
}

func (l entries) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	if at, moved := movedTo(msg, l.at, len(l.shown), l.rows()); moved {
		l.at = at
		return l.scrolled(), nil
	}
	switch {
	case keySearch.hit(msg):
		l.typing = true
		l.query.Focus()
	case keyFilter.hit(msg):
		l.filter = (l.filter + 1) % len(filters)
		l.at, l.top = 0, 0
		return l.sifted(), nil
	case keyImport.hit(msg):
		return l, l.open(newImport)
	case keyUndo.hit(msg):
		return l, undo(l.env)
	}
	if h, ok := l.inFocus(); ok {
		switch {
		case keyOpen.hit(msg):
			return l, l.open(func(e *env) screen { return newEntry(e, h.ID) })
		case keyReplyTo.hit(msg) && h.Outcome == journal.Lost:
			return l, openReply(l.env, h.ID)
		case keyDelete.hit(msg):
			return l, remove(l.env, h.ID, func() tea.Msg { return l.Init()() })
		}
	}
	return l.scrolled(), nil
}

func (l entries) inFocus() (journal.Head, bool) {
	if l.at >= len(l.shown) {
		return journal.Head{}, false
	}
	return l.heads[l.shown[l.at]], true
}

// Leave closes the search first, then the filter, then the list.
func (l entries) Leave(why leaving) (screen, tea.Cmd) {
	if l.ahead.takesBack(why) {
		l.ahead = l.ahead.with(escape)
		return l, nil
	}
	if why == goingBack && (l.typing || l.query.Value() != "") {
		l.query.SetValue("")
		l.query.Blur()
		l.typing = false
		return l.search()
	}
	return depart(l, why)
}

func (l entries) Typing() bool    { return l.typing }
func (entries) Sources() []string { return nil }

func (l entries) Keys() []shortcut {
	if l.typing {
		return []shortcut{keyAgain, keyBack.called(text.Say("close the search", "検索を閉じる"))}
	}
	keys := []shortcut{keySearch, keyFilter}
	if h, ok := l.inFocus(); ok {
		keys = append([]shortcut{keyOpen}, keys...)
		if h.Outcome == journal.Lost {
			keys = append(keys, keyReplyTo)
		}
		keys = append(keys, keyDelete)
	}
	return append(keys, keyUndo, keyImport, keyBack, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd)
}

func (l entries) View() string {
	count := ""
	if l.ready {
		count = l.say(text.Say("%[1]d of %[2]d", "%[2]d件中%[1]d件").With(len(l.shown), len(l.heads)))
	}
	title := l.say(text.Say("Entries", "記録一覧"))
	lines := []string{titleLine(l.env, title, count), l.filterLine(), l.look.Rule(l.width)}
	if len(l.shown) == 0 && l.ready {
		lines = append(lines, "")
		for _, words := range text.Wrap(l.say(l.empty()), l.width-6) {
			lines = append(lines, "   "+l.look.Muted.Render(words))
		}
	}
	for i := l.top; i < min(l.top+l.rows(), len(l.shown)); i++ {
		h := l.heads[l.shown[i]]
		row := entryRow(l.env, h, l.bonds, i == l.at && !l.typing)
		if hit, ok := l.hits[h.ID]; ok {
			row = l.hitRow(h, hit, i == l.at && !l.typing)
		}
		lines = append(lines, row)
	}
	return strings.Join(lines, "\n")
}

func (l entries) empty() text.Text {
	switch {
	case len(l.heads) == 0:
		return text.Say("Deals you write down stand here. n on home begins one, i imports a file.", "書き留めた案件がここに並びます。ホームのnで始め、iでファイルから取り込みます。")
	case l.query.Value() != "":
		return text.Say("Nothing holds all of these words.", "すべての語を含む記録はありません。")
	default:
		return text.Say("None of these yet. f shows others.", "該当する記録はまだありません。fで切り替えます。")
	}
}

// filterLine is the search where one is open, else the filters.
func (l entries) filterLine() string {
	if l.typing || l.query.Value() != "" {
		query := l.query
		query.SetWidth(max(l.width-6, 10))
		return " / " + query.View()
	}
	parts := make([]string, len(filters))
	for i, f := range filters {
		parts[i] = tab(l.env, i == l.filter, l.say(f.name))
	}
	return "  " + strings.Join(parts, " ")
}

// hitRow shows the words that were found in the place of what a row says else.
func (l entries) hitRow(h journal.Head, hit journal.Hit, focused bool) string {
	when := ""
	if !h.Decided.IsZero() {
		when = l.say(day(h.Decided, l.today()))
	}
	label := hit.Field
	if f, ok := journal.FieldOf(hit.Field); ok {
		label = l.say(f.Label)
	}
	company := companyColumn(l.width)
	left := text.PadRight(when, dateColumn(l.env)) + text.PadRight(l.look.Truncate(text.CleanLine(h.Company), company-2), company)
	room := l.width - 3 - text.Width(left)
	snippet := strings.ReplaceAll(text.CleanLine(hit.Snippet), text.Ellipsis, l.look.Glyphs.Ellipsis)
	snippet = l.look.Truncate(snippet, max(room, 1))
	if w := text.Width(snippet) + text.Width(label) + 2; w <= room {
		snippet += strings.Repeat(" ", room-w+2) + label
	}
	mark, style := "   ", l.look.Text
	if focused {
		mark, style = " "+l.look.Accent.Render(l.look.Glyphs.Focus)+" ", l.look.Accent
	}
	return mark + style.Render(left) + l.look.Muted.Render(snippet)
}
