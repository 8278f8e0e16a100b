package ui

import (
	"strings"
	"testing"
	"time"

	"daruma/coach/reply"
	"daruma/journal"
	"daruma/journal/calendar"
	"daruma/journal/text"
	"daruma/journal/thread"
)

// atThread opens the follow-ups on a journal with a thread in each state, in
// focus at the one that is in this state.
func atThread(t *testing.T, state thread.State) *driver {
	t.Helper()
	d := launch(t, options{lang: text.English, fixture: resting})
	d.Press("f")
	d.focus(state)
	return d
}

// inFocus is the entry whose thread is in focus.
func (d *driver) inFocus() journal.Entry {
	d.t.Helper()
	f := d.app.top().(followUps)
	u, ok := f.inFocus()
	if !ok {
		d.t.Fatalf("nothing is in focus\n%s", d.View())
	}
	return d.entry(f.heads[u.head].ID)
}

// entry is an entry as it is on disk.
func (d *driver) entry(id journal.ID) journal.Entry {
	d.t.Helper()
	e, err := d.store.Store.Get(id)
	if err != nil {
		d.t.Fatal(err)
	}
	return e
}

var today = calendar.DateOf(start)

// TestEachThreadStandsOnItsShelf: what is due first, then what comes, then the
// rest by state.
func TestEachThreadStandsOnItsShelf(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: resting})
	d.Press("f")
	d.Sees("4 due   0 to come")
	for _, want := range [][]string{
		{"104", "105", "106", "108"}, nil, {"105"}, {"104"}, {"101", "102", "103"}, {"107"},
	} {
		f := d.app.top().(followUps)
		shown := map[string]bool{}
		for _, u := range f.shown() {
			shown[f.heads[u.head].Company] = true
		}
		for _, company := range want {
			if !shown[company] {
				t.Errorf("%s is not on the shelf %q\n%s", company, shelves[f.shelf].name.EN, d.View())
			}
		}
		if len(shown) != len(want) {
			t.Errorf("the shelf %q holds %d threads, not %d\n%s", shelves[f.shelf].name.EN, len(shown), len(want), d.View())
		}
		d.Press("right")
	}
}

// TestBeginsWhereSomethingStands: with nothing due the first list that has a
// thread is shown.
func TestBeginsWhereSomethingStands(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	e := anEntry("Aoyama")
	e.Reply.SentOn = e.Deal.Decided
	if err := d.store.Add([]journal.Entry{e}, start); err != nil {
		t.Fatal(err)
	}
	d.Press("f")
	d.Sees("[coming]", "Aoyama", "debrief: in 14 days, Fri 4 Dec 2026")
	d.Press("down")
	d.Sees("follow-up 1, by email: in 6 months, Thu 20 May 2027")
}

// TestDetail: what was promised, the contacts with the company, and whom else a
// stop binds.
func TestDetail(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	promised := aThread("Aoyama", journal.Lost, 184, madeAgo(100, "card", ""))
	promised.Deal.Contact, promised.Reply.SentOn = "Tanaka", promised.Deal.Decided
	promised.Thread.Promised = "Two dates after the budget."
	other := aThread("Aoyama", journal.Lost, 300, madeAgo(20, "email", "no-answer"), madeAgo(10, "email", "stop"))
	other.Deal.Contact = "Tanaka"
	if err := d.store.Add([]journal.Entry{promised, other}, start); err != nil {
		t.Fatal(err)
	}
	d.Press("f")
	d.Sees("You promised: Two dates after the budget.", "2 with this company in 12")
	h := other.Head()
	heads := []journal.Head{promised.Head(), h}
	bound := thread.Bound(heads, &heads[0], today, thread.Rules{})
	if len(bound) != 1 {
		t.Fatalf("%d threads bind this one", len(bound))
	}
	d.Sees(firstWords(bound[0].Warning().EN))
}

// firstWords are the words of s that surely stand on one line.
func firstWords(s string) string { return strings.Join(strings.Fields(s)[:5], " ") }

// TestEnterIsTheText: the reply where one is owed, the template that fits else,
// and the entry where there is nothing to write.
func TestEnterIsTheText(t *testing.T) {
	name := func(id string) string {
		found, ok := reply.Find(id)
		if !ok {
			t.Fatalf("there is no template %s", id)
		}
		return found.Name.EN
	}
	cases := []struct {
		state thread.State
		sees  string
	}{
		{thread.Lost, name("thanks")},
		{thread.Nurture, name("follow-up")},
		{thread.Reopened, name("check-in")},
		{thread.DoNotContact, "The deal"},
		{thread.Paused, "The deal"},
	}
	for _, c := range cases {
		t.Run(string(c.state), func(t *testing.T) {
			d := atThread(t, c.state)
			d.Press("enter")
			d.Sees(c.sees)
			d.Press("esc")
			d.Sees("Follow-ups")
			if calls := d.store.Calls("Put"); len(calls) > 0 {
				t.Errorf("looking at a text changed the entry: %v", calls)
			}
		})
	}
}

// TestALaterTextIsLogged: m on a follow-up logs it, and leaves the reply to the
// decision alone.
func TestALaterTextIsLogged(t *testing.T) {
	d := atThread(t, thread.Nurture)
	before := d.inFocus()
	d.Press("enter", "m", "1")
	d.Sees("Logged: email, no answer.")
	d.Press("esc", "esc")
	after := d.entry(before.ID)
	if len(after.Thread.Contacts) != 1 || after.Thread.Contacts[0].Kind != "email" {
		t.Errorf("the contacts are %+v", after.Thread.Contacts)
	}
	if after.Reply != before.Reply {
		t.Errorf("the reply became %+v", after.Reply)
	}
}

// TestLetGo: with x, and back with u or with x again.
func TestLetGo(t *testing.T) {
	d := atThread(t, thread.Nurture)
	id := d.inFocus().ID
	d.Press("x")
	d.Sees("let go, u brings it back")
	if !d.entry(id).Thread.LetGo {
		t.Fatal("it was not let go")
	}
	d.Press("u")
	d.Sees("the edit is undone", "106")
	if d.entry(id).Thread.LetGo {
		t.Fatal("it is still let go")
	}
	d = atThread(t, thread.Closed)
	id = d.inFocus().ID
	d.Press("x")
	d.Sees("taken up again")
	if d.entry(id).Thread.LetGo {
		t.Fatal("it was not taken up again")
	}
}

// TestPostpone: to a later day; a past or an earlier one is not taken.
func TestPostpone(t *testing.T) {
	d := atThread(t, thread.Nurture)
	id := d.inFocus().ID
	d.Press("p")
	d.Type("yesterday")
	d.Press("enter")
	d.Sees("a day to come is needed")
	d.Press("ctrl+u")
	d.Type("2027-03-06")
	d.Sees("no business day; the next one is Mon 8 Mar 2027")
	d.Press("enter")
	d.Sees("postponed to Sat 6 Mar 2027", "3 due   1 to come")
	if got := d.entry(id).Thread.PostponedTo.String(); got != "2027-03-06" {
		t.Errorf("postponed to %s", got)
	}
	d.focus(thread.Nurture)
	d.Sees("in 4 months, Mon 8 Mar 2027")
	d.Press("p")
	d.Type("tomorrow")
	d.Press("enter")
	d.Sees("it is planned for Mon 8 Mar 2027")
	d.Press("esc", "u")
	if got := d.entry(id).Thread.PostponedTo; !got.IsZero() {
		t.Errorf("after undo it is postponed to %s", got)
	}
}

// TestComingDay: words that mean the past elsewhere mean a day to come here.
func TestComingDay(t *testing.T) {
	cases := []struct{ typed, want string }{
		{"2027-05-24", "2027-05-24"},
		{"in 3 months", "2027-02-20"},
		{"3か月後", "2027-02-20"},
		{"tomorrow", "2026-11-21"},
		{"next monday", "2026-11-23"},
		{"5月24日", "2027-05-24"},
		{"11月20日", "2027-11-20"},
		{"monday", "2026-11-23"},
		{"friday", "2026-11-27"},
		{"today", ""},
		{"yesterday", ""},
		{"3 days ago", ""},
		{"2020-01-01", ""},
		{"soon", ""},
		{"", ""},
	}
	for _, c := range cases {
		on, problem := comingDay(c.typed, today)
		if got := on.String(); got != c.want || (c.want == "") == problem.IsZero() {
			t.Errorf("%q is %q (%s), want %q", c.typed, got, problem.EN, c.want)
		}
	}
}

// TestLiftAStop takes the words, and nothing but them.
func TestLiftAStop(t *testing.T) {
	for _, words := range []string{"I understand", "承知しています"} {
		d := atThread(t, thread.DoNotContact)
		id := d.inFocus().ID
		d.Press("t", "enter")
		d.Sees("Nothing was changed")
		d.Type("yes")
		d.Press("enter")
		if !d.entry(id).Thread.StopLiftedOn.IsZero() {
			t.Fatal("the stop was lifted without the words")
		}
		d.Press("ctrl+u")
		d.Type(words)
		d.Press("enter")
		d.Sees("the stop is lifted", "Follow-ups")
		if d.entry(id).Thread.StopLiftedOn != today {
			t.Error("the stop was not lifted")
		}
		h := d.entry(id).Head()
		if s := thread.Of(&h, today, thread.Rules{}); s.State != thread.Nurture {
			t.Errorf("the thread is %s", s.State)
		}
	}
}

// TestWonBack: a new entry of the win follows the old one, which is closed.
func TestWonBack(t *testing.T) {
	d := atThread(t, thread.Nurture)
	old := d.inFocus()
	d.Press("w")
	d.Sees("106")
	for d.step() != "" {
		d.Press("ctrl+n")
	}
	d.Sees("( )   (@)", "The second eye is painted")
	for _, pupil := range []string{"(.)", "(o)", "(@)"} {
		d.Send(d.app.top().(farewell).brush.next()())
		d.Sees(pupil + "   (@)")
	}
	d.Press("enter")
	won := d.newest()
	if won.Outcome != journal.Won || won.Deal.Follows != old.ID || won.Deal.Company != old.Deal.Company || won.Deal.Decided != today {
		t.Errorf("the entry is %+v", won)
	}
	d.Press("f")
	d.focus(thread.Closed)
	d.Press("end")
	if d.inFocus().ID != old.ID {
		d.Press("up")
	}
	if d.inFocus().ID != old.ID {
		t.Errorf("the old deal is not closed\n%s", d.View())
	}
	d.Misses("w won back")
}

// TestBrush: a key ends the painting, and without motion nothing moves.
func TestBrush(t *testing.T) {
	for name, motion := range map[string]string{"any key": "on", "no motion": "off"} {
		t.Run(name, func(t *testing.T) {
			d := launch(t, options{lang: text.English, fixture: resting, prefs: map[string]string{"motion": motion}})
			d.Press("f")
			d.focus(thread.Nurture)
			d.Press("w")
			for d.step() != "" {
				d.Press("ctrl+n")
			}
			if motion == "on" {
				d.Sees("( )   (@)")
				d.Press("x")
				d.Send(brushStroke(0))
			}
			d.Sees("(@)   (@)")
		})
	}
}

// TestHomeCounts what is owed and due, and counts anew when the day changes.
func TestHomeCounts(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: resting})
	d.Sees("1 reply owed", "2 follow-ups due", "Follow-ups   4", "104 gave a sign: answer it today")
	d.Press("f")
	d.focus(thread.Nurture)
	d.Press("x", "esc")
	d.Sees("1 follow-up due", "Follow-ups   3")
	d.Advance(15 * 24 * time.Hour)
	d.Send(idleTick{})
	d.Sees("1 follow-up due", "Follow-ups   2")
	d.Misses("reply owed")
}

// TestSelfTest: on one day a year home suggests to call one's own company, the
// whole day, where no reply is owed.
func TestSelfTest(t *testing.T) {
	const call = "call your own switchboard"
	d := launch(t, options{lang: text.English, fixture: settled})
	d.Sees(call)
	d.Press("e", "esc")
	d.Sees(call)
	if got := d.prefs.Get(selfTestOn); got != "2026-11-20" {
		t.Errorf("it was remembered for %q", got)
	}
	d.Advance(24 * time.Hour)
	d.Send(idleTick{})
	d.Misses(call)
	d.Advance(365 * 24 * time.Hour)
	d.Send(idleTick{})
	d.Sees(call)

	for _, f := range []fixture{empty, english} {
		d := launch(t, options{lang: text.English, fixture: f})
		d.Misses(call)
		if got := d.prefs.Get(selfTestOn); got != "" {
			t.Errorf("with %s it was remembered for %q", f.entries, got)
		}
	}
}

// TestReplyToANoOfToday is owed at once, although it falls due on the next
// business day.
func TestReplyToANoOfToday(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: empty})
	if err := d.store.Add([]journal.Entry{anEntry("Aoyama")}, start); err != nil {
		t.Fatal(err)
	}
	d.Press("e", "esc")
	d.Sees("1 reply owed")
	d.Misses("Follow-ups   1")
}

// TestHomeOffersTheTextForASign: Enter on home is the answer to a buyer who came
// back.
func TestHomeOffersTheTextForASign(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: resting})
	d.Press("enter")
	found, ok := reply.Find("check-in")
	if !ok {
		t.Fatal("there is no template check-in")
	}
	d.Sees(found.Name.EN, "104")
	d.Press("m", "1", "esc", "esc")
	d.Misses("gave a sign")
}

// TestFollowUpsOvernight: the list is worked out anew when the day changes.
func TestFollowUpsOvernight(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("f")
	d.Sees("5 due")
	d.Advance(6 * 24 * time.Hour)
	d.Send(idleTick{})
	d.Misses("5 due")
	d.Sees("Kita Foods")
}

// TestFollowUpsFail: a journal that cannot be read or written changes nothing,
// and says so.
func TestFollowUpsFail(t *testing.T) {
	t.Run("reading", func(t *testing.T) {
		d := launch(t, options{lang: text.English, fixture: resting})
		d.store.Refuse(errDisk, "Heads")
		d.Press("f")
		d.Sees("input/output error")
		d.Misses("Nothing is due")
		d.store.Refuse(nil, "Heads")
		d.Press("esc", "f")
		d.Sees("4 due")
	})
	for name, keys := range map[string][]string{
		"let go": {"x"}, "postpone": {"p", "2", "0", "2", "8", "-", "0", "1", "-", "1", "1", "enter"},
	} {
		t.Run(name, func(t *testing.T) {
			d := atThread(t, thread.Nurture)
			before := asJSON(d.inFocus())
			id := d.inFocus().ID
			d.store.Refuse(errDisk, "Put")
			d.Press(keys...)
			d.Sees("input/output error", "106")
			if got := asJSON(d.entry(id)); got != before {
				t.Errorf("the entry became %s", got)
			}
		})
	}
	t.Run("an edit is unfinished", func(t *testing.T) {
		d := atThread(t, thread.Nurture)
		e := d.inFocus()
		if err := d.store.SaveDraft(journal.Draft{Entry: e, Step: "deal", Editing: true, Started: start, Saved: start}); err != nil {
			t.Fatal(err)
		}
		d.Press("x")
		d.Sees("An edit of this entry is unfinished")
		if d.drafts() != 1 || d.entry(e.ID).Thread.LetGo {
			t.Error("the draft is gone, or the deal was let go")
		}
	})
}

// TestEntryThatWasMadeGood: the win that follows a deal closes it, on its own
// page too.
func TestEntryThatWasMadeGood(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english})
	d.Press("e")
	d.Sees("won back after March")
	d.Press("/")
	d.Type("Hoshino")
	d.Press("enter", "down", "enter")
	d.Sees("closed; nothing is planned")
}

// TestWonBackRow says when the deal had been lost, as far as that is known.
func TestWonBackRow(t *testing.T) {
	won := calendar.NewDate(2026, time.November, 2)
	for _, c := range []struct {
		lost   calendar.Date
		en, ja string
	}{
		{calendar.NewDate(2026, time.March, 4), "won back after March", "3月の失注後、改めて受注"},
		{calendar.NewDate(2024, time.March, 4), "won back after 2024", "2024年の失注後、改めて受注"},
		{calendar.Date{}, "won back", "改めて受注"},
	} {
		if got := wonBackText(c.lost, won); got.EN != c.en || got.JA != c.ja {
			t.Errorf("lost on %s: %v", c.lost, got)
		}
	}
}

// TestEntryShowsItsThread: state, next date and every contact.
func TestEntryShowsItsThread(t *testing.T) {
	d := atThread(t, thread.Silent)
	d.Press("e")
	d.Resize(80, 45)
	d.Sees("The thread", "silent", "Fri 20 Nov 2026, today: attempt 2, by email", "Sat 14 Nov 2026", "phone, not at their desk")
	d.Press("l", "2", "1", "esc")
	d.Sees("email, no answer", "in 10 days: attempt 3, by")
}
