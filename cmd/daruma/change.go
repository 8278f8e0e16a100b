package main

import (
	"bytes"
	"io"
	"reflect"
	"slices"
	"time"

	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/text"
	"daruma/store"
)

// editVerb changes one entry.
type editVerb struct {
	ID   string `arg:"" help:"The entry's id, or 4 or more of its first digits." ja:"記録のID（先頭4桁以上）。"`
	JSON string `name:"json" placeholder:"FILE|-" help:"The change as JSON: only the fields to change, null clears one." ja:"変更内容のJSON。変える項目だけを書きます（null で消去）。"`
}

// Run merges the change into the entry.
func (v *editVerb) Run(c *call) error {
	if v.JSON == "" {
		return wrong("--json", text.Say("is required: a file with the change, or - for standard input", "必須です。変更内容のファイルか - （標準入力）を指定してください"))
	}
	var patch bytes.Buffer
	err := c.reading("--json", v.JSON, func(r io.Reader) error {
		_, err := io.Copy(&patch, io.LimitReader(r, exchange.MaxBytes+1))
		return err
	})
	if err != nil {
		return err
	}
	return c.changeJournal(func(s *store.Store) error {
		before, err := find(s, v.ID)
		if err != nil {
			return err
		}
		if err := noDraft(s, before.ID); err != nil {
			return err
		}
		after, err := exchange.MergePatch(before, patch.Bytes())
		if err != nil {
			return &placedError{fileName(v.JSON), err}
		}
		if reflect.DeepEqual(before, after) {
			c.tell(text.Say("nothing to change", "変更はありません"))
			return nil
		}
		if after.Updated.Equal(before.Updated) {
			after.Updated = changedAt(before.Updated, c.began)
		}
		if err := s.Put(after, c.began); err != nil {
			return err
		}
		c.tell(text.Say(`changed; "daruma undo" takes it back`, "変更しました（daruma undo で取り消せます）"))
		return nil
	})
}

// noDraft refuses where something is still being written about the entry, which
// a change from outside would take away.
func noDraft(s *store.Store, id journal.ID) error {
	drafts, err := s.Drafts()
	if err == nil && slices.ContainsFunc(drafts, func(d journal.Draft) bool { return d.Entry.ID == id }) {
		err = &journal.Problem{Text: text.Say(
			"something unfinished is written about this entry; finish or drop it on the screens first",
			"この記録には書きかけの変更があります。先に画面で仕上げるか、捨ててください")}
	}
	return err
}

// changedAt is when an entry last changed at before is changed now. It is
// always later, also where the clock was set back, so that of two copies the
// newer one is known.
func changedAt(before, now time.Time) time.Time {
	if now.After(before) {
		return now
	}
	return before.Add(time.Second)
}

// fileName is how a message calls a file.
func fileName(name string) text.Text {
	if name == fromStdin {
		return standardInput
	}
	return text.Same(name)
}

// deleteVerb deletes one entry.
type deleteVerb struct {
	ID string `arg:"" help:"The entry's id, or 4 or more of its first digits." ja:"記録のID（先頭4桁以上）。"`
}

// Run deletes the entry.
func (v *deleteVerb) Run(c *call) error {
	return c.changeJournal(func(s *store.Store) error {
		e, err := find(s, v.ID)
		if err != nil {
			return err
		}
		if err := s.Delete(e.ID, c.began); err != nil {
			return err
		}
		c.tell(text.Say(`deleted %[1]s; "daruma undo" brings it back`, "%[1]s の記録を削除しました（daruma undo で戻せます）").With(titleOf(e.Deal.Company, e.ID)))
		return nil
	})
}

// undoVerb takes the last change back.
type undoVerb struct{}

// Run takes the last change back and says what it was.
func (*undoVerb) Run(c *call) error {
	return c.changeJournal(func(s *store.Store) error {
		change, err := s.Undo(c.began)
		if err != nil {
			return err
		}
		c.tell(undone(change))
		return nil
	})
}

var undoneOne = map[journal.ChangeKind]text.Text{
	journal.Added:    text.Say("took back: %[1]s was added", "%[1]s の追加を取り消しました"),
	journal.Edited:   text.Say("took back: %[1]s was changed", "%[1]s の変更を取り消しました"),
	journal.Deleted:  text.Say("brought back: %[1]s", "%[1]s の記録を戻しました"),
	journal.Contacts: text.Say("took back: a contact with %[1]s", "%[1]s との連絡の記録を取り消しました"),
	journal.Imported: text.Say("took back: the import of %[1]s", "%[1]s の取り込みを取り消しました"),
}

var undoneMany = map[journal.ChangeKind]text.Text{
	journal.Added:    text.Say("took back: %[1]d entries were added", "%[1]d件の追加を取り消しました"),
	journal.Imported: text.Say("took back: the import of %[1]d entries", "%[1]d件の取り込みを取り消しました"),
}

// undone says what was taken back.
func undone(change journal.Change) text.Text {
	if say, ok := undoneMany[change.Kind]; ok && len(change.IDs) > 1 {
		return say.With(len(change.IDs))
	}
	var id journal.ID
	if len(change.IDs) > 0 {
		id = change.IDs[0]
	}
	return undoneOne[change.Kind].With(titleOf(change.Title, id))
}

// titleOf is what a message calls an entry: its company, or else its id.
func titleOf(company string, id journal.ID) string {
	if company = text.CleanLine(company); company != "" {
		return company
	}
	return id.String()
}
