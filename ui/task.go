package ui

import (
	"errors"
	"slices"
	"strings"
	"time"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// A task is one thing that waits on home to be gone on with.
type task struct {
	say, when text.Text
	make      func(*env) screen
	draft     *journal.Draft // where it is one
	sources   []string       // the ids that it rests on
}

// shownDrafts is how many drafts home names.
const shownDrafts = 3

// loadTasks reads the letters that have opened, the observer's question that is
// still open from another day, and the newest drafts.
func loadTasks(j Journal, calm string, now time.Time) ([]task, error) {
	opened, err := openedLetters(j, now)
	if err != nil {
		return nil, err
	}
	var tasks []task
	for _, l := range opened {
		tasks = append(tasks, letterTask(l, now))
	}
	asked, err := calmTask(j, calm, calendar.DateOf(now))
	if err != nil {
		return nil, err
	}
	tasks = append(tasks, asked...)
	drafts, err := j.Drafts()
	for _, d := range drafts[:min(len(drafts), shownDrafts)] {
		tasks = append(tasks, draftTask(d, now))
	}
	return tasks, err
}

func letterTask(l journal.Letter, now time.Time) task {
	return task{
		say:  text.Say("A letter opened, written %s", "%sに書いた手紙が開きました").With(dayAndTime(l.At.In(now.Location()))),
		when: ago(l.Until, now),
		make: func(e *env) screen { return newLetter(e, l) },
	}
}

// shownActs is how many buyers home names who gave a sign.
const shownActs = 2

// actTasks are the buyers who gave a sign, the newest first: they are to be
// answered the same business day (D5).
func actTasks(j keeper, acts []thread.Row, today calendar.Date) ([]task, error) {
	slices.SortStableFunc(acts, func(a, b thread.Row) int { return b.On.Compare(a.On) })
	var tasks []task
	for _, r := range acts[:min(len(acts), shownActs)] {
		entry, err := j.Get(r.ID)
		if err != nil {
			return nil, err
		}
		tasks = append(tasks, task{
			say:  text.Say("%s gave a sign: answer it today", "%sから動きがありました。今日のうちにお返事を").With(companyOf(entry)),
			when: distance(r.On, today),
			make: func(e *env) screen { return newReplyWith(e, entry, r.Template) },
		})
	}
	return tasks, nil
}

// draftTask is a reflection or an edit that waits to be resumed.
func draftTask(d journal.Draft, now time.Time) task {
	say := text.Say("Resume %s", "続きから：%s").With(companyOf(d.Entry))
	if s, ok := coach.StepOf(d.Step); ok {
		say = text.Say(`%[1]s, at "%[2]s"`, "%[1]s（%[2]s）").With(say, s.Title)
	}
	return task{say: say, when: ago(d.Saved, now), make: func(e *env) screen { return newWalk(e, d) }, draft: &d}
}

// companyOf names an entry by its company, as far as that is known.
func companyOf(e journal.Entry) text.Text {
	if name := text.CleanLine(e.Deal.Company); name != "" {
		return text.Same(name)
	}
	return text.Say("an unnamed deal", "会社名のない記録")
}

// calmFor is how many days the observer's question waits after a vent.
const calmFor = 7

// calmTask is the observer's question from the day after a vent on, where it
// was not answered at once and no draft of the entry waits. due is the day of the
// vent and the entry's id.
func calmTask(j Journal, due string, today calendar.Date) ([]task, error) {
	day, name, _ := strings.Cut(due, " ")
	on, err := calendar.Parse(day)
	if age := today.DaysSince(on); err != nil || age < 1 || age > calmFor {
		return nil, nil //nolint:nilerr // no vent is no task
	}
	id, err := journal.ParseID(name)
	if err != nil {
		return nil, nil //nolint:nilerr // as above
	}
	draft, err := draftOf(j, id)
	if err != nil || draft != nil {
		return nil, err
	}
	entry, err := j.Get(id)
	if errors.Is(err, journal.ErrNotFound) || err == nil && entry.Observer != "" {
		return nil, nil
	}
	return []task{{
		say:  text.Say("A fair observer's view of %s", "公平な目で見た「%s」").With(companyOf(entry)),
		when: distance(on, today),
		make: func(e *env) screen { return newSection(e, entry, coach.Calm.ID, "observer") },
	}}, err
}
