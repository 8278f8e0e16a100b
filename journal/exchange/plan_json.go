package exchange

import (
	"errors"
	"reflect"
	"slices"

	"daruma/journal"
	"daruma/journal/text"
)

// PlanEntries plans the import of our own JSON: entries of a file against those
// of the journal, which get returns, or [journal.ErrNotFound]. They are matched
// by their ids, and the one that was updated last stays; of two in the file as
// well. An error is get's.
func PlanEntries(file []journal.Entry, get func(journal.ID) (journal.Entry, error)) (Plan, error) {
	entries, left := newest(file)
	p := Plan{}
	var added, updated []journal.Entry
	for _, e := range entries {
		here, err := get(e.ID)
		switch {
		case errors.Is(err, journal.ErrNotFound):
			added = append(added, e)
		case err != nil:
			return Plan{}, err
		case e.Updated.After(here.Updated):
			updated = append(updated, e)
		default:
			p.Unchanged++
			if !reflect.DeepEqual(here, e) {
				left++
			}
		}
	}
	for _, e := range file {
		switch e.Outcome {
		case journal.Won:
			p.Won++
		case journal.Lost:
			p.Lost++
		}
	}
	p.Added, p.Updated = len(added), len(updated)
	p.Changes = slices.Values(slices.Concat(added, updated))
	if left > 0 {
		p.Notes = append(p.Notes, text.Say("%[1]d of the file's entries were left out: the one of the same id that stays is newer, or as new and not the same",
			"ファイルの記録のうち%[1]d件は取り込みませんでした。同じIDの記録のほうが新しいか、更新日時が同じで内容が異なります").With(left))
	}
	return p, nil
}

// newest is entries without those that come again later in the file, or
// earlier, and were updated later there. left counts those which differ from
// the one that stays.
func newest(entries []journal.Entry) (out []journal.Entry, left int) {
	at := make(map[journal.ID]int, len(entries))
	for _, e := range entries {
		i, known := at[e.ID]
		if !known {
			at[e.ID] = len(out)
			out = append(out, e)
			continue
		}
		if !reflect.DeepEqual(out[i], e) {
			left++
		}
		if e.Updated.After(out[i].Updated) {
			out[i] = e
		}
	}
	return out, left
}
