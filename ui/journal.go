package ui

import (
	"context"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
)

// Journal is what the screens need of an open journal, each part stated where
// it is used. All of it may be called from any goroutine.
type Journal interface {
	lister
	keeper
	logger
	importer
	drafter
	templater
	factKeeper
	letters
	reviewer
	locker
	undoer
}

// A lister shows what is in the journal, newest decision first.
type lister interface {
	Recent(n int) ([]journal.Head, error)
	Heads(ctx context.Context, yield func(journal.Head) bool) error
	Comebacks() (map[journal.ID]calendar.Date, error) // of the entries made good: the day
	Search(ctx context.Context, query string, yield func(journal.Hit) bool) error
}

// A keeper reads and changes one entry.
type keeper interface {
	Get(id journal.ID) (journal.Entry, error)
	Put(e journal.Entry, at time.Time) error    // which ends a draft of it
	Answer(e journal.Entry, at time.Time) error // with its reply; a draft of anything else stays
	Delete(id journal.ID, at time.Time) error
}

// A logger saves an entry to which contacts were added. Where there are no more
// of them than before, the ones logged last are amended, and one undo takes the
// whole of them back.
type logger interface {
	Log(e journal.Entry, at time.Time) error
}

// A drafter keeps what is still being written.
type drafter interface {
	SaveDraft(d journal.Draft) error
	Drafts() ([]journal.Draft, error)
	DeleteDraft(id journal.ID) error
}

// A templater keeps the replies in the user's own words.
type templater interface {
	Templates() ([]journal.Template, error)
	SaveTemplate(t journal.Template) error
	DeleteTemplate(id journal.ID) error
}

// A factKeeper keeps the user's own dated facts.
type factKeeper interface {
	Facts() ([]journal.Fact, error) // oldest first
	AddFact(f journal.Fact) error   // in the place of the one with its id, if there is one
	DeleteFact(id journal.ID) error
}

// letters keeps or forgets what was written to nobody.
type letters interface {
	CountBurned() error
	HoldVent(words string, at, until time.Time) (journal.ID, error)
	KeepVent(words string, at time.Time) (journal.ID, error)
	Letters() ([]journal.Letter, error)
	ReadLetter(id journal.ID) (string, error)
	KeepLetter(id journal.ID) error
	MoveLetter(id journal.ID, until time.Time) error
	BurnLetter(id journal.ID) error
	LetterWords(yield func(words string) bool) error
}

// A reviewer keeps what was written in the reviews of weeks.
type reviewer interface {
	Reviews() ([]journal.Review, error)
	SaveReview(r journal.Review) error
}

// A locker closes the journal to everybody without the passphrase.
type locker interface {
	Protected() bool // a passphrase is set
	Locked() bool
	Unlock(s journal.Secret) error
	Lock()
	SetPassphrase(passphrase []byte) (recovery string, err error)
	ChangePassphrase(passphrase []byte) (recovery string, err error)
	RemovePassphrase() error
	Rotate(passphrase []byte) (recovery string, err error)
}

// An undoer takes the last change back.
type undoer interface {
	Undo(now time.Time) (journal.Change, error)
}
