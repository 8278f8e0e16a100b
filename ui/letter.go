package ui

import (
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
)

// openedLetters are the held letters whose time has come. Where the clock was
// set back behind the day one was written, it is moved to the next morning.
func openedLetters(j letters, now time.Time) ([]journal.Letter, error) {
	all, err := j.Letters()
	if err != nil {
		return nil, err
	}
	var opened []journal.Letter
	for _, l := range all {
		switch {
		case l.Until.IsZero():
		case now.Before(l.At) && l.Until.After(journal.HoldUntil(now)):
			if err := j.MoveLetter(l.ID, journal.HoldUntil(now)); err != nil {
				return nil, err
			}
		case !l.Held(now):
			opened = append(opened, l)
		}
	}
	return opened, nil
}

// letterWords are the words of the letters held or kept, on their way to the
// guard that no reply may repeat them past.
type letterWords []string

func recallLetters(j Journal) tea.Cmd {
	if j.Locked() {
		return nil
	}
	return func() tea.Msg {
		var all letterWords
		err := j.LetterWords(func(words string) bool {
			all = append(all, words)
			return true
		})
		return orFail(all, err)
	}
}

// letterList is every letter that was held or kept, without a word of them.
type letterList struct {
	*env
	quiet
	all   []journal.Letter
	ready bool
	at    int
}

type lettersLoaded []journal.Letter

func newLetters(e *env) screen {
	return behindLock(e, func(e *env) screen { return letterList{env: e} })
}

func (l letterList) Init() tea.Cmd {
	j := l.journal
	return func() tea.Msg {
		all, err := j.Letters()
		return orFail(lettersLoaded(all), err)
	}
}

func (l letterList) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case lettersLoaded:
		l.all, l.ready = msg, true
		l.at = min(l.at, max(len(l.all)-1, 0))
	case tea.KeyMsg:
		switch {
		case keyUp.hit(msg):
			l.at = max(l.at-1, 0)
		case keyDown.hit(msg):
			l.at = min(l.at+1, max(len(l.all)-1, 0))
		case keyOpen.hit(msg) && l.at < len(l.all):
			letter := l.all[l.at]
			return l, l.open(func(e *env) screen { return newLetter(e, letter) })
		}
	}
	return l, nil
}

func (l letterList) Leave(why leaving) (screen, tea.Cmd) { return depart(l, why) }

func (l letterList) Keys() []shortcut {
	if len(l.all) == 0 {
		return []shortcut{keyBack}
	}
	return []shortcut{keyOpen, keyBack, keyUp, keyDown}
}

func (l letterList) View() string {
	lines := []string{titleLine(l.env, l.say(text.Say("Letters not sent", "出さなかった手紙")), ""), l.look.Rule(l.width), ""}
	if l.ready && len(l.all) == 0 {
		lines = append(lines, "   "+l.look.Muted.Render(l.say(text.Say("None is held or kept.", "預けた手紙も残した手紙もありません。"))))
	}
	for i, letter := range l.all {
		lines = append(lines, spread(l.env, i == l.at, l.say(dayAndTime(letter.At.In(l.clock().Location()))), l.say(l.state(letter))))
	}
	return strings.Join(lines, "\n")
}

func (l letterList) state(letter journal.Letter) text.Text {
	switch {
	case letter.Until.IsZero():
		return text.Say("kept", "残してあります")
	case letter.Held(l.clock()):
		return text.Say("held until %s", "%sまで封").With(dayAndTime(letter.Until.In(l.clock().Location())))
	default:
		return text.Say("opened", "開封できます")
	}
}

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

// letterChoices are what can become of a letter, burning it first.
var letterChoices = []struct {
	key   shortcut
	about text.Text
}{
	{keyBurn, text.Say("nothing of it stays", "何も残りません")},
	{keyRead, text.Say("its words appear here", "ここに文面を表示します")},
	{keyKeep, text.Say("in no list, search or export", "一覧・検索に出さずに残します")},
}

func newLetter(e *env, l journal.Letter) screen {
	p := letterPage{env: e, letter: l, reply: newReplyPane(e, journal.Entry{})}
	if l.Until.IsZero() { // what was kept is not burned by one careless Enter
		p.at = slices.IndexFunc(p.choices(), func(k shortcut) bool { return k.show == keyRead.show })
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
	for i, key := range p.choices() {
		if key.hit(msg) || !p.read && keyNext.hit(msg) && i == p.at {
			return p, p.carryOut(key)
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

// choices are what can be done now: a letter that is still closed can only be
// burned.
func (p letterPage) choices() []shortcut {
	var out []shortcut
	for _, c := range letterChoices {
		switch {
		case p.closed() && c.key.show != keyBurn.show,
			p.read && c.key.show == keyRead.show,
			p.letter.Until.IsZero() && c.key.show == keyKeep.show:
			continue
		}
		out = append(out, c.key)
	}
	return out
}

func (p letterPage) carryOut(key shortcut) tea.Cmd {
	j, id := p.journal, p.letter.ID
	switch key.show {
	case keyBurn.show:
		return func() tea.Msg { return letterGone{j.BurnLetter(id)} }
	case keyKeep.show:
		return func() tea.Msg { return letterGone{j.KeepLetter(id)} }
	default:
		return func() tea.Msg {
			words, err := j.ReadLetter(id)
			return orFail(letterRead{words: words}, err)
		}
	}
}

func (p letterPage) Leave(why leaving) (screen, tea.Cmd) { return depart(p, why) }

func (p letterPage) Keys() []shortcut {
	keys := p.choices()
	if !p.read {
		keys = append([]shortcut{keyNext.called(text.Say("do it", "決定"))}, keys...)
	}
	return append(keys, keyPolite, keyBack, arrowUp, arrowDown)
}

func (p letterPage) View() string {
	written := p.letter.At.In(p.clock().Location())
	title := p.say(text.Say("A letter of %s", "%sの手紙").With(dayAndTime(written)))
	lines := []string{titleLine(p.env, title, ""), p.look.Rule(p.width)}
	if p.read {
		return strings.Join(append(lines, p.text(p.height-len(lines))...), "\n")
	}
	if p.closed() {
		closed := text.Say("It opens on %s. Until then it can only be burned.", "%sに開きます。それまでは燃やすことだけができます。").
			With(dayAndTime(p.letter.Until.In(p.clock().Location())))
		lines = append(append(lines, ""), indent(text.Wrap(p.say(closed), p.width-4), 2)...)
	}
	lines = append(lines, "")
	for i, key := range p.choices() {
		for _, c := range letterChoices {
			if c.key.show == key.show {
				lines = append(lines, pickRow(p.env, i == p.at, key.show+"  "+text.PadRight(p.say(key.say), 10), p.say(c.about))...)
			}
		}
	}
	lines = append(lines, "", "  "+p.look.Muted.Render(p.say(text.Say("Beside it, the reply that keeps the door open:", "その傍らに、次につながる返信を："))), "")
	return strings.Join(append(lines, p.reply.body(p.width, p.height-len(lines))...), "\n")
}

// text is the letter's words, from the line scrolled to.
func (p letterPage) text(height int) []string {
	all := p.lines()
	top := min(p.top, max(len(all)-height, 0))
	return all[top:min(top+height, len(all))]
}

func (p letterPage) lines() []string {
	return append([]string{""}, indent(text.Wrap(text.Clean(p.words), min(p.width-8, 90)), 4)...)
}
