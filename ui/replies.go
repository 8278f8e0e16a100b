package ui

import (
	"maps"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// replies is the reply to the newest deal that is owed one, or to nobody in
// particular: two keys from home to a courteous text on the clipboard.
type replies struct {
	*env
	owed   []journal.Head
	at     int
	pane   replyPane
	loaded bool
	ahead  ahead
	dirty  bool // the reply is not as it is in the journal
	saving autosave
	next   *nextStore // a save that waits until the draft is on disk
	vented bool       // a vent was closed just now: the observer's question follows
	asking bool       // which company, after a copy that belongs to no entry
	name   terminal.Line
	warned bool // that leaving loses wording of the person's

	unfinished bool // an edit of another section of the entry waits
}

type (
	owedLoaded struct {
		owed  []journal.Head
		entry journal.Entry
		draft *journal.Draft // of the entry, or nil
	}
	// nextStore says what follows the saved reply.
	nextStore struct {
		leave   bool
		why     leaving
		another bool // show the deal at r.at
	}
	replyStored struct {
		nextStore
		err   error
		entry journal.Entry
	}
)

var (
	keyDoneReply = press("enter", "done", "完了")
	keyOther     = press("o", "another deal", "別の案件")
)

func newReplies(e *env) screen { return replies{env: e, pane: newReplyPane(e, journal.Entry{})} }

// newReplyAfterVent is the reply that a vent ends in.
func newReplyAfterVent(e *env) screen {
	return replies{env: e, pane: newReplyPane(e, journal.Entry{}), vented: true}
}

// newReplyTo is the reply to one entry.
func newReplyTo(e *env, entry journal.Entry) screen {
	return replies{env: e, pane: newReplyPane(e, entry)}
}

// newReplyWith is a text of a later day to the buyer of an entry, from the
// template named: a follow-up, an apology. It is no reply to the decision, and
// leaves that as it is.
func newReplyWith(e *env, entry journal.Entry, template string) screen {
	return replies{env: e, pane: newLaterPane(e, entry, template), loaded: true}
}

func (r replies) Init() tea.Cmd {
	switch {
	case r.loaded:
		return nil
	case r.pane.known():
		j, entry := r.journal, r.pane.entry
		return func() tea.Msg { return withDraft(j, nil, entry) }
	}
	return r.load(0)
}

// load reads the deals that are owed a reply, and the entry of the i-th.
func (r replies) load(i int) tea.Cmd {
	j, today := r.journal, r.today()
	return func() tea.Msg {
		if j.Locked() { // a text for nobody in particular is never withheld
			return owedLoaded{}
		}
		owed, err := owedReplies(j, today)
		if err != nil || len(owed) == 0 {
			return orFail(owedLoaded{}, err)
		}
		entry, err := j.Get(owed[i%len(owed)].ID)
		if err != nil {
			return failMsg{err: err}
		}
		return withDraft(j, owed, entry)
	}
}

// withDraft is the entry with what is still being written about it.
func withDraft(j drafter, owed []journal.Head, entry journal.Entry) tea.Msg {
	draft, err := draftOf(j, entry.ID)
	return orFail(owedLoaded{owed, entry, draft}, err)
}

// begun is the reply to the entry that was read, from where it was left: what a
// draft holds of it is newer than the entry.
func (r replies) begun(msg owedLoaded) replies {
	r.owed, r.loaded = msg.owed, true
	r.dirty, r.saving.dirty, r.unfinished = false, false, false
	d := msg.draft
	if d == nil {
		r.pane = newReplyPane(r.env, msg.entry)
		return r
	}
	r.dirty, r.unfinished = d.Entry.Reply != msg.entry.Reply, !d.ReplyAlone()
	msg.entry.Reply = d.Entry.Reply
	r.pane = newReplyPane(r.env, msg.entry).withRaw(d.Raw)
	return r
}

func (r replies) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case owedLoaded:
		r = r.begun(msg)
		typed := r.ahead
		r.ahead = nil
		var check tea.Cmd
		r.pane, check = r.pane.watched()
		return typed.replay(r, check)
	case replyStored:
		return r.stored(msg)
	case draftDue:
		return r.saveDraft()
	case draftSaved:
		r.saving = r.saving.saved(msg.err)
		if r.next != nil {
			next := *r.next
			r.next = nil
			return r.store(next)
		}
		if msg.err != nil {
			return r, failed(msg.err)
		}
		return r, notice(saidSaved)
	case insertMsg:
		if r.asking {
			r.name.Insert(string(msg))
			return r, nil
		}
		return r.within(msg)
	case edited:
		if msg.err != nil {
			return r, failed(msg.err)
		}
		var check tea.Cmd
		r.pane, check = r.pane.set(msg.words)
		return r.changed(check)
	case copied:
		var cmd tea.Cmd
		r.pane, cmd = r.pane.update(msg)
		if !r.pane.known() && !r.pane.aside() && !r.journal.Locked() {
			r.asking, r.name = true, terminal.NewLine()
			r.name.Focus()
		}
		return r, cmd
	case tea.KeyMsg:
		if !r.loaded {
			r.ahead = r.ahead.with(msg)
			return r, nil
		}
		return r.key(msg)
	}
	var cmd tea.Cmd
	r.pane, cmd = r.pane.update(msg)
	return r, cmd
}

func (r replies) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	another := !r.pane.takes() && keyOther.hit(msg) && len(r.owed) > 1
	if !another && !keyDoneReply.hit(msg) {
		r.warned = false
	}
	switch {
	case r.asking:
		return r.askedCompany(msg)
	case another && r.pane.unkept() && !r.warned:
		return r.warn()
	case another:
		r.at = (r.at + 1) % len(r.owed)
		return r.store(nextStore{another: true})
	case !r.pane.takes() && keyDoneReply.hit(msg):
		return r.Leave(goingBack)
	}
	return r.within(msg)
}

// within hands what is typed to the pane. What it changes about the reply is
// kept: at once where it is marked, soon where it is being written.
func (r replies) within(msg tea.Msg) (screen, tea.Cmd) {
	before, raw := r.pane.answer(r.pane.entry).Reply, r.pane.raw
	var cmd tea.Cmd
	r.pane, cmd = r.pane.update(msg)
	after := r.pane.answer(r.pane.entry).Reply
	switch {
	case !r.pane.known():
		return r, cmd
	case before.SentOn != after.SentOn || before.Skipped != after.Skipped:
		r.dirty = true
		stored, put := r.store(nextStore{})
		return stored, tea.Batch(cmd, put)
	case before.Text == after.Text && maps.Equal(raw, r.pane.raw): // looking at another language or template changes nothing
		return r, cmd
	}
	return r.changed(cmd)
}

// changed takes note of other wording, and has it saved soon. A text of another
// day is no part of the entry.
func (r replies) changed(cmd tea.Cmd) (screen, tea.Cmd) {
	if r.pane.aside() || !r.pane.known() {
		return r, cmd
	}
	r.dirty = true
	var due tea.Cmd
	r.saving, due = r.saving.changed()
	return r, tea.Batch(cmd, due)
}

// saveDraft keeps the wording while it is being changed.
func (r replies) saveDraft() (screen, tea.Cmd) {
	d := journal.Draft{Entry: r.pane.answer(r.pane.entry), Raw: r.pane.raw, Step: journal.ReplyStep, Editing: true, Started: r.clock()}
	var cmd tea.Cmd
	r.saving, cmd = r.saving.save(r.journal, d, r.clock())
	return r, cmd
}

// askedCompany takes the answer to "Which company?": a name makes an entry of
// it, Enter alone leaves it at the copy.
func (r replies) askedCompany(msg tea.KeyMsg) (screen, tea.Cmd) {
	if !keyNext.hit(msg) {
		var cmd tea.Cmd
		r.name, cmd = r.name.Update(msg)
		return r, cmd
	}
	company := strings.TrimSpace(r.name.Value())
	r.asking = false
	if company == "" {
		return r.store(nextStore{leave: true})
	}
	now := r.clock()
	e := r.pane.answer(journal.Entry{ID: journal.NewID(), Created: now, Zone: r.zone, Outcome: journal.Lost})
	e.Deal.Company, e.Deal.Decided = company, r.today()
	r.pane.entry, r.dirty = e, true
	return r.store(nextStore{})
}

// Leave keeps what was changed about the reply.
func (r replies) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case why == atOnce:
		return r, tea.Quit
	case r.ahead.takesBack(why):
		r.ahead = r.ahead.with(escape)
		return r, nil
	case r.asking && why == goingBack:
		r.asking = false
		return r.store(nextStore{leave: true})
	case r.pane.takes() && why == goingBack:
		return r.stepBack()
	case r.pane.unkept() && !r.warned && (why == goingBack || why == quitting):
		return r.warn()
	case r.pane.mode == editing:
		r.pane = r.pane.done()
	}
	kept := r.pane.storing()
	left, cmd := r.store(nextStore{leave: true, why: why})
	return left, tea.Sequence(kept, cmd)
}

// warn says once that leaving would lose the wording in view.
func (r replies) warn() (screen, tea.Cmd) {
	r.warned = true
	return r, failedWith(text.Say("This wording is kept nowhere: c copies it. The same key again leaves it.", "この文面はどこにも保存されません。cでコピーできます。もう一度押すと閉じます。"))
}

// stepBack closes what stands over the preview, with what was typed there.
func (r replies) stepBack() (screen, tea.Cmd) {
	r.pane, _ = r.pane.stepBack()
	var check tea.Cmd
	r.pane, check = r.pane.watched()
	return r, check
}

func (r replies) Typing() bool      { return r.asking || r.pane.typing() }
func (r replies) Sources() []string { return r.pane.sources() }

func (r replies) Keys() []shortcut {
	switch {
	case r.asking:
		return []shortcut{keyNext.called(text.Say("none, or keep it", "なし、または記録")), keyBack}
	case r.pane.takes():
		return r.pane.keys()
	}
	out := append([]shortcut{keyDoneReply}, r.pane.keys()...)
	if len(r.owed) > 1 {
		out = append(out, keyOther)
	}
	return append(out, keyBack)
}

func (r replies) View() string {
	e := r.pane.entry
	title := r.say(text.Say("A reply", "返信"))
	switch {
	case r.pane.aside() && e.Deal.Company != "":
		title = r.say(laterTitle(e.Deal))
	case e.Deal.Contact != "" && e.Deal.Company != "":
		title = r.say(text.Say("Reply to %[1]s, %[2]s", "%[2]s　%[1]sへの返信").With(reply.Addressed(text.CleanLine(e.Deal.Contact)), text.CleanLine(e.Deal.Company)))
	case e.Deal.Company != "":
		title = r.say(text.Say("Reply to %s", "%sへの返信").With(text.CleanLine(e.Deal.Company)))
	}
	right := ""
	if n := len(r.owed); n > 1 {
		right = r.say(text.Say("%d owed", "未返信 %d件").With(n))
	}
	head := titleLine(r.env, title, right) + "\n" + r.look.Rule(r.width) + "\n"
	height := r.height - 2
	if !r.asking {
		return head + r.pane.view(r.width, height)
	}
	name := r.name
	name.SetWidth(min(40, r.width-24))
	question := "  " + r.look.Title.Render(r.say(text.Say("Which company?", "どちらの会社ですか"))) + "  " + name.View()
	return head + column(r.pane.view(r.width, height-3), r.width, height-3) + "\n" + r.look.Rule(r.width) + "\n" + question
}

// laterTitle names the buyer that a text of a later day goes to.
func laterTitle(d journal.Deal) text.Text {
	company := text.CleanLine(d.Company)
	if d.Contact == "" {
		return text.Say("To %s", "%sへ").With(company)
	}
	return text.Say("To %[1]s, %[2]s", "%[2]s　%[1]sへ").With(reply.Addressed(text.CleanLine(d.Contact)), company)
}
