package ui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// A chart is a page of figures that were worked out, ready to be drawn.
type chart interface {
	// draw returns the lines of the page, none wider than the screen.
	draw(e *env) []string
}

// A patternPage is one page of the screen. A new one is a row here and a chart.
type patternPage struct {
	name    text.Text
	sources []string
	keeps   func(h *journal.Head) bool // the heads it is gathered from; nil for none
	gather  func(of inquiry) gatherer  // nil where the page needs no chart
}

// gathererOf makes the chart of the page, or none.
func (p patternPage) gathererOf(of inquiry) gatherer {
	if p.gather == nil {
		return &gathering{work: func(pattern.Report, []journal.Head) chart { return nil }}
	}
	return p.gather(of)
}

// A gatherer makes a chart while the heads go by, so that not all of them have
// to be held.
type gatherer interface {
	// add takes in a batch of the heads that the page keeps. The batch is used
	// again afterwards.
	add(heads []journal.Head)
	// chart is made of what was added and of the report.
	chart(r pattern.Report) chart
}

// patternPages are the pages, in the order they are shown. The first is the list
// of factors.
var patternPages = []patternPage{
	{text.Say("factors", "要因"), []string{coach.WinLoss, "A20", "B3"}, nil, nil},
	{
		text.Say("reasons", "理由"),
		[]string{coach.WinLoss, "A15", "B1"},
		nil,
		gathered(func(_ inquiry, r pattern.Report, _ []journal.Head) chart { return newReasonsChart(r.Reasons) }),
	},
	{
		text.Say("price", "価格"),
		[]string{"A5", "A6", coach.WinLoss},
		func(h *journal.Head) bool { return h.Answers.GapLastYear != nil }, gatherPrices,
	},
	{
		text.Say("feeling", "気持ち"),
		[]string{"B4", coach.Labelling},
		func(h *journal.Head) bool { return h.Answers.FeelingBefore != nil && h.Answers.FeelingAfter != nil },
		gathered(func(of inquiry, r pattern.Report, kept []journal.Head) chart {
			return feelingChart{r.Feeling, pattern.Course(kept, of.period)}
		}),
	},
	{
		text.Say("outlook", "捉え方"),
		[]string{coach.ExplanatoryStyle, "B12"},
		explains,
		gathered(func(of inquiry, _ pattern.Report, kept []journal.Head) chart {
			return outlookChart{pattern.Course(kept, of.period)}
		}),
	},
	{
		text.Say("days", "暦"),
		[]string{coach.WinLoss, "E12"},
		func(h *journal.Head) bool { return !h.Decided.IsZero() }, gatherDays,
	},
	{
		text.Say("after", "その後"),
		[]string{"B8", "C5", "A16"},
		followed,
		gathered(func(of inquiry, r pattern.Report, kept []journal.Head) chart {
			return afterChart{pattern.FollowUps(kept, of.period, of.today, of.rules), r.Replies, r.Comebacks}
		}),
	},
}

func explains(h *journal.Head) bool {
	a := &h.Answers
	return a.Lasting != 0 || a.Everywhere != 0 || a.Me != 0 || a.CanChange != 0
}

// followed reports whether a follow-up of the deal can have been made or can
// wait, or whether its win ends those of another. The many deals of an import
// that nobody follows up are none of these.
func followed(h *journal.Head) bool {
	return !h.Follows.IsZero() || h.Outcome == journal.Lost && (!h.LetGo || len(h.Contacts) > 0)
}

// gathered makes a chart of all the heads that a page keeps. It is for pages
// that keep those alone which a person wrote about.
func gathered(work func(of inquiry, r pattern.Report, kept []journal.Head) chart) func(inquiry) gatherer {
	return func(of inquiry) gatherer {
		return &gathering{work: func(r pattern.Report, kept []journal.Head) chart { return work(of, r, kept) }}
	}
}

type gathering struct {
	heads []journal.Head
	work  func(r pattern.Report, kept []journal.Head) chart
}

func (k *gathering) add(heads []journal.Head)     { k.heads = append(k.heads, heads...) }
func (k *gathering) chart(r pattern.Report) chart { return k.work(r, k.heads) }

// sheet is the lines of a chart: sentences first, then what is drawn.
type sheet struct{ paragraphs }

func newSheet(e *env) *sheet { return &sheet{paragraphs{env: e, width: e.width}} }

// breathe leaves a line empty where the window is tall.
func (s *sheet) breathe() {
	if s.env.height >= dollFrom {
		s.gap()
	}
}

// line is one that was drawn.
func (s *sheet) line(parts ...string) { s.lines = append(s.lines, "   "+strings.Join(parts, "")) }

// monthColumn is how wide the name of a month is, with what parts it from the
// rest.
func monthColumn(e *env) int { return text.Width(e.say(monthName(calendar.NewDate(2026, 12, 1)))) + 2 }

// monthName is "Nov 2026", 2026年11月.
func monthName(first calendar.Date) text.Text {
	return text.Say("%[2]s %[1]d", "%[1]d年%[3]d月").With(first.Year(), first.Month().String()[:3], int(first.Month()))
}

// medianText is a median of whole numbers: "7", "6.5".
func medianText(m float64) string { return strconv.FormatFloat(m, 'f', -1, 64) }

// afterChart tells what became of the losses.
type afterChart struct {
	followUps pattern.Count
	replies   pattern.Replies
	comebacks pattern.Count
}

func (c afterChart) draw(e *env) []string {
	s := newSheet(e)
	s.gap()
	c.counted(s, e.look.Quiet, pattern.Count{K: c.replies.Sent, N: c.replies.Sent + c.replies.Owed},
		text.Say("Replies sent, of those sent and those still owed", "送った返信（送信済みと未返信のうち）"),
		text.Say("No loss has been answered, and none waits for an answer.", "返信の記録も、未返信の失注もありません。"))
	c.counted(s, e.look.Quiet, c.followUps,
		text.Say("Follow-ups made, of those whose day has come", "実施したフォロー（期日を迎えたもののうち）"),
		text.Say("No follow-up has come due: the first falls six months after a loss.", "期日を迎えたフォローはまだありません。最初は失注から6か月後です。"))
	c.counted(s, e.look.Good, c.comebacks,
		text.Say("Losses that a later win made good", "その後の受注で取り返した失注"),
		text.Say("No loss in this period.", "この期間に失注はありません。"))
	return s.lines
}

// counted is k of n with a bar of it, or the sentence for none.
func (afterChart) counted(s *sheet, style lipgloss.Style, c pattern.Count, what, none text.Text) {
	if c.N == 0 {
		s.add(s.env.look.Muted, none)
		s.gap()
		return
	}
	s.add(s.env.look.Text, what)
	told := kOfN(s.env, c.K, c.N)
	if c.N >= fewCases {
		width := min(max(s.width/2, 20), 50)
		told = strip(width, stroke{signGround, s.env.look.Muted, 0, width - 1}, stroke{signLost, style, 0, c.K*width/c.N - 1}) + "   " + told
	}
	s.line(told)
	s.gap()
}
