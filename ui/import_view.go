package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"daruma/journal/exchange/crm"
	"daruma/journal/text"
)

func (i importing) View() string {
	title := i.say(text.Say("Import", "取り込み"))
	right := i.look.Truncate(text.CleanLine(i.name), max(i.width-text.Width(title)-4, 8))
	if i.page == namingFile {
		right = ""
	}
	lines := []string{titleLine(i.env, title, right)}
	rule := i.look.Rule(i.width)
	switch i.page {
	case namingFile:
		return strings.Join(append(append(lines, rule, ""), i.namingLines()...), "\n")
	case mappingColumns:
		return strings.Join(append(lines, i.mapLines(i.height-1)...), "\n")
	case confirmingImport:
		all := i.planLines()
		shown := all[min(i.top, len(all)):]
		return strings.Join(append(append(lines, rule, ""), shown[:min(len(shown), i.planRoom())]...), "\n")
	case importDone:
		return strings.Join(append(append(lines, rule, ""), i.doneLines()...), "\n")
	case readingFile, planningImport, storingImport:
	}
	return strings.Join(append(append(lines, rule, ""), i.workLines()...), "\n")
}

// paragraph is t in lines that fit.
func (i importing) paragraph(t text.Text, style lipgloss.Style) []string {
	lines := text.Wrap(text.CleanLine(i.say(t)), min(i.width-5, 76))
	for n, l := range lines {
		lines[n] = "  " + style.Render(l)
	}
	return lines
}

// longWork is from how many steps on a piece of work shows how far it is.
const longWork = 5_000

// workLines say what is under way, and how far a long work is.
func (i importing) workLines() []string {
	say := map[importPage]text.Text{
		readingFile:    text.Say("Reading the file.", "ファイルを読み込んでいます。"),
		planningImport: text.Say("Working out what would be done.", "取り込む内容を調べています。"),
		storingImport:  text.Say("Storing the entries, all of them or none.", "すべての記録を一括で保存しています。"),
	}[i.page]
	lines := i.paragraph(say, i.look.Text)
	if i.progress.total < longWork {
		return lines
	}
	return append(lines, "", "  "+i.bar(min(i.width-4, 60)), "  "+i.look.Muted.Render(i.say(i.progress.say())))
}

// bar is how far the work under way is.
func (i importing) bar(width int) string {
	done := int(int64(width) * i.progress.done / max(i.progress.total, 1))
	return i.look.Accent.Render(strings.Repeat("=", done)) + i.look.Muted.Render(strings.Repeat(".", width-done))
}

func (s importStep) say() text.Text {
	return text.Say("%[1]d of %[2]d", "%[2]d件中%[1]d件").With(s.done, s.total)
}

// mapLines are the page of columns, in height lines: how the file was read, its
// first rows, what to choose, and what that comes to.
func (i importing) mapLines(height int) []string {
	lines := append(i.foundLines(), i.look.Rule(i.width))
	lines = append(lines, i.table(min(max((height-10)/4, 1), 5))...)
	lines = append(lines, "")
	foot := i.countLines()
	return append(append(lines, strings.Split(i.list(height-len(lines)-len(foot)), "\n")...), foot...)
}

// foundLines say how the file was read and how large it is.
func (i importing) foundLines() []string {
	f := i.file
	say := text.Say("%[1]s; rows: %[2]d, columns: %[3]d", "%[1]s。%[2]d行・%[3]d列").With(f.ReadAs(), f.Rows, len(f.Columns))
	if f.Footer > 0 {
		say = text.Say("%[1]s; lines at the end that are no deals: %[2]d", "%[1]s（末尾の%[2]d行は案件ではないため除外）").With(say, f.Footer)
	}
	lines := text.Wrap(i.say(say), i.width)
	for n, l := range lines {
		lines[n] = i.look.Muted.Render(l)
	}
	return lines
}

// widestCell is how wide a column of the table may be.
const widestCell = 18

// table is the header and the first rows of the file, as many columns as fit.
func (i importing) table(rows int) []string {
	cells := [][]string{make([]string, len(i.file.Columns))}
	for n, c := range i.file.Columns {
		cells[0][n] = text.CleanLine(c.Header)
	}
	cells = append(cells, i.sample[:min(rows, len(i.sample))]...)
	lines := make([]string, len(cells))
	room := i.width - 2
	for n := range i.file.Columns {
		width := 0
		for _, row := range cells {
			width = max(width, text.Width(row[n]))
		}
		if width = min(width, widestCell, room); width < 4 && n > 0 {
			break
		}
		for r, row := range cells {
			lines[r] += "  " + text.PadRight(i.look.Truncate(row[n], width), width)
		}
		if room -= width + 2; room < 4 {
			break
		}
	}
	for r, l := range lines {
		style := i.look.Muted
		if r == 0 {
			style = i.look.Text
		}
		lines[r] = style.Render(l)
	}
	return lines
}

// countLines are what the choices come to, or why they come to nothing.
func (i importing) countLines() []string {
	switch {
	case i.run != nil && i.progress.total >= longWork:
		return []string{"  " + i.look.Muted.Render(i.say(text.Say("counting: %[1]s", "集計中：%[1]s").With(i.progress.say())))}
	case !i.problem.IsZero() && i.asks == asksNothing:
		lines := i.paragraph(i.problem, i.look.Caution)
		return lines[:min(len(lines), 4)]
	case !i.problem.IsZero() || !i.counted.Rows:
		return []string{""}
	}
	p := i.counted
	return []string{"  " + i.look.Good.Render(i.say(text.Say("won %[1]d   lost %[2]d", "受注 %[1]d   失注 %[2]d").With(p.Won, p.Lost))) +
		i.look.Muted.Render(i.say(text.Say("   open %[1]d   left out %[2]d", "   進行中 %[1]d   対象外 %[2]d").With(p.Open, p.Skipped)))}
}

// list is what there is to choose, scrolled so that the row in focus is seen.
func (i importing) list(height int) string {
	rows := i.rows()
	_, at := i.inFocus(rows)
	var lines []string
	var starts []int
	from, to := 0, 0
	for n, r := range rows {
		starts = append(starts, len(lines))
		part := i.rowLines(r, n == at)
		if n == at {
			from, to = len(lines), len(lines)+len(part)
		}
		lines = append(lines, part...)
		if hidden := len(i.file.Outcomes) - mostValues; r.value != nil && n == mostValues && hidden > 0 {
			lines = append(lines, "     "+i.look.Muted.Render(i.say(text.Say("more values: %d", "ほか%d種類の値").With(hidden))))
		}
	}
	starts = append(starts, len(lines))
	lines = append(lines, i.restLines()...)
	if at == len(rows)-1 {
		to = min(len(lines), from+max(height-1, 1))
	}
	out := strings.Split(window(i.env, lines, starts, from, to, height), "\n")
	for len(out) < height {
		out = append(out, "")
	}
	return strings.Join(out, "\n")
}

// restLines name the columns that fill no field.
func (i importing) restLines() []string {
	var kept, left []string
	for _, c := range i.file.Columns {
		switch {
		case c.Attribute != "":
			kept = append(kept, text.Truncate(text.CleanLine(c.Header), widestCell*2))
		case c.Field == "" && c.Header != "":
			left = append(left, text.Truncate(text.CleanLine(c.Header), widestCell*2))
		}
	}
	var lines []string
	add := func(names []string, say text.Text) {
		if len(names) > 0 {
			lines = append(lines, i.paragraph(say.With(strings.Join(names, i.say(text.Say(", ", "、")))), i.look.Muted)...)
		}
	}
	add(kept, text.Say("Kept as attributes: %s", "属性として残す列：%s"))
	add(left, text.Say("Left out: %s", "取り込まない列：%s"))
	return lines
}

// importColumn is where the choices of a row begin.
const importColumn = 24

// rowLines draw a row, and what has to be answered below it.
func (i importing) rowLines(r importRow, focused bool) []string {
	mark, style := "   ", i.look.Text
	if focused {
		mark, style = " "+i.look.Accent.Render(i.look.Glyphs.Focus)+" ", i.look.Accent
	}
	if r.value != nil {
		return []string{mark + "  " + i.valueLine(*r.value, style)}
	}
	line := mark + style.Render(text.PadRight(i.say(rowLabel(r.path)), importColumn-3))
	switch r.path {
	case orderRow:
		return i.orderLines(line)
	case followRow:
		line += importChoices(i.env, []bool{false, true}, i.wishes.followUp, func(yes bool) text.Text {
			if yes {
				return text.Say("followed up", "フォローする")
			}
			return text.Say("let go", "フォロー終了とする")
		})
	case formatRow:
		line += i.formatText()
	default:
		line += i.columnText(r.path, i.width-importColumn)
	}
	if r.path == outcomeRow && i.asks == asksOutcome {
		return append([]string{line}, indent(i.paragraph(i.problem, i.look.Caution), 3)...)
	}
	return []string{line}
}

// orderLines are the orders that dates may be in, below the label where there is
// no room beside it.
func (i importing) orderLines(line string) []string {
	choices := importChoices(i.env, crm.Orders, i.wishes.order, orderLabel)
	lines := []string{line + choices}
	if text.Width(lines[0]) > i.width {
		lines = []string{line, "     " + choices}
	}
	if i.asks == asksOrder {
		lines = append(lines, indent(i.paragraph(i.problem, i.look.Caution), 3)...)
	}
	return lines
}

// valueLine is a value of the outcome column, how often it comes, and what it is
// taken for.
func (i importing) valueLine(v crm.Value, style lipgloss.Style) string {
	choices := importChoices(i.env, i.meanings(v), i.meaningOf(v), crm.Meaning.Label)
	widest := importChoices(i.env, []crm.Meaning{crm.Won, crm.Lost, crm.Unclear}, crm.Won, crm.Meaning.Label)
	choices = text.PadRight(choices, text.Width(widest))
	count := fmt.Sprintf("%6d  ", v.Rows)
	room := max(i.width-6-text.Width(choices)-len(count), 8)
	words := text.CleanLine(v.Words)
	if words == "" {
		words = i.say(text.Say("(blank)", "（空欄）"))
	}
	width := min(room, 34)
	return style.Render(text.PadRight(i.look.Truncate(words, width), width)) + i.look.Muted.Render(count) + choices
}

// formatText is the program that the file comes from.
func (i importing) formatText() string {
	if i.wishes.from == "" || i.wishes.from == crm.Auto {
		return i.say(text.Say("%s, found by its columns", "%s（列名から判定）").With(i.file.Dialect.Label()))
	}
	return i.say(i.wishes.from.Label())
}

// columnText is the column that fills a field, and its first value.
func (i importing) columnText(path string, room int) string {
	header := text.CleanLine(i.columnOf(path))
	if header == "" {
		return i.look.Muted.Render("-")
	}
	header = i.look.Truncate(header, room)
	sample := i.sampleOf(i.firstColumn(path))
	const column = 26
	if pad := max(column-text.Width(header), 2); sample != "" && path != outcomeRow && text.Width(header)+pad+6 <= room {
		return header + strings.Repeat(" ", pad) + i.look.Muted.Render(i.look.Truncate(sample, room-text.Width(header)-pad))
	}
	return header
}

// sampleOf is the first value of a column.
func (i importing) sampleOf(header string) string {
	for n, c := range i.file.Columns {
		if c.Header != header {
			continue
		}
		for _, row := range i.sample {
			if row[n] != "" {
				return row[n]
			}
		}
	}
	return ""
}

// importChoices are values of which one is chosen.
func importChoices[V comparable](e *env, values []V, chosen V, label func(V) text.Text) string {
	parts := make([]string, len(values))
	for n, v := range values {
		mark, style := "( ) ", e.look.Muted
		if v == chosen {
			mark, style = "(x) ", e.look.Text
		}
		parts[n] = style.Render(mark + e.say(label(v)))
	}
	return strings.Join(parts, "  ")
}
