package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/pattern"
	"daruma/journal/text"
)

// pastReview reads what was written in the reviews, a week at a time.
type pastReview struct {
	*env
	quiet
	asked   calendar.Week // the week that was turned to; week is the one in view
	week    pattern.Week
	reviews []journal.Review // newest week first
	top     int
	ready   bool
	ahead   ahead
}

var (
	keyWeeks    = press("left/right", "other weeks", "前後の週", "left", "right")
	keyUsedIt   = press("t", "I used the plan", "計画を使った")
	keyChangeIt = press("enter", "change", "変更")
)

// newPastReview shows the review of a week that has one.
func newPastReview(e *env, week calendar.Week) screen { return pastReview{env: e, asked: week} }

func (p pastReview) Init() tea.Cmd { return p.load(p.asked) }

func (p pastReview) load(week calendar.Week) tea.Cmd {
	j, prefs, now := p.journal, p.prefs, p.clock()
	return func() tea.Msg {
		l := loadReview(j, prefs, week, now)
		return orFail(l, l.err)
	}
}

func (p pastReview) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case reviewLoaded:
		if msg.week.Week != p.asked {
			return p, nil
		}
		typed := p.ahead
		p.week, p.reviews, p.ready, p.ahead = msg.week, msg.reviews, true, nil
		return typed.replay(p.scrolled(0), nil)
	case newDay:
		return p, p.Init()
	case sizeMsg:
		return p.scrolled(0), nil
	case tea.KeyMsg:
		if !p.settled() {
			p.ahead = p.ahead.with(msg)
			return p, nil
		}
		return p.key(msg)
	}
	return p, nil
}

// settled reports whether the week that was turned to is in view.
func (p pastReview) settled() bool { return p.ready && p.week.Week == p.asked }

func (p pastReview) key(k tea.KeyMsg) (screen, tea.Cmd) {
	switch {
	case keyWeeks.hit(k):
		by := 1
		if k.Type == tea.KeyRight {
			by = -1
		}
		return p.turn(by)
	case keyChangeIt.hit(k):
		week := p.asked
		return p, p.become(func(e *env) screen { return newReviewOf(e, week) })
	case keyShare.hit(k):
		return p, copyShare(p.env, p.week)
	case keyUsedIt.hit(k) && p.written().Plan.Then != "":
		return p, p.togglePlan()
	}
	return p.scrolled(scrollBy(k, p.height-2)), nil
}

// turn goes to the review by as many further back.
func (p pastReview) turn(by int) (screen, tea.Cmd) {
	i := p.index() + by
	if i < 0 || i >= len(p.reviews) {
		return p, nil
	}
	p.asked, p.top = p.reviews[i].Week, 0
	return p, p.load(p.asked)
}

func (p pastReview) index() int {
	return slices.IndexFunc(p.reviews, func(r journal.Review) bool { return r.Week == p.week.Week })
}

func (p pastReview) written() journal.Review { return reviewOf(p.reviews, p.week.Week) }

// togglePlan marks the plan as used today, or takes the mark back.
func (p pastReview) togglePlan() tea.Cmd {
	j, r, load := p.journal, p.written(), p.load(p.asked)
	if used := r.Plan.UsedOn; used.IsZero() {
		r.Plan.UsedOn = p.today()
	} else {
		r.Plan.UsedOn = calendar.Date{}
	}
	return func() tea.Msg {
		if err := j.SaveReview(r); err != nil {
			return failMsg{err: err}
		}
		return load()
	}
}

func (p pastReview) Leave(why leaving) (screen, tea.Cmd) {
	if p.ahead.takesBack(why) {
		p.ahead = p.ahead.with(escape)
		return p, nil
	}
	return depart(p, why)
}

func (p pastReview) Keys() []shortcut {
	if !p.ready {
		return []shortcut{keyBack}
	}
	first := keyChangeIt
	if !p.written().Done {
		first = keyChangeIt.called(text.Say("go on", "続ける"))
	}
	keys := []shortcut{first}
	switch plan := p.written().Plan; {
	case plan.Then == "":
	case plan.UsedOn.IsZero():
		keys = append(keys, keyUsedIt)
	default:
		keys = append(keys, keyUsedIt.called(text.Say("plan not used yet", "計画はまだ使っていない")))
	}
	if len(p.reviews) > 1 {
		keys = append(keys, keyWeeks)
	}
	return append(keys, keyShare, keyBack, keyUp, keyDown, keyPageUp, keyPageDn)
}

func (p pastReview) scrolled(by int) pastReview {
	p.top = scrolledTo(p.top+by, len(p.lines()), p.height-2)
	return p
}

func (p pastReview) View() string {
	if !p.ready {
		return ""
	}
	right := ""
	if i := p.index(); i >= 0 && len(p.reviews) > 1 {
		right = p.say(text.Say("%d of %d", "%d/%d").With(len(p.reviews)-i, len(p.reviews)))
	}
	head := reviewTitle(p.env, weekText(p.week.Week), right)
	for _, l := range shownLines(p.env, p.lines(), p.top, p.height-2) {
		head += l + "\n"
	}
	return head
}

// lines are what was written, and the figures below it.
func (p pastReview) lines() []string {
	if !p.ready {
		return nil
	}
	r := p.written()
	var lines []string
	part := func(label, words text.Text) {
		if words.IsZero() {
			return
		}
		lines = append(lines, "  "+p.look.Quiet.Render(p.say(label)))
		for _, l := range text.Wrap(text.Clean(p.say(words)), min(p.width-6, readingWidth)) {
			lines = append(lines, "    "+l)
		}
		lines = append(lines, "")
	}
	if r.Plan.Then != "" {
		part(text.Say("The plan", "計画"), planText(r.Plan))
	}
	if !r.Plan.UsedOn.IsZero() {
		part(text.Say("Used on", "使った日"), dayAndYear(r.Plan.UsedOn))
	}
	part(text.Say("What buyers said", "お客様の言葉"), text.Same(r.BuyersSaid))
	part(text.Say("What was in my hands", "自分で変えられたこと"), text.Same(r.InMyHands))
	part(text.Say("What worked and I keep", "うまくいき、続けること"), text.Same(r.Kept))
	if last := p.week.LastPlan; last != nil && r.PlanCameUp != "" {
		part(text.Say("The plan before it came up: %s", "その前の計画を使う場面：%s").With(journal.Label(journal.YesNo, r.PlanCameUp)), planText(reviewOf(p.reviews, last.Week).Plan))
	}
	return append(lines, weekFigures(p.env, p.week)...)
}
