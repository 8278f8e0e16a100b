package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// letterPage is one letter. A held one offers to be burned unread first; its
// words appear only when asked for, and never before its time.
type letterPage struct {
	*env
	quiet
	letter journal.Letter
	at     int
	words  string
	read   bool
	top    int
	reply  replyPane // the polite reply beside it
}

type (
	letterRead struct{ words string }
	letterGone struct{ err error }
)

var (
	keyRead   = press("r", "read it", "読む")
	keyPolite = press("p", "the polite reply", "返信へ")
)

// A letterChoice is one thing that can become of a letter.
type letterChoice struct {
	key   shortcut
	about text.Text
	when  func(p letterPage) bool
	do    func(p letterPage) tea.Cmd
}

// letterChoices are what can become of a letter, burning it first. One that is
// still closed can only be burned.
var letterChoices = []letterChoice{
	{
		keyBurn, text.Say("nothing of it stays", "何も残りません"),
		func(letterPage) bool { return true },
		func(p letterPage) tea.Cmd {
			j, id := p.journal, p.letter.ID
			return func() tea.Msg { return letterGone{j.BurnLetter(id)} }
		},
	},
	{
		keyRead, text.Say("its words appear here", "ここに文面を表示します"),
		func(p letterPage) bool { return !p.closed() && !p.read },
		func(p letterPage) tea.Cmd {
			j, id := p.journal, p.letter.ID
			return func() tea.Msg {
				words, err := j.ReadLetter(id)
				return orFail(letterRead{words: words}, err)
			}
		},
	},
	{
		keyKeep, text.Say("in no list, search or export", "一覧・検索に出さずに残します"),
		func(p letterPage) bool { return !p.closed() && !p.letter.Until.IsZero() },
		func(p letterPage) tea.Cmd {
			j, id := p.journal, p.letter.ID
			return func() tea.Msg { return letterGone{j.KeepLetter(id)} }
		},
	},
}

func newLetter(e *env, l journal.Letter) screen {
	p := letterPage{env: e, letter: l, reply: newReplyPane(e, journal.Entry{})}
	if l.Until.IsZero() { // what was kept is not burned by one careless Enter
		p.at = 1
	}
	return p
}

func (p letterPage) Init() tea.Cmd {
	j, today := p.journal, p.today()
	return func() tea.Msg {
		owed, err := owedReplies(j, today)
		if err != nil || len(owed) == 0 {
			return orFail(letterBeside{}, err)
		}
		entry, err := j.Get(owed[0].ID)
		return orFail(letterBeside{entry}, err)
	}
}

// letterBeside is the deal whose polite reply stands beside the letter.
type letterBeside struct{ entry journal.Entry }

func (p letterPage) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case letterBeside:
		p.reply = newReplyPane(p.env, msg.entry)
	case letterRead:
		p.words, p.read = msg.words, true
	case letterGone:
		if msg.err != nil {
			return p, failed(msg.err)
		}
		return p, back
	case tea.KeyMsg:
		return p.key(msg)
	}
	return p, nil
}

func (p letterPage) closed() bool { return p.letter.Held(p.clock()) }

func (p letterPage) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	for i, c := range p.choices() {
		if c.key.hit(msg) || !p.read && keyNext.hit(msg) && i == p.at {
			return p, c.do(p)
		}
	}
	switch {
	case keyPolite.hit(msg):
		return p, p.open(newReplies)
	case p.read && arrowUp.hit(msg):
		p.top = max(p.top-1, 0)
	case p.read && arrowDown.hit(msg):
		p.top = min(p.top+1, max(len(p.lines())-p.height+2, 0))
	case arrowUp.hit(msg):
		p.at = max(p.at-1, 0)
	case arrowDown.hit(msg):
		p.at = min(p.at+1, len(p.choices())-1)
	}
	return p, nil
}

// choices are what can be done now.
func (p letterPage) choices() []letterChoice {
	var out []letterChoice
	for _, c := range letterChoices {
		if c.when(p) {
			out = append(out, c)
		}
	}
	return out
}

func (p letterPage) Leave(why leaving) (screen, tea.Cmd) { return depart(p, why) }

func (p letterPage) Keys() []shortcut {
	var keys []shortcut
	if !p.read {
		keys = append(keys, keyNext.called(text.Say("do it", "決定")))
	}
	for _, c := range p.choices() {
		keys = append(keys, c.key)
	}
	return append(keys, keyPolite, keyBack, arrowUp, arrowDown)
}

func (p letterPage) View() string {
	written := p.letter.At.In(p.clock().Location())
	title := p.say(text.Say("A letter of %s", "%sの手紙").With(dayAndTime(written)))
	lines := []string{titleLine(p.env, title, ""), p.look.Rule(p.width)}
	if p.read {
		return strings.Join(append(lines, p.shown(p.height-len(lines))...), "\n")
	}
	if p.closed() {
		closed := text.Say("It opens on %s. Until then it can only be burned.", "%sに開きます。それまでは燃やすことだけができます。").
			With(dayAndTime(p.letter.Until.In(p.clock().Location())))
		lines = append(append(lines, ""), indent(text.Wrap(p.say(closed), p.width-4), 2)...)
	}
	lines = append(lines, "")
	for i, c := range p.choices() {
		lines = append(lines, pickRow(p.env, i == p.at, c.key.show+"  "+text.PadRight(p.say(c.key.say), 10), p.say(c.about))...)
	}
	lines = append(lines, "", "  "+p.look.Muted.Render(p.say(text.Say("Beside it, the reply that keeps the door open:", "その傍らに、次につながる返信を："))), "")
	return strings.Join(append(lines, p.reply.body(p.width, p.height-len(lines))...), "\n")
}

// shown is the letter's words, from the line scrolled to.
func (p letterPage) shown(height int) []string {
	all := p.lines()
	top := min(p.top, max(len(all)-height, 0))
	return all[top:min(top+height, len(all))]
}

func (p letterPage) lines() []string {
	return append([]string{""}, indent(text.Wrap(text.Clean(p.words), min(p.width-8, 90)), 4)...)
}
