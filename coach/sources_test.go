package coach

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"daruma/coach/reply"
	"daruma/coach/tone"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// items says where in the program each item of the five texts lives. A place is
// a kind and a name, see places; the rules of an item are all that rest on it.
var items = []struct {
	id, item string
	places   []string
}{
	{"A1", "a buyer who came to us", []string{"answer deal.source=inbound", "rule 4", "prompt hot-and-unclear", "check why-now"}},
	{"A2", "a broad brief", []string{"answer needs.clarity", "rule 4", "prompt hot-and-unclear", "check better"}},
	{"A3", "no word for better", []string{"answer needs.criterion_known", "rule 4", "prompt what-is-better", "check better"}},
	{"A4", "criteria that shift late", []string{"answer needs.criteria_moved", "rule 5", "prompt still-the-same", "check still-the-same"}},
	{"A5", "16% above last year", []string{"answer price.last_year", "rule 1", "rule 2", "prompt what-the-difference-buys", "check the-number"}},
	{"A6", "value before the number, or defend the gap", []string{"answer price.anchored=before", "rule 1", "prompt before-the-number", "check the-number"}},
	{"A7", "the cost of matching a price", []string{"rule 3", "prompt full-price", "tone discount"}},
	{"A8", "too many solutions", []string{"answer fit.options", "rule 6", "prompt only-one-solution", "check one-solution"}},
	{"A9", "proposing what one does best", []string{"answer fit.led_by=strengths", "rule 7", "prompt their-problem-first", "check their-criterion"}},
	{"A10", "vague needs, vague answers", []string{"answer reasons.said=unknown", "answer needs.criterion_known=unsure", "rule 10", "prompt polite-and-vague"}},
	{"A11", "chemistry is not enough", []string{"answer chemistry.rating", "rule 8", "prompt without-you", "check advantage"}},
	{"A12", "an advantage tied to their outcome", []string{"answer chemistry.advantage", "rule 8", "prompt because-of-you", "check advantage"}},
	{"A13", "somebody prefers Japanese", []string{"answer language.meetings", "rule 9", "prompt the-inside-talk", "check languages", "screen people.go"}},
	{"A14", "English fits as well", []string{"rule 9", "prompt fit-or-ease", "check languages"}},
	{"A15", "reasons are rarely explained", []string{"rule 10", "rule 23", "prompt polite-and-vague", "tone demand-reason"}},
	{"A16", "thanks, appreciation, the next chance", []string{"reply thanks", "rule 21", "due reply", "state lost", "evidence replied"}},
	{"A17", "then move forward", []string{"rule 37", "code coach/NextAction", "screen farewell.go"}},
	{"A18", "the shield", []string{"answer shield", "rule 15"}},
	{"A19", "recovering before knowing why", []string{"rule 15", "prompt fresh-tomorrow", "prompt on-without-it", "walk quick"}},
	{"A20", "good work loses deals", []string{"rule 12", "prompt the-same-again", "closing lost"}},
	{"A21", "confidence is an asset", []string{"rule 12", "rule 13", "prompt a-dated-fact", "evidence fact", "evidence win", "closing won"}},
	{"A22", "the four questions", []string{"rule 4", "prompt beyond-cost", "check outcomes", "check behaviour", "check beyond-cost", "check risk"}},

	{"B1", "what a no rejects", []string{"answer conditions=offer", "answer conditions=untold", "rule 11", "prompt an-offer-on-a-day"}},
	{"B2", "timing, budget, politics, strategy, competitor", []string{"answer conditions=budget", "answer conditions=politics", "prompt the-least-known"}},
	{"B3", "news about a situation", []string{"rule 11", "prompt about-a-situation", "walk conditions"}},
	{"B4", "feel it privately, leak nothing", []string{"rule 16", "walk vent", "prompt glad-to-have-sent", "tone vent", "screen vent.go"}},
	{"B5", "write it, never send it", []string{"rule 17", "walk vent", "tone vent", "screen vent.go"}},
	{"B6", "calm, polite, final", []string{"reply brief", "rule 21", "prompt glad-to-have-sent"}},
	{"B7", "attacking a decision reverses nothing", []string{"rule 18", "story the-answer-that-settled-it", "tone argue"}},
	{"B8", "6 months, then every 3-4, pause after 4", []string{"rule 27", "rule 32", "reply follow-up", "due follow-up", "state nurture", "state paused", "setting follow-up.interval"}},
	{"B9", "a small village", []string{"rule 26", "rule 35", "rule 36", "prompt who-would-welcome-it", "code journal/thread/InTwelveMonths", "tone threat"}},
	{"B10", "helpful, not desperate", []string{"rule 25", "prompt in-it-for-them", "reply follow-up", "tone plea", "tone pressure"}},
	{"B11", "step back until people or priorities change", []string{"rule 27", "rule 28", "reply step-back", "prompt when-people-change", "state paused", "signal people-changed", "signal priorities-changed"}},
	{"B12", "control the reaction", []string{"rule 14", "answer lesson.within_control", "answer explanation.can_change", "prompt yours-to-choose"}},
	{"B13", "keep the pipeline moving", []string{"rule 37", "prompt one-useful-line", "code coach/NextAction"}},
	{"B14", "nobody masters it", []string{"prompt a-little-easier", "code journal/pattern/FeelingBefore"}},

	{"C1", "what it teaches", []string{"answer lesson.text", "rule 14", "prompt what-it-teaches"}},
	{"C2", "ask for a debriefing", []string{"reply debrief", "rule 22", "due debrief", "answer reasons.debrief"}},
	{"C3", "in order to improve", []string{"reply debrief", "rule 22", "prompt one-point-later"}},
	{"C4", "feedback, change, try again", []string{"answer lesson.changed", "rule 24", "reply feedback-applied", "prompt the-smallest-change", "evidence learnt"}},
	{"C5", "one no is not the end", []string{"prompt not-the-end", "state nurture", "evidence in-touch"}},
	{"C6", "periodic mails", []string{"contact email", "prompt nothing-to-sell", "due follow-up"}},
	{"C7", "holiday cards", []string{"contact card", "rule 39", "reply season", "due season", "prompt nothing-to-sell"}},
	{"C8", "events their company attends", []string{"contact event", "rule 29", "reply event", "prompt an-event"}},
	{"C9", "be known to many", []string{"rule 29", "reply event", "prompt who-else", "screen people.go"}},
	{"C10", "tell that you met a colleague", []string{"contact colleague", "rule 29", "reply met-colleague", "prompt met-a-colleague"}},
	{"C11", "the one they call", []string{"signal competitor-failed", "rule 30", "reply check-in", "prompt the-one-they-call", "evidence came-back"}},
	{"C12", "not hinged on a contract", []string{"prompt without-an-order", "tone pressure"}},

	{"D1", "the rude answer", []string{"rule 18", "story the-answer-that-settled-it", "tone insult"}},
	{"D2", "a mail is standard", []string{"rule 19", "story the-answer-that-settled-it"}},
	{"D3", "late to the call", []string{"answer conduct.late", "rule 20", "prompt ten-minutes-early", "story the-answer-that-settled-it"}},
	{"D4", "understood, and asked to stay in touch", []string{"rule 21", "reply gracious", "story the-answer-that-came-back"}},
	{"D5", "a sign, months later", []string{"rule 30", "reply check-in", "signal engaged", "due act", "prompt a-thank-you-today", "story the-answer-that-came-back"}},
	{"D6", "the time they named; won back", []string{"rule 30", "state reopened", "state won-back", "prompt the-hour-they-named", "story the-answer-that-came-back", "evidence won-back"}},
	{"D7", "lost fair and square", []string{"closing lost", "prompt a-no-well-taken", "story the-answer-that-came-back"}},

	{"E1", "the phone is guarded", []string{"result blocked", "rule 33", "prompt easy-to-pass-on"}},
	{"E2", "who answers stays anonymous", []string{"rule 33", "prompt easy-to-pass-on", "answer deal.contact"}},
	{"E3", "not at their desk", []string{"result absent", "rule 33", "prompt easy-to-pass-on"}},
	{"E4", "phone your own company", []string{"rule 38", "prompt your-own-switchboard", "code coach/SelfTest", "setting self-test.on"}},
	{"E5", "messages get buried", []string{"rule 31", "prompt on-a-full-day"}},
	{"E6", "phone, mail, post, visit", []string{"rule 31", "rule 32", "reply phone-message", "reply letter", "due attempt", "contact phone", "contact email", "contact letter", "contact visit"}},
	{"E7", "never say how hard it was", []string{"rule 34", "prompt first-sentence", "tone hard-to-reach"}},
	{"E8", "a light apology", []string{"rule 35", "reply too-many-calls", "result complained", "state complained"}},
	{"E9", "then its value, if turned on", []string{"rule 35", "reply too-many-calls"}},
	{"E10", "what they expect of their own", []string{"reply too-many-calls", "prompt called-on"}},
	{"E11", "patience breaks through", []string{"prompt worth-having", "due attempt"}},
	{"E12", "silence is not rejection", []string{"rule 31", "closing silent", "prompt not-yet-tried", "state silent", "walk deal"}},
}

// places tell for each kind of place whether it is there and, where it names
// its sources, whether it rests on the item.
var places = map[string]func(name, id string) error{
	"rule": func(name, id string) error {
		n, _ := strconv.Atoi(name)
		return restsOn(Rules, func(r Rule) bool { return r.ID == n }, func(r Rule) []string { return r.Sources }, id)
	},
	"prompt": func(name, id string) error {
		return restsOn(Prompts, func(p PromptText) bool { return p.ID == name }, func(p PromptText) []string { return p.Sources }, id)
	},
	"check": func(name, id string) error {
		return restsOn(Checklist, func(c Check) bool { return c.ID == name }, func(c Check) []string { return c.Sources }, id)
	},
	"story": func(name, id string) error {
		return restsOn(Stories, func(s Story) bool { return s.ID == name }, func(s Story) []string { return s.Sources }, id)
	},
	"reply": func(name, id string) error {
		return restsOn(reply.List(), func(t reply.Template) bool { return t.ID == name }, func(t reply.Template) []string { return t.Sources }, id)
	},
	"closing": func(name, id string) error {
		return restsOn([]string{name}, func(string) bool { return true }, func(o string) []string { return Closing(o).Sources }, id)
	},
	"answer": func(name, _ string) error {
		path, value, _ := strings.Cut(name, "=")
		field, ok := journal.FieldOf(path)
		return found(ok && (value == "" || hasOption(field.Options, value)))
	},
	"contact": func(name, _ string) error { return found(hasOption(journal.ContactKinds, name)) },
	"result":  func(name, _ string) error { return found(hasOption(journal.ContactResults, name)) },
	"signal":  func(name, _ string) error { return found(hasOption(journal.Signals, name)) },
	"state":   func(name, _ string) error { return found(slices.Contains(thread.States(), thread.State(name))) },
	"due": func(name, _ string) error {
		return found(thread.Kind(name).Label() != text.Same(name))
	},
	"tone":     func(name, _ string) error { return found(slices.Contains(tone.Kinds, tone.Kind(name))) },
	"evidence": func(name, _ string) error { return found(!EvidenceKind(name).Label().IsZero()) },
	"walk": func(name, _ string) error {
		_, ok := StepOf(name)
		return found(ok || Length(name) == Quick)
	},
	"setting": func(name, _ string) error {
		_, err := journal.SettingOf(name)
		return err
	},
	"screen": func(name, _ string) error {
		_, err := os.Stat(filepath.Join("..", "ui", name))
		return err
	},
	"code": func(name, _ string) error { return written(filepath.Dir(name), filepath.Base(name)) },
}

var errNotThere = errors.New("is not there")

func found(ok bool) error {
	if !ok {
		return errNotThere
	}
	return nil
}

func hasOption(options []journal.Option, value string) bool {
	return slices.Contains(journal.Values(options), value)
}

// restsOn looks for a row and for the item among its sources.
func restsOn[T any](rows []T, is func(T) bool, sources func(T) []string, id string) error {
	i := slices.IndexFunc(rows, is)
	if i < 0 {
		return errNotThere
	}
	if !slices.Contains(sources(rows[i]), id) {
		return fmt.Errorf("rests on %v", sources(rows[i]))
	}
	return nil
}

// written looks for a name in the code of a package.
func written(dir, name string) error {
	files, err := filepath.Glob(filepath.Join("..", dir, "*.go"))
	if err != nil {
		return err
	}
	for _, file := range files {
		code, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if !strings.HasSuffix(file, "_test.go") && strings.Contains(string(code), name) {
			return nil
		}
	}
	return errNotThere
}

func TestWhereEveryItemLives(t *testing.T) {
	var want []string
	for letter, last := range map[string]int{"A": 22, "B": 14, "C": 12, "D": 7, "E": 12} {
		for n := 1; n <= last; n++ {
			want = append(want, letter+strconv.Itoa(n))
		}
	}
	var have []string
	for _, it := range items {
		have = append(have, it.id)
		for _, place := range it.places {
			kind, name, _ := strings.Cut(place, " ")
			is, known := places[kind]
			if !known {
				t.Fatalf("%s: no kind of place %q", it.id, kind)
			}
			if err := is(name, it.id); err != nil {
				t.Errorf("%s, %s: %s %v", it.id, it.item, place, err)
			}
		}
		for _, r := range Rules {
			if name := fmt.Sprintf("rule %d", r.ID); slices.Contains(r.Sources, it.id) && !slices.Contains(it.places, name) {
				t.Errorf("%s lives in %s too", it.id, name)
			}
		}
	}
	slices.Sort(want)
	slices.Sort(have)
	if !slices.Equal(have, want) {
		t.Errorf("have %v, want %v", have, want)
	}
}

// Every source that a rule, a prompt, a story or the checklist names is an item
// of the table or a method with a name.
func TestEverySourceIsKnown(t *testing.T) {
	known := map[string]bool{}
	for _, it := range items {
		known[it.id] = true
	}
	for id := range methods {
		known[id] = true
	}
	named := map[string][]string{}
	for _, r := range Rules {
		named[fmt.Sprintf("rule %d", r.ID)] = r.Sources
	}
	for _, p := range Prompts {
		named["prompt "+p.ID] = p.Sources
	}
	for _, c := range Checklist {
		named["check "+c.ID] = c.Sources
	}
	for _, s := range Stories {
		named["story "+s.ID] = s.Sources
	}
	for where, ids := range named {
		for _, id := range ids {
			if !known[id] {
				t.Errorf("%s rests on %q, which is nothing", where, id)
			}
		}
	}
}

// The kinds of tone that rules 18 and 34 look for are kinds of the tone check.
func TestTheKindsOfTone(t *testing.T) {
	for _, kind := range append(slices.Clone(sharpKinds), hardToReach) {
		if !slices.Contains(tone.Kinds, tone.Kind(kind)) {
			t.Errorf("no kind %q", kind)
		}
	}
}

// The values of contacts that rules look at are values of a contact.
func TestTheValuesOfContacts(t *testing.T) {
	for value, options := range map[string][]journal.Option{
		colleague: journal.ContactKinds,
		reached:   journal.ContactResults, answered: journal.ContactResults, absent: journal.ContactResults,
		blocked: journal.ContactResults, noAnswer: journal.ContactResults, messageLeft: journal.ContactResults,
		complained: journal.ContactResults, stop: journal.ContactResults, signal: journal.ContactResults,
		engaged: journal.Signals, competitorFailed: journal.Signals,
		peopleChanged: journal.Signals, prioritiesChanged: journal.Signals,
	} {
		if !hasOption(options, value) {
			t.Errorf("a contact has no %q", value)
		}
	}
}
