package journal

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"daruma/journal/text"
)

// A passphrase is one line. Its length is counted in characters, composed as
// they are when the key is derived from it.
const (
	minPassphrase = 8
	maxPassphrase = 1000
)

// CheckPassphrase returns a [*Problem] where p cannot be made the passphrase of
// a journal: it is shorter than 8 characters or longer than 1,000.
func CheckPassphrase(p []byte) error {
	switch n := utf8.RuneCount(norm.NFKC.Bytes(p)); {
	case n < minPassphrase:
		return &Problem{text.Say("a passphrase has at least %[1]d characters; choose a longer one",
			"パスフレーズは%[1]d文字以上にしてください").With(minPassphrase)}
	case n > maxPassphrase:
		return &Problem{text.Say("a passphrase has at most %[1]d characters; choose a shorter one",
			"パスフレーズは%[1]d文字以内にしてください").With(maxPassphrase)}
	}
	return nil
}
