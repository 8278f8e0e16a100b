package ui

// coachScenes are the leaves of the coach's page and what opens from them.
var coachScenes = []scene{
	{"coach", whole, AtHome, pressing("c")},
	{"coach-stories", whole, AtHome, pressing("c", "right", "down")},
	{"coach-story", whole, AtHome, pressing("c", "right", "enter")},
	{"coach-evidence", whole, AtHome, func(d *driver) {
		d.Press("c", "right", "right")
		d.addFact(d.either("The committee asked for our outline first.", "委員会から、当社の企画案を真っ先に求められた。"), "2026-11-12")
		d.Press("home", "down", "down")
	}},
	{"coach-evidence-empty", empty, AtHome, pressing("c", "right", "right")},
	{"coach-fact", whole, AtHome, func(d *driver) {
		d.Press("c", "a")
		d.Type(d.either("Tanaka said they still use our first outline.\nWithout being asked.", "田中様から、最初の企画書を今も使っていると伺った。\nこちらから尋ねたわけではない。"))
	}},
	{"coach-fact-day", whole, AtHome, func(d *driver) {
		d.Press("c", "a")
		d.Type(d.either("Tanaka said they still use our first outline.", "田中様から、最初の企画書を今も使っていると伺った。"))
		d.Press("tab", "ctrl+u")
		d.Type(d.either("next friday", "来週の金曜"))
	}},
	{"coach-checklist", whole, AtHome, pressing("c", "left", "left", "x", "down", "down", "x")},
	{"coach-checklist-own", whole, AtHome, pressing("c", "left", "left", "end", "x")},
	{"coach-call", whole, AtHome, pressing("c", "left")},
	{"coach-called", whole, AtHome, pressing("c", "left", "x")},
	{"plan", whole, AtHome, func(d *driver) {
		d.focusTask("If ")
		d.Press("enter")
	}},
	{"plan-carried-out", whole, AtHome, func(d *driver) {
		d.focusTask("If ")
		d.Press("enter", "enter")
		for !d.painted() {
			d.Send(d.nextStroke())
		}
	}},
	{"farewell-note", whole, AtHome, func(d *driver) {
		d.add(felt("109", 0, 8), felt("110", 0, 8))
		d.Press("n", "1")
		d.Type(d.either("Aoyama Kogyo", "青山工業"))
		for d.step() != "after" {
			d.Press("ctrl+n")
		}
		d.Press("8", "enter", "enter")
	}},
	{"help-coach", whole, AtHome, pressing("c", "right", "right", "?")},
}

// painted reports whether the eye in view is.
func (d *driver) painted() bool {
	p, ok := d.app.top().(eyePage)
	return ok && p.brush == brushLifted
}

// addFact writes an own fact down from the evidence file.
func (d *driver) addFact(words, on string) {
	d.t.Helper()
	d.Press("a")
	d.Type(words)
	d.Press("ctrl+d", "ctrl+u")
	d.Type(on)
	d.Press("enter")
}
