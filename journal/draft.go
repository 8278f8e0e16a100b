package journal

import "time"

// A Draft is a reflection or an edit that is still being written, complete
// enough to go on with at the very character it was left at.
type Draft struct {
	Entry   Entry             `json:"entry"`
	Length  string            `json:"length,omitempty"` // "vent", "quick", "full"; "" when editing one section
	Step    string            `json:"step"`             // the step in view, by its id
	Focus   string            `json:"focus,omitempty"`  // the field in focus, by its path
	Raw     map[string]string `json:"raw,omitempty"`    // what was typed where it is no answer yet ("1,2" in an amount)
	Editing bool              `json:"editing,omitempty"`
	Started time.Time         `json:"started"`
	Saved   time.Time         `json:"saved"`
}

// ReplyStep is the id of the step in which the reply to the buyer is written.
const ReplyStep = "reply"

// ReplyAlone reports whether nothing but the reply of an entry is being written.
func (d *Draft) ReplyAlone() bool { return d.Editing && d.Step == ReplyStep }

// A Change is one reversible change to the journal.
type Change struct {
	Kind  ChangeKind
	At    time.Time
	IDs   []ID   // of the entries it touched, in order
	Title string // the company of the entry, where the change touched just one
}

// A ChangeKind says what a change did.
type ChangeKind string

// The kinds of change that undo reverses.
const (
	Added    ChangeKind = "add"
	Edited   ChangeKind = "edit"
	Deleted  ChangeKind = "delete"
	Contacts ChangeKind = "contact"
	Imported ChangeKind = "import"
)

// A Hit is one entry that a search found.
type Hit struct {
	ID      ID
	Company string
	Field   string // the JSON path of the field that Snippet is from
	Snippet string // the words around the first hit, as they were written
	Decided string // 2026-11-20, or "" where it is not known
}
