//go:build unix

package main_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// An answered question of the walk: the keys a person presses, and the value
// that stands in the entry's JSON afterwards.
type answered struct {
	keys []string
	want any
}

// option is the answer by the number of an option of a choice.
func option(field string, n int) answered {
	f, _ := journal.FieldOf(field)
	return answered{[]string{fmt.Sprint(n)}, f.Options[n-1].Value}
}

// scale is the answer by a digit.
func scale(n int) answered { return answered{[]string{fmt.Sprint(n)}, float64(n)} }

// words is the answer in the words themselves.
func words(s string) answered { return answered{[]string{s}, s} }

// answersIn are the answers of somebody whose language is l, by the question's
// field. What is not among them they leave unanswered.
func answersIn(l text.Lang) map[string]answered {
	say := func(en, ja string) string { return text.Say(en, ja).In(l) }
	conditions, _ := journal.FieldOf("conditions")
	return map[string]answered{
		"deal.company":          words(say("Aoyama Kogyo", "青山工業株式会社")),
		"deal.decided":          {[]string{"ctrl+u", say("yesterday", "昨日")}, "2026-11-19"},
		"deal.contact":          words(say("Tanaka", "田中")),
		"deal.source":           option("deal.source", 2),
		"feeling.before":        scale(5),
		"price.quote":           {[]string{say("5,800,000", "５８０万")}, 5_800_000.0},
		"price.last_year":       {[]string{say("5m", "500万")}, 5_000_000.0},
		"price.asked_lower":     option("price.asked_lower", 2),
		"price.anchored":        option("price.anchored", 2),
		"needs.clarity":         scale(2),
		"needs.criterion_known": option("needs.criterion_known", 2),
		"needs.criteria_moved":  option("needs.criteria_moved", 1),
		"chemistry.rating":      scale(4),
		"chemistry.advantage":   words(say("plant managers who plan their own year", "工場長が自分で計画を立てられること")),
		"language.meetings":     option("language.meetings", 1),
		"language.comfort":      scale(3),
		"reasons.buyer_said":    {[]string{say("We chose", "今回は"), "enter", say("another partner.", "他社に決めました。")}, say("We chose\nanother partner.", "今回は\n他社に決めました。")},
		"conditions":            {[]string{"1", "3"}, []any{conditions.Options[0].Value, conditions.Options[2].Value}},
		"reasons.said":          option("reasons.said", 1),
		"reasons.mine":          option("reasons.mine", 2),
		"lesson.text":           words(say("Ask which topic they would keep.", "どの題材を残したいかを尋ねる。")),
		"lesson.within_control": option("lesson.within_control", 1),
		"plan.if":               words(say("a brief lists three topics", "要望が三つ並んだら")),
		"plan.then":             words(say("ask which one they would keep", "どれを残したいか尋ねる")),
		"thread.promised":       words(say("a summary by May", "5月までに要約を送る")),
		"feeling.after":         {[]string{"1", "0"}, 10.0},
		"feeling.word":          words(say("stung", "悔しい")),
	}
}

// takenBy are the steps of a walk about a lost deal that nobody is too angry
// about.
func takenBy(length coach.Length) []coach.Step {
	return coach.Walk(length, &journal.Entry{Outcome: journal.Lost})
}

// TestWalk goes the whole way from home to the closing page by keyboard, in
// every size and language, and looks up what was stored.
func TestWalk(t *testing.T) {
	bin := build(t)
	for _, length := range []coach.Length{coach.Quick, coach.Full} {
		for _, s := range []size{usual, small, large} {
			for _, l := range text.Langs {
				t.Run(fmt.Sprintf("%s %s %s", length, s, l), func(t *testing.T) {
					t.Parallel()
					u := newRegular(t, bin, l)
					tm := u.start(dark, s)
					tm.walks(length, answersIn(l))
					tm.press("enter")
					tm.seesText(newReflection)
					tm.leaves()
					u.hasStored(length, answersIn(l))
				})
			}
		}
	}
}

// What stands on home, and in the footer of the closing page.
var (
	newReflection = text.Say("New reflection", "新しい振り返り")
	closingPage   = text.Say("enter home", "enter ホームへ")
)

// begins opens a reflection of the given length from home.
func (tm *terminal) begins(length coach.Length) {
	tm.t.Helper()
	tm.seesText(newReflection)
	tm.press("n")
	tm.seesText(text.Say("How did it end?", "結果はどうでしたか"))
	tm.press(map[coach.Length]string{coach.Full: "1", coach.Quick: "2"}[length])
}

// walks answers a reflection, from home to the closing page.
func (tm *terminal) walks(length coach.Length, answers map[string]answered) {
	tm.t.Helper()
	tm.begins(length)
	steps := takenBy(length)
	for i, s := range steps {
		tm.sees(progress(tm.user.lang, i, len(steps)))
		if s.Page == coach.Replying {
			tm.press("m", "enter")
			continue
		}
		for _, q := range s.Ask {
			if q.More || q.Field == "outcome" {
				continue
			}
			tm.press(answers[q.Field].keys...)
			tm.press(onwards(q.Field))
		}
	}
	tm.seesText(closingPage)
}

// progress is how the header of the walk counts the step in view.
func progress(l text.Lang, i, of int) string {
	return text.Say("%d of %d ", "%d/%d　").With(i+1, of).In(l)
}

// onwards is the key that leads from a field to the next: enter, which in prose
// is a new line.
func onwards(field string) string {
	if f, ok := journal.FieldOf(field); ok && f.Kind == journal.Prose {
		return "ctrl+d"
	}
	return "enter"
}

// hasStored fails unless the journal holds one entry with these answers, as the
// verbs tell it.
func (u *user) hasStored(length coach.Length, answers map[string]answered) {
	u.t.Helper()
	entry := u.onlyEntry()
	for _, s := range takenBy(length) {
		for _, q := range s.Ask {
			a, ok := answers[q.Field]
			if got := at(entry, q.Field); ok && !reflect.DeepEqual(got, a.want) {
				u.t.Errorf("%s is %#v, want %#v", q.Field, got, a.want)
			}
		}
	}
	if got := at(entry, "reply.sent_on"); got != "2026-11-20" {
		u.t.Errorf("the reply was marked as sent on %v", got)
	}
	if drafts := u.drafts(); len(drafts) != 0 {
		u.t.Errorf("%d drafts are left behind", len(drafts))
	}
}

// onlyEntry is the one entry of the user's journal, as show prints it.
func (u *user) onlyEntry() map[string]any {
	u.t.Helper()
	var heads []struct{ ID string }
	u.read(&heads, "list", "--json")
	if len(heads) != 1 {
		u.t.Fatalf("the journal holds %d entries, want 1", len(heads))
	}
	var entry map[string]any
	u.read(&entry, "show", heads[0].ID, "--json")
	return entry
}

// read decodes the JSON that a verb prints.
func (u *user) read(into any, args ...string) {
	u.t.Helper()
	if err := json.Unmarshal([]byte(u.runs(args...)), into); err != nil {
		u.t.Fatalf("daruma %s: %v", strings.Join(args, " "), err)
	}
}

// at is the value at a path such as "deal.company", or nil.
func at(entry map[string]any, path string) any {
	section, field, nested := strings.Cut(path, ".")
	if !nested {
		return entry[path]
	}
	inner, _ := entry[section].(map[string]any)
	return inner[field]
}
