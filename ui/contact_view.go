package ui

import (
	"strings"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

func (c contact) View() string {
	if !c.ready {
		return ""
	}
	head := titleLine(c.env, c.say(companyOf(c.before)), c.say(text.Say("log a contact", "連絡を記録"))) + "\n" + c.look.Rule(c.width) + "\n"
	var lines []string
	switch c.phase {
	case refused:
		lines = append([]string{""}, c.insist.lines(c.env, c.refusal)...)
	case logged, adding:
		lines = c.result(c.height - 2)
	default:
		lines = c.question()
	}
	return head + strings.Join(lines, "\n")
}

// question are the options of the phase.
func (c contact) question() []string {
	ask := text.Say("What kind of contact was it?", "どのような連絡でしたか")
	switch c.phase {
	case choosingResult:
		ask = text.Say("What came of it (%s)?", "結果はどうでしたか（%s）").With(journal.Label(journal.ContactKinds, c.touch.Kind))
	case choosingSignal:
		ask = text.Say("What was the sign?", "どのような動きですか")
	default:
	}
	lines := []string{"", "  " + c.look.Quiet.Render(c.say(ask)), ""}
	for i, o := range c.options() {
		lines = append(lines, pickRow(c.env, i == c.at, string(rune('1'+i))+"  "+c.say(o.Label), "")...)
	}
	return lines
}

// result says what is in the journal now, where the thread stands, and asks
// what may be added. The coach has what is left of the height.
func (c contact) result(height int) []string {
	say := func(render func(...string) string, t text.Text) []string {
		var out []string
		for _, l := range text.Wrap(c.say(t), c.width-4) {
			out = append(out, "  "+render(l))
		}
		return out
	}
	what := contactText(c.saved.Kind, c.saved.Direction, c.saved.Result, c.saved.Signal)
	lines := say(c.look.Good.Render, text.Say("Logged: %s.", "記録：%s").With(what))
	lines = append(lines, say(c.look.Text.Render, text.Say("Now: %s.", "現在：%s").With(statusText(c.status, c.today())))...)
	if t, ok := reply.Find(thread.Offer(touchOf(c.touch))); ok {
		lines = append(lines, say(c.look.Text.Render, text.Say(`The text for it: "%s".`, "文例：「%s」").With(t.Name))...)
	}
	lines = append(lines, "")
	if c.phase == adding {
		lines = append(lines, strings.Split(c.details.form.view(&c.details.entry, c.width, height-len(lines)), "\n")...)
		lines = append(lines, "")
	}
	for _, n := range c.notes {
		note := say(c.look.Muted.Render, n.Text)
		if len(lines)+len(note) > height {
			break
		}
		lines = append(append(lines, note...), "")
	}
	return lines
}
