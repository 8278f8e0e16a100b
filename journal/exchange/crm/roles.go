package crm

import (
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// roles say what each column of a file becomes.
type roles struct {
	path      map[string]int  // which column fills a path
	named     map[string]bool // paths that a mapping names, not a table
	attribute []string        // by column: the attribute that keeps it, "" for none
	restated  []int           // columns left out since they follow from the outcome
	unnamed   []int           // columns without a header that hold something
}

const attributePrefix = "attributes."

// at is the column that fills a path.
func (r *roles) at(path string) (int, bool) {
	at, ok := r.path[path]
	return at, ok
}

// columns are what becomes of each header, as it is shown.
func (r *roles) columns(headers []string) []Column {
	out := make([]Column, len(headers))
	for i, h := range headers {
		out[i] = Column{Header: h, Attribute: r.attribute[i]}
	}
	for path, at := range r.path {
		switch path {
		case wonDayPath, lostDayPath:
			path = daysPath
		case wonPath, lostPath, closedPath:
			path = outcomePath
		case beginsPath:
			path = ""
		}
		out[at].Field = path
	}
	return out
}

// assign settles what each column of t becomes. Every error is a
// [*journal.Problem]; the roles returned with one can still be shown.
func assign(t *table, d Dialect, o Options) (roles, error) {
	a := assigner{t: t, headings: make([]heading, len(t.headers)), taken: make([]bool, len(t.headers))}
	a.roles = roles{path: map[string]int{}, named: map[string]bool{}, attribute: make([]string, len(t.headers))}
	for i, h := range t.headers {
		a.headings[i] = headingOf(h)
	}
	err := a.wishes(o.Map)
	if o.From != CSV {
		a.tables(rulesOf(d))
		a.partConverted()
		if _, found := a.path[outcomePath]; !found && err == nil {
			err = a.findOutcome(o.named())
		}
	}
	a.keepOthers()
	if err == nil && a.isOurs() && o.From != CSV {
		err = problem(text.Say("this is daruma's own CSV, which is for spreadsheets; import what \"daruma export\" writes as JSON",
			"これは daruma が表計算ソフト用に書き出したCSVです。取り込むには daruma export のJSONを使ってください"))
	}
	if err == nil {
		err = a.attributesTwice()
	}
	if err == nil && !a.knowsOutcomes() {
		err = a.noOutcome()
	}
	return a.roles, err
}

type assigner struct {
	roles
	t        *table
	headings []heading
	taken    []bool // columns that fill a path, or that a mapping keeps as attributes
}

// wishes carries out the mappings that were asked for.
func (a *assigner) wishes(wishes []Mapping) error {
	for _, w := range wishes {
		at, err := a.column(w.Column)
		if err != nil {
			return err
		}
		name, isAttribute := strings.CutPrefix(w.Field, attributePrefix)
		switch {
		case isAttribute:
			a.attribute[at] = name
		case w.Field == keptWhole:
			a.attribute[at] = a.t.headers[at]
		default:
			if other, twice := a.path[w.Field]; twice && other != at {
				return problem(text.Say("two columns are mapped to %[1]s; keep one of them", "%[1]s に2つの列が指定されています。1つだけにしてください").With(w.Field))
			}
			a.path[w.Field], a.named[w.Field] = at, true
		}
		a.taken[at] = true
	}
	return nil
}

// column is the one with the given header: exactly, else the only one with the
// same letters.
func (a *assigner) column(header string) (int, error) {
	header = strings.TrimSpace(text.Normal(header))
	if at := slices.Index(a.t.headers, header); at >= 0 && header != "" {
		return at, nil
	}
	found := -1
	for i, h := range a.t.headers {
		if keyOf(h) == keyOf(header) && keyOf(h) != "" {
			if found >= 0 {
				found = -1
				break
			}
			found = i
		}
	}
	if found >= 0 {
		return found, nil
	}
	return 0, problem(text.Say("there is no column %[1]s; the columns are %[2]s", "「%[1]s」という列はありません。列は %[2]s です").With(named(header), a.list()))
}

// name is a column's header as it stands in a message.
func (a *assigner) name(at int) string { return named(a.t.headers[at]) }

// list names the columns.
func (a *assigner) list() string {
	const most = 60
	var names []string
	for _, h := range a.t.headers {
		if h != "" {
			names = append(names, named(h))
		}
	}
	if len(names) > most {
		names = append(names[:most], "…")
	}
	return strings.Join(names, ", ")
}

// tables maps what the rules know.
func (a *assigner) tables(rules []keyedRule) {
	for _, r := range rules {
		for _, key := range r.keys {
			if _, filled := a.path[r.path]; filled {
				break
			}
			if at := a.headed(key); at >= 0 {
				a.taken[at] = true
				if r.path == restated {
					a.restated = append(a.restated, at)
				} else {
					a.path[r.path] = at
				}
			}
		}
	}
}

// partConverted parts an amount in the company's own currency from the deal's
// currency, which is not its.
func (a *assigner) partConverted() {
	amount, converted := a.path[amountPath]
	currency, there := a.path[currencyPath]
	if converted && there && a.headings[amount].bare == keyOf("amount in company currency") && !a.named[currencyPath] {
		delete(a.path, currencyPath)
		a.taken[currency] = false
	}
}

// headed is the column under a key that is not taken, -1 for none. One whose
// whole header it is goes before one with more in brackets or before it.
func (a *assigner) headed(key string) int {
	for _, part := range []func(h heading) string{
		func(h heading) string { return h.exact },
		func(h heading) string { return h.whole },
		func(h heading) string { return h.bare },
	} {
		for i, h := range a.headings {
			if !a.taken[i] && part(h) == key {
				return i
			}
		}
	}
	return -1
}

// findOutcome looks for the outcome column where no program is known: one whose
// header may stand above outcomes and that holds some. Several have to agree.
func (a *assigner) findOutcome(named map[string]Meaning) error {
	var candidates, telling []int
	for i, h := range a.headings {
		if a.taken[i] || !outcomeHeaders[h.whole] && !outcomeHeaders[h.bare] {
			continue
		}
		candidates = append(candidates, i)
		if a.tells(i, named) {
			telling = append(telling, i)
		}
	}
	if len(telling) == 0 && len(candidates) == 1 {
		telling = candidates
	}
	if len(telling) == 0 {
		return nil
	}
	for _, other := range telling[1:] {
		if !a.agree(telling[0], other, named) {
			return problem(text.Say("columns %[1]s and %[2]s both hold outcomes and differ; choose one with --map outcome=COLUMN",
				"「%[1]s」列と「%[2]s」列の結果が一致しません。--map outcome=列名 でどちらかを指定してください").
				With(a.name(telling[0]), a.name(other)))
		}
	}
	for _, at := range telling {
		a.taken[at] = true
	}
	a.path[outcomePath], a.restated = telling[0], append(a.restated, telling[1:]...)
	return nil
}

// meaning reads a cell of a column that may hold outcomes.
func meaning(cell string, named map[string]Meaning) Meaning {
	if m, told := named[fold(cell)]; told {
		return m
	}
	return means(cell, status)
}

func (a *assigner) tells(at int, named map[string]Meaning) bool {
	return slices.ContainsFunc(a.t.rows, func(r row) bool {
		m := meaning(r.cells[at], named)
		return m == Won || m == Lost
	})
}

// agree tells whether two columns have the same wins and losses.
func (a *assigner) agree(one, other int, named map[string]Meaning) bool {
	decided := func(m Meaning) bool { return m == Won || m == Lost }
	return !slices.ContainsFunc(a.t.rows, func(r row) bool {
		m, n := meaning(r.cells[one], named), meaning(r.cells[other], named)
		return m != n && (decided(m) || decided(n))
	})
}

// knowsOutcomes tells whether a column says how the deals ended.
func (a *assigner) knowsOutcomes() bool {
	_, column := a.path[outcomePath]
	_, won := a.path[wonPath]
	_, lost := a.path[lostPath]
	_, closed := a.path[closedPath]
	return column || won && (lost || closed)
}

func (a *assigner) noOutcome() error {
	return problem(text.Say("no column is known to hold the outcome; name it with --map outcome=COLUMN, and its values with --won and --lost. The columns are %[1]s",
		"結果（受注・失注）の列がわかりません。--map outcome=列名 で指定し、必要なら --won と --lost で値を指定してください。列は %[1]s です").With(a.list()))
}

// isOurs tells what our own export writes for spreadsheets.
func (a *assigner) isOurs() bool {
	return slices.Contains(a.t.headers, outcomePath) && slices.Contains(a.t.headers, "deal.company")
}

// attributesTwice refuses two columns that would become one attribute, of which
// only one could stay.
func (a *assigner) attributesTwice() error {
	columns := map[string]int{}
	for at, name := range a.attribute {
		if name == "" {
			continue
		}
		if other, twice := columns[name]; twice {
			return problem(text.Say("columns %[1]s and %[2]s would both become the attribute %[3]s; give one of them another name with --map attributes.NAME=COLUMN",
				"「%[1]s」列と「%[2]s」列が同じ属性「%[3]s」になります。--map attributes.名前=列名 でどちらかを別の名前にしてください").
				With(a.name(other), a.name(at), named(name)))
		}
		columns[name] = at
	}
	return nil
}

// keepOthers keeps every column as an attribute that fills no path, and the
// ones whose words a choice cannot hold.
func (a *assigner) keepOthers() {
	for i, header := range a.t.headers {
		switch {
		case a.taken[i]:
		case header != "":
			a.attribute[i] = header
		case slices.ContainsFunc(a.t.rows, func(r row) bool { return strings.TrimSpace(r.cells[i]) != "" }):
			a.unnamed = append(a.unnamed, i)
		}
	}
	for path, at := range a.path {
		if f, ok := journal.FieldOf(path); ok && f.Kind == journal.Choice && !a.named[path] && path != outcomePath && path != reasonPath {
			a.attribute[at] = a.t.headers[at]
		}
	}
}
