package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/journal/pattern"
	"daruma/journal/text"
)

// mostInCommon is how many things that the losses share are told.
const mostInCommon = 3

// figureColumn is where the words of a figure begin.
const figureColumn = 24

// figures are the week in words, below a small chart of what was decided; with
// nothing lost there is time for who waits.
func (r review) figures() []string {
	lines := weekFigures(r.env, r.week)
	if r.short() && r.waiting() {
		lines = append(lines, "", "  "+r.look.Title.Render(r.say(text.Say("Waiting with buyers", "先方への連絡"))))
		for _, d := range slices.Concat(r.week.RepliesOwed, r.week.Due) {
			lines = append(lines, listRow(r.env, r.width, row{
				when: r.say(day(d.On, r.today())), company: d.Company, what: text.CleanLine(d.Contact), state: r.say(d.Kind.Label()),
			}, false))
		}
	}
	return lines
}

// figureRoom is how many lines of the figures fit.
func (r review) figureRoom() int {
	height := r.height - 2
	return max(height-len(r.above(height)), 1)
}

func (r review) scrolled(by int) review {
	if r.ready && r.step().id == stepFigures {
		r.top = scrolledTo(r.top+by, len(r.figures()), r.figureRoom())
	}
	return r
}

func (r review) shownFigures() []string {
	return shownLines(r.env, r.figures(), r.top, r.figureRoom())
}

// weekFigures are the figures of a week in words.
func weekFigures(e *env, w pattern.Week) []string {
	lines := append(weekChart(e, w), "")
	say := func(label, words text.Text) {
		if words.IsZero() {
			return
		}
		name := text.PadRight(e.say(label), figureColumn-2)
		for _, l := range text.Wrap(text.CleanLine(e.say(words)), max(e.width-figureColumn-1, 1)) {
			lines = append(lines, "  "+e.look.Muted.Render(name)+l)
			name = strings.Repeat(" ", figureColumn-2)
		}
	}
	say(text.Say("Eight weeks before", "直前の8週間"), w.Before.Told())
	say(text.Say("What moved in me", "気持ちの強さ"), w.Feeling.Moved())
	if len(w.RepliesSent)+len(w.RepliesOwed) > 0 {
		say(text.Say("Replies", "返信"), withNames(text.Say("%[1]d sent, %[2]d owed", "送信%[1]d件、未返信%[2]d件").With(len(w.RepliesSent), len(w.RepliesOwed)), w.RepliesOwed))
	}
	if len(w.Done)+len(w.Due) > 0 {
		say(text.Say("Follow-ups", "フォロー"), withNames(text.Say("%[1]d made, %[2]d due", "実施%[1]d件、期日%[2]d件").With(len(w.Done), len(w.Due)), w.Due))
	}
	if n := len(w.LessonsOpen); n > 0 {
		say(text.Say("Lessons to be tried", "まだ試していない学び"), text.Say("%d open", "%d件").With(n))
	}
	if len(w.Losses) == 0 {
		return lines
	}
	lines = append(lines, "", "  "+e.look.Title.Render(e.say(text.Say("In common with the eight weeks before", "直前の8週間との共通点"))))
	sentences := []text.Text{text.Say("Nothing that this week's losses share with those before.", "今週の失注とそれまでの失注に、共通点は見つかりません。")}
	if len(w.Shared) > 0 {
		sentences = nil
	}
	for _, s := range w.Shared[:min(len(w.Shared), mostInCommon)] {
		sentences = append(sentences, s.Sentence())
	}
	for _, s := range sentences {
		for _, l := range text.Wrap(text.CleanLine(e.say(s)), min(e.width-4, readingWidth)) {
			lines = append(lines, "  "+l)
		}
	}
	return lines
}

// namedDue is how many of those who wait are named.
const namedDue = 2

// withNames adds who it is about.
func withNames(said text.Text, due []pattern.Due) text.Text {
	var names []string
	for _, d := range due[:min(len(due), namedDue)] {
		names = append(names, text.CleanLine(d.Company))
	}
	who := text.Text{EN: strings.Join(names, ", "), JA: strings.Join(names, "、")}
	switch n := len(due) - len(names); {
	case len(names) == 0:
		return said
	case n > 0:
		who = text.Say("%[1]s and %[2]d more", "%[1]sほか%[2]d件").With(who, n)
	}
	return text.Say("%[1]s: %[2]s", "%[1]s：%[2]s").With(said, who)
}

// chartLabel is where the bars of the week begin, chartRoom how long they get.
const (
	chartLabel = 12
	chartRoom  = 12
)

// weekChart draws what was decided in the week, a sign for each deal, with the
// companies beside them.
func weekChart(e *env, w pattern.Week) []string {
	most := max(len(w.Losses), len(w.Wins), len(w.Silences))
	if most == 0 {
		return []string{"  " + e.say(text.Say("Nothing was decided in this week.", "この週に結果の出た案件はありません。"))}
	}
	room := min(most, chartRoom)
	var lines []string
	for _, part := range []struct {
		name  text.Text
		sign  string
		style lipgloss.Style
		cases []pattern.Case
	}{
		{text.Say("lost", "失注"), signLost, e.look.Text, w.Losses},
		{text.Say("won", "受注"), signWon, e.look.Good, w.Wins},
		{text.Say("silent", "返答なし"), signSilence, e.look.Muted, w.Silences},
	} {
		names := make([]string, len(part.cases))
		for i, c := range part.cases {
			names[i] = text.CleanLine(c.Company)
		}
		bar := strip(room, stroke{part.sign, part.style, 0, lengthOf(len(part.cases), most, room) - 1})
		line := "  " + e.look.Muted.Render(text.PadRight(e.say(part.name), chartLabel-2)) + text.PadRight(bar, room)
		about := e.say(text.Say("none", "なし"))
		if n := len(part.cases); n > 0 {
			about = e.say(text.Say("%[1]d  %[2]s", "%[1]d件　%[3]s").With(n, strings.Join(names, ", "), strings.Join(names, "、")))
		}
		lines = append(lines, line+"  "+e.look.Truncate(about, max(e.width-chartLabel-room-3, 1)))
	}
	return lines
}
