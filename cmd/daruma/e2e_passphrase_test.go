//go:build unix

package main_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"daruma/journal/text"
)

const (
	typedPass   = "fall seven times"
	typedNewOne = "七転び八起き、起き上がる"
)

var (
	asksForPass = text.Say("Passphrase (or recovery code): ", "パスフレーズ（または復旧コード）: ")
	asksForNew  = text.Say("New passphrase (at least 8 characters): ", "新しいパスフレーズ（8文字以上）: ")
	asksAgain   = text.Say("The same once more: ", "もう一度入力: ")
)

// isAsked waits for the nth prompt and types a line.
func (tm *terminal) isAsked(prompt text.Text, nth int, line string) {
	tm.t.Helper()
	words := strings.TrimSpace(prompt.In(tm.user.lang))
	tm.until(words, func() bool { return strings.Count(tm.String(), words) == nth })
	tm.types(line + "\r")
}

// endsUnseen waits for the end and holds that nothing of what was typed was ever
// shown, and that the terminal shows what is typed again.
func (tm *terminal) endsUnseen(typed ...string) {
	tm.t.Helper()
	tm.until("the end", func() bool {
		select {
		case <-tm.over:
			return true
		default:
			return false
		}
	})
	for _, words := range typed {
		if strings.Contains(tm.String(), words) {
			tm.t.Errorf("the terminal shows %q\n%s", words, tm.screen)
		}
	}
	if after := tm.lineMode(); *after != *tm.before {
		tm.t.Errorf("the terminal was left as %+v, it was %+v", after, tm.before)
	}
}

func TestPassphraseIsTypedUnseen(t *testing.T) {
	bin := build(t)
	for _, lang := range text.Langs {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			u := newRegular(t, bin, lang, aoyama)

			tm := u.start(dark, usual, "passphrase", "set")
			tm.isAsked(asksForNew, 1, "short")
			tm.isAsked(asksForNew, 2, typedPass)
			tm.isAsked(asksAgain, 1, "fall eight times")
			tm.isAsked(asksForNew, 3, typedPass)
			tm.isAsked(asksAgain, 2, typedPass)
			tm.endsUnseen("short", "fall", "times")
			if tm.ended != nil {
				t.Fatalf("set: %v\n%s", tm.ended, tm.screen)
			}
			code := codeOn(t, tm)

			tm = u.start(dark, usual, "list")
			tm.isAsked(asksForPass, 1, "wrong passphrase")
			tm.isAsked(asksForPass, 2, typedPass)
			tm.endsUnseen("wrong passphrase", typedPass)
			tm.sees("Aoyama")

			tm = u.start(dark, usual, "list")
			tm.isAsked(asksForPass, 1, strings.ToLower(code))
			tm.endsUnseen(strings.ToLower(code))
			tm.sees("Aoyama")

			tm = u.start(dark, usual, "list")
			for try := range 3 {
				tm.isAsked(asksForPass, try+1, "wrong passphrase")
			}
			tm.endsUnseen("wrong passphrase", "Aoyama")
			if tm.ended == nil {
				t.Error("three wrong passphrases let somebody in")
			}

			tm = u.start(dark, usual, "passphrase", "change")
			tm.isAsked(asksForPass, 1, typedPass)
			tm.isAsked(asksForNew, 1, typedNewOne)
			tm.isAsked(asksAgain, 1, typedNewOne)
			tm.endsUnseen(typedPass, typedNewOne)
			if again := codeOn(t, tm); again == code {
				t.Error("the recovery code is the old one")
			}

			tm = u.start(dark, usual, "passphrase", "rotate")
			tm.isAsked(asksForPass, 1, typedNewOne)
			tm.endsUnseen(typedNewOne)
			codeOn(t, tm)
		})
	}
}

// codeOn is the recovery code on the screen.
func codeOn(t *testing.T, tm *terminal) string {
	t.Helper()
	for _, line := range strings.Split(tm.String(), "\n") {
		if line = strings.TrimSpace(line); len(line) == 39 && strings.Count(line, "-") == 7 {
			return line
		}
	}
	t.Fatalf("no recovery code is shown\n%s", tm.screen)
	return ""
}

// TestAskingCanBeStopped holds that the terminal shows what is typed again,
// however the asking ends.
func TestAskingCanBeStopped(t *testing.T) {
	u := newRegular(t, build(t), text.English, aoyama)
	u.runs("passphrase", "set", "--new-passphrase-file", u.file("pass", typedPass+"\n"))
	ways := map[string]func(tm *terminal){
		"ctrl+c": func(tm *terminal) { tm.press("ctrl+c") },
		"HUP":    func(tm *terminal) { tm.signal(syscall.SIGHUP) },
		"TERM":   func(tm *terminal) { tm.signal(syscall.SIGTERM) },
	}
	for name, stop := range ways {
		t.Run(name, func(t *testing.T) {
			tm := u.start(dark, usual, "list")
			tm.t = t
			tm.sees(strings.TrimSpace(asksForPass.EN))
			stop(tm)
			tm.endsUnseen("Aoyama")
			if tm.ended == nil {
				t.Error("it ended with status 0")
			}
		})
	}
}

// TestPipesLeaveTheKeyboard holds that words come from standard input and the
// passphrase from the terminal.
func TestPipesLeaveTheKeyboard(t *testing.T) {
	u := newRegular(t, build(t), text.English, aoyama)
	u.runs("passphrase", "set", "--new-passphrase-file", u.file("pass", typedPass+"\n"))
	u.file("entry.json", `{"outcome":"lost","deal":{"company":"Kita Foods"}}`)
	tm := u.startInShell(usual, "-c", `"$DARUMA" add --json - <entry.json`)
	tm.isAsked(asksForPass, 1, typedPass)
	tm.endsUnseen(typedPass)
	listed := u.runs("--passphrase-file", filepath.Join(u.home, "pass"), "list")
	if !strings.Contains(listed, "Kita Foods") {
		t.Errorf("the journal holds\n%s", listed)
	}
}
