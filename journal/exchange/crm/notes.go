package crm

import (
	"fmt"
	"slices"
	"strings"

	"daruma/journal/text"
)

// mostNamed is how many values a note names.
const mostNamed = 20

// notes say what the figures of the plan do not.
func (p *planner) notes() []text.Text {
	f := p.file
	out := []text.Text{f.ReadAs()}
	add := func(there bool, note text.Text) {
		if there {
			out = append(out, note)
		}
	}
	blank := p.unclear[""]
	delete(p.unclear, "")
	add(len(p.unclear) > 0, text.Say("left out, as neither won nor lost: %[1]s; --won and --lost say what a value is",
		"受注・失注のどちらでもないため対象外：%[1]s（--won と --lost で指定できます）").With(counted(p.unclear)))
	add(blank > 0, text.Say("left out, as no outcome is recorded: rows: %[1]d", "結果の記入がないため対象外：%[1]d行").With(blank))
	custom := f.customStages()
	add(len(custom) > 0, text.Say("taken for open: %[1]s; --won and --lost say what a value is",
		"進行中とみなした値：%[1]s（--won と --lost で指定できます）").With(counted(custom)))
	add(p.plan.Won+p.plan.Lost == 0, text.Say("no row is won or lost, so there is nothing to import", "受注・失注の行がないため、取り込むものがありません"))
	add(p.repeated > 0, text.Say("rows whose id comes again: %[1]d; of each id the one decided last is taken", "IDが重複する行：%[1]d行。IDごとに決定日が最も新しい行を取り込みます").With(p.repeated))
	for _, wish := range f.unmet() {
		add(true, text.Say("no row has the outcome %[1]s", "結果が「%[1]s」の行はありません").With(named(wish)))
	}
	var restating []string
	for _, at := range f.roles.restated {
		restating = append(restating, named(f.table.headers[at]))
	}
	add(len(restating) > 0, text.Say("columns left out, as they follow from the outcome: %[1]s", "結果から決まる内容のため取り込まない列：%[1]s").
		With(text.Text{EN: strings.Join(restating, ", "), JA: strings.Join(restating, "、")}))
	for _, at := range f.roles.unnamed {
		add(true, text.Say("column %[1]d has no name and was left out", "%[1]d列目は列名がないため、取り込みません").With(at+1))
	}
	if at, there := f.roles.at(daysPath); there && plannedDays[headingOf(f.table.headers[at]).bare] && p.decidedBy(at) {
		add(true, text.Say("the day of the decision is the planned one, from column %[1]s", "決定日には予定日（「%[1]s」列）を使います").With(named(f.table.headers[at])))
	}
	return out
}

// decidedBy tells whether any deal takes its day from a column.
func (p *planner) decidedBy(column int) bool {
	return slices.ContainsFunc(p.deals, func(d deal) bool {
		at, there := p.reader.decidedIn(*d.row, d.means)
		return there && at == column
	})
}

var plannedDays = keys("expected close date", "expected close", "est. close date", "受注予定日")

// ReadAs says in one sentence how the file was understood.
func (f *File) ReadAs() text.Text {
	return text.Say("read as %[1]s, %[2]s, separated by %[3]s", "%[1]s、%[2]s、区切りは%[3]sとして読み込みました").
		With(f.Dialect.Label(), string(f.Encoding), separatorName(f.Separator))
}

func separatorName(sign rune) text.Text {
	switch sign {
	case ';':
		return text.Say("semicolons", "セミコロン")
	case '\t':
		return text.Say("tabs", "タブ")
	case '|':
		return text.Say("vertical bars", "縦棒")
	}
	return text.Say("commas", "カンマ")
}

// counted names values with how often they come, the most frequent first.
func counted(values map[string]int) string {
	list := make([]Value, 0, len(values))
	for words, rows := range values {
		list = append(list, Value{Words: words, Rows: rows})
	}
	slices.SortFunc(list, compareValues)
	var b strings.Builder
	for i, v := range list {
		if i == mostNamed {
			b.WriteString(", …")
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s (%d)", named(v.Words), v.Rows)
	}
	return b.String()
}

// customStages are the steps that were taken for open though no table knows
// them, with how often they come.
func (f *File) customStages() map[string]int {
	out := map[string]int{}
	if _, says := f.roles.at(wonPath); says { // the program itself
		return out
	}
	for _, v := range f.Outcomes {
		if _, told := f.outcome.named[fold(v.Words)]; !told && v.Means == Undecided && means(v.Words, status) != Undecided {
			out[v.Words] = v.Rows
		}
	}
	return out
}

// unmet are the values of --won and --lost that no row has.
func (f *File) unmet() []string {
	var out []string
	for _, wish := range slices.Concat(f.options.Won, f.options.Lost) {
		if !slices.ContainsFunc(f.Outcomes, func(v Value) bool { return fold(v.Words) == fold(wish) }) {
			out = append(out, wish)
		}
	}
	return out
}
