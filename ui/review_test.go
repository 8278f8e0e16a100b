package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

func (r *recorder) SaveReview(v journal.Review) error {
	defer r.finish("SaveReview")
	if err := r.called("SaveReview", v); err != nil {
		return err
	}
	return r.Store.SaveReview(v)
}

func (r *recorder) AddFact(f journal.Fact) error {
	if err := r.called("AddFact", f); err != nil {
		return err
	}
	return r.Store.AddFact(f)
}

// thisWeek is the week that tests begin in.
var thisWeek = calendar.WeekOf(calendar.DateOf(start))

// saved is the review of a week as it is on disk.
func (d *driver) saved(week calendar.Week) journal.Review {
	d.t.Helper()
	all, err := d.store.Reviews()
	if err != nil {
		d.t.Fatal(err)
	}
	return reviewOf(all, week)
}

// facts are the words of the evidence.
func (d *driver) facts() []string {
	d.t.Helper()
	all, err := d.store.Facts()
	if err != nil {
		d.t.Fatal(err)
	}
	var words []string
	for _, f := range all {
		words = append(words, f.Words)
	}
	return words
}

// TestReviewWhole: a week with losses, from the last plan to the next, with
// every answer on disk.
func TestReviewWhole(t *testing.T) {
	for _, lang := range text.Langs {
		t.Run(string(lang), func(t *testing.T) {
			f := map[text.Lang]fixture{text.English: english, text.Japanese: japanese}[lang]
			d := launch(t, options{lang: lang, fixture: f})
			finishReview(d)
			d.Sees(d.either("One week looked at, one thing to try.", "試すことを一つ決めました。"))
			r := d.saved(thisWeek)
			want := journal.Review{
				Week: thisWeek, Done: true, PlanCameUp: "yes",
				BuyersSaid: d.either("Following our review we will work with another partner.", "検討の結果、今回は他社様にお願いします、とのこと。"),
				InMyHands:  d.either("The order: the price came before what it buys.", "話す順番。価値より先に価格を出してしまった。"),
				Kept:       d.either("The short walk through the plant.", "工場を一緒に短く見て回ったこと。"),
				Meeting:    d.either("Thursday's kickoff at Kita Foods", "木曜の北フーズとの打ち合わせ"),
				Change:     d.either("ask what better would mean to them", "何をもって良い提案とするかを伺う"),
				Plan: journal.Plan{
					If:   d.either("I am at Thursday's kickoff at Kita Foods", "木曜の北フーズとの打ち合わせになったら"),
					Then: d.either("ask what better would mean to them", "何をもって良い提案とするかを伺う"),
				},
			}
			want.Saved = r.Saved
			if asJSON(r) != asJSON(want) || r.Saved.IsZero() {
				t.Errorf("the review is\n%s\nwant\n%s", asJSON(r), asJSON(want))
			}
			if used := d.saved(weekBefore).Plan.UsedOn; used != calendar.DateOf(start) {
				t.Errorf("the last plan was used on %v", used)
			}
			d.Press("enter")
			if _, home := d.app.top().(home); !home {
				t.Errorf("Enter does not lead home\n%s", d.View())
			}
		})
	}
}

// TestReviewLastPlan: yes marks the plan as used and offers a small win, once;
// another answer takes the mark back.
func TestReviewLastPlan(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	reviewing("w")(d)
	d.Sees("You planned: if a brief lists three topics, then I ask which one they")
	d.Press("a")
	if n := len(d.facts()); n != 0 {
		t.Errorf("%d facts before the plan came up", n)
	}
	d.Press("1", "a", "a")
	d.Sees("It is among your evidence.")
	d.Send(draftDue{})
	if got := d.facts(); len(got) != 1 || got[0] != "Used my plan. If a brief lists three topics, then I ask which one they would keep" {
		t.Errorf("the facts are %q", got)
	}
	if d.saved(weekBefore).Plan.UsedOn.IsZero() {
		t.Error("the plan is not marked as used")
	}
	d.Press("enter", "esc", "2", "enter")
	if r := d.saved(thisWeek); r.PlanCameUp != "no" || !d.saved(weekBefore).Plan.UsedOn.IsZero() {
		t.Errorf("the answer is %q, the plan %+v", r.PlanCameUp, d.saved(weekBefore).Plan)
	}
}

// TestUsedPlanIsNotAskedAgain: what was marked as used before is done with.
func TestUsedPlanIsNotAskedAgain(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	r := earlierReview(d)
	r.Plan.UsedOn = calendar.DateOf(start).AddDays(-1)
	d.keepReview(r)
	d.Press("w")
	if got := d.reviewStep(); got != "figures" {
		t.Errorf("the review begins at %q", got)
	}
}

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

// TestLateReview: on a Monday it is about the week before, and next week is this
// one.
func TestLateReview(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Advance(3 * 24 * time.Hour)
	d.Press("s", "esc")
	d.Sees("Last week's review, 15 min")
	d.Press("enter", "enter", "ctrl+d", "ctrl+d", "ctrl+d")
	d.Sees("Weekly review, 16-22 Nov 2026", "In which meeting this week")
	d.Press("enter", "enter", "enter", "enter", "enter")
	d.Misses("Last week's review")
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

// TestReviewUnfinished: a loss is filled in where nothing is written yet, and
// the review goes on with what is left.
func TestReviewUnfinished(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	thin, _ := d.addThin()
	reviewTo("unfinished")(d)
	d.Press("enter")
	if got := d.step(); got != "conditions" {
		t.Fatalf("it opens %q\n%s", got, d.View())
	}
	d.Type("The budget moved to next year.")
	d.Press("ctrl+d", "3", "esc")
	if got := d.reviewStep(); got != "unfinished" {
		t.Fatalf("it comes back to %q\n%s", got, d.View())
	}
	if e, err := d.store.Get(thin.ID); err != nil || e.Reasons.BuyerSaid != "The budget moved to next year." {
		t.Errorf("the entry is %s, %v", asJSON(e), err)
	}
	d.Press("enter")
	if got := d.step(); got != "price" {
		t.Errorf("the second time it opens %q\n%s", got, d.View())
	}
	d.Press("esc", "down", "down", "enter")
	if got := d.reviewStep(); got != "buyers-said" {
		t.Errorf("the last row leads to %q\n%s", got, d.View())
	}
}

// TestReviewOfAQuietWeek: without a loss three minutes are enough, and its win
// is a fact with a date, however often the week is gone through.
func TestReviewOfAQuietWeek(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	quietWeek(d)
	reviewing("w")(d)
	d.Sees("1 of 4", "about 3 min left")
	d.Press("2", "enter", "enter")
	d.Type("The committee asked for our outline first.")
	d.Press("ctrl+d")
	d.Sees("a brief lists three topics")
	d.Press("enter", "enter")
	d.Sees("One week looked at")
	on := calendar.DateOf(d.time())
	r := d.saved(calendar.WeekOf(on))
	if r.Plan != earlierReview(d).Plan || r.Change != r.Plan.Then || !r.Done {
		t.Errorf("the review is %s", asJSON(r))
	}
	d.Press("enter", "w")
	d.Sees("The committee asked", "Weekly review, 23-29 Nov 2026")
	d.Press("enter", "enter", "enter")
	d.Type(" Unasked.")
	d.Press("ctrl+d", "enter", "enter")
	if got := d.facts(); !slices.Equal(got, []string{"The committee asked for our outline first. Unasked."}) {
		t.Errorf("the facts are %q", got)
	}
}

// TestReviewEnd: the five lines have no names, and the weekly event is offered
// with the first review alone.
func TestReviewEnd(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	finishReview(d)
	d.Press("y")
	d.Sees("copied, without names or feelings")
	words := d.copied(1)
	if strings.Count(words, "\n") != 5 || strings.Contains(words, "Aoyama") || !strings.Contains(words, "One change is planned for next week.") {
		t.Errorf("the copy is\n%s", words)
	}
	d.terminal.result = terminal.Failed
	d.Press("y")
	d.Sees("daruma review --share")
	d.Press("k")
	d.Sees("written: ~/Downloads/daruma-weekly-review.ics")
	if !strings.Contains(strings.Join(d.files.data, ""), "FREQ=WEEKLY;BYDAY=FR") {
		t.Errorf("the file is %q", d.files.data)
	}
	d.Advance(7 * 24 * time.Hour)
	d.Press("enter", "w")
	for d.reviewStep() != "" {
		d.Press("ctrl+d", "enter")
	}
	d.Misses("calendar")
	d.Press("k")
	if len(d.files.data) != 1 {
		t.Errorf("%d files were written", len(d.files.data))
	}
}

// TestPastReviews: the weeks are turned over like pages, and a plan is marked as
// used on the page.
func TestPastReviews(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	older := journal.Review{Week: calendar.Week{Year: 2026, Number: 40}, Kept: "Calling on a Tuesday.", Done: true}
	d.keepReview(older)
	reviewing("w", "b")(d)
	d.Sees("One page instead of twenty.", "2 of 2")
	d.Press("left")
	d.Sees("Calling on a Tuesday.", "28 Sep-4 Oct 2026")
	d.Press("left")
	d.Burst("right", "t")
	d.Sees("Used on", "One page instead of twenty.")
	d.Misses("I used the plan")
	d.Press("t")
	d.Misses("Used on")
	d.Press("t")
	if d.saved(weekBefore).Plan.UsedOn.IsZero() {
		t.Error("the plan is not marked as used")
	}
	d.store.Refuse(journal.ErrFull, "SaveReview")
	d.Press("enter")
	if got := d.reviewStep(); got != "figures" {
		t.Errorf("a change begins at %q\n%s", got, d.View())
	}
}

// TestWeekToReview: Monday to Wednesday it is the week before, unless that is
// done.
func TestWeekToReview(t *testing.T) {
	this, last := calendar.Week{Year: 2026, Number: 47}, calendar.Week{Year: 2026, Number: 46}
	done := []journal.Review{{Week: last, Done: true}}
	begun := []journal.Review{{Week: last, Step: "kept"}}
	monday := time.Date(2026, time.November, 16, 0, 0, 0, 0, tokyo)
	for day := range 7 {
		for _, hour := range []int{0, 14, 15, 23} {
			now := monday.AddDate(0, 0, day).Add(time.Duration(hour) * time.Hour)
			want := this
			if day < 3 {
				want = last
			}
			for name, reviews := range map[string][]journal.Review{"none": nil, "begun": begun} {
				if got := weekToReview(now, reviews); got != want {
					t.Errorf("%s, %s: %s, want %s", now.Format("Mon 15:04"), name, got, want)
				}
			}
			if got := weekToReview(now, done); got != this {
				t.Errorf("%s, done: %s", now.Format("Mon 15:04"), got)
			}
		}
	}
	newYear := time.Date(2027, time.January, 5, 9, 0, 0, 0, tokyo)
	if got := weekToReview(newYear, nil); got != (calendar.Week{Year: 2026, Number: 53}) {
		t.Errorf("in the new year: %s", got)
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
