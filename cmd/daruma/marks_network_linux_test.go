package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"daruma/journal/text"
)

// everyVerb are all verbs with arguments that let each of them do its work. ID
// stands for that of an entry.
var everyVerb = [][]string{
	{"version"},
	{"--help"},
	{"list"},
	{"list", "--json"},
	{"show", "ID"},
	{"search", "aoyama"},
	{"reply"},
	{"reply", "--entry", "ID"},
	{"check", "courteous.txt"},
	{"due", "--ahead", "365d"},
	{"due", "--ics"},
	{"contact", "ID", "--kind", "email", "--result", "answered"},
	{"review"},
	{"patterns"},
	{"prompt"},
	{"evidence"},
	{"evidence", "add", "Praise from Sato"},
	{"completion", "bash"},
	{"man"},
	{"settings"},
	{"settings", "sender.company=Kita"},
	{"settings", "motion=off"},
	{"add", "--outcome", "won", "--company", "Kita Foods"},
	{"edit", "ID", "--json", "patch.json"},
	{"delete", "ID"},
	{"undo"},
	{"import", "new.json"},
	{"import", "deals.csv", "--from", "csv", "--map", "outcome=Outcome", "--map", "deal.company=Company", "--won", "Won", "--lost", "Lost"},
	{"export"},
	{"export", "--format", "csv"},
	{"export", "--format", "markdown"},
	{"backup", "copy.daruma"},
	{"restore", "copy.daruma"},
	{"doctor"},
	{"passphrase", "set", "--new-passphrase-file", "secret"},
	{"--passphrase-file", "secret", "passphrase", "change", "--new-passphrase-file", "secret"},
	{"--passphrase-file", "secret", "passphrase", "rotate"},
	{"--passphrase-file", "secret", "passphrase", "remove"},
}

// screensOnly are the verbs that open the screens.
var screensOnly = []string{"app", "vent", "reflect", "demo"}

// TestMarkNetwork watches the system calls of every verb and of the start of
// the screens: none of them is about a network. Sockets of the machine itself
// are none.
func TestMarkNetwork(t *testing.T) {
	if !full() {
		t.Skip("left out: it runs with DARUMA_FULL=1")
	}
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("left out: there is no strace on this machine")
	}
	u := newRegular(t, build(t), text.English, aoyama)
	id := u.onlyEntry()["id"].(string)
	u.file("patch.json", `{"deal":{"title":"Leadership programme"}}`)
	u.file("new.json", `[{"outcome":"won","deal":{"company":"Hoshino Trading"}}]`)
	u.file("secret", "correct horse battery staple\n")
	u.file("courteous.txt", "Thank you for letting me know.\n")
	u.file("deals.csv", "Company,Outcome\nKita Foods,Lost\n")
	trace, seen := filepath.Join(u.home, "trace"), 0
	under := func(args []string) []string {
		return append([]string{"-f", "-A", "-e", "trace=network", "-o", trace, u.bin}, args...)
	}
	for _, verb := range everyVerb {
		args := strings.Split(strings.ReplaceAll(strings.Join(verb, "\n"), "ID", id), "\n")
		cmd := exec.Command(strace, under(args)...)
		cmd.Env, cmd.Dir = u.env(), u.home
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("daruma %s: %v\n%s", strings.Join(args, " "), err, out)
		}
		seen++
	}
	for _, verb := range [][]string{nil, {"vent"}, {"reflect"}, {"demo"}} {
		tm := u.startDeaf(dark, usual, strace, under(verb)...)
		tm.answers()
		tm.until("a screen", func() bool { return strings.Contains(tm.String(), "?") || strings.Contains(tm.String(), "ctrl+") })
		tm.leaves()
		seen++
	}
	u.namesEveryVerb(t)
	content, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	for line := range strings.Lines(string(content)) {
		if networkCall.MatchString(line) && !strings.Contains(line, "AF_UNIX") {
			t.Errorf("a call to the network: %s", line)
			calls++
		}
	}
	if ends := strings.Count(string(content), "+++ exited with 0 +++"); ends < seen {
		t.Errorf("strace saw %d programs or threads end, want %d at least", ends, seen)
	}
	figure(t, 9, "%d runs of all verbs and the screens under strace: %d network calls", seen, calls)
}

// networkCall is a line of a trace that tells of a call, and not of a signal or
// an end.
var networkCall = regexp.MustCompile(`^\d+ +[a-z]\w*\(`)

// namesEveryVerb fails where the program knows a verb that no run above is of.
func (u *user) namesEveryVerb(t *testing.T) {
	t.Helper()
	known := map[string]bool{}
	for _, verb := range everyVerb {
		for _, word := range verb {
			known[word] = true
		}
	}
	for _, verb := range screensOnly {
		known[verb] = true
	}
	listed := regexp.MustCompile(`(?m)^  ([a-z]+)(?: .*)?$`).FindAllStringSubmatch(u.runs("--help"), -1)
	if len(listed) < 15 {
		t.Errorf("the help lists %d verbs", len(listed))
	}
	for _, verb := range listed {
		if !known[verb[1]] {
			t.Errorf("%s was not run", verb[1])
		}
	}
}
