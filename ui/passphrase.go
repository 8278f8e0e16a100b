package ui

import (
	"bytes"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// passphrase sets, changes or removes the passphrase, and shows the recovery
// code once.
type passphrase struct {
	*env
	phase    passphrasePhase
	at       int // of passphraseActions
	action   passphraseAction
	first    []byte
	input    terminal.Line
	recovery string
}

type passphrasePhase int

const (
	choosingAction passphrasePhase = iota
	typingFirst
	typingAgain
	sealingAll
	showingCode
	allDone
)

type passphraseAction int

const (
	setPassphrase passphraseAction = iota
	changePassphrase
	rotateKey
	removePassphrase
)

// passphraseActions are what can be done once one is set.
var passphraseActions = []struct {
	action passphraseAction
	name   text.Text
	about  text.Text
}{
	{changePassphrase, text.Say("Change the passphrase", "パスフレーズを変更する"), text.Say("a new recovery code comes with it", "復旧コードも新しくなります")},
	{rotateKey, text.Say("Seal everything under a new key", "新しい鍵ですべてに封をし直す"), text.Say("where an old copy may be in other hands", "古いコピーが人の手に渡ったおそれがあるとき")},
	{removePassphrase, text.Say("Remove the passphrase", "パスフレーズを解除する"), text.Say("the journal is readable on this account", "このアカウントで記録を読めるようになります")},
}

// resealed is the outcome of an action; a code may come with an error.
type resealed struct {
	recovery string
	err      error
}

func newPassphrase(e *env) screen {
	p := passphrase{env: e}
	if !e.journal.Protected() {
		return p.ask(setPassphrase)
	}
	return p
}

func (p passphrase) Init() tea.Cmd { return nil }

// ask asks for the passphrase that the action needs.
func (p passphrase) ask(a passphraseAction) passphrase {
	p.action, p.phase, p.first = a, typingFirst, nil
	p.input = terminal.NewLine()
	p.input.Mask()
	p.input.Focus()
	return p
}

func (p passphrase) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case resealed:
		return p.resealed(msg)
	case tea.KeyMsg:
		return p.key(msg)
	}
	return p, nil
}

func (p passphrase) resealed(msg resealed) (screen, tea.Cmd) {
	p.recovery, p.phase = msg.recovery, showingCode
	switch {
	case msg.recovery != "" && msg.err != nil:
		return p, failed(msg.err)
	case msg.err != nil:
		return newPassphrase(p.env), failed(msg.err)
	case msg.recovery == "":
		p.phase = allDone
	}
	return p, nil
}

func (p passphrase) key(msg tea.KeyMsg) (screen, tea.Cmd) {
	switch p.phase {
	case choosingAction:
		return p.choose(msg)
	case typingFirst, typingAgain:
		if keyNext.hit(msg) {
			return p.typedOne()
		}
		var cmd tea.Cmd
		p.input, cmd = p.input.Update(msg)
		return p, cmd
	case showingCode, allDone:
		if keyNext.hit(msg) {
			return p, back
		}
	case sealingAll:
	}
	return p, nil
}

func (p passphrase) choose(msg tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyUp.hit(msg):
		p.at = max(p.at-1, 0)
	case keyDown.hit(msg):
		p.at = min(p.at+1, len(passphraseActions)-1)
	case keyNext.hit(msg):
		a := passphraseActions[p.at].action
		if a == removePassphrase {
			return p.reseal(a, nil)
		}
		return p.ask(a), nil
	}
	return p, nil
}

// typedOne takes the passphrase, and again, since nobody sees what is typed.
// The one for a new key exists already and is typed once.
func (p passphrase) typedOne() (screen, tea.Cmd) {
	words := []byte(p.input.Value())
	switch {
	case p.action == rotateKey:
		return p.reseal(p.action, words)
	case p.phase == typingFirst:
		if err := journal.CheckPassphrase(words); err != nil {
			return p, failed(err)
		}
		p.first, p.phase = words, typingAgain
		p.input.SetValue("")
		return p, nil
	case !bytes.Equal(words, p.first):
		return p.ask(p.action), failedWith(text.Say("These two differ. Please type it again.", "2回の入力が一致しません。もう一度入力してください。"))
	}
	return p.reseal(p.action, words)
}

func (p passphrase) reseal(a passphraseAction, words []byte) (screen, tea.Cmd) {
	p.phase, p.first = sealingAll, nil
	p.input.SetValue("")
	j := p.journal
	return p, func() tea.Msg {
		var r resealed
		switch a {
		case setPassphrase:
			r.recovery, r.err = j.SetPassphrase(words)
		case changePassphrase:
			r.recovery, r.err = j.ChangePassphrase(words)
		case rotateKey:
			r.recovery, r.err = j.Rotate(words)
		case removePassphrase:
			r.err = j.RemovePassphrase()
		}
		return r
	}
}

// Leave waits for what is being sealed; a recovery code is left only by Enter,
// since it is never shown again.
func (p passphrase) Leave(why leaving) (screen, tea.Cmd) {
	if p.phase == sealingAll || p.phase == showingCode {
		switch why {
		case goingBack:
			return p, nil
		case locking:
			return p, lockAndStay
		case quitting:
			return p, failedWith(text.Say("The recovery code is shown only here. ctrl+c again leaves without it.", "復旧コードはここでしか表示しません。もう一度ctrl+cを押すと、そのまま終了します。"))
		case hungUp, atOnce:
		}
	}
	return depart(p, why)
}

func (p passphrase) Typing() bool    { return p.phase == typingFirst || p.phase == typingAgain }
func (passphrase) Sources() []string { return nil }

func (p passphrase) Keys() []shortcut {
	switch p.phase {
	case choosingAction:
		return []shortcut{keyNext.called(text.Say("do it", "決定")), keyBack, keyUp, keyDown}
	case sealingAll:
		return nil
	case showingCode:
		return []shortcut{keyNext.called(text.Say("I have written it down", "書き留めました"))}
	case allDone:
		return []shortcut{keyNext.called(text.Say("back", "戻る"))}
	case typingFirst, typingAgain:
	}
	return []shortcut{keyNext, keyBack}
}

func (p passphrase) View() string {
	lines := []string{titleLine(p.env, p.say(text.Say("Passphrase", "パスフレーズ")), ""), p.look.Rule(p.width), ""}
	say := func(t text.Text) { lines = append(lines, indent(text.Wrap(p.say(t), p.width-6), 2)...) }
	switch p.phase {
	case choosingAction:
		for i, a := range passphraseActions {
			lines = append(lines, pickRow(p.env, i == p.at, text.PadRight(p.say(a.name), 32), p.say(a.about))...)
		}
	case typingFirst, typingAgain:
		say(p.question())
		input := p.input
		input.SetWidth(max(p.width-10, 16))
		lines = append(lines, "", "  "+input.View())
	case sealingAll:
		say(text.Say("Sealing everything anew. One moment.", "すべてに封をし直しています。少しお待ちください。"))
	case showingCode:
		say(text.Say("Done. This recovery code opens the journal if the passphrase is lost. It is shown only now: write it on paper.",
			"設定しました。パスフレーズを忘れたときは、この復旧コードで開けます。表示は今回限りです。紙に書き留めてください。"))
		lines = append(lines, "", "    "+p.look.Title.Render(p.recovery))
	case allDone:
		say(text.Say("Done.", "完了しました。"))
	}
	return strings.Join(lines, "\n")
}

func (p passphrase) question() text.Text {
	switch {
	case p.phase == typingAgain:
		return text.Say("The same again:", "もう一度、同じものを入力してください：")
	case p.action == rotateKey:
		return text.Say("Your passphrase, which stays the same:", "現在のパスフレーズ（変わりません）：")
	default:
		return text.Say("A new passphrase of 8 characters or more. Nobody can bring it back for you; a recovery code follows.",
			"新しいパスフレーズ（8文字以上）を入力してください。忘れても誰にも復元できません。続けて復旧コードをお渡しします。")
	}
}
