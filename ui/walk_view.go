package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// The widths from which the coach stands beside the questions, and the line of
// steps at the left.
const (
	besideWidth = 76
	stepsWidth  = 112
	coachColumn = 32
	stepsColumn = 24
)

func (w walk) View() string {
	head := w.header()
	height := w.height - len(head)
	var body string
	switch {
	case w.step().Page == coach.Replying:
		note := w.newestNote()
		body = column(w.reply.view(w.width, height-noteRows), w.width, height-noteRows) + note
	case w.width >= besideWidth:
		body = w.beside(height)
	default:
		body = w.below(height)
	}
	return strings.Join(head, "\n") + "\n" + body
}

// header names the deal and says how far the walk has come.
func (w walk) header() []string {
	name := w.draft.Entry.Deal.Company
	if name == "" {
		name = w.say(text.Say("A new reflection", "新しい振り返り"))
	}
	right := ""
	if !w.draft.Editing {
		seconds := 0
		for _, s := range w.steps[w.at:] {
			seconds += s.Seconds
		}
		right = w.say(text.Say("%d of %d   %s", "%d/%d　%s").With(w.at+1, len(w.steps), minutesLeft(seconds)))
	}
	return []string{titleLine(w.env, text.CleanLine(name), right), w.look.Rule(w.width)}
}

// titleLine is a bold title with something muted at the right edge.
func titleLine(e *env, title, right string) string {
	title = e.look.Truncate(title, max(e.width-text.Width(right)-2, 8))
	gap := max(e.width-text.Width(title)-text.Width(right), 1)
	return e.look.Title.Render(title) + strings.Repeat(" ", gap) + e.look.Muted.Render(right)
}

// beside sets the questions left and the coach right of a line.
func (w walk) beside(height int) string {
	left := ""
	room := w.width
	if w.width >= stepsWidth && !w.draft.Editing {
		left = w.stepLine(height)
		room -= stepsColumn
	}
	notes := w.notes(coachColumn-2, height)
	room -= coachColumn + 1
	form := column(w.page(room-1, height), room, height)
	bar := strings.TrimRight(strings.Repeat(w.look.Muted.Render(w.look.Glyphs.Divider)+"\n", height), "\n")
	return lipgloss.JoinHorizontal(lipgloss.Top, left, form, bar, notes)
}

// below sets the newest note under the questions, in two lines.
func (w walk) below(height int) string {
	note := w.newestNote()
	form := column(w.page(w.width, height-noteRows), w.width, height-noteRows)
	return form + note
}

// noteRows is what a note takes where the coach stands under the questions.
const noteRows = 2

// newestNote is the last note in two lines, each on a line of its own.
func (w walk) newestNote() string {
	if len(w.shown) == 0 {
		return ""
	}
	lines := text.Wrap(w.say(w.shown[len(w.shown)-1].Text), w.width-4)
	if len(lines) > noteRows {
		lines = append(lines[:noteRows-1], w.look.Truncate(strings.Join(lines[noteRows-1:], " "), w.width-4))
	}
	note := ""
	for _, l := range lines {
		note += "\n  " + w.look.Muted.Render(l)
	}
	return note
}

// page is the step in view: its title, what it has to say, its questions.
func (w walk) page(width, height int) string {
	s := w.step()
	lines := []string{"  " + w.look.Quiet.Render(w.say(s.Title))}
	if height > 12 {
		lines = append(lines, "")
	}
	for _, l := range w.lead() {
		for _, wrapped := range text.Wrap(w.say(l), width-4) {
			lines = append(lines, "  "+wrapped)
		}
	}
	if len(w.lead()) > 0 && len(w.form.fields) > 0 {
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n") + "\n" + w.form.view(&w.draft.Entry, width, height-len(lines))
}

// lead is what a step says before it asks.
func (w walk) lead() []text.Text {
	e := w.draft.Entry
	if w.step().ID == coach.Calm.ID {
		return []text.Text{text.Say("One thing to do: %s", "ひとつだけ：%s").With(coach.NextAction(w.facts()))}
	}
	switch w.step().Page {
	case coach.Venting:
		return []text.Text{
			text.Say("Write what you would never send. Nothing is saved or sent unless you choose.", "送ることのない言葉を、そのまま書けます。ご自身で選ばない限り、保存も送信もされません。"),
			{},
			text.Say("Enter opens the blank page; ctrl+n goes on without it.", "Enterで白紙を開きます。ctrl+nで飛ばして進みます。"),
		}
	case coach.Following:
		return w.later(e)
	case coach.Form, coach.Replying:
	}
	return nil
}

// later says when one may write to them again; an entry without a day counts
// from today, and the reply that may still be owed comes before all of it.
func (w walk) later(e journal.Entry) []text.Text {
	head := e.Head()
	head.ReplySkip = true
	if head.Decided.IsZero() {
		head.Decided = w.today()
	}
	status := thread.Of(&head, w.today(), w.known.rules)
	next := status.Next
	switch {
	case next.IsZero():
		return []text.Text{text.Say("Nothing is planned with them for now.", "いまのところ、先方へのご連絡の予定はありません。")}
	case status.State == thread.Silent:
		return []text.Text{text.Say(
			"Silence is not a no. The next attempt: %[1]s, by another channel than the last.",
			"返事がないことと、断られたことは違います。次の連絡は%[1]s、前回とは別の方法で。").With(dayAndYear(next))}
	case status.Kind == thread.Act:
		return []text.Text{text.Say("They have given a sign, and it waits for your answer.", "先方から動きがあり、お返事をお待ちです。")}
	default:
		return []text.Text{
			text.Say("You may write to them again on %[1]s, %[2]s.", "次に連絡してよい日は、%[2]sの%[1]sです。").With(dayAndYear(next), distance(next, w.today())),
			text.Say("Until then nothing is owed but the reply.", "それまでに必要なのは、お礼の返信だけです。"),
		}
	}
}

// notes are the coach's, newest last, as many as fit.
func (w walk) notes(width, height int) string {
	lines := []string{""}
	for _, n := range w.shown {
		for _, l := range text.Wrap(w.say(n.Text), width) {
			lines = append(lines, "  "+w.look.Muted.Render(l))
		}
		lines = append(lines, "")
	}
	return strings.Join(lines[:min(len(lines), height)], "\n")
}

// stepLine is the whole walk at a glance: done, here, to come.
func (w walk) stepLine(height int) string {
	lines := []string{""}
	for i, s := range w.steps {
		mark, style := " ", w.look.Muted
		switch {
		case i < w.at:
			mark = w.look.Glyphs.Check
		case i == w.at:
			mark, style = w.look.Glyphs.Focus, w.look.Text
		}
		lines = append(lines, style.Render(fmt.Sprintf("%s %s", mark, w.look.Truncate(w.say(s.Title), stepsColumn-4))))
	}
	return column(strings.Join(lines, "\n"), stepsColumn, height)
}

// column is s in exactly width by height cells.
func column(s string, width, height int) string {
	lines := strings.Split(s, "\n")
	out := make([]string, max(height, 0))
	for i := range out {
		if i < len(lines) {
			out[i] = text.PadRight(ansi.Truncate(lines[i], max(width, 0), ""), width)
		} else {
			out[i] = strings.Repeat(" ", max(width, 0))
		}
	}
	return strings.Join(out, "\n")
}
