// Package exchange turns entries into other formats and back: the JSON that
// scripts depend on, Markdown for reading, CSV for spreadsheets.
package exchange

import (
	"bytes"
	"errors"
	"io"
	"iter"

	"daruma/journal"
	"daruma/journal/text"
)

// DecodeEntries reads one entry as a JSON object, or any number in a list. A
// byte order mark is skipped, null and what is worked out on output (the gaps,
// the thread's state and next date) are ignored. Everything else that an entry
// does not have, two members of one name, invalid UTF-8, a text above
// [journal.MaxFieldBytes], more than [MaxBytes], and values that do not hold
// ([journal.ValidateAll]) are errors: a [*SyntaxFault] each, and no entries.
// The entries come back normalised, without an ID where none was given.
func DecodeEntries(r io.Reader) ([]journal.Entry, error) {
	var entries []journal.Entry
	for e, err := range ReadEntries(r) {
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// ReadEntries is [DecodeEntries] one entry at a time. It ends with the first
// error, which may come after entries that are in order.
func ReadEntries(r io.Reader) iter.Seq2[journal.Entry, error] {
	return readEntries(r, MaxBytes)
}

func readEntries(r io.Reader, limit int64) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		d := &decoder{scanner: newScanner(r, limit)}
		if err := d.entries(yield); err != nil && !errors.Is(err, errStopped) {
			yield(journal.Entry{}, err)
		}
	}
}

// errStopped ends the reading for somebody who has read enough.
var errStopped = errors.New("stopped")

func (d *decoder) entries(yield func(journal.Entry, error) bool) error {
	d.skipByteOrderMark()
	one := func() error {
		if c := d.next(); c != '{' {
			return d.mismatch(c, problemNoEntry)
		}
		var e journal.Entry
		if err := d.entry(&e); err != nil {
			return err
		}
		e, err := d.checked(e)
		if err == nil && !yield(e, nil) {
			return errStopped
		}
		return err
	}
	switch d.next() {
	case '{':
		if err := one(); err != nil {
			return err
		}
	case '[':
		if err := d.list(']', problemListEnd, one); err != nil {
			return err
		}
	default:
		return d.unreadable()
	}
	return d.end()
}

// unreadable is the fault for a text that begins with no entry.
func (d *decoder) unreadable() error {
	c, more := d.peek()
	switch {
	case !more && errors.Is(d.failed, io.EOF):
		return fault(d.here(), problemNothing)
	case !more:
		return d.ended()
	case c == 0xFE || c == 0xFF || c == 0: // UTF-16 or UTF-32
		return fault(d.here(), problemEncoding)
	}
	return d.mismatch(c, problemNoEntry)
}

// end makes sure that nothing follows.
func (d *decoder) end() error {
	d.next()
	if _, more := d.peek(); more {
		return fault(d.here(), problemAfter)
	}
	if !errors.Is(d.failed, io.EOF) {
		return d.ended()
	}
	return nil
}

// MergePatch returns e with the changes of patch, a JSON merge patch (RFC 7396)
// of the form that [EncodeEntry] writes: a member given replaces e's, an object
// is merged, null deletes. It is as strict as [DecodeEntries], and refuses to
// change the id and the time of creation. Every error is a [*SyntaxFault].
func MergePatch(e journal.Entry, patch []byte) (journal.Entry, error) {
	d := &decoder{scanner: newScanner(bytes.NewReader(patch), MaxBytes)}
	changed := e
	if err := d.patch(&changed); err != nil {
		return journal.Entry{}, err
	}
	switch {
	case changed.ID != e.ID:
		return journal.Entry{}, d.faultIn("id", problemKeepsID)
	case !changed.Created.Equal(e.Created):
		return journal.Entry{}, d.faultIn("created", problemKeepsCreated)
	}
	changed.Created = e.Created
	return d.checked(changed)
}

// patch reads one object, and nothing else, into e.
func (d *decoder) patch(e *journal.Entry) error {
	d.skipByteOrderMark()
	if c := d.next(); c != '{' {
		return d.mismatch(c, problemNoPatch)
	}
	if err := d.entry(e); err != nil {
		return err
	}
	return d.end()
}

func (d *decoder) faultIn(field string, problem text.Text) error {
	begin := d.find(field)
	return &SyntaxFault{begin.line, begin.column, field, problem}
}
