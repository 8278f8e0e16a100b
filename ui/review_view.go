package ui

import (
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

func (r review) View() string {
	if !r.ready {
		return ""
	}
	seconds := 0
	steps := r.stepsOf()
	for _, s := range steps[r.at:] {
		seconds += s.seconds
	}
	right := r.say(text.Say("%d of %d   %s", "%d/%d　%s").With(r.at+1, len(steps), minutesLeft(seconds)))
	head := reviewTitle(r.env, weekText(r.draft.Week), right)
	return head + r.page(r.height-2)
}

// reviewTitle heads every page about a week.
func reviewTitle(e *env, week text.Text, right string) string {
	title := text.Say("Weekly review, %s", "週の振り返り　%s").With(week)
	return titleLine(e, e.say(title), right) + "\n" + e.look.Rule(e.width) + "\n"
}

// page is the step in view: its title, what it has to say, its questions.
func (r review) page(height int) string {
	lines := r.above(height)
	switch r.step().id {
	case stepFigures:
		lines = append(lines, r.shownFigures()...)
	case stepUnfinished:
		lines = append(lines, r.unfinishedLines()...)
	default:
		lines = append(lines, r.form.view(&journal.Entry{}, r.width, height-len(lines)-len(r.below())))
		lines = append(lines, r.below()...)
	}
	return strings.Join(lines, "\n")
}

// above is the title of the step and what it says before it asks.
func (r review) above(height int) []string {
	s := r.step()
	lines := []string{"  " + r.look.Quiet.Render(r.say(s.title))}
	if height > 12 {
		lines = append(lines, "")
	}
	if s.id == stepLastPlan {
		planned := text.Wrap(r.say(plannedText(r.last.Plan)), min(r.width-4, readingWidth))
		return append(append(lines, indent(firstLines(r.env, planned, planLines), 2)...), "")
	}
	if !s.lead.IsZero() {
		lines = append(append(lines, r.paragraph(r.look.Muted.Render, s.lead)...), "")
	}
	return lines
}

// below is what is said under the question about the last plan, once it came
// up.
func (r review) below() []string {
	if r.step().id != stepLastPlan || r.draft.PlanCameUp != "yes" {
		return nil
	}
	say := text.Say("Used as planned: that is a small win. a keeps it among your evidence.", "計画どおりに動けました。小さな前進です。aで「自信の根拠」に残せます。")
	if r.hasWin() {
		say = text.Say("It is among your evidence.", "「自信の根拠」に残してあります。")
	}
	return append([]string{""}, r.paragraph(r.look.Good.Render, say)...)
}

// saidPlanUsed is the fact that a plan was used.
var saidPlanUsed = text.Say("Used my plan. %s", "計画を実行した。%s")

// planLines is how much room a plan gets among other things.
const planLines = 3

// firstLines are at most so many of lines, with a sign where more follow.
func firstLines(e *env, lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	return append(slices.Clone(lines[:most-1]), e.look.Truncate(strings.Join(lines[most-1:], " "), e.width-8))
}

// readingWidth is the widest that running text is set.
const readingWidth = 76

// paragraph is t in lines, set in from the edge.
func (r review) paragraph(style func(...string) string, t text.Text) []string {
	var out []string
	for _, l := range text.Wrap(r.say(t), min(r.width-4, readingWidth)) {
		out = append(out, "  "+style(l))
	}
	return out
}
