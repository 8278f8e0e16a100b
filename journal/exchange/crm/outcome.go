package crm

import (
	"regexp"
	"slices"
	"strings"

	"daruma/journal"
	"daruma/journal/text"
)

// A Meaning is what a value of the outcome column says.
type Meaning int

// The meanings. Unclear is a third outcome, or a word that nothing is known
// of: its rows are left out and named.
const (
	Unclear Meaning = iota
	Won
	Lost
	Undecided
)

// Label is what the meaning is called.
func (m Meaning) Label() text.Text {
	switch m {
	case Won:
		return text.Say("won", "受注")
	case Lost:
		return text.Say("lost", "失注")
	case Undecided:
		return text.Say("open", "進行中")
	case Unclear:
	}
	return text.Say("left out", "対象外")
}

// A scale is what kind of column an outcome stands in.
type scale int

const (
	status scale = iota // a closed list: a word that is not known is left out
	stage               // steps of the users' own names: one that is not known is open
)

// words of outcomes, by keyOf.
var (
	wonWords = keys("won", "win", "closed won", "closed/won", "deal won", "won deal", "sold", "successful",
		"受注", "受注済", "受注済み", "受注確定", "受注完了", "成約", "成約済", "成約済み", "成立", "契約", "契約済", "契約済み", "契約締結", "契約成立",
		"gewonnen", "gagné", "gagnée", "ganado", "ganada", "ganho", "ganha", "vinto")
	lostWords = keys("lost", "loss", "lose", "closed lost", "closed/lost", "deal lost", "lost deal", "lost to competitor", "lost to competition",
		"失注", "失注済", "失注済み", "失注確定", "失注完了", "他決", "敗注", "落注", "不成立", "不成約", "競合による失注", "競合により失注", "競合失注",
		"verloren", "perdu", "perdue", "perdido", "perdida", "perso")
	openWords = keys("open", "in progress", "ongoing", "active", "new", "working", "lead", "pipeline",
		"prospecting", "prospect", "qualification", "qualified", "discovery", "needs analysis", "value proposition", "id. decision makers",
		"identify decision makers", "perception analysis", "proposal", "proposal made", "proposal sent", "proposal/price quote", "quote sent",
		"negotiation", "negotiation/review", "negotiations started", "engaging", "commit", "verbal commitment",
		"appointment scheduled", "qualified to buy", "presentation scheduled", "decision maker bought-in", "contract sent", "contact made", "demo scheduled",
		"商談中", "進行中", "提案中", "交渉中", "検討中", "見積中", "対応中", "継続", "継続中", "未定", "未着手", "初回訪問", "初回接触", "アプローチ", "アプローチ中",
		"ヒアリング", "ヒアリング中", "ニーズ確認", "案件化", "提案", "見積", "見積提示", "見積提出", "交渉", "条件交渉", "最終交渉", "クロージング", "内示", "内諾", "口頭内示", "稟議中", "受注見込", "受注見込み", "受注予定",
		"offen", "ouvert", "abierto", "aberto")
	thirdWords = keys("on hold", "hold", "paused", "stalled", "dormant", "inactive", "postponed", "deferred", "pending", "deleted", "archived", "duplicate",
		"cancelled", "canceled", "abandoned", "withdrawn", "disqualified", "unqualified", "not qualified", "no decision", "no bid", "expired", "rejected", "declined", "dead", "completed", "done", "closed",
		"保留", "凍結", "中断", "停止", "休眠", "延期", "先送り", "見送り", "導入見送り", "辞退", "取消", "取り消し", "キャンセル", "解約", "中止", "消滅", "失注以外", "受注取消", "受注以外", "重複", "削除", "対象外", "無効", "完了", "クローズ", "終了")
)

// The shapes in which programs and their users dress up the words: "7. Closed
// Won (100%)", "Closed Lost to Competition", "失注（価格）".
var (
	numbering  = regexp.MustCompile(`^[\d０-９①-⑳%％\s]+[.．:：)）、_\-\s]*`)
	closedWon  = regexp.MustCompile(`^closed?[\s\-_/:]*won\b|^won\s*[-–:/(,]|^(受注|成約)\s*[-–:：/／(（・,、]`)
	closedLost = regexp.MustCompile(`^closed?[\s\-_/:]*lost\b|^lost\s*[-–:/(,]|^lost (to|on|due to) |^(失注|他決)\s*[-–:：/／(（・,、]`)
	closedElse = regexp.MustCompile(`^closed\b|失注|取消|キャンセル`)
)

// means reads a value of an outcome column by the tables alone.
func means(value string, s scale) Meaning {
	value = strings.ToLower(strings.TrimSpace(value))
	if rest := numbering.ReplaceAllString(value, ""); rest != "" {
		value = rest
	}
	name, _ := cutBrackets(value)
	k := keyOf(name)
	switch {
	case k == "":
		return Unclear
	case wonWords[k]:
		return Won
	case lostWords[k]:
		return Lost
	case thirdWords[k]:
		return Unclear
	case openWords[k]:
		return Undecided
	case closedLost.MatchString(value):
		return Lost
	case closedWon.MatchString(value):
		return Won
	case closedElse.MatchString(value), s == status:
		return Unclear
	}
	return Undecided
}

// outcomes reads the outcome of each row.
type outcomes struct {
	roles *roles
	scale scale
	named map[string]Meaning // by --won and --lost, folded
	known map[string]reading // values read already
}

// A reading is what a value means, and whether --won or --lost said so.
type reading struct {
	means Meaning
	told  bool
}

// newOutcomes is the reader of the outcome column that roles names.
func newOutcomes(t *table, r *roles, o Options) *outcomes {
	out := &outcomes{roles: r, scale: status, named: o.named(), known: map[string]reading{}}
	if at, ok := r.at(outcomePath); ok && stageHeaders[headingOf(t.headers[at]).bare] {
		out.scale = stage
	}
	return out
}

// named are the values of Won, Lost and LeftOut, folded.
func (o Options) named() map[string]Meaning {
	named := map[string]Meaning{}
	for _, v := range o.LeftOut {
		named[fold(v)] = Unclear
	}
	for _, v := range o.Lost {
		named[fold(v)] = Lost
	}
	for _, v := range o.Won {
		named[fold(v)] = Won
	}
	return named
}

// again is o for another run, which fills tables of its own.
func (o *outcomes) again() *outcomes {
	fresh := *o
	fresh.known = map[string]reading{}
	return &fresh
}

func fold(s string) string { return strings.TrimSpace(journal.Fold(s)) }

// of is the outcome of one row.
func (o *outcomes) of(cells []string) Meaning {
	m := Undecided
	if at, ok := o.roles.at(outcomePath); ok {
		read := o.read(cells[at])
		if m = read.means; read.told {
			return m
		}
	}
	won, lost := o.flagged(cells)
	switch {
	case m == Undecided && won:
		return Won
	case m == Undecided && lost:
		return Lost
	case m == Won && lost, m == Lost && won:
		return Unclear
	}
	return m
}

// read is what a value of the outcome column says by itself.
func (o *outcomes) read(v string) reading {
	r, known := o.known[v]
	if !known {
		if r.means, r.told = o.named[fold(v)]; !r.told {
			r.means = means(v, o.scale)
		}
		o.known[v] = r
	}
	return r
}

// flagged reads the columns in which a program itself says yes or no.
func (o *outcomes) flagged(cells []string) (won, lost bool) {
	flag := func(path string) (yes, there bool) {
		at, there := o.roles.at(path)
		return there && yesWords[keyOf(cells[at])], there
	}
	won, hasWon := flag(wonPath)
	lost, hasLost := flag(lostPath)
	closed, _ := flag(closedPath)
	return won && !lost, hasLost && lost && !won || hasWon && closed && !won
}

var yesWords = keys("true", "yes", "1", "y", "x", "はい", "真")

// values counts the values of the outcome column, the most frequent first.
func (o *outcomes) values(t *table) []Value {
	at, ok := o.roles.at(outcomePath)
	if !ok {
		return nil
	}
	counted := map[string]*Value{}
	for _, r := range t.rows {
		words := strings.TrimSpace(r.cells[at])
		if counted[words] == nil {
			counted[words] = &Value{Words: words, Means: o.of(r.cells)}
		}
		counted[words].Rows++
	}
	out := make([]Value, 0, len(counted))
	for _, v := range counted {
		out = append(out, *v)
	}
	slices.SortFunc(out, compareValues)
	return out
}

// words are what stands in the outcome column.
func (o *outcomes) words(cells []string) string {
	at, ok := o.roles.at(outcomePath)
	if !ok {
		return ""
	}
	return strings.TrimSpace(cells[at])
}
