package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/mattn/go-isatty"

	"daruma/journal/calendar"
	"daruma/journal/text"
)

// A machine is what a run sees of the world, so that tests can be one.
type machine struct {
	getenv         func(string) string
	stdin          io.Reader
	stdout, stderr io.Writer
	now            func() time.Time
	console        func() (*os.File, error)                            // the terminal of the run; nil for none
	again          func(ctx context.Context, args ...string) *exec.Cmd // this program; nil where it does not know itself
}

// A call is one run: the machine, and what its flags and environment settle for
// every verb.
type call struct {
	machine
	lang    text.Lang
	paths   paths
	zone    string           // IANA name of the zone that entries are written in
	clock   func() time.Time // starts at --now where that was given
	began   time.Time        // by that clock, in whole seconds: the time of what a verb does
	stdinBy string           // the argument that took standard input

	passphraseFile, recoveryFile secretFile
	typed                        []byte // the passphrase that unlocked the journal, where it was typed
}

// newCall returns a call that knows its language, which help and errors need
// before the command line is understood.
func newCall(m machine, args []string) *call {
	c := &call{machine: m, paths: defaultPaths(m.getenv)}
	c.lang = language(givenLang(args), m.getenv, c.paths.config)
	return c
}

// settle works out what the global flags mean. Every error is wrong usage.
func (c *call) settle(g globals) error {
	if err := checkLang("--lang", g.Lang); err != nil {
		return err
	}
	if err := checkLang("DARUMA_LANG", c.getenv("DARUMA_LANG")); err != nil {
		return err
	}
	clock, err := clockFrom(c.machine, g.Now)
	if err != nil {
		return err
	}
	zone, location := localZone(c.getenv, clock())
	c.zone = zone
	c.clock = func() time.Time { return clock().In(location) }
	c.began = c.clock().Truncate(time.Second)
	c.paths.choose(g.Journal, c.getenv("DARUMA_JOURNAL"))
	if g.PassphraseFile != "" && g.RecoveryFile != "" {
		return misused(text.Say("%[1]s and %[2]s do not go together; leave one out", "%[1]s と %[2]s は同時に指定できません。どちらか1つにしてください").
			With(passphraseFlag, recoveryFlag))
	}
	c.passphraseFile = secretFile{flag: passphraseFlag, name: g.PassphraseFile}
	c.recoveryFile = secretFile{flag: recoveryFlag, name: g.RecoveryFile}
	return nil
}

// today is the date at which the run began.
func (c *call) today() calendar.Date { return calendar.DateOf(c.began) }

// print writes data.
func (c *call) print(s string) error {
	if _, err := io.WriteString(c.stdout, s); err != nil {
		return fmt.Errorf("write the output: %w", err)
	}
	return nil
}

// tell writes one message. That it cannot be shown changes nothing.
func (c *call) tell(t text.Text) {
	_, _ = fmt.Fprintln(c.stderr, t.In(c.lang))
}

// ended is the exit status of a run that ended with err.
func (c *call) ended(err error) int {
	switch {
	case err == nil:
		return done
	case errors.Is(err, errFindings):
		return failure
	}
	return c.failed(err)
}

// errFindings ends a run that did what it was asked to with status 1: what it
// printed are findings.
var errFindings = errors.New("there are findings")

// failed says what went wrong and returns the exit status for it.
func (c *call) failed(err error) int {
	c.tell(text.Same("daruma: %[1]s").With(c.describe(err)))
	var usage *usageError
	if errors.As(err, &usage) {
		return wrongUsage
	}
	return failure
}

// describe is err as one sentence for the user.
func (c *call) describe(err error) text.Text {
	if t, ok := c.ofLoss(err); ok {
		return t
	}
	return describe(err, c.paths.journal)
}

// onTerminal tells whether somebody sits at both ends: what they type is read
// and what is drawn is seen.
func (c *call) onTerminal() (in, out *os.File, ok bool) {
	in, isFile := terminalOf(c.stdin)
	out, isFileToo := terminalOf(c.stdout)
	return in, out, isFile && isFileToo
}

// terminalOf returns the terminal that f is.
func terminalOf(f any) (*os.File, bool) {
	file, ok := f.(*os.File)
	return file, ok && isatty.IsTerminal(file.Fd())
}
