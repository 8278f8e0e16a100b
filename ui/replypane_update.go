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

// copied is the result of putting the text on the clipboard.
type copied terminal.Result

// subjectCopied is the result of putting the subject there.
type subjectCopied terminal.Result

// shownPlain tells that the plain text was left.
type shownPlain struct{ err error }

// update takes one message, and has the text as it is then read for its tone.
func (p replyPane) update(msg tea.Msg) (replyPane, tea.Cmd) {
	p, cmd := p.handle(msg)
	p, check := p.watched()
	return p, tea.Batch(cmd, check)
}

func (p replyPane) handle(msg tea.Msg) (replyPane, tea.Cmd) {
	switch msg := msg.(type) {
	case shownPlain:
		if msg.err != nil {
			return p, failed(msg.err)
		}
	case insertMsg:
		return p.inserted(msg)
	case copied:
		p.copied = true
		return p, notice(copyResult(terminal.Result(msg)))
	case subjectCopied:
		return p, notice(copyResult(terminal.Result(msg)))
	case toneChecked:
		p.tone = p.tone.answered(msg)
		return p.guarded(), nil
	case templatesLoaded:
		p.choice.own = msg
	case templateStored:
		return p.templateIsStored(msg)
	case templateGone:
		return p.templateIsGone(msg)
	case tea.KeyMsg:
		return p.key(msg)
	}
	return p, nil
}

func (p replyPane) key(msg tea.KeyMsg) (replyPane, tea.Cmd) {
	switch p.mode {
	case editing:
		return p.typed(msg)
	case filling:
		return p.filledBy(msg)
	case picking:
		return p.picks(msg)
	case keeping:
		return p.keeps(msg)
	case previewing:
	}
	return p.command(msg)
}

func (p replyPane) inserted(msg insertMsg) (replyPane, tea.Cmd) {
	switch p.mode {
	case editing:
		p.editor.Insert(string(msg))
		return p.taken(), nil
	case filling:
		return p.filledBy(msg)
	case keeping:
		p.keeping = p.keeping.inserted(string(msg))
	case previewing, picking:
	}
	return p, nil
}

// copyResult never claims more than is known.
func copyResult(r terminal.Result) text.Text {
	switch r {
	case terminal.Copied:
		return text.Say("copied", "コピーしました")
	case terminal.Sent:
		return text.Say("sent to your terminal", "端末に送りました")
	default:
		return text.Say("no clipboard found; v shows it plain", "クリップボードが見つかりません。vでそのまま表示")
	}
}

// command is a key in the preview. What gives the text out or takes it over
// needs it complete, and free of words that were written to nobody.
func (p replyPane) command(msg tea.KeyMsg) (replyPane, tea.Cmd) {
	if keyCopy.hit(msg) || keyPlain.hit(msg) || keyEdit.hit(msg) {
		if name, say := p.missing(); name != "" {
			return p.fillIn(name), failedWith(say)
		}
	}
	if (keyCopy.hit(msg) || keyPlain.hit(msg)) && p.own != "" {
		if p.repeats = p.env.guard.Repeats(p.own, p.filled()); len(p.repeats) > 0 {
			return p, nil
		}
	}
	switch {
	case keyCopy.hit(msg) && p.words() != "":
		words, t := p.words(), p.env.terminal
		return p, tea.Batch(p.remember(), func() tea.Msg { return copied(t.Copy(context.Background(), words)) })
	case keySubject.hit(msg) && p.subject() != "":
		words, t := p.subject(), p.env.terminal
		return p, func() tea.Msg { return subjectCopied(t.Copy(context.Background(), words)) }
	case keyPlain.hit(msg) && p.words() != "":
		return p, tea.Sequence(goAway, terminal.ShowPlain(p.plain(), p.env.say(text.Say("Enter to go back", "Enterで戻ります")),
			func(err error) tea.Msg { return shownPlain{err} }))
	case keyUp.hit(msg):
		p.top = max(p.top-1, 0)
	case keyDown.hit(msg):
		p.top = min(p.top+1, len(text.Wrap(p.read(), p.textWidth()))-1)
	case keyFinding.hit(msg):
		return p.nextFinding(), nil
	case p.known():
		if next, cmd, did := p.sends(msg); did {
			return next, cmd
		}
	}
	return p.changes(msg)
}

// changes is a key that makes another text of it.
func (p replyPane) changes(msg tea.KeyMsg) (replyPane, tea.Cmd) {
	switch {
	case keyEdit.hit(msg):
		return p.edit(), nil
	case p.own == "" && keyTemplate.hit(msg):
		return p.pick()
	case p.own == "" && p.mine == nil && keyLanguage.hit(msg):
		p.language, p.top = otherLanguage(p.language), 0
	case p.own == "" && len(p.takesValues()) > 0 && keyFill.hit(msg):
		name, _ := p.missing()
		return p.fillIn(name), nil
	case p.hasPivot() && keyPivot.hit(msg):
		p.pivot = !p.pivot
	case p.hasPivot() && keyMore.hit(msg):
		p.more = !p.more
	case p.hasPivot() && p.more && keyReserve.hit(msg):
		p.reserve = !p.reserve
	case p.keepable() && keyOwnText.hit(msg):
		return p.keep(), nil
	case keyRestore.hit(msg):
		p.own, p.repeats, p.top = "", nil, 0
	}
	return p, nil
}

// sends is a key that says what became of the text, and false for any other.
func (p replyPane) sends(msg tea.KeyMsg) (replyPane, tea.Cmd, bool) {
	switch {
	case p.dated() && keyCalendar.hit(msg):
		return p, writeCalendar(p.env, []journal.Head{p.entry.Head()}, rulesOf(p.env.prefs)), true
	case p.aside() && p.within: // a contact is logged with an entry that is in the journal
	case p.aside() && keySentNow.hit(msg):
		id, kind := p.entry.ID, contactOf(p.template.ID)
		return p, p.env.open(func(e *env) screen { return newContactBy(e, id, kind) }), true
	case keySent.hit(msg):
		p.entry.Reply.Skipped = false
		if !p.entry.Reply.SentOn.IsZero() {
			p.entry.Reply.SentOn = calendar.Date{}
			return p, nil, true
		}
		p.entry.Reply.SentOn = p.env.today()
		return p, p.remember(), true
	case !p.aside() && keyNoReply.hit(msg):
		p.entry.Reply.Skipped, p.entry.Reply.SentOn = !p.entry.Reply.Skipped, calendar.Date{}
		return p, nil, true
	}
	return p, nil, false
}

// remember keeps the language for the next reply.
func (p replyPane) remember() tea.Cmd {
	prefs, l := p.env.prefs, string(p.language)
	return func() tea.Msg {
		if prefs.Get(lastLanguage) == l {
			return nil
		}
		return orFail(nil, prefs.Set(lastLanguage, l))
	}
}

func (p replyPane) edit() replyPane {
	p.mode = editing
	p.editor = terminal.NewProse()
	p.editor.SetValue(strings.TrimRight(p.words(), "\n"))
	p.editor.Focus()
	return p
}

// typed is a key in the text being changed.
func (p replyPane) typed(msg tea.KeyMsg) (replyPane, tea.Cmd) {
	switch {
	case keyDone.hit(msg):
		return p.done(), nil
	case keyEditor.hit(msg):
		return p, edit(p.env, p.editor.Value())
	case keyFinding.hit(msg) && len(p.findings()) > 1:
		return p.nextFinding(), nil
	}
	var cmd tea.Cmd
	p.editor, cmd = p.editor.Update(msg)
	return p.taken(), cmd
}

// done ends the editing and keeps the text.
func (p replyPane) done() replyPane {
	p = p.taken()
	p.mode = previewing
	return p.inSight()
}

// taken takes the text over as it is being changed; one that is the template's
// own is no text of the person's.
func (p replyPane) taken() replyPane {
	was := p.own
	p.own, p.repeats = p.editor.Value(), nil
	if strings.TrimSpace(p.own) == strings.TrimSpace(p.filled()) || strings.TrimSpace(p.own) == "" {
		p.own = ""
	} else {
		p.own += "\n"
	}
	p.copied = p.copied && p.own == was
	return p
}

// set replaces the text being changed, as an editor did. One that another screen
// had opened changes nothing here.
func (p replyPane) set(words string) (replyPane, tea.Cmd) {
	if p.mode != editing {
		return p, nil
	}
	p.editor.SetValue(strings.TrimRight(words, "\n"))
	return p.taken().watched()
}

// filledBy is a message for the values being typed.
func (p replyPane) filledBy(msg tea.Msg) (replyPane, tea.Cmd) {
	if k, ok := msg.(tea.KeyMsg); ok && (keyFilled.hit(k) || keyNextBody.hit(k)) {
		next, more := p.fill.move(+1)
		p.fill = next
		if !more {
			p.mode = previewing
		}
		return p, nil
	}
	var cmd tea.Cmd
	var none journal.Entry
	p.fill, p.raw, cmd = p.fill.update(msg, &none, p.raw)
	return p, cmd
}

func otherLanguage(l text.Lang) text.Lang {
	if l == text.English {
		return text.Japanese
	}
	return text.English
}
