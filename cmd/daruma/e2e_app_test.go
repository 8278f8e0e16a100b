//go:build unix

package main_test

import (
	"encoding/base64"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daruma/journal/text"
	"daruma/ui/theme"
)

// A lost deal that is owed a reply.
const aoyama = `{"outcome":"lost","deal":{"company":"Aoyama Kogyo","contact":"Tanaka","decided":"2026-11-19"}}`

func TestFirstStart(t *testing.T) {
	bin := build(t)
	for _, l := range text.Langs {
		t.Run("skipped "+string(l), func(t *testing.T) {
			t.Parallel()
			u := newUser(t, bin, l)
			tm := u.start(dark, usual)
			tm.sees("Language  言語")
			tm.press("esc")
			tm.seesText(newReflection)
			tm.leaves()

			again := u.start(dark, usual)
			again.seesText(newReflection)
			again.press("q")
			if err := again.exit(); err != nil {
				t.Fatal(err)
			}
		})
	}
	t.Run("answered", func(t *testing.T) {
		t.Parallel()
		u := newUser(t, bin, text.English)
		tm := u.start(dark, usual)
		tm.sees("(x) English")
		tm.press("right")
		tm.sees("(x) 日本語")
		tm.press("enter")
		tm.sees("お名前")
		tm.types("森 健\r鈴蘭トレーニング株式会社\r")
		tm.sees("新しい振り返り")
		tm.leaves()
		for key, want := range map[string]string{"language": "ja", "sender.name": "森 健", "sender.company": "鈴蘭トレーニング株式会社"} {
			if got := u.runs("settings", key); strings.TrimSpace(got) != want {
				t.Errorf("%s is set to %q, want %q", key, got, want)
			}
		}
	})
}

// TestDemoLeavesNothing opens the demo beside a journal of the user's own, looks around and
// changes something: nothing of it stays.
func TestDemoLeavesNothing(t *testing.T) {
	u := newRegular(t, build(t), text.English, aoyama)
	before := u.files()
	tm := u.start(dark, usual, "demo")
	tm.sees("Aoyama Kogyo")
	if temp := filepath.Join(u.home, "tmp"); len(listed(t, temp)) == 0 {
		t.Errorf("the demo keeps its journal elsewhere than in %s", temp)
	}
	tm.press("e")
	tm.sees("52 of 52")
	tm.press("d")
	tm.sees("51 of 51")
	tm.press("esc")
	tm.sees("New reflection")
	tm.press("r")
	tm.sees("Ken Mori")
	tm.press("l", "c")
	tm.sees("sent to your terminal")
	tm.leaves()
	for path, content := range u.files() {
		if old, there := before[path]; !there {
			t.Errorf("the demo has left %s behind", path)
		} else if old != content {
			t.Errorf("the demo has changed %s", path)
		}
		delete(before, path)
	}
	for path := range before {
		t.Errorf("the demo has removed %s", path)
	}
}

// files are the user's files and folders with their contents.
func (u *user) files() map[string]string {
	u.t.Helper()
	found := map[string]string{}
	err := filepath.WalkDir(u.home, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			found[path] = "folder"
			return err
		}
		content, err := os.ReadFile(path)
		found[path] = string(content)
		return err
	})
	if err != nil {
		u.t.Fatal(err)
	}
	return found
}

func listed(t *testing.T, folder string) []os.DirEntry {
	t.Helper()
	found, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestReplyInTwoKeys: from home a courteous reply is on the clipboard after
// exactly r and c. Without a clipboard tool it goes to the terminal (OSC 52).
func TestReplyInTwoKeys(t *testing.T) {
	bin := build(t)
	t.Run("owed", func(t *testing.T) {
		t.Parallel()
		u := newRegular(t, bin, text.English, aoyama)
		tm := u.start(dark, usual)
		tm.sees("1 reply owed")
		tm.press("r")
		tm.sees("Reply to Tanaka, Aoyama Kogyo")
		tm.press("c")
		tm.sees("sent to your terminal")
		tm.leaves()
		tm.hasCopied(u.runs("reply", "--entry", u.onlyEntry()["id"].(string)))
	})
	t.Run("owed to nobody", func(t *testing.T) {
		t.Parallel()
		u := newRegular(t, bin, text.Japanese)
		tm := u.start(dark, usual)
		tm.seesText(newReflection)
		tm.press("r")
		tm.sees("このたびは")
		tm.press("c")
		tm.sees("どちらの会社ですか")
		tm.types("北食品\r")
		tm.sees("北食品への返信")
		tm.press("esc")
		tm.seesText(newReflection)
		tm.leaves()
		tm.hasCopied(u.runs("reply", "--set", "sender=Ken Mori"))
		if got := at(u.onlyEntry(), "deal.company"); got != "北食品" {
			t.Errorf("the entry is about %v", got)
		}
	})
}

// hasCopied fails unless the clipboard holds just these words.
func (tm *terminal) hasCopied(want string) {
	tm.t.Helper()
	copied := tm.commands("52;c;")
	if len(copied) != 1 {
		tm.t.Fatalf("%d texts went to the clipboard, want 1", len(copied))
	}
	got, err := base64.StdEncoding.DecodeString(copied[0])
	if err != nil {
		tm.t.Fatal(err)
	}
	if string(got) != want {
		tm.t.Errorf("the clipboard holds\n%s\nwant\n%s", got, want)
	}
}

// TestVent writes a letter that is never sent, burns or keeps it, and goes on by
// way of the breath to the reply.
func TestVent(t *testing.T) {
	bin := build(t)
	const letter = "三か月も待たせて、たった二行。 Three months for two lines."
	for name, key := range map[string]string{"burned": "enter", "kept": "k"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			u := newRegular(t, bin, text.English, aoyama)
			tm := u.start(dark, usual)
			tm.seesText(newReflection)
			tm.press("v")
			tm.sees("Nothing is saved or sent unless you choose.")
			tm.types(letter)
			tm.sees(letter)
			tm.press("ctrl+d")
			tm.sees("burn it")
			tm.press(key)
			tm.sees("Breathe")
			tm.press("enter")
			tm.sees("Reply to Tanaka, Aoyama Kogyo")
			tm.leaves()
			for path, content := range u.files() {
				if strings.Contains(content, "たった二行") || strings.Contains(content, "Three months") {
					t.Errorf("the letter can be read in %s", path)
				}
			}
		})
	}
}

// TestBackground: the first frame does not wait for the terminal, and has the
// colours for a light background once the terminal has told that it is one.
func TestBackground(t *testing.T) {
	u := newRegular(t, build(t), text.English)
	tm := u.startDeaf(light, usual, u.bin)
	tm.sees("New reflection")
	const muted = "New reflection"
	if got, want := tm.colourOf(muted), theme.Nezumi.Dark.TrueColor; got != want {
		t.Errorf("before the answer %q has the colour %s, want %s", muted, got, want)
	}
	tm.answers()
	tm.until("the colours for a light background", func() bool {
		return tm.colourOf(muted) == theme.Nezumi.Light.TrueColor
	})
	tm.leaves()
}

// TestWideAmbiguous: a terminal that draws … and ─ two cells wide gets none of
// them, so that its columns meet.
func TestWideAmbiguous(t *testing.T) {
	u := newRegular(t, build(t), text.Japanese, aoyama)
	tm := u.start(wide, usual)
	tm.seesText(newReflection)
	tm.press("e")
	tm.sees(strings.Repeat("-", 60))
	tm.seesNoMore("─")
	tm.leaves()
}

// TestSilentHome: a terminal that answers nothing shows home all the same.
func TestSilentHome(t *testing.T) {
	u := newRegular(t, build(t), text.English)
	tm := u.start(silent, usual)
	tm.seesText(newReflection)
	if len(tm.questions()) == 0 {
		t.Error("the screens ask the terminal nothing, and cannot learn its background")
	}
	tm.types("n")
	tm.sees("How did it end?")
	tm.leaves()
}
