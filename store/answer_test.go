package store

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"daruma/journal"
)

// answered is a new journal with one entry and a draft of it at the step named,
// and both as they are stored.
func answered(t *testing.T, step string) (*Store, journal.Entry, journal.Draft) {
	t.Helper()
	s := newStore(t)
	e := newGenerator(1).entry()
	e.Reply = journal.Reply{Template: "brief", Text: "the earlier reply"}
	d := journal.Draft{Entry: e, Step: step, Editing: true, Raw: map[string]string{"price.quote": "1,"}, Started: day, Saved: day}
	d.Entry.Observer = "still being typed"
	check(t, s.Add([]journal.Entry{e}, day), s.SaveDraft(d))
	return s, e, d
}

func wantDrafts(t *testing.T, s *Store, want ...journal.Draft) {
	t.Helper()
	if got := succeeded(s.Drafts())(t); !reflect.DeepEqual(got, want) {
		t.Errorf("the drafts are %+v, want %+v", got, want)
	}
}

func TestAnswer(t *testing.T) {
	s, e, d := answered(t, "price")
	before := e.Reply
	e.Reply.Text = "the new reply"
	check(t, s.Answer(e, day))
	if got := succeeded(s.Get(e.ID))(t); !reflect.DeepEqual(got, e) {
		t.Errorf("the entry is %+v", got)
	}
	d.Entry.Reply = e.Reply
	wantDrafts(t, s, d)
	change, found, err := s.LastChange()
	check(t, err)
	if !found || change.Kind != journal.Edited || change.Title != e.Deal.Company || !slices.Equal(change.IDs, []journal.ID{e.ID}) {
		t.Errorf("the change is %+v", change)
	}

	succeeded(s.Undo(day))(t)
	if got := succeeded(s.Get(e.ID))(t); got.Reply != before {
		t.Errorf("after undo the reply is %+v", got.Reply)
	}
	d.Entry.Reply = before
	wantDrafts(t, s, d)

	e.ID = journal.ID{1}
	if err := s.Answer(e, day); !errors.Is(err, journal.ErrNotFound) {
		t.Errorf("answering for an entry that is not there gives %v", err)
	}
}

// TestAnswerEndsItsOwnDraft: a draft of the reply alone is done with.
func TestAnswerEndsItsOwnDraft(t *testing.T) {
	s, e, _ := answered(t, journal.ReplyStep)
	check(t, s.Answer(e, day))
	wantDrafts(t, s)
}

// TestUndoKeepsLaterWording: what was written in a draft after the answer is
// not taken back with it.
func TestUndoKeepsLaterWording(t *testing.T) {
	s, e, d := answered(t, "price")
	e.Reply.Text = "the new reply"
	check(t, s.Answer(e, day))
	d.Entry.Reply.Text = "newer still"
	check(t, s.SaveDraft(d))
	succeeded(s.Undo(day))(t)
	wantDrafts(t, s, d)
}

// TestDraftOfAReply takes the place of another one, and goes into a draft of
// anything else.
func TestDraftOfAReply(t *testing.T) {
	for _, test := range []struct {
		name, step string
		editing    bool
		raw        map[string]string
		into       bool
	}{
		{"a section", "price", true, map[string]string{"price.quote": "1,"}, true},
		{"nothing typed half", "price", true, nil, true},
		{"a reflection at its reply", journal.ReplyStep, false, nil, true},
		{"a reply", journal.ReplyStep, true, nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, e, d := answered(t, test.step)
			d.Editing, d.Raw = test.editing, test.raw
			check(t, s.SaveDraft(d))
			own := journal.Draft{
				Entry: e, Step: journal.ReplyStep, Editing: true, Raw: map[string]string{"reply.values.event": "Expo"},
				Started: day.Add(1), Saved: day.Add(2),
			}
			own.Entry.Reply.Text = "the new reply"
			check(t, s.SaveDraft(own))
			if !test.into {
				wantDrafts(t, s, own)
				return
			}
			d.Entry.Reply, d.Saved = own.Entry.Reply, own.Saved
			d.Raw = map[string]string{"reply.values.event": "Expo"}
			for k, v := range test.raw {
				d.Raw[k] = v
			}
			wantDrafts(t, s, d)
		})
	}
}
