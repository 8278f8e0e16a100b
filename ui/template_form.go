package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// templateForm is a template of the user's own being written: its name, the
// subject of a new mail, and the words with {placeholders}.
type templateForm struct {
	template journal.Template // as it is in the journal, with the language
	fromList bool             // it goes back to the list
	name     terminal.Line
	subject  terminal.Line
	body     terminal.Prose
	at       templateField
	busy     bool // it is on its way to the journal
}

// templateField is a part of a template.
type templateField int

const (
	nameField templateField = iota
	subjectField
	bodyField
	templateFields
)

type templateStored struct {
	template journal.Template
	err      error
}

var (
	keyStore     = press("enter", "save", "保存")
	keyStoreBody = press("ctrl+d", "save", "保存")
	keyNextPart  = press("tab", "next", "次へ")
	keyPrevPart  = helpOnly(press("shift+tab", "previous", "前へ"))
)

func newTemplateForm(t journal.Template, at templateField, fromList bool) templateForm {
	f := templateForm{template: t, fromList: fromList, name: terminal.NewLine(), subject: terminal.NewLine(), body: terminal.NewProse()}
	f.name.SetValue(t.Name)
	f.subject.SetValue(t.Subject)
	f.body.SetValue(strings.TrimRight(t.Body, "\n"))
	f.body.Focus()
	f.body, _ = f.body.Update(tea.KeyMsg{Type: tea.KeyCtrlHome}) // how it begins is what one knows it by
	return f.focus(at)
}

// keep makes a template of the text in view, with the names in it turned back
// into placeholders; its name is asked for.
func (p replyPane) keep() replyPane {
	v := p.values()
	t := journal.Template{
		Language: string(p.language),
		Subject:  withPlaceholders(p.subject(), v),
		Body:     withPlaceholders(strings.TrimRight(p.words(), "\n"), v),
	}
	p.mode, p.keeping = keeping, newTemplateForm(t, nameField, false)
	return p
}

func (f templateForm) focus(at templateField) templateForm {
	f.at = (at + templateFields) % templateFields
	f.name.Blur()
	f.subject.Blur()
	f.body.Blur()
	switch f.at {
	case nameField:
		f.name.Focus()
	case subjectField:
		f.subject.Focus()
	default:
		f.body.Focus()
	}
	return f
}

func (f templateForm) keys() []shortcut {
	save := keyStore
	if f.at == bodyField {
		save = keyStoreBody
	}
	away := keyBack
	if f.fromList {
		away = keyBack.called(text.Say("leave it as it was", "変更しない"))
	}
	return []shortcut{save, keyNextPart, away, keyPrevPart}
}

// storing is the command that keeps a complete template which is being written
// while the journal is about to be locked or the program to end, or nil.
func (p replyPane) storing() tea.Cmd {
	t := p.keeping.written()
	if p.mode != keeping || p.keeping.busy || t == p.keeping.template || reply.CheckOwn(t) != nil {
		return nil
	}
	if t.ID.IsZero() {
		t.ID = journal.NewID()
	}
	j := p.env.journal
	return func() tea.Msg { return orFail(nil, j.SaveTemplate(t)) }
}

func (f templateForm) inserted(words string) templateForm {
	switch f.at {
	case nameField:
		f.name.Insert(words)
	case subjectField:
		f.subject.Insert(words)
	default:
		f.body.Insert(words)
	}
	return f
}

// written is the template as it stands in the form.
func (f templateForm) written() journal.Template {
	t := f.template
	t.Name, t.Subject, t.Body = f.name.Value(), f.subject.Value(), f.body.Value()
	return t.Normalised()
}

// keeps is a key in the form.
func (p replyPane) keeps(msg tea.KeyMsg) (replyPane, tea.Cmd) {
	f := p.keeping
	var cmd tea.Cmd
	switch {
	case f.busy:
	case keyNextPart.hit(msg):
		f = f.focus(f.at + 1)
	case keyPrevPart.hit(msg):
		f = f.focus(f.at - 1)
	case keyStoreBody.hit(msg), keyStore.hit(msg) && f.at != bodyField:
		return p.store()
	case f.at == nameField:
		f.name, cmd = f.name.Update(msg)
	case f.at == subjectField:
		f.subject, cmd = f.subject.Update(msg)
	default:
		f.body, cmd = f.body.Update(msg)
	}
	p.keeping = f
	return p, cmd
}

// store puts the template into the journal, or says what is wrong with it.
func (p replyPane) store() (replyPane, tea.Cmd) {
	t := p.keeping.written()
	if t.Name == "" {
		p.keeping = p.keeping.focus(nameField)
		return p, failedWith(text.Say("Give your text a name, so that you find it again.", "あとで見つけられるように、文例に名前を付けてください。"))
	}
	if err := reply.CheckOwn(t); err != nil {
		return p, failedWith(problemOf(err))
	}
	if t.ID.IsZero() {
		t.ID = journal.NewID()
	}
	p.keeping.template, p.keeping.busy = t, true
	j := p.env.journal
	return p, func() tea.Msg { return templateStored{t, j.SaveTemplate(t)} }
}

// templateIsStored goes back to where the form was opened. A template that could
// not be stored stays in the form.
func (p replyPane) templateIsStored(msg templateStored) (replyPane, tea.Cmd) {
	if p.mode != keeping || p.keeping.template.ID != msg.template.ID {
		return p, nil
	}
	p.keeping.busy = false
	if msg.err != nil {
		return p, failed(msg.err)
	}
	if p.mine != nil && p.mine.ID == msg.template.ID {
		p.mine = &msg.template
	}
	said := text.Say("kept, t lists it", "保存しました。tの一覧にあります")
	if p.keeping.fromList {
		said = saidSaved
	}
	p, _ = p.stepBack()
	return p, tea.Batch(loadTemplates(p.env.journal), notice(said))
}

func (f templateForm) view(e *env, width, height int) string {
	lines := []string{"  " + e.look.Quiet.Render(e.say(text.Say("Your own text", "ご自身の文例"))) + "   " + tab(e, true, languageName(text.Lang(f.template.Language))), ""}
	lines = append(lines,
		f.line(e, width, f.name, f.at == nameField, text.Say("Its name", "名前"), text.Say("what it is for", "用途のわかる名前")),
		f.line(e, width, f.subject, f.at == subjectField, text.Say("Its subject", "件名"), text.Say("of a new mail; may stay empty", "新規メールの場合（空欄でも可）")), "")
	hint := text.Wrap(e.say(text.Say("Names in braces are filled in each time: {contact}, {company}, {title}, {date} and so on.",
		"{contact}、{company}、{title}、{date} などは、使うたびに差し込まれます。")), width-4)
	body := f.body
	body.SetWidth(width - 2*textIndent)
	body.SetHeight(max(height-len(lines)-len(hint)-1, 1))
	lines = append(lines, indent(strings.Split(body.View(), "\n"), textIndent)...)
	lines = append(lines, "")
	for _, l := range hint {
		lines = append(lines, "  "+e.look.Muted.Render(l))
	}
	return strings.Join(lines, "\n")
}

// line is one line of the form.
func (f templateForm) line(e *env, width int, input terminal.Line, focused bool, label, hint text.Text) string {
	mark, style := "  ", e.look.Text
	if focused {
		mark, style = e.look.Accent.Render(e.look.Glyphs.Focus)+" ", e.look.Title
	}
	name := text.PadRight(mark+style.Render(e.say(label)), labelColumn)
	if !focused && input.Value() != "" {
		return name + e.look.Truncate(text.CleanLine(input.Value()), width-labelColumn)
	}
	input.SetPlaceholder(e.say(hint), e.look.Muted)
	input.SetWidth(width - labelColumn)
	return name + input.View()
}
