package journal

import "time"

// A Letter is a vent that was not burned. Its words are read only on request.
type Letter struct {
	ID    ID
	At    time.Time // when it was written
	Until time.Time // a held one opens then; zero: it is kept
}

// Held reports whether the letter is still closed at now.
func (l Letter) Held(now time.Time) bool { return !l.Until.IsZero() && now.Before(l.Until) }

// A Secret opens a journal that has a passphrase: the passphrase itself, or the
// recovery code in its place.
type Secret struct {
	Passphrase []byte
	Recovery   string
}
