package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
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
}

type (
	owedLoaded struct {
		owed  []journal.Head
		entry journal.Entry
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
	return replies{env: e, pane: newReplyPane(e, entry), loaded: true}
}

// newReplyWith is a text of a later day to the buyer of an entry, from the
// template named: a follow-up, an apology. It is no reply to the decision, and
// leaves that as it is.
func newReplyWith(e *env, entry journal.Entry, template string) screen {
	return replies{env: e, pane: newLaterPane(e, entry, template), loaded: true}
}

func (r replies) Init() tea.Cmd {
	if r.loaded {
		return nil
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
		return orFail(owedLoaded{owed, entry}, err)
	}
}

func (r replies) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case owedLoaded:
		r.owed, r.loaded = msg.owed, true
		r.dirty, r.saving.dirty = false, false
		r.pane = newReplyPane(r.env, msg.entry)
		typed := r.ahead
		r.ahead = nil
		return typed.replay(r, nil)
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
		var cmd tea.Cmd
		if r.asking {
			r.name.Insert(string(msg))
			return r, nil
		}
		r.pane, cmd = r.pane.update(msg)
		r.dirty = true
		return r, cmd
	case edited:
		if msg.err != nil {
			return r, failed(msg.err)
		}
		r.pane, r.dirty = r.pane.set(msg.words), true
		return r, nil
	case copied:
		var cmd tea.Cmd
		r.pane, cmd = r.pane.update(msg)
		if !r.pane.known() && !r.journal.Locked() {
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
	switch {
	case r.asking:
		return r.askedCompany(msg)
	case !r.pane.editing && keyOther.hit(msg) && len(r.owed) > 1:
		r.at = (r.at + 1) % len(r.owed)
		return r.store(nextStore{another: true})
	case !r.pane.editing && keyDoneReply.hit(msg):
		return r.Leave(goingBack)
	}
	before := r.pane.answer(r.pane.entry).Reply
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
	case before.Text == after.Text: // looking at another language or template changes nothing
		return r, cmd
	}
	r.dirty = true
	var due tea.Cmd
	r.saving, due = r.saving.changed()
	return r, tea.Batch(cmd, due)
}

// saveDraft keeps the wording while it is being changed.
func (r replies) saveDraft() (screen, tea.Cmd) {
	d := journal.Draft{Entry: r.pane.answer(r.pane.entry), Step: "reply", Editing: true, Started: r.clock()}
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

// store saves the entry with its reply, where something about it changed. A
// draft that is on its way to the disk goes first, so that none is left behind.
func (r replies) store(next nextStore) (screen, tea.Cmd) {
	switch {
	case !r.dirty || !r.pane.known() || r.pane.later:
		return r.stored(replyStored{nextStore: next, entry: r.pane.entry})
	case r.saving.busy:
		r.next = &next
		return r, nil
	}
	r.saving.dirty = false
	e := r.pane.answer(r.pane.entry)
	j, now := r.journal, r.clock()
	e.Updated = now
	return r, func() tea.Msg { return replyStored{next, j.Put(e.Normalised(), now), e} }
}

func (r replies) stored(msg replyStored) (screen, tea.Cmd) {
	switch {
	case msg.err != nil:
		r.saving.dirty = true
		return r, failed(msg.err)
	case r.pane.entry.ID == msg.entry.ID:
		r.dirty = r.saving.dirty
	}
	switch {
	case msg.another:
		return r, r.load(r.at)
	case msg.leave && msg.why == goingBack && r.vented:
		return r.afterVent()
	case msg.leave:
		return depart(r, msg.why)
	}
	return r, nil
}

// afterVent asks the observer's question about the deal that was replied to,
// and remembers to ask it the next day where it is not answered now.
func (r replies) afterVent() (screen, tea.Cmd) {
	if !r.pane.known() {
		return r, r.become(func(e *env) screen { return newFarewell(e, journal.Entry{Outcome: journal.Lost}) })
	}
	entry, prefs, due := r.pane.answer(r.pane.entry), r.prefs, r.today().String()+" "+r.pane.entry.ID.String()
	r.become(func(e *env) screen { return newSection(e, entry, coach.Calm.ID, "") })
	return r, func() tea.Msg { return orFail(nil, prefs.Set(calmDue, due)) }
}

// calmDue is the setting that remembers the last vent's day and entry.
const calmDue = "calm.due"

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
	case r.pane.editing && why == goingBack:
		r.pane = r.pane.done()
		return r, nil
	case r.pane.editing:
		r.pane = r.pane.done()
	}
	return r.store(nextStore{leave: true, why: why})
}

func (r replies) Typing() bool      { return r.asking || r.pane.typing() }
func (r replies) Sources() []string { return r.pane.template.Sources }

func (r replies) Keys() []shortcut {
	switch {
	case r.asking:
		return []shortcut{keyNext.called(text.Say("none, or keep it", "なし、または記録")), keyBack}
	case r.pane.editing:
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
	case r.pane.later:
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

// owedReplies are the explicit losses of the last 14 days that were neither
// answered nor skipped, newest first.
func owedReplies(j lister, today calendar.Date) ([]journal.Head, error) {
	var owed []journal.Head
	oldest := today.AddDays(-thread.ReplyOwedDays)
	err := j.Heads(context.Background(), func(h journal.Head) bool {
		if h.Decided.IsZero() || h.Decided.Before(oldest) {
			return false
		}
		if thread.Of(&h, today, thread.Rules{}).State == thread.Lost {
			owed = append(owed, h)
		}
		return true
	})
	return owed, err
}
