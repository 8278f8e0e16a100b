package ui

import (
	"strings"
	"testing"
	"time"

	"daruma/journal"
	"daruma/journal/text"
)

// holding is an app at home with fury held until the next morning.
func holding(t *testing.T) *driver {
	t.Helper()
	d := venting(t, "off")
	d.Press("ctrl+d", "h", "esc")
	d.wantCalls("HoldVent", 1)
	return d
}

// morning moves the clock to when a letter opens that is held now.
func (d *driver) morning() {
	d.Advance(journal.HoldUntil(d.time()).Sub(d.time()))
}

// wantCalls counts the calls of a method.
func (d *driver) wantCalls(method string, n int) {
	d.t.Helper()
	if calls := d.store.Calls(method); len(calls) != n {
		d.t.Errorf("%d calls of %s, want %d: %s", len(calls), method, n, calls)
	}
}

// burned is how many vents the journal has counted.
func (d *driver) burned() int {
	d.t.Helper()
	n, err := d.store.Burned()
	if err != nil {
		d.t.Fatal(err)
	}
	return n
}

// letters are those in the journal.
func (d *driver) letters() []journal.Letter {
	d.t.Helper()
	all, err := d.store.Letters()
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

const letterOpened = "A letter opened"

// TestHeldLetterOpensInTheMorning: at the second it was said to, not before,
// and then it stands on home, to be burned unread first.
func TestHeldLetterOpensInTheMorning(t *testing.T) {
	d := venting(t, "off")
	d.Press("ctrl+d")
	d.Sees("closed until Sat 21 Nov, 09:00")
	d.Press("h")
	if l := d.letters(); len(l) != 1 || !l[0].Until.Equal(journal.HoldUntil(start)) {
		t.Fatalf("the letters are %v", l)
	}
	d.Press("esc")
	d.Misses(letterOpened)
	d.morning()
	d.Advance(-time.Second)
	d.homeAgain()
	d.Misses(letterOpened)
	d.Advance(time.Second)
	d.homeAgain()
	d.Sees("> " + letterOpened + ", written Fri 20 Nov, 10:04")
	d.Press("enter")
	d.Sees("> b  burn it")
	d.Misses("charm")
	d.Press("enter")
	d.wantCalls("ReadLetter", 0)
	d.wantCalls("BurnLetter", 1)
	if len(d.letters()) != 0 || d.burned() != 1 {
		t.Errorf("%d letters are left, %d burned", len(d.letters()), d.burned())
	}
	d.Misses(letterOpened)
}

// TestClosedLetterIsOnlyBurned: no key reads or keeps it before its time.
func TestClosedLetterIsOnlyBurned(t *testing.T) {
	d := holding(t)
	d.Press("v", "f2", "enter")
	d.Sees("It opens on Sat 21 Nov, 09:00")
	d.Press("down", "r", "k", "down", "down")
	d.wantCalls("ReadLetter", 0)
	d.wantCalls("KeepLetter", 0)
	d.Misses("charm")
	d.Press("enter")
	if len(d.letters()) != 0 || d.burned() != 1 {
		t.Errorf("%d letters are left, %d burned", len(d.letters()), d.burned())
	}
	d.Sees("None is held or kept.")
}

// TestOpenedLetterIsReadAndKept: its words come on request; once it is kept,
// only the page of letters leads to it.
func TestOpenedLetterIsReadAndKept(t *testing.T) {
	d := holding(t)
	d.morning()
	d.homeAgain()
	d.Press("enter")
	d.Misses("charm")
	d.Press("r")
	d.Sees(fury)
	d.Press("k")
	d.wantCalls("KeepLetter", 1)
	d.Misses(letterOpened, fury)
	for _, keys := range [][]string{{"e"}, {"/", "c", "h", "a", "r", "m"}} {
		d.Press(keys...)
		d.Misses(fury)
		d.homeFrom()
	}
	d.Press("v", "f2")
	d.Sees("kept")
	d.Press("enter")
	d.Misses("charm")
	d.Press("r")
	d.Sees(fury)
	if d.burned() != 0 {
		t.Error("a kept letter counts as burned")
	}
}

// homeFrom goes back until home is in view.
func (d *driver) homeFrom() {
	d.t.Helper()
	for range 10 {
		if _, there := d.app.top().(home); there {
			return
		}
		d.Press("esc")
	}
	d.t.Fatalf("esc does not lead home\n%s", d.View())
}

// TestLetterThatCannotBeBurned is said to be there still.
func TestLetterThatCannotBeBurned(t *testing.T) {
	for method, key := range map[string]string{"BurnLetter": "b", "KeepLetter": "k", "ReadLetter": "r"} {
		d := holding(t)
		d.morning()
		d.homeAgain()
		d.Press("enter")
		d.store.Refuse(journal.ErrFull, method)
		d.Press(key)
		d.Sees("there is no room left on the disk", "> b  burn it")
		d.store.Refuse(nil, method)
		d.Press(key)
		d.wantCalls(method, 2)
		d.Misses("there is no room left on the disk")
	}
}

// TestClockSetBack closes a letter again. One that was written later than it
// is now opens the next morning.
func TestClockSetBack(t *testing.T) {
	t.Run("by an hour", func(t *testing.T) {
		d := holding(t)
		d.morning()
		d.homeAgain()
		d.Press("enter", "down")
		d.Advance(-time.Hour)
		d.Press("r", "k", "enter")
		d.wantCalls("ReadLetter", 0)
		d.wantCalls("KeepLetter", 0)
		d.homeFrom()
		d.homeAgain()
		d.Misses(letterOpened)
		d.wantCalls("MoveLetter", 0)
		d.Advance(time.Hour)
		d.homeAgain()
		d.Sees(letterOpened)
	})
	for name, by := range map[string]time.Duration{"by three days": -72 * time.Hour, "by a year": -365 * 24 * time.Hour} {
		t.Run(name, func(t *testing.T) {
			d := holding(t)
			d.morning()
			d.Advance(by)
			until := journal.HoldUntil(d.time())
			d.homeAgain()
			d.Misses(letterOpened)
			d.wantCalls("MoveLetter", 1)
			if l := d.letters(); !l[0].Until.Equal(until) {
				t.Errorf("it is held until %v, want %v", l[0].Until, until)
			}
			d.Advance(until.Sub(d.time()) - time.Second)
			d.homeAgain()
			d.Misses(letterOpened)
			d.Advance(time.Second)
			d.homeAgain()
			d.Sees(letterOpened)
			d.wantCalls("MoveLetter", 1)
		})
	}
}

// TestObserverTheDayAfter: the question waits on home from the day after the
// vent for a week, and until it is answered.
func TestObserverTheDayAfter(t *testing.T) {
	const asks = "A fair observer's view of Minato Seimitsu"
	for days, seen := range map[int]bool{0: false, -1: true, -7: true, -8: false, 1: false} {
		d := launch(t, options{lang: text.English, fixture: english})
		d.ventedOn(days)
		d.homeAgain()
		if got := strings.Contains(d.View(), asks); got != seen {
			t.Errorf("%d days from the vent: asks is %v\n%s", days, got, d.View())
		}
	}
	d := launch(t, options{lang: text.English, fixture: english})
	d.ventedOn(-1)
	d.homeAgain()
	d.Press("enter")
	d.Type("The budget went elsewhere.")
	d.Press("esc")
	d.Misses(asks)
	for _, odd := range []string{"2026-11-19 " + journal.NewID().String(), "2026-11-19", "yesterday", "2026-11-19 x"} {
		d.remember(calmDue, odd)
		d.homeAgain()
		d.Misses("A fair observer", "trouble")
	}
}

// TestVentAsksTheObserver: after the reply, in the entry; left without an
// answer it waits for the next day.
func TestVentAsksTheObserver(t *testing.T) {
	d := launch(t, options{lang: text.English, fixture: english, start: AtVent, prefs: map[string]string{"motion": "off"}})
	d.vent("b", "enter", "o", "enter")
	d.Sees("Minato Seimitsu", "What would a fair observer say happened?")
	d.homeFrom()
	d.Misses("A fair observer")
	d.Advance(24 * time.Hour)
	d.homeAgain()
	d.Sees("A fair observer's view of Minato Seimitsu")
}
