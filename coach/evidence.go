package coach

import (
	"cmp"
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// An EvidenceKind says what a piece of evidence is.
type EvidenceKind string

// The kinds of evidence.
const (
	OwnFact  EvidenceKind = "fact"      // written down by the user: praise, something that worked (A21)
	Win      EvidenceKind = "win"       // signed
	WonBack  EvidenceKind = "won-back"  // signed after an earlier no or silence (D6)
	CameBack EvidenceKind = "came-back" // the buyer gave a sign of interest after their no (C11, D5)
	Replied  EvidenceKind = "replied"   // the no was answered (A16)
	InTouch  EvidenceKind = "in-touch"  // contact was kept after a no (C5, C6)
	Learnt   EvidenceKind = "learnt"    // something was changed because of a lesson (C4)
	Planned  EvidenceKind = "planned"   // an if-then plan was carried out
)

var evidenceLabels = map[EvidenceKind]text.Text{
	OwnFact:  text.Say("noted by you", "自分の記録"),
	Win:      thread.LabelOf(thread.Won),
	WonBack:  thread.LabelOf(thread.WonBack),
	CameBack: text.Say("they came back", "先方からの動き"),
	Replied:  text.Say("replied", "返信"),
	InTouch:  text.Say("kept in touch", "続いている連絡"),
	Learnt:   text.Say("lesson put to use", "生かした学び"),
	Planned:  text.Say("plan carried out", "実行した計画"),
}

// Label is what the kind is called.
func (k EvidenceKind) Label() text.Text { return evidenceLabels[k] }

// An Evidence is one dated fact that confidence may rest on (A21): what was
// done or said, never what somebody is like.
type Evidence struct {
	On    calendar.Date // never zero
	Kind  EvidenceKind
	Text  text.Text  // one line, but for an own fact, which may have several
	Entry journal.ID // the entry it comes from; zero for an own fact
	Fact  journal.ID // the own fact; zero for what comes from an entry
}

// EvidenceOf gathers what the journal knows to rest confidence on, the newest
// first: the user's own facts, wins and won-backs, lessons and plans put to use,
// and of the deals that were lost the small things done and what came of them,
// each at most once a deal. What has no day stands nowhere.
func EvidenceOf(heads []journal.Head, facts []journal.Fact) []Evidence {
	var found gathered
	for _, f := range facts {
		found = append(found, Evidence{On: f.On, Kind: OwnFact, Text: text.Same(f.Words), Fact: f.ID})
	}
	madeGood := daysMadeGood(heads)
	for i := range heads {
		h := &heads[i]
		found.learning(h)
		switch h.Outcome {
		case journal.Won:
			found.win(h, madeGood[h.Follows])
		case journal.Lost:
			found.smallWins(h)
		}
	}
	slices.SortStableFunc(found, func(a, b Evidence) int { return b.On.Compare(a.On) })
	return found
}

// daysMadeGood are the days of the entries that a win follows, by their ids.
func daysMadeGood(heads []journal.Head) map[journal.ID]calendar.Date {
	days := map[journal.ID]calendar.Date{}
	for i := range heads {
		if h := &heads[i]; h.Outcome == journal.Won && !h.Follows.IsZero() {
			days[h.Follows] = calendar.Date{}
		}
	}
	for i := range heads {
		if _, followed := days[heads[i].ID]; followed {
			days[heads[i].ID] = heads[i].Decided
		}
	}
	return days
}

type gathered []Evidence

// add adds evidence about what was found at h, unless its day is not known.
func (g *gathered) add(on calendar.Date, kind EvidenceKind, h *journal.Head, said text.Text, about ...any) {
	if !on.IsZero() {
		*g = append(*g, Evidence{On: on, Kind: kind, Text: said.With(about...), Entry: h.ID})
	}
}

// learning is what was learnt from an entry and used.
func (g *gathered) learning(h *journal.Head) {
	g.add(h.LessonUsedOn, Learnt, h, text.Say("A lesson put to use: %s", "学びを実践：%s"), dealName(h))
	g.add(h.PlanUsedOn, Planned, h, text.Say("A plan carried out: %s", "計画を実行：%s"), dealName(h))
}

// win is a signed deal. Before is the day of the no or the silence that it makes
// good, zero where there was none or it is not known.
func (g *gathered) win(h *journal.Head, before calendar.Date) {
	switch {
	case h.Follows.IsZero():
		g.add(h.Decided, Win, h, text.Say("Won: %s", "受注：%s"), dealName(h))
	case before.IsZero():
		g.add(h.Decided, WonBack, h, text.Say("Won back: %s", "改めて受注：%s"), dealName(h))
	default:
		g.add(h.Decided, WonBack, h,
			text.Say("Won back: %s, not signed the first time on %s", "改めて受注：%s（%sは受注に至らず）"), dealName(h), longDay(before))
	}
}

// smallWins are the small completed actions of a lost deal, and the sign that
// came back.
func (g *gathered) smallWins(h *journal.Head) {
	company := companyName(h)
	g.add(h.Replied, Replied, h, text.Say("Answered the no: %s", "お断りに返信：%s"), company)
	made, signs := contactsAfter(h)
	switch n := len(made); n {
	case 0:
	case 1:
		g.add(made[0].On, InTouch, h, text.Say("Kept in touch after the no: %s", "お断りのあとも連絡を継続：%s"), company)
	default:
		g.add(made[n-1].On, InTouch, h,
			text.Say("Kept in touch after the no: %s, %d contacts", "お断りのあとも連絡を継続：%s（%d回）"), company, n)
	}
	if n := len(signs); n > 0 {
		g.add(signs[n-1].On, CameBack, h, text.Say("Came back with interest: %s", "先方からの動き：%s"), company)
	}
}

// contactsAfter are the contacts made after a no and the signs of interest that
// the buyer gave, in the order of their days. A buyer who objected or asked to
// stop leaves no contact to be glad of.
func contactsAfter(h *journal.Head) (made, signs []journal.Touch) {
	touches := slices.Clone(h.Contacts)
	slices.SortStableFunc(touches, func(a, b journal.Touch) int { return a.On.Compare(b.On) })
	unwelcome := false
	for _, t := range touches {
		switch {
		case !t.On.After(h.Decided):
		case t.Result == complained || t.Result == stop:
			unwelcome = true
		case !t.Incoming():
			made = append(made, t)
		case t.Signal == engaged || t.Signal == competitorFailed:
			signs = append(signs, t)
		}
	}
	if unwelcome {
		made = nil
	}
	return made, signs
}

// dealName is the company and, where it has one, the deal's own name.
func dealName(h *journal.Head) text.Text {
	if h.Company == "" || h.Title == "" {
		return companyName(h)
	}
	return text.Text{EN: h.Company + ", " + h.Title, JA: h.Company + "様「" + h.Title + "」"}
}

// companyName is the company as it is spoken of, whatever is known of it.
func companyName(h *journal.Head) text.Text {
	if h.Company == "" {
		return cmp.Or(text.Same(h.Title), text.Say("a deal without a name", "名前のない案件"))
	}
	return text.Text{EN: h.Company, JA: h.Company + "様"}
}
