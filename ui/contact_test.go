package ui

import (
	"strings"
	"testing"
	"time"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// contacts are those of an entry on disk.
func (d *driver) contacts(id journal.ID) []journal.Contact { return d.entry(id).Thread.Contacts }

// last is the last of them.
func last(all []journal.Contact) journal.Contact { return all[len(all)-1] }

// TestTwoKeysLogAContact: after l, the kind and the result, and it is stored.
func TestTwoKeysLogAContact(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Press("l")
	d.Press("2", "1")
	want := journal.Contact{On: today, Kind: "email", Direction: "out", Result: "no-answer"}
	if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got != want {
		t.Fatalf("the contacts are %+v", d.contacts(id))
	}
	d.Sees("Logged: email, no answer.", "Now: silent; planned: Mon 30 Nov 2026, in 10 days.", "What is in it for them?", "logged")
	d.Press("esc")
	d.Sees("Follow-ups", "3 due   1 to come")
	if calls := d.store.Calls("Log"); len(calls) != 1 {
		t.Errorf("stored %d times", len(calls))
	}
	d.Press("u")
	d.Sees("the contact is undone")
	if len(d.contacts(id)) != 1 {
		t.Error("undo left the contact")
	}
}

// TestTheNextChannelIsSuggested: Enter takes the kind that the rotation asks for.
func TestTheNextChannelIsSuggested(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Press("l", "enter", "enter")
	if got := last(d.contacts(id)).Kind; got != "email" {
		t.Errorf("after a call %s was suggested", got)
	}
}

// TestAddToAContact: what is added makes one contact of it, which one undo takes
// back.
func TestAddToAContact(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Press("l", "2", "1")
	d.Type("A page on plant visits")
	d.Press("enter")
	d.Type("Ueda reads it on Monday")
	d.Press("enter", "ctrl+u")
	d.Type("yesterday")
	d.Press("enter")
	d.Sees("Follow-ups")
	want := journal.Contact{
		On: today.AddDays(-1), Kind: "email", Direction: "out", Result: "no-answer",
		Note: "Ueda reads it on Monday", Value: "A page on plant visits",
	}
	if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got != want {
		t.Fatalf("the contacts are %+v", d.contacts(id))
	}
	d.Press("u")
	if len(d.contacts(id)) != 1 {
		t.Errorf("after undo the contacts are %+v", d.contacts(id))
	}
}

// TestADayToCome: no contact is logged before it was made.
func TestADayToCome(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Press("l", "2", "1", "tab", "tab", "ctrl+u")
	d.Type("tomorrow")
	d.Press("enter")
	d.Sees("a contact is logged once it was made")
	d.Press("ctrl+u")
	d.Type("xyz")
	d.Press("esc")
	if got := last(d.contacts(id)).On; got != today {
		t.Errorf("logged on %s", got)
	}
}

// TestRefusedContacts: the reason is said; only the words go past it, and esc
// leaves everything as it was.
func TestRefusedContacts(t *testing.T) {
	cases := []struct {
		state thread.State
		keys  []string // the kind and the result
		sees  string
	}{
		{thread.DoNotContact, []string{"1", "1"}, "They asked for no more contact"},
		{thread.Lost, []string{"1", "3"}, "They have said no"},
		{thread.Paused, []string{"2", "1"}, "Four follow-ups had no answer"},
		{thread.Closed, []string{"2", "1"}, "You let this deal go"},
	}
	for _, c := range cases {
		t.Run(string(c.state), func(t *testing.T) {
			d := atThread(t, c.state)
			id, before := d.inFocus().ID, len(d.inFocus().Thread.Contacts)
			d.Press("l")
			d.Press(c.keys...)
			d.Sees(c.sees, `type "I understand"`)
			d.Press("enter")
			d.Sees("Nothing was changed; the words are: I understand")
			d.Type("I underst")
			d.Press("enter")
			if len(d.contacts(id)) != before {
				t.Fatal("it was stored without the words")
			}
			d.Type("and")
			d.Press("enter")
			d.Sees("Logged:")
			if len(d.contacts(id)) != before+1 {
				t.Error("it was not stored")
			}
		})
		t.Run(string(c.state)+" left", func(t *testing.T) {
			d := atThread(t, c.state)
			id, before := d.inFocus().ID, len(d.inFocus().Thread.Contacts)
			d.Press("l")
			d.Press(c.keys...)
			d.Press("esc")
			d.Sees("Follow-ups")
			if len(d.contacts(id)) != before {
				t.Error("it was stored")
			}
		})
	}
}

// TestTheirContactsAreNeverRefused, and each leads to its state and its text.
func TestTheirContactsAreNeverRefused(t *testing.T) {
	cases := []struct {
		name     string
		from     thread.State
		keys     []string
		state    thread.State
		template string
	}{
		{"a complaint", thread.Silent, []string{"1", "7"}, thread.Complained, "too-many-calls"},
		{"a stop", thread.Nurture, []string{"2", "4"}, thread.DoNotContact, "step-back"},
		{"a sign", thread.Nurture, []string{"2", "5", "1"}, thread.Reopened, "check-in"},
		{"the competitor failed", thread.Paused, []string{"1", "9", "2"}, thread.Reopened, "check-in"},
		{"people changed", thread.Paused, []string{"2", "5", "3"}, thread.Reopened, "check-in"},
		{"an answer", thread.Silent, []string{"2", "2"}, thread.Active, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := atThread(t, c.from)
			id := d.inFocus().ID
			d.Press("l")
			d.Press(c.keys...)
			d.Sees("Logged:", thread.LabelOf(c.state).EN)
			h := d.entry(id).Head()
			if s := thread.Of(&h, today, thread.Rules{}); s.State != c.state {
				t.Errorf("the thread is %s", s.State)
			}
			if c.state == thread.Reopened {
				d.Sees("Fri 20 Nov 2026, today")
			}
			d.Press("enter")
			if c.template == "" {
				d.Sees("Follow-ups")
				return
			}
			found, ok := reply.Find(c.template)
			if !ok {
				t.Fatalf("there is no template %s", c.template)
			}
			d.Sees(found.Name.EN)
			d.Press("esc")
			d.Sees("Follow-ups")
		})
	}
}

// TestAddToTheirContact: what they said, with a.
func TestAddToTheirContact(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Press("l", "2", "2", "a")
	d.Misses("What is in it for them?")
	d.Type("After the budget")
	d.Press("esc")
	d.Sees("Follow-ups")
	if got := last(d.contacts(id)); got.Note != "After the budget" || got.Direction != "in" {
		t.Errorf("logged %+v", got)
	}
}

// TestBackThroughTheChoices: esc goes back a choice, and out of the first.
func TestBackThroughTheChoices(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Press("l", "1", "9")
	d.Sees("What was the sign?")
	d.Press("esc")
	d.Sees("What came of it (phone)?")
	d.Press("esc")
	d.Sees("What kind of contact was it?")
	d.Press("esc")
	d.Sees("Follow-ups")
	if len(d.contacts(id)) != 1 {
		t.Error("something was stored")
	}
}

// TestLoggingFails: nothing is stored and the choice can be made again; what was
// added stays on the page until it is stored.
func TestLoggingFails(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.store.Refuse(errDisk, "Log")
	d.Press("l", "2", "1")
	d.Sees("input/output error", "What came of it")
	d.store.Refuse(nil, "Log")
	d.Press("1")
	d.Sees("Logged:")
	d.Type("A page")
	d.store.Refuse(errDisk, "Log")
	d.Press("esc")
	d.Sees("input/output error", "A page")
	if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got.Value != "" {
		t.Fatalf("the contacts are %+v", d.contacts(id))
	}
	d.store.Refuse(nil, "Log")
	d.Press("esc")
	d.Sees("Follow-ups")
	if got := last(d.contacts(id)); len(d.contacts(id)) != 2 || got.Value != "A page" {
		t.Errorf("the contacts are %+v", d.contacts(id))
	}
}

// TestLeavingWhileAdding: what was added is stored before the program ends or
// the journal locks.
func TestLeavingWhileAdding(t *testing.T) {
	t.Run("ctrl+c", func(t *testing.T) {
		d := atThread(t, thread.Silent)
		id := d.inFocus().ID
		d.Press("l", "2", "1")
		d.Type("A page")
		d.Press("ctrl+c")
		d.wantQuit()
		if got := last(d.contacts(id)).Value; got != "A page" {
			t.Errorf("stored %q", got)
		}
	})
	t.Run("lock", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: resting.unlocked()})
		d.Press("f")
		d.focus(thread.Silent)
		d.Press("l", "2", "1")
		d.Type("A page")
		d.Press("ctrl+l")
		if !d.store.Locked() {
			t.Fatal("the journal is not locked")
		}
		if calls := d.store.Calls("Log"); len(calls) != 2 || !strings.Contains(calls[1], "A page") {
			t.Errorf("stored %v", calls)
		}
	})
	t.Run("a day that cannot be read", func(t *testing.T) {
		d := atThread(t, thread.Silent)
		id := d.inFocus().ID
		d.Press("l", "2", "1", "tab", "tab")
		d.Type("x")
		d.Press("ctrl+c")
		d.wantQuit()
		if got := last(d.contacts(id)).On; got != today {
			t.Errorf("logged on %s", got)
		}
	})
}

// TestKeysBeforeTheContactIsRead: they wait for the page.
func TestKeysBeforeTheContactIsRead(t *testing.T) {
	d := atThread(t, thread.Silent)
	id := d.inFocus().ID
	d.Burst("l", "2", "1", "esc")
	if len(d.contacts(id)) != 2 {
		t.Errorf("the contacts are %+v", d.contacts(id))
	}
	d.Sees("Follow-ups")
}

// TestResults: each kind offers the results it can have, the phone all of them.
func TestResults(t *testing.T) {
	for _, kind := range journal.ContactKinds {
		options := resultsOf(kind.Value)
		if len(options) > 9 || len(options) < 5 {
			t.Errorf("%s has %d results", kind.Value, len(options))
		}
		for _, o := range options[len(options)-4:] {
			if journal.UsualDirection(o.Value) != "in" {
				t.Errorf("%s: %s is not theirs", kind.Value, o.Value)
			}
		}
	}
}

// TestCalendarFile: one file for all that is planned, and one for the deal whose
// reply was just sent.
func TestCalendarFile(t *testing.T) {
	t.Run("all", func(t *testing.T) {
		d := atThread(t, thread.Nurture)
		d.Press("i")
		d.Sees("written to ~/Downloads")
		d.wrote("daruma-2026-11-20.ics")
		if n := strings.Count(d.files.data[0], "BEGIN:VEVENT"); n != 4 {
			t.Errorf("%d events in\n%s", n, d.files.data[0])
		}
	})
	t.Run("after the reply", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: english})
		d.Press("r", "m")
		d.Sees("i puts the follow-up, Wed 19 May 2027, into a calendar file.")
		d.Press("i")
		d.wrote("daruma-aoyama-kogyo-2027-05-19.ics")
		data := d.files.data[0]
		for _, want := range []string{"BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270519", d.newest().ID.String() + "@daruma"} {
			if !strings.Contains(data, want) {
				t.Errorf("no %q in\n%s", want, data)
			}
		}
	})
	t.Run("in the walk", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: empty, start: AtReflection})
		walkTo(d, "reply")
		d.Press("m", "i")
		d.wrote("daruma-aoyama-kogyo-2027-05-20.ics")
	})
	t.Run("refused", func(t *testing.T) {
		d := atThread(t, thread.Nurture)
		d.files.fail = errDisk
		d.Press("i")
		d.Sees("input/output error")
		d.Misses("written")
	})
}

// wrote fails unless the one file written has this name.
func (d *driver) wrote(name string) {
	d.t.Helper()
	d.files.Lock()
	defer d.files.Unlock()
	if len(d.files.names) != 1 || d.files.names[0] != name {
		d.t.Errorf("written: %q, want %q", d.files.names, name)
	}
}

// TestPlainName: a company's name as part of a file's.
func TestPlainName(t *testing.T) {
	for company, want := range map[string]string{
		"Aoyama Kogyo":                   "aoyama-kogyo",
		"青山工業株式会社":                       "青山工業株式会社",
		"../../etc/passwd":               "etc-passwd",
		"a/b\\c:d*e?f":                   "a-b-c-d-e-f",
		"\x1b]0;x\a":                     "0-x",
		"...":                            "deal",
		"":                               "deal",
		"Nordhaven Medical Devices K.K.": "nordhaven-medical-de",
	} {
		if got := plainName(company); got != want {
			t.Errorf("%q is %q, want %q", company, got, want)
		}
	}
}

// TestRefusedOnTheDayItWasMade: the day decides what is allowed, also where it is
// changed afterwards.
func TestRefusedOnTheDayItWasMade(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	e := aThread("Aoyama", journal.Lost, 184)
	e.Reply.SentOn = e.Deal.Decided
	if err := d.store.Add([]journal.Entry{e}, start); err != nil {
		t.Fatal(err)
	}
	d.Press("f", "l", "2", "1", "tab", "tab", "ctrl+u")
	d.Type(start.Add(-60 * 24 * time.Hour).Format(time.DateOnly))
	d.Press("enter")
	d.Sees("The next follow-up is planned for")
	if got := last(d.contacts(e.ID)).On; got != today {
		t.Fatalf("moved to %s", got)
	}
	d.Press("esc")
	d.Sees("What is in it for them?")
	d.Press("ctrl+u")
	d.Type("today")
	d.Press("enter")
	d.Sees("Follow-ups")
}
