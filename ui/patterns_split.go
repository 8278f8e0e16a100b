package ui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// split looks at one line of the patterns again within the answers to another
// factor, so that a mixture does not pass for a cause.
type split struct {
	*env
	period  pattern.Period
	group   pattern.Group
	factors []splitter
	at, top int  // of the factors
	shown   bool // a factor was chosen, and its parts are in view
	result  pattern.Splitting
	ready   bool // result is that of the factor
	down    int  // lines that the parts are scrolled by
}

type splitLoaded struct {
	group  groupKey
	result pattern.Splitting
}

var keySplitBy = press("enter", "split by it", "これで分ける")

func newSplit(e *env, p pattern.Period, g pattern.Group, factors []splitter) screen {
	others := slices.DeleteFunc(slices.Clone(factors), func(f splitter) bool { return f.name == g.Factor })
	return split{env: e, period: p, group: g, factors: others}
}

func (s split) Init() tea.Cmd {
	if s.shown {
		return s.load()
	}
	return nil
}

// load splits the decided deals of the period.
func (s split) load() tea.Cmd {
	j, period, group, by := s.journal, s.period, s.group, s.factors[s.at].name
	return func() tea.Msg {
		var heads []journal.Head
		err := j.Heads(context.Background(), func(h journal.Head) bool {
			if h.Outcome != journal.Silent && period.Holds(h.Decided) {
				heads = append(heads, h)
			}
			return true
		})
		if err != nil {
			return failMsg{err: err}
		}
		result, err := pattern.Split(heads, period, group, by)
		return orFail(splitLoaded{keyOf(group), result}, err)
	}
}

func (s split) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case splitLoaded:
		if s.shown && msg.group == keyOf(s.group) && msg.result.By == s.factors[s.at].name {
			s.result, s.ready = msg.result, true
		}
		return s.scrolled(), nil
	case sizeMsg:
		return s.scrolled(), nil
	case tea.KeyMsg:
		if s.shown {
			return s.partsKey(msg), nil
		}
		return s.factorsKey(msg)
	}
	return s, nil
}

func (s split) factorsKey(k tea.KeyMsg) (screen, tea.Cmd) {
	if keySplitBy.hit(k) && len(s.factors) > 0 {
		s.shown, s.ready, s.down = true, false, 0
		return s, s.load()
	}
	s.at, _ = movedTo(k, s.at, len(s.factors), s.rows())
	return s.scrolled(), nil
}

func (s split) partsKey(k tea.KeyMsg) split {
	switch {
	case keyUp.hit(k):
		s.down--
	case keyDown.hit(k):
		s.down++
	case keyPageUp.hit(k):
		s.down -= s.rows()
	case keyPageDn.hit(k):
		s.down += s.rows()
	case keyTop.hit(k):
		s.down = 0
	case keyEnd.hit(k):
		s.down = len(s.partLines())
	}
	return s.scrolled()
}

// rows is how many lines there are below the title and the question.
func (s split) rows() int { return max(s.height-5, 1) }

func (s split) scrolled() split {
	s.at = min(s.at, max(len(s.factors)-1, 0))
	s.top = min(max(s.top, s.at-s.rows()+1), s.at)
	s.down = max(min(s.down, len(s.partLines())-s.partRoom()), 0)
	return s
}

// Leave goes back to the choice of a factor first.
func (s split) Leave(why leaving) (screen, tea.Cmd) {
	if why == goingBack && s.shown {
		s.shown = false
		return s, nil
	}
	return depart(s, why)
}

func (split) Typing() bool { return false }

func (s split) Sources() []string { return cited(s.env, patternPages[0].sources[:1]) }

func (s split) Keys() []shortcut {
	keys := []shortcut{keyBack, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd}
	switch {
	case s.shown:
		keys[0] = keyBack.called(text.Say("split by another", "別の項目で分ける"))
	case len(s.factors) > 0:
		keys = append([]shortcut{keySplitBy}, keys...)
	}
	return keys
}

func (s split) View() string {
	label := text.CleanLine(s.say(s.group.Label()))
	if s.shown {
		by := s.say(text.Say("split by %s", "「%s」で分けて比較").With(s.factors[s.at].label))
		lines := []string{titleLine(s.env, label, s.look.Truncate(by, s.width/2)), s.look.Rule(s.width)}
		if !s.ready {
			return strings.Join(lines, "\n")
		}
		parts := below(s.env, s.partLines(), s.down, s.partRoom())
		lines = append(lines, parts...)
		lines = append(lines, make([]string, max(s.partRoom()-len(parts), 0))...)
		return strings.Join(append(lines, s.conclusion()...), "\n")
	}
	lines := []string{titleLine(s.env, label, ""), s.look.Rule(s.width), ""}
	if len(s.factors) == 0 {
		return strings.Join(append(lines, "   "+s.look.Muted.Render(s.say(text.Say("No other question was answered yet.", "ほかに回答のある項目はまだありません。")))), "\n")
	}
	lines = append(lines, "  "+s.look.Quiet.Render(s.say(text.Say("Compare like with like: split by what?", "同じ条件どうしで比べます。何で分けますか"))), "")
	for i := s.top; i < min(s.top+s.rows(), len(s.factors)); i++ {
		lines = append(lines, pickRow(s.env, i == s.at, s.look.Truncate(s.say(s.factors[i].label), s.width-6), "")...)
	}
	return strings.Join(lines, "\n")
}

// partRoom is how many lines the parts have above what can be concluded.
func (s split) partRoom() int { return max(s.height-2-len(s.conclusion()), 1) }

// partLines are the strata: the share lost with the answer and without it.
func (s split) partLines() []string {
	if !s.ready {
		return nil
	}
	whole := pattern.RateOf(s.result.Whole.Losses+s.result.Whole.RestLosses, s.result.Whole.N()+s.result.Whole.RestN())
	var lines []string
	for _, part := range s.result.Parts {
		verdict := s.say(part.Verdict.Label())
		name := s.look.Truncate(text.CleanLine(s.say(part.Label)), s.width-6-text.Width(verdict))
		gap := max(s.width-3-text.Width(name)-text.Width(verdict), 1)
		lines = append(lines,
			"  "+s.look.Title.Render(name)+strings.Repeat(" ", gap)+s.look.Muted.Render(verdict),
			s.side(text.Say("with it", "該当"), part.Table.Losses, part.Table.N(), whole),
			s.side(text.Say("without", "それ以外"), part.Table.RestLosses, part.Table.RestN(), whole), "")
	}
	return lines
}

// side is one line of a part: k of n, and the share where there are enough.
func (s split) side(label text.Text, k, n int, whole pattern.Rate) string {
	widest := text.Width(kOfN(s.env, whole.N, whole.N))
	line := "    " + text.PadRight(s.say(label), 10) + padLeft(kOfN(s.env, k, n), widest) + "  "
	if n < fewCases {
		return line
	}
	return line + shareBar(s.env, pattern.RateOf(k, n), whole, min(s.width-text.Width(line)-1, 50))
}

// conclusion is the odds ratio that the parts have in common, and what the
// splitting shows.
func (s split) conclusion() []string {
	if !s.ready {
		return nil
	}
	p := paragraphs{env: s.env, width: s.width}
	p.gap()
	p.add(s.look.Text, s.result.Finding.Sentence())
	p.add(s.look.Muted, s.odds())
	if s.result.Blank > 0 {
		p.add(s.look.Muted, text.Say("Left out, without an answer to it: %d.", "回答がないため除いた案件：%d件。").With(s.result.Blank))
	}
	return p.lines
}

func (s split) odds() text.Text {
	r := s.result
	if !r.Known {
		return text.Say("The parts have no odds ratio in common that could be told.", "区分に共通するオッズ比は求められません。")
	}
	return text.Say("Odds of a loss, with it against without: %[1]s within the parts (Mantel-Haenszel, 95%% interval %[2]s-%[3]s), %[4]s over all.",
		"失注のオッズ比（該当とそれ以外）：区分内で%[1]s（マンテル・ヘンツェル法、95%%区間 %[2]s〜%[3]s）、全体で%[4]s。").
		With(odds(r.Ratio), odds(r.Low), odds(r.High), odds(r.Whole.OddsRatio()))
}

// odds writes an odds ratio as exactly as it can be meant.
func odds(ratio float64) string {
	switch {
	case ratio >= 1000:
		return ">1000"
	case ratio >= 10:
		return fmt.Sprintf("%.0f", ratio)
	case ratio < .095:
		return fmt.Sprintf("%.2f", ratio)
	}
	return fmt.Sprintf("%.1f", ratio)
}
