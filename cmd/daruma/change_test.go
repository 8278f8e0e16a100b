package main

import (
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/store"
)

// TestEditKeepsADraft: what is still being written about an entry is not taken
// away by a script.
func TestEditKeepsADraft(t *testing.T) {
	s := newScript(t, "")
	s.write("patch.json", `{"deal":{"title":"Coaching"}}`)
	s.exits(done, []string{"add", "--outcome", "lost", "--company", "Aoyama Kogyo"})
	id := strings.TrimSpace(s.stdout.String())
	kept := func(change func(*store.Store) error) {
		t.Helper()
		j, err := store.Open(s.env["JOURNAL"], store.Options{State: defaultPaths(s.getenv).state})
		if err != nil {
			t.Fatal(err)
		}
		if err := change(j); err != nil {
			t.Error(err)
		}
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	}
	kept(func(j *store.Store) error {
		heads, err := j.Recent(1)
		if err != nil {
			return err
		}
		e, err := j.Get(heads[0].ID)
		e.Lesson.Text = "Ask first"
		if err != nil {
			return err
		}
		return j.SaveDraft(journal.Draft{Entry: e, Step: "plan", Editing: true, Saved: time.Unix(1, 0)})
	})
	s.exits(failure, []string{"edit", id, "--json", "patch.json"})
	if !strings.Contains(s.stderr.String(), "unfinished") {
		t.Errorf("it says %q", s.stderr.String())
	}
	kept(func(j *store.Store) error {
		drafts, err := j.Drafts()
		if len(drafts) != 1 || drafts[0].Entry.Lesson.Text != "Ask first" {
			t.Errorf("the drafts are %+v", drafts)
		}
		return err
	})
}
