package ui

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/coach"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// textIndent is the empty column left and right of a text.
const textIndent = 4

// lowPane is the height up to which a pane says one thing below its text.
const lowPane = 12

func (p replyPane) view(width, height int) string {
	switch p.mode {
	case picking:
		return p.choice.view(p.env, width, height)
	case keeping:
		return p.keeping.view(p.env, width, height)
	case previewing, editing, filling:
	}
	lines := p.head(width, height)
	foot := p.foot(width, height)
	if p.mode == previewing && len(p.findings()) == 0 && p.cut(height-len(lines)-len(foot)) {
		foot = apart(p.status(width)) // the text itself says more than that it reads well
	}
	room := max(height-len(lines)-len(foot), 0)
	lines = append(lines, p.body(width, room)...)
	if p.mode == editing { // so that the text does not jump while it is typed
		for len(lines) < height-len(foot) {
			lines = append(lines, "")
		}
	}
	return strings.Join(append(lines, foot...), "\n")
}

// head names the text, with what is filled into it and its subject.
func (p replyPane) head(width, height int) []string {
	e := p.env
	tabs := make([]string, 0, 2)
	for _, l := range text.Langs {
		if p.mine == nil || l == p.language {
			tabs = append(tabs, tab(e, l == p.language, languageName(l)))
		}
	}
	name := "  " + e.look.Quiet.Render(e.look.Truncate(e.say(p.name()), max(width-26, 8))) + "   " + strings.Join(tabs, " ")
	lines := []string{name}
	muted := func(t text.Text) {
		lines = append(lines, "  "+e.look.Muted.Render(e.look.Truncate(e.say(t), width-4)))
	}
	switch {
	case p.spoken():
		muted(text.Say("To be said on the telephone, not sent.", "電話口でお話しする文面です（送信用ではありません）。"))
	case p.mine == nil && p.template.ID == "season":
		muted(seasonText(e.today()))
	case p.hasPivot() && p.more:
		muted(text.Say("w: a word on their own sales team, if you know them.", "w：先方の営業に触れる一文（親しい相手に限る）"))
	}
	if p.mode == filling {
		rows := min(len(p.fill.fields)+1, max(height/3, 2))
		if height > lowPane {
			lines = append(lines, "")
		}
		lines = append(lines, strings.Split(p.fill.view(nil, width, rows), "\n")...)
	} else if s := p.summary(); s != "" {
		lines = append(lines, "  "+e.look.Truncate(s, width-4))
	}
	if s := p.subject(); s != "" {
		if height > lowPane {
			lines = append(lines, "")
		}
		lines = append(lines, "  "+e.look.Truncate(e.look.Text.Render(p.subjectLine(s)), width-4))
	}
	return append(lines, "")
}

// seasonText names the season that a greeting would be of now, or the next one.
func seasonText(today calendar.Date) text.Text {
	if s, ok := calendar.SeasonOf(today); ok {
		return text.Say("The season: %[1]s, until %[2]s", "時節：%[1]s（%[2]sまで）").With(seasonName(s), weekday(s.Last, today))
	}
	next := calendar.NextSeason(today)
	return text.Say("For any day. Next: %[1]s, %[2]s", "時節を問わないご挨拶。次は%[1]s（%[2]s）").With(seasonName(next), weekday(next.First, today))
}

func seasonName(s calendar.Season) text.Text {
	return text.Text{EN: s.English, JA: s.Japanese}
}

// summary is one line on what is filled in and what is not.
func (p replyPane) summary() string {
	if p.own != "" {
		return ""
	}
	e := p.env
	lacks, _ := p.missing()
	var parts []string
	for _, name := range p.takesValues() {
		value := text.CleanLine(strings.TrimSpace(p.raw[valuePath(name)]))
		style := e.look.Muted
		switch {
		case name == lacks:
			style = e.look.Caution
			if value == "" {
				value = e.say(text.Say("needed", "必要"))
			}
		case value == "":
			value = "-"
		case name == "date":
			on, _ := p.readDay(value)
			value = e.say(dayAndYear(on))
		}
		parts = append(parts, style.Render(e.say(text.Say("%[1]s: %[2]s", "%[1]s：%[2]s").With(placeholderNames[name], e.look.Truncate(value, 20)))))
	}
	return strings.Join(parts, "   ")
}

// body is the text, indented, in exactly room lines or fewer.
func (p replyPane) body(width, room int) []string {
	var all []string
	if p.mode == editing {
		editor := p.editor
		editor.SetWidth(width - 2*textIndent)
		editor.SetHeight(room)
		all = strings.Split(editor.View(), "\n")
	} else {
		words := p.read()
		all = p.marked(words, text.Wrap(words, width-2*textIndent))
	}
	all = indent(all, textIndent)
	if p.mode == editing || len(all) <= room {
		return all[:min(len(all), max(room, 0))]
	}
	all = all[min(p.top, max(len(all)-room, 0)):]
	if len(all) > room && room > 1 {
		all = append(all[:room-1], strings.Repeat(" ", textIndent)+p.env.look.Muted.Render("..."))
	}
	return all[:max(room, 0)]
}

// cut reports whether the text has more lines than room.
func (p replyPane) cut(room int) bool { return len(text.Wrap(p.read(), p.textWidth())) > room }

// foot is what the tone check says and where the text stands. While the text is
// being changed it keeps its height, and in a low pane it says the one thing
// that matters most.
func (p replyPane) foot(width, height int) []string {
	low := height <= lowPane
	rows := findingRows
	if low {
		rows--
	}
	found, stands := p.toneLines(width, rows), p.status(width)
	var lines []string
	switch {
	case len(p.repeats) > 0:
		lines = stands
	case p.mode == editing:
		lines = found
		for len(lines) < rows {
			lines = append(lines, "")
		}
	case p.mode == filling && len(p.findings()) == 0:
	case low && (len(p.findings()) > 0 || len(stands) == 0):
		lines = found
	case low:
		lines = stands
	default:
		lines = append(found, stands...)
	}
	return apart(lines)
}

// apart are lines with an empty one before them, where there are any.
func apart(lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	return append([]string{""}, lines...)
}

// status says where the reply stands and, once it is sent, what to do next (A17).
func (p replyPane) status(width int) []string {
	e := p.env
	var lines []string
	say := func(style lipgloss.Style, t text.Text) {
		for _, l := range text.Wrap(e.say(t), width-4) {
			lines = append(lines, "  "+style.Render(l))
		}
	}
	switch {
	case len(p.repeats) > 0:
		at := p.repeats[0]
		say(e.look.Caution, text.Say(`Stopped: "%s" is from what you wrote to nobody. e changes it, u takes the template.`,
			"「%s」は出さない手紙の言葉です。eで書き直すか、uで文例に戻せます。").With(text.CleanLine(p.own[at.From:at.To])))
	case p.aside() && p.copied && p.known():
		say(e.look.Muted, text.Say("When it is sent, m logs it.", "送ったら、mで記録できます。"))
	case p.aside():
	case p.entry.Reply.Skipped:
		say(e.look.Muted, text.Say("No reply will be sent.", "返信しないことにしました。"))
	case !p.entry.Reply.SentOn.IsZero():
		say(e.look.Good, text.Say("Marked as sent on %s.", "%sに送信済みです。").With(dayAndYear(p.entry.Reply.SentOn)))
		say(e.look.Text, text.Say("Next: %s", "次の一歩：%s").With(coach.NextAction(coach.Facts{Entry: &p.entry, Today: e.today()})))
		if p.dated() {
			say(e.look.Muted, text.Say("i puts the follow-up, %s, into a calendar file.", "iで、次の連絡の日（%s）をカレンダー用ファイルにできます。").With(dayAndYear(p.thread().Next)))
		}
	case p.copied && p.known():
		say(e.look.Muted, text.Say("When it is sent, m marks it.", "送信したら、mで送信済みにします。"))
	case p.own != "":
		say(e.look.Muted, text.Say("Your own wording.", "ご自身の文面です。"))
	}
	return lines
}
