package coach

import (
	"cmp"
	"slices"

	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
)

// An EvidenceKind says what a piece of evidence is.
type EvidenceKind string

// The kinds of evidence.
const (
	OwnFact  EvidenceKind = "fact"      // written down by the user: praise, something that worked (A21)
	Win      EvidenceKind = "win"       // signed
	WonBack  EvidenceKind = "won-back"  // signed after an earlier no or silence (D6)
	CameBack EvidenceKind = "came-back" // the buyer gave a sign of interest after their no (C11, D5)
	Replied  EvidenceKind = "replied"   // a courteous reply went out (A16)
	InTouch  EvidenceKind = "in-touch"  // contact was kept after a no (C5, C6)
)

var evidenceLabels = map[EvidenceKind]text.Text{
	OwnFact:  text.Say("noted by you", "自分の記録"),
	Win:      text.Say("won", "受注"),
	WonBack:  text.Say("won back", "改めて受注"),
	CameBack: text.Say("they came back", "先方からの動き"),
	Replied:  text.Say("replied with courtesy", "礼を尽くした返信"),
	InTouch:  text.Say("kept in touch", "続いている連絡"),
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
// first: the user's own facts, wins and won-backs, and of the deals that were
// lost the small things done and what came of them, each at most once a deal.
// What has no day stands nowhere.
func EvidenceOf(heads []journal.Head, facts []journal.Fact) []Evidence {
	var out []Evidence
	for _, f := range facts {
		out = append(out, Evidence{On: f.On, Kind: OwnFact, Text: text.Same(f.Words), Fact: f.ID})
	}
	decided := make(map[journal.ID]calendar.Date, len(heads))
	for _, h := range heads {
		decided[h.ID] = h.Decided
	}
	for i := range heads {
		out = append(out, evidenceIn(&heads[i], decided)...)
	}
	out = slices.DeleteFunc(out, func(e Evidence) bool { return e.On.IsZero() })
	slices.SortStableFunc(out, func(a, b Evidence) int { return b.On.Compare(a.On) })
	return out
}

// evidenceIn is what one entry brings; decided has the days of all of them.
func evidenceIn(h *journal.Head, decided map[journal.ID]calendar.Date) []Evidence {
	switch h.Outcome {
	case journal.Won:
		return []Evidence{winOf(h, decided[h.Follows])}
	case journal.Lost:
		return smallWinsOf(h)
	default:
		return nil
	}
}

// winOf is the evidence of a signed deal. Before is the day of the no or the
// silence that it makes good, zero where there was none or it is not known.
func winOf(h *journal.Head, before calendar.Date) Evidence {
	e := Evidence{On: h.Decided, Kind: Win, Text: text.Say("Won: %s", "受注：%s").With(dealName(h)), Entry: h.ID}
	if h.Follows.IsZero() {
		return e
	}
	e.Kind = WonBack
	if before.IsZero() {
		e.Text = text.Say("Won back: %s", "改めて受注：%s").With(dealName(h))
	} else {
		e.Text = text.Say("Won back: %s, not signed the first time on %s", "改めて受注：%s（%sは受注に至らず）").With(dealName(h), longDay(before))
	}
	return e
}

// smallWinsOf are the small completed actions of a lost deal, and the sign that
// came back.
func smallWinsOf(h *journal.Head) []Evidence {
	var out []Evidence
	add := func(on calendar.Date, kind EvidenceKind, said text.Text) {
		out = append(out, Evidence{On: on, Kind: kind, Text: said, Entry: h.ID})
	}
	company := companyName(h)
	add(h.Replied, Replied, text.Say("Answered the no with courtesy: %s", "お断りに、礼を尽くして返信：%s").With(company))
	made, signs := contactsAfter(h)
	if len(made) > 0 {
		said := text.Say("Kept in touch after the no: %s", "お断りのあとも連絡を継続：%s").With(company)
		if len(made) > 1 {
			said = text.Say("Kept in touch after the no: %s, %d contacts", "お断りのあとも連絡を継続：%s（%d回）").With(company, len(made))
		}
		add(made[len(made)-1].On, InTouch, said)
	}
	if len(signs) > 0 {
		add(signs[len(signs)-1].On, CameBack, text.Say("Came back with interest: %s", "先方から関心：%s").With(company))
	}
	return out
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
		case t.Direction == outgoing:
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
	return text.Say("%s, %s", "%s様「%s」").With(h.Company, h.Title)
}

// companyName is the company as it is spoken of, whatever is known of it.
func companyName(h *journal.Head) text.Text {
	if h.Company == "" {
		return cmp.Or(text.Same(h.Title), text.Say("a deal without a name", "名前のない案件"))
	}
	return text.Say("%s", "%s様").With(h.Company)
}
