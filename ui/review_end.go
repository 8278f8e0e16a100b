package ui

import (
	"bytes"
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/exchange"
	"daruma/journal/pattern"
	"daruma/journal/text"
	"daruma/ui/terminal"
)

// reviewed is the last page of a review: the daruma, one sentence, the plan. It
// counts nothing.
type reviewed struct {
	*env
	quiet
	week    pattern.Week
	written journal.Review
	offer   bool // of the weekly event, which is made once
	brush   brush
}

// weeklyEvent is the setting that keeps the weekly event from being offered
// again.
const weeklyEvent = "review.event"

var (
	keyShare  = press("y", "copy to share", "共有用にコピー")
	keyWeekly = press("k", "weekly event", "毎週の予定")
)

func newReviewed(e *env, f reviewFinished) screen {
	r := reviewed{env: e, week: f.week, written: reviewOf(f.reviews, f.of), offer: f.offer}
	r.brush = newBrush(e, r.usedPlan())
	return r
}

// Init remembers that the event was offered.
func (r reviewed) Init() tea.Cmd {
	cmds := []tea.Cmd{notice(saidSaved), r.brush.next()}
	if prefs := r.prefs; r.offer {
		cmds = append(cmds, func() tea.Msg { return orFail(nil, prefs.Set(weeklyEvent, "yes")) })
	}
	return tea.Batch(cmds...)
}

func (r reviewed) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case brushStroke:
		r.brush = r.brush.painted(msg)
		return r, r.brush.next()
	case tea.KeyMsg:
		r.brush = brushLifted // any key ends it
		return r.key(msg)
	}
	return r, nil
}

func (r reviewed) key(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyHome.hit(k):
		return r, back
	case keyShare.hit(k):
		return r, copyShare(r.env, r.week)
	case keyWeekly.hit(k) && r.offer:
		return r, writeWeekly(r.env)
	}
	return r, nil
}

// copyShare puts the five lines for the talk with one's manager on the
// clipboard.
func copyShare(e *env, w pattern.Week) tea.Cmd {
	t, words := e.terminal, w.Share(e.lang)
	return func() tea.Msg {
		switch t.Copy(context.Background(), words) {
		case terminal.Copied:
			return noticeMsg{text.Say("copied, without names or feelings", "名前と気持ちを除いてコピーしました")}
		case terminal.Sent:
			return noticeMsg{text.Say("sent to your terminal", "端末に送りました")}
		default:
			return failMsg{say: text.Say("No clipboard found; the command daruma review --share prints them.", "クリップボードが見つかりません。daruma review --share で表示できます。")}
		}
	}
}

// writeWeekly puts a quarter of an hour each Friday into a file for a calendar
// program.
func writeWeekly(e *env) tea.Cmd {
	files, from, stamp, lang := e.files, e.today(), e.clock(), e.lang
	return func() tea.Msg {
		var data bytes.Buffer
		if err := exchange.EncodeWeekly(&data, from, stamp, lang); err != nil {
			return failMsg{err: err}
		}
		path, err := files.WriteNew("daruma-weekly-review.ics", data.Bytes())
		return orFail(noticeMsg{text.Say("written: %s", "書き出しました：%s").With(path)}, err)
	}
}

func (r reviewed) Leave(why leaving) (screen, tea.Cmd) { return depart(r, why) }

func (r reviewed) Keys() []shortcut {
	keys := []shortcut{keyHome, keyShare}
	if r.offer {
		keys = append(keys, keyWeekly)
	}
	return keys
}

func (r reviewed) Sources() []string { return cited(r.env, []string{coach.IfThen, "A17"}) }

// usedPlan reports whether the plan of the review before came up: the second
// eye is painted for it.
func (r reviewed) usedPlan() bool { return r.written.PlanCameUp == "yes" }

// planned reports whether the review ended in a plan.
func (r reviewed) planned() bool { return r.written.Plan.Then != "" }

func (r reviewed) View() string {
	head := reviewTitle(r.env, weekText(r.written.Week), "")
	var body []string
	for _, t := range r.words() {
		lines := text.Wrap(r.say(t), min(r.width-8, readingWidth))
		body = append(append(body, firstLines(r.env, lines, planLines)...), "")
	}
	if r.height < dollHeight+len(body)+4 {
		return head + "\n" + strings.Join(indent(body, 2), "\n")
	}
	second := pupil(false)
	if r.usedPlan() {
		second = r.brush.pupil()
	}
	figure := dollWith(r.env, pupil(r.planned() || r.usedPlan() || len(r.week.Losses) > 0), second)
	return head + "\n" + strings.Join(indent(append(append(figure, ""), body...), 4), "\n")
}

// words are one sentence and the plan.
func (r reviewed) words() []text.Text {
	said := []text.Text{text.Say("The week, looked at as it was. That is enough for now.", "一週間をありのままに振り返りました。今週はこれで十分です。")}
	if r.planned() {
		said = []text.Text{
			text.Say("One week looked at, one thing to try. That is enough.", "一週間を振り返り、試すことを一つ決めました。それで十分です。"),
			planText(r.written.Plan),
		}
	}
	if r.offer {
		said = append(said, text.Say("k writes a calendar file: a quarter of an hour each Friday at 15:00.", "kで、毎週金曜15時から15分の予定をカレンダー用ファイルに書き出せます。"))
	}
	return said
}
