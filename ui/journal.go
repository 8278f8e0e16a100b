package ui

import (
	"context"
	"time"

	"daruma/journal"
)

// Journal is what the screens need of an open journal, each part stated where
// it is used. All of it may be called from any goroutine.
type Journal interface {
	lister
	keeper
	drafter
	letters
	undoer
}

// A lister shows what is in the journal, newest decision first.
type lister interface {
	Recent(n int) ([]journal.Head, error)
	Heads(ctx context.Context, yield func(journal.Head) bool) error
	Search(ctx context.Context, query string, yield func(journal.Hit) bool) error
}

// A keeper reads and changes one entry.
type keeper interface {
	Get(id journal.ID) (journal.Entry, error)
	Put(e journal.Entry) error
	Delete(id journal.ID, at time.Time) error
}

// A drafter keeps what is still being written.
type drafter interface {
	SaveDraft(d journal.Draft) error
	Drafts() ([]journal.Draft, error)
	DeleteDraft(id journal.ID) error
}

// letters keeps or forgets what was written to nobody.
type letters interface {
	KeepVent(words string, at time.Time) (journal.ID, error)
	CountBurned() error
}

// An undoer takes the last change back.
type undoer interface {
	Undo(now time.Time) (journal.Change, error)
}
