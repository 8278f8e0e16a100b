package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
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
	dirty  bool // the reply is not as it is in the journal
	saving autosave
	asking bool // which company, after a copy that belongs to no entry
	name   terminal.Line
}

type (
	owedLoaded struct {
		owed  []journal.Head
		entry journal.Entry
	}
	replyStored struct {
		leave leaving
		err   error
		entry journal.Entry
	}
)

var keyOther = press("o", "another deal", "別の案件")

func newReplies(e *env) screen { return replies{env: e, pane: newReplyPane(e, journal.Entry{})} }

// newReplyTo is the reply to one entry.
func newReplyTo(e *env, entry journal.Entry) screen {
	return replies{env: e, pane: newReplyPane(e, entry), loaded: true}
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
		owed, err := owedReplies(j, today)
		if err != nil || len(owed) == 0 {
			return orFail(owedLoaded{}, err)
		}
		entry, err := j.Get(owed[i%len(owed)].ID)
		return orFail(owedLoaded{owed, entry}, err)
	}
}

func orFail(msg tea.Msg, err error) tea.Msg {
	if err != nil {
		return failMsg{err: err}
	}
	return msg
}

func (r replies) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case owedLoaded:
		r.owed, r.loaded = msg.owed, true
		r.pane = newReplyPane(r.env, msg.entry)
		return r, nil
	case replyStored:
		return r.stored(msg)
	case draftDue:
		return r.saveDraft()
	case draftSaved:
		r.saving = r.saving.saved(msg.err)
		if msg.err != nil {
			return r, failed(msg.err)
		}
		return r, notice(saidSaved)
	case edited:
		if msg.err != nil {
			return r, failed(msg.err)
		}
		r.pane, r.dirty = r.pane.set(msg.words), true
		return r, nil
	case copied:
		var cmd tea.Cmd
		r.pane, cmd = r.pane.update(msg)
		if !r.pane.known() {
			r.asking, r.name = true, terminal.NewLine()
			r.name.Focus()
		}
		return r, cmd
	case tea.KeyMsg:
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
		return r, tea.Batch(r.store(goingBack, false), r.load(r.at))
	case !r.pane.editing && keyNext.hit(msg):
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
		return r, tea.Batch(cmd, r.store(goingBack, false))
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
		return r, back
	}
	now := r.clock()
	e := r.pane.answer(journal.Entry{ID: journal.NewID(), Created: now, Zone: r.zone, Outcome: journal.Lost})
	e.Deal.Company, e.Deal.Decided = company, r.today()
	r.pane.entry, r.dirty = e, true
	return r, r.store(goingBack, false)
}

// store saves the entry with its reply, where something about it changed.
func (r replies) store(why leaving, leave bool) tea.Cmd {
	if !r.dirty || !r.pane.known() {
		return r.gone(why, leave)
	}
	e := r.pane.answer(r.pane.entry)
	e.Updated = r.clock()
	j := r.journal
	return func() tea.Msg {
		err := j.Put(e.Normalised())
		if err == nil && leave {
			return replyStored{leave: why, entry: e}
		}
		return replyStored{leave: -1, err: err, entry: e}
	}
}

func (r replies) gone(why leaving, leave bool) tea.Cmd {
	if !leave {
		return nil
	}
	_, cmd := depart(r, why)
	return cmd
}

func (r replies) stored(msg replyStored) (screen, tea.Cmd) {
	if msg.err != nil {
		return r, failed(msg.err)
	}
	r.dirty = false
	if msg.leave < 0 {
		if r.pane.entry.ID == msg.entry.ID {
			r.pane.entry.Updated = msg.entry.Updated
		}
		return r, nil
	}
	return depart(r, msg.leave)
}

// Leave keeps what was changed about the reply.
func (r replies) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case r.asking && why == goingBack:
		r.asking = false
		return r, back
	case r.pane.editing && why == goingBack:
		r.pane = r.pane.done()
		return r, nil
	case r.pane.editing:
		r.pane = r.pane.done()
	}
	return r, r.store(why, true)
}

func (r replies) Typing() bool      { return r.asking || r.pane.typing() }
func (r replies) Sources() []string { return r.pane.template.Sources }

func (r replies) Keys() []shortcut {
	switch {
	case r.asking:
		return []shortcut{keyNext.called(text.Say("none, or keep it under this name", "空欄のまま、または記録する")), keyBack}
	case r.pane.editing:
		return r.pane.keys()
	}
	out := r.pane.keys()
	if len(r.owed) > 1 {
		out = append(out, keyOther)
	}
	return append(out, keyBack)
}

func (r replies) View() string {
	e := r.pane.entry
	title := r.say(text.Say("A reply", "返信"))
	switch {
	case e.Deal.Contact != "" && e.Deal.Company != "":
		title = r.say(text.Say("Reply to %[1]s, %[2]s", "%[2]s　%[1]s様への返信").With(text.CleanLine(e.Deal.Contact), text.CleanLine(e.Deal.Company)))
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

// owedReplies are the explicit losses of the last 14 days that were neither
// answered nor skipped, newest first.
func owedReplies(j lister, today calendar.Date) ([]journal.Head, error) {
	var owed []journal.Head
	oldest := today.AddDays(-journal.ReplyOwedDays)
	err := j.Heads(context.Background(), func(h journal.Head) bool {
		if h.Decided.IsZero() || h.Decided.Before(oldest) {
			return false
		}
		if h.OwedReply(today) {
			owed = append(owed, h)
		}
		return true
	})
	return owed, err
}
