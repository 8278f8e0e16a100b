package store

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"daruma/journal"
)

// A letter is a vent as it is stored.
type letter struct {
	ID    journal.ID `json:"id"`
	At    time.Time  `json:"at"`
	Until time.Time  `json:"until,omitzero"`
	Words string     `json:"words"`
}

var errHeldForEver = errors.New("a vent is held until some time")

// HoldVent holds the words of a vent until a time, see [journal.HoldUntil],
// sealed under the journal's key in a file of its own beside the journal, and
// returns its id. No list, search, export or automatic backup ever has it. That
// it opens only then is left to those who show it.
func (s *Store) HoldVent(words string, at, until time.Time) (journal.ID, error) {
	if until.IsZero() {
		return journal.ID{}, errHeldForEver
	}
	return s.addLetter("hold a vent", letter{ID: journal.NewID(), At: at, Until: until, Words: words})
}

// KeepVent keeps the words of a vent as [Store.HoldVent] does, for good.
func (s *Store) KeepVent(words string, at time.Time) (journal.ID, error) {
	return s.addLetter("keep a vent", letter{ID: journal.NewID(), At: at, Words: words})
}

func (s *Store) addLetter(doing string, l letter) (journal.ID, error) {
	err := s.changeLetters(func(letters []letter) ([]letter, error) { return append(letters, l), nil })
	if err != nil {
		return journal.ID{}, fmt.Errorf("%s: %w", doing, err)
	}
	return l.ID, nil
}

// Letters returns the vents that are held or kept, the oldest first.
func (s *Store) Letters() ([]journal.Letter, error) {
	stored, err := s.readAllLetters()
	if err != nil {
		return nil, fmt.Errorf("list the letters: %w", err)
	}
	letters := make([]journal.Letter, len(stored))
	for i, l := range stored {
		letters[i] = journal.Letter{ID: l.ID, At: l.At, Until: l.Until}
	}
	slices.SortStableFunc(letters, func(a, b journal.Letter) int { return a.At.Compare(b.At) })
	return letters, nil
}

// ReadLetter returns the words of a letter, or [journal.ErrNotFound].
func (s *Store) ReadLetter(id journal.ID) (words string, err error) {
	letters, err := s.readAllLetters()
	if err == nil {
		var i int
		if i, err = findLetter(letters, id); err == nil {
			return letters[i].Words, nil
		}
	}
	return "", fmt.Errorf("read a letter: %w", err)
}

// LetterWords yields the words of every letter until yield returns false. It is
// for the check that a text repeats none of them, and for nothing that shows
// them.
func (s *Store) LetterWords(yield func(words string) bool) error {
	letters, err := s.readAllLetters()
	if err != nil {
		return fmt.Errorf("read the letters: %w", err)
	}
	for _, l := range letters {
		if !yield(l.Words) {
			return nil
		}
	}
	return nil
}

// KeepLetter keeps a letter that was held; one that was kept stays so. The error
// wraps [journal.ErrNotFound] where there is none with this id.
func (s *Store) KeepLetter(id journal.ID) error {
	return s.changeLetter("keep a letter", id, func(l *letter) { l.Until = time.Time{} })
}

// MoveLetter holds a letter until another time, as after a clock was set back;
// one that was kept stays so. The error wraps [journal.ErrNotFound] where there
// is none with this id.
func (s *Store) MoveLetter(id journal.ID, until time.Time) error {
	if until.IsZero() {
		return errHeldForEver
	}
	return s.changeLetter("move a letter", id, func(l *letter) {
		if !l.Until.IsZero() {
			l.Until = until
		}
	})
}

func (s *Store) changeLetter(doing string, id journal.ID, change func(*letter)) error {
	err := s.changeLetters(func(letters []letter) ([]letter, error) {
		i, err := findLetter(letters, id)
		if err != nil {
			return nil, err
		}
		change(&letters[i])
		return letters, nil
	})
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}

// BurnLetter removes a letter, and counts it as [Store.CountBurned] does. No
// file of the program that it can open holds its words afterwards, sealed or not:
// the file of letters is written anew, so is one that went with a replaced
// journal, and nothing else ever had them but a backup that the user made. The
// error wraps [journal.ErrNotFound] where there is none with this
// id.
func (s *Store) BurnLetter(id journal.ID) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	err := s.rewriteLetters(func(letters []letter) ([]letter, error) {
		i, err := findLetter(letters, id)
		if err != nil {
			return nil, err
		}
		return slices.Delete(letters, i, i+1), nil
	})
	if err == nil {
		err = errors.Join(s.burnInCopies(id), s.change((*tx).countBurned))
	}
	if err != nil {
		return fmt.Errorf("burn a letter: %w", err)
	}
	return nil
}

func findLetter(letters []letter, id journal.ID) (int, error) {
	i := slices.IndexFunc(letters, func(l letter) bool { return l.ID == id })
	if i < 0 {
		return 0, fmt.Errorf("letter %s: %w", id, journal.ErrNotFound)
	}
	return i, nil
}

// CountBurned counts one more vent that was burned. Nothing else is known of it.
func (s *Store) CountBurned() error {
	if err := s.update((*tx).countBurned); err != nil {
		return fmt.Errorf("count a burned vent: %w", err)
	}
	return nil
}

func (t *tx) countBurned() error {
	burned, err := t.burned()
	if err != nil {
		return err
	}
	return t.put(stateBucket, burnedKey, appendNumber(nil, burned+1))
}

// Burned returns how many vents were burned.
func (s *Store) Burned() (n int, err error) {
	err = s.view(func(t *tx) error {
		burned, err := t.burned()
		n = int(burned)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("read how many vents were burned: %w", err)
	}
	return n, nil
}

func (t *tx) burned() (uint64, error) {
	record, found, err := t.get(stateBucket, burnedKey)
	if err != nil || !found {
		return 0, err
	}
	r := wireReader{rest: string(record)}
	n := r.number()
	if r.broken {
		return 0, damaged(stateBucket, burnedKey)
	}
	return n, nil
}
