package ui

import (
	"strings"

	"daruma/journal/pattern"
	"daruma/journal/text"
)

// detailRows are the lines below the list that tell of the group in focus.
const detailRows = 4

// room is how many lines a page has below the title, the tabs and the rule.
func (p patterns) room() int { return max(p.height-3, 1) }

// rows is how many lines the list of factors has: the head of its columns, the
// line of all deals and what tells of the group in focus stand around it.
func (p patterns) rows() int { return max(p.room()-2-detailRows-1, 1) }

// scrolled keeps what is in focus in view. At the end of the list what stands
// below it comes into view, too, and only there may it push the list away.
func (p patterns) scrolled() patterns {
	p.at = min(p.at, max(len(p.loaded.groups)-1, 0))
	end := max(len(p.loaded.groups)+len(p.tail())-p.rows(), 0)
	least, most := max(p.at-p.rows()+1, 0), min(p.at, end)
	if p.at >= len(p.loaded.groups)-1 {
		least, most = most, end
	}
	p.top = min(max(p.top, least), most)
	p.down = max(min(p.down, len(p.chartLines())-p.room()), 0)
	return p
}

func (p patterns) View() string {
	lines := []string{p.titleLine(), p.tabLine(), p.look.Rule(p.width)}
	switch r := p.loaded.report; {
	case p.picking != nil:
		lines = append(lines, p.picking.lines(p.env)...)
	case !p.ready:
	case !p.loaded.any:
		lines = append(lines, p.nothing(text.Say("What your losses have in common will stand here. n on home begins the first one.",
			"失注に共通する点がここに並びます。ホームのnで最初の一件を始めます。"))...)
	case r.Losses+r.Wins+r.Silent == 0:
		lines = append(lines, p.nothing(text.Say("Nothing was decided in this period. t shows another.",
			"この期間に結果の出た案件はありません。tで期間を変えられます。"))...)
	case p.page == 0:
		lines = append(lines, p.factorLines()...)
	default:
		lines = append(lines, below(p.env, p.chartLines(), p.down, p.room())...)
	}
	return strings.Join(lines, "\n")
}

// titleLine is the period with its counts. Where both do not fit, the period
// stands for the name of the screen.
func (p patterns) titleLine() string {
	title, period, counts := p.say(text.Say("Patterns", "傾向")), p.say(p.chosen.name()), ""
	if r := p.loaded.report; p.ready {
		counts = p.say(text.Say("%[1]d lost   %[2]d won   %[3]d silent", "失注 %[1]d　受注 %[2]d　返答なし %[3]d").With(r.Losses, r.Wins, r.Silent))
	}
	if whole := title + "   " + period; text.Width(whole)+2+text.Width(counts) <= p.width {
		period = whole
	}
	return titleLine(p.env, period, counts)
}

func (p patterns) tabLine() string {
	var b strings.Builder
	wide := p.width >= besideWidth
	for i, page := range patternPages {
		if wide {
			b.WriteString(" ")
		}
		b.WriteString(tab(p.env, i == p.page, p.say(page.name)))
	}
	return " " + b.String()
}

// below is height lines of all from the one that was scrolled to, with a sign
// where more follow.
func below(e *env, all []string, from, height int) []string {
	from = min(from, len(all))
	shown := all[from:min(from+height, len(all))]
	if from+height < len(all) && height > 1 {
		shown = append(shown[:len(shown)-1:len(shown)-1], "   "+e.look.Muted.Render("..."))
	}
	return shown
}

func (p patterns) nothing(say text.Text) []string {
	return append([]string{""}, indent(text.Wrap(p.say(say), p.width-6), 3)...)
}

// chartLines are the lines of a page beside that of the factors.
func (p patterns) chartLines() []string {
	if p.loaded.chart == nil {
		return nil
	}
	return p.loaded.chart.draw(p.env)
}

// factorLines are the list of factors, the line of all decided deals above it,
// and what can be told of the group in focus below it.
func (p patterns) factorLines() []string {
	c := p.columns()
	r := p.loaded.report
	head := "   " + text.PadRight(p.say(text.Say("Lost when", "次の場合の失注率")), c.label) + strings.Repeat(" ", c.count+c.gap) +
		shareScale(c.bar) + strings.Repeat(" ", c.gap) + p.say(text.Say("verdict", "判定"))
	lines := []string{p.look.Muted.Render(head), p.allLine(c)}
	tail := p.tail()
	for i := p.top; i < p.top+p.rows(); i++ {
		switch below := i - len(p.loaded.groups); {
		case below < 0:
			lines = append(lines, p.factorRow(p.loaded.groups[i], r.LossRate, c, i == p.at))
		case below < len(tail):
			lines = append(lines, tail[below])
		default:
			lines = append(lines, "")
		}
	}
	return append(append(lines, ""), p.detail()...)
}

var allDeals = text.Say("All decided deals", "結果の出た全案件")

// patternColumns are how wide the parts of a row are.
type patternColumns struct{ label, count, bar, verdict, gap int }

// columns shares the width out: what is left beside the numbers and the verdict
// goes to the words, as far as they need it, and to the bar.
func (p patterns) columns() patternColumns {
	r := p.loaded.report
	c := patternColumns{count: text.Width(kOfN(p.env, r.Losses, r.Losses+r.Wins)), gap: 1}
	for _, v := range []pattern.Verdict{pattern.Clear, pattern.Leaning, pattern.CannotTell} {
		c.verdict = max(c.verdict, text.Width(p.say(v.Label())))
	}
	if p.width >= besideWidth-2 {
		c.gap, c.verdict = 2, max(c.verdict, text.Width(p.say(pattern.TooFew.Label())))
	}
	left := p.width - 3 - c.count - c.verdict - 2*c.gap
	words := text.Width(p.say(allDeals))
	for _, g := range p.loaded.groups {
		words = max(words, text.Width(text.CleanLine(p.say(g.Label()))))
	}
	c.bar = min(max(left-words-1, left/4, 9), max(left*2/5, 9), 40)
	c.label = left - c.bar
	return c
}

// allLine is the line that every other one is held against.
func (p patterns) allLine(c patternColumns) string {
	r := p.loaded.report
	label := p.say(allDeals)
	line := "   " + text.PadRight(p.look.Truncate(label, c.label-1), c.label) + padLeft(kOfN(p.env, r.Losses, r.Losses+r.Wins), c.count)
	if r.LossRate.N < fewCases {
		return line
	}
	return line + strings.Repeat(" ", c.gap) + shareBar(p.env, r.LossRate, r.LossRate, c.bar)
}

// factorRow is one group: how many were lost, on a scale, and what can be told.
// Where too few decided deals have that answer, it says so in their place.
func (p patterns) factorRow(g pattern.Group, all pattern.Rate, c patternColumns, focused bool) string {
	mark, style := "   ", p.look.Text
	if focused {
		mark, style = " "+p.look.Accent.Render(p.look.Glyphs.Focus)+" ", p.look.Accent
	}
	label := text.PadRight(p.look.Truncate(text.CleanLine(p.say(g.Label())), c.label-1), c.label)
	gap := strings.Repeat(" ", c.gap)
	line := mark + style.Render(label) + padLeft(kOfN(p.env, g.Losses, g.N), c.count) + gap
	verdict := p.say(g.Verdict.Label())
	if g.N < fewCases || text.Width(verdict) > c.verdict {
		return line + p.look.Muted.Render(p.look.Truncate(verdict, c.bar+c.gap+c.verdict))
	}
	told := p.look.Muted
	if g.Verdict == pattern.Clear {
		told = p.look.Title
	}
	return line + shareBar(p.env, pattern.RateOf(g.Losses, g.N), all, c.bar) + gap + told.Render(verdict)
}

// tail is what stands below the list: what the signs are, how much was looked
// at, and what there is to compare with.
func (p patterns) tail() []string {
	r := p.loaded.report
	t := paragraphs{env: p.env, width: p.width}
	t.gap()
	switch {
	case len(p.loaded.groups) == 0:
		t.add(p.look.Text, text.Say("No answers to compare yet. Each question answered about a deal adds a line.",
			"比べられる回答がまだありません。案件ごとの質問に答えると、ここに行が増えます。"))
		return t.lines
	case r.Wins == 0:
		t.add(p.look.Text, text.Say("There is no win to compare with yet. One takes 20 seconds to write down.",
			"比べる受注の記録がまだありません。受注の記録は20秒でできます。"))
		t.gap()
	}
	t.add(p.look.Muted, text.Say("O the share that was lost, = where it may lie (95%), | all decided deals.",
		"Oは失注の割合、=は95%区間、|は結果の出た案件すべての割合です。"))
	t.add(p.look.Muted, pattern.Looked(r.Scanned))
	return t.lines
}

// detail tells of the group in focus: its cases where they are few, else the
// share there and elsewhere; and what its verdict means.
func (p patterns) detail() []string {
	g, ok := p.inFocus()
	if !ok {
		return nil
	}
	t := paragraphs{env: p.env, width: p.width}
	label := text.Same(text.CleanLine(p.say(g.Label())))
	switch {
	case g.N >= fewCases:
		t.add(p.look.Text, text.Say("%[1]s: %[2]s lost; elsewhere %[3]s.", "%[1]s：失注%[2]s、それ以外は%[3]s。").
			With(label, pattern.Share(g.Losses, g.N), pattern.Share(g.Table.RestLosses, g.Table.RestN())))
	case p.names.group == keyOf(g):
		t.add(p.look.Text, text.Say("%[1]s: %[2]s", "%[1]s：%[2]s").With(label, p.cases()))
	default:
		t.add(p.look.Text, label)
	}
	t.add(p.look.Muted, g.Verdict.Sentence())
	return t.cut(detailRows)
}

// cases are the companies behind the small group in focus.
func (p patterns) cases() text.Text {
	lost, won := p.list(p.names.lost), p.list(p.names.won)
	switch {
	case won == "":
		return text.Say("lost %s", "失注 %s").With(lost)
	case lost == "":
		return text.Say("won %s", "受注 %s").With(won)
	}
	return text.Say("lost %[1]s; won %[2]s", "失注 %[1]s、受注 %[2]s").With(lost, won)
}

func (p patterns) list(names []string) string {
	return strings.Join(names, p.say(text.Say(", ", "・")))
}
