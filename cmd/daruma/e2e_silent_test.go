//go:build unix

package main_test

import (
	"strings"
	"testing"
	"time"

	"daruma/journal/text"
)

// silentVerbs are the verbs that need no screens, with arguments that let each
// of them do its work. ID stands for that of an entry.
var silentVerbs = [][]string{
	{"version"},
	{"--help"},
	{"add", "--help"},
	{"add", "--outcome", "lost", "--company", "Kita Foods", "--decided", "2026-11-12"},
	{"list"},
	{"list", "--json"},
	{"show", "ID"},
	{"show", "ID", "--json"},
	{"edit", "ID", "--json", "patch.json"},
	{"search", "aoyama"},
	{"reply"},
	{"reply", "--entry", "ID"},
	{"reply", "--list"},
	{"check", "courteous.txt"},
	{"due"},
	{"due", "--ahead", "365d", "--ics"},
	{"contact", "ID", "--kind", "email", "--result", "answered"},
	{"review"},
	{"review", "--share"},
	{"patterns"},
	{"patterns", "--json"},
	{"prompt"},
	{"evidence"},
	{"evidence", "add", "Praise from Sato"},
	{"export"},
	{"import", "new.json"},
	{"import", "deals.csv", "--from", "csv", "--map", "outcome=Outcome", "--map", "deal.company=Company", "--won", "Won", "--lost", "Lost"},
	{"completion", "bash"},
	{"man"},
	{"settings"},
	{"settings", "motion=off"},
	{"delete", "ID"},
	{"undo"},
	{"backup", "copy.daruma"},
	{"restore", "copy.daruma"},
	{"doctor"},
	{"doctor", "--json"},
	{"passphrase", "set", "--new-passphrase-file", "secret.txt"},
	{"list", "--passphrase-file", "secret.txt"},
	{"passphrase", "rotate", "--passphrase-file", "secret.txt"},
	{"passphrase", "change", "--passphrase-file", "secret.txt", "--new-passphrase-file", "secret.txt"},
	{"passphrase", "remove", "--passphrase-file", "secret.txt"},
}

// TestSilentTerminal runs every verb on a terminal that answers nothing. None of
// them asks it anything, so that none can wait for an answer: each ends by
// itself. How long each took is logged and not judged.
func TestSilentTerminal(t *testing.T) {
	u := newRegular(t, build(t), text.English, aoyama)
	id := u.onlyEntry()["id"].(string)
	u.file("patch.json", `{"deal":{"title":"Leadership programme"}}`)
	u.file("new.json", `[{"outcome":"won","deal":{"company":"Hoshino Trading"}}]`)
	u.file("secret.txt", "correct horse battery\n")
	u.file("courteous.txt", "Thank you for letting me know.\n")
	u.file("deals.csv", "Company,Outcome\nKita Foods,Lost\n")
	for _, verb := range silentVerbs {
		t.Run(strings.Join(verb, " "), func(t *testing.T) {
			args := make([]string, len(verb))
			for i, a := range verb {
				args[i] = strings.Replace(a, "ID", id, 1)
			}
			began := time.Now()
			tm := u.start(silent, usual, args...)
			if err := tm.exit(); err != nil {
				t.Errorf("ended with %v\n%s", err, tm.screen)
			}
			t.Logf("%4d ms", time.Since(began).Milliseconds())
			if asked := tm.questions(); len(asked) != 0 {
				t.Errorf("asks the terminal %q", asked)
			}
		})
	}
}
