package ui

import (
	"time"

	"daruma/journal"
)

// sealedScenes are the screens of letters that were not sent, of the lock and
// of the passphrase.
var sealedScenes = []scene{
	{"home-locked", whole.locked(), AtHome, func(*driver) {}},
	{"unlock", whole.locked(), AtHome, func(d *driver) {
		d.Press("enter")
		d.Type("fall seven")
	}},
	{"unlock-recovery", whole.locked(), AtHome, func(d *driver) {
		d.Press("e", "tab")
		d.Type("7KQ4-MZ0R")
	}},
	{"vent-keep-readable", whole, AtVent, afterVenting("down", "down")},
	{"vent-keep-sealed", whole.unlocked(), AtVent, afterVenting("down", "down")},
	{"vent-passphrase", whole.locked(), AtVent, afterVenting("h", "f", "a", "l", "l")},
	{"letters-empty", whole, AtVent, pressing("f2")},
	{"letters", whole, AtVent, func(d *driver) {
		d.someLetters()
		d.Press("f2", "down")
	}},
	{"letter-closed", whole, AtVent, pastLetters(2)},
	{"letter-opened", whole, AtVent, pastLetters(1)},
	{"letter-read", whole, AtVent, pastLetters(1, "r")},
	{"letter-kept", whole, AtVent, pastLetters(0)},
	{"home-letter", whole, AtHome, func(d *driver) {
		d.someLetters()
		d.homeAgain()
	}},
	{"home-observer", whole, AtHome, func(d *driver) {
		d.ventedOn(-1)
		d.homeAgain()
	}},
	{"reply-repeats", whole, AtVent, func(d *driver) {
		d.vent("b", "x", "enter", "e")
		d.Type("\n" + d.fury())
		d.Press("ctrl+d", "c")
	}},
	{"calm", whole, AtVent, func(d *driver) { d.vent("b", "x", "enter", "enter") }},
	{"farewell-vent", empty, AtVent, func(d *driver) { d.vent("b", "x", "enter", "enter") }},
	{"passphrase-first", whole, AtHome, func(d *driver) { d.toPassphrase() }},
	{"passphrase-again", whole, AtHome, func(d *driver) {
		d.toPassphrase()
		d.Type(fallSeven)
		d.Press("enter")
		d.Type("fall")
	}},
	{"passphrase-sealing", whole, AtHome, func(d *driver) {
		d.toPassphrase()
		d.atSealing()
	}},
	{"passphrase-code", whole, AtHome, func(d *driver) {
		d.toPassphrase()
		d.atSealing()
		d.Send(resealed{recovery: "7KQ4-MZ0R-9TDX-2BVH-W8NC-5EJY-3GPA-6FHT"})
	}},
	{"passphrase-choose", whole.unlocked(), AtHome, func(d *driver) {
		d.toPassphrase()
		d.Press("down")
	}},
	{"passphrase-rotate", whole.unlocked(), AtHome, func(d *driver) {
		d.toPassphrase()
		d.Press("down", "enter")
	}},
	{"passphrase-removed", whole.unlocked(), AtHome, func(d *driver) {
		d.toPassphrase()
		d.Press("down", "down", "enter")
	}},
	{"settings-passphrase", whole.unlocked(), AtHome, func(d *driver) { d.toPassphraseRow() }},
	{"settings-no-passphrase", whole, AtHome, func(d *driver) { d.toPassphraseRow() }},
}

// fury is what somebody writes who has no buyer in front of them.
func (d *driver) fury() string {
	return d.either("Three months of charm and then two lines of nothing.", "三か月も期待させておいて最後は二行のメールとは何事だ。")
}

// vent writes fury on the page, ends it, and goes on with keys.
func (d *driver) vent(keys ...string) {
	d.t.Helper()
	d.Type(d.fury())
	d.Press("ctrl+d")
	d.Press(keys...)
}

func afterVenting(keys ...string) func(*driver) {
	return func(d *driver) { d.vent(keys...) }
}

// someLetters puts a letter that is kept, one that has opened and one that is
// still closed into the journal.
func (d *driver) someLetters() {
	d.t.Helper()
	monday, evening := d.time().AddDate(0, 0, -4), d.time().Add(-15*time.Hour)
	_, err := d.store.Store.KeepVent(d.either("They asked for three proposals.", "三回も提案を出させられた。"), monday)
	if err == nil {
		_, err = d.store.Store.HoldVent(d.fury(), evening, journal.HoldUntil(evening))
	}
	if err == nil {
		_, err = d.store.Store.HoldVent(d.either("And again.", "またしても。"), d.time(), journal.HoldUntil(d.time()))
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// pastLetters opens the i-th of someLetters from the vent, and goes on with
// keys.
func pastLetters(i int, keys ...string) func(*driver) {
	return func(d *driver) {
		d.someLetters()
		d.Press("f2")
		for range i {
			d.Press("down")
		}
		d.Press("enter")
		d.Press(keys...)
	}
}

// homeAgain leaves home and comes back, so that it is read anew.
func (d *driver) homeAgain() {
	d.t.Helper()
	d.Press("v", "esc")
}

// ventedOn leaves the observer's question open since a vent so many days from
// today, about the newest entry that has no answer to it.
func (d *driver) ventedOn(days int) {
	d.t.Helper()
	heads, err := d.store.Store.Recent(100)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, h := range heads {
		e, err := d.store.Store.Get(h.ID)
		if err != nil {
			d.t.Fatal(err)
		}
		if e.Observer == "" {
			d.remember(calmDue, d.app.env.today().AddDays(days).String()+" "+e.ID.String())
			return
		}
	}
	d.t.Fatal("every entry has the observer's answer")
}

func (d *driver) remember(key, value string) {
	d.t.Helper()
	if err := d.prefs.Set(key, value); err != nil {
		d.t.Fatal(err)
	}
}

// toPassphraseRow goes from home to the last row of the settings.
func (d *driver) toPassphraseRow() {
	d.t.Helper()
	d.Press("s")
	for range visibleSettings() {
		d.Press("down")
	}
}

// toPassphrase goes from home to the page that sets or changes it.
func (d *driver) toPassphrase() {
	d.t.Helper()
	d.toPassphraseRow()
	d.Press("enter")
}

// atSealing shows the page as it is for the moment in which everything is sealed.
func (d *driver) atSealing() {
	d.t.Helper()
	p := d.app.top().(passphrase)
	p.phase = sealingAll
	d.app.stack[len(d.app.stack)-1] = p
}
