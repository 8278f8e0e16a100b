package main

import (
	"context"
	"errors"
	"strings"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/store"
	"daruma/store/guard"
)

// A reader is what reading verbs need of a journal.
type reader interface {
	Recent(n int) ([]journal.Head, error)
	Heads(ctx context.Context, yield func(journal.Head) bool) error
	Search(ctx context.Context, query string, yield func(journal.Hit) bool) error
	Entries(yield func(journal.Entry) bool) error
	Resolve(prefix string) (journal.ID, error)
	Get(id journal.ID) (journal.Entry, error)
	Setting(key string) (string, error)
	Comebacks() (map[journal.ID]calendar.Date, error)
	Facts() ([]journal.Fact, error)
	Reviews() ([]journal.Review, error)
	LetterWords(yield func(words string) bool) error
}

// open opens the journal and unlocks it.
func (c *call) open(readOnly bool) (*store.Store, error) {
	return c.unlocking(func(secret *journal.Secret) (*store.Store, error) { return c.openAsItIs(readOnly, secret) })
}

// openAsItIs opens the journal, locked where it has a passphrase and no secret
// is given.
func (c *call) openAsItIs(readOnly bool, secret *journal.Secret) (*store.Store, error) {
	return store.Open(c.paths.journal, store.Options{ReadOnly: readOnly, State: c.paths.state, Secret: secret})
}

// backUpAndClose makes the backup of the day, if it is due, and closes the
// journal. What was to be done is done and said by then: a backup that cannot be
// made is told and takes nothing of that back.
func (c *call) backUpAndClose(s *store.Store) error {
	if err := s.BackUpIfDue(calendar.DateOf(c.clock())); err != nil {
		c.tell(text.Say("daruma: saved, but today's backup could not be made: %[1]s",
			"daruma: 保存しましたが、本日のバックアップを作成できませんでした: %[1]s").With(c.describe(err)))
	}
	return s.Close()
}

// readJournal hands the journal to use. No journal where one is kept by default
// is an empty one, since nobody has written yet; a missing file that was named
// is an error, since a name that leads nowhere is a slip. Neither is created.
func (c *call) readJournal(use func(reader) error) error {
	s, err := c.open(true)
	if errors.Is(err, journal.ErrMissing) && !c.paths.named {
		return use(noJournal{})
	}
	if err != nil {
		return err
	}
	return errors.Join(use(s), s.Close())
}

// changeJournal hands the journal to use, which may change it. There has to be
// one.
func (c *call) changeJournal(use func(*store.Store) error) error {
	s, err := c.open(false)
	if err != nil {
		return err
	}
	return errors.Join(use(s), c.backUpAndClose(s))
}

// beginJournal is changeJournal for what may be the first to write: where there
// is no journal, it is created. created tells use so.
func (c *call) beginJournal(use func(s *store.Store, created bool) error) error {
	return c.beginWith(func() (*store.Store, error) { return c.open(false) }, use)
}

// beginLocked is beginJournal for what can do with a locked journal, or with one
// that cannot be written. It asks for nothing; a secret that the flags name
// unlocks it.
func (c *call) beginLocked(use func(s *store.Store, created bool) error) error {
	return c.beginWith(func() (*store.Store, error) {
		secret, err := c.givenSecret()
		if err != nil {
			return nil, err
		}
		s, err := c.openAsItIs(false, secret)
		if errors.Is(err, journal.ErrReadOnly) {
			return c.openAsItIs(true, secret)
		}
		return s, err
	}, use)
}

func (c *call) beginWith(open func() (*store.Store, error), use func(s *store.Store, created bool) error) error {
	created := false
	s, err := open()
	if errors.Is(err, journal.ErrMissing) {
		// Another run may create it at the same moment.
		if err := store.Create(c.paths.journal); err != nil && !errors.Is(err, guard.ErrExists) {
			return err
		}
		created = true
		s, err = open()
	}
	if err != nil {
		return err
	}
	return errors.Join(use(s, created), c.backUpAndClose(s))
}

// find is the entry whose id begins as it was typed.
func find(j reader, typed string) (journal.Entry, error) {
	if !isIDPrefix(typed) {
		return journal.Entry{}, wrong("ID", text.Say(
			"an id is 4 to 32 of the digits 0-9 and a-f; \"daruma list\" shows them",
			"0-9 と a-f の4桁から32桁で指定してください。daruma list で確認できます"))
	}
	id, err := j.Resolve(typed)
	if err != nil {
		return journal.Entry{}, &placedError{text.Same(typed), err}
	}
	return j.Get(id)
}

// isIDPrefix tells whether s can be the beginning of an id, or a whole one.
func isIDPrefix(s string) bool {
	return len(s) >= 4 && len(s) <= 32 && strings.Trim(s, "0123456789abcdef") == ""
}

// noJournal is a journal that nobody has begun.
type noJournal struct{}

func (noJournal) Recent(int) ([]journal.Head, error)                           { return nil, nil }
func (noJournal) Heads(context.Context, func(journal.Head) bool) error         { return nil }
func (noJournal) Search(context.Context, string, func(journal.Hit) bool) error { return nil }
func (noJournal) Entries(func(journal.Entry) bool) error                       { return nil }
func (noJournal) Resolve(string) (journal.ID, error)                           { return journal.ID{}, journal.ErrNotFound }

func (noJournal) Get(journal.ID) (journal.Entry, error)            { return journal.Entry{}, journal.ErrNotFound }
func (noJournal) Setting(string) (string, error)                   { return "", nil }
func (noJournal) Facts() ([]journal.Fact, error)                   { return nil, nil }
func (noJournal) Comebacks() (map[journal.ID]calendar.Date, error) { return nil, nil }
func (noJournal) Reviews() ([]journal.Review, error)               { return nil, nil }
func (noJournal) LetterWords(func(string) bool) error              { return nil }
