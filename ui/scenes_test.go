package ui

import (
	"slices"
	"testing"
	"time"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// A scene is one state of one screen, and the keys that lead there.
type scene struct {
	name    string
	fixture fixture
	start   Start
	play    func(d *driver)
}

// scenes are every screen in every state worth looking at. The golden files,
// the checks that hold for every frame and the sweep of sizes go through them.
var scenes = sampled(allScenes)

// everyRaced is the share of the scenes that the race detector sees: it makes
// each ten times slower, and a fourth of them takes all the ways through the
// code that the rest do. The plain run sees them all.
const everyRaced = 4

func sampled(all []scene) []scene {
	if !raced {
		return all
	}
	var some []scene
	for i := 0; i < len(all); i += everyRaced {
		some = append(some, all[i])
	}
	return some
}

var allScenes = slices.Concat([]scene{
	{"welcome-language", empty, AtWelcome, func(*driver) {}},
	{"welcome-name", empty, AtWelcome, pressing("enter")},
	{"welcome-company", empty, AtWelcome, func(d *driver) {
		d.Press("enter", "ctrl+u")
		d.Type(d.either("Ken Mori", "森健"))
		d.Press("enter")
	}},
	{"home", whole, AtHome, func(*driver) {}},
	{"home-empty", empty, AtHome, func(*driver) {}},
	{"home-drafts", whole, AtHome, func(d *driver) {
		d.Press("n", "2")
		d.Type(d.either("Hayabusa Holdings", "はやぶさホールディングス"))
		d.Press("enter", "ctrl+n", "ctrl+f")
		d.Advance(12 * time.Minute)
		d.Press("n", "1")
		d.Type(d.either("Shirakaba Foods", "白樺食品"))
		d.Press("enter", "ctrl+f")
	}},
	{"drop", whole, AtHome, func(d *driver) {
		d.Press("n", "2")
		d.Type(d.either("Hayabusa Holdings", "はやぶさホールディングス"))
		d.Press("ctrl+f", "d")
	}},
	{"choose", whole, AtReflection, pressing("down", "down")},
	{"conditions-more", whole, AtReflection, func(d *driver) {
		walkTo(d, "conditions")
		d.Press("ctrl+o", "tab")
	}},
	{"language-more", whole, AtReflection, func(d *driver) {
		walkTo(d, "language")
		d.Press("ctrl+o", "tab")
		d.Type(d.either("Tanaka", "田中"))
		d.Press("tab")
		d.Type(d.either("HR manager", "人事課長"))
		d.Press("tab", "1", "tab", "1", "tab")
		d.Type(d.either("Sato", "佐藤"))
	}},
	{"silent", whole, AtReflection, func(d *driver) {
		d.Press("4")
		d.Type(d.either("Kita Foods", "北フーズ"))
		d.Press("enter")
	}},
	{"section", whole, AtHome, func(d *driver) {
		openNewest(d)
		d.Press("down", "down", "enter")
	}},
	{"vent-writing", whole, AtVent, func(d *driver) {
		d.Type(d.either("Three months of \"we love it\", and then two lines", "三か月も期待させておいて、最後は二行のメール"))
	}},
	{"vent-deciding", whole, AtVent, func(d *driver) {
		d.Type(d.either("Three months of \"we love it\", and then two lines", "三か月も期待させておいて、最後は二行のメール"))
		d.Press("ctrl+d")
	}},
	{"vent-burning", whole, AtVent, func(d *driver) {
		d.Type(d.either("Three months of \"we love it\", and then two lines", "三か月も期待させておいて、最後は二行のメール"))
		d.Press("ctrl+d", "enter")
		for range 7 {
			d.Send(ventFrame{})
		}
	}},
	{"breath", whole, AtVent, func(d *driver) {
		d.Press("ctrl+d")
		for range 25 {
			d.Send(breathTick{})
		}
	}},
	{"breath-over", whole, AtVent, func(d *driver) {
		d.Press("ctrl+d")
		for range breathRounds * (breathIn + breathOut) {
			d.Send(breathTick{})
		}
	}},
	{"reply", whole, AtHome, pressing("r")},
	{"reply-none", empty, AtHome, pressing("r")},
	{"reply-company", empty, AtHome, func(d *driver) {
		d.Press("r", "c")
		d.Type(d.either("Aoyama Kogyo", "青山工業"))
	}},
	{"reply-editing", whole, AtHome, func(d *driver) {
		d.Press("r", "e")
		d.Type(d.either("I wish you well.", "ご活躍をお祈りいたします。"))
	}},
	{"reply-sent", whole, AtHome, pressing("r", "m")},
	{"reply-skipped", whole, AtHome, pressing("r", "x")},
	{"reply-finding", whole, AtHome, func(d *driver) {
		d.Press("r", "e")
		d.Type(d.either("\nI explained this three times and you still do not get it.", "\n三回もご説明したのに、ご理解いただけず残念です。"))
		d.Press("ctrl+d")
	}},
	{"farewell-lost", whole, AtReflection, func(d *driver) {
		walkTo(d, "after")
		d.Press("enter")
	}},
	{"farewell-won", whole, AtReflection, func(d *driver) {
		d.Press("5")
		d.Type(d.either("Hoshino Trading", "星野商事"))
		for d.step() != "" {
			d.Press("ctrl+n")
		}
	}},
	{"entries", whole, AtHome, pressing("e", "down")},
	{"entries-silent", whole, AtHome, pressing("e", "f", "f")},
	{"entries-found", whole, AtHome, func(d *driver) {
		d.Press("/")
		d.Type(d.either("price", "価格"))
	}},
	{"entries-nothing", whole, AtHome, func(d *driver) {
		d.Press("/")
		d.Type(d.either("zeppelin", "飛行船"))
	}},
	{"entries-empty", empty, AtHome, pressing("e")},
	{"entry", whole, AtHome, openNewest},
	{"entry-thread", resting, AtHome, func(d *driver) {
		d.Press("f")
		d.focus(thread.Paused)
		d.Press("enter", "end", "up")
	}},
	{"followups", whole, AtHome, pressing("f")},
	{"followups-coming", whole, AtHome, pressing("f", "right", "down")},
	{"followups-silent", whole, AtHome, pressing("f", "right", "right")},
	{"followups-talking", whole, AtHome, pressing("f", "right", "right", "right")},
	{"followups-resting", whole, AtHome, pressing("f", "left", "left")},
	{"followups-closed", whole, AtHome, pressing("f", "left")},
	{"followups-empty", empty, AtHome, pressing("f")},
	{"followups-text", whole, AtHome, pressing("f", "right", "enter")},
	{"followups-postpone", whole, AtHome, func(d *driver) {
		d.Press("f", "right", "end", "p")
		d.Type(d.either("2027-07-04", "2027年7月4日"))
	}},
	{"followups-lift", resting, AtHome, func(d *driver) {
		d.Press("f")
		d.focus(thread.DoNotContact)
		d.Press("t")
		d.Type(d.either("I under", "承知"))
	}},
	{"followups-paused", resting, AtHome, func(d *driver) {
		d.Press("f")
		d.focus(thread.Paused)
	}},
	{"contact-kind", whole, AtHome, pressing("f", "right", "l", "down")},
	{"contact-result", whole, AtHome, pressing("f", "right", "l", "1")},
	{"contact-signal", whole, AtHome, pressing("f", "right", "l", "2", "5", "down")},
	{"contact-refused", resting, AtHome, func(d *driver) {
		d.Press("f")
		d.focus(thread.DoNotContact)
		d.Press("l", "1", "1")
	}},
	{"contact-adding", resting, AtHome, func(d *driver) {
		d.Press("f")
		d.focus(thread.Silent)
		d.Press("l", "2", "1")
		d.Type(d.either("A page on how others prepare plant visits", "工場見学の準備をまとめた資料"))
	}},
	{"contact-complained", resting, AtHome, func(d *driver) {
		d.Press("f")
		d.focus(thread.Silent)
		d.Press("l", "1", "7")
	}},
	{"won-back", whole, AtHome, func(d *driver) {
		d.Press("f", "right", "w")
		for d.step() != "" {
			d.Press("ctrl+n")
		}
		d.Send(brushStroke(0))
		d.Send(brushStroke(1))
	}},
	{"settings", whole, AtHome, pressing("s", "down")},
	{"settings-editing", whole, AtHome, func(d *driver) {
		d.Press("s")
		d.toSetting("sender.name")
		d.Press("enter")
		d.Type(d.either(" Jr.", "一郎"))
	}},
	{"help", whole, AtHome, pressing("?")},
	{"help-followups", whole, AtHome, pressing("f", "?")},
	{"help-walk", whole, AtReflection, func(d *driver) {
		walkTo(d, "price")
		d.Press("f1")
	}},
}, coachScenes, sealedScenes, patternScenes, walkScenes(), replyScenes, reviewScenes, importScenes)

// walkScenes are the steps of the full walk, each with its answers filled in,
// and the page of a win.
func walkScenes() []scene {
	out := []scene{{"walk-win", whole, AtReflection, func(d *driver) {
		d.Press("5")
		d.Type("Hoshino Trading")
		d.Press("ctrl+n", "1", "4", "1", "2", "5", "1", "4", "2", "2", "1")
	}}}
	for _, s := range coach.Steps {
		if s.Swift {
			continue
		}
		out = append(out, scene{"walk-" + s.ID, whole, AtReflection, func(d *driver) { walkTo(d, s.ID) }})
	}
	return out
}

func pressing(keys ...string) func(*driver) { return func(d *driver) { d.Press(keys...) } }

// openNewest opens the newest entry from home.
func openNewest(d *driver) {
	d.Press("e", "enter")
}

// launch brings the app to the scene, in a journal of the language's own.
func (s scene) launch(t testing.TB, lang text.Lang) *driver {
	t.Helper()
	f := s.fixture
	if f.entries == whole.entries {
		f.entries = map[text.Lang]fixture{text.English: english, text.Japanese: japanese}[lang].entries
	}
	sender := map[string]string{"sender.name": "Ken Mori", "sender.company": "Mori Training"}
	if lang == text.Japanese {
		sender = map[string]string{"sender.name": "森健", "sender.company": "森研修企画"}
	}
	d := launch(t, options{lang: lang, start: s.start, fixture: f, prefs: sender})
	s.play(d)
	return d
}

// An answer is what is typed into one step, field by field: keys, and words
// that begin with a quote.
type answer struct {
	step   string
	en, ja []string
}

// sourceA is the deal the product grew out of: a leadership programme that went
// to somebody else although everybody liked it.
var sourceA = []answer{
	{
		"deal",
		[]string{`"Aoyama Kogyo`, "enter", "enter", `"Tanaka`, "enter", "1"},
		[]string{`"青山工業`, "enter", "enter", `"田中`, "enter", "1"},
	},
	{"before", []string{"8"}, []string{"8"}},
	{"vent", nil, nil},
	{
		"price",
		[]string{`"5,800,000`, "enter", `"5m`, "enter", "enter", "2", "enter", "2"},
		[]string{`"580万`, "enter", `"５００万`, "enter", "enter", "2", "enter", "2"},
	},
	{"needs", []string{"2", "enter", "2", "enter", "1"}, []string{"2", "enter", "2", "enter", "1"}},
	{"chemistry", []string{"4"}, []string{"4"}},
	{"language", []string{"1", "enter", "3"}, []string{"1", "enter", "3"}},
	{
		"conditions",
		[]string{`"Following our review we have decided to work with another partner this time.`, "ctrl+d", "1", "6", "7", "ctrl+d", "left", "enter", "1"},
		[]string{`"社内で検討した結果、今回は他社様にお願いすることになりました。`, "ctrl+d", "1", "6", "7", "ctrl+d", "left", "enter", "1"},
	},
	{
		"plan",
		[]string{`"Agree on what would make one proposal better before I write mine.`, "ctrl+d", "1", "enter", `"a brief lists more than two topics`, "enter", `"ask which one they would keep`},
		[]string{`"提案を書く前に、何をもって良い提案とするかを先方と決めておく。`, "ctrl+d", "1", "enter", `"要望が三つ以上並んだら`, "enter", `"どれを残したいか尋ねる`},
	},
	{"reply", nil, nil},
	{"followup", nil, nil},
	{"after", []string{"4", "enter", `"stung`}, []string{"4", "enter", `"残念`}},
}

// fill types one step's answers.
func (a answer) fill(d *driver) {
	keys := a.en
	if d.app.env.lang == text.Japanese {
		keys = a.ja
	}
	for _, k := range keys {
		if k[0] == '"' {
			d.Type(k[1:])
		} else {
			d.Press(k)
		}
	}
}

// walkTo takes the full walk from the page of choices up to the step named and
// fills that in too. The letter that is not sent is passed by.
func walkTo(d *driver, step string) {
	d.t.Helper()
	d.Press("1")
	for _, a := range sourceA {
		if got := d.step(); got != a.step {
			d.t.Fatalf("the walk is at %q, not at %q\n%s", got, a.step, d.View())
		}
		a.fill(d)
		if a.step == step {
			return
		}
		if a.step == "chemistry" {
			d.Press("enter")
		}
		d.next()
	}
}

// next presses what goes on from the last field of a step.
func (d *driver) next() {
	d.t.Helper()
	before := d.step()
	switch before {
	case "vent":
		d.Press("ctrl+n")
	case "followup":
		d.Press("ctrl+d")
	default:
		d.Press("enter")
	}
	if d.step() == before {
		d.t.Fatalf("the walk stays at %q\n%s", before, d.View())
	}
}

// step is the step of the walk in view, or "".
func (d *driver) step() string {
	if w, ok := d.app.top().(walk); ok {
		return w.step().ID
	}
	return ""
}

// anEntry is a small lost deal for tests of their own.
func anEntry(company string) journal.Entry {
	return journal.Entry{
		ID: journal.NewID(), Created: start, Updated: start, Zone: "Asia/Tokyo", Outcome: journal.Lost,
		Deal: journal.Deal{Company: company, Decided: calendar.DateOf(start)},
	}
}
