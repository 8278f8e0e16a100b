package ui

import (
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
