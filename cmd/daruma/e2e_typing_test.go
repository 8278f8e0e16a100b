//go:build unix

package main_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"daruma/coach"
	"daruma/journal"
	"daruma/journal/text"
)

// TestCaret: an input method composes where the real cursor stands. In every
// field one types in it stands on the caret, also after wide characters and
// after moving back over them.
func TestCaret(t *testing.T) {
	bin := build(t)
	for _, s := range []size{usual, small, large} {
		t.Run("walk "+s.String(), func(t *testing.T) {
			t.Parallel()
			u := newRegular(t, bin, text.Japanese)
			tm := u.start(dark, s)
			tm.begins(coach.Full)
			tm.caretInWalk()
			tm.leaves()
		})
	}
	t.Run("elsewhere", func(t *testing.T) {
		t.Parallel()
		u := newUser(t, bin, text.English)
		tm := u.start(dark, usual)
		tm.sees("Language")
		tm.press("enter")
		tm.sees("Your name")
		tm.typesAtCaret("森 健ab")
		tm.press("enter")
		tm.sees("Your company")
		tm.typesAtCaret("鈴蘭ab")
		tm.press("enter")
		tm.sees("New reflection")
		tm.press("/")
		tm.typesAtCaret("価格ab")
		tm.press("esc") // empties the search
		tm.seesNoMore("価格")
		tm.press("esc")
		tm.sees("New reflection")
		tm.press("s")
		tm.sees("Your name")
		for _, set := range journal.Settings {
			if set.Key == "sender.name" {
				break
			}
			if !set.Hidden {
				tm.press("down")
			}
		}
		tm.press("enter")
		tm.seesCaretAfter("森 健ab")
		tm.typesAtCaret("次郎ab")
		tm.press("enter")
		tm.sees("saved")
		tm.press("esc")
		tm.sees("New reflection")
		tm.press("r")
		tm.sees("日本語")
		tm.press("e")
		tm.typesAtCaret("追伸ab")
		tm.press("ctrl+d")
		tm.sees("Your own wording")
		tm.press("c")
		tm.sees("Which company?")
		tm.typesAtCaret("北食品ab")
		tm.press("ctrl+u", "enter")
		tm.sees("New reflection")
		tm.press("v")
		tm.sees("Nothing is saved")
		tm.typesAtCaret("二行だけab")
		tm.press("ctrl+c")
		tm.sees("burn it")
		tm.leaves()
	})
}

// caretInWalk types into every field of the walk that takes text, also those
// behind "more".
func (tm *terminal) caretInWalk() {
	tm.t.Helper()
	typed := 0
	steps := takenBy(coach.Full)
	for i, s := range steps {
		tm.sees(progress(tm.user.lang, i, len(steps)))
		if i > 0 && hasMore(s) {
			tm.press("ctrl+o")
		}
		for _, q := range s.Ask {
			switch f, _ := journal.FieldOf(q.Field); {
			case q.Field == "outcome" || i == 0 && q.More:
				continue
			case q.Field == coach.People:
				tm.typesAtCaret("佐藤ab")
				tm.press("tab")
				tm.typesAtCaret("部長ab")
				tm.press("tab", "tab", "tab") // over language and voice to the next person
			case takesText(f):
				typed++
				tm.press("ctrl+u")
				tm.typesAtCaret(fmt.Sprintf("%d価格ab", typed))
				if f.Kind != journal.Line && f.Kind != journal.Prose {
					tm.press("ctrl+u") // what is no amount and no date would hold the walk up
				}
			}
			tm.press("tab")
		}
		tm.press("ctrl+n")
	}
	tm.seesText(closingPage)
}

func hasMore(s coach.Step) bool {
	return slices.ContainsFunc(s.Ask, func(q coach.Question) bool { return q.More })
}

// takesText reports whether one answers f in words, digits or a date.
func takesText(f journal.Field) bool {
	return slices.Contains([]journal.Kind{
		journal.Line, journal.Prose, journal.Count, journal.Money, journal.Day, journal.Words,
	}, f.Kind)
}

// typesAtCaret types words that end with two narrow characters, and goes back
// over them and a wide one: the cursor has to follow.
func (tm *terminal) typesAtCaret(words string) {
	tm.t.Helper()
	tm.types(words)
	tm.seesCaretAfter(words)
	tm.press("left", "left", "left")
	runes := []rune(words)
	tm.seesCaretAfter(string(runes[:len(runes)-3]))
	tm.press("end")
	tm.seesCaretAfter(words)
}

// TestLongInput commits 400 kana at once, as an input method does, without
// brackets: they arrive whole.
func TestLongInput(t *testing.T) {
	u := newRegular(t, build(t), text.Japanese)
	tm := u.start(dark, usual)
	tm.begins(coach.Quick)
	tm.sees(progress(u.lang, 0, 4))
	tm.types("青山工業")
	tm.press("ctrl+n")
	tm.sees(progress(u.lang, 1, 4))
	kana := strings.Repeat("かきくけこさしすせそ", 40)
	tm.types(kana + "終")
	tm.seesCaretAfter("終")
	tm.leaves()
	if got := u.drafts()[0].Entry.Reasons.BuyerSaid; got != kana+"終" {
		t.Errorf("%d characters arrived of %d: %s", len([]rune(got)), 401, got)
	}
}

// TestPaste pastes what copies from other programs hold: line ends of Windows,
// control characters and escape sequences. In prose the lines stay, in a line
// they become spaces, and nothing of it commands.
func TestPaste(t *testing.T) {
	u := newRegular(t, build(t), text.English)
	tm := u.start(dark, usual)
	tm.begins(coach.Quick)
	tm.sees(progress(u.lang, 0, 4))
	tm.pastes("Aoyama\r\nKogyo\x07")
	tm.sees("Aoyama Kogyo")
	tm.press("ctrl+n")
	tm.sees(progress(u.lang, 1, 4))
	tm.pastes("We chose\r\nanother\x00 partner.\r\n\x1b[31mRegards\x1b[0m\x04\x03")
	tm.sees("Regards")
	tm.sees(progress(u.lang, 1, 4))
	tm.leaves()
	draft := u.drafts()[0]
	if got, want := draft.Entry.Deal.Company, "Aoyama Kogyo"; got != want {
		t.Errorf("the company is %q, want %q", got, want)
	}
	said := draft.Entry.Reasons.BuyerSaid
	if !strings.HasPrefix(said, "We chose\nanother partner.\n") {
		t.Errorf("the buyer said %q, which does not begin as it was pasted", said)
	}
	if strings.ContainsFunc(said, func(r rune) bool { return r < ' ' && r != '\n' }) {
		t.Errorf("the buyer said %q, with control characters", said)
	}
}

// pastes sends words as a terminal pastes them while it is asked to mark that.
func (tm *terminal) pastes(words string) {
	tm.t.Helper()
	if !tm.on(pasteMode) {
		tm.t.Error("the program does not ask the terminal to mark what is pasted")
	}
	tm.types("\x1b[200~" + words + "\x1b[201~")
}

// TestResize changes the size of the window while somebody types: to every size
// that screens are made for, and down to one that holds nothing and back.
func TestResize(t *testing.T) {
	u := newRegular(t, build(t), text.English)
	tm := u.start(dark, usual)
	tm.begins(coach.Quick)
	tm.sees(progress(u.lang, 0, 4))
	tm.types("Aoyama")
	tm.press("ctrl+n")
	tm.sees(progress(u.lang, 1, 4))
	var want strings.Builder
	for i := range 60 {
		word := fmt.Sprintf("w%d ", i)
		want.WriteString(word)
		tm.types(word)
		tm.resize([]size{small, large, {61, 40}, usual}[i%4])
	}
	tm.sees("w59")
	for _, tiny := range []size{{10, 3}, {1, 1}, {200, 5}} {
		tm.resize(tiny)
		tm.until("a screen without the walk", func() bool { return !strings.Contains(tm.String(), "w59") })
		tm.resize(usual)
		tm.seesCaretAfter("w59 ")
	}
	tm.types("end")
	tm.seesCaretAfter("w59 end")
	tm.leaves()
	if got := u.drafts()[0].Entry.Reasons.BuyerSaid; got != want.String()+"end" {
		t.Errorf("the draft holds\n%q\nwant\n%q", got, want.String()+"end")
	}
}
