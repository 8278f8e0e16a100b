package ui

import (
	"slices"
	"testing"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// TestReviewResumes: a new program on the same journal, without a goodbye from
// the one before, goes on at the very step with every character.
func TestReviewResumes(t *testing.T) {
	for _, lang := range text.Langs {
		for _, a := range reviewAnswers {
			t.Run(a.step+"."+string(lang), func(t *testing.T) {
				f := map[text.Lang]fixture{text.English: english, text.Japanese: japanese}[lang]
				d := launch(t, options{lang: lang, fixture: f})
				d.addThin()
				reviewTo(a.step)(d)
				if d.app.top().Typing() {
					d.Type(d.either(" and more ", "　続き"))
				} else if a.step == "last-plan" {
					d.Press("3")
				}
				d.Send(draftDue{})
				before := d.app.top().(review).draft
				n := d.again()
				n.Press("w")
				if got := n.reviewStep(); got != a.step && a.step != "last-plan" {
					t.Fatalf("it goes on at %q\n%s", got, n.View())
				}
				after := n.app.top().(review).draft
				after.Saved = before.Saved
				if asJSON(after) != asJSON(before) {
					t.Errorf("it goes on with\n%s\nwant\n%s", asJSON(after), asJSON(before))
				}
			})
		}
	}
}

// TestReviewSavesSoon: what is typed reaches the disk without another key.
func TestReviewSavesSoon(t *testing.T) {
	d := launch(t, options{lang: text.Japanese, fixture: japanese})
	reviewTo("buyers-said")(d)
	d.Type("価格ではなく、時期が理由とのこと。１２３")
	d.Until(func(string) bool {
		return d.saved(thisWeek).BuyersSaid == "価格ではなく、時期が理由とのこと。１２３"
	})
}

// TestReviewOnlyLookedAt leaves nothing behind.
func TestReviewOnlyLookedAt(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("w", "down", "down", "esc")
	d.Sees("New reflection")
	if calls := d.store.Calls("SaveReview"); len(calls) != 0 {
		t.Errorf("looking saved %s", calls)
	}
}

// TestReviewFullDisk: each way on or out says what is wrong, keeps every word,
// and works once there is room.
func TestReviewFullDisk(t *testing.T) {
	cases := []struct {
		name, step, method string
		keys               []string
		later              string // what is on screen once it worked
	}{
		{"autosave", "buyers-said", "SaveReview", nil, "saved"},
		{"finish later", "buyers-said", "SaveReview", []string{"ctrl+f"}, "New reflection"},
		{"the last step", "plan", "SaveReview", []string{"tab", "enter"}, "One week looked at"},
		{"the lock", "kept", "SaveReview", []string{"ctrl+c"}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			reviewTo(c.step)(d)
			d.Type("More words")
			before := d.app.top().(review).draft
			d.store.Refuse(journal.ErrFull, c.method)
			try := func() {
				if c.keys == nil {
					d.Send(draftDue{})
				}
				d.Press(c.keys...)
			}
			try()
			d.Sees("there is no room left on the disk")
			after := d.app.top().(review).draft
			after.Saved = before.Saved
			if after != before || d.reviewStep() != c.step || d.quit {
				t.Errorf("the review is at %s with\n%s\nwant\n%s", d.reviewStep(), asJSON(after), asJSON(before))
			}
			d.store.Refuse(nil, c.method)
			if c.name == "the last step" {
				d.Press("enter")
			} else {
				try()
			}
			if c.later == "" {
				d.wantQuit()
				return
			}
			d.Sees(c.later)
		})
	}
}

// TestQuietWeekFullDisk: a win that cannot be kept leaves the review open, with
// every word.
func TestQuietWeekFullDisk(t *testing.T) {
	d := launch(t, options{lang: text.Japanese, fixture: japanese})
	quietWeek(d)
	d.Press("w", "enter")
	d.Type("先方から、次年度の相談をいただいた。")
	d.store.Refuse(journal.ErrFull, "AddFact")
	d.Press("ctrl+d", "enter", "enter")
	if got := d.reviewStep(); got != "plan" || d.saved(calendar.WeekOf(calendar.DateOf(d.time()))).Done {
		t.Errorf("the review is at %q\n%s", got, d.View())
	}
	d.store.Refuse(nil, "AddFact")
	d.Press("enter")
	d.Sees("一週間をありのままに振り返りました。")
	if got := d.facts(); !slices.Equal(got, []string{"先方から、次年度の相談をいただいた。"}) {
		t.Errorf("the facts are %q", got)
	}
}

// TestReviewLockSavesFirst: the key is forgotten only once what was typed is
// sealed, and the review goes on where it was.
func TestReviewLockSavesFirst(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.unlocked()})
	reviewTo("in-my-hands")(d)
	d.Type("Sevenfold")
	release := d.store.Hold("SaveReview")
	d.update(keyNamed(t, "ctrl+l"))
	d.wantBlank()
	if d.store.Locked() {
		t.Error("locked before the answer was on disk")
	}
	release()
	d.Settle()
	d.wantLocked()
	d.wantOrder("SaveReview", "Lock")
	d.Press("enter")
	d.unlockNow()
	d.Press("w")
	d.Sees("Which part was in your hands?", "Sevenfold")
}

// TestReviewFinishedWhileLocking: the whole of it is saved, then the key goes.
func TestReviewFinishedWhileLocking(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english.unlocked()})
	reviewTo("plan")(d)
	d.Press("enter")
	release := d.store.Hold("SaveReview")
	d.update(keyNamed(t, "enter"))
	d.update(keyNamed(t, "ctrl+l"))
	release()
	d.Settle()
	d.wantLocked()
	if err := d.store.Store.Unlock(journal.Secret{Passphrase: []byte(fallSeven)}); err != nil {
		t.Fatal(err)
	}
	if !d.saved(thisWeek).Done {
		t.Error("the review is not done")
	}
}

// TestReviewTypedAhead: keys that come before the week is read wait for it.
func TestReviewTypedAhead(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.keepReview(earlierReview(d))
	d.Burst("w", "1", "enter")
	if got := d.reviewStep(); got != "figures" {
		t.Errorf("the review is at %q\n%s", got, d.View())
	}
	if d.Send(draftDue{}); d.saved(thisWeek).PlanCameUp != "yes" {
		t.Error("the answer is lost")
	}
}
