package ui

import (
	"slices"
	"strings"

	"daruma/coach/reply"
	"daruma/coach/tone"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
	"daruma/ui/terminal"
)

// replyPane is a courteous text to the buyer of one entry, or to nobody in
// particular: chosen, filled in, read for its tone, ready to copy, to change and
// to mark as sent. The walk and the replies screen both show it.
type replyPane struct {
	env      *env
	entry    journal.Entry // the zero entry: a text that needs no name
	later    bool          // a text of a later day, which is no reply to the decision
	template reply.Template
	mine     *journal.Template // the user's own template in place of that one, or nil; never written through
	picked   bool              // the template was chosen from the list
	within   bool              // the pane is a step of a walk, whose entry is not in the journal as it stands
	language text.Lang
	raw      map[string]string // what was typed for placeholders, by [valuePath]; replaced, never written to
	pivot    bool              // the sentences that [tooManyCalls] says only when asked to
	reserve  bool
	more     bool   // what stands behind "more" is offered
	own      string // the text as the person changed it, or ""

	mode    paneMode
	editor  terminal.Prose
	fill    form           // of the values
	choice  templateChoice // the list
	keeping templateForm
	copied  bool
	repeats []tone.Span // of own, where copying was stopped
	tone    toneCheck
	top     int // the first line in view, where the text is longer than its place
}

// paneMode is what the keys of a pane belong to.
type paneMode int

const (
	previewing paneMode = iota
	editing             // the wording is being changed
	filling             // values are typed for placeholders
	picking             // the list of templates is in view
	keeping             // a template of the user's own is being written
)

// lastLanguage is the setting that remembers which language a reply was last
// written in.
const lastLanguage = "reply.language"

// tooManyCalls is the template with sentences that are off by default.
const tooManyCalls = "too-many-calls"

// answersNo are the templates that answer a decision. The others are sent on
// another day, or about something else, and leave the reply owed (C2).
var answersNo = []string{reply.Default, "brief", "gracious"}

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

// withRaw is the pane with what was typed for placeholders before. A text that
// they make from the template is no wording of the person's.
func (p replyPane) withRaw(raw map[string]string) replyPane {
	p.raw = raw
	if strings.TrimSpace(p.own) == strings.TrimSpace(p.filled()) {
		p.own = ""
	}
	return p
}

// aside reports whether the text is no reply to the decision.
func (p replyPane) aside() bool {
	return p.later || p.picked && p.mine == nil && !slices.Contains(answersNo, p.template.ID)
}

// known reports whether the text belongs to an entry.
func (p replyPane) known() bool { return !p.entry.ID.IsZero() }

// answer is e with what the pane answers about its reply.
func (p replyPane) answer(e journal.Entry) journal.Entry {
	if p.aside() {
		return e
	}
	e.Reply = p.entry.Reply
	e.Reply.Template, e.Reply.Language, e.Reply.Text = p.template.ID, string(p.language), p.kept()
	if p.mine != nil {
		e.Reply.Template = p.mine.Name
	}
	return e
}

// kept is the text as the entry keeps it: "" where its template brings it back.
// One of the user's own is kept once it is sent, since it may change later.
func (p replyPane) kept() string {
	switch {
	case p.own != "":
		return p.own
	case p.valued(), p.mine != nil && !p.entry.Reply.SentOn.IsZero():
		return p.words()
	}
	return ""
}

// unkept reports whether leaving would lose wording of the person's that is
// neither copied nor kept with an entry.
func (p replyPane) unkept() bool {
	return strings.TrimSpace(p.own) != "" && !p.copied && (p.aside() || !p.known())
}

// words is the text as it will be copied, "" where something is missing in it.
func (p replyPane) words() string {
	if p.own != "" {
		return p.own
	}
	return p.filled()
}

// filled is the template with its values, "" where something is missing.
func (p replyPane) filled() string {
	_, words := p.filledWith(p.values())
	return words
}

// subject is that of the new mail that the text is, or "".
func (p replyPane) subject() string {
	subject, _ := p.filledWith(p.values())
	return subject
}

// filledWith is the subject and the text of the template. No letter is better
// than one with a fault in it.
func (p replyPane) filledWith(v reply.Values) (subject, words string) {
	var err error
	if p.mine != nil {
		if subject, words, err = reply.FillOwn(*p.mine, v); err != nil {
			return "", ""
		}
		return subject, words
	}
	if words, err = reply.Fill(p.template.ID, p.language, v); err != nil {
		return "", ""
	}
	if subject, err = reply.Subject(p.template.ID, p.language, v); err != nil {
		return "", ""
	}
	return subject, words
}

// plain is what is shown for selecting by mouse: the subject too, where there is
// one.
func (p replyPane) plain() string {
	if s := p.subject(); s != "" {
		return p.subjectLine(s) + "\n\n" + p.words()
	}
	return p.words()
}

// subjectLine names the subject in the language of the text.
func (p replyPane) subjectLine(subject string) string {
	return text.Say("Subject: %[1]s", "件名：%[1]s").With(subject).In(p.language)
}

// name is what the text in view is called.
func (p replyPane) name() text.Text {
	if p.mine != nil {
		return text.Same(text.CleanLine(p.mine.Name))
	}
	return p.template.Name
}

// sources are what the template rests on.
func (p replyPane) sources() []string {
	if p.mine != nil {
		return nil
	}
	return p.template.Sources
}

// spoken reports whether the text is said, not written.
func (p replyPane) spoken() bool { return p.mine == nil && p.template.Spoken }

// dated reports whether the reply was sent just now, so that the day of the
// first follow-up can go into a calendar: nobody opens a program after six
// silent months.
func (p replyPane) dated() bool {
	return !p.aside() && p.known() && !p.entry.Reply.SentOn.IsZero() && !p.thread().Next.IsZero()
}

// thread is where the thread stands once the reply is as the pane has it.
func (p replyPane) thread() thread.Status {
	h := p.entry.Head()
	return thread.Of(&h, p.env.today(), rulesOf(p.env.prefs))
}

// typing reports whether letters belong to the pane.
func (p replyPane) typing() bool {
	return p.mode == editing || p.mode == filling || p.mode == keeping
}

// takes reports whether the key belongs to the pane before the walk.
func (p replyPane) takes() bool { return p.mode != previewing }

// stepBack leaves what was opened over the preview, and reports false where
// nothing was.
func (p replyPane) stepBack() (replyPane, bool) {
	switch p.mode {
	case previewing:
		return p, false
	case editing:
		p = p.done()
	case filling:
		p.mode = previewing
	case picking:
		if p.choice.dropping {
			p.choice.dropping = false
			return p, true
		}
		p.mode = previewing
	case keeping:
		p.mode = previewing
		if p.keeping.fromList {
			p.mode = picking
		}
	}
	return p, true
}
