package ui

import (
	"context"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"daruma/coach"
	"daruma/coach/reply"
	"daruma/coach/tone"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
	"daruma/ui/terminal"
)

// replyPane is the courteous reply to one entry, or to nobody in particular:
// filled in, ready to copy, to change and to mark as sent. The walk and the
// replies screen both show it.
type replyPane struct {
	env      *env
	entry    journal.Entry // the zero entry: a text that needs no name
	later    bool          // a text of a later day, which is no reply to the decision
	template reply.Template
	language text.Lang
	own      string // the text as the person changed it, or ""
	editing  bool
	editor   terminal.Prose
	copied   bool
	repeats  []tone.Span // of own, where copying was stopped
	top      int         // the first line in view, where the text is longer than its place
}

var (
	keyCopy     = press("c", "copy", "コピー")
	keyEdit     = press("e", "edit", "編集")
	keyTemplate = press("t", "template", "文例")
	keyLanguage = press("l", "language", "言語")
	keySent     = press("m", "mark sent", "送信済みに")
	keySentNow  = press("m", "log as sent", "送付を記録")
	keyNoReply  = press("x", "no reply", "返信しない")
	keyPlain    = press("v", "plain text", "そのまま表示")
	keyRestore  = press("u", "back to the template", "文例に戻す")
	keyDone     = press("ctrl+d", "done", "完了")
)

// lastLanguage is the setting that remembers which language a reply was last
// written in.
const lastLanguage = "reply.language"

func newReplyPane(e *env, entry journal.Entry) replyPane {
	p := replyPane{env: e, entry: entry, own: entry.Reply.Text, language: text.Lang(entry.Reply.Language)}
	for _, l := range []text.Lang{text.Lang(e.prefs.Get(lastLanguage)), e.lang} {
		if !slices.Contains(text.Langs, p.language) {
			p.language = l
		}
	}
	found, ok := reply.Find(entry.Reply.Template)
	if !ok {
		found, _ = reply.Find(reply.Default)
	}
	p.template = found
	return p
}

// newLaterPane is a text of a later day, from the template named.
func newLaterPane(e *env, entry journal.Entry, template string) replyPane {
	p := newReplyPane(e, entry)
	p.own, p.later = "", true
	if found, ok := reply.Find(template); ok {
		p.template = found
	}
	return p
}

// answer is e with what the pane answers about its reply.
func (p replyPane) answer(e journal.Entry) journal.Entry {
	if p.later {
		return e
	}
	e.Reply = p.entry.Reply
	e.Reply.Template, e.Reply.Language, e.Reply.Text = p.template.ID, string(p.language), p.own
	return e
}

// words is the reply as it will be copied.
func (p replyPane) words() string {
	if p.own != "" {
		return p.own
	}
	return p.filled()
}

func (p replyPane) filled() string {
	var sender reply.Sender
	sender.Name, sender.Company = journal.Sender(p.language, p.env.prefs.Get)
	words, err := reply.Fill(p.template.ID, p.language, reply.FromEntry(p.entry, sender, p.language, p.env.today()))
	if err != nil {
		return "" // no letter is better than one with a fault in it
	}
	return words
}

func (p replyPane) typing() bool { return p.editing }

// takes reports whether the key belongs to the pane before the walk.
func (p replyPane) takes(msg tea.KeyMsg) bool {
	return p.editing && !keyFinish.hit(msg)
}

func (p replyPane) keys() []shortcut {
	if p.editing {
		return []shortcut{keyDone, keyBack, keyEditor}
	}
	givesOut := len(p.repeats) == 0 && p.words() != ""
	var out []shortcut
	if givesOut {
		out = append(out, keyCopy)
	}
	out = append(out, keyEdit)
	if p.own == "" {
		out = append(out, keyTemplate, keyLanguage)
	}
	if p.known() {
		out = append(out, p.sentKey())
	}
	if p.dated() {
		out = append(out, keyCalendar)
	}
	if givesOut {
		out = append(out, keyPlain)
	}
	if p.known() && !p.later {
		out = append(out, p.skipKey())
	}
	if p.own != "" {
		out = append(out, keyRestore)
	}
	return append(out, keyUp, keyDown)
}

// sentKey and skipKey are named by what they would do now.
func (p replyPane) sentKey() shortcut {
	switch {
	case p.later:
		return keySentNow
	case p.entry.Reply.SentOn.IsZero():
		return keySent
	}
	return keySent.called(text.Say("mark unsent", "未送信に戻す"))
}

func (p replyPane) skipKey() shortcut {
	if p.entry.Reply.Skipped {
		return keyNoReply.called(text.Say("owe a reply after all", "やはり返信する"))
	}
	return keyNoReply
}

// dated reports whether the reply was sent just now, so that the day of the
// first follow-up can go into a calendar: nobody opens a program after six
// silent months.
func (p replyPane) dated() bool {
	return !p.later && p.known() && !p.entry.Reply.SentOn.IsZero() && !p.thread().Next.IsZero()
}

// thread is where the thread stands once the reply is as the pane has it.
func (p replyPane) thread() thread.Status {
	h := p.entry.Head()
	return thread.Of(&h, p.env.today(), rulesOf(p.env.prefs))
}

// known reports whether the reply belongs to an entry.
func (p replyPane) known() bool { return !p.entry.ID.IsZero() }

// copied is the result of putting the reply on the clipboard.
type copied terminal.Result

func (p replyPane) update(msg tea.Msg) (replyPane, tea.Cmd) {
	switch msg := msg.(type) {
	case shownPlain:
		if msg.err != nil {
			return p, failed(msg.err)
		}
	case insertMsg:
		if p.editing {
			p.editor.Insert(string(msg))
			p = p.taken()
		}
	case copied:
		p.copied = true
		return p, notice(copyResult(terminal.Result(msg)))
	case tea.KeyMsg:
		if p.editing {
			return p.typed(msg)
		}
		return p.command(msg)
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

// shownPlain tells that the plain text was left.
type shownPlain struct{ err error }

func (p replyPane) command(msg tea.KeyMsg) (replyPane, tea.Cmd) {
	switch {
	case (keyCopy.hit(msg) || keyPlain.hit(msg)) && p.own != "" && len(p.env.guard.Repeats(p.own, p.filled())) > 0:
		p.repeats = p.env.guard.Repeats(p.own, p.filled())
	case keyCopy.hit(msg) && p.words() == "":
		return p, nil
	case keyCopy.hit(msg):
		words, t := p.words(), p.env.terminal
		return p, tea.Batch(p.remember(), func() tea.Msg { return copied(t.Copy(context.Background(), words)) })
	case keyEdit.hit(msg):
		return p.edit(), nil
	case p.own == "" && keyTemplate.hit(msg):
		p.template, p.own, p.top = nextTemplate(p.template), "", 0
	case p.own == "" && keyLanguage.hit(msg):
		p.language, p.own, p.top = otherLanguage(p.language), "", 0
	case keyRestore.hit(msg):
		p.own, p.repeats = "", nil
	case keyUp.hit(msg):
		p.top = max(p.top-1, 0)
	case keyDown.hit(msg):
		p.top = min(p.top+1, strings.Count(p.words(), "\n"))
	case keyPlain.hit(msg):
		return p, tea.Sequence(goAway, terminal.ShowPlain(p.words(), p.env.say(text.Say("Enter to go back", "Enterで戻ります")),
			func(err error) tea.Msg { return shownPlain{err} }))
	case p.dated() && keyCalendar.hit(msg):
		return p, writeCalendar(p.env, []journal.Head{p.entry.Head()}, rulesOf(p.env.prefs))
	case p.known() && p.later && keySentNow.hit(msg):
		id, kind := p.entry.ID, contactOf(p.template.ID)
		return p, p.env.open(func(e *env) screen { return newContactBy(e, id, kind) })
	case p.known() && keySent.hit(msg):
		p.entry.Reply.Skipped = false
		if !p.entry.Reply.SentOn.IsZero() {
			p.entry.Reply.SentOn = calendar.Date{}
			return p, nil
		}
		p.entry.Reply.SentOn = p.env.today()
		return p, p.remember()
	case p.known() && !p.later && keyNoReply.hit(msg):
		p.entry.Reply.Skipped, p.entry.Reply.SentOn = !p.entry.Reply.Skipped, calendar.Date{}
	}
	return p, nil
}

// remember keeps the language for the next reply.
func (p replyPane) remember() tea.Cmd {
	prefs, l := p.env.prefs, string(p.language)
	return func() tea.Msg {
		if prefs.Get(lastLanguage) == l {
			return nil
		}
		if err := prefs.Set(lastLanguage, l); err != nil {
			return failMsg{err: err}
		}
		return nil
	}
}

func (p replyPane) edit() replyPane {
	p.editing = true
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
	}
	var cmd tea.Cmd
	p.editor, cmd = p.editor.Update(msg)
	p = p.taken()
	return p, cmd
}

// done ends the editing and keeps the text.
func (p replyPane) done() replyPane {
	p = p.taken()
	p.editing = false
	return p
}

// taken takes the text over as it is being changed; one that is the template's
// own is no text of the person's.
func (p replyPane) taken() replyPane {
	p.own, p.repeats = p.editor.Value(), nil
	if strings.TrimSpace(p.own) == strings.TrimSpace(p.filled()) || strings.TrimSpace(p.own) == "" {
		p.own = ""
	} else {
		p.own += "\n"
	}
	return p
}

// set replaces the text being changed, as an editor did.
func (p replyPane) set(words string) replyPane {
	p.editor.SetValue(strings.TrimRight(words, "\n"))
	return p.taken()
}

func nextTemplate(t reply.Template) reply.Template {
	all := reply.List()
	for i, other := range all {
		if other.ID == t.ID {
			return all[(i+1)%len(all)]
		}
	}
	return all[0]
}

func otherLanguage(l text.Lang) text.Lang {
	if l == text.English {
		return text.Japanese
	}
	return text.English
}

func (p replyPane) view(width, height int) string {
	e := p.env
	tabs := make([]string, 0, 2)
	for _, l := range text.Langs {
		tabs = append(tabs, tab(e, l == p.language, languageName(l)))
	}
	lines := []string{"  " + e.look.Quiet.Render(e.say(p.template.Name)) + "   " + strings.Join(tabs, " "), ""}
	foot := p.foot(width)
	room := height - len(lines) - len(foot)
	lines = append(lines, p.body(width, room)...)
	return strings.Join(append(lines, foot...), "\n")
}

// body is the text, indented, in exactly room lines or fewer.
func (p replyPane) body(width, room int) []string {
	const indent = 4
	var all []string
	if p.editing {
		editor := p.editor
		editor.SetWidth(width - 2*indent)
		editor.SetHeight(room)
		all = strings.Split(editor.View(), "\n")
	} else {
		all = text.Wrap(text.Clean(strings.TrimRight(p.words(), "\n")), width-2*indent)
	}
	for i, l := range all {
		all[i] = strings.Repeat(" ", indent) + l
	}
	if p.editing || len(all) <= room {
		return all[:min(len(all), max(room, 0))]
	}
	all = all[min(p.top, max(len(all)-room, 0)):]
	if len(all) > room && room > 1 {
		all = append(all[:room-1], strings.Repeat(" ", indent)+p.env.look.Muted.Render("..."))
	}
	return all[:max(room, 0)]
}

// foot says where the reply stands and, once it is sent, what to do next (A17).
func (p replyPane) foot(width int) []string {
	e := p.env
	var lines []string
	say := func(style lipgloss.Style, t text.Text) {
		for _, l := range text.Wrap(e.say(t), width-4) {
			lines = append(lines, "  "+style.Render(l))
		}
	}
	switch {
	case len(p.repeats) > 0:
		at := p.repeats[0]
		say(e.look.Caution, text.Say(`Stopped: "%s" is from what you wrote to nobody. e changes it, u takes the template.`,
			"「%s」は出さない手紙の言葉です。eで書き直すか、uで文例に戻せます。").With(text.CleanLine(p.own[at.From:at.To])))
	case p.later && p.copied:
		say(e.look.Muted, text.Say("When it is sent, m logs it.", "送ったら、mで記録できます。"))
	case p.later:
		return nil
	case p.entry.Reply.Skipped:
		say(e.look.Muted, text.Say("No reply will be sent.", "返信しないことにしました。"))
	case !p.entry.Reply.SentOn.IsZero():
		say(e.look.Good, text.Say("Marked as sent on %s.", "%sに送信済みです。").With(dayAndYear(p.entry.Reply.SentOn)))
		say(e.look.Text, text.Say("Next: %s", "次の一歩：%s").With(coach.NextAction(coach.Facts{Entry: &p.entry, Today: e.today()})))
		if p.dated() {
			say(e.look.Muted, text.Say("i puts the follow-up, %s, into a calendar file.", "iで、次の連絡の日（%s）をカレンダー用ファイルにできます。").With(dayAndYear(p.thread().Next)))
		}
	case p.copied && p.known():
		say(e.look.Muted, text.Say("When it is sent, m marks it.", "送信したら、mで送信済みにします。"))
	case p.own != "":
		say(e.look.Muted, text.Say("Your own wording.", "ご自身の文面です。"))
	default:
		return nil
	}
	return append([]string{""}, lines...)
}
