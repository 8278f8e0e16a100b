package journal

import (
	"errors"

	"daruma/journal/text"
)

// What can go wrong with a journal, in terms both front ends put into the
// user's language.
var (
	ErrNotFound        = errors.New("no such entry")
	ErrAmbiguous       = errors.New("more than one entry has an id that begins so")
	ErrExists          = errors.New("an entry with this id exists already")
	ErrMissing         = errors.New("there is no journal at this path")
	ErrBusy            = errors.New("another program has the journal open")
	ErrDamaged         = errors.New("the journal is damaged")
	ErrBehind          = errors.New("the journal is older than the last one seen")
	ErrEmptied         = errors.New("the journal at this path was emptied")
	ErrVanished        = errors.New("the journal at this path is gone")
	ErrNewer           = errors.New("the journal was written by a newer version")
	ErrNotJournal      = errors.New("the file is not a journal")
	ErrUnsafe          = errors.New("the path is a link, or not the user's own regular file")
	ErrReadOnly        = errors.New("the journal cannot be written to")
	ErrFull            = errors.New("there is no room left on the disk")
	ErrLocked          = errors.New("the journal is locked")
	ErrWrongPassphrase = errors.New("the passphrase or the recovery code is wrong")
	ErrMistypedCode    = errors.New("the recovery code was mistyped")
	ErrProtected       = errors.New("the journal has a passphrase already")
	ErrNotProtected    = errors.New("the journal has no passphrase")
	ErrNothingToUndo   = errors.New("there is nothing to undo")
)

// A Fault is one thing wrong with one field of an entry, as a sentence that
// names the remedy. It never quotes free text.
type Fault struct {
	Field   string // the JSON path: "price.quote"
	Problem text.Text
}

// Error is the fault in English.
func (f *Fault) Error() string { return f.Field + ": " + f.Problem.EN }

// In is the fault in language l.
func (f *Fault) In(l text.Lang) string { return f.Field + ": " + f.Problem.In(l) }
