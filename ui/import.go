package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/exchange/crm"
	"daruma/journal/text"
)

// importing brings the deals of a file into the journal, in pages: which file,
// what its columns mean, what would be done, what was done. The journal is not
// touched before the last step, which does all of it or nothing.
type importing struct {
	*env
	page     importPage
	naming   naming
	name     string          // of the file, as it was read
	wishes   importWishes    // what the person chose about a CSV file
	file     *crm.File       // as it is understood with the wishes; nil for one of our own
	sample   [][]string      // its first rows, as they can be shown
	entries  []journal.Entry // of a file of our own
	counted  exchange.Plan   // of a CSV file, for a journal without entries
	problem  text.Text       // why nothing can be planned with the wishes
	asks     asking          // what has to be answered first
	focus    string          // the row in focus, by its path
	plan     exchange.Plan   // for this journal
	top      int             // the first line in sight of what would be done
	run      *importRun      // the work under way
	progress importStep      // how far that is
	stale    bool            // the wishes changed since that was begun
	onward   bool            // enter was hit meanwhile
	ahead    ahead
}

// An importPage is one page of the import.
type importPage int

const (
	namingFile importPage = iota
	readingFile
	mappingColumns
	planningImport
	confirmingImport
	storingImport
	importDone
)

// What the work of a page ends with.
type (
	fileRead struct {
		file    *crm.File
		sample  [][]string
		entries []journal.Entry
		err     error
	}
	rowsCounted struct {
		file *crm.File
		plan exchange.Plan
		asks asking
		err  error
	}
	importPlanned struct {
		plan exchange.Plan
		err  error
	}
	importStored struct{ err error }
)

func newImport(e *env) screen { return importing{env: e, naming: newNaming()} }

func (i importing) Init() tea.Cmd { return nil }

func (i importing) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case importStepped:
		if msg.run != i.run {
			return i, nil
		}
		i.progress = msg.step
		return i, i.run.listen
	case importEnded:
		if msg.run != i.run {
			return i, nil
		}
		i.run, i.progress = nil, importStep{}
		return i.ended(msg.result)
	case pathsFound:
		i.naming = i.naming.found(msg)
		return i, nil
	case undone:
		if i.page == importDone {
			return i, back
		}
	case insertMsg:
		if i.page == namingFile {
			i.naming.line.Insert(string(msg))
		}
	case sizeMsg:
		i.top = 0
	case tea.KeyMsg:
		return i.key(msg)
	}
	return i, nil
}

// ended goes on with what the work under way has brought.
func (i importing) ended(result tea.Msg) (screen, tea.Cmd) {
	typed := i.ahead
	i.ahead = nil
	var cmd tea.Cmd
	switch result := result.(type) {
	case fileRead:
		i, cmd = i.read(result)
	case rowsCounted:
		i, cmd = i.recounted(result)
	case importPlanned:
		i, cmd = i.planned(result)
	case importStored:
		i, cmd = i.stored(result)
	}
	return typed.replay(i, cmd)
}

// read shows what a file holds, or what is wrong with it beside its name.
func (i importing) read(r fileRead) (importing, tea.Cmd) {
	if r.err != nil {
		return i.unread(r.err)
	}
	i.file, i.sample, i.entries, i.wishes, i.focus = r.file, r.sample, r.entries, importWishes{}, outcomeRow
	if r.file == nil {
		return i.planIt()
	}
	i.page, i.asks = mappingColumns, asksNothing
	return i.count()
}

// unread says beside the name what is wrong with a file; to somebody who tries it
// again, in the footer as well.
func (i importing) unread(err error) (importing, tea.Cmd) {
	say, known := importProblem(err)
	again := say == i.naming.problem
	i.page, i.naming.problem = namingFile, say
	switch {
	case !known:
		return i, failed(err)
	case again:
		return i, failedWith(say)
	}
	return i, nil
}

func (i importing) recounted(r rowsCounted) (importing, tea.Cmd) {
	if i.stale {
		return i.count()
	}
	asked := i.asks
	i.file, i.counted, i.asks, i.problem = r.file, r.plan, r.asks, r.asks.say()
	if r.err != nil && i.asks == asksNothing {
		i.problem, _ = importProblem(r.err)
	}
	if i.asks != asked && i.asks == asksOrder {
		i.focus = orderRow
	}
	if i.onward {
		i.onward = false
		return i.goOn()
	}
	return i, nil
}

// goOn leaves the page of columns for what would be done.
func (i importing) goOn() (importing, tea.Cmd) {
	switch {
	case i.run != nil:
		i.onward = true
		return i, nil
	case !i.problem.IsZero():
		return i, failedWith(i.problem)
	}
	return i.planIt()
}

func (i importing) planned(r importPlanned) (importing, tea.Cmd) {
	if r.err == nil {
		i.page, i.plan, i.top = confirmingImport, r.plan, 0
		return i, nil
	}
	i = i.before()
	if say, known := importProblem(r.err); known {
		return i, failedWith(say)
	}
	return i, failed(r.err)
}

func (i importing) stored(r importStored) (importing, tea.Cmd) {
	if r.err != nil {
		i.page = confirmingImport
		return i, failed(r.err)
	}
	i.page = importDone
	return i, nil
}

// before is the page that what would be done is worked out from.
func (i importing) before() importing {
	i.page = mappingColumns
	if i.file == nil {
		i.page = namingFile
	}
	return i
}

var (
	keyReadFile  = press("enter", "read it", "読み込む")
	keyComplete  = press("tab", "complete the name", "名前を補完")
	keyGoOn      = press("enter", "go on", "内容を確認")
	keyImportAll = press("enter", "import all of it", "すべて取り込む")
	keyToList    = press("enter", "to the list", "一覧へ")
)

func (i importing) key(k tea.KeyMsg) (screen, tea.Cmd) {
	switch i.page {
	case namingFile:
		return i.nameKey(k)
	case readingFile, planningImport:
		i.ahead = i.ahead.with(k)
	case mappingColumns:
		if i.onward {
			i.ahead = i.ahead.with(k)
			return i, nil
		}
		return i.mapKey(k)
	case confirmingImport:
		return i.confirmKey(k)
	case importDone:
		switch {
		case keyToList.hit(k):
			return i, back
		case keyUndo.hit(k):
			return i, undo(i.env)
		}
	case storingImport:
	}
	return i, nil
}

func (i importing) confirmKey(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyUp.hit(k):
		i.top = max(i.top-1, 0)
	case keyDown.hit(k):
		i.top = min(i.top+1, max(len(i.planLines())-i.planRoom(), 0))
	case keyImportAll.hit(k) && i.changes() > 0:
		return i.storeIt()
	}
	return i, nil
}

// changes counts the entries that the import would write.
func (i importing) changes() int { return i.plan.Added + i.plan.Updated }

// Leave goes a page back. What is being stored is waited for: it is done whole.
func (i importing) Leave(why leaving) (screen, tea.Cmd) {
	if i.page == storingImport && why != atOnce {
		return i.leaveStoring(why)
	}
	if why != goingBack {
		return depart(i, why)
	}
	if i.ahead.takesBack(why) {
		i.ahead = i.ahead.with(escape)
		return i, nil
	}
	switch i.page {
	case readingFile, mappingColumns:
		i.page, i.run, i.onward = namingFile, nil, false
	case planningImport, confirmingImport:
		i.run = nil
		i = i.before()
	default:
		return depart(i, why)
	}
	return i, nil
}

func (i importing) leaveStoring(why leaving) (screen, tea.Cmd) {
	over := i.run.over
	after := func(msg tea.Msg) tea.Cmd {
		return func() tea.Msg {
			<-over
			return msg
		}
	}
	switch why {
	case locking:
		return i, after(lockReady{})
	case quitting, hungUp:
		return i, after(tea.QuitMsg{})
	default:
		return i, notice(text.Say("it is being stored, one moment", "保存しています。少しお待ちください"))
	}
}

func (i importing) Typing() bool    { return i.page == namingFile }
func (importing) Sources() []string { return nil }

func (i importing) Keys() []shortcut {
	switch i.page {
	case namingFile:
		return []shortcut{keyReadFile, keyComplete, keyBack}
	case mappingColumns:
		return i.mapKeys()
	case confirmingImport:
		keys := []shortcut{keyBack, keyUp, keyDown}
		if i.changes() > 0 {
			keys = append([]shortcut{keyImportAll}, keys...)
		}
		return keys
	case importDone:
		return []shortcut{keyToList, keyUndo, keyBack}
	case storingImport:
		return nil
	case readingFile, planningImport:
	}
	return []shortcut{keyBack}
}
