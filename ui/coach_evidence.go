package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// evidence is the leaf with the dated facts that confidence may rest on (A21):
// those the journal knows, and the person's own.
type evidence struct {
	*env
	all     []coach.Evidence
	facts   []journal.Fact
	at, top int
	gone    *journal.Fact // the own fact deleted last, which can still be brought back
	busy    bool          // it is on its way out or in
}

type (
	// factGone tells that an own fact was deleted.
	factGone struct {
		fact journal.Fact
		err  error
	}
	// factBack tells that it was brought back.
	factBack struct{ err error }
	// factsChanged tells that the own facts are to be read again.
	factsChanged struct{}
)

var (
	keyAddFact    = press("a", "add a fact", "事実を追加")
	keyChangeFact = press("enter", "change", "変更")
	keyDeleteFact = press("d", "delete", "削除")
	keyFactBack   = press("u", "bring it back", "元に戻す")
)

func (evidence) name() text.Text { return text.Say("evidence", "自信の根拠") }

func (v evidence) update(msg tea.Msg) (leaf, tea.Cmd) {
	switch msg := msg.(type) {
	case coachLoaded:
		return v.loaded(msg), nil
	case sizeMsg:
		return v.scrolled(), nil
	case factGone:
		v.busy = false
		if msg.err != nil {
			return v, failed(msg.err)
		}
		v.gone = &msg.fact
		return v, tea.Batch(notice(text.Say("deleted, u brings it back", "削除しました。uで元に戻せます")), changedFacts)
	case factBack:
		v.busy = false
		if msg.err != nil {
			return v, failed(msg.err)
		}
		v.gone = nil
		return v, tea.Batch(notice(text.Say("the fact is back", "事実を元に戻しました")), changedFacts)
	case tea.KeyMsg:
		return v.key(msg)
	}
	return v, nil
}

func changedFacts() tea.Msg { return factsChanged{} }

// loaded shows what was read. The focus stays on its piece of evidence where
// that is still there.
func (v evidence) loaded(msg coachLoaded) evidence {
	was, some := v.inFocus()
	v.all, v.facts = msg.evidence, msg.facts
	same := func(e coach.Evidence) bool { return e.Entry == was.Entry && e.Fact == was.Fact && e.Kind == was.Kind }
	if i := slices.IndexFunc(v.all, same); some && i >= 0 {
		v.at = i
	}
	return v.scrolled()
}

func (v evidence) key(msg tea.KeyMsg) (leaf, tea.Cmd) {
	if to, moved := movedTo(msg, v.at, len(v.all), v.rows()); moved {
		v.at = to
		return v.scrolled(), nil
	}
	switch {
	case keyAddFact.hit(msg):
		return v, v.open(func(e *env) screen { return newFact(e, text.Text{}) })
	case keyFactBack.hit(msg) && v.gone != nil && !v.busy:
		j, fact := v.journal, *v.gone
		v.busy = true
		return v, func() tea.Msg { return factBack{j.AddFact(fact)} }
	}
	return v.act(msg)
}

// act does what the key says about the evidence in focus.
func (v evidence) act(msg tea.KeyMsg) (leaf, tea.Cmd) {
	in, some := v.inFocus()
	fact, own := v.fact(in)
	switch {
	case !some:
	case own && keyChangeFact.hit(msg):
		return v, v.open(func(e *env) screen { return changeFact(e, fact) })
	case own && keyDeleteFact.hit(msg) && !v.busy:
		j := v.journal
		v.busy = true
		return v, func() tea.Msg { return factGone{fact, j.DeleteFact(fact.ID)} }
	case !own && keyOpen.hit(msg):
		return v, v.open(func(e *env) screen { return newEntry(e, in.Entry) })
	}
	return v, nil
}

func (v evidence) inFocus() (coach.Evidence, bool) {
	if v.at >= len(v.all) {
		return coach.Evidence{}, false
	}
	return v.all[v.at], true
}

// fact is the own fact that a piece of evidence is.
func (v evidence) fact(in coach.Evidence) (journal.Fact, bool) {
	i := slices.IndexFunc(v.facts, func(f journal.Fact) bool { return f.ID == in.Fact })
	if i < 0 || in.Fact.IsZero() {
		return journal.Fact{}, false
	}
	return v.facts[i], true
}

func (v evidence) keys() []shortcut {
	in, some := v.inFocus()
	keys := []shortcut{keyAddFact}
	switch {
	case some && in.Kind == coach.OwnFact:
		keys = []shortcut{keyChangeFact, keyAddFact, keyDeleteFact}
	case some:
		keys = []shortcut{keyOpen, keyAddFact}
	}
	if v.gone != nil {
		keys = append(keys, keyFactBack)
	}
	if len(v.all) == 0 {
		return keys
	}
	return append(keys, keyUp, keyDown, keyPageUp, keyPageDn, keyTop, keyEnd)
}

func (evidence) sources() []string {
	return []string{"A21", coach.SelfAffirmation, coach.SmallWins}
}

// rows are how many pieces of evidence the window shows.
func (v evidence) rows() int { return max(v.height-coachHead-1, 1) }

func (v evidence) scrolled() evidence {
	v.at = min(v.at, max(len(v.all)-1, 0))
	v.top = min(max(v.top, v.at-v.rows()+1), v.at)
	return v
}

func (v evidence) lines(int) []string {
	lines := []string{""}
	if len(v.all) == 0 {
		return append(lines, said(v.env, v.look.Muted.Render, text.Say(
			"Dated facts that confidence can rest on will stand here: wins, replies, lessons used. a adds one of your own.",
			"受注、返信、生かした学びなど、自信の支えになる事実が日付順に並びます。aで自分の事実を追加します。"))...)
	}
	for i := v.top; i < min(v.top+v.rows(), len(v.all)); i++ {
		lines = append(lines, v.row(v.all[i], i == v.at))
	}
	return lines
}

// row is one piece of evidence. What comes from an entry says of what kind it
// is, and leaves the name of that out where there is no room for both.
func (v evidence) row(one coach.Evidence, focused bool) string {
	left := text.PadRight(v.say(day(one.On, v.today())), dateColumn(v.env)) + text.CleanLine(v.say(one.Text))
	kind := v.say(one.Kind.Label())
	if one.Kind != coach.OwnFact && text.Width(left)+text.Width(kind)+5 > v.width {
		kind = ""
	}
	return spread(v.env, focused, left, kind)
}
