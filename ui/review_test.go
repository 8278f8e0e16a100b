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

// TestReviewPaintsTheSecondEye where the plan came up, in three frames, and not
// otherwise.
func TestReviewPaintsTheSecondEye(t *testing.T) {
	for key, want := range map[string][]string{"1": {"( )   (@)", "(.)   (@)", "(o)   (@)", "(@)   (@)"}, "2": {"( )   (@)", "( )   (@)"}} {
		d := launch(t, options{lang: text.English, fixture: english})
		reviewing("w", key, "enter")(d)
		d.toReviewStep("plan")
		d.Press("enter", "enter")
		for b, eyes := range want {
			d.Sees(eyes)
			d.Send(brushStroke(b))
		}
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
