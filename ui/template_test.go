package ui

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
)

func (r *recorder) Templates() ([]journal.Template, error) {
	if err := r.called("Templates"); err != nil {
		return nil, err
	}
	return r.Store.Templates()
}

func (r *recorder) SaveTemplate(t journal.Template) error {
	if err := r.called("SaveTemplate", t); err != nil {
		return err
	}
	return r.Store.SaveTemplate(t)
}

func (r *recorder) DeleteTemplate(id journal.ID) error {
	if err := r.called("DeleteTemplate", id); err != nil {
		return err
	}
	return r.Store.DeleteTemplate(id)
}

// ownTemplates are those in the journal.
func (d *driver) ownTemplates() []journal.Template {
	d.t.Helper()
	all, err := d.store.Store.Templates()
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// asKen are the settings of somebody whose name is known in both languages.
var asKen = map[string]string{
	"sender.name": "Ken Mori", "sender.company": "Mori Training",
	"sender.name.ja": "森健", "sender.company.ja": "森研修企画",
}

// TestChoosingATemplate: the list leads to every text, and esc back to the one
// there was.
func TestChoosingATemplate(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Press("r", "t")
	d.Sees("Answering a no", "> Thanks, and a next chance", "thankful, open to a next chance", "Later")
	d.Press("down", "enter")
	d.Sees("The one line", "Thank you for letting me know.")
	d.Misses("I am grateful")
	d.Press("t", "end", "esc")
	d.Sees("The one line")
	d.Press("esc")
	d.Sees("New reflection")
	if got := d.newest().Reply.Template; got == "brief" {
		t.Error("looking at a template changed the entry")
	}
}

// TestATextIsCopiedOnceItIsComplete: what it needs is asked for, and the copy is
// refused until it is there; then it stands in the text, in the subject and in
// the plain text.
func TestATextIsCopiedOnceItIsComplete(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Press("r")
	d.template("event")
	d.Press("esc")
	d.Sees("I will be at ____", "The event: needed", "copy (first: the event)")
	d.Press("c")
	d.Sees("This text needs one thing first: the event.")
	d.copiedNothing()
	d.Type("HR Expo") // the refusal leads to the place for it
	d.Sees("I will be at HR Expo,")
	d.Press("enter", "enter", "enter", "c")
	if words := d.copied(1); !strings.Contains(words, "I will be at HR Expo, and") {
		t.Errorf("copied %q", words)
	}
	d.Press("s")
	if words := d.copied(2); words != "Saying hello at HR Expo" {
		t.Errorf("the subject copied is %q", words)
	}
	plain := d.app.top().(replies).pane.plain()
	if !strings.HasPrefix(plain, "Subject: Saying hello at HR Expo\n\nDear Tanaka-san,") {
		t.Errorf("shown plain is %q", plain)
	}
}

// TestEveryWayOutAsksForWhatIsMissing: editing and the plain text do not give
// out a text with a gap either.
func TestEveryWayOutAsksForWhatIsMissing(t *testing.T) {
	for _, key := range []string{"c", "v", "e"} {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Press("r")
		d.template("met-colleague")
		d.Press("esc", key)
		d.Sees("This text needs one thing first: the colleague.")
		if d.outside != nil || len(d.terminal.copies) > 0 {
			t.Errorf("%s gave the text out", key)
		}
		d.Type("Sato")
		d.Sees("your colleague Sato-san")
	}
}

// TestValuesStay while another template and another language are looked at.
func TestValuesStay(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Resize(120, 36)
	d.Press("r")
	d.template("event")
	d.Type("HR Expo")
	d.Press("enter", "enter")
	d.Type("2026-12-04")
	d.Press("enter")
	d.Sees("HR Expo on 4 December")
	d.Press("l")
	d.Sees("12月4日の「HR Expo」に", "件名：")
	d.template("met-colleague")
	d.Press("esc", "l")
	d.Sees("at HR Expo on 4 December")
}

// TestADayIsReadInWords and a day that cannot be read keeps the text from being
// copied.
func TestADayIsReadInWords(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r")
	d.template("phone-message")
	d.Press("f")
	d.Type("in 2 weeks")
	d.Sees("Fri 4 Dec 2026", "I will call again on 4 December.")
	d.Press("ctrl+u")
	d.Type("someday")
	d.Press("enter", "c")
	d.Sees("a date is written like")
	d.copiedNothing()
}

// TestHostileValues are shown and copied as the words they are.
func TestHostileValues(t *testing.T) {
	for name, hostile := range map[string]string{
		"escape": "\x1b[31mExpo\x1b]0;owned\x07", "braces": "{contact} {late}", "format": "%s%d%n", "bidi": "Expo\u202egnp.exe", "lines": "Expo\nBcc: all@example.com",
	} {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: english})
			d.Press("r")
			d.template("event")
			d.Paste(hostile)
			checkShape(t, d)
			d.Press("enter", "enter", "enter")
			checkShape(t, d)
			d.Press("c")
			words := d.copied(1)
			if bad := unprintable(words); bad != "" || strings.Contains(words, "\nBcc") {
				t.Errorf("copied %q", words)
			}
			if name == "braces" && !strings.Contains(words, "{contact} {late}") {
				t.Errorf("the braces were filled in: %q", words)
			}
		})
	}
}

// TestASentTextIsKeptAsItWas: what was typed into a template stays with the
// entry, as far as it answers the decision.
func TestASentTextIsKeptAsItWas(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Press("r")
	d.keepAs("Short and warm")
	d.Press("t", "end", "enter", "m", "esc")
	e := d.newest().Reply
	if e.Template != "Short and warm" || !strings.HasPrefix(e.Text, "Dear Tanaka-san,") || e.SentOn.IsZero() {
		t.Errorf("the reply is %+v", e)
	}
}

// TestADebriefIsLoggedAsAContact, and the reply is owed as before: it is another
// ask, on another day.
func TestADebriefIsLoggedAsAContact(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Press("r", "m") // the reply itself
	d.Advance(15 * 24 * time.Hour)
	d.template("debrief")
	d.Sees("To Tanaka, Aoyama Kogyo", "Subject: ")
	d.Press("m", "1")
	e := d.newest()
	if n := len(e.Thread.Contacts); n != 1 || e.Thread.Contacts[0].Kind != "email" || e.Thread.Contacts[0].Direction != "out" {
		t.Fatalf("%d contacts: %+v", n, e.Thread.Contacts)
	}
	if e.Reply.Template != "" && e.Reply.Template != reply.Default || e.Reply.SentOn.IsZero() {
		t.Errorf("the reply is %+v", e.Reply)
	}
}

// TestAReplyLeavesTheContactsAlone that were logged from it.
func TestAReplyLeavesTheContactsAlone(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r")
	id := d.newest().ID
	logged, err := d.store.Store.Get(id)
	if err != nil {
		t.Fatal(err)
	}
	logged.Thread.Contacts = []journal.Contact{{On: logged.Deal.Decided, Kind: "email", Direction: "out", Result: "no-answer"}}
	if err := d.store.Store.Log(logged, start); err != nil {
		t.Fatal(err)
	}
	d.Press("m")
	if e := d.newest(); len(e.Thread.Contacts) != 1 || e.Reply.SentOn.IsZero() {
		t.Errorf("the entry is %+v, %+v", e.Thread, e.Reply)
	}
}

// TestThePivotIsOffByDefault, is added by p in English alone, and what they
// expect of their own salespeople stands behind "more" (E9, E10).
func TestThePivotIsOffByDefault(t *testing.T) {
	const pivot, reserve = "I kept at it because", "your own sales team"
	d := launch(t, options{lang: text.English, fixture: english, prefs: asKen})
	d.Resize(120, 36)
	d.Press("r")
	d.template(tooManyCalls)
	d.Misses(pivot, reserve)
	d.Press("w")
	d.Misses(reserve)
	d.Press("p")
	d.Sees(pivot)
	d.Press("ctrl+o", "w")
	d.Sees(pivot, reserve)
	d.Press("p", "w")
	d.Misses(pivot, reserve)
	d.Press("p", "l")
	for _, k := range d.app.top().Keys() {
		if k.show == "p" || k.show == "ctrl+o" {
			t.Errorf("%s is offered for the Japanese text", k.show)
		}
	}
}

// TestTheSeasonIsNamed: the one that it is, or the next.
func TestTheSeasonIsNamed(t *testing.T) {
	for days, names := range map[int][2]string{0: {"New Year", "年賀"}, 60: {"until", "まで"}} {
		for i, lang := range text.Langs {
			d := launch(t, options{lang: lang, fixture: settled})
			d.now = d.now.AddDate(0, 0, days)
			d.Press("r")
			d.template("season")
			d.Sees(names[i])
		}
	}
}

// TestOwnWordingForNobodyIsNotLostUnasked: it is kept nowhere, and one is told
// before it goes.
func TestOwnWordingForNobodyIsNotLostUnasked(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: settled})
	d.Press("r", "e", "ctrl+end")
	d.Type(" PS")
	d.Press("ctrl+d", "esc")
	d.Sees("This wording is kept nowhere", "PS")
	d.Press("esc")
	d.Sees("New reflection")
}

// TestTheWalkKeepsValues through steps, through the list, and in its draft.
func TestTheWalkKeepsValues(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
	walkTo(d, "reply")
	d.Press("t", "esc")
	if d.step() != "reply" {
		t.Fatalf("esc in the list left the step\n%s", d.View())
	}
	d.template("event")
	d.Type("HR Expo")
	d.Press("enter", "ctrl+n", "esc")
	d.Sees("Aoyama Kogyo")
	d.Press("ctrl+f")
	d = d.again()
	d.Press("enter")
	d.template("event")
	d.Sees("HR Expo")
	d.Misses("log as sent")
}

// TestRepliesTakeLargePastes into the field in focus alone.
func TestRepliesTakeLargePastes(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("r")
	before := d.View()
	d.Send(insertMsg("nothing is open for this"))
	if d.View() != before {
		t.Errorf("a paste changed the preview\n%s", d.View())
	}
	d.Press("a")
	d.Send(insertMsg("A long name"))
	d.Sees("A long name")
	d.Send(tea.WindowSizeMsg{Width: 60, Height: 16})
	d.Sees("A long name")
}
