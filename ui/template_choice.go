package ui

import (
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
)

// templateChoice is the list of all templates: ours, grouped by the moment they
// are for, then those of the user's own.
type templateChoice struct {
	own      []journal.Template
	at       int
	dropping bool // the one in focus is about to be thrown away
}

// A moment is when some of our templates fit.
type moment struct {
	name      text.Text
	templates []templateUse
}

// templateUse is one line on when to use a template.
type templateUse struct {
	id    string
	about text.Text
}

// moments are all our templates, in the order of the list.
var moments = []moment{
	{text.Say("Answering a no", "お断りへの返信"), []templateUse{
		{reply.Default, text.Say("thankful, open to a next chance", "いつもの返信。感謝と次の機会")},
		{"brief", text.Say("one line, when even that is hard", "ひと言だけ伝えたいとき")},
		{"gracious", text.Say("when they took trouble over you", "丁寧に検討いただいたとき")},
	}},
	{text.Say("Later", "後日のご連絡"), []templateUse{
		{"debrief", text.Say("two weeks on, asking for one point", "2〜3週間後に一点だけ伺う")},
		{"follow-up", text.Say("after some months, of use to them", "数か月後、役立つ情報を添えて")},
		{"check-in", text.Say("they looked at something of yours", "資料などに関心を示されたとき")},
		{"met-colleague", text.Say("you met somebody who works with them", "先方の同僚の方に会ったとき")},
		{"feedback-applied", text.Say("they see what their words changed", "いただいたご意見を生かせたとき")},
		{"event", text.Say("you will both be at the same event", "同じイベントに参加するとき")},
	}},
	{text.Say("Seasons and complaints", "季節のご挨拶・ご指摘への返事"), []templateUse{
		{"season", text.Say("a greeting that asks for nothing", "用件のない時節のご挨拶")},
		{"step-back", text.Say("they asked you not to write any more", "連絡を控えるよう言われたとき")},
		{tooManyCalls, text.Say("they said that you call too often", "電話が多いと言われたとき")},
	}},
	{text.Say("By phone and post", "電話・郵送"), []templateUse{
		{"phone-message", text.Say("to leave with whoever answers", "電話口の方に伝言を頼むとき")},
		{"letter", text.Say("when mails stay without an answer", "メールに返事がないとき")},
	}},
}

// uses are our templates in the order of the list.
func uses() []templateUse {
	var out []templateUse
	for _, m := range moments {
		out = append(out, m.templates...)
	}
	return out
}

type (
	templatesLoaded []journal.Template
	templateGone    struct {
		id  journal.ID
		err error
	}
)

var (
	keyUse      = press("enter", "use it", "使う")
	keyRewrite  = press("e", "edit", "編集")
	keyRename   = press("n", "rename", "名前を変更")
	keyKeepText = press("esc", "keep it", "残しておく")
)

// pick shows the list, in focus at the template in view, and reads those of the
// user's own. A locked journal has none to show.
func (p replyPane) pick() (replyPane, tea.Cmd) {
	all := uses()
	at := max(slices.IndexFunc(all, func(u templateUse) bool { return u.id == p.template.ID }), 0)
	if p.mine != nil {
		at = len(all) + max(slices.IndexFunc(p.choice.own, func(t journal.Template) bool { return t.ID == p.mine.ID }), 0)
	}
	p.mode, p.choice.at, p.choice.dropping = picking, at, false
	return p, loadTemplates(p.env.journal)
}

func loadTemplates(j Journal) tea.Cmd {
	if j.Locked() {
		return nil
	}
	return func() tea.Msg {
		own, err := j.Templates()
		return orFail(templatesLoaded(own), err)
	}
}

// last is the index of the last row.
func (c templateChoice) last() int { return len(uses()) + len(c.own) - 1 }

// mine is the template of the user's own in focus, if it is one.
func (c templateChoice) mine() (journal.Template, bool) {
	i := c.at - len(uses())
	if i < 0 || i >= len(c.own) {
		return journal.Template{}, false
	}
	return c.own[i], true
}

func (c templateChoice) keys() []shortcut {
	if c.dropping {
		return []shortcut{keyYes, keyKeepText}
	}
	out := []shortcut{keyUse}
	if _, ok := c.mine(); ok {
		out = append(out, keyRewrite, keyRename, keyDelete)
	}
	return append(out, keyBack, keyUp, keyDown, keyTop, keyEnd)
}

// picks is a key in the list.
func (p replyPane) picks(msg tea.KeyMsg) (replyPane, tea.Cmd) {
	t, isMine := p.choice.mine()
	if p.choice.dropping {
		if keyYes.hit(msg) {
			p.choice.dropping = false
			j := p.env.journal
			return p, func() tea.Msg { return templateGone{t.ID, j.DeleteTemplate(t.ID)} }
		}
		return p, nil
	}
	switch {
	case keyUp.hit(msg):
		p.choice.at = max(p.choice.at-1, 0)
	case keyDown.hit(msg):
		p.choice.at = min(p.choice.at+1, p.choice.last())
	case keyTop.hit(msg):
		p.choice.at = 0
	case keyEnd.hit(msg):
		p.choice.at = p.choice.last()
	case keyUse.hit(msg):
		return p.use(), nil
	case isMine && keyRewrite.hit(msg):
		p.mode, p.keeping = keeping, newTemplateForm(t, bodyField, true)
	case isMine && keyRename.hit(msg):
		p.mode, p.keeping = keeping, newTemplateForm(t, nameField, true)
	case isMine && keyDelete.hit(msg):
		p.choice.dropping = true
	}
	return p, nil
}

// use takes the template in focus. Where it needs something, that is asked for
// at once; what was typed for another stays.
func (p replyPane) use() replyPane {
	p.mode, p.picked, p.top, p.copied = previewing, true, 0, false
	p.pivot, p.reserve, p.more = false, false, false
	if t, ok := p.choice.mine(); ok {
		p.mine, p.language = &t, text.Lang(t.Language)
	} else {
		p.mine = nil
		p.template, _ = reply.Find(uses()[p.choice.at].id)
	}
	if name, _ := p.missing(); name != "" {
		return p.fillIn(name)
	}
	return p
}

// templateIsGone takes note of a template that was thrown away.
func (p replyPane) templateIsGone(msg templateGone) (replyPane, tea.Cmd) {
	if msg.err != nil && !errors.Is(msg.err, journal.ErrNotFound) {
		return p, failed(msg.err)
	}
	p.choice.own = slices.DeleteFunc(slices.Clone(p.choice.own), func(t journal.Template) bool { return t.ID == msg.id })
	p.choice.at = min(p.choice.at, p.choice.last())
	if p.mine != nil && p.mine.ID == msg.id {
		p.mine = nil
	}
	if p.mode != picking {
		return p, nil
	}
	return p, notice(text.Say("deleted", "削除しました"))
}

func (c templateChoice) view(e *env, width, height int) string {
	if t, ok := c.mine(); ok && c.dropping {
		ask := text.Say(`Throw your text "%s" away? It cannot be brought back.`, "文例「%s」を捨てますか。元には戻せません。").With(text.CleanLine(t.Name))
		return "\n" + strings.Join(indent(text.Wrap(e.say(ask), width-8), 4), "\n")
	}
	var lines []string
	var starts []int
	from, to, at := 0, 0, 0
	group := func(name text.Text) {
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		starts = append(starts, len(lines))
		lines = append(lines, "  "+e.look.Quiet.Render(e.say(name)))
	}
	row := func(name string, about text.Text) {
		drawn := pickRow(e, at == c.at, text.PadRight(name, nameColumn(width)), e.say(about))
		if at == c.at {
			from, to = len(lines), len(lines)+len(drawn)
		}
		lines = append(lines, drawn...)
		at++
	}
	for _, m := range moments {
		group(m.name)
		for _, u := range m.templates {
			t, _ := reply.Find(u.id)
			row(e.say(t.Name), u.about)
		}
	}
	if len(c.own) > 0 {
		group(text.Say("Your own", "ご自身の文例"))
	}
	for _, t := range c.own {
		row(e.look.Truncate(text.CleanLine(t.Name), nameColumn(width)), text.Same(languageName(text.Lang(t.Language))))
	}
	return window(e, lines, starts, from, to, height)
}

// nameColumn is how many cells the list gives to the name of a template.
func nameColumn(width int) int { return min(36, width-10) }
