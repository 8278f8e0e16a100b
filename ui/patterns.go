package ui

import (
	"context"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal/pattern"
	"daruma/journal/text"
)

// patterns shows what losses have in common that wins have not: a list of
// factors with what can be told of each, and charts beside it, over any period.
type patterns struct {
	*env
	chosen  chosenPeriod
	page    int // of patternPages
	loaded  patternsLoaded
	names   caseNames // behind the group in focus, where it is small
	stop    context.CancelFunc
	at, top int // of the groups
	down    int // lines that a chart is scrolled by
	picking *periodPick
	ready   bool
	ahead   ahead
}

var (
	keyPeriod  = press("t", "period", "期間")
	keyBehind  = press("enter", "the deals", "案件")
	keySplit   = press("s", "split", "分けて見る")
	keyCharts  = press("left/right", "chart", "グラフ", "left", "right", "tab", "shift+tab")
	saidPeriod = text.Say("keep it", "変更しない")
)

func newPatterns(e *env) screen { return patterns{env: e, chosen: chosenPeriod{span: lastYear}} }

// asked is what the screen shows now.
func (p patterns) asked() inquiry {
	return inquiry{period: p.chosen.of(p.today()), page: p.page, today: p.today(), rules: rulesOf(p.prefs)}
}

func (p patterns) Init() tea.Cmd { return loadPatterns(p.journal, p.asked()) }

func (p patterns) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case patternsLoaded:
		return p.take(msg)
	case caseNames:
		p.names = msg
		return p, nil
	case newDay:
		return p, p.Init()
	case sizeMsg:
		return p.scrolled(), nil
	case insertMsg:
		if p.Typing() {
			pick := *p.picking
			pick.line().Insert(string(msg))
			p.picking = &pick
		}
		return p, nil
	case tea.KeyMsg:
		switch {
		case !p.ready:
			p.ahead = p.ahead.with(msg)
			return p, nil
		case p.picking != nil:
			return p.pickKey(msg)
		case p.page == 0:
			return p.factorKey(msg)
		}
		return p.chartKey(msg)
	}
	return p, nil
}

// take shows the figures that were asked for last. The focus stays on its group
// where that is still in the list.
func (p patterns) take(msg patternsLoaded) (screen, tea.Cmd) {
	if now := p.asked(); msg.of.period != now.period || msg.of.page != now.page {
		return p, nil // another period or chart has been asked for since
	}
	typed := p.ahead
	was, some := p.inFocus()
	p.loaded, p.ready, p.ahead = msg, true, nil
	for i, g := range msg.groups {
		if some && keyOf(g) == keyOf(was) {
			p.at = i
			break
		}
	}
	p = p.scrolled()
	next, cmd := p.withNames()
	return typed.replay(next, cmd)
}

func (p patterns) inFocus() (pattern.Group, bool) {
	if p.at >= len(p.loaded.groups) {
		return pattern.Group{}, false
	}
	return p.loaded.groups[p.at], true
}

// withNames reads the companies behind the group in focus where it is too small
// for a share; what was being read for another one is given up.
func (p patterns) withNames() (patterns, tea.Cmd) {
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
	g, ok := p.inFocus()
	if !ok || p.page != 0 || g.N >= fewCases {
		return p, nil
	}
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	return p, loadNames(ctx, p.journal, p.loaded.of.period, g)
}

func (p patterns) factorKey(k tea.KeyMsg) (screen, tea.Cmd) {
	was, last := p.at, max(len(p.loaded.groups)-1, 0)
	g, some := p.inFocus()
	switch {
	case keyUp.hit(k):
		p.at = max(p.at-1, 0)
	case keyDown.hit(k) && p.at == last:
		p.top++
	case keyDown.hit(k):
		p.at++
	case keyPageUp.hit(k):
		p.at = max(p.at-p.rows(), 0)
	case keyPageDn.hit(k):
		p.at = min(p.at+p.rows(), last)
	case keyTop.hit(k):
		p.at = 0
	case keyEnd.hit(k):
		p.at = last
	case keyBehind.hit(k) && some:
		period := p.loaded.of.period
		return p, p.open(func(e *env) screen { return newCases(e, period, g) })
	case keySplit.hit(k) && some:
		period, factors := p.loaded.of.period, p.loaded.factors
		return p, p.open(func(e *env) screen { return newSplit(e, period, g, factors) })
	default:
		return p.anyKey(k)
	}
	if p = p.scrolled(); p.at == was {
		return p, nil
	}
	return p.withNames()
}

func (p patterns) chartKey(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyUp.hit(k):
		p.down--
	case keyDown.hit(k):
		p.down++
	case keyPageUp.hit(k):
		p.down -= p.room()
	case keyPageDn.hit(k):
		p.down += p.room()
	case keyTop.hit(k):
		p.down = 0
	case keyEnd.hit(k):
		p.down = len(p.chartLines())
	default:
		return p.anyKey(k)
	}
	return p.scrolled(), nil
}

// anyKey is what acts on every page.
func (p patterns) anyKey(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyCharts.hit(k):
		by := 1
		if k.Type == tea.KeyLeft || k.Type == tea.KeyShiftTab {
			by = len(patternPages) - 1
		}
		p.page, p.down = (p.page+by)%len(patternPages), 0
		p.loaded.chart = nil
		return p, p.Init()
	case keyPeriod.hit(k):
		pick := newPeriodPick(p.chosen)
		p.picking = &pick
	}
	return p, nil
}

func (p patterns) pickKey(k tea.KeyMsg) (screen, tea.Cmd) {
	pick, chosen, problem := p.picking.update(k, p.today())
	switch {
	case !problem.IsZero():
		return p, failedWith(problem)
	case chosen == nil:
		p.picking = &pick
		return p, nil
	}
	p.chosen, p.picking, p.at, p.top, p.down, p.names = *chosen, nil, 0, 0, 0, caseNames{}
	return p, p.Init()
}

// Leave closes the choice of a period first.
func (p patterns) Leave(why leaving) (screen, tea.Cmd) {
	switch {
	case p.ahead.takesBack(why):
		p.ahead = p.ahead.with(escape)
		return p, nil
	case why == goingBack && p.picking != nil:
		p.picking = nil
		return p, nil
	case p.stop != nil:
		p.stop()
	}
	return depart(p, why)
}

func (p patterns) Typing() bool { return p.picking != nil && p.picking.typing }

func (p patterns) Sources() []string { return cited(p.env, patternPages[p.page].sources) }

func (p patterns) Keys() []shortcut {
	if p.picking != nil {
		keys := p.picking.keys()
		for i, k := range keys {
			if k.show == keyBack.show {
				keys[i] = k.called(saidPeriod)
			}
		}
		return keys
	}
	keys := []shortcut{keyPeriod, keyCharts}
	if _, some := p.inFocus(); some && p.page == 0 {
		keys = []shortcut{keyBehind, keySplit, keyPeriod, keyCharts}
	}
	return append(keys, keyBack, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd)
}
