package main

import (
	"errors"
	"io"
	"os"
	"runtime"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
	"daruma/store"
)

// The flags that unlock a journal in the place of somebody who types.
const (
	passphraseFlag = "--passphrase-file"
	recoveryFlag   = "--recovery-file"
)

// maxTries is how often a passphrase is asked for.
const maxTries = 3

// A secretFile is a file whose first line is a secret, read once and only when
// it is needed. A file named "-" is standard input.
type secretFile struct {
	flag, name string
	line       []byte
}

// read returns the first line without its line break. Secrets come from files
// since arguments and the environment can be read by others; so can a file whose
// mode says so, which is told. It is used all the same: what hands secrets to
// containers and services often sets such modes.
func (f *secretFile) read(c *call) ([]byte, error) {
	if f.line != nil {
		return f.line, nil
	}
	err := c.reading(f.flag, f.name, func(r io.Reader) error {
		all, err := io.ReadAll(io.LimitReader(r, journal.MaxFieldBytes))
		if err != nil {
			return err
		}
		line, _, _ := strings.Cut(strings.TrimPrefix(string(all), "\ufeff"), "\n")
		f.line = []byte(strings.TrimSuffix(line, "\r"))
		if len(f.line) == 0 {
			return &journal.Problem{Text: text.Say("the first line is empty; write the secret there", "1行目が空です。1行目に書いてください")}
		}
		return nil
	})
	if err == nil && openToOthers(f.name) {
		c.tell(text.Say("daruma: others can read %[1]s; chmod 600 makes it yours alone",
			"daruma: %[1]s は他のユーザーも読める状態です。chmod 600 で自分だけが読めるようにしてください").With(text.CleanLine(f.name)))
	}
	return f.line, err
}

// openToOthers reports whether a file's mode lets others read it. A pipe has no
// such mode, and Windows another way of saying so.
func openToOthers(name string) bool {
	info, err := os.Stat(name)
	return err == nil && runtime.GOOS != "windows" && info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0
}

// givenSecret is what the flags name, nil where they name nothing.
func (c *call) givenSecret() (*journal.Secret, error) {
	switch {
	case c.passphraseFile.name != "":
		line, err := c.passphraseFile.read(c)
		return &journal.Secret{Passphrase: line}, err
	case c.recoveryFile.name != "":
		line, err := c.recoveryFile.read(c)
		return &journal.Secret{Recovery: string(line)}, err
	}
	return nil, nil
}

// An opener opens a journal or a copy of one, with a secret where one is needed.
type opener func(*journal.Secret) (*store.Store, error)

// unlocking opens a journal and unlocks it if it is locked: by what the flags
// name, or by what is typed. Without either it is [journal.ErrLocked]. Nobody is
// kept from the journal while somebody thinks.
func (c *call) unlocking(open opener) (*store.Store, error) {
	s, err := open(nil)
	switch {
	case err == nil && !s.Locked():
		return s, nil
	case err == nil:
		err = s.Close()
	case errors.Is(err, journal.ErrLocked):
		err = nil
	}
	if err != nil {
		return nil, err
	}
	secret, err := c.givenSecret()
	if err != nil {
		return nil, err
	}
	if secret != nil {
		return open(secret)
	}
	return c.unlockingByHand(open)
}

func (c *call) unlockingByHand(open opener) (*store.Store, error) {
	for try := 1; ; try++ {
		typed, err := c.ask(text.Say("Passphrase (or recovery code): ", "パスフレーズ（または復旧コード）: "))
		if err != nil {
			return nil, err
		}
		s, err := open(&journal.Secret{Passphrase: typed})
		if errors.Is(err, journal.ErrWrongPassphrase) {
			if byCode, failed := open(&journal.Secret{Recovery: string(typed)}); failed == nil {
				return byCode, nil
			}
		} else if err == nil {
			c.typed = typed
		}
		if !errors.Is(err, journal.ErrWrongPassphrase) || try == maxTries {
			return s, err
		}
		c.tell(text.Same("daruma: %[1]s").With(c.describe(err)))
	}
}
