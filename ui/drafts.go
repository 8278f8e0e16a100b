package ui

import (
	"slices"

	"daruma/journal"
)

// draftOf is what is still being written about the entry named, or nil.
func draftOf(j drafter, id journal.ID) (*journal.Draft, error) {
	drafts, err := j.Drafts()
	i := slices.IndexFunc(drafts, func(d journal.Draft) bool { return d.Entry.ID == id })
	if err != nil || i < 0 {
		return nil, err
	}
	return &drafts[i], nil
}
