package ui

import (
	"slices"
	"testing"

	"daruma/coach/reply"
	"daruma/journal/text"
)

// replyScenes are the states of a text to a buyer.
var replyScenes = []scene{
	{"reply-templates", whole, AtHome, pressing("r", "t", "down", "down")},
	{"reply-templates-own", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.keepAs(d.either("After a tender", "入札のあと"))
		d.Press("t", "end")
	}},
	{"reply-template-drop", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.keepAs(d.either("After a tender", "入札のあと"))
		d.Press("t", "end", "d")
	}},
	{"reply-values", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.template("event")
		d.Type(d.either("HR Expo 2027", "HRエキスポ2027"))
		d.Press("enter", "enter")
		d.Type(d.either("2026-12-04", "12月4日"))
	}},
	{"reply-missing", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.template("event")
		d.Press("esc")
	}},
	{"reply-filled", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.template("event")
		d.Type(d.either("HR Expo 2027", "HRエキスポ2027"))
		d.Press("enter", "enter")
		d.Type(d.either("2026-12-04", "12月4日"))
		d.Press("enter")
	}},
	{"reply-spoken", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.template("phone-message")
	}},
	{"reply-season", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.template("season")
	}},
	{"reply-pivot", whole, AtHome, func(d *driver) {
		d.Press("r")
		d.template(tooManyCalls)
		d.Press("p", "ctrl+o")
	}},
	{"reply-own", whole, AtHome, func(d *driver) {
		d.Press("r", "a")
		d.Type(d.either("After a tender", "入札のあと"))
	}},
	{"reply-own-body", whole, AtHome, pressing("r", "a", "shift+tab")},
	{"reply-findings", whole, AtHome, func(d *driver) {
		d.Press("r", "e")
		d.Type(d.either("\nPlease reconsider your decision. As I explained three times, your budget is ridiculous!!!", "\n了解しました。御社のご判断ですが、どうか再考をお願いします。"))
	}},
	{"reply-well", whole, AtHome, func(d *driver) {
		d.Press("r", "e")
		d.Type(d.either("\nI wish you a good start.", "\nご成功をお祈りいたします。"))
	}},
	{"walk-reply-finding", whole, AtReflection, func(d *driver) {
		walkTo(d, "reply")
		d.Press("e")
		d.Type(d.either("\nPlease reconsider your decision.", "\nどうか再考をお願いします。"))
		d.Press("ctrl+d")
	}},
}

// template picks one of our templates from the list.
func (d *driver) template(id string) {
	d.t.Helper()
	d.Press("t", "home")
	for range slices.IndexFunc(uses(), func(u templateUse) bool { return u.id == id }) {
		d.Press("down")
	}
	d.Press("enter")
}

// keepAs keeps the text in view as one of the user's own.
func (d *driver) keepAs(name string) {
	d.t.Helper()
	d.Press("a")
	d.Type(name)
	d.Press("enter")
}

// TestEveryTemplateHasItsMoment: the list shows each of our templates once.
func TestEveryTemplateHasItsMoment(t *testing.T) {
	var listed, all []string
	for _, u := range uses() {
		listed = append(listed, u.id)
		for _, lang := range text.Langs {
			if u.about.In(lang) == "" {
				t.Errorf("%s does not say when to use it in %s", u.id, lang)
			}
		}
	}
	for _, one := range reply.List() {
		all = append(all, one.ID)
	}
	slices.Sort(listed)
	slices.Sort(all)
	if !slices.Equal(listed, all) {
		t.Errorf("listed are %v, there are %v", listed, all)
	}
}
