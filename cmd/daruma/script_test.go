package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestScripts runs the verbs as a user does. A script in testdata/script is an
// archive: commands, then the files they use, each below a line "-- name --".
// A command is one line; words in single quotes are one argument, $NAME is a
// variable, and # begins a comment. The commands are the methods of script.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		archive, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			newScript(t, string(archive)).run()
		})
	}
}

// A script is one under way.
type script struct {
	*testing.T
	commands       []string
	env            map[string]string
	stdin          string
	stdout, stderr bytes.Buffer
	at             string // the command, for what it reports
}

var commands = map[string]func(s *script, args []string){
	"daruma": func(s *script, args []string) { s.exits(done, args) }, // runs it, which ends with status 0
	"exits":  (*script).exitsWith,                                    // exits STATUS ARGS: runs daruma, which ends with that
	"stdin":  (*script).from,                                         // stdin FILE: the next run reads it
	"stdout": (*script).matches,                                      // stdout REGEXP: the last run printed it
	"stderr": (*script).matches,
	"lacks":  (*script).lacks,      // lacks stdout|stderr REGEXP: it did not
	"empty":  (*script).empty,      // empty stdout|stderr: it printed nothing there
	"cmp":    (*script).same,       // cmp stdout|stderr|FILE FILE: both are the same
	"keep":   (*script).keep,       // keep NAME LENGTH: sets NAME to the beginning of what was printed
	"save":   (*script).save,       // save FILE: writes what was printed
	"env":    (*script).set,        // env NAME=VALUE
	"exists": (*script).exists,     // exists FILE
	"absent": (*script).absent,     // absent FILE
	"counts": (*script).counts,     // counts N: what was printed is a JSON array of N
	"many":   (*script).manyInFile, // many N FILE: writes N entries as JSON
	"bytes":  (*script).bytes,      // bytes QUOTED FILE: writes a quoted Go string
	"chmod":  (*script).chmod,      // chmod MODE FILE
	"mkdir":  (*script).mkdir,      // mkdir FOLDER
	"copy":   (*script).copy,       // copy FILE FILE
	"remove": (*script).remove,     // remove FILE or FOLDER
	"newer":  (*script).newer,      // newer FILE: makes a journal one of a newer version
	"damage": (*script).damage,     // damage cut|empty|zero|flip FILE: as its name says, in the middle
}

func newScript(t *testing.T, archive string) *script {
	t.Chdir(t.TempDir())
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(here, "home")
	s := &script{T: t, env: map[string]string{
		"HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config",
		"TZ": "Asia/Tokyo", "LANG": "en_US.UTF-8", "DARUMA_NOW": "2026-11-20T18:02:11+09:00",
	}}
	paths := defaultPaths(s.getenv)
	s.env["JOURNAL"], s.env["CONFIG"] = paths.journal, paths.config

	mark := regexp.MustCompile(`(?m)^-- (\S+) --\n`)
	marks := mark.FindAllStringSubmatchIndex(archive, -1)
	end := len(archive)
	for i := len(marks) - 1; i >= 0; i-- {
		m := marks[i]
		s.write(archive[m[2]:m[3]], archive[m[1]:end])
		end = m[0]
	}
	s.commands = strings.Split(archive[:end], "\n")
	return s
}

func (s *script) getenv(name string) string { return s.env[name] }

func (s *script) run() {
	for i, command := range s.commands {
		args := s.split(command)
		if len(args) == 0 {
			continue
		}
		s.at = fmt.Sprintf("%d: %s", i+1, command)
		do, known := commands[args[0]]
		if !known {
			s.fail("no such command")
		}
		if args[0] == "stdout" || args[0] == "stderr" {
			do(s, args)
		} else {
			do(s, args[1:])
		}
	}
}

func (s *script) fail(format string, args ...any) {
	s.Helper()
	s.Fatalf("%s\n%s\nstdout: %s\nstderr: %s", s.at, fmt.Sprintf(format, args...), s.stdout.String(), s.stderr.String())
}

// split cuts a command into its words.
func (s *script) split(command string) []string {
	var words []string
	for _, w := range regexp.MustCompile(`#.*|'[^']*'|[^\s']+(?:'[^']*')?`).FindAllString(command, -1) {
		if strings.HasPrefix(w, "#") {
			break
		}
		if !strings.HasPrefix(w, "'") {
			w = os.Expand(w, func(name string) string {
				value, known := s.env[name]
				if !known {
					return "$" + name
				}
				return value
			})
		}
		words = append(words, strings.ReplaceAll(w, "'", ""))
	}
	return words
}

func (s *script) exits(want int, args []string) {
	s.stdout.Reset()
	s.stderr.Reset()
	env := maps.Clone(s.env)
	got := run(args, machine{
		getenv: func(name string) string { return env[name] },
		stdin:  strings.NewReader(s.stdin), stdout: &s.stdout, stderr: &s.stderr,
		now: time.Now, again: itselfAgain,
	})
	s.stdin = ""
	if got != want {
		s.fail("exit status %d, want %d", got, want)
	}
}
