package main

import (
	"bytes"
	"errors"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
)

// passphraseVerb sets, changes or removes the passphrase of the journal.
type passphraseVerb struct {
	Action            string `arg:"" help:"set, change, remove, or rotate: seal everything under a new key." ja:"set（設定）、change（変更）、remove（解除）、rotate（鍵を新しくして封をし直す）。"`
	NewPassphraseFile string `help:"For set and change: a file whose first line is the new passphrase, which else is asked for twice." ja:"set と change で使う、1行目が新しいパスフレーズのファイル。省略すると2回入力を求めます。" placeholder:"PATH"`
}

const newPassphraseFlag = "--new-passphrase-file"

// Run does what the action says. A recovery code is printed once and kept
// nowhere.
func (v *passphraseVerb) Run(c *call) error {
	takesNew := v.Action == "set" || v.Action == "change"
	if v.NewPassphraseFile != "" && !takesNew {
		return wrong(newPassphraseFlag, text.Say("only set and change take a new passphrase; leave it out",
			"新しいパスフレーズを指定できるのは set と change だけです。省いてください"))
	}
	file := &secretFile{flag: newPassphraseFlag, name: v.NewPassphraseFile}
	switch v.Action {
	case "set":
		return c.setPassphrase(file)
	case "change":
		return c.changePassphrase(file)
	case "remove":
		return c.removePassphrase()
	case "rotate":
		return c.rotateKey()
	}
	return wrong("ACTION", text.Say("it is one of set, change, remove, rotate", "set、change、remove、rotate のいずれかを指定してください"))
}

func (c *call) setPassphrase(file *secretFile) error {
	// Said before anybody is asked for a passphrase that will not be needed.
	if s, err := c.openAsItIs(true, nil); err == nil {
		protected := s.Protected()
		if err := s.Close(); err != nil {
			return err
		}
		if protected {
			return journal.ErrProtected
		}
	}
	return c.beginJournal(func(s *store.Store, _ bool) error {
		pass, err := c.newPassphrase(file)
		if err != nil {
			return err
		}
		return c.showCode(s.SetPassphrase(pass))
	})
}

func (c *call) changePassphrase(file *secretFile) error {
	return c.changeJournal(func(s *store.Store) error {
		if !s.Protected() {
			return journal.ErrNotProtected
		}
		pass, err := c.newPassphrase(file)
		if err != nil {
			return err
		}
		return c.showCode(s.ChangePassphrase(pass))
	})
}

func (c *call) removePassphrase() error {
	return c.changeJournal(func(s *store.Store) error {
		if err := s.RemovePassphrase(); err != nil {
			return err
		}
		c.tell(text.Say("the journal has no passphrase any more: whoever has your account can read it",
			"パスフレーズを解除しました。このアカウントを使える人は記録帳を読むことができます"))
		return nil
	})
}

var errRotateNeedsPassphrase = wrong("rotate", text.Say(
	`a new key needs the passphrase itself; where it is forgotten, "daruma passphrase change" takes the recovery code`,
	"鍵を新しくするにはパスフレーズが必要です。忘れた場合は、復旧コードを使って daruma passphrase change を実行してください"))

func (c *call) rotateKey() error {
	return c.changeJournal(func(s *store.Store) error {
		pass := c.typed
		if c.passphraseFile.line != nil {
			pass = c.passphraseFile.line
		}
		if s.Protected() && pass == nil {
			return errRotateNeedsPassphrase
		}
		return c.showCode(s.Rotate(pass))
	})
}

// showCode prints the recovery code, also where something is left to be told.
func (c *call) showCode(code string, err error) error {
	if code == "" {
		return err
	}
	c.tell(text.Say(
		"This recovery code, and no other, opens the journal where the passphrase is forgotten. Write it down and keep it apart; it is not shown again.",
		"パスフレーズを忘れたときに記録帳を開ける、唯一の復旧コードです。書き写して別の場所に保管してください。再表示はできません。"))
	return errors.Join(err, c.print(code+"\n"))
}

// newPassphrase is the first line of a file, or what is typed the same twice.
func (c *call) newPassphrase(file *secretFile) ([]byte, error) {
	if file.name != "" {
		pass, err := file.read(c)
		if err == nil {
			err = journal.CheckPassphrase(pass)
		}
		return pass, err
	}
	for try := 1; ; try++ {
		pass, err := c.typedTwice()
		var problem *journal.Problem
		if !errors.As(err, &problem) || try == maxTries {
			return pass, err
		}
		c.tell(text.Same("daruma: %[1]s").With(problem.Text))
	}
}

func (c *call) typedTwice() ([]byte, error) {
	if _, done, ok := c.keyboard(); ok {
		done()
	} else {
		return nil, misused(text.Say("there is no terminal to ask for the new passphrase on; give it with %[1]s",
			"端末がないため、新しいパスフレーズを入力できません。%[1]s で指定してください").With(newPassphraseFlag))
	}
	pass, err := c.ask(text.Say("New passphrase (at least 8 characters): ", "新しいパスフレーズ（8文字以上）: "))
	if err != nil {
		return nil, err
	}
	if err := journal.CheckPassphrase(pass); err != nil {
		return nil, err
	}
	again, err := c.ask(text.Say("The same once more: ", "もう一度入力: "))
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(pass, again) {
		return nil, &journal.Problem{Text: text.Say("the two are not the same; nothing was changed, type it again",
			"2回の入力が一致しません。何も変更していないので、もう一度入力してください")}
	}
	return pass, nil
}
