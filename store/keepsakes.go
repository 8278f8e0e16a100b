package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"daruma/journal"
)

// A shelf is a bucket of records that are few, small and read whole: the facts,
// the templates and the reviews. They are kept in the order of adding, since
// keys are in the clear and would tell the weeks of reviews. Undo does not touch
// them.
type shelf[T any] struct {
	bucket []byte
	is     func(a, b *T) bool // whether one takes the place of the other
}

var (
	facts     = shelf[journal.Fact]{factBucket, func(a, b *journal.Fact) bool { return a.ID == b.ID }}
	templates = shelf[journal.Template]{templateBucket, func(a, b *journal.Template) bool { return a.ID == b.ID }}
	reviews   = shelf[journal.Review]{reviewBucket, func(a, b *journal.Review) bool { return a.Week == b.Week }}
)

var (
	errUnnamed = errors.New("it has no id")
	errNoWeek  = errors.New("it has no week")
)

// Facts returns all facts, the oldest first; of one day, in the order of adding.
func (s *Store) Facts() ([]journal.Fact, error) {
	all, err := facts.all(s)
	if err != nil {
		return nil, fmt.Errorf("read facts: %w", err)
	}
	slices.SortStableFunc(all, func(a, b journal.Fact) int { return a.On.Compare(b.On) })
	return all, nil
}

// AddFact stores a fact. One that is stored again takes its own place.
func (s *Store) AddFact(f journal.Fact) error {
	if f.ID.IsZero() {
		return fmt.Errorf("add a fact: %w", errUnnamed)
	}
	if err := facts.save(s, &f); err != nil {
		return fmt.Errorf("add a fact: %w", err)
	}
	return nil
}

// DeleteFact removes the fact with the given id, or returns
// [journal.ErrNotFound].
func (s *Store) DeleteFact(id journal.ID) error {
	if err := facts.remove(s, &journal.Fact{ID: id}); err != nil {
		return fmt.Errorf("delete a fact: %w", err)
	}
	return nil
}

// Templates returns the user's own templates by their names, and those of one
// name in the order of adding.
func (s *Store) Templates() ([]journal.Template, error) {
	all, err := templates.all(s)
	if err != nil {
		return nil, fmt.Errorf("read templates: %w", err)
	}
	slices.SortStableFunc(all, func(a, b journal.Template) int { return cmp.Compare(a.Name, b.Name) })
	return all, nil
}

// SaveTemplate stores a template in the place of the one with its id, if there
// is one.
func (s *Store) SaveTemplate(t journal.Template) error {
	if t.ID.IsZero() {
		return fmt.Errorf("save a template: %w", errUnnamed)
	}
	if err := templates.save(s, &t); err != nil {
		return fmt.Errorf("save a template: %w", err)
	}
	return nil
}

// DeleteTemplate removes the template with the given id, or returns
// [journal.ErrNotFound].
func (s *Store) DeleteTemplate(id journal.ID) error {
	if err := templates.remove(s, &journal.Template{ID: id}); err != nil {
		return fmt.Errorf("delete a template: %w", err)
	}
	return nil
}

// Reviews returns all reviews, that of the newest week first.
func (s *Store) Reviews() ([]journal.Review, error) {
	all, err := reviews.all(s)
	if err != nil {
		return nil, fmt.Errorf("read reviews: %w", err)
	}
	slices.SortFunc(all, func(a, b journal.Review) int { return b.Week.Monday().Compare(a.Week.Monday()) })
	return all, nil
}

// SaveReview stores a review in the place of the one of its week, if there is
// one.
func (s *Store) SaveReview(r journal.Review) error {
	if r.Week.Monday().IsZero() {
		return fmt.Errorf("save a review: %w", errNoWeek)
	}
	if err := reviews.save(s, &r); err != nil {
		return fmt.Errorf("save a review: %w", err)
	}
	return nil
}

func (f shelf[T]) all(s *Store) (all []T, err error) {
	err = s.view(func(t *tx) error {
		return f.each(t, func(_ uint64, one *T) bool {
			all = append(all, *one)
			return true
		})
	})
	return all, err
}

// save stores one in the place of what it is, or behind all others.
func (f shelf[T]) save(s *Store, one *T) error {
	packed, err := packJSON(one)
	if err != nil {
		return err
	}
	return s.update(func(t *tx) error {
		place, _, err := f.placeOf(t, one)
		if err != nil {
			return err
		}
		return t.put(f.bucket, sequenceKey(place), packed)
	})
}

func (f shelf[T]) remove(s *Store, one *T) error {
	return s.update(func(t *tx) error {
		place, taken, err := f.placeOf(t, one)
		if err != nil {
			return err
		}
		if !taken {
			return journal.ErrNotFound
		}
		return t.delete(f.bucket, sequenceKey(place))
	})
}

// placeOf returns where one stands, or would be added.
func (f shelf[T]) placeOf(t *tx, one *T) (place uint64, taken bool, err error) {
	err = f.each(t, func(at uint64, other *T) bool {
		place, taken = at, f.is(one, other)
		return !taken
	})
	if !taken {
		place++
	}
	return place, taken, err
}

// each yields every record and its place in the order of adding until yield
// returns false.
func (f shelf[T]) each(t *tx, yield func(place uint64, one *T) bool) error {
	rows, err := t.rows(f.bucket)
	if err != nil {
		return err
	}
	for _, row := range rows {
		packed, err := t.open(f.bucket, row)
		if err != nil {
			return err
		}
		var one T
		if err := unpackJSON(packed, &one); err != nil {
			return err
		}
		if !yield(row.sequence, &one) {
			return nil
		}
	}
	return nil
}
