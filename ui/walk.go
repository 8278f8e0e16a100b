package ui

import (
	"maps"
	"reflect"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// walk is the guided reflection, and the editing of one section of an entry:
// a step of coach.Steps at a time, the coach beside it, the draft on disk at
// most a second behind.
type walk struct {
	*env
	draft  journal.Draft
	steps  []coach.Step
	at     int
	form   form
	reply  replyPane
	known  background   // what the notes rest on besides the answers
	shown  []coach.Note // the coach's notes, in the order they first appeared
	saving autosave
	dirty  bool // the draft is not as the entry in the journal
	ending ending
	after  ending // what was asked for while the entry was being stored
	vented bool   // the page that cannot send was opened from here
	under  bool   // it lies on top of this, where nothing may be said to be saved
}

var (
	keySkip   = press("ctrl+n", "skip", "飛ばす")
	keyFinish = press("ctrl+f", "finish later", "あとで続ける")
	keySave   = press("enter", "save", "保存")
	keyVentIt = press("enter", "write it", "書く")
)

// newReflection starts a walk about a deal that ended so.
func newReflection(e *env, outcome string, length coach.Length) screen {
	now := e.clock()
	entry := journal.Entry{ID: journal.NewID(), Created: now, Zone: e.zone, Outcome: outcome}
	entry.Deal.Decided = e.today()
	return newWalk(e, journal.Draft{Entry: entry, Length: string(length), Step: coach.Steps[0].ID, Focus: "deal.company", Started: now})
}

// newSection edits one section of an entry that is in the journal.
func newSection(e *env, entry journal.Entry, step, focus string) screen {
	return newWalk(e, journal.Draft{Entry: entry, Length: string(coach.Full), Step: step, Focus: focus, Editing: true, Started: e.clock()})
}

// newWalk goes on with a draft at the very place it was left at.
func newWalk(e *env, d journal.Draft) screen {
	w := walk{env: e, draft: d, dirty: !d.Saved.IsZero(), known: newBackground(e, &d.Entry)}
	w = w.planned()
	return w.enter(w.at, d.Focus)
}

// planned works out the steps from the answers so far and finds the present one
// among them.
func (w walk) planned() walk {
	w.steps = coach.Walk(coach.Length(w.draft.Length), &w.draft.Entry)
	if w.draft.Editing {
		if s, ok := coach.StepOf(w.draft.Step); ok {
			w.steps = []coach.Step{s}
		}
	}
	w.at = max(slices.IndexFunc(w.steps, func(s coach.Step) bool { return s.ID == w.draft.Step }), 0)
	return w
}

// enter shows step i, in focus at the field named.
func (w walk) enter(i int, focus string) walk {
	w.at = i
	s := w.steps[i]
	w.draft.Step = s.ID
	w.form = newForm(w.env, s, &w.draft.Entry, w.draft.Raw, w.draft.Editing && s.Page == coach.Form, focus)
	w.draft.Focus = w.form.focus()
	if s.Page == coach.Replying {
		w.reply = newReplyPane(w.env, w.draft.Entry).withRaw(w.draft.Raw)
		w.reply.within = true
	}
	w.shown = nil
	return w.advised()
}

func (w walk) step() coach.Step { return w.steps[w.at] }

// advised brings the coach's notes up to date: a note that stays keeps its
// place, a new one stands below.
func (w walk) advised() walk {
	now := coach.Notes(w.draft.Step, w.facts())
	var kept []coach.Note
	for _, old := range w.shown {
		if i := slices.IndexFunc(now, func(n coach.Note) bool { return n.RuleID == old.RuleID }); i >= 0 {
			kept = append(kept, now[i])
			now = slices.Delete(now, i, i+1)
		}
	}
	w.shown = append(kept, now...)
	return w
}

// facts are what the coach may look at now.
func (w walk) facts() coach.Facts {
	f := w.known.facts(w.env, &w.draft.Entry)
	f.Vented = w.vented
	if w.step().Page == coach.Replying {
		f.Tone, f.Pivot = w.reply.wordings(), w.reply.pivot
	}
	return f
}

// informed takes in what the notes rest on, unless the entry has another day by
// now and it is being read again.
func (w walk) informed(b background) walk {
	if b.of != w.draft.Entry.ID || b.on != w.known.on {
		return w
	}
	w.known = b
	return w.advised()
}

func (w walk) Init() tea.Cmd { return w.known.read(w.env) }

func (w walk) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case sizeMsg:
		return w, nil
	case toneChecked:
		next, cmd := w.answer(msg)
		return next.(walk).advised(), cmd
	case background:
		return w.informed(msg), nil
	case draftDue:
		return w.saveDraft()
	case draftSaved:
		return w.draftIsSaved(msg.err)
	case entrySaved:
		if msg.err != nil {
			w.ending, w.after, w.saving.dirty = goingOn, goingOn, true
			return w, failed(msg.err)
		}
		return w, w.finished(msg.used)
	case edited:
		if msg.err != nil {
			return w, failed(msg.err)
		}
		if w.step().Page == coach.Replying {
			var check tea.Cmd
			w.reply, check = w.reply.set(msg.words)
			w.draft.Entry, w.dirty = w.reply.answer(w.draft.Entry), true
			return w.changed(check)
		}
		w.form = w.form.set(msg.words, &w.draft.Entry)
		w.dirty = true
		return w.changed(nil)
	case tea.KeyMsg:
		return w.key(msg)
	case insertMsg:
		next, cmd := w.answer(msg)
		return next.(walk).changed(cmd)
	}
	return w.answer(msg)
}

func (w walk) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	if w.ending != goingOn {
		return w, nil
	}
	w.under = false
	replying := w.step().Page == coach.Replying
	switch {
	case keyFinish.hit(msg):
		return w.end(setAside)
	case replying && w.reply.takes():
		return w.answer(msg)
	case keySkip.hit(msg):
		return w.goOn()
	case keyEditor.hit(msg) && w.inProse():
		return w, edit(w.env, w.form.words())
	case w.step().Page == coach.Venting && keyNext.hit(msg):
		return w.toVent()
	case keyNextBody.hit(msg), keyNext.hit(msg) && !w.inProse():
		if next, ok := w.form.move(+1); ok && !replying && !w.step().Swift {
			w.form = next
			w.draft.Focus = next.focus()
			return w.changed(nil)
		}
		return w.goOn()
	}
	return w.answer(msg)
}

// toVent goes on to the step after the vent, puts that on disk at once, and
// opens the page that cannot send on top of it.
func (w walk) toVent() (screen, tea.Cmd) {
	next, _ := w.goOn()
	w = next.(walk)
	w.vented, w.under = true, true
	saved, cmd := w.saveDraft()
	return saved, tea.Batch(cmd, w.open(newVentWithin))
}

func (w walk) inProse() bool {
	return len(w.form.fields) > 0 && w.form.fields[w.form.at].prose()
}

// answer hands msg to the form or the reply and takes over what it answers.
func (w walk) answer(msg tea.Msg) (screen, tea.Cmd) {
	var cmd tea.Cmd
	was := w.draft
	if w.step().Page == coach.Replying {
		w.reply, cmd = w.reply.update(msg)
		w.draft.Entry, w.draft.Raw = w.reply.answer(w.draft.Entry), w.reply.raw
	} else {
		w.form, w.draft.Raw, cmd = w.form.update(msg, &w.draft.Entry, w.draft.Raw)
		w.draft.Focus = w.form.focus()
	}
	w.dirty = w.dirty || !sameAnswers(was, w.draft)
	if _, ok := msg.(tea.KeyMsg); ok {
		return w.changed(cmd)
	}
	return w, cmd
}

func sameAnswers(a, b journal.Draft) bool {
	return maps.Equal(a.Raw, b.Raw) && reflect.DeepEqual(a.Entry, b.Entry)
}

// changed takes note of a change, be it only of the place: the steps and notes
// that follow from the answers, and a save soon. An edit that changed no answer
// leaves no draft.
func (w walk) changed(cmd tea.Cmd) (screen, tea.Cmd) {
	if on := dayOf(w.env, &w.draft.Entry); on != w.known.on {
		w.known.on = on
		cmd = tea.Batch(cmd, w.known.read(w.env))
	}
	w = w.planned().advised()
	if w.step().Page == coach.Replying {
		var check tea.Cmd
		w.reply, check = w.reply.watched()
		cmd = tea.Batch(cmd, check)
	}
	if w.draft.Editing && !w.dirty {
		return w, cmd
	}
	var due tea.Cmd
	w.saving, due = w.saving.changed()
	return w, tea.Batch(cmd, due)
}

// goOn goes to the next step, or saves after the last.
func (w walk) goOn() (screen, tea.Cmd) {
	if w.step().ID == "deal" && w.draft.Entry.Deal.Company == "" {
		w = w.enter(w.at, "deal.company")
		return w, failedWith(text.Say("A company name is all this needs; everything else can be skipped.", "会社名だけは必要です。ほかの質問は飛ばして構いません。"))
	}
	if path, problem := w.form.unread(); path != "" && w.step().Page != coach.Replying {
		w = w.enter(w.at, path)
		return w, failedWith(problem)
	}
	if w.at+1 == len(w.steps) {
		return w.end(w.stored())
	}
	return w.enter(w.at+1, "").changed(nil)
}

func (w walk) Typing() bool {
	if w.step().Page == coach.Replying {
		return w.reply.typing()
	}
	return w.form.typing()
}

func (w walk) Sources() []string { return citedNotes(w.env, w.shown) }

func (w walk) Keys() []shortcut {
	if w.step().Page == coach.Replying {
		if w.reply.takes() {
			return w.reply.keys()
		}
		return append([]shortcut{w.enterKey()}, append(w.reply.keys(), keyFinish)...)
	}
	first := w.enterKey()
	if w.inProse() {
		first = keyNextBody
	}
	if w.draft.Editing {
		return append([]shortcut{first, keyBack.called(saidSaveBack)}, w.form.keys()...)
	}
	return append([]shortcut{first, keyBack, keySkip}, append(w.form.keys(), keyFinish)...)
}

var saidSaveBack = text.Say("save and back", "保存して戻る")

// enterKey is what enter does now.
func (w walk) enterKey() shortcut {
	switch {
	case w.step().Page == coach.Venting:
		return keyVentIt
	case w.at+1 == len(w.steps) && w.form.at+1 >= len(w.form.fields):
		return keySave
	}
	return keyNext
}
