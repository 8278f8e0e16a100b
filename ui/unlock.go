package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// unlocking asks for the passphrase, or for the recovery code in its place. The
// unlock screen and a vent that is to be put away both hold one.
type unlocking struct {
	input    terminal.Line
	recovery bool
	busy     bool
}

// unlocked is the answer to a passphrase.
type unlocked struct{ err error }

var (
	keyUnlock   = press("enter", "unlock", "開く")
	keyRecovery = press("tab", "use the recovery code", "復旧コードを使う")
)

func newUnlocking() unlocking {
	input := terminal.NewLine()
	input.Mask()
	input.Focus()
	return unlocking{input: input}
}

func (u unlocking) key(msg tea.KeyMsg, j locker) (unlocking, tea.Cmd) {
	switch {
	case u.busy:
		return u, nil
	case keyRecovery.hit(msg):
		recovery := !u.recovery
		u = newUnlocking()
		if u.recovery = recovery; recovery {
			u.input = terminal.NewLine() // a code is copied from paper and has to be seen
			u.input.Focus()
		}
		return u, nil
	case keyUnlock.hit(msg):
		if u.input.Value() == "" {
			return u, nil
		}
		s := journal.Secret{Passphrase: []byte(u.input.Value())}
		if u.recovery {
			s = journal.Secret{Recovery: u.input.Value()}
		}
		u.busy = true
		return u, func() tea.Msg { return unlocked{j.Unlock(s)} }
	}
	var cmd tea.Cmd
	u.input, cmd = u.input.Update(msg)
	return u, cmd
}

// answered is ready for another try where the last one was wrong.
func (u unlocking) answered(msg unlocked) unlocking {
	u.busy = false
	if msg.err != nil && !u.recovery {
		u.input.SetValue("")
	}
	return u
}

func (u unlocking) keys() []shortcut {
	other := keyRecovery
	if u.recovery {
		other = other.called(text.Say("use the passphrase", "パスフレーズを使う"))
	}
	return []shortcut{keyUnlock, other, keyBack}
}

func (u unlocking) lines(e *env) []string {
	label := text.Say("Passphrase", "パスフレーズ")
	if u.recovery {
		label = text.Say("Recovery code", "復旧コード")
	}
	input := u.input
	input.SetWidth(max(e.width-24, 16))
	return []string{"  " + e.look.Title.Render(text.PadRight(e.say(label), 16)) + input.View()}
}

// unlock is the page that opens a locked journal.
type unlock struct {
	*env
	ask  unlocking
	then func(*env) screen // nil: back
}

func newUnlock(e *env, then func(*env) screen) screen {
	return unlock{env: e, ask: newUnlocking(), then: then}
}

// behindLock is the screen that f makes, behind the passphrase where the journal
// is locked.
func behindLock(e *env, f func(*env) screen) screen {
	if e.journal.Locked() {
		return newUnlock(e, f)
	}
	return f(e)
}

func (u unlock) Init() tea.Cmd { return nil }

func (u unlock) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case unlocked:
		u.ask = u.ask.answered(msg)
		switch {
		case msg.err != nil:
			return u, failed(msg.err)
		case u.then != nil:
			return u, u.become(u.then)
		default:
			return u, back
		}
	case tea.KeyMsg:
		var cmd tea.Cmd
		u.ask, cmd = u.ask.key(msg, u.journal)
		return u, cmd
	}
	return u, nil
}

// Leave waits for a passphrase that is being checked.
func (u unlock) Leave(why leaving) (screen, tea.Cmd) {
	if u.ask.busy && why == goingBack {
		return u, nil
	}
	return depart(u, why)
}

func (unlock) Typing() bool       { return true }
func (unlock) Sources() []string  { return nil }
func (u unlock) Keys() []shortcut { return u.ask.keys() }

func (u unlock) View() string {
	lines := []string{titleLine(u.env, u.say(text.Say("Unlock", "ロックの解除")), ""), u.look.Rule(u.width), ""}
	lines = append(lines, u.ask.lines(u.env)...)
	note := text.Say("The page that cannot send opens without it: esc, then v.", "出さない手紙は、解除しなくても開けます（escのあとv）。")
	return strings.Join(append(lines, "", "  "+u.look.Muted.Render(u.say(note))), "\n")
}
